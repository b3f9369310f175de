"""A printed line with slots: what the office wrote stays, and only a changed value is printed anew.

``'17.6.27~6.30 제4차 총회(표본시):350여명 참석`` with 350 changed to 400 reads ``…:400여명 참석``, nothing else.
A pattern is a sequence of words and slots; printed with the values it was made from, it is the line itself.
Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.kernel.days import PartialDay

COUNTED = ("countries", "cities", "people")
ABOUT = "여"
# how Korean papers print a count whose number is not known
UNKNOWN = "○○"

_SEP = r"\s*[.\-/년월]\s*"
_TILDE = r"\s*[~∼〜～]\s*"
_UNITS = {
    "people": rf"(?=\s*{ABOUT}?\s*(?:명|인))",
    "cities": rf"(?=\s*{ABOUT}?\s*(?:개(?!\s*국)|도시|시))",
    "countries": rf"(?=\s*{ABOUT}?\s*(?:개\s*국|국))",
}
# what may be printed of a day, the fullest first, by precision: y year, m month, d day
_FORMS = {"day": ("ymd", "md", "d"), "month": ("ym", "m"), "year": ("y",)}


@dataclass(frozen=True, slots=True)
class Slot:
    """A value inside a line: its name (`start`, `end`, `people`, `place` …, or the reference of another record's field),
    the printed words, the value that they say, as text (see `values_of`), and for days which of year, month and day
    are printed (``ymd``, ``d``)."""

    name: str
    words: str
    value: str
    form: str = ""


Pattern = tuple[str | Slot, ...]
Values = Mapping[str, str]
Found = tuple[int, int, Slot]


def values_of(fact: Happening | Result) -> dict[str, str]:
    """This function will give the values of a fact that its line may print, as text: days as ISO, counts as digits
    with 여 where they are about, place and title as they are. What the fact does not have is left out."""
    values = {name: str(day) for name, day in (("start", fact.start), ("end", fact.end)) if day is not None}
    values |= _counted_values(fact.counts)
    values |= {name: text for name, text in (("place", fact.place), ("title", fact.title)) if text}
    return values


def _counted_values(counts: Counts) -> dict[str, str]:
    return {
        name: f"{number}{ABOUT if name in counts.about else ''}"
        for name in COUNTED
        if (number := getattr(counts, name)) is not None
    }


def split(text: str, values: Values) -> Pattern:
    """This function will find the values in a printed line. A value that the line does not print gets no slot."""
    taken: list[Found] = []
    for found in (*_days(text, values), *_counts(text, values), *_phrases(text, values)):
        if not any(start < found[1] and found[0] < end for start, end, _ in taken):
            taken.append(found)
    pattern: list[str | Slot] = []
    last = 0
    for start, end, slot in sorted(taken, key=lambda found: found[0]):
        pattern += [text[last:start], slot]
        last = end
    return tuple(part for part in (*pattern, text[last:]) if part != "")


def linked(text: str, links: Iterable[tuple[int, int, str, int]]) -> Pattern:
    """This function will put slots for numbers that other records hold into a line: where the digits begin and end,
    the reference of the record's field, the number. Links do not overlap."""
    pattern: list[str | Slot] = []
    last = 0
    for start, end, ref, number in sorted(links):
        pattern += [text[last:start], Slot(ref, text[start:end], str(number))]
        last = end
    return tuple(part for part in (*pattern, text[last:]) if part != "")


def worded(pattern: Sequence[str | Slot], values: Values) -> str:
    """This function will print a pattern with values: as filed where they are as filed, anew where they changed."""
    began = next((s for s in pattern if isinstance(s, Slot) and s.name == "start"), None)
    moved = began is not None and values.get("start") != began.value
    return "".join(part if isinstance(part, str) else _printed(part, values, moved) for part in pattern)


def as_plain(pattern: Pattern) -> list[object]:
    """This function will give a pattern as JSON values."""
    return [part if isinstance(part, str) else [part.name, part.words, part.value, part.form] for part in pattern]


def revived(data: Sequence[object]) -> Pattern:
    """This function will undo `as_plain`."""
    return tuple(part if isinstance(part, str) else Slot(*part) for part in data)  # type: ignore[misc]


# finding


def _number_pattern(day: PartialDay, form: str, behind_tilde: bool) -> str:
    numbers = {
        "y": rf"['’‘`]?(?:{day.year:04d}|{day.year % 100:02d})",
        "m": rf"0?{day.month}",
        "d": rf"0?{day.day}",
    }
    body = _SEP.join(numbers[part] for part in form)
    if behind_tilde:
        return body + r"(?!\d)(?:\s*[월일년])?"
    head = r"(?<![\d,])" if form[0] == "y" else r"(?<![\d.,])"
    # a bare month needs its 월, a bare year its 년: "7" alone is any number
    return head + body + {"m": r"\s*월", "y": r"\s*년"}.get(form, r"(?!\d)(?:\s*[월일년])?")


def _found_day(text: str, name: str, value: str, begin: int | None = None) -> Found | None:
    """The day in the fullest form that stands in the text; with `begin`, right there behind a tilde."""
    day = PartialDay.parse(value)
    for form in _FORMS[day.precision]:
        if begin is not None:
            match = re.compile(rf"{_TILDE}(?P<day>{_number_pattern(day, form, True)})").match(text, begin)
        elif form == "d":  # a bare number is a day only behind a tilde
            continue
        else:
            match = re.search(rf"(?P<day>{_number_pattern(day, form, False)})", text)
        if match:
            return match.start("day"), match.end("day"), Slot(name, match["day"], value, form)
    return None


def _days(text: str, values: Values) -> Iterator[Found]:
    if "start" not in values:
        return
    start = _found_day(text, "start", values["start"]) or _month_of_range(text, values)
    if start:
        yield start
    if "end" not in values:
        return
    end = _found_day(text, "end", values["end"], start[1]) if start else None
    if end := end or _found_day(text, "end", values["end"]):
        yield end


def _month_of_range(text: str, values: Values) -> Found | None:
    """A start whose 월 stands only behind the end: ``8~12월``."""
    if "end" not in values:
        return None
    start, end = (PartialDay.parse(values[name]) for name in ("start", "end"))
    if start.precision != "month" or end.precision != "month":
        return None
    match = re.search(rf"(?<![\d.,])(0?{start.month})(?={_TILDE}0?{end.month}\s*월)", text)
    return (match.start(1), match.end(1), Slot("start", match[1], values["start"], "m")) if match else None


def _counts(text: str, values: Values) -> Iterator[Found]:
    for name in COUNTED:
        if name not in values:
            continue
        number = values[name].removesuffix(ABOUT)
        digits = "|".join(sorted({f"{int(number):,}", number}, key=len, reverse=True))
        match = re.search(rf"(?<![\d,.])(?:{digits})(?![\d,.]*\d){_UNITS[name]}(?:\s*{ABOUT})?", text)
        if match:
            yield match.start(), match.end(), Slot(name, match[0], values[name])


def _phrases(text: str, values: Values) -> Iterator[Found]:
    for name in ("place", "title"):
        phrase = values.get(name, "")
        if phrase and (at := text.find(phrase)) >= 0:
            yield at, at + len(phrase), Slot(name, phrase, phrase)


# printing


def _printed(slot: Slot, values: Values, moved: bool) -> str:
    value = values.get(slot.name)
    if slot.name in ("start", "end"):
        return _printed_day(slot, value, values, moved)
    if value == slot.value:
        return slot.words
    if slot.name in COUNTED or ":" in slot.name:
        return _printed_count(slot, value)
    return value or UNKNOWN


def _printed_count(slot: Slot, value: str | None) -> str:
    if value is None:
        return UNKNOWN
    number = int(value.removesuffix(ABOUT))
    before = slot.words.rstrip(ABOUT).rstrip()
    gap = slot.words[len(before) :]
    if value.endswith(ABOUT) != slot.value.endswith(ABOUT):
        gap = ABOUT if value.endswith(ABOUT) else ""
    grouped = "," in before or len(before) < 4
    return f"{number:,}{gap}" if grouped else f"{number}{gap}"


def _printed_day(slot: Slot, value: str | None, values: Values, moved: bool) -> str:
    if value is None:
        return UNKNOWN
    if value == slot.value and not (slot.name == "end" and moved):
        return slot.words
    day, filed = PartialDay.parse(value), PartialDay.parse(slot.value)
    # what is not printed is understood: from the start for an end, from before for a start
    understood = PartialDay.parse(values.get("start", slot.value)) if slot.name == "end" else filed
    left_out = {"y": (day.year, understood.year), "m": (day.month, understood.month)}
    same = all(
        now == then
        for part, (now, then) in left_out.items()
        if part not in slot.form and not (part == "m" and day.precision == "year")
    )
    if day.precision != filed.precision or not same:
        return _in_full(slot, day)
    numbers = iter([_number(day, part) for part in slot.form])
    written = re.findall(r"\d+", slot.words)[slot.form.startswith("y") :]
    padded = any(len(number) == 2 and number.startswith("0") for number in written)
    return re.sub(r"\d+", lambda old: _styled(old[0], next(numbers), padded), slot.words)


def _number(day: PartialDay, part: str) -> int:
    return {"y": day.year, "m": day.month, "d": day.day}[part]


def _styled(old: str, new: int, padded: bool) -> str:
    if new >= 1000:
        return str(new) if len(old) == 4 else f"{new % 100:02d}"
    return f"{new:02d}" if padded else str(new)


def _in_full(slot: Slot, day: PartialDay) -> str:
    long = slot.form.startswith("y") and bool(re.match(r"\D*\d{4}", slot.words))
    year = str(day.year) if long else f"'{day.year % 100:02d}"
    if day.precision == "day":
        return f"{year}.{day.month}.{day.day}"
    return f"{year}.{day.month}월" if day.precision == "month" else f"{day.year}년"
