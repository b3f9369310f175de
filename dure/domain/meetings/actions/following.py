"""What is to be done after a meeting: recorded with owner and day, handed over, settled or dropped with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.models import ActionItem, Item
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.rules.following import SOURCE, action_problems
from dure.domain.parties.models import Organisation
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused


def action_ref(action: int) -> Ref:
    """This function will return how an action item is referred to."""
    return Ref("meetings", "action", str(action))


def _write(by: Actor, at: datetime, verb: str, record: ActionItem, why: str = "", **details: Any) -> None:
    journal.write(by=by, act=f"meetings.{verb}", ref=str(action_ref(record.pk)), at=at, why=why, details={"meeting": record.meeting.key, **details})


def _open(by: Actor, action: int) -> ActionItem:
    """Lock an action item, its meeting first. Raises Refused where it is settled."""
    known = ActionItem.objects.only("meeting_id").filter(pk=action).first()
    if known is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(action))
    held(by, known.meeting_id)
    record = ActionItem.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting").get(pk=action)
    if record.state != ActionItem.State.OPEN:
        raise Refused.because("meetings.action_settled", source=SOURCE)
    return record


@act(may_keep_meetings)
def record_action(*, by: Actor, at: datetime, meeting: int, text: Mapping[str, str], owner_duty: str = "", owner: Organisation | None = None,
                  due_on: date | None = None, item: int | None = None) -> ActionItem:
    """This function will record what somebody is to do after a meeting: a duty or an organisation owns it, until a day where one was
    named. Raises Refused without words or owner, and for a day before the meeting."""
    of = held(by, meeting)
    refuse(action_problems(text, owner_duty, owner.pk if owner else None, due_on, of.starts_on))
    if item is not None and not Item.objects.filter(pk=item, meeting=of).exists():
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(item))
    said = {language: words.strip() for language, words in text.items() if words.strip()}
    made = ActionItem.objects.create(meeting=of, item_id=item, text=said, owner_duty=owner_duty, owner=owner, due_on=due_on, made_at=at)
    _write(by, at, "record_action", made, text=said, owner_duty=owner_duty, owner=owner.key if owner else "",
           due_on=due_on.isoformat() if due_on else "")
    return made


@act(may_keep_meetings)
def settle_action(*, by: Actor, on: date, at: datetime, action: int, done_on: date | None = None, note: str = "") -> ActionItem:
    """This function will record that something was done, on a day that is not to come. Raises Refused where it is settled already."""
    record = _open(by, action)
    done_on = done_on or on
    if done_on > on:
        raise Refused.because("meetings.action_later", source=SOURCE, day=done_on.isoformat())
    record.state, record.done_on, record.note = ActionItem.State.DONE, done_on, note.strip()
    record.save(update_fields=["state", "done_on", "note"])
    _write(by, at, "settle_action", record, done_on=done_on.isoformat(), note=note.strip())
    return record


@act(may_keep_meetings)
def drop_action(*, by: Actor, at: datetime, action: int, why: str) -> ActionItem:
    """This function will drop what is not to be done any more, with a reason."""
    record = _open(by, action)
    if not why.strip():
        raise Refused.because("meetings.minutes_why", source=SOURCE)
    record.state, record.note = ActionItem.State.DROPPED, why.strip()
    record.save(update_fields=["state", "note"])
    _write(by, at, "drop_action", record, why=why.strip())
    return record


@act(may_keep_meetings)
def hand_over_action(*, by: Actor, at: datetime, action: int, owner_duty: str = "", owner: Organisation | None = None,
                     due_on: date | None = None, why: str = "") -> ActionItem:
    """This function will hand something over to another duty or organisation, with another day where one is given."""
    record = _open(by, action)
    refuse(action_problems(record.text, owner_duty, owner.pk if owner else None, due_on, record.meeting.starts_on))
    was = {"owner_duty": record.owner_duty, "owner": record.owner_id, "due_on": record.due_on.isoformat() if record.due_on else ""}
    record.owner_duty, record.owner, record.due_on = owner_duty, owner, due_on or record.due_on
    record.save(update_fields=["owner_duty", "owner", "due_on"])
    _write(by, at, "hand_over_action", record, why=why.strip(), was=was, owner_duty=owner_duty, owner=owner.key if owner else "")
    return record
