"""From blocks to a document: places, title, language."""

from __future__ import annotations

from collections.abc import Iterable

from dure.formats.blocks import Block, Document, Heading, plain, words
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.placing import placed


def paper(blocks: Iterable[Block], source: str, *, title: str = "", language: str = "", header: str = "",
          footer: str = "", bounds: Bounds = BOUNDS) -> Document:
    """This function will make a document of blocks.

    The title is the first heading of level 1, or else what the file's properties say. The language is Korean
    where the paper has a hangul syllable. `meta["missing_cells"]` names the places of cells that were missing.
    """
    done, missing = placed(blocks, bounds)
    first = next((plain(b.text) for b in done if isinstance(b, Heading) and b.level == 1), title)
    meta = {"missing_cells": "; ".join(place.anchor for place in missing)} if missing else {}
    if not language:
        language = "ko" if not done or any("가" <= char <= "힣" for char in words(done)) else "en"
    return Document(done, first, language, header, footer, source, meta)
