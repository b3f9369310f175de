"""The roll is taken on the record date; who may vote then, and what lands later changes nothing. Cities are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from psycopg.types.range import DateRange

from dure.base.act import Actor
from dure.base.answers import may
from dure.domain.bodies.models import Body, Seat, Term
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import attendance, credentials
from dure.domain.meetings.actions.roll import delegation_for, freeze_roll
from dure.domain.meetings.models import Delegate, Delegation, Item, Meeting, Proceeding
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.rolling import difference
from dure.domain.members.actions import dues
from dure.domain.members.models import Display, Invoice, Membership, Suspension
from dure.domain.parties.models import Organisation, OrganisationName, Person, PersonName
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
SECRETARIAT = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer"}))
NOBODY = Actor("parties.account:900009", "방문자", frozenset())
RECORD, FIRST = date(2026, 2, 1), date(2026, 3, 3)
FROZEN = datetime(2026, 2, 1, 3, tzinfo=UTC)
OPENED = datetime(2026, 3, 3, 1, tzinfo=UTC)  # 10:00 in Seoul
ASKED = "general-assembly-2026/{}/4@10:32"


def city(key: str, category: str = "full", **more: Any) -> Organisation:
    made = Organisation.objects.create(key=key, kind="city" if category != "corporate" else "company", country="KR", sample=True)
    OrganisationName.objects.create(organisation=made, language="en", name=key.title())
    if category:
        Membership.objects.create(**{"organisation": made, "category": category, "during": DateRange(date(2012, 1, 1), None), "known_from": FROZEN,
                                     "sample": True} | more)
    return made


def owes(one: Organisation, number: str = "D2025-00001") -> Invoice:
    return Invoice.objects.create(number=number, organisation=one, year=2025, currency="USD", amount=100_000, issued_on=date(2025, 1, 10),
                                  due_on=date(2025, 4, 10))


@pytest.fixture
def meeting() -> Meeting:
    body = Body.objects.create(key="general-assembly", organisation=Organisation.objects.create(key="general-assembly", kind="organ"),
                               kind="assembly", during=(date(2010, 9, 1), None))
    made = Meeting.objects.create(key="general-assembly-2026", body=body, title={"en": "Sample assembly"}, starts_on=FIRST, ends_on=FIRST,
                                  state="convened", record_on=RECORD, sample=True)
    Item.objects.create(meeting=made, position=4, title={"ko": "정관 개정", "en": "Statute"}, matter="statute")
    return made


def frozen(meeting: Meeting, at: datetime = FROZEN, **more: Any) -> Any:
    return freeze_roll(**{"by": SECRETARIAT, "on": at.date(), "at": at, "meeting": meeting.pk} | more)


def line(meeting: Meeting, key: str) -> Delegation:
    return Delegation.objects.get(meeting=meeting, organisation__key=key)


def opened(meeting: Meeting) -> None:
    meeting.refresh_from_db()
    meeting.state, meeting.opened_at = "in_session", OPENED
    meeting.save()


def comes(meeting: Meeting, key: str, at: datetime) -> Delegate:
    delegate = credentials.name_delegate(by=SECRETARIAT, at=at, delegation=line(meeting, key).pk, family_name="마크", votes=True)
    credentials.accept_delegate(by=SECRETARIAT, at=at, delegate=delegate.pk)
    attendance.check_in(by=SECRETARIAT, at=at, delegate=delegate.pk)
    return delegate


def asked(key: str, what: str = ASKED) -> dict[str, bool]:
    answer = may("meetings.vote", by=NOBODY, what=what.format(key), on=FIRST)
    return {ground.problem.code: ground.holds for ground in answer.grounds} | {"allowed": answer.allowed}


def test_rights_follow_category_suspension_and_dues_on_the_record_date(meeting: Meeting) -> None:
    for key, category in (("seoul", "full"), ("quito", "associate"), ("bureau", "friendship"), ("maker", "corporate"), ("oslo", "full"),
                          ("lima", "full")):
        city(key, category)
    city("kyiv", during=DateRange(date(2012, 1, 1), date(2026, 2, 1)))  # its last day was the day before
    city("gyumri", during=DateRange(date(2026, 2, 2), None))  # a member since the day after
    Suspension.objects.create(organisation=Organisation.objects.get(key="oslo"), during=DateRange(date(2026, 1, 1), None), known_from=FROZEN,
                              reason="표본")
    owes(Organisation.objects.get(key="lima"))
    frozen(meeting)
    found = {one.organisation.key: (one.capacity, one.may_vote, one.may_speak) for one in Delegation.objects.select_related("organisation")
             if one.organisation}
    assert found == {"seoul": ("member", True, True), "quito": ("member", False, True), "bureau": ("observer", False, False),
                     "maker": ("observer", False, False), "oslo": ("member", False, False), "lima": ("member", False, True)}


def test_a_line_keeps_its_grounds_and_its_name_as_they_were(meeting: Meeting) -> None:
    invoice = owes(city("lima"))
    frozen(meeting)
    grounds = {ground.problem.code: ground for ground in roll.standing_of(meeting, OPENED)[0].grounds}
    assert not grounds["members.vote_standing"].holds
    assert [str(ref) for ref in grounds["members.vote_standing"].evidence] == [f"members.invoice:{invoice.pk}/amount",
                                                                              "texts.setting:members.vote_needs_standing"]
    assert grounds["members.vote_standing"].assumed
    OrganisationName.objects.filter(organisation__key="lima").update(name="Another")
    assert line(meeting, "lima").name["en"] == "Lima"


def test_the_protocol_order_is_decided_first_then_by_name_and_who_watches_comes_last(meeting: Meeting) -> None:
    for key, category in (("watch", "friendship"), ("zagreb", "full"), ("accra", "full"), ("quito", "associate"), ("busan", "full")):
        city(key, category)
    Display.objects.create(organisation=Organisation.objects.get(key="zagreb"), during=DateRange(date(2020, 1, 1), None), known_from=FROZEN,
                           name={"en": "Zagreb"}, position=1, source="표본")
    frozen(meeting)
    keys = Delegation.objects.filter(meeting=meeting).order_by("position").values_list("organisation__key", flat=True)
    assert list(keys) == ["zagreb", "accra", "busan", "quito", "watch"]


def test_votes_have_the_weight_that_the_setting_gives(meeting: Meeting) -> None:
    city("seoul"), city("busan")
    Parameter.objects.create(key="meetings.weights", value={"seoul": 3}, assumed=True, source="network-meetings")
    frozen(meeting)
    assert [line(meeting, key).weight for key in ("seoul", "busan")] == [3, 1]


def test_a_roll_waits_for_its_day_and_ends_with_the_opening(meeting: Meeting) -> None:
    city("seoul")
    with pytest.raises(Refused, match="roll_record_day"):
        frozen(meeting, datetime(2026, 1, 31, 3, tzinfo=UTC))
    frozen(meeting, datetime(2026, 1, 31, 16, tzinfo=UTC))  # the record date has begun in Seoul
    with pytest.raises(Refused, match="roll_again_why"):
        frozen(meeting)
    opened(meeting)
    with pytest.raises(Refused, match="roll_before_opening"):
        frozen(meeting, OPENED, why="늦은 통보")


def test_taking_it_again_shows_what_changed_and_says_why(meeting: Meeting) -> None:
    invoice = owes(city("lima"))
    city("seoul")
    frozen(meeting)
    # a transfer of January that the bank told of in February: it was there on the record date
    dues.record_payment(by=SECRETARIAT, on=date(2026, 2, 20), at=FROZEN, invoice=invoice.pk, amount=100_000, received_on=date(2026, 1, 30),
                        bank_reference="B-1")
    city("busan")
    Membership.objects.filter(organisation__key="seoul").update(known_until=FROZEN)
    shown = difference(meeting)
    differs = frozen(meeting, FROZEN + timedelta(days=20), why="1월 입금 확인")
    assert shown == differs
    assert [names["en"] for names in differs.added] == ["Busan"]
    assert [names["en"] for names in differs.removed] == ["Seoul"]
    assert [(one.name["en"], dict(one.fields)) for one in differs.changed] == [("Lima", {"may_vote": (False, True)})]
    assert not Delegation.objects.filter(organisation__key="seoul").exists()
    entry = Entry.objects.filter(act="meetings.freeze_roll").latest("pk")
    assert (entry.why, entry.details["changed"][0]["fields"]) == ("1월 입금 확인", {"may_vote": [False, True]})


def test_who_was_invited_beside_the_members_keeps_a_line_and_watches(meeting: Meeting) -> None:
    city("seoul")
    guest = delegation_for(meeting, city("institute", ""), capacity="member")
    Delegate.objects.create(delegation=guest, family_name="마크")
    assert delegation_for(meeting, guest.organisation) == guest
    assert not frozen(meeting).removed
    guest.refresh_from_db()
    assert (guest.capacity, guest.may_vote, guest.position) == ("observer", False, 2)


def test_two_hundred_members_take_few_queries(meeting: Meeting, django_assert_max_num_queries: Any) -> None:
    for number in range(200):
        city(f"city-{number}")
    with django_assert_max_num_queries(40):
        frozen(meeting)
    assert Delegation.objects.filter(meeting=meeting, may_vote=True).count() == 200
    with django_assert_max_num_queries(5):
        assert len(roll.standing_of(meeting, OPENED)) == 200
    with django_assert_max_num_queries(6):
        assert roll.quorum(meeting, OPENED).needed == 100


def seat(body: Body, key: str, role: str = "member", position: int = 0, **term: Any) -> Seat:
    held_by = "person" if "person" in term else "organisation"
    made = Seat.objects.create(body=body, key=key, role=role, label={"en": key}, held_by=held_by, during=(date(2010, 9, 1), None), position=position)
    if term:
        Term.objects.create(**{"seat": made, "during": DateRange(date(2025, 1, 1), None), "known_from": FROZEN} | term)
    return made


def test_a_committee_is_who_holds_its_seats_with_substitutes_and_without_vacant_ones(meeting: Meeting) -> None:
    Body.objects.update(kind="executive")
    president = seat(meeting.body, "president", "president", organisation=city("seoul"))
    Term.objects.create(seat=president, organisation=city("busan"), substitute=True, during=DateRange(date(2026, 1, 1), None), known_from=FROZEN)
    seat(meeting.body, "member-1", position=1, organisation=city("lima"))
    seat(meeting.body, "member-2", position=2)
    seat(meeting.body, "watcher", "observer", 3, organisation=city("quito"))
    owes(Organisation.objects.get(key="lima"))
    frozen(meeting)
    found = Delegation.objects.order_by("position").values_list("organisation__key", "capacity", "may_vote")
    assert list(found) == [("busan", "member", True), ("lima", "member", False), ("quito", "observer", False)]
    assert not Delegate.objects.exists()


def test_a_council_is_persons_who_need_no_letter(meeting: Meeting) -> None:
    Body.objects.update(kind="council")
    person = Person.objects.create(key="mark", sample=True)
    PersonName.objects.create(person=person, language="ko", name="마크", family="표", given="마크")
    seat(meeting.body, "member-1", person=person)
    seat(meeting.body, "clerk", "staff", 1, person=Person.objects.create(key="clerk", sample=True))
    frozen(meeting, by=OFFICER)
    assert list(Delegation.objects.values_list("person__key", "may_vote")) == [("mark", True), ("clerk", False)]
    delegate = Delegate.objects.get(person=person)
    assert (delegate.family_name, delegate.given_name, delegate.state, delegate.votes) == ("표", "마크", "accepted", True)
    attendance.check_in(by=OFFICER, at=OPENED, delegate=delegate.pk)
    assert roll.quorum(meeting, OPENED).met


def test_dues_that_land_at_10_31_change_nothing_where_the_record_date_was_before(meeting: Meeting) -> None:
    invoice = owes(city("lima"))
    city("seoul")
    frozen(meeting)
    opened(meeting)
    for key in ("lima", "seoul"):
        comes(meeting, key, OPENED)
    before = {key: asked(key) for key in ("lima", "seoul")}
    dues.record_payment(by=SECRETARIAT, on=FIRST, at=OPENED + timedelta(minutes=31), invoice=invoice.pk, amount=100_000, received_on=FIRST,
                        bank_reference="B-2")
    assert {key: asked(key) for key in ("lima", "seoul")} == before
    assert before["seoul"]["allowed"]
    assert [code for code, holds in before["lima"].items() if not holds] == ["members.vote_standing", "allowed"]
    assert [voter.delegation.organisation.key for voter in roll.entitled(meeting, OPENED) if voter.delegation.organisation] == ["seoul"]


def test_the_question_follows_the_minute_and_the_item(meeting: Meeting) -> None:
    city("seoul")
    assert asked("seoul", "general-assembly-2026/{}") == {"meetings.vote_on_roll": False, "allowed": False}
    frozen(meeting)
    opened(meeting)
    delegate = comes(meeting, "seoul", OPENED + timedelta(minutes=20))
    attendance.check_out(by=SECRETARIAT, at=OPENED + timedelta(minutes=40), delegate=delegate.pk)
    says = {clock: asked("seoul", f"general-assembly-2026/{{}}/4@{clock}") for clock in ("10:19", "10:20", "10:39", "10:40", "09:59")}
    assert [says[clock]["allowed"] for clock in says] == [False, True, True, False, False]
    assert says["10:39"]["meetings.vote_there"]
    assert says["10:39"]["meetings.vote_matter"]
    assert not says["09:59"]["meetings.vote_session"]
    assert asked("seoul", "general-assembly-2026/{}")["allowed"]
    Proceeding.objects.create(meeting=meeting, number=90, kind="adjourned", at=OPENED + timedelta(minutes=25), by_key="k", by_name="표본")
    assert not asked("seoul")["meetings.vote_session"]
    for wrong in ("general-assembly-2026/seoul/5", "general-assembly-2026/seoul@ten", "no-such/seoul"):
        with pytest.raises(Refused):
            asked("", wrong)
