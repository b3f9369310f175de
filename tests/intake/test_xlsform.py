"""XLSForm out and in: ours comes back the same; others' give their questions; junk is refused by its cell."""

from __future__ import annotations

import io
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from dure.cli.main import main
from dure.documents.instruments.xlsform import xlsform
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.reading import canonical_hash, instrument_of
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.intake.instruments.xlsform import read_xlsform
from dure.intake.instruments.yaml_file import read_plain
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

ROOT = Path(__file__).resolve().parents[2]
FULL = """
instrument: {id: t, version: 1.10, languages: [en, ko], title: {en: Test, ko: 시험}, licence: CC-BY-4.0}
scales: {adopted: {none: 0, draft: 1/2, adopted: 1.0}, share: {low: 0, high: 33%}}
words: {adopted: {en: Adopted, ko: 제정됨}, high: {en: High, ko: 높음}}
items:
  A: {ask: {en: "Is there one?\\nReally?", ko: "있습니까?"}, why: {en: W, ko: 왜}, example: {en: E, ko: 예}, refute: {en: R, ko: 반}, scale: adopted,
      evidence: {need: [url, document], max_age_days: 400, text: {en: T, ko: 증}}, owner_role: cio, effort: 2, advice: {en: D, ko: 조}, section: S1}
  B: {ask: "How much?", scale: share, show_if: "A = draft | adopted", states: {unsure: 0, na: drop}, section: S1}
  C: {ask: {en: "=1+1", ko: "셋"}, points: {n: 0, y: 5}, show_if: {item: B, is_not: [low]}, evidence: [odd]}
tree:
  G: {children: {A: 2, B: 1/3}, missing: {rule: drop, min_share: 2/3}, title: {en: G, ko: 지}}
  H: {children: [C], aggregate: sum, out_of: 100}
  T: {children: {G: 60%, H: 0.40}, round: {digits: 1}}
levels: {of: T, cuts: [0.25, 1/2], names: [low, middle, high]}
forms: {short: {title: {en: Short, ko: 짧음}, items: [A]}}
crosswalk: {from: "1.0", items: {A: same, C: new}}
columns: {unit: city, groups: [region]}
"""


def written(sheets: dict[str, list[list[Any]]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


def test_an_instrument_comes_back_as_it_went_out(tmp_path: Path) -> None:
    (tmp_path / "i.yaml").write_text(FULL)
    plain = read_plain(tmp_path / "i.yaml")
    data = xlsform(plain)
    back = read_xlsform(data)
    assert canonical_hash(back) == canonical_hash(plain)
    assert (back["instrument"]["version"], back["items"]["C"]["ask"]["en"], sorted(back["items"])) == ("1.10", "=1+1", ["A", "B", "C"])
    assert xlsform(back) == data


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "instruments").glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_instruments_come_back(path: Path) -> None:
    plain = read_plain(path)
    assert canonical_hash(read_xlsform(xlsform(plain))) == canonical_hash(plain)


OTHERS: dict[str, list[list[Any]]] = {
    "survey": [["type", "name", "label::English (en)", "relevant"], ["start", "s", "", ""], ["begin_group", "G1", "", ""],
               ["select_one yn", "q1", "First?", ""], ["select_one yn", "q2", "Second?", "${q1} = 'y' or ${q1} = 'p'"], ["end_group", "", "", ""],
               ["begin group", "G2", "", ""], ["select_one yn", "q3", "Third?", "${q1} != \"n\""], ["end group", "", "", ""]],
    "choices": [["list_name", "name", "label", "points"], ["yn", "n", "No", 0], ["yn", "p", "Partly", 0.5], ["yn", "y", "Yes", 1]],
    "settings": [["form_title", "form_id", "version"], ["Other's", "other", 2026]]}


def test_a_form_of_another_program() -> None:
    plain = read_xlsform(written(OTHERS))
    made = instrument_of(plain)
    assert (made.key, made.version, list(made.items), made.roots) == ("other", "2026", ["q1", "q2", "q3"], ["other"])
    assert made.items["q2"].show_if is not None
    assert (made.items["q2"].show_if.answers, made.items["q3"].show_if.wanted) == (("y", "p"), False)  # type: ignore[union-attr]
    assert {key: [child for child, _ in node.children] for key, node in made.nodes.items()} == {
        "G1": ["q1", "q2"], "G2": ["q3"], "other": ["G1", "G2"]}
    assert [one.severity for one in findings(plain)] == []


def test_several_answers_to_tick() -> None:
    """A question with yes and no for each answer; the question is the sum of what is ticked, in its group."""
    sheets = {**OTHERS, "survey": [["type", "name", "label::English (en)", "label::한국어 (ko)", "relevant"], ["begin_group", "G1", "", "", ""],
                                   ["select_multiple pay", "q1", "How can a bill be paid?", "무엇으로 냅니까?", ""],
                                   ["select_one yn", "q2", "Abroad too?", "해외에서도?", "selected(${q1}, 'card')"], ["end_group", "", "", "", ""]],
              "choices": [["list_name", "name", "label::English (en)", "label::한국어 (ko)", "points"], ["yn", "n", "No", "아니요", 0],
                          ["yn", "y", "Yes", "예", 1], ["pay", "card", "By card.", "카드", 2], ["pay", "phone", "By telephone.", "전화", 1],
                          ["pay", "none", "Not at all.", "안 됨", 0]]}
    plain = read_xlsform(written(sheets))
    made = instrument_of(plain)
    assert list(made.items) == ["q1.card", "q1.phone", "q1.none", "q2"]
    assert plain["items"]["q1.card"]["ask"] == {"en": "How can a bill be paid? By card.", "ko": "무엇으로 냅니까? 카드"}
    assert {key: [child for child, _ in node.children] for key, node in made.nodes.items()} == {
        "q1": ["q1.card", "q1.phone", "q1.none"], "G1": ["q1", "q2"]}
    cells = {"a": {"q1.card": "yes", "q1.phone": "yes", "q1.none": "no", "q2": "n"}, "b": {"q1.card": "no", "q1.phone": "yes", "q1.none": "no"}}
    scores = scored(made, Answers(tuple(cells), cells))
    assert [scores.units[unit].parts["q1"].value for unit in "ab"] == [Number.of(3), Number.of(1)]
    assert [scores.units[unit].parts["G1"].value for unit in "ab"] == [Number.of(Fraction(3, 2)), Number.of(1)]  # q2 is not asked of b
    assert canonical_hash(read_xlsform(xlsform(plain))) == canonical_hash(plain)
    sheets["tree"] = [["node", "child", "weight", "settings"], ["T", "q1.card", 3, ""], ["T", "q2", 1, ""]]
    assert list(instrument_of(read_xlsform(written(sheets))).nodes) == ["T"]  # the form's own tree takes boxes by their names


def spoiled(**sheets: Any) -> dict[str, list[list[Any]]]:
    return {**OTHERS, **sheets}


@pytest.mark.parametrize(("sheets", "code", "at"), [
    ({"survey": OTHERS["survey"]}, "sheet_missing", None),
    (spoiled(choices=[["list_name", "name"], ["yn", "n"]]), "no_points", "choices!2"),
    (spoiled(choices=[*OTHERS["choices"], ["yn", "y", "Yes", 1]]), "choice_twice", "choices!5"),
    (spoiled(choices=[*OTHERS["choices"], ["other", "y", "Sure", 1]]), "word_twice", "choices!5"),
    (spoiled(survey=[*OTHERS["survey"], ["select_one yn", "q1", "Again?", ""]]), "key_twice", "survey!10"),
    (spoiled(survey=[*OTHERS["survey"], ["range", "q9", "How far?", ""]]), "type_unknown", "survey!10"),
    (spoiled(survey=[*OTHERS["survey"], ["select_multiple none", "q9", "Many?", ""]]), "not_known", "survey!10"),
    (spoiled(survey=[*OTHERS["survey"], ["select_multiple yn", "q9", "Many?", ""], ["select_one yn", "q9.y", "One?", ""]]), "key_twice", "survey!11"),
    (spoiled(survey=[*OTHERS["survey"], ["select_multiple yn", "q9", "Many?", ""], ["select_multiple yn", "q9", "?", ""]]), "key_twice", "survey!11"),
    (spoiled(survey=[*OTHERS["survey"], *(["select_multiple yn", f"m{n}", "Many?", ""] for n in range(4_000))]), "out_of_range", "survey!3343"),
    (spoiled(survey=[*OTHERS["survey"], ["select_one none", "q9", "?", ""]]), "not_known", "survey!10"),
    (spoiled(survey=[*OTHERS["survey"], ["select_one yn", "q9", "?", "count(${q1}) > 2"]]), "no_condition", "survey!10"),
    (spoiled(survey=[*OTHERS["survey"], ["select_one yn", "q9", "?", "${q1} = 'y' and ${q2} = 'y'"]]), "no_condition", "survey!10"),
    (spoiled(tree=[["node", "child", "weight", "settings"], ["T", "q1", 1, "{not json"]]), "not_json", "tree!2"),
    (spoiled(tree=[["node", "child", "weight", "settings"], ["T", "q1", 1, "[" * 100_000]]), "not_json", "tree!2"),
    (spoiled(rest=[["key", "name", "json"], ["levels", "", "NaN"]]), "not_json", "rest!2")])
def test_what_is_wrong_is_named_by_its_cell(sheets: dict[str, list[list[Any]]], code: str, at: str | None) -> None:
    with pytest.raises(Refused) as refused:
        read_xlsform(written(sheets))
    found = [problem for problem in refused.value.problems if problem.code == f"assessments.{code}"]
    assert found
    assert at is None or found[0].params["path"] == at
    assert all("{" not in sentence(one, language).replace("{not json", "").replace("${", "") for one in found for language in ("ko", "en"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no workbook", b"\x00" * 1000, b"<html>"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_xlsform(data)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other, form = tmp_path / "one.yaml", tmp_path / "other.yaml", tmp_path / "form.xlsx"
    one.write_text(FULL)
    other.write_text(FULL.replace("A: 2, B: 1/3", "A: 1, B: 1").replace("version: 1.10", "version: 2").replace("cuts: [0.25, 1/2]", "cuts: [0.25, 2000]"))
    assert main(["instrument", "check", str(one), "--language", "en"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said[0]) == 64
    assert {line.partition(":")[0] for line in said[1:]} == {f"[warning] words.{word}" for word in ("none", "draft", "cio", "low", "n", "y", "middle")}
    assert main(["instrument", "xlsform", str(one), str(form)]) == 0
    assert main(["instrument", "check", str(form), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sha256"] == said[0]
    assert main(["instrument", "check", str(other), "--language", "en"]) == 0
    assert "nobody can reach the level high" in capsys.readouterr().out
    assert main(["instrument", "compare", str(one), str(other)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "node G: changed weight of A: 6/7 → 1/2", "node G: changed weight of B: 1/7 → 1/2", "levels T: changed: low, middle, high · 1/4, 1/2 → low, middle, high · 1/4, 2000"]
    assert main(["instrument", "check", str(tmp_path / "none.yaml")]) == 2
    (tmp_path / "bad.yaml").write_text("instrument: {id: t}\ntree: {T: {children: [x]}}")
    assert main(["instrument", "check", str(tmp_path / "bad.yaml"), "--language", "en"]) == 1
    assert "[error] tree.T.children.x: the instrument has no x." in capsys.readouterr().out
