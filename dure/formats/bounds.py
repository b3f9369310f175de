"""How much a reader takes on before it refuses. Each bound says why it stands there."""

from __future__ import annotations

from dataclasses import dataclass

MEGA = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a paper may cost to read: 10 seconds and 200 MB of memory, whatever was uploaded.

    `file_bytes`: a statement has under 1 MB, a scanned volume with pictures under 50; more is another thing.
    `text_bytes`: text is held several times over while it is read (decoded, split into lines, as a tree).
    `archive_entries`, `archive_bytes`, `archive_ratio`: a ZIP tells before unpacking how large it will be;
    office files shrink to a tenth, bombs to a thousandth. Parts below `MEGA` may shrink as much as they like.
    `part_bytes`: one XML part becomes a tree of about eight times its size. `sheet_bytes`: a spreadsheet reader
    holds its shared strings and one sheet at a time, about six times their size.
    `hwp_bytes`, `hwp_text_bytes`: an HWP file is turned into HWPX first, in memory, pictures and all; a section
    of its text grows twentyfold on the way.
    `depth`: papers nest lists and tables five deep, never fifty; readers walk them by recursion.
    `columns`, `rows`, `cells`: spans are clipped to them, so that one cell cannot claim a million; `cells`
    is for the whole paper. `blocks`: the lines of the whole paper.
    `pages`: a page of a PDF costs 10 to 100 ms to lay out; `page_marks` is what one page may draw,
    `page_bytes` the instructions for it, `page_crossings` where its rules may meet (comparing them is
    quadratic); `chars` and `crossings` are for all pages together.
    """

    file_bytes: int = 50 * MEGA
    text_bytes: int = 2 * MEGA
    archive_entries: int = 2_000
    archive_bytes: int = 100 * MEGA
    archive_ratio: int = 150
    part_bytes: int = 12 * MEGA
    sheet_bytes: int = 24 * MEGA
    hwp_bytes: int = 24 * MEGA
    hwp_text_bytes: int = 3 * MEGA
    depth: int = 48
    columns: int = 512
    rows: int = 20_000
    cells: int = 120_000
    blocks: int = 60_000
    pages: int = 60
    page_marks: int = 20_000
    page_crossings: int = 4_000
    chars: int = 150_000
    crossings: int = 24_000
    page_bytes: int = 2 * MEGA


BOUNDS = Bounds()
