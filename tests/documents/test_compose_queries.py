"""Composing a project's year takes the same few queries, however many years and rows there are."""

from __future__ import annotations

from typing import Any

import pytest

from dure.documents.statement.compose import composed
from dure.domain.budget.models import Line
from dure.domain.papers import actions as papers
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db
# year with project and paper, corrections; officers, lines, basis, grounds, steps, outturns; programmes, history, results
QUERIES = 11


@pytest.mark.parametrize("years", [1, 3])
def test_composing_takes_a_bounded_number_of_queries(years: int, django_assert_num_queries: Any) -> None:
    for year in range(2021, 2021 + years):
        project = file_statement(library(year), b"%d" % year, "paper.md", by=OFFICER, on=ON, at=AT).project
    file_statement(bare(), b"another project", "paper.md", by=OFFICER, on=ON, at=AT)
    for line in Line.objects.filter(project_year__fiscal_year=2021)[:years]:
        papers.record_correction(
            by=OFFICER,
            at=AT,
            subject=f"budget.line:{line.pk}",
            field="current",
            filed=line.current,
            corrected=1,
            reason="확인",
            paper=line.paper,
        )
    with django_assert_num_queries(QUERIES):
        made = composed(project, 2021)
        made.laid_out()
    assert len(made.corrections) == min(years, 3)
