"""What was come upon so far in a settlement sheet: items, totals, terms of the return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dure.domain.grants.rules.sheet import SOURCE, Row, Said, Sheet, Told
from dure.domain.grants.rules.told import TERMS, meaning
from dure.formats.blocks import Cell
from dure.intake.settlement.heads import Grid, Heads
from dure.intake.settlement.words import is_amount, is_total, money
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

_NAMES = {"interest": ("이자", "interest"), "refunds": ("환급금", "refunds"), "returned": ("반납액", "return")}


@dataclass(slots=True)
class _Term:
    """A term of the return as it is told in one place or in the parts of one table."""

    said: Said
    parts: dict[str, Said]
    table: Place | None


@dataclass(slots=True)
class Found:
    """What was come upon so far, in reading order."""

    unit: int = 1
    heads: Heads | None = None
    width: int = 0
    items: list[Row] = field(default_factory=list)
    labels: list[tuple[str, ...]] = field(default_factory=list)  # of each item, in the columns that name it
    total: Row | None = None
    terms: dict[str, _Term] = field(default_factory=dict)
    columns: dict[str, Said] = field(default_factory=dict)  # terms printed item by item: their sum, until a total prints its own
    whole: dict[str, Said] = field(default_factory=dict)  # what a line says of the grant as a whole
    texts: list[tuple[str, Place]] = field(default_factory=list)
    odd: list[Problem] = field(default_factory=list)
    since: int = 0  # items that a subtotal has covered; -1 where subtotals stand above their items

    def told(self, name: str, said: Said, label: str = "", table: Place | None = None) -> None:
        """This function will keep an amount that a line or a row tells. Raises Refused where it was told otherwise before: only rows of
        one table with labels of their own are parts (이자(국민은행), 이자(우리은행)), and summed."""
        if name not in TERMS:
            self.whole.setdefault(name, said)
            return
        known = self.terms.get(name)
        if known is None:
            self.terms[name] = _Term(said, {label: said}, table)
        elif table is not None and known.table == table and label not in known.parts and name != "returned":
            if not (known.said.means(said.won) or said.means(known.said.won)):
                known.parts[label] = said
                known.said = replace(known.said, won=known.said.won + said.won)
        elif not (known.said.means(said.won) or said.means(known.said.won)):
            ko, en = _NAMES[name]
            raise Refused(Problem("grants.said_twice", {"ko": ko, "en": en, "one": known.said.won, "other": said.won}, SOURCE, "error",
                                  (known.said.at, said.at)))

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
            if name in self.terms and len(self.terms[name].parts) > 1:
                ko, en = _NAMES[name]
                self.odd.append(Problem("grants.in_parts", {"ko": ko, "en": en, "number": len(self.terms[name].parts),
                                                            "amount": self.terms[name].said.won}, SOURCE, "hint",
                                        tuple(part.at for part in self.terms[name].parts.values())))
        if self.heads and self.heads.own:
            self.odd.append(Problem("grants.own_share", {}, SOURCE, "warning"))
        terms = {name: self.terms[name].said if name in self.terms else None for name in TERMS}
        heads = self.heads.said if self.heads else {}
        return Sheet(tuple(self.items), self.total, terms["interest"], terms["refunds"], terms["returned"], sentences,
                     tuple(self.whole.items()), tuple(heads.items()), tuple(self.odd))

    def _name(self) -> None:
        """Items of several columns of names: the first that tells all apart, or all that are not the same in every row."""
        wide = range(len(self.labels[0])) if self.labels else range(0)
        told = {n: {labels[n] for labels in self.labels} for n in wide}
        apart = next((n for n in wide if len(told[n] - {""}) == len(self.labels)), None)
        kept = [apart] if apart is not None else [n for n in wide if len(told[n]) > 1] or list(wide)
        for n, labels in enumerate(self.labels):
            name = " ".join(dict.fromkeys(labels[k] for k in kept if labels[k]))
            self.items[n] = replace(self.items[n], name=name or self.items[n].name)
