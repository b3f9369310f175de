"""What the public reads of a grant's settlement, and until when it does not."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Settlement
from tests.domain.grants.lived import AT, BUREAU, OFFICER, SECRETARIAT, of_2019

PAGE = "/en/money/settlements/wego-2019/"


@pytest.fixture
def settlement(db: None, settings: object, tmp_path: object) -> Settlement:
    """This function will submit the settlement of 2019."""
    settings.FILES = tmp_path  # type: ignore[attr-defined]
    made = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=of_2019(case=False).pk)
    return acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=made.pk)


def test_an_approved_settlement_is_public_to_the_won(client: Client, settlement: Settlement) -> None:
    assert client.get(PAGE).status_code == 404
    assert client.get(f"/en/trace/grants.settlement:{settlement.pk}/returned").status_code == 404
    assert "No settlement is approved yet." in client.get("/en/money/settlements/").content.decode()
    for line in settlement.lines.all():
        acts.review_line(by=OFFICER, at=AT, line=line.pk)
    acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    shown = client.get(PAGE).content.decode()
    for figure in ("1,255,300,000", "1,194,572,157", "60,727,843", "223,530", "105,294", "61,056,667", "95.2"):
        assert figure in shown
    assert "표본 상사" not in shown
    assert "61,056,667" in client.get("/en/money/settlements/").content.decode()


def test_the_return_can_be_asked_down_to_its_items(client: Client, settlement: Settlement) -> None:
    for line in settlement.lines.all():
        acts.review_line(by=OFFICER, at=AT, line=line.pk)
    acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    trace = client.get(f"/en/trace/grants.settlement:{settlement.pk}/returned")
    assert trace.status_code == 200
    for figure in ("60,727,843", "223,530", "105,294"):
        assert figure in trace.content.decode()
    line = settlement.lines.first()
    assert line is not None
    shown = client.get(f"/en/trace/grants.settlement_line:{line.pk}/executed").content.decode()
    assert "540,000,000" in shown
    assert "trace/grants.item" not in shown  # costs and payees are for the parties
