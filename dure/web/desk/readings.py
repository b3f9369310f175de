"""Papers in: upload, what was read beside the paper, findings in place, correct, file."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.documents.statement.fields import place_at
from dure.documents.statement.form import Statement
from dure.domain.budget import queries as budget
from dure.domain.papers import actions as papers
from dure.domain.papers import permissions, queries
from dure.domain.papers.models import Finding, Reading
from dure.domain.papers.rules.correcting import MISSING, at_path
from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.intake.filing import readings
from dure.intake.filing.corrections import at_fault, can_be_papers, parted
from dure.intake.statement.typed import typed
from dure.intake.statement.whole import DOUBTFUL
from dure.kernel.digits import whole
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused
from dure.web.common.downloads import handed_out
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.read_parts import KINDS, Part, Spot, fields_at, kind_of, named, parts_of, shown_at

PAGE = 50
MEGABYTE = 1 << 20
SEVERITIES = ("error", "warning", "hint")


@at_desk
def upload(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will take a paper in: keep the file, read it, check it, and lead to what was read."""
    why_not = hindrance(permissions.may_handle(door.by))
    context: dict[str, Any] = {"why_not": why_not, "most": BOUNDS.file_bytes // MEGABYTE}
    if request.method != "POST":
        return render(request, "desk/readings/upload.html", context)
    file = request.FILES.get("paper")
    if file is None:
        context["errors"] = [_("No file was chosen. Choose a statement and send it again.")]
    elif (file.size or 0) > BOUNDS.file_bytes:
        too_large = Refused.because("formats.too_large", size=file.size, limit=BOUNDS.file_bytes)
        context["errors"] = sentences(too_large)
    else:
        try:
            made = readings.take_in(file.read(), file.name or "", by=door.by, at=door.at,
                                    media_type=file.content_type or "application/octet-stream")
        except Refused as refused:
            context["errors"] = sentences(refused)
        else:
            return redirect("desk:reading", made.pk)
    return render(request, "desk/readings/upload.html", context, status=422)


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list what was taken in, newest first."""
    state = request.GET.get("state", "")
    rows = Reading.objects.defer("data", "corrections", "problems").select_related("paper").order_by("-pk")
    rows = rows.filter(state=state) if state in Reading.State.values else rows
    return render(request, "desk/readings/list.html",
                  {"page": Paginator(rows, PAGE).get_page(request.GET.get("page")), "state": state, "states": STATES})


STATES = {"read": gettext_lazy("Read"), "corrected": gettext_lazy("Corrected"), "filed": gettext_lazy("Filed"),
          "refused": gettext_lazy("Refused")}


def _reading(key: int) -> Reading:
    return get_object_or_404(Reading.objects.select_related("file", "paper"), pk=key)


def _paper(reading: Reading) -> Document:
    """The file's blocks: read again, and kept for an hour, since a PDF may take seconds."""
    key = f"paper-blocks:{reading.file.sha256}:{reading.reader}".replace(" ", "-")
    found: Document | None = cache.get(key)
    if found is None:
        found = read(queries.path_to_read(reading.file).read_bytes(), reading.file_name)
        cache.set(key, found, 3600)
    return found


def _notes(found: list[Finding], data: dict[str, Any]) -> dict[str, list[tuple[str, str, str]]]:
    """Findings, each with its address in the list, and unread words at their places on the paper."""
    notes: dict[str, list[tuple[str, str, str]]] = {}
    for number, finding in enumerate(found, 1):
        if finding.state == Finding.State.DISMISSED:
            continue
        said = finding.ko if language() == "ko" else finding.en
        for place in finding.places:
            notes.setdefault(Place.from_json(place).anchor, []).append((f"{number}. {said}", finding.severity, f"#finding-{finding.pk}"))
    for unread in data.get("unread", []):
        notes.setdefault(Place.from_json(unread["at"]).anchor, []).append((_("not read"), "unread", ""))
    return notes


def _counted(found: list[Finding]) -> list[tuple[str, int]]:
    open_ones = [f for f in found if f.state == Finding.State.OPEN]
    return [(severity, n) for severity in SEVERITIES if (n := sum(f.severity == severity for f in open_ones))]


@require_safe
@at_desk
def reading(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show the paper, and beside it what was read of it."""
    record = _reading(key)
    if not record.data:
        said = [problem.get(language(), problem.get("code", "")) for problem in record.problems]
        return render(request, "desk/readings/refused.html", {"reading": record, "said": said})
    return _shown(request, door, record)


def _shown(request: HttpRequest, door: Door, record: Reading, form: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    data = queries.reading_content(record)
    found = queries.findings_of(readings.subject_of(record))
    changed = [c["path"] for c in record.corrections]
    is_open = record.state in (Reading.State.READ, Reading.State.CORRECTED)
    why_not = hindrance(permissions.may_handle(door.by)) if is_open else ""
    if form is None and is_open and not why_not and (path := request.GET.get("edit", "")):
        form = _form(record, data, path)
    try:
        body = draw(_paper(record), "html", fragment=True, notes=_notes(found, data), anchors=True, first_level=3).decode()
    except Refused as refused:
        tell(request, refused)
        body = ""
    parts = parts_of(data, changed)
    places = {f.pk: _places(f, parts) for f in found}
    return render(request, "desk/readings/reading.html", {
        "reading": record, "data": data, "parts": parts, "findings": found, "counted": _counted(found),
        "body": body, "form": form, "is_open": is_open, "why_not": why_not, "may_write": is_open and not why_not,
        "coverage": data.get("coverage", {}),
        "unread": data.get("unread", []), "places": places, "marks": _marks(found, places),
        "corrections": [{**c, "name": named(c["path"]), "shown": shown_at(c["path"], c["value"])} for c in record.corrections],
        "unsettled": is_open and any(f.code in DOUBTFUL and f.state == Finding.State.OPEN for f in found),
    }, status=status)


def _places(finding: Finding, parts: list[Part]) -> list[Spot]:
    places = [Place.from_json(place) for place in finding.places]
    return [Spot(place.anchor, place.described(language()), place.quote,
                 [(path, name, f"#v-{path}") for path, name in fields_at(parts, place.anchor, place.quote, finding.code)])
            for place in places]


def _marks(found: list[Finding], places: dict[int, list[Spot]]) -> dict[str, list[tuple[int, Finding]]]:
    """The other way round: by a field's path, the findings that speak of it, with their numbers."""
    marks: dict[str, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(found, 1):
        if finding.state != Finding.State.DISMISSED:
            for path in {path: None for spot in places[finding.pk] for path, _name, _address in spot.fields}:
                marks.setdefault(path, []).append((number, finding))
    return marks


def _form(record: Reading, data: dict[str, Any], path: str) -> dict[str, Any] | None:
    value = at_path(data, path)
    if value is MISSING or isinstance(value, dict | list):
        return None
    was = at_path(record.data, path)
    as_read = Statement.from_json(record.data)
    text = "" if value in (None, "") else value if kind_of(path) == "kind" else shown_at(path, value)
    return {"path": path, "name": named(path), "kind": kind_of(path), "kinds": KINDS, "value": text,
            "was": None if was is MISSING else shown_at(path, was), "why": "", "revision": record.revision, "errors": [],
            "place": place_at(as_read, path), "of": at_fault(as_read, path), "choice": can_be_papers(path)}


@require_POST
@at_desk
def correct(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will correct one value of what was read. What was typed is kept where it is refused."""
    record = _reading(key)
    path, text, why, of = (request.POST.get(name, "") for name in ("path", "value", "why", "of"))
    revision = request.POST.get("revision", "")
    form = _form(record, queries.reading_content(record), path) if record.data else None
    if form is None:
        raise Http404
    try:
        readings.correct(record, revision=whole(revision), path=path, value=typed(path, text), why=why,
                         of=of if of in ("reading", "paper") else "", by=door.by, at=door.at)
    except Refused as refused:
        form |= {"errors": sentences(refused), "current": form["value"], "value": text, "why": why, "of": of or form["of"]}
        return _shown(request, door, record, form, status=409 if _stale(refused) else 422)
    messages.success(request, _("Corrected. The paper was checked again."))
    return redirect(reverse("desk:reading", args=[key]) + f"#v-{path}")


def _stale(refused: Refused) -> bool:
    return any(problem.code == "papers.reading_stale" for problem in refused.problems)


VERBS = {"accept": papers.accept_finding, "dismiss": papers.dismiss_finding, "reopen": papers.reopen_finding}


@require_POST
@at_desk
def settle(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will accept, dismiss or reopen a finding, and go back to where it stood."""
    if verb not in VERBS:
        raise Http404
    get_object_or_404(Finding, pk=key)
    try:
        VERBS[verb](by=door.by, at=door.at, finding=key, reason=request.POST.get("reason", ""))
    except Refused as refused:
        tell(request, refused)
    back = request.POST.get("next", "")
    safe = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(f"{back}#finding-{key}" if safe else reverse("desk:today"))


@at_desk
def file(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show what filing would record, and file it."""
    record = _reading(key)
    if record.state not in (Reading.State.READ, Reading.State.CORRECTED):
        return redirect("desk:reading", key)
    problem: Problem | None = permissions.may_handle(door.by)
    statement = readings.statement_of(record)
    _direct, listed = parted(Statement.from_json(record.data), record.corrections)
    chosen, status = request.POST.get("project", "").strip(), 200
    if request.method == "POST":
        try:
            filed = readings.file_in(record, by=door.by, on=door.on, at=door.at, project=chosen or None)
        except Refused as refused:
            tell(request, refused)
            status = 422
        else:
            said = _("Filed.") if filed.new else _("This very file was filed before; nothing was written twice.")
            messages.success(request, said)
            return redirect("desk:statement", filed.project, filed.year)
    department = statement.overview.officers.department
    near = budget.projects_of(department) if department else []
    owner = budget.project_called(statement.title, department)
    current = owner and next((y for y in budget.current_years(owner) if y.fiscal_year == statement.fiscal_year), None)
    counts = [(_("Budget lines"), len(statement.budget.lines)), (_("Basis of calculation"), len(statement.basis)),
              (_("Legal grounds"), len(statement.legal)), (_("Programmes"), len(statement.programmes)),
              (_("History"), len(statement.history)), (_("Schedule"), len(statement.schedule)),
              (_("Results"), len(statement.results)), (_("Outturn"), len(statement.settlement))]
    return render(request, "desk/readings/file.html", {
        "reading": record, "statement": statement, "project": owner, "current": current, "counts": counts,
        "findings": _counted(queries.findings_of(readings.subject_of(record))), "hindering": readings.hindering(record),
        "listed": len(listed), "mended": len(record.corrections) - len(listed), "why_not": hindrance(problem),
        "near": near, "chosen": chosen}, status=status)


@require_safe
@at_desk
def original(request: HttpRequest, door: Door, key: int) -> HttpResponseBase:
    """This function will hand out the file as it came in, byte by byte. It never opens inside the page."""
    record = _reading(key)
    return handed_out(record.file, record.file_name)


@require_POST
@at_desk
def lay_aside(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will lay a reading aside for good, with a reason; the file is kept."""
    try:
        papers.refuse_reading(by=door.by, at=door.at, reading=_reading(key).pk, why=request.POST.get("reason", ""))
    except Refused as refused:
        tell(request, refused)
        return redirect("desk:reading", key)
    messages.success(request, _("Laid aside. The file is kept."))
    return redirect("desk:readings")
