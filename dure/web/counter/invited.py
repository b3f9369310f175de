"""An invitation to a meeting at the counter: see when and where, answer, name delegates, hand in the letter of credentials."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.base.act import Actor
from dure.documents.meetings.notice import notice_document
from dure.domain.meetings.actions import invitations as acts
from dure.domain.meetings.actions.telling import invitation_ref
from dure.domain.meetings.labels.invitations import ANSWERS, CAPACITIES, DELEGATE_STATES, ROLES
from dure.domain.meetings.labels.when import days_said, here_said, hours_said, place_said, said_in
from dure.domain.meetings.models import Invitation, Meeting
from dure.domain.meetings.queries import convening
from dure.domain.meetings.queries import invitations as queries
from dure.domain.meetings.queries.zones import zone_of_city
from dure.domain.meetings.rules.invitations import (
    COMING,
    LANGUAGES,
    MOST_NAMED,
    Reply,
    asked_modes,
    read_reply,
    standing_problem,
)
from dure.domain.members.rules.scans import MOST_MB
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn
from dure.web.counter import links
from dure.web.counter.applications import Said, language

SPOKEN = {"ko": "한국어", "en": "English", "fr": "Français"}
# empty rows for further delegates on the page, beside those that are named
FURTHER = 2


def _found(link: str) -> Invitation:
    record = queries.by_token(links.unsigned(link))
    if record is None:
        raise Http404
    return record


def _guest(record: Invitation) -> Actor:
    party = record.organisation or record.person
    return Actor(invitation_ref(record.pk), party.key if party else "", frozenset({"invited", f"invited@{record.pk}"}))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invited(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show an invitation with the answer that was given, and keep an answer. What is refused stays as it was typed."""
    record = _found(link)
    if request.method != "POST":
        return _page(request, record, link)
    typed = read_reply(request.POST.dict())
    version = request.POST.get("version", "")
    at = timezone.now()
    try:
        acts.answer_invitation(by=_guest(record), on=timezone.localdate(at), at=at, invitation=record.pk, reply=typed,
                               version=whole(version, most=9))
    except Refused as refused:
        record = _found(link)
        return _page(request, record, link, typed, _by_field(refused), 422)
    messages.success(request, _("Your answer is kept. You can change it here until your credentials are accepted."))
    return redirect("counter:invited", link)


def _by_field(refused: Refused) -> Said:
    said: Said = {}
    for problem in refused.problems:
        said.setdefault(str(problem.params.get("field", "")), []).append(sentence(problem, language()))
        if problem.code == "meetings.answer_changed":
            said["changed"] = [""]
    return said


def _page(request: HttpRequest, record: Invitation, link: str, typed: Reply | None = None, said: Said | None = None,
          status: int = 200) -> HttpResponse:
    meeting, spoken, said = record.meeting, language(), said or {}
    stored = queries.reply_of(record)
    shown = typed or stored
    own = zone_of_city(record.organisation) if record.organisation else ""
    closed = standing_problem(meeting.state, queries.accepted(record))
    line = queries.line_of(record)
    given = queries.proxy_of(line)
    context: dict[str, Any] = {
        "invitation": record, "meeting": meeting, "link": link, "title": said_in(meeting.title, spoken, meeting.key),
        "who": queries.named_in(record, spoken, meeting.starts_on), "body": convening.body_name(meeting, spoken),
        "capacity": CAPACITIES[record.capacity][spoken], "days": days_said(meeting.starts_on, meeting.ends_on, spoken),
        "hours": hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, spoken) if meeting.opens_at else "",
        "here": here_said(meeting.opens_at, meeting.time_zone, own, spoken) if meeting.opens_at else "",
        "where": place_said(meeting.place, meeting.mode, meeting.online_address, spoken), "cancelled": meeting.state == "cancelled",
        "closed": sentence(closed, spoken) if closed else "", "wrong": said, "general": said.get("", []),
        "changed": "changed" in said, "stored": stored, "stored_answer": ANSWERS[stored.answer][spoken] if stored.answer else "",
        "reply": shown, "answers": [(key, ANSWERS[key][spoken]) for key in asked_modes(
            meeting.mode, record.capacity if record.organisation_id else "guest")],
        "holders": _holders(record, spoken), "rows": _rows(shown, said), "roles": [(key, words[spoken]) for key, words in ROLES.items()],
        "tongues": [(key, SPOKEN[key]) for key in LANGUAGES], "may_vote": record.capacity == "member", "most": MOST_MB,
        "people": [(one, ROLES[one.role][spoken], DELEGATE_STATES[one.state][spoken]) for one in queries.delegates_of(line, record.answer)],
        "proxy": given, "proxy_name": said_in(given.holder.name, spoken) if given else "", "deadline": _credentials_by(meeting),
        "signs": (record.answer in COMING and bool(stored.delegates)) or record.answer == "proxy",
    }
    return render(request, "counter/invited.html", context, status=status)


def _credentials_by(meeting: Meeting) -> date | None:
    """The day by which letters of credentials are in."""
    return next((one.on for one in convening.deadlines(meeting, meeting.starts_on) if one.kind == "credentials"), None)


def _holders(record: Invitation, spoken: str) -> list[tuple[str, str]]:
    """To whom a proxy may be given, by name."""
    if record.capacity != "member":
        return []
    keys = queries.proxy_holders(record)
    others = [row for row in queries.invited(record.meeting) if row.organisation and row.organisation.key in keys]
    names = queries.names_of(others, record.meeting.starts_on)
    found = [(row.organisation.key, said_in(names[row.pk], spoken, row.organisation.key)) for row in others if row.organisation]
    return sorted(found, key=lambda pair: pair[1])


def _rows(reply: Reply, said: Said) -> list[dict[str, Any]]:
    """A row for each delegate that is named and some empty ones, each with what is wrong at it."""
    number = min(MOST_NAMED, max(len(reply.delegates) + FURTHER, 3))
    named: list[Any] = [*reply.delegates, *[None] * (number - len(reply.delegates))]
    return [{"at": at, "one": one, "number": at + 1, "family_wrong": said.get(f"family-{at}", []),
             "wrong": [line for name in ("given", "post", "email", "role", "votes") for line in said.get(f"{name}-{at}", [])],
             "open": one is not None or at == len(reply.delegates)} for at, one in enumerate(named)]


@never_cache
@require_POST
def credential(request: HttpRequest, link: str) -> HttpResponse:
    """This function will take the signed letter of credentials in."""
    record = _found(link)
    file = request.FILES.get("credential")
    try:
        if file is None:
            raise Refused.because("meetings.credential_wanted", source="network-meetings")
        acts.attach_credential(by=_guest(record), at=timezone.now(), invitation=record.pk, source=file, name=file.name or "")  # type: ignore[arg-type]
    except Refused as refused:
        return _page(request, record, link, said={"credential": [sentence(problem, language()) for problem in refused.problems]}, status=422)
    messages.success(request, _("The letter is kept with your answer."))
    return redirect(reverse("counter:invited", args=[link]) + "#sign")


@never_cache
@require_safe
def notice(request: HttpRequest, link: str, form: str) -> HttpResponse:
    """This function will hand out the notice of the meeting in the visitor's language, as PDF or HWPX."""
    record = _found(link)
    if form not in ("pdf", "hwpx"):
        raise Http404
    return drawn(notice_document(record.meeting, language(), timezone.localdate()), f"{record.meeting.key}.{form}", inline=form == "pdf")
