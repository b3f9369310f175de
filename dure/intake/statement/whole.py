"""Whether a statement's tables of money are whole: what is not cannot be taken in unseen.

A row that lacks cells says its figures under no certain head, and of two totals one is wrong: neither is guessed at.
`dure read` and `dure import` refuse such a paper; at the desk it is read, and an officer settles it before it is filed.
Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dure.documents.statement.checking import problems_of
from dure.documents.statement.form import Statement
from dure.domain.budget.rules.facts import Line, Settlement
from dure.formats.blocks import Document
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem

SOURCE = "statement-form"
LACKING = "intake.cells_missing"
# findings of the checker that say the same of papers without cells of their own, and of a second total
DOUBTFUL = frozenset({LACKING, "budget.row_incomplete", "budget.second_total"})

def doubts(document: Document, statement: Statement) -> list[Problem]:
    """This function will report rows of the tables of money that lack cells, and totals that stand twice and differ.

    Each problem names the place of its row. An empty list means that the tables are whole.
    """
    lacking = list(lacking_rows(document, statement))
    rows = {_row(problem.places[0]) for problem in lacking}
    found = [p for p in problems_of(statement) if p.code in DOUBTFUL and _row(p.places[0]) not in rows]
    return lacking + found


def lacking_rows(document: Document, statement: Statement) -> Iterator[Problem]:
    """This function will report each line of the budget and the outturn in whose row the paper lacks cells.

    Readers name the cells that they had to fill in, by their anchors (`formats.readers.papers`).
    """
    filled: dict[str, int] = Counter(anchor.strip().partition("-c")[0] for anchor in document.meta.get("missing_cells", "").split(";"))
    budget = statement.budget
    facts: list[Line | Settlement] = [*([budget.total] if budget.total else []), *budget.lines, *statement.settlement]
    for fact in facts:
        at = fact.at.get("", NOWHERE)
        if at.row and (lacking := filled.get(replace(at, column=0, item=0).anchor)):
            yield Problem(LACKING, {"name": _name(fact), "cells": lacking}, SOURCE, "error", (at,))


def _name(fact: Line | Settlement) -> str:
    return str(fact.year) if isinstance(fact, Settlement) else fact.name or "계"


def _row(place: Place) -> tuple[int, int]:
    return place.table, place.row


def still_lacking(problems: Iterable[Problem], mended: Iterable[Place]) -> list[Problem]:
    """This function will leave out the problems of rows in which something was corrected since."""
    rows = {_row(place) for place in mended}
    return [problem for problem in problems if _row(problem.places[0]) not in rows]
