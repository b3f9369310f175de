"""Files of answers filled in offline: what is drawn is read again, in each language; strangers and junk are named."""

from __future__ import annotations

import io
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from dure.documents.assessments.offline import Offline, offline_form, offline_workbook
from dure.domain.assessments.rules.merging import Said, merged, taken
from dure.domain.assessments.rules.questionnaire import questionnaire
from dure.domain.assessments.rules.reading import canonical_hash
from dure.formats.sheets.book import read_sheets
from dure.intake.assessments.offline import Asked, Returned, returned
from dure.intake.instruments.xlsform import read_xlsform
from dure.intake.instruments.yaml_file import read_plain
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.assessments.asking import questions

ON = date(2026, 3, 2)
PLAIN: dict[str, Any] = questions()
ASKED = Asked("seoul-small-2026", "ab" * 32, PLAIN, questionnaire(PLAIN))
FACTS = [("", "seoul-small-2026", "dure_assessment"), ("", "ab" * 32, "dure_sha256"), ("", "17", "dure_number")]
HEAD = ["item", "ask", "help", "answer", "url", "dated_on", "comment"]


def offline(language: str = "ko", plain: dict[str, Any] = PLAIN, **answers: str) -> Offline:
    return Offline(ASKED.assessment, "표본시", plain, questionnaire(plain), ASKED.sha256, 17, {key.replace("_", "."): word for key, word in answers.items()},
                   datetime(2026, 3, 1, 9, tzinfo=UTC), language)


def book(*sheets: list[Any]) -> bytes:
    """A workbook of rows as they come back from other hands."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    for rows in sheets:
        sheet = made.add_worksheet()
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
    made.close()
    return out.getvalue()


def read(*rows: list[Any]) -> Returned:
    return returned(book(FACTS, [HEAD, ["No."], *rows]), ASKED, ON)


def said_of(found: Returned) -> list[str]:
    return [sentence(problem, "en") for problem in found.problems]


@pytest.mark.parametrize("language", ["ko", "en", "fr"])
def test_what_is_drawn_is_read_again(language: str) -> None:
    found = returned(offline_workbook(offline(language, GOV_01="draft", NET_01="na", NET_02="yes")), ASKED, ON)
    assert found.answers == {"GOV.01": "draft", "GOV.02": "", "NET.01": "na", "NET.02": "yes"}
    assert (found.number, found.problems, found.said) == (17, [], [])


def test_the_whole_of_ceds_is_drawn_and_read_again() -> None:
    plain = read_plain(Path(__file__).resolve().parents[2] / "data" / "instruments" / "ceds")
    sections = questionnaire(plain)
    answers = {question.key: question.answers[n % len(question.answers)][0] for section in sections for n, question in enumerate(section.questions)}
    data = offline_workbook(Offline("x", "x", plain, sections, "0", 1, answers, datetime(2026, 3, 1, tzinfo=UTC), "ko"))
    assert returned(data, Asked("x", "0", plain, sections), ON).answers == answers
    assert len(data) < 150_000  # for a slow line


def test_the_sheet_says_when_a_question_is_asked_and_whose_it_is() -> None:
    about, governance, _network = read_sheets(offline_workbook(offline("en")))
    assert "Small, version 1.0.0" in [cells.get(2) for cells in about.rows.values()]
    assert governance.name == "1. Governance"
    assert "Is it published? (only if GOV.01 is answered adopted)" in [cells.get(2) for cells in governance.rows.values()]
    assert governance.hidden_rows == {1}


def test_answers_are_known_by_word_or_by_name_whatever_the_case() -> None:
    found = read(["GOV.01", "", "", " A  DRAFT "], ["GOV.02", "", "", "yes"], ["NET.01", "", "", "우리에게 해당 없음"], ["NET.02", "", "", "No"])
    assert found.answers == {"GOV.01": "draft", "GOV.02": "yes", "NET.01": "na", "NET.02": "no"}


def test_links_days_and_comments_come_along() -> None:
    found = read(["GOV.01", "", "", "", "https://city.example/act", "2026.02.01", "법령"], ["NET.01", "", "", "no", "", "", "다음 해"])
    assert found.said == [Said("GOV.01", "https://city.example/act", date(2026, 2, 1), "법령"), Said("NET.01", comment="다음 해")]


def test_a_cell_that_cannot_be_taken_is_named_and_the_others_stand() -> None:
    found = read(["GOV.01", "", "", "perhaps"], ["GOV.02", "", "", "yes", "javascript:alert(1)", "", ""], ["GOV.02", "", "", "no"], ["GOV.99", "", "", "yes"],
                 ["NET.01", "", "", "=1+1"], ["NET.02", "", "", "", "https://city.example", "2027-01-01", "x" * 2_001])
    assert found.answers == {"GOV.02": "yes", "NET.02": ""}
    assert found.said == []
    assert said_of(found) == [
        "Sheet2!D3: perhaps is no answer to GOV.01. Known are: none, a draft, adopted, We do not know",
        "Sheet2!E4: an address of evidence begins with http, and its day is not after today: javascript:alert(1)",
        "Sheet2!A5: the question GOV.02 stands there twice. Only the first was read.",
        "Sheet2!A6: GOV.99 is no question of this instrument.",
        "Sheet2!D7: 0 is no answer to NET.01. Known are: no, yes, We do not know, Does not apply to us",
        "Sheet2!G8: longer than 2000 letters.",
        "Sheet2!E8: an address of evidence begins with http, and its day is not after today: https://city.example"]
    assert said_of(read(["GOV.01", "", "", "draft", "", "someday", ""])) == ["Sheet2!F3: this is no day (such as 2026-03-31): someday"]
    assert said_of(read(["GOV.01", "", "", "draft", "", "2026-01-01", ""])) == ["Sheet2!F3: a day stands there without an address of evidence."]


@pytest.mark.parametrize(("code", "facts"), [
    ("offline_foreign", [("", "busan-small-2026", "dure_assessment"), FACTS[1], FACTS[2]]),
    ("offline_version", [FACTS[0], ("", "cd" * 32, "dure_sha256"), FACTS[2]]),
    ("offline_unmarked", [("", "x", "y")]),
    ("offline_unmarked", [FACTS[0]]),
])
def test_strangers_are_refused(code: str, facts: list[Any]) -> None:
    with pytest.raises(Refused, match=code):
        returned(book(facts, [HEAD, ["No."], ["GOV.01", "", "", "draft"]]), ASKED, ON)


def test_a_file_without_answers_and_junk_are_refused() -> None:
    with pytest.raises(Refused, match="offline_empty"):
        returned(book(FACTS), ASKED, ON)
    for junk in (b"", b"PK\x03\x04 no archive", b"%PDF-1.7", b"\0" * 100):
        with pytest.raises(Refused):
            returned(junk, ASKED, ON)


def test_a_sheet_of_ten_thousand_lines_is_read_in_bounded_time() -> None:
    begun = time.process_time()
    found = read(*([f"X.{n}", "", "", "yes"] for n in range(10_000)))
    assert len(found.problems) == 200
    assert time.process_time() - begun < 20  # a bound, not a measure


def test_the_form_for_other_programs_is_the_same_instrument_with_the_answers_so_far() -> None:
    data = offline_form(offline("en", GOV_01="draft"))
    assert canonical_hash(read_xlsform(data)) == canonical_hash(PLAIN)
    choices = next(grid for grid in read_sheets(data) if grid.name == "choices")
    assert sum(1 for cells in choices.rows.values() if "unsure" in cells.values()) == 4  # one for each list
    survey = next(grid for grid in read_sheets(data) if grid.name == "survey")
    head = {value: at for at, value in survey.rows[1].items()}
    by_name = {cells.get(head["name"]): cells for cells in survey.rows.values()}
    assert by_name["GOV.01"][head["default"]] == "draft"
    assert by_name["dure_assessment"][head["calculation"]] == "'seoul-small-2026'"
    assert by_name["dure_number"][head["calculation"]] == "'17'"


def export(*records: str) -> Returned:
    head = "SubmissionDate,dure_assessment,dure_sha256,dure_number,GOV-GOV.01,GOV/GOV.02,NET.01,meta-instanceID"
    return returned("\n".join([head, *records]).encode(), ASKED, ON)


def test_records_that_other_programs_export() -> None:
    mark = f"2026-03-01,seoul-small-2026,{'ab' * 32},17"
    found = export(f"{mark},draft,,,uuid:1", f"{mark},draft,yes,A draft?,uuid:2")
    assert (found.records, found.number, found.answers) == (2, 17, {"GOV.01": "draft", "GOV.02": "yes"})
    assert said_of(found) == ["3 NET.01: A draft? is no answer to NET.01. Known are: no, yes, We do not know, Does not apply to us"]


def test_records_that_say_otherwise_are_named_and_not_taken() -> None:
    mark = f"2026-03-01,seoul-small-2026,{'ab' * 32},17"
    found = export(f"{mark},draft,,yes,1", f"{mark},none,,yes,2", f"2026,busan-small-2026,{'ab' * 32},3,draft,,no,3")
    assert found.answers == {"NET.01": "yes"}
    assert said_of(found) == ["4: a record of another self-assessment or version.", "2, 3: these answer GOV.01 in different ways. None was read."]


def test_three_sides_of_an_answer() -> None:
    base = {"a": "no", "b": "no", "c": "no", "d": "no", "e": "no"}
    mine = {"a": "yes", "b": "yes", "c": "", "d": "no", "e": "yes", "f": "yes"}
    now = {"a": "no", "b": "half", "c": "no", "d": "half", "e": "yes"}
    met = merged(base, mine, now)
    assert {one.item: one.standing for one in met} == {"a": "changed", "b": "conflict", "c": "emptied", "d": "untouched", "e": "same", "f": "changed"}
    assert taken(met, {}) == {"a": "yes", "f": "yes"}
    assert taken(met, {"b": "mine", "c": "mine", "d": "mine"}) == {"a": "yes", "b": "yes", "c": "", "f": "yes"}
