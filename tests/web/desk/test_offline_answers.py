"""Answering offline at the desk: fetched, filled in by two, shown before it counts, taken over; nobody's answer is lost."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.base.act import Actor
from dure.documents.assessments.offline import Offline, offline_workbook
from dure.domain.assessments.actions.offline import keep_workbook, take_workbook
from dure.domain.assessments.models import Answer, Assessment, Comment, Evidence, InstrumentVersion, Workbook
from dure.domain.assessments.queries.answers import claimed_values, drawn_answers
from dure.domain.assessments.rules.merging import Said
from dure.kernel.problem import Refused
from tests.intake.test_offline import book
from tests.web.desk.test_assessments import city, colleague, record, sent, staff, staff_of, version

__all__ = ["city", "colleague", "record", "staff", "version"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def filled(record: Assessment, number: int, **answers: str) -> SimpleUploadedFile:
    """The workbook as somebody filled it in, drawn when `number` was the last answer."""
    version: InstrumentVersion = record.version
    data = offline_workbook(Offline(record.key, "표본시", version.plain, version.sections, version.sha256, number,
                                    {item.replace("_", "."): word for item, word in answers.items()}, datetime(2026, 3, 2, tzinfo=UTC), "ko"))
    return SimpleUploadedFile("거버넌스.xlsx", data)


def handed_in(client: Client, record: Assessment, file: SimpleUploadedFile) -> str:
    answer = client.post(f"/desk/assessments/{record.key}/offline/", {"file": file})
    assert answer.status_code == 302
    return str(answer["Location"])


def page_of(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", client.get(address).content.decode())


def taken(client: Client, address: str, **chosen: str) -> Any:
    seen = re.search(r'name="seen_to" value="(\d+)"', page_of(client, address))
    assert seen
    return client.post(address, {"seen_to": seen[1]} | {f"take:{item.replace('_', '.')}": side for item, side in chosen.items()})


def test_the_files_are_drawn_with_what_stands(staff: Client, record: Assessment) -> None:
    sent(staff, record, "GOV", {"GOV.01": "draft"})
    page = f"/desk/assessments/{record.key}/offline/"
    assert "오프라인 답변" in page_of(staff, f"/desk/assessments/{record.key}/")
    assert "아직 없습니다" in page_of(staff, page)
    for address in ("ko.xlsx", "en.xlsx", "fr.xlsx", "en.xlsform"):
        answer = staff.get(page + address)
        assert (answer.status_code, answer.content[:2]) == (200, b"PK")
    assert staff.get(page + "de.xlsx").status_code == staff.get(page + "ko.pdf").status_code == 404
    address = handed_in(staff, record, SimpleUploadedFile("a.xlsx", staff.get(page + "ko.xlsx").content))
    assert "이 파일에 새로운 것이 없습니다." in page_of(staff, address)


def test_what_changed_in_the_file_is_shown_and_taken_over(staff: Client, record: Assessment) -> None:
    address = handed_in(staff, record, filled(record, 0, GOV_01="adopted", NET_01="na"))
    assert claimed_values(record) == {}
    shown = page_of(staff, address)
    assert "전략이 있습니까?" in shown
    assert "<strong>채택</strong>" in shown
    assert taken(staff, address).status_code == 302
    assert claimed_values(record) == {"GOV.01": "adopted", "NET.01": "na"}
    assert {answer.note for answer in Answer.objects.all()} == {"거버넌스.xlsx"}
    assert "답 2개 바뀜" in page_of(staff, f"/desk/assessments/{record.key}/offline/")
    assert taken(staff, address).status_code == 302  # once more changes nothing
    assert Answer.objects.count() == 2


def test_a_colleague_is_never_overwritten_unasked(staff: Client, colleague: Client, record: Assessment) -> None:
    sent(staff, record, "GOV", {"GOV.01": "draft"})
    number, _ = drawn_answers(record)
    address = handed_in(staff, record, filled(record, number, GOV_01="none", NET_01="yes"))
    sent(colleague, record, "GOV", {"GOV.01": "adopted"}, {"GOV.01": number})
    sent(colleague, record, "NET", {"NET.02": "no"})
    shown = page_of(staff, address)
    assert "지금의 답: 채택" in shown
    assert "파일의 답: 없음" in shown
    assert taken(staff, address).status_code == 302
    assert claimed_values(record) == {"GOV.01": "adopted", "NET.01": "yes", "NET.02": "no"}
    assert taken(staff, address, GOV_01="mine").status_code == 302
    assert claimed_values(record)["GOV.01"] == "none"
    assert [one.value for one in Answer.objects.filter(item="GOV.01")] == ["draft", "adopted", "none"]


def test_an_answer_emptied_in_the_file_stands_until_it_is_taken_back(staff: Client, record: Assessment) -> None:
    sent(staff, record, "GOV", {"GOV.01": "draft"})
    number, _ = drawn_answers(record)
    address = handed_in(staff, record, filled(record, number))
    assert "답을 거둠" in page_of(staff, address)
    assert taken(staff, address).status_code == 302
    assert claimed_values(record) == {"GOV.01": "draft"}
    taken(staff, address, GOV_01="mine")
    assert claimed_values(record) == {}


def test_who_answers_between_looking_and_taking_over_is_named(staff: Client, colleague: Client, record: Assessment) -> None:
    address = handed_in(staff, record, filled(record, 0, GOV_01="draft", NET_01="yes"))
    seen = re.search(r'name="seen_to" value="(\d+)"', page_of(staff, address))
    assert seen
    sent(colleague, record, "GOV", {"GOV.01": "adopted"})
    answer = staff.post(address, {"seen_to": seen[1]})
    assert answer.status_code == 409
    assert "바뀐 것은 없고 파일은 남아 있습니다" in answer.content.decode()
    assert claimed_values(record) == {"GOV.01": "adopted"}


def test_links_and_comments_are_kept_once(staff: Client, record: Assessment) -> None:
    facts = [("", record.key, "dure_assessment"), ("", record.version.sha256, "dure_sha256"), ("", "0", "dure_number")]
    head = ["item", "answer", "url", "dated_on", "comment"]
    rows = [["GOV.01", "draft", "https://city.example/act", "2026-02-01", "법령"], ["NET.01", "perhaps", "", "", "다음 해"]]
    address = handed_in(staff, record, SimpleUploadedFile("a.xlsx", book(facts, [head, *rows])))
    shown = page_of(staff, address)
    assert "「perhaps」은(는) NET.01의 답이 아닙니다" in shown
    assert "https://city.example/act (2026-02-01) · “법령”" in shown
    for _twice in range(2):
        taken(staff, address)
    assert [(one.item, one.url, one.dated_on) for one in Evidence.objects.all()] == [("GOV.01", "https://city.example/act", date(2026, 2, 1))]
    assert [(one.item, one.text) for one in Comment.objects.order_by("pk")] == [("GOV.01", "법령"), ("NET.01", "다음 해")]


def test_strangers_files_and_junk_are_refused_and_nothing_is_kept(staff: Client, record: Assessment) -> None:
    page = f"/desk/assessments/{record.key}/offline/"
    foreign = book([("", "busan-small-2026", "dure_assessment"), ("", record.version.sha256, "dure_sha256")])
    for data, said in ((foreign, "다른 자가진단(busan-small-2026)"), (b"%PDF-1.7", ""), (b"PK\x03\x04", ""), (b"", "")):
        answer = staff.post(page, {"file": SimpleUploadedFile("a.xlsx", data)})
        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert staff.post(page, {}).status_code == 422
    assert not Workbook.objects.exists()


def test_another_city_sees_nothing_of_it(staff: Client, record: Assessment, sister: Client) -> None:
    address = handed_in(staff, record, filled(record, 0, GOV_01="draft"))
    for path in (address, f"{address}file/", f"/desk/assessments/{record.key}/offline/", f"/desk/assessments/{record.key}/offline/ko.xlsx"):
        assert sister.get(path).status_code == 403
        assert Client().get(path).status_code == 302
    stranger = Actor("parties.account:1", "x", frozenset({"member_staff", "member_staff@sister"}))
    at, on = datetime(2026, 3, 2, tzinfo=UTC), date(2026, 3, 2)
    with pytest.raises(Refused, match="not_permitted"):
        keep_workbook(by=stranger, at=at, assessment=record.key, source=b"x", name="x")
    with pytest.raises(Refused, match="not_permitted"):
        take_workbook(by=stranger, on=on, at=at, workbook=Workbook.objects.get().pk, answers={"GOV.01": "none"}, seen_to=0)
    assert claimed_values(record) == {}


@pytest.fixture
def sister() -> Client:
    from tests.web.desk.test_assessments import AT, BY, register_organisation
    return staff_of(register_organisation(by=BY, at=AT, key="sister", kind="city", names={"ko": "자매시", "en": "Sister"}), "one@sister.example")


def test_all_of_a_file_or_nothing(staff: Client, record: Assessment, files: Path) -> None:
    handed_in(staff, record, filled(record, 0, GOV_01="draft"))
    by = Actor("parties.account:1", "x", frozenset({"member_staff", "member_staff@city"}))
    at, on = datetime(2026, 3, 2, tzinfo=UTC), date(2026, 3, 2)
    with pytest.raises(Refused, match="no_link"):
        take_workbook(by=by, on=on, at=at, workbook=Workbook.objects.get().pk, answers={"GOV.01": "draft"}, seen_to=0, said=[Said("GOV.01", "ftp://x")])
    assert claimed_values(record) == {}
    assert Workbook.objects.get().taken_at is None


def test_what_was_handed_in_takes_no_more_files(staff: Client, record: Assessment) -> None:
    address = handed_in(staff, record, filled(record, 0, GOV_01="draft"))
    taken(staff, address)
    staff.post(f"/desk/assessments/{record.key}/do/submit/")
    assert "사무국" in page_of(staff, f"/desk/assessments/{record.key}/offline/")
    answer = staff.post(f"/desk/assessments/{record.key}/offline/", {"file": filled(record, 0, GOV_01="none")})
    assert answer.status_code == 422
    assert claimed_values(record) == {"GOV.01": "draft"}
