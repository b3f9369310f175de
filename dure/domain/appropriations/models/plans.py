"""What a project plans beyond the year: the five-year plan, ceilings of a year's budget, indicators with target and actual."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import TranslatedField
from dure.domain.budget.models import ExactField, Project
from dure.domain.papers.models import Paper


@history.kept()
class PlanAmount(models.Model):
    """중기재정: what the five-year plan made in `plan_year` gives the project in `fiscal_year`, in won."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    plan_year = models.PositiveSmallIntegerField()
    fiscal_year = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("project", "plan_year", "fiscal_year")
        constraints = [
            models.UniqueConstraint(fields=("project", "plan_year", "fiscal_year"), name="appropriations_plan_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="appropriations_plan_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.project} {self.plan_year}: {self.fiscal_year}"


@history.kept()
class Ceiling(models.Model):
    """예산 한도: the most that a project may ask for in a year, as the budget office set it. A later one takes its place."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    fiscal_year = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    on = models.DateField(db_column="set_on")
    author = models.CharField(max_length=200)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("project", "fiscal_year", "on", "id")

    def __str__(self) -> str:
        return f"{self.project} {self.fiscal_year} {self.amount}"


@history.kept()
class Indicator(models.Model):
    """성과지표: what a project is measured by. `direction` says whether more or less is better; `formula` and `evidence` how it is
    measured and from what."""

    class Direction(models.TextChoices):
        MORE = "more"
        LESS = "less"

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    name = TranslatedField()
    unit = models.CharField(max_length=40)
    formula = models.CharField(max_length=500, blank=True)
    evidence = models.CharField(max_length=500, blank=True)
    direction = models.CharField(max_length=4, choices=Direction, default=Direction.MORE)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("project", "order", "id")

    def __str__(self) -> str:
        return str(self.name)


@history.kept()
class IndicatorYear(models.Model):
    """Target and actual of an indicator in a year; the actual is measured on a day, from a paper where there is one."""

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="years")
    fiscal_year = models.PositiveSmallIntegerField()
    target = ExactField()
    actual = ExactField(null=True, blank=True)
    measured_on = models.DateField(null=True, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("indicator", "fiscal_year")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "fiscal_year"), name="appropriations_indicator_year"),
            models.CheckConstraint(condition=Q(actual__isnull=True) | Q(measured_on__isnull=False), name="appropriations_indicator_measured"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.fiscal_year}"
