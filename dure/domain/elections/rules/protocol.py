"""What has to be so before candidatures close, a round begins and a result is declared; where two tellers differ.

Source: `docs/sources.md#network-elections`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dure.domain.elections.rules.electing import ACCLAMATION, LOT, METHODS, Progress
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-elections"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a secret count: what each of the two tellers had, in their order; `agree` where it is the same."""

    option: str
    numbers: tuple[int, ...]

    @property
    def agree(self) -> bool:
        """This function will tell whether the tellers had the same."""
        return len(set(self.numbers)) == 1


def compared(options: Sequence[str], counts: Sequence[Mapping[str, int]]) -> list[Line]:
    """This function will lay the tellers' counts beside each other, line by line."""
    return [Line(option, tuple(count.get(option, 0) for count in counts)) for option in options]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an election stands: its state, that of its meeting, the votes that are not declared yet, and how far it is."""

    key: str
    state: str
    meeting: str
    meeting_state: str
    quorate: bool
    secrecy: str
    undeclared: tuple[int, ...]
    waiting: int
    progress: Progress

    @property
    def refs(self) -> tuple[Ref, ...]:
        """This function will return the election and its meeting as evidence."""
        return Ref("elections", "election", self.key), Ref("meetings", "meeting", self.meeting)


def closing(stage: Stage, closes_on: date, on: date) -> Iterator[Ground]:
    """This function will judge whether candidatures may close: their last day is past, every one is accepted, refused or withdrawn."""
    yield Ground(Problem("elections.not_open", {}, SOURCE), stage.state == "called", evidence=stage.refs[:1])
    yield Ground(Problem("elections.closes_later", {"closes_on": closes_on}, SOURCE), closes_on < on, evidence=stage.refs[:1])
    yield Ground(Problem("elections.candidatures_waiting", {"number": stage.waiting}, SOURCE), not stage.waiting)


def beginning(stage: Stage, kind: str, method: str = "") -> Iterator[Ground]:
    """This function will judge whether a round of a kind may begin: what went before is declared, and the rule asks for it."""
    yield Ground(Problem("elections.not_voting", {}, SOURCE), stage.state in ("nominated", "voting"), evidence=stage.refs[:1])
    yield Ground(Problem("elections.not_in_session", {}, SOURCE), stage.meeting_state == "in_session", evidence=stage.refs[1:])
    yield _declared(stage)
    yield Ground(Problem("elections.round_not_next", {}, SOURCE), stage.progress.next == kind)
    if kind in (ACCLAMATION, LOT):
        yield Ground(Problem("elections.no_quorum", {}, SOURCE), stage.quorate)
    else:
        yield Ground(Problem("elections.method_wrong", {}, SOURCE), method in METHODS[stage.secrecy])


def declaring(stage: Stage) -> Iterator[Ground]:
    """This function will judge whether the result may be declared: no round has to follow, and every vote is declared."""
    yield Ground(Problem("elections.not_voting", {}, SOURCE), stage.state in ("nominated", "voting"), evidence=stage.refs[:1])
    yield Ground(Problem("elections.not_in_session", {}, SOURCE), stage.meeting_state == "in_session", evidence=stage.refs[1:])
    yield _declared(stage)
    yield Ground(Problem("elections.round_follows", {}, SOURCE), not stage.progress.next)


def _declared(stage: Stage) -> Ground:
    return Ground(Problem("elections.vote_not_declared", {"number": ", ".join(str(number) for number in stage.undeclared)}, SOURCE),
                  not stage.undeclared)


def lot_problems(progress: Progress, drawn: Sequence[str], drawn_by: str, before: str) -> list[Problem]:
    """This function will judge a lot: it fell on as many as there are places, of those it was among; by whom, and before whom."""
    fits = len(set(drawn)) == len(drawn) == progress.places and set(drawn) <= set(progress.standing)
    found = [] if fits else [Problem("elections.lot_wrong", {"places": progress.places}, SOURCE)]
    return found if drawn_by.strip() and before.strip() else [*found, Problem("elections.lot_unwitnessed", {}, SOURCE)]


def teller_problems(names: Collection[str]) -> list[Problem]:
    """This function will judge who counts: two, and not the same."""
    said = {name.strip() for name in names if name.strip()}
    return [] if len(said) == len(names) == 2 else [Problem("elections.two_tellers", {}, SOURCE)]


def assigned(elected: Sequence[str], seats: Sequence[tuple[int, str]]) -> dict[int, str]:
    """This function will give each of the elected a seat: one who holds a seat that is up keeps it (재선), the others take the
    seats that are left in their order. `seats` are each with the key of its present holder."""
    given = {seat: holder for seat, holder in seats if holder and holder in elected}
    others = iter([key for key in elected if key not in given.values()])
    for seat, _ in seats:
        if seat not in given:
            key = next(others, None)
            if key is None:
                break
            given[seat] = key
    return given
