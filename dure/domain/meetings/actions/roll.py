"""The roll is taken on the record date, and taken again before the session opens only with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.bodies.queries.names import person_names, shown_names
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.models import Delegate, Delegation, Meeting
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.queries.roll import lines_of
from dure.domain.meetings.queries.rolling import freezing, lines_on, record_on, staying
from dure.domain.meetings.rules import roll as rules
from dure.domain.parties.models import Organisation, Person, PersonName
from dure.kernel.answer import enforce

KEPT = ("name", "capacity", "may_vote", "may_speak", "weight", "seat", "grounds", "position")


def delegation_for(meeting: Meeting, organisation: Organisation | None = None, person: Person | None = None, *,
                   capacity: str = "guest") -> Delegation:
    """This function will return the line of one who is invited, made where there is none yet; inside an act that holds the meeting.

    Before the roll is taken nobody has a vote; one who is not on it then watches.
    """
    found = Delegation.objects.filter(meeting=meeting, person=person) if person else Delegation.objects.filter(
        meeting=meeting, organisation=organisation, person__isnull=True)
    line = found.first()
    if line is not None:
        return line
    last = Delegation.objects.filter(meeting=meeting).order_by("-position").values_list("position", flat=True).first()
    on_roll = capacity == Delegation.Capacity.MEMBER and meeting.frozen_at is None
    on = meeting.starts_on
    names = person_names([person.pk], on)[person.pk] if person else shown_names([organisation.pk], on)[organisation.pk] if organisation else {}
    return Delegation.objects.create(
        meeting=meeting, organisation=organisation, person=person, name=names, may_speak=True, position=(last or 0) + 1,
        sample=meeting.sample,
        capacity=capacity if on_roll or capacity != Delegation.Capacity.MEMBER else Delegation.Capacity.OBSERVER)


@act(may_keep_meetings)
def freeze_roll(*, by: Actor, on: date, at: datetime, meeting: int, why: str = "") -> rules.Difference:
    """This function will take the roll of a meeting (명부 확정) as it stands on the record date, and return what differs from before.

    What became known since of that day is taken in where the roll is taken again, before the session opens and with a reason;
    what happened after that day is not. Raises Refused where a ground of `queries.rolling.freezing` does not hold.
    """
    record = held(by, meeting)
    lines = lines_on(record, record_on(record))
    enforce(freezing(record, at, why, len(lines)))
    before = list(Delegation.objects.filter(meeting=record).select_for_update(no_key=True, of=("self",)))
    stays = staying(record, lines)
    differs = rules.difference(lines_of(line for line in before if line.pk not in {one.pk for one in stays} or line.may_vote), lines)
    _leave(before, stays, lines)
    _enter(record, before, lines, at)
    record.frozen_at, record.record_on = at, record_on(record)
    record.save(update_fields=["frozen_at", "record_on"])
    journal.write(by=by, act="meetings.freeze_roll", ref=str(meeting_ref(record.key)), at=at, why=why.strip(), details={
        "record_on": record.record_on, "lines": len(lines), "votes": sum(line.weight for line in lines if line.may_vote),
        "added": list(differs.added), "removed": list(differs.removed),
        "changed": [{"name": one.name, "fields": {name: list(pair) for name, pair in one.fields.items()}} for one in differs.changed]})
    changed(record.pk)
    return differs


def _whose(line: Delegation) -> tuple[str, int]:
    return ("person", line.person_id) if line.person_id else ("organisation", line.organisation_id or 0)


def _leave(before: Iterable[Delegation], stays: Iterable[Delegation], lines: Iterable[rules.Line]) -> None:
    """Who is not on the roll of the day goes; who was invited or named all the same watches."""
    whose, watching = {line.whose for line in lines}, {line.pk for line in stays}
    gone = [line for line in before if _whose(line) not in whose]
    Delegation.objects.filter(pk__in=[line.pk for line in gone if line.pk not in watching]).delete()
    observers = [line.pk for line in gone if line.pk in watching and line.capacity != Delegation.Capacity.GUEST]
    Delegation.objects.filter(pk__in=observers).update(capacity=Delegation.Capacity.OBSERVER, may_vote=False, grounds=[])


def _enter(meeting: Meeting, before: Iterable[Delegation], lines: Iterable[rules.Line], at: datetime) -> None:
    """The lines of the day, in their order; who stays beside them comes after."""
    known = {_whose(line): line for line in before}
    new: list[Delegation] = []
    old: list[Delegation] = []
    persons: list[Delegation] = []
    for position, line in enumerate(lines, start=1):
        found = known.pop(line.whose, None)
        record = found or Delegation(meeting=meeting, organisation_id=line.organisation, person_id=line.person, sample=meeting.sample)
        record.name, record.capacity, record.seat_id, record.position = dict(line.name), line.capacity, line.seat, position
        record.may_vote, record.may_speak, record.weight, record.grounds = line.may_vote, line.may_speak, line.weight, rules.kept(line.grounds)
        (old if found else new).append(record)
        persons += [record] if line.person else []
    Delegation.objects.bulk_update(old, KEPT)
    Delegation.objects.bulk_create(new)
    rest = list(Delegation.objects.filter(meeting=meeting, pk__in=[one.pk for one in known.values()]).order_by("position", "pk"))
    for position, stays in enumerate(rest, start=len(old) + len(new) + 1):
        stays.position = position
    Delegation.objects.bulk_update(rest, ["position"])
    _themselves(persons, at)


def _themselves(lines: Iterable[Delegation], at: datetime) -> None:
    """Who sits in person is its own delegate: the seat is the credential."""
    seated = {line.pk: line for line in lines}
    for key in Delegate.objects.filter(delegation__in=seated).values_list("delegation_id", flat=True):
        seated.pop(key, None)
    names = {name.person_id: name for name in PersonName.objects.filter(
        person__in=[line.person_id for line in seated.values()], use=PersonName.Use.LEGAL).order_by("-language", "-id")}
    Delegate.objects.bulk_create(Delegate(
        delegation=line, person_id=line.person_id, role=Delegate.Role.HEAD, votes=True, votes_since=at,
        state=Delegate.State.ACCEPTED, language="ko", **_parted(names.get(line.person_id or 0), line.name)) for line in seated.values())


def _parted(name: PersonName | None, shown: Mapping[str, str]) -> dict[str, str]:
    whole = name.name if name else next(iter(shown.values()), "–")
    return {"family_name": name.family, "given_name": name.given} if name and name.family else {"family_name": whole[:100]}
