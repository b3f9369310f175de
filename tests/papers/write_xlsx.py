"""Papers as workbooks, with openpyxl: one sheet, figures as numbers where a cell is nothing but a figure."""

from __future__ import annotations

import io
import re

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.papers.paper import Grid, Head, Items, Note, Part, Piece, Title

NUMBER = re.compile(r"([△▲-]?)(\d{1,3}(?:,\d{3})*)(\.\d)?")


def xlsx(pieces: list[Piece], seed: int) -> bytes:
    """This function will write a workbook; by seed, figures stand as numbers or as text."""
    book = Workbook()
    sheet: Worksheet = book.active
    row = 1
    for piece in pieces:
        if isinstance(piece, Title | Note):
            sheet.cell(row, 1, piece.text)
            row += 1
        elif isinstance(piece, Part):
            sheet.cell(row + 1, 1, f"{piece.number} {piece.text}".strip())
            row += 2
        elif isinstance(piece, Head):
            sheet.cell(row, 1, f"{piece.mark} {piece.text}")
            row += 1
        elif isinstance(piece, Items):
            for level, mark, words in piece.items:
                sheet.cell(row, 1, f"{'  ' * level}{mark} {words}")
                row += 1
        elif isinstance(piece, Grid):
            row = _grid(sheet, piece, row, seed % 2 == 0) + 1
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _grid(sheet: Worksheet, grid: Grid, top: int, numbers: bool) -> int:
    last = top
    for (r, c), (one, begins) in grid.spread().items():
        last = max(last, top + r)
        if not begins:
            continue
        cell = sheet.cell(top + r, 1 + c)
        printed = "\n".join(one.printed)
        found = NUMBER.fullmatch(printed) if numbers else None
        if found:
            digits = found[2].replace(",", "") + (found[3] or "")
            value = float(digits) if found[3] else int(digits)
            cell.value = -value if found[1] else value
            cell.number_format = "#,##0.0;△#,##0.0" if found[3] else "#,##0;△#,##0"
        else:
            cell.value = printed or None
            cell.data_type = "s" if printed else "n"
        if one.rows > 1 or one.columns > 1:
            sheet.merge_cells(start_row=top + r, start_column=1 + c, end_row=top + r + one.rows - 1, end_column=c + one.columns)
    return last + 1
