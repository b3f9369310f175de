"""A file of a grant's costs: read by heads, items known by their names, what is in the books already told apart.

The sheet is the recipient's own: its columns are item, day, payee, text, amount and the slip's number, in Korean or English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dure.domain.grants.actions.execution import Cost
from dure.domain.grants.models import Agreement, AgreementItem, Expense
from dure.domain.grants.rules.accounts import SOURCE
from dure.domain.spending.rules.feeds import Layout, Row, folded
from dure.intake.feeds.reading import read_feed
from dure.kernel.problem import Problem, Refused

HEADS = Layout({
    "line": ("항목", "비목", "세목", "Item"), "on": ("집행일", "집행일자", "지출일", "지출일자", "일자", "날짜", "Day", "Date", "Spent on"),
    "payee": ("받는 곳", "지급처", "거래처", "거래처명", "채주", "Payee"), "text": ("내용", "적요", "내역", "집행내역", "For what", "Description"),
    "amount": ("금액", "집행액", "지출액", "금액(원)", "집행액(원)", "Amount", "Amount (won)"), "number": ("번호", "증빙번호", "전표번호", "Number"),
})
_MOST = 50


@dataclass(frozen=True, slots=True)
class ReadCost:
    """A row of the file: its number there, the cost, its item's name, and whether the books have the same already."""

    row: int
    cost: Cost
    item: str
    known: bool


@dataclass(frozen=True, slots=True)
class ReadCosts:
    """What a file of costs says: its rows, lines that are no rows, and doubts about the whole."""

    rows: tuple[ReadCost, ...]
    notes: tuple[str, ...]
    remarks: tuple[Problem, ...]

    @property
    def fresh(self) -> list[Cost]:
        """This function will return the costs that are not known yet."""
        return [one.cost for one in self.rows if not one.known]

    def sums(self) -> dict[str, int]:
        """This function will return the won of fresh costs by the item's name."""
        found = Counter[str]()
        for one in self.rows:
            if not one.known:
                found[one.item] += one.cost.amount
        return dict(found)


def read_costs(data: bytes, agreement: Agreement) -> ReadCosts:
    """This function will read XLSX or separated text. Two queries.

    Raises Refused with the cells that cannot be read, rows that came back instead of going out, and items that the agreement does
    not have, at most 50.
    """
    read = read_feed(data, HEADS)
    items = {folded(item.name): item for item in agreement.items.all()}
    problems = [one for row in read.rows for one in _problems(row, items, agreement)]
    if problems:
        raise Refused(*problems[:_MOST])
    there = Counter((item, on, payee.casefold(), amount, number) for item, on, payee, amount, number in Expense.objects.filter(
        item__agreement=agreement).exclude(state="refused").values_list("item", "on", "payee", "amount", "number"))
    return ReadCosts(tuple(_told_apart(read.rows, items, there)), tuple(read.notes), tuple(read.remarks))


def _problems(row: Row, items: dict[str, AgreementItem], agreement: Agreement) -> list[Problem]:
    found = []
    if folded(row.line) not in items:
        found.append(Problem("grants.row_item", {"row": row.row, "item": row.line, "known": ", ".join(one.name for one in agreement.items.all())}, SOURCE))
    if row.rung != HEADS.otherwise:
        found.append(Problem("grants.row_back", {"row": row.row, "amount": row.amount}, SOURCE))
    if not row.payee or not row.text:
        found.append(Problem("grants.row_words", {"row": row.row}, SOURCE))
    return found


def _told_apart(rows: Sequence[Row], items: dict[str, AgreementItem], there: Counter[tuple[int, date, str, int, str]]) -> list[ReadCost]:
    """Each row that the books have takes one of them: two that are alike in the file are two costs, unless the books have two."""
    found = []
    for row in rows:
        item = items[folded(row.line)]
        mark = (item.pk, row.on, row.payee.casefold(), row.amount, row.number)
        known = there[mark] > 0
        there[mark] -= 1
        found.append(ReadCost(row.row, Cost(item.pk, row.on, row.payee, row.text, row.amount, row.number), item.name, known))
    return found
