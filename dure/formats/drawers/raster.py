"""Pictures as PNG, for formats that know no SVG."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from threading import Lock

import typst

from dure.formats.charts.looks import styled
from dure.formats.drawers.characters import plain_xml
from dure.formats.fonts import FAMILIES, font_folder

TEMPLATE = Path(__file__).with_name("picture.typ")
FINE = 240  # dots per inch: sharp in print
_BUSY = Lock()


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=[fonts], ignore_system_fonts=True)


def raster(svg: str, width: int) -> bytes:
    """This function will draw a picture as PNG, at a width in hundredths of a point. The same picture gives the same bytes.

    Raises Refused where there are no fonts.
    """
    inputs = {"svg": plain_xml(styled(svg)), "fonts": json.dumps(FAMILIES), "width": str(width)}
    with _BUSY:
        return bytes(_compiler(font_folder()).compile(format="png", ppi=FINE, sys_inputs=inputs))  # type: ignore[arg-type]


def size_of(png: bytes) -> tuple[int, int]:
    """This function will return how many dots a PNG has across and down."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
