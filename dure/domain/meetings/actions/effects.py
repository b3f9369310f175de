"""Carrying out what was decided: acts of lower rooms, called with the decision paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dure.base.act import Actor, act
from dure.domain.bodies.actions.offices import review_office
from dure.domain.bodies.models import Body
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.models import Ballot, Motion
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.queries.motions import motion_ref
from dure.domain.meetings.rules.effects import left
from dure.domain.members.actions import register
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.plain import as_plain
from dure.kernel.problem import Problem, Refused

# the acts on members that a decision leads to
_MEMBERS: dict[str, Callable[..., Any]] = {"members.admit_member": register.admit_member, "members.change_category": register.change_category,
            "members.suspend_member": register.suspend_member, "members.exclude_member": register.exclude_member}


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one line of an effect: done, or why not."""

    line: int
    problems: tuple[Problem, ...] = ()


@act(may_keep_meetings)
def carry_out(*, by: Actor, on: date, at: datetime, motion: int) -> list[Carried]:
    """This function will do what a carried motion decided, line by line, and tell of each whether it is done or why not.

    A line that is refused leaves the others as they are, can be carried out later, and keeps its reason on the motion. Raises
    Refused where the motion was not carried or nothing is left.
    """
    held(by, Motion.objects.values_list("meeting_id", flat=True).get(pk=motion))
    record = Motion.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting__body").get(pk=motion)
    ballot = Ballot.objects.filter(motion=record, state=Ballot.State.DECLARED, decision__isnull=False).select_related("decision").first()
    if ballot is None or ballot.decision is None:
        raise Refused.because("meetings.effect_not_decided", source=SOURCE)
    lines = left(record.effect)
    if not lines:
        raise Refused.because("meetings.effect_none", source=SOURCE)
    done, refused, results = dict(record.effect.get("done", {})), dict[str, Any](), list[Carried]()
    for line in lines:
        try:
            _do(by, on, at, str(record.effect["act"]), record.effect["args"][line], ballot.decision, record.meeting.body.key)
        except Refused as no:
            refused[str(line)] = [{"code": problem.code, "params": as_plain(dict(problem.params))} for problem in no.problems]
            results.append(Carried(line, no.problems))
        else:
            done[str(line)] = {"at": at.isoformat(), "by": by.name}
            results.append(Carried(line))
    record.effect = record.effect | {"done": done, "refused": refused}
    record.save(update_fields=["effect"])
    journal.write(by=by, act="meetings.carry_out", ref=str(motion_ref(record.pk)), at=at, details={
        "act": record.effect["act"], "decision": ballot.decision.pk, "done": [result.line for result in results if not result.problems],
        "refused": refused})
    changed(record.meeting_id)
    return results


def _do(by: Actor, on: date, at: datetime, name: str, given: Mapping[str, Any], decision: Paper, decided_by: str) -> None:
    if name == "bodies.review_office":
        body = _found(Body, given["body"])
        review_office(by=by, on=on, at=at, body=body.pk, year=int(given["year"]), result=given["result"], decision=decision)
        return
    values = {field: date.fromisoformat(value) if field.endswith("_on") else value for field, value in given.items()}
    values["organisation"] = _found(Organisation, given["organisation"])
    _MEMBERS[name](by=by, on=on, at=at, decision=decision, decided_by=decided_by, **values)


def _found(model: type[Any], key: str) -> Any:
    found = model.objects.filter(key=key).first()
    if found is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=key)
    return found
