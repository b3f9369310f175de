"""추진실적: what came of the project, year by year."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dure.domain.programmes.rules.facts import Result
from dure.intake.statement.events import told
from dure.intake.statement.levels import SURELY, alike, levels, named
from dure.intake.statement.paper import Box, Entry, Grid, Scrap
from dure.intake.statement.sections import YEAR_ALONE, told_lines, without_notes
from dure.intake.statement.tables import compacted, label_head, year_of

Years = list[tuple[int, Entry, list[Entry]]]


def years_of_grid(grid: Grid, latest: int | None, before: Years) -> Years:
    """This function will read a table of results into years with their lines.

    A row without a year continues the one above, over the end of a table too (`before`). Empty where the table has
    no years.
    """
    if _is_row_of_years(grid):
        grid = grid.turned()
    labels = _labels(grid, latest)
    found: Years = []
    first = [box for box in grid.column(1) if box.text]
    if not first and not before:
        return []
    if first and not any(_year(box, latest) for box in first):
        return []
    for r in range(1, grid.height + 1):
        boxes = list(dict.fromkeys(grid.row(r)))
        year = _year(boxes[0], latest)
        current = found or before
        if year is not None:
            if not (current and current[-1][1] is boxes[0].entries[0]):
                found.append((year, boxes[0].entries[0], []))
            boxes[0].land()
        elif boxes[0].text or not current:
            if not current:  # the head
                label_head(grid, r)
            continue
        lines = [entry for box in boxes[1:] for entry in box.entries]
        (found or before)[-1][2].extend(_labelled(grid.row(r)[1:], labels) if labels else lines)
    return found


_MEASURE = re.compile(r"\d[\d,.]*\s*(?:%|[가-힣]{1,3})?|[-–]?")
_DAY = re.compile(r"일시|일자|날짜|시기|개최일|(?:행사|개최|추진)?기간")


def _labels(grid: Grid, latest: int | None) -> list[Box]:
    """The names above the columns, where a row needs them: columns of figures, or of an event's name, day and people.

    A head such as 추진실적 only names a column of lines.
    """
    head = grid.row(1)
    boxes = [box for r in range(2, grid.height + 1) for box in grid.row(r)[1:]]
    if grid.width < 2 or _year(head[0], latest) or len({id(box) for box in head}) < grid.width or (
            any(len(box.entries) > 1 for box in boxes) or not any(box.entries for box in boxes)):
        return []
    days = [label for label in head[1:] if _DAY.fullmatch(compacted(label))]
    return head[1:] if len(days) == 1 or all(_MEASURE.fullmatch(box.text) for box in boxes) else []


def _labelled(boxes: Sequence[Box], labels: Sequence[Box]) -> list[Entry]:
    """A row as lines: an event's, ``총회(5.2 ~ 3) : 50명``, or one for each measure, ``부품교체(역) : 25``."""
    day = next((i for i, label in enumerate(labels) if _DAY.fullmatch(compacted(label))), None)
    lines: list[Entry] = []
    if day is not None:
        name, *rest = [box for i, box in enumerate(boxes) if i != day and box.text] or [Box([])]
        when = boxes[day].text
        words = f"{name.text}({when})" if when else name.text
        words += f" : {', '.join(box.text for box in rest)}" if rest else ""
        for box in (*boxes, *labels):
            box.land() if box in boxes else box.label()
        return [Entry(Scrap(words, name.entries[0].scrap.at))] if name.entries else []
    for box, label in zip(boxes, labels, strict=True):
        if box.entries and label.entries and box.text not in "-–":
            label.land()
            box.land()
            lines.append(Entry(Scrap(f"{label.text} : {box.text}", box.entries[0].scrap.at)))
    return lines


def _is_row_of_years(grid: Grid) -> bool:
    head = [box.text for box in grid.row(1) if box.text]
    return len(head) >= 2 and all(YEAR_ALONE.fullmatch(text) for text in head[-2:]) and grid.height <= 3


def _year(box: Box, latest: int | None) -> int | None:
    return year_of(box.text, latest) if box.entries and YEAR_ALONE.fullmatch(box.text) else None


_YEAR_FIRST = re.compile(r"\s*'?\d{2,4}\s*년?도?\s*[:：]\s*(?=\S)")


def years_of_lines(entries: Sequence[Entry], latest: int | None, cut: Callable[[Entry, int], Entry]) -> Years:
    """This function will read lines into years.

    A line that is a year alone opens it and what follows belongs to it; ``2015년 : …`` opens it too; a line with a
    day of its own opens the year of that day where none is open.
    """
    found: Years = []
    opened = False
    for entry in without_notes(entries):
        plain = entry.scrap.plain.lstrip("□■◆ ")
        year = year_of(plain, latest) if YEAR_ALONE.fullmatch(plain) else None
        if year is not None:
            entry.land()
            found.append((year, entry, []))
            opened = True
            continue
        first = _YEAR_FIRST.match(entry.scrap.plain)
        if first and (year := year_of(first[0], latest)):
            rest = cut(entry, first.end())
            entry.land()
            found.append((year, entry, [rest]))
            opened = True
        elif opened:
            found[-1][2].append(entry)
        elif (span := told(entry.text, latest=latest).span) and span.start:
            if not found or found[-1][0] != span.start.year:
                found.append((span.start.year, entry, []))
            found[-1][2].append(entry)
    return found


def read_results(years: Years, latest: int | None, known: Sequence[str]) -> list[Result]:
    """This function will make results of the lines of each year, grouped under the programmes that they stand below."""
    found: list[Result] = []
    for year, head, lines in years:
        entries = told_lines(lines)
        depths = levels(entries)
        programme: str | None = None
        for i, (entry, depth) in enumerate(zip(entries, depths, strict=True)):
            if depth == 0:
                name = named(entry.text)
                below = i + 1 < len(depths) and depths[i + 1] > 0
                programme = name if below or any(alike(name, other) >= SURELY for other in known) else None
            found.append(_result(year, head, entry, depth, programme, latest))
    return found


def _result(year: int, head: Entry, entry: Entry, depth: int, programme: str | None, latest: int | None) -> Result:
    line = told(entry.text, year=year, latest=latest)
    at = entry.land()
    start, end = (line.span.start, line.span.end) if line.span else (None, None)
    places = {"": at, "text": at, "title": at, "year": head.scrap.at}
    places |= {name: at for name, value in (("start", start), ("end", end), ("place", line.place)) if value}
    places |= {f"counts.{n}": at for n in ("cities", "people", "countries") if getattr(line.counts, n) is not None}
    precision = start.precision if start else None
    return Result(year, programme, line.title, start, end, precision, line.place, line.counts, line.text, depth, places)
