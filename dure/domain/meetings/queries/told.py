"""What statements tell of meetings, held against the register: lines with their papers, and what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import public_years
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.attended import came_to, figures_of
from dure.domain.meetings.rules.told import Line, Met, between, differing, meant, names_of
from dure.domain.parties.models import OrganisationName
from dure.domain.programmes.queries import lines_dated
from dure.domain.programmes.rules.wording import COUNTED
from dure.kernel.figure import Figure
from dure.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a statement that tells of a meeting."""

    year: ProjectYear
    line: Line


@dataclass(frozen=True, slots=True)
class Said:
    """What papers say of a meeting: the lines, the newest paper first, and where they differ from each other or from the record."""

    lines: tuple[Told, ...] = ()
    problems: tuple[Problem, ...] = ()


def told_of(meeting: Meeting, *, public: bool = False) -> Said:
    """This function will return what statements say of a meeting; with `public` those that everybody may read."""
    years = public_years() if public else ProjectYear.objects.filter(is_current=True).order_by()
    year = meeting.starts_on.year
    known = met_in([year], counted=meeting.pk)
    lines = [Told(paper, line) for paper, line in lines_dated(year, years) if (found := meant(line, known)) and found.key == meeting.key]
    if not lines:
        return Said()
    met = next(one for one in known if one.key == meeting.key)
    against = {(problem.code, problem.params.get("counted"), str(problem.params["said"])): problem
               for told in reversed(lines) for problem in differing(met, told.line)}
    return Said(tuple(lines), (*between([told.line for told in lines]), *against.values()))


def differing_in(lines: Iterable[Line]) -> list[Problem]:
    """This function will report where the lines of a statement differ from the register of meetings, days and attendance."""
    dated = [line for line in lines if line.start is not None]
    known = met_in({line.start.year for line in dated if line.start})
    pairs = [(line, met) for line in dated if (met := meant(line, known))]
    # who came is counted only for meetings that a line counts
    counts = {met.key: met for met in _counted([met for line, met in pairs if line.counts.people or line.counts.cities or line.counts.countries])}
    return [problem for line, met in pairs for problem in differing(counts.get(met.key, met), line)]


def came_in(lines: Sequence[Line]) -> dict[int, dict[str, Figure]]:
    """This function will return, for each line that tells of a meeting that was run here, by its place in the list, the figures of who
    came (people, cities, countries)."""
    dated = {line.start.year for line in lines if line.start}
    known = met_in(dated)
    found = {number: met.key for number, line in enumerate(lines) if (met := meant(line, known))}
    meetings = {one.key: one for one in Meeting.objects.filter(key__in=found.values(), declared=False, closed=False)}
    figures = {key: figures_of(one, came_to(one)) for key, one in meetings.items()}
    return {number: {name: figure for name, figure in figures[key].items() if name in COUNTED}
            for number, key in found.items() if figures.get(key)}


def met_in(years: Iterable[int], counted: int = 0) -> list[Met]:
    """This function will return the meetings of some years as the rules see them, with what attendance yields for the one that is
    `counted`. Two queries, and three for that one."""
    wanted = sorted(set(years))
    rows = list(Meeting.objects.filter(starts_on__year__in=wanted).exclude(state=Meeting.State.CANCELLED).select_related("body")) if wanted else []
    names = defaultdict[int, set[str]](set)
    for pk, name in OrganisationName.objects.filter(organisation__in={row.body.organisation_id for row in rows}).values_list("organisation_id", "name"):
        names[pk].add(name)
    return [_met(row, names[row.body.organisation_id], row.pk == counted) for row in rows]


def _met(row: Meeting, names: Iterable[str], counted: bool) -> Met:
    came = came_to(row) if counted and not row.declared else None
    numbers = {name: sum(parts.values()) for name, parts in came.numbers.items() if name != "delegations"} if came else {}
    return Met(row.key, row.body.key, names_of(names), row.number, row.starts_on, row.ends_on, row.precision, numbers)


def _counted(mets: Sequence[Met]) -> list[Met]:
    rows = Meeting.objects.filter(key__in={met.key for met in mets}, declared=False).select_related("body")
    by_key = {met.key: met for met in mets}
    return [_met(row, by_key[row.key].names, True) for row in rows]
