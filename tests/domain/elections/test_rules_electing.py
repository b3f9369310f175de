"""Who is elected: a table of real and invented cases, and what must hold for all of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dure.domain.elections.rules.electing import (
    ACCLAMATION,
    FIRST,
    LOT,
    RUN_OFF,
    TIE,
    Candidate,
    Held,
    Progress,
    Rule,
    progress,
    shares,
)


def who(*keys: str, **regions: str) -> list[Candidate]:
    return [*(Candidate(key) for key in keys), *(Candidate(key, region) for key, region in regions.items())]


def held(kind: str, needed: int = 0, *, quorate: bool = True, drawn: tuple[str, ...] = (), **votes: int) -> Held:
    return Held(kind, tuple(votes) or drawn, votes, needed, quorate, drawn)


def came(found: Progress) -> tuple[tuple[str, ...], str, tuple[str, ...], int, int]:
    return found.keys, found.next, found.standing, found.places, found.vacant


def test_seoul_was_the_only_one_in_2017_and_is_acclaimed() -> None:
    rule = Rule(1)
    assert came(progress(rule, who("seoul"), [])) == ((), ACCLAMATION, ("seoul",), 1, 0)
    assert came(progress(rule, who("seoul"), [Held(ACCLAMATION, ("seoul",))])) == (("seoul",), "", (), 0, 0)


@pytest.mark.parametrize(("yes", "expected"), [(30, (("seoul",), "", (), 0, 0)), (29, ((), "", (), 0, 1))])
def test_a_single_candidate_is_voted_on_where_the_charter_wants_it(yes: int, expected: object) -> None:
    rule = Rule(1, single="vote")
    assert progress(rule, who("seoul"), []).next == FIRST
    assert came(progress(rule, who("seoul"), [held(FIRST, 30, seoul=yes)])) == expected


def test_a_majority_is_elected_in_the_first_round() -> None:
    assert came(progress(Rule(1), who("seoul", "makati"), [held(FIRST, 31, seoul=31, makati=29)]))[0] == ("seoul",)


def test_the_two_first_stand_again_and_the_most_votes_decide() -> None:
    cities, first = who("a", "b", "c"), held(FIRST, 26, a=20, b=18, c=12)
    assert came(progress(Rule(1), cities, [first])) == ((), RUN_OFF, ("a", "b"), 1, 0)
    done = progress(Rule(1), cities, [first, held(RUN_OFF, 26, a=24, b=25)])
    assert done.keys == ("b",)
    assert (done.elected[0].round, done.elected[0].votes) == (2, 25)


def test_who_has_as_many_as_the_second_goes_through_too() -> None:
    assert progress(Rule(1), who("a", "b", "c"), [held(FIRST, 26, a=20, b=15, c=15)]).standing == ("a", "b", "c")


def test_the_most_votes_decide_at_once_where_no_majority_is_wanted() -> None:
    assert progress(Rule(1, run_off="none"), who("a", "b", "c"), [held(FIRST, 26, a=20, b=18, c=12)]).keys == ("a",)


def test_equals_draw_lots() -> None:
    rule, cities, rounds = Rule(1), who("a", "b"), [held(FIRST, 26, a=25, b=25), held(RUN_OFF, 26, a=25, b=25)]
    assert came(progress(rule, cities, rounds)) == ((), LOT, ("a", "b"), 1, 0)
    assert progress(rule, cities, [*rounds, Held(LOT, ("a", "b"), drawn=("b",))]).keys == ("b",)


def test_equals_have_one_further_round_and_then_draw_lots() -> None:
    rule, cities = Rule(1, run_off="none", tie="round"), who("a", "b", "c")
    rounds = [held(FIRST, 0, a=20, b=20, c=10)]
    assert came(progress(rule, cities, rounds)) == ((), TIE, ("a", "b"), 1, 0)
    assert progress(rule, cities, [*rounds, held(TIE, 0, a=24, b=26)]).keys == ("b",)
    again = progress(rule, cities, [*rounds, held(TIE, 0, a=25, b=25)])
    assert (again.next, again.standing) == (LOT, ("a", "b"))


def test_equals_at_the_last_of_several_seats_hold_up_only_themselves() -> None:
    found = progress(Rule(3), who("a", "b", "c", "d"), [held(FIRST, 20, a=40, b=30, c=25, d=25)])
    assert came(found) == (("a", "b"), LOT, ("c", "d"), 1, 0)


def test_ten_seats_of_the_committee_leave_room_for_each_region() -> None:
    asia = {f"asia{n}": "asia" for n in range(10)}
    others = {"ulyanovsk": "eurasia", "mexico-city": "america", "beyoglu": "mediterranean"}
    votes = {key: 60 - n for n, key in enumerate(asia)} | {"ulyanovsk": 45, "mexico-city": 44, "beyoglu": 20}
    rounds = [held(FIRST, 31, **votes)]
    by_votes = progress(Rule(10), who(**asia, **others), rounds)
    assert set(by_votes.keys) == set(asia)
    balanced = progress(Rule(10, region_least=1), who(**asia, **others), rounds)
    # beyoglu has not the majority: balance lets nobody in who was not wanted
    assert set(balanced.keys) == {*list(asia)[:8], "ulyanovsk", "mexico-city"}
    assert shares(balanced.keys, asia | others) == {"america": 1, "asia": 8, "eurasia": 1, "mediterranean": 0}


def test_equal_votes_within_a_region_need_no_lot_where_both_come_in() -> None:
    found = progress(Rule(3, region_least=1), who(a="asia", b="asia", c="europe"), [held(FIRST, 10, a=20, b=20, c=15)])
    assert (set(found.keys), found.next) == ({"a", "b", "c"}, "")


def test_fewer_candidates_than_seats_leave_seats_vacant() -> None:
    rule, cities = Rule(3), who("a", "b")
    assert came(progress(rule, cities, [])) == ((), ACCLAMATION, ("a", "b"), 2, 0)
    assert came(progress(rule, cities, [Held(ACCLAMATION, ("a", "b"))])) == (("a", "b"), "", (), 0, 1)


def test_places_left_by_the_first_round_go_to_a_second() -> None:
    found = progress(Rule(2), who("a", "b", "c", "d"), [held(FIRST, 26, a=40, b=20, c=20, d=5)])
    assert came(found) == (("a",), RUN_OFF, ("b", "c"), 1, 0)


def test_one_who_withdraws_between_rounds_leaves_the_other_to_be_voted_on() -> None:
    first = held(FIRST, 26, a=25, b=20, c=5)
    cities = [Candidate("a", withdrawn=True), Candidate("b"), Candidate("c")]
    assert came(progress(Rule(1), cities, [first])) == ((), RUN_OFF, ("b", "c"), 1, 0)
    alone = [Candidate("a", withdrawn=True), Candidate("b")]
    assert came(progress(Rule(1), alone, [held(FIRST, 26, a=25, b=20)])) == ((), RUN_OFF, ("b",), 1, 0)
    # one who stands alone needs the majority, and comes to nothing without it
    assert came(progress(Rule(1), alone, [held(FIRST, 26, a=25, b=20), held(RUN_OFF, 26, b=20)])) == ((), "", (), 0, 1)


def test_the_elected_who_withdraws_is_not_elected() -> None:
    found = progress(Rule(1), [Candidate("a", withdrawn=True), Candidate("b")], [held(FIRST, 20, a=30, b=5)])
    assert (found.keys, found.next, found.standing) == ((), RUN_OFF, ("b",))


def test_a_round_without_quorum_counts_for_nothing() -> None:
    assert progress(Rule(1), who("a", "b"), [held(FIRST, 5, quorate=False, a=9, b=0)]).next == FIRST


KEYS = "abcdef"


@st.composite
def cases(draw: st.DrawFn) -> tuple[Rule, list[Candidate], list[Held]]:
    """A rule, candidates and the rounds that its own next step asks for, with any votes."""
    count = draw(st.integers(1, 6))
    rule = Rule(draw(st.integers(1, 4)), draw(st.sampled_from(["acclamation", "vote"])), draw(st.sampled_from(["two", "none"])),
                draw(st.sampled_from(["lot", "round"])), draw(st.integers(0, 2)))
    candidates = [Candidate(key, draw(st.sampled_from(["", "x", "y", "z"])), False) for key in KEYS[:count]]
    rounds: list[Held] = []
    for _ in range(draw(st.integers(0, 6))):
        found = progress(rule, candidates, rounds)
        if not found.next:
            break
        rounds.append(_any_round(draw, found))
        if draw(st.booleans()) and draw(st.booleans()):
            gone = draw(st.sampled_from(KEYS[:count]))
            candidates = [Candidate(one.key, one.region, one.withdrawn or one.key == gone) for one in candidates]
    return rule, candidates, rounds


def _any_round(draw: st.DrawFn, found: Progress) -> Held:
    if found.next == ACCLAMATION:
        return Held(ACCLAMATION, found.standing)
    if found.next == LOT:
        return Held(LOT, found.standing, drawn=tuple(draw(st.permutations(found.standing))[:found.places]))
    votes = {key: draw(st.integers(0, 4)) for key in found.standing}
    return Held(found.next, found.standing, votes, draw(st.integers(0, 4)), draw(st.booleans()) or draw(st.booleans()))


@settings(max_examples=250, deadline=None)
@given(cases())
def test_what_holds_for_every_election(case: tuple[Rule, list[Candidate], list[Held]]) -> None:
    rule, candidates, rounds = case
    found = progress(rule, candidates, rounds)
    live = {one.key for one in candidates if not one.withdrawn}
    assert len(found.keys) <= rule.places
    assert len(set(found.keys)) == len(found.keys)
    assert set(found.keys) <= live
    assert set(found.standing) <= live - set(found.keys)
    if found.next:
        assert 1 <= found.places <= min(len(found.standing), rule.places - len(found.keys))
    else:
        assert len(found.keys) + found.vacant == rule.places
    if found.next == LOT:
        assert found.places < len(found.standing)


@settings(max_examples=250, deadline=None)
@given(cases(), st.permutations(KEYS), st.randoms())
def test_neither_names_nor_their_order_decide(case: tuple[Rule, list[Candidate], list[Held]], names: Sequence[str], random: object) -> None:
    rule, candidates, rounds = case
    new = dict(zip(KEYS, names, strict=True))
    renamed = [Candidate(new[one.key], one.region, one.withdrawn) for one in candidates]
    random.shuffle(renamed)  # type: ignore[attr-defined]
    turned = [Held(one.kind, tuple(sorted(new[key] for key in one.standing)), {new[key]: number for key, number in one.votes.items()},
                   one.needed, one.quorate, tuple(new[key] for key in one.drawn)) for one in rounds]
    was, now = progress(rule, candidates, rounds), progress(rule, renamed, turned)
    assert {new[key] for key in was.keys} == set(now.keys)
    assert {new[key] for key in was.standing} == set(now.standing)
    assert (was.next, was.places, was.vacant) == (now.next, now.places, now.vacant)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.integers(0, 50), min_size=2, max_size=8, unique=True), st.integers(1, 4), st.integers(0, 30))
def test_without_ties_and_balance_the_elected_have_the_most_votes(numbers: list[int], places: int, needed: int) -> None:
    votes = {f"c{n}": number for n, number in enumerate(numbers)}
    found = progress(Rule(places, single="vote"), who(*votes), [held(FIRST, needed, **votes)])
    order = sorted(votes, key=lambda key: -votes[key])
    assert list(found.keys) == [key for key in order[:places] if votes[key] >= max(needed, 1)]
