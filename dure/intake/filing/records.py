"""A statement's facts handed to the rooms that record them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from dure.base.act import Actor
from dure.documents.statement.form import Statement
from dure.domain.budget import actions as budget
from dure.domain.budget.models import Project, ProjectYear
from dure.domain.budget.rules.figures import Money
from dure.domain.papers.models import Paper
from dure.domain.programmes import actions as programmes
from dure.domain.programmes.rules.figures import Activity


def money_in(statement: Statement) -> Money:
    """This function will take what a statement says of money."""
    return Money(statement.title, statement.fiscal_year or 0, statement.overview, statement.budget, statement.basis,
                 statement.purpose, statement.legal, statement.schedule, statement.schedule_total, statement.effects,
                 statement.settlement, at=statement.at)


def activity_in(statement: Statement) -> Activity:
    """This function will take what a statement says of programmes, history and results."""
    return Activity(statement.programmes, statement.history, statement.results)


def recorded(statement: Statement, paper: Paper, *, by: Actor, on: date, at: datetime, project: Project | None = None,
             batch: UUID | None = None) -> tuple[ProjectYear, dict[str, int]]:
    """This function will have the rooms record a statement as a paper states it.

    To be called in one transaction. Returns the project-year and how many records of each kind there are.
    """
    money = money_in(statement)
    year = budget.open_project_year(money=money, paper=paper, project=project, by=by, on=on, at=at, batch=batch)
    counts = {"officers": len(money.overview.officers.posts)}
    counts |= budget.record_money(year=year, money=money, by=by, on=on, at=at, batch=batch)
    counts |= programmes.record_activity(year=year, activity=activity_in(statement), by=by, on=on, at=at, batch=batch)
    return year, counts
