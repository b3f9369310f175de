"""Next year's statement, typed into in the browser: only what was typed is written, and nobody is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dure.documents.statement.compose import composed_of
from dure.domain.budget import actions as budget_actions
from dure.domain.budget import permissions as budget_permissions
from dure.domain.budget import queries as budget
from dure.domain.budget.models import ProjectYear, State
from dure.domain.budget.rules import editing
from dure.domain.budget.rules.editing import Change
from dure.domain.budget.rules.relations import digits_of
from dure.domain.programmes import actions as programmes_actions
from dure.kernel.figure import Derived, Ref
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, sentences
from dure.web.desk.draft_parts import (
    COLUMNS,
    LABELS,
    facts_of,
    label_of,
    made_of_basis,
    plain,
    result_of,
    sections_of,
    unit_of,
)
from dure.web.desk.read_parts import WORDS
from dure.web.desk.statements import year_named

EDIT = {"budget": budget_actions.edit_draft, "programmes": programmes_actions.edit_draft}
ADD = {"budget": budget_actions.add_row, "programmes": programmes_actions.add_row}
OPEN_SECONDS = 120
REMOVE = {"budget": budget_actions.remove_row, "programmes": programmes_actions.remove_row}


def _draft(project: str, year: int) -> ProjectYear:
    record = year_named(project, year)
    if record.state != State.DRAFT:
        raise Http404
    return record


@at_desk
def draft(request: HttpRequest, door: Door, project: str, year: int) -> HttpResponse:
    """This function will show a draft for typing, and save what was typed; asked ``?beside``, tell who else has it open."""
    record = _draft(project, year)
    if request.method == "POST":
        return _saved(request, door, record)
    if "beside" in request.GET:
        return HttpResponse(", ".join(_beside(record, door)), content_type="text/plain; charset=utf-8")
    return _shown(request, door, record, beside=_beside(record, door))


def _beside(record: ProjectYear, door: Door) -> list[str]:
    """Who else has had this draft open within two minutes. An open page asks again and again, and is known by that."""
    key = f"draft-open:{record.pk}"
    known: dict[str, tuple[str, float]] = cache.get(key, {})
    now = door.at.timestamp()
    seen = {who: (name, at) for who, (name, at) in known.items() if now - at < OPEN_SECONDS}
    cache.set(key, seen | {door.by.key: (door.by.name, now)}, OPEN_SECONDS)
    return sorted(name for who, (name, _at) in seen.items() if who != door.by.key)


def _shown(request: HttpRequest, door: Door, record: ProjectYear, status: int = 200, **more: Any) -> HttpResponse:
    made = composed_of(record)
    said, derived = made.statement, {path for path, figure in made.figures.items() if isinstance(figure.rests_on, Derived)}
    funding, total = said.overview.funding.total, said.budget.total.current if said.budget.total else None
    kept: dict[str, str] = more.pop("kept", {})
    return render(request, "desk/statements/draft.html", {
        "year": record, "statement": said, "facts": facts_of(record), "sections": list(sections_of(said, derived)), "kept": kept,
        "total": said.budget.total, "funding": funding, "gap": None if funding is None or total is None else funding - total,
        "digits": max((digits_of(line.rate) for line in said.budget.lines), default=0),
        "made": made_of_basis(said), "per_won": unit_of(said), "why_not": hindrance(budget_permissions.may_keep_records(door.by)), **more}, status=status)


def _typed(request: HttpRequest) -> dict[str, list[Change]]:
    """What differs from what the page showed, by room, as the columns store it."""
    changes: dict[str, list[Change]] = {"budget": [], "programmes": []}
    for name, now in request.POST.items():
        if not name.startswith("now:"):
            continue
        was, now = request.POST.get(f"was:{name[4:]}", ""), str(now).replace("\r\n", "\n")
        if now == was.replace("\r\n", "\n"):
            continue
        try:
            ref = Ref.parse(name[4:])
        except ValueError as error:
            raise Http404 from error
        if ref.room in changes:
            changes[ref.room].append(Change(ref, _stored(ref, was), now))
    return changes


def _stored(ref: Ref, text: str) -> Any:
    if ref.field == "facts":
        return [line.rstrip() for line in text.splitlines() if line.strip()]
    value = editing.taken(ref.kind, ref.field, text, COLUMNS[ref.room])
    return text if value is None and COLUMNS[ref.room][ref.kind][ref.field] == "text" else value


def _new_rows(request: HttpRequest) -> dict[str, dict[str, str]]:
    """What was typed into rows that the page added, by the name that it gave them: ``new:budget.line:1/name``."""
    rows: dict[str, dict[str, str]] = {}
    for name, now in request.POST.items():
        row, _slash, column = name.removeprefix("new:").partition("/")
        if name.startswith("new:") and str(now).strip():
            rows.setdefault(row, {})[column] = str(now).replace("\r\n", "\n")
    return rows


def _written(request: HttpRequest, door: Door, record: ProjectYear) -> tuple[int, dict[str, str]]:
    """Writes what was typed, in one transaction: how many changes, and the references of new rows by the page's names."""
    add, remove, take = (request.POST.get(verb, "") for verb in ("add", "remove", "take"))
    with transaction.atomic():
        changes = _typed(request)
        for room, typed in changes.items():
            if typed:
                EDIT[room](year=record, changes=typed, **door.acts())
        made: dict[str, str] = {}
        for name, values in _new_rows(request).items():
            room, kind = name.partition(":")[0].split(".")
            row = ADD[room](year=record, kind=kind, values=_begun(kind, record) | values, **door.acts())
            made[f"new:{name}"] = f"{room}.{kind}:{row.pk}"
        room, _dot, kind = add.partition(".")
        if room in ADD:
            ADD[room](year=record, kind=kind, values=_begun(kind, record), **door.acts())
        if remove:
            ref = Ref.parse(remove)
            REMOVE[ref.room](year=record, kind=ref.kind, key=int(ref.key), **door.acts())
        if take:
            _take_over(Ref.parse(take), door, record)
    return sum(map(len, changes.values())) + len(made), made


def _take_over(ref: Ref, door: Door, record: ProjectYear) -> None:
    """Writes into a line what its calculations make."""
    said = composed_of(record).statement
    line = next((line for line in said.budget.lines if line.ref == str(ref)), None)
    made = made_of_basis(said).get(line.name) if line else None
    if line is None or made is None:
        raise Http404
    budget_actions.edit_draft(year=record, changes=[Change(ref.of("current"), line.current, made.amount)], **door.acts())


def _saved(request: HttpRequest, door: Door, record: ProjectYear) -> HttpResponse:
    here = redirect("desk:draft", record.project.short_name, record.fiscal_year)
    try:
        number, made = _written(request, door, record)
    except (ValueError, KeyError) as error:
        raise Http404 from error
    except Refused as refused:
        if request.htmx:  # type: ignore[attr-defined]
            return HttpResponse(" ".join(_in_words(refused)), status=409, content_type="text/plain; charset=utf-8")
        # only what was typed here: what somebody else wrote into the other fields stands
        kept = {name[4:]: str(value) for name, value in request.POST.items()
                if name.startswith("now:") and str(value).replace("\r\n", "\n") != request.POST.get(f"was:{name[4:]}", "").replace("\r\n", "\n")}
        record.refresh_from_db()
        return _shown(request, door, record, 409, errors=_in_words(refused), kept=kept)
    if request.htmx:  # type: ignore[attr-defined]
        rows = " ".join(f"{name}={ref}" for name, ref in made.items())
        return HttpResponse(_("Saved: %(n)d changes.") % {"n": number}, headers={"Dure-Rows": rows})
    messages.success(request, _("Saved: %(n)d changes.") % {"n": number})
    return redirect(f"{here.url}#{request.POST.get('at', '')}") if {"add", "remove", "take"} & request.POST.keys() else here


def _in_words(refused: Refused) -> list[str]:
    """Why a draft was not saved, each field by its label."""
    return sentences(Refused(*(replace(problem, params=_labelled(problem.params)) for problem in refused.problems)))


def _labelled(params: Mapping[str, Any]) -> dict[str, Any]:
    column = str(params.get("field", "")).rpartition("/")[2]
    known = column in LABELS or column.removeprefix("national_") in WORDS or column in ("facts", "period", "level")
    shown = {name: plain(params[name]) or "–" for name in ("was", "theirs", "mine") if name in params}
    return dict(params) | shown | ({"field": label_of(column)} if known else {})


def _begun(kind: str, year: ProjectYear) -> dict[str, Any]:
    """What a row begins with: enough to be a row, to be typed over."""
    return {
        "line": {"name": _("New line")}, "basis_item": {"line_name": "", "label": _("New calculation"), "expression": ""},
        "officer": {"post": _("Post")}, "ground": {"kind": "other", "title": "-", "text": "-"}, "step": {"step": _("New step")},
        "outturn": {"year": str(year.fiscal_year - 2)}, "programme": {"name": _("New programme"), "facts": ""},
        "happening": {"text": "-"}, "result": {"year": str(year.fiscal_year - 1), "level": "0", "text": "-"},
    }.get(kind, {})


@require_safe
@at_desk
def basis(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will compute one calculation as it is typed: the same arithmetic that saving uses."""
    text = next((str(v) for k, v in request.GET.items() if k.endswith("/expression") or k == "expression"), "")
    return HttpResponse(result_of(text[:2000]), content_type="text/plain; charset=utf-8")


@require_safe
@at_desk
def compare(request: HttpRequest, door: Door, project: str, year: int) -> HttpResponse:
    """This function will show a year beside the last one, line by line."""
    record = year_named(project, year)
    before = budget.year_before(record)
    this = composed_of(record)
    last = composed_of(before) if before else None
    names = list(dict.fromkeys([*(line.name for line in last.statement.budget.lines if last), *(
        line.name for line in this.statement.budget.lines)])) if last else [line.name for line in this.statement.budget.lines]
    now = {line.name: line for line in this.statement.budget.lines}
    was = {line.name: line for line in last.statement.budget.lines} if last else {}
    rows = [{"name": name, "was": was.get(name), "now": now.get(name), "basis_was": _basis_of(last, name), "basis_now": _basis_of(this, name),
             "change": ((now[name].current or 0) if name in now else 0) - ((was[name].current or 0) if name in was else 0)}
            for name in names]
    texts = [(title, *_texts(getattr(last.statement, part) if last else [], getattr(this.statement, part)))
             for part, title in (("purpose", _("Purpose")), ("effects", _("Expected effects")))]
    return render(request, "desk/statements/compare.html", {
        "year": record, "before": before, "rows": rows, "this": this.statement, "last": last.statement if last else None,
        "change": _total(this) - _total(last) if last else None,
        "texts": [row for row in texts if row[1] or row[2]]})


def _total(made: Any) -> int:
    total = made.statement.budget.total
    return (total.current or 0) if total is not None else 0


def _basis_of(made: Any, name: str) -> list[str]:
    return [f"{b.label} {b.expression}".strip() for b in made.statement.basis if b.line == name] if made else []


def _texts(was: list[str], now: list[str]) -> tuple[list[str], list[str]]:
    return [text for text in was if text not in now], [text for text in now if text not in was]


@require_safe
@at_desk
def copies(request: HttpRequest, door: Door, project: str, year: int) -> HttpResponse:
    """This function will show each table and basis line as the finance system takes it, to be copied with one click."""
    record = year_named(project, year)
    said = composed_of(record).statement
    unit = {"원": 1, "천원": 1_000, "백만원": 1_000_000}.get(said.budget.unit or "천원", 1_000)
    lines = "\n".join("\t".join((line.name, str((line.current or 0) * unit))) for line in said.budget.lines)
    table = "\n".join("\t".join((b.line, b.label, b.expression, "" if b.won is None else str(b.won))) for b in said.basis)
    schedule = "\n".join("\t".join((s.step, s.period, "" if s.amount is None else str(s.amount * unit), s.by or ""))
                         for s in said.schedule)
    blocks = [("lines", _("Budget by line (won)"), lines), ("basis", _("Basis of calculation (won)"), table),
              ("schedule", _("Schedule (won)"), schedule)]
    single = [(i, b.line, f"{b.label}\t{b.expression}\t{'' if b.won is None else b.won}") for i, b in enumerate(said.basis)]
    return render(request, "desk/statements/copies.html", {"year": record, "blocks": [b for b in blocks if b[2]], "single": single,
                                                           "back": reverse("desk:statement", args=[project, year])})
