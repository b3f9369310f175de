"""Standing for election at the counter, by a signed link; and the page on which a teller enters a count."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dure.base.act import Actor
from dure.domain.elections.actions import candidatures as acts
from dure.domain.elections.actions.rounds import record_count
from dure.domain.elections.labels import CANDIDATURES
from dure.domain.elections.models import Candidature, Election, Round
from dure.domain.elections.queries.elections import (
    called,
    candidatures_of,
    election_named,
    grounds_for,
    grounds_of,
    party_names,
    seats_of,
)
from dure.domain.elections.queries.tellers import counting_of, teller_key
from dure.domain.elections.rules.candidature import Notice
from dure.domain.meetings.labels.voting import choice_said
from dure.domain.meetings.labels.when import day_said, days_said, place_said, said_in
from dure.domain.meetings.rules.convening import local_day
from dure.domain.members.rules.scans import MOST_MB
from dure.domain.parties.models import Organisation
from dure.kernel.answer import Ground
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence, wanted
from dure.web.common.elections import LOOKS, kept
from dure.web.counter import links
from dure.web.counter.applications import language

SPOKEN = (("ko", "한국어"), ("en", "English"), ("fr", "Français"))
LONGEST = 5000


def _found(link: str) -> tuple[Election, Organisation]:
    word = links.unsigned_word(link)
    key, _colon, who = word.removeprefix("stand:").partition(":")
    organisation = Organisation.objects.filter(key=who).first() if word.startswith("stand:") else None
    if organisation is None:
        raise Http404
    try:
        return election_named(key), organisation
    except Refused as refused:
        raise Http404 from refused


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stand(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show one whether it may stand, take its candidature in, and show how that stands; a post hands it in,
    changes what it says, or withdraws it."""
    election, organisation = _found(link)
    if request.method != "POST":
        return _page(request, election, organisation, link)
    at = timezone.now()
    by = Actor(f"elections.candidate:{election.key}/{organisation.key}", organisation.key,
               frozenset({"candidate", f"candidate@{election.key}/{organisation.key}"}))
    record = _own(election, organisation)
    try:
        _act(request, by, at, election, organisation, record)
    except Refused as refused:
        return _page(request, election, organisation, link, [sentence(problem, language()) for problem in refused.problems], 422)
    messages.success(request, _("Your candidature is withdrawn.") if "withdraw" in request.POST else _("Your candidature is kept."))
    return redirect("counter:stand", link)


def _own(election: Election, organisation: Organisation) -> Candidature | None:
    return next((one for one in candidatures_of(election) if one.key == organisation.key), None)


def _act(request: HttpRequest, by: Actor, at: Any, election: Election, organisation: Organisation, record: Candidature | None) -> None:
    if record is not None and "withdraw" in request.POST:
        if request.POST.get("sure") != "yes":
            raise Refused.because("elections.reason_wanted", source="network-elections")
        acts.withdraw_candidature(by=by, at=at, candidature=record.pk, reason=request.POST.get("reason", "")[:500])
        return
    file = request.FILES.get("letter")
    given: dict[str, Any] = {"by": by, "at": at, "letter": file, "letter_name": (file.name or "") if file else "",
                             "statement": {code: request.POST.get(f"statement-{code}", "")[:LONGEST] for code, _name in SPOKEN}}
    if record is not None:
        acts.state_candidature(**given, candidature=record.pk)
    else:
        acts.receive_candidature(**given, on=local_day(at, election.meeting.time_zone), election=election.pk, organisation=organisation)


def _page(request: HttpRequest, election: Election, organisation: Organisation, link: str, wrong: list[str] | None = None,
          status: int = 200) -> HttpResponse:
    said, record, meeting = language(), _own(election, organisation), election.meeting
    on = local_day(timezone.now(), meeting.time_zone)
    may_change = election.state == Election.State.CALLED and (record is None or record.state == Candidature.State.RECEIVED)
    if record is None:
        grounds = grounds_for(election, organisation, None, Notice(on, ahead=True))
    else:
        grounds = grounds_of(record) if record.state == Candidature.State.RECEIVED else [kept(ground) for ground in record.grounds]
    typed = request.POST if request.method == "POST" else {}
    statements = [(code, name, typed.get(f"statement-{code}", record.statement.get(code, "") if record else "")) for code, name in SPOKEN]
    return render(request, "counter/stand.html", {
        "election": election, "title": said_in(election.title, said, election.key), "meeting": said_in(meeting.title, said, meeting.key),
        "days": days_said(meeting.starts_on, meeting.ends_on, said), "where": place_said(meeting.place, meeting.mode, meeting.online_address, said),
        "zone": meeting.time_zone, "who": said_in(party_names(organisation, None, meeting.starts_on), said, organisation.key),
        "seats": ", ".join(said_in(one.seat.label, said, one.seat.key) for one in seats_of(election)),
        "closes": day_said(election.closes_on, said), "record_on": day_said(called(election).record_on, said), "record": record,
        "state": CANDIDATURES[record.state][said] if record else "", "look": LOOKS[record.state] if record else "",
        "grounds": [_told(ground, said) for ground in grounds], "allowed": all(ground.holds for ground in grounds),
        "statements": statements, "open": may_change, "most": MOST_MB, "wrong": wrong or [], "longest": LONGEST,
        "may_withdraw": record is not None and record.state in ("received", "accepted") and election.state not in ("decided", "void"),
    }, status=status)


def _told(ground: Ground, said: str) -> tuple[bool, str, bool]:
    return ground.holds, (wanted if ground.holds else sentence)(ground.problem, said), ground.assumed


def _teller(link: str) -> tuple[Round, int]:
    word = links.unsigned_word(link)
    pk, number, token = [*word.removeprefix("tally:").split("-"), "", ""][:3]
    record = Round.objects.select_related("election__meeting").filter(pk=whole(pk)).first() if word.startswith("tally:") else None
    if record is None or number not in ("1", "2") or len(record.tellers) != 2 or record.tellers[int(number) - 1]["token"] != token:
        raise Http404
    return record, int(number)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tally(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show a teller the lines of a secret ballot, and keep what the teller counted; the other's count is shown
    once both are in."""
    record, number = _teller(link)
    key, said = teller_key(record, number), language()
    counting = counting_of(record, key)
    if counting is None:
        raise Http404
    wrong: list[str] = []
    typed = {option: request.POST.get(f"n-{option}", "") for option in counting.options}
    if request.method == "POST":
        by = Actor(key, str(record.tellers[number - 1]["name"]), frozenset({"teller", f"teller@{record.pk}-{number}"}))
        try:
            numbers = {option: whole(text, None, most=7) for option, text in typed.items()}
            if None in numbers.values():
                raise Refused.because("elections.numbers_wrong", source="network-elections")
            record_count(by=by, at=timezone.now(), round=record.pk, teller=number, numbers=numbers,
                         why=request.POST.get("why", "")[:500])
        except Refused as refused:
            wrong = [sentence(problem, said) for problem in refused.problems]
        else:
            messages.success(request, _("Your count is kept."))
            return redirect("counter:tally", link)
    names = {option: choice_said(counting.ballot.option_names, [option], said) for option in counting.options}
    election = record.election
    return render(request, "counter/tally.html", {
        "title": said_in(election.title, said, election.key), "meeting": said_in(election.meeting.title, said, election.meeting.key),
        "ballot": said_in(counting.ballot.title, said), "round": record, "name": record.tellers[number - 1]["name"], "counting": counting,
        "fields": [(option, name, typed[option] if wrong else (counting.own or {}).get(option, "")) for option, name in names.items()],
        "lines": [(names[line.option], line) for line in counting.lines], "tellers": [one["name"] for one in record.tellers], "wrong": wrong,
        "open": counting.ballot.state in ("open", "closed"),
    }, status=422 if wrong else 200)
