"""Handing out files: the formats of a statement, the office's own first, and files as they came in."""

from __future__ import annotations

from django.http import FileResponse

from dure.domain.papers.models import StoredFile
from dure.domain.papers.queries import path_to_read
from dure.formats.drawing import MEDIA_TYPES

LABELS = {"hwpx": "Hancom (HWPX)", "pdf": "PDF", "xlsx": "Excel (XLSX)", "html": "HTML", "md": "Markdown", "json": "JSON"}
TYPES = {name: (MEDIA_TYPES | {"json": "application/json"})[name] for name in LABELS}


def handed_out(file: StoredFile, name: str, media_type: str = "application/octet-stream") -> FileResponse:
    """This function will hand out a stored file byte by byte; it never opens inside a page.

    Raises Refused where it is missing or damaged, which the reader is told (`errors.RefusalsSaid`).
    """
    return FileResponse(path_to_read(file).open("rb"), as_attachment=True, filename=name, content_type=media_type)
