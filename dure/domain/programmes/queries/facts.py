"""A project-year's programmes, history and results as the facts of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from dure.domain.bodies.queries import seats_on
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import Corrections, corrected, day, over, places_of, ref_of
from dure.domain.members.queries import counts_on
from dure.domain.papers.models import Correction
from dure.domain.programmes.models import Happening, Programme, Result, Told
from dure.domain.programmes.rules import facts
from dure.domain.programmes.rules.figures import Activity, figures_of
from dure.domain.programmes.rules.wording import Slot, revived, values_of, worded
from dure.kernel.figure import Figure


def activity_of(year: ProjectYear, *, corrections: Corrections | None = None) -> Activity:
    """This function will read programmes, history and results of a project-year. Three queries, and two more where a
    line holds numbers of lower rooms.

    A line whose values are as filed reads as filed; a changed value is printed where the old one stood.
    `corrections` (reference → value) are put over the records.
    """
    programmes = list(Programme.objects.filter(project_year=year))
    history = list(Happening.objects.filter(project_year=year))
    results = list(Result.objects.filter(project_year=year))
    rows = [*programmes, *history, *results]
    corrected(rows, corrections or {})
    linked = any(fact.get("wording") for row in programmes for fact in row.facts)
    told = numbers_told(year.paper_id) if linked else {}
    values = {ref: str(figure.value) for ref, figure in told.items()}
    activity = Activity(
        [_programme(row, values) for row in programmes],
        [_happening(row) for row in history],
        [_result(row) for row in results],
    )
    activity.figures = figures_of(activity, {str(ref_of(row)): str(row.paper_id) for row in rows if row.paper_id})
    for p, row in enumerate(programmes):
        for f, fact in enumerate(row.facts):
            if first := next((told[ref] for ref in _linked(fact) if ref in told), None):
                activity.figures[f"programmes[{p}].facts[{f}]"] = first
    return activity


def numbers_told(paper: int | None) -> dict[str, Figure]:
    """This function will return the numbers in a paper's lines that records of lower rooms hold, by reference."""
    return {} if paper is None else counts_on(paper) | seats_on(paper)


def _linked(fact: dict[str, Any]) -> list[str]:
    return [part.name for part in revived(fact.get("wording", ())) if isinstance(part, Slot)]


def _programme(row: Programme, values: Mapping[str, str]) -> facts.Programme:
    lines = [worded(revived(fact["wording"]), values) if fact.get("wording") else fact["text"] for fact in row.facts]
    return facts.Programme(row.name, lines, [fact["level"] for fact in row.facts], places_of(row), str(ref_of(row)))


def _told(row: Told) -> dict[str, Any]:
    return {
        "programme": row.heading,
        "title": row.title,
        "start": day(row.start),
        "end": day(row.end),
        "precision": row.precision,
        "place": row.place,
        "counts": facts.Counts(row.cities, row.people, row.countries, list(row.about)),
        "at": places_of(row),
        "ref": str(ref_of(row)),
    }


def _text(row: Told, fact: facts.Happening | facts.Result) -> str:
    """The line: as an officer corrected it, else as its slots print it."""
    corrected_line: str | None = getattr(row, "text", None)
    return worded(revived(row.wording), values_of(fact)) if corrected_line is None else corrected_line


def _happening(row: Told) -> facts.Happening:
    fact = facts.Happening(**_told(row))
    fact.text = _text(row, fact)
    return fact


def _result(row: Result) -> facts.Result:
    fact = facts.Result(row.year, level=row.level, **_told(row))
    fact.text = _text(row, fact)
    return fact


def lines_dated(year: int, years: QuerySet[ProjectYear]) -> list[tuple[ProjectYear, facts.Happening | facts.Result]]:
    """This function will return the lines of history and results that tell of something in a calendar year, on the papers of
    `years`, as corrected: the newest paper first. Three queries, however many papers."""
    rows: list[Told] = []
    for model in (Happening, Result):
        found: QuerySet[Any] = model.objects.filter(start__startswith=f"{year:04d}", project_year__in=years)
        rows += found.select_related("project_year__project", "project_year__paper").order_by("-project_year__fiscal_year", "order")
    made = Correction.objects.filter(subject__in=[str(ref_of(row)) for row in rows]).order_by("pk")
    corrected(rows, over(made))
    lines = [(row.project_year, _result(row) if isinstance(row, Result) else _happening(row)) for row in rows]
    return [line for line in lines if line[1].start is not None]
