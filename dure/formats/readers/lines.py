"""From printed lines to blocks: lines with markers become nested lists, lines with a □ become headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dure.formats.blocks import Block, Heading, Item, ListBlock, PageBreak, Paragraph, Picture, Table, plain
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.marks import heading_level, is_ordered, kind, parted, rank
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Refused

STEP = 4  # columns by which a structural level (<ul> in <ul>, Word's ilvl) counts as indented
_SLACK = 2  # columns within which two indentations of one marker are the same


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line before it is known what it belongs to.

    `indent` is in columns. `marker` is the marker that the format itself draws (``1.`` of a numbered
    paragraph). `listed`: the format says that this is a list item. `hangs`: it belongs to the item before it
    (a wrapped line, a paragraph below an item). `plain`: no marker is to be looked for.
    """

    text: str
    indent: int = 0
    marker: str = ""
    listed: bool = False
    hangs: bool = False
    plain: bool = False
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Below:
    """A block (a table, mostly) that belongs to the list item before it, where one stands before it."""

    block: Block


Piece = Line | Below | Block


@dataclass(slots=True)
class _Node:
    """An item while its list is still growing."""

    indent: int
    marker: str
    text: str
    at: Place
    below: list[_Node | Block] = field(default_factory=list)


def assembled(pieces: Iterable[Piece], *, top: bool = False, numbered: bool = False,
              bounds: Bounds = BOUNDS) -> tuple[Block, ...]:
    """This function will make blocks of lines, in order.

    `top` says that these are the paper's own blocks, where a □ makes a heading; in a cell it stays a word.
    `numbered` lets ``3 사업설명`` be a heading too. Raises Refused where lists nest too deep.
    """
    making = _Making(top, numbered, bounds)
    for number, piece in enumerate(_split(pieces)):
        if number > bounds.blocks:
            raise Refused.because("formats.too_many_blocks", limit=bounds.blocks)
        making.take(piece)
    making.close()
    return tuple(making.blocks)


@dataclass(slots=True)
class _Making:
    """Blocks while they are made: the list that is still growing, and the items on the way down to its last."""

    top: bool
    numbered: bool
    bounds: Bounds
    blocks: list[Block] = field(default_factory=list)
    run: list[_Node] = field(default_factory=list)
    stack: list[_Node] = field(default_factory=list)

    def close(self) -> None:
        if self.run:
            self.blocks.append(_list(self.run))
            self.run, self.stack = [], []

    def take(self, piece: Piece) -> None:
        if isinstance(piece, Below):
            below = self.stack[-1].below if self.stack else self.blocks
            below.append(piece.block)
        elif not isinstance(piece, Line):
            self.close()
            self.blocks.append(_under_its_part(piece) if isinstance(piece, Heading) else piece)
        elif piece.listed or piece.marker:
            _place(self.run, self.stack, piece, self.bounds)
        elif self.stack and piece.hangs:
            if piece.text:
                self.stack[-1].below.append(Paragraph((piece.text,), at=piece.at))
        elif piece.text:
            self.close()
            level = heading_level(piece.text, numbered=self.numbered) if self.top and not piece.plain else 0
            words = " ".join(piece.text.split())
            self.blocks.append(Heading(level, (words,), piece.at) if level else Paragraph((piece.text,), at=piece.at))


def _under_its_part(heading: Heading) -> Heading:
    """Converters give a □ heading the level of the part above it; the mark knows better."""
    level = heading_level(plain(heading.text))
    return replace(heading, level=level) if level > heading.level else heading


def _split(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Look for printed markers; a paragraph whose later lines have them falls apart into its lines."""
    for piece in pieces:
        if not isinstance(piece, Line):
            yield piece
            continue
        text = piece.text
        if piece.plain or "\n" not in text:
            yield _marked(replace(piece, text=text.strip()) if text != text.strip() else piece)
            continue
        rows = text.split("\n")
        if any(parted(row)[0] for row in rows[1:]):
            below = replace(piece, marker="", listed=False, hangs=piece.listed or piece.hangs)
            yield _marked(replace(piece, text=rows[0].strip()))
            for row in rows[1:]:
                wide = len(row) - len(row.lstrip())
                yield _marked(replace(below, text=row.strip(), indent=piece.indent + wide))
        else:
            yield _marked(replace(piece, text="\n".join(row.strip() for row in rows).strip()))


def _marked(line: Line) -> Line:
    if line.plain:
        return line
    marker, text = parted(line.text)
    if not marker:
        return line
    # "1. ○ text": a number that the format draws itself gives way to what is printed
    return replace(line, text=text, marker=marker)


def _place(run: list[_Node], stack: list[_Node], line: Line, bounds: Bounds) -> None:
    """Hang a line where its indentation says, and at one indentation where its marker says.

    A marker that was seen at this indentation continues that level; a new one opens a level below, unless its
    rank is that of an outer marker.
    """
    node = _Node(line.indent, line.marker, line.text, line.at)
    own, order = kind(line.marker), rank(line.marker)
    same = next((n for n in reversed(stack) if kind(n.marker) == own and abs(n.indent - line.indent) < _SLACK), None)
    if same is not None:
        while stack.pop() is not same:
            pass
    else:
        while stack and stack[-1].indent > line.indent:
            stack.pop()
        while stack and stack[-1].indent == line.indent and not _above(stack[-1], own, order):
            stack.pop()
    if len(stack) >= bounds.depth:
        raise Refused.because("formats.too_deep", place=line.at.saying(line.text[:80]), limit=bounds.depth)
    (stack[-1].below if stack else run).append(node)
    stack.append(node)


def _above(node: _Node, own: str, order: int) -> bool:
    """Whether at one indentation the item stands above a line with that marker."""
    return bool(node.marker and own) and rank(node.marker) < order


def _list(nodes: Sequence[_Node]) -> ListBlock:
    ordered = all(is_ordered(node.marker) for node in nodes)
    return ListBlock(tuple(_item(node) for node in nodes), ordered, nodes[0].at)


def _item(node: _Node) -> Item:
    children: list[Block] = []
    group: list[_Node] = []
    for below in node.below:
        if isinstance(below, _Node):
            group.append(below)
            continue
        if group:
            children.append(_list(group))
            group = []
        children.append(below)
    if group:
        children.append(_list(group))
    return Item((node.text,) if node.text else (), node.marker, tuple(children), node.at)


def rejoined(upper: Iterable[Block], lower: Iterable[Block], bounds: Bounds = BOUNDS) -> tuple[Block, ...]:
    """This function will make one of two halves of a cell that a page cut: a marker goes on at the level it had."""
    first = list(flattened(upper))
    levels = {kind(line.marker): line.indent for line in first if isinstance(line, Line) and line.marker}
    second = [replace(line, indent=levels.get(kind(line.marker), line.indent)) if isinstance(line, Line) else line
              for line in flattened(lower)]
    return assembled([*first, *second], bounds=bounds)


def flattened(blocks: Iterable[Block], depth: int = 0) -> Iterator[Piece]:
    """This function will take blocks apart into the lines that they were made of."""
    for block in blocks:
        if isinstance(block, Paragraph):
            words = plain(block.text)
            yield Line(words, depth * STEP, hangs=depth > 0, at=block.at)
        elif isinstance(block, ListBlock):
            for item in block.items:
                words = plain(item.text)
                yield Line(words, depth * STEP, item.marker, True, at=item.at)
                yield from flattened(item.children, depth + 1)
        elif isinstance(block, Picture) and block.caption:
            yield Line(plain(block.caption), depth * STEP, hangs=depth > 0, at=block.at)
            yield from flattened([replace(block, caption=())], depth)
        elif depth and isinstance(block, Table | Picture | PageBreak):
            yield Below(block)
        else:
            yield block
