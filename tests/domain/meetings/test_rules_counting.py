"""Counting: the charter's rules as tables, and what must hold whatever is cast."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.meetings.rules.counting import (
    Count,
    Facts,
    Vote,
    choice_problems,
    count_problems,
    declaring_problems,
    outcome,
)
from dure.domain.meetings.rules.voting import Outcome, Rule, Share

HALF = Share(Fraction(1, 2), more=True)
QUORUM = Share(Fraction(1, 2), of="roll")
RULE = Rule(HALF, QUORUM)
CHAIR = replace(RULE, tie="casting")
MOTION = ("yes", "no", "abstain")


def votes(yes: int = 0, no: int = 0, abstain: int = 0, silent: int = 0) -> tuple[Vote, ...]:
    return tuple(Vote(1, said) for said, number in ((("yes",), yes), (("no",), no), (("abstain",), abstain), (None, silent))
                 for _ in range(number))


def motion(cast: tuple[Vote, ...], rule: Rule = RULE, **other: object) -> Facts:
    present = sum(vote.weight for vote in cast)
    return Facts(**{"method": "electronic", "options": MOTION, "rule": rule, "present": present, "roll": present, "votes": cast} | other)


@pytest.mark.parametrize(("share", "yes", "no", "abstain", "silent", "needed", "carried"), [
    (HALF, 51, 49, 0, 0, 51, True),
    (HALF, 50, 50, 0, 0, 51, False),
    (HALF, 2, 1, 97, 0, 2, True),
    (Share(Fraction(2, 3)), 66, 33, 1, 0, 66, True),
    (Share(Fraction(2, 3)), 66, 34, 0, 0, 67, False),
    (Share(Fraction(2, 3), of="present"), 66, 3, 0, 31, 67, False),
    (Share(Fraction(1, 2), more=True, of="present"), 51, 3, 46, 0, 51, True),
    (HALF, 0, 0, 100, 0, 1, False),
])
def test_majorities(share: Share, yes: int, no: int, abstain: int, silent: int, needed: int, carried: bool) -> None:
    came = outcome(motion(votes(yes, no, abstain, silent), replace(RULE, majority=share)))
    assert (came.needed, came.carried) == (needed, carried)


def test_majority_of_the_roll_counts_who_is_not_there() -> None:
    rule = replace(RULE, majority=replace(HALF, of="roll"))
    assert outcome(motion(votes(60), rule, roll=119)).carried is True
    assert outcome(motion(votes(60), rule, roll=120)).carried is False


@pytest.mark.parametrize(("present", "roll", "quorate"), [(60, 120, True), (59, 120, False), (61, 121, True), (60, 121, False)])
def test_quorum_is_of_who_was_there_when_the_vote_was_opened(present: int, roll: int, quorate: bool) -> None:
    came = outcome(motion(votes(50, 3), present=present, roll=roll))
    assert (came.quorate, came.carried) == (quorate, quorate)


def test_a_tie_is_lost_or_the_chair_decides() -> None:
    even = votes(7, 7, 2)
    assert outcome(motion(even)).carried is False
    assert outcome(motion(even)).tied == ()
    waits = motion(even, CHAIR)
    assert (outcome(waits).carried, outcome(waits).tied) == (False, ("yes", "no"))
    assert [p.code for p in declaring_problems(waits, outcome(waits))] == ["meetings.casting_wanted"]
    for choice in ("yes", "no"):
        decided = outcome(replace(waits, casting=choice))
        assert (decided.carried, decided.cast_by_chair, decided.tied) == (choice == "yes", choice, ())


def test_the_chair_decides_only_ties() -> None:
    facts = motion(votes(8, 7), CHAIR, casting="no")
    assert outcome(facts).carried is True
    assert [p.code for p in declaring_problems(facts, outcome(facts))] == ["meetings.casting_not_needed"]
    # two thirds are not parted by one vote
    statute = motion(votes(7, 7), replace(CHAIR, majority=Share(Fraction(2, 3))), casting="yes")
    assert outcome(statute).carried is False


def chosen(numbers: dict[str, int], places: int = 1, rule: Rule = RULE, **other: object) -> Outcome:
    cast = tuple(Vote(1, (option,)) for option, number in numbers.items() for _ in range(number))
    return outcome(motion(cast, rule, options=tuple(numbers), places=places, **other))


PLURALITY = replace(RULE, majority=Share(Fraction(0), more=True))


@pytest.mark.parametrize(("numbers", "places", "rule", "elected", "tied"), [
    ({"a": 51, "b": 49}, 1, RULE, ("a",), ()),
    ({"a": 45, "b": 40, "c": 15}, 1, RULE, (), ()),
    ({"a": 45, "b": 40, "c": 15}, 1, PLURALITY, ("a",), ()),
    ({"a": 10, "b": 30, "c": 20}, 2, PLURALITY, ("b", "c"), ()),
    ({"a": 20, "b": 30, "c": 20}, 2, PLURALITY, ("b",), ("a", "c")),
    ({"a": 20, "b": 20, "c": 20}, 2, PLURALITY, (), ("a", "b", "c")),
    ({"a": 50, "b": 50}, 1, RULE, (), ("a", "b")),
    ({"a": 3, "b": 0}, 2, PLURALITY, ("a",), ()),
])
def test_choosing(numbers: dict[str, int], places: int, rule: Rule, elected: tuple[str, ...], tied: tuple[str, ...]) -> None:
    came = chosen(numbers, places, rule)
    assert (came.chosen, came.tied, came.carried) == (elected, tied, None)


def test_the_chair_parts_a_tie_for_one_place() -> None:
    came = chosen({"a": 20, "b": 30, "c": 20}, 2, replace(PLURALITY, tie="casting"), casting="c")
    assert (came.chosen, came.tied, came.cast_by_chair) == (("b", "c"), (), "c")


def test_several_may_be_picked_and_the_base_is_papers() -> None:
    cast = tuple(Vote(1, said) for said in [("a", "b"), ("a", "c"), ("a",), ("abstain",)])
    came = outcome(motion(cast, options=("a", "b", "c", "abstain"), picks=2, places=2))
    assert (came.base, came.needed, came.counted["a"], came.chosen, came.abstained) == (3, 2, 3, ("a",), 1)


def test_consensus_is_carried_unless_an_objection_stands() -> None:
    facts = motion(votes(silent=5), method="consensus", options=("object",))
    assert outcome(facts).carried is True
    objected = replace(facts, votes=(Vote(1, ("object",)), *facts.votes[1:]))
    assert (outcome(objected).carried, outcome(objected).counted["object"], outcome(objected).not_cast) == (False, 1, 4)


def test_two_tellers_that_differ_stop_the_declaration() -> None:
    facts = motion(votes(silent=20), method="secret_paper", options=("a", "b"))
    first = Count("t1", {"a": 12, "b": 5, "blank": 1})
    alone = replace(facts, counts=(first,))
    assert [p.code for p in declaring_problems(alone, outcome(alone))] == ["meetings.tellers_missing"]
    apart = replace(facts, counts=(first, Count("t2", {"a": 11, "b": 6, "blank": 1})))
    came = outcome(apart)
    assert (came.chosen, came.differing) == ((), {"a": {"t1": 12, "t2": 11}, "b": {"t1": 5, "t2": 6}})
    assert [p.code for p in declaring_problems(apart, came)] == ["meetings.tellers_differ"]
    same = replace(facts, counts=(first, replace(first, teller="t2")))
    came = outcome(same)
    assert (came.chosen, came.blank, came.not_cast, declaring_problems(same, came)) == (("a",), 1, 2, [])


def test_hands_are_counted_by_one_and_compared_where_two_count() -> None:
    facts = motion(votes(silent=20), method="hands", counts=(Count("t1", {"yes": 12, "no": 5, "abstain": 3}),))
    assert (outcome(facts).carried, outcome(facts).abstained, declaring_problems(facts, outcome(facts))) == (True, 3, [])
    apart = replace(facts, counts=(*facts.counts, Count("t2", {"yes": 11, "no": 5, "abstain": 3})))
    assert outcome(apart).carried is False
    assert [p.code for p in declaring_problems(apart, outcome(apart))] == ["meetings.tellers_differ"]


@pytest.mark.parametrize(("numbers", "picks", "codes"), [
    ({"a": 10, "b": 9, "blank": 1}, 1, []),
    ({"a": 10, "b": 10, "invalid": 1}, 1, ["meetings.more_than_voters"]),
    ({"a": 10, "d": 1}, 1, ["meetings.count_unknown"]),
    ({"a": -1}, 1, ["meetings.count_unknown"]),
    ({"a": 12, "b": 12, "papers": 15}, 2, []),
    ({"a": 16, "b": 12, "papers": 15}, 2, ["meetings.more_than_papers"]),
    ({"a": 15, "b": 15, "papers": 14}, 2, ["meetings.more_than_papers"]),
])
def test_more_papers_than_voters_are_refused(numbers: dict[str, int], picks: int, codes: list[str]) -> None:
    facts = motion(votes(silent=20), method="secret_paper", options=("a", "b"), picks=picks)
    assert [p.code for p in count_problems(facts, numbers)] == codes


@pytest.mark.parametrize(("choices", "method", "code"), [
    (("yes",), "electronic", ""), (("maybe",), "electronic", "meetings.choice_unknown"), ((), "electronic", "meetings.choice_unknown"),
    (("yes", "no"), "electronic", "meetings.choices_too_many"), (("yes", "yes"), "electronic", "meetings.choice_unknown"),
    (("blank",), "electronic", "meetings.choice_unknown"), (("blank",), "paper", ""), (("invalid",), "paper", ""),
])
def test_what_may_be_chosen(choices: tuple[str, ...], method: str, code: str) -> None:
    assert [p.code for p in choice_problems(motion((), method=method), choices)] == ([code] if code else [])


ONE = st.builds(Vote, weight=st.integers(1, 9), choices=st.sampled_from([("yes",), ("no",), ("abstain",), None]))
SHARES = st.builds(Share, share=st.fractions(0, 1, max_denominator=12), more=st.booleans(), of=st.sampled_from(["cast", "present", "roll"]))
RULES = st.builds(Rule, majority=SHARES, quorum=SHARES.filter(lambda share: share.of != "cast"), tie=st.sampled_from(["lost", "casting"]))
CASTS = st.lists(ONE, max_size=30).map(tuple)
CASTING = st.sampled_from(["", "yes", "no"])
MORE = st.integers(0, 40)


@given(CASTS, RULES, CASTING, MORE)
def test_all_parts_come_to_the_votes_entitled(cast: tuple[Vote, ...], rule: Rule, casting: str, absent: int) -> None:
    facts = motion(cast, rule, casting=casting)
    came = outcome(replace(facts, roll=facts.roll + absent))
    assert sum(came.counted.values()) + came.abstained + came.blank + came.invalid + came.not_cast == facts.entitled


@given(CASTS, RULES, CASTING, MORE, st.data())
def test_a_yes_more_never_turns_carried_into_lost(cast: tuple[Vote, ...], rule: Rule, casting: str, absent: int, data: st.DataObject) -> None:
    others = [n for n, vote in enumerate(cast) if vote.choices != ("yes",)]
    if not others:
        return
    turned = data.draw(st.sampled_from(others))
    more = tuple(replace(vote, choices=("yes",)) if n == turned else vote for n, vote in enumerate(cast))
    facts = motion(cast, rule, casting=casting)
    facts = replace(facts, roll=facts.roll + absent)
    if outcome(facts).carried:
        assert outcome(replace(facts, votes=more)).carried


@given(CASTS, RULES.map(lambda rule: replace(rule, majority=replace(rule.majority, of="cast"))), CASTING, st.integers(1, 20))
def test_abstentions_do_not_change_a_majority_of_votes_cast(cast: tuple[Vote, ...], rule: Rule, casting: str, more: int) -> None:
    facts = motion(cast, rule, casting=casting)
    came, further = outcome(facts), outcome(replace(facts, votes=(*cast, Vote(more, ("abstain",)))))
    assert (came.carried, came.needed, came.tied) == (further.carried, further.needed, further.tied)


@given(CASTS.flatmap(lambda cast: st.tuples(st.just(cast), st.permutations(cast))), RULES, CASTING)
def test_the_order_of_votes_does_not_matter(both: tuple[tuple[Vote, ...], list[Vote]], rule: Rule, casting: str) -> None:
    first, second = both
    assert outcome(motion(first, rule, casting=casting)) == outcome(motion(tuple(second), rule, casting=casting))


@given(CASTS, RULES, CASTING, MORE, st.integers(1, 50))
def test_weights_scale(cast: tuple[Vote, ...], rule: Rule, casting: str, absent: int, times: int) -> None:
    facts = motion(cast, rule, casting=casting)
    facts = replace(facts, roll=facts.roll + absent)
    scaled = replace(facts, present=facts.present * times, roll=facts.roll * times,
                     votes=tuple(replace(vote, weight=vote.weight * times) for vote in cast))
    came, larger = outcome(facts), outcome(scaled)
    assert (came.carried, came.tied, came.quorate, came.cast_by_chair) == (larger.carried, larger.tied, larger.quorate, larger.cast_by_chair)
    assert all(larger.counted[option] == number * times for option, number in came.counted.items())


CHOICES = st.lists(st.builds(Vote, weight=st.integers(1, 5), choices=st.sampled_from([("a",), ("b",), ("c",), ("d",), None])), max_size=25)


@given(CHOICES.map(tuple), RULES, st.integers(1, 4), st.sampled_from(["", "a", "b"]))
def test_who_is_chosen_has_more_votes_than_who_is_not(cast: tuple[Vote, ...], rule: Rule, places: int, casting: str) -> None:
    facts = motion(cast, rule, options=("a", "b", "c", "d"), places=places, casting=casting)
    came = outcome(facts)
    assert len(came.chosen) <= places
    assert not set(came.chosen) & set(came.tied)
    others = [votes for option, votes in came.counted.items() if option not in came.chosen]
    if came.chosen and others:
        least = min(came.counted[option] for option in came.chosen)
        assert least > max(others) or came.cast_by_chair


@given(CASTS, RULES, CASTING)
def test_an_outcome_is_read_as_it_was_kept(cast: tuple[Vote, ...], rule: Rule, casting: str) -> None:
    came = outcome(motion(cast, rule, casting=casting))
    assert Outcome.of_plain(came.plain()) == came
    assert Rule.of_plain(rule.plain()) == rule
