"""Several officers file the same paper, or the papers of several years, at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from dure.base.act import Actor
from dure.documents.statement.form import Statement
from dure.domain.budget.models import Project, ProjectYear
from dure.domain.journal.queries import faults
from dure.domain.papers.models import Paper
from dure.formats.reading import read_file
from dure.intake.filing.statements import Filed, file_statement
from dure.intake.statement.reading import read_statement

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "sample"
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer"}))

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def file_sample(settings: Any, tmp_path: Path) -> Callable[[int], Filed]:
    """This function will return what files a year's sample statement, on a connection of its own."""
    settings.FILES = tmp_path

    def filed(year: int) -> Filed:
        path = SAMPLES / f"statement-{year}.md"
        try:
            statement: Statement = read_statement(read_file(path))
            return file_statement(statement, path.read_bytes(), path.name, by=OFFICER, on=date(2026, 3, 2),
                                  at=datetime(2026, 3, 2, tzinfo=UTC))
        finally:
            connection.close()

    return filed


def test_the_same_paper_is_filed_once(file_sample: Callable[[int], Filed]) -> None:
    with ThreadPoolExecutor(4) as pool:
        filed = list(pool.map(file_sample, [2018] * 4))
    assert sorted(f.new for f in filed) == [False, False, False, True]
    assert {f.version for f in filed} == {1}
    assert (ProjectYear.objects.count(), Paper.objects.count()) == (1, 1)
    assert faults() == []


def test_the_years_of_one_project_join_it(file_sample: Callable[[int], Filed]) -> None:
    with ThreadPoolExecutor(3) as pool:
        filed = list(pool.map(file_sample, [2017, 2018, 2019]))
    assert all(f.new for f in filed)
    assert Project.objects.count() == 1
    assert sorted(ProjectYear.objects.values_list("fiscal_year", "version", "is_current")) == [
        (2017, 1, True), (2018, 1, True), (2019, 1, True)]
    assert faults() == []
