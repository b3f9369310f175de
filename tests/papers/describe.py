"""A statement invented by seed, in the published shape of what `dure read --json` prints: the truth to read against."""

from __future__ import annotations

import random

from tests.papers import words
from tests.papers.days import office_day
from tests.papers.describe_events import chronicle
from tests.papers.describe_money import budget, funding, schedule, settlement
from tests.papers.habits import habits, has_national

MISSING = {"officers": 0.06, "basis": 0.06, "purpose": 0.04, "legal": 0.07, "programmes": 0.06, "history": 0.15, "schedule": 0.12,
           "results": 0.1, "effects": 0.05}  # fmt: skip


def describe(seed: int) -> dict:
    """This function will invent one statement. The same seed gives the same; a clean one has no contradictions."""
    h = habits(seed)
    r = random.Random(f"statement:{seed}")
    year = r.randint(2012, 2027)
    area = r.choice(list(words.AREAS))
    office = words.AREAS[area]
    title = r.choice(office["title"])
    department = r.choice(office["department"])
    programmes = r.sample(office["programme"], r.randint(1, min(5, len(office["programme"]))))
    national = has_national(seed)
    table, basis = budget(random.Random(f"budget:{seed}"), title.split()[0], h, national, year)
    total = table["total"]["current"]
    steps, steps_total = schedule(random.Random(f"schedule:{seed}"), year, total, department, h)
    grouped = len(programmes) > 1
    history, results = chronicle(random.Random(f"events:{seed}"), area, year, programmes, r.choice([2, 3, 3, 4]), grouped)
    statement = {
        "kind": "statement", "title": title, "fiscal_year": year,
        "overview": {
            "account": r.choice(words.ACCOUNTS), "recurrence": r.choice(words.RECURRENCES),
            "contents": [r.choice(["{}", "{} 추진", "{}"]).format(p) for p in programmes],
            "funding": funding(r, table), "officers": _officers(r, office, department),
        },
        "budget": table, "basis": basis,
        "purpose": r.sample(office["purpose"], r.randint(1, 3)),
        "legal": _legal(random.Random(f"legal:{seed}"), office, department, year),
        "programmes": [_programme(r, name, year) for name in programmes],
        "history": history, "schedule": steps, "schedule_total": steps_total, "results": results,
        "effects": [e.format(purpose=r.choice(office["purpose"])) for e in r.sample(words.EFFECTS, r.randint(1, 3))],
        "settlement": settlement(random.Random(f"settlement:{seed}"), year, total, national),
        "findings": [],
    }  # fmt: skip
    _leave_out(random.Random(f"missing:{seed}"), statement)
    return statement


def _leave_out(r: random.Random, statement: dict) -> None:
    for part, chance in MISSING.items():
        if r.random() < chance:
            if part == "officers":
                statement["overview"]["officers"] = {"bureau": None, "department": None, "posts": []}
            else:
                statement[part] = []
                if part == "schedule":
                    statement["schedule_total"] = None


def _officers(r: random.Random, office: dict, department: str) -> dict:
    posts = []
    for post in r.choice(words.POSTS):
        vacant = r.random() < 0.12
        phone = r.choice(["2133-{}", "02-2133-{}", "{}", "051-888-{}"]).format(r.randint(2000, 8999)) if r.random() < 0.95 else None
        posts.append({"post": post, "name": None if vacant else r.choice(words.PEOPLE), "vacant": vacant, "phone": phone})
    return {"bureau": r.choice(office["bureau"]), "department": department, "posts": posts}


def _programme(r: random.Random, name: str, year: int) -> dict:
    facts, levels = [], []
    for text in r.sample(words.FACTS, r.choice([1, 2, 4, 7, 11])):
        levels.append(0 if not levels else r.choice([0, 0, levels[-1], min(levels[-1] + 1, 2)]))
        facts.append(text.format(y=year, s=year % 100, m=r.randint(1, 12), a=r.randint(2, 40), b=r.randint(2, 90), c=r.randint(2, 12)))
    if r.random() < 0.35:
        chair, other = 1, r.randint(3, 12)
        official = r.randint(2, 9)
        facts.append(f"구성 : {chair + other + official}명(위원장{chair}, 위촉직{other}, 당연직{official})")
        levels.append(0)
    return {"name": name, "facts": facts, "levels": levels}


def _legal(r: random.Random, office: dict, department: str, year: int) -> list[dict]:
    city, grounds = r.choice(words.CITIES), []
    for law in r.sample(office["law"], r.randint(1, 2)):
        article = r.choice([f"제{r.randint(2, 60)}조", f"제{r.randint(2, 60)}조 ①②", f"제{r.randint(2, 60)}조제{r.randint(1, 4)}항", None,
                            f"제{r.randint(2, 20)}조 및 제{r.randint(21, 40)}조"])  # fmt: skip
        grounds.append(_ground("law", law, article, r))
    for ordinance in r.sample(office["ordinance"], r.randint(0, 2)):
        article = r.choice([f"제{r.randint(2, 30)}조", None])
        grounds.append(_ground("ordinance", f"{city} {ordinance}", article, r))
    for plan in r.sample(office["plan"], r.randint(0, 2)):
        day = office_day(r, r.randint(year - 8, year - 1))
        number, document = f"제{r.randint(1, 400)}호", f"{department}-{r.randint(100, 19999)}"
        dots = r.choice([f"{day.year}.{day.month}.{day.day}", f"{day.year}. {day.month}. {day.day}.", f"'{day.year % 100:02d}.{day.month}.{day.day}"])
        form = r.randrange(3)
        inside = [f"{dots} 시장방침 {number}", f"{document}, {dots} 시장방침 {number}", f"{document}, {dots}"][form]
        grounds.append({
            "kind": "directive" if form < 2 else "other", "title": plan, "article": None, "number": number if form < 2 else None,
            "date": day.isoformat(), "document": document if form else None, "text": f"{plan}({inside})",
        })  # fmt: skip
    return grounds


def _ground(kind: str, title: str, article: str | None, r: random.Random) -> dict:
    quoted = f"「{title}」" if r.random() < 0.35 else title
    text = f"{quoted} {article}" if article else quoted
    return {"kind": kind, "title": title, "article": article, "number": None, "date": None, "document": None, "text": text}
