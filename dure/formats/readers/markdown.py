"""Markdown as people write it and as document converters leave it.

Beside CommonMark's headings, lists and paragraphs and GFM's pipe tables: HTML blocks and fragments, tables
whose cells stand between tabs (cells may be empty, or hold ``<ul>``), ``**3** 사업설명`` and ``□ 사업목적`` as
headings. Printed markers (``- ○ text``) are kept as the item's marker.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dure.formats.blocks import Document, Heading, Paragraph
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers import html, inline
from dure.formats.readers.lines import Below, Line, Piece, assembled
from dure.formats.readers.marks import CHECKED, UNCHECKED, heading_level, parted
from dure.formats.readers.papers import paper
from dure.formats.readers.piped import is_piped, piped_table
from dure.formats.readers.tabbed import TabTable, is_tabbed, separates
from dure.kernel.place import Place

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_BOLD_PART = re.compile(r"\*\*(\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[.]?\*\*\s+(\S.*)$")
_ITEM = re.compile(r"([ \t]*)([-+*]|\d{1,9}[.)])[ \t]+(\S.*)$")
_BARE_ITEM = re.compile(r"([ \t]*)([-+*])[ \t]*$")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HTML = re.compile(r"[ \t]*<(table|ul|ol|div|section|article|main|dl|blockquote|p|h[1-6]|details|figure|pre|hr|header"
                   r"|footer|html|body|!--)(?=[\s/>-])", re.IGNORECASE)
_SHORT = 2_000  # rules and underlines are no longer; matching repetitions over megabytes costs memory
_VOID = ("hr", "!--")


def read(text: str, bounds: Bounds = BOUNDS) -> Document:
    """This function will read Markdown."""
    pieces = _Markdown(text.split("\n"), bounds).pieces()
    return paper(assembled(pieces, top=True, bounds=bounds), "markdown", bounds=bounds)


class _Markdown:
    """Goes through the lines once; every step consumes at least one."""

    def __init__(self, lines: list[str], bounds: Bounds) -> None:
        self.lines = lines
        self.bounds = bounds
        self.at = 0
        self.out: list[Piece] = []
        self.paragraph: list[tuple[int, str]] = []
        self.in_list = False  # a blank line does not end a list, an unindented paragraph after it does
        self.bare = False  # the list is printed ("○ text"), so "- text" in it is printed too
        self.tabbed: TabTable | None = None

    def pieces(self) -> list[Piece]:
        while self.at < len(self.lines):
            self._step(self.lines[self.at])
        self._flush()
        self._close_table()
        return self.out

    def _step(self, line: str) -> None:
        stripped = line.strip()
        if self.tabbed is not None and self._tab_row(line):
            self.at += 1
        elif not stripped:
            self._flush()
            self.at += 1
        elif self._block(line):
            pass
        elif is_tabbed(line) and (not self.paragraph or self._tabs_follow()):
            self._flush()
            self.tabbed = TabTable(self.bounds)
            self.tabbed.add(line, self.at + 1)
            self.at += 1
        else:
            self._words(line)
            self.at += 1

    def _tabs_follow(self) -> bool:
        """Below words without a blank line between, a table is known by its second row."""
        below = self.lines[self.at + 1: self.at + 2]
        return bool(below) and is_tabbed(below[0])

    def _tab_row(self, line: str) -> bool:
        """A line that continues the open table: at once, or after a blank line if it begins with an empty cell."""
        assert self.tabbed is not None
        if not line.strip():
            self.tabbed.blank = True
            return True
        if separates(line) and not self.tabbed.blank:
            self.tabbed.separator()
            return True
        if self.tabbed.takes(line):
            self.tabbed.add(line, self.at + 1)
            return True
        self._close_table()
        return False

    def _close_table(self) -> None:
        if self.tabbed is not None:
            self._emit(self.tabbed.table())
            self.tabbed = None

    def _block(self, line: str) -> bool:
        """Whatever a line begins that is not words. False: it is words."""
        if found := _HEADING.match(line):
            self._flush()
            words = re.sub(r"(?:^|[ \t])#+[ \t]*$", "", found[2] or "")
            if words := inline.text(words).replace("\n", " "):
                self._emit(Heading(len(found[1]), (words,), self._place()))
            self.at += 1
        elif len(self.paragraph) == 1 and len(line) < _SHORT and _UNDERLINE.match(line):
            self._underlined(line)
        elif len(line) < _SHORT and _RULE.match(line):
            self._flush()
            self.in_list = False
            self.at += 1
        elif found := _BOLD_PART.match(line):
            self._flush()
            self._emit(Heading(2, (f"{found[1]} {inline.text(found[2])}",), self._place()))
            self.at += 1
        elif _FENCE.match(line):
            self._fenced(line)
        elif found := _HTML.match(line):
            self._flush()
            self._markup(found[1].lower())
        elif "|" in line and self.at + 1 < len(self.lines) and is_piped(line, self.lines[self.at + 1]):
            self._flush()
            self._piped()
        else:
            return self._item(line)
        return True

    def _place(self) -> Place:
        return Place(line=self.at + 1)

    def _emit(self, piece: Piece) -> None:
        """A block of its own: it ends the list."""
        self.in_list = self.bare = False
        self.out.append(piece)

    # words

    def _words(self, line: str) -> None:
        if line.lstrip().startswith(">"):
            line = line.lstrip()[1:].lstrip()
        stripped = line.strip()
        starts = heading_level(stripped) or parted(stripped)[0]
        if starts:
            self._flush()
        self.paragraph.append((self.at + 1, line))
        if heading_level(stripped):
            self._flush()

    def _flush(self) -> None:
        """End the paragraph. Lines of one paragraph flow on, unless they end with a hard break."""
        if not self.paragraph:
            return
        number, first = self.paragraph[0]
        indent = _columns(first)
        marker = parted(first)[0]
        words = "".join(_joined(line) for _, line in self.paragraph)
        self.paragraph = []
        hangs = self.in_list and indent >= 2 and not marker
        if not hangs and not marker:
            self.in_list = self.bare = False
        if marker and not heading_level(first):
            self.in_list = self.bare = True
        self.out.append(Line(inline.text(words), indent, hangs=hangs, at=Place(line=number)))

    def _underlined(self, line: str) -> None:
        number, words = self.paragraph.pop()
        self._emit(Heading(1 if "=" in line else 2, (inline.text(words).replace("\n", " "),), Place(line=number)))
        self.at += 1

    def _fenced(self, line: str) -> None:
        self._flush()
        found = _FENCE.match(line)
        assert found
        begin = self.at
        self.at += 1
        inside: list[str] = []
        while self.at < len(self.lines) and not self.lines[self.at].strip().startswith(found[1]):
            inside.append(self.lines[self.at])
            self.at += 1
        self.at += 1
        self._emit(Paragraph(("\n".join(inside),), at=Place(line=begin + 1)))

    # lists

    def _item(self, line: str) -> bool:
        found = _ITEM.match(line) or _BARE_ITEM.match(line)
        if not found:
            return False
        bullet = found[2]
        if bullet[0].isdigit() and not self.in_list and parted(line)[0] == "":
            return False  # "5. 18 ~ 20": a date
        if is_tabbed(line) and not self.in_list:
            return False
        self._flush()
        words = found[3] if found.re is _ITEM else ""
        indent, number = _columns(line), self.at + 1
        self.at += 1
        words += self._continued(indent)
        if task := _TASK.match(words):
            words = f"{UNCHECKED if task[1] == ' ' else CHECKED} {words[task.end():]}"
        marker = bullet if bullet[0].isdigit() or (self.bare and bullet == "-") else ""
        self.in_list = True
        self.out.append(Line(inline.text(words), indent, marker, True, at=Place(line=number)))
        return True

    def _continued(self, indent: int) -> str:
        """The lines on which an item flows on."""
        words = ""
        broken = self.lines[self.at - 1]
        while self.at < len(self.lines):
            line = self.lines[self.at]
            stripped = line.strip()
            if not stripped or _columns(line) <= indent or "|" in line:
                break
            if parted(stripped)[0] or heading_level(stripped):
                break
            if any(begin.match(line) for begin in (_ITEM, _HTML, _HEADING, _FENCE)):
                break
            words += ("\n" if _breaks(broken) else " ") + stripped
            broken = line
            self.at += 1
        return words

    # tables and HTML

    def _piped(self) -> None:
        indent = _columns(self.lines[self.at])
        found, self.at = piped_table(self.lines, self.at, self.bounds)
        if self.in_list and indent >= 2:
            self.out.append(Below(found))
        else:
            self._emit(found)

    def _markup(self, tag: str) -> None:
        """An HTML block ends where its first element ends, or with the file."""
        begin, indent = self.at, _columns(self.lines[self.at])
        if tag == "!--":
            while self.at < len(self.lines) and "-->" not in self.lines[self.at]:
                self.at += 1
            self.at += 1
            rest = self.lines[self.at - 1].partition("-->")[2] if self.at <= len(self.lines) else ""
            if rest.strip():
                self._words(rest)
            return
        opened = 0
        name = re.compile(rf"<(/?){tag}(?=[\s/>])", re.IGNORECASE)
        while self.at < len(self.lines):
            line = self.lines[self.at]
            opened += sum(-1 if found[1] else 1 for found in name.finditer(line))
            self.at += 1
            if opened <= 0 or tag in _VOID:
                break
        pieces = html.fragment("\n".join(self.lines[begin:self.at]), begin + 1, self.bounds)
        below = self.in_list and indent >= 2
        for piece in pieces:
            if below and isinstance(piece, Line):
                self.out.append(replace(piece, indent=piece.indent + indent, hangs=True))
            elif below and not isinstance(piece, Line | Heading | Below):
                self.out.append(Below(piece))
            else:
                self.out.append(piece)
        if not below:
            self.in_list = self.bare = False


def _columns(line: str) -> int:
    before = line[:len(line) - len(line.lstrip())]
    return len(before.expandtabs(4))


def _breaks(line: str) -> bool:
    return line.endswith(("  ", "\\"))


def _joined(line: str) -> str:
    stripped = line.strip()
    if line.endswith("\\"):
        return stripped[:-1] + "\n"
    return stripped + ("\n" if line.endswith("  ") else " ")

