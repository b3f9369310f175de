"""A statement's facts, parted as the rooms take them."""

from __future__ import annotations

from dure.documents.statement.form import Statement
from dure.domain.budget.rules.figures import Money
from dure.domain.programmes.rules.figures import Activity


def money_in(statement: Statement) -> Money:
    """This function will take what a statement says of money."""
    return Money(
        statement.title,
        statement.fiscal_year or 0,
        statement.overview,
        statement.budget,
        statement.basis,
        statement.purpose,
        statement.legal,
        statement.schedule,
        statement.schedule_total,
        statement.effects,
        statement.settlement,
        at=statement.at,
    )


def activity_in(statement: Statement) -> Activity:
    """This function will take what a statement says of programmes, history and results."""
    return Activity(statement.programmes, statement.history, statement.results)
