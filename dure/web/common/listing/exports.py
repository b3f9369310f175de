"""A list as CSV and XLSX: the columns, filters and order of the page, all rows, one query."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

import xlsxwriter
from django.db.models import QuerySet
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import get_language, override

from dure.formats.drawing import MEDIA_TYPES
from dure.web.common.listing.asking import Asked

CHUNK = 2_000
# a spreadsheet takes these for the beginning of a formula, the full-width ones too
FORMULA = frozenset("=+-@＝＋－＠")


def safe(text: str) -> str:
    """This function will return a text that no spreadsheet takes for a formula: an apostrophe before what looks like one."""
    return f"'{text}" if text.lstrip()[:1] in FORMULA else text


def as_csv(wanted: Asked, rows: QuerySet[Any]) -> HttpResponseBase:
    """This function will stream the rows as CSV with a byte order mark, as Excel needs it for Korean."""
    answer = StreamingHttpResponse(_lines(wanted, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{wanted.listing.name}.csv"'
    return answer


def _lines(wanted: Asked, rows: QuerySet[Any]) -> Iterator[bytes]:
    """Chunks of lines. The language is the request's: the answer is sent after Django has left it."""
    language = get_language()
    buffer = io.StringIO("\ufeff")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer)
    with override(language):
        readers = [column.reader() for column in wanted.columns]
        writer.writerow([safe(str(column.label)) for column in wanted.columns])
    found = wanted.valued(rows).order_by(*wanted.order()).iterator(chunk_size=CHUNK)
    while True:
        with override(language):
            chunk = [[_plain(read(row)) for read in readers] for row in islice(found, CHUNK)]
            writer.writerows(chunk)
        yield buffer.getvalue().encode()
        if len(chunk) < CHUNK:
            return
        buffer.seek(0)
        buffer.truncate()


def _plain(value: Any) -> Any:
    """Numbers stay numbers, days become ISO text, and no text begins a formula."""
    if value is None or isinstance(value, int | Decimal):
        return value
    return value.isoformat() if isinstance(value, date) else safe(str(value))


def as_xlsx(wanted: Asked, rows: QuerySet[Any]) -> HttpResponseBase:
    """This function will write the rows as a workbook, row by row into a file: numbers as numbers, days as days."""
    target = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the answer
    with xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet, day, bold = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
        number = book.add_format({"num_format": "#,##0.##;△#,##0.##"})
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(wanted.columns):
            sheet.set_column(at, at, 40 if column.link else 16)
            sheet.write_string(0, at, str(column.label), bold)
        found = wanted.valued(rows).order_by(*wanted.order()).iterator(chunk_size=CHUNK)
        readers = [(at, column.kind, column.reader()) for at, column in enumerate(wanted.columns)]
        for line, row in enumerate(found, 1):
            for at, kind, read in readers:
                value = read(row)
                if isinstance(value, date):
                    sheet.write_datetime(line, at, value, day)
                elif kind in ("number", "year") and value is not None:
                    sheet.write_number(line, at, value, number if kind == "number" else None)
                elif value is not None:
                    sheet.write_string(line, at, str(value))
    target.seek(0)
    return FileResponse(target, as_attachment=True, filename=f"{wanted.listing.name}.xlsx", content_type=MEDIA_TYPES["xlsx"])
