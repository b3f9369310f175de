"""Minutes at the desk: the records and the passages side by side, in three languages, versions, approval and publishing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.documents.meetings.memorandum import memorandum_paper
from dure.documents.meetings.minutes import minutes_facts, minutes_paper, withheld_words
from dure.documents.meetings.report import report_facts, report_paper
from dure.domain.meetings.actions import minutes as acts
from dure.domain.meetings.labels import minutes as labels
from dure.domain.meetings.models import Meeting, Minutes
from dure.domain.meetings.permissions import may_approve_minutes
from dure.domain.meetings.queries import minutes as queries
from dure.domain.meetings.rules import minutes as rules
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.domain.meetings.rules.versions import changed_words, differences, edited, stale
from dure.domain.papers import actions as papers
from dure.formats.blocks import Document
from dure.formats.drawing import MEDIA_TYPES, draw
from dure.kernel.answer import Answer
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import drawn
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.forms import tried
from dure.web.desk.meetings import minutes_forms as forms
from dure.web.desk.meetings.frame import found, tab

LANGUAGES = (("ko", "한국어"), ("en", "English"), ("fr", "Français"))
FORMS = ("hwpx", "pdf")
Said = dict[str, Any]


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a version of a meeting's minutes beside what the records say; the newest where none is named."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the tab, with what was refused: `typed` is what an editor wrote into a passage."""
    versions = queries.versions_of(meeting)
    bound["to_confirm"] = queries.to_confirm(meeting) if meeting.state == Meeting.State.IN_SESSION else None
    wanted = request.GET.get("version", "")
    minutes = next((one for one in versions if str(one.version) == wanted), versions[0] if versions else None)
    if minutes is None:
        return tab(request, door, meeting, "desk/meetings/minutes_none.html", status, early=meeting.opened_at is None and not meeting.declared,
                   papers=_papers(meeting, None), to_confirm=bound["to_confirm"])
    minutes.meeting = meeting
    spoken = request.GET.get("in", "") if request.GET.get("in", "") in rules.LANGUAGES else language()
    draft = minutes.state == Minutes.State.DRAFT
    newest = minutes == versions[0]
    key_asked = bound.get("withheld_key") or request.GET.get("withhold", "")
    missing = {problem.params["en"] for problem in rules.contents_problems(minutes.passages)}
    names = {section: words[language()] for section, words in rules.SECTION_NAMES.items()}
    return tab(
        request, door, meeting, "desk/meetings/minutes.html", status, minutes=minutes, versions=versions, spoken=spoken, written_in=LANGUAGES,
        to_confirm=bound["to_confirm"], state=labels.STATES[minutes.state][language()], newest=newest,
        may_edit=draft and newest and _why_not(door, meeting) == "",
        sections=[(section, names[section], [_passage(passage, spoken, bound) for passage in minutes.passages if passage["section"] == section])
                  for section in rules.SECTIONS],
        checklist=[(section, names[section], rules.SECTION_NAMES[section]["en"] not in missing) for section in rules.SECTIONS],
        stale=_stale(minutes) if draft and newest else [], to_open=[passage["key"] for _one, passage in queries.to_open(door.on, meeting)] if newest else [],
        approving=_approving(minutes, door) if minutes.state == Minutes.State.SUBMITTED else None,
        publishing=_publishing(minutes, door) if minutes.state == Minutes.State.APPROVED else None,
        papers=_papers(meeting, minutes), adding=bound.get("adding") or forms.Adding(), returning=bound.get("returning") or forms.Why(),
        rectifying=bound.get("rectifying") or forms.Why(),
        withholding=bound.get("withholding") or forms.Withholding(meeting=meeting, initial={"key": key_asked}),
        withheld_key=key_asked, may_approve=not hindrance(may_approve_minutes(door.by)),
        former=next((one.version for one in versions if one.version < minutes.version), None))


def _why_not(door: Door, meeting: Meeting) -> str:
    return hindrance(keeping_problem(door.by.duties, meeting.body.kind))


def _passage(passage: Said, spoken: str, bound: Said) -> Said:
    """What the page shows of a passage: its words in the language, what the records said, and what was typed but not saved."""
    typed = bound.get("typed") if bound.get("typed_key") == passage["key"] else None
    text = passage["text"].get(spoken, "")
    return {
        "key": passage["key"], "text": text, "shown": text if typed is None else typed, "drafted": (passage.get("drafted") or {}).get(spoken, ""),
        "edited": edited(passage), "own": not passage.get("drafted"), "by": (passage.get("by") or {}).get("name", ""), "typed": typed,
        "refused": bound.get("refused", []) if typed is not None else [],
        "lines": max(2, min(24, 1 + sum(1 + len(line) // 60 for line in text.splitlines()))),
        "differs": changed_words(text, typed) if typed is not None else [],
        "withheld": withheld_words(passage["withheld"], language()) if passage.get("withheld") else "",
        "why": (passage.get("withheld") or {}).get("why", "")}


def _stale(minutes: Minutes) -> list[str]:
    """The passages of a draft of which the records now say other than when it was drafted, and those they have since."""
    now = {passage["key"]: passage["text"] for passage in queries.drafted_for(minutes.meeting)}
    known = {passage["key"]: passage for passage in minutes.passages}
    return [key for key in {*now, *known} if (stale(known[key], now) if key in known and not key.startswith("own:") else key in now)]


def _approving(minutes: Minutes, door: Door) -> Answer:
    return answered("meetings.approve_minutes", by=door.by, what=str(queries.minutes_ref(minutes.pk)), on=door.on,
                    grounds=queries.approving_grounds(minutes, door.by))


def _publishing(minutes: Minutes, door: Door) -> Answer:
    return answered("meetings.publish_minutes", by=door.by, what=str(queries.minutes_ref(minutes.pk)), on=door.on,
                    grounds=queries.publishing_grounds(minutes))


def _papers(meeting: Meeting, minutes: Minutes | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """The papers that are drawn of minutes: each with its addresses by language and format."""
    version = minutes.version if minutes else 0
    kinds = ([("minutes", _("Minutes")), ("memorandum", _("Meeting memorandum"))] if minutes else []) + [("report", _("Result report"))]
    return [(name, [(f"{spoken} {form.upper()}", reverse("desk:minutes-paper", args=[meeting.key, version, kind, code, form]))
                    for code, spoken in LANGUAGES for form in FORMS]) for kind, name in kinds]


def _version(meeting: Meeting, version: int) -> Minutes:
    minutes = next((one for one in queries.versions_of(meeting) if one.version == version), None)
    if minutes is None:
        raise Http404
    minutes.meeting = meeting
    return minutes


@require_POST
@at_desk
def draft(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will draft a meeting's minutes from its records."""
    meeting = found(key)
    try:
        acts.draft_minutes(by=door.by, at=door.at, meeting=meeting.pk)
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:meeting-minutes", key)


@require_POST
@at_desk
def confirm(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will write into a running meeting that it approved the minutes of the former one, with what it had rectified."""
    meeting = found(key)
    former, text = request.POST.get("minutes", ""), request.POST.get("text", "").strip()
    try:
        acts.confirm_minutes(by=door.by, at=door.at, meeting=meeting.pk, minutes=whole(former),
                             text={language(): text} if text else None)
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect("desk:meeting-minutes", key)


@require_POST
@at_desk
def save(request: HttpRequest, door: Door, key: str, version: int) -> HttpResponse:
    """This function will save a passage: a form's button, or the page by itself while one writes (it is answered in JSON).

    Where somebody else wrote in the passage meanwhile nothing is saved: the editor sees both texts and decides.
    """
    meeting = found(key)
    minutes = _version(meeting, version)
    passage, spoken, text = request.POST.get("key", ""), request.POST.get("language", ""), request.POST.get("text", "").replace("\r\n", "\n")
    seen = request.POST.get("revision", "")
    by_itself = request.headers.get("Accept", "").startswith("application/json")
    try:
        saved = acts.edit_passage(by=door.by, at=door.at, minutes=minutes.pk, key=passage, text={spoken: text},
                                  revision=whole(seen))
    except Refused as refused:
        if by_itself:
            return JsonResponse({"said": sentences(refused)}, status=409)
        request.GET = request.GET.copy()
        request.GET["in"] = spoken
        return page(request, door, meeting, 409, typed=text, typed_key=passage, refused=sentences(refused))
    if by_itself:
        return JsonResponse({"revision": saved.revision, "said": _("Saved.")})
    return redirect(f"{reverse('desk:meeting-minutes', args=[key])}?in={spoken}#{passage}")


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, version: int, verb: str) -> HttpResponse:
    """This function will act on minutes: draft again, add to, submit, give back, approve, publish, rectify, withhold, open."""
    meeting = found(key)
    minutes = _version(meeting, version)
    given = request.POST
    made: dict[str, tuple[str, django_forms.Form, Callable[[Said], Any]]] = {
        "redraft": ("", django_forms.Form(given), lambda said: acts.redraft_minutes(by=door.by, at=door.at, minutes=minutes.pk)),
        "add": ("adding", forms.Adding(given), lambda said: acts.add_passage(
            by=door.by, at=door.at, minutes=minutes.pk, section=said["section"], text={language(): said["text"]})),
        "submit": ("", django_forms.Form(given), lambda said: acts.submit_minutes(by=door.by, at=door.at, minutes=minutes.pk)),
        "return": ("returning", forms.Why(given), lambda said: acts.return_minutes(by=door.by, at=door.at, minutes=minutes.pk, why=said["why"])),
        "approve": ("", forms.Seen(given), lambda said: _approve(door, minutes, said["revision"])),
        "publish": ("", django_forms.Form(given), lambda said: acts.publish_minutes(by=door.by, at=door.at, minutes=minutes.pk)),
        "rectify": ("rectifying", forms.Why(given), lambda said: acts.rectify_minutes(by=door.by, at=door.at, meeting=meeting.pk, why=said["why"])),
        "withhold": ("withholding", forms.Withholding(given, meeting=meeting), lambda said: acts.withhold_passage(
            **door.acts(), minutes=minutes.pk, key=said["key"], clause=said["clause"], why=said["why"], ends_on=said["ends_on"],
            item=said["item"].pk if said["item"] else None)),
        "open": ("", django_forms.Form(given), lambda said: acts.open_passage(
            by=door.by, at=door.at, minutes=minutes.pk, key=given.get("key", ""), why=given.get("why", "")))}
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:meeting-minutes", key)
    if name:
        return page(request, door, meeting, 422, **{name: form}, withheld_key=given.get("key", ""))
    for said in form.non_field_errors():
        messages.error(request, said)
    return redirect("desk:meeting-minutes", key)


def _approve(door: Door, minutes: Minutes, revision: int) -> None:
    """The office's file of what is approved is drawn and kept with the act."""
    name = f"minutes-{minutes.meeting.key}-v{minutes.version}.hwpx"
    file = papers.keep_file(by=acts.registrar(door.by), at=door.at, source=draw(minutes_paper(minutes_facts(minutes), "ko"), "hwpx"), name=name,
                            media_type=MEDIA_TYPES["hwpx"])
    acts.approve_minutes(**door.acts(), minutes=minutes.pk, revision=revision, file=file, file_name=name)


@require_safe
@at_desk
def compared(request: HttpRequest, door: Door, key: str, version: int, other: int) -> HttpResponse:
    """This function will show what differs between two versions, passage by passage and word by word."""
    meeting = found(key)
    was, now = _version(meeting, version), _version(meeting, other)
    said = language()
    rows = [{"section": rules.SECTION_NAMES[one.section][said], "kind": labels.DIFFERENCES[one.kind][said], "code": one.kind,
             "parts": [(code, changed_words(one.was.get(code, ""), one.now.get(code, ""))) for code in one.languages]}
            for one in differences(was.passages, now.passages) if one.kind != "same"]
    return tab(request, door, meeting, "desk/meetings/minutes_compared.html", was=was, now=now, rows=rows)


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: str, version: int, kind: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out minutes, the memorandum or the result report in a language, as HWPX or PDF."""
    meeting = found(key)
    if spoken not in rules.LANGUAGES or form not in FORMS or kind not in ("minutes", "memorandum", "report") or (version == 0 and kind != "report"):
        raise Http404
    minutes = _version(meeting, version) if version else None
    return drawn(_paper(kind, meeting, minutes, spoken), f"{kind}-{key}-{spoken}.{form}")


def _paper(kind: str, meeting: Meeting, minutes: Minutes | None, spoken: str) -> Document:
    if kind == "report" or minutes is None:
        return report_paper(report_facts(meeting, minutes, spoken), spoken)
    return (minutes_paper if kind == "minutes" else memorandum_paper)(minutes_facts(minutes), spoken)


urlpatterns = [
    path("meetings/<slug:key>/minutes/", shown, name="meeting-minutes"),
    path("meetings/<slug:key>/minutes/draft/", draft, name="minutes-draft"),
    path("meetings/<slug:key>/minutes/confirm/", confirm, name="minutes-confirm"),
    path("meetings/<slug:key>/minutes/<int:version>/save/", save, name="minutes-save"),
    path("meetings/<slug:key>/minutes/<int:version>/<int:other>/", compared, name="minutes-compared"),
    path("meetings/<slug:key>/minutes/<int:version>/<slug:kind>-<slug:spoken>.<slug:form>", paper, name="minutes-paper"),
    path("meetings/<slug:key>/minutes/<int:version>/<slug:verb>/", step, name="minutes-act"),
]
