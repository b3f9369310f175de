"""`dure read` and `dure basis`: no database, no Django, one JSON object, sentences for what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dure.cli.main import main

PAPERS = Path(__file__).parent / "papers"
KEYS = [
    "kind", "title", "fiscal_year", "overview", "budget", "basis", "purpose", "legal", "programmes", "history", "schedule",
    "schedule_total", "results", "effects", "settlement", "findings", "unread", "coverage",
]  # fmt: skip


def test_read_prints_one_object_in_the_forms_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(PAPERS / "library-2020.md"), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert list(said)[: len(KEYS)] == KEYS
    assert said["budget"]["lines"][1]["rate"] == 3.7
    assert said["history"][1]["start"] == "2014-05"
    assert said["coverage"]["figures"] >= said["coverage"]["figures_read"] > 0


@pytest.mark.parametrize(("language", "word"), [("ko", "읽지 못한 글"), ("en", "Not read")])
def test_read_tells_in_words_what_was_read(language: str, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(PAPERS / "water-2019.md"), "--language", language]) == 0
    said = capsys.readouterr().out
    assert "노후 상수도관 정비" in said
    assert word in said
    assert "450,000,500" in said


def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.md"
    letter.write_text("# 안내문\n\n회의를 엽니다.\n", encoding="utf-8")
    for file in (letter, tmp_path / "missing.md"):
        assert main(["read", str(file), "--json"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert file.name in said.err or "안내문" in said.err


def test_basis_prints_operands_won_and_both_roundings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["basis", "123,450원*3명*50%", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [o["value"] for o in said["operands"]] == [123_450, 3, 0.5]
    assert (said["won"], said["thousand_won"]) == (185_175, 185.175)
    assert said["thousand_won_rounded"] == {"half_up": 185, "up": 186}
    assert main(["basis", "400,000원*4회*4분과"]) == 0
    assert "6,400,000" in capsys.readouterr().out
    assert main(["basis", "3회"]) == 2


def test_neither_imports_django() -> None:
    program = (
        "import sys; from dure.cli.main import main;"
        f"main(['read', {str(PAPERS / 'water-2019.md')!r}, '--json']); main(['basis', '1원']);"
        "sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(("line", "status"), [
    ("○ 협의체 운영 400,000원*4회*4분과 = 6,400천원", 0), ("연구원 800,000원*8분과", 0), ("원*4회*500원", 2),
])
def test_basis_takes_a_whole_printed_line_but_no_broken_calculation(
    line: str, status: int, capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["basis", line, "--json"]) == status
    if status == 0:
        assert json.loads(capsys.readouterr().out)["won"] == 6_400_000
