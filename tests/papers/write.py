"""All writers by name: what an office may hand in."""

from __future__ import annotations

from collections.abc import Callable

from tests.papers.arrange import arrange
from tests.papers.paper import Piece
from tests.papers.write_docx import docx
from tests.papers.write_html import html
from tests.papers.write_hwpx import hwpx
from tests.papers.write_markdown import markdown
from tests.papers.write_pdf import pdf
from tests.papers.write_text import text
from tests.papers.write_xlsx import xlsx

Writer = Callable[[list[Piece], int], bytes]

WRITERS: dict[str, tuple[str, Writer]] = {
    "markdown-tabs": (".md", lambda p, s: markdown(p, s, "tabs")),
    "markdown-pipes": (".md", lambda p, s: markdown(p, s, "pipes")),
    "markdown-html": (".md", lambda p, s: markdown(p, s, "html")),
    "html": (".html", html),
    "docx": (".docx", docx),
    "hwpx": (".hwpx", hwpx),
    "text": (".txt", text),
    "text-columns": (".txt", lambda p, s: text(p, s, tabs=False)),
    "pdf": (".pdf", pdf),
    "pdf-unruled": (".pdf", lambda p, s: pdf(p, s, ruled=False)),
    "xlsx": (".xlsx", xlsx),
}


def write(statement: dict, seed: int, name: str) -> tuple[bytes, str]:
    """This function will write the statement in a format; returns the bytes and the file's ending."""
    ending, writer = WRITERS[name]
    return writer(arrange(statement, seed), seed), ending
