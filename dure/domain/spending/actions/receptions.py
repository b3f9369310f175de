"""Meetings with outsiders: planned as a case with its proposal, reported with what was paid. And lists of allowances that become a case."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.models import AllowanceList, Meeting
from dure.domain.papers.models import Paper
from dure.domain.parties.queries import names_on
from dure.domain.spending.actions import ladder
from dure.domain.spending.models import Case, Reception
from dure.domain.spending.permissions import may_prepare_spending
from dure.domain.spending.queries.receptions import ABOUT_ALLOWANCES, SEOUL
from dure.domain.spending.rules.receptions import SOURCE
from dure.kernel.problem import Refused


@act(may_prepare_spending)
def plan_reception(*, by: Actor, at: datetime, on: date, line: int, purpose: str, starts_at: datetime, place: str, payee_name: str, amount: int,
                   insiders: int | None = None, outsiders: int | None = None, meeting: Meeting | None = None, sample: bool = False) -> Reception:
    """This function will plan a reception (간담회): open the case that pays it and propose `amount` won there. Who comes is told as two
    numbers, or read in a meeting's record."""
    if not purpose.strip() or not place.strip():
        raise Refused.because("spending.reception_words", source=SOURCE)
    if meeting is None and (insiders is None or outsiders is None or insiders < 0 or outsiders < 0 or insiders + outsiders == 0):
        raise Refused.because("spending.reception_people", source=SOURCE)
    case = ladder.open_case(by=by, at=at, on=on, line=line, title=purpose, payee_name=payee_name, kind="reception",
                            about=f"meetings.meeting:{meeting.key}" if meeting else "", sample=sample)
    ladder.prepare_rung(by=by, at=at, on=on, case=case.pk, rung="proposal", amount=amount)
    made = Reception.objects.create(case=case, meeting=meeting, purpose=purpose.strip(), starts_at=starts_at, place=place.strip(),
                                    insiders=insiders, outsiders=outsiders)
    journal.write(by=by, act="spending.plan_reception", ref=f"spending.case:{case.key}", at=at,
                  details={"starts_at": starts_at, "place": made.place, "insiders": insiders, "outsiders": outsiders, "amount": amount})
    return made


@act(may_prepare_spending)
def report_reception(*, by: Actor, at: datetime, on: date, reception: int, result: str, paid_at: datetime | None, paid_where: str = "", slip: str = "",
                     insiders: int | None = None, outsiders: int | None = None, report: Paper | None = None) -> Reception:
    """This function will report the result of a reception (결과보고): who came, when and where it was paid, by which card slip. What the
    checks find does not stop it: it is shown and settled. Refused before the day, and a second time."""
    record = Reception.objects.select_for_update(no_key=True, of=("self",)).select_related("case").filter(pk=reception).first()
    if record is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(reception))
    if record.result:
        raise Refused.because("spending.reception_reported", source=SOURCE)
    if not result.strip():
        raise Refused.because("spending.reception_result", source=SOURCE)
    day = record.starts_at.astimezone(SEOUL).date()
    if on < day:
        raise Refused.because("spending.reception_not_yet", source=SOURCE, on=day)
    if record.meeting_id is None:
        counted = (record.insiders if insiders is None else insiders, record.outsiders if outsiders is None else outsiders)
        if counted[0] is None or counted[1] is None or min(counted[0], counted[1]) < 0:
            raise Refused.because("spending.reception_people", source=SOURCE)
        record.insiders, record.outsiders = counted
    record.result, record.paid_at, record.paid_where, record.slip, record.report = result.strip(), paid_at, paid_where.strip(), slip.strip(), report
    record.save()
    journal.write(by=by, act="spending.report_reception", ref=f"spending.case:{record.case.key}", at=at, details={
        "paid_at": paid_at, "paid_where": record.paid_where, "slip": record.slip, "insiders": record.insiders, "outsiders": record.outsiders})
    return record


@act(may_prepare_spending)
def pay_allowances(*, by: Actor, at: datetime, on: date, allowances: int, line: int) -> Case:
    """This function will open the case that pays a list of sitting allowances (수당 지급조서) from a line, and propose its total there.
    Refused for a list that was taken back or pays nothing, and while a case pays it already."""
    found = AllowanceList.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting__body").filter(pk=allowances).first()
    if found is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(allowances))
    if found.taken_back_at is not None:
        raise Refused.because("spending.allowances_taken_back", source=SOURCE)
    if found.total <= 0:
        raise Refused.because("spending.allowances_nothing", source=SOURCE)
    people = sum(bool(row["amount"]) for row in found.rows)
    case = ladder.open_case(by=by, at=at, on=on, line=line, title=f"{_named(found.meeting)} 참석수당 ({found.meeting.starts_on})",
                            payee_name=f"참석자 {people}명", kind="allowance", about=f"{ABOUT_ALLOWANCES}{found.pk}", sample=found.meeting.sample)
    ladder.prepare_rung(by=by, at=at, on=on, case=case.pk, rung="proposal", amount=found.total)
    journal.write(by=by, act="spending.pay_allowances", ref=f"spending.case:{case.key}", at=at, details={"allowances": found.pk, "total": found.total})
    return case


def _named(meeting: Meeting) -> str:
    return (meeting.title.get("ko") or names_on([meeting.body.organisation_id], "ko", meeting.starts_on)[meeting.body.organisation_id])[:250]
