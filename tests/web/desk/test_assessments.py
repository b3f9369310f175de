"""Answering at the desk: opened, shared, answered by two at once, handed in, reviewed, reopened; each city for itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.base.act import Actor
from dure.domain.assessments.actions.instruments import keep_instrument, publish_instrument
from dure.domain.assessments.models import Answer, Assessment, InstrumentVersion
from dure.domain.assessments.queries.answers import claimed_values
from dure.domain.parties.actions import register_organisation
from dure.domain.parties.models import Account, Duty
from tests.domain.assessments.asking import questions

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
BY = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
AT, ON = datetime(2026, 3, 2, 9, tzinfo=UTC), date(2026, 3, 2)


@pytest.fixture
def version() -> InstrumentVersion:
    kept = keep_instrument(by=BY, at=AT, plain=questions())
    return publish_instrument(by=BY, on=ON, at=AT, version=kept.pk)


def staff_of(city: Any, email: str) -> Client:
    account = Account.objects.create(email=email, name={"ko": f"{city.key} 담당"})
    Duty.objects.create(account=account, kind="member_staff", department=city, during=(date(2020, 1, 1), None))
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def city() -> Any:
    return register_organisation(by=BY, at=AT, key="city", kind="city", names={"ko": "표본시", "en": "Sample City"})


@pytest.fixture
def staff(city: Any) -> Client:
    return staff_of(city, "one@city.example")


@pytest.fixture
def colleague(city: Any) -> Client:
    return staff_of(city, "two@city.example")


@pytest.fixture
def record(staff: Client, version: InstrumentVersion) -> Assessment:
    assert staff.post("/desk/assessments/open/", {"city": "city", "version": version.pk, "due_on": "", "occasion": "첫 진단"}).status_code == 302
    return Assessment.objects.get()


def sent(client: Client, record: Assessment, part: str, answers: dict[str, str], seen: dict[str, int] | None = None, **more: Any) -> Any:
    fields = {f"a:{item}": value for item, value in answers.items()} | {f"seen:{item}": str((seen or {}).get(item, "")) for item in answers}
    return client.post(f"/desk/assessments/{record.key}/sections/{part}/", fields, **more)


def test_a_city_opens_answers_and_hands_in(staff: Client, record: Assessment, signed_in: SignedIn, files: Path) -> None:
    page = f"/desk/assessments/{record.key}/"
    overview = staff.get(page).content.decode()
    assert "표본시 · 작은 진단" in overview
    assert "0 / 3" in overview  # the published strategy is not asked yet
    assert "전략이 있습니까?" in staff.get(f"{page}sections/GOV/").content.decode()
    assert sent(staff, record, "GOV", {"GOV.01": "adopted", "GOV.02": ""}).status_code == 302
    assert sent(staff, record, "GOV", {"GOV.02": "yes"}).status_code == 302
    assert sent(staff, record, "NET", {"NET.01": "yes", "NET.02": "no"}, headers={"HX-Request": "true"}).status_code == 200
    assert claimed_values(record) == {"GOV.01": "adopted", "GOV.02": "yes", "NET.01": "yes", "NET.02": "no"}
    assert staff.post(f"{page}questions/GOV.01/", {"url": "https://city.example/strategy", "said": "전략"}).status_code == 302
    upload = SimpleUploadedFile("전략.pdf", b"%PDF-1.7 strategy")
    assert staff.post(f"{page}questions/GOV.01/", {"file": upload, "dated_on": "2026-02-01"}).status_code == 302
    assert staff.post(f"{page}questions/GOV.01/", {"url": ""}).status_code == 422
    assert staff.post(f"{page}questions/GOV.01/", {"text": "전략은 2월에 채택"}).status_code == 302
    question = staff.get(f"{page}questions/GOV.01/").content.decode()
    for said in ("전략.pdf", "https://city.example/strategy", "전략은 2월에 채택", "city 담당", "SHA-256"):
        assert said in question
    piece = record.evidence.get(kind="file")
    handed = staff.get(f"{page}evidence/{piece.pk}/")
    assert (b"".join(handed.streaming_content), handed["Content-Disposition"].startswith("attachment")) == (b"%PDF-1.7 strategy", True)
    assert staff.post(f"{page}do/submit/").status_code == 302
    record.refresh_from_db()
    assert record.state == "submitted"
    assert sent(staff, record, "NET", {"NET.02": "yes"}).status_code == 422
    assert claimed_values(record)["NET.02"] == "no"


def test_two_colleagues_who_answer_at_once_lose_nothing(staff: Client, colleague: Client, record: Assessment) -> None:
    sent(colleague, record, "GOV", {"GOV.01": "draft"})
    both = sent(staff, record, "GOV", {"GOV.01": "adopted", "GOV.02": ""})
    assert both.status_code == 409
    said = both.content.decode()
    assert "그 사이 city 담당이(가) 답했습니다" in said
    assert 'value="adopted" checked' in said  # mine stays chosen
    assert claimed_values(record) == {"GOV.01": "draft"}
    sent(staff, record, "GOV", {"GOV.01": "adopted"}, seen={"GOV.01": Answer.objects.get().pk})
    assert claimed_values(record) == {"GOV.01": "adopted"}
    # one that was only looked at does not fall back to what it was
    fields = {"a:GOV.01": "draft", "seen:GOV.01": "1", "was:GOV.01": "draft", "a:GOV.02": "no", "seen:GOV.02": ""}
    assert staff.post(f"/desk/assessments/{record.key}/sections/GOV/", fields).status_code == 302
    assert claimed_values(record) == {"GOV.01": "adopted", "GOV.02": "no"}


def test_what_saves_itself_settles_no_conflict(staff: Client, colleague: Client, record: Assessment) -> None:
    sent(colleague, record, "NET", {"NET.01": "no"})
    itself = {"headers": {"HX-Request": "true"}}
    said = sent(staff, record, "NET", {"NET.01": "yes", "NET.02": ""}, **itself).content.decode()
    assert "그 사이 city 담당이(가) 답했습니다" in said
    shown = {"a:NET.01": "yes", "seen:NET.01": str(Answer.objects.get().pk), "was:NET.01": "no", "held:NET.01": "1"}
    page = f"/desk/assessments/{record.key}/sections/NET/"
    again = staff.post(page, {**shown, "a:NET.02": "yes", "seen:NET.02": ""}, **itself).content.decode()  # another question is answered
    assert "그 사이" in again
    assert claimed_values(record) == {"NET.01": "no", "NET.02": "yes"}
    assert staff.post(page, {**shown, "a:NET.02": "yes", "seen:NET.02": str(Answer.objects.latest("pk").pk)}).status_code == 302  # by the button
    assert claimed_values(record) == {"NET.01": "yes", "NET.02": "yes"}


def test_taking_back_what_a_colleague_answered_meanwhile_is_a_conflict_too(staff: Client, colleague: Client, record: Assessment) -> None:
    sent(staff, record, "NET", {"NET.01": "yes"})
    first = Answer.objects.get().pk
    sent(colleague, record, "NET", {"NET.01": "no"}, seen={"NET.01": first})
    both = staff.post(f"/desk/assessments/{record.key}/sections/NET/", {"a:NET.01": "", "seen:NET.01": str(first), "was:NET.01": "yes"})
    assert (both.status_code, "그 사이 city 담당이(가) 답했습니다" in both.content.decode()) == (409, True)
    assert claimed_values(record) == {"NET.01": "no"}


def test_what_saves_itself_says_so_and_opens_what_hangs_on_it(staff: Client, record: Assessment) -> None:
    said = sent(staff, record, "GOV", {"GOV.01": "adopted"}, headers={"HX-Request": "true"}).content.decode()
    assert "저장" in said
    assert 'id="q-GOV-02" hx-swap-oob="true"' in said
    assert f'name="seen:GOV.01" value="{Answer.objects.get().pk}" hx-swap-oob="true"' in said
    assert "GOV-01\" hx-swap-oob" not in said.replace("seen-GOV-01", "").replace("was-GOV-01", "").replace("who-GOV-01", "")


def test_the_review_verifies_beside_what_was_claimed(staff: Client, record: Assessment, signed_in: SignedIn) -> None:
    secretariat, page = signed_in("secretariat"), f"/desk/assessments/{record.key}/"
    sent(staff, record, "GOV", {"GOV.01": "adopted"})
    sent(staff, record, "NET", {"NET.01": "yes"})
    assert 'href="/desk/assessments/"' in staff.get(page).content.decode()  # of all the desk, a city has its page and its assessments
    staff.post(f"{page}do/submit/")
    assert "검토할 자가진단" in secretariat.get("/desk/").content.decode()
    assert "전략이 있습니까?" in secretariat.get(f"{page}review/").content.decode()
    refused = secretariat.post(f"{page}review/", {"item": "GOV.01", "section": "GOV", "value": "none", "note": ""})
    assert (refused.status_code, "까닭을 적어 주십시오" in refused.content.decode()) == (422, True)
    assert secretariat.post(f"{page}review/", {"item": "GOV.01", "section": "GOV", "value": "none", "note": "문서 없음"}).status_code == 302
    said = secretariat.get(f"{page}review/?section=GOV").content.decode()
    assert "문서 없음" in said
    assert staff.post(f"{page}review/", {"item": "GOV.01", "section": "GOV", "value": "adopted", "note": "?"}).status_code == 422
    secretariat.post(f"{page}do/close/")
    record.refresh_from_db()
    assert (record.state, record.submissions.get(kind="verified").answers["GOV.01"]) == ("verified", "none")
    secretariat.post(f"{page}do/reopen/", {"reason": "새 문서"})
    record.refresh_from_db()
    assert (record.state, record.submissions.count()) == ("open", 2)


def test_each_city_sees_its_own(staff: Client, record: Assessment, signed_in: SignedIn) -> None:
    other = staff_of(register_organisation(by=BY, at=AT, key="other", kind="city", names={"ko": "다른 시"}), "other@city.example")
    for address in ("", "sections/GOV/", "questions/GOV.01/", "review/"):
        assert other.get(f"/desk/assessments/{record.key}/{address}").status_code == 403
        assert Client().get(f"/desk/assessments/{record.key}/{address}").status_code == 302
    assert other.post(f"/desk/assessments/{record.key}/do/submit/").status_code == 403
    assert record.key not in other.get("/desk/assessments/").content.decode()
    assert record.key in staff.get("/desk/assessments/").content.decode()
    assert record.key in signed_in("officer").get("/desk/assessments/").content.decode()
    assert "표본시" in signed_in("officer").get("/desk/assessments/?text=표본&state=open&year=2026").content.decode() or record.opened_on.year != 2026


def test_a_section_is_shared_and_consent_is_the_citys(staff: Client, colleague: Client, record: Assessment, signed_in: SignedIn) -> None:
    page = f"/desk/assessments/{record.key}/"
    two = Account.objects.get(email="two@city.example")
    staff.post(f"{page}do/share/", {"section": "NET", "account": f"parties.account:{two.pk}"})
    assert record.shares.get().account_key == f"parties.account:{two.pk}"
    staff.post(f"{page}do/share/", {"section": "NET", "account": "parties.account:999999"})  # nobody of the city
    assert not record.shares.exists()
    signed_in("secretariat").post(f"{page}do/consent/", {"named": "1"})
    record.refresh_from_db()
    assert not record.named
    staff.post(f"{page}do/consent/", {"named": "1"})
    record.refresh_from_db()
    assert record.named
    assert staff.post(f"{page}do/nonsense/").status_code == 404
    assert staff.get(f"{page}sections/XXX/").status_code == 404
    assert staff.get(f"{page}questions/XXX/").status_code == 404


def test_pages_take_the_same_queries_however_many_answers(staff: Client, record: Assessment, django_assert_num_queries: Any) -> None:
    page = f"/desk/assessments/{record.key}/"
    staff.get(page)
    with django_assert_num_queries(OVERVIEW):
        staff.get(page)
    with django_assert_num_queries(SECTION):
        staff.get(f"{page}sections/GOV/")
    sent(staff, record, "GOV", {"GOV.01": "adopted", "GOV.02": "no"})
    staff.post(f"{page}questions/GOV.01/", {"text": "?"})
    staff.get(page)
    with django_assert_num_queries(OVERVIEW):
        staff.get(page)
    with django_assert_num_queries(SECTION):
        staff.get(f"{page}sections/GOV/")


OVERVIEW, SECTION = 11, 8


def test_the_list_and_a_question_say_it_in_the_readers_words(staff: Client, version: InstrumentVersion, record: Assessment) -> None:
    said = staff.get("/desk/assessments/").content.decode()
    for wanted in (">도시</", "표본시", "작은 진단", "시작한 날", "답변 기한"):
        assert wanted in said, wanted
    assert "시비" not in said  # the city's money, not the city
    english = staff.get("/en/desk/assessments/").content.decode()
    assert "Sample City" in english
    assert "표본시</a>" not in english
    plain = questions()
    plain["instrument"]["version"] = "9.0.0"
    plain["items"]["GOV.01"]["evidence"] = {"need": ["url"], "max_age_days": 1095}
    kept = keep_instrument(by=BY, at=AT, plain=plain)
    publish_instrument(by=BY, on=ON, at=AT, version=kept.pk)
    secretariat = staff.post("/desk/assessments/open/", {"city": "city", "version": kept.pk, "due_on": "", "occasion": "다시"})
    assert "3년 이내" in staff.get(f"{secretariat.url}questions/GOV.01/").content.decode()


def test_nothing_there_yet_says_what_comes_first(staff: Client, signed_in: SignedIn) -> None:
    assert "우리 도시의 자가진단이 아직 없습니다" in staff.get("/desk/assessments/").content.decode()
    assert "아직 발행한 진단 도구가 없습니다" in staff.get("/desk/assessments/open/").content.decode()
    secretariat = signed_in("secretariat")
    for page in ("/desk/assessments/", "/desk/assessments/open/", "/desk/assessments/needs/"):
        assert '<a href="/desk/instruments/">' in secretariat.get(page).content.decode(), page


def test_the_secretariat_chooses_a_city_by_its_name(signed_in: SignedIn, city: Any, version: InstrumentVersion) -> None:
    secretariat = signed_in("secretariat")
    assert '<option value="city">표본시</option>' in secretariat.get("/desk/assessments/open/").content.decode()
    assert secretariat.post("/desk/assessments/open/", {"city": "nowhere", "version": version.pk}).status_code == 422
    assert secretariat.post("/desk/assessments/open/", {"city": "city", "version": version.pk}).status_code == 302
