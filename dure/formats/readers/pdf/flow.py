"""Pages to one flow: what repeats on each page aside, paragraphs and tables joined across page breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dure.formats.blocks import Cell, Heading, Table
from dure.formats.bounds import Bounds
from dure.formats.readers.aligned import aligned
from dure.formats.readers.columns import cell
from dure.formats.readers.lines import Line, Piece, rejoined
from dure.formats.readers.marks import HEADING_LENGTH, heading_level, parted
from dure.formats.readers.pdf.page import Page, Ruled, columns
from dure.formats.readers.pdf.words import Printed, joined
from dure.formats.readers.tables import table
from dure.kernel.place import Place

_PAGE_NUMBER = re.compile(r"(?:[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?/ ?\d{1,4})?(?: ?[-–—])?(?:쪽)?", re.IGNORECASE)
_MARGIN, _LEAST = 0.09, 36.0  # of the page's height, and in points: where headers and footers stand
_LARGER = 1.12  # a heading is set this much larger than the body
_NEAR = 4.0
_BESIDE = 3.0  # points within which two words begin at one place
_SAME_SIZE, _CLOSE = 1.0, 1.6  # lines of one table without rules: points, and of the size


def without_margins(pages: Sequence[Page]) -> tuple[str, str]:
    """This function will take headers, footers and page numbers off the pages, and return header and footer."""
    seen: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        seen.update({key for line in page.lines if (key := _margin_key(line, page)) is not None})
    often = max(2, (len(pages) + 1) // 2)
    kept = {True: "", False: ""}
    for page in pages:
        body = []
        for line in page.lines:
            key = _margin_key(line, page)
            if key is None or not (_PAGE_NUMBER.fullmatch(line.text) or seen[key] >= often):
                body.append(line)
            elif not _PAGE_NUMBER.fullmatch(line.text) and not kept[key[0]]:
                kept[key[0]] = line.text
        page.lines = body
    return kept[True], kept[False]


def _margin_key(line: Printed, page: Page) -> tuple[bool, str] | None:
    """Whether a line stands at the top or foot of its page, and its words with every number alike."""
    margin = max(page.height * _MARGIN, _LEAST)
    top = line.bottom < margin
    if not top and line.top < page.height - margin:
        return None
    return top, re.sub(r"\d+", "#", line.text)


def pieces(pages: Sequence[Page], spaces: bool, bounds: Bounds) -> Iterator[Piece]:
    """This function will read pages in order."""
    free = [line for page in pages for line in page.lines]
    body = _body_size([line for page in pages for line in page.lines if _margin_key(line, page) is None])
    right = max((line.x1 for line in free), default=0.0)
    left = min((line.x0 for line in free), default=0.0)
    levels = _levels(free, body)
    waiting: list[Printed] = []
    for part in _parts(pages):
        if isinstance(part, Printed):
            waiting.append(part)
            continue
        yield from _text(joined(waiting, right, spaces), left, levels)
        waiting = []
        yield _table(part, bounds)
    yield from _text(joined(waiting, right, spaces), left, levels)


def with_columns(pages: Sequence[Page], bounds: Bounds) -> None:
    """This function will take tables without rules out of the pages' lines, over the ends of pages too."""
    lines = [(page, line) for page in pages for line in page.lines]

    def follows(i: int) -> bool:
        (upper_page, upper), (lower_page, lower) = lines[i - 1], lines[i]
        if abs(lower.size - upper.size) >= _SAME_SIZE:
            return False
        if upper_page is lower_page:
            return lower.top - upper.bottom < _CLOSE * upper.size
        return not (any(t.top > upper.top for t in upper_page.tables) or any(t.top < lower.top for t in lower_page.tables))

    taken: set[int] = set()
    for found in aligned([line.words for _, line in lines], _BESIDE, follows):
        own = lines[found.start: found.stop]
        page, first = own[0]
        at = Place(page=page.number)
        rows = [[cell(slot, at, bounds) for slot in row] for row in found.rows]
        xs = [begin for begin, _ in found.columns] + [found.columns[-1][1]]
        page.tables.append(Ruled(first.top, own[-1][1].bottom, xs, rows, page.number))
        taken.update(id(line) for _, line in own)
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in taken]


def _parts(pages: Sequence[Page]) -> Iterator[Printed | Ruled]:
    """Lines and tables in reading order; a table that goes on over the page is one."""
    open_table: Ruled | None = None
    for page in pages:
        parts: list[Printed | Ruled] = sorted([*page.lines, *page.tables], key=lambda p: p.top)
        for number, part in enumerate(parts):
            if open_table is not None:
                if number == 0 and isinstance(part, Ruled) and _aligned(open_table, part):
                    _continue(open_table, part)
                    continue
                yield open_table
                open_table = None
            if isinstance(part, Ruled) and part is parts[-1]:
                open_table = part
            else:
                yield part
    if open_table is not None:
        yield open_table


def _aligned(upper: Ruled, lower: Ruled) -> bool:
    """Whether two tables have the same columns; where one merged some, as a head does, it gets those of the other."""
    if _same_columns(upper, lower):
        return True
    few, many = sorted((upper, lower), key=lambda part: len(part.xs))
    near = [next((i for i, x in enumerate(many.xs) if abs(x - x0) < _NEAR), None) for x0 in few.xs]
    ends = near[0] == 0 and near[-1] == len(many.xs) - 1
    at = [i for i in near if i is not None]
    if not ends or len(at) < len(near) or len(few.xs) < 3 or any(c.rowspan > 1 for row in few.rows for c in row):
        return False
    for row in few.rows:
        column = 0
        for i, own in enumerate(row):
            stop = column + own.colspan
            row[i] = replace(own, colspan=at[stop] - at[column])
            column = stop
    few.xs = many.xs
    return True


def _same_columns(one: Ruled, other: Ruled) -> bool:
    return len(one.xs) == len(other.xs) and all(abs(a - b) < _NEAR for a, b in zip(one.xs, other.xs, strict=True))


def _continue(upper: Ruled, lower: Ruled) -> None:
    """Add the rows of the next page: without the repeated head, and with a row joined that the page cut in two."""
    rows = lower.rows
    if len(rows) > 1 and _words(rows[0]) == _words(upper.rows[0]) and any(_words(rows[0])):
        rows = rows[1:]
    width = len(upper.xs) - 1
    first, last = (rows or [[]])[0], upper.rows[-1]
    plain = len(first) == width == len(last) and all(c.colspan == 1 for c in (*first, *last))
    if plain and width > 1 and not first[0].blocks and any(c.blocks for c in first):
        upper.rows[-1] = [_one(a, b) for a, b in zip(last, first, strict=True)]
        rows = rows[1:]
    upper.rows += rows
    upper.bottom = lower.bottom


def _words(row: Sequence[Cell]) -> list[str]:
    return [cell.words for cell in row]


def _one(upper: Cell, lower: Cell) -> Cell:
    return replace(upper, blocks=rejoined(upper.blocks, lower.blocks))


def _table(part: Ruled, bounds: Bounds) -> Table:
    return table(part.rows, 0, (), Place(page=part.page), bounds)


def _body_size(lines: Sequence[Printed]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _levels(lines: Sequence[Printed], body: float) -> dict[float, int]:
    """Sizes above the body's, the largest first: title, parts, what is below."""
    larger = sorted({round(line.size, 1) for line in lines if line.size > body * _LARGER}, reverse=True)
    return {size: min(3, level) for level, size in enumerate(larger, 1)}


def _text(lines: Sequence[Printed], left: float, levels: dict[float, int]) -> Iterator[Piece]:
    for line in lines:
        at = Place(page=line.page)
        level = levels.get(round(line.size, 1), 0)
        if level and len(line.text) <= HEADING_LENGTH and (heading_level(line.text) or not parted(line.text)[0]):
            yield Heading(max(level, heading_level(line.text, numbered=True)), (line.text,), at)
        else:
            yield Line(line.text, columns(line, left), at=at)
