"""Blocks as a web page: semantic, without inline styles, each block with an anchor, each figure with its trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import quote

from dure.formats.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    ListBlock,
    Mark,
    Paragraph,
    Picture,
    Table,
    Text,
    plain,
    walk,
    words,
)
from dure.formats.charts.looks import paper_style
from dure.formats.drawers.characters import plain_xml
from dure.formats.drawers.grid import align_of, starts
from dure.kernel.place import Place

Note = tuple[str, str] | tuple[str, str, str]  # words, CSS class, address
Notes = Mapping[str, Sequence[Note]]
_REGION = {"ko": "표", "en": "Table"}


@cache
def _style() -> str:
    return files("dure.formats.drawers").joinpath("page.css").read_text("utf-8")


def draw_html(document: Document, *, fragment: bool = False, anchors: bool = False, trace_url: str = "",
              notes: Notes | None = None, first_level: int = 1) -> bytes:
    """This function will draw a page in UTF-8, or with `fragment` only its body, for embedding.

    `anchors`: blocks, cells and items carry the anchor of their place (`Place.anchor`), counted where they have
    none. `trace_url`: figures with a ref become links, the ref put behind the address. `notes`: by anchor,
    (words, CSS class) or (words, CSS class, address) that are shown at the place, as a link where there is an address;
    a note whose anchor does not occur climbs to the block around it, and at last stands on top. `first_level`: the
    level that a heading of level 1 gets, 1 to 6.
    """
    page = Page(anchors=anchors or bool(notes), trace_url=trace_url, first_level=first_level)
    if notes:
        page.notes = _settled(notes, document.blocks)
    body = page.body(document.blocks)
    if fragment:
        return body.encode()
    head = f'<header class="paper-header">{escape(document.header)}</header>' if document.header else ""
    foot = f'<footer class="paper-footer">{escape(document.footer)}</footer>' if document.footer else ""
    language, title = escape(document.language or "ko"), escape(document.title or "—")
    style = _style() + (paper_style() if any(isinstance(block, Picture) for block in walk(document.blocks)) else "")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{head}<main>\n{body}</main>\n{foot}</body>\n</html>\n"
    ).encode()


@dataclass(slots=True)
class Page:
    """How the blocks of one page are written. Made for one drawing."""

    anchors: bool = False
    trace_url: str = ""
    first_level: int = 1
    notes: dict[str, list[Note]] = field(default_factory=dict)
    language: str = "ko"
    bare: bool = False  # as inside Markdown: no classes, no wrapper
    _name: str = ""
    _items: int = 0

    def body(self, blocks: Iterable[Block]) -> str:
        """This function will write the top-level blocks, a line each."""
        done = ["".join(self._noted(""))] if "" in self.notes else []
        for number, block in enumerate(blocks, 1):
            self._items = 0
            done.append(self.block(block, _spot(block.at, Place(block=number))))
        return "".join(f"{line}\n" for line in done)

    def block(self, block: Block, at: Place) -> str:
        """This function will write one block that stands at a place."""
        if isinstance(block, Heading):
            self._name = plain(block.text)
            level = min(6, max(1, block.level + self.first_level - 1))
            return f"<h{level}{self._id(at)}>{self.text(block.text)}{self._noted(at.anchor)}</h{level}>"
        if isinstance(block, Paragraph):
            return f"<p{self._id(at)}{self._class(block.align)}>{self.text(block.text)}{self._noted(at.anchor)}</p>"
        if isinstance(block, ListBlock):
            return self._list(block, at)
        if isinstance(block, Table):
            return self.table(block, at)
        if isinstance(block, Picture):
            return self._picture(block, at)
        return "" if self.bare else f'<hr class="page-break"{self._id(at)}>'

    def text(self, text: Text) -> str:
        """This function will write words; a newline is a line break."""
        return "".join(_escaped(run) if isinstance(run, str) else self._mark(run) for run in text)

    def _mark(self, mark: Mark) -> str:
        words = _escaped(mark.text)
        if self.bare:
            return words
        if mark.strong:
            words = f"<strong>{words}</strong>"
        names = "figure" + (f" figure--{mark.kind}" if mark.kind else "")
        if mark.ref and self.trace_url:
            address = escape(self.trace_url + quote(mark.ref, safe=":/.-_~"))
            return f'<a class="{names}" href="{address}">{words}</a>'
        return f'<span class="{names}">{words}</span>' if mark.ref or mark.kind else words

    def _picture(self, picture: Picture, at: Place) -> str:
        if self.bare or not picture.svg:
            return f"<p{self._id(at)}>{_escaped(words([picture]))}{self._noted(at.anchor)}</p>"
        caption = f"<figcaption>{self.text(picture.caption)}</figcaption>" if picture.caption else ""
        drawn = f'<div role="img" aria-label="{escape(picture.alternative)}">{picture.svg}</div>'  # the style sheet gives it its look
        # a wide picture is moved by itself, and by keyboard too
        return f'<figure class="picture-box" tabindex="0"{self._id(at)}>{caption}{drawn}{self._noted(at.anchor)}</figure>'

    def _list(self, block: ListBlock, at: Place) -> str:
        tag = "ol" if block.ordered else "ul"
        marked = "" if self.bare or not any(item.marker for item in block.items) else ' class="marked"'
        own = not (at.item or at.row)  # a list inside an item or a cell has no anchor of its own
        note = f"<li>{self._noted(at.anchor)}</li>" if own and at.anchor in self.notes else ""
        items = "".join(self._item(item, at) for item in block.items)
        return f"<{tag}{marked}{self._id(at) if own else ''}>{note}{items}</{tag}>"

    def _item(self, item: Item, outer: Place) -> str:
        self._items += 1
        at = _spot(item.at, Place(block=outer.block, row=outer.row, column=outer.column, item=self._items))
        marker = escape(item.marker, False)
        if marker:
            marker = f"{marker} " if self.bare else f'<span class="marker">{marker}</span> '
        own = f"{marker}{self.text(item.text)}{self._noted(at.anchor)}"
        return f"<li{self._id(at)}>{own}{''.join(self.block(child, at) for child in item.children)}</li>"

    def table(self, table: Table, at: Place) -> str:
        """This function will write a table with its head, its caption and its spans."""
        rows = [self._row(table, r, row, at) for r, row in starts(table)]
        head, rest = "".join(rows[:table.header_rows]), "".join(rows[table.header_rows:])
        caption = f"<caption>{self.text(table.caption)}</caption>" if table.caption else ""
        inner = caption + (f"<thead>{head}</thead>" if head else "") + (f"<tbody>{rest}</tbody>" if rest else "")
        if self.bare or at.row:
            return f"<table>{inner}</table>"
        note = self._noted(at.anchor)
        label = escape(plain(table.caption) or self._name or _REGION.get(self.language, _REGION["en"]))
        # a wide table is moved by itself, and by keyboard too
        region = f'<div class="table-region" role="group" tabindex="0" aria-label="{label}">'
        return f"{note}{region}<table{self._id(at)}>{inner}</table></div>"

    def _row(self, table: Table, r: int, row: list[tuple[int, Cell]], at: Place) -> str:
        items, cells = self._items, []
        for c, cell in row:
            self._items = 0
            spot = _spot(cell.at, Place(block=at.block, row=r, column=c))
            tag, scope = "td", ""
            if cell.header and (self.bare or cell.words.strip()):  # in a page, an empty corner is no header
                tag, scope = "th", f' scope="{_scope(table, cell, r)}"'
            spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
            spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
            shape = spans if self.bare else scope + spans + self._id(spot) + self._class(align_of(cell))
            cells.append(f"<{tag}{shape}>{self._inside(cell, spot)}{self._noted(spot.anchor)}</{tag}>")
        self._items = items
        line = "\n" if self.bare else ""
        return f"{line}<tr>{''.join(cells)}</tr>"

    def _inside(self, cell: Cell, at: Place) -> str:
        if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph):
            return self.text(cell.blocks[0].text)
        # what stands in a cell has the cell's place; only items have one of their own
        return "".join(f"<p>{self.text(block.text)}</p>" if isinstance(block, Paragraph) else self.block(block, at)
                       for block in cell.blocks)

    def _id(self, at: Place) -> str:
        return f' id="{at.anchor}"' if self.anchors and not self.bare else ""

    def _class(self, align: str) -> str:
        return f' class="align-{align}"' if align and align != "left" and not self.bare else ""

    def _noted(self, anchor: str) -> str:
        found = self.notes.pop(anchor, None) if self.notes else None
        if not found:
            return ""
        return "".join(_note(*note) for note in found)


def _note(words: str, css: str, address: str = "") -> str:
    if address:
        return f' <a class="note {escape(css)}" href="{escape(address)}">{_escaped(words)}</a>'
    return f' <span class="note {escape(css)}" role="note">{_escaped(words)}</span>'


def _escaped(words: str) -> str:
    return escape(plain_xml(words), False).replace("\n", "<br>")


def _spot(at: Place, counted: Place) -> Place:
    return at if at.block else counted


def _scope(table: Table, cell: Cell, r: int) -> str:
    if r <= table.header_rows:
        return "colgroup" if cell.colspan > 1 else "col"
    return "rowgroup" if cell.rowspan > 1 else "row"


def _settled(notes: Notes, blocks: Sequence[Block]) -> dict[str, list[Note]]:
    """Each note at the anchor that exists: its own, or that of the cell or block around it, or none (the top)."""
    known = set(anchors_of(blocks))
    settled: dict[str, list[Note]] = {}
    for anchor, found in notes.items():
        steps = anchor.split("-")
        around = ("-".join(steps[:n]) for n in range(len(steps), 0, -1))
        settled.setdefault(next((a for a in around if a in known), ""), []).extend(found)
    return settled


def anchors_of(blocks: Sequence[Block]) -> list[str]:
    """This function will list the anchors that a page of these blocks has, in reading order."""
    probe = _Anchors(anchors=True)
    probe.body(blocks)
    return probe.seen


@dataclass(slots=True)
class _Anchors(Page):
    seen: list[str] = field(default_factory=list)

    def _id(self, at: Place) -> str:
        self.seen.append(at.anchor)
        return ""
