"""Making the agenda: items added, proposed by members, accepted, refused, put in order, closed and carried over.

What was taken in the session can no longer be changed or moved. Numbers are those of the items that stand; proposals wait behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.labels.agenda import CARRIED
from dure.domain.meetings.models import Invitation, Item, ItemPaper, Meeting
from dure.domain.meetings.permissions import may_answer, may_keep_meetings
from dure.domain.meetings.queries import agenda as queries
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.rules import agenda as rules
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter
from dure.kernel.answer import enforce
from dure.kernel.problem import Problem, Refused

State = Item.State
Words = Mapping[str, str]


@act(may_keep_meetings)
def add_item(*, by: Actor, on: date, at: datetime, meeting: int, title: Words, text: Words | None = None, kind: str = "decision",
             matter: str = "ordinary", minutes: int | None = None, closed_ground: str | None = None, concerns: Sequence[str] = (),
             follows: int | None = None, sample: bool = False) -> Item:
    """This function will put an item at the end of a meeting's agenda. A `closed_ground` closes it to the public.

    Raises Refused where the meeting is over, or the item has no title, an unknown kind or a matter without a majority.
    """
    record = held(by, meeting)
    refuse(over_problems(record))
    made = _made(record, on, title, text, kind, matter, minutes, closed_ground, State.ACCEPTED, sample)
    made.concerns, made.follows_id = list(concerns), follows
    made.save()
    _renumber(record)
    return written(by, at, "add_item", made, title=made.title, kind=kind, matter=matter)


@act(may_answer)
def propose_item(*, by: Actor, on: date, at: datetime, meeting: int, proposer: Organisation, title: Words, text: Words | None = None,
                 kind: str = "decision", matter: str = "ordinary", sample: bool = False) -> Item:
    """This function will take a member's item in: it waits until the office accepts or refuses it.

    A member by its signed link proposes for itself only. Raises Refused where a ground of `queries.agenda.may_propose` does not hold:
    the charter's time is counted in the meeting's own time zone.
    """
    record = held(by, meeting)
    if by.holds("invited") and not _own(by, record, proposer):
        raise Refused.because("meetings.item_not_yours", source=rules.SOURCE)
    enforce(queries.may_propose(record, proposer, on, at))
    made = _made(record, on, title, text, kind, matter, None, None, State.PROPOSED, sample)
    made.proposer, made.proposed_on = proposer, on
    made.save()
    return written(by, at, "propose_item", made, title=made.title, proposer=proposer.key)


@act(may_keep_meetings)
def accept_item(*, by: Actor, at: datetime, item: int, minutes: int | None = None, matter: str = "") -> Item:
    """This function will put a proposed item at the end of the agenda, with minutes and a matter where the office gives them."""
    record, meeting = held_item(by, item)
    refuse([*over_problems(meeting), *_waits(record)])
    record.state, record.minutes_allotted, record.matter = State.ACCEPTED, minutes, matter or record.matter
    record.save()
    _renumber(meeting)
    return written(by, at, "accept_item", record)


@act(may_keep_meetings)
def refuse_item(*, by: Actor, at: datetime, item: int, reason: str) -> Item:
    """This function will refuse a proposed item with a reason, which its member reads."""
    record, _ = held_item(by, item)
    refuse([*_waits(record), *reason_problems(reason)])
    record.state, record.reason = State.REFUSED, reason.strip()
    record.save()
    return written(by, at, "refuse_item", record, why=reason)


@act(may_answer)
def withdraw_item(*, by: Actor, at: datetime, item: int, reason: str) -> Item:
    """This function will take an item back before it is taken: its member's by the signed link, or any by the office.

    Before the session the items behind it move up; once it has begun numbers stay.
    """
    record, meeting = held_item(by, item)
    if by.holds("invited") and (record.proposer is None or not _own(by, meeting, record.proposer)):
        raise Refused.because("meetings.item_not_yours", source=rules.SOURCE)
    refuse([*changeable_problems(record, meeting), *reason_problems(reason)])
    if record.state not in (State.PROPOSED, State.ACCEPTED):
        raise Refused.because("meetings.item_not_proposed", source=rules.SOURCE)
    if meeting.state in rules.BEFORE:
        record.position = _behind(meeting)
    record.state, record.reason = State.WITHDRAWN, reason.strip()
    record.save()
    _renumber(meeting)
    return written(by, at, "withdraw_item", record, why=reason)


@act(may_keep_meetings)
def change_item(*, by: Actor, on: date, at: datetime, item: int, revision: str, fields: Mapping[str, Any]) -> Item:
    """This function will change what an item says: `title`, `text`, `kind`, `matter`, `minutes_allotted`, `concerns`.

    `revision` is that of the form: where another has changed the item meanwhile, nothing is overwritten.
    """
    record, meeting = held_item(by, item)
    refuse(changeable_problems(record, meeting))
    if queries.revision_of(record) != revision:
        raise Refused.because("meetings.item_changed", source=rules.SOURCE)
    before = {name: getattr(record, name) for name in fields}
    for name, value in fields.items():
        if name not in CHANGED:
            raise ValueError(name)
        setattr(record, name, {k: v for k, v in value.items() if v} if name in ("title", "text") else value)
    _judge(record, on)
    record.save()
    return written(by, at, "change_item", record, was=before, now=dict(fields))


CHANGED = frozenset({"title", "text", "kind", "matter", "minutes_allotted", "concerns"})


@act(may_keep_meetings)
def order_items(*, by: Actor, at: datetime, meeting: int, seen: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """This function will put the items that stand in another order and return it. `seen` is the order on which it was decided.

    Raises Refused where that no longer stands, and where an item that was taken would move.
    """
    record = held(by, meeting)
    lines = queries.lines_of(record)
    refuse([*over_problems(record), *rules.order_problems(lines, seen, wanted)])
    _place(lines, wanted)
    journal.write(by=by, act="meetings.order_items", ref=str(_ref(record)), at=at,
                  details={"was": list(seen), "now": list(wanted)})
    changed(record.pk)
    return list(wanted)


@act(may_keep_meetings)
def move_item(*, by: Actor, at: datetime, item: int, seen: Sequence[int], places: int) -> list[int]:
    """This function will move an item up (negative) or down by so many places and return the new order."""
    known = Item.objects.only("meeting_id").get(pk=item)
    record = held(by, known.meeting_id)
    order = [line.pk for line in rules.standing(queries.lines_of(record))]
    if item not in order:
        raise Refused.because("meetings.order_unknown", source=rules.SOURCE)
    return order_items(by=by, at=at, meeting=record.pk, seen=seen, wanted=rules.stepped(order, item, places))


@act(may_keep_meetings)
def close_item(*, by: Actor, at: datetime, item: int, ground: str) -> Item:
    """This function will close an item to the public (비공개) on a ground; its papers stand in the closed pack only."""
    record, meeting = held_item(by, item)
    refuse(changeable_problems(record, meeting))
    if not ground.strip():
        raise Refused.because("meetings.item_closed_ground", source=rules.SOURCE)
    record.closed, record.closed_ground = True, ground.strip()
    record.save()
    return written(by, at, "close_item", record, why=ground)


@act(may_keep_meetings)
def open_item(*, by: Actor, at: datetime, item: int, why: str) -> Item:
    """This function will open an item to the public again, with a reason."""
    record, meeting = held_item(by, item)
    refuse([*changeable_problems(record, meeting), *reason_problems(why)])
    record.closed, record.closed_ground = False, ""
    record.save()
    return written(by, at, "open_item", record, why=why)


@act(may_keep_meetings)
def carry_over(*, by: Actor, on: date, at: datetime, meeting: int) -> list[Item]:
    """This function will take up what was left of the last meeting: each deferred item anew, with its papers, and one report on
    the actions that are open. What was taken up already is left. Raises Refused where nothing is left."""
    record = held(by, meeting)
    refuse(over_problems(record))
    last, deferred, actions = queries.left_of(record)
    if last is None:
        raise Refused.because("meetings.no_last_meeting", source=rules.SOURCE)
    if not deferred and not actions:
        raise Refused.because("meetings.nothing_to_carry", source=rules.SOURCE, key=last.key)
    made = []
    for old in deferred:
        new = add_item(by=by, on=on, at=at, meeting=record.pk, title=old.title, text=old.text, kind=old.kind, matter=old.matter,
                       minutes=old.minutes_allotted, closed_ground=old.closed_ground if old.closed else None, concerns=old.concerns,
                       follows=old.pk, sample=old.sample)
        ItemPaper.objects.bulk_create(ItemPaper(item=new, paper=row.paper, position=row.position) for row in old.papers.select_related("paper"))
        made.append(new)
    if actions:
        made.append(add_item(by=by, on=on, at=at, meeting=record.pk, title=CARRIED, kind=Item.Kind.REPORT,
                             concerns=[queries.action_name(one.pk) for one in actions], sample=record.sample))
    journal.write(by=by, act="meetings.carry_over", ref=str(_ref(record)), at=at,
                  details={"last": last.key, "items": [one.pk for one in made]})
    return made


def held_item(by: Actor, item: int) -> tuple[Item, Meeting]:
    """This function will lock an item, its meeting first, and return both. Raises Refused where there is none or it is another
    office's."""
    known = Item.objects.only("meeting_id").filter(pk=item).first()
    if known is None:
        raise Refused.because("meetings.no_such", source=rules.SOURCE, what=str(item))
    meeting = held(by, known.meeting_id)
    record = Item.objects.select_for_update(no_key=True, of=("self",)).select_related("proposer").get(pk=item)
    record.meeting = meeting
    return record, meeting


def _own(by: Actor, meeting: Meeting, organisation: Organisation) -> bool:
    """Whether one who comes by a signed link was invited to this meeting for an organisation."""
    invitations = Invitation.objects.filter(meeting=meeting, organisation=organisation).values_list("pk", flat=True)
    return any(by.holds(f"invited@{pk}") for pk in invitations)


def _made(meeting: Meeting, on: date, title: Words, text: Words | None, kind: str, matter: str, minutes: int | None,
          closed_ground: str | None, state: Item.State, sample: bool) -> Item:
    """A new item behind all others, judged and not saved yet."""
    made = Item(meeting=meeting, position=_behind(meeting), title={k: v.strip() for k, v in title.items() if v.strip()},
                text={k: v for k, v in (text or {}).items() if v}, kind=kind, matter=matter, minutes_allotted=minutes, state=state,
                closed=closed_ground is not None, closed_ground=(closed_ground or "").strip(), sample=sample)
    _judge(made, on)
    return made


def _judge(item: Item, on: date) -> None:
    majorities: Any = parameter("meetings.majorities", on)
    refuse(rules.item_problems(item.title, item.kind, item.matter, majorities, item.minutes_allotted,
                               item.closed_ground if item.closed else None))


def _behind(meeting: Meeting) -> int:
    last = Item.objects.filter(meeting=meeting).aggregate(last=Max("position"))["last"] or 0
    return max(rules.BEHIND, int(last)) + 1


def _renumber(meeting: Meeting) -> None:
    """What stands gets the numbers from 1 in its order; once the session has begun only what is new gets one, behind the others."""
    lines = queries.lines_of(meeting)
    order = rules.standing(lines)
    if meeting.state in rules.BEFORE:
        _place(lines, [line.pk for line in order])
        return
    last = max((line.position for line in lines if line.position <= rules.BEHIND), default=0)
    for number, line in enumerate((line for line in order if line.position > rules.BEHIND), last + 1):
        Item.objects.filter(pk=line.pk).update(position=number)


def _place(lines: Sequence[rules.Line], order: Sequence[int]) -> None:
    """Positions are unique when the transaction ends, not before."""
    was = {line.pk: line.position for line in lines}
    for pk, number in rules.places(lines, order).items():
        if was[pk] != number:
            Item.objects.filter(pk=pk).update(position=number)


def over_problems(meeting: Meeting) -> list[Problem]:
    """This function will return the problem of a meeting that is over or cancelled."""
    return [] if meeting.state in rules.OPEN else [Problem("meetings.agenda_closed", {}, rules.SOURCE)]


def changeable_problems(item: Item, meeting: Meeting) -> list[Problem]:
    """This function will return what keeps an item from being changed."""
    return rules.changing_problems(meeting.state, item.state, item.position)


def _waits(item: Item) -> list[Problem]:
    return [] if item.state == State.PROPOSED else [Problem("meetings.item_not_proposed", {}, rules.SOURCE)]


def reason_problems(reason: str) -> list[Problem]:
    """This function will return the problem of an act without the reason that it needs."""
    return [] if reason.strip() else [Problem("meetings.item_reason", {}, rules.SOURCE)]


def _ref(meeting: Meeting) -> Any:
    return meeting_ref(meeting.key)


def written(by: Actor, at: datetime, verb: str, item: Item, why: str = "", **details: Any) -> Item:
    """This function will write the journal's entry of an act on an item; the item comes back as it stands, its place included."""
    item.refresh_from_db(fields=["position"])
    journal.write(by=by, act=f"meetings.{verb}", ref=str(queries.item_ref(item.pk)), at=at, why=why,
                  details={"meeting": item.meeting.key, "position": item.position, **details})
    changed(item.meeting_id)
    return item
