"""A PDF file: may it be read, has it words, what do its pages say."""

from __future__ import annotations

import zlib
from io import BytesIO

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.lines import assembled
from dure.formats.readers.papers import paper
from dure.formats.readers.pdf.flow import pieces, with_columns, without_margins
from dure.formats.readers.pdf.forms import instructions
from dure.formats.readers.pdf.page import Page, page_of
from dure.kernel.place import Place
from dure.kernel.problem import Refused

_CHUNK = 1 << 20


def read(data: bytes, bounds: Bounds = BOUNDS) -> Document:
    """This function will read a PDF that has a text layer.

    Raises Refused where it is locked, damaged, has too many pages or no words (a scan).
    """
    title = _opened(data, bounds)
    _no_bomb(data, bounds)
    pages, silent, spaces = _pages(data, bounds)
    if len(silent) == len(pages):
        raise Refused.because("formats.pdf_without_text", pages=len(pages))
    header, footer = without_margins(pages)
    with_columns(pages, bounds)
    blocks = assembled(pieces(pages, spaces, bounds), top=True, numbered=True, bounds=bounds)
    document = paper(blocks, "pdf", title=title, header=header, footer=footer, bounds=bounds)
    if silent:
        document.meta["pages_without_text"] = ", ".join(map(str, silent))
    return document


def _opened(data: bytes, bounds: Bounds) -> str:
    """Ask the faster library first: is it a PDF, locked, how many pages; return its title."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "formats.encrypted" if "assword" in str(error) else "formats.damaged"
        raise Refused.because(code, part="PDF") from error
    try:
        if len(document) > bounds.pages:
            raise Refused.because("formats.too_many_pages", pages=len(document), limit=bounds.pages)
        if not len(document):
            raise Refused.because("formats.damaged", part="PDF")
        return str(document.get_metadata_value("Title") or "")
    finally:
        document.close()


def _no_bomb(data: bytes, bounds: Bounds) -> None:
    """Unpack every packed stream in small steps, keeping nothing, and refuse what grows beyond the bounds."""
    total, at = 0, data.find(b"stream")
    while at >= 0:
        if data[max(0, at - 3):at] != b"end":
            head = data[max(0, at - 400):at]
            begin = at + 6 + (2 if data[at + 6:at + 8] == b"\r\n" else 1)
            if head.count(b"/FlateDecode", head.rfind(b" obj") + 1) > 1:
                raise Refused.because("formats.zip_bomb", part="PDF")
            if data[begin:begin + 1] and data[begin] & 0x0F == 8:
                total += _unpacked(data, begin, bounds)
        if total > bounds.archive_bytes:
            raise Refused.because("formats.zip_too_large", size=total, limit=bounds.archive_bytes)
        at = data.find(b"stream", at + 6)


def _unpacked(data: bytes, begin: int, bounds: Bounds) -> int:
    step, size, at = zlib.decompressobj(), 0, begin
    waiting = b""
    try:
        while not step.eof and at < len(data):
            if not waiting:
                waiting = data[at:at + 65536]
                at += len(waiting)
            size += len(step.decompress(waiting, _CHUNK))
            waiting = step.unconsumed_tail
            if size > bounds.part_bytes * 2:
                raise Refused.because("formats.zip_bomb", part="PDF")
    except zlib.error:  # not packed after all, or damaged: for the reader to find out
        return size
    return size


def _pages(data: bytes, bounds: Bounds) -> tuple[list[Page], list[int], bool]:
    """The pages, the numbers of those without words, and whether the paper prints its spaces."""
    import pdfplumber

    done: list[Page] = []
    silent: list[int] = []
    spaces = False
    number = 0
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            for number, page in enumerate(document.pages, 1):
                _drawn(page, number, bounds)
                spaces = spaces or any(char["text"] == " " for char in page.chars)
                if not page.chars:
                    silent.append(number)
                done.append(page_of(page, number, spaces, bounds))
                page.close()
                if sum(p.chars for p in done) > bounds.chars or sum(p.crossings for p in done) > bounds.crossings:
                    raise Refused.because("formats.too_long", place=Place(page=number), page=number)
    except Refused:
        raise
    except Exception as error:  # the library raises whatever a broken file makes it stumble over
        raise Refused.because("formats.damaged", part="PDF", place=Place(page=number)) from error
    return done, silent, spaces


def _drawn(page: object, number: int, bounds: Bounds) -> None:
    """A page's drawing instructions are looked at before they are carried out."""
    source = getattr(page, "page_obj", None)
    contents = [getattr(stream, "resolve", lambda own=stream: own)() for stream in getattr(source, "contents", ())]
    size = sum(instructions(stream, getattr(source, "resources", {}), {}) for stream in contents)
    if size > bounds.page_bytes:
        raise Refused.because("formats.page_too_full", place=Place(page=number), limit=bounds.page_marks)
