"""Accounts, and the duties that give them authority."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.delegating import cut, shorten
from dure.domain.parties.models import Account, Duty, Organisation, Person
from dure.domain.parties.permissions import may_administer
from dure.domain.parties.rules.organisations import duty_problems
from dure.kernel.problem import Refused


def _during(starts_on: date | None, ends_on: date | None) -> DateRange:
    return DateRange(starts_on, ends_on + timedelta(days=1) if ends_on else None)


@act(may_administer)
def open_account(*, by: Actor, at: datetime, email: str, name: dict[str, str], language: str = "ko",
                 password: str | None = None, person: Person | None = None) -> Account:
    """This function will open an account. Without a password it waits for the invited to choose one. `person` says whose it is in the
    register: what one account of a person prepares, another of the same cannot approve.

    Raises Refused where the address has an account already, in upper or lower case.
    """
    address = email.strip().lower()
    if Account.objects.filter(email__iexact=address).exists():
        raise Refused.because("parties.address_taken", source="office-duties", email=address)
    account = Account.objects.create_user(address, password, name=name, language=language, person=person)
    journal.write(by=by, act="parties.open_account", ref=f"parties.account:{account.pk}", at=at)
    return account


@act(may_administer)
def close_account(*, by: Actor, on: date, at: datetime, account: Account, why: str) -> Account:
    """This function will close an account: its duties end with the day, and nobody signs in with it."""
    record = Account.objects.select_for_update(no_key=True).get(pk=account.pk)
    if f"parties.account:{record.pk}" == by.key:
        raise Refused.because("parties.own_account", source="office-duties")
    record.is_active = False
    record.set_unusable_password()
    record.save()
    for duty in record.duties.filter(during__contains=on):
        cut(duty, on)
        shorten(duty, on)
    for duty in record.duties.filter(during__startswith__gt=on):
        cut(duty, on)
        duty.delete()
    journal.write(by=by, act="parties.close_account", ref=f"parties.account:{record.pk}", at=at, why=why)
    return record


@act(may_administer)
def assign_duty(*, by: Actor, at: datetime, account: Account, kind: str, starts_on: date, ends_on: date | None = None,
                department: Organisation | None = None, post: str = "", deputy: bool = False, why: str = "") -> Duty:
    """This function will give an account a duty for a time; `deputy` lets it stand in (代) for the post's holder."""
    record = Account.objects.select_for_update(no_key=True).get(pk=account.pk)
    refuse(duty_problems(kind, frozenset(Duty.Kind.values), starts_on, ends_on))
    if not record.is_active:
        raise Refused.because("parties.account_closed", source="office-duties", email=record.email)
    during = _during(starts_on, ends_on)
    if record.duties.filter(kind=kind, department=department, deputy=deputy, during__overlap=during).exists():
        raise Refused.because("parties.duty_held", source="office-duties", kind=kind)
    duty = Duty.objects.create(account=record, kind=kind, department=department, post=post, deputy=deputy,
                               during=during)
    journal.write(by=by, act="parties.assign_duty", ref=f"parties.account:{record.pk}", at=at, why=why,
                  details={"duty": duty.pk, "kind": kind, "department": department.key if department else "",
                           "post": post, "deputy": deputy, "starts_on": starts_on, "ends_on": ends_on})
    return duty


@act(may_administer)
def end_duty(*, by: Actor, at: datetime, duty: int, ends_on: date, why: str = "") -> Duty:
    """This function will let a duty end with a day, which is its last; what was delegated of it ends too."""
    record = Duty.objects.select_for_update(no_key=True).get(pk=duty)
    refuse(duty_problems(record.kind, frozenset(Duty.Kind.values), record.during.lower, ends_on))
    record.during = DateRange(record.during.lower, ends_on + timedelta(days=1))
    record.save()
    cut(record, ends_on)
    journal.write(by=by, act="parties.end_duty", ref=f"parties.account:{record.account_id}", at=at, why=why,
                  details={"duty": record.pk, "ends_on": ends_on})
    return record
