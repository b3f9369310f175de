"""The council desk and the auditor's page: what is shown, done and refused at the door."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.oversight.models import Answer, AuditPackage, FollowUp, Request
from tests.domain.appropriations.conftest import lead, lines, project  # noqa: F401 # fixtures of the rooms
from tests.domain.conftest import officer  # noqa: F401 # who acts
from tests.domain.spending.paying import allotted, paid

pytestmark = pytest.mark.django_db
DESK = "/en/desk/council/"
Lines = dict[tuple[int, str], BudgetLine]
DATA = {"kind": "data", "side": "council", "member": "표본 의원", "title": "2018년 집행 현황", "asked_on": "2019-01-15", "due_on": "2019-01-22",
        "project": "wego", "table": "execution", "as_of": "2018-12-31", "first_year": "2018", "last_year": "2018"}
QUESTION = {"kind": "question", "side": "council", "member": "표본 의원", "title": "회원 확대 계획", "asked_on": "2019-01-15", "table": "execution"}


def said(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def posted(client: Client, address: str, words: dict[str, Any]) -> str:
    answer = client.post(address, words, follow=True)
    assert answer.status_code == 200, answer.content.decode()[:3000]
    return answer.content.decode()


def test_a_request_for_data_goes_its_way_on_the_pages(signed_in: Callable[..., Client], officer: Actor, lines: Lines) -> None:  # noqa: F811
    paid(officer, allotted(officer, lines[2018, "사무관리비"], 8_400_000), "표본 인쇄소", 640_000, date(2018, 4, 20))
    office, head = signed_in("officer"), signed_in("team_lead")
    wrong = office.post(f"{DESK}new/", DATA | {"as_of": ""})
    assert wrong.status_code == 422
    assert "표본 의원" in wrong.content.decode()
    before = posted(office, f"{DESK}new/", DATA | {"as_of": "2017-12-31", "first_year": "2017", "last_year": "2017", "title": "2017년 집행 현황"})
    assert "2017년 집행 현황" in before
    first = Request.objects.get()
    posted(office, f"{DESK}{first.key}/draw/", {})
    posted(head, f"{DESK}{first.key}/approve/", {})
    posted(office, f"{DESK}new/", DATA)
    page = f"{DESK}{Request.objects.exclude(pk=first.pk).get().key}/"
    shown = posted(office, f"{page}draw/", {})
    assert "640,000" in shown
    assert "nothing says why yet" in shown
    assert "/trace/" in shown
    assert "nothing says why" in posted(head, f"{page}approve/", {})
    draft = Answer.objects.get(state="prepared")
    why = {f"why:{row['key']}@2018": "예산이 달라짐" for row in draft.table["rows"]}
    assert "예산이 달라짐" in posted(office, f"{page}write/", {"text": "붙임과 같습니다.", "explained": "1", **why})
    assert "It takes one of" in said(office, page)
    posted(head, f"{page}approve/", {})
    sent = posted(office, f"{page}send/", {"number": "표본-7", "on": "2019-01-20"})
    assert "The request has ended." in sent
    assert "as 표본-7" in sent
    for form, begins in (("pdf", b"%PDF"), ("hwpx", b"PK"), ("xlsx", b"PK")):
        assert office.get(f"{page}answer.{form}").content.startswith(begins)
    assert office.get(f"{DESK}register.hwpx").content.startswith(b"PK")
    assert office.get(f"{page}answer.exe").status_code == 404


def test_a_figure_of_an_answer_opens_its_records(signed_in: Callable[..., Client], officer: Actor, lines: Lines) -> None:  # noqa: F811
    paid(officer, allotted(officer, lines[2018, "사무관리비"], 8_400_000), "표본 인쇄소", 640_000, date(2018, 4, 20))
    office = signed_in("officer")
    posted(office, f"{DESK}new/", DATA)
    posted(office, f"{DESK}{Request.objects.get().key}/draw/", {})
    trace = said(office, f"/en/trace/oversight.answer:{Answer.objects.get().pk}/1.spent")
    assert "640,000" in trace
    assert f"spending.line:{lines[2018, '사무관리비'].pk}/spent@2018-12-31" in trace


def test_a_question_is_followed_up_and_what_is_wrong_stays_typed(signed_in: Callable[..., Client], project: Any) -> None:  # noqa: F811
    office, head = signed_in("officer"), signed_in("director")
    posted(office, f"{DESK}new/", QUESTION)
    record = Request.objects.get()
    assert (record.table, record.project) == ("", None)
    page = f"{DESK}{record.key}/"
    posted(office, f"{page}write/", {"text": "다섯 도시를 초청하겠습니다."})
    posted(head, f"{page}approve/", {})
    posted(office, f"{page}send/", {"number": "표본-8", "on": "2019-01-20", "follow": "on"})
    wrong = office.post(f"{page}follow-up/", {"reported_on": "2018-01-01", "progress": "ongoing", "text": "세 도시를 초청함"})
    assert wrong.status_code == 422
    assert "세 도시를 초청함" in wrong.content.decode()
    posted(office, f"{page}follow-up/", {"reported_on": "2019-02-01", "progress": "done", "text": "다섯 도시를 초청함"})
    assert FollowUp.objects.get().progress == "done"
    assert "다섯 도시를 초청함" in said(office, page)
    assert office.post(f"{page}dance/", {}).status_code == 404
    assert office.get(f"{DESK}2099-0001/").status_code == 404


def test_today_tells_what_is_due_and_what_waits(signed_in: Callable[..., Client], project: Any) -> None:  # noqa: F811
    office, head, today = signed_in("officer"), signed_in("team_lead"), localdate()
    posted(office, f"{DESK}new/", QUESTION | {"asked_on": (today - timedelta(days=9)).isoformat(), "due_on": (today - timedelta(days=1)).isoformat()})
    assert "회원 확대 계획" in said(office, "/en/desk/")
    posted(office, f"{DESK}{Request.objects.get().key}/write/", {"text": "답"})
    assert "Answers that wait for approval" in said(head, "/en/desk/")
    assert "회원 확대 계획" in said(office, f"{DESK}?late=late")
    posted(office, f"{DESK}{Request.objects.get().key}/withdraw/", {"why": "의원이 거둠"})
    assert "회원 확대 계획" not in said(office, "/en/desk/")


def test_the_list_asks_as_much_for_three_rows_as_for_one(signed_in: Callable[..., Client], project: Any, django_assert_num_queries: Any) -> None:  # noqa: F811
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    office = signed_in("officer")
    counts = []
    for number in range(3):
        posted(office, f"{DESK}new/", QUESTION | {"title": f"질의 {number}"})
        with CaptureQueriesContext(connection) as asked:
            said(office, DESK)
        counts.append(len(asked))
    assert counts[0] == counts[2]


def test_an_auditor_reads_and_draws_but_writes_nothing(signed_in: Callable[..., Client], officer: Actor, lines: Lines) -> None:  # noqa: F811
    paid(officer, allotted(officer, lines[2018, "사무관리비"], 8_400_000), "표본 인쇄소", 640_000, date(2018, 4, 20))
    auditor, office = signed_in("auditor"), signed_in("officer")
    said(auditor, DESK)
    page = said(auditor, "/en/desk/audit/")
    assert "Hand a package over" not in page
    assert "Register a disposition" not in page
    before = Request.objects.count(), AuditPackage.objects.count()
    drawn = auditor.get("/en/desk/audit/package.zip?draw-year=2018&draw-size=5&draw-seed=x")
    assert zipfile.ZipFile(io.BytesIO(drawn.content)).testzip() is None
    assert auditor.get("/en/desk/audit/package.zip?draw-year=2018&draw-size=0&draw-seed=x").status_code == 422
    assert "It takes one of" in posted_refused(auditor, f"{DESK}new/", QUESTION)
    assert "It takes one of" in posted_refused(auditor, "/en/desk/audit/", {"year": 2018, "size": 5, "seed": "x", "handed_to": "나"})
    assert (Request.objects.count(), AuditPackage.objects.count()) == before
    posted(office, "/en/desk/audit/", {"year": 2018, "size": 5, "seed": "x", "handed_to": "표본 감사관"})
    kept = AuditPackage.objects.get()
    assert kept.file.sha256 in said(auditor, "/en/desk/audit/")
    handed = b"".join(auditor.get(f"/en/desk/audit/packages/{kept.pk}.zip").streaming_content)
    assert "sample.csv" in zipfile.ZipFile(io.BytesIO(handed)).namelist()
    assert Client().get("/en/desk/audit/").status_code == 302


def posted_refused(client: Client, address: str, words: dict[str, Any]) -> str:
    answer = client.post(address, words)
    assert answer.status_code == 422
    return answer.content.decode()
