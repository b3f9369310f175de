"""How one office prints its statement: the layout habits that a seed chooses."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Habits:
    """A layout. What is printed is the description's; how it is arranged is here."""

    numbering: str  # digit, dot, roman, bracket, none
    heading_mark: str  # □ ■ ❍ ○
    item_mark: str  # ○ ◦ ❍ •
    spaced_labels: bool  # "구 분" for "구분"
    spaced_headings: bool  # "사업 목적" for "사업목적"
    synonyms: bool  # 추진경과 for 추진경위 …
    unit: str
    unit_note: str
    total_first: bool
    total_name: str
    national: str  # same_line, own_line, absent, column
    year_head: str
    rate_head: str
    rate_mode: str  # truncate, half_up, half_up_1
    minus: str  # △ - ▲
    basis: str  # three_columns, one_cell, list
    basis_year_total: bool
    results: str  # table, list
    officers: str  # columns, rows
    phone_line: bool
    funding: str  # cells, one_cell
    boxes: bool
    schedule_total: bool
    extra_tables: int
    merged_names: bool  # line names of the basis in a cell over several rows
    apostrophe: str  # ' ’ ‘ before a year of two digits
    history_table: bool
    turned: bool  # the outturn's years as columns
    x_row: bool  # a second row of the head that holds nothing but "(x-)", as the founding paper


def habits(seed: int) -> Habits:
    """This function will choose the layout of the seed's paper."""
    r = random.Random(f"habits:{seed}")
    heading = r.choice(["□", "□", "■", "❍", "○"])
    unit = r.choices(["천원", "백만원", "원"], [94, 3, 3])[0]
    national = r.choice(["same_line", "same_line", "own_line", "column"]) if has_national(seed) else r.choice(
        ["same_line", "same_line", "own_line", "absent", "absent"]
    )
    return Habits(
        numbering=r.choice(["digit", "dot", "roman", "bracket", "none"]),
        heading_mark=heading,
        item_mark=r.choice([m for m in ("○", "○", "◦", "❍", "•") if m != heading]),
        spaced_labels=r.random() < 0.5,
        spaced_headings=r.random() < 0.4,
        synonyms=r.random() < 0.2,
        unit=unit,
        unit_note=r.choice(["(단위 : {u})", "(단위:{u})", "(단위: {u})", "[단위 : {u}]", "단위 : {u}", "( 단위 : {u} )"]).format(u=unit),
        total_first=r.random() < 0.7,
        total_name=r.choice(["계", "합계", "합 계", "총계"]),
        national=national,
        year_head=r.choice(
            ["{y}예산액 ({ab})", "{y}년 예산액({ab})", "{y}년도 예산 ({ab})", "'{s}년 예산액({ab})", "{y}년 {kind}({ab})"]
        ),
        rate_head=r.choice(["(B-A)*100/A", "증감률(%)", "증감율 (B-A)/A", "비율(%)", "증감비율(%)"]),
        rate_mode=r.choice(["truncate", "truncate", "half_up", "half_up_1", "half_up_1"]),
        minus=r.choice(["△", "△", "△", "▲", "-"]),
        basis=r.choice(["three_columns", "three_columns", "one_cell", "list"]),
        basis_year_total=r.random() < 0.3,
        results=r.choice(["table", "table", "list"]),
        officers=r.choice(["columns", "columns", "rows"]),
        phone_line=r.random() < 0.5,
        funding=r.choice(["cells", "cells", "one_cell"]),
        boxes=r.random() < 0.7,
        schedule_total=r.random() < 0.7,
        extra_tables=r.choice([0, 0, 1, 2]),
        merged_names=r.random() < 0.5,
        apostrophe=r.choices(["'", "’", "‘", "`"], [80, 12, 5, 3])[0],
        history_table=r.random() < 0.12,
        turned=r.random() < 0.1,
        x_row=r.random() < 0.2,
    )  # fmt: skip


def has_national(seed: int) -> bool:
    """This function will tell whether the seed's project has national money."""
    return random.Random(f"national:{seed}").random() < 0.45
