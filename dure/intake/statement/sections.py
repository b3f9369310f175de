"""The paper's flow cut into sections, whatever the order, the numbering or the level of their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dure.formats.readers.marks import kind
from dure.intake.statement.headings import LONGEST, Found, found_heading
from dure.intake.statement.paper import Entry, Grid, Paper, Piece, texts

FRONT, EXTRA = "front", "extra"
_UNIT = re.compile(r"[(\[<※*\s]*(?:금액\s*)?단\s*위\s*:?\s*(?P<unit>[^)\]>]+?)\s*[)\]>]?")
_UNIT_INSIDE = re.compile(r"[(\[<]\s*(?:금액\s*)?단\s*위\s*:?\s*(?P<unit>[^)\]>]+?)\s*[)\]>]")
_MONEY_UNIT = re.compile(r"(?:십|백|천)?(?:만|억)?원")
_SQUARE = tuple("□■◻◼▣❑◈◆")
_ORDERED = re.compile(r"(?:\d{1,2}|[가-하])\s?[.)]|[①-⑳㉮-㉻]|\(.{1,2}\)")
_NOTHING = re.compile(r"[(\[]?\s*(?:해당\s?(?:사항\s?)?없음|없\s?음|해당\s?무|-)\s*[)\]]?\.?")
YEAR_ALONE = re.compile(
    r"[(\[<]?\s*'?\s*(?:\d{4}|[12],\d{3}|\d{2}(?=\s*년)|(?<=')\d{2})\s*(?:년도?|\.)?\s*(?:\([^)]*\))?\s*[)\]>:]?"
)
# in an outline these are lines of the outline, not sections of their own
_OF_OUTLINE = frozenset({"funding", "programmes", "officers", "schedule", "summary", "budget_part", "description_part"})


@dataclass(slots=True, eq=False)
class Section:
    """A heading with what stands below it, up to the next heading."""

    key: str
    heading: Entry | None = None
    part: str = ""
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Sections:
    """All sections of a paper, in order."""

    all: list[Section]

    def lines(self, *keys: str) -> list[Entry]:
        """This function will return the lines of the sections of these names; 해당없음 is a word of the form, no line."""
        return told_lines(entry for s in self.all if s.key in keys for entry in texts(s.pieces))

    def headings(self, key: str) -> list[Entry]:
        """This function will return the headings of the sections of a name."""
        return [s.heading for s in self.all if s.key == key and s.heading]

    def grids(self) -> Iterator[tuple[Section, Grid]]:
        """This function will return every table with its section, in order."""
        return ((s, piece) for s in self.all for piece in s.pieces if isinstance(piece, Grid))

    def add(self, key: str, pieces: Iterable[Piece]) -> None:
        """This function will file lines that were found in a table under a section's name."""
        self.all.append(Section(key, None, "", list(pieces)))


def told_lines(entries: Iterable[Entry]) -> list[Entry]:
    """This function will leave out lines that say that there is nothing to say, and mark them as words of the form."""
    found = []
    for entry in entries:
        if _NOTHING.fullmatch(entry.scrap.plain):
            entry.scrap.label()
        else:
            found.append(entry)
    return found


def without_notes(entries: Iterable[Entry]) -> list[Entry]:
    """This function will leave out remarks (※ …) that stand among lines which each report a fact; they stay unread."""
    return [entry for entry in entries if entry.marker != "※"]


def split(paper: Paper) -> Sections:
    """This function will cut a paper into its sections and mark the headings and units as recognised."""
    return _Splitter(paper).run()


class _Splitter:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.current = Section(FRONT)
        self.done = [self.current]
        self.part = ""
        self.below = 0  # how deep a sub-heading pushes the lines under it
        self.unit: tuple[str, Entry] | None = None
        self.around: tuple[Section, int] | None = None  # the outline whose line opened the section at hand, its depth

    def run(self) -> Sections:
        flow = self.paper.flow
        for i, piece in enumerate(flow):
            if isinstance(piece, Grid):
                self._grid(piece)
            elif not self._is_unit(piece):
                self._entry(piece, self._is_before_grid(flow[i + 1: i + 3]))
        outside = any(s.key == "programmes" and s.part != "overview_part" for s in self.done)
        for section in self.done:
            if section.key == "programmes" and section.part == "overview_part" and outside:
                section.key = "contents"
        return Sections(self.done)

    def _is_unit(self, entry: Entry) -> bool:
        found = _UNIT.fullmatch(entry.scrap.plain)
        if not found:
            return False
        entry.scrap.label()
        self.unit = (found["unit"], entry)
        return True

    def _grid(self, grid: Grid) -> None:
        if grid.height == 1 and grid.width <= 4:
            boxes = [box for box in grid.row(1) if box.entries]
            words = " ".join(box.text for box in boxes)
            if boxes and (found := found_heading(words, surely=True)) and not found.value_at:
                for box in boxes:
                    box.label()
                head = replace(boxes[-1].entries[0], heading=2)
                self._open(found, head)
                self.around = None
                return
        for entry in grid.caption:
            if not self._is_unit(entry):
                self._entry(entry)
        if self.unit:
            word, entry = self.unit
            money = _MONEY_UNIT.search(word)
            grid.unit, grid.unit_at = (money[0] if money else word.strip()), entry.land()
            self.unit = None
        self.current.pieces.append(grid)

    def _is_before_grid(self, following: Sequence[Piece]) -> bool:
        """Whether a table comes next, or a line with its unit and then the table."""
        after = [piece for piece in following if isinstance(piece, Grid) or not _UNIT.fullmatch(piece.scrap.plain)]
        return bool(after) and isinstance(after[0], Grid)

    def _entry(self, entry: Entry, before_grid: bool = False) -> None:
        if self.around and entry.listed and entry.depth <= self.around[1]:
            self.current, self.around = self.around[0], None
        found = self._heading(entry)
        if found:
            outline = self.current if self.current.key in ("outline", "overview_part") else None
            inside = outline if entry.listed and not entry.heading and not self._opened_like(entry) else None
            value = self.paper.cut(entry, found.value_at) if found.value_at else None
            self._open(found, entry)
            self.around = (inside, entry.depth) if inside else None
            if value:
                self.current.pieces.append(value)
            return
        has_grid = any(isinstance(piece, Grid) for piece in self.current.pieces)
        titles_grid = before_grid and len(entry.text) <= LONGEST and (
            self._opened_like(entry) or (has_grid and not entry.listed))
        if (self._stands_out(entry) or titles_grid or self._is_next_in_row(entry)) and self.current.key != FRONT:
            self._unknown_heading(entry, before_grid and self._opened_like(entry))
        else:
            self.current.pieces.append(replace(entry, depth=entry.depth + self.below) if self.below else entry)

    def _heading(self, entry: Entry) -> Found | None:
        plain = entry.scrap.plain
        if self._stands_out(entry):
            return found_heading(plain, surely=True)
        if entry.depth > 1 or len(plain) > 400 or (entry.depth and not entry.listed):
            return None
        found = found_heading(plain, surely=False)
        if found is None or not entry.listed:
            # "추진일정 : 2018.1 ~ 12" among the lines below a printed heading is a line of those
            opened = self.current.heading
            inside = found is not None and found.value_at and opened is not None and opened.heading
            return found if found and self._is_free(found, entry) and not inside else None
        if _ORDERED.fullmatch(entry.marker):
            return found if self._is_free(found, entry) else None  # 가. 담당자
        opened = self.current.heading
        opens = opened is None or self.current.key.endswith("_part") or self.current.key in ("outline", EXTRA) or (
            self._opened_like(entry))
        return found if opens and self._is_free(found, entry) else None

    def _is_free(self, found: Found, entry: Entry) -> bool:
        """A line of an outline is not a section, unless it is printed as the outline's own heading is."""
        if self.current.key not in ("outline", "officers", "overview_part") or found.key not in _OF_OUTLINE:
            return True
        bullet = entry.listed and not _ORDERED.fullmatch(entry.marker)
        return not found.value_at and (self._opened_like(entry) or not (bullet or found.key == "programmes"))

    def _is_next_in_row(self, entry: Entry) -> bool:
        """Whether a line that no section is called after carries the number behind that of the heading at hand."""
        opened = self.current.heading
        if opened is None or entry.depth or not entry.marker[:1].isdigit() or ":" in entry.scrap.plain[:LONGEST]:
            return False
        before, own = (re.search(r"\d+", words or "") for words in (opened.marker or opened.scrap.plain[:3], entry.marker))
        numbered = before and own and int(own[0]) == int(before[0]) + 1
        return bool(numbered and kind(opened.marker) == kind(entry.marker) and len(entry.text) <= LONGEST)

    def _opened_like(self, entry: Entry) -> bool:
        """Whether the section at hand was opened by a line of the same list and marker."""
        opened = self.current.heading
        if opened is None:
            return False
        if entry.marker and opened.scrap.text.startswith(entry.marker):
            return True
        return not opened.heading and (opened.listed, kind(opened.marker)) == (entry.listed, kind(entry.marker))

    def _stands_out(self, entry: Entry) -> bool:
        return bool(entry.heading) or (entry.scrap.text.startswith(_SQUARE) and len(entry.scrap.text) <= LONGEST + 26)

    def _open(self, found: Found, head: Entry) -> None:
        unit = _UNIT_INSIDE.search(head.scrap.plain)
        self.unit = (unit["unit"], head) if unit else None
        head.scrap.label()
        self.below = 0
        if found.key.endswith("_part") or found.key == "settlement":
            self.part = found.key
        self.current = Section(found.key, head, self.part)
        self.done.append(self.current)

    def _unknown_heading(self, entry: Entry, beside: bool = False) -> None:
        """`beside`: printed as the heading at hand is, with a table below it, and so no heading inside it."""
        opened = self.current.heading
        beside = beside or self._is_next_in_row(entry)
        inner = opened is not None and not beside and (
            (0 < opened.heading < entry.heading)
            or (not entry.heading and not opened.scrap.text.startswith(_SQUARE) and not opened.heading))
        is_year = YEAR_ALONE.fullmatch(entry.scrap.plain.lstrip("".join(_SQUARE)))
        if is_year or (inner and not self.current.key.endswith("_part")):
            # a heading inside the section: a programme's or a year's
            self.current.pieces.append(replace(entry, depth=0, listed=True))
            self.below = 1
            return
        self.below = 0
        self.current = Section(EXTRA, entry, self.part, [entry])
        self.done.append(self.current)
