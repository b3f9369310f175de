"""Invitations: who is invited by right, letters in their language, answers, proxies, two windows, addresses erased in time."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from dure.base.act import Actor
from dure.domain.bodies.models import Body
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import convening
from dure.domain.meetings.actions import invitations as acts
from dure.domain.meetings.models import Delegate, Delegation, Invitation, Meeting, MeetingContact, Proxy
from dure.domain.meetings.queries import invitations as queries
from dure.domain.meetings.rules.invitations import Named, Reply, read_reply
from dure.domain.messages.models import Letter
from dure.domain.parties.models import Contact, Organisation
from dure.kernel.problem import Refused
from tests.domain.bodies.conftest import SECRETARIAT, Network

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ON = date(2026, 3, 2)
HEAD = Named("마크", "표본", "시장", "head", votes=True, email="mark@city.example")
PDF = b"%PDF-1.7 signed"


def link(token: UUID, language: str) -> str:
    """This function will make an address as a door does."""
    return f"https://dure.example/{language}/invited/{token}/"


def guest(row: Invitation) -> Actor:
    """This function will return one who acts by the link of an invitation."""
    return Actor(f"meetings.invitation:{row.pk}", "초청받은 이", frozenset({"invited", f"invited@{row.pk}"}))


def plan(body: Body, **more: Any) -> Meeting:
    """This function will plan a meeting of a body and convene it."""
    meeting = convening.plan_meeting(**{
        "by": SECRETARIAT, "on": ON, "at": AT, "body": body, "title": {"ko": "제5차 총회", "en": "5th General Assembly"},
        "starts_on": date(2026, 10, 13), "ends_on": date(2026, 10, 14), "opens_at": datetime(2026, 10, 13, 0, 30, tzinfo=UTC),
        "place": {"ko": "서울", "en": "Seoul"}} | more)
    return convening.convene_meeting(by=SECRETARIAT, on=ON, at=AT, meeting=meeting.pk)


@pytest.fixture
def network(db: None) -> Network:
    """This function will return a network with members of each kind and their mailboxes."""
    made = Network()
    for key, country, category in (("seoul", "KR", "full"), ("dakar", "SN", "full"), ("mexico-city", "MX", "full"), ("chengdu", "CN", "associate"),
                                   ("kigali", "RW", "friendship"), ("left", "KR", "")):
        city = made.city(key, country, category)
        Contact.objects.create(organisation=city, kind="email", value=f"{key}@city.example")
    Organisation.objects.filter(key="mexico-city").update(latitude="19.43", longitude="-99.13")
    Contact.objects.filter(organisation__key="chengdu").delete()
    return made


@pytest.fixture
def meeting(network: Network) -> Meeting:
    """This function will return a convened assembly with its members invited."""
    made = plan(network.body("general-assembly", "assembly"))
    acts.invite_by_right(by=SECRETARIAT, at=AT, meeting=made.pk, link=link)
    return made


def of(key: str) -> Invitation:
    return Invitation.objects.get(organisation__key=key)


def answer(key: str, reply: Reply, version: int = 0, **more: Any) -> Invitation:
    """This function will answer for a city by its link, from a page as it stands now."""
    row = of(key)
    return acts.answer_invitation(**{"by": guest(row), "on": ON, "at": AT, "invitation": row.pk, "reply": reply,
                                     "version": version or row.version} | more)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_members_with_voice_are_invited_to_the_assembly_in_their_language(meeting: Meeting) -> None:
    assert set(Invitation.objects.values_list("organisation__key", "language", "capacity")) == {
        ("seoul", "ko", "member"), ("dakar", "fr", "member"), ("mexico-city", "en", "member"), ("chengdu", "en", "member")}
    letters = {letter.to: letter for letter in Letter.objects.all()}
    assert set(letters) == {"seoul@city.example", "dakar@city.example", "mexico-city@city.example"}
    assert letters["seoul@city.example"].subject == "초청: 제5차 총회"
    assert "2026년 10월 13일 (화)" in letters["seoul@city.example"].body
    assert letters["dakar@city.example"].subject == "Invitation : 5th General Assembly"
    assert "09:30 (heure normale de la Corée, UTC+9)" in letters["dakar@city.example"].body
    assert "= Mon 12 October 2026 18:30 (Central Standard Time, UTC−6)" in letters["mexico-city@city.example"].body
    assert link(of("dakar").token, "fr") in letters["dakar@city.example"].body
    assert all(letter.secret for letter in letters.values())
    assert of("seoul").sent_at == AT
    assert of("chengdu").sent_at is None  # nobody knows where to write to


def test_inviting_again_invites_only_who_is_new(network: Network, meeting: Meeting) -> None:
    network.city("jakarta", "ID")
    made = acts.invite_by_right(by=SECRETARIAT, at=AT, meeting=meeting.pk, link=link)
    assert [row.organisation.key for row in made if row.organisation] == ["jakarta"]


def test_a_committee_invites_who_holds_its_seats(network: Network) -> None:
    body = network.body()
    for key in ("seoul", "dakar"):
        network.fill(network.seat(body), Organisation.objects.get(key=key))
    network.seat(body)
    made = plan(body)
    acts.invite_by_right(by=SECRETARIAT, at=AT, meeting=made.pk)
    assert set(Invitation.objects.values_list("organisation__key", flat=True)) == {"seoul", "dakar"}
    assert not Letter.objects.filter(subject__startswith="초청").exists()  # no door gave an address for the letters
    assert acts.send_invitations(by=SECRETARIAT, at=AT, meeting=made.pk, link=link) == 2


def test_nothing_goes_out_before_the_meeting_is_convened(network: Network) -> None:
    made = plan(network.body("general-assembly", "assembly"))
    Meeting.objects.filter(pk=made.pk).update(state="planned")
    acts.invite_by_right(by=SECRETARIAT, at=AT, meeting=made.pk, link=link)
    assert not Letter.objects.exists()
    with pytest.raises(Refused):
        acts.send_invitations(by=SECRETARIAT, at=AT, meeting=made.pk, link=link)


def test_an_answer_names_delegates_who_wait_for_their_credentials(meeting: Meeting, files: Path) -> None:
    row = answer("seoul", Reply("comes", "채식", delegates=(HEAD, Named("표본", "둘"))))
    assert (row.answer, row.version, row.answered_at) == ("comes", 2, AT)
    line = Delegation.objects.get(organisation__key="seoul")
    assert (line.capacity, line.may_vote, line.name["en"]) == ("member", False, "Seoul")
    assert list(line.delegates.values_list("family_name", "role", "votes", "state")) == [
        ("마크", "head", True, "named"), ("표본", "delegate", False, "named")]
    assert MeetingContact.objects.get(delegate__isnull=False).email == "mark@city.example"
    acts.attach_credential(by=guest(row), at=AT, invitation=row.pk, source=io.BytesIO(PDF), name="신임장.pdf")
    assert set(Delegate.objects.values_list("credential_name", "credential__media_type")) == {("신임장.pdf", "application/pdf")}
    told = " ".join(str(entry.details) for entry in Entry.objects.all())
    assert "마크" not in told
    assert "mark@" not in told
    # one comes no more, the other's post is put right
    first = Delegate.objects.get(family_name="마크")
    answer("seoul", Reply("comes", delegates=(Named("마크", "표본", "부시장", "head", votes=True, key=first.pk),)))
    assert set(Delegate.objects.values_list("family_name", "post", "state")) == {("마크", "부시장", "named"), ("표본", "", "withdrawn")}
    assert not MeetingContact.objects.filter(delegate__isnull=False).exists()


def test_a_letter_is_judged_by_its_content_and_is_for_somebody(meeting: Meeting, files: Path) -> None:
    row = of("seoul")
    given = {"by": guest(row), "at": AT, "invitation": row.pk, "name": "신임장.pdf"}
    with pytest.raises(Refused) as refused:
        acts.attach_credential(**given, source=io.BytesIO(PDF))  # type: ignore[arg-type]
    assert codes(refused) == ["meetings.credential_for_nobody"]
    answer("seoul", Reply("comes", delegates=(HEAD,)))
    with pytest.raises(Refused) as refused:
        acts.attach_credential(**given, source=io.BytesIO(b"MZ program"))  # type: ignore[arg-type]
    assert codes(refused) == ["members.application_file"]


def test_two_windows_lose_nothing(meeting: Meeting) -> None:
    answer("seoul", Reply("comes", delegates=(HEAD,)))
    with pytest.raises(Refused) as refused:
        answer("seoul", Reply("declines"), version=1)
    assert codes(refused) == ["meetings.answer_changed"]
    assert of("seoul").answer == "comes"
    one = Delegate.objects.get()
    same = Reply("comes", delegates=(Named("마크", "표본", "시장", "head", votes=True, email="mark@city.example", key=one.pk),))
    assert answer("seoul", same, version=1).version == 2  # the same words from the older window: nothing happens
    assert Delegate.objects.count() == 1


def test_a_proxy_is_given_withdrawn_and_never_beyond_what_one_may_hold(meeting: Meeting) -> None:
    answer("dakar", Reply("proxy", proxy_to="seoul"))
    proxy = Proxy.objects.get()
    assert (proxy.giver.organisation.key, proxy.holder.organisation.key, proxy.state) == ("dakar", "seoul", "given")  # type: ignore[union-attr]
    answer("mexico-city", Reply("proxy", proxy_to="seoul"))
    with pytest.raises(Refused) as refused:
        answer("chengdu", Reply("proxy", proxy_to="seoul"))
    assert codes(refused) == ["meetings.answer_proxy_full"]
    answer("dakar", Reply("comes"))
    assert Proxy.objects.get(giver__organisation__key="dakar").state == "withdrawn"
    answer("chengdu", Reply("proxy", proxy_to="seoul"))
    for wrong in ("dakar-2", "chengdu", ""):
        with pytest.raises(Refused) as refused:
            answer("chengdu", Reply("proxy", proxy_to=wrong))
        assert codes(refused) == ["meetings.answer_proxy"]


def test_who_declines_is_excused_and_who_comes_after_all_is_not(meeting: Meeting) -> None:
    answer("seoul", Reply("comes", delegates=(HEAD,)))
    answer("seoul", Reply("declines", "예산 심의", queries.reply_of(of("seoul")).proxy_to, queries.reply_of(of("seoul")).delegates))
    line = Delegation.objects.get()
    assert (line.excused_at, line.excuse, Delegate.objects.get().state) == (AT, "예산 심의", "withdrawn")
    again = queries.reply_of(of("seoul"))
    assert [one.family_name for one in again.delegates] == ["마크"]  # what was typed is still on the page
    answer("seoul", Reply("comes", delegates=again.delegates))
    line.refresh_from_db()
    assert (line.excused_at, Delegate.objects.get().state) == (None, "named")


def test_accepted_credentials_and_a_meeting_that_is_over_close_the_answer(meeting: Meeting) -> None:
    answer("seoul", Reply("comes", delegates=(HEAD,)))
    Delegate.objects.update(state="accepted")
    with pytest.raises(Refused) as refused:
        answer("seoul", Reply("declines"))
    assert codes(refused) == ["meetings.answer_accepted"]
    Meeting.objects.update(state="ended")
    with pytest.raises(Refused) as refused:
        answer("dakar", Reply("declines"))
    assert codes(refused) == ["meetings.answer_over"]


def test_a_link_answers_for_its_own_invitation_and_no_other(meeting: Meeting) -> None:
    with pytest.raises(Refused):
        answer("seoul", Reply("comes"), by=guest(of("dakar")))
    with pytest.raises(Refused):
        answer("seoul", Reply("comes"), by=Actor("k", "손님"))
    assert answer("seoul", Reply("comes"), by=SECRETARIAT).answer == "comes"  # a clerk, for one who telephoned


@pytest.mark.parametrize(("reply", "wrong"), [
    (Reply(""), {"meetings.answer_wanted": "answer"}),
    (Reply("online"), {"meetings.answer_wanted": "answer"}),  # it is a meeting in person
    (Reply("comes", "가" * 1001), {"meetings.answer_long": "note"}),
    (Reply("comes", delegates=(Named("", "표본"),)), {"meetings.delegate_name": "family-0"}),
    (Reply("comes", delegates=(HEAD, Named("표본", email="mark"))), {"meetings.delegate_email": "email-1"}),
    (Reply("comes", delegates=(Named("표본", role="king"),)), {"meetings.kind_unknown": "role-0"}),
    (Reply("comes", delegates=(Named("가" * 101),)), {"meetings.answer_long": "family-0"}),
])
def test_all_that_is_wrong_with_an_answer_is_said_at_its_field(meeting: Meeting, reply: Reply, wrong: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        answer("seoul", reply)
    assert {problem.code: problem.params["field"] for problem in refused.value.problems} == wrong
    assert not Delegation.objects.exists()


def test_observers_are_invited_one_by_one_and_do_not_vote(meeting: Meeting) -> None:
    row = acts.invite(by=SECRETARIAT, at=AT, meeting=meeting.pk, organisation=Organisation.objects.get(key="kigali"), link=link)
    assert (row.capacity, row.sent_at) == ("observer", AT)
    with pytest.raises(Refused) as refused:
        answer("kigali", Reply("comes", delegates=(HEAD,)))
    assert codes(refused) == ["meetings.delegate_no_vote"]
    with pytest.raises(Refused) as refused:
        answer("kigali", Reply("proxy", proxy_to="seoul"))
    assert "meetings.answer_wanted" in codes(refused)
    with pytest.raises(Refused) as refused:
        acts.invite(by=SECRETARIAT, at=AT, meeting=meeting.pk, organisation=Organisation.objects.get(key="kigali"))
    assert codes(refused) == ["meetings.invited_already"]


def test_who_has_not_answered_is_reminded_once_a_day(meeting: Meeting) -> None:
    answer("seoul", Reply("comes"))
    Letter.objects.all().delete()
    for at, number in ((AT, 2), (AT + timedelta(hours=1), 0), (AT + timedelta(days=1), 2)):
        assert acts.remind_invited(by=SECRETARIAT, on=at.date(), at=at, meeting=meeting.pk, link=link) == number
    assert {letter.to for letter in Letter.objects.all()} == {"dakar@city.example", "mexico-city@city.example"}
    assert queries.counted(queries.invited(meeting)) == {"comes": 1, "waiting": 2, "unsent": 1}


@pytest.mark.parametrize(("verb", "more", "subject"), [
    ("postpone", {"on": ON, "starts_on": date(2026, 11, 1), "ends_on": date(2026, 11, 2)}, "Nouvelle date"),
    ("move", {"place": {"ko": "부산", "en": "Busan"}}, "Nouveau lieu"),
    ("change_mode", {"mode": "online", "online_address": "https://meet.example/5"}, "Forme de la réunion modifiée"),
    ("close_to_public", {"ground": "인사"}, "Huis clos"),
    ("cancel_meeting", {}, "Annulée"),
])
def test_every_change_is_told_to_those_who_were_invited(meeting: Meeting, verb: str, more: dict[str, Any], subject: str) -> None:
    Letter.objects.all().delete()
    getattr(convening, verb)(by=SECRETARIAT, at=AT, meeting=meeting.pk, why="홍수", link=link, **more)
    assert Letter.objects.count() == 3
    assert Letter.objects.get(to="dakar@city.example").subject.startswith(subject)
    assert "홍수" in Letter.objects.get(to="seoul@city.example").body


def test_delegates_are_told_of_changes_in_their_own_language_without_the_link(meeting: Meeting) -> None:
    answer("dakar", Reply("comes", delegates=(HEAD, Named("표본", email="dakar@city.example"))))
    Letter.objects.all().delete()
    convening.cancel_meeting(by=SECRETARIAT, at=AT, meeting=meeting.pk, why="홍수", link=link)
    told = Letter.objects.get(to="mark@city.example")
    assert told.subject == "Cancelled: 5th General Assembly"
    assert "/invited/" not in told.body
    assert Letter.objects.filter(to="dakar@city.example").count() == 1  # the same mailbox is not told twice


def test_an_address_is_set_and_the_invitation_goes_there(meeting: Meeting) -> None:
    row = of("chengdu")
    acts.address_invitation(by=SECRETARIAT, at=AT, invitation=row.pk, email="new@city.example", link=link)
    assert Letter.objects.filter(to="new@city.example").count() == 1
    assert of("chengdu").sent_at == AT
    acts.withdraw_invitation(by=SECRETARIAT, at=AT, invitation=row.pk)
    assert not Letter.objects.filter(to="new@city.example").exists()
    answer("seoul", Reply("comes"))
    with pytest.raises(Refused):
        acts.withdraw_invitation(by=SECRETARIAT, at=AT, invitation=of("seoul").pk)


def test_addresses_are_erased_when_their_time_is_over(meeting: Meeting, administrator: Actor) -> None:
    answer("seoul", Reply("comes", delegates=(HEAD,)))
    given: dict[str, Any] = {"by": administrator, "at": AT}
    assert acts.erase_meeting_contacts(**given, on=meeting.ends_on) == 0
    assert acts.erase_meeting_contacts(**given, on=meeting.ends_on + timedelta(days=800)) == 4
    assert not MeetingContact.objects.exists()
    assert not Letter.objects.exists()
    assert Delegate.objects.get().family_name == "마크"  # who came is no secret; how to reach them is


def test_an_answer_is_read_from_the_fields_of_a_form() -> None:
    said = read_reply({"answer": "comes", "family-0": " 마크 ", "given-0": "표본", "votes-0": "yes", "key-0": "12", "family-1": "", "speaks-1": "yes",
                       "family-2": "표본", "remove-2": "yes", "given-3": "성 없음", "key-3": "-1"})
    assert said.delegates == (Named("마크", "표본", speaks=False, votes=True, key=12), Named("", "성 없음", speaks=False))
