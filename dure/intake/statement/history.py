"""추진경위: what happened, line by line or row by row, under its programmes' names."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.programmes.rules.facts import Happening
from dure.intake.statement.events import Told, told
from dure.intake.statement.levels import levels, named, programme_lines
from dure.intake.statement.paper import Entry, Grid
from dure.intake.statement.sections import YEAR_ALONE, without_notes
from dure.intake.statement.tables import column_titles, label_head, roles, year_of

_COLUMNS = {"day": r"일자|일시|날짜|기간|연월|년월|시기|연도|년도|일정", "text": r"내용|경위|경과|사항|실적|비고"}


def read_history(entries: Sequence[Entry], latest: int | None, known: Sequence[str] = ()) -> list[Happening]:
    """This function will read the lines of the history.

    A line without a day names a programme where dated lines stand below it, or where it names one of the `known`;
    any other is a happening without a day. A line that is a year alone is the year of those that follow.
    """
    entries, lines = _dated(without_notes(entries), latest)
    depths = levels(entries)
    heads = _heads(entries, depths, lines, known)
    found: list[Happening] = []
    programme: Entry | None = None
    for i, (entry, line) in enumerate(zip(entries, lines, strict=True)):
        if i in heads:
            programme = entry
            entry.land()
        else:
            happening = happened(entry, line)
            if programme is not None:
                happening.programme = named(programme.text)
                happening.at["programme"] = programme.scrap.at
            found.append(happening)
    return found


def _dated(entries: Sequence[Entry], latest: int | None) -> tuple[list[Entry], list[Told]]:
    """The lines, with what they tell; those under a line that is a year alone get that year, printed in front."""
    kept: list[Entry] = []
    lines: list[Told] = []
    year: int | None = None
    for entry in entries:
        if YEAR_ALONE.fullmatch(entry.scrap.plain) and (own := year_of(entry.scrap.plain, latest)):
            year = own
            entry.land()
            continue
        line = told(entry.text, latest=latest)
        if line.span is None and year and (dated := told(entry.text, year=year, latest=latest)).span:
            line = dated
            line.text = f"{year}년 {line.text}"
        kept.append(entry)
        lines.append(line)
    return kept, lines


def _heads(entries: Sequence[Entry], depths: Sequence[int], lines: Sequence[Told], known: Sequence[str]) -> set[int]:
    undated = [i for i, line in enumerate(lines) if line.span is None and depths[i] == 0]
    named_before = {undated[i] for i in programme_lines([named(entries[u].text) for u in undated], known)}
    return {i for i in undated if i in named_before or _has_dated_below(i, depths, lines)}


def _has_dated_below(i: int, depths: Sequence[int], lines: Sequence[Told]) -> bool:
    below = i + 1
    if below >= len(lines) or lines[below].span is None:
        return False
    return depths[below] > depths[i]


def happened(entry: Entry, line: Told) -> Happening:
    """This function will make a happening of a line and mark the line as read."""
    at = entry.land()
    start, end = (line.span.start, line.span.end) if line.span else (None, None)
    places = {"": at, "text": at, "title": at}
    places |= {name: at for name, value in (("start", start), ("end", end), ("place", line.place)) if value}
    counts = line.counts
    places |= {f"counts.{n}": at for n in ("cities", "people", "countries") if getattr(counts, n) is not None}
    precision = start.precision if start else None
    return Happening(None, start, end, precision, line.title, line.place, counts, line.text, places)


def read_history_grid(grid: Grid, latest: int | None) -> list[Happening]:
    """This function will read a history that is a table of days and what happened."""
    titles = column_titles(grid, 1)
    columns = roles(titles, _COLUMNS)
    height = 1 if columns else 0
    day, text = columns.get("day", 1), columns.get("text", 2)
    if grid.width < 2 or day == text:
        return []
    label_head(grid, height)
    found: list[Happening] = []
    for r in range(height + 1, grid.height + 1):
        when, what = grid.row(r)[day - 1], grid.row(r)[text - 1]
        for entry in what.entries:
            year = year_of(when.text, latest)
            line = told(entry.text, year=year, latest=latest)
            if line.span is None and when.text:
                line.span = told(when.text, latest=latest).span
            happening = happened(entry, line)
            if when.entries and line.span:
                when.land()
                happening.at["start"] = when.entries[0].scrap.at
                # the line as it is printed elsewhere: its day in front
                happening.text = f"{' '.join(e.text for e in when.entries)} : {entry.text}"
            found.append(happening)
    return found
