"""A line at the foot of each bound page, laid over it: the page itself is not taken apart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

import typst
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, StreamObject

from dure.formats.drawers.characters import plain_xml
from dure.formats.fonts import FAMILIES, font_folder

TEMPLATE = Path(__file__).parents[1] / "drawers" / "stamps.typ"
_BUSY = Lock()


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=[fonts], ignore_system_fonts=True)


def stamp(writer: PdfWriter, words: Sequence[str]) -> None:
    """This function will lay a line of words over the foot of each page of a writer, upright as the page is read."""
    sizes = [_size(page) for page in writer.pages]
    pages = [{"words": said, "width": width, "height": height} for said, (width, height) in zip(words, sizes, strict=True)]
    with _BUSY:
        drawn = _compiler(font_folder()).compile(format="pdf", sys_inputs={
            "pages": plain_xml(json.dumps(pages, ensure_ascii=False)), "fonts": json.dumps(FAMILIES)})
    reader = PdfReader(BytesIO(bytes(drawn)))  # type: ignore[arg-type]
    for number, (page, overlay) in enumerate(zip(writer.pages, reader.pages, strict=True)):
        _lay(writer, page, overlay, number)


def _size(page: PageObject) -> tuple[float, float]:
    """Width and height of a page as it is read."""
    width, height = float(page.cropbox.width), float(page.cropbox.height)
    return (height, width) if page.rotation % 180 else (width, height)


def _placing(page: PageObject) -> str:
    """The matrix that puts a drawing of the page as it is read onto the page as it is stored."""
    left, low = float(page.cropbox.left), float(page.cropbox.bottom)
    right, high = float(page.cropbox.right), float(page.cropbox.top)
    turned = {0: (1, 0, 0, 1, left, low), 90: (0, 1, -1, 0, right, low), 180: (-1, 0, 0, -1, right, high), 270: (0, -1, 1, 0, left, high)}
    return " ".join(f"{number:.4f}" for number in turned[page.rotation % 360])


def _lay(writer: PdfWriter, page: PageObject, overlay: PageObject, number: int) -> None:
    name = NameObject(f"/DureFoot{number}")
    form = StreamObject()
    contents = overlay.get_contents()
    form.set_data(contents.get_data() if contents is not None else b"")
    form.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form"),
                 NameObject("/BBox"): ArrayObject(FloatObject(edge) for edge in overlay.mediabox),
                 NameObject("/Resources"): overlay["/Resources"].clone(writer)})
    forms = _own(_own(page, "/Resources"), "/XObject")
    forms[name] = writer._add_object(form.flate_encode())
    before, after = StreamObject(), StreamObject()
    before.set_data(b"q\n")
    after.set_data(f"\nQ\n/Artifact <</Type /Pagination>> BDC q {_placing(page)} cm {name} Do Q EMC\n".encode())
    former: Any = page.get("/Contents")
    streams = [] if former is None else list(former.get_object()) if isinstance(former.get_object(), ArrayObject) else [page.raw_get("/Contents")]
    page[NameObject("/Contents")] = ArrayObject([writer._add_object(before), *streams, writer._add_object(after)])


def _own(holder: Any, name: str) -> DictionaryObject:
    """A dictionary of a page that is its own: others may share what it had."""
    found = holder.get(name)
    made = DictionaryObject(found.get_object() if found is not None else {})
    holder[NameObject(name)] = made
    return made
