"""Papers as Word documents, with python-docx."""

from __future__ import annotations

import io
import random

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.papers.paper import Grid, Head, Items, Note, Part, Piece, Title


def docx(pieces: list[Piece], seed: int) -> bytes:
    """This function will write a document; headings as styles or as plain paragraphs, lists as styles or as marks, by seed."""
    r = random.Random(f"docx:{seed}")
    styled, listed = r.random() < 0.5, r.random() < 0.4
    paper = Document()
    for piece in pieces:
        if isinstance(piece, Title):
            paper.add_heading(piece.text, 0) if styled else paper.add_paragraph(piece.text)
        elif isinstance(piece, Part):
            words = f"{piece.number} {piece.text}".strip()
            paper.add_heading(words, 1) if styled else paper.add_paragraph(words)
        elif isinstance(piece, Head):
            words = f"{piece.mark} {piece.text}"
            paper.add_heading(words, 2) if styled and r.random() < 0.7 else paper.add_paragraph(words)
        elif isinstance(piece, Note):
            paper.add_paragraph(piece.text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif isinstance(piece, Items):
            _items(paper, piece, listed)
        elif isinstance(piece, Grid):
            _grid(paper, piece)
    held = io.BytesIO()
    paper.save(held)
    return held.getvalue()


def _items(paper: Paper, piece: Items, listed: bool) -> None:
    for level, mark, words in piece.items:
        if listed:
            paper.add_paragraph(words, style=["List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet 3"][level])
        else:
            paper.add_paragraph(f"{'  ' * level}{mark} {words}")


def _grid(paper: Paper, grid: Grid) -> None:
    spread = grid.spread()
    height = max(r for r, _ in spread) + 1
    table = paper.add_table(height, grid.width, style="Table Grid")
    for (r, c), (one, begins) in spread.items():
        if not begins:
            continue
        cell = table.cell(r, c)
        if one.rows > 1 or one.columns > 1:
            cell = cell.merge(table.cell(r + one.rows - 1, c + one.columns - 1))
        printed = one.printed or [""]
        cell.paragraphs[0].text = printed[0]
        for line in printed[1:]:
            cell.add_paragraph(line)
