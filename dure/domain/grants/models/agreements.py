"""Agreements (약정), applications for funds, instalments, reallocations. Won."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import PlainField, TranslatedField
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.models import Entry
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.spending.models import Case


@history.kept()
class Agreement(models.Model):
    """예산지원 약정: who gives whom how much from which line in which year. `key` is ``wego-2019``.

    `profile` are the terms of its settlement, frozen from the dated setting ``grants.settlement_profiles`` when it is signed and never
    changed afterwards: deadlines, evidence, interest, refunds, thresholds of verification and audit.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        SIGNED = "signed"
        CLOSED = "closed"

    key = models.SlugField(max_length=60, unique=True)
    title = TranslatedField()
    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    fiscal_year = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    signed_on = models.DateField(null=True, blank=True)
    profile = PlainField(default=dict, blank=True)
    profile_name = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=6, choices=State, default=State.DRAFT)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")  # last year's
    is_sample = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-fiscal_year", "key")
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="grants_agreement_amount"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="grants_agreement_days"),
            models.CheckConstraint(condition=Q(state="draft") | Q(signed_on__isnull=False), name="grants_agreement_signed"),
        ]

    def __str__(self) -> str:
        return self.key


@history.kept()
class AgreementItem(models.Model):
    """An item of the recipient's own budget (인건비), unlike the city's lines; `amount` as agreed, before reallocations."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="items")
    name = models.CharField(max_length=100)
    amount = models.BigIntegerField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("agreement", "order")
        constraints = [
            models.UniqueConstraint(fields=("agreement", "name"), name="grants_item_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="grants_item_amount"),
        ]

    def __str__(self) -> str:
        return self.name


@history.kept()
class Application(FourEyes):
    """교부신청: the recipient asks for a part of what was agreed; the city decides (교부결정), with conditions, maybe on less."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="applications")
    number = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    on = models.DateField(db_column="applied_on")
    reason = models.CharField(max_length=1000, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    granted = models.BigIntegerField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    conditions = models.CharField(max_length=2000, blank=True)
    decision_paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("agreement", "number")
        constraints = [
            models.UniqueConstraint(fields=("agreement", "number"), name="grants_application_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="grants_application_amount"),
            models.CheckConstraint(condition=~Q(state="approved") | Q(granted__gt=0, decided_on__isnull=False, granted__lte=F("amount")),
                                   name="grants_application_granted"),
            *four_eyes_constraints("grants_application"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.number}"


@history.kept()
class Instalment(FourEyes):
    """교부: a part of what was granted, paid on a day. `case` is its case on the city's ladder: the payment there is the city's 집행액.
    Approved, it is posted: the recipient has the money, and owes it or an account of it. One that was confirmed wrongly is taken back by
    a counter-instalment: `reverses` it, has its amount as a negative one, and says `why`."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="instalments")
    number = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    due_on = models.DateField(null=True, blank=True)
    paid_on = models.DateField(null=True, blank=True)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+")
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="+")
    reverses = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counters")
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("application", "number")
        constraints = [
            models.UniqueConstraint(fields=("application", "number"), name="grants_instalment_once"),
            models.CheckConstraint(condition=Q(amount__gt=0, reverses__isnull=True) | Q(amount__lt=0, reverses__isnull=False),
                                   name="grants_instalment_amount"),
            models.UniqueConstraint(fields=("reverses",), condition=~Q(state="refused"), name="grants_instalment_reversed_once"),
            models.CheckConstraint(condition=~Q(state="approved") | Q(paid_on__isnull=False), name="grants_instalment_paid"),
            *four_eyes_constraints("grants_instalment"),
        ]

    def __str__(self) -> str:
        return f"{self.application} {self.number}"


@history.kept()
class Reallocation(FourEyes):
    """항목 변경: money moved between two items of an agreement, asked by the recipient and approved by the city."""

    source = models.ForeignKey(AgreementItem, models.PROTECT, related_name="reallocated_out")
    target = models.ForeignKey(AgreementItem, models.PROTECT, related_name="reallocated_in")
    amount = models.BigIntegerField()
    on = models.DateField(db_column="asked_on")
    reason = models.CharField(max_length=1000)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="grants_reallocation_amount"),
                       models.CheckConstraint(condition=~Q(source=F("target")), name="grants_reallocation_two"),
                       *four_eyes_constraints("grants_reallocation")]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
