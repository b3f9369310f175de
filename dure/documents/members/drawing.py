"""Lines as CSV and XLSX: the same bytes for the same lines, and no text that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter

from dure.documents.members.lines import Cell
from dure.formats.drawers.characters import plain_xml
from dure.kernel.problem import Refused

# a spreadsheet takes these for the beginning of a formula, the full-width ones too
_FORMULA = frozenset("=+-@＝＋－＠\t\r")
_DIGITS = 15


def draw_members(lines: Iterable[Sequence[Cell]], name: str) -> bytes:
    """This function will write lines as the file's name says: ``.xlsx`` or ``.csv``. Raises Refused for other names."""
    ending = name.rpartition(".")[2].lower()
    if ending == "xlsx":
        return xlsx_of(lines)
    if ending in ("csv", "txt"):
        return csv_of(lines)
    raise Refused.because("formats.unknown_format", format=ending or name, known="xlsx, csv")


def csv_of(lines: Iterable[Sequence[Cell]]) -> bytes:
    """This function will write lines as CSV: UTF-8 with a byte order mark, as Excel needs it for Korean."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for line in lines:
        writer.writerow([_text(value) for value in line])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _text(value: Cell) -> str | int | Decimal | None:
    if value is None or isinstance(value, int | Decimal):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return f"'{value}" if value.lstrip()[:1] in _FORMULA or value[:1] in _FORMULA else value


def xlsx_of(lines: Iterable[Sequence[Cell]]) -> bytes:
    """This function will write lines as a workbook, row by row into a file: days as days, numbers as numbers, texts never as
    formulas."""
    with tempfile.TemporaryFile() as target:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(target, options) as book:
            book.set_properties({"created": datetime(1980, 1, 1)})  # noqa: DTZ001 - no clock
            sheet, day, bold = book.add_worksheet("members"), book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 255, 16)
            for row, line in enumerate(lines):
                for column, value in enumerate(line):
                    if value is None or value == "":
                        continue
                    if isinstance(value, date):
                        sheet.write_datetime(row, column, value, day)
                    elif isinstance(value, int | Decimal) and len(Decimal(value).as_tuple().digits) <= _DIGITS:
                        sheet.write_number(row, column, value)
                    else:
                        sheet.write_string(row, column, plain_xml(str(value)), bold if row == 0 else None)
        target.seek(0)
        return target.read()
