"""Plain text: a line is a paragraph, spaces before it are its indentation, tabs inside make tables."""

from __future__ import annotations

import re

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.lines import Line, Piece, assembled
from dure.formats.readers.marks import parted
from dure.formats.readers.papers import paper
from dure.formats.readers.tabbed import TabTable, is_tabbed
from dure.kernel.place import Place
from dure.kernel.problem import Refused

# What a byte order mark says, longest first.
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 4096


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
    pieces: list[Piece] = []
    open_table: TabTable | None = None
    in_list, indent = False, 0
    for number, line in enumerate(text.split("\n"), 1):
        if open_table is not None:
            if not line.strip():
                open_table.blank = True
                continue
            if open_table.takes(line):
                open_table.add(line, number)
                continue
            pieces.append(open_table.table())
            open_table = None
        if not line.strip():
            in_list = False
            continue
        if is_tabbed(line):
            open_table = TabTable(bounds, markup=False)
            open_table.add(line, number)
            in_list = False
            continue
        wide = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        marker = parted(line)[0]
        if not marker and in_list and wide > indent and isinstance(last := pieces[-1], Line):
            pieces[-1] = Line(f"{last.text} {line.strip()}", last.indent, at=last.at)  # a wrapped line
            continue
        in_list, indent = bool(marker), wide
        pieces.append(Line(line.strip(), wide, at=Place(line=number)))
    if open_table is not None:
        pieces.append(open_table.table())
    return paper(assembled(pieces, top=True, numbered=True, bounds=bounds), "text", bounds=bounds)
