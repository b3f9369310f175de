"""The money of an invented statement: lines, basis, schedule, outturn. In a clean description every sum holds."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

from tests.papers import words
from tests.papers.calculation import basis_of
from tests.papers.days import schedule_days
from tests.papers.habits import Habits

OUTTURN = ["original", "carried_in", "changed", "available", "spent", "carried_out", "balance"]


def rate(previous: int | None, current: int | None, mode: str) -> int | str | None:
    """This function will compute a printed rate of change in percent; None where last year had nothing."""
    if not previous or current is None:
        return None
    exact = Fraction((current - previous) * 100, previous)
    sign = -1 if exact < 0 else 1
    if mode == "truncate":
        return sign * int(abs(exact))
    if mode == "half_up":
        return sign * int(abs(exact) + Fraction(1, 2))
    return str((Decimal(sign * int(abs(exact) * 10 + Fraction(1, 2))) / 10).quantize(Decimal("0.1")))


def change(previous: int | None, current: int | None, mode: str) -> dict:
    """This function will put two years' amounts, their difference and rate together."""
    if previous is None and current is None:
        return {"previous": None, "current": None, "change": None, "rate": None}
    return {"previous": previous, "current": current, "change": (current or 0) - (previous or 0),
            "rate": rate(previous, current, mode)}  # fmt: skip


def _scale(r: random.Random) -> int:
    return r.choice([500, 2_000, 8_000, 35_000, 120_000, 900_000, 4_000_000])


def _last_year(r: random.Random, current: int, step: int) -> int | None:
    kind = r.random()
    if kind < 0.25:
        return current
    if kind < 0.35:
        return 0
    return max(step, int(current * r.choice([0.5, 0.8, 0.93, 1.02, 1.1, 1.7]) // step * step))


def budget(r: random.Random, topic: str, h: Habits, national: bool, year: int) -> tuple[dict, list[dict]]:
    """This function will invent the lines with their calculations: the calculations come first, the lines are their sums."""
    lines, basis = [], []
    names = r.sample(words.LINES, r.choice([1, 2, 3, 4, 4, 5, 6, 8, 12]))
    share = r.choice([Fraction(1, 2), Fraction(3, 10), Fraction(7, 10)])
    for i, name in enumerate(names):
        if h.unit == "백만원":
            won = r.randint(1, 900) * 10_000_000
            made = [{"line": name, "label": topic, "expression": f"{won:,}원", "won": won, "printed": won // 1000}]
        else:
            made = basis_of(r, name, topic, _scale(r))
        thousands = sum(b["printed"] for b in made)
        current = {"천원": thousands, "백만원": thousands // 1000, "원": thousands * 1000}[h.unit]
        previous = _last_year(r, current, 1000 if h.unit == "원" else 1)
        if i and r.random() < 0.05:  # a line that is given up
            current, previous, made = 0, previous or current, []
        line = {"name": name, **change(previous, current, h.rate_mode)}
        borne = national and (i == 0 or r.random() < 0.5)
        step = 1000 if h.unit == "원" else 1
        parts = [None if not borne else int(amount * share) // step * step for amount in (previous, current)]
        line["national"] = change(*parts, h.rate_mode)
        lines.append(line)
        basis += made
    total = {"name": h.total_name.replace(" ", ""), **_sum(lines, h.rate_mode)}
    total["national"] = _sum([n["national"] for n in lines if n["national"]["current"] is not None], h.rate_mode)
    if h.national == "column":  # the column has no rate of its own
        for line in [*lines, total]:
            line["national"]["rate"] = None
    return {"unit": h.unit, "lines": lines, "total": total, "previous_year": year - 1, "current_year": year}, basis


def _sum(lines: list[dict], mode: str) -> dict:
    if not lines:
        return change(None, None, mode)
    return change(sum(n["previous"] or 0 for n in lines), sum(n["current"] or 0 for n in lines), mode)


def funding(r: random.Random, table: dict) -> dict:
    """This function will split the year's money, in thousand won; what districts and others give is outside of the budget."""
    thousand = {"원": Fraction(1, 1000), "천원": 1, "백만원": 1000}[table["unit"]]
    total, national = (int((table["total"][k] if k else table["total"]["national"]["current"] or 0) * thousand) for k in ("current", ""))
    found = {"total": total, "national": national or None, "city": total - national, "district": None, "other": None}
    if r.random() < 0.15:
        found["district"] = r.randint(10, 90) * 1000
    if r.random() < 0.1:
        found["other"] = r.randint(10, 90) * 1000
    return found


def schedule(r: random.Random, year: int, total: int, department: str, h: Habits) -> tuple[list[dict], int | None]:
    """This function will invent the steps of the year; their amounts come to the year's total."""
    count = r.randint(2, 6)
    names = sorted(r.sample(words.STEPS, count), key=words.STEPS.index)
    paying = sorted(r.sample(range(count), r.choice([1, 1, 2]) if count > 2 else 1))
    first = total if len(paying) == 1 else total // 3
    amounts = dict(zip(paying, [first, total - first], strict=False))
    steps, month = [], 1
    for i, name in enumerate(names):
        start = min(12, month)
        end = min(12, start + r.choice([0, 1, 2, 5, 11]))
        days = schedule_days(r, year, start, end)
        if i == count - 1 and r.random() < 0.5:
            days = schedule_days(r, year + 1, 1, 2)
        by = r.choice([department, f"{department} 및 수행기관", "수행기관", "사무국", None])
        steps.append({"step": name, "start": days.start, "end": days.end, "amount": amounts.get(i), "by": by, "period": days.words})
        month += r.randint(0, 2)
    return steps, total if h.schedule_total else None


def settlement(r: random.Random, year: int, scale: int, national: bool) -> list[dict]:
    """This function will invent the years of outturn: both identities hold, and what is carried over arrives."""
    count = r.choice([0, 1, 2, 3, 3, 3, 4])
    rows: list[dict] = []
    carried = {"whole": 0, "national": 0}
    if r.random() < 0.3:
        carried = {"whole": scale // 20, "national": scale // 50 if national else 0}
    for y in range(year - 1 - count, year - 1):
        part = {}
        original = max(100, int(scale * r.choice([0.6, 0.8, 0.95, 1.1])) + r.randint(0, 99))
        for key in ("whole", "national"):
            base = original if key == "whole" else int(original * 0.4)
            changed = r.choice([0, 0, base // 10, -(base // 12)]) if key == "whole" else 0
            available = base + carried[key] + changed
            out = r.choice([0, 0, available // 15])
            spent = int((available - out) * r.choice([1, 0.97, 0.99, 0.88]))
            part[key] = dict(zip(OUTTURN, [base, carried[key], changed, available, spent, out, available - spent - out], strict=True))
            carried[key] = out
        rows.append({"year": y, **part["whole"], "national": part["national"] if national else dict.fromkeys(OUTTURN)})
    return rows
