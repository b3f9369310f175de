"""A CSV of answers: a row per unit, a column per item or indicator. Source: `docs/instrument.md`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.scoring import Answers
from dure.kernel.problem import Problem, Refused

MOST_BYTES = 200_000_000


def read_answers(path: str | Path, instrument: Instrument) -> Answers:
    """This function will read the answers of a file. Raises Refused where it is not UTF-8, has columns that the instrument does not
    know, a unit twice or unnamed; OSError where there is no file."""
    size = Path(path).stat().st_size
    if size > MOST_BYTES:
        raise Refused.because("assessments.file_large", source=SOURCE, size=size, most=MOST_BYTES)
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Refused.because("assessments.not_text", source=SOURCE, why=str(error)) from error
    if len(rows) < 2:
        raise Refused.because("assessments.no_rows", source=SOURCE)
    head = [name.strip() for name in rows[0]]
    unit_at = _unit_at(head, instrument)
    problems = _head_problems(head, unit_at, instrument)
    if problems:
        raise Refused(*problems[:200])
    return _answers(rows[1:], head, unit_at, instrument)


def _unit_at(head: list[str], instrument: Instrument) -> int:
    if instrument.columns.unit:
        if instrument.columns.unit not in head:
            raise Refused.because("assessments.column_missing", source=SOURCE, said=instrument.columns.unit)
        return head.index(instrument.columns.unit)
    return head.index("unit") if "unit" in head else 0


def _head_problems(head: list[str], unit_at: int, instrument: Instrument) -> list[Problem]:
    said = instrument.columns
    known = {*instrument.items, *instrument.indicators, *said.groups, *said.ignore, said.label}
    problems = [Problem("assessments.unknown_column", {"said": name}, SOURCE) for at, name in enumerate(head)
                if at != unit_at and name not in known]
    problems += [Problem("assessments.column_twice", {"said": name}, SOURCE) for name in dict.fromkeys(head) if head.count(name) > 1]
    missing = [name for name in (*instrument.indicators, *said.groups) if name not in head]
    return problems + [Problem("assessments.column_missing", {"said": name}, SOURCE) for name in missing]


def _answers(rows: list[list[str]], head: list[str], unit_at: int, instrument: Instrument) -> Answers:
    cells: dict[str, dict[str, str]] = {}
    numbers: dict[str, int] = {}
    problems = []
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        unit = row[unit_at].strip() if unit_at < len(row) else ""
        if not unit:
            problems.append(Problem("assessments.unit_missing", {"row": number}, SOURCE))
        elif unit in cells:
            problems.append(Problem("assessments.unit_twice", {"said": unit, "first": numbers[unit], "second": number}, SOURCE))
        if len(row) > len(head):
            problems.append(Problem("assessments.row_long", {"row": number}, SOURCE))
        cells[unit], numbers[unit] = {name: cell.strip() for name, cell in zip(head, row, strict=False)}, number
    if problems:
        raise Refused(*problems[:200])
    if not cells:
        raise Refused.because("assessments.no_rows", source=SOURCE)
    label = instrument.columns.label
    return Answers(tuple(cells), cells, {unit: said.get(label, "") for unit, said in cells.items()} if label else {})
