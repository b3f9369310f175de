"""An answer to "may they?": yes or no, clause by clause, with the version in force and the evidence.

The same grounds are shown beside a button and enforced by the act behind it, so that the two never differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused


@dataclass(frozen=True, slots=True)
class Ground:
    """One clause that was asked.

    `problem` is what stands in the way where it does not hold; its code has a sentence for each case in the room's
    `labels` (`SENTENCES` where it fails, `GROUNDS` for what the clause wants). `clause` is the place in the text
    ("Art. 12 (2)"), `since` the day from which this version is in force, `assumed` that no text says it yet;
    `evidence` are the records on which the judgement rests.
    """

    problem: Problem
    holds: bool
    clause: str = ""
    since: date | None = None
    assumed: bool = False
    evidence: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be done: an act (``members.admit_member``), by whom, on what, on which day, and the grounds asked."""

    act: str
    by: str
    what: str
    on: date
    grounds: tuple[Ground, ...]

    @property
    def allowed(self) -> bool:
        """This function will tell whether every ground holds."""
        return all(ground.holds for ground in self.grounds)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """This function will return what stands in the way."""
        return tuple(ground.problem for ground in self.grounds if not ground.holds)


def enforce(grounds: Sequence[Ground]) -> None:
    """This function will refuse where a ground does not hold: beat three of an act."""
    problems = [ground.problem for ground in grounds if not ground.holds]
    if problems:
        raise Refused(*problems)
