"""A meeting from its opening to its close: each act writes its line of the proceedings.

Who comes by a personal link does what the chair does while presiding; the clerks do it for the chair.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Func, Value

from dure.base.act import Actor, act
from dure.domain.bodies import actions as bodies
from dure.domain.bodies.models import Term
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.labels.session import credentials_said, quorum_said
from dure.domain.meetings.models import Attendance, Ballot, Delegation, Item, Meeting, Motion, Proceeding
from dure.domain.meetings.permissions import may_preside, may_take_part
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.convening import term_name
from dure.domain.meetings.queries.session import credentials_of, meeting_ref, sitting_of
from dure.domain.meetings.rules import conduct
from dure.domain.meetings.rules.convening import local_day
from dure.domain.meetings.rules.quorum import Quorum
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

Texts = Mapping[str, str]


def _held(by: Actor, meeting: int) -> Meeting:
    record = held(by, meeting)
    refuse_not_presiding(by, record)
    return record


def _may(record: Meeting, name: str, **on: Any) -> None:
    """The clauses of an act: refused where one does not hold."""
    enforce(list(conduct.may_follow(name, sitting_of(record, **on))))


def _write(by: Actor, at: datetime, name: str, record: Meeting, made: Proceeding, why: str = "", **details: object) -> None:
    journal.write(by=by, act=f"meetings.{name}", ref=str(meeting_ref(record.key)), at=at, why=why,
                  details={"proceeding": made.number, **details})


def _said(text: Texts) -> dict[str, str]:
    said = {language: words.strip() for language, words in text.items() if words.strip()}
    if not said:
        raise Refused.because("meetings.words_wanted", source=conduct.SOURCE)
    return said


def _on_roll(record: Meeting, delegation: int) -> Delegation:
    found = Delegation.objects.filter(meeting=record, pk=delegation).first()
    if found is None:
        raise Refused.because("meetings.no_such", source=conduct.SOURCE, what=f"meetings.delegation:{delegation}")
    return found


def _item(record: Meeting, item: int) -> Item:
    found = Item.objects.select_for_update(no_key=True).filter(meeting=record, pk=item).first()
    if found is None:
        raise Refused.because("meetings.no_such", source=conduct.SOURCE, what=f"meetings.item:{item}")
    return found


@act(may_preside)
def open_session(*, by: Actor, on: date, at: datetime, meeting: int, chair: int) -> Meeting:
    """This function will open a meeting: the chair is taken, the report on credentials given, the quorum noted.

    `chair` is the delegation that presides. Raises Refused for a meeting that is not convened, or whose roll is not taken. A
    missing quorum is noted and does not keep a meeting from opening: it keeps votes from deciding.
    """
    record = held(by, meeting)
    _may(record, "open_session", chair=chair, at=at)
    presides = _on_roll(record, chair)
    record.state, record.opened_at = Meeting.State.IN_SESSION, at
    record.save(update_fields=["state", "opened_at"])
    opened = proceed(by=by, at=at, meeting=record, kind="opened", delegation=presides)
    proceed(by=by, at=at, meeting=record, kind="chair_taken", delegation=presides)
    credentials = credentials_of(record)
    proceed(by=by, at=at, meeting=record, kind="credentials_reported", text=credentials_said(credentials), details=credentials)
    there = _quorum_noted(by, at, record)
    _write(by, at, "open_session", record, opened, chair=str(presides), present=there.counted, roll=there.roll)
    return record


def _quorum_noted(by: Actor, at: datetime, record: Meeting) -> Quorum:
    there = roll.quorum(record, at)
    numbers = {"present": there.present, "represented": there.represented, "roll": there.roll, "needed": there.needed, "met": there.met}
    proceed(by=by, at=at, meeting=record, kind="quorum_noted", text=quorum_said(numbers), details=numbers)
    return there


@act(may_preside)
def adjourn(*, by: Actor, at: datetime, meeting: int, why: str = "", until: datetime | None = None) -> Meeting:
    """This function will adjourn a meeting (정회), until an instant where one is said. Raises Refused while a vote is open."""
    record = _held(by, meeting)
    _may(record, "adjourn")
    if until is not None and until <= at:
        raise Refused.because("meetings.until_past", source=conduct.SOURCE)
    record.state = Meeting.State.ADJOURNED
    record.save(update_fields=["state"])
    made = proceed(by=by, at=at, meeting=record, kind="adjourned", details={"until": until.isoformat() if until else "", "why": why.strip()})
    _write(by, at, "adjourn", record, made, why)
    return record


@act(may_preside)
def resume(*, by: Actor, at: datetime, meeting: int) -> Meeting:
    """This function will resume an adjourned meeting (속개); the quorum is noted anew."""
    record = _held(by, meeting)
    _may(record, "resume")
    record.state = Meeting.State.IN_SESSION
    record.save(update_fields=["state"])
    made = proceed(by=by, at=at, meeting=record, kind="resumed")
    _quorum_noted(by, at, record)
    _write(by, at, "resume", record, made)
    return record


@act(may_preside)
def take_chair(*, by: Actor, at: datetime, meeting: int, delegation: int) -> Proceeding:
    """This function will write down that another delegation presides from now on."""
    record = _held(by, meeting)
    _may(record, "take_chair", chair=delegation, at=at)
    made = proceed(by=by, at=at, meeting=record, kind="chair_taken", delegation=_on_roll(record, delegation))
    _write(by, at, "take_chair", record, made, delegation=delegation)
    return made


@act(may_preside)
def take_item(*, by: Actor, at: datetime, meeting: int, item: int) -> Item:
    """This function will take up an item of the agenda (상정), in its turn or out of it. One is under way at a time."""
    record = _held(by, meeting)
    taken = _item(record, item)
    _may(record, "take_item", item=taken)
    return _moved(by, at, record, taken, Item.State.TAKEN, "item_taken", "take_item")


@act(may_preside)
def finish_item(*, by: Actor, at: datetime, meeting: int, item: int) -> Item:
    """This function will conclude the item under way. Raises Refused while a vote is open."""
    record = _held(by, meeting)
    done = _item(record, item)
    _may(record, "finish_item", item=done)
    return _moved(by, at, record, done, Item.State.DONE, "item_done", "finish_item")


@act(may_preside)
def defer_item(*, by: Actor, at: datetime, meeting: int, item: int, why: str) -> Item:
    """This function will defer an item, under way or not yet taken up, with a reason; it comes up again at the next meeting."""
    record = _held(by, meeting)
    deferred = _item(record, item)
    _may(record, "defer_item", item=deferred)
    if not why.strip():
        raise Refused.because("meetings.words_wanted", source=conduct.SOURCE)
    deferred.reason = why.strip()[:500]
    return _moved(by, at, record, deferred, Item.State.DEFERRED, "item_deferred", "defer_item", why)


def _moved(by: Actor, at: datetime, record: Meeting, item: Item, state: str, kind: str, name: str, why: str = "") -> Item:
    item.state = state
    item.save(update_fields=["state", "reason"])
    made = proceed(by=by, at=at, meeting=record, kind=kind, item=item, details={"why": why.strip()} if why.strip() else {})
    _write(by, at, name, record, made, why, item=item.position)
    return item


@act(may_preside)
def note(*, by: Actor, at: datetime, meeting: int, text: Texts, item: int | None = None, delegation: int | None = None,
         kind: str = "noted") -> Proceeding:
    """This function will write down what happened: a note of the clerk, a ``statement`` of a delegation, a document that was
    tabled (``document_tabled``), that the agenda was adopted (``agenda_adopted``)."""
    record = _held(by, meeting)
    _may(record, "note")
    if kind not in conduct.NOTES:
        raise Refused.because("meetings.note_kind", source=conduct.SOURCE)
    made = proceed(by=by, at=at, meeting=record, kind=kind, item=_item(record, item) if item else None,
                   delegation=_on_roll(record, delegation) if delegation else None, text=_said(text))
    _write(by, at, "note", record, made, kind=kind)
    return made


def _by_delegation(by: Actor, at: datetime, meeting: int, name: str, kind: str, delegation: int, text: Texts,
                   ballot: int | None = None, motion: int | None = None) -> Proceeding:
    """What a delegation does itself: by its own link for itself only, through a clerk for any."""
    record = held(by, meeting)
    if by.holds("delegate", "chair") and not by.holds(f"delegate@{delegation}"):
        raise Refused.because("meetings.not_your_delegation", source=conduct.SOURCE)
    _may(record, name)
    voted = Ballot.objects.select_related("item", "motion__item").filter(pk=ballot, meeting=record).first() if ballot else None
    moved = Motion.objects.select_related("item").filter(pk=motion, meeting=record).first() if motion else voted.motion if voted else None
    if (ballot and voted is None) or (motion and moved is None):
        raise Refused.because("meetings.object_on_what", source=conduct.SOURCE)
    about = voted.item if voted else moved.item if moved else Item.objects.filter(meeting=record, state=Item.State.TAKEN).first()
    made = proceed(by=by, at=at, meeting=record, kind=kind, item=about, delegation=_on_roll(record, delegation), ballot=voted, motion=moved,
                   text=_said(text))
    _write(by, at, name, record, made, delegation=delegation, ballot=voted.number if voted else None, motion=moved.number if moved else None)
    return made


@act(may_take_part)
def point_of_order(*, by: Actor, at: datetime, meeting: int, delegation: int, text: Texts) -> Proceeding:
    """This function will raise a point of order (의사진행 발언) for a delegation; the chair rules on it (`rule_on`)."""
    return _by_delegation(by, at, meeting, "point_of_order", "point_of_order", delegation, text)


@act(may_take_part)
def object_to(*, by: Actor, at: datetime, meeting: int, delegation: int, text: Texts, ballot: int | None = None,
              motion: int | None = None) -> Proceeding:
    """This function will enter an objection (이의), to a vote or a motion where one is named: its place is in the minutes."""
    return _by_delegation(by, at, meeting, "object_to", "objected", delegation, text, ballot, motion)


@act(may_take_part)
def dissent(*, by: Actor, at: datetime, meeting: int, delegation: int, text: Texts, ballot: int | None = None,
            motion: int | None = None) -> Proceeding:
    """This function will have a dissent (소수의견) minuted, with the vote or the motion that it dissents from."""
    return _by_delegation(by, at, meeting, "dissent", "dissented", delegation, text, ballot, motion)


@act(may_preside)
def rule_on(*, by: Actor, at: datetime, meeting: int, proceeding: int, upheld: bool, text: Texts) -> Proceeding:
    """This function will write down the chair's ruling (재정) on a point of order or an objection."""
    record = _held(by, meeting)
    _may(record, "rule_on")
    asked = Proceeding.objects.filter(meeting=record, pk=proceeding, kind__in=("point_of_order", "objected")).first()
    if asked is None:
        raise Refused.because("meetings.no_point", source=conduct.SOURCE)
    made = proceed(by=by, at=at, meeting=record, kind="ruled", item=asked.item, ballot=asked.ballot, motion=asked.motion, text=_said(text),
                   details={"on": asked.number, "upheld": upheld})
    _write(by, at, "rule_on", record, made, on=asked.number, upheld=upheld)
    return made


@act(may_preside)
def correct_proceeding(*, by: Actor, at: datetime, meeting: int, proceeding: int, text: Texts, why: str) -> Proceeding:
    """This function will put right what was entered wrongly: by another line that names it; the former stays."""
    record = _held(by, meeting)
    _may(record, "correct_proceeding")
    wrong = Proceeding.objects.filter(meeting=record, pk=proceeding).first()
    if wrong is None:
        raise Refused.because("meetings.no_such", source=conduct.SOURCE, what=f"meetings.proceeding:{proceeding}")
    if Proceeding.objects.filter(corrects=wrong).exists():
        raise Refused.because("meetings.corrected_already", source=conduct.SOURCE)
    if not why.strip():
        raise Refused.because("meetings.words_wanted", source=conduct.SOURCE)
    made = proceed(by=by, at=at, meeting=record, kind="corrected", item=wrong.item, delegation=wrong.delegation, motion=wrong.motion,
                   ballot=wrong.ballot, text=_said(text), details={"why": why.strip(), "of": wrong.number}, corrects=wrong)
    _write(by, at, "correct_proceeding", record, made, why, of=wrong.number)
    return made


@act(may_preside)
def end_session(*, by: Actor, on: date, at: datetime, meeting: int, end_terms: bool = False) -> Meeting:
    """This function will close a meeting (폐회): who is in goes out with it.

    With `end_terms` the terms that run until this meeting end with its last day (`bodies.end_terms_with`), where any does. Raises
    Refused while an item is under way or a vote is open.
    """
    record = _held(by, meeting)
    _may(record, "end_session")
    # an interval that began at this very instant would be empty: it stays open at its end by a moment
    inside = Attendance.objects.filter(delegate__delegation__meeting=record, during__endswith__isnull=True, during__startswith__lt=at)
    out = inside.update(during=Func(Func("during", function="lower"), Value(at), Value("[)"), function="tstzrange"))
    record.state, record.ended_at = Meeting.State.ENDED, at
    record.save(update_fields=["state", "ended_at"])
    made = proceed(by=by, at=at, meeting=record, kind="ended")
    _write(by, at, "end_session", record, made, left=out)
    name = term_name(record)
    if end_terms and Term.objects.filter(ends_with=name, known_until__isnull=True, during__endswith__isnull=True).exists():
        bodies.end_terms_with(by=by, at=at, meeting=name, ends_on=local_day(at, record.time_zone), why=name)
    return record

