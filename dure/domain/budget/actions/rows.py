"""Facts of a statement as rows of the database, not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dure.domain.budget.models import BasisItem, Ground, Line, OnPaper, Outturn, ProjectYear, Step
from dure.domain.budget.rules import facts
from dure.domain.budget.rules.calculations import key
from dure.domain.budget.rules.figures import AMOUNTS, BEARERS, OUTTURN, Money
from dure.domain.budget.rules.relations import rate_mode
from dure.domain.papers.models import Paper
from dure.kernel.days import PartialDay
from dure.kernel.place import Place


def stored(places: Mapping[str, Place], prefix: str = "") -> dict[str, Any]:
    """This function will give places as they are stored, each under the prefix of its part."""
    return {prefix + name: place.as_json() for name, place in places.items()}


def unquoted(places: Mapping[str, Place], prefix: str = "") -> dict[str, Any]:
    """This function will give places without the words found there: those of officers are personal data."""
    return stored({name: place.saying("") for name, place in places.items()}, prefix)


def day(value: PartialDay | None) -> str | None:
    """This function will give a day as it is stored."""
    return None if value is None else str(value)


def year_columns(money: Money) -> dict[str, Any]:
    """This function will give the columns of a project-year as a statement says them."""
    overview, funding, officers, table = money.overview, money.overview.funding, money.overview.officers, money.budget
    return {
        "fiscal_year": money.fiscal_year,
        "title": money.title,
        "account": overview.account,
        "recurrence": overview.recurrence,
        "contents": list(overview.contents),
        "bureau": officers.bureau,
        "department": officers.department,
        "funding_labels": dict(funding.labels),
        **{f"funding_{name}": getattr(funding, name) for name in ("total", *BEARERS)},
        "unit": table.unit,
        "previous_year": table.previous_year,
        "current_year": table.current_year,
        "rate_mode": rate_mode(table),
        "purpose": list(money.purpose),
        "effects": list(money.effects),
        "schedule_total": money.schedule_total,
        "places": stored(money.at, "statement:")
        | stored(overview.at, "overview:")
        | stored(funding.at, "funding:")
        | unquoted(officers.at, "officers:")
        | stored(table.at, "budget:"),
    }


def held_below(path: str, follow: set[str]) -> list[str]:
    """This function will name the fields below a path that follow from others."""
    return sorted(found.removeprefix(f"{path}.") for found in follow if found.startswith(f"{path}."))


def line_rows(year: ProjectYear, table: facts.BudgetTable, follow: set[str]) -> list[Line]:
    """This function will make the rows of 예산 총괄, the total last."""
    rows = [(f"budget.lines[{i}]", line, False) for i, line in enumerate(table.lines)]
    rows += [("budget.total", table.total, True)] if table.total is not None else []
    return [
        Line(
            project_year=year,
            order=i,
            paper=year.paper,
            places=stored(line.at),
            derived=held_below(path, follow),
            name=line.name,
            is_total=total,
            **{name: getattr(line, name) for name in AMOUNTS},
            **{f"national_{name}": getattr(line.national, name) for name in AMOUNTS},
        )
        for i, (path, line, total) in enumerate(rows)
    ]


def basis_rows(year: ProjectYear, items: list[facts.Basis], lines: list[Line], follow: set[str]) -> list[BasisItem]:
    """This function will make the rows of the calculations, each under its line where the line is known."""
    by_name = {key(line.name): line for line in lines if not line.is_total}
    return [
        BasisItem(
            project_year=year,
            order=i,
            paper=year.paper,
            places=stored(item.at),
            line=by_name.get(key(item.line)),
            derived=held_below(f"basis[{i}]", follow),
            line_name=item.line,
            label=item.label,
            expression=item.expression,
            won=item.won,
            printed=item.printed,
        )
        for i, item in enumerate(items)
    ]


def ground_rows(year: ProjectYear, items: list[facts.Ground], paper: Paper | None) -> list[Ground]:
    """This function will make the rows of the legal grounds."""
    return [
        Ground(
            project_year=year,
            order=i,
            paper=paper,
            places=stored(item.at),
            kind=item.kind,
            title=item.title,
            article=item.article,
            number=item.number,
            date=day(item.date),
            document=item.document,
            text=item.text,
        )
        for i, item in enumerate(items)
    ]


def step_rows(year: ProjectYear, items: list[facts.Step]) -> list[Step]:
    """This function will make the rows of the schedule."""
    return [
        Step(
            project_year=year,
            order=i,
            paper=year.paper,
            places=stored(item.at),
            step=item.step,
            start=day(item.start),
            end=day(item.end),
            amount=item.amount,
            by=item.by,
            period=item.period,
        )
        for i, item in enumerate(items)
    ]


def outturn_rows(
    year: ProjectYear, items: list[facts.Settlement], follow: set[str], paper: Paper | None
) -> list[Outturn]:
    """This function will make the rows of the outturns."""
    return [
        Outturn(
            project_year=year,
            order=i,
            paper=paper,
            places=stored(item.at),
            year=item.year,
            derived=held_below(f"settlement[{i}]", follow),
            **{name: getattr(item, name) for name in OUTTURN},
            **{f"national_{name}": getattr(item.national, name) for name in OUTTURN},
        )
        for i, item in enumerate(items)
    ]


def without_places(*records: OnPaper) -> None:
    """This function will take the places from rows that no paper states."""
    for record in records:
        if record.paper_id is None:
            record.places = {}
