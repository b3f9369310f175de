"""A CSV of answers: a row per unit, a column per item or indicator, as publishers print them. Source: `docs/instrument.md`."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.reading import STATES, fraction_of
from dure.domain.assessments.rules.scoring import Answers
from dure.kernel.problem import Problem, Refused

MOST_BYTES = 200_000_000
REST = "*"  # under `columns.ignore`: all that the instrument does not name


def read_answers(path: str | Path, instrument: Instrument) -> Answers:
    """This function will read the answers of a file. Raises Refused where it is not UTF-8, has columns that the instrument does not
    know, a unit twice or unnamed; OSError where there is no file."""
    size = Path(path).stat().st_size
    if size > MOST_BYTES:
        raise Refused.because("assessments.file_large", source=SOURCE, size=size, most=MOST_BYTES)
    rows = _rows(_text(Path(path).read_bytes()))
    if len(rows) < 2:
        raise Refused.because("assessments.no_rows", source=SOURCE)
    head = [" ".join(name.split()) for name in rows[0][1]]
    empty = {at for at, name in enumerate(head) if not name and not any(cell.strip() for _, row in rows[1:] for cell in row[at:at + 1])}
    unit_at = _unit_at(head, instrument)
    problems = _head_problems(head, empty, unit_at, instrument)
    if problems:
        raise Refused(*problems[:200])
    return _answers(rows[1:], head, unit_at, instrument)


def _text(data: bytes) -> str:
    if data[:2] == b"PK":
        raise Refused.because("assessments.answers_workbook", source=SOURCE)
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused.because("assessments.not_text", source=SOURCE, why=str(error)) from error
    if "\0" in text:
        raise Refused.because("assessments.not_text", source=SOURCE, why="NUL")
    return unicodedata.normalize("NFC", text)  # some programs write an accent, or a Korean syllable, as several signs


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, numbered as they stand. The head tells what parts the cells: a comma, a semicolon or a tab."""
    head = next((line for line in text.splitlines() if line.strip(",;\t ")), "")
    delimiter = max(",;\t", key=lambda sign: len(next(csv.reader([head], delimiter=sign), [])))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter, skipinitialspace=True)
    try:
        return [(number, row) for number, row in enumerate(reader, 1) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise Refused.because("assessments.csv", source=SOURCE, line=reader.line_num, why=str(error)) from error


def _unit_at(head: list[str], instrument: Instrument) -> int:
    if instrument.columns.unit:
        if instrument.columns.unit not in head:
            raise _no_column(instrument.columns.unit, head)
        return head.index(instrument.columns.unit)
    return head.index("unit") if "unit" in head else 0


def _no_column(name: str, head: list[str]) -> Refused:
    return Refused(_missing(name, head))


def _missing(name: str, head: list[str]) -> Problem:
    return Problem("assessments.column_missing", {"said": name, "known": ", ".join(head[:30])[:400]}, SOURCE)


def _head_problems(head: list[str], empty: set[int], unit_at: int, instrument: Instrument) -> list[Problem]:
    said = instrument.columns
    known = {*instrument.items, *instrument.indicators, *said.groups, *said.ignore, said.label}
    problems = [Problem("assessments.unknown_column", {"said": name}, SOURCE) for at, name in enumerate(head)
                if at != unit_at and at not in empty and name not in known and REST not in said.ignore]
    used = [name for at, name in enumerate(head) if at not in empty and (name in known or at == unit_at)]
    problems += [Problem("assessments.column_twice", {"said": name}, SOURCE) for name in dict.fromkeys(used) if used.count(name) > 1]
    return problems + [_missing(name, head) for name in (*instrument.indicators, *said.groups) if name not in head]


def _answers(rows: list[tuple[int, list[str]]], head: list[str], unit_at: int, instrument: Instrument) -> Answers:
    cells: dict[str, dict[str, str]] = {}
    numbers: dict[str, int] = {}
    problems = []
    words = _Words(instrument)
    for number, row in rows:
        unit = row[unit_at].strip() if unit_at < len(row) else ""
        if not unit:
            problems.append(Problem("assessments.unit_missing", {"row": number}, SOURCE))
        elif unit in cells:
            problems.append(Problem("assessments.unit_twice", {"said": unit, "first": numbers[unit], "second": number}, SOURCE))
        if any(cell.strip() for cell in row[len(head):]):
            problems.append(Problem("assessments.row_long", {"row": number}, SOURCE))
        cells[unit] = {name: words.meant(name, cell.strip()) for name, cell in zip(head, row, strict=False)}
        numbers[unit] = number
    if problems:
        raise Refused(*problems[:200])
    label = instrument.columns.label
    return Answers(tuple(cells), cells, {unit: said.get(label, "") for unit, said in cells.items()} if label else {})


class _Words:
    """Cells in the words of the instrument: ``YES`` is its ``yes``, ``2.0`` its ``2``. States are only taken as they are written, since
    an ``NA`` may mean that there are no data as well as that a question does not apply."""

    def __init__(self, instrument: Instrument) -> None:
        self.missing = frozenset(instrument.columns.missing)
        own = {key: [*item.points, *(word for word in item.states if word not in STATES)] for key, item in instrument.items.items()}
        own |= {key: list(indicator.states) for key, indicator in instrument.indicators.items()}
        self.known = {key: {*words, *STATES} for key, words in own.items()}
        self.folded = {key: _alike(words) for key, words in own.items()}
        self.made: dict[tuple[str, str], str] = {}

    def meant(self, column: str, cell: str) -> str:
        """This function will return the instrument's word for a cell; empty for one that stands for nothing."""
        if column not in self.known or not cell or cell in self.known[column]:
            return cell
        if cell in self.missing:
            return ""
        if (column, cell) not in self.made:
            self.made[column, cell] = self.folded[column].get(_folded(cell), cell) if self.folded[column] else cell
        return self.made[column, cell]


def _alike(words: list[str]) -> Mapping[str, str]:
    """Words by what they are without regard to capitals and spaces, where that still tells them apart."""
    folded = [_folded(word) for word in words]
    return {one: word for one, word in zip(folded, words, strict=True) if folded.count(one) == 1}


def _folded(word: str) -> str:
    try:
        return str(fraction_of(word))
    except (ValueError, ZeroDivisionError):
        return " ".join(word.casefold().split())
