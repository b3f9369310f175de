"""Papers as plain text: what an office saves with 'text only'. Cells are parted by tabs, lines of a cell by spaces."""

from __future__ import annotations

from tests.papers.paper import Grid, Head, Items, Note, Part, Piece, Title


def text(pieces: list[Piece], seed: int) -> bytes:
    """This function will write plain text: UTF-8, UTF-8 with a mark, or CP949 by seed."""
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
            lines += ["", *_rows(piece), ""]
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
