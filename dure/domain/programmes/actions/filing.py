"""Filing: programmes, history and results are recorded as a paper says them, their lines with slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import ref_of
from dure.domain.journal.actions import write
from dure.domain.papers.models import Paper
from dure.domain.programmes.models import Happening, Programme, Result
from dure.domain.programmes.permissions import may_keep_records
from dure.domain.programmes.rules import facts
from dure.domain.programmes.rules.figures import Activity
from dure.domain.programmes.rules.filing import filing_problems
from dure.domain.programmes.rules.headings import meant
from dure.domain.programmes.rules.wording import as_plain, linked, split, values_of
from dure.kernel.days import PartialDay

# programme and line → where the digits of a number stand, the reference of its record's field, the number
Links = Mapping[tuple[int, int], Sequence[tuple[int, int, str, int]]]
NO_LINKS: Links = {}


@act(may_keep_records)
def record_activity(
    *,
    year: ProjectYear,
    activity: Activity,
    by: Actor,
    on: date,
    at: datetime,
    links: Links = NO_LINKS,
    batch: UUID | None = None,
) -> dict[str, int]:
    """This function will record the programmes, history and results of an opened year.

    Each printed line is kept with slots where it says a day, a count, a place or the title; `links` are the numbers in
    lines of programmes that records of lower rooms hold. Returns how many of each were recorded.
    """
    refuse(filing_problems(activity))
    counts = save_activity(year, activity, year.paper, links)
    write(act="programmes.record_activity", ref=str(ref_of(year)), by=by, at=at, batch=batch, details=counts)
    return counts


def save_activity(
    year: ProjectYear, activity: Activity, paper: Paper | None, links: Links = NO_LINKS
) -> dict[str, int]:
    """This function will save programmes, history and results inside an act, as `paper` states them."""
    programmes = Programme.objects.bulk_create(
        programme_row(year, i, item, paper, links) for i, item in enumerate(activity.programmes)
    )
    names = [programme.name for programme in programmes]
    headings = {item.programme for item in activity.history} | {item.programme for item in activity.results}
    means: dict[str | None, Programme | None] = {
        heading: None if (found := meant(heading, names)) is None else programmes[found] for heading in headings
    }
    history = Happening.objects.bulk_create(
        Happening(**told_columns(year, i, item, paper), programme=means[item.programme])
        for i, item in enumerate(activity.history)
    )
    results = Result.objects.bulk_create(
        Result(**told_columns(year, i, item, paper), programme=means[item.programme], year=item.year, level=item.level)
        for i, item in enumerate(activity.results)
    )
    return {"programmes": len(programmes), "history": len(history), "results": len(results)}


def programme_row(year: ProjectYear, order: int, item: facts.Programme, paper: Paper | None, links: Links) -> Programme:
    """This function will make the row of one programme with its facts."""
    levels = item.levels or [0] * len(item.facts)
    rows: list[dict[str, Any]] = []
    for f, (text, level) in enumerate(zip(item.facts, levels, strict=True)):
        told = links.get((order, f))
        rows.append({"text": text, "level": level} | ({"wording": as_plain(linked(text, told))} if told else {}))
    return Programme(
        project_year=year,
        order=order,
        paper=paper,
        name=item.name,
        places={name: place.as_json() for name, place in item.at.items()},
        facts=rows,
    )


def told_columns(
    year: ProjectYear, order: int, item: facts.Happening | facts.Result, paper: Paper | None
) -> dict[str, Any]:
    """This function will give the columns that happenings and results share."""
    return {
        "project_year": year,
        "order": order,
        "paper": paper,
        "heading": item.programme,
        "places": {name: place.as_json() for name, place in item.at.items()},
        "start": _day(item.start),
        "end": _day(item.end),
        "precision": item.precision,
        "title": item.title,
        "place": item.place,
        "cities": item.counts.cities,
        "people": item.counts.people,
        "countries": item.counts.countries,
        "about": list(item.counts.about),
        "wording": as_plain(split(item.text, values_of(item))),
    }


def _day(value: PartialDay | None) -> str | None:
    return None if value is None else str(value)
