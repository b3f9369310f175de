"""Plain text: a line is a paragraph, spaces before it are its indentation, tabs inside make tables."""

from __future__ import annotations

import re
from itertools import accumulate
from unicodedata import east_asian_width

from dure.formats.blocks import Document, Table
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.aligned import aligned
from dure.formats.readers.columns import Words, cell
from dure.formats.readers.lines import Line, Piece, assembled
from dure.formats.readers.marks import parted
from dure.formats.readers.papers import paper
from dure.formats.readers.tabbed import TabTable, is_tabbed
from dure.formats.readers.tables import table
from dure.kernel.place import Place
from dure.kernel.problem import Refused

# What a byte order mark says, longest first.
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 4096
_LONGEST_ROW = 500  # a longer line is no row of a table set in columns
_RULE = re.compile(r"[-=─━═┄┈_+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛|│┃\s]{5,}")
_STRETCH = re.compile(r"[^\s│┃](?:[^\s│┃]| (?=[^\s│┃]))*")


def decoded(data: bytes, bounds: Bounds = BOUNDS) -> str:
    """This function will decode text: a byte order mark, UTF-8, UTF-16 without a mark, CP949 (which holds EUC-KR).

    Line ends become newlines. Raises Refused where the bytes are no text, naming the line of the first fault,
    and where the text has more lines or cells than the bounds: counting is cheap, reading them is not.
    """
    if len(data) > bounds.text_bytes:
        raise Refused.because("formats.text_too_large", size=len(data), limit=bounds.text_bytes)
    encoding, body = next(((name, data[len(mark):]) for mark, name in _MARKS if data.startswith(mark)), ("", data))
    if not encoding:
        encoding = _wide(data) or "utf-8"
    text = _decode(body, encoding)
    if text is None and encoding == "utf-8":
        text = _decode(body, "cp949")
    if text is None:
        raise Refused.because("formats.not_text", place=Place(line=_first_fault(body, encoding)))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    if fault := _CONTROL.search(text):
        raise Refused.because("formats.not_text", place=Place(line=text.count("\n", 0, fault.start()) + 1))
    if text.count("\n") > 2 * bounds.blocks or text.count("<") > 2 * bounds.cells:
        raise Refused.because("formats.too_many_blocks", limit=bounds.blocks)
    if max(text.count("\t"), text.count("|")) > bounds.cells:
        raise Refused.because("formats.table_too_large", limit=bounds.cells)
    return text


def _decode(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows in the zero bytes beside digits, spaces and line ends."""
    sample = data[:_SAMPLE]
    zeros = [index % 2 for index, byte in enumerate(sample) if byte == 0]
    if len(zeros) < max(2, len(sample) // 50) or len(data) % 2:
        return ""
    odd = sum(zeros)
    return "utf-16-le" if odd == len(zeros) else "utf-16-be" if odd == 0 else ""


def _first_fault(body: bytes, encoding: str) -> int:
    try:
        body.decode(encoding)
    except UnicodeDecodeError as fault:
        return body.count(b"\n", 0, fault.start) + 1
    return 1


def read(text: str, bounds: Bounds = BOUNDS) -> Document:
    """This function will read plain text."""
    pieces = _Text(text.split("\n"), bounds).pieces()
    return paper(assembled(pieces, top=True, numbered=True, bounds=bounds), "text", bounds=bounds)


class _Text:
    """Goes through the lines once."""

    def __init__(self, lines: list[str], bounds: Bounds) -> None:
        self.lines = lines
        self.bounds = bounds
        self.out: list[Piece] = []
        self.tabbed: TabTable | None = None
        self.in_list, self.indent = False, 0

    def pieces(self) -> list[Piece]:
        tables, taken = _aligned(self.lines, self.bounds)
        for i, line in enumerate(self.lines):
            if i in taken:
                self._close()
                self.out += [tables[i]] if i in tables else []
                self.in_list = False
            elif not self._tab_row(line, i + 1):
                self._words(line, i + 1)
        self._close()
        return self.out

    def _tab_row(self, line: str, number: int) -> bool:
        """Whether a line belongs to a table whose cells stand between tabs, or begins one."""
        if self.tabbed is not None:
            if not line.strip():
                self.tabbed.blank = True
                return True
            if self.tabbed.takes(line):
                self.tabbed.add(line, number)
                return True
            self._close()
        if line.strip() and is_tabbed(line):
            self.tabbed = TabTable(self.bounds, markup=False)
            self.tabbed.add(line, number)
            self.in_list = False
            return True
        return False

    def _close(self) -> None:
        if self.tabbed is not None:
            self.out.append(self.tabbed.table())
            self.tabbed = None

    def _words(self, line: str, number: int) -> None:
        if not line.strip():
            self.in_list = False
            return
        wide = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        marker = parted(line)[0]
        if not marker and self.in_list and wide > self.indent and isinstance(last := self.out[-1], Line):
            self.out[-1] = Line(f"{last.text} {line.strip()}", last.indent, at=last.at)  # a wrapped line
            return
        self.in_list, self.indent = bool(marker), wide
        self.out.append(Line(line.strip(), wide, at=Place(line=number)))


def _aligned(lines: list[str], bounds: Bounds) -> tuple[dict[int, Table], set[int]]:
    """The tables set in columns by blanks: by the index of their first line, and the indices of all their lines."""
    numbers = [i for i, line in enumerate(lines) if line.strip() and not _RULE.fullmatch(line.strip())]
    # signs such as × are one wide or two, as the writer's font had them: whichever sets more into columns
    both = [aligned([_words(lines[i], wide) for i in numbers], 1.0,
                    lambda k: all(lines[i].strip() for i in range(numbers[k - 1] + 1, numbers[k]))) for wide in ("WF", "WFA")]
    found = max(both, key=lambda tables: sum(len(row) == len(one.columns) for one in tables for row in one.rows))
    tables: dict[int, Table] = {}
    taken = {i for i, line in enumerate(lines) if _RULE.fullmatch(line.strip())}
    for one in found:
        own = numbers[one.start: one.stop]
        at = Place(line=own[0] + 1)
        rows = [[cell(slot, at, bounds) for slot in row] for row in one.rows]
        tables[own[0]] = table(rows, at=at, bounds=bounds)
        taken.update(own)
    return tables, taken


def _words(line: str, wide: str) -> list[Words]:
    """The words between runs of blanks, by the columns that they cover; `wide` are the kinds of letters that are two wide."""
    if "\t" in line or len(line) > _LONGEST_ROW:
        return [Words(line.strip(), 0, 1)]
    at = [0, *accumulate(2 if east_asian_width(char) in wide else 1 for char in line)]
    return [Words(found[0], at[found.start()], at[found.end()]) for found in _STRETCH.finditer(line)]
