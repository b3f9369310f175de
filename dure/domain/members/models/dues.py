"""Dues: what a member was asked for a year, and what it paid. The amounts are posted in the ledger."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import PlainField
from dure.domain.papers.models import Paper, StoredFile
from dure.domain.parties.models import Organisation


@history.kept()
class Invoice(models.Model):
    """What a member owes for a year, in minor units of `currency`; a `pro_forma` is not owed, and not posted.

    `band` keeps, as values, how the amount came about: the band, the population and income it went by with their days
    and sources, and the rate where the currency is not that of the bands. `cancelled_on` is the day of the counter-entry.
    """

    class Kind(models.TextChoices):
        INVOICE = "invoice"
        PRO_FORMA = "pro_forma"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.INVOICE)
    number = models.CharField(max_length=20, unique=True)
    year = models.PositiveSmallIntegerField()
    currency = models.CharField(max_length=3)
    amount = models.BigIntegerField()
    band = PlainField(default=dict)
    language = models.CharField(max_length=12, default="en")
    issued_on = models.DateField()
    due_on = models.DateField()
    reminded_on = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    cancelled_on = models.DateField(null=True, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    entry = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("-year", "number")
        indexes = [models.Index(fields=("organisation", "year"), name="members_invoice_year"),
                   models.Index(fields=("due_on",), name="members_invoice_due")]
        constraints = [
            models.UniqueConstraint(fields=("organisation", "year"), name="members_invoice_once",
                                    condition=Q(kind="invoice", cancelled_on__isnull=True)),
            models.CheckConstraint(condition=Q(amount__gt=0), name="members_invoice_amount"),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("issued_on")), name="members_invoice_due_after"),
        ]

    def __str__(self) -> str:
        return self.number


@history.kept()
class Payment(models.Model):
    """Money received from a member, or the proof of a transfer that is not confirmed yet (`received_on` empty).

    `amount` is what counts for the member; `fee` what banks kept of it on the way, at the network's cost: the account received the
    rest. `proof` is the member's own paper of its transfer. `reversed_on` is the day of the counter-entry.
    """

    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="payments")
    amount = models.BigIntegerField()
    fee = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3)
    told_at = models.DateTimeField()
    received_on = models.DateField(null=True, blank=True)
    bank_reference = models.CharField(max_length=100, blank=True)
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    proof_name = models.CharField(max_length=255, blank=True)
    reversed_on = models.DateField(null=True, blank=True)
    entry = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("invoice", "id")
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="members_payment_amount"),
                       models.CheckConstraint(condition=Q(fee__gte=0, fee__lt=models.F("amount")), name="members_payment_fee")]

    def __str__(self) -> str:
        return f"{self.invoice} {self.amount}"


@history.kept()
class WriteOff(FourEyes):
    """What of an invoice is no longer claimed, by which decision (`reason`): prepared by one, approved by another, and booked on that
    day (`on`). `reversed_on` is the day of the counter-entry, where the member pays after all."""

    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="write_offs")
    amount = models.BigIntegerField()
    reason = models.CharField(max_length=300)
    on = models.DateField(null=True, blank=True, db_column="written_off_on")
    reversed_on = models.DateField(null=True, blank=True)
    entry = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("invoice", "id")
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="members_write_off_amount"),
            models.CheckConstraint(condition=~Q(state="approved") | Q(on__isnull=False), name="members_write_off_booked"),
            models.UniqueConstraint(fields=("invoice",), condition=Q(state="prepared"), name="members_write_off_once"),
            *four_eyes_constraints("members_write_off"),
        ]

    def __str__(self) -> str:
        return f"{self.invoice} {self.amount}"
