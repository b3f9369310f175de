"""The figures of a statement's money: every amount with its path, its unit, its day and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from dure.domain.budget.rules.facts import Basis, BudgetTable, Ground, Overview, Settlement, Step
from dure.kernel.figure import Declared, Figure, Ref
from dure.kernel.place import NOWHERE, Place

AMOUNTS = ("previous", "current", "change", "rate")
BEARERS = ("national", "city", "district", "other")
OUTTURN = ("original", "carried_in", "changed", "available", "spent", "carried_out", "balance")
UNIT_WORDS = {
    "원": "won",
    "천원": "thousand_won",
    "만원": "ten_thousand_won",
    "백만원": "million_won",
    "억원": "hundred_million_won",
}


class Fact(Protocol):
    """A fact of `rules.facts`: where its fields stand, and the record it was read from."""

    at: dict[str, Place]
    ref: str


@dataclass(slots=True)
class Money:
    """What a statement says of money. `figures` are by the path inside the statement (``budget.lines[0].current``)."""

    title: str = ""
    fiscal_year: int = 0
    overview: Overview = field(default_factory=Overview)
    budget: BudgetTable = field(default_factory=BudgetTable)
    basis: list[Basis] = field(default_factory=list)
    purpose: list[str] = field(default_factory=list)
    legal: list[Ground] = field(default_factory=list)
    schedule: list[Step] = field(default_factory=list)
    schedule_total: int | None = None
    effects: list[str] = field(default_factory=list)
    settlement: list[Settlement] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)
    at: dict[str, Place] = field(default_factory=dict)
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed: its path in the statement, the fact that says it, and the name of the record's field."""

    path: str
    value: int | Decimal | None
    unit: str
    fact: Fact
    place: str
    column: str
    as_of: date


def figures_of(money: Money, papers: Mapping[str, str]) -> dict[str, Figure]:
    """This function will make a figure of every amount: declared by the paper of its record (`papers`: reference →
    paper), or resting on nothing where it was entered by hand. Budget amounts are as of the first day of their year,
    outturns as of the last."""
    return {amount.path: _figure(amount, papers) for amount in amounts_of(money)}


def _figure(amount: Amount, papers: Mapping[str, str]) -> Figure:
    fact = amount.fact
    paper = papers.get(fact.ref)
    rests_on = Declared(paper, fact.at.get(amount.place) or fact.at.get("") or NOWHERE) if paper else None
    ref = Ref.parse(fact.ref).of(amount.column) if fact.ref else None
    return Figure(amount.value, amount.unit, rests_on, ref, amount.as_of)


def amounts_of(money: Money) -> Iterator[Amount]:
    """This function will list every amount that the statement may print, those that are missing included."""
    unit = UNIT_WORDS.get(money.budget.unit or "천원", "thousand_won")
    first = date(money.fiscal_year or 1, 1, 1)
    funding = money.overview.funding
    for name in ("total", *BEARERS):
        yield Amount(
            f"overview.funding.{name}", getattr(funding, name), "thousand_won", funding, name, f"funding_{name}", first
        )
    yield from _budget(money, unit, first)
    for i, item in enumerate(money.basis):
        yield Amount(f"basis[{i}].won", item.won, "won", item, "won", "won", first)
        yield Amount(f"basis[{i}].printed", item.printed, "thousand_won", item, "printed", "printed", first)
    yield Amount("schedule_total", money.schedule_total, unit, money, "schedule_total", "schedule_total", first)
    for i, step in enumerate(money.schedule):
        yield Amount(f"schedule[{i}].amount", step.amount, unit, step, "amount", "amount", first)
    for i, row in enumerate(money.settlement):
        yield from _columns(f"settlement[{i}]", row, OUTTURN, unit, date(row.year or 1, 12, 31), {})


def _budget(money: Money, unit: str, first: date) -> Iterator[Amount]:
    table = money.budget
    before = date(table.previous_year or max(first.year - 1, 1), 1, 1)
    rows = [(f"budget.lines[{i}]", line) for i, line in enumerate(table.lines)]
    for path, line in [*rows, *([("budget.total", table.total)] if table.total is not None else [])]:
        yield from _columns(path, line, AMOUNTS, unit, first, {"previous": before})


def _columns(
    path: str, row: Any, names: tuple[str, ...], unit: str, as_of: date, days: Mapping[str, date]
) -> Iterator[Amount]:
    for dotted, column, of in (("", "", row), ("national.", "national_", row.national)):
        for name in names:
            yield Amount(
                f"{path}.{dotted}{name}",
                getattr(of, name),
                "percent" if name == "rate" else unit,
                row,
                dotted + name,
                column + name,
                days.get(name, as_of),
            )


def put_back(money: Money) -> None:
    """This function will put the figures' values into the facts, so that both say the same."""
    for path, figure in money.figures.items():
        *steps, name = path.split(".")
        target: Any = money
        for step in steps:
            attribute, _, index = step.partition("[")
            target = getattr(target, attribute)
            target = target[int(index[:-1])] if index else target
        setattr(target, name, figure.value)
