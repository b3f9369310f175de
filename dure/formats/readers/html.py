"""HTML to blocks, through lxml's forgiving parser: no network, no entities but HTML's own, bounded depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.lines import Piece, assembled
from dure.formats.readers.markup import Markup
from dure.formats.readers.papers import paper

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(text: str) -> _Element | None:
    """This function will parse HTML or a fragment of it; None where it holds no element at all."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True,
                              huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing but blanks or comments
        return None
    return root


def fragment(text: str, first_line: int = 1, bounds: Bounds = BOUNDS) -> list[Piece]:
    """This function will read HTML that stands inside another text, beginning on `first_line` of it."""
    root = parsed(text)
    return [] if root is None else list(Markup(bounds, first_line).pieces(root))


def read(text: str, bounds: Bounds = BOUNDS) -> Document:
    """This function will read a web page: its body, with <title>, <header> and <footer> aside."""
    root = parsed(text)
    if root is None:
        return paper((), "html", bounds=bounds)
    title = _all_words(root.find("head/title"))
    around = {}
    body = root.find("body")
    for name in ("header", "footer"):
        for element in [] if body is None else body.findall(name):
            if element.xpath(".//h1|.//h2|.//h3|.//table"):  # a part of the paper, not of the page
                continue
            around[name] = _all_words(element)
            _removed(element)
    pieces = Markup(bounds).pieces(root)
    blocks = assembled(pieces, top=True, bounds=bounds)
    return paper(blocks, "html", title=title, language=root.get("lang", "")[:2], bounds=bounds, **around)


def _all_words(element: _Element | None) -> str:
    return "" if element is None else " ".join("".join(str(text) for text in element.itertext()).split())


def _removed(element: _Element) -> None:
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:  # lxml would drop the words that follow
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
