"""Files of instruments and answers: exact, bounded, junk refused; the command; the shipped instruments."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from dure.cli.main import main
from dure.domain.assessments.rules.checks import instrument_problems
from dure.intake.instruments.answers import read_answers
from dure.intake.instruments.files import read_instrument
from dure.intake.instruments.yaml_file import read_yaml
from dure.kernel.problem import Refused

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "data" / "instruments").glob("*.yaml"))
DEMO = """
instrument: {id: demo, version: 1.10}
columns: {label: name}
scales: {yn: {no: 0, yes: 1}}
items: {A: {scale: yn}, B: {scale: yn, states: {na: drop}}}
tree: {T: {children: {A: 1, B: 2}, round: {digits: 2}}}
levels: {of: T, cuts: [1/2], names: [low, high]}
"""


def files(folder: Path, instrument: str, answers: str) -> tuple[str, str]:
    (folder / "i.yaml").write_text(instrument)
    (folder / "a.csv").write_text(answers)
    return str(folder / "i.yaml"), str(folder / "a.csv")


def test_numbers_are_exact_and_words_stay_words() -> None:
    said = read_yaml(b"{a: 0.1, b: 1, no: yes, 01: x, c: 1/3, d: 2026-01-01, e: 1:30, f: ~, 1.10: y, g: 1e3}")
    assert said == {"a": Decimal("0.1"), "b": 1, "no": "yes", "01": "x", "c": "1/3", "d": "2026-01-01", "e": "1:30", "f": None, "1.10": "y",
                    "g": "1e3"}


@pytest.mark.parametrize(("text", "code"), [
    ("a: &x [1]\nb: *x", "yaml_alias"), ("a: 1\na: 2", "yaml_twice"), ("a: [", "yaml"), ("a: !!python/object/apply:os.system [ls]", "yaml"),
    ("[" * 100 + "]" * 100, "yaml_deep"), ("? [1, 2]\n: 3", "yaml_twice"), ("a: \x07", "yaml"), ("- {a: 1}\n- b", "not_a_mapping"), ("", "not_a_mapping"),
    ("--- a\n--- b", "yaml"), ("a: 1\nb:\n  <<: {c: 1}", None)])
def test_hostile_yaml_is_refused(tmp_path: Path, text: str, code: str | None) -> None:
    (tmp_path / "i.yaml").write_text(text)
    with pytest.raises(Refused) as refused:
        read_instrument(tmp_path / "i.yaml")
    if code:
        assert refused.value.problems[0].code == f"assessments.{code}"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "i.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused):
        read_instrument(tmp_path / "i.yaml")


@pytest.mark.parametrize(("text", "code"), [
    ("unit,A,B\nu,yes,no\nu,no,no\n", "unit_twice"), ("unit,A,B\n,yes,no\n", "unit_missing"), ("unit,A,B,C\nu,yes,no,1\n", "unknown_column"),
    ("unit,A,A\nu,yes,no\n", "column_twice"), ("unit,A,B\n", "no_rows"), ("unit,A,B\nu,yes,no,more\n", "row_long"), ('unit,A,B\nu,"yes\n', "csv")])
def test_answers_that_do_not_fit_are_refused(tmp_path: Path, text: str, code: str) -> None:
    instrument, answers = files(tmp_path, DEMO, text)
    with pytest.raises(Refused) as refused:
        read_answers(answers, read_instrument(instrument))
    assert refused.value.problems[0].code == f"assessments.{code}"


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = files(tmp_path, DEMO, "unit,name,A,B\nseoul,서울,yes,no\nbusan,부산,yes,na\n")
    assert main(["score", *found, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    seoul, busan = said["units"]
    assert (seoul["unit"], seoul["label"]) == ("seoul", "서울")
    assert {key: seoul["scores"]["T"][key] for key in ("exact", "printed", "proven", "ceiling", "rank")} == {
        "exact": "1/3", "printed": "0.33", "proven": True, "ceiling": "1", "rank": 2}
    assert (seoul["levels"], busan["levels"], busan["missing"]) == ({"T": "low"}, {"T": "high"}, ["B"])
    assert said["instrument"]["version"] == "1.10"
    assert len(said["instrument"]["sha256"]) == 64
    assert main(["score", *found, "--explain", "seoul", "T", "--language", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "T: 0.33 = 1/3 (arithmetic, missing: block)", "  A × 1: 1.0000 = 1 (answer) 「yes」", "  B × 2: 0.0000 = 0 (answer) 「no」"]
    assert main(["score", *found, "--explain", "nowhere", "T"]) == 2
    capsys.readouterr()
    assert main(["score", *found, "--uncertainty", "50", "--vary-aggregate", "arithmetic,minimum", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(one["unit"], one["rank"], one["q5"] <= one["median"] <= one["q95"]) for one in said["ranks"]] == [("busan", 1, True), ("seoul", 2, True)]
    assert [one["factor"] for one in said["effects"]] == ["weights", "aggregation"]
    for wrong in (["--uncertainty", "1"], ["--uncertainty", "9", "--vary-aggregate", "luck"], ["--uncertainty", "9", "--vary-weights", "much"],
                  ["--uncertainty", "9", "--of", "nothing"]):
        assert main(["score", *found, *wrong]) == 2
    assert main(["score", found[0], str(tmp_path / "none.csv")]) == 2


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_instrument_is_whole_and_fits_the_schema(path: Path) -> None:
    assert [found for found in instrument_problems(read_instrument(path)) if found.severity == "error"] == []
    schema = json.loads((ROOT / "docs" / "instrument.schema.json").read_text())
    plain = json.loads(json.dumps(read_yaml(path.read_bytes()), default=float))
    jsonschema.Draft202012Validator(schema).validate(plain)


def test_the_instruments_of_the_docs_score(tmp_path: Path) -> None:
    """What docs/instrument.md shows is an instrument."""
    shown = next(block for block in (ROOT / "docs" / "instrument.md").read_text().split("```") if "id: my-index" in block).removeprefix("yaml\n")
    found = files(tmp_path, shown, "city,name,region,note,GOV.01,GOV.02,lines\nseoul,Seoul,asia,-,adopted,yes,80\nx,X,asia,-,draft,,20\n")
    assert main(["score", *found, "--json"]) == 0


def test_there_are_shipped_instruments() -> None:
    assert len(SHIPPED) >= 7


def test_a_line_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("instrument: {id: t}\n")
    (tmp_path / "b.yaml").write_text("tree:\n  T: {children: [x]}\n  T: {children: [x]}\n")
    with pytest.raises(Refused) as refused:
        read_instrument(tmp_path)
    assert [(one.code, one.params.get("line"), one.params.get("path")) for one in refused.value.problems] == [
        ("assessments.yaml_twice", 3, None), ("assessments.in_file", None, "b.yaml")]


def test_a_workbook_never_goes_over_the_instrument_and_scores_as_it_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there, answers = tmp_path / "t.yaml", tmp_path / "a.csv"
    there.write_text("instrument: {id: t, title: T}\nitems: {q: {ask: Is it?, points: {no: 0, yes: 1}}}\ntree: {T: {children: [q]}}\n")
    answers.write_text("unit,q\nseoul,yes\n")
    (tmp_path / "same.xlsx").symlink_to(there)
    before = there.read_bytes()
    for other in (str(there), str(tmp_path / "same.xlsx"), str(tmp_path / "other.yaml")):
        assert main(["instrument", "xlsform", str(there), other]) == 2
        assert there.read_bytes() == before
    assert not (tmp_path / "other.yaml").exists()
    assert main(["instrument", "xlsform", str(there), str(tmp_path / "t.xlsx")]) == 0
    capsys.readouterr()
    made = []
    for path in ("t.yaml", "t.xlsx"):
        assert main(["score", str(tmp_path / path), str(answers), "--json"]) == 0
        made.append(json.loads(capsys.readouterr().out))
    assert made[0]["units"] == made[1]["units"]
    assert made[0]["instrument"]["sha256"] == made[1]["instrument"]["sha256"]
