"""Sows one known fault into a clean description, and says which findings it must and which it may bring about."""

from __future__ import annotations

import copy
import datetime
import random
import re
from collections.abc import Callable
from dataclasses import dataclass

# kind -> what must be found (one of), and what may be found besides, because the fault breaks that too
EXPECTED: dict[str, tuple[set[str], set[str]]] = {
    "wrong_total": ({"budget.column_sum"}, {"budget.row_change", "budget.row_rate", "budget.funding_total", "budget.schedule_total", "budget.national_share"}),
    "wrong_total_before": ({"budget.column_sum"}, {"budget.row_change", "budget.row_rate", "budget.national_share"}),
    "wrong_national_total": ({"budget.national_sum"}, {"budget.national_change", "budget.row_rate", "budget.funding_national"}),
    "wrong_change": ({"budget.row_change"}, set()),
    "wrong_rate": ({"budget.row_rate"}, set()),
    "basis_result": ({"budget.basis_expression"}, {"budget.basis_line"}),
    "basis_left_out": ({"budget.basis_line"}, set()),
    "funding_total": ({"budget.funding_total", "budget.funding_sum"}, {"budget.funding_total", "budget.funding_sum"}),
    "funding_part": ({"budget.funding_sum"}, set()),
    "settlement_available": ({"budget.settlement_available"}, {"budget.settlement_balance"}),
    "settlement_balance": ({"budget.settlement_balance"}, set()),
    "settlement_national": ({"budget.settlement_available_national", "budget.settlement_national_available"},
                            {"budget.settlement_balance_national"}),
    "carried_over": ({"budget.carried_over"}, set()),
    "settlement_years": ({"budget.settlement_years"}, set()),
    "schedule_sum": ({"budget.schedule_sum"}, {"budget.schedule_total"}),
    "schedule_total": ({"budget.schedule_total"}, set()),
    "date_impossible": ({"programmes.date_impossible"}, {"programmes.date_differs", "programmes.history_order"}),
    "date_incomplete": ({"programmes.date_incomplete"}, set()),
    "dates_reversed": ({"programmes.dates_reversed"}, {"programmes.date_differs", "programmes.history_order"}),
    "schedule_reversed": ({"programmes.dates_reversed"}, set()),
    "date_differs": ({"programmes.date_differs"}, set()),
    "count_differs": ({"programmes.count_differs"}, set()),
    "same_days": ({"programmes.same_days"}, {"programmes.date_differs", "programmes.history_order"}),
    "place_spellings": ({"parties.place_spellings"}, {"programmes.place_differs"}),
    "organ_names": ({"bodies.organ_names"}, set()),
    "named_parts": ({"programmes.named_parts"}, set()),
    "misprint_label": ({"papers.misprint"}, set()),
    "misprint_word": ({"papers.misprint"}, set()),
    "misprint_places": ({"papers.misprint"}, set()),
    "signed_on_sunday": ({"papers.signed_on_sunday"}, set()),
}  # fmt: skip
SPELLINGS = [("울라놉스크", "울리야노브스크"), ("바르셀로나", "바로셀로나"), ("타슈켄트", "타시켄트"), ("자카르타", "쟈카르타"),
             ("쿠알라룸푸르", "콸라룸푸르"), ("헬싱키", "헬싱기")]  # fmt: skip


@dataclass(frozen=True)
class Sown:
    """A description with a fault: its kind, what must be found, what may be."""

    statement: dict
    kind: str
    must: frozenset[str]
    may: frozenset[str]


def sow(statement: dict, seed: int, kind: str) -> Sown | None:
    """This function will sow the fault; None where the paper has no place for it."""
    changed = copy.deepcopy(statement)
    r = random.Random(f"sow:{kind}:{seed}")
    if not FAULTS[kind](r, changed):
        return None
    must, may = EXPECTED[kind]
    return Sown(changed, kind, frozenset(must), frozenset(must | may))


def _off(r: random.Random, value: int) -> int:
    """This function will misprint an amount: two digits change places, or one is another."""
    digits = list(str(abs(value)))
    for _ in range(20):
        i = r.randrange(len(digits))
        new = digits.copy()
        if i and new[i] != new[i - 1] and new[i] != "0":
            new[i], new[i - 1] = new[i - 1], new[i]
        else:
            new[i] = str((int(new[i]) + r.randint(1, 9)) % 10)
        if new[0] != "0" and abs(int("".join(new)) - abs(value)) > 1:
            return int("".join(new)) * (-1 if value < 0 else 1)
    return value + 10


def _total(key: str, national: bool = False) -> Callable[[random.Random, dict], bool]:
    def fault(r: random.Random, s: dict) -> bool:
        row = s["budget"]["total"]["national"] if national else s["budget"]["total"]
        if not row[key]:
            return False
        off = _off(r, row[key])
        if national and off > s["budget"]["total"][key]:
            off = row[key] - max(2, row[key] // 7)
        row[key] = off
        return True

    return fault


def _wrong_change(r: random.Random, s: dict) -> bool:
    line = r.choice([*s["budget"]["lines"], s["budget"]["total"]])
    line["change"] = _off(r, line["change"]) if line["change"] else r.choice([100, -1600, 40])
    return True


def _wrong_rate(r: random.Random, s: dict) -> bool:
    lines = [n for n in [*s["budget"]["lines"], s["budget"]["total"]] if n["rate"] is not None]
    if len(lines) < 3:
        return False
    line = r.choice(lines)
    wrong = float(line["rate"]) + r.choice([-9, -4, 5, 13, 90])
    line["rate"] = f"{wrong:.1f}" if isinstance(line["rate"], str) else int(wrong)
    return True


def _basis_result(r: random.Random, s: dict) -> bool:
    made = [b for b in s["basis"] if b["printed"] >= 10]
    if not made:
        return False
    b = r.choice(made)
    b["printed"] = _off(r, b["printed"])
    return abs(b["printed"] - b["won"] // 1000) > 2


def _basis_left_out(r: random.Random, s: dict) -> bool:
    many = [b for b in s["basis"] if sum(o["line"] == b["line"] for o in s["basis"]) > 1 and b["printed"] > 2]
    if not many or s["budget"]["unit"] == "백만원":
        return False
    s["basis"].remove(r.choice(many))
    return True


def _off_funding(r: random.Random, s: dict, key: str) -> None:
    last = 1000 if s["budget"]["unit"] == "백만원" else 1  # funding is kept in thousand won, whatever the paper prints
    s["overview"]["funding"][key] = _off(r, s["overview"]["funding"][key] // last) * last


def _funding_total(r: random.Random, s: dict) -> bool:
    _off_funding(r, s, "total")
    return True


def _funding_part(r: random.Random, s: dict) -> bool:
    _off_funding(r, s, "city")
    f = s["overview"]["funding"]
    return sum(v for k, v in f.items() if k != "total" and v) != f["total"]


def _outturn(key: str, national: bool = False) -> Callable[[random.Random, dict], bool]:
    def fault(r: random.Random, s: dict) -> bool:
        if not s["settlement"]:
            return False
        row = r.choice(s["settlement"])
        part = row["national"] if national else row
        if part[key] is None:
            return False
        part[key] = part[key] - max(3, part[key] // 9) if national else _off(r, part[key])
        if national and part[key] < 0:
            return False
        return key != "available" or part[key] >= part["spent"]

    return fault


def _carried_over(r: random.Random, s: dict) -> bool:
    if len(s["settlement"]) < 2:
        return False
    row = r.choice(s["settlement"][1:])
    extra = r.randint(10, 5000)
    for key in ("carried_in", "available", "balance"):
        row[key] += extra
    return True


def _settlement_years(r: random.Random, s: dict) -> bool:
    shift = r.choice([-1, 1])
    for row in s["settlement"]:
        row["year"] += shift
    return bool(s["settlement"])


def _schedule_sum(r: random.Random, s: dict) -> bool:
    if not s["schedule_total"]:
        return False
    s["schedule_total"] = _off(r, s["schedule_total"])
    return True


def _schedule_total(r: random.Random, s: dict) -> bool:
    paying = [t for t in s["schedule"] if t["amount"]]
    if not paying:
        return False
    more = max(10, paying[0]["amount"] // 11)
    paying[0]["amount"] += more
    if s["schedule_total"]:
        s["schedule_total"] += more
    return True


def _tail(event: dict) -> str:
    return event["text"][event["text"].index(event["title"]) :]


def _date_impossible(r: random.Random, s: dict) -> bool:
    days = [e for e in s["history"] if e["precision"] == "day"]
    if not days:
        return False
    event = r.choice(days)
    year = int(event["start"][:4])
    month, day = r.choice([(2, 30), (4, 31), (9, 31), (2, 31)])
    event.update(text=f"'{year % 100:02d}.{month}.{day} {_tail(event)}", start=f"{year}-{month:02d}-{day}", end=None)
    return True


def _date_incomplete(r: random.Random, s: dict) -> bool:
    if not s["schedule"]:
        return False
    year = s["fiscal_year"]
    s["schedule"][0].update(period=f".07~{year}.02", start=None, end=f"{year}-02")
    return True


def _dates_reversed(r: random.Random, s: dict) -> bool:
    ranges = [e for e in s["history"] if e["precision"] == "day" and e["end"] and e["start"][:4] == e["end"][:4]]
    if not ranges:
        return False
    event = r.choice(ranges)
    a, b = (datetime.date.fromisoformat(event[k]) for k in ("start", "end"))
    event.update(text=f"'{b.year % 100:02d}.{b.month}.{b.day} ~ {a.month}.{a.day} {_tail(event)}", start=b.isoformat(), end=a.isoformat())
    return True


def _schedule_reversed(r: random.Random, s: dict) -> bool:
    if not s["schedule"]:
        return False
    year, a, b = s["fiscal_year"], r.randint(7, 12), r.randint(1, 5)
    r.choice(s["schedule"]).update(period=f"{year}.{a:02d}~{year}.{b:02d}", start=f"{year}-{a:02d}", end=f"{year}-{b:02d}")
    return True


def _told_twice(s: dict) -> list[tuple[dict, dict]]:
    return [(h, e) for h in s["history"] for e in s["results"]
            if h["title"] == e["title"] and h["start"] == e["start"] and h["precision"] == e["precision"] == "day"
            and h["programme"] == e["programme"]]  # fmt: skip


def _date_differs(r: random.Random, s: dict) -> bool:
    pairs = [(h, e) for h, e in _told_twice(s) if h["end"] and e["end"] and e["end"] > e["start"]]
    if not pairs:
        return False
    _, event = r.choice(pairs)
    start = datetime.date.fromisoformat(event["start"]) + datetime.timedelta(days=1)
    end = datetime.date.fromisoformat(event["end"]) + datetime.timedelta(days=r.choice([0, 1]))
    if start > end or start.year != end.year:
        return False
    words = f"({start.month}.{start.day}~{end.month}.{end.day})"
    text = re.sub(r"\('?\d[\d.\s'~]*\)", words, event["text"], count=1)
    changed = text != event["text"]
    event.update(text=text, start=start.isoformat(), end=end.isoformat())
    return changed


def _count_differs(r: random.Random, s: dict) -> bool:
    pairs = [(h, e) for h, e in _told_twice(s) if h["counts"]["people"] and h["counts"]["people"] == e["counts"]["people"]]
    if not pairs:
        return False
    _, event = r.choice(pairs)
    people = event["counts"]["people"]
    other = people * 2 + 7
    event["text"] = event["text"].replace(f"{people:,}", f"{other:,}", 1)
    event["counts"]["people"] = other
    return f"{other:,}" in event["text"]


def _same_days(r: random.Random, s: dict) -> bool:
    ranges = [e for e in s["history"] if e["precision"] == "day" and e["end"] and e["start"] < e["end"]]
    pairs = [(a, b) for a in ranges for b in ranges
             if a is not b and a["programme"] == b["programme"] and a["start"][:4] == b["start"][:4]
             and a["title"].split()[-1] != b["title"].split()[-1]]  # fmt: skip
    if not pairs:
        return False
    a, b = r.choice(pairs)
    b.update(text=a["text"][: a["text"].index(a["title"])] + _tail(b), start=a["start"], end=a["end"])
    return True


def _place_spellings(r: random.Random, s: dict) -> bool:
    placed = [e for e in [*s["history"], *s["results"]] if e["place"]]
    if len(placed) < 2:
        return False
    pairs = [(a, b) for a in placed for b in placed if a["title"] != b["title"]]
    if not pairs:
        return False
    for event, name in zip(r.choice(pairs), r.choice(SPELLINGS), strict=True):
        event["text"] = event["text"].replace(event["place"], name)
        event["place"] = name
    return True


def _organ_names(r: random.Random, s: dict) -> bool:
    pairs = [(h, e) for h, e in _told_twice(s) if sum(o["title"] == h["title"] for o in s["history"]) == 1]
    if not pairs:
        return False
    for event, organ in zip(r.choice(pairs), ("집행위원회", "운영위원회"), strict=True):
        title = f"{event['start'][:4]} {organ} 개최"
        event["text"] = event["text"].replace(event["title"], title)
        event["title"] = title
    return True


def _named_parts(r: random.Random, s: dict) -> bool:
    for p in s["programmes"]:
        for i, fact in enumerate(p["facts"]):
            found = re.match(r"구성 : (\d+)명", fact)
            if found:
                p["facts"][i] = fact.replace(found[0], f"구성 : {int(found[1]) + r.choice([-2, 1, 3])}명")
                return True
    return False


def _misprint_label(r: random.Random, s: dict) -> bool:
    s["overview"]["funding"]["labels"] = {"city": "사비"}
    return True


def _misprint_word(r: random.Random, s: dict) -> bool:
    if not s["programmes"]:
        return False
    p = r.choice(s["programmes"])
    p["facts"].append("협의체 회의 개최 : 안전3(운영계획, 예산집행, 성과관리)")
    p["levels"].append(0)
    return True


def _misprint_places(r: random.Random, s: dict) -> bool:
    if not s["programmes"]:
        return False
    p = r.choice(s["programmes"])
    p["facts"].append(f"서울시-{r.choice(['하노이', '타슈켄트', '자카르타'])}시간 교류협력 후속사업 추진")
    p["levels"].append(0)
    return True


def _signed_on_sunday(r: random.Random, s: dict) -> bool:
    signed = [g for g in s["legal"] if g["kind"] == "directive" and g["date"]]
    if not signed:
        return False
    ground = r.choice(signed)
    day = datetime.date.fromisoformat(ground["date"])
    sunday = day - datetime.timedelta(days=day.weekday() + 1)
    ground["text"] = f"{ground['title']}({sunday.year}.{sunday.month}.{sunday.day}. 시장방침 {ground['number']})"
    ground.update(date=sunday.isoformat(), document=None)
    return True


FAULTS: dict[str, Callable[[random.Random, dict], bool]] = {
    "wrong_total": _total("current"), "wrong_total_before": _total("previous"), "wrong_national_total": _total("current", True),
    "wrong_change": _wrong_change, "wrong_rate": _wrong_rate, "basis_result": _basis_result, "basis_left_out": _basis_left_out,
    "funding_total": _funding_total, "funding_part": _funding_part, "settlement_available": _outturn("available"),
    "settlement_balance": _outturn("balance"), "settlement_national": _outturn("available", True), "carried_over": _carried_over,
    "settlement_years": _settlement_years, "schedule_sum": _schedule_sum, "schedule_total": _schedule_total,
    "date_impossible": _date_impossible, "date_incomplete": _date_incomplete, "dates_reversed": _dates_reversed,
    "schedule_reversed": _schedule_reversed, "date_differs": _date_differs, "count_differs": _count_differs, "same_days": _same_days,
    "place_spellings": _place_spellings, "organ_names": _organ_names, "named_parts": _named_parts,
    "misprint_label": _misprint_label, "misprint_word": _misprint_word, "misprint_places": _misprint_places,
    "signed_on_sunday": _signed_on_sunday,
}  # fmt: skip
