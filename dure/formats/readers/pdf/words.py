"""Characters on a page to printed lines, printed lines to lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dure.formats.readers.columns import Words
from dure.formats.readers.marks import heading_level, parted

Char = dict[str, Any]  # pdfplumber's
_GAP = 0.22  # of the size: wider than this between two characters is a space
_WIDE = 1.0  # … and wider than this parts columns


@dataclass(slots=True)
class Printed:
    """One line as printed: its words, its box, its size; `open_end`: a space was printed where it breaks off."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    page: int
    open_end: bool = False
    full: float = 0.0  # how far right its first word would have needed to go on the line before
    words: tuple[Words, ...] = ()  # what stands between wide gaps


def printed_lines(chars: Iterable[Char], page: int) -> list[Printed]:
    """This function will put characters together that stand on one line, from top to bottom."""
    rows: list[list[Char]] = []
    chars = {(c["text"], round(float(c["x0"])), round(float(c["top"]))): c for c in chars}.values()  # bold drawn twice
    for char in sorted(chars, key=lambda c: (round(float(c["bottom"]), 1), float(c["x0"]))):
        middle = (float(char["top"]) + float(char["bottom"])) / 2
        row = next((r for r in reversed(rows[-3:]) if float(r[0]["top"]) <= middle <= float(r[0]["bottom"])), None)
        if row is None:
            rows.append([char])
        else:
            row.append(char)
    lines = [_line(sorted(row, key=lambda c: float(c["x0"])), page) for row in rows]
    return sorted((line for line in lines if line.text), key=lambda line: (line.top, line.x0))


def _line(chars: Sequence[Char], page: int) -> Printed:
    seen = [c for c in chars if str(c["text"]).strip()]
    if not seen:
        return Printed("", 0, 0, 0, 0, 0, page)
    text = _said(chars)
    start, first_word = float(seen[0]["x0"]), 0.0
    for char in seen:  # up to the first gap: what would have had to fit on the line before
        if float(char["x0"]) - start - first_word > float(char["size"]) * _GAP:
            break
        first_word = float(char["x1"]) - start
    sizes = sorted(float(c["size"]) for c in seen)
    return Printed(
        " ".join(text.split()), start, float(seen[-1]["x1"]), min(float(c["top"]) for c in seen),
        max(float(c["bottom"]) for c in seen), sizes[len(sizes) // 2], page, text.endswith(" "), first_word, _apart(seen),
    )


def _said(chars: Sequence[Char]) -> str:
    text, gap_from = "", None
    for char in chars:
        here = str(char["text"])
        gap = 0.0 if gap_from is None else float(char["x0"]) - gap_from
        if gap > (float(char["size"]) or 1.0) * _GAP and not text.endswith(" ") and here != " ":
            text += " "
        text += here
        gap_from = float(char["x1"])
    return text


def _apart(seen: Sequence[Char]) -> tuple[Words, ...]:
    """What stands between wide gaps; spaces are not among what is seen."""
    groups: list[list[Char]] = []
    for char in seen:
        gap = float(char["x0"]) - float(groups[-1][-1]["x1"]) if groups else 0.0
        if not groups or gap > (float(char["size"]) or 1.0) * _WIDE:
            groups.append([])
        groups[-1].append(char)
    return tuple(Words(_said(group), float(group[0]["x0"]), float(group[-1]["x1"])) for group in groups)


def joined(lines: Sequence[Printed], right: float, spaces: bool) -> list[Printed]:
    """This function will join the lines that were only broken because the line was full.

    `right` is where lines must end; `spaces` says that this paper prints its spaces, so that a break without
    one is inside a word.
    """
    done: list[Printed] = []
    last: Printed | None = None
    for line in lines:
        if last is not None and done and _goes_on(done[-1], last, line, right):
            whole = done[-1]
            whole.text += line.text if spaces and not last.open_end else f" {line.text}"
            whole.bottom, whole.x1 = line.bottom, line.x1
        else:
            done.append(replace(line))
        last = line
    return done


def _goes_on(whole: Printed, last: Printed, line: Printed, right: float) -> bool:
    marker = parted(whole.text)[0]
    if parted(line.text)[0] or heading_level(line.text) or heading_level(whole.text, numbered=True):
        return False
    if abs(line.size - last.size) > 0.6:
        return False
    if line.page == last.page and not -line.size < line.top - last.bottom < line.size * 0.9:
        return False
    is_full = last.x1 + line.full > right - 0.5
    if marker and line.x0 > whole.x0 + 1.5 and line.page == last.page:
        return is_full or line.x0 < whole.x0 + 4 * line.size  # a hanging indent
    return is_full and (line.x0 <= whole.x0 + 1.5 or bool(marker))
