"""The papers tab: all that is printed of a meeting in one place, and the pack as it is sent.

A piece that prints something adds its line to `PRINTED`: its name, and the addresses under which it is had.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.documents.meetings.agenda import agenda_paper
from dure.documents.meetings.pack import pack
from dure.documents.meetings.sheets import attendance_paper, name_plates, protocol_paper, roll_call_paper
from dure.domain.meetings.actions.item_papers import send_pack
from dure.domain.meetings.models import AllowanceList, Item, Meeting, Minutes, Pack
from dure.domain.meetings.queries.agenda import agenda_of
from dure.domain.meetings.rules.agenda import STANDING
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.domain.papers.actions import keep_file
from dure.formats.drawing import MEDIA_TYPES, draw
from dure.kernel.problem import Refused
from dure.web.common import downloads
from dure.web.desk.acting import Door, at_desk, sentences
from dure.web.desk.meetings.frame import found, tab

LANGUAGES = {"ko": "한국어", "en": "English", "fr": "Français"}
# what this piece prints: its formats
FORMS: dict[str, tuple[str, ...]] = {"agenda": ("pdf", "hwpx"), "pack": ("pdf",), "closed-pack": ("pdf",), "roll-call": ("pdf", "hwpx"),
                                     "attendance": ("pdf", "hwpx"), "protocol": ("pdf", "hwpx"), "name-plates": ("pdf",)}
Links = list[tuple[str, str]]
Printed = tuple["str | Promise", Callable[[Meeting], Links]]


def _links(name: str, *args: Any, forms: tuple[str, ...]) -> Links:
    """The addresses of a paper in its languages and formats."""
    return [(f"{said} {form.upper()}", reverse(name, args=[*args, code, form])) for code, said in LANGUAGES.items() for form in forms]


def _own(kind: str) -> Callable[[Meeting], Links]:
    return lambda meeting: _links("desk:meeting-print", meeting.key, kind, forms=FORMS[kind])


def _notice(meeting: Meeting) -> Links:
    return [] if meeting.declared else _links("desk:meeting-notice", meeting.key, forms=("pdf", "hwpx"))


def _minutes(kind: str) -> Callable[[Meeting], Links]:
    def links(meeting: Meeting) -> Links:
        last = Minutes.objects.filter(meeting=meeting).order_by("-version").values_list("version", flat=True).first()
        return [] if last is None else _links("desk:minutes-paper", meeting.key, last, kind, forms=("pdf", "hwpx"))

    return links


def _allowances(meeting: Meeting) -> Links:
    there = AllowanceList.objects.filter(meeting=meeting).exists()
    return [(form.upper(), reverse("desk:allowances-paper", args=[meeting.key, "ko", form])) for form in ("pdf", "hwpx", "xlsx")] if there else []


PRINTED: list[tuple[str | Promise, list[Printed]]] = [
    (gettext_lazy("Beforehand"), [(gettext_lazy("Notice"), _notice), (gettext_lazy("Agenda"), _own("agenda")), (gettext_lazy("Pack"), _own("pack")),
                              (gettext_lazy("Pack with closed items"), _own("closed-pack"))]),
    (gettext_lazy("For the room"), [(gettext_lazy("Roll-call sheets, blank"), _own("roll-call")), (gettext_lazy("Attendance list to sign"), _own("attendance")),
                                    (gettext_lazy("Protocol list"), _own("protocol")), (gettext_lazy("Name plates"), _own("name-plates"))]),
    (gettext_lazy("Afterwards"), [(gettext_lazy("Minutes"), _minutes("minutes")), (gettext_lazy("Memorandum"), _minutes("memorandum")),
                                  (gettext_lazy("Sitting allowances"), _allowances)]),
]


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show what can be printed of a meeting, and which packs were sent."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, refused: tuple[str, ...] | list[str] = (), status: int = 200) -> HttpResponse:
    """This function will draw the tab."""
    groups = [(name, [(one, links) for one, made in papers if (links := made(meeting))]) for name, papers in PRINTED]
    return tab(request, door, meeting, "desk/meetings/papers.html", status, groups=[group for group in groups if group[1]],
               packs=Pack.objects.filter(meeting=meeting).select_related("file").order_by("-number"), spoken=LANGUAGES.items(), refused=refused,
               changed=[(one.item, attached.paper) for one in agenda_of(meeting, door.on, "ko").standing for attached in one.papers if attached.after_pack])


def _drawn(meeting: Meeting, door: Door, kind: str, spoken: str, form: str) -> bytes:
    if kind in ("pack", "closed-pack"):
        return pack(meeting, door.on, door.at, spoken, closed=kind == "closed-pack").data
    if kind == "name-plates":
        return name_plates(meeting, spoken)
    if kind == "agenda":
        return draw(agenda_paper(meeting, agenda_of(meeting, door.on, spoken), spoken), form)
    if kind == "roll-call":
        return draw(roll_call_paper(meeting, list(Item.objects.filter(meeting=meeting, state__in=STANDING).order_by("position")), spoken), form)
    return draw((attendance_paper if kind == "attendance" else protocol_paper)(meeting, spoken), form)


@require_safe
@at_desk
def printed(request: HttpRequest, door: Door, key: str, kind: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out a paper of a meeting. What is closed is for the office that keeps the meeting."""
    meeting = found(key)
    if form not in FORMS.get(kind, ()) or spoken not in LANGUAGES:
        raise Http404
    if kind == "closed-pack" and keeping_problem(door.by.duties, meeting.body.kind):
        raise PermissionDenied(_("The pack with closed items is for the office that keeps the meeting."))
    try:
        data = _drawn(meeting, door, kind, spoken, form)
    except Refused as no:
        return page(request, door, meeting, sentences(no), 422)
    return downloads.sent(data, f"{meeting.key}-{kind}-{spoken}.{form}")


@require_POST
@at_desk
def send(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will bind the pack as it is now and keep it as the one that is sent."""
    meeting = found(key)
    spoken, closed = request.POST.get("language", "en"), bool(request.POST.get("closed"))
    if spoken not in LANGUAGES:
        raise Http404
    try:
        made = pack(meeting, door.on, door.at, spoken, closed=closed)
        file = keep_file(by=door.by, at=door.at, source=made.data, name=f"{meeting.key}-pack-{spoken}.pdf", media_type=MEDIA_TYPES["pdf"])
        kept = send_pack(by=door.by, at=door.at, meeting=meeting.pk, file=file, language=spoken, pages=made.pages, papers=made.papers, closed=closed)
    except Refused as no:
        return page(request, door, meeting, sentences(no), 422)
    for title, why in made.unbound:
        messages.warning(request, _("“%(title)s” could not be bound: %(why)s") % {"title": title, "why": why})
    messages.success(request, _("Pack %(number)s is kept: %(pages)s pages.") % {"number": kept.number, "pages": kept.pages})
    return redirect("desk:meeting-papers", key)


@require_safe
@at_desk
def sent(request: HttpRequest, door: Door, key: str, number: int) -> HttpResponseBase:
    """This function will hand out a pack as it was sent."""
    record = get_object_or_404(Pack.objects.select_related("file", "meeting__body"), meeting__key=key, number=number)
    if record.closed and keeping_problem(door.by.duties, record.meeting.body.kind):
        raise PermissionDenied(_("The pack with closed items is for the office that keeps the meeting."))
    return downloads.handed_out(record.file, f"{key}-pack-{number}-{record.language}.pdf", MEDIA_TYPES["pdf"])


urlpatterns = [path("meetings/<slug:key>/papers/", shown, name="meeting-papers"),
               path("meetings/<slug:key>/papers/send/", send, name="meeting-pack-send"),
               path("meetings/<slug:key>/papers/packs/<int:number>.pdf", sent, name="meeting-pack"),
               path("meetings/<slug:key>/papers/<slug:kind>/<slug:spoken>.<slug:form>", printed, name="meeting-print")]
