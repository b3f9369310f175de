"""The session tab, the clerk's screen: what is before the meeting, the next steps, speakers, and the line of what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.bodies.models import Term
from dure.domain.meetings.actions import session as acts
from dure.domain.meetings.actions import speakers
from dure.domain.meetings.labels.agenda import STATES as ITEM_STATES
from dure.domain.meetings.labels.session import happened_said
from dure.domain.meetings.models import Ballot, Delegation, Item, Meeting, Proceeding, Speech
from dure.domain.meetings.queries.convening import term_name
from dure.domain.meetings.queries.session import line_of_proceedings, meeting_ref, sitting_of, state_of
from dure.domain.meetings.rules.conduct import may_follow
from dure.domain.meetings.rules.convening import instant_of
from dure.kernel.answer import Answer
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.meetings.frame import found, tab
from dure.web.live.pages import listening, stream_of
from dure.web.live.topics import Topic, screen_link

Typed = dict[str, str]
SHOWN = 60
# what a note may be, in the words of the form
NOTE_WORDS = {"noted": gettext_lazy("Note"), "agenda_adopted": gettext_lazy("The agenda was adopted"),
              "document_tabled": gettext_lazy("A document was tabled"), "statement": gettext_lazy("Statement of a delegation")}
# what a delegation does, and where it stands in the minutes
SAID_WORDS = {"point_of_order": gettext_lazy("Point of order"), "object_to": gettext_lazy("Objection"), "dissent": gettext_lazy("Dissent")}


@require_safe
@at_desk
def session(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a meeting in session."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, refused: Iterable[str] = (), typed: Typed | None = None,
         status: int = 200) -> HttpResponse:
    """This function will draw the tab, with what was refused and what had been typed."""
    said = language()
    now, sitting = state_of(meeting, door.at), sitting_of(meeting)
    zone = ZoneInfo(meeting.time_zone)
    items = [{"item": item, "state": ITEM_STATES[item.state][said]} for item in Item.objects.filter(meeting=meeting).order_by("position")
             if item.state not in (Item.State.PROPOSED, Item.State.REFUSED, Item.State.WITHDRAWN)]
    answers = {name: _answer(door, meeting, name, sitting) for name in ("open_session", "adjourn", "end_session")
               if name != "open_session" or meeting.state == Meeting.State.CONVENED}
    spoken = (Speech.objects.filter(meeting=meeting, ended_at__isnull=False).select_related("delegation", "delegate", "item").order_by("-ended_at"))
    stream = stream_of(request, Topic(meeting.pk, "chair", said))
    return listening(request, tab(
        request, door, meeting, "desk/meetings/session.html", status, stream=stream, screen=screen_link(meeting.key), now=now, items=items,
        answers=answers, zone=meeting.time_zone,
        delegations=Delegation.objects.filter(meeting=meeting).order_by("position", "pk"),
        ballots=Ballot.objects.filter(meeting=meeting).order_by("-number"), spoken=spoken[:10],
        line=[_line(one, said, zone) for one in line_of_proceedings(meeting)[:SHOWN]],
        lines=Proceeding.objects.filter(meeting=meeting).count(), until=_until(meeting), note_kinds=NOTE_WORDS.items(),
        said_kinds=SAID_WORDS.items(), refused=list(refused), typed=typed or {}))


def _answer(door: Door, meeting: Meeting, name: str, sitting: Any) -> Answer:
    """The clauses of a step; who is to preside is asked once somebody is chosen."""
    grounds = [ground for ground in may_follow(name, sitting) if ground.problem.code != "meetings.session_chair"]
    return answered(f"meetings.{name}", by=door.by, what=str(meeting_ref(meeting.key)), on=door.on, grounds=grounds)


def _until(meeting: Meeting) -> int:
    """How many terms run until this meeting."""
    return Term.objects.filter(ends_with=term_name(meeting), known_until__isnull=True, during__endswith__isnull=True).count()


def _line(one: Proceeding, said: str, zone: ZoneInfo) -> dict[str, Any]:
    """A line of the proceedings as the page shows it: when, in the words of the minutes, and what was written."""
    who = one.delegation.name if one.delegation else {}
    moved = one.motion.text if one.motion else {}
    words = happened_said(one.kind, said, {
        "who": who.get(said) or next(iter(who.values()), ""), "item": str(one.item.position if one.item else ""),
        "motion": f"M{one.motion.number}" if one.motion else "", "moved": moved.get(said) or next(iter(moved.values()), ""),
        "ballot": f"V{one.ballot.number}" if one.ballot else ""})
    text = "" if one.kind in ("moved", "amended", "motion_lapsed") else one.text.get(said) or next((t for t in one.text.values() if t), "")
    lang = next((code for code, t in one.text.items() if t == text), said)
    return {"record": one, "text": text, "lang": lang, "at": one.at.astimezone(zone), "words": words, "may_correct": one.kind != "corrected",
            "rulable": one.kind in ("point_of_order", "objected")}


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will take a step of the session."""
    meeting, typed = found(key), request.POST.dict()
    if verb not in STEPS:
        raise Http404
    try:
        STEPS[verb](door, meeting, typed)
    except Refused as no:
        return page(request, door, meeting, sentences(no), typed, 422)
    except (KeyError, ValueError, Speech.DoesNotExist):
        return page(request, door, meeting, [_("Something is missing or does not exist.")], typed, 422)
    messages.success(request, _("Done."))
    return redirect("desk:meeting-session", key)


def _texts(typed: Typed) -> dict[str, str]:
    return {code: typed[f"text_{code}"] for code in ("ko", "en", "fr") if typed.get(f"text_{code}", "").strip()}


def _number(typed: Typed, name: str) -> int | None:
    return int(typed[name]) if typed.get(name, "").strip() else None


def _open(door: Door, meeting: Meeting, typed: Typed) -> None:
    acts.open_session(**door.acts(), meeting=meeting.pk, chair=int(typed["chair"]))


def _adjourn(door: Door, meeting: Meeting, typed: Typed) -> None:
    until = None
    if typed.get("until", "").strip():
        day, hour = typed["until"].split("T")
        until = instant_of(door.on.fromisoformat(day), time.fromisoformat(hour), meeting.time_zone)
    acts.adjourn(by=door.by, at=door.at, meeting=meeting.pk, why=typed.get("why", ""), until=until)


def _note(door: Door, meeting: Meeting, typed: Typed) -> None:
    acts.note(by=door.by, at=door.at, meeting=meeting.pk, text=_texts(typed), item=_number(typed, "item"),
              delegation=_number(typed, "delegation"), kind=typed.get("kind", "noted"))


def _say(door: Door, meeting: Meeting, typed: Typed) -> None:
    given = {"by": door.by, "at": door.at, "meeting": meeting.pk, "delegation": int(typed["delegation"]), "text": _texts(typed)}
    if typed.get("kind") == "point_of_order":
        acts.point_of_order(**given)
    elif typed.get("kind") == "object_to":
        acts.object_to(**given, ballot=_number(typed, "ballot"))
    else:
        acts.dissent(**given, ballot=_number(typed, "ballot"))


def _rule(door: Door, meeting: Meeting, typed: Typed) -> None:
    acts.rule_on(by=door.by, at=door.at, meeting=meeting.pk, proceeding=int(typed["proceeding"]), upheld=typed.get("upheld") == "yes",
                 text=_texts(typed))


def _correct(door: Door, meeting: Meeting, typed: Typed) -> None:
    acts.correct_proceeding(by=door.by, at=door.at, meeting=meeting.pk, proceeding=int(typed["proceeding"]), text=_texts(typed),
                            why=typed.get("why", ""))


def _up(door: Door, meeting: Meeting, typed: Typed) -> None:
    """One who waits goes before the one ahead."""
    order = list(Speech.objects.filter(meeting=meeting, started_at__isnull=True, withdrawn_at__isnull=True).order_by("position", "pk")
                 .values_list("pk", flat=True))
    at = order.index(int(typed["speech"]))
    if at:
        order[at - 1], order[at] = order[at], order[at - 1]
    speakers.order_speakers(by=door.by, at=door.at, meeting=meeting.pk, speeches=order)


STEPS: dict[str, Callable[[Door, Meeting, Typed], object]] = {
    "open": _open, "adjourn": _adjourn, "note": _note, "say": _say, "rule": _rule, "correct": _correct, "up": _up,
    "resume": lambda door, meeting, typed: acts.resume(by=door.by, at=door.at, meeting=meeting.pk),
    "chair": lambda door, meeting, typed: acts.take_chair(by=door.by, at=door.at, meeting=meeting.pk, delegation=int(typed["chair"])),
    "take": lambda door, meeting, typed: acts.take_item(by=door.by, at=door.at, meeting=meeting.pk, item=int(typed["item"])),
    "finish": lambda door, meeting, typed: acts.finish_item(by=door.by, at=door.at, meeting=meeting.pk, item=int(typed["item"])),
    "defer": lambda door, meeting, typed: acts.defer_item(by=door.by, at=door.at, meeting=meeting.pk, item=int(typed["item"]),
                                                          why=typed.get("why", "")),
    "end": lambda door, meeting, typed: acts.end_session(**door.acts(), meeting=meeting.pk, end_terms=bool(typed.get("end_terms"))),
    "ask": lambda door, meeting, typed: speakers.request_floor(**door.acts(), meeting=meeting.pk, delegation=int(typed["delegation"])),
    "unask": lambda door, meeting, typed: speakers.withdraw_request(by=door.by, at=door.at, speech=int(typed["speech"])),
    "floor": lambda door, meeting, typed: speakers.give_floor(by=door.by, at=door.at, speech=int(typed["speech"])),
    "silence": lambda door, meeting, typed: speakers.end_speech(by=door.by, at=door.at, speech=int(typed["speech"])),
    "gist": lambda door, meeting, typed: speakers.record_gist(by=door.by, at=door.at, speech=int(typed["speech"]), gist=_texts(typed)),
}

urlpatterns = [
    path("meetings/<slug:key>/session/", session, name="meeting-session"),
    path("meetings/<slug:key>/session/<slug:verb>/", step, name="meeting-session-act"),
]
