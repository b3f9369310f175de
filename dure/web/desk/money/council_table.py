"""An answer's table on the page: figures that can be asked, what last year's answer said where it differs, and what explains it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dure.domain.oversight.models import Answer
from dure.domain.oversight.queries import requests as queries
from dure.domain.oversight.queries.explaining import cell_figure
from dure.domain.oversight.rules.tables import Column, Difference, unexplained
from dure.kernel.currencies import WON, in_units
from dure.kernel.figure import Figure
from dure.web.desk.acting import language


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the answer on the page: a figure that can be asked or words, and what last year's answer said where it differs."""

    kind: str
    text: str
    figure: Figure | None = None
    difference: Difference | None = None
    was: str = ""


def laid(answer: Answer, both: queries.Compared) -> dict[str, Any]:
    """This function will return what the page shows of an answer's table, from what was frozen. No query."""
    table, spoken = both.table, language()
    rows = []
    for at, one in enumerate(both.rows, 1):
        name = one.row.label.get(spoken) or one.row.label.get("ko", one.row.key)
        cells = [_cell(answer, both, at, column, one) for column in table.columns]
        rows.append({"id": one.row.id, "name": name, "year": one.row.year, "cells": cells, "explanation": one.explanation,
                     "differs": bool(one.differences), "same": any(each.same for each in one.differences.values())})
    dated = table.first_year != table.last_year
    gone = {one.row: one.label.get(spoken) or one.label.get("ko", one.row) for one in both.gone}
    return {"title": table.title[spoken], "as_of": table.as_of, "first": table.first_year, "last": table.last_year, "dated": dated,
            "heads": [(column.label.get(spoken, column.label["ko"]), column.kind) for column in table.columns], "rows": rows,
            "total": [_total(answer, both, column) for column in table.columns] if table.adds_up else None,
            "foreign": any(row.currency != WON for row in table.rows),
            "money": any(column.kind == "money" for column in table.columns), "notes": [note[spoken] for note in table.notes],
            "beside": answer.beside.request if answer.beside else None, "differences": len(both.differences),
            "gone": [(row, name, both.gone_said.get(row, "")) for row, name in gone.items()],
            "left": unexplained(list(both.differences), answer.explanations), "whole": queries.is_whole(answer)}


def _cell(answer: Answer, both: queries.Compared, at: int, column: Column, one: queries.Beside) -> Cell:
    if column.kind in ("words", "day"):
        return Cell("words", str(one.row.cells.get(column.key) or "–"))
    figure = cell_figure(answer, both.table, at, column)
    difference = one.differences.get(column.key)
    currency = one.row.currency if column.kind == "money" else WON
    return Cell("number", _printed(figure.value, currency), figure, difference, _printed(difference.before, currency) if difference else "")


def _total(answer: Answer, both: queries.Compared, column: Column) -> Cell:
    if column.kind in ("words", "day"):
        return Cell("words", "")
    figure = cell_figure(answer, both.table, 0, column) if column.sums or column.kind == "rate" else None
    return Cell("number", _printed(figure.value, both.table.rows[0].currency if column.kind == "money" else WON) if figure else "", figure)


def _printed(value: Any, currency: str) -> str:
    if value is None:
        return "–"
    shown = in_units(value, currency) if currency != WON else value
    return f"{'△' if shown < 0 else ''}{abs(shown):,}"
