"""Papers of the settlement of 2019: drawn from the records, and read back by the reader of settlement sheets to the same won."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dure.documents.money.receipts import receipts_register
from dure.documents.money.settlement import return_notice, settlement_report
from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Settlement
from dure.domain.grants.queries.returns import receipts
from dure.domain.grants.rules.sheet import settled
from dure.formats.blocks import Document
from dure.formats.drawing import draw
from dure.formats.reading import read_file
from dure.intake.settlement.reading import read_settlement
from tests.domain.grants.lived import AT, BUREAU, OFFICER, SECRETARIAT, of_2019

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


@pytest.fixture
def files(settings: object, tmp_path: Path) -> Path:
    """This function will let stored files lie in a folder of the test's own."""
    settings.FILES = tmp_path / "files"  # type: ignore[attr-defined]
    return tmp_path / "files"


def returned() -> Settlement:
    made = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=of_2019(case=False).pk)
    acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=made.pk)
    for line in made.lines.all():
        acts.review_line(by=OFFICER, at=AT, line=line.pk)
    acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=made.pk)
    acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=made.pk, number="표본-1")
    receipt = acts.prepare_receipt(by=OFFICER, at=AT, on=date(2020, 2, 20), settlement=made.pk, amount=61_056_667, number="세외-1")
    acts.decide_receipt(by=BUREAU, at=AT, receipt=receipt.pk, approve=True)
    return Settlement.objects.select_related("agreement__line__project", "agreement__recipient", "notice").get(pk=made.pk)


def text(document: Document) -> str:
    return draw(document, "md").decode()


def test_the_report_is_read_back_to_the_same_won_and_notice_and_register_say_it(tmp_path: Path) -> None:
    settlement = returned()
    report = settlement_report(settlement, "ko")
    for form in ("hwpx", "xlsx", "pdf"):
        file = tmp_path / f"report.{form}"
        file.write_bytes(draw(report, form))
        sheet = read_settlement(read_file(str(file)))
        assert settled(sheet).terms == {"unspent": 60_727_843, "interest": 223_530, "refunds": 105_294}, form
        assert sheet.returned is not None
        assert sheet.returned.won == 61_056_667
    assert "반납액 = 60,727,843 + 223,530 + 105,294 = 61,056,667원" in text(report)
    notice = return_notice(settlement.notice, "ko")
    for said in ("1,255,300,000", "1,194,572,157", "60,727,843", "223,530", "105,294", "61,056,667", "2020-03-04"):
        assert said in text(notice)
    register = text(receipts_register(list(receipts(state="approved").order_by("on", "pk")), "ko", "2020"))
    for said in ("2020년 반납금 수납부", "2020-02-20", "61,056,667", "2020년 세입", "세외-1", "표본 국장"):
        assert said in register


def test_an_empty_register_is_a_paper_too() -> None:
    assert "Register of receipts" in text(receipts_register([], "en"))
