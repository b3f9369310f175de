"""Trips abroad (국외출장): who travels where and when, fares, steps from plan to report, payments as they were computed, mileage."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.fields import PlainField
from dure.domain.appropriations.models import BudgetLine
from dure.domain.papers.models import Paper
from dure.domain.spending.models import Case
from dure.domain.travel.rules.steps import PAYMENTS, STEPS


@history.kept()
class Trip(models.Model):
    """A trip as one case. `key` is the year and a running number (``2018-1``); `region` and each traveller's grade find the daily rates;
    `rate_on` is the day whose exchange rates count. `case` pays it, from `line`."""

    key = models.SlugField(max_length=40, unique=True)
    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    purpose = models.CharField(max_length=1000, blank=True)
    place = models.CharField(max_length=200)
    region = models.CharField(max_length=20)
    starts_on = models.DateField()
    ends_on = models.DateField()
    nights = models.PositiveSmallIntegerField()
    rate_on = models.DateField(null=True, blank=True)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+")
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("-starts_on", "key")
        indexes = [models.Index(fields=("starts_on", "id"), name="travel_trip_list")]
        constraints = [models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="travel_trip_days")]

    def __str__(self) -> str:
        return self.key


@history.kept()
class Traveller(models.Model):
    """One who travels: post and name, and the grade that finds the rates. `mileage` is what the airline credited, `mileage_used` what was
    used of the office's (공적 마일리지)."""

    trip = models.ForeignKey(Trip, models.PROTECT, related_name="travellers")
    post = models.CharField(max_length=100)
    name = models.CharField(max_length=100, blank=True)
    grade = models.CharField(max_length=20)
    mileage = models.PositiveIntegerField(null=True, blank=True)
    mileage_used = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("trip", "id")

    def __str__(self) -> str:
        return self.post


@history.kept()
class Fare(models.Model):
    """What a journey costs each traveller besides the daily rates, in minor units of its currency; planned, or as paid."""

    trip = models.ForeignKey(Trip, models.PROTECT, related_name="fares")
    label = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    planned = models.BigIntegerField()
    paid = models.BigIntegerField(null=True, blank=True)
    evidence = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("trip", "id")
        constraints = [models.CheckConstraint(condition=Q(planned__gte=0) & (Q(paid__isnull=True) | Q(paid__gte=0)), name="travel_fare_amount")]

    def __str__(self) -> str:
        return self.label


class TripStep(models.Model):
    """A step that was taken: plan, consultation, screening, advance, settlement, report. Append only; the last of a kind counts."""

    trip = models.ForeignKey(Trip, models.PROTECT, related_name="steps")
    step = models.CharField(max_length=12, choices=[(step, step) for step in STEPS])
    on = models.DateField(db_column="taken_on")
    passed = models.BooleanField(default=True)
    note = models.CharField(max_length=2000, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("trip", "id")

    def __str__(self) -> str:
        return f"{self.trip} {self.step}"


class TripPayment(models.Model):
    """A payment as it was computed and frozen: each line with its rounding, and the total in won. Append only; the last of a kind counts."""

    trip = models.ForeignKey(Trip, models.PROTECT, related_name="payments")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in PAYMENTS])
    lines = PlainField(default=list)
    total = models.BigIntegerField()
    rate_on = models.DateField()
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("trip", "id")

    def __str__(self) -> str:
        return f"{self.trip} {self.kind} {self.total}"
