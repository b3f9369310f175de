"""Motions and declared votes as Popolo's motions and vote events: counts, and who voted what where a vote is open.

Closed meetings and items are left out; of votes in secret, by hands or by consensus there are counts only.
"""

from __future__ import annotations

from collections.abc import Iterable

from dure.documents.popolo.items import Item, id_of, made
from dure.domain.meetings.queries.exchange import Declared, declared_votes, motions_whole


def motions() -> list[Item]:
    """This function will return all motions of open meetings; the result is that of the last declared vote on it."""
    results = {one.ballot.motion_id: _result(one) for one in declared_votes() if one.ballot.motion_id}
    return [made({
        "id": motion_id(motion.meeting.key, motion.number), "organization_id": id_of(motion.meeting.body.organisation),
        "legislative_session_id": motion.meeting.key, "identifier": f"M{motion.number}", "classification": motion.kind,
        "creator_id": id_of(motion.mover.organisation) if motion.mover and motion.mover.organisation else None,
        "text": motion.text.get("en") or next(iter(motion.text.values()), ""), "texts": motion.text, "date": motion.moved_at.isoformat(),
        "result": results.get(motion.pk), "dure": {"sample": True} if motion.meeting.sample else None}, {}) for motion in motions_whole()]


def vote_events() -> list[Item]:
    """This function will return the declared votes of open meetings."""
    return [_event(one) for one in declared_votes()]


def motion_id(meeting: str, number: int) -> str:
    """This function will return what a file calls a motion."""
    return f"motion/{meeting}/{number}"


def _result(one: Declared) -> str:
    if one.outcome.carried is not None:
        return "pass" if one.outcome.carried else "fail"
    return ", ".join(one.outcome.chosen)


def _event(one: Declared) -> Item:
    ballot, share = one.ballot, one.rule.majority
    motion = motion_id(ballot.meeting.key, ballot.motion.number) if ballot.motion else None
    return made({
        "id": f"vote/{ballot.meeting.key}/{ballot.number}", "organization_id": id_of(ballot.meeting.body.organisation),
        "legislative_session_id": ballot.meeting.key, "identifier": f"V{ballot.number}", "motion_id": motion, "classification": ballot.method,
        "start_date": ballot.opened_at.isoformat(), "end_date": ballot.closed_at.isoformat() if ballot.closed_at else None,
        "result": _result(one), "counts": _counts(one), "votes": list(_votes(one)),
        "dure": {"present": one.outcome.present, "roll": one.outcome.roll, "base": one.outcome.base, "needed": one.outcome.needed,
                 "requirement": f"{'more than ' if share.more else ''}{share.share} of {share.of}", "sample": ballot.meeting.sample or None}}, {})


def _counts(one: Declared) -> list[Item]:
    said = one.outcome.counted  # the database keeps no order of its own
    numbers = [(option, said[option]) for option in sorted(said, key=lambda option: [*one.ballot.options, option].index(option))]
    beside = [(option, number) for option, number in (("abstain", one.outcome.abstained), ("blank", one.outcome.blank),
                                                      ("invalid", one.outcome.invalid)) if number]
    return [{"option": option, "value": number} for option, number in (*numbers, *beside)]


def _votes(one: Declared) -> Iterable[Item]:
    for voter, weight, choices in one.votes:
        for choice in choices:
            yield made({"voter_id": voter, "voter": {"@type": "Organization", "id": voter}, "option": choice,
                        "weight": weight if weight != 1 else None}, {})


def own_events() -> dict[str, Item]:
    """This function will return our own votes by their ids: what a file that comes back is held against."""
    return {item["id"]: item for item in vote_events()}


def own_motions() -> dict[str, Item]:
    """This function will return our own motions by their ids."""
    return {item["id"]: item for item in motions()}
