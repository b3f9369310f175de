"""Budget lines (통계목) of a project's year, what each stage gave them, and the basis of calculation of each amount. Won."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.domain.appropriations.rules.stages import STAGES
from dure.domain.budget.models import Project
from dure.domain.papers.models import Paper


@history.kept()
class BudgetLine(models.Model):
    """A budget line of a project in a fiscal year. It is known by year and name; `code` is what that year's list of codes calls it
    (310-02), and `follows` the line of the year before that it continues, where the name has changed."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    fiscal_year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=100)
    code = models.CharField(max_length=20, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("project", "fiscal_year", "order", "id")
        constraints = [
            models.UniqueConstraint(fields=("project", "fiscal_year", "name"), name="appropriations_line_once"),
            models.CheckConstraint(condition=Q(fiscal_year__gte=1945, fiscal_year__lte=2200), name="appropriations_line_year"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.fiscal_year}"


class StageAmount(models.Model):
    """What a stage gives a line: the whole amount after it, not the difference. Append only; `number` counts the supplementary
    budgets (제1회 추경) and corrections within a stage: the last of a stage stands.

    `national` is borne by the national treasury, `district` and `other` likewise; the rest is the city's. `author` is the post or
    body that cut or gave, `reason` why.
    """

    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="amounts")
    stage = models.CharField(max_length=20, choices=[(stage, stage) for stage in STAGES])
    round = models.PositiveSmallIntegerField(default=0)  # 제n회 추경; 0 at the other stages
    number = models.PositiveSmallIntegerField(default=1)
    amount = models.BigIntegerField()
    national = models.BigIntegerField(default=0)
    district = models.BigIntegerField(default=0)
    other = models.BigIntegerField(default=0)
    on = models.DateField(db_column="given_on")
    author = models.CharField(max_length=200)
    reason = models.CharField(max_length=1000, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    # where it is written when no paper is filed here: a key of the sources, or "sample"
    source = models.CharField(max_length=200, blank=True)
    entered_at = models.DateTimeField()
    entered_by_key = models.CharField(max_length=100)
    entered_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("line", "on", "id")
        constraints = [
            models.UniqueConstraint(fields=("line", "stage", "round", "number"), name="appropriations_amount_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="appropriations_amount_positive"),
            models.CheckConstraint(condition=Q(amount__gte=F("national") + F("district") + F("other")),
                                   name="appropriations_amount_parts"),
            models.CheckConstraint(condition=Q(stage="supplementary", round__gte=1) | ~Q(stage="supplementary") & Q(round=0),
                                   name="appropriations_amount_round"),
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.stage} {self.amount}"


class BasisLine(models.Model):
    """산출근거: one calculation under a stage's amount, in its order. `won` is computed exactly from `expression`, `rounded` in won
    after the office's rounding mode to thousand won."""

    amount = models.ForeignKey(StageAmount, models.PROTECT, related_name="basis")
    order = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=300, blank=True)
    expression = models.CharField(max_length=500)
    won = models.BigIntegerField()
    rounded = models.BigIntegerField()

    class Meta:
        ordering = ("amount", "order")
        constraints = [models.UniqueConstraint(fields=("amount", "order"), name="appropriations_basis_order")]

    def __str__(self) -> str:
        return f"{self.label} {self.expression}"
