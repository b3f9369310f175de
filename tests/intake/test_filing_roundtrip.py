"""A paper filed, composed, drawn and read again says the same; without its file, and in every format that is read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from dure.documents.statement.compose import composed
from dure.documents.statement.form import Statement, content
from dure.domain.budget.models import Line
from dure.domain.programmes.models import Happening
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.intake.filing.statements import file_statement
from dure.intake.statement.reading import read_statement
from tests.conftest import REPOSITORY
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db
READ_BACK = ("md", "hwpx")


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    """Stored files in a folder of their own, so that they can be taken away."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


def filed(data: bytes, name: str) -> tuple[str, Statement]:
    statement = read_statement(read(data, name))
    return file_statement(statement, data, name, by=OFFICER, on=ON, at=AT).project, statement


def read_again(project: str, year: int, format: str) -> Statement:
    return read_statement(read(draw(composed(project, year).laid_out(), format), f"paper.{format}"))


@pytest.mark.parametrize("format", READ_BACK)
@pytest.mark.parametrize("year", [2017, 2018, 2019])
def test_sample_papers_come_back_the_same_without_their_files(year: int, format: str, files: Path) -> None:
    path = REPOSITORY / "data" / "sample" / f"statement-{year}.md"
    project, statement = filed(path.read_bytes(), path.name)
    shutil.rmtree(files)
    assert content(read_again(project, year, format)) == content(statement)


@pytest.mark.parametrize("format", READ_BACK)
def test_the_founding_paper_comes_back_the_same(shared: Path, format: str, files: Path) -> None:
    project, statement = filed((shared / "statement-2018.md").read_bytes(), "statement-2018.md")
    shutil.rmtree(files)
    assert content(read_again(project, 2018, format)) == content(statement)


@pytest.mark.parametrize("format", READ_BACK)
@pytest.mark.parametrize("make", [library, bare])
def test_papers_made_by_hand_come_back_the_same(make: Callable[[], Statement], format: str, files: Path) -> None:
    made = make()
    project = file_statement(made, b"made by hand", "paper.md", by=OFFICER, on=ON, at=AT).project
    assert content(read_again(project, made.fiscal_year, format)) == content(made)
