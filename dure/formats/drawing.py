"""From blocks to a paper in one of the formats."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from dure.formats.blocks import Document
from dure.kernel.problem import Refused

# Drawers are imported when they are first needed: some bring a library that takes long to load.
DRAWERS = {
    "html": ("dure.formats.drawers.html", "draw_html"),
    "pdf": ("dure.formats.drawers.pdf", "draw_pdf"),
    "hwpx": ("dure.formats.drawers.hwpx", "draw_hwpx"),
    "xlsx": ("dure.formats.drawers.xlsx", "draw_xlsx"),
    "md": ("dure.formats.drawers.markdown", "draw_markdown"),
}
MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "hwpx": "application/hwp+zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown; charset=utf-8",
}
FORMATS = tuple(DRAWERS)


def draw(document: Document, format: str, **options: Any) -> bytes:
    """This function will draw a paper in a format of `FORMATS` and return the file.

    `options` are those of the format's drawer (`draw_html`: fragment, anchors, trace_url, notes, first_level).
    Raises Refused where the format is unknown.
    """
    if format not in DRAWERS:
        raise Refused.because("formats.unknown_format", format=format, known=", ".join(FORMATS))
    module, name = DRAWERS[format]
    drawer: Callable[..., bytes] = getattr(import_module(module), name)
    return drawer(document, **options)
