"""A paper filed, composed, drawn and read again says the same; without its file, and in every format that is read."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dure.documents.statement.compose import composed
from dure.documents.statement.form import Statement, content
from dure.documents.statement.layout import laid_out
from dure.domain.budget.models import Line
from dure.domain.programmes.models import Happening
from dure.formats.blocks import Cell, Document, Table, walk, words
from dure.formats.drawing import FORMATS, draw
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


def tables(document: Document) -> list[list[list[str]]]:
    """Every table's grid in words without list markers; a merged cell's words stand once."""
    found = []
    for table in (b for b in walk(document.blocks) if isinstance(b, Table)):
        seen: set[int] = set()
        grid = table.grid
        rows, columns = table.size
        found.append([[_once(grid.get((r, c)), seen) for c in range(1, columns + 1)] for r in range(1, rows + 1)])
    return found


def _once(cell: Cell | None, seen: set[int]) -> str:
    if cell is None or id(cell) in seen:
        return ""
    seen.add(id(cell))
    return " ".join(re.sub(r"^[○\-·]\s", "", line) for line in " ".join(cell.words.split()).split("\n"))


@pytest.mark.parametrize("year", [2017, 2018, 2019])
def test_a_workbook_holds_the_same_tables(year: int, files: Path) -> None:
    path = REPOSITORY / "data" / "sample" / f"statement-{year}.md"
    project, statement = filed(path.read_bytes(), path.name)
    shutil.rmtree(files)
    drawn = composed(project, year).laid_out(national="column")
    from_paper = tables(laid_out(statement, national="column"))
    assert len(from_paper) == 7
    assert tables(drawn) == from_paper
    assert tables(read(draw(drawn, "xlsx"), "paper.xlsx")) == from_paper


def numbers(project: str, format: str) -> Counter[str]:
    """Every number that stands in the drawn paper, as its reader finds it."""
    made = composed(project, 2018).laid_out(national="column" if format == "xlsx" else "inline")
    return Counter(re.findall(r"△?\d[\d,.]*", words(read(draw(made, format), f"paper.{format}").blocks)))


@pytest.mark.parametrize("format", FORMATS)
def test_changing_one_record_changes_exactly_its_dependants_in_every_format(format: str, files: Path) -> None:
    path = REPOSITORY / "data" / "sample" / "statement-2018.md"
    project, _ = filed(path.read_bytes(), path.name)
    before = numbers(project, format)
    Line.objects.filter(name="국외업무여비").update(current=36_000)
    after = numbers(project, format)
    assert before - after == Counter({"35,000": 1, "0": 2, "1,179,387": 1, "△1,600": 1})
    assert after - before == Counter({"36,000": 1, "1,000": 1, "2": 1, "1,180,387": 1, "△600": 1})
    Happening.objects.filter(people=350).update(people=375)
    last = numbers(project, format)
    assert (after - last, last - after) == (Counter({"350": 1}), Counter({"375": 1}))
