"""The list of sitting allowances (수당 지급조서): drawn from attendance and frozen, taken back with a reason. Dure pays nobody: the
finance system does."""

from __future__ import annotations

from datetime import datetime

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.models import AllowanceList, Meeting
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.allowances import basis_line, list_for, list_standing
from dure.domain.meetings.rules.allowances import SOURCE, plan_problems
from dure.domain.meetings.rules.keeping import CITY_BODIES
from dure.kernel.figure import Ref
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused


def list_ref(key: int) -> Ref:
    """This function will return how a list of allowances is referred to."""
    return Ref("meetings", "allowances", str(key))


@act(may_keep_meetings)
def draw_up_allowances(*, by: Actor, at: datetime, meeting: int, basis: str = "") -> AllowanceList:
    """This function will draw up the list of a sitting that has ended, and freeze its rows. `basis` is the basis line that pays it.

    What goes beyond the basis line is not refused: it is a finding that the page shows and the journal keeps. Raises Refused for
    bodies that are not the city's councils, before the end of the meeting, where nobody was there, and while a list stands.
    """
    record = held(by, meeting)
    if record.body.kind not in CITY_BODIES:
        raise Refused.because("meetings.allowances_not_here", source=SOURCE)
    if record.state != Meeting.State.ENDED or record.ended_at is None:
        raise Refused.because("meetings.allowances_early", source=SOURCE)
    if list_standing(record) is not None:
        raise Refused.because("meetings.allowances_drawn", source=SOURCE)
    line = basis_line(basis) if basis else None
    if basis and line is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=basis)
    rows = list_for(record)
    if not any(row.minutes for row in rows):
        raise Refused.because("meetings.allowances_nobody", source=SOURCE)
    total = sum(row.amount for row in rows)
    made = AllowanceList.objects.create(
        meeting=record, basis=basis, rows=as_plain(rows), total=total, withheld=sum(row.amount - row.paid for row in rows), made_at=at,
        made_by_key=by.key, made_by_name=by.name)
    over = [problem.code for problem in plan_problems(line.plan, total)] if line else []
    journal.write(by=by, act="meetings.draw_up_allowances", ref=str(list_ref(made.pk)), at=at,
                  details={"meeting": record.key, "basis": basis, "total": total, "people": sum(bool(row.amount) for row in rows), "over": over})
    return made


@act(may_keep_meetings)
def take_back_allowances(*, by: Actor, at: datetime, allowances: int, why: str) -> AllowanceList:
    """This function will take a list back that was wrong, with a reason; another can then be drawn up."""
    known = AllowanceList.objects.only("meeting_id").filter(pk=allowances).first()
    if known is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(allowances))
    held(by, known.meeting_id)
    record = AllowanceList.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting").get(pk=allowances)
    if record.taken_back_at is not None:
        raise Refused.because("meetings.allowances_taken_back", source=SOURCE)
    if not why.strip():
        raise Refused.because("meetings.minutes_why", source=SOURCE)
    record.taken_back_at, record.why = at, why.strip()
    record.save(update_fields=["taken_back_at", "why"])
    journal.write(by=by, act="meetings.take_back_allowances", ref=str(list_ref(record.pk)), at=at, why=why.strip(),
                  details={"meeting": record.meeting.key, "total": record.total})
    return record
