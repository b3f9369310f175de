"""A project-year's records composed into the statement that is printed, with the figures that can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from dure.documents.statement.books import follow_books
from dure.documents.statement.corrections import corrections_listed
from dure.documents.statement.form import Statement
from dure.documents.statement.layout import Correction, laid_out
from dure.documents.statement.meetings import follow_attendance
from dure.domain.budget import queries as budget
from dure.domain.programmes import queries as programmes
from dure.formats.blocks import Document
from dure.kernel.figure import Figure

Edition = Literal["filed", "corrected"]


@dataclass(slots=True)
class Composed:
    """A statement from records: what is printed, its figures by path, the corrections that it contains, whose it is."""

    statement: Statement
    figures: dict[str, Figure] = field(default_factory=dict)
    corrections: Sequence[Correction] = ()
    project: str = ""
    year: int = 0
    record: str = ""

    def laid_out(self, *, language: str = "ko", national: str = "inline") -> Document:
        """This function will lay the statement out as a paper, with its list of corrections where there are any."""
        return laid_out(
            self.statement, self.figures, language=language, national=national, corrections=self.corrections
        )


def composed(project: str, year: int, edition: Edition = "corrected") -> Composed:
    """This function will compose the statement of a project (short name or printed name) for a year.

    ``filed`` says what the paper says; ``corrected`` lays the officers' corrections over it, and lets figures of
    parts that are marked complete follow from the records. A bounded number of queries, whatever the number of years.
    Raises Refused (``budget.no_project``, ``budget.no_year``).
    """
    return composed_of(budget.current_year_of(project, year), edition)


def composed_of(record: Any, edition: Edition = "corrected") -> Composed:
    """This function will compose the statement of one version of a project-year, as `composed` does."""
    made = budget.corrections_of(record) if edition == "corrected" else []
    over = budget.over(made)
    money = budget.money_of(record, corrections=over, follow=edition == "corrected")
    activity = programmes.activity_of(record, corrections=over)
    if edition == "corrected":
        follow_books(money, record, over.keys())
        follow_attendance(activity, record.complete, over.keys())
    statement = Statement(
        title=money.title,
        fiscal_year=money.fiscal_year,
        overview=money.overview,
        budget=money.budget,
        basis=money.basis,
        purpose=money.purpose,
        legal=money.legal,
        programmes=activity.programmes,
        history=activity.history,
        schedule=money.schedule,
        schedule_total=money.schedule_total,
        results=activity.results,
        effects=money.effects,
        settlement=money.settlement,
        at=money.at,
        ref=money.ref,
    )
    return Composed(
        statement,
        money.figures | activity.figures,
        corrections_listed(made),
        record.project.short_name,
        record.fiscal_year,
        str(budget.ref_of(record)),
    )
