"""Arranges a description as a paper: the office's five-part form in the layout that the seed's habits choose."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.papers.arrange_tables import basis, budget, extra, officers, overview, results, schedule, settlement
from tests.papers.habits import Habits, habits
from tests.papers.paper import Grid, Head, Items, Note, Part, Piece, Title, box

ROMAN = "ⅠⅡⅢⅣⅤ"
SPACED = {"사업개요": "사업 개요", "사업담당자": "사업 담당자", "예산총괄": "예산 총괄", "산출근거": "산출 근거", "사업목적": "사업 목적",
          "사업근거": "사업 근거", "사업내용": "사업 내용", "추진경위": "추진 경위", "향후기대효과": "향후 기대효과"}  # fmt: skip
SYNONYMS = {"추진경위": "추진경과", "사업근거": "추진근거", "향후기대효과": "기대효과", "사업담당자": "담당자"}
UNDER = {"○": "-", "◦": "-", "❍": "-", "•": "-", "-": "·"}


def arrange(statement: dict, seed: int) -> list[Piece]:
    """This function will put the statement's parts on paper in the seed's layout; parts that it lacks are left out."""
    h = habits(seed)
    r = random.Random(f"arrange:{seed}")
    year = statement["fiscal_year"]
    pieces: list[Piece] = []
    if r.random() < 0.3:
        pieces.append(Note(r.choice([f"{year}년도 세출예산 사업설명서", f"{year}년 예산 사업별 설명서"])))
    pieces.append(Title(statement["title"] if r.random() < 0.8 else f"사업명 : {statement['title']}"))
    parts = [
        ("기본 현황", _first(statement, h, r)), ("예산 설명", _second(statement, h, r)), ("사업설명", _third(statement, h, r)),
        ("사업효과", _fourth(statement, h, r)), (_years(statement["settlement"], "결산 현황"), _fifth(statement, h, r)),
    ]  # fmt: skip
    extras = [extra(r, year, h.heading_mark) for _ in range(h.extra_tables)]
    number = 0
    for name, body in parts:
        if not body:
            continue
        number += 1
        pieces.append(Part(_number(h, number), name.replace(" ", "") if h.spaced_labels and number == 2 else name))
        pieces += body
        if extras and number in (2, 3, 4):
            pieces += extras.pop()
    return [_typed(piece, h.apostrophe) for piece in pieces]


def _typed(piece: Piece, apostrophe: str) -> Piece:
    """This function will print years of two digits with the office's own apostrophe."""
    def typed(words: str) -> str:
        return re.sub(r"'(?=\d\d)", apostrophe, words)

    def listed(items: tuple[tuple[int, str, str], ...]) -> tuple[tuple[int, str, str], ...]:
        return tuple((level, mark, typed(words)) for level, mark, words in items)

    if isinstance(piece, Items):
        return Items(listed(piece.items))
    if isinstance(piece, Grid):
        return Grid(tuple(tuple(replace(b, lines=tuple(map(typed, b.lines)), items=listed(b.items)) for b in row) for row in piece.rows),
                    piece.heads)  # fmt: skip
    return piece


def _number(h: Habits, n: int) -> str:
    return {"digit": f"{n}", "dot": f"{n}.", "roman": ROMAN[n - 1] + ".", "bracket": f"【{n}】", "none": ""}[h.numbering]


def _years(rows: list, words: str) -> str:
    count = len({row["year"] for row in rows})
    return f"최근 {count}년 {words}"


def _head(h: Habits, name: str) -> Head:
    words = SYNONYMS.get(name, name) if h.synonyms else name
    return Head(h.heading_mark, SPACED.get(words, words) if h.spaced_headings else words)


def _first(s: dict, h: Habits, r: random.Random) -> list[Piece]:
    pieces: list[Piece] = [_head(h, "사업개요"), overview(s, h, r)]
    if s["overview"]["officers"]["posts"]:
        pieces += [_head(h, "사업담당자"), officers(s, h, r)]
    return pieces


def _second(s: dict, h: Habits, r: random.Random) -> list[Piece]:
    pieces: list[Piece] = [_head(h, "예산총괄"), Note(h.unit_note), budget(s, h, r)]
    if s["basis"]:
        pieces += [_head(h, "산출근거"), basis(s, h, r)]
    return pieces


def _plain(h: Habits, texts: list[str], mark: str = "-") -> Items:
    return Items(tuple((0, mark, t) for t in texts))


def _third(s: dict, h: Habits, r: random.Random) -> list[Piece]:
    pieces: list[Piece] = []
    if s["purpose"]:
        pieces += [_head(h, "사업목적"), _plain(h, s["purpose"], r.choice(["-", h.item_mark]))]
    if s["legal"]:
        pieces += [_head(h, "사업근거"), _grounds(s["legal"], h, r)]
    if s["programmes"]:
        under = UNDER[h.item_mark]
        rows: list[tuple[int, str, str]] = []
        for p in s["programmes"]:
            rows.append((0, h.item_mark, p["name"]))
            marks = [under, "·", "*"]
            rows += [(1 + level, marks[level], fact) for fact, level in zip(p["facts"], p["levels"], strict=True)]
        pieces += [_head(h, "사업내용"), Items(tuple(rows))]
    if s["history"]:
        pieces += [_head(h, "추진경위"), _told(s["history"], h, r)]
    if s["schedule"]:
        name = r.choice(["{y}년도 추진일정", "{y}년 추진일정", "{y}년도 추진계획" if h.synonyms else "추진일정"]).format(y=s["fiscal_year"])
        pieces += [Head(h.heading_mark, name), Note(h.unit_note), schedule(s, h, r)]
    return pieces


def _grounds(legal: list[dict], h: Habits, r: random.Random) -> Items:
    if r.random() < 0.35:
        return Items(tuple((0, h.item_mark, g["text"]) for g in legal))
    rows: list[tuple[int, str, str]] = []
    for name, kinds in (("법령상 근거", ("law",)), ("기타 근거(방침, 지침 등)", ("ordinance", "charter", "directive", "other"))):
        group = [g for g in legal if g["kind"] in kinds]
        if group:
            rows += [(0, h.item_mark, name), *((1, UNDER[h.item_mark], g["text"]) for g in group)]
    return Items(tuple(rows))


def _told(events: list[dict], h: Habits, r: random.Random) -> Piece:
    if h.history_table and not events[0]["programme"]:
        heads = box(r.choice(["일자", "추진일자", "시기"]), head=True), box(r.choice(["추진내용", "주요내용", "내용"]), head=True)
        cut = [(e["text"][: e["text"].index(e["title"])].strip(" :"), e["text"][e["text"].index(e["title"]) :]) for e in events]
        return Grid((heads, *((box(day), box(words)) for day, words in cut)))
    rows: list[tuple[int, str, str]] = []
    programme = None
    for e in events:
        if e["programme"] and e["programme"] != programme:
            programme = e["programme"]
            rows.append((0, h.item_mark, programme))
        level = 1 if e["programme"] else 0
        rows.append((level, UNDER[h.item_mark] if level else h.item_mark, e["text"]))
    return Items(tuple(rows))


def _fourth(s: dict, h: Habits, r: random.Random) -> list[Piece]:
    pieces: list[Piece] = []
    if s["results"]:
        pieces += [Head(h.heading_mark, _years(s["results"], "추진실적")), results(s, h, r)]
    if s["effects"]:
        pieces += [_head(h, "향후기대효과"), _plain(h, s["effects"])]
    return pieces


def _fifth(s: dict, h: Habits, r: random.Random) -> list[Piece]:
    return [Note(h.unit_note), settlement(s, h, r)] if s["settlement"] else []
