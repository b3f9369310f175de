"""Answers as publishers print them: encodings, separators, capitals, columns that are not asked for; and what is refused, with what to do."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from pathlib import Path

import pytest

from dure.domain.assessments.rules.scoring import scored
from dure.intake.instruments.answers import read_answers
from dure.intake.instruments.files import read_instrument
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

INSTRUMENT = """
instrument: {id: t}
columns: {unit: Country, ignore: [Notes], missing: [NA, x]}
items: {Q1: {points: {yes: 1, no: 0, in part: 1/2, "2": 2}}}
indicators: {gdp: {states: {no data: block}}, 비율: {}}
tree: {T: {children: [Q1, 비율], missing: drop}, G: {children: [gdp]}}
"""
HEAD, ROW = "Country,Q1,gdp,비율,Notes\n", "Côte d'Ivoire,yes,1000,50,\n"
DECOMPOSED = unicodedata.normalize("NFD", HEAD + ROW)


def given(tmp_path: Path, content: bytes, instrument: str = INSTRUMENT) -> dict[str, dict[str, Fraction | None]]:
    (tmp_path / "i.yaml").write_text(instrument)
    (tmp_path / "a.csv").write_bytes(content)
    read = read_instrument(tmp_path / "i.yaml")
    made = scored(read, read_answers(tmp_path / "a.csv", read))
    return {unit: {key: part.value and part.value.low for key, part in one.parts.items()} for unit, one in made.units.items()}


@pytest.mark.parametrize("content", [
    (HEAD + ROW).encode(), (HEAD + ROW).encode("utf-8-sig"), (HEAD + ROW).encode("utf-16"), (HEAD + ROW).replace("\n", "\r\n").encode(),
    (HEAD + ROW).replace(",", ";").encode(), (HEAD + ROW).replace(",", "\t").encode(), DECOMPOSED.encode(),
    (",,,,\n\n" + HEAD + "\n,,,,\n" + ROW).encode(), "비율,Notes,gdp,Country,Q1\n50,,1000,Côte d'Ivoire,yes\n".encode(),
    (" Country , Q1,gdp ,비율,Notes,,\n" + " Côte d'Ivoire , yes, \"1,000\", 50,,,\n").encode(),
], ids=["plain", "mark", "utf-16", "crlf", "semicolons", "tabs", "decomposed", "blank rows", "other order", "spaces and empty columns"])
def test_the_same_answers_however_they_are_written(tmp_path: Path, content: bytes) -> None:
    assert given(tmp_path, content) == {"Côte d'Ivoire": {"Q1": 1, "gdp": 1000, "비율": 50, "T": Fraction(51, 2), "G": 1000}}


@pytest.mark.parametrize(("cell", "points"), [("YES", 1), ("In  Part", Fraction(1, 2)), ("2.0", 2), ("x", None), ("NA", None), ("", None), ("unsure", None)])
def test_an_answer_in_other_letters(tmp_path: Path, cell: str, points: Fraction | None) -> None:
    assert given(tmp_path, f"{HEAD}A,{cell},1,50,\n".encode())["A"]["Q1"] == points


def test_words_that_only_capitals_part_are_taken_as_they_are(tmp_path: Path) -> None:
    both = INSTRUMENT.replace("{yes: 1,", "{yes: 1, Yes: 3,")
    assert given(tmp_path, f"{HEAD}A,Yes,1,50,\nB,yes,1,50,\n".encode(), both)["A"]["Q1"] == 3
    with pytest.raises(Refused):
        given(tmp_path, f"{HEAD}A,YES,1,50,\n".encode(), both)


def test_a_column_of_words_for_a_number(tmp_path: Path) -> None:
    assert given(tmp_path, f"{HEAD}A,no,No Data,50,\nB,no,x,50,\n".encode())["B"]["G"] is None


def test_all_other_columns_may_be_ignored(tmp_path: Path) -> None:
    content = "ISO3,Country,Q1,gdp,비율,Year,Year\nCIV,A,yes,1,2,2020,2021\n".encode()
    with pytest.raises(Refused) as refused:
        given(tmp_path, content)
    assert {one.params["said"] for one in refused.value.problems} == {"ISO3", "Year"}
    assert given(tmp_path, content, INSTRUMENT.replace("[Notes]", '["*"]'))["A"]["Q1"] == 1


@pytest.mark.parametrize(("content", "code", "told"), [
    (b"", "no_rows", ""), (HEAD.encode(), "no_rows", ""), (b"PK\x03\x04xl", "answers_workbook", "CSV"), ((HEAD + ROW).encode("latin-1", "ignore"), "not_text", "UTF-8"),
    ((HEAD + ROW).encode("cp949", "ignore"), "not_text", "UTF-8"), ((HEAD + "A\0,yes,1,1,\n").encode(), "not_text", "NUL"),
    ((HEAD + 'A,yes,1,1,"open\n').encode(), "csv", "line 2"), (("Table 1,,,,\n" + HEAD + ROW).encode(), "column_missing", "Table 1"),
    ("country,Q1,gdp,비율\nA,yes,1,1\n".encode(), "column_missing", "country, Q1, gdp"), ((HEAD + "A,yes,1,1,,7\n").encode(), "row_long", "2"),
    ((HEAD + "A,perhaps,1,1,\nB,perhaps,1,1,\n").encode(), "answer_unknown", "A (+1)"), ((HEAD + 'A,yes,"1,5",1,\n').encode(), "measure_unread", "1,5"),
], ids=lambda one: one if isinstance(one, str) else "")
def test_what_is_refused_says_what_to_do(tmp_path: Path, content: bytes, code: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        given(tmp_path, content)
    assert refused.value.problems[0].code == f"assessments.{code}"
    assert told in sentence(refused.value.problems[0], "en")
