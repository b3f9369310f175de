"""A duty handed on for a time by its holder (위임), and taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.models import Account, Duty
from dure.domain.parties.permissions import may_delegate
from dure.domain.parties.rules.delegating import SOURCE, delegation_problems
from dure.kernel.problem import Refused


def cut(duty: Duty, ends_on: date) -> None:
    """This function will let what was delegated of a duty end with it at the latest; what had not begun falls away."""
    for given in duty.delegations.select_for_update(no_key=True):
        shorten(given, ends_on)


def shorten(duty: Duty, ends_on: date) -> None:
    """This function will let a duty end with a day at the latest; one that had not begun falls away."""
    upper = ends_on + timedelta(days=1)
    if duty.during.lower and duty.during.lower >= upper:
        duty.delete()
    elif duty.during.upper is None or duty.during.upper > upper:
        duty.during = DateRange(duty.during.lower, upper)
        duty.save(update_fields=["during"])


@act(may_delegate)
def delegate_duty(*, by: Actor, on: date, at: datetime, duty: int, to: Account, starts_on: date, ends_on: date,
                  why: str = "") -> Duty:
    """This function will let a holder hand his duty on to another account for some days, and return the deputy's duty.

    The other then holds it as 代: everyday acts, and reviews as a deputy. The holder keeps it. Raises Refused where the
    rules of delegation say so (`rules.delegating`).
    """
    Account.objects.select_for_update(no_key=True).get(pk=to.pk)
    record = Duty.objects.select_for_update(no_key=True, of=("self",)).select_related("account", "department").get(pk=duty)
    upper = record.during.upper
    refuse(delegation_problems(
        own=f"parties.account:{record.account_id}" == by.key, deputy=record.deputy, to_self=to.pk == record.account_id, on=on,
        starts_on=starts_on, ends_on=ends_on, held_from=record.during.lower,
        held_until=upper - timedelta(days=1) if upper else None))
    if record.kind == Duty.Kind.AUDITOR:
        raise Refused.because("parties.auditor_writes_nothing", source=SOURCE)
    if not to.is_active:
        raise Refused.because("parties.account_closed", source=SOURCE, email=to.email)
    during = DateRange(starts_on, ends_on + timedelta(days=1))
    if to.duties.filter(kind=record.kind, department=record.department, during__overlap=during).exists():
        raise Refused.because("parties.duty_held", source=SOURCE, kind=record.kind)
    made = Duty.objects.create(account=to, kind=record.kind, department=record.department, post=record.post, deputy=True,
                               delegated_by=record, during=during)
    journal.write(by=by, act="parties.delegate_duty", ref=f"parties.account:{to.pk}", at=at, why=why,
                  details={"duty": made.pk, "of": record.pk, "kind": record.kind, "starts_on": starts_on, "ends_on": ends_on,
                           "department": record.department.key if record.department else ""})
    return made


@act(may_delegate)
def end_delegation(*, by: Actor, on: date, at: datetime, duty: int, why: str = "") -> None:
    """This function will take a delegation back: it ends with yesterday, and today the deputy holds nothing of it.

    Raises Refused where it was not one's own duty that was handed on.
    """
    record = Duty.objects.select_for_update(no_key=True, of=("self",)).select_related("delegated_by").get(pk=duty)
    if record.delegated_by is None or f"parties.account:{record.delegated_by.account_id}" != by.key:
        raise Refused.because("parties.delegates_own", source=SOURCE)
    account = record.account_id
    shorten(record, on - timedelta(days=1))
    journal.write(by=by, act="parties.end_delegation", ref=f"parties.account:{account}", at=at, why=why,
                  details={"duty": duty, "of": record.delegated_by_id})
