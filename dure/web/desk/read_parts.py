"""What was read, part by part, as the desk shows it: each value with its path, so that it can be corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dure.documents.statement.fields import ref_at
from dure.documents.statement.form import Statement
from dure.domain.papers.models import Finding
from dure.intake.statement.typed import DAYS, NUMBERS
from dure.kernel.money import printed
from dure.kernel.place import Place
from dure.kernel.plain import as_plain
from dure.web.desk.acting import language

Json = dict[str, Any]
WORDS: dict[str, str | Promise] = {
    "title": _("Title"), "fiscal_year": _("Fiscal year"), "account": _("Budget account"), "recurrence": _("Recurrence"),
    "total": _("Total"), "national": _("National"), "city": _("City"), "district": _("District"), "other": _("Other"),
    "bureau": _("Bureau"), "department": _("Department"), "post": _("Post"), "name": _("Name"), "phone": _("Telephone"),
    "previous": _("Previous (A)"), "current": _("Current (B)"), "change": _("Change"), "rate": _("Rate"), "unit": _("Unit"),
    "line": _("Line"), "label": _("Label"), "expression": _("Calculation"), "won": _("Won"), "printed": _("Printed"),
    "kind": _("Kind"), "article": _("Article"), "number": _("Number"), "date": _("Date"), "programme": _("Programme"),
    "start": _("Start"), "end": _("End"), "place": _("Place"), "cities": _("Cities"), "people": _("People"),
    "countries": _("Countries"), "step": _("Step"), "amount": _("Amount"), "by": _("By"), "year": _("Year"),
    "original": _("Original"), "carried_in": _("Carried in"), "changed": _("Changed"), "available": _("Available"),
    "spent": _("Spent"), "carried_out": _("Carried out"), "balance": _("Balance"), "text": _("Text"),
    "schedule_total": _("Schedule, total"), "contents": _("Contents"), "facts": _("Details"), "purpose": _("Purpose"),
    "effects": _("Expected effects"), "subject": _("Subject"),
}


# kinds of legal grounds (`domain.budget.rules.facts.Ground`)
KINDS: dict[str, str | Promise] = {
    "law": _("Law"), "ordinance": _("Ordinance"), "charter": _("Charter"), "directive": _("Directive"), "other": _("Other ground"),
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value that was read: its path, its words, where it stands on the paper, whether an officer changed it.

    `leads`: the first of its row that stands there, so that one link to the paper suffices. `css` says how it is set.
    """

    path: str
    text: str
    css: str = ""
    anchor: str = ""
    changed: bool = False
    leads: bool = False


@dataclass(slots=True)
class Part:
    """A part of the form: a table of values under column heads, or a list of lines."""

    key: str
    title: str | Promise
    heads: list[str | Promise] = field(default_factory=list)
    rows: list[list[Value]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a finding speaks of: its anchor on the drawn paper, the place in words, what is quoted there, and the
    fields that hold it (path, name, address)."""

    anchor: str
    where: str
    quote: str
    fields: list[tuple[str, str, str]]


def shown(value: Any) -> str:
    """This function will print a value that was read as the office writes it."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "○" if value else "–"
    return printed(value) if isinstance(value, int | Decimal) else str(value)


def shown_at(path: str, value: Any) -> str:
    """This function will print a value as `shown`, a year without a comma, a legal ground's kind in words."""
    name = path.rpartition(".")[2]
    if name == "kind" and value in KINDS:
        return str(KINDS[value])
    return str(value) if name in ("fiscal_year", "year") and value is not None else shown(value)


@dataclass(frozen=True, slots=True)
class _Reader:
    changed: frozenset[str]

    def value(self, path: str, value: Any, at: Mapping[str, Any], name: str) -> Value:
        place = at.get(name) or at.get("") or {}
        kind = kind_of(path)
        return Value(path, shown_at(path, value), kind if kind in ("number", "day") else "", Place.from_json(place).anchor if place else "",
                     path in self.changed)

    def table(self, key: str, title: str | Promise, items: Iterable[Json], names: list[str], path: str) -> Part:
        part = Part(key, title, [_national(name) if "." in name else named(f"{path}.{name}") for name in names])
        for i, item in enumerate(items):
            part.rows.append(self.row(item, names, f"{path}.{i}"))
        return part

    def row(self, item: Json, names: list[str], path: str) -> list[Value]:
        return [self.value(f"{path}.{name}", _deep(item, name), item.get("at", {}), name) for name in names]

    def lines(self, key: str, title: str | Promise, items: list[str], path: str, at: Mapping[str, Any] | None = None) -> Part:
        rows = [[self.value(f"{path}.{i}", text, at or {}, f"{path.rpartition('.')[2]}[{i}]")] for i, text in enumerate(items)]
        return Part(key, title, [], rows)

    def facts(self, key: str, title: str | Promise, said: Iterable[tuple[str, Any, Json]]) -> Part:
        rows = []
        for path, value, at in said:
            name = path.rpartition(".")[2]
            rows.append([Value("", str(WORDS[name])), self.value(path, value, at, name)])
        return Part(key, title, [], rows)


def _deep(item: Json, name: str) -> Any:
    for step in name.split("."):
        item = item[step]
    return item


def _national(name: str) -> str:
    head, _dot, last = name.partition(".")
    return f"{WORDS['national']} {WORDS[last]}" if head == "national" else str(WORDS[last])


def _with_national(names: list[str], items: list[Json]) -> list[str]:
    used = [n for n in names if any(item["national"].get(n) is not None for item in items if n in item["national"])]
    return names + [f"national.{name}" for name in used]


AMOUNTS = ["previous", "current", "change", "rate"]
OUTTURN = ["original", "carried_in", "changed", "available", "spent", "carried_out", "balance"]
COUNTED = ["counts.cities", "counts.people", "counts.countries"]


def parts_of(data: Json, changed: Iterable[str]) -> list[Part]:
    """This function will part what was read (the object of ``dure read --json``) into the form's parts; empty ones are left out."""
    reader = _Reader(frozenset(changed))
    overview, budget = data["overview"], data["budget"]
    lines = budget["lines"]
    table = reader.table("budget", _("Budget by line"), lines, ["name", *_with_national(AMOUNTS, lines)], "budget.lines")
    if budget["total"]:
        table.rows.insert(0, reader.row(budget["total"], ["name", *_with_national(AMOUNTS, lines)], "budget.total"))
    programmes = Part("programmes", _("Programmes"))
    for i, one in enumerate(data["programmes"]):
        programmes.rows.append([reader.value(f"programmes.{i}.name", one["name"], one.get("at", {}), "name")])
        programmes.rows += reader.lines("", "", one["facts"], f"programmes.{i}.facts", one.get("at", {})).rows
    settlement = data["settlement"]
    schedule = reader.table("schedule", _("Schedule"), data["schedule"], ["step", "start", "end", "amount", "by"], "schedule")
    if data["schedule_total"] is not None:
        schedule.rows.append([Value("", str(WORDS["total"])), Value("", ""), Value("", ""),
                              reader.value("schedule_total", data["schedule_total"], data.get("at", {}), "amount"), Value("", "")])
    made = [
        _overview(reader, data), reader.lines("contents", WORDS["contents"], overview["contents"], "overview.contents", overview["at"]),
        reader.table("officers", _("Officers"), overview["officers"]["posts"], ["post", "name", "phone"], "overview.officers.posts"),
        table, reader.table("basis", _("Basis of calculation"), data["basis"],
                            ["line", "label", "expression", "won", "printed"], "basis"),
        reader.lines("purpose", _("Purpose"), data["purpose"], "purpose", data.get("at", {})),
        reader.table("legal", _("Legal grounds"), data["legal"], ["kind", "title", "article", "number", "date"], "legal"),
        programmes,
        reader.table("history", _("History"), data["history"], ["start", "end", "title", "place", *COUNTED], "history"),
        schedule,
        reader.table("results", _("Results"), data["results"], ["year", "title", "start", "end", *COUNTED], "results"),
        reader.lines("effects", _("Expected effects"), data["effects"], "effects", data.get("at", {})),
        reader.table("settlement", _("Outturn"), settlement, ["year", *_with_national(OUTTURN, settlement)], "settlement"),
    ]
    for part in made:
        part.rows = [_leading(row) for row in part.rows]
    return [part for part in made if part.rows]


def _leading(row: list[Value]) -> list[Value]:
    anchors = [value.anchor for value in row]
    return [replace(value, leads=bool(value.anchor) and value.anchor not in anchors[:i]) for i, value in enumerate(row)]


def _overview(reader: _Reader, data: Json) -> Part:
    overview, at = data["overview"], data.get("at", {})
    said = [("title", data["title"], at), ("fiscal_year", data["fiscal_year"], at)]
    said += [(f"overview.{name}", overview[name], overview["at"]) for name in ("account", "recurrence")]
    funding = overview["funding"]
    said += [(f"overview.funding.{name}", funding[name], funding["at"])
             for name in ("total", "national", "city", "district", "other") if funding[name] is not None]
    officers = overview["officers"]
    said += [(f"overview.officers.{name}", officers[name], officers["at"]) for name in ("bureau", "department")]
    return reader.facts("overview", _("Overview"), said)


# what a finding's code speaks of, and the fields that hold it
_SPEAKS_OF = {"date": DAYS, "days": DAYS, "signed": DAYS, "count": {"cities", "people", "countries"}, "place": {"place"}}


def fields_at(parts: Iterable[Part], anchor: str, quote: str, code: str) -> list[tuple[str, str]]:
    """This function will return the fields (path, name) that were read at a place, at most two.

    Those that a finding of this code speaks of come first, then those whose words stand in what it quotes.
    """
    wanted = {name for word, names in _SPEAKS_OF.items() if word in code for name in names}
    here = [v for part in parts for row in part.rows for v in row if v.path and v.anchor == anchor]
    bare = re.sub(r"\s", "", quote)
    here.sort(key=lambda v: (v.path.rpartition(".")[2] not in wanted, v.text == "–" or re.sub(r"\s", "", v.text) not in bare))
    return [(value.path, named(value.path)) for value in here[:2]]


def spots_of(found: Iterable[Finding], statement: Statement) -> dict[int, list[Spot]]:
    """This function will say where findings on records stand on their paper, with links to the traces of what says it;
    by the finding's key."""
    parts = parts_of(as_plain(statement), ())
    spots: dict[int, list[Spot]] = {}
    for finding in found:
        spots[finding.pk] = []
        for place in map(Place.from_json, finding.places):
            fields = [(path, name, reverse("desk:trace", args=[str(ref)]))
                      for path, name in fields_at(parts, place.anchor, place.quote, finding.code) if (ref := ref_at(statement, path))]
            spots[finding.pk].append(Spot("", place.described(language()), place.quote, fields))
    return spots


_STEP = re.compile(r"^\d+$")


def named(path: str) -> str:
    """This function will name a path in words: ``budget.lines.0.current`` → ``Current (B)``."""
    names = [step for step in path.split(".") if not _STEP.match(step)]
    if names[-1:] == ["title"] and len(names) > 1:  # of an event or a ground; the project's own stands alone
        return str(WORDS["subject"])
    return str(WORDS.get(names[-1], names[-1])) if names else path


def kind_of(path: str) -> str:
    """This function will tell what is typed into a field: ``number``, ``day``, ``kind`` (one of `KINDS`) or ``text``."""
    name = path.rpartition(".")[2]
    if name == "kind":
        return name
    return "number" if name in NUMBERS else "day" if name in DAYS else "text"
