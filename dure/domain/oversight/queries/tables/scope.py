"""What a table is drawn of: a project, years, a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dure.domain.budget.models import Project
from dure.domain.oversight.labels.tables import COLUMNS, NOTES, TITLES
from dure.domain.oversight.rules.requests import SOURCE
from dure.domain.oversight.rules.tables import Column, Row, Table
from dure.kernel.problem import Refused

# a table of more rows is no answer to a question: the years are asked one by one
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Scope:
    """The project, where a table is one of a project, the years from first to last, and the day as of which everything counts."""

    project: Project | None
    first_year: int
    last_year: int
    as_of: date

    @property
    def years(self) -> range:
        """This function will return the years that had begun on the day."""
        return range(self.first_year, min(self.last_year, self.as_of.year) + 1)

    def day(self, year: int) -> date:
        """This function will return the day as of which a year is told: its last, or the request's where it is still running."""
        return min(date(year, 12, 31), self.as_of)


def limited(rows: Iterable[Row]) -> tuple[Row, ...]:
    """This function will return the rows of a table. Raises Refused (``oversight.too_many``) where they are too many to be read."""
    found: list[Row] = []
    for row in rows:
        found.append(row)
        if len(found) > MOST:
            raise Refused.because("oversight.too_many", source=SOURCE, most=MOST)
    return tuple(found)


def made(name: str, scope: Scope, columns: Sequence[Column], rows: Sequence[Row], *notes: str, events: bool = False) -> Table:
    """This function will make a table of the registry with its title and its notes."""
    return Table(name, TITLES[name], scope.as_of, scope.first_year, scope.last_year, tuple(columns), tuple(rows), tuple(NOTES[note] for note in notes),
                 events)


def money(key: str) -> Column:
    """This function will make a column of amounts by its name."""
    return Column(key, COLUMNS[key])


def both(text: str) -> dict[str, str]:
    """This function will give a text that stands in one language as it is in both."""
    return {"ko": text, "en": text}
