"""An HWPX package: which sections it has, in which order, under which title."""

from __future__ import annotations

import re

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.archive import Archive
from dure.formats.readers.hwpx.section import Section
from dure.formats.readers.hwpx.styles import Styles, styles_of
from dure.formats.readers.lines import Piece, assembled
from dure.formats.readers.papers import paper
from dure.formats.readers.xml import local
from dure.kernel.problem import Refused

_SECTION = re.compile(r"(?:.{0,200}/)?section(\d{1,6})\.xml", re.IGNORECASE)
_CONTENT = "Contents/content.hpf"


def read(archive: Archive, bounds: Bounds = BOUNDS) -> Document:
    """This function will read an HWPX package.

    Raises Refused where it is locked by a password, damaged, or has no section.
    """
    _unlocked(archive)
    title, sections = _contents(archive)
    if not sections:
        raise Refused.because("formats.part_missing", part="Contents/section0.xml")
    size = sum(archive.sizes.get(name, 0) for name in sections)
    if size > bounds.part_bytes:
        raise Refused.because("formats.part_too_large", part=sections[0], size=size, limit=bounds.part_bytes)
    head = next((name for name in archive.names() if name.rpartition("/")[2].lower() == "header.xml"), "")
    reader = Section(styles_of(archive.xml(head)) if head else Styles(), bounds)
    pieces: list[Piece] = []
    for name in sections:
        pieces += reader.pieces(archive.xml(name))
    blocks = assembled(pieces, top=True, numbered=True, bounds=bounds)
    return paper(blocks, "hwpx", title=title, header=reader.header, footer=reader.footer, bounds=bounds)


def _unlocked(archive: Archive) -> None:
    manifest = "META-INF/manifest.xml"
    if archive.locked:
        raise Refused.because("formats.encrypted")
    if manifest in archive and any(local(e) == "encryption-data" for e in archive.xml(manifest).iter()):
        raise Refused.because("formats.encrypted")


def _contents(archive: Archive) -> tuple[str, list[str]]:
    """The title and the sections in the order of the spine; without one, in the order of their numbers."""
    title, items, order = "", {}, []
    if _CONTENT in archive:
        for element in archive.xml(_CONTENT).iter():
            name = local(element)
            if name == "title":
                title = (element.text or "").strip()
            elif name == "item":
                items[element.get("id", "")] = element.get("href", "")
            elif name == "itemref":
                order.append(element.get("idref", ""))
    listed = [items.get(key, "") for key in order]
    folder = _CONTENT.rpartition("/")[0]
    found = [name if name in archive else f"{folder}/{name}" for name in listed if _SECTION.fullmatch(name)]
    if not found:
        numbered = [(int(match[1]), name) for name in archive.names() if (match := _SECTION.fullmatch(name))]
        found = [name for _, name in sorted(numbered)]
    return title, found
