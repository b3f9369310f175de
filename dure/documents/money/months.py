"""Execution by month (월별 집행 현황) as a paper: months against what was allotted, and the lines of the year. Won.

Source: `docs/sources.md#spending-ladder`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from dure.domain.spending.queries.desk import LineUse, Month
from dure.formats.blocks import Align, Cell, Document, Heading, Paragraph, Table
from dure.kernel.derivation import OPERATIONS
from dure.kernel.money import printed

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "{year}년도 월별 집행 현황", "en": "Execution by month, {year}"},
    "as_of": {"ko": "{on} 현재 (단위: 원)", "en": "As of {on} (won)"},
    "months": {"ko": "월별 집행", "en": "By month"}, "lines": {"ko": "과목별 집행", "en": "By line"},
    "month": {"ko": "월", "en": "Month"}, "allotted": {"ko": "배정 누계", "en": "Allotted so far"}, "spent": {"ko": "집행액", "en": "Spent"},
    "so_far": {"ko": "집행 누계", "en": "Spent so far"}, "rate": {"ko": "집행률(%)", "en": "Rate (%)"}, "line": {"ko": "과목", "en": "Line"},
    "available": {"ko": "예산현액", "en": "Available"}, "committed": {"ko": "원인행위액", "en": "Committed"}, "left": {"ko": "잔액", "en": "Left"},
    "total": {"ko": "계", "en": "Total"},
    "note": {"ko": "집행액은 지급액에서 여입액을 뺀 것이며, 교부금은 교부한 때 전액을 집행으로 본다.",
             "en": "Spent is what was paid less what was refunded; a grant counts whole when it is disbursed."},
}


def months_paper(year: int, on: date, months: Sequence[Month], lines: Sequence[LineUse], language: str) -> Document:
    """This function will lay execution by month out, a table of months and one of lines, each with its rate (half up, one decimal)."""
    def said(key: str, **more: object) -> str:
        return WORDS[key][language].format(**more)

    by_month = [_heads(said, "month", "allotted", "spent", "so_far", "rate")]
    by_month += [(_words(str(one.month), "center"), _won(one.allotted_so_far), _won(one.spent), _won(one.spent_so_far),
                  _rate(one.spent_so_far, one.allotted_so_far)) for one in months]
    by_line = [_heads(said, "line", "available", "committed", "spent", "left", "rate")]
    by_line += [(_words(one.line.name), _won(one.available), _won(one.used.committed), _won(one.used.spent), _won(one.left),
                 _rate(one.used.spent, one.available)) for one in lines]
    sums = [sum(values) for values in zip(*((one.available, one.used.committed, one.used.spent, one.left) for one in lines), strict=True)] or [0] * 4
    by_line.append((_words(said("total"), "center", header=True), *map(_won, sums), _rate(sums[2], sums[0])))
    return Document((
        Heading(1, (said("title", year=year),)), Paragraph((said("as_of", on=on),), align="right"), Heading(2, (said("months"),)),
        Table(tuple(by_month), header_rows=1, widths=(12, 26, 24, 24, 14)), Heading(2, (said("lines"),)),
        Table(tuple(by_line), header_rows=1, widths=(24, 18, 16, 16, 16, 10)), Paragraph((said("note"),))), said("title", year=year), language)


def _heads(said: Callable[[str], str], *keys: str) -> tuple[Cell, ...]:
    return tuple(_words(said(key), "center", header=True) for key in keys)


def _words(words: str, align: Align = "", *, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)


def _won(won: int) -> Cell:
    return _words(printed(won), "right")


def _rate(part: int, whole: int) -> Cell:
    rate = OPERATIONS["share"]([part, whole], {"mode": "half_up", "digits": "1"})
    return _words("–" if rate is None else str(rate), "right")
