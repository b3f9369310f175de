"""Filling: each slot looks for its place, what found none is named, and so is what stayed open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from lxml.etree import _Element

from dure.formats.form_filling.grids import Grid, Spot, tables_in
from dure.formats.form_filling.rows import fill_rows
from dure.formats.form_filling.slots import Field, Slot, answers, normalised
from dure.formats.form_filling.survey import Form, Line
from dure.formats.form_filling.words import behind_label, holds_objects, put, say, text_of, ticked
from dure.kernel.place import Place
from dure.kernel.problem import Problem

_NEAR = 40  # cells that a label may be away from what it names
_BRACKETS = "<>〈〉{}() \t"


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form. `unfilled`: content without room first, then cells of the form that stayed open."""

    data: bytes
    unfilled: tuple[Problem, ...] = ()


def fill(form: bytes, slots: Iterable[Slot], blanks: Sequence[str] = ()) -> Filled:
    """This function will fill an HWPX form and list what it could not fill.

    `blanks` are patterns of words that count as nothing printed (``\\(x-\\)``). Cells keep their borders, shapes
    and letters; only blank cells and cells with instructions are written into. Raises Refused where the form
    cannot be read.
    """
    paper = Form.opened(form, blanks)
    waiting = list(slots)
    known = {normalised(label) for slot in waiting for label in _labels(slot)}
    problems: list[Problem] = []
    # first where the heading fits too; then, for what is left, wherever its label stands
    for strict in (True, False):
        left: list[Slot] = []
        for slot in waiting:
            if isinstance(slot, Field):
                # only the likeliest label is trusted where no heading speaks for it
                done = _field(paper, slot if strict else replace(slot, labels=slot.labels[:1]), strict)
            else:
                done = fill_rows(paper, slot, strict, known, problems)
            if not done:
                left.append(slot)
        waiting = left
    lost = [_no_room(slot) for slot in waiting]
    return Filled(paper.packed(), (*lost, *problems, *_open(paper)))


def _labels(slot: Slot) -> Iterator[str]:
    if isinstance(slot, Field):
        yield from slot.labels
    else:
        yield from (label for column in slot.columns for label in column.labels)


def _no_room(slot: Slot) -> Problem:
    lines: Iterable[str] = slot.lines if isinstance(slot, Field) else (line for cell in slot.rows[0] for line in cell)
    return Problem("formats.form_no_room", {"name": slot.name, "text": " ".join(lines)[:80]}, severity="warning")


def _under(slot: Field, context: set[str], strict: bool) -> bool:
    """Whether one of the slot's headings stands above; without strictness any place will do."""
    wanted = [normalised(text) for text in slot.under]
    return not strict or not wanted or any(name in around for name in wanted for around in context)


def _field(form: Form, slot: Field, strict: bool) -> bool:
    return any(way(form, slot, strict) for way in (_beside, _after, _in_place, _inside))


def _beside(form: Form, slot: Field, strict: bool) -> bool:
    """A cell right of its label or below it; or a choice there with a box to tick."""
    for label, grid in product(slot.labels, form.grids):
        for spot in grid.spots:
            if spot.element in grid.filled or not answers(spot.words, (label,)):
                continue
            if not _under(slot, grid.context(spot), strict):
                continue
            right = grid.at.get((spot.row, spot.column + spot.colspan))
            below = grid.at.get((spot.row + spot.rowspan, spot.column))
            if right is not None and (_choose(form, grid, right, slot) or _write(form, grid, right, slot)):
                return True
            if below is not None and below.colspan == spot.colspan and _write(form, grid, below, slot):
                return True
    return False


def _write(form: Form, grid: Grid, spot: Spot, slot: Field) -> bool:
    if not grid.free(spot, form.reader):
        return False
    grid.write(spot, slot.lines, form.reader)
    return True


def _choose(form: Form, grid: Grid, spot: Spot, slot: Field) -> bool:
    if spot.element in grid.filled:
        return False
    for paragraph in spot.paragraphs:
        words = ticked(text_of(paragraph), slot.lines)
        if words is not None:
            say(paragraph, words, form.reader)
            grid.filled.add(spot.element)
            return True
    return False


def _after(form: Form, slot: Field, strict: bool) -> bool:
    """Lines below a heading or label line: blank lines, instructions, or a box (a table of one cell)."""
    lines = form.standing()
    for index, line in enumerate(lines):
        if not answers(text_of(line.paragraph), slot.labels) or not _under(slot, line.context, strict):
            continue
        room: list[_Element] = []
        for after in lines[index + 1:]:
            if after.paragraph.getparent() is not line.paragraph.getparent():
                continue  # lines of cells in between
            boxes = [g for g in form.grids for t in tables_in(after.paragraph) if g.element is t]
            if boxes and not room and len(boxes[0].spots) == 1 and _write(form, boxes[0], boxes[0].spots[0], slot):
                return True
            if after.is_heading or after.paragraph in form.filled or not form.reader.is_free([after.paragraph]):
                break
            room.append(after.paragraph)
        # the blank line before the next heading stays where there is another
        while len(room) > 1 and not text_of(room[-1]).strip():
            room.pop()
        if room:
            _replace(form, line, room, slot.lines)
            return True
    return False


def _replace(form: Form, line: Line, room: list[_Element], lines: Sequence[str]) -> None:
    made = put(room, lines, form.reader)
    index = next(i for i, other in enumerate(form.lines) if other.paragraph is room[0])
    gone = set(room)
    form.lines = [other for other in form.lines if other.paragraph not in gone]
    form.lines[index:index] = [Line(paragraph, line.headings) for paragraph in made]
    form.filled.update(made)
    _mark(form, made[0])


def _in_place(form: Form, slot: Field, strict: bool) -> bool:
    """A line that says only what belongs there: ``<사업명>``."""
    for line in form.standing():
        words = text_of(line.paragraph).strip()
        inner = words.strip(_BRACKETS)
        if inner == words or not answers(inner, slot.labels) or not _under(slot, line.context, strict):
            continue
        _replace(form, line, [line.paragraph], slot.lines)
        return True
    return False


def _inside(form: Form, slot: Field, strict: bool) -> bool:
    """Behind a label within a line: ``[국비]``, ``국비 :``."""
    for line in form.standing():
        if holds_objects(line.paragraph) or not _under(slot, line.context, strict):
            continue
        words = behind_label(text_of(line.paragraph), slot.labels, " ".join(slot.lines))
        if words is not None:
            say(line.paragraph, words, form.reader)
            form.filled.add(line.paragraph)
            _mark(form, line.paragraph)
            return True
    return False


def _mark(form: Form, paragraph: _Element) -> None:
    """Note that the cell around a paragraph was written."""
    around = set(paragraph.iterancestors())
    for grid in form.grids:
        grid.filled.update(spot.element for spot in grid.spots if spot.element in around)


def _open(form: Form) -> Iterator[Problem]:
    """What of the form was not written: blank cells, and instructions that still stand there."""
    inside = {p for grid in form.grids for spot in grid.spots for p in spot.paragraphs}
    for grid in form.grids:
        for spot in grid.spots:
            if spot.element in grid.filled or not form.reader.is_free(spot.paragraphs):
                continue
            told = any(form.reader.is_instruction(p) for p in spot.paragraphs)
            code = "formats.form_instruction_left" if told else "formats.form_blank_cell"
            yield Problem(code, {"label": _label(form, grid, spot)}, severity="hint", places=(grid.place(spot),))
    for line in form.standing():
        if line.paragraph in inside or line.paragraph in form.filled or not form.reader.is_instruction(line.paragraph):
            continue
        section = line.headings[-1] if line.headings else ""
        place = Place(section=section, quote=" ".join(text_of(line.paragraph).split())[:80])
        yield Problem("formats.form_instruction_left", {"label": section}, severity="hint", places=(place,))


def _label(form: Form, grid: Grid, spot: Spot) -> str:
    """The nearest words that the form prints left of a cell or above it."""
    steps = ((spot.row - dr * away, spot.column - dc * away) for away in range(1, _NEAR) for dr, dc in ((0, 1), (1, 0)))
    near = (grid.at[key] for key in steps if key in grid.at)
    printed = (other.words for other in near
               if other.element not in grid.filled and not form.reader.is_free(other.paragraphs))
    return " ".join(next((words for words in printed if words), "").split())[:40]

