"""The founding statement's three years of settlement, lived in the books: voted, allotted, paid; the statement drawn from them says what
the paper says, to the won, and nothing is left to compare."""

from __future__ import annotations

from datetime import date

import pytest

from dure.base.act import Actor
from dure.documents.statement.compose import composed
from dure.documents.statement.form import content
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.budget import actions as budget
from dure.domain.budget import queries
from dure.domain.ledger.queries import balances
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, open_case, prepare_rung
from dure.domain.spending.queries.declared import declared_in
from dure.intake.filing.statements import file_statement
from tests.documents.founding import founding
from tests.documents.made import AT, OFFICER, ON

pytestmark = pytest.mark.django_db
HEAD = Actor("parties.account:900013", "표본 국장", frozenset({"bureau_head"}))
# year: voted and executed, as the founding statement prints them in thousand won
YEARS = {2014: (635_669, 611_006), 2015: (687_058, 677_893), 2016: (837_987, 834_318)}
LEFT = {2014: 24_663, 2015: 9_165, 2016: 3_669}


def lived(project: str, year: int, voted: int, executed: int) -> None:
    """A year's line through the ladder: voted, allotted, and paid in two cases."""
    line = open_line(by=OFFICER, at=AT, project=project, fiscal_year=year, name="국제부담금")
    record_amount(by=OFFICER, at=AT, on=date(year - 1, 12, 15), line=line.pk, stage="voted", author="시의회", amount=voted * 1000)
    made = allot(by=OFFICER, at=AT, on=date(year, 1, 5), line=line.pk, amount=voted * 1000)
    decide_allotment(by=HEAD, at=AT, allotment=made.pk, approve=True)
    for on, part in ((date(year, 2, 3), executed // 2), (date(year, 9, 1), executed - executed // 2)):
        case = open_case(by=OFFICER, at=AT, on=on, line=line.pk, title="교부", payee_name="사무국")
        for rung in ("proposal", "commitment", "resolution", "payment"):
            decide_rung(by=HEAD, at=AT, approve=True, rung=prepare_rung(by=OFFICER, at=AT, on=on, case=case.pk, rung=rung, amount=part * 1000).pk)


def test_three_years_of_settlement_from_the_books() -> None:
    project = file_statement(founding(), b"founding", "paper.md", by=OFFICER, on=ON, at=AT).project
    before = content(composed(project, 2018).statement)
    for year, (voted, executed) in YEARS.items():
        lived(project, year, voted, executed)
    assert declared_in(2018) == []  # the paper declares what the books hold
    assert balances(on=date.max)["budget:treasury"] == -sum(executed for _, executed in YEARS.values()) * 1000
    budget.mark_complete(year=queries.current_year(queries.project_named(project), 2018), part="settlement", complete=True, by=OFFICER, on=ON, at=AT)
    made = composed(project, 2018)
    assert content(made.statement) == before
    for i, row in enumerate(made.statement.settlement):
        assert (row.original, row.spent, row.balance) == (*YEARS[row.year], LEFT[row.year])
        spent = made.figures[f"settlement[{i}].spent"]
        assert spent.rests_on is not None
        assert spent.value == YEARS[row.year][1]


def test_a_year_that_was_paid_otherwise_is_told() -> None:
    project = file_statement(founding(), b"founding", "paper.md", by=OFFICER, on=ON, at=AT).project
    lived(project, 2015, 687_058, 677_983)  # two digits changed places
    (found,) = declared_in(2018)
    assert (found.code, found.params["year"], found.params["difference"]) == ("spending.declared_outturn", "2015", "△90,000")
