"""Reads of minutes: the facts from which they are drafted, their versions, and what stands in the way of approving and publishing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dure.base.act import Actor
from dure.domain.bodies.queries import body_names
from dure.domain.meetings.labels.minutes import counted, worded
from dure.domain.meetings.models import (
    Attendance,
    Ballot,
    Cast,
    Delegation,
    Item,
    Meeting,
    Minutes,
    Proceeding,
    Proxy,
    Speech,
)
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.queries.told import told_of
from dure.domain.meetings.rules import minutes as rules
from dure.domain.meetings.rules.keeping import approvers
from dure.domain.meetings.rules.minutes import SOURCE
from dure.domain.meetings.rules.minutes_facts import AgendaLine, Attendee, Happened, Person, Record, Said, Spoken, Voted
from dure.domain.parties.queries import name_on
from dure.kernel.answer import Ground
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused

ON_AGENDA = (Item.State.ACCEPTED, Item.State.TAKEN, Item.State.DONE, Item.State.DEFERRED)
# who voted for what is told where the vote was open
OPEN_METHODS = ("hands", "roll_call", "paper", "electronic")


def minutes_ref(minutes: int) -> Ref:
    """This function will return how a version of minutes is referred to."""
    return Ref("meetings", "minutes", str(minutes))


def minutes_named(key: int) -> Minutes:
    """This function will return a version of minutes with its meeting. Raises Refused where there is none."""
    found = Minutes.objects.select_related("meeting__body__organisation", "paper").filter(pk=key).first()
    if found is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(key))
    return found


def record_of(meeting: Meeting) -> Record:
    """This function will gather what is recorded of a meeting as plain facts, in a constant number of queries."""
    zone = ZoneInfo(meeting.time_zone)
    on = meeting.ends_on

    def local(at: datetime | None) -> datetime | None:
        return at.astimezone(zone) if at else None

    items = list(Item.objects.filter(meeting=meeting, state__in=ON_AGENDA))
    return Record(
        title=meeting.title, body=body_names(meeting.body, on), starts_on=meeting.starts_on, ends_on=meeting.ends_on,
        time_zone=meeting.time_zone, precision=meeting.precision, kind=meeting.kind, number=meeting.number, place=meeting.place, mode=meeting.mode,
        host={language: name_on(meeting.host, language, on) for language in rules.LANGUAGES} if meeting.host else {},
        opened_at=local(meeting.opened_at), ended_at=local(meeting.ended_at), closed_ground=meeting.closed_ground,
        declared=meeting.declared, source=meeting.source, attendees=tuple(attendees_of(meeting)),
        agenda=tuple(AgendaLine(item.position, item.title, item.kind, item.state, item.closed) for item in items),
        happened=tuple(_happened(meeting, zone)), spoken=tuple(_spoken(meeting, zone)), voted=tuple(votes_of(meeting)),
        told=_told(meeting) if meeting.declared else {})


def _told(meeting: Meeting) -> dict[str, tuple[Said, ...]]:
    """What statements tell of a meeting that is known from papers: how many came, and what was done. Each line once, as it is printed."""
    lines = [told.line for told in told_of(meeting).lines]
    counts = dict.fromkeys((line.counts.cities, line.counts.countries, line.counts.people) for line in lines)
    came = tuple({language: counted(*one, language) for language in rules.LANGUAGES} for one in counts if any(one))
    texts = tuple({"ko": text} for text in dict.fromkeys(line.text for line in lines))
    return {section: told for section, told in (("attendees", came), ("decisions", texts)) if told}


def attendees_of(meeting: Meeting) -> Iterator[Attendee]:
    """This function will tell of each line of the roll how it was there over the whole meeting: present where one of its delegates was
    in at any time, else represented, excused or absent. Three queries."""
    there: dict[int, dict[int, Person]] = {}
    for one in Attendance.objects.filter(delegate__delegation__meeting=meeting).select_related("delegate").order_by("delegate_id"):
        who = one.delegate
        there.setdefault(who.delegation_id, {})[who.pk] = Person(f"{who.family_name} {who.given_name}".strip(), who.post)
    held = {proxy.giver_id: proxy.holder.name for proxy in
            Proxy.objects.filter(meeting=meeting, state=Proxy.State.ACCEPTED).select_related("holder")}
    for line in Delegation.objects.filter(meeting=meeting).order_by("position", "pk"):
        state = ("present" if line.pk in there else "represented" if line.pk in held else "excused" if line.excused_at else "absent")
        yield Attendee(line.name, state, line.capacity, tuple(there.get(line.pk, {}).values()), held.get(line.pk), line.excuse)


def _happened(meeting: Meeting, zone: ZoneInfo) -> Iterator[Happened]:
    numbers = dict(Proceeding.objects.filter(meeting=meeting).values_list("pk", "number"))
    rows = Proceeding.objects.filter(meeting=meeting).select_related("item", "delegation", "motion", "ballot").order_by("number")
    for row in rows:
        yield Happened(
            row.number, row.kind, row.at.astimezone(zone), row.item.position if row.item else None, row.delegation.name if row.delegation else None,
            row.motion.number if row.motion else None, row.motion.text if row.motion else None, row.ballot.number if row.ballot else None,
            row.text, row.details, numbers.get(row.corrects_id) if row.corrects_id else None)


def _spoken(meeting: Meeting, zone: ZoneInfo) -> Iterator[Spoken]:
    rows = Speech.objects.filter(meeting=meeting).select_related("item", "delegation", "delegate").order_by("started_at")
    for row in rows:
        if row.started_at is None:
            continue
        yield Spoken(row.pk, row.delegation.name, row.started_at.astimezone(zone), row.item.position if row.item else None,
                     str(row.delegate) if row.delegate else "", row.gist)


def votes_of(meeting: Meeting) -> Iterator[Voted]:
    """This function will tell of the votes of a meeting: the outcome as it was declared, and who voted how where the vote was open."""
    voters: dict[int, dict[str, list[Said]]] = {}
    cast = (Cast.objects.filter(entitled__ballot__meeting=meeting, entitled__ballot__method__in=OPEN_METHODS, superseded_at__isnull=True)
            .order_by("entitled__delegation__position", "pk").values_list("entitled__ballot_id", "entitled__delegation__name", "choices"))
    for number, name, choices in cast:
        for choice in choices:
            voters.setdefault(number, {}).setdefault(str(choice), []).append(name)
    for ballot in Ballot.objects.filter(meeting=meeting).select_related("item", "motion", "recount_of").order_by("number"):
        title = ballot.title or (ballot.motion.text if ballot.motion else ballot.item.title if ballot.item else {})
        yield Voted(ballot.number, ballot.method, ballot.state, ballot.item.position if ballot.item else None, title, ballot.rule, _in_order(ballot),
                    ballot.option_names or {}, {choice: tuple(names) for choice, names in voters.get(ballot.pk, {}).items()},
                    ballot.recount_of.number if ballot.recount_of else None, ballot.void_why)


def _in_order(ballot: Ballot) -> dict[str, Any] | None:
    """What was declared, its counts in the order of the ballot's options: the database keeps none."""
    if ballot.outcome is None:
        return None
    votes = ballot.outcome["counted"]
    return ballot.outcome | {"counted": {key: votes[key] for key in [*ballot.options, *votes] if key in votes}}


def drafted_for(meeting: Meeting) -> list[dict[str, Any]]:
    """This function will draft a meeting's minutes from its records as they are now: passages with their text in every language."""
    return worded(rules.drafted(record_of(meeting)))


def versions_of(meeting: Meeting) -> list[Minutes]:
    """This function will return the versions of a meeting's minutes, the newest first."""
    return list(Minutes.objects.filter(meeting=meeting).select_related("paper").order_by("-version"))


def to_confirm(meeting: Meeting) -> Minutes | None:
    """This function will return the approved minutes of the body's last meeting before this one, where no meeting has confirmed them;
    None where there are none. Two queries."""
    last = (Minutes.objects.filter(meeting__body=meeting.body, meeting__starts_on__lte=meeting.starts_on, approved_at__isnull=False)
            .exclude(meeting=meeting).select_related("meeting").order_by("-meeting__starts_on", "-meeting_id", "-version").first())
    if last is None or Proceeding.objects.filter(kind="minutes_approved", meeting__body=meeting.body, details__meeting=last.meeting.key,
                                                 details__version=last.version).exists():
        return None
    return last


def settled_items(minutes: Iterable[Minutes]) -> frozenset[int]:
    """This function will return the items, among those with whose deliberation something withheld ends, on which it has ended: dealt
    with, withdrawn or refused, and so where the item came up again at a later meeting. Two queries, however many minutes."""
    wanted = {passage["withheld"]["item"] for one in minutes for passage in one.passages if passage.get("withheld", {}).get("item")}
    if not wanted:
        return frozenset()
    over = (Item.State.DONE, Item.State.WITHDRAWN, Item.State.REFUSED)
    settled = set(Item.objects.filter(pk__in=wanted, state__in=over).values_list("pk", flat=True))
    return frozenset(settled | set(Item.objects.filter(follows__in=wanted, state__in=over).values_list("follows_id", flat=True)))


def to_open(on: date, meeting: Meeting | None = None) -> list[tuple[Minutes, dict[str, Any]]]:
    """This function will return the withheld passages whose ground has ended by a day: they are to be opened. Newest versions only."""
    versions = Minutes.objects.filter(meeting=meeting) if meeting else Minutes.objects.all()
    newest = versions.order_by("meeting_id", "-version").distinct("meeting_id").values("pk")
    # most minutes withhold nothing: their passages are not loaded
    found = list(Minutes.objects.filter(pk__in=newest).extra(where=["meetings_minutes.passages @? '$[*].withheld.clause'"])
                 .select_related("meeting__body__organisation").order_by("meeting_id"))
    settled = settled_items(found)
    return [(one, passage) for one in found for passage in one.passages if rules.withholding_ended(passage.get("withheld") or {}, on, settled)]


def approving_grounds(minutes: Minutes, by: Actor | None = None) -> list[Ground]:
    """This function will return the clauses on which minutes are approved: as the page shows and the act enforces them. Who approves
    is asked where it is known `by` whom."""
    missing = rules.contents_problems(minutes.passages)
    evidence = (minutes_ref(minutes.pk),)
    grounds = [
        Ground(Problem("meetings.minutes_not_submitted", {}, SOURCE), minutes.state == Minutes.State.SUBMITTED, evidence=evidence),
        *[Ground(problem, False, evidence=evidence) for problem in missing],
        *([] if missing else [Ground(Problem("meetings.minutes_missing", {"ko": "", "en": ""}, SOURCE), True, evidence=evidence)])]
    if by is None:
        return grounds
    names = approvers(minutes.meeting.body.kind)
    held = {word.removeprefix("deputy:").partition("@")[0] for word in by.duties}
    theirs = {minutes.drafted_by_key} | {passage["by"]["key"] for passage in minutes.passages if passage.get("by")}
    return [Ground(Problem("meetings.minutes_approver", names.named, "office-duties"), bool(held & names.duties)), *grounds,
            Ground(Problem("meetings.minutes_own", {}, "office-review"), not any(map(by.bears, theirs)), evidence=evidence)]


def may_approve(what: str, on: date) -> list[Ground]:
    """This function will answer for `approve_minutes`; `what` is a Ref of minutes."""
    return approving_grounds(_asked(what))


def may_publish(what: str, on: date) -> list[Ground]:
    """This function will answer for `publish_minutes`; `what` is a Ref of minutes."""
    return publishing_grounds(_asked(what))


def _asked(what: str) -> Minutes:
    key = what.rpartition(":")[2]
    return minutes_named(whole(key))


def publishing_grounds(minutes: Minutes) -> list[Ground]:
    """This function will return the clauses on which minutes are published."""
    evidence = (minutes_ref(minutes.pk),)
    meeting = minutes.meeting
    return [
        Ground(Problem("meetings.minutes_not_approved", {}, SOURCE), minutes.state in (Minutes.State.APPROVED, Minutes.State.PUBLISHED),
               evidence=evidence),
        Ground(Problem("meetings.minutes_published", {}, SOURCE), minutes.state != Minutes.State.PUBLISHED, evidence=evidence),
        Ground(Problem("meetings.minutes_closed", {"ground": meeting.closed_ground}, SOURCE), not meeting.closed,
               evidence=(meeting_ref(meeting.key),)),
    ]


def public_minutes(key: str) -> list[Minutes]:
    """This function will return the published versions of a meeting's minutes, the newest first."""
    return list(Minutes.objects.filter(meeting__key=key, meeting__closed=False, state=Minutes.State.PUBLISHED)
                .select_related("meeting__body__organisation").order_by("-version"))


def minutes_standing(meetings: Iterable[Meeting]) -> dict[int, Minutes]:
    """This function will return the newest version of the minutes of each of these meetings, by the meeting's number. One query."""
    rows = Minutes.objects.filter(meeting__in=[meeting.pk for meeting in meetings]).order_by("meeting_id", "-version").distinct("meeting_id")
    return {row.meeting_id: row for row in rows}
