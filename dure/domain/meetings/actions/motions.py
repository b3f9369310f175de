"""Acts on motions: moved, amended, seconded, withdrawn, ruled on, lapsed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.actions.lapsing import fall, let_lapse
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Delegation, Item, Meeting, Motion
from dure.domain.meetings.permissions import may_preside, may_take_part
from dure.domain.meetings.queries.ballots import open_ballot_of
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.queries.motions import motion_ref, moved_in
from dure.domain.meetings.rules.effects import effect_problems
from dure.domain.meetings.rules.motions import amending_problems, as_amended, text_problems
from dure.kernel.problem import Refused

Text = Mapping[str, str]


def _mover(by: Actor, meeting: Meeting, delegation: int | None) -> Delegation | None:
    """Who moves: by a personal link one's own delegation only, and one that may speak."""
    if delegation is None:
        if by.holds("delegate", "chair"):
            raise Refused.because("meetings.vote_not_yours", source=SOURCE)
        return None
    found = Delegation.objects.get(pk=delegation, meeting=meeting)
    if by.holds("delegate", "chair") and not by.holds(f"delegate@{found.pk}"):
        raise Refused.because("meetings.vote_not_yours", source=SOURCE)
    if not found.may_speak and not found.may_vote:
        raise Refused.because("meetings.motion_no_speech", source=SOURCE)
    return found


def _next(meeting: Meeting) -> int:
    last = Motion.objects.filter(meeting=meeting).order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def _write(by: Actor, at: datetime, name: str, kind: str, motion: Motion, why: str = "", **details: Any) -> None:
    proceed(by=by, at=at, meeting=motion.meeting, kind=kind, item=motion.item, delegation=details.pop("delegation", motion.mover),
            motion=motion, text=motion.text, details={"number": motion.number} | details | ({"why": why} if why else {}))
    journal.write(by=by, act=f"meetings.{name}", ref=str(motion_ref(motion.pk)), at=at, why=why,
                  details={"meeting": motion.meeting.key, "number": motion.number} | details)


def _waiting(by: Actor, motion: int) -> Motion:
    """A motion that waits to be put, with its meeting held. Raises Refused for one that is settled or being voted on."""
    meeting = held(by, Motion.objects.values_list("meeting_id", flat=True).get(pk=motion))
    record = Motion.objects.select_for_update(no_key=True, of=("self",)).select_related("item", "mover", "amends").get(pk=motion)
    record.meeting = meeting
    if not next(one for one in moved_in(meeting) if one.number == record.number).waits:
        raise Refused.because("meetings.motion_stands", source=SOURCE, number=record.number)
    running = open_ballot_of(meeting)
    if running is not None and running.motion_id == record.pk:
        raise Refused.because("meetings.motion_voting", source=SOURCE, number=record.number)
    return record


@act(may_take_part)
def table_motion(*, by: Actor, at: datetime, meeting: int, item: int, text: Text, kind: str = "main", matter: str = "",
                 mover: int | None = None, effect: Mapping[str, Any] | None = None) -> Motion:
    """This function will take a motion on an item: a main one, or one on procedure, which is put first.

    `matter` is the item's where none is given; `effect` what is to be done once it is carried (`rules.effects`). Raises Refused for
    an empty text, a mover who may not speak, an effect that nothing can carry out.
    """
    record = held(by, meeting)
    on_item = Item.objects.filter(pk=item, meeting=record).first()
    if on_item is None or kind not in (Motion.Kind.MAIN, Motion.Kind.PROCEDURE):
        raise Refused.because("meetings.item_not_here", source=SOURCE)
    moved_by = _mover(by, record, mover)
    said = {language: words.strip() for language, words in text.items() if words.strip()}
    refuse([*text_problems(said), *effect_problems(effect or {})])
    about = "procedure" if kind == Motion.Kind.PROCEDURE else matter or on_item.matter
    made = Motion.objects.create(meeting=record, item=on_item, number=_next(record), kind=kind, matter=about, text=said, mover=moved_by,
                                 effect=dict(effect or {}), moved_at=at)
    _write(by, at, "table_motion", "moved", made, matter=about)
    return made


@act(may_take_part)
def amend_motion(*, by: Actor, at: datetime, motion: int, text: Text, passage: Text | None = None, mover: int | None = None,
                 distance: int | None = None) -> Motion:
    """This function will take an amendment to a motion, or to an amendment: `text` takes the place of a `passage` of it as it reads
    now, or is added at its end; an empty text strikes the passage out."""
    above = _waiting(by, motion)
    moved_by = _mover(by, above.meeting, mover)
    moved = moved_in(above.meeting)
    said, replaced = ({language: words.strip() for language, words in given.items() if words.strip()} for given in (text, passage or {}))
    words = {language: said.get(language, "") for language in (set(said) | set(replaced))}
    refuse(amending_problems(next(one for one in moved if one.number == above.number), as_amended(moved, above.number), said, replaced))
    made = Motion.objects.create(meeting=above.meeting, item=above.item, number=_next(above.meeting), kind=Motion.Kind.AMENDMENT,
                                 matter=above.matter, text=words, passage=replaced, mover=moved_by, amends=above, distance=distance,
                                 moved_at=at)
    _write(by, at, "amend_motion", "amended", made, amends=above.number, passage=replaced)
    return made


@act(may_take_part)
def second_motion(*, by: Actor, at: datetime, motion: int, seconder: int) -> Motion:
    """This function will record that another delegation seconds a motion. Raises Refused for the mover and where one did already."""
    record = _waiting(by, motion)
    seconds = _mover(by, record.meeting, seconder)
    if seconds is None or seconds == record.mover or record.seconder_id is not None:
        raise Refused.because("meetings.motion_seconded", source=SOURCE)
    record.seconder = seconds
    record.save(update_fields=["seconder"])
    _write(by, at, "second_motion", "seconded", record, delegation=seconds)
    return record


@act(may_take_part)
def withdraw_motion(*, by: Actor, at: datetime, motion: int, why: str = "") -> Motion:
    """This function will withdraw a motion for its mover; its amendments fall with it. Raises Refused once it is being voted on."""
    record = _waiting(by, motion)
    if by.holds("delegate", "chair") and (record.mover is None or not by.holds(f"delegate@{record.mover.pk}")):
        raise Refused.because("meetings.motion_mover_only", source=SOURCE)
    record.state, record.reason = Motion.State.WITHDRAWN, why.strip()
    record.save(update_fields=["state", "reason"])
    _write(by, at, "withdraw_motion", "motion_withdrawn", record, why.strip())
    let_lapse(by, at, record.meeting, f"M{record.number}")
    return record


@act(may_preside)
def rule_distance(*, by: Actor, at: datetime, motion: int, distance: int) -> Motion:
    """This function will keep the chair's ruling how far an amendment departs from what it amends: the farthest is put first."""
    record = _waiting(by, motion)
    refuse_not_presiding(by, record.meeting)
    if record.kind != Motion.Kind.AMENDMENT:
        raise Refused.because("meetings.motion_not_amendment", source=SOURCE, number=record.number)
    record.distance = distance
    record.save(update_fields=["distance"])
    _write(by, at, "rule_distance", "ruled", record, distance=distance)
    return record


@act(may_preside)
def lapse_motion(*, by: Actor, at: datetime, motion: int, why: str) -> Motion:
    """This function will keep the chair's ruling that a motion has lapsed, and why; its amendments fall with it."""
    record = _waiting(by, motion)
    refuse_not_presiding(by, record.meeting)
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    fall(by, at, record, why.strip())
    let_lapse(by, at, record.meeting, f"M{record.number}")
    journal.write(by=by, act="meetings.lapse_motion", ref=str(motion_ref(record.pk)), at=at, why=why.strip(),
                  details={"meeting": record.meeting.key, "number": record.number})
    return record
