"""Papers as plain text: what an office saves with 'text only'. Cells are parted by tabs, lines of a cell by spaces."""

from __future__ import annotations

import re

from tests.papers.paper import Grid, Head, Items, Note, Part, Piece, Title

FIGURE = re.compile(r"(\(.*\) ?)?[^ 가-힣]*[\d)-]")


def text(pieces: list[Piece], seed: int, tabs: bool = True) -> bytes:
    """This function will write plain text: UTF-8, UTF-8 with a mark, or CP949 by seed; cells by tabs or in columns of blanks."""
    lines: list[str] = []
    for piece in pieces:
        if isinstance(piece, Title | Note):
            lines.append(piece.text)
        elif isinstance(piece, Part):
            lines += ["", f"{piece.number} {piece.text}".strip()]
        elif isinstance(piece, Head):
            lines += ["", f"{piece.mark} {piece.text}"]
        elif isinstance(piece, Items):
            lines += [f"{' ' * (1 + 2 * level)}{mark} {words}" for level, mark, words in piece.items]
        elif isinstance(piece, Grid):
            lines += ["", *(_rows(piece) if tabs else _columns(piece, seed)), ""]
    page = "\r\n".join(lines) + "\r\n"
    if seed % 3 == 1:
        return b"\xef\xbb\xbf" + page.encode()
    if seed % 3 == 2:
        try:
            return page.encode("cp949")
        except UnicodeEncodeError:
            return page.encode()
    return page.encode()


def _rows(grid: Grid) -> list[str]:
    spread = grid.spread()
    height = max(r for r, _ in spread) + 1
    rows = []
    for r in range(height):
        found = [spread.get((r, c)) for c in range(grid.width)]
        rows.append("\t".join(" ".join(line.strip() for line in b[0].printed) if b and b[1] else "" for b in found))
    return rows


def _wide(words: str) -> int:
    return sum(2 if ord(sign) > 0x1100 else 1 for sign in words)


def _columns(grid: Grid, seed: int) -> list[str]:
    """This function will set a table in columns of blanks, figures to the right, a merged cell where it begins."""
    spread = grid.spread()
    height = max(r for r, _ in spread) + 1
    begun = {(r, c): b.printed for (r, c), (b, begins) in spread.items() if begins}
    single = {(r, c) for (r, c), (b, begins) in spread.items() if begins and b.columns == 1}
    wide = [max((_wide(line) for (r, k), lines in begun.items() if k == c and (r, k) in single for line in lines), default=2)
            for c in range(grid.width)]
    gap = " " * (3 + seed % 3)
    made = ["-" * 70] if seed % 2 else []
    for r in range(height):
        for i in range(max(len(begun.get((r, c), [])) for c in range(grid.width)) or 1):
            line, stop = "", 0
            for c in range(grid.width):
                if c < stop:
                    continue
                lines = begun.get((r, c), [])
                words = lines[i] if i < len(lines) else ""
                stop = c + (spread[r, c][0].columns if (r, c) in begun else 1)
                space = sum(wide[c:stop]) + len(gap) * (stop - c - 1) - _wide(words)
                left = space // 2 if r < grid.heads else space if FIGURE.fullmatch(words) else 0
                line += " " * left + words + " " * max(0, space - left) + gap
            made.append(" " + line.rstrip())
        if r == grid.heads - 1 and seed % 2:
            made.append("-" * 70)
    return made
