"""What stands in columns: words and where they begin, the stretches that they cover, the cells that they make."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from dure.formats.blocks import Cell
from dure.formats.bounds import Bounds
from dure.formats.readers.lines import Line, assembled
from dure.formats.readers.marks import parted
from dure.kernel.place import Place


@dataclass(frozen=True, slots=True)
class Words:
    """Words without a wide gap inside, and where they begin and end on their line."""

    text: str
    begin: float
    end: float

    @property
    def middle(self) -> float:
        """This function will return the middle between both ends."""
        return (self.begin + self.end) / 2


Row = Sequence[Words]


@dataclass(slots=True)
class Aligned:
    """A table that was found: the lines it takes, where its columns begin, and its cells as (words by line, span)."""

    start: int
    stop: int
    columns: list[tuple[float, float]]
    rows: list[list[Slot]] = field(default_factory=list)


@dataclass(slots=True)
class Slot:
    """A cell: its lines, how many columns it spans, and how far each line is set in where that is known."""

    lines: list[str] = field(default_factory=list)
    span: int = 1
    indents: list[int] = field(default_factory=list)


def columns_of(rows: Sequence[Row]) -> list[tuple[float, float]] | None:
    """This function will give the stretches that words of the rows cover; None where two words of one row stand in one of them."""
    done: list[tuple[float, float]] = []
    for begin, end in sorted((words.begin, words.end) for row in rows for words in row):
        if done and begin < done[-1][1]:
            done[-1] = done[-1][0], max(done[-1][1], end)
        else:
            done.append((begin, end))
    begins = [begin for begin, _ in done]
    for row in rows:
        if len({bisect_right(begins, words.begin) for words in row}) < len(row):
            return None
    return done


def column_of(columns: Sequence[tuple[float, float]], words: Words) -> int:
    """This function will tell the column that words share most with, the nearest where they share nothing."""
    def shared(i: int) -> tuple[float, float]:
        begin, end = columns[i]
        return max(0.0, min(end, words.end) - max(begin, words.begin)), -abs((begin + end) / 2 - words.middle)

    return max(range(len(columns)), key=shared)


def placed(row: Row, columns: Sequence[tuple[float, float]]) -> list[Slot]:
    """This function will put the words of a row into its columns."""
    slots = [Slot() for _ in columns]
    for words in row:
        slots[column_of(columns, words)].lines.append(words.text)
    return slots


def cell(slot: Slot, at: Place, bounds: Bounds) -> Cell:
    """This function will make a cell of a slot's lines: a list where they have markers."""
    marked = any(parted(line)[0] for line in slot.lines)
    indents = slot.indents or [0] * len(slot.lines)
    lines = [Line("\n".join(slot.lines), at=at)]
    if marked:
        lines = [Line(line, max(0, indent), at=at, hangs=i > 0)
                 for i, (line, indent) in enumerate(zip(slot.lines, indents, strict=True))]
    return Cell(assembled(lines, bounds=bounds) if slot.lines else (), colspan=slot.span, at=at)
