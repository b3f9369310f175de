"""Who is there and may vote: tables of facts, and what holds of every room."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dure.domain.meetings.rules.attendance import Seen, shown, stands
from dure.domain.meetings.rules.quorum import Quorum, quorum
from dure.domain.meetings.rules.voting import Share
from dure.domain.texts.rules.assumed import Setting

RULE = Setting("meetings.quorum", {}, "network-meetings", True)
HALF, MORE = Share(Fraction(1, 2), False, "roll"), Share(Fraction(1, 2), True, "roll")
Room = list[Seen]


def counted(room: Room, share: Share = HALF, *, proxies: bool = True) -> Quorum:
    return quorum(stands(room).values(), share, RULE, proxies, RULE)


@pytest.mark.parametrize(("one", "state", "votes"), [
    (Seen(1, True, there=True, voter_there=True), "present", True),
    (Seen(1, True, there=True), "present", False),  # an adviser is in, the one who votes is not
    (Seen(1, False, there=True, voter_there=True), "present", False),  # in, but without a vote on the record date
    (Seen(1, True, holder=2), "represented", True),
    (Seen(1, True, there=True, voter_there=True, holder=2), "present", True),  # it came itself: the proxy rests
    (Seen(1, True, there=True, holder=2), "present", True),  # its adviser is in, its vote is with the holder
    (Seen(1, True, holder=3), "absent", False),  # the holder has no vote
    (Seen(1, True, holder=4), "absent", False),  # the holder is not there
    (Seen(1, True, holder=5), "absent", False),  # the holder is itself represented: nothing is handed on
    (Seen(1, True, excused=True), "excused", False),
    (Seen(1, True), "absent", False),
])
def test_how_a_delegation_stands(one: Seen, state: str, votes: bool) -> None:
    others = [Seen(2, True, there=True, voter_there=True), Seen(3, False, there=True, voter_there=True), Seen(4, True), Seen(5, True, holder=2)]
    found = stands([one, *others])[1]
    assert (found.state, found.may_vote_now) == (state, votes)


def test_an_observer_that_is_there_is_listed_as_one() -> None:
    assert [shown("present", member=member) for member in (True, False)] == ["present", "observer"]
    assert shown("absent", member=False) == "absent"


def test_half_and_more_than_half_of_the_votes_on_the_roll() -> None:
    room = [Seen(key, True, there=key <= 2, voter_there=key <= 2) for key in range(1, 5)]
    assert (counted(room).needed, counted(room).met, counted(room).missing) == (2, True, 0)
    assert (counted(room, MORE).needed, counted(room, MORE).met, counted(room, MORE).missing) == (3, False, 1)
    assert not counted([]).met


def test_proxies_count_where_the_charter_counts_them() -> None:
    room = [Seen(1, True, there=True, voter_there=True), Seen(2, True, holder=1), Seen(3, True), Seen(4, True)]
    assert (counted(room).counted, counted(room).met) == (2, True)
    assert (counted(room, proxies=False).counted, counted(room, proxies=False).met) == (1, False)


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    """A room of up to twelve delegations with any rights, weights, presence and proxies."""
    keys = list(range(draw(st.integers(1, 12))))
    room = []
    for key in keys:
        there = draw(st.booleans())
        room.append(Seen(key, draw(st.booleans()), draw(st.integers(1, 5)), there, there and draw(st.booleans()),
                         draw(st.none() | st.sampled_from(keys).filter(lambda other, own=key: other != own) if len(keys) > 1 else st.none()),
                         draw(st.booleans())))
    return room


@settings(max_examples=200, deadline=None)
@given(rooms(), st.booleans(), st.data())
def test_one_who_comes_never_makes_the_quorum_fall(room: Room, proxies: bool, data: st.DataObject) -> None:
    who = data.draw(st.integers(0, len(room) - 1))
    fuller = [replace(one, there=True, voter_there=True) if one.key == who else one for one in room]
    before, after = counted(room, proxies=proxies), counted(fuller, proxies=proxies)
    assert after.counted >= before.counted
    assert after.needed == before.needed


@settings(max_examples=200, deadline=None)
@given(rooms())
def test_each_delegation_is_counted_once_and_none_without_a_vote(room: Room) -> None:
    found = stands(room)
    assert sorted(found) == [one.key for one in room]
    voting = [one for one in found.values() if one.may_vote_now]
    assert all(one.seen.may_vote for one in voting)
    assert all(one.holder is None or found[one.holder].seen.voter_there for one in voting)
    made = counted(room)
    assert made.present + made.represented == sum(one.seen.weight for one in voting) <= made.roll
    assert made.roll == sum(one.weight for one in room if one.may_vote)
