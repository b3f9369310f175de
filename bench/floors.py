"""The least that the bare library needs for a paper of the same size. None of this is a way to draw a statement."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser

import typst
import xlsxwriter
from lxml import etree

from dure.config import env
from dure.formats.fonts import font_folder


def split(text: str) -> None:
    """This function will split Markdown into lines and cells, and walk the HTML in it."""
    cells = [line.split("\t") for line in text.splitlines()]
    HTMLParser().feed(text)
    assert cells


def typst_compile(text: str, number: int) -> Callable[[], object]:
    """This function will return a compile of the same words as plain typst: one paragraph a line."""
    words = "\n\n".join("#" + _quoted(line) for line in text.splitlines() if line.strip())
    source = env.home() / f"bench-{number}.typ"
    source.write_text(words, encoding="utf-8")
    compiler = typst.Compiler(source, font_paths=[font_folder()], ignore_system_fonts=True)
    return lambda: compiler.compile(format="pdf", sys_inputs={})


def _quoted(line: str) -> str:
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def hwpx_write(data: bytes) -> Callable[[], object]:
    """This function will return a write of an equal HWPX: its XML from lxml's trees, packed anew."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".hpf"))}

    def write() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, etree.tostring(trees[name]) if name in trees else part)

    return write


def xlsx_write(data: bytes) -> Callable[[], object]:
    """This function will return a write of the same cells by bare XlsxWriter."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    sheets = [[(c.row - 1, c.column - 1, c.value) for row in s for c in row if c.value is not None] for s in book]

    def write() -> None:
        with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as made:
            for cells in sheets:
                sheet = made.add_worksheet()
                for cell in cells:
                    sheet.write(*cell)

    return write


def inserts(rows: int) -> Callable[[], object]:
    """This function will return as many inserts of a short row, one statement each, in one transaction."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("create temporary table bench_rows (a bigint, b text)")

    def write() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for key in range(rows):
                cursor.execute("insert into bench_rows values (%s, %s)", [key, "표본"])

    return write


def selects() -> None:
    """This function will answer ten bare queries, about as many as composing needs."""
    from django.db import connection

    with connection.cursor() as cursor:
        for _ in range(10):
            cursor.execute("select 1")
            cursor.fetchall()


def bare_view() -> object:
    """This function will answer a request with a view that does nothing."""
    from django.http import HttpResponse
    from django.test import RequestFactory

    return (lambda request: HttpResponse(request.path))(RequestFactory().get("/"))
