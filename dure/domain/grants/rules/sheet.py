"""Settlement of a grant (정산): what was granted and executed, item by item, and what goes back, with its terms.

Source: `docs/sources.md#grant-settlement`. Amounts are won. Plain Python.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem
from dure.kernel.rounding import rounded

SOURCE = "grant-settlement"


@dataclass(frozen=True, slots=True)
class Said:
    """An amount of money in won as a paper says it, with its place. `step` is the won of its last printed digit (1,000 for 천원)."""

    won: int
    at: Place = NOWHERE
    step: int = 1

    def means(self, won: int) -> bool:
        """This function will tell whether it can stand for an amount, however it was rounded to its last digit."""
        return abs(self.won - won) < self.step if self.step > 1 else self.won == won


@dataclass(frozen=True, slots=True)
class Row:
    """An item of the agreement (인건비) as the sheet prints it; what it does not print is None. Where a review accepted another amount
    than was executed (인정액), that one is settled."""

    name: str
    granted: Said
    executed: Said
    unspent: Said | None = None
    rate: Decimal | None = None
    at: Place = NOWHERE
    accepted: Said | None = None

    @property
    def settled(self) -> Said:
        """This function will return what is settled of it: what was accepted, or else executed."""
        return self.accepted or self.executed


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence beside the table that names an item and an amount; `column` is granted, executed, unspent, or empty where it
    does not say which."""

    item: str
    amount: Said
    column: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a settlement sheet says: its items, its own total, interest, refunds received, the return it prints, sentences.

    `whole` are lines about the grant as a whole (교부액: 1,255,300,000원) by column, `heads` the words of the columns that were taken,
    `odd` what was noticed in reading.
    """

    items: tuple[Row, ...]
    total: Row | None = None
    interest: Said | None = None
    refunds: Said | None = None
    returned: Said | None = None
    told: tuple[Told, ...] = ()
    whole: tuple[tuple[str, Said], ...] = ()
    heads: tuple[tuple[str, str], ...] = ()
    odd: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A settled item or the total: `rate` is executed over granted in percent, None where nothing was granted."""

    name: str
    granted: int
    executed: int
    rate: Decimal | None

    @property
    def unspent(self) -> int:
        """This function will return what was granted and not executed (집행잔액)."""
        return self.granted - self.executed


@dataclass(frozen=True, slots=True)
class Settlement:
    """A grant settled: its lines, and the return (반납액) as the sum of its three terms."""

    lines: tuple[Line, ...]
    total: Line
    interest: int
    refunds: int

    @property
    def terms(self) -> dict[str, int]:
        """This function will return the terms of the return: unspent, interest, refunds of last year's cancelled payments."""
        return {"unspent": self.total.unspent, "interest": self.interest, "refunds": self.refunds}

    @property
    def returned(self) -> int:
        """This function will return what goes back, in won."""
        return sum(self.terms.values())


def settled(sheet: Sheet, mode: str = "half_up", digits: int = 1) -> Settlement:
    """This function will settle a sheet: lines with rates in percent, rounded by `mode` to `digits`, and the total of the items.

    What the sheet prints itself (totals, unspent, rates, the return) is not used; `settlement_problems` compares it.
    """
    lines = tuple(_line(row.name, row.granted.won, row.settled.won, mode, digits) for row in sheet.items)
    total = _line("", sum(line.granted for line in lines), sum(line.executed for line in lines), mode, digits)
    return Settlement(lines, total, sheet.interest.won if sheet.interest else 0, sheet.refunds.won if sheet.refunds else 0)


def _line(name: str, granted: int, executed: int, mode: str, digits: int) -> Line:
    return Line(name, granted, executed, rounded(Fraction(executed * 100, granted), mode, digits) if granted > 0 else None)


def settlement_problems(sheet: Sheet, mode: str = "half_up", digits: int = 1) -> list[Problem]:
    """This function will find what a sheet contradicts or leaves out: sums, rates, what is spent over an item, items named twice,
    negative amounts, terms of the return that are not told, and sentences that say otherwise than the table."""
    made = settled(sheet, mode, digits)
    return [*sheet.odd, *_items(sheet, made), *_total(sheet, made), *_whole(sheet, made), *_terms(sheet), *_returned(sheet, made),
            *_sentences(sheet, made)]


def _problem(code: str, at: Sequence[Place], severity: str = "error", **params: object) -> Problem:
    return Problem(f"grants.{code}", params, SOURCE, severity, tuple(place for place in at if place != NOWHERE))  # type: ignore[arg-type]


def _items(sheet: Sheet, made: Settlement) -> Iterator[Problem]:
    seen: dict[str, Row] = {}
    for row, line in zip(sheet.items, made.lines, strict=True):
        if row.name in seen:
            yield _problem("item_twice", (row.at, seen[row.name].at), "warning", item=row.name)
        seen.setdefault(row.name, row)
        for said in (row.granted, row.executed, *((row.accepted,) if row.accepted else ())):
            if said.won < 0:
                yield _problem("negative", (said.at,), item=row.name, amount=said.won)
        if row.accepted and row.accepted.won != row.executed.won:
            yield _problem("not_accepted", (row.accepted.at, row.executed.at), "warning", item=row.name, executed=row.executed.won,
                           accepted=row.accepted.won, apart=row.executed.won - row.accepted.won)
        if line.executed > line.granted >= 0:
            yield _problem("over", (row.executed.at, row.granted.at), item=row.name, granted=line.granted, executed=line.executed,
                           over=line.executed - line.granted)
        yield from _beside(row, line, row.name)


def _beside(row: Row, line: Line, name: str) -> Iterator[Problem]:
    """What a row prints beside what was granted and executed."""
    if row.unspent and not row.unspent.means(line.unspent):
        yield _problem("unspent_differs", (row.unspent.at,), item=name, printed=row.unspent.won, computed=line.unspent)
    if row.rate is not None and line.granted > 0 and not _rate_means(row.rate, line):
        yield _problem("rate_differs", (row.at,), "warning", item=name, printed=row.rate, computed=line.rate)


def _rate_means(printed: Decimal, line: Line) -> bool:
    """A printed rate may be rounded to its own digits in any way; a workbook may show it as a part of one."""
    digits = max(-int(printed.as_tuple().exponent), 0)
    exact = Fraction(line.executed, line.granted)
    return any(abs(Fraction(printed) - exact * of) < Fraction(1, 10 ** digits) for of in ((100,) if printed > 2 else (100, 1)))


def _total(sheet: Sheet, made: Settlement) -> Iterator[Problem]:
    if sheet.total is None:
        return
    spent = "accepted" if sheet.total.accepted else "executed"
    executed = made.total.executed if sheet.total.accepted else sum(row.executed.won for row in sheet.items)
    for column, said, computed in (("granted", sheet.total.granted, made.total.granted), (spent, sheet.total.settled, executed)):
        step = max((said.step, *((getattr(row, column) or row.executed).step for row in sheet.items)))
        # amounts in thousand won were rounded one by one
        if abs(said.won - computed) > (0 if step == 1 else step * (len(sheet.items) + 1) // 2):
            yield _problem("total_differs", (said.at,), column=column, **_columns(column), printed=said.won, computed=computed,
                           difference=said.won - computed)
    own = Line("", sheet.total.granted.won, sheet.total.settled.won, None)
    yield from _beside(sheet.total, Line("", own.granted, own.executed, made.total.rate), "")


def _whole(sheet: Sheet, made: Settlement) -> Iterator[Problem]:
    """A line about the grant as a whole against the table."""
    for column, said in sheet.whole:
        computed = {"granted": made.total.granted, "executed": made.total.executed, "unspent": made.total.unspent}.get(column)
        coarse = max(row.granted.step for row in sheet.items) * len(sheet.items)
        if computed is not None and not said.means(computed) and abs(said.won - computed) >= (coarse if coarse > len(sheet.items) else 1):
            yield _problem("whole_differs", (said.at,), "warning", **_columns(column), text=said.won, table=computed)


def _terms(sheet: Sheet) -> Iterator[Problem]:
    if sheet.interest is None:
        yield _problem("interest_missing", (), "warning")
    if sheet.refunds is None:
        yield _problem("refunds_missing", (), "warning")
    for name, said in (("interest", sheet.interest), ("refunds", sheet.refunds)):
        if said and said.won < 0:
            yield _problem("negative", (said.at,), item=name, amount=said.won)
    coarse = [said for row in sheet.items for said in (row.granted, row.executed) if said.step > 1]
    if coarse:
        yield _problem("not_to_the_won", (coarse[0].at,), "warning", step=coarse[0].step)


def _returned(sheet: Sheet, made: Settlement) -> Iterator[Problem]:
    said = sheet.returned
    if said is None or said.means(made.returned):
        return
    terms = {name: won for name, won in made.terms.items() if won}
    for size in range(1, len(terms)):
        for kept in combinations(terms, size):
            if said.means(sum(terms[name] for name in kept)):
                left_out = [name for name in terms if name not in kept]
                yield _problem("return_without", (said.at,), printed=said.won, computed=made.returned, **_named(left_out))
                return
    yield _problem("return_differs", (said.at,), printed=said.won, computed=made.returned, difference=said.won - made.returned)


def _named(terms: Sequence[str]) -> dict[str, str]:
    words = {"unspent": ("집행잔액", "unspent"), "interest": ("이자", "interest"),
             "refunds": ("전년도 취소 환급금", "refunds of last year's cancelled payments")}
    return {"ko": ", ".join(words[name][0] for name in terms), "en": ", ".join(words[name][1] for name in terms)}


def _columns(column: str) -> dict[str, str]:
    ko, en = {"granted": ("교부액", "granted"), "executed": ("집행액", "executed"), "unspent": ("집행잔액", "unspent"),
              "accepted": ("인정액", "accepted")}[column]
    return {"ko": ko, "en": en}


def _sentences(sheet: Sheet, made: Settlement) -> Iterator[Problem]:
    """Text against table: an amount that a sentence gives an item, and the table does not."""
    by_name = {row.name: (row, line) for row, line in zip(sheet.items, made.lines, strict=True)}
    for told in sheet.told:
        row, line = by_name[told.item]
        table = {"granted": row.granted, "executed": row.executed, "unspent": row.unspent or Said(line.unspent)}
        meant = [table[told.column]] if told.column else list(table.values())
        if not any(_agree(told.amount, said) for said in meant):
            column = told.column or "granted"
            yield _problem("text_differs", (told.amount.at, meant[0].at), item=told.item, column=column, **_columns(column),
                           text=told.amount.won, table=meant[0].won)


def _agree(one: Said, other: Said) -> bool:
    return one.means(other.won) or other.means(one.won)
