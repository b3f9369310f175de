"""Asking back in a review: one question goes to the city and comes back, all else stays as it was handed in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.base.act import Actor
from dure.domain.assessments.actions.inquiring import reply_to
from dure.domain.assessments.models import Assessment, Inquiry, Submission
from dure.domain.assessments.queries.answers import claimed_values, reviewed_answers
from dure.domain.messages.models import Letter
from dure.kernel.problem import Refused
from tests.web.desk.test_assessments import city, colleague, record, sent, staff, version

__all__ = ["city", "colleague", "record", "staff", "version"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


@pytest.fixture
def handed_in(staff: Client, record: Assessment) -> Assessment:
    sent(staff, record, "GOV", {"GOV.01": "draft"})
    sent(staff, record, "NET", {"NET.01": "yes", "NET.02": "no"})
    staff.post(f"/desk/assessments/{record.key}/do/submit/")
    return record


@pytest.fixture
def secretariat(signed_in: Callable[..., Client]) -> Client:
    return signed_in("secretariat")


def asked(client: Client, record: Assessment, item: str = "GOV.01", text: str = "어느 법령입니까?") -> Any:
    return client.post(f"/desk/assessments/{record.key}/do/ask/", {"item": item, "text": text, "back": "review"})


def page(client: Client, record: Assessment, rest: str = "") -> str:
    return re.sub(r"\s+", " ", client.get(f"/desk/assessments/{record.key}/{rest}").content.decode())


def replied(client: Client, record: Assessment, value: str, text: str) -> Any:
    return client.post(f"/desk/assessments/{record.key}/questions/GOV.01/", {"inquiry": Inquiry.objects.latest("pk").pk, "value": value, "text": text})


def test_one_question_goes_back_and_all_else_stays(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    answer = asked(secretariat, handed_in)
    assert answer["Location"].endswith("/review/?section=GOV#q-GOV-01")
    letter = Letter.objects.get(to="one@city.example")
    assert "어느 법령입니까?" in letter.body
    assert f"http://testserver/desk/assessments/{handed_in.key}/questions/GOV.01/" in letter.body
    assert "어느 법령입니까?" in staff.get("/desk/members/city/").content.decode()
    assert "보완 요청" in page(staff, handed_in)
    assert "답변 보내기" in page(staff, handed_in, "questions/GOV.01/")
    assert "답변 보내기" not in page(staff, handed_in, "questions/NET.01/")
    assert replied(staff, handed_in, "adopted", "조례 제12조").status_code == 302
    assert claimed_values(handed_in) == {"GOV.01": "adopted", "NET.01": "yes", "NET.02": "no"}
    assert Submission.objects.get().answers["GOV.01"] == "draft"  # what was handed in stays
    shown = page(secretariat, handed_in, "review/?section=GOV")
    assert "조례 제12조" in shown
    assert "제출할 때: 초안" in shown
    assert "답변함" in secretariat.get("/desk/").content.decode()
    assert secretariat.post(f"/desk/assessments/{handed_in.key}/do/close/").status_code == 302
    assert Submission.objects.get(kind="verified").answers["GOV.01"] == "adopted"


def test_a_review_does_not_end_while_the_city_was_asked(secretariat: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    assert "아직 답하지 않은 보완 요청" in page(secretariat, handed_in, "review/")
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/close/")
    assert Assessment.objects.get(pk=handed_in.pk).state == "submitted"
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/end/", {"inquiry": Inquiry.objects.get().pk, "item": "GOV.01", "back": "review"})
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/close/")
    assert Assessment.objects.get(pk=handed_in.pk).state == "verified"


def test_the_same_is_not_asked_twice_and_nothing_is_not_asked(secretariat: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in, text="  ")
    assert not Inquiry.objects.exists()
    asked(secretariat, handed_in)
    answer = secretariat.post(f"/desk/assessments/{handed_in.key}/do/ask/", {"item": "GOV.01", "text": "또"}, follow=True)
    assert "아직 답하지 않았습니다" in answer.content.decode()
    asked(secretariat, handed_in, item="XXX.01")
    assert Inquiry.objects.count() == 1


def test_a_reply_says_something_and_comes_once(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    answer = replied(staff, handed_in, "draft", "")
    assert answer.status_code == 422
    assert "답을 바꾸거나 설명을 적거나 증빙을 붙여 주십시오" in answer.content.decode()
    answer = replied(staff, handed_in, "perhaps", "그대로")
    assert answer.status_code == 422
    assert "그대로" in answer.content.decode()  # what was typed is kept in the form
    assert replied(staff, handed_in, "draft", "고시로 갈음합니다").status_code == 302
    answer = replied(staff, handed_in, "none", "다시")
    assert answer.status_code == 422
    assert "이미 답하였거나" in answer.content.decode()
    assert claimed_values(handed_in)["GOV.01"] == "draft"


def test_a_reply_comes_with_its_evidence_or_not_at_all(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    address, said = f"/desk/assessments/{handed_in.key}/questions/GOV.01/", {"inquiry": Inquiry.objects.get().pk, "value": "adopted", "text": "조례 제12조"}

    def paper() -> SimpleUploadedFile:
        return SimpleUploadedFile("조례.pdf", b"%PDF act 12")

    for wrong in ({"dated_on": "2999-01-01"}, {"url": "https://city.example/act"}, {"value": "perhaps"}):  # of tomorrow; both; no such answer
        answer = staff.post(address, said | {"said": "제3쪽", "file": paper()} | wrong)
        shown = answer.content.decode()
        assert answer.status_code == 422
        assert ("조례 제12조" in shown, "제3쪽" in shown, "파일을 다시 고르십시오" in shown) == (True, True, True), wrong
        assert not handed_in.evidence.exists()
        assert Inquiry.objects.get().waits
        assert claimed_values(handed_in)["GOV.01"] == "draft"
    assert staff.post(address, said | {"file": paper(), "said": "제3쪽", "dated_on": "2020-01-01"}).status_code == 302
    assert handed_in.evidence.get().file_name == "조례.pdf"
    assert (Inquiry.objects.get().reply, claimed_values(handed_in)["GOV.01"]) == ("조례 제12조", "adopted")


def test_evidence_is_a_reply_and_may_be_kept_without_one(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    address = f"/desk/assessments/{handed_in.key}/questions/GOV.01/"
    staff.post(address, {"value": "draft", "text": "찾는 중입니다", "url": "https://city.example/act"})  # kept, and not yet a reply
    assert Inquiry.objects.get().waits
    assert handed_in.comments.get().text == "찾는 중입니다"
    answer = staff.post(address, {"value": "adopted", "text": "바꿉니다", "url": "https://city.example/other"})  # a changed answer is not dropped
    assert answer.status_code == 422
    assert ("바꾼 답은" in answer.content.decode(), "https://city.example/other" in answer.content.decode()) == (True, True)
    assert staff.post(address, {"inquiry": Inquiry.objects.get().pk, "value": "draft", "text": ""}).status_code == 302
    assert not Inquiry.objects.get().waits
    assert handed_in.evidence.count() == 1


def test_a_comment_and_evidence_are_added_in_one_go(staff: Client, record: Assessment) -> None:
    address = f"/desk/assessments/{record.key}/questions/GOV.01/"
    answer = staff.post(address, {"text": "같이 봅시다", "url": "ftp//no", "said": "전략"})
    assert answer.status_code == 422
    assert "같이 봅시다" in answer.content.decode()
    assert not record.comments.exists()
    staff.post(address, {"text": "같이 봅시다", "url": "https://city.example/act", "said": "전략"})
    assert (record.comments.get().text, record.evidence.get().said) == ("같이 봅시다", "전략")
    assert staff.post(address, {"text": " "}).status_code == 422


def test_others_neither_ask_nor_reply(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(staff, handed_in)
    assert not Inquiry.objects.exists()
    asked(secretariat, handed_in)
    staff.post(f"/desk/assessments/{handed_in.key}/do/end/", {"inquiry": Inquiry.objects.get().pk})
    assert Inquiry.objects.get().waits
    stranger = Actor("parties.account:1", "x", frozenset({"member_staff", "member_staff@sister"}))
    with pytest.raises(Refused, match="not_permitted"):
        reply_to(by=stranger, on=date(2026, 3, 4), at=datetime(2026, 3, 4, tzinfo=UTC), inquiry=Inquiry.objects.get().pk, value="none", text="x")


def test_reopened_all_of_it_is_asked_again(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/reopen/", {"reason": "모두 다시"})
    assert not Inquiry.objects.get().waits
    assert "답변 보내기" not in page(staff, handed_in, "questions/GOV.01/")
    staff.post(f"/desk/assessments/{handed_in.key}/do/submit/")
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/close/")
    assert Assessment.objects.get(pk=handed_in.pk).state == "verified"


def test_a_finding_does_not_outlive_the_answer_that_it_judged(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    secretariat.post(f"/desk/assessments/{handed_in.key}/review/", {"item": "GOV.01", "value": "none", "note": "초안도 없음", "section": "GOV"})
    assert reviewed_answers(handed_in)["GOV.01"] == "none"
    asked(secretariat, handed_in)
    replied(staff, handed_in, "adopted", "조례 제12조")
    assert "초안도 없음" not in page(secretariat, handed_in, "review/?section=GOV")  # to be looked at anew
    assert reviewed_answers(handed_in)["GOV.01"] == "adopted"
    secretariat.post(f"/desk/assessments/{handed_in.key}/review/", {"item": "GOV.01", "value": "draft", "note": "공포 전", "section": "GOV"})
    secretariat.post(f"/desk/assessments/{handed_in.key}/do/close/")
    assert Submission.objects.get(kind="verified").answers["GOV.01"] == "draft"


def test_evidence_is_taken_where_it_was_asked_for_alone(secretariat: Client, staff: Client, handed_in: Assessment) -> None:
    asked(secretariat, handed_in)
    for item in ("GOV.01", "NET.01"):
        staff.post(f"/desk/assessments/{handed_in.key}/questions/{item}/", {"url": "https://city.example/act"})
    assert list(handed_in.evidence.values_list("item", flat=True)) == ["GOV.01"]
    assert "증빙(있을 때)" not in page(staff, handed_in, "questions/NET.01/")
    assert "증빙(있을 때)" in page(staff, handed_in, "questions/GOV.01/")
    assert ">답하기</a>" not in page(staff, handed_in, "questions/GOV.01/")  # all else stays as it was handed in


def test_the_city_reads_how_much_is_left_and_the_secretariat_what_to_review(staff: Client, secretariat: Client, record: Assessment) -> None:
    def page_of(client: Client, address: str) -> str:
        return re.sub(r"\s+", " ", client.get(address).content.decode())

    assert "3문항 남음" in page_of(staff, "/desk/members/city/")
    sent(staff, record, "GOV", {"GOV.01": "draft"})
    assert "2문항 남음" in page_of(staff, "/desk/members/city/")
    sent(staff, record, "NET", {"NET.01": "yes", "NET.02": "no"})
    assert "모두 답함, 아직 제출하지 않음" in page_of(staff, "/desk/members/city/")
    assert "검토할 자가진단" not in page_of(secretariat, "/desk/")
    staff.post(f"/desk/assessments/{record.key}/do/submit/")
    assert "답할 자가진단" not in page_of(staff, "/desk/members/city/")
    assert "검토할 자가진단" in page_of(secretariat, "/desk/")
