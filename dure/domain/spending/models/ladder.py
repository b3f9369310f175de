"""The ladder of spending by line and date. Won; each rung is prepared by one and approved by another."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import BigramField
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.models import Entry
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.spending.rules.ladder import KINDS, REFUND, RUNGS


@history.kept()
class Allotment(FourEyes):
    """배정: what of a line may be committed from a day on. A negative one takes back."""

    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="+")
    on = models.DateField(db_column="allotted_on")
    amount = models.BigIntegerField()
    number = models.CharField(max_length=100, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        constraints = [models.CheckConstraint(condition=~Q(amount=0), name="spending_allotment_amount"),
                       *four_eyes_constraints("spending_allotment")]

    def __str__(self) -> str:
        return f"{self.line} {self.amount}"


@history.kept(without=("found_by",))
class Case(models.Model):
    """A thing that is paid from a line (지출 건): what, to whom. `key` is the line's fiscal year and a running number
    (``2018-0007``); `about` the record that it pays for, as a Ref's text (``meetings.allowances:3``, ``grants.instalment:2``)."""

    key = models.SlugField(max_length=40, unique=True)
    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS], default="general")
    title = models.CharField(max_length=300)
    payee = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    payee_name = models.CharField(max_length=200)
    about = models.CharField(max_length=200, blank=True)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    is_sample = models.BooleanField(default=False)
    found_by = BigramField("words")

    class Meta:
        ordering = ("key",)
        indexes = [
            models.Index(fields=("line", "opened_on", "id"), name="spending_case_line"),
            models.Index(fields=("opened_on", "id"), name="spending_case_list"),
            models.Index(fields=("about",), name="spending_case_about", condition=~Q(about="")),
            GinIndex(fields=("found_by",), name="spending_case_found_by"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def words(self) -> str:
        """This function will return what a case is found by."""
        return f"{self.key} {self.title} {self.payee_name}"


@history.kept()
class Rung(FourEyes):
    """A step of a case on a day, in won. `number` is the document's number in the city's system. A rung is never changed once
    approved: `reverses` is the one that this takes back, with the same amount. An approved payment or refund is posted (`entry`)."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="rungs")
    rung = models.CharField(max_length=10, choices=[(rung, rung) for rung in (*RUNGS, REFUND)])
    on = models.DateField(db_column="stepped_on")
    amount = models.BigIntegerField()
    number = models.CharField(max_length=100, blank=True)
    note = models.CharField(max_length=500, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    reverses = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counter_rungs")
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        indexes = [models.Index(fields=("rung", "on", "id"), name="spending_rung_day", condition=Q(state="approved")),
                   models.Index(fields=("state", "prepared_at"), name="spending_rung_waiting", condition=Q(state="prepared"))]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="spending_rung_amount"),
            # a counter-rung that was refused does not stand in the way of another
            models.UniqueConstraint(fields=("reverses",), condition=~Q(state="refused"), name="spending_rung_reversed_once"),
            models.CheckConstraint(condition=Q(entry__isnull=True) | Q(state="approved"), name="spending_rung_posted"),
            *four_eyes_constraints("spending_rung"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.rung} {self.amount}"
