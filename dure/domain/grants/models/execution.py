"""What the recipient does with a grant (실집행): expenses with their evidence, interest and refunds, open commitments. Won."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import BigramField
from dure.domain.grants.models.agreements import Agreement, AgreementItem
from dure.domain.ledger.models import Entry
from dure.domain.papers.models import StoredFile


@history.kept(without=("found_by",))
class Expense(FourEyes):
    """A cost under an item, on a day, to a payee. Approved, it is posted (`entry`); it is never changed then: `reverses` is the one
    that this takes back, with the same amount. `number` is the slip's or the transfer's."""

    item = models.ForeignKey(AgreementItem, models.PROTECT, related_name="expenses")
    on = models.DateField(db_column="spent_on")
    payee = models.CharField(max_length=200)
    text = models.CharField(max_length=300)
    amount = models.BigIntegerField()
    number = models.CharField(max_length=100, blank=True)
    reverses = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counters")
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="+")
    found_by = BigramField("words")

    class Meta:
        ordering = ("on", "id")
        indexes = [models.Index(fields=("item", "on", "id"), name="grants_expense_item"),
                   models.Index(fields=("on", "id"), name="grants_expense_list"),
                   GinIndex(fields=("found_by",), name="grants_expense_found_by")]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="grants_expense_amount"),
                       # one that was refused does not stand in the way of another
                       models.UniqueConstraint(fields=("reverses",), condition=~Q(state="refused"), name="grants_expense_reversed_once"),
                       models.CheckConstraint(condition=Q(state="approved") ^ Q(entry__isnull=True), name="grants_expense_posted"),
                       *four_eyes_constraints("grants_expense")]

    def __str__(self) -> str:
        return f"{self.on} {self.payee} {self.amount}"

    @property
    def words(self) -> str:
        """This function will return what an expense is found by."""
        return f"{self.payee} {self.text} {self.number}"


class Evidence(models.Model):
    """증빙: a file by its hash that shows an expense: a tax invoice, a card slip, a transfer. `kind` is a word of the agreement's
    profile. One that was attached wrongly is taken back by its reason and stays."""

    expense = models.ForeignKey(Expense, models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=40)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    attached_at = models.DateTimeField()
    attached_by_key = models.CharField(max_length=100)
    attached_by_name = models.CharField(max_length=200)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("expense", "id")
        verbose_name_plural = "evidence"
        constraints = [models.UniqueConstraint(fields=("expense", "file"), condition=Q(taken_back_at__isnull=True), name="grants_evidence_once"),
                       models.CheckConstraint(condition=Q(taken_back_at__isnull=True) | ~Q(why=""), name="grants_evidence_why")]

    def __str__(self) -> str:
        return self.file_name


@history.kept()
class Credit(FourEyes):
    """Money that came to a grant's account besides the instalments: interest (이자), or a refund received this year of a payment of
    last year that was cancelled (`of_expense` where it is in the books). Both go back to the city."""

    class Kind(models.TextChoices):
        INTEREST = "interest"
        REFUND = "refund"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="credits")
    kind = models.CharField(max_length=8, choices=Kind)
    on = models.DateField(db_column="received_on")
    amount = models.BigIntegerField()
    text = models.CharField(max_length=300, blank=True)
    of_expense = models.ForeignKey(Expense, models.PROTECT, null=True, blank=True, related_name="+")
    reverses = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counters")
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="grants_credit_amount"),
                       models.UniqueConstraint(fields=("reverses",), condition=~Q(state="refused"), name="grants_credit_reversed_once"),
                       models.CheckConstraint(condition=Q(state="approved") ^ Q(entry__isnull=True), name="grants_credit_posted"),
                       *four_eyes_constraints("grants_credit")]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"


@history.kept()
class OpenCommitment(models.Model):
    """What was committed and not paid when the agreement's term ended (미지급). It is settled until a day, or falls back."""

    item = models.ForeignKey(AgreementItem, models.PROTECT, related_name="open_commitments")
    payee = models.CharField(max_length=200)
    text = models.CharField(max_length=300)
    amount = models.BigIntegerField()
    committed_on = models.DateField()
    until = models.DateField()
    expense = models.OneToOneField(Expense, models.PROTECT, null=True, blank=True, related_name="+")  # that paid it
    dropped_on = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("until", "id")
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="grants_open_amount"),
                       models.CheckConstraint(condition=Q(dropped_on__isnull=True) | ~Q(why="") & Q(expense__isnull=True),
                                              name="grants_open_dropped")]

    def __str__(self) -> str:
        return f"{self.payee} {self.amount}"
