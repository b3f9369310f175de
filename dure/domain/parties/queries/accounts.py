"""Accounts and their authority on a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localtime

from dure.base.act import Actor
from dure.base.duties import duty_words
from dure.base.labels import DUTIES
from dure.domain.parties.models import Account, Duty


def account_key(account: Account) -> str:
    """This function will return an account's key as the journal keeps it: ``parties.account:12``."""
    return f"parties.account:{account.pk}"


def duties_on(account: Account, on: date) -> QuerySet[Duty]:
    """This function will return the duties that an account holds on a day."""
    return account.duties.filter(during__contains=on).select_related("department")


def actor(account: Account, on: date) -> Actor:
    """This function will return the account as one who acts on a day: authority follows from its duties then.

    An account that is not active holds nothing.
    """
    words: list[str] = []
    if account.is_active:
        for duty in duties_on(account, on):
            words += duty_words(duty.kind, duty.department.key if duty.department else "", duty.deputy)
    others = Account.objects.filter(person=account.person_id).exclude(pk=account.pk) if account.person_id else ()
    return Actor(account_key(account), account.named("ko"), frozenset(words), frozenset(account_key(one) for one in others))


def post_held(key: str, duty: str, department: str, on: date) -> str:
    """This function will return the title of the post under which the actor holds a duty on a day, or an empty text."""
    room, _, number = key.partition(":")
    if room != "parties.account" or not number.isdecimal():
        return ""
    held = Duty.objects.filter(account_id=int(number), kind=duty, during__contains=on)
    if department:
        held = held.filter(department__key=department)
    return held.order_by("deputy").values_list("post", flat=True).first() or ""


def posts_held(key: str, at: datetime) -> str:
    """This function will return the posts under which an actor held duties at a moment, as they are printed; an empty text
    for one who held none, and for one who is no account."""
    room, _, number = key.partition(":")
    if room != "parties.account" or not number.isdecimal():
        return ""
    held = Duty.objects.filter(account_id=int(number), during__contains=localtime(at).date()).order_by("pk")
    return ", ".join(dict.fromkeys(duty.post or DUTIES[duty.kind]["ko"] for duty in held))


def accounts(on: date) -> QuerySet[Account]:
    """This function will return the active accounts that hold a duty on the day, by address."""
    return Account.objects.filter(is_active=True, duties__during__contains=on).distinct()


def former_holder(duty: Duty) -> Account | None:
    """This function will return who held a duty of the same kind in the same department last before another began, or beside
    it; None where nobody did."""
    others = Duty.objects.filter(kind=duty.kind, department=duty.department, deputy=False).exclude(account=duty.account_id)
    before = others.filter(during__startswith__lte=duty.during.lower).order_by("-during").select_related("account").first()
    return before.account if before else None


def holders(on: date) -> QuerySet[Duty]:
    """This function will return the duties held on a day, with their accounts, kind by kind."""
    return (Duty.objects.filter(during__contains=on, account__is_active=True)
            .select_related("account", "department", "delegated_by__account").order_by("kind", "deputy", "account"))
