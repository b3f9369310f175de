"""Handing out files: the formats of a statement, the office's own first, papers drawn just now, and files as they came in."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from dure.domain.papers.models import StoredFile
from dure.domain.papers.queries import path_to_read
from dure.formats.blocks import Document
from dure.formats.drawing import MEDIA_TYPES, draw

LABELS = {"hwpx": "Hancom (HWPX)", "pdf": "PDF", "xlsx": "Excel (XLSX)", "html": "HTML", "md": "Markdown", "json": "JSON"}
KNOWN = MEDIA_TYPES | {"json": "application/json", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
                       "yaml": "application/yaml", "zip": "application/zip"}
TYPES = {name: KNOWN[name] for name in LABELS}


def sent(data: bytes, name: str, *, inline: bool = False) -> HttpResponse:
    """This function will answer with a file that is not kept: to be saved, or `inline` for the browser to show.

    What it is follows from how its name ends (`KNOWN`); names may be in any script.
    """
    return HttpResponse(data, content_type=KNOWN[name.rpartition(".")[2]],
                        headers={"Content-Disposition": content_disposition_header(not inline, name)})


def drawn(document: Document, name: str, *, inline: bool = False, **options: Any) -> HttpResponse:
    """This function will draw a paper in the format that its name ends in, and answer with it. `options` are the drawer's."""
    return sent(draw(document, name.rpartition(".")[2], **options), name, inline=inline)


def handed_out(file: StoredFile, name: str, media_type: str = "application/octet-stream") -> FileResponse:
    """This function will hand out a stored file byte by byte; it never opens inside a page.

    Raises Refused where it is missing or damaged, which the reader is told (`errors.RefusalsSaid`).
    """
    return FileResponse(path_to_read(file).open("rb"), as_attachment=True, filename=name, content_type=media_type)
