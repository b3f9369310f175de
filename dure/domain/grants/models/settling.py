"""Settlement (정산), its review item by item, and the return: notice and receipt. Won."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import PlainField
from dure.domain.grants.models.agreements import Agreement, AgreementItem
from dure.domain.ledger.models import Entry
from dure.domain.papers.models import Paper
from dure.domain.spending.models import Rung


@history.kept()
class Settlement(FourEyes):
    """A grant settled as of a day: frozen when submitted, reviewed, approved, notified, returned, closed. A settlement that was sent
    back is followed by another version. `executed` is what is recognised after the review; the three terms of the return stand
    apart, those that the agreement's profile lets the recipient keep are 0."""

    class Step(models.TextChoices):
        DRAWN = "drawn"
        SUBMITTED = "submitted"
        APPROVED = "approved"
        NOTIFIED = "notified"
        RETURNED = "returned"
        CLOSED = "closed"
        SENT_BACK = "sent_back"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="settlements")
    version = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=9, choices=Step, default=Step.DRAWN)
    as_of = models.DateField()
    granted = models.BigIntegerField()
    executed = models.BigIntegerField()
    interest = models.BigIntegerField()
    refunds = models.BigIntegerField()
    text = models.TextField(blank=True)  # what the report says in sentences; checked against the table
    submitted_on = models.DateField(null=True, blank=True)
    verified_by = models.CharField(max_length=200, blank=True)  # who verified it where the profile asks for it (정산검증)
    audited_by = models.CharField(max_length=200, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("agreement", "version")
        constraints = [
            models.UniqueConstraint(fields=("agreement", "version"), name="grants_settlement_version"),
            models.UniqueConstraint(fields=("agreement",), condition=~Q(step="sent_back"), name="grants_settlement_one"),
            *four_eyes_constraints("grants_settlement"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement} v{self.version}"

    @property
    def returned(self) -> int:
        """This function will return what goes back: unspent, interest, and refunds of last year's cancelled payments."""
        return self.granted - self.executed + self.interest + self.refunds


class SettlementLine(models.Model):
    """An item of a settlement as it was drawn: granted (after reallocations), what was spent (`spent`), of it what evidence shows
    (`executed`), and what was disallowed of that in the review. `reviewed_at` and by whom: the city has gone through it."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="lines")
    item = models.ForeignKey(AgreementItem, models.PROTECT, related_name="+")
    granted = models.BigIntegerField()
    spent = models.BigIntegerField()
    executed = models.BigIntegerField()
    disallowed = models.BigIntegerField(default=0)
    why = models.CharField(max_length=1000, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by_key = models.CharField(max_length=100, blank=True)
    reviewed_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("settlement", "item__order")
        constraints = [models.UniqueConstraint(fields=("settlement", "item"), name="grants_settlement_line"),
                       models.CheckConstraint(condition=Q(disallowed=0) | ~Q(why=""), name="grants_settlement_disallowed"),
                       models.CheckConstraint(condition=Q(executed__lte=models.F("spent"), disallowed__gte=0, disallowed__lte=models.F("executed")),
                                              name="grants_settlement_amounts")]

    def __str__(self) -> str:
        return f"{self.settlement} {self.item}"

    @property
    def accepted(self) -> int:
        """This function will return what of the item's costs is recognised (인정액)."""
        return self.executed - self.disallowed


@history.kept()
class Query(models.Model):
    """A question of the review about a line or an expense (a Ref's text), and its answer."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="queries")
    about = models.CharField(max_length=200)
    text = models.CharField(max_length=2000)
    asked_at = models.DateTimeField()
    asked_by_key = models.CharField(max_length=100)
    asked_by_name = models.CharField(max_length=200)
    answer = models.CharField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_key = models.CharField(max_length=100, blank=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("settlement", "id")
        verbose_name_plural = "queries"

    def __str__(self) -> str:
        return self.text[:60]


@history.kept()
class ReturnNotice(models.Model):
    """반납 고지: granted, executed, unspent, interest, refunds, returned, as the notice states them (`terms`), and until when."""

    settlement = models.OneToOneField(Settlement, models.PROTECT, related_name="notice")
    terms = PlainField(default=dict)
    amount = models.BigIntegerField()
    on = models.DateField(db_column="noticed_on")
    due_on = models.DateField()
    number = models.CharField(max_length=100, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")

    def __str__(self) -> str:
        return f"{self.settlement} {self.amount}"


@history.kept()
class ReturnReceipt(FourEyes):
    """What came back on a day. After the books of the grant's year are closed it is revenue of the year of receipt (`revenue_year`)
    and never lowers that year's 집행액; before, it goes back into the line (여입). One that was recorded wrongly is taken back by a
    counter-receipt: `reverses` it, has its amount as a negative one, and says `why`."""

    notice = models.ForeignKey(ReturnNotice, models.PROTECT, related_name="receipts")
    on = models.DateField(db_column="received_on")
    amount = models.BigIntegerField()
    revenue_year = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.CharField(max_length=100, blank=True)
    rung = models.OneToOneField(Rung, models.PROTECT, null=True, blank=True, related_name="+")  # its way back into the line
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="+")
    reverses = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counters")
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0, reverses__isnull=True) | Q(amount__lt=0, reverses__isnull=False),
                                   name="grants_receipt_amount"),
            models.UniqueConstraint(fields=("reverses",), condition=~Q(state="refused"), name="grants_receipt_reversed_once"),
            *four_eyes_constraints("grants_receipt")]

    def __str__(self) -> str:
        return f"{self.notice} {self.amount}"
