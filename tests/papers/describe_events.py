"""What an invented project did: history, results, and the words in which offices print them."""

from __future__ import annotations

import datetime
import random

from tests.papers import words
from tests.papers.days import Days, history_days, result_days


def counts(r: random.Random) -> tuple[dict, str]:
    """This function will invent counted cities, people and countries, and how they are printed."""
    found: dict = {"cities": None, "people": None, "countries": None, "about": []}
    printed = []
    if r.random() < 0.25:
        found["countries"] = r.randint(3, 60)
        printed.append(r.choice(["{}개국", "{} 개국"]).format(found["countries"]))
    if r.random() < 0.45:
        found["cities"] = r.randint(found["countries"] or 2, 130)
        printed.append(r.choice(["{}개도시", "{}개 도시", "{} 개도시"]).format(found["cities"]))
    if not printed or r.random() < 0.85:
        about = r.random() < 0.35
        found["people"] = r.choice([30, 50, 150, 400, 1000, 2500]) if about else r.randint(5, 1500)
        if about:
            found["about"] = ["people"]
        printed.append(f"{found['people']:,}{'여' if about else ''}{r.choice(['명', '명', ' 명'] if not about else ['명', ' 명'])}")
    return found, r.choice([" ", ", "]).join(printed) + r.choice(["", " 참석", " 참여"])


NOBODY: dict = {"cities": None, "people": None, "countries": None, "about": []}


def _place(r: random.Random, area: str) -> str:
    return r.choice(words.FOREIGN if area in ("it", "culture", "environment") and r.random() < 0.5 else
                    words.DOMESTIC if r.random() < 0.6 else words.VENUES)  # fmt: skip


def events(r: random.Random, area: str, year: int, used: set, kinds: list[str]) -> list[dict]:
    """This function will invent one year's events of one programme. No two share their days."""
    made = []
    gatherings = r.sample(words.AREAS[area]["gathering"], min(len(words.AREAS[area]["gathering"]), r.choice([1, 1, 2, 3])))
    for name in gatherings:
        if (name, year) in used:
            continue
        used.add((name, year))
        repeats = r.choice([1, 1, 1, 2])
        months = sorted(r.sample(range(1, 12), repeats))
        for k, month in enumerate(months, 1):
            start = datetime.date(year, month, r.randint(1, 22))
            while start in used:
                start += datetime.timedelta(days=1)
            used.add(start)
            kind = r.choice(kinds)
            end = start + datetime.timedelta(days=r.choice([1, 2, 3, 4])) if kind == "range" else None
            title = f"제{k}차 {name}" if repeats > 1 else r.choice([f"{year} {name}", f"{year}년 {name}", name, f"{name} 개최"])
            found, printed = counts(r) if r.random() < 0.7 else (NOBODY, "")
            made.append({"title": title, "kind": kind, "start": start, "end": end, "place": _place(r, area) if r.random() < 0.6 else None,
                         "counts": found, "printed": printed})  # fmt: skip
    return made


def works(r: random.Random, area: str, year: int, used: set) -> list[dict]:
    """This function will invent works without a gathering: known to the month or the year."""
    made = []
    for name in r.sample(words.AREAS[area]["work"], r.choice([0, 1, 1, 2])):
        if (name, year) in used:
            continue
        used.add((name, year))
        first = r.randint(1, 11)
        made.append({"title": name, "kind": r.choice(["month", "month", "months", "year", "none"]), "start": None, "end": None,
                     "place": None, "counts": NOBODY, "printed": "",
                     "months": (first, r.choice([r.randint(first + 1, 12), r.randint(13, 16)]))})  # fmt: skip
    return made


def as_history(r: random.Random, event: dict, year: int, programme: str | None) -> dict:
    """This function will print an event as a line of history."""
    kind = "year" if event["kind"] == "none" else event["kind"]
    days = history_days(r, year, kind, event["start"], event["end"], event.get("months", (1, 2)))
    title, place = event["title"], event["place"]
    line = title
    if place:
        line += r.choice(["({})", " ({})", "({})"]).format(place)
    tail = [event["printed"]] if event["printed"] else []
    if r.random() < 0.4:
        tail.append(r.choice(words.REMARKS))
    if tail:
        line += r.choice([" : ", ": ", ":"]) + ", ".join(tail)
    join = r.choice([" ", " ", " : "])
    return _line(programme, days, title, place, event["counts"], days.words + join + line)


def _line(programme: str | None, days: Days, title: str, place: str | None, found: dict, text: str) -> dict:
    return {"programme": programme, "start": days.start, "end": days.end, "precision": days.precision, "title": title,
            "place": place, "counts": dict(found), "text": text}  # fmt: skip


def as_result(r: random.Random, event: dict, year: int, programme: str | None) -> dict:
    """This function will print an event as a line of the year's results."""
    days = Days("", None, None)
    if event["kind"] not in ("none", "year"):
        days = result_days(r, year, event["kind"], event["start"], event["end"], event.get("months", (1, 2)))
    title, place, bracket = event["title"], event["place"], f"({days.words})" if days.words else ""
    if place:
        form = r.randrange(3)
        text = [f"{title} : {place}{bracket}", f"{title}{bracket} : {place}", f"{title}({place}){' ' if bracket else ''}{bracket}"][form]
        if event["printed"] and form == 2:
            text = f"{title}({place}) : {event['printed']}{bracket}"
            return _line(programme, days, title, place, event["counts"], text) | {"year": year}
        return _line(programme, days, title, place, NOBODY, text) | {"year": year}
    if event["printed"]:
        text = r.choice([f"{title} : {event['printed']} {bracket}", f"{title} : {event['printed']}{bracket}"]).strip()
        return _line(programme, days, title, None, event["counts"], text) | {"year": year}
    return _line(programme, days, title, None, NOBODY, f"{title} {bracket}".strip()) | {"year": year}


def chronicle(r: random.Random, area: str, year: int, programmes: list[str], result_years: int, grouped: bool
              ) -> tuple[list[dict], list[dict]]:  # fmt: skip
    """This function will invent history and results together, so that where both speak of an event they agree."""
    history, results, used = [], [], set()
    for programme in programmes:
        under = programme if grouped else None
        told = []
        for y in range(year - r.choice([3, 4, 6, 9]), year):
            happened = events(r, area, y, used, ["range", "range", "day"]) + works(r, area, y, used)
            for event in happened:
                if r.random() < 0.7:
                    told.append(as_history(r, event, y, under))
                if y >= year - result_years and r.random() < 0.8:
                    results.append(as_result(r, event, y, under))
        history += sorted(told, key=lambda e: e["start"])
    results.sort(key=lambda e: (e["year"], programmes.index(e["programme"]) if e["programme"] else 0))
    return (history if grouped else sorted(history, key=lambda e: e["start"])), results
