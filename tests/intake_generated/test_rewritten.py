"""Papers drawn by the project, then opened and saved by another library with every part of our own taken out: they read the same."""

from __future__ import annotations

import functools
import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from hwpx import HwpxDocument
from lxml import etree

from dure.documents.statement.form import Statement, content
from dure.documents.statement.layout import laid_out
from dure.formats.drawing import draw
from tests.papers.describe import describe
from tests.papers.reading import read_paper
from tests.papers.write import write

SEEDS = range(6)
TABLES = ("budget", "basis", "schedule", "schedule_total", "settlement")
KEPT = re.compile(
    r"mimetype|version\.xml|settings\.xml|META-INF/(container|manifest)\.xml|"
    r"Contents/(content\.hpf|header\.xml|section\d+\.xml)"
)
LAYOUT = "{http://www.hancom.co.kr/hwpml/2011/paragraph}linesegarray"


@functools.cache
def _first(seed: int) -> dict:
    data, ending = write(describe(seed), seed, "docx")
    return read_paper(data, f"paper{ending}")


def _drawn(seed: int, format: str, **options: str) -> bytes:
    return draw(laid_out(Statement.from_json(_first(seed)), **options), format)


def _as_parsed(data: bytes) -> bytes:
    """This function will write a package anew from its parsed XML: only the parts that the format demands, names and hints gone."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr(zipfile.ZipInfo("mimetype"), old.read("mimetype"))
        for name in old.namelist():
            if name == "mimetype" or not KEPT.fullmatch(name):
                continue
            root = etree.fromstring(old.read(name))
            for element in list(root.iter(LAYOUT)):
                element.getparent().remove(element)
            for element in root.iter("*"):
                for key in ("name", "id") if name.startswith("Contents/section") else ():
                    element.attrib.pop(key, None)
                if etree.QName(element).localname == "metadata":
                    element.clear()
            for rootfile in list(root.iter("{*}rootfile")):
                if not KEPT.fullmatch(rootfile.get("full-path", "")):
                    rootfile.getparent().remove(rootfile)
            new.writestr(name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return held.getvalue()


def _by_python_hwpx(data: bytes) -> bytes:
    with HwpxDocument.open(io.BytesIO(_as_parsed(data))) as document:
        return document.to_bytes()


def _by_openpyxl(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    for name in list(book.defined_names):
        del book.defined_names[name]
    book.properties = type(book.properties)()
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _differences(seed: int, data: bytes, name: str, parts: tuple[str, ...] = ()) -> list[str]:
    """This function will name the parts that read otherwise than on the first paper."""
    first, again = content(_first(seed)), content(read_paper(data, name))
    return [f"{part}: {first[part]} / {again[part]}" for part in parts or first if first[part] != again[part]]


@pytest.mark.parametrize("rewritten", [_as_parsed, _by_python_hwpx])
@pytest.mark.parametrize("seed", SEEDS)
def test_hwpx_rewritten(seed: int, rewritten: Callable[[bytes], bytes]) -> None:
    drawn = _drawn(seed, "hwpx")
    again = rewritten(drawn)
    assert again != drawn
    assert _differences(seed, again, "paper.hwpx") == []


@pytest.mark.parametrize("seed", SEEDS)
def test_xlsx_rewritten(seed: int) -> None:
    again = _by_openpyxl(_drawn(seed, "xlsx", national="column"))
    assert _differences(seed, again, "paper.xlsx", TABLES) == []


@pytest.mark.parametrize("format", ["hwpx", "md", "html"])
@pytest.mark.parametrize("seed", SEEDS)
def test_drawn_paper_reads_as_the_first(seed: int, format: str) -> None:
    assert _differences(seed, _drawn(seed, format), f"paper.{format}") == []


@pytest.mark.parametrize("format", ["xlsx", "pdf"])
@pytest.mark.parametrize("seed", SEEDS)
def test_drawn_tables_read_as_the_first(seed: int, format: str) -> None:
    assert _differences(seed, _drawn(seed, format), f"paper.{format}", TABLES) == []
