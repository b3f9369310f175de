"""Habits that were added after the reader was finished, to see how it does on what it was not built with."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from tests.papers.paper import Box, Grid, Head, Items, Note, Part, Piece, box

FULL_WIDTH = str.maketrans("0123456789,", "０１２３４５６７８９，")
AMOUNT = re.compile(r"[△▲-]?\d{1,3}(,\d{3})+")


def _cells(pieces: list[Piece], change: Callable[[str], str]) -> list[Piece]:
    def changed(one: Box) -> Box:
        return replace(one, lines=tuple(change(line) for line in one.lines))

    return [Grid(tuple(tuple(map(changed, row)) for row in p.rows), p.heads) if isinstance(p, Grid) else p for p in pieces]


def full_width(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Figures in full-width digits."""
    return _cells(pieces, lambda line: line.translate(FULL_WIDTH) if AMOUNT.fullmatch(line) else line)


def spaced_figures(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Figures with blanks behind their commas."""
    return _cells(pieces, lambda line: line.replace(",", ", ") if AMOUNT.fullmatch(line) else line)


def bracketed_minus(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Minus as brackets."""
    return _cells(pieces, lambda line: f"({line[1:]})" if AMOUNT.fullmatch(line) and line[0] in "△▲-" else line)


def boxed_parts(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """The parts' headings as one-row tables."""
    return [Grid(((box(p.number), box(p.text)),), 0) if isinstance(p, Part) and p.number else p for p in pieces]


def lettered_heads(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Headings as 가. 나. 다."""
    letters, made, i = "가나다라마바사아자차", [], 0
    for p in pieces:
        i = 0 if isinstance(p, Part) else i
        if isinstance(p, Head):
            made.append(Head(f"{letters[i]}.", p.text))
            i += 1
        else:
            made.append(p)
    return made


def footnotes(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Remarks below tables."""
    remarks = ["※ 국비 보조율 변경에 따른 조정분 포함", "※ 세부내역 붙임 참조", "* 전년도 최종예산 기준(2회 추경)"]
    return [q for p in pieces for q in ([p, Note(r.choice(remarks))] if isinstance(p, Grid) else [p])]


def other_marks(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Lists with other marks."""
    marks = dict(zip("○◦❍•-·*", "ㅇㅇ▪▪‣∙⁃", strict=True))
    return [Items(tuple((n, marks.get(m, m), t) for n, m, t in p.items)) if isinstance(p, Items) else p for p in pieces]


def typed_marks(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Lists with marks typed as letters and dashes (o, ⁃, ∙)."""
    marks = dict(zip("○◦❍•-·*", "oooo⁃∙‣", strict=True))
    return [Items(tuple((n, marks.get(m, m), t) for n, m, t in p.items)) if isinstance(p, Items) else p for p in pieces]


def listed_remarks(pieces: list[Piece], r: random.Random) -> list[Piece]:
    """Remarks among the lines of a history."""
    return [Items((*p.items, (p.items[-1][0], "※", "세부 경위는 붙임 참조")))
            if isinstance(p, Items) and all(DATED.match(t) for n, _, t in p.items if n == p.items[-1][0]) else p for p in pieces]


DATED = re.compile(r"['’‘`]?\d{2,4}[.년]")
HABITS = (full_width, spaced_figures, bracketed_minus, boxed_parts, lettered_heads, footnotes, other_marks, typed_marks, listed_remarks)

