"""The statement's money from the books: where a part is marked complete, its rows and amounts follow from the budget lines of the
books instead of what was typed or printed.

Nothing is copied: the figures are made when the statement is composed, each with its trace down to the stage's amount. What is
frozen stays as it was frozen. A correction by an officer goes before the books. Source: `docs/sources.md#budget-stages`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dure.domain.appropriations.queries.stated import Stated, stated
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.rules import facts
from dure.domain.budget.rules.calculations import key
from dure.domain.budget.rules.figures import BEARERS, UNIT_WORDS, Money, figures_of, put_back
from dure.domain.budget.rules.relations import basis_figures, followed, relations_of
from dure.domain.spending.queries.outturn import OUTTURN, outturns
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref

PREFIXES = {"funding": "overview.funding.", "budget": "budget.", "basis": "basis[", "schedule": "schedule", "settlement": "settlement["}
WON = {"won": 1, "thousand_won": 1_000, "ten_thousand_won": 10_000, "million_won": 1_000_000, "hundred_million_won": 100_000_000}
_PARTS_OF = ("national", "district", "other")


@dataclass(slots=True)
class _Books:
    """What the books say of a project-year, and the figures made of it by their path in the statement."""

    record: ProjectYear
    money: Money
    corrected: Container[str]
    now: list[Stated]
    before: list[Stated]
    figures: dict[str, Figure]
    unit: str

    def put(self, path: str, row: Any, column: str, figure: Figure, unit: str = "") -> None:
        """This function will set a figure of a row in the statement's unit, unless an officer corrected it."""
        if f"{row.ref}/{column}" in self.corrected:
            return
        unit = unit or self.unit
        made = derive("product", figure, unit=unit, divisor=str(WON[unit]))
        self.figures[path] = replace(made, value=None if made.value is None else int(made.value), as_of=figure.as_of)

    def added(self, figures: Iterable[Figure], at: date) -> Figure:
        """This function will add figures in won up; nothing added up is 0."""
        terms = list(figures)
        return replace(derive("sum", *(terms or [Figure(0, "won")]), unit="won"), as_of=at)


def follow_books(money: Money, record: ProjectYear, corrected: Container[str] = ()) -> None:
    """This function will let the parts of a statement that are marked complete follow from the books of its project, where the books
    hold lines of its year. Without a complete part nothing is asked; else a bounded number of queries."""
    parts = [part for part in PREFIXES if part in record.complete]
    if not parts:
        return
    year, last = record.fiscal_year, money.budget.previous_year or record.fiscal_year - 1
    known = stated(record.project_id, {year, last}, first_vote={last})
    unit = UNIT_WORDS.get(money.budget.unit or "천원", "thousand_won")
    books = _Books(record, money, corrected, known.get(year, []), known.get(last, []), {}, unit)
    followed_parts = {part for part in parts if _TAKE[part](books)}
    if followed_parts:
        _refigured(books, followed_parts)


def _budget(books: _Books) -> bool:
    if not books.now:
        return False
    table = books.money.budget
    table.unit, table.previous_year, table.current_year = table.unit or "천원", table.previous_year or books.record.fiscal_year - 1, books.record.fiscal_year
    rows = {key(line.name): line for line in table.lines}
    earlier = {one.line.pk: one for one in books.before}
    by_name = {key(one.line.name): one.line.pk for one in books.before}
    pairs: list[tuple[Stated | None, Stated | None]] = []
    for one in books.now:
        follows = one.line.follows_id if one.line.follows_id in earlier else by_name.get(key(one.line.name))
        pairs.append((earlier.pop(follows, None) if follows else None, one))
    pairs += [(left, None) for left in earlier.values()]
    table.lines = [_row(rows, (after or before).line) for before, after in pairs if before or after]  # type: ignore[union-attr]
    for i, (row, (before, after)) in enumerate(zip(table.lines, pairs, strict=True)):
        _line(books, f"budget.lines[{i}]", row, before, after)
    if table.total is None:
        table.total = facts.Line(name="계", ref=f"budget.project_year:{books.record.pk}")
    return True


def _row(rows: Mapping[str, facts.Line], line: Any) -> facts.Line:
    return rows.get(key(line.name)) or facts.Line(name=line.name, ref=f"appropriations.line:{line.pk}")


def _line(books: _Books, path: str, row: facts.Line, before: Stated | None, after: Stated | None) -> None:
    """Both columns of a line; a line that one of the two years does not have has nothing there, where that year is in the books."""
    for column, one, there in (("previous", before, books.before), ("current", after, books.now)):
        if not there:
            continue
        books.put(f"{path}.{column}", row, column, one.figure() if one else Figure(0, "won", as_of=there[0].amount.on))
        if one and one.amount.national:
            books.put(f"{path}.national.{column}", row, f"national_{column}", one.figure("national"))


def _basis(books: _Books) -> bool:
    calculations = [(one, made) for one in books.now for made in one.basis]
    if not calculations:
        return False
    books.money.basis = [facts.Basis(one.line.name, made.label, made.expression, ref=f"appropriations.basis_line:{made.pk}") for one, made in calculations]
    for i, (one, made) in enumerate(calculations):
        ref = Ref("appropriations", "basis_line", str(made.pk), "won")
        books.figures[f"basis[{i}].won"] = Figure(made.won, "won", None, ref, one.amount.on)
    return True


def _funding(books: _Books) -> bool:
    if not books.now:
        return False
    funding, at = books.money.overview.funding, max(one.amount.on for one in books.now)
    for bearer in BEARERS:
        shares = [_city(one) for one in books.now] if bearer == "city" else [one.figure(bearer) for one in books.now if getattr(one.amount, bearer)]
        if shares or getattr(funding, bearer) is not None:
            books.put(f"overview.funding.{bearer}", funding, f"funding_{bearer}", books.added(shares, at), "thousand_won")
    books.put("overview.funding.total", funding, "funding_total", books.added([one.figure() for one in books.now], at), "thousand_won")
    return True


def _city(one: Stated) -> Figure:
    """What is left for the city when the others have borne theirs."""
    others = [one.figure(name) for name in _PARTS_OF if getattr(one.amount, name)]
    return derive("difference", one.figure(), *others, unit="won") if others else one.figure()


def _schedule(books: _Books) -> bool:
    """The amount of the year stands in one step, that of disbursement; a schedule that spreads it is left as it is."""
    paid = [(i, step) for i, step in enumerate(books.money.schedule) if step.amount is not None]
    if not books.now or len(paid) != 1:
        return False
    (i, step), at = paid[0], max(one.amount.on for one in books.now)
    books.put(f"schedule[{i}].amount", step, "amount", books.added([one.figure() for one in books.now], at))
    return True


def _settlement(books: _Books) -> bool:
    rows = {row.year: row for row in books.money.settlement}
    known = outturns(books.record.project_id, sorted(rows))
    for i, row in enumerate(books.money.settlement):
        for name in OUTTURN:
            if row.year in known:
                books.put(f"settlement[{i}].{name}", row, name, known[row.year][name])
    return bool(known)


_TAKE = {"budget": _budget, "basis": _basis, "funding": _funding, "schedule": _schedule, "settlement": _settlement}


def _refigured(books: _Books, parts: set[str]) -> None:
    """Puts the books' figures in, and what follows from them: sums, changes, rates; each can be asked by its place in the statement."""
    money, prefixes = books.money, tuple(PREFIXES[part] for part in parts)
    _values(money, books.figures)
    stays = {path: figure for path, figure in money.figures.items() if not path.startswith(prefixes)}
    made = figures_of(money, {})
    # what the books do not say of such a part is still declared as it was
    declared = {str(figure.ref): figure for figure in money.figures.values() if figure.ref}
    all_figures = {path: declared.get(str(figure.ref), figure) if figure.ref else figure for path, figure in made.items()} | stays | books.figures
    all_figures |= basis_figures(money.basis)
    for relation in relations_of(money, books.record.rate_mode):
        if (relation.part in parts and ".halves[" in relation.path) or (relation.part in parts and _follows(relation.path, books)):
            all_figures[relation.path] = followed(relation, all_figures)
    ref = Ref("statement", "figure", str(books.record.pk))
    derived = {path for path in made if path.startswith(prefixes) and (path in books.figures or _is_sum(path))}
    money.figures = {path: replace(all_figures[path], ref=ref.of(path)) if path in derived and all_figures[path].rests_on is not None
                     else all_figures[path] for path in made}
    put_back(money)


def _values(money: Money, figures: Mapping[str, Figure]) -> None:
    """The books' values in the facts, so that what rests on them is found."""
    known, money.figures = money.figures, dict(figures)
    put_back(money)
    money.figures = known


def _is_sum(path: str) -> bool:
    return path.startswith(("budget.total", "schedule_total")) or path.rpartition(".")[2] in ("change", "rate", "available", "balance", "won", "printed")


def _follows(path: str, books: _Books) -> bool:
    """What is computed inside a part: everything that the books did not give themselves, but for what an officer corrected."""
    if path in books.figures and not path.startswith("basis["):
        return False
    figure = books.money.figures.get(path)
    return figure is None or str(figure.ref) not in books.corrected
