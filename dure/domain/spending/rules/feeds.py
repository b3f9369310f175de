"""Files of other systems: how a layout of columns reads, by what a row is known again, and which rung it is the other side of.
Plain Python, won.

A row tells what another system booked; it books nothing here. Source: `docs/sources.md#spending-feeds`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dure.domain.spending.rules.ladder import FEEDS, REFUND, RUNGS
from dure.kernel.problem import Problem

SOURCE = "spending-feeds"
# what a column may hold; `back` is money that came in, on statements with a column for each direction
FIELDS = ("on", "amount", "back", "payee", "text", "number", "line", "rung")
# which systems say everything that was paid: what they lack is missing there. Cards and invoices tell of a part only
WHOLE = frozenset({"finance", "bank"})
_FORMS = re.compile(r"주식회사|유한회사|\(주\)|\(유\)|㈜|재단법인|사단법인|\(재\)|\(사\)")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a kind of file is read: the heads of each column's names, what the words of the column `rung` mean, and the rung of a row
    that names none."""

    heads: Mapping[str, tuple[str, ...]]
    rungs: Mapping[str, str] = field(default_factory=dict)
    otherwise: str = "payment"


@dataclass(frozen=True, slots=True)
class Row:
    """A row as its file tells it; `row` is its number there, `amount` is positive, `rung` says which step it is the other side of."""

    row: int
    on: date
    amount: int
    rung: str
    payee: str = ""
    text: str = ""
    number: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Booked:
    """A rung of the books that a row may be the other side of."""

    pk: int
    rung: str
    on: date
    amount: int
    payee: str
    number: str = ""


def layout_of(plain: Mapping[str, Any]) -> Layout:
    """This function will return the layout that a record or a data file holds as plain values; one head may stand as a word."""
    heads = {name: (said,) if isinstance(said, str) else tuple(said) for name, said in dict(plain.get("heads", {})).items()}
    return Layout(heads, dict(plain.get("rungs") or {}), str(plain.get("otherwise") or "payment"))


def layout_problems(feed: str, layout: Layout) -> list[Problem]:
    """This function will tell what keeps a layout from reading any file."""
    return list(_layout_problems(feed, layout))


def _layout_problems(feed: str, layout: Layout) -> Iterator[Problem]:
    if feed not in FEEDS:
        yield Problem("spending.no_such", {"what": feed}, SOURCE)
    for name in sorted(layout.heads.keys() - set(FIELDS)):
        yield Problem("spending.layout_field", {"field": name, "known": ", ".join(FIELDS)}, SOURCE)
    given = {name for name, heads in layout.heads.items() if any(head.strip() for head in heads)}
    if "on" not in given or not given & {"amount", "back"}:
        yield Problem("spending.layout_bare", {}, SOURCE)
    twice = [head for head, count in Counter(plain for heads in layout.heads.values() for plain in {folded(head) for head in heads}).items()
             if count > 1 and head]
    if twice:
        yield Problem("spending.layout_twice", {"heads": ", ".join(sorted(twice))}, SOURCE)
    for word in sorted({*layout.rungs.values(), layout.otherwise} - {*RUNGS, REFUND}):
        yield Problem("spending.no_rung", {"rung": word}, SOURCE)


def folded(text: str) -> str:
    """This function will fold words to what is compared: NFKC, lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def payee_folded(text: str) -> str:
    """This function will fold a payee to what is compared: without the words for its legal form (㈜, 주식회사)."""
    return folded(_FORMS.sub("", unicodedata.normalize("NFC", text))) or folded(text)


def fingerprints(key: str, rows: Iterable[Row]) -> list[str]:
    """This function will return by what each row is known again in a later file of the same layout (its key).

    Rows of one file that say the very same are counted: two coffees on one day stay two, and the same two exported again are these two.
    """
    seen = Counter[str]()
    found = []
    for row in rows:
        said = "\x1f".join((key, row.on.isoformat(), row.rung, str(row.amount), folded(row.payee), folded(row.number), folded(row.text)))
        seen[said] += 1
        found.append(hashlib.sha256(f"{said}\x1f{seen[said]}".encode()).hexdigest())
    return found


def pairs(rows: Sequence[Row], books: Iterable[Booked], days: int) -> dict[int, int]:
    """This function will return which rung each row is the other side of: number of the row to key of the rung, none of them twice.

    Both must agree in step and in amount to the won. The same number decides; else the same payee within `days` days, where only one row
    and one rung are left, or as many of both on the same day. What may be two things is left to a person.
    """
    by_amount = defaultdict[tuple[str, int], list[Booked]](list)
    for one in books:
        by_amount[one.rung, one.amount].append(one)
    asked = defaultdict[tuple[str, int], list[Row]](list)
    for row in rows:
        if (row.rung, row.amount) in by_amount:
            asked[row.rung, row.amount].append(row)
    found: dict[int, int] = {}
    for key, some in asked.items():
        found |= _paired(some, by_amount[key], days)
    return found


def _paired(rows: list[Row], books: list[Booked], days: int) -> dict[int, int]:
    """Rows and rungs of one step and one amount."""
    found: dict[int, int] = {}
    for by_number in (True, False):
        left = _grouped([row for row in rows if row.row not in found], by_number)
        there = _grouped([one for one in books if one.pk not in found.values()], by_number)
        for said, mine in left.items():
            if said and said in there:
                found |= _told_apart(mine, there[said], None if by_number else days)
    return found


def _grouped(some: Iterable[Any], by_number: bool) -> dict[str, list[Any]]:
    groups = defaultdict[str, list[Any]](list)
    for one in some:
        groups[folded(one.number) if by_number else payee_folded(one.payee)].append(one)
    return groups


def _told_apart(rows: list[Row], books: list[Booked], days: int | None) -> dict[int, int]:
    """Rows and rungs that agree in all but the day: day by day where there are as many of both, then the one that is left of each, within
    so many days."""
    found: dict[int, int] = {}
    for on in {row.on for row in rows}:
        mine, there = [row for row in rows if row.on == on], [one for one in books if one.on == on]
        if len(mine) == len(there):
            found |= {row.row: one.pk for row, one in zip(mine, there, strict=True)}
    left, over = [row for row in rows if row.row not in found], [one for one in books if one.pk not in found.values()]
    if len(left) == len(over) == 1 and (days is None or abs((left[0].on - over[0].on).days) <= days):
        found[left[0].row] = over[0].pk
    return found


def likeness(row: Row, one: Booked) -> tuple[int, ...]:
    """This function will order the rungs that a person may choose for a row: the smaller, the more alike."""
    return (row.amount != one.amount, not row.number or folded(row.number) != folded(one.number),
            payee_folded(row.payee) != payee_folded(one.payee), abs((row.on - one.on).days), one.pk)


@dataclass(frozen=True, slots=True)
class Month:
    """What a month's files and books say, in won, payments less what came back. `…_matched` is the part of each that has its other
    side, wherever and whenever that stands."""

    month: int
    filed: int = 0
    filed_matched: int = 0
    booked: int = 0
    booked_matched: int = 0

    @property
    def difference(self) -> int:
        """This function will return what the files say beyond the books."""
        return self.filed - self.booked

    @property
    def only_filed(self) -> int:
        """This function will return what only the files say."""
        return self.filed - self.filed_matched

    @property
    def only_booked(self) -> int:
        """This function will return what only the books say."""
        return self.booked - self.booked_matched

    @property
    def elsewhere(self) -> int:
        """This function will return what is matched with another month's, or in part: the rest of the difference, to the won."""
        return self.filed_matched - self.booked_matched
