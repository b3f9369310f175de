"""The register of members at the desk: found, judged, acted on, put right. Cities are samples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dure.domain.members.models import Display, Membership, Suspension
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def secretariat(signed_in: Callable[..., Client]) -> Client:
    """This function will sign one of the Secretariat in."""
    return signed_in("secretariat", "표본 사무국")


@pytest.fixture
def oslo() -> Organisation:
    """This function will return a sample city that is no member."""
    made = Organisation.objects.create(key="oslo", kind="city", country="NO", sample=True, names_text="Oslo\n오슬로", sort_en="oslo", sort_ko="오슬로")
    OrganisationName.objects.create(organisation=made, language="ko", name="오슬로")
    OrganisationName.objects.create(organisation=made, language="en", name="Oslo")
    return made


@pytest.fixture
def member(oslo: Organisation) -> Membership:
    """This function will make it a full member."""
    return Membership.objects.create(organisation=oslo, category="full", during=(date(2014, 11, 6), None), known_from=AT, sample=True)


def test_from_the_form_of_the_mayor_to_a_full_member(secretariat: Client, oslo: Organisation) -> None:
    answer = secretariat.post("/desk/members/oslo/accept_associate/", {
        "starts_on": "2018.1.8.", "number": "WeGO-101", "title": "오슬로 가입 신청서", "paper_on": "2018년 1월 5일"})
    assert answer.status_code == 302
    assert Membership.objects.get().category == "associate"
    wrong = {"category": "full", "starts_on": "12 Mar 2018", "decided_by": "general-assembly", "number": "WeGO-102",
             "title": "회원 승인", "paper_on": "2018-03-12"}
    answer = secretariat.post("/en/desk/members/oslo/admit_member/", wrong)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "On that day the Executive Committee decides" in text
    assert "12 Mar 2018" in text, "what was typed stays"
    assert not Paper.objects.filter(number="WeGO-102").exists(), "nothing was written"
    assert secretariat.post("/desk/members/oslo/admit_member/", wrong | {"decided_by": "executive-committee"}).status_code == 302
    now = Membership.objects.get(category="full")
    assert (now.during.lower, now.decision and now.decision.title, now.decided_by) == (date(2018, 3, 12), "회원 승인", "executive-committee")
    text = secretariat.get("/en/desk/members/oslo/?on=2018-04-01").content.decode()
    for words in ("Full member", "paid up", "May vote", "회원 승인", "members.admit_member", "What can be done next"):
        assert words in text, words


def test_what_is_possible_stands_first_and_what_is_not_says_why(secretariat: Client, member: Membership) -> None:
    text = secretariat.get("/en/desk/members/oslo/").content.decode()
    assert text.index("Record a withdrawal") < text.index("Accept as an associate")
    assert "Oslo is a full member already, since 2014-11-06." in text
    assert text.count('action="/en/desk/members/oslo/') == 4, "suspend, withdraw, exclude, show"
    assert "assumed" in text


def test_rights_rest_and_a_member_leaves(secretariat: Client, member: Membership) -> None:
    decided = {"decided_by": "executive-committee", "number": "WeGO-201", "title": "정지 결정", "paper_on": "2018-01-02"}
    assert secretariat.post("/desk/members/oslo/suspend_member/", decided | {"starts_on": "2018-02-01", "reason": "회비 체납"}).status_code == 302
    assert "rights suspended" in secretariat.get("/en/desk/members/oslo/?on=2018-03-01").content.decode()
    assert secretariat.post("/desk/members/oslo/lift_suspension/", decided | {"last_on": "2018-05-31"}).status_code == 302
    assert Suspension.objects.get(known_until__isnull=True).during.upper == date(2018, 6, 1)
    assert secretariat.post("/desk/members/oslo/show_member_as/", {"starts_on": "2018-07-01", "name_en": "Oslo (sample)", "source": "표본"}).status_code == 302
    assert Display.objects.get().name == {"en": "Oslo (sample)"}
    answer = secretariat.post("/desk/members/oslo/withdraw_member/", {"last_on": "어제"})
    assert answer.status_code == 422
    assert "날짜가 아닙니다: 어제" in answer.content.decode()
    answer = secretariat.post("/desk/members/oslo/withdraw_member/", {"last_on": "2019-12-31"})
    assert "탈퇴 서한" in answer.content.decode()
    assert secretariat.post("/desk/members/oslo/withdraw_member/", {"last_on": "2019-12-31", "number": "WeGO-203", "title": "탈퇴 서한"}).status_code == 302
    text = secretariat.get("/en/desk/members/oslo/").content.decode()
    assert "no member on" in text
    assert "Withdrawal" in text


def test_an_entry_is_put_right_and_the_register_remembers(secretariat: Client, member: Membership) -> None:
    text = secretariat.get(f"/en/desk/members/entries/{member.pk}/").content.decode()
    assert 'value="2014-11-06"' in text
    told = {"category": "full", "starts_on": "2014-11-03", "last_on": ""}
    assert secretariat.post(f"/desk/members/entries/{member.pk}/correct/", told).status_code == 422
    assert secretariat.post(f"/desk/members/entries/{member.pk}/correct/", told | {"reason": "총회 첫날부터"}).status_code == 302
    assert Membership.objects.get(known_until__isnull=True).during.lower == date(2014, 11, 3)
    answer = secretariat.post(f"/en/desk/members/entries/{member.pk}/correct/", told | {"reason": "다시"})
    assert "This entry was put right already" in answer.content.decode()
    assert "Oslo" in secretariat.get("/en/desk/members/?on=2014-11-04").content.decode()
    known = secretariat.get("/en/desk/members/?on=2014-11-04&known=2026-03-03").content.decode()
    assert "Nothing was found" in known, "the register did not say so then"
    assert "Oslo" in secretariat.get("/en/desk/members/?on=2014-11-06&known=2026-03-03").content.decode()


@pytest.mark.parametrize("duty", ["officer", "auditor", "director"])
def test_others_read_and_do_not_write(signed_in: Callable[..., Client], member: Membership, duty: str) -> None:
    client = signed_in(duty)
    assert "Oslo" in client.get("/en/desk/members/").content.decode()
    text = client.get("/en/desk/members/oslo/").content.decode()
    assert "Oslo" in text
    assert 'method="post" class="prose"' not in text
    answer = client.post("/desk/members/oslo/withdraw_member/", {"last_on": "2019-12-31", "number": "x", "title": "y"})
    assert answer.status_code in (403, 422)
    assert Membership.objects.get() == member
    answer = client.post(f"/desk/members/entries/{member.pk}/correct/", {"category": "full", "starts_on": "2014-11-03", "reason": "x"})
    assert answer.status_code in (403, 422)
    assert Membership.objects.get() == member


def test_what_is_not_there(secretariat: Client, oslo: Organisation) -> None:
    assert secretariat.get("/desk/members/nowhere/").status_code == 404
    assert secretariat.post("/desk/members/oslo/dissolve/").status_code == 404
    assert secretariat.get("/desk/members/entries/999/").status_code == 404
    assert "회원인 적이 없습니다" in secretariat.get("/desk/members/oslo/").content.decode()


def test_queries_do_not_grow_with_what_happened(secretariat: Client, member: Membership) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert secretariat.get(address).status_code == 200
        return len(caught)

    addresses = ("/desk/members/oslo/", "/desk/members/")
    for address in addresses:
        secretariat.get(address)
    before: list[Any] = [asked(address) for address in addresses]
    for year in range(2000, 2003):
        Membership.objects.create(organisation=member.organisation, category="associate", during=(date(year, 1, 1), date(year, 6, 1)),
                                  known_from=AT, sample=True)
    secretariat.get("/desk/members/")
    assert [asked(address) for address in addresses] == before


def test_regions_are_named_and_filled(secretariat: Client, member: Membership, signed_in: Callable[..., Client]) -> None:
    assert "아직 지역이 없습니다" in secretariat.get("/desk/members/regions/").content.decode()
    named = {"act": "define", "key": "europe", "name_ko": "유럽", "name_en": "Europe", "position": "1"}
    assert secretariat.post("/desk/members/regions/", named).status_code == 302
    assert secretariat.post("/desk/members/regions/", {"act": "scope", "region": "europe", "country": "no"}).status_code == 302
    text = secretariat.get("/en/desk/members/regions/").content.decode()
    assert "Europe" in text
    assert "Norway" in text
    assert "Europe" in secretariat.get("/en/desk/members/oslo/").content.decode()
    again = secretariat.post("/en/desk/members/regions/", {"act": "scope", "region": "europe", "country": "NO"})
    assert "It belongs to a region already: Europe." in again.content.decode()
    wrong = secretariat.post("/en/desk/members/regions/", {"act": "scope", "region": "europe", "country": "NO", "city": "oslo"})
    assert "Choose one country or one city" in wrong.content.decode()
    officer = signed_in("officer")
    assert 'name="act"' not in officer.get("/desk/members/regions/").content.decode()
    assert officer.post("/desk/members/regions/", named).status_code == 422
