"""Tables of money that are not whole: refused by the commands with the place, and no whole paper is doubted."""

from __future__ import annotations

from pathlib import Path

import pytest

from dure.cli.main import main
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from dure.intake.statement.whole import doubts
from tests.papers.describe import describe
from tests.papers.write import WRITERS, write

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "statement-2018.md"
ROW = "| 국외업무여비 | (x-) 35,000 | (x-) 35,000 | (x-) 0 | (x-) 0 |"

FAULTS = {
    "a cell at the end": ("| 국외업무여비 | (x-) 35,000 | (x-) 35,000 | (x-) 0 |", "intake.cells_missing"),
    "a cell in the middle": ("| 국외업무여비 | (x-) 35,000 | (x-) 0 | (x-) 0 |", "intake.cells_missing"),
    "all but the name": ("| 국외업무여비 |", "intake.cells_missing"),
    "another total": (f"{ROW}\n| 합계 | (x-) 1,180,000 | (x-) 1,179,000 | (x-) △1,000 | (x-) 0 |", "budget.second_total"),
}


def faulty(row: str) -> str:
    text = SAMPLE.read_text(encoding="utf-8")
    assert ROW in text
    return text.replace(ROW, row)


@pytest.mark.parametrize("fault", FAULTS)
def test_reading_refuses_and_names_the_row(fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row, code = FAULTS[fault]
    data = faulty(row).encode()
    document = read(data, "a.md")
    (problem,) = doubts(document, read_statement(document))
    assert (problem.code, problem.places[0].row) == (code, 5 if code == "budget.second_total" else 4)
    file = tmp_path / "a.md"
    file.write_bytes(data)
    assert main(["read", str(file), "--json", "--language", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"table 3 · row {problem.places[0].row}" in said.err


@pytest.mark.parametrize("row", [
    "| 국외업무여비 | (x-) 35,000 | (x-) 35,000 | | |", "| 국외업무여비 | (x-) 35,000 | (x-) 35,000 | - | - |"])
def test_cells_that_are_there_and_empty_lack_nothing(row: str) -> None:
    document = read(faulty(row).encode(), "a.md")
    assert doubts(document, read_statement(document)) == []


@pytest.mark.parametrize("form", WRITERS)
def test_no_whole_paper_is_doubted(form: str) -> None:
    for seed in (5, 23):
        data, ending = write(describe(seed), seed, form)
        document = read(data, f"paper{ending}")
        assert doubts(document, read_statement(document)) == []


@pytest.mark.django_db
def test_import_writes_nothing_then(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from dure.domain.budget.models import Project
    from dure.domain.journal.models import Entry
    from dure.domain.papers.models import StoredFile

    file = tmp_path / "a.md"
    file.write_text(faulty(FAULTS["a cell at the end"][0]), encoding="utf-8")
    before = Entry.objects.count()
    assert main(["import", str(file)]) == 2
    assert "국외업무여비" in capsys.readouterr().err
    assert (Project.objects.count(), StoredFile.objects.count(), Entry.objects.count()) == (0, 0, before)
