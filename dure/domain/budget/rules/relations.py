"""Which figure of a statement follows from which: the relations inside each part of the form.

A relation stays inside one part, so that what depends on a record is always in plain sight:

- a line's change and rate follow from its two amounts, the total's amounts from those of the lines;
- 사업비 (funding) follows from its bearers, the schedule's total from its steps;
- a year's available money and balance follow from the other columns of its row;
- a calculation's won and its printed amount follow from its expression.

Between parts (a basis against its line, funding against the total) there are checks, which find, not relations.
The same holds for the parts borne by the national treasury. Sources: `docs/sources.md#statement-form`,
`docs/sources.md#domain-rounding`; described for readers in `docs/provenance.md`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import prod

from dure.domain.budget.rules.basis import Operand
from dure.domain.budget.rules.basis import computed as calculated
from dure.domain.budget.rules.facts import Basis, BudgetTable, Change, Funding, Line, Outturn, Settlement, Step
from dure.domain.budget.rules.figures import BEARERS, OUTTURN, Money
from dure.domain.budget.rules.rates import rates_of, rounding_mode
from dure.domain.budget.rules.sums import counted, is_coarse
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref
from dure.kernel.problem import Refused

PARTS = ("funding", "budget", "basis", "schedule", "settlement", "history", "results")


@dataclass(frozen=True, slots=True)
class Relation:
    """`path` follows from `terms` by an operation of `dure.kernel.derivation`; `part` can be marked complete."""

    part: str
    path: str
    operation: str
    terms: tuple[str, ...]
    params: tuple[tuple[str, str], ...] = ()


def relations_of(money: Money, mode: str) -> list[Relation]:
    """This function will list what follows from what in a statement's money; `mode` rounds its rates."""
    return [
        *budget_relations(money.budget, mode),
        *funding_relations(money.overview.funding),
        *basis_relations(money.basis),
        *schedule_relations(money.schedule),
        *settlement_relations(money.settlement),
    ]


def rate_mode(table: BudgetTable) -> str:
    """This function will name the rounding that explains most of the printed rates; truncation where there are none."""
    found = rounding_mode(rates_of(table), is_coarse(table.unit))
    return found[0] if found else "truncate"


def digits_of(value: int | Decimal | None) -> int:
    """This function will count the digits after a printed value's point."""
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0


def _change_relations(path: str, mode: str, change: Change, digits: int) -> list[Relation]:
    if change.previous is None and change.current is None:
        return []
    params = (("digits", str(digits_of(change.rate) if change.rate is not None else digits)), ("mode", mode))
    return [
        Relation("budget", f"{path}.change", "difference", (f"{path}.current", f"{path}.previous")),
        Relation("budget", f"{path}.rate", "rate", (f"{path}.previous", f"{path}.current"), params),
    ]


def budget_relations(budget: BudgetTable, mode: str = "truncate") -> list[Relation]:
    """This function will relate the lines and the total of 예산 총괄; the total's amounts come first."""
    digits = max((digits_of(line.rate) for line in budget.lines), default=0)
    found: list[Relation] = []
    paths = [f"budget.lines[{i}]" for i in range(len(budget.lines))]
    if budget.total is not None and paths:
        kept = counted(budget.lines, budget.total)  # sub-totals and headings are not counted twice
        summed = [path for path, line in zip(paths, budget.lines, strict=True) if any(line is row for row in kept)]
        for part, of in (("", kept), (".national", [line.national for line in kept])):
            found += [
                Relation(
                    "budget", f"budget.total{part}.{name}", "sum", tuple(f"{path}{part}.{name}" for path in summed)
                )
                for name in ("previous", "current")
                if any(getattr(line, name) is not None for line in of)
            ]
    rows: list[tuple[str, Line]] = list(zip(paths, budget.lines, strict=True))
    rows += [("budget.total", budget.total)] if budget.total is not None else []
    for path, line in rows:
        found += _change_relations(path, mode, line, digits)
        found += _change_relations(f"{path}.national", mode, line.national, digits)
    return found


def funding_relations(funding: Funding) -> list[Relation]:
    """This function will relate 사업비 to its bearers, where any is printed."""
    bearers = tuple(f"overview.funding.{name}" for name in BEARERS if getattr(funding, name) is not None)
    return [Relation("funding", "overview.funding.total", "sum", bearers)] if bearers else []


def _calculated(item: Basis) -> list[tuple[Operand, ...]]:
    """The factors of a calculation that is a product, or those of both halves of a revised and former pair."""
    try:
        calculation = calculated(item.expression)
    except Refused:
        return []
    halves = [half for half in (calculation.revised, calculation.former) if half is not None] or [calculation]
    products = [half.operands for half in halves if half.operands and prod(o.value for o in half.operands) == half.won]
    return products if len(products) == len(halves) else []


def _terms(factors: Sequence[Operand]) -> tuple[list[int | Decimal], int]:
    """Factors as exact numbers, and the divisor that makes up for those that have no end as decimals (4/12)."""
    values: list[int | Decimal] = []
    divisor = 1
    for operand in factors:
        exact = Decimal(operand.value.numerator) / operand.value.denominator
        if Fraction(exact) == operand.value:
            values.append(int(exact) if exact == exact.to_integral_value() else exact)
        else:
            values.append(operand.value.numerator)
            divisor *= operand.value.denominator
    return values, divisor


def basis_figures(basis: Sequence[Basis]) -> dict[str, Figure]:
    """This function will make a figure of every factor of a calculation (``basis[0].factors[1]``), and of each half of
    a pair (``basis[0].halves[0]``); they rest on the expression as written."""
    figures: dict[str, Figure] = {}
    for i, item in enumerate(basis):
        ref = Ref.parse(item.ref).of("expression") if item.ref else None
        halves = _calculated(item)
        factors = [
            (value, operand.unit) for half in halves for value, operand in zip(_terms(half)[0], half, strict=True)
        ]
        for f, (value, unit) in enumerate(factors):
            figures[f"basis[{i}].factors[{f}]"] = Figure(value, "won" if unit == "원" else unit, None, ref)
        if len(halves) > 1:
            figures |= {f"basis[{i}].halves[{h}]": Figure(None, "won", None, ref) for h in range(len(halves))}
    return figures


def basis_relations(basis: Sequence[Basis]) -> list[Relation]:
    """This function will relate a calculation's won to its factors, and its printed thousands to its won.

    A calculation with sums or brackets inside has no such relation: its won is computed when it is written.
    """
    found: list[Relation] = []
    for i, item in enumerate(basis):
        path, halves, first = f"basis[{i}]", _calculated(item), 0
        for h, half in enumerate(halves):
            target = f"{path}.won" if len(halves) == 1 else f"{path}.halves[{h}]"
            terms = tuple(f"{path}.factors[{first + f}]" for f in range(len(half)))
            found.append(Relation("basis", target, "product", terms, (("divisor", str(_terms(half)[1])),)))
            first += len(half)
        if len(halves) > 1:
            found.append(Relation("basis", f"{path}.won", "difference", (f"{path}.halves[0]", f"{path}.halves[1]")))
        found.append(Relation("basis", f"{path}.printed", "product", (f"{path}.won",), (("divisor", "1000"),)))
    return found


def schedule_relations(steps: Sequence[Step]) -> list[Relation]:
    """This function will relate the schedule's total to its steps."""
    terms = tuple(f"schedule[{i}].amount" for i, step in enumerate(steps) if step.amount is not None)
    return [Relation("schedule", "schedule_total", "sum", terms)] if terms else []


def settlement_relations(settlement: Sequence[Settlement]) -> list[Relation]:
    """This function will relate each year's available money and balance to the other columns of its row."""
    found: list[Relation] = []
    for i, row in enumerate(settlement):
        for path, of in ((f"settlement[{i}]", row), (f"settlement[{i}].national", row.national)):
            found += _outturn_relations(path, of)
    return found


def _outturn_relations(path: str, of: Outturn) -> list[Relation]:
    if all(getattr(of, name) is None for name in OUTTURN):
        return []
    found = [
        Relation(
            "settlement",
            f"{path}.available",
            "sum",
            tuple(f"{path}.{n}" for n in ("original", "carried_in", "changed")),
        )
    ]
    if of.spent is not None:  # before the books are closed nothing is left over yet
        terms = tuple(f"{path}.{n}" for n in ("available", "spent", "carried_out"))
        found.append(Relation("settlement", f"{path}.balance", "difference", terms))
    return found


def followed(relation: Relation, figures: Mapping[str, Figure]) -> Figure:
    """This function will derive a relation's figure. A value equal to the printed one keeps its printed digits."""
    printed = figures[relation.path]
    figure = derive(
        relation.operation, *(figures[path] for path in relation.terms), unit=printed.unit, **dict(relation.params)
    )
    value = figure.value
    if value == printed.value:
        value = printed.value
    elif isinstance(value, Decimal) and not digits_of(value):
        value = int(value)
    return replace(figure, value=value, ref=printed.ref, as_of=printed.as_of)


def holding(relations: Iterable[Relation], figures: Mapping[str, Figure]) -> set[str]:
    """This function will name the paths whose printed figure is what it follows to; those are printed derived."""
    return {
        r.path
        for r in relations
        if r.path in figures
        and figures[r.path].value is not None
        and followed(r, figures).value == figures[r.path].value
    }


def settled(
    money: Money,
    mode: str,
    figures: Mapping[str, Figure],
    derived: set[str],
    complete: set[str],
    corrected: Container[str] = (),
) -> dict[str, Figure]:
    """This function will replace the figures that follow from others.

    Those are the paths in `derived` (they held when filed), and, of parts marked `complete`, every printed figure;
    the rest stays as declared, and so does what an officer corrected (`corrected`, by reference). Relations are
    followed in order, so that a rate rests on the total's own sum.
    """
    final = dict(figures) | basis_figures(money.basis)
    for relation in relations_of(money, mode):
        half = ".halves[" in relation.path
        if str(final[relation.path].ref) in corrected and not half:
            continue
        if half or relation.path in derived or (relation.part in complete and final[relation.path].value is not None):
            final[relation.path] = followed(relation, final)
    return {path: final[path] for path in figures}


def held(money: Money, mode: str, figures: Mapping[str, Figure]) -> set[str]:
    """This function will name the paths of a statement's money that hold as printed: see `holding`."""
    relations = relations_of(money, mode)
    everything = dict(figures) | basis_figures(money.basis)
    for relation in relations:
        if ".halves[" in relation.path:
            everything[relation.path] = followed(relation, everything)
    return holding(relations, everything) & set(figures)
