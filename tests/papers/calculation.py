"""Calculations of budget lines as offices write them, and what they come to, exactly."""

from __future__ import annotations

import random
from fractions import Fraction

LABELS = [
    "운영비", "자문위원 수당", "홍보물 제작", "강사료", "회의 참석수당", "시스템 유지보수", "차량 임차료", "자료집 인쇄", "여비(국외)",
    "전문가 활용", "물품 구입", "참가자 숙박비", "통역비", "위탁운영", "현장점검", "공공요금",
]  # fmt: skip
UNITS = ["명", "인", "회", "월", "일", "부", "식", "매", "종", "통", "개", "회선", "시간", "개소", "강좌", "건", "분과"]
TIMES = ["*", "*", "*", "X", "x", "×", " × ", " * ", " x "]


def thousand(won: Fraction) -> int:
    """This function will round won to thousand won, half up."""
    return int((won / 1000 + Fraction(1, 2)) // 1)


def _factors(r: random.Random, scale: int) -> tuple[list[str], Fraction]:
    words, product = [], Fraction(1)
    for _ in range(r.choice([0, 1, 1, 2, 2, 3])):
        number = r.randint(1, 12 if scale else 30)
        unit = r.choice(UNITS)
        words.append(f"{number:,}{unit}" if r.random() < 0.9 else f"{number}{' '}{unit}")
        product *= number
    odd = r.random()
    if odd < 0.06:
        words.append("30/100")
        product *= Fraction(30, 100)
    elif odd < 0.12:
        words.append("4/12월")
        product *= Fraction(4, 12)
    elif odd < 0.20:
        percent = r.choice([50, 80, 70, 25])
        words.append(f"{percent}%")
        product *= Fraction(percent, 100)
    elif odd < 0.26:
        words.append("1.045")
        product *= Fraction(1045, 1000)
    return words, product


def calculation(r: random.Random, unit_price: int) -> tuple[str, Fraction]:
    """This function will write one expression around a unit price in won, and return it with its exact won."""
    words, product = _factors(r, unit_price > 10_000_000)
    times = r.choice(TIMES)
    return times.join([f"{unit_price:,}원", *words]), unit_price * product


def basis_of(r: random.Random, line: str, topic: str, size: int) -> list[dict]:
    """This function will invent the calculations of one line, about `size` thousand won altogether."""
    lines: list[dict] = []
    labels = r.sample(LABELS, r.choice([1, 1, 2, 3, 5]))
    for place, label in enumerate(labels):
        price = max(10, size // len(labels) // r.choice([1, 2, 6, 20])) * 1000
        expression, won = calculation(r, price)
        if won.denominator != 1 or (place and won % 1000):  # one rounded calculation a line at the most: their sum stays within the tolerance
            expression, won = f"{price:,}원", Fraction(price)
        name = r.choice([f"{topic} {label}", label, f"{label}({topic})", f"{topic} {label}"])
        lines.append({
            "line": line, "label": name, "expression": expression,
            "won": int(won), "printed": thousand(won),
        })  # fmt: skip
    return lines
