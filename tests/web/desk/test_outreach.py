"""Outreach at the desk: what one does there, and who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from dure.domain.members.models import Campaign, ContactNote, Prospect
from dure.domain.parties.models import Organisation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_as_much_for_one_as_for_three(signed_in: Callable[..., Client], rows: int, django_assert_num_queries: Any) -> None:
    for n in range(rows):
        city = Organisation.objects.create(key=f"c{n}", kind="city", names_text=f"City {n}")
        Prospect.objects.create(organisation=city, begun_on=date(2026, 3, 2))
    client = signed_in("secretariat")
    with django_assert_num_queries(9):
        page = client.get("/en/desk/outreach/").content.decode()
    assert f"City {rows - 1}" in page


def test_taking_up_logging_and_planning(signed_in: Callable[..., Client]) -> None:
    client = signed_in("secretariat")
    Organisation.objects.create(key="somewhere", kind="city", names_text="Somewhere")
    client.post("/desk/outreach/campaigns/", {"key": "asia", "name_ko": "아시아", "name_en": "Asia", "starts_on": "2026-01-01",
                                              "ends_on": "2026-12-31", "goal": "3"})
    taken = client.post("/desk/outreach/", {"organisation": "somewhere", "campaign": "asia"})
    one = Prospect.objects.get()
    assert (taken.status_code, one.campaign) == (302, Campaign.objects.get())
    address = f"/desk/outreach/{one.pk}/"
    note = {"said_on": "2026-03-01", "channel": "call", "text": "관심을 보임", "stage": "interested", "next_step": "", "next_on": ""}
    assert client.post(address, note).status_code == 302
    assert client.post(f"{address}plan/", {"next_step": "방문", "next_on": "2099-01-01"}).status_code == 302
    page = client.get(address).content.decode()
    for words in ("관심을 보임", "방문", "관심 있음"):
        assert words in page
    assert "아시아" in client.get("/desk/outreach/campaigns/").content.decode()
    wrong = client.post(address, note | {"text": "", "next_step": "전화"})
    assert wrong.status_code == 422
    assert ContactNote.objects.count() == 1


@pytest.mark.parametrize("duty", ["officer", "auditor"])
def test_others_look_and_write_nothing(signed_in: Callable[..., Client], duty: str) -> None:
    client = signed_in(duty)
    Organisation.objects.create(key="somewhere", kind="city", names_text="Somewhere")
    answer = client.post("/en/desk/outreach/", {"organisation": "somewhere"})
    assert answer.status_code == 422
    assert "You do not hold a duty" in answer.content.decode()
    assert not Prospect.objects.exists()


def test_what_no_record_can_hold_is_refused_with_a_page(signed_in: Callable[..., Client]) -> None:
    client = signed_in("secretariat")
    with transaction.atomic():
        said = client.get("/en/desk/outreach/", {"campaign": "\0"})
    assert said.status_code == 422
    assert "Nothing was changed" in said.content.decode()
