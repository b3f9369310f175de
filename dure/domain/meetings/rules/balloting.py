"""What has to be so before a vote is opened, a vote is cast, and a result is declared.

Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dure.domain.meetings.rules.counting import BY_TELLERS, SOURCE, Facts, declaring_problems
from dure.domain.meetings.rules.voting import Outcome
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

# who comes by a personal link votes in these; in the others a clerk enters what each says
BY_LINK = frozenset({"electronic", "consensus"})
# decisions that are no paper of their own: how the meeting goes on, and elections, which have a protocol
WITHOUT_PAPER = frozenset({"procedure", "election"})


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known before a vote is opened: the meeting's state, the vote that is open, the motion and those before it."""

    meeting: str
    state: str
    method: str
    weights: frozenset[int]
    open_ballot: int | None = None
    motion: int | None = None
    motion_state: str = ""
    decided: bool = False
    before: Sequence[int] = ()
    evidence: tuple[Ref, ...] = ()


def opening(facts: Opening) -> Iterator[Ground]:
    """This function will yield the clauses on which a vote is opened."""
    yield Ground(Problem("meetings.ballot_in_session", {}, SOURCE), facts.state == "in_session",
                 evidence=(Ref("meetings", "meeting", facts.meeting),))
    yield Ground(Problem("meetings.ballot_one_open", {"number": facts.open_ballot or ""}, SOURCE), facts.open_ballot is None)
    if facts.motion is not None:
        yield Ground(Problem("meetings.motion_stands", {"number": facts.motion}, SOURCE),
                     facts.motion_state == "tabled" and not facts.decided, evidence=facts.evidence)
        yield Ground(Problem("meetings.motion_in_order", {"before": ", ".join(f"M{number}" for number in facts.before)}, SOURCE),
                     not facts.before)
    if facts.method == "hands":
        yield Ground(Problem("meetings.hands_weigh_one", {}, SOURCE), facts.weights <= {1})


def declaring(state: str, facts: Facts, counted: Outcome) -> Iterator[Ground]:
    """This function will yield the clauses on which a result is declared."""
    yield Ground(Problem("meetings.ballot_closed", {}, SOURCE), state == "closed")
    problems = {problem.code: problem for problem in declaring_problems(facts, counted)}
    asked = ["meetings.tellers_missing", "meetings.tellers_differ"] if facts.method in BY_TELLERS else []
    params = {"wanted": 2 if facts.method == "secret_paper" else 1, "counted": len(facts.counts), "options": ""}
    for code in [*asked, *(code for code in problems if code not in asked)]:
        yield Ground(problems.get(code, Problem(code, params, SOURCE)), code not in problems)


def makes_paper(counted: Outcome, matter: str, places: int, *, amendment: bool) -> bool:
    """This function will tell whether a declared result is a decision with a paper of its own: an amendment is part of its
    motion, and where a place stays open nothing is decided yet."""
    if amendment or matter in WITHOUT_PAPER:
        return False
    return bool(counted.carried) if counted.carried is not None else bool(counted.quorate and len(counted.chosen) == places)


def decision_prefix(body: str, year: int) -> str:
    """This function will return how decisions of a body in a year are numbered: ``EC-2026-D`` for the executive-committee."""
    return f"{''.join(word[0] for word in body.split('-') if word).upper()}-{year}-D"
