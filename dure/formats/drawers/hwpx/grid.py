"""Tables of the package: cells with their spans, borders, sizes."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from dure.formats.blocks import Cell, Table
from dure.formats.drawers.grid import align_of, height_of, shares, shrinking, starts, width_of
from dure.formats.drawers.hwpx.looks import THICK, THIN, Frame, Letters, Shape
from dure.formats.drawers.hwpx.writing import Writing

CELL = Letters(0, 950)
LINE = 1330  # height of a line in a cell
GREY = "#ECEEF0"
_PAD, _EDGE = 141, 510
_SUBLIST = ('<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="{}" linkListIDRef="0" '
            'linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">')


def table_xml(body: Writing, table: Table, width: int) -> str:
    """This function will write a table of a width in HWPUNIT; nothing where it has no cells."""
    columns, rows = width_of(table), height_of(table)
    if not (columns and rows):
        return ""
    edges = [0, *(width * done // 1000 for done in accumulate(shares(table)))]
    placed = [(r, c, cell) for r, row in starts(table) for c, cell in row]
    heights = _heights(placed, edges, rows)
    letters = replace(CELL, size=CELL.size * shrinking(table) // 100)
    lines = [""] * rows
    for r, c, cell in placed:
        size = (edges[c + cell.colspan - 1] - edges[c - 1], sum(heights[r - 1:r - 1 + cell.rowspan]))
        frame = _frame(cell, r, c, rows, columns)
        lines[r - 1] += _cell(body, cell, r, c, size, frame, letters, r <= table.header_rows)
    number = body.looks.frame(Frame(THIN, THIN, THIN, THIN))
    return (
        f'<hp:tbl id="{body.identity()}" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" '
        'textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" '
        f'repeatHeader="{int(table.header_rows > 0)}" rowCnt="{rows}" '
        f'colCnt="{columns}" cellSpacing="0" borderFillIDRef="{number}" noAdjust="0">'
        f'<hp:sz width="{width}" widthRelTo="ABSOLUTE" height="{sum(heights)}" heightRelTo="ABSOLUTE" protect="0"/>'
        '<hp:pos treatAsChar="0" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" '
        'vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>'
        f'<hp:outMargin left="0" right="0" top="0" bottom="500"/>{_caption(body, table, width)}'
        f'<hp:inMargin left="{_EDGE}" right="{_EDGE}" top="{_PAD}" bottom="{_PAD}"/>'
        + "".join(f"<hp:tr>{line}</hp:tr>" for line in lines) + "</hp:tbl>")


def _caption(body: Writing, table: Table, width: int) -> str:
    if not table.caption:
        return ""
    inner = body.paragraph(body.runs(table.caption, CELL), Shape("LEFT"))
    return (f'<hp:caption side="TOP" fullSz="0" width="{width}" gap="283" lastWidth="{width}">'
            f'{_SUBLIST.format("TOP")}{inner}</hp:subList></hp:caption>')


def _cell(body: Writing, cell: Cell, r: int, c: int, size: tuple[int, int], frame: Frame, letters: Letters,
          head: bool) -> str:
    align = align_of(cell) or ("center" if cell.header else "left")
    shape = Shape(align.upper(), spacing=140)
    letters = replace(letters, bold=True) if cell.header else letters
    inner = "".join(body.blocks(cell.blocks, letters, shape, size[0] - 2 * _EDGE))
    inner = inner or body.paragraph(body.runs((), letters), shape)
    return (
        f'<hp:tc name="" header="{int(head or cell.header)}" hasMargin="0" protect="0" editable="0" dirty="0" '
        f'borderFillIDRef="{body.looks.frame(frame)}">{_SUBLIST.format("CENTER")}{inner}</hp:subList>'
        f'<hp:cellAddr colAddr="{c - 1}" rowAddr="{r - 1}"/><hp:cellSpan colSpan="{cell.colspan}" '
        f'rowSpan="{cell.rowspan}"/><hp:cellSz width="{size[0]}" height="{size[1]}"/>'
        f'<hp:cellMargin left="{_EDGE}" right="{_EDGE}" top="{_PAD}" bottom="{_PAD}"/></hp:tc>')


def _frame(cell: Cell, r: int, c: int, rows: int, columns: int) -> Frame:
    """Thin rules inside, thick ones above and below, none at the sides, as the office draws its tables."""
    return Frame(
        left=THIN if c > 1 else "",
        right=THIN if c + cell.colspan <= columns else "",
        top=THICK if r == 1 else THIN,
        bottom=THICK if r + cell.rowspan > rows else THIN,
        fill=GREY if cell.header else "",
    )


def _heights(placed: list[tuple[int, int, Cell]], edges: list[int], rows: int) -> list[int]:
    """How high each row is, about: Hancom makes a row higher where its words need it, never lower."""
    heights = [LINE + 2 * _PAD] * rows
    for r, c, cell in sorted(placed, key=lambda spot: spot[2].rowspan):
        room = max(1, (edges[c + cell.colspan - 1] - edges[c - 1] - 2 * _EDGE) * 2 // CELL.size)
        wide = (sum(2 if ord(char) > 0x2000 else 1 for char in line) for line in cell.words.split("\n"))
        lines = sum(1 + columns // (room + 1) for columns in wide)
        missing = lines * LINE + 2 * _PAD - sum(heights[r - 1:r - 1 + cell.rowspan])
        if missing > 0:
            heights[r + cell.rowspan - 2] += missing
    return heights
