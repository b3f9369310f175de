"""The door for papers coming in: what is it, may it be read, which reader reads it."""

from __future__ import annotations

import re
from pathlib import Path

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.kernel.problem import Refused

_NAMED = {
    "md": "markdown", "markdown": "markdown", "html": "html", "htm": "html", "xhtml": "html", "txt": "text",
    "text": "text", "hwpx": "hwpx", "hwp": "hwp", "docx": "docx", "pdf": "pdf", "xlsx": "xlsx", "xlsm": "xlsx",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = ("markdown", "html", "text")
_SHOWN = {"markdown": "Markdown", "html": "HTML", "text": "TXT"}
_PAGE = re.compile(r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})?"
                   r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"\s{0,200}<(?:table|div|p|h[1-6]|section|article|main|ul|ol)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |\*\*\d|\|[ :-]*-{2,}|- |\s{2,}- )", re.MULTILINE)


def read_file(path: str | Path, bounds: Bounds = BOUNDS) -> Document:
    """This function will read a paper from a file; its size is looked at before anything is read.

    Raises Refused where it cannot be read, OSError where there is no such file.
    """
    file = Path(path)
    size = file.stat().st_size
    if size > bounds.file_bytes:
        raise Refused.because("formats.too_large", size=size, limit=bounds.file_bytes)
    return read(file.read_bytes(), file.name, bounds)


def read(data: bytes, name: str = "", bounds: Bounds = BOUNDS) -> Document:
    """This function will read a paper into blocks.

    The format is known by its content; `name` only tells text formats apart, and is held against the content:
    a file that says it is something else is refused. Raises Refused with a code of `labels`.
    """
    if len(data) > bounds.file_bytes:
        raise Refused.because("formats.too_large", size=len(data), limit=bounds.file_bytes)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise Refused.because("formats.empty")
    named = _NAMED.get(name.rpartition(".")[2].lower(), "") if "." in name else ""
    found = kind(data)
    if named and found != named and not (named in _TEXTS and found == "text"):
        raise Refused.because("formats.wrong_type", named=_shown(named), found=_shown(found))
    if found == "text":
        from dure.formats.readers.text import decoded

        return _text(decoded(data, bounds), named, bounds)
    return _packaged(data, found, bounds)


def kind(data: bytes) -> str:
    """This function will tell a format by its content; ``text`` for all that is written in characters.

    Raises Refused for formats that are known but not read: old Office files, locked ones, other packages.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packaged_kind(data)
    if data.startswith(_OLE):
        return _compound_kind(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "text"


def _compound_kind(data: bytes) -> str:
    """OLE compound files: HWP 5, old Office files, and new ones that are locked by a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused.because("formats.encrypted")
    if b"HWP Document File" in data or "BodyText".encode("utf-16-le") in data:
        return "hwp"
    raise Refused.because("formats.old_office")


def _packaged_kind(data: bytes) -> str:
    from dure.formats.readers.archive import Archive

    names = Archive(data).sizes
    if "Contents/content.hpf" in names or ("mimetype" in names and "Contents/header.xml" in names):
        return "hwpx"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "zip"


def _packaged(data: bytes, found: str, bounds: Bounds) -> Document:
    from dure.formats.readers.archive import Archive

    if found == "hwpx":
        from dure.formats.readers import hwpx

        return hwpx.read(Archive(data, bounds), bounds)
    if found == "docx":
        from dure.formats.readers import docx

        return docx.read(Archive(data, bounds), bounds)
    if found == "xlsx":
        from dure.formats.readers import xlsx

        return xlsx.read(Archive(data, bounds), bounds)
    if found == "hwp":
        from dure.formats.readers import hwp

        return hwp.read(data, bounds)
    if found == "pdf":
        from dure.formats.readers import pdf

        return pdf.read(data, bounds)
    raise Refused.because("formats.unknown")


def _shown(name: str) -> str:
    return _SHOWN.get(name, name.upper())


def _text(text: str, named: str, bounds: Bounds) -> Document:
    if named == "html" or _PAGE.match(text) or (not named and _FRAGMENT.match(text)):
        from dure.formats.readers import html

        return html.read(text, bounds)
    if named == "markdown" or (not named and _MARKDOWN.search(text)):
        from dure.formats.readers import markdown

        return markdown.read(text, bounds)
    from dure.formats.readers import text as plain_text

    return plain_text.read(text, bounds)
