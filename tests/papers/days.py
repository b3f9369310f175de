"""Days as offices write them: the words, and what they say (start, end, precision)."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

import holidays

KOREAN_HOLIDAYS = holidays.country_holidays("KR", years=range(2004, 2030))
WEEKDAYS = "월화수목금토일"


@dataclass(frozen=True)
class Days:
    """Printed words with what they say. `end` is None for a single day, month or year."""

    words: str
    start: str | None
    end: str | None

    @property
    def precision(self) -> str | None:
        """This function will name the start's precision."""
        return {10: "day", 7: "month", 4: "year"}[len(self.start)] if self.start else None


def office_day(r: random.Random, year: int, last_month: int = 12) -> datetime.date:
    """This function will choose a day on which offices work: the only days on which papers are signed."""
    while True:
        day = datetime.date(year, r.randint(1, last_month), r.randint(1, 28))
        if day.weekday() < 5 and day not in KOREAN_HOLIDAYS:
            return day


def _range(r: random.Random, year: int) -> tuple[datetime.date, datetime.date]:
    start = datetime.date(year, r.randint(1, 12), r.randint(1, 28))
    return start, start + datetime.timedelta(days=r.choice([1, 2, 2, 3, 4]))


def day_range(r: random.Random, start: datetime.date, end: datetime.date, year_known: bool = False) -> str:
    """This function will write a range of days; `year_known` where the paper's row already says the year."""
    wave = r.choice(["~", " ~ ", " ~", "~ "])
    gap = r.choice(["", "", " "])
    first = f"{start.month}.{gap}{start.day}"
    same = start.month == end.month and start.year == end.year
    last = str(end.day) if same and r.random() < 0.5 else f"{end.month}.{gap}{end.day}"
    if start.year != end.year:
        return f"'{start.year % 100:02d}.{gap}{first}{wave}'{end.year % 100:02d}.{gap}{end.month}.{gap}{end.day}"
    if year_known and r.random() < 0.8:
        return f"{first}{wave}{last}"
    return f"'{start.year % 100:02d}.{gap}{first}{wave}{last}"


def history_days(r: random.Random, year: int, precision: str, start: datetime.date | None = None,
                 end: datetime.date | None = None, months: tuple[int, int] = (1, 2)) -> Days:  # fmt: skip
    """This function will write the days that begin a line of history; `months` are first and last, past 12 of the next year."""
    short = f"'{year % 100:02d}"
    if precision == "range":
        if start is None or end is None:
            start, end = _range(r, year)
        form = r.randrange(4)
        if form < 2:
            words = day_range(r, start, end)
        elif start.year == end.year and form == 2:
            words = f"{start.year}. {start.month}. {start.day}. ~ {end.month}. {end.day}."
        else:
            words = f"{start.year}.{start.month}.{start.day}~{end.year}.{end.month}.{end.day}"
        return Days(words, start.isoformat(), end.isoformat())
    if precision == "day":
        day = start or datetime.date(year, r.randint(1, 12), r.randint(1, 28))
        short = f"'{day.year % 100:02d}"
        words = r.choice([
            f"{short}.{day.month}.{day.day}", f"{short}. {day.month}. {day.day}", f"{day.year}.{day.month}.{day.day}",
            f"{day.year}. {day.month}. {day.day}.", f"{day.year}. {day.month}. {day.day}.({WEEKDAYS[day.weekday()]})",
            f"{day.year}년 {day.month}월 {day.day}일", f"{short}.{day.month:02d}.{day.day:02d}", f"{day.isoformat()}",
        ])  # fmt: skip
        return Days(words, day.isoformat(), None)
    month, last = months
    if precision == "month":
        words = r.choice([
            f"{short}.{month}월", f"{short}. {month}월", f"{year}.{month}월", f"{year}년 {month}월", f"{year}. {month}.",
            f"{short}년 {month}월",
        ])  # fmt: skip
        return Days(words, f"{year}-{month:02d}", None)
    if precision == "months":
        if last > 12:
            last -= 12
            return Days(f"{short}.{month}~'{(year + 1) % 100:02d}.{last}", f"{year}-{month:02d}", f"{year + 1}-{last:02d}")
        words = r.choice([f"{short}.{month}~{last}월", f"{short}.{month} ~ {last}월", f"{year}.{month}월~{last}월",
                          f"{short}.{month}월 ~ {last}월"])  # fmt: skip
        return Days(words, f"{year}-{month:02d}", f"{year}-{last:02d}")
    if precision == "years":
        return Days(r.choice([f"{year}~{year + 2}년", f"{year}년 ~ {year + 2}년"]), str(year), str(year + 2))
    return Days(r.choice([f"{year}년", f"{year}년"]), str(year), None)


def result_days(r: random.Random, year: int, precision: str, start: datetime.date | None = None,
                end: datetime.date | None = None, months: tuple[int, int] = (1, 2)) -> Days:  # fmt: skip
    """This function will write the days that stand in brackets in a year's results."""
    if precision == "range":
        if start is None or end is None:
            start, end = _range(r, year)
            if end.year != year:
                end = start
        if end == start:
            return Days(f"{start.month}.{start.day}", start.isoformat(), None)
        return Days(day_range(r, start, end, year_known=True), start.isoformat(), end.isoformat())
    if precision == "day":
        day = start or datetime.date(year, r.randint(1, 12), r.randint(1, 28))
        words = r.choice([f"{day.month}.{day.day}", f"{day.month}. {day.day}", f"'{year % 100:02d}.{day.month}.{day.day}",
                          f"{day.month}월 {day.day}일"])  # fmt: skip
        return Days(words, day.isoformat(), None)
    month, last = months
    if precision == "month":
        return Days(r.choice([f"{month}월", f"'{year % 100:02d}.{month}월"]), f"{year}-{month:02d}", None)
    if last > 12:
        words = f"'{year % 100:02d}.{month} ~ {(year + 1) % 100:02d}.{last - 12}월"
        return Days(words, f"{year}-{month:02d}", f"{year + 1}-{last - 12:02d}")
    words = r.choice([f"'{year % 100:02d}.{month} ~ {last}월", f"{month}~{last}월", f"{month}월 ~ {last}월"])
    return Days(words, f"{year}-{month:02d}", f"{year}-{last:02d}")


def schedule_days(r: random.Random, year: int, first: int, last: int) -> Days:
    """This function will write the period of one step of the year's schedule."""
    a, b = f"{year}-{first:02d}", f"{year}-{last:02d}"
    if first == last:
        return Days(r.choice([f"{year}.{first:02d}", f"{year}. {first}.", f"{year}.{first}월", f"{year}년 {first}월"]), a, None)
    words = r.choice([
        f"{year}.{first:02d}~{year}.{last:02d}", f"{year}. {first}. ~ {year}. {last}.", f"'{year % 100:02d}.{first}월~{last}월",
        f"{year}.{first}~{last}월", f"{year}. {first}월 ~ {last}월", f"{year}.{first:02d} ~ {year}.{last:02d}",
        f"{year}.{first}.~{last}.", f"{year}년 {first}월 ~ {last}월",
    ])  # fmt: skip
    return Days(words, a, b)
