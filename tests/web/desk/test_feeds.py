"""Files of other systems and checks on records at the desk: sent, looked at, accepted, matched by hand, dismissed; and who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.budget.models import Project
from dure.domain.papers.models import Finding
from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import allotted, paid

MAR = date(2018, 3, 2)
BANK = "거래일자,받는분,출금액,입금액\n2018-03-02,㈜표본인쇄,500000,0\n2018-03-05,표본여행,\"1,200,000\",0\n2018-03-06,수수료,500,0\n"
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer", "officer@d1"}))


@pytest.fixture
def at_desk(files: Path, signed_in: Callable[..., Client]) -> Client:
    return signed_in("officer")


@pytest.fixture
def line(db: None) -> BudgetLine:
    Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
    made = open_line(by=OFFICER, at=AT, project="wego", fiscal_year=2018, name="국외업무여비")
    record_amount(by=OFFICER, at=AT, on=date(2017, 12, 15), line=made.pk, stage="voted", author="시의회", amount=35_000_000)
    return allotted(OFFICER, made, 35_000_000)


def address(name: str, *args: object) -> str:
    return reverse(f"desk:{name}", args=args)


def words(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def send(client: Client, text: str = BANK, layout: str = "sample-bank") -> Any:
    return client.post(address("feeds"), {"mapping": layout, "file": SimpleUploadedFile("은행.csv", text.encode())})


def test_a_statement_from_the_first_layout_to_the_last_row(at_desk: Client, line: BudgetLine) -> None:
    paid(OFFICER, line, "표본인쇄", 500_000, MAR)
    by_hand = paid(OFFICER, line, "다른 이름", 1_200_000, MAR)
    assert "아직 없습니다" in words(at_desk.get(address("feeds")))
    at_desk.post(address("layout-samples"))
    assert ColumnMapping.objects.count() == 4
    answer = send(at_desk)
    made = FeedFile.objects.get()
    assert answer.headers["Location"] == address("feed", made.pk)
    page = words(at_desk.get(address("feed", made.pk)))
    assert "맞춤 1" in page
    assert "맞는 기록 없음 2" in page
    at_desk.post(address("feed-act", made.pk, "accept"))
    row = FeedRow.objects.get(file=made, row=3)
    assert "다른 이름" in words(at_desk.get(address("feed-row", row.pk)))
    at_desk.post(address("feed-row-act", row.pk, "match"), {"rung": by_hand.pk})
    row.refresh_from_db()
    assert row.match_id == by_hand.pk
    page = words(at_desk.get(f"{address('reconciled')}?feed=bank&year=2018"))
    assert "1,700,500" in page
    assert "1,700,000" in page
    assert "수수료" in words(at_desk.get(address("open-rows")))
    assert "표본여행" not in words(at_desk.get(f"{address('open-rows')}?amount=500"))
    again = send(at_desk)
    assert again.status_code == 422
    assert "이미 받아들였습니다" in words(again)
    at_desk.post(address("feed-act", made.pk, "undo"), {"why": ""})
    assert FeedFile.objects.get().state == "accepted"
    at_desk.post(address("feed-act", made.pk, "undo"), {"why": "다른 계좌"})
    assert (FeedFile.objects.get().state, FeedRow.objects.count()) == ("undone", 0)


def test_what_cannot_be_read_is_said_and_nothing_is_kept(at_desk: Client) -> None:
    at_desk.post(address("layout-samples"))
    answer = send(at_desk, "거래일자,출금액\n2018-02-30,100\n")
    assert answer.status_code == 422
    assert "A2" in words(answer)
    assert FeedFile.objects.count() == 0
    assert at_desk.post(address("feeds"), {"mapping": "sample-bank"}).status_code == 422


def test_a_layout_is_changed_in_words(at_desk: Client) -> None:
    at_desk.post(address("layout-samples"))
    page = words(at_desk.get(address("layout", "sample-card")))
    assert "취소 = 여입" in page
    given = {"key": "sample-card", "name_ko": "우리 카드", "feed": "card", "otherwise": "payment", "head_on": "승인일자", "head_amount": "승인금액\n이용금액"}
    wrong = at_desk.post(address("layout", "sample-card"), given | {"words": "취소 여입"})
    assert wrong.status_code == 422
    assert "취소 여입" in words(wrong)
    at_desk.post(address("layout", "sample-card"), given | {"words": "취소 = 여입\n승인 = payment"})
    made = ColumnMapping.objects.get(key="sample-card", version=2)
    assert made.columns == {"heads": {"on": ["승인일자"], "amount": ["승인금액", "이용금액"]}, "rungs": {"취소": "refund", "승인": "payment"},
                            "otherwise": "payment"}


def test_the_secretariat_and_the_auditor_look_and_do_not_act(files: Path, signed_in: Callable[..., Client]) -> None:
    for duty in ("secretariat", "auditor"):
        client = signed_in(duty)
        for name in ("feeds", "reconciled", "open-rows", "layouts", "checks"):
            assert client.get(address(name)).status_code == 200
        client.post(address("layout-samples"))
    assert ColumnMapping.objects.count() == 0


def test_a_finding_is_dismissed_with_a_reason_and_stays_so(at_desk: Client, line: BudgetLine) -> None:
    paid(OFFICER, line, "표본여행", 4_000_000, MAR)
    paid(OFFICER, line, "㈜표본여행", 4_000_000, date(2018, 3, 9))
    page = words(at_desk.get(f"{address('checks')}?year=2018"))
    assert "서로 다른 건으로 지급했습니다" in page
    assert Finding.objects.count() == 0  # a look writes nothing
    mark = page.partition('id="check-')[2].partition('"')[0]
    at_desk.post(address("check-settle", 2018, mark, "dismiss"), {"reason": ""})
    assert Finding.objects.get().state == "open"
    at_desk.post(address("check-settle", 2018, mark, "dismiss"), {"reason": "두 출장입니다"})
    assert "서로 다른 건" not in words(at_desk.get(f"{address('checks')}?year=2018"))
    settled = words(at_desk.get(f"{address('checks')}?year=2018&state=settled"))
    assert "두 출장입니다" in settled
    kept = Finding.objects.get()
    assert at_desk.get(address("finding", kept.pk)).headers["Location"] == f"{address('checks')}?year=2018&state=settled#check-{mark}"
    assert at_desk.post(address("check-settle", 2018, "nothing", "dismiss"), {"reason": "x"}).status_code == 404
