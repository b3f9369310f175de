"""May this city vote on item 4 at 10:32? Asked of a meeting as ``general-assembly-2026/seoul/4@10:32``; item and hour may be left out.

The roll and its record date decide about the right, credentials and proxies about who uses it, attendance about who is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Q

from dure.domain.bodies.queries.names import said
from dure.domain.meetings.labels.voting import MATTERS
from dure.domain.meetings.models import (
    Attendance,
    Ballot,
    Delegate,
    Delegation,
    Entitled,
    Item,
    Meeting,
    Proceeding,
    Proxy,
)
from dure.domain.meetings.queries.meetings import SOURCE, meeting_named, meeting_ref
from dure.domain.meetings.queries.roll import delegation_ref, proxies_at, room, voters_at
from dure.domain.meetings.queries.rolling import record_on
from dure.domain.meetings.rules import credentials as rules
from dure.domain.meetings.rules import roll
from dure.domain.texts.queries import parameter, setting
from dure.kernel.answer import Ground
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

ON_AGENDA = frozenset({Item.State.ACCEPTED, Item.State.TAKEN, Item.State.DONE, Item.State.DEFERRED})


def vote_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a delegation may vote: ``meeting/delegation/item@hour``, on a day of the meeting (its first
    day, where another is given). Raises Refused for a meeting, a delegation, an item or an hour that there is not."""
    head, _, clock = what.partition("@")
    key, _, rest = head.strip().partition("/")
    whose, _, position = rest.partition("/")
    meeting = meeting_named(key)
    item = _item(meeting, position.strip()) if position.strip() else None
    at = _instant(meeting, clock.strip(), on) if clock.strip() else None
    lines = Delegation.objects.filter(meeting=meeting).select_related("organisation", "person")
    line = lines.filter(Q(organisation__key=whose.strip(), person__isnull=True) | Q(person__key=whose.strip())).first()
    yield from vote_grounds(meeting, line, at, item, whose.strip())


def vote_grounds(meeting: Meeting, line: Delegation | None, at: datetime | None, item: Item | None = None, name: str = "") -> list[Ground]:
    """This function will return the clauses on which a delegation votes in a meeting, at an instant, on an item."""
    facts = rules.Asked(
        line.name if line else {"ko": name, "en": name}, record_on(meeting), meeting.frozen_at is not None, meeting_ref(meeting.key),
        delegation_ref(line.pk) if line else None, roll.read(line.grounds) if line else (), line is not None and line.may_vote)
    if line is not None:
        facts = _who(facts, meeting, line, at)
    if at is not None:
        facts = _there(replace(facts, clock=f"{at.astimezone(ZoneInfo(meeting.time_zone)):%H:%M}", in_session=in_session(meeting, at)),
                       meeting, line, at)
    if item is not None:
        found = setting("meetings.majorities", meeting.starts_on)
        facts = replace(facts, item={"ko": said(item.title, "ko"), "en": said(item.title, "en")}, item_stands=item.state in ON_AGENDA,
                        item_ref=Ref("meetings", "item", str(item.pk)), matter=item.matter,
                        matter_said=MATTERS.get(item.matter, {"ko": item.matter, "en": item.matter}), majority=found)
    return list(rules.voting(facts))


def _who(facts: rules.Asked, meeting: Meeting, line: Delegation, at: datetime | None) -> rules.Asked:
    """Who votes for the delegation: its accepted delegate, or who holds its proxy; without an hour as it is now."""
    if at is None:
        delegate = Delegate.objects.filter(delegation=line, votes=True, state=Delegate.State.ACCEPTED).first()
        proxy = Proxy.objects.filter(giver=line, state=Proxy.State.ACCEPTED).select_related("holder").first()
    else:
        delegate = Delegate.objects.filter(pk=voters_at(meeting, at).get(line.pk, 0)).first()
        holder = proxies_at(meeting, at).get(line.pk)
        proxy = Proxy.objects.filter(giver=line, holder=holder).select_related("holder").order_by("-pk").first() if holder else None
    return replace(facts, delegate=str(delegate or ""), delegate_ref=Ref("meetings", "delegate", str(delegate.pk)) if delegate else None,
                   proxy_to=proxy.holder.name if proxy else None, proxy_ref=Ref("meetings", "proxy", str(proxy.pk)) if proxy else None)


def _there(facts: rules.Asked, meeting: Meeting, line: Delegation | None, at: datetime) -> rules.Asked:
    """Who is in the room at the instant, by which entry, and the vote that is open then."""
    if line is not None:
        here = room(meeting, at)
        stands = here.stands[line.pk]
        voter = here.voters.get(stands.holder or line.pk)
        entries = Attendance.objects.filter(delegate=voter, during__contains=at).values_list("pk", flat=True)
        facts = replace(facts, itself=stands.seen.voter_there, represented=stands.holder is not None,
                        there_refs=[Ref("meetings", "attendance", str(pk)) for pk in entries])
    ballot = Ballot.objects.filter(Q(closed_at__isnull=True) | Q(closed_at__gt=at), meeting=meeting, opened_at__lte=at).exclude(
        state=Ballot.State.VOID).first()
    if ballot is None or parameter("meetings.late_votes", meeting.starts_on):
        return facts
    stands_in = line is not None and Entitled.objects.filter(ballot=ballot, delegation=line).exists()
    return replace(facts, ballot=ballot.number, ballot_ref=Ref("meetings", "ballot", str(ballot.pk)), entitled=stands_in)


def in_session(meeting: Meeting, at: datetime) -> bool:
    """This function will tell whether a meeting was in session at an instant: opened, not ended, and not adjourned."""
    if meeting.opened_at is None or at < meeting.opened_at or (meeting.ended_at is not None and at >= meeting.ended_at):
        return False
    last = Proceeding.objects.filter(meeting=meeting, at__lte=at, kind__in=("adjourned", "resumed")).order_by("-number")
    return last.values_list("kind", flat=True).first() != "adjourned"


def _item(meeting: Meeting, position: str) -> Item:
    item = Item.objects.filter(meeting=meeting, position=whole(position, None, most=9)).first()
    if item is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=f"{meeting.key}/{position}")
    return item


def _instant(meeting: Meeting, clock: str, on: date) -> datetime:
    day = on if meeting.starts_on <= on <= meeting.ends_on else meeting.starts_on
    try:
        hour = time.fromisoformat(clock)
    except ValueError as error:
        raise Refused.because("meetings.no_hour", source=SOURCE, said=clock) from error
    return datetime.combine(day, hour.replace(tzinfo=None), ZoneInfo(meeting.time_zone))
