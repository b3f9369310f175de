"""The next host chosen by bid: a call with written criteria, plans, points, the committee's vote, and what follows. Bidders are samples."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.base.act import Actor
from dure.domain.bodies.models import Body
from dure.domain.bodies.queries.asked import composition_of
from dure.domain.meetings.actions import hosting
from dure.domain.meetings.models import Ballot, BidScore, HostBid, HostCall, Item
from dure.domain.meetings.queries import hosting as queries
from dure.domain.meetings.rules import hosting as rules
from dure.domain.members.models import Invoice, Membership
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import setting
from dure.domain.texts.rules.assumed import Setting, assumed_on
from dure.kernel.problem import Refused
from dure.web.common.hosting import points_said
from tests.domain.meetings.hall import AT, CLERK, ON, Hall, hall

HEAD = Actor("parties.account:900003", "사무총장", frozenset({"secretary_general"}))
OPENS, CLOSES = date(2025, 11, 1), date(2026, 1, 31)
CRITERIA = [{"key": "venue", "name": {"ko": "회의장", "en": "Venue"}, "points": 40},
            {"key": "budget", "name": {"ko": "재원", "en": "Budget"}, "points": 60}]
FULL = Setting(queries.BIDDERS, {"categories": ["full"], "standing": True}, "network-meetings", True)


def assembly() -> Body:
    organisation = Organisation.objects.create(key="general-assembly", kind="organ")
    return Body.objects.create(key="general-assembly", organisation=organisation, kind="assembly", during=(date(2010, 9, 1), None))


def call(room: Hall, **more: Any) -> HostCall:
    return hosting.open_call(**{"by": CLERK, "at": AT, "body": assembly(), "year": 2029, "decided_by": room.meeting.body, "opens_on": OPENS,
                                "closes_on": CLOSES, "criteria": CRITERIA} | more)


def plan() -> Paper:
    number = Paper.objects.count()
    file = papers.keep_file(by=CLERK, at=AT, source=f"# 유치 계획 {number}".encode(), name="plan.md")
    return papers.register_paper(by=CLERK, on=ON, at=AT, direction="in", kind="host-plan", title=f"유치 계획 {number}", file=file, file_name="plan.md")


def bid(of: HostCall, city: Organisation, *, full: bool = True, received_on: date = CLOSES, planned: bool = True) -> HostBid:
    if full:
        Membership.objects.create(organisation=city, category="full", during=(date(2012, 1, 1), None), source="표본", known_from=AT)
    return hosting.receive_bid(by=CLERK, at=AT, call=of.pk, organisation=city, received_on=received_on, paper=plan() if planned else None)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def cities(room: Hall) -> list[Organisation]:
    return [line.organisation for line in room.there if line.organisation is not None]


def test_a_bid_is_judged_clause_by_clause() -> None:
    def failing(**more: Any) -> list[str]:
        judged = rules.Bid(**{"key": "1", "category": "full", "standing": True, "received_on": CLOSES, "plan": True} | more)
        return [ground.problem.code for ground in rules.admitting(judged, OPENS, CLOSES, FULL) if not ground.holds]

    assert failing() == failing(received_on=OPENS) == []
    assert failing(category="associate") == failing(category="") == ["meetings.bid_member"]
    assert failing(standing=False) == ["meetings.bid_standing"]
    assert failing(received_on=CLOSES + timedelta(1)) == failing(received_on=OPENS - timedelta(1)) == ["meetings.bid_late"]
    assert failing(plan=False) == ["meetings.bid_plan"]
    assert failing(state="refused") == ["meetings.bid_settled"]
    assert assumed_on(queries.BIDDERS, ON).value == FULL.value


@pytest.mark.parametrize(("more", "code"), [
    ({"closes_on": OPENS - timedelta(1)}, "meetings.call_days"), ({"year": 2024}, "meetings.call_year"), ({"criteria": []}, "meetings.criteria_wanted"),
    ({"criteria": [rules.Criterion("a", {"ko": "가"}, 5)] * 2}, "meetings.criterion_wrong"),
    ({"criteria": [rules.Criterion("a", {"ko": "가"}, 0)]}, "meetings.criterion_points")])
def test_what_a_call_must_say(more: dict[str, Any], code: str) -> None:
    said = {"year": 2029, "opens_on": OPENS, "closes_on": CLOSES, "criteria": [rules.Criterion("a", {"ko": "가"}, 5)]} | more
    assert code in [problem.code for problem in rules.call_problems(**said)]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["venue", "budget"]), st.sampled_from("xyz"), st.integers(0, 40)), max_size=12,
                unique_by=lambda row: row[:3]))
def test_averages_are_exact_and_the_best_stands_first(points: list[tuple[str, str, str, int]]) -> None:
    criteria = [rules.Criterion.of_plain(one) for one in CRITERIA]
    made = rules.compared(["a", "b"], criteria, points)
    assert [one.total for one in made] == sorted((one.total for one in made), reverse=True)
    for one in made:
        for criterion in ("venue", "budget"):
            given_points = [number for bid, of, _, number in points if (bid, of) == (one.bid, criterion)]
            average = one.averages[criterion]
            assert average is None if not given_points else average is not None and average * len(given_points) == sum(given_points)
        assert one.place == 1 + sum(other.total > one.total for other in made)


@pytest.mark.django_db
def test_the_next_host_is_chosen_by_bid_and_the_executive_vice_president_follows() -> None:
    room = hall(5)
    item = Item.objects.create(meeting=room.meeting, position=2, title={"ko": "차기 총회 개최지"}, matter="host", state="taken")
    makati, kazan, late, stranger, owing = cities(room)
    made = call(room)
    bids = [bid(made, makati), bid(made, kazan, planned=False), bid(made, late, received_on=CLOSES + timedelta(1)), bid(made, stranger, full=False),
            bid(made, owing)]
    Invoice.objects.create(number="2025-표본", organisation=owing, year=2025, amount=3_000, currency="USD", issued_on=date(2025, 1, 10),
                           due_on=date(2025, 4, 10))
    for one, code in zip(bids[1:], ("meetings.bid_plan", "meetings.bid_late", "meetings.bid_member", "meetings.bid_standing"), strict=True):
        with pytest.raises(Refused) as refused:
            hosting.admit_bid(by=CLERK, at=AT, bid=one.pk)
        assert code in codes(refused)
    hosting.admit_bid(by=CLERK, at=AT, bid=bids[0].pk)
    hosting.attach_plan(by=CLERK, at=AT, bid=bids[1].pk, paper=plan())
    hosting.admit_bid(by=CLERK, at=AT, bid=bids[1].pk)
    with pytest.raises(Refused) as refused:
        hosting.put_bids_to_vote(by=CLERK, on=ON, at=room.at, call=made.pk, meeting=room.meeting.pk, method="electronic")
    assert codes(refused) == ["meetings.bids_unsettled"]
    for one in bids[2:4]:
        hosting.refuse_bid(by=CLERK, at=AT, bid=one.pk, reason="요건을 갖추지 못함")
    hosting.withdraw_bid(by=CLERK, at=AT, bid=bids[4].pk, reason="표본 철회")

    hosting.score_bid(by=CLERK, at=AT, bid=bids[0].pk, points={"venue": 30, "budget": 40})
    hosting.score_bid(by=HEAD, at=AT, bid=bids[0].pk, points={"venue": 25, "budget": 41})
    hosting.score_bid(by=CLERK, at=AT, bid=bids[1].pk, points={"venue": 10})
    hosting.score_bid(by=CLERK, at=AT, bid=bids[1].pk, points={"venue": 40})
    assert BidScore.objects.count() == 5
    best, second = queries.bids_of(made, ON)[:2]
    assert best.scored is not None
    assert best.scored.averages == {"venue": Fraction(55, 2), "budget": Fraction(81, 2)}
    assert (best.scored.total, best.scored.assessors, best.scored.place) == (Fraction(68), 2, 1)
    assert second.scored is not None
    assert second.scored.averages == {"venue": Fraction(40), "budget": None}
    with pytest.raises(Refused) as refused:
        hosting.score_bid(by=CLERK, at=AT, bid=bids[0].pk, points={"venue": 41})
    assert codes(refused) == ["meetings.points"]
    with pytest.raises(Refused) as refused:
        hosting.choose_host(by=HEAD, on=ON, at=room.at, call=made.pk)
    assert codes(refused) == ["meetings.host_undeclared", "meetings.host_not_chosen"]

    ballot = hosting.put_bids_to_vote(by=CLERK, on=ON, at=room.at, call=made.pk, meeting=room.meeting.pk, method="electronic")
    assert (ballot.matter, ballot.item, ballot.options) == ("host", item, [makati.key, kazan.key])
    with pytest.raises(Refused) as refused:
        hosting.withdraw_bid(by=CLERK, at=AT, bid=bids[0].pk, reason="표본")
    assert codes(refused) == ["meetings.bids_put"]
    for line, choice in zip(room.there, (kazan.key, kazan.key, makati.key, kazan.key), strict=False):
        room.cast(ballot, line, choice)
    room.close(ballot)
    declared = room.declare(ballot)
    with pytest.raises(Refused) as refused:
        hosting.choose_host(by=CLERK, on=ON, at=room.at, call=made.pk)
    assert codes(refused) == ["base.not_permitted"]
    done = hosting.choose_host(by=HEAD, on=ON, at=room.at, call=made.pk)
    assert done.chosen is not None
    assert (done.chosen.organisation, done.decision) == (kazan, declared.decision)
    assert done.decision is not None
    host = setting("bodies.next_assembly_host", ON)
    assert (host.value, host.assumed, host.source, host.starts_on) == (kazan.key, False, done.decision.number, ON)
    assert setting("bodies.next_assembly_host", ON - timedelta(1)).value == ""
    # from that day on the composition of the executive asks for this city as Executive Vice-President
    asked = {ground.problem.code: ground for ground in composition_of(room.meeting.body, ON)}
    assert asked["bodies.next_host"].problem.params["host"] == kazan.key
    with pytest.raises(Refused) as refused:
        hosting.choose_host(by=HEAD, on=ON, at=room.at, call=made.pk)
    assert codes(refused) == ["meetings.host_done"]


@pytest.mark.django_db
def test_a_single_bid_is_voted_for_or_against_and_a_lost_vote_may_be_put_again() -> None:
    room = hall(3)
    made = call(room)
    only = bid(made, cities(room)[0])
    hosting.admit_bid(by=CLERK, at=AT, bid=only.pk)
    with pytest.raises(Refused) as refused:
        hosting.put_bids_to_vote(by=CLERK, on=CLOSES, at=room.at, call=made.pk, meeting=room.meeting.pk, method="hands")
    assert codes(refused) == ["meetings.call_open"]

    def voted(*choices: str) -> Ballot:
        ballot = hosting.put_bids_to_vote(by=CLERK, on=ON, at=room.at, call=made.pk, meeting=room.meeting.pk, method="electronic")
        assert ballot.options == ["yes", "no", "abstain"]
        for line, choice in zip(room.there, choices, strict=True):
            room.cast(ballot, line, choice)
        room.close(ballot)
        return room.declare(ballot)

    voted("no", "no", "yes")
    with pytest.raises(Refused) as refused:
        hosting.choose_host(by=HEAD, on=ON, at=room.at, call=made.pk)
    assert codes(refused) == ["meetings.host_not_chosen"]
    voted("yes", "no", "yes")
    assert hosting.choose_host(by=HEAD, on=ON, at=room.at, call=made.pk).chosen == only


@pytest.mark.django_db
def test_another_office_opens_no_call_of_the_network() -> None:
    room = hall(1)
    with pytest.raises(Refused) as refused:
        call(room, by=Actor("x", "x", frozenset({"officer"})))
    assert codes(refused) == ["meetings.not_yours"]


@pytest.mark.parametrize(("value", "said"), [
    (None, "–"), (Fraction(40), "40"), (Fraction(55, 2), "27.5"), (Fraction(1, 20), "0.05"), (Fraction(230, 3), "76.67 (230/3)"),
    (Fraction(100, 3), "33.33 (100/3)")])
def test_averages_are_said_exactly(value: Fraction | None, said: str) -> None:
    assert points_said(value) == said
