"""Papers as Markdown, in the dialects that document converters leave."""

from __future__ import annotations

import random

from tests.papers.paper import Box, Grid, Head, Items, Note, Part, Piece, Title
from tests.papers.write_html import cell_html, table_html

DIALECTS = ("tabs", "pipes", "html")


def markdown(pieces: list[Piece], seed: int, dialect: str = "tabs") -> bytes:
    """This function will write the paper in one dialect: `tabs` as the founding paper, `pipes`, or `html` tables."""
    r = random.Random(f"markdown:{seed}")
    headed = r.choice(["hashes", "hashes", "bold", "mixed", "bare"])
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, Title):
            out.append(f"# {piece.text}")
        elif isinstance(piece, Part):
            out.append(_part(piece, headed, r))
        elif isinstance(piece, Head):
            hashes = {"hashes": "### ", "mixed": r.choice(["### ", "## ", ""])}.get(headed, "")
            out.append(f"{hashes}{piece.mark} {piece.text}")
        elif isinstance(piece, Note):
            out.append(piece.text)
        elif isinstance(piece, Items):
            out.append(_items(piece, dialect))
        elif isinstance(piece, Grid):
            out.append({"tabs": _tabs, "pipes": _pipes, "html": _html}[dialect](piece))
    return ("\n\n".join(out) + "\n").encode()


def _part(piece: Part, headed: str, r: random.Random) -> str:
    if headed == "bold" and piece.number:
        return f"**{piece.number}** {piece.text}"
    if headed == "bare" and piece.number:
        return f"{piece.number} {piece.text}"
    if headed == "mixed" and piece.number:
        return r.choice([f"**{piece.number}** {piece.text}", f"## {piece.number} {piece.text}", f"**{piece.number} {piece.text}**"])
    return f"## {piece.number} {piece.text}".replace("  ", " ")


def _items(piece: Items, dialect: str) -> str:
    lines = []
    for level, mark, text in piece.items:
        if dialect == "pipes" and mark not in ("-", "*"):
            lines.append(f"{'  ' * level}- {mark} {text}")
        else:
            lines.append(f"{'  ' * level}- {text}")
    return "\n".join(lines)


def _inline(one: Box, between: str) -> str:
    if one.items:
        return cell_html(Box((), one.items), styled=True)
    return between.join(_checked(line) for line in one.lines)


def _checked(line: str) -> str:
    for full in "☑▣":
        line = line.replace(full, '<input checked="" type="checkbox"/>')
    return line.replace("☐", '<input type="checkbox"/>')


def _tabs(grid: Grid) -> str:
    spread = grid.spread()
    height = max(r for r, _ in spread) + 1
    lines = []
    for r in range(height):
        cells = [spread.get((r, c)) for c in range(grid.width)]
        lines.append("\t".join(_inline(b[0], " ") if b and b[1] else "" for b in cells))
    return "\n".join(lines)


def _pipes(grid: Grid) -> str:
    spread = grid.spread()
    height = max(r for r, _ in spread) + 1
    lines = []
    for r in range(height):
        cells = [spread.get((r, c)) for c in range(grid.width)]
        lines.append("| " + " | ".join(_inline(b[0], "<br>") if b and b[1] else "" for b in cells) + " |")
        if r == 0:
            lines.append("|" + " --- |" * grid.width)
    return "\n".join(lines)


def _html(grid: Grid) -> str:
    return table_html(grid)
