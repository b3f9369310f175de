"""Tables without rules: columns that only stand below one another, in plain text and on pages.

What is set in columns is told from prose by several lines that keep the same wide gaps: lines of figures with the
heads above them, lines that each have a word in every column, and labels with what is said beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dure.formats.readers.columns import Aligned, Row, Slot, Words, column_of, columns_of, placed
from dure.formats.readers.marks import heading_level, parted

_FIGURE = re.compile(
    r"(?:\([^()]{0,16}\)\s*)?(?:[△▲▽+-]?\s?\d[\d,]*(?:\.\d+)?\s?%?|[-–])|\([△▲\d][\d,.]*\)|\([^()\d]{1,3}[\d,.△▲ -]*\)"
)
_NOTE = re.compile(r"[(\[<].*:.*[)\]>]")  # what stands right of a heading: (단위 : 천원)
_YEAR = re.compile(r"(?:'\s?)?\d{2,4}\s?년도?|(?:19|20)\d\d")
_DATED = frozenset("0123456789'’‘`")
_LABEL_LENGTH = 16
_LETTERS_APART = 6  # times `near`: how wide 합   계 may be set
_HEAD_LINES = 3
_WIDEST = 40  # columns
_LONGEST = 120  # lines of one table; a longer one goes on as another
_PART = 8  # a run that is no table is looked at again from an eighth of it on: time grows with its lines, not their square


@dataclass(slots=True)
class _Work:
    """How many words may still be looked at: a paper of thousands of lines of loose words has no such tables."""

    left: int = 250_000


def aligned(lines: Sequence[Row], near: float, follows: Callable[[int], bool]) -> list[Aligned]:
    """This function will find the tables among lines, in order and apart from each other.

    `near` is the distance within which two words begin at one place; `follows` tells whether a line stands close
    below the one before it.
    """
    lines = [_joined(row, near) for row in lines]
    work = _Work()
    found: list[Aligned] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and follows(stop):
            stop += 1
        found += _within(lines, at, stop, near, work)
        at = stop
    return found


def _joined(row: Row, near: float) -> Row:
    """A word that is set letter by letter (구   분) is one."""
    done: list[Words] = []
    for words in row:
        last = done[-1] if done else None
        if last and len(words.text) == 1 and words.text.isalpha() and len(last.text.split()[-1]) == 1 and (
                last.text[-1].isalpha() and words.begin - last.end <= near * _LETTERS_APART):
            done[-1] = Words(f"{last.text} {words.text}", last.begin, words.end)
        else:
            done.append(words)
    return done


def _within(lines: Sequence[Row], start: int, stop: int, near: float, work: _Work) -> list[Aligned]:
    found: list[Aligned] = []
    at = start
    figures_from = full_from = start  # lines before these were looked at, together with what follows them
    while at < stop and work.left > 0:
        table, run = None, min(stop, at + _LONGEST)
        if len(lines[at]) > 1 and at >= min(figures_from, full_from):
            work.left -= sum(len(row) for row in takewhile(lambda row: len(row) > 1, lines[at:run]))
        if at >= figures_from:
            table, figures_from = _figures(lines, at, run)
        if table is None and at >= full_from:
            table, full_from = _full(lines, at, run)
        table = table or _labels(lines, at, stop, near)
        if table is not None:
            found.append(table)
        at = table.stop if table is not None else at + 1
    return found


def _opens(row: Row) -> bool:
    """Whether a line can begin a table: several words, and neither a heading nor an item of a list."""
    whole = " ".join(words.text for words in row[:_WIDEST])
    return 1 < len(row) <= _WIDEST and not parted(whole)[0] and not heading_level(whole) and not _NOTE.fullmatch(row[-1].text)


def _has_figures(row: Row) -> bool:
    return len(row) <= _WIDEST and sum(bool(_FIGURE.fullmatch(words.text)) for words in row) >= 2


def _figures(lines: Sequence[Row], at: int, stop: int) -> tuple[Aligned | None, int]:
    """Lines of figures, with up to three lines of heads above them; and where to look for the next such."""
    if not _opens(lines[at]):
        return None, at + 1
    body = at
    while body < stop and body - at < _HEAD_LINES and (body > at or len(lines[body]) > 1) and not _has_figures(lines[body]):
        body += 1
    end = body
    while end < stop and (_has_figures(lines[end]) or (end > body and _has_figure(lines[end]))):
        end += 1
    if end == body or (end - body == 1 and body == at):
        return None, at + 1
    columns = _columns_of(lines[at:body], lines[body:end])
    after = at + max(1, (end - at) // _PART)
    if len(columns) < 3 or len(lines[at]) * 2 < len(columns) or (end - body == 1 and len(lines[at]) != len(columns)):
        return None, after
    if any(len({column_of(columns, words) for words in row}) < len(row) for row in lines[at:body]):
        return None, end  # two titles over one column: what stands below which is not to be known
    if body == at and not any("," in words.text for row in lines[body:end] for words in row):
        return None, after  # neither a head nor amounts: it may be anything
    heads = _heads(lines[at:body], columns)
    if heads and len(_titled(heads)) < len(columns) - 1:
        return None, end  # … nor where fewer titles stand than columns
    return Aligned(at, end, columns, [*heads, *(placed(row, columns) for row in lines[body:end])]), end


def _titled(heads: Sequence[Sequence[Slot]]) -> set[int]:
    """The columns, but for the first, over which a head has words."""
    titled = set()
    for row in heads:
        c = 0
        for slot in row:
            titled |= set(range(max(1, c), c + slot.span)) if slot.lines else set()
            c += slot.span
    return titled


def _has_figure(row: Row) -> bool:
    return len(row) > 1 and any(_FIGURE.fullmatch(words.text) for words in row[1:])


def _columns_of(heads: Sequence[Row], body: Sequence[Row]) -> list[tuple[float, float]]:
    """The columns of the body, made wider by the heads above them where no head spans several."""
    columns = columns_of(body)
    kept = list(body)
    for row in reversed(heads):
        wider = columns_of([*kept, row])
        if wider is not None:
            columns, kept = wider, [*kept, row]
    return columns or []


def _heads(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> list[list[Slot]]:
    """The lines of a head: words that stand over several columns which the line below names one by one span them."""
    heads: list[list[Slot]] = []
    for i, row in enumerate(rows):
        own = {column_of(columns, words): words.text for words in row}
        below = {column_of(columns, words) for words in rows[i + 1]} if i + 1 < len(rows) else set()
        slots: list[Slot] = []
        c = 0
        while c < len(columns):
            end = c
            while end in below:
                end += 1
            named = [own[k] for k in range(c, end) if k in own]
            if named and not (end - c) % len(named):
                slots += [Slot([words], (end - c) // len(named)) for words in named]
                c = end
            else:
                slots.append(Slot([own[c]] if c in own else []))
                c += 1
        heads.append(slots)
    return heads


def _full(lines: Sequence[Row], at: int, stop: int) -> tuple[Aligned | None, int]:
    """Lines that have a word in every column, lines below the first may leave some empty; and where to look next."""
    width = len(lines[at])
    if width < 3 or not _opens(lines[at]):
        return None, at + 1
    end = at
    while end < stop and 1 < len(lines[end]) <= width and (_opens(lines[end]) or lines[end][0].begin > lines[at][0].end):
        end += 1
    after = at + max(1, (end - at) // _PART)
    while end - at > 1:
        whole = [row for row in lines[at:end] if len(row) == width]
        columns = columns_of(lines[at:end]) or []
        if len(columns) != width and len(whole) > 1:  # a long word may reach below its neighbour
            columns = columns_of(whole) or []
        if len(columns) == width and end - at + width > 5 and (len(whole) > 1 or width > 3) and (
                all(_fits(row, columns) for row in lines[at:end])):
            return Aligned(at, end, columns, [placed(row, columns) for row in lines[at:end]]), end
        end -= max(1, (end - at) // _PART)
    return None, after


def _fits(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether each word of a line stands in a column of its own."""
    own = [column_of(columns, words) for words in row]
    inside = all(columns[c][0] < words.end and words.begin < columns[c][1] for c, words in zip(own, row, strict=True))
    return inside and len(set(own)) == len(own)


def _labels(lines: Sequence[Row], at: int, stop: int, near: float) -> Aligned | None:
    """Short labels with what is said beside them, whose further lines begin where it began."""
    first = lines[at]
    if not _is_labelled(first):
        return None
    left, right = first[0], first[1]
    rows: list[list[Slot]] = []
    end = at
    while end < stop:
        row = lines[end]
        inside = row[0].begin >= right.begin - near
        beside = len(row) > 1 and (_beside(row[1], right, near) or (len(rows) > 1 and row[1].begin >= right.begin))
        if _is_labelled(row) and row[0].end < right.begin and beside and (
                abs(row[0].begin - left.begin) <= near or abs(row[0].middle - left.middle) <= near):
            rows.append([Slot([row[0].text]), Slot(["  ".join(words.text for words in row[1:])], 1, [0])])
        elif rows and inside:
            rows[-1][1].lines.append("  ".join(words.text for words in row))
            rows[-1][1].indents.append(round((row[0].begin - right.begin) / near))
        elif rows and len(row) == 1 and len(row[0].text) <= _LABEL_LENGTH and abs(row[0].begin - left.begin) <= near and (
                end + 1 < stop and lines[end + 1][0].begin >= right.begin - near):
            rows[-1][0].lines.append(row[0].text)  # a label on two lines
        else:
            break
        end += 1
    by_years = end - at > 1 and bool(_YEAR.fullmatch(left.text))
    if not by_years and (len(rows) < 2 or end - at < 3):
        return None
    edge = max(row[0].end for row in lines[at:end] if row[0].begin < right.begin - near)
    return Aligned(at, end, [(left.begin, edge), (right.begin, max(w.end for row in lines[at:end] for w in row))], rows)


def _beside(words: Words, right: Words, near: float) -> bool:
    """Whether words stand in one column: they begin, or end, at one place."""
    return abs(words.begin - right.begin) <= near or abs(words.end - right.end) <= near


def _is_labelled(row: Row) -> bool:
    words = row[0].text if row else ""
    says = len(words) <= _LABEL_LENGTH and ":" not in words
    return _opens(row) and says and (words[0] not in _DATED or bool(_YEAR.fullmatch(words)))
