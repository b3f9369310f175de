"""Taking fields out of an item: what has the right form goes into its column, what has not stays as the file says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from dure.domain.parties.rules.days import partial, span_problems
from dure.domain.parties.rules.identifiers import identifier_of, identifier_problems, scheme_of
from dure.domain.parties.rules.naming import LONGEST, Said
from dure.domain.parties.rules.persons import contact_problems
from dure.domain.parties.rules.rows import ContactRow
from dure.intake.popolo.raw import Item
from dure.kernel.days import PartialDay
from dure.kernel.problem import Problem

USES = ("legal", "short", "former", "alias")
NOT_NEGATIVE = ("seats", "quantity", "count", "number", "value")


class Fields:
    """What is left of an item while fields are taken out of it; `problems` says what was wrong with them."""

    def __init__(self, item: Item) -> None:
        self.item, self.left, self.problems = item, dict(item.said), list[Problem]()
        self.problems += [item.problem("popolo_negative", field=path, value=value) for path, value in _negative(item.said, "")]

    def wrong(self, code: str, severity: str = "error", **params: object) -> None:
        """This function will note what is wrong with the item."""
        self.problems.append(self.item.problem(code, severity, **params))

    def text(self, name: str, longest: int = 300) -> str:
        """This function will take a text; one that is too long for its column stays with what is left."""
        value = self.left.get(name)
        if value is None or value == "":
            self.left.pop(name, None)
            return ""
        if not isinstance(value, str):
            self.wrong("popolo_field", field=name, wanted="text")
            return ""
        if len(value) > longest:
            return ""
        del self.left[name]
        return value

    def reference(self, name: str) -> str:
        """This function will take the identifier of another item."""
        value = self.text(name, 1_000)
        if len(value) > 200:
            self.wrong("popolo_id_long", id=value[:60])
        return value

    def day(self, name: str) -> str:
        """This function will take a day or a part of one (``2016-08``); of an instant its day, the rest stays."""
        value = self.text(name, 60)
        if not value:
            return ""
        whole = re.match(r"(\d{4}-\d{2}-\d{2})T", value)
        cut = whole[1] if whole else value
        if partial(cut) is None:
            _as_written(self.left, name, value)
            self.wrong("popolo_day_kept", "warning", field=name, day=value)
            return ""
        if whole and self.item.kind == "memberships":
            self.left[name] = value  # here the schema knows instants
        elif whole:
            _as_written(self.left, name, value)
        return cut

    def span(self, starts: str, ends: str) -> tuple[str, str]:
        """This function will take two days; the end is not before the start."""
        found = self.day(starts), self.day(ends)
        self.problems += [Problem(p.code, p.params, p.source, p.severity, (self.item.place,)) for p in span_problems(*found)]
        return found

    def objects(self, name: str) -> list[dict[str, Any]]:
        """This function will take a list of objects."""
        value = self.left.pop(name, None)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong("popolo_field", field=name, wanted="list of objects")
            return []
        return value

    def names(self, family: bool = False) -> tuple[Said, ...]:
        """This function will take the name and the other names. The name itself bears no language, unless it stands among
        the others as the legal one."""
        name = self.text("name", 10_000).strip()
        if not name:
            self.wrong("popolo_name")
        elif len(name) > LONGEST:
            self.wrong("popolo_name_long", name=name[:60], most=LONGEST)
        uses = tuple(use for use in USES if not (family and use == "short"))  # a person has no short name of office
        others = [said for one in self.objects("other_names") if (said := self._name(one, uses)) is not None]
        if any(said.name == name and said.use == "legal" for said in others):
            return tuple(dict.fromkeys(others))
        parts: dict[str, Any] = {}
        if family:
            parts = {part: self.left.pop(part) for part in ("family_name", "given_name") if _short(self.left.get(part))}
        return tuple(dict.fromkeys([Said("", name, details=parts), *others]))

    def _name(self, one: dict[str, Any], uses: tuple[str, ...]) -> Said | None:
        left = dict(one)
        name = left.pop("name", None)
        if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
            self.wrong("popolo_other_name", name=str(name)[:60])
            return None
        language, note = (left.pop(key) if _short(left.get(key), most) else "" for key, most in (("lang", 12), ("note", 300)))
        use = note if note in uses else "former" if "former" in note.casefold() else "alias"
        days = {key: left[key] for key in ("start_date", "end_date") if left.get(key)}
        known = {key: value for key, value in days.items() if isinstance(value, str) and partial(value) is not None}
        for key in sorted(days.keys() - known.keys()):
            _as_written(left, key, left.pop(key))
            self.wrong("popolo_day_kept", "warning", field=f"other_names.{key}", day=str(days[key])[:40])
        for key in known:
            if len(known[key]) == 10:
                del left[key]  # a whole day is kept in the column, a part of one beside it
        starts_on, before = _first(known.get("start_date")), _behind(known.get("end_date"))
        if starts_on and before and before <= starts_on:
            self.problems.append(Problem("parties.days_reversed", {"starts_on": known["start_date"], "ends_on": known["end_date"]},
                                         "popolo", "error", (self.item.place,)))
            return None
        return Said(language, name.strip(), use, starts_on, before, "" if note in uses else note,
                    {key: value for key, value in left.items() if value is not None})

    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """This function will take the identifiers that have a scheme and its form; others stay as they are."""
        taken, kept = dict[tuple[str, str], None](), []
        for one in self.objects("identifiers"):
            scheme, identifier = one.get("scheme"), one.get("identifier")
            pair = (scheme_of(scheme), identifier_of(scheme_of(scheme), identifier)) if isinstance(scheme, str) and isinstance(
                identifier, str) else ("", "")
            if one.keys() <= {"scheme", "identifier"} and not list(identifier_problems(*pair)):
                taken[pair] = None
            else:
                kept.append(one)
                self.wrong("popolo_identifier_kept", "warning", scheme=str(scheme)[:60], identifier=str(identifier)[:80])
        if kept:
            self.left["identifiers"] = kept
        return tuple(taken)

    def contacts(self) -> Iterator[ContactRow]:
        """This function will take the contacts; of one that carries more than Popolo's fields the rest is left, and said."""
        listed = self.objects("contact_details")
        email = self.text("email", 500)
        if email and not any(one.get("value") == email for one in listed):
            listed = [*listed, {"type": "email", "value": email}]
        for one in listed:
            kind, value, label, note, consent_for = (one.get(key) or "" for key in ("type", "value", "label", "note", "consent_for"))
            texts = all(isinstance(text, str) and len(text) <= most for text, most in (
                (kind, 40), (value, 500), (label, 200), (note, 300), (consent_for, 300)))
            if not texts or list(contact_problems(kind, value)):
                self.wrong("popolo_contact", "warning", kind=str(kind)[:40])
                continue
            if one.keys() - {"type", "value", "label", "note", "consent_on", "consent_for", "public"}:
                self.wrong("popolo_contact_rest", "warning", kind=kind)
            consent_on = partial(one["consent_on"]) if isinstance(one.get("consent_on"), str) else None
            yield ContactRow(kind, value.strip(), label, note, consent_on.first if consent_on and consent_on.day else None,
                             consent_for, one.get("public") is True)

    def label(self, name: str = "label") -> dict[str, str]:
        """This function will take a label: one text, or ours by language."""
        spoken = self.left.get("labels")
        if isinstance(spoken, dict) and spoken and all(isinstance(text, str) for text in spoken.values()):
            del self.left["labels"]
            self.left.pop(name, None)
            return dict(spoken)
        value = self.text(name, 1_000)
        return {"und": value} if value else {}


def _as_written(left: dict[str, Any], name: str, value: Any) -> None:
    """Keeps what is no day beside the fields, where no reader takes it for one."""
    before = left.get("as_written")
    left["as_written"] = {**(before if isinstance(before, dict) else {}), name: value}


def _short(value: Any, longest: int = 150) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest


def _first(text: str | None) -> date | None:
    return PartialDay.parse(text).first if text else None


def _behind(text: str | None) -> date | None:
    """The day after the last that is meant."""
    if not text:
        return None
    day = PartialDay.parse(text)
    if day.day:
        return day.first + timedelta(days=1) if day.first < date.max else None
    year, month = (day.year + day.month // 12, day.month % 12 + 1) if day.month else (day.year + 1, 1)
    return date(year, month, 1) if year <= date.max.year else None


def first_and_behind(starts_on: str, ends_on: str) -> tuple[date | None, date | None]:
    """This function will return the first day meant, and the one after the last."""
    return _first(starts_on), _behind(ends_on)


def _negative(said: Mapping[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    for name, value in said.items():
        if name in NOT_NEGATIVE and not isinstance(value, str | bool | list | dict | None) and value < 0:
            yield f"{path}{name}", value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _negative(inner, f"{path}{name}.")
