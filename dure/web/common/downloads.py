"""The formats in which a statement is handed out, the office's own first: media type and name on a button."""

from __future__ import annotations

from dure.formats.drawing import MEDIA_TYPES

LABELS = {"hwpx": "Hancom (HWPX)", "pdf": "PDF", "xlsx": "Excel (XLSX)", "html": "HTML", "md": "Markdown", "json": "JSON"}
TYPES = {name: (MEDIA_TYPES | {"json": "application/json"})[name] for name in LABELS}
