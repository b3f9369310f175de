"""Lists of members at the desk: chosen, looked at row by row, settled, taken in, taken back; and taken along."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.documents.members import draw_members, lines_of
from dure.domain.members import actions, permissions
from dure.domain.members.labels.columns import HEADS
from dure.domain.members.models import MemberImport
from dure.domain.members.queries.imports import imports, listed_members
from dure.domain.members.rules.imports.plan import Planned, by_status
from dure.domain.members.rules.imports.whom import ROW
from dure.domain.parties.labels.organisations import REASONS
from dure.formats.sheets import BOUNDS
from dure.intake.filing import members
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.common.days import DayField
from dure.web.common.downloads import sent
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell

PAGE, MEGABYTE = 100, 1 << 20
MOST_ROWS = 20_000  # more rows take longer than a page may: the command line has no such bound
STATES = {"previewed": gettext_lazy("Looked at"), "applied": gettext_lazy("Taken in"), "undone": gettext_lazy("Taken back")}
STATUSES = {"refused": gettext_lazy("Cannot be taken"), "doubtful": gettext_lazy("Doubtful"), "changed": gettext_lazy("Would change"),
            "new": gettext_lazy("New"), "same": gettext_lazy("Same"), "skipped": gettext_lazy("Left out")}
CATEGORIES = (("", "–"), ("full", gettext_lazy("Full")), ("associate", gettext_lazy("Associate")),
              ("friendship", gettext_lazy("Friendship")), ("corporate", gettext_lazy("Corporate")))
FORMS = ("csv", "xlsx")


class ListForm(forms.Form):
    """What is said for a whole list: the day as of which it speaks, and the category of rows that name none."""

    as_of = DayField(label=gettext_lazy("The list speaks as of"))
    category = forms.ChoiceField(label=gettext_lazy("Category of rows that name none"), choices=CATEGORIES, required=False)


@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will take a list for a look, and show those that were taken in."""
    form = ListForm(request.POST or None, initial={"as_of": door.on.isoformat()})
    context: dict[str, Any] = {
        "form": form, "most": BOUNDS.file_bytes // MEGABYTE, "most_rows": MOST_ROWS, "today": door.on,
        "why_not": hindrance(permissions.may_keep_register(door.by)),
        "page": Paginator(imports(), PAGE).get_page(request.GET.get("page"))}
    if request.method != "POST":
        return render(request, "desk/members/imports.html", context)
    file = request.FILES.get("list")
    if file is None:
        context["errors"] = [_("No file was chosen. Choose a list and send it again.")]
    elif (file.size or 0) > BOUNDS.file_bytes:
        context["errors"] = sentences(Refused.because("formats.too_large", size=file.size, limit=BOUNDS.file_bytes))
    elif form.is_valid():
        try:
            made = members.take_in(file.read(), file.name or "", by=door.by, on=form.cleaned_data["as_of"], at=door.at,
                                   category=form.cleaned_data["category"], most=MOST_ROWS)
        except Refused as refused:
            context["errors"] = sentences(refused)
        else:
            return redirect("desk:member-import", made.pk)
    return render(request, "desk/members/imports.html", context, status=422)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show what taking a list in would do, or what it did."""
    made = get_object_or_404(MemberImport.objects.select_related("file"), pk=key)
    context: dict[str, Any] = {"made": made, "state": STATES[made.state],
                               "why_not": hindrance(permissions.may_keep_register(door.by))}
    if made.state != MemberImport.State.PREVIEWED:
        rows = [{**kept, "field": field_words(kept["field"]), "before": _worded(kept["before"]), "after": _worded(kept["after"])}
                for kept in made.changes]
        context["page"] = Paginator(rows, PAGE).get_page(request.GET.get("page"))
        return render(request, "desk/members/import_done.html", context)
    looked, status = members.looked_at(made), request.GET.get("status", "")
    rows = [_row(row, made) for row in by_status(looked.plan.rows, status if status in STATUSES else "")]
    context |= {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")), "plan": looked.plan, "status": status,
        "counts": [(name, STATUSES[name], number) for name, number in looked.plan.counts.items()], "read": looked.read,
        "remarks": [sentence(problem, language()) for problem in looked.read.remarks],
        "taken": [HEADS[name][language()] if name in HEADS else _("Name") for name in looked.read.taken],
        "form": ListForm(initial={"as_of": made.as_of.isoformat(), "category": made.choices.get("category", "")})}
    return render(request, "desk/members/import.html", context)


def _row(row: Planned, made: MemberImport) -> dict[str, Any]:
    """A row as the page shows it."""
    choice = made.choices.get("rows", {}).get(row.listed.cell, "")
    options = [(one.key, _("Same as row {cell}: {name}").format(cell=one.key.removeprefix(ROW), name=one.name) if one.key.startswith(ROW)
                else _("Same as {name} ({key})").format(name=one.name, key=one.key), [REASONS[r][language()] for r in one.reasons if r in REASONS])
               for one in row.likenesses]
    return {"cell": row.listed.cell, "name": row.listed.called, "status": row.status, "word": STATUSES[row.status], "key": row.key,
            "country": row.listed.country, "joins": row.joins,
            "reasons": [REASONS[r][language()] for r in row.found_by if r in REASONS], "options": options, "choice": choice,
            "changes": [{"field": field_words(c.field), "before": _worded(c.before), "after": _worded(c.after)} for c in row.changes],
            "problems": [sentence(problem, language()) for problem in row.problems]}


def _worded(said: str) -> str:
    """A membership's category in the reader's language: ``정회원 2010-09-07~``."""
    first, space, rest = said.partition(" ")
    return f"{dict(CATEGORIES)[first]}{space}{rest}" if first and first in dict(CATEGORIES) else said


def field_words(field: str) -> str:
    """This function will say what a change is of, in the reader's language."""
    kind, _colon, rest = field.partition(":")
    known = {"membership": rest or "category", "identifier": rest, "name": {"legal": "name_ko", "short": "short_names", "former": "former_names",
             "alias": "aliases"}.get(rest, "name_ko"), "display": "display_name"}.get(kind, kind)
    if kind == "name" and rest == "legal":
        return _("Name")
    return HEADS[known][language()] if known in HEADS else rest or field


@require_POST
@at_desk
def choose(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will note what was said of the list and of its doubtful rows."""
    form = ListForm(request.POST)
    chosen = {name.removeprefix("row-"): value for name, value in request.POST.items() if name.startswith("row-")}
    try:
        said = form.cleaned_data if form.is_valid() else {}
        if "as_of" in request.POST and not form.is_valid():
            raise Refused(Problem("intake.not_a_day", {"text": request.POST["as_of"]}))
        actions.choose_for_import(by=door.by, at=door.at, import_=_known(key), rows=chosen, category=said.get("category", ""),
                                  as_of=said.get("as_of"))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Noted. What taking the list in would do is shown anew."))
    return redirect("desk:member-import", key)


@require_POST
@at_desk
def apply(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will take the list in, whole."""
    made = get_object_or_404(MemberImport.objects.select_related("file"), pk=key)
    try:
        members.apply(made, by=door.by, at=door.at, expected=request.POST.get("seen", ""))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("The list was taken in."))
    return redirect("desk:member-import", key)


@require_POST
@at_desk
def undo(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will take the list back."""
    try:
        actions.undo_import(by=door.by, at=door.at, import_=_known(key), why=request.POST.get("why", ""))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("The list was taken back."))
    return redirect("desk:member-import", key)


def _known(key: int) -> int:
    return get_object_or_404(MemberImport.objects.only("pk"), pk=key).pk


@require_safe
@at_desk
def export(request: HttpRequest, door: Door, form: str) -> HttpResponse:
    """This function will hand out the members as a list: all memberships, or with ``?on=`` those of a day. No contacts."""
    if form not in FORMS:
        raise Http404
    asked = request.GET.get("on", "")
    on: date | None = None
    if asked:
        try:
            on = date.fromisoformat(asked)
        except ValueError as error:
            raise Http404 from error
    name = f"members{f'-{on}' if on else ''}.{form}"
    return sent(draw_members(lines_of(listed_members(on, door.on, language()), language()), name), name)
