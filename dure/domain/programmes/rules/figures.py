"""The figures of a statement's programmes, history and results: every count with its path and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dure.domain.programmes.rules.facts import Happening, Programme, Result
from dure.domain.programmes.rules.wording import COUNTED
from dure.kernel.days import PartialDay
from dure.kernel.figure import Declared, Figure, Ref
from dure.kernel.place import NOWHERE


@dataclass(slots=True)
class Activity:
    """What a statement says of programmes. `figures` are by the path inside it (``history[3].counts.people``)."""

    programmes: list[Programme] = field(default_factory=list)
    history: list[Happening] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)


def figures_of(activity: Activity, papers: Mapping[str, str]) -> dict[str, Figure]:
    """This function will make a figure of every count, and of every line of a programme that may hold one.

    A count is as of the day on which its happening began. `papers` maps a record's reference to its paper.
    """
    figures: dict[str, Figure] = {}
    parts: dict[str, Sequence[Happening | Result]] = {"history": activity.history, "results": activity.results}
    for part, told in parts.items():
        for i, fact in enumerate(told):
            for name in COUNTED:
                value = getattr(fact.counts, name)
                if value is not None:
                    figures[f"{part}[{i}].counts.{name}"] = _figure(fact, f"counts.{name}", name, value, papers)
    for p, programme in enumerate(activity.programmes):
        for f in range(len(programme.facts)):
            figures[f"programmes[{p}].facts[{f}]"] = _figure(programme, f"facts[{f}]", f"facts[{f}]", None, papers)
    return figures


def _figure(
    fact: Happening | Result | Programme, place: str, column: str, value: int | None, papers: Mapping[str, str]
) -> Figure:
    paper = papers.get(fact.ref)
    rests_on = Declared(paper, fact.at.get(place) or fact.at.get("") or NOWHERE) if paper else None
    start: PartialDay | None = getattr(fact, "start", None)
    as_of = start.first if start is not None and start.exists else None
    return Figure(
        value,
        column if value is not None else "text",
        rests_on,
        Ref.parse(fact.ref).of(column) if fact.ref else None,
        as_of,
    )
