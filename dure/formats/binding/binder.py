"""Many papers in one PDF. All that is drawn here is drawn in one go, so that its fonts are embedded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from dure.formats.binding.joined import disarm, readable
from dure.formats.binding.stamps import stamp
from dure.formats.blocks import Block, Document, Heading, ListBlock, PageBreak, Picture, Table, plain, words
from dure.formats.bounds import MEGA
from dure.formats.drawers.pdf import draw_pdf
from dure.kernel.problem import Refused

# headings of a section's own words stand below its bookmark
_BELOW = 3
_PASSES = 3


@dataclass(frozen=True, slots=True)
class Binding:
    """How much is bound: pages in all, and bytes of the PDFs that are bound as they are. A committee's pack has under 300 pages;
    1,000 take about 10 seconds."""

    pages: int = 1_000
    bytes: int = 60 * MEGA


BINDING = Binding()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the whole that begins on a page of its own: `title` is its bookmark, on `level` 1 or 2 (below the one before it).

    It is drawn from `blocks`, or a PDF `data` as it is. `foot` stands at the foot of each of its pages, before its own page number.
    `key` is how a contents page refers to it.
    """

    key: str
    title: str
    blocks: tuple[Block, ...] = ()
    data: bytes = b""
    level: int = 1
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The whole: its bytes, how many pages, and on which page (from 1) each section begins."""

    data: bytes
    pages: int
    begins: dict[str, int]


def bind(sections: Callable[[dict[str, int]], Sequence[Section]], *, title: str, language: str, page_word: str = "{page}",
         bounds: Binding = BINDING) -> Bound:
    """This function will bind sections into one PDF with bookmarks on two levels and a line at the foot of each page.

    `sections` is asked for them with the page on which each begins (empty at first), so that one of them can be the contents. At
    least one is drawn. `page_word` is the foot's page number (``{page}/{pages}``). PDFs are bound without what acts by itself.
    Raises Refused where a PDF cannot be bound or there are too many pages.
    """
    begins: dict[str, int] = {}
    for _ in range(_PASSES):
        parts = list(sections(begins))
        drawn = PdfReader(BytesIO(draw_pdf(_document(parts, title, language), numbered=False)))
        lengths = _lengths(parts, drawn, bounds)
        before, begins = begins, _starts(parts, lengths)
        if begins == before:
            break
    return _joined(parts, drawn, lengths, begins, title, language, page_word)


def _document(parts: Sequence[Section], title: str, language: str) -> Document:
    blocks: list[Block] = []
    for part in (part for part in parts if not part.data):
        blocks += [PageBreak(), Heading(part.level, (part.title,)), *below(part.blocks)]
    return Document(tuple(blocks[1:]), title, language)


def below(blocks: Sequence[Block]) -> Iterator[Block]:
    """This function will put the headings of a section's own words below its bookmark, in their order; those without words go."""
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif plain(block.text).strip():
            yield replace(block, level=max(_BELOW, block.level + _BELOW - 1))


def _lengths(parts: Sequence[Section], drawn: PdfReader, bounds: Binding) -> list[int]:
    """How many pages each section takes: those drawn by where the next begins, PDFs by themselves."""
    starts = list(_begun(parts, drawn))
    ends = iter([*starts[1:], len(drawn.pages)])
    begun = iter(starts)
    size = sum(len(part.data) for part in parts)
    if size > bounds.bytes:
        raise Refused.because("formats.too_large", size=size, limit=bounds.bytes)
    lengths = [len(readable(part.data, bounds.pages).pages) if part.data else next(ends) - next(begun) for part in parts]
    if sum(lengths) > bounds.pages:
        raise Refused.because("formats.too_many_pages", pages=sum(lengths), limit=bounds.pages)
    return lengths


def _begun(parts: Sequence[Section], drawn: PdfReader) -> Iterator[int]:
    """On which drawn page each drawn section begins: every heading left a bookmark, and a section has as many as it has headings."""
    pages = [drawn.get_destination_page_number(mark) or 0 for mark in _marks(drawn.outline)]
    at = 0
    for part in (part for part in parts if not part.data):
        yield pages[at]
        at += 1 + sum(isinstance(block, Heading) for block in below(part.blocks))


def _marks(outline: Any) -> Iterator[Any]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _marks(entry)
        else:
            yield entry


def _starts(parts: Sequence[Section], lengths: Sequence[int]) -> dict[str, int]:
    starts, page = {}, 1
    for part, length in zip(parts, lengths, strict=True):
        starts[part.key] = page
        page += length
    return starts


def _joined(parts: Sequence[Section], drawn: PdfReader, lengths: Sequence[int], begins: dict[str, int], title: str, language: str,
            page_word: str) -> Bound:
    """What was drawn keeps its tags for readers of screens; PDFs go in between its pages."""
    writer = PdfWriter(clone_from=drawn)
    for part in parts:
        if part.data:
            writer.merge(begins[part.key] - 1, BytesIO(part.data), import_outline=False)
            for page in writer.pages[begins[part.key] - 1:begins[part.key] - 1 + lengths[parts.index(part)]]:
                disarm(page)
    total = sum(lengths)
    words = [" · ".join(filter(None, (part.foot, page_word.format(page=begins[part.key] + at, own=at + 1, pages=total))))
             for part, length in zip(parts, lengths, strict=True) for at in range(length)]
    stamp(writer, words)
    root = writer.root_object
    for name in ("/Outlines", "/OpenAction", "/AA", "/Metadata", "/AcroForm"):
        root.pop(NameObject(name), None)
    above = None
    for part in parts:
        mark = writer.add_outline_item(title=part.title, page_number=begins[part.key] - 1, parent=above if part.level > 1 else None)
        above = mark if part.level == 1 else above
    writer.page_mode = "/UseOutlines"
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = None
    writer.add_metadata({"/Title": title, "/Producer": "Dure"})
    made = BytesIO()
    writer.write(made)
    return Bound(made.getvalue(), total, begins)


def letters(blocks: Sequence[Block]) -> int:
    """This function will count the letters of blocks: by them the length of what is drawn is bounded before it is drawn."""
    return sum(_letters(block) for block in blocks)


def _letters(block: Block) -> int:
    if isinstance(block, ListBlock):
        return sum(len(plain(item.text)) + letters(item.children) for item in block.items)
    if isinstance(block, Table):
        return sum(letters(cell.blocks) + 1 for row in block.rows for cell in row)
    if isinstance(block, Picture):
        return len(words([block])) + 1
    return 1 if isinstance(block, PageBreak) else len(plain(block.text))
