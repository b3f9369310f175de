"""Papers as PDF with a text layer, through typst with a layout of our own."""

from __future__ import annotations

import functools

import typst

from tests.papers.paper import Box, Grid, Head, Items, Note, Part, Piece, Title
from tests.papers.write_text import FIGURE

HEAD = """#set page(paper: "a4", margin: 18mm, footer: context align(center)[#counter(page).display()])
#set text(font: ("Noto Sans CJK KR", "Noto Sans KR"), size: 9pt, lang: "ko")
#set table(stroke: 0.4pt, inset: 4pt)
"""


@functools.cache
def compiler() -> typst.Compiler:
    """This function will make one compiler with the machine's Korean fonts."""
    return typst.Compiler()


def pdf(pieces: list[Piece], seed: int, ruled: bool = True) -> bytes:
    """This function will print the paper; tables run over pages. Without rules a table's columns only stand below one another."""
    body = [HEAD if ruled else HEAD.replace("stroke: 0.4pt, inset: 4pt", "stroke: none, inset: (x: 8pt, y: 3pt)")]
    for piece in pieces:
        if isinstance(piece, Title):
            body.append(f"#align(center, text(size: 15pt, weight: \"bold\", {_quoted(piece.text)}))")
        elif isinstance(piece, Part):
            words = f"{piece.number} {piece.text}".strip()
            body.append(f"#block(above: 14pt, text(size: 13pt, weight: \"bold\", {_quoted(words)}))")
        elif isinstance(piece, Head):
            body.append(f"#block(above: 10pt, text(size: 11pt, {_quoted(f'{piece.mark} {piece.text}')}))")
        elif isinstance(piece, Note):
            body.append(f"#align(right, {_quoted(piece.text)})")
        elif isinstance(piece, Items):
            body += [f"#pad(left: {4 + 10 * level}pt, {_quoted(f'{mark} {words}')})" for level, mark, words in piece.items]
        elif isinstance(piece, Grid):
            body.append(_table(piece) if ruled else _unruled(piece))
    return compiler().compile("\n\n".join(body).encode(), format="pdf")


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _table(grid: Grid) -> str:
    weights = [9] * grid.width
    for (_, c), (one, begins) in grid.spread().items():
        if begins and one.columns == 1:
            weights[c] = max(weights[c], min(60, max((_wide(line) for line in one.printed), default=1) + 2))
    cells = []
    for row in grid.rows:
        cells += [f"table.cell(rowspan: {b.rows}, colspan: {b.columns})[{_inside(b)}]" for b in row]
    size = "6pt" if grid.width > 12 else "7pt" if grid.width > 6 else "9pt"
    return f"#set text(size: {size})\n#table(columns: ({', '.join(f'{w}fr' for w in weights)},), {', '.join(cells)})\n#set text(size: 9pt)"


def _wide(line: str) -> int:
    return sum(2 if ord(sign) > 0x1100 else 1 for sign in line)


def _inside(one: Box) -> str:
    return " #linebreak() ".join(f"#{_quoted(line)}" for line in one.printed)


def _unruled(grid: Grid) -> str:
    """This function will print a table as spreadsheets do without borders: every column as wide as its words."""
    cells = []
    for r, row in enumerate(grid.rows):
        for b in row:
            figures = all(FIGURE.fullmatch(line) for line in b.printed) and not b.items
            align = "center" if r < grid.heads else "right" if figures else "left"
            cells.append(f"table.cell(rowspan: {b.rows}, colspan: {b.columns}, align: {align})[{_inside(b)}]")
    words = [max((_wide(line) for (_, k), (b, begins) in grid.spread().items() if k == c and begins and b.columns == 1
                  for line in b.printed), default=2) for c in range(grid.width)]
    size = min(8.0, (490 - 16 * grid.width) / (sum(words) * 0.55))
    return f"#set text(size: {size:.1f}pt)\n#table(columns: {grid.width}, {', '.join(cells)})\n#set text(size: 9pt)"
