"""The workbook: numbers that are numbers, sums that are formulas, words that stay words."""

from __future__ import annotations

import io

import openpyxl

from dure.formats.blocks import Document, Heading, Paragraph, Table
from dure.formats.drawing import draw
from tests.formats.drawn import cell, figure, paper


def book(document: Document, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(draw(document, "xlsx")), data_only=values)


def where(sheet: openpyxl.worksheet.worksheet.Worksheet, text: str) -> openpyxl.cell.Cell:
    return next(c for row in sheet.iter_rows() for c in row if str(c.value) == text)


def test_each_part_is_a_sheet_of_its_name() -> None:
    assert book(paper()).sheetnames == ["1 기본 현황", "2 사업설명"]
    names = ("가[나]:*?/\\", "가나다라마바사아자차카타파하" * 4, "같은", "같은")
    sheets = book(Document(tuple(Heading(2, (text,)) for text in names))).sheetnames
    assert len(set(sheets)) == 4
    assert all(len(name) <= 31 for name in sheets)


def test_figures_are_numbers_shown_as_printed_and_sums_are_formulas_with_values() -> None:
    sheet, values = book(paper()).worksheets[0], book(paper(), values=True).worksheets[0]
    total = sheet.cell(where(sheet, "계").row, 2)
    row = total.row
    assert total.value == f"=B{row + 1}+B{row + 2}"
    assert values.cell(row, 2).value == 37_000
    minus = sheet.cell(row, 3)
    assert (minus.value, minus.number_format, minus.font.bold) == (-1_600, "#,##0;△#,##0", True)
    assert (sheet.cell(row + 1, 2).value, sheet.cell(row + 1, 2).number_format) == (2_000, '#,##0"천원";△#,##0"천원"')
    assert (sheet.cell(row + 2, 3).value, sheet.cell(row + 2, 3).number_format) == (12.5, "#,##0.00;△#,##0.00")
    assert f"A{row + 1}:A{row + 2}" in {str(r) for r in sheet.merged_cells.ranges}
    assert sheet.freeze_panes == f"A{row}"
    assert sheet.cell(row, 1).font.name == "맑은 고딕"


def test_words_never_become_formulas_and_long_numbers_stay_exact() -> None:
    huge = 1234567890123456789
    table = Table(((cell("=1+1"), cell(figure(huge)), cell("+82", "둘째")),))
    sheet = book(Document((Paragraph(("=HYPERLINK(\"x\")",)), table))).worksheets[0]
    kinds = {str(c.value): c.data_type for row in sheet.iter_rows() for c in row if c.value is not None}
    assert kinds == {'=HYPERLINK("x")': "s", "=1+1": "s", f"{huge:,}": "s", "+82\n둘째": "s"}
