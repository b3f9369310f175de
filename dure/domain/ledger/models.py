"""Accounts and postings. Triggers hold what makes it a ledger (`migrations/0002_ledger.py`), whoever writes:

entries and postings are never changed or removed; when a transaction commits, each entry has as many postings as it says
and they come to zero for each fund and each currency; a counter-entry mirrors the entry it reverses; what an account is
stays as it was opened. `0003_books.py`: nothing is booked in a year that its fund closed; rates and closings are append only.
"""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q

from dure.base.fields import PlainField, TranslatedField
from dure.domain.ledger.rules import KINDS, Rate


class Fund(models.Model):
    """Money that is kept apart from other money: nothing moves between funds inside one entry."""

    key = models.CharField(max_length=40, unique=True)
    name = TranslatedField()

    def __str__(self) -> str:
        return self.key


class Account(models.Model):
    """A place to which amounts of one currency and one fund are posted.

    `owner_ref` is the record it is kept for (``parties.organisation:12`` for a member's receivable), as a Ref's text.
    """

    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    fund = models.ForeignKey(Fund, models.PROTECT, related_name="accounts")
    currency = models.CharField(max_length=3)
    name = TranslatedField()
    owner_ref = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("key",)
        indexes = [models.Index(fields=("owner_ref",), name="ledger_owner", condition=~Q(owner_ref=""))]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="ledger_kind"),
            models.CheckConstraint(condition=Q(currency__regex=r"^[A-Z]{3}$"), name="ledger_currency"),
        ]

    def __str__(self) -> str:
        return self.key


class Entry(models.Model):
    """What was booked on a day, and what it is about (`ref`: ``members.invoice:5``). `lines` is how many postings it has:
    none can be added later. `reverses` is the entry that this one takes back."""

    on = models.DateField(db_column="booked_on")
    text = models.CharField(max_length=300)
    ref = models.CharField(max_length=200, blank=True)
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversed_by")
    lines = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("on", "id")
        indexes = [models.Index(fields=("ref",), name="ledger_ref", condition=~Q(ref="")),
                   models.Index(fields=("on", "id"), name="ledger_day")]
        constraints = [models.CheckConstraint(condition=Q(lines__gte=2), name="ledger_two_postings")]

    def __str__(self) -> str:
        return f"{self.on} {self.text}"


class Posting(models.Model):
    """An amount in minor units of the account's currency: a debit is positive, a credit negative. `on` is the entry's day, set by the
    database, so that an account is read by day without its entries."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="postings")
    account = models.ForeignKey(Account, models.PROTECT, related_name="postings", db_index=False)
    amount = models.BigIntegerField()
    on = models.DateField(db_column="booked_on", editable=False)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=("account", "on", "id"), include=("amount",), name="ledger_posted_on")]
        constraints = [models.CheckConstraint(condition=~Q(amount=0), name="ledger_amount")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.amount:+d}"


class ExchangeRate(models.Model):
    """What `per` units of a currency were worth in won as published on a day. Of several of one day the last recorded counts."""

    currency = models.CharField(max_length=3)
    on = models.DateField(db_column="published_on")
    per = models.PositiveIntegerField()
    won = models.DecimalField(max_digits=18, decimal_places=6)
    source = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("currency", "on", "id")
        indexes = [models.Index(fields=("currency", "on", "id"), name="ledger_rate_on"),
                   models.Index(fields=("on", "id"), name="ledger_rate_list")]
        constraints = [
            models.CheckConstraint(condition=Q(per__gt=0, won__gt=0), name="ledger_rate_amount"),
            models.CheckConstraint(condition=Q(currency__regex=r"^[A-Z]{3}$") & ~Q(currency="KRW"), name="ledger_rate_currency"),
        ]

    def __str__(self) -> str:
        return f"{self.per} {self.currency} {self.on}"

    @property
    def plain(self) -> Rate:
        """This function will return the rate as the rules know it, without the zeros that the column adds."""
        return Rate(self.currency, self.on, self.per, Decimal(f"{self.won.normalize():f}"), self.source)


class Closing(models.Model):
    """A fund's year that is closed: nothing is booked on its days or before. `balances` keeps, by account, what stood at its end, in
    minor units; `open_items` the accounts of others that were not settled then. Both go on in the next year."""

    fund = models.ForeignKey(Fund, models.PROTECT, related_name="closings")
    year = models.PositiveSmallIntegerField()
    closed_on = models.DateField()
    balances = PlainField(default=dict)
    open_items = PlainField(default=list)
    note = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("fund", "year")
        constraints = [models.UniqueConstraint(fields=("fund", "year"), name="ledger_closed_once")]

    def __str__(self) -> str:
        return f"{self.fund} {self.year}"
