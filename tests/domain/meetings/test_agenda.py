"""The agenda: the real one of ten items (Executive Committee, 2016), order, clock, members' items, papers and what is carried over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.base.act import Actor
from dure.domain.bodies.models import Body
from dure.domain.meetings.actions import agenda, item_papers
from dure.domain.meetings.models import ActionItem, Delegation, Invitation, Item, Meeting
from dure.domain.meetings.queries import agenda as queries
from dure.domain.meetings.rules import agenda as rules
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName
from dure.kernel.problem import Refused

CLERK = Actor("parties.account:900010", "사무국", frozenset({"secretariat"}))
OFFICER = Actor("parties.account:900011", "주무관 표본", frozenset({"officer"}))
DAY = date(2016, 10, 4)
ON = date(2016, 8, 1)
AT = datetime(2016, 8, 1, 3, 0, tzinfo=UTC)
# domain.md §1: the ten items of the committee's meeting of 2016, with the matters they decide
TEN = (
    ("report", "ordinary", "Assessment of regional offices", "지역사무소 평가", 20),
    ("decision", "admission", "New memberships and withdrawals", "신규 가입과 탈퇴", 15),
    ("decision", "ordinary", "Date and theme of the next General Assembly", "차기 총회 일시와 주제", 20),
    ("discussion", "ordinary", "Mission and three-year plan", "임무와 3개년 계획", 30),
    ("decision", "statute", "Corporate membership category", "기업회원 신설", 20),
    ("decision", "ordinary", "Terms of reference of the Awards", "어워드 운영 규정", 15),
    ("report", "ordinary", "Information on elections", "선거 안내", 10),
    ("decision", "host", "Host of the next General Assembly", "차기 총회 개최지", 20),
    ("decision", "budget", "Use of membership fees", "회비의 사용", 15),
    ("report", "ordinary", "Programmes", "사업 보고", 15),
)


def city(key: str) -> Organisation:
    made = Organisation.objects.create(key=key, kind="city", country="KR", sample=True)
    OrganisationName.objects.create(organisation=made, language="en", name=key.title())
    return made


def committee(key: str = "executive-committee-2016", starts_on: date = DAY, zone: str = "Asia/Seoul", state: str = "convened") -> Meeting:
    body = Body.objects.filter(key="executive-committee").first()
    if body is None:
        organisation = Organisation.objects.create(key="executive-committee", kind="organ")
        body = Body.objects.create(key="executive-committee", organisation=organisation, kind="executive", during=(date(2010, 9, 1), None))
    return Meeting.objects.create(key=key, body=body, title={"ko": "집행위원회", "en": "Executive Committee"}, starts_on=starts_on, ends_on=starts_on,
                                  state=state, time_zone=zone, opens_at=datetime(2016, 10, 4, 1, 0, tzinfo=UTC),
                                  closes_at=datetime(2016, 10, 4, 4, 0, tzinfo=UTC), sample=True)


def ten(meeting: Meeting) -> list[Item]:
    return [agenda.add_item(by=CLERK, on=ON, at=AT, meeting=meeting.pk, title={"ko": ko, "en": en}, kind=kind, matter=matter, minutes=minutes)
            for kind, matter, en, ko, minutes in TEN]


def order(meeting: Meeting) -> list[int]:
    return [line.pk for line in rules.standing(queries.lines_of(meeting))]


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def propose(meeting: Meeting, by: Actor, proposer: Organisation, **more: Any) -> Item:
    return agenda.propose_item(**{"by": by, "on": ON, "at": AT, "meeting": meeting.pk, "proposer": proposer, "title": {"en": "A member's item"}} | more)


def lines(*states: str, minutes: int | None = 10) -> list[rules.Line]:
    return [rules.Line(pk, pk, state, minutes) for pk, state in enumerate(states, 1)]


def test_what_was_taken_stays_in_its_place() -> None:
    stands = lines("done", "accepted", "taken", "accepted")
    assert rules.order_problems(stands, [1, 2, 3, 4], [1, 4, 3, 2]) == []
    assert [p.code for p in rules.order_problems(stands, [1, 2, 3, 4], [2, 1, 3, 4])] == ["meetings.item_was_taken"]
    assert [p.code for p in rules.order_problems(stands, [1, 2, 4, 3], [1, 4, 3, 2])] == ["meetings.order_changed"]
    assert [p.code for p in rules.order_problems(stands, [1, 2, 3, 4], [1, 2, 3])] == ["meetings.order_unknown"]
    # withdrawn in the session: its number is nobody else's
    assert rules.places(lines("done", "withdrawn", "accepted", "accepted"), [1, 4, 3]) == {1: 1, 4: 3, 3: 4}


@given(st.lists(st.sampled_from(["accepted", "taken", "done", "deferred", "proposed", "withdrawn"]), max_size=12), st.randoms())
def test_any_order_without_a_problem_numbers_each_once_and_keeps_what_was_taken(states: list[str], random: Any) -> None:
    stand = lines(*states)
    now = [line.pk for line in rules.standing(stand)]
    wanted = list(now)
    random.shuffle(wanted)
    if rules.order_problems(stand, now, wanted):
        wanted = now
    numbers = rules.places(stand, wanted)
    behind = {line.position for line in stand if not line.stands}
    assert len(set(numbers.values())) == len(numbers)
    assert not behind & set(numbers.values())
    assert all(numbers[line.pk] == line.position for line in stand if line.state in rules.TAKEN)
    assert sorted(numbers, key=lambda pk: numbers[pk]) == wanted


def test_the_clock_adds_up_until_an_item_has_no_minutes() -> None:
    opens = datetime(2016, 10, 4, 1, 0, tzinfo=UTC)
    stand = [rules.Line(1, 1, "accepted", 20), rules.Line(2, 2, "accepted", None), rules.Line(3, 3, "accepted", 15)]
    clock = rules.clock(stand, opens, opens + timedelta(minutes=30))
    assert clock.planned[2] == rules.Planned(opens + timedelta(minutes=20), None)
    assert clock.planned[3] == rules.Planned(None, None)
    assert (clock.minutes, clock.without, clock.over) == (35, 1, 5)


@pytest.mark.django_db
def test_the_agenda_of_2016_with_its_clock_and_majorities() -> None:
    meeting = committee()
    ten(meeting)
    shown = queries.agenda_of(meeting, ON, "en")
    assert [one.item.position for one in shown.standing] == list(range(1, 11))
    assert [one.item.title["en"] for one in shown.standing] == [row[2] for row in TEN]
    assert (shown.clock.minutes, shown.clock.over) == (180, 0)
    assert shown.standing[-1].planned.ends_at == meeting.closes_at
    statute = shown.standing[4].majority
    assert statute is not None
    assert (str(statute.share), statute.more) == ("2/3", False)
    assert shown.standing[4].setting.assumed


@pytest.mark.django_db(transaction=True)
def test_two_put_the_agenda_in_order_at_once_and_the_second_loses_nothing() -> None:
    meeting = committee()
    ten(meeting)
    seen = order(meeting)
    moved = agenda.move_item(by=CLERK, at=AT, item=seen[7], seen=seen, places=-6)
    assert moved == [seen[0], seen[7], *seen[1:7], *seen[8:]]
    with pytest.raises(Refused) as refused:
        agenda.order_items(by=CLERK, at=AT, meeting=meeting.pk, seen=seen, wanted=list(reversed(seen)))
    assert codes(refused) == ["meetings.order_changed"]
    assert order(meeting) == moved
    # positions are unique at commit, so any order can be written in one go
    assert agenda.order_items(by=CLERK, at=AT, meeting=meeting.pk, seen=moved, wanted=list(reversed(moved))) == order(meeting)


@pytest.mark.django_db
def test_what_was_taken_can_no_longer_be_changed_moved_or_withdrawn() -> None:
    meeting = committee()
    items = ten(meeting)
    meeting.state = Meeting.State.IN_SESSION
    meeting.save()
    Item.objects.filter(pk=items[0].pk).update(state="taken")
    first = Item.objects.get(pk=items[0].pk)
    for act in (lambda: agenda.change_item(by=CLERK, on=ON, at=AT, item=first.pk, revision=queries.revision_of(first), fields={"kind": "report"}),
                lambda: agenda.withdraw_item(by=CLERK, at=AT, item=first.pk, reason="표본"),
                lambda: agenda.close_item(by=CLERK, at=AT, item=first.pk, ground="표본"),
                lambda: agenda.move_item(by=CLERK, at=AT, item=first.pk, seen=order(meeting), places=1)):
        with pytest.raises(Refused) as refused:
            act()
        assert "meetings.item_was_taken" in codes(refused)
    # in the session what is withdrawn leaves its number free, and what comes late is behind all others
    agenda.withdraw_item(by=CLERK, at=AT, item=items[4].pk, reason="표본")
    late = agenda.add_item(by=CLERK, on=ON, at=AT, meeting=meeting.pk, title={"ko": "긴급 안건"})
    assert late.position == 11
    assert sorted(Item.objects.values_list("position", flat=True)) == list(range(1, 12))


@pytest.mark.django_db
def test_two_change_an_item_at_once() -> None:
    item = ten(committee())[2]
    drawn = queries.revision_of(item)
    agenda.change_item(by=CLERK, on=ON, at=AT, item=item.pk, revision=drawn, fields={"minutes_allotted": 40})
    with pytest.raises(Refused) as refused:
        agenda.change_item(by=CLERK, on=ON, at=AT, item=item.pk, revision=drawn, fields={"title": {"en": "Overwritten"}})
    assert codes(refused) == ["meetings.item_changed"]
    item.refresh_from_db()
    assert (item.minutes_allotted, item.title["en"]) == (40, TEN[2][2])


@pytest.mark.django_db
@pytest.mark.parametrize(("zone", "at", "in_time"), [
    # 14 days before 4 October is 20 September, where the meeting is
    ("Asia/Seoul", datetime(2016, 9, 20, 14, 59, tzinfo=UTC), True),
    ("Asia/Seoul", datetime(2016, 9, 20, 15, 0, tzinfo=UTC), False),
    ("America/Mexico_City", datetime(2016, 9, 21, 4, 59, tzinfo=UTC), True),
    ("America/Mexico_City", datetime(2016, 9, 21, 5, 0, tzinfo=UTC), False),
])
def test_a_members_item_is_in_time_by_the_clock_of_the_meeting(zone: str, at: datetime, in_time: bool) -> None:
    meeting, kazan = committee(zone=zone), city("kazan")
    Invitation.objects.create(meeting=meeting, organisation=kazan)
    if in_time:
        made = propose(meeting, CLERK, kazan, on=at.date(), at=at)
        assert (made.state, made.proposer) == ("proposed", kazan)
        return
    with pytest.raises(Refused) as refused:
        propose(meeting, CLERK, kazan, on=at.date(), at=at)
    assert codes(refused) == ["meetings.item_late"]


@pytest.mark.django_db
def test_a_member_proposes_by_its_link_for_itself_only_and_the_office_decides() -> None:
    meeting, kazan, makati = committee(), city("kazan"), city("makati")
    ten(meeting)
    invited = Invitation.objects.create(meeting=meeting, organisation=kazan)
    Delegation.objects.create(meeting=meeting, organisation=makati, name={"en": "Makati"})
    guest = Actor(f"meetings.invitation:{invited.pk}", "Kazan", frozenset({"invited", f"invited@{invited.pk}"}))
    with pytest.raises(Refused) as refused:
        propose(meeting, guest, makati)
    assert codes(refused) == ["meetings.item_not_yours"]
    mine, theirs = propose(meeting, guest, kazan), propose(meeting, CLERK, makati)
    with pytest.raises(Refused) as refused:
        agenda.refuse_item(by=CLERK, at=AT, item=theirs.pk, reason=" ")
    assert codes(refused) == ["meetings.item_reason"]
    agenda.refuse_item(by=CLERK, at=AT, item=theirs.pk, reason="표본 사유")
    assert agenda.accept_item(by=CLERK, at=AT, item=mine.pk, minutes=10).position == 11
    with pytest.raises(Refused) as refused:
        agenda.withdraw_item(by=Actor("x", "x", frozenset({"invited", "invited@0"})), at=AT, item=mine.pk, reason="표본")
    assert codes(refused) == ["meetings.item_not_yours"]
    agenda.withdraw_item(by=guest, at=AT, item=mine.pk, reason="표본")
    shown = queries.agenda_of(meeting, ON, "en")
    assert (len(shown.standing), shown.waiting) == (10, [])
    assert {(one.item.state, one.proposer) for one in shown.gone} == {("refused", "Makati"), ("withdrawn", "Kazan")}
    # who only watches, or was never asked, proposes nothing
    with pytest.raises(Refused) as refused:
        propose(meeting, CLERK, city("guest"))
    assert codes(refused) == ["meetings.proposer_unknown"]


@pytest.mark.django_db
def test_another_office_and_guests_do_not_make_the_agenda() -> None:
    meeting = committee()
    with pytest.raises(Refused) as refused:
        agenda.add_item(by=OFFICER, on=ON, at=AT, meeting=meeting.pk, title={"ko": "표본"})
    assert codes(refused) == ["meetings.not_yours"]
    with pytest.raises(Refused) as refused:
        agenda.add_item(by=Actor("x", "x", frozenset({"invited"})), on=ON, at=AT, meeting=meeting.pk, title={"ko": "표본"})
    assert codes(refused) == ["base.not_permitted"]


@pytest.mark.django_db
@pytest.mark.parametrize(("given_more", "code"), [
    ({"title": {"ko": " "}}, "meetings.item_title"), ({"kind": "party"}, "meetings.item_kind"), ({"matter": "party"}, "meetings.item_matter"),
    ({"minutes": 0}, "meetings.item_minutes"), ({"closed_ground": " "}, "meetings.item_closed_ground")])
def test_what_an_item_must_say(given_more: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        agenda.add_item(**{"by": CLERK, "on": ON, "at": AT, "meeting": committee().pk, "title": {"ko": "표본"}} | given_more)
    assert codes(refused) == [code]


def paper(name: str, data: bytes, **more: Any) -> Paper:
    file = papers.keep_file(by=CLERK, at=more.get("at", AT), source=data, name=name)
    return papers.register_paper(**{"by": CLERK, "on": ON, "at": AT, "direction": "inside", "kind": "item-paper", "title": name, "file": file,
                                    "file_name": name} | more)


@pytest.mark.django_db
def test_the_newest_version_of_a_paper_is_shown_and_marked_once_the_pack_was_sent() -> None:
    meeting = committee()
    item = ten(meeting)[3]
    first = paper("plan.md", "# 계획 1".encode())
    agenda_paper = item_papers.attach_paper(by=CLERK, at=AT, item=item.pk, paper=first)
    with pytest.raises(Refused) as refused:
        item_papers.attach_paper(by=CLERK, at=AT, item=item.pk, paper=first)
    assert codes(refused) == ["meetings.paper_attached"]
    sent = papers.keep_file(by=CLERK, at=AT, source=b"%PDF-", name="pack.pdf")
    item_papers.send_pack(by=CLERK, at=AT + timedelta(hours=1), meeting=meeting.pk, file=sent, language="en", pages=3, papers=[first.pk])
    shown = queries.agenda_of(meeting, ON, "en").standing[3].papers
    assert [(one.paper, one.former, one.after_pack, one.bound) for one in shown] == [(first, (), False, 1)]
    second = paper("plan.md", "# 계획 2".encode(), version_of=first.pk, at=AT + timedelta(hours=2))
    shown = queries.agenda_of(meeting, ON, "en").standing[3].papers
    assert [(one.paper, one.former, one.after_pack, one.bound) for one in shown] == [(second, (first,), True, 1)]
    item_papers.detach_paper(by=CLERK, at=AT, attached=agenda_paper.pk, reason="표본")
    assert queries.agenda_of(meeting, ON, "en").standing[3].papers == ()


@pytest.mark.django_db
def test_what_was_left_of_the_last_meeting_comes_up_again_once() -> None:
    last, now = committee("executive-committee-2015", date(2015, 9, 1)), committee()
    items = ten(last)
    item_papers.attach_paper(by=CLERK, at=AT, item=items[4].pk, paper=paper("category.md", "# 기업회원".encode()))
    Item.objects.filter(pk__in=[items[4].pk]).update(state="deferred")
    Meeting.objects.filter(pk=last.pk).update(state="ended")
    action = ActionItem.objects.create(meeting=last, text={"ko": "표본 후속조치"}, owner_duty="secretariat", made_at=AT)
    made = agenda.carry_over(by=CLERK, on=ON, at=AT, meeting=now.pk)
    assert [(one.follows_id, one.position, one.kind) for one in made] == [(items[4].pk, 1, "decision"), (None, 2, "report")]
    assert queries.items_named(made[1].concerns) == [action.pk]
    assert made[0].papers.count() == 1
    with pytest.raises(Refused) as refused:
        agenda.carry_over(by=CLERK, on=ON, at=AT, meeting=now.pk)
    assert codes(refused) == ["meetings.nothing_to_carry"]
