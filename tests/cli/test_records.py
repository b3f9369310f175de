"""The commands around the records, as they are typed: import, build, check, trace, sample."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dure.cli.main import main
from dure.documents.statement.form import content
from dure.domain.budget.models import ProjectYear
from dure.domain.journal.models import Entry
from dure.domain.parties.models import Account
from tests.conftest import REPOSITORY
from tests.formats.forms.one_table import form

pytestmark = pytest.mark.django_db
SAMPLE = REPOSITORY / "data" / "sample" / "statement-2018.md"
PROJECT = "segyedosi-jeonjajeongbu"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path / "files"


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main([*words, "--language", "ko"]) == status
    out = capsys.readouterr()
    return out.out if status == 0 else out.err


def test_import_prints_whose_statement_of_which_year_and_what_was_filed(capsys: pytest.CaptureFixture[str]) -> None:
    filed = json.loads(said(capsys, "import", str(SAMPLE), "--json"))
    assert (filed["project"], filed["year"], filed["new"], filed["findings"]) == (PROJECT, 2018, True, 12)
    assert filed["filed"]["lines"] == 4
    assert json.loads(said(capsys, "import", str(SAMPLE), "--json"))["new"] is False
    assert "이미 제출된 파일" in said(capsys, "import", str(SAMPLE))


def test_json_that_is_built_says_what_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "import", str(SAMPLE))
    read = json.loads(said(capsys, "read", str(SAMPLE), "--json"))
    built = json.loads(
        said(capsys, "build", "statement", "--project", PROJECT, "--year", "2018", "--format", "json", "--out", "-")
    )
    assert content(built) == content(read)


def test_a_built_paper_can_be_imported_and_is_a_version_without_differences(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said(capsys, "import", str(SAMPLE))
    out = tmp_path / "statement.hwpx"
    said(capsys, "build", "statement", "--project", PROJECT, "--year", "2018", "--format", "hwpx", "--out", str(out))
    again = json.loads(said(capsys, "import", str(out), "--json"))
    assert (again["project"], again["version"], again["findings"]) == (PROJECT, 2, 12)


def test_a_form_is_filled_and_what_it_has_no_room_for_is_listed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said(capsys, "import", str(SAMPLE))
    template, out = tmp_path / "form.hwpx", tmp_path / "filled.hwpx"
    template.write_bytes(form())
    build = [
        "build",
        "statement",
        "--project",
        PROJECT,
        "--year",
        "2018",
        "--template",
        str(template),
        "--out",
        str(out),
    ]
    assert main([*build, "--format", "hwpx"]) == 0
    assert out.stat().st_size > 1_000
    assert "--format hwpx" in said(capsys, *build, "--format", "md", status=2)


def test_check_tells_what_contradicts_itself(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "import", str(SAMPLE))
    told = said(capsys, "check", "--project", PROJECT, "--year", "2018")
    assert "「사비」 → 「시비」" in told
    (line,) = said(capsys, "check", "--json").splitlines()
    assert len(json.loads(line)["findings"]) == 12


def test_trace_tells_terms_and_places(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "import", str(SAMPLE))
    total = ProjectYear.objects.get().line_rows.get(is_total=True)
    told = said(capsys, "trace", f"budget.line:{total.pk}/current")
    assert told.startswith("금년도 예산액: 1,179,387 thousand_won")
    assert told.count("budget.line:") == 4
    assert json.loads(said(capsys, "trace", f"budget.line:{total.pk}/rate", "--json"))["kind"] == "derived"


def test_the_sample_is_filed_once_and_shows_its_contradictions(capsys: pytest.CaptureFixture[str]) -> None:
    first = said(capsys, "sample")
    assert "2017: 44 records, 2 findings" in first
    assert Account.objects.count() == 10
    last = Entry.objects.latest("pk").pk
    assert said(capsys, "sample").count("kept") >= 16  # each piece says so, and nothing is written again
    again = Entry.objects.filter(pk__gt=last).order_by("pk").values_list("act", "details")  # two looks that found all there
    assert [(act, said.get("new", said.get("entered"))) for act, said in again] == [("texts.fill_holidays", 0), ("papers.keep_file", False)]
    assert (ProjectYear.objects.count(), Account.objects.count()) == (3, 10)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "nowhere.md"], "nowhere.md"),
        (
            ["build", "statement", "--project", "no-such", "--year", "2018", "--format", "md", "--out", "-"],
            "그런 사업이 없습니다",
        ),
        (["check", "--project", "no-such"], "그런 사업이 없습니다"),
        (["trace", "budget.line:1/current"], "그런 기록이나 항목이 없습니다"),
    ],
)
def test_what_is_not_there_is_said(capsys: pytest.CaptureFixture[str], words: list[str], sentence: str) -> None:
    assert sentence in said(capsys, *words, status=2)


def test_a_filing_is_withdrawn_unless_something_was_built_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "import", str(SAMPLE))
    assert "기록은 이제 없습니다" in said(
        capsys, "withdraw", "--project", PROJECT, "--year", "2018", "--why", "잘못 올림"
    )
    assert "2018년 기록이 없습니다" in said(capsys, "check", "--project", PROJECT, "--year", "2018", status=2)
    assert json.loads(said(capsys, "import", str(SAMPLE), "--json"))["version"] == 2
