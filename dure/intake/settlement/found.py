"""What was come upon so far in a settlement sheet: items, totals, terms of the return."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dure.domain.grants.rules.sheet import SOURCE, Row, Said, Sheet, Told
from dure.domain.grants.rules.told import TERMS, bare, meaning
from dure.formats.blocks import Cell
from dure.intake.settlement.heads import Grid, Heads
from dure.intake.settlement.sums import summing
from dure.intake.settlement.words import is_amount, is_total, money
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

_NAMES = {"interest": ("이자", "interest"), "refunds": ("환급금", "refunds"), "returned": ("반납액", "return")}


_WHOLE = re.compile(r"(?:[합총소누]계|계|총액|\btotal|\bsum)$|^(?:total|sum)\b", re.I)
_LEFT = re.compile(r"반납|반환|잔액|세후|실수령|순이자|return|repay|balance|\bnet\b|after tax", re.I)
_USED = re.compile(r"사용|집행|지출|\bused\b|\bspent\b", re.I)


@dataclass(slots=True)
class _Told:
    """A term as one table (or a line) tells it in one way: its parts by label. Ways are the parts themselves, their sum (이자 계), and what
    is left of them (이자 반납액, 세후 이자): each tells the whole term."""

    at: Place | None
    way: str
    parts: dict[str, Said]

    @property
    def said(self) -> Said:
        first, *more = self.parts.values()
        step = max(part.step for part in (first, *more))
        rounded = step * (len(self.parts) + 1) // 2 if step > 1 and more else step  # thousands were rounded one by one
        return replace(first, won=sum(part.won for part in (first, *more)), step=rounded)


@dataclass(slots=True)
class Found:
    """What was come upon so far, in reading order."""

    unit: int = 1
    stated: bool = False  # a unit was printed, and not only taken to be won
    table: Place | None = None  # of the items
    heads: Heads | None = None
    width: int = 0
    items: list[Row] = field(default_factory=list)
    labels: list[tuple[str, ...]] = field(default_factory=list)  # of each item, in the columns that name it
    total: Row | None = None
    terms: dict[str, list[_Told]] = field(default_factory=dict)
    parts: list[dict[str, Said]] = field(default_factory=list)  # terms that each item prints
    columns: dict[str, Said] = field(default_factory=dict)  # terms that a total or a table of terms prints, in place of the items' sum
    whole: dict[str, Said] = field(default_factory=dict)  # what a line says of the grant as a whole
    texts: list[tuple[str, Place]] = field(default_factory=list)
    odd: list[Problem] = field(default_factory=list)
    since: int = 0  # items that a subtotal has covered; -1 where subtotals stand above their items

    def told(self, name: str, said: Said, label: str = "", table: Place | None = None) -> None:
        """This function will keep an amount that a line or a row tells. Rows of one table with labels of their own are parts
        (이자(국민은행), 이자(우리은행)), equal or not, and summed; only a label of a sum (이자 계) repeats them. Whether all that tells a term
        agrees is seen in `sheet`. Raises Refused where one label has two amounts."""
        if name not in TERMS:
            self.whole.setdefault(name, said)
            return
        words = bare(label)
        if name == "interest" and _USED.search(words) and not _LEFT.search(words):
            if said.won:
                self.odd.append(Problem("grants.interest_used", {"amount": said.won}, SOURCE, "warning", (said.at,)))
            return
        way = "sum" if _WHOLE.search(words) else "left" if _LEFT.search(words) else ""
        ways = self.terms.setdefault(name, [])
        known = next((one for one in ways if table is not None and (one.at, one.way) == (table, way) and name != "returned"), None)
        if known is None:
            ways.append(_Told(table, way, {label: said}))
        elif label not in known.parts:
            known.parts[label] = said
        elif known.parts[label].won != said.won:
            raise self._twice(name, known.parts[label], said)
        else:
            self.odd.append(Problem("grants.said_again", {**_named(name), "amount": said.won}, SOURCE, "warning",
                                    (known.parts[label].at, said.at)))

    def term(self, name: str) -> Said | None:
        """This function will return what a term comes to, the finest of all that tells it. Raises Refused where they differ."""
        told = [one.said for one in self.terms.get(name, ())]
        for said in told[1:]:
            if not (said.means(told[0].won) or told[0].means(said.won)):
                raise self._twice(name, told[0], said)
        return min(told, key=lambda said: said.step, default=None)

    @staticmethod
    def _twice(name: str, one: Said, other: Said) -> Refused:
        return Refused(Problem("grants.said_twice", {**_named(name), "one": one.won, "other": other.won}, SOURCE, "error", (one.at, other.at)))

    def label_of(self, labels: Sequence[str]) -> tuple[str, str]:
        """This function will tell what a row's labels mean, the last that means anything first, and that label. A total below terms
        is the return."""
        for label in reversed(labels):
            if is_total(label) and len(labels) == 1 and self.heads is not None and len(self.terms) > 1:
                return "returned", label
            if said := meaning(label):
                return said, label
        return "", ""

    def term_row(self, grid: Grid, r: int, columns: dict[str, int], at: Place) -> bool:
        """This function will read a row below a head of terms; one of the total is in force. Returns whether it had amounts."""
        cells = {name: grid[r, c] for name, c in columns.items() if (r, c) in grid and name in ("unspent", *TERMS)}
        if not any(is_amount(cell.words) for cell in cells.values()):
            return False
        label = grid[r, 1].words if (r, 1) in grid else ""
        for name, cell in cells.items():
            said = money(cell, self.unit, self.at(cell, at))
            if said is None:
                continue
            known = self.columns.get(name)
            self.columns[name] = said if is_total(label) or known is None else replace(known, won=known.won + said.won)
        return True

    def at(self, cell: Cell, table: Place) -> Place:
        """This function will return the place of a cell in its table."""
        return replace(cell.at, table=cell.at.table or table.table, block=cell.at.block or table.block, quote=cell.words.strip()[:80])

    def sheet(self, sentences: tuple[Told, ...]) -> Sheet:
        """This function will put together what was found. Raises Refused where there are no items, and where a column and a row tell
        a term differently."""
        self._leave_sums()
        self._name()
        if not self.items and self.total:
            self.items = [self.total]  # a notice of one line: the whole grant is its item
        if not self.items:
            raise Refused.because("grants.no_items", source=SOURCE)
        for name, said in self.columns.items():
            if name == "unspent":
                self.whole.setdefault(name, said)
            elif name != "returned" or name not in self.terms:  # a column of the return may leave out what rows below it add
                self.told(name, said)
        for name in ("interest", "refunds"):
            parts = max((list(one.parts.values()) for one in self.terms.get(name, ())), key=len, default=[])
            if len(parts) > 1:
                alike = len({part.won for part in parts}) < len(parts)  # equal parts may be one amount told twice: look
                self.odd.append(Problem("grants.in_parts", {**_named(name), "number": len(parts), "amount": sum(part.won for part in parts)},
                                        SOURCE, "warning" if alike else "hint", tuple(part.at for part in parts)))
        if self.heads and self.heads.own:
            self.odd.append(Problem("grants.own_share", {}, SOURCE, "warning"))
        terms = {name: self.term(name) for name in TERMS}
        heads = self.heads.said if self.heads else {}
        return Sheet(tuple(self.items), self.total, terms["interest"], terms["refunds"], terms["returned"], sentences,
                     tuple(self.whole.items()), tuple(heads.items()), tuple(self.odd))

    def _leave_sums(self) -> None:
        """Rows that sum others do not count beside them; terms printed item by item are summed where no total prints its own."""
        sums, odd = summing(self.items, self.total)
        self.odd += odd
        kept = [n for n in range(len(self.items)) if n not in sums]
        self.items, self.labels, self.parts = ([of[n] for n in kept] for of in (self.items, self.labels, self.parts))  # type: ignore[assignment]
        for name in TERMS:
            parts = [part[name] for part in self.parts if name in part]
            if parts:
                self.columns.setdefault(name, replace(parts[0], won=sum(part.won for part in parts)))

    def _name(self) -> None:
        """Items of several columns of names: the first that tells all apart, or all that are not the same in every row."""
        wide = range(len(self.labels[0])) if self.labels else range(0)
        told = {n: {labels[n] for labels in self.labels} for n in wide}
        apart = next((n for n in wide if len(told[n] - {""}) == len(self.labels)), None)
        kept = [apart] if apart is not None else [n for n in wide if len(told[n]) > 1] or list(wide)
        for n, labels in enumerate(self.labels):
            name = " ".join(dict.fromkeys(labels[k] for k in kept if labels[k]))
            self.items[n] = replace(self.items[n], name=name or self.items[n].name)


def _named(name: str) -> dict[str, str]:
    ko, en = _NAMES[name]
    return {"ko": ko, "en": en}
