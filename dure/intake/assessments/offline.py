"""A file of answers that was filled in offline: our workbook, or the records that ODK, Kobo and others export (XLSX or CSV).

What a cell says is taken by the word of the scale or by its name in any of the instrument's languages; a cell that cannot be taken is
named by its place and left out, the others stand. Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from dure.documents.assessments.offline import COLUMNS, FACTS, MOST_COMMENT
from dure.documents.assessments.words import LANGUAGES, answer_words
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.merging import Said
from dure.domain.assessments.rules.questionnaire import Question, Section, every_question
from dure.domain.assessments.rules.states import evidence_problems
from dure.formats.bounds import MEGA, Bounds
from dure.formats.sheets.book import read_sheets
from dure.formats.sheets.grid import Fault, Grid, Value, cell_name
from dure.kernel.problem import Problem, Refused

BOUNDS = Bounds(file_bytes=10 * MEGA, text_bytes=8 * MEGA, archive_bytes=64 * MEGA, part_bytes=16 * MEGA, sheet_bytes=32 * MEGA, rows=20_000,
                columns=1_024, cells=400_000, blocks=20_000)
_MOST_PROBLEMS = 200
_MOST_URL = 1_000


@dataclass(frozen=True, slots=True)
class Asked:
    """The self-assessment that a file is expected to answer."""

    assessment: str
    sha256: str
    plain: Mapping[str, Any]
    sections: list[Section]


@dataclass(slots=True)
class Returned:
    """What a file says: `number` of the last answer it was drawn with, `answers` of the items it holds (empty: none), links and comments,
    what could not be taken, and how many records an export holds."""

    number: int
    answers: dict[str, str] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    records: int = 0

    def wrong(self, code: str, at: str, **params: object) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(f"assessments.{code}", {"path": at, **params}, SOURCE))


def returned(data: bytes, asked: Asked, on: date) -> Returned:
    """This function will read a file of answers for a self-assessment.

    Raises Refused for what is no workbook, for a file that does not say which self-assessment it answers, and for one of another
    self-assessment or of another version of the instrument.
    """
    grids = read_sheets(data, BOUNDS)
    records = next((found for grid in grids if (found := _records(grid))), [])
    facts = {name: _text(value) for name, value in records[0][1].items() if name in FACTS} if records else _facts(grids)
    if not facts.get("assessment") or not facts.get("sha256"):
        raise Refused.because("assessments.offline_unmarked", source=SOURCE)
    if facts["assessment"] != asked.assessment:
        raise Refused.because("assessments.offline_foreign", source=SOURCE, said=facts["assessment"][:120])
    if facts["sha256"] != asked.sha256:
        raise Refused.because("assessments.offline_version", source=SOURCE, said=facts["sha256"][:12])
    number = facts.get("number", "")
    reading = _Reading(asked, {one.key: one for one in every_question(asked.sections)}, on,
                       Returned(int(number) if re.fullmatch(r"\d{1,18}", number) else 0))
    if records:
        reading.exported(records)
    else:
        for grid in grids:
            reading.sheet(grid)
    if not reading.found.answers and not reading.found.said and not reading.found.problems:
        raise Refused.because("assessments.offline_empty", source=SOURCE)
    return reading.found


def _facts(grids: list[Grid]) -> dict[str, str]:
    """What our workbook says of itself: a name in the third column, its value in the second."""
    return {name.removeprefix("dure_"): _text(cells.get(2)) for grid in grids for _number, cells in list(grid.numbered())[:40]
            if isinstance(name := cells.get(3), str) and name.startswith("dure_")}


def _records(grid: Grid) -> list[tuple[str, dict[str, Value]]]:
    """The rows of an export that say which self-assessment they answer, by the words of the head without their groups, facts first."""
    rows = list(grid.numbered())
    head = {at: str(value).strip() for at, value in rows[0][1].items()} if rows else {}
    if not all(any(name.endswith(f"dure_{fact}") for name in head.values()) for fact in FACTS):
        return []
    short = {at: re.sub(r"^.*dure_", "", name) if "dure_" in name else name for at, name in head.items()}
    return [(cell_name(grid.name, number), {short[at]: value for at, value in cells.items() if at in short}) for number, cells in rows[1:]]


def _text(value: Value | None) -> str:
    if value is None or isinstance(value, Fault):
        return ""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value).strip()


def _alike(text: str) -> str:
    """Texts that people take for the same: forms of letters, case and spaces aside."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@dataclass(slots=True)
class _Reading:
    """What was found so far, and how the words of each question are known."""

    asked: Asked
    questions: dict[str, Question]
    on: date
    found: Returned
    words: dict[str, dict[str, str]] = field(default_factory=dict)

    def sheet(self, grid: Grid) -> None:
        """One section of our workbook, known by the machine's row on top; other sheets are passed over."""
        rows = list(grid.numbered())
        head = {str(value).strip(): at for at, value in rows[0][1].items()} if rows else {}
        if not {"item", "answer"} <= set(head):
            return
        for number, cells in rows[1:]:
            row = {name: cells.get(head[name]) for name in COLUMNS if name in head}
            item = _text(row.get("item"))
            places = {name: cell_name(grid.name, number, at) for name, at in head.items()}
            if item not in self.questions:
                # the second row is the people's head
                if item and number > rows[0][0] + 1:
                    self.found.wrong("offline_item", places["item"], said=item[:60])
            elif item in self.found.answers:
                self.found.wrong("offline_twice", places["item"], said=item)
            else:
                self._row(item, row, places)

    def _row(self, item: str, row: Mapping[str, Value | None], places: Mapping[str, str]) -> None:
        value = self._word(item, row.get("answer"), places["answer"])
        if value is not None:
            self.found.answers[item] = value
        url, comment = self._short(row, "url", places, _MOST_URL), self._short(row, "comment", places, MOST_COMMENT)
        day = self._day(row.get("dated_on"), places.get("dated_on", ""))
        if day is not None and not url:
            self.found.wrong("offline_day_alone", places["dated_on"])
        if url and evidence_problems("link", url, day, self.on, 0):
            self.found.wrong("offline_evidence", places["url"], said=url[:80])
            url = ""
        if url or comment:
            self.found.said.append(Said(item, url, day if url else None, comment))

    def _short(self, row: Mapping[str, Value | None], name: str, places: Mapping[str, str], most: int) -> str:
        text = _text(row.get(name))
        if len(text) > most:
            self.found.wrong("offline_long", places[name], most=most)
            return ""
        return text

    def _day(self, value: Value | None, at: str) -> date | None:
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(re.sub(r"[./]", "-", _text(value)))
        except ValueError:
            self.found.wrong("offline_day", at, said=_text(value)[:40])
            return None

    def _word(self, item: str, value: Value | None, at: str) -> str | None:
        """The word of an answer: empty where the cell is, None where it is none."""
        if isinstance(value, Fault):
            self.found.wrong("offline_fault", at, said=value.said)
            return None
        text = _text(value)
        if not text:
            return ""
        if item not in self.words:
            self.words[item] = self._known(self.questions[item])
        known = self.words[item].get(_alike(text))
        if known is None:
            question = self.questions[item]
            self.found.wrong("offline_answer", at, item=item, said=text[:60],
                             known=", ".join(name for _, name in answer_words(self.asked.plain, question, "en")))
        return known

    def _known(self, question: Question) -> dict[str, str]:
        """Each word by itself and by its name in each language; a name that two answers share is none."""
        names: dict[str, set[str]] = {}
        for language in LANGUAGES:
            for one, name in answer_words(self.asked.plain, question, language):
                names.setdefault(_alike(name), set()).add(one)
        found = {name: next(iter(words)) for name, words in names.items() if len(words) == 1}
        return found | {_alike(one): one for one, _ in answer_words(self.asked.plain, question, "en")}

    def exported(self, records: list[tuple[str, dict[str, Value]]]) -> None:
        """Records of a form: several people may have filled in one each; where two say otherwise, neither is taken."""
        given: dict[str, dict[str, str]] = {}
        for at, row in records:
            if _text(row.get("assessment")) != self.asked.assessment or _text(row.get("sha256")) != self.asked.sha256:
                self.found.wrong("offline_record", at)
                continue
            self.found.records += 1
            for item, name, value in self._cells(row):
                word = self._word(item, value, f"{at} {name}")
                if word:
                    given.setdefault(item, {}).setdefault(word, at)
        for item, words in given.items():
            if len(words) == 1:
                self.found.answers[item] = next(iter(words))
            else:
                self.found.wrong("offline_differs", ", ".join(words.values()), said=item)

    def _cells(self, row: Mapping[str, Value]) -> Iterator[tuple[str, str, Value]]:
        """The cells of questions: a head is an item's id, or ends in one after its groups (``GOV/GOV.01``, ``GOV-GOV.01``)."""
        for name, value in row.items():
            parts = re.split(r"[/:]", name)
            item = next((one for one in (name, parts[-1], parts[-1].partition("-")[2]) if one in self.questions), None)
            if item is not None:
                yield item, name, value
