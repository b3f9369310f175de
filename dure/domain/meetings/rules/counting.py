"""Counting a vote (개표): from who was entitled, what each cast, what tellers counted and the rule, to what came of it.

Exact numbers, no clock, no order: the same facts always come to the same outcome. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dure.domain.meetings.rules.voting import ABSTAIN, BLANK, INVALID, NO, YES, Outcome, Rule, Share
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
# ways to vote in which each says what it votes, and ways in which tellers count what nobody can be asked for again
BY_NAME = frozenset({"roll_call", "paper", "electronic"})
BY_TELLERS = frozenset({"hands", "secret_paper"})
# who does not agree says so: what stands in the way of consensus
OBJECT = "object"
# how many tellers count independently
TELLERS = {"hands": 1, "secret_paper": 2}
# beside the options of a ballot on paper on which several may be chosen: how many papers were valid
PAPERS = "papers"
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Vote:
    """One who is entitled, with its weight, and what it chose; None where it has not voted."""

    weight: int
    choices: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What one teller counted for each option."""

    teller: str
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a vote is counted from. `present` and `roll` are votes as they stood when it was opened; `casting` is what the
    chair chose where votes were equal."""

    method: str
    options: tuple[str, ...]
    rule: Rule
    present: int
    roll: int
    votes: tuple[Vote, ...]
    picks: int = 1
    places: int = 1
    counts: tuple[Count, ...] = ()
    casting: str = ""

    @property
    def entitled(self) -> int:
        """This function will return the votes of all who are entitled."""
        return sum(vote.weight for vote in self.votes)

    @property
    def on_motion(self) -> bool:
        """This function will tell whether the vote is for or against, not among options."""
        return YES in self.options and NO in self.options


@dataclass(frozen=True, slots=True)
class _Sums:
    """Votes by option, and those beside; `voters` are the votes of all who chose something."""

    counted: dict[str, int]
    abstained: int = 0
    blank: int = 0
    invalid: int = 0
    voters: int = 0


def outcome(facts: Facts) -> Outcome:
    """This function will count a vote and judge it by its rule.

    Without quorum nothing is carried or chosen. Where two tellers differ nothing is counted: `differing` says what each had.
    """
    differing = differences(facts.counts)
    sums = _sums(facts, differing)
    base = {"cast": sums.voters, "present": facts.present, "roll": facts.roll}[facts.rule.majority.of]
    needed = facts.rule.majority.needed(base)
    quorum_needed = facts.rule.quorum.needed(facts.present if facts.rule.quorum.of == "present" else facts.roll)
    quorate = facts.present >= quorum_needed
    carried: bool | None = None
    chosen: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    used = ""
    if facts.method == "consensus":
        base, needed, carried = 0, 0, quorate and not sums.counted[OBJECT]
    elif facts.on_motion:
        carried, tied, used = _motion(facts, sums, base, needed) if quorate else (False, (), "")
    elif quorate:
        chosen, tied, used = _choice(facts, sums, base, needed)
    return Outcome(counted=sums.counted, abstained=sums.abstained, blank=sums.blank, invalid=sums.invalid,
                   not_cast=facts.entitled - sums.voters - sums.abstained - sums.blank - sums.invalid,
                   present=facts.present, roll=facts.roll, base=base, needed=needed, quorum_needed=quorum_needed,
                   quorate=quorate, carried=carried, chosen=chosen, tied=tied, cast_by_chair=used, differing=differing)


def differences(counts: Sequence[Count]) -> dict[str, dict[str, int]]:
    """This function will return, for each option that tellers counted differently, what each of them had."""
    options = sorted({option for count in counts for option in count.numbers})
    said = {option: {count.teller: count.numbers.get(option, 0) for count in counts} for option in options}
    return {option: numbers for option, numbers in said.items() if len(set(numbers.values())) > 1}


def _sums(facts: Facts, differing: Mapping[str, Mapping[str, int]]) -> _Sums:
    """Votes summed by option: from each vote, or from what tellers counted where they agree."""
    options = [OBJECT] if facts.method == "consensus" else [option for option in facts.options if option != ABSTAIN]
    if facts.method in BY_TELLERS:
        # until all who count are in, nobody is shown what one of them had
        numbers = facts.counts[0].numbers if len(facts.counts) >= TELLERS[facts.method] and not differing else {}
        counted = {option: numbers.get(option, 0) for option in options}
        voters = numbers.get(PAPERS, 0) if facts.picks > 1 else sum(counted.values())
        return _Sums(counted, numbers.get(ABSTAIN, 0), numbers.get(BLANK, 0), numbers.get(INVALID, 0), voters)
    counted, beside, voters = dict.fromkeys(options, 0), {ABSTAIN: 0, BLANK: 0, INVALID: 0}, 0
    for vote in facts.votes:
        if not vote.choices:
            continue
        if vote.choices[0] in beside:
            beside[vote.choices[0]] += vote.weight
            continue
        voters += vote.weight
        for choice in vote.choices:
            counted[choice] += vote.weight
    return _Sums(counted, beside[ABSTAIN], beside[BLANK], beside[INVALID], voters)


def _parts_by_one(majority: Share, base: int, votes: int) -> bool:
    """Whether equal votes make the whole base, so that one vote more would decide by more than half."""
    return majority.share == HALF and majority.more and votes > 0 and 2 * votes == base


def _motion(facts: Facts, sums: _Sums, base: int, needed: int) -> tuple[bool, tuple[str, ...], str]:
    """Carried or not, whether votes are equal, and what the chair's vote decided."""
    yes, no = sums.counted[YES], sums.counted[NO]
    if yes >= needed and yes > 0:
        return True, (), ""
    if facts.rule.tie != "casting" or yes != no or not _parts_by_one(facts.rule.majority, base, yes):
        return False, (), ""
    if facts.casting in (YES, NO):
        return facts.casting == YES, (), facts.casting
    return False, (YES, NO), ""


def _choice(facts: Facts, sums: _Sums, base: int, needed: int) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Who is chosen in order of votes, who is tied for what is left, and whom the chair's vote put in."""
    majority, chosen = facts.rule.majority, list[str]()
    for votes in sorted(set(sums.counted.values()), reverse=True):
        equals = tuple(option for option, number in sums.counted.items() if number == votes)
        left = facts.places - len(chosen)
        if not left:
            break
        halves = len(equals) == 2 and left == 1 and facts.picks == 1 and _parts_by_one(majority, base, votes)
        if (votes < needed or not votes) and not halves:
            break
        if len(equals) <= left:
            chosen += equals
        elif left == 1 and facts.rule.tie == "casting" and facts.casting in equals:
            return (*chosen, facts.casting), (), facts.casting
        else:
            return tuple(chosen), equals, ""
    return tuple(chosen), (), ""


def choice_problems(facts: Facts, choices: Sequence[str]) -> list[Problem]:
    """This function will judge what one chose: known options, none twice, not more than may be chosen, a standing alone."""
    alone = {ABSTAIN, BLANK, INVALID, OBJECT} if facts.on_motion or facts.picks == 1 else {ABSTAIN, BLANK, INVALID}
    known = set(facts.options) | ({BLANK, INVALID} if facts.method == "paper" else set())
    if not choices or not set(choices) <= known or len(set(choices)) < len(choices):
        return [Problem("meetings.choice_unknown", {"said": ", ".join(choices)}, SOURCE)]
    if len(choices) > facts.picks or (len(choices) > 1 and alone & set(choices)):
        return [Problem("meetings.choices_too_many", {"most": facts.picks}, SOURCE)]
    return []


def count_problems(facts: Facts, numbers: Mapping[str, int]) -> list[Problem]:
    """This function will judge a teller's count: known options, no less than none, not more votes or papers than voters."""
    known = {*facts.options, ABSTAIN, BLANK, INVALID} | ({PAPERS} if facts.picks > 1 else set())
    if not numbers or not set(numbers) <= known or any(number < 0 for number in numbers.values()):
        return [Problem("meetings.count_unknown", {"said": ", ".join(f"{key} {value}" for key, value in numbers.items())}, SOURCE)]
    beside = sum(numbers.get(word, 0) for word in (ABSTAIN, BLANK, INVALID))
    votes = [numbers.get(option, 0) for option in facts.options if option != ABSTAIN]
    papers = numbers.get(PAPERS, 0) if facts.picks > 1 else sum(votes)
    problems = []
    if papers + beside > facts.entitled:
        problems.append(Problem("meetings.more_than_voters", {"counted": papers + beside, "entitled": facts.entitled}, SOURCE))
    if max(votes, default=0) > papers or sum(votes) > papers * facts.picks:
        problems.append(Problem("meetings.more_than_papers", {"votes": max(votes), "papers": papers}, SOURCE))
    return problems


def declaring_problems(facts: Facts, counted: Outcome) -> list[Problem]:
    """This function will return what stands in the way of declaring: counts that are missing or differ, a tie that the chair's
    vote has to decide. Lack of quorum does not: it is declared."""
    wanted = TELLERS.get(facts.method, 0)
    if len(facts.counts) < wanted:
        return [Problem("meetings.tellers_missing", {"wanted": wanted, "counted": len(facts.counts)}, SOURCE)]
    if counted.differing:
        return [Problem("meetings.tellers_differ", {"options": ", ".join(counted.differing)}, SOURCE)]
    decides = (YES, NO) if facts.on_motion else counted.tied
    if counted.tied and facts.rule.tie == "casting" and _one_place_open(facts, counted):
        return [Problem("meetings.casting_wanted", {}, SOURCE)] if not facts.casting else _not_among(facts.casting, decides)
    if facts.casting and facts.casting != counted.cast_by_chair:
        return [Problem("meetings.casting_not_needed", {}, SOURCE)]
    return []


def _one_place_open(facts: Facts, counted: Outcome) -> bool:
    return facts.on_motion or facts.places - len(counted.chosen) == 1


def _not_among(choice: str, decides: Sequence[str]) -> list[Problem]:
    return [] if choice in decides else [Problem("meetings.choice_unknown", {"said": choice}, SOURCE)]
