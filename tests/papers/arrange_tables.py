"""The tables of the form, in the layouts that offices use."""

from __future__ import annotations

import random

from tests.papers.habits import Habits
from tests.papers.paper import Box, Grid, Head, Items, Note, Piece, box

SPACED = {"구분": "구 분", "회계": "회 계", "사업비": "사 업 비", "연도": "연 도", "부서명": "부 서 명", "과목": "과 목"}


def _label(h: Habits, word: str) -> str:
    return SPACED.get(word, word) if h.spaced_labels else word


def number(value: int | str | None, h: Habits, empty: str = "") -> str:
    """This function will print an amount or a rate with the office's minus."""
    if value is None:
        return empty
    if isinstance(value, str):
        sign, digits = value.startswith("-"), value.lstrip("-")
        whole, point, rest = digits.partition(".")
        return (h.minus if sign else "") + f"{int(whole):,}" + point + rest
    return (h.minus if value < 0 else "") + f"{abs(value):,}"


def _amount(whole: int | str | None, part: int | str | None, h: Habits, empty: str = "-") -> Box:
    printed = number(whole, h, empty)
    if h.national in ("absent", "column"):
        return box(printed)
    inside = "(x-)" if part is None else f"(x {number(part, h)})"
    return box(inside, printed) if h.national == "own_line" else box(f"{inside} {printed}")


def overview(s: dict, h: Habits, r: random.Random) -> Grid:
    """This function will draw 사업개요."""
    o, unit = s["overview"], h.unit
    mark = r.choice(["[{}]", "[{}]", "【{}】"])

    def money(name: str, key: str) -> str:
        value = o["funding"][key]
        printed = o["funding"].get("labels", {}).get(key, name)
        return mark.format(printed) + ("" if value is None else r.choice(["", " "]) + f"{_in(unit, value)}{unit}")

    total = f"{_in(unit, o['funding']['total'])}{unit}"
    rows = [
        (box(_label(h, "회계"), head=True), box(o["account"], columns=3)),
        (box(r.choice(["사업기간", "사업 기간"]), head=True), box(_recurrence(o["recurrence"], h, r), columns=3)),
        (box("사업내용", head=True), Box((), tuple((0, h.item_mark, c) for c in o["contents"]), 1, 3)),
    ]
    label = (_label(h, "사업비"), r.choice(["(당해년도)", "(당해연도)"]))
    national, city, district, other = money("국비", "national"), money("시비", "city"), money("구비", "district"), money("기타", "other")
    if h.funding == "cells":
        rows.append((box(*label, rows=2, head=True), box(total), box(national), box(city)))
        rows.append((box("기타 (예산 외)"), box(district), box(other)))
    else:
        rows.append((box(*label, head=True), box(total, f"{national}  {city}", f"기타 (예산 외) {district}  {other}", columns=3)))
    return Grid(tuple(rows), 0)


def _in(unit: str, thousand: int) -> str:
    """This function will print thousand won in the paper's unit."""
    return f"{thousand * 1000:,}" if unit == "원" else f"{thousand // 1000:,}" if unit == "백만원" else f"{thousand:,}"


def _recurrence(chosen: str, h: Habits, r: random.Random) -> str:
    if not h.boxes:
        return chosen
    full, empty = r.choice([("☑", "☐"), ("■", "□"), ("☑", "□"), ("▣", "□")])
    others = [w for w in ("신규", "계속", "연례반복") if w == chosen or r.random() < 0.6]
    return "  ".join(f"{full if w == chosen else empty} {w}" for w in others)


def officers(s: dict, h: Habits, r: random.Random) -> Grid:
    """This function will draw 사업 담당자."""
    o = s["overview"]["officers"]
    vacant = r.choice(["空席", "공석", "결원"])

    def person(p: dict) -> list[str]:
        lines = [vacant if p["vacant"] else p["name"] or "", p["phone"] or ""]
        return [x for x in lines if x] if h.phone_line else [" ".join(x for x in lines if x)]

    bureau, department = r.choice(["실·국", "실·국", "실ㆍ국", "실국"]), r.choice(["부서명", "부서명", "부 서"])
    if h.officers == "rows":
        rows = [(box(bureau, head=True), box(o["bureau"])), (box(department, head=True), box(o["department"]))]
        return Grid((*rows, *((box(p["post"], head=True), box(*person(p))) for p in o["posts"])), 0)
    heads = (box(bureau, head=True), box(department, head=True), *(box(p["post"], head=True) for p in o["posts"]))
    return Grid((heads, (box(o["bureau"]), box(o["department"]), *(box(*person(p)) for p in o["posts"]))))


def budget(s: dict, h: Habits, r: random.Random) -> Grid:
    """This function will draw 예산 총괄."""
    table = s["budget"]
    year = table["current_year"]

    def head(y: int, ab: str) -> str:
        kind = "최종예산" if ab == "A" else r.choice(["예산안", "예산"])
        return h.year_head.format(y=y, s=f"{y % 100:02d}", ab=ab, kind=kind)

    nothing = r.choice(["-", "순증", ""])
    first, second, rate = head(year - 1, "A"), head(year, "B"), h.rate_head
    difference = r.choice(["증감 (B-A)", "증감(B-A)", "증 감 (B-A)", "증감액(B-A)"])
    heads: list[tuple[Box, ...]]
    if h.national == "column":
        heads = [
            (box(_label(h, "구분"), rows=2, head=True), *(box(t, columns=2, head=True) for t in (first, second, difference)),
             box(rate, rows=2, head=True)),
            tuple(box(t, head=True) for t in ("계", "국비") * 3),
        ]  # fmt: skip
    elif r.random() < 0.3:
        heads = [
            (box(_label(h, "구분"), rows=2, head=True), box(first, rows=2, head=True), box(second, rows=2, head=True),
             box("증 감", columns=2, head=True)),
            (box("(B-A)", head=True), box(rate, head=True)),
        ]  # fmt: skip
    else:
        heads = [tuple(box(t, head=True) for t in (_label(h, "구분"), first, second, difference, rate))]
        if h.x_row and h.national == "same_line":
            heads.append(tuple(box(t, head=True) for t in ("", "", "", "", "(x-)")))
    rows = [_line(n, h, nothing) for n in table["lines"]]
    total = _line(table["total"] | {"name": h.total_name}, h, nothing)
    return Grid((*heads, *([total, *rows] if h.total_first else [*rows, total])), len(heads))


def _line(n: dict, h: Habits, nothing: str) -> tuple[Box, ...]:
    part = n["national"]
    if h.national == "column":
        cells = [c for k in ("previous", "current", "change") for c in (box(number(n[k], h, "-")), box(number(part[k], h, "-")))]
        return box(n["name"]), *cells, box(number(n["rate"], h, nothing))
    return (box(n["name"]), *(_amount(n[k], part[k], h) for k in ("previous", "current", "change")),
            _amount(n["rate"], part["rate"], h, nothing))  # fmt: skip


def basis(s: dict, h: Habits, r: random.Random) -> Piece:
    """This function will draw 산출근거 as a table or as a list."""
    year, mark = s["fiscal_year"], h.item_mark
    between = r.choice([" ", " ", " : ", ": "])
    groups: dict[str, list[dict]] = {}
    for b in s["basis"]:
        groups.setdefault(b["line"], []).append(b)
    if h.basis == "list":
        rows: list[tuple[int, str, str]] = []
        for line, made in groups.items():
            rows.append((0, mark, line))
            rows += [(1, "-", f"{b['label']}{between}{b['expression']} = {b['printed']:,}천원") for b in made]
        return Items(tuple(rows))
    heads = box(r.choice(["과목구분", "과목", "통계목", "과 목"]), head=True), r.choice([f"{year}년 예산내역", f"{year}년도 산출내역", "산출내역"])
    grand = f"{sum(b['printed'] for b in s['basis']):,}천원"
    if h.basis == "one_cell":
        cells = [(box(line), Box((), tuple((0, mark, f"{b['label']}{between}{b['expression']} = {b['printed']:,}천원") for b in made)))
                 for line, made in groups.items()]  # fmt: skip
        total = [(box("계"), box(grand))] if h.basis_year_total else []
        return Grid(((heads[0], box(heads[1], head=True)), *cells, *total))
    body: list[tuple[Box, ...]] = []
    for line, made in groups.items():
        for i, b in enumerate(made):
            three = box(f"{mark} {b['label']}{between}{b['expression']}"), box("="), box(f"{b['printed']:,}천원")
            name = (box(line, rows=len(made)),) if i == 0 else ()
            body.append((*(name if h.merged_names else (box(line),)), *three))
    total = [(box("계"), box("", columns=2), box(grand))] if h.basis_year_total else []
    return Grid(((heads[0], box(heads[1], columns=3, head=True)), *body, *total))


def schedule(s: dict, h: Habits, r: random.Random) -> Grid:
    """This function will draw 추진일정."""
    heads = tuple(box(t, head=True) for t in (
        r.choice(["사업추진절차", "추진절차", "구분"]), r.choice(["추진기간", "추진 기간", "기간"]),
        r.choice(["예산집행금액", "집행금액", "소요예산"]), r.choice(["추진세부내용", "세부내용", "비고"]),
    ))  # fmt: skip
    rows = [(box(t["step"]), box(t["period"]), box(number(t["amount"], h)), box(t["by"] or "")) for t in s["schedule"]]
    total = [(box("계"), box(""), box(number(s["schedule_total"], h)), box(""))] if s["schedule_total"] is not None else []
    return Grid((heads, *(total + rows if r.random() < 0.6 else rows + total)))


def results(s: dict, h: Habits, r: random.Random) -> Piece:
    """This function will draw 추진실적 as a table of years or as a list under years."""
    label = r.choice(["{}년도", "{}년도", "{}년"])
    deeper = 0 if h.results == "table" else 1
    years: dict[int, list[tuple[int, str, str]]] = {}
    marks = [h.item_mark, "-", "·"]
    group: tuple | None = None
    for e in s["results"]:
        rows = years.setdefault(e["year"], [])
        if e["programme"] and group != (e["year"], e["programme"]):
            group = (e["year"], e["programme"])
            rows.append((deeper, marks[deeper], e["programme"]))
        level = deeper + (1 if e["programme"] else 0)
        rows.append((level, marks[level], e["text"]))
    if h.results == "table":
        heads = [(box("연도", head=True), box(r.choice(["추진실적", "주요 추진실적"]), head=True))] if r.random() < 0.4 else []
        return Grid((*heads, *((box(label.format(y)), Box((), tuple(rows))) for y, rows in years.items())), len(heads))
    return Items(tuple(row for y, rows in years.items() for row in [(0, h.item_mark, label.format(y)), *rows]))


def settlement(s: dict, h: Habits, r: random.Random) -> Grid:
    """This function will draw 결산 현황."""
    names = r.choice([
        ["당초예산", "전년이월", "예산변경", "예산현액", "집행액", "차년이월", "집행잔액"],
        ["당초예산", "전년이월", "예산변경", "예산현액", "집행액", "차년이월", "집행잔액"],
        ["당초예산액", "전년도이월액", "예산변경액", "예산현액", "집행액", "차년도이월액", "집행잔액"],
        ["당초 예산", "전년 이월", "예산 변경", "예산 현액", "집행액", "차년 이월", "집행 잔액"],
    ])  # fmt: skip
    keys = ["original", "carried_in", "changed", "available", "spent", "carried_out", "balance"]
    year = r.choice(["{}", "{}", "{}년", "{}년도"])
    heads = [box(_label(h, "연도"), head=True), *(box(n, head=True) for n in names)]
    rows = [(box(year.format(t["year"])), *(_settled(t, k, h) for k in keys)) for t in s["settlement"]]
    if h.national != "column":
        grid = (tuple(heads), *rows)
        if h.turned:
            grid = tuple(zip(*grid, strict=True))
        return Grid(grid)
    double = [box(_label(h, "연도"), rows=2, head=True), *(box(n, columns=2, head=True) for n in names)]
    both = [(box(year.format(t["year"])), *(c for k in keys for c in (box(number(t[k], h, "-")), box(number(t["national"][k], h, "-")))))
            for t in s["settlement"]]  # fmt: skip
    return Grid((tuple(double), tuple(box(w, head=True) for _ in names for w in ("계", "국비")), *both), 2)


def _settled(row: dict, key: str, h: Habits) -> Box:
    return _amount(row[key], row["national"][key], h)


def extra(r: random.Random, year: int, mark: str) -> list[Piece]:
    """This function will draw a table that the form does not know: nothing of it may land in a field."""
    kind = r.randrange(3)
    if kind == 0:
        rows = [tuple(box(t, head=True) for t in ("지표명", f"{year - 1}목표", f"{year}목표", "측정방법")),
                (box("이용자 만족도"), box("82.5"), box("84.0"), box("설문조사")), (box("참여 인원(명)"), box("1,200"), box("1,350"), box("실적 집계"))]  # fmt: skip
        return [Head(mark, "성과지표"), Grid(tuple(rows))]
    if kind == 1:
        rows = [tuple(box(t, head=True) for t in ("절차명", "이행여부", "이행일")), (box("투자심사"), box("해당없음"), box("-")),
                (box("보조사업 심의"), box("완료"), box(f"{year - 1}. 9. 14."))]  # fmt: skip
        return [Head(mark, "사전절차 이행현황"), Grid(tuple(rows))]
    rows = [tuple(box(t, head=True) for t in ("구분", *(f"{y}년" for y in range(year, year + 4)))),
            (box("계"), *(box(f"{n:,}") for n in (1200, 1300, 1400, 1500))), (box("시비"), *(box(f"{n:,}") for n in (1200, 1300, 1400, 1500)))]  # fmt: skip
    return [Head(mark, "중기재정계획"), Note("(단위 : 백만원)"), Grid(tuple(rows))]
