"""What a statement declares is held against the books: differences are findings of the paper and of the year's checks."""

from __future__ import annotations

from datetime import date

import pytest

from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.budget import actions as budget
from dure.domain.budget import queries
from dure.domain.grants.queries.checks import checked
from dure.domain.papers.models import Finding
from dure.domain.spending.labels.declared import COLUMNS
from dure.domain.spending.queries.declared import declared_in
from dure.domain.spending.rules.declared import Declared, line_problems, outturn_problems
from dure.intake.filing.statements import file_statement, record_found
from dure.kernel.sentences import sentence
from tests.documents.founding import founding
from tests.documents.made import AT, OFFICER, ON
from tests.documents.test_books import entered

SPENT = {(2016, "spent"): 834_318_000, (2016, "original"): 837_987_000}


@pytest.mark.parametrize(("said", "books", "found"), [
    ([("사무관리비", 8_400)], {"사무관리비": 8_400_000}, []),
    ([("사무관리비", 8_400)], {"사무관리비": 8_400_999}, []),  # thousands were rounded in any way
    ([("사무관리비", 8_400)], {"사무관리비": 8_401_000}, ["declared_line"]),
    ([("사무관리비", 8_400), ("여비", 5)], {"사무관리비": 8_400_000}, ["declared_only"]),
    ([("사무관리비", 8_400), ("여비", 0)], {"사무관리비": 8_400_000, "보상금": 1, "예비": 0}, ["undeclared_line"]),
])
def test_lines_of_a_paper_and_of_the_books(said: list[tuple[str, int]], books: dict[str, int], found: list[str]) -> None:
    lines = (Declared(name, 2018, won, 1_000, key=name) for name, won in said)
    problems = list(line_problems("budget.project_year:1", 2018, lines, {name: (name, won) for name, won in books.items()}))
    assert [one.code.removeprefix("spending.") for one in problems] == found
    assert all(sentence(one, language) for one in problems for language in ("ko", "en"))


@pytest.mark.parametrize(("year", "column", "said", "found"), [
    (2016, "spent", 834_318, 0), (2016, "spent", 834_319, 1), (2016, "original", 837_987, 0), (2016, "original", 0, 1),
    (2015, "spent", 1, 0),  # the books do not know that year
])
def test_an_outturn_is_compared_where_the_books_know_it(year: int, column: str, said: int, found: int) -> None:
    problems = list(outturn_problems("budget.project_year:1", [Declared("", year, said, 1_000, column=column)], SPENT, COLUMNS))
    assert len(problems) == found


@pytest.mark.django_db
def test_the_founding_statement_against_the_books() -> None:
    project = file_statement(founding(), b"founding", "paper.md", by=OFFICER, on=ON, at=AT).project
    year = queries.current_year(queries.project_named(project), 2018)
    assert declared_in(2018) == []  # nothing is in the books yet
    entered(project)
    assert declared_in(2018) == []  # and then they agree, the outturn of 2016 too
    line = BudgetLine.objects.get(project__short_name=project, fiscal_year=2018, name="국외업무여비")
    record_amount(by=OFFICER, at=AT, on=date(2018, 6, 1), line=line.pk, stage="supplementary", round=1, author="시의회", amount=30_000_000, reason="추경")
    (found,) = declared_in(2018)
    assert (found.code, found.params["said"], found.params["books"], found.params["difference"]) == (
        "spending.declared_line", "35,000,000", "30,000,000", "5,000,000")
    assert [one.code for one in checked(2018, date(2018, 12, 31)) if "declared" in one.code] == ["spending.declared_line"]
    record_found(year, by=OFFICER, at=AT)
    assert Finding.objects.filter(subject=f"budget.project_year:{year.pk}", code="spending.declared_line", state="open").count() == 1
    budget.mark_complete(year=year, part="budget", complete=True, by=OFFICER, on=ON, at=AT)
    assert declared_in(2018) == []  # it follows from the books now: nothing is left to compare
