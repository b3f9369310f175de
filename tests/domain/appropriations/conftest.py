"""A project with the founding paper's lines of 2017 and 2018, in won."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.budget.models import Project

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LINES = {"사무관리비": (2_000_000, 8_400_000), "국외업무여비": (35_000_000, 35_000_000),
         "시책추진업무추진비": (8_000_000, 8_000_000), "국제부담금": (1_135_987_000, 1_127_987_000)}


@pytest.fixture
def lead() -> Actor:
    """This function will return a team leader."""
    return Actor("parties.account:900011", "표본 팀장", frozenset({"team_lead", "team_lead@d1"}))


@pytest.fixture
def director() -> Actor:
    """This function will return a director."""
    return Actor("parties.account:900012", "표본 과장", frozenset({"director", "director@d1"}))


@pytest.fixture
def project(db: None) -> Project:
    """This function will return a project without records."""
    return Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")


@pytest.fixture
def lines(project: Project, officer: Actor) -> dict[tuple[int, str], BudgetLine]:
    """This function will open and vote the lines of two years, by year and name."""
    made = {}
    for order, (name, amounts) in enumerate(LINES.items()):
        for year, won in zip((2017, 2018), amounts, strict=True):
            line = open_line(by=officer, at=AT, project="wego", fiscal_year=year, name=name, order=order)
            record_amount(by=officer, at=AT, on=date(year - 1, 12, 15), line=line.pk, stage="voted", author="시의회", amount=won)
            made[year, name] = line
    return made
