"""A self-assessment to be answered offline: a workbook with a sheet for each section, or an XLSForm with the answers so far.

Both carry whose they are, the instrument's fingerprint and the number of the last answer they were drawn with: by it
`intake.assessments` tells what was changed in the file and what by colleagues meanwhile. Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dure.documents.assessments.words import LANGUAGES, answer_words
from dure.documents.assessments.words import said as worded
from dure.documents.instruments.xlsform import xlsform
from dure.domain.assessments.rules.questionnaire import Question, Section, every_question, said, texts
from dure.formats.drawers.characters import plain_xml

# the machine's row of a section's sheet, and what the machine reads on the first sheet
COLUMNS = ("item", "ask", "help", "answer", "url", "dated_on", "comment")
FACTS = ("assessment", "sha256", "number")
WRITTEN = COLUMNS[3:]
MOST_COMMENT = 2_000
_WIDTHS = (9, 62, 48, 26, 30, 13, 36)
_LABELLED = ("offline_assessment", "offline_hash", "offline_number")


@dataclass(frozen=True, slots=True)
class Offline:
    """What a file to be answered offline is drawn from. `number` is that of the last answer among `answers` (item → word)."""

    assessment: str
    city: str
    plain: Mapping[str, Any]
    sections: list[Section]
    sha256: str
    number: int
    answers: Mapping[str, str]
    drawn_at: datetime
    language: str


def offline_form(offline: Offline) -> bytes:
    """This function will draw the XLSForm of a self-assessment for ODK, Kobo and others, the answers so far filled in."""
    constants = {f"dure_{name}": value for name, value in _facts(offline).items()}
    # the one state that every question takes; others hang on the question, and a list serves many
    unsure = {language: worded("state_unsure", language) for language in LANGUAGES}
    return xlsform(offline.plain, defaults=offline.answers, constants=constants, states={"unsure": unsure})


def _facts(offline: Offline) -> dict[str, str]:
    return {"assessment": offline.assessment, "sha256": offline.sha256, "number": str(offline.number)}


@dataclass(slots=True)
class _Drawn:
    """The workbook while it is drawn: its looks, and the lists that its cells are chosen from."""

    offline: Offline
    book: Any
    lists: Worksheet
    looks: dict[str, Format]
    kept: dict[tuple[str, ...], str] = field(default_factory=dict)

    def say(self, name: str, **params: object) -> str:
        return worded(name, self.offline.language, **params)

    def list_of(self, words: tuple[str, ...]) -> str:
        """The range of a list of words on the hidden sheet; the same words stand there once."""
        if words not in self.kept:
            column = len(self.kept)
            for row, text in enumerate(words):
                self.lists.write_string(row, column, text)
            letters = xlsxwriter.utility.xl_col_to_name(column)
            self.kept[words] = f"=lists!${letters}$1:${letters}${len(words)}"
        return self.kept[words]


def offline_workbook(offline: Offline) -> bytes:
    """This function will draw the workbook of a self-assessment: only what is to be written is unlocked, answers are chosen from lists."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False})
    book.set_properties({"title": plain_xml(offline.assessment), "created": offline.drawn_at.replace(tzinfo=None)})
    wrap = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#B1B8BE"}
    looks = {"title": book.add_format({"bold": True, "font_size": 16}), "head": book.add_format(wrap | {"bold": True, "bg_color": "#ECEEF0"}),
             "told": book.add_format(wrap), "help": book.add_format(wrap | {"font_color": "#464C53", "font_size": 9}),
             "write": book.add_format(wrap | {"locked": False, "bg_color": "#FFF8E1"}),
             "day": book.add_format(wrap | {"locked": False, "bg_color": "#FFF8E1", "num_format": "yyyy-mm-dd"}),
             "prose": book.add_format({"text_wrap": True, "valign": "top"})}
    about = book.add_worksheet(worded("offline_about", offline.language))
    sections = [book.add_worksheet(_sheet_name(at, one, offline.language)) for at, one in enumerate(offline.sections, 1)]
    lists = book.add_worksheet("lists")
    lists.hide()
    drawn = _Drawn(offline, book, lists, looks)
    _about(drawn, about)
    for sheet, section in zip(sections, offline.sections, strict=True):
        _section(drawn, sheet, section)
    book.close()
    return out.getvalue()


def _sheet_name(at: int, section: Section, language: str) -> str:
    """Excel takes 31 letters and none of ``[]:*?/\\``; the number in front keeps names apart."""
    return f"{at}. " + re.sub(r"[\[\]:*?/\\']", " ", plain_xml(said(section.title, language) or section.key)).strip()[:26].strip()


def _about(drawn: _Drawn, sheet: Worksheet) -> None:
    offline, looks = drawn.offline, drawn.looks
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 78)
    sheet.write_string(0, 0, drawn.say("offline_title"), looks["title"])
    about = offline.plain.get("instrument") or {}
    title = said(texts(about.get("title")), offline.language) or str(about.get("id", ""))
    facts = _facts(offline)
    rows = [(drawn.say("offline_city"), offline.city, ""),
            (drawn.say("instrument"), drawn.say("version", title=title, version=about.get("version", "")), ""),
            (drawn.say("offline_drawn"), f"{offline.drawn_at:%Y-%m-%d %H:%M} UTC", ""),
            *((drawn.say(label), facts[name], name) for label, name in zip(_LABELLED, FACTS, strict=True))]
    for line, (name, value, fact) in enumerate(rows, 2):
        sheet.write_string(line, 0, plain_xml(name), looks["head"])
        sheet.write_string(line, 1, plain_xml(value), looks["told"])
        if fact:
            sheet.write_string(line, 2, f"dure_{fact}")
    sheet.set_column(2, 2, 14, None, {"hidden": True})
    for line, name in enumerate(("offline_1", "offline_2", "offline_3", "offline_4"), len(rows) + 3):
        sheet.merge_range(line, 0, line, 1, drawn.say(name), looks["prose"])
        sheet.set_row(line, 34)
    sheet.protect("")


def _section(drawn: _Drawn, sheet: Worksheet, section: Section) -> None:
    looks = drawn.looks
    for column, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name)
        sheet.write_string(1, column, drawn.say(f"col_{name}"), looks["head"])
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.freeze_panes(2, 1)
    for line, question in enumerate(section.questions, 2):
        _question(drawn, sheet, line, question)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _question(drawn: _Drawn, sheet: Worksheet, line: int, question: Question) -> None:
    offline, looks = drawn.offline, drawn.looks
    words = dict(answer_words(offline.plain, question, offline.language))
    told = (question.key, " ".join(filter(None, (said(question.ask, offline.language), _condition(drawn, question)))),
            "\n".join(filter(None, (said(question.evidence, offline.language), said(question.example, offline.language)))))
    for column, text in enumerate(told):
        sheet.write_string(line, column, plain_xml(text)[:32_767], looks["help" if column == 2 else "told"])
    answer = offline.answers.get(question.key, "")
    sheet.write_string(line, 3, plain_xml(words.get(answer, answer)), looks["write"]) if answer else sheet.write_blank(line, 3, None, looks["write"])
    for column in (4, 5, 6):
        sheet.write_blank(line, column, None, looks["day" if column == 5 else "write"])
    sheet.data_validation(line, 3, line, 3, {"validate": "list", "source": drawn.list_of(tuple(plain_xml(text) for text in words.values())),
                                            "error_title": drawn.say("choose_title")[:32], "error_message": drawn.say("choose_text")})
    sheet.data_validation(line, 5, line, 5, {"validate": "date", "criteria": "between", "minimum": date(1990, 1, 1), "maximum": date(2100, 1, 1),
                                            "error_message": drawn.say("day_text")})


def _condition(drawn: _Drawn, question: Question) -> str:
    condition, offline = question.show_if, drawn.offline
    if condition is None:
        return ""
    names = {key: name for one in every_question(offline.sections) if one.key == condition.item
             for key, name in answer_words(offline.plain, one, offline.language)}
    answers = ", ".join(names.get(one, one) for one in condition.answers)
    return drawn.say("only_if" if condition.wanted else "only_unless", item=condition.item, answers=answers)
