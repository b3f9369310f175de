"""What a statement declares, held against the books: where both know an amount they are compared. Plain Python.

Source: `docs/sources.md#record-checks`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dure.kernel.money import printed
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem

SOURCE = "record-checks"


@dataclass(frozen=True, slots=True)
class Declared:
    """An amount of a statement in its unit (`step` won): of a budget line (`key`: its name folded), or of the outturn where `column`
    names one of its columns."""

    name: str
    year: int
    said: int
    step: int
    at: Place = NOWHERE
    key: str = ""
    column: str = ""


def line_problems(paper: str, year: int, said: Iterable[Declared], books: Mapping[str, tuple[str, int]]) -> Iterator[Problem]:
    """This function will compare the lines of a year as a statement declares them with the books (`books`: folded name → name and won):
    amounts that differ by a unit or more, and lines that only one of the two has."""
    left = dict(books)
    for one in said:
        known = left.pop(one.key, None)
        if known is None and one.said:
            yield _problem("declared_only", paper, year, one.at, name=one.name, said=printed(one.said * one.step))
        elif known is not None and _apart(one, known[1]):
            yield _problem("declared_line", paper, year, one.at, name=known[0], said=printed(one.said * one.step), books=printed(known[1]),
                           difference=printed(one.said * one.step - known[1]))
    for name, won in left.values():
        if won:
            yield _problem("undeclared_line", paper, year, NOWHERE, name=name, books=printed(won))


def outturn_problems(paper: str, said: Iterable[Declared], books: Mapping[tuple[int, str], int], words: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """This function will compare the outturn that a statement declares with that of the books (year and column → won); `words` names the
    columns in both languages."""
    for one in said:
        won = books.get((one.year, one.column))
        if won is not None and _apart(one, won):
            yield _problem("declared_outturn", paper, one.year, one.at, ko=words[one.column]["ko"], en=words[one.column]["en"],
                           said=printed(one.said * one.step), books=printed(won), difference=printed(one.said * one.step - won))


def _apart(one: Declared, won: int) -> bool:
    """Thousands on paper were rounded in any way: less than one of them is no difference."""
    return abs(one.said * one.step - won) >= one.step


def _problem(code: str, paper: str, year: int, at: Place, **params: object) -> Problem:
    return Problem(f"spending.{code}", {"ref": paper, "year": str(year), **params}, SOURCE, "warning", (at,) if at != NOWHERE else ())
