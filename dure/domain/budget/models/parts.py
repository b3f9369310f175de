"""The parts of a project-year's statement: officers, lines, basis, grounds, schedule, outturn."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.domain.budget.models.years import ExactField, OnPaper, ProjectYear

PARTIAL_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class Part(OnPaper):
    """A row of one of the statement's parts, in its order on the paper."""

    project_year = models.ForeignKey(ProjectYear, models.CASCADE, related_name="%(class)s_rows")
    order = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ("order",)


def _ordered(kind: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=("project_year", "order"), name=f"budget_{kind}_order", deferrable=models.Deferrable.DEFERRED
    )


@history.kept(without=("places",))
class Officer(Part):
    """A post of the project's line of officers (과장, 팀장, 주무관). Who holds it stands in `OfficerContact`."""

    post = models.TextField()
    vacant = models.BooleanField(default=False)

    class Meta(Part.Meta):
        constraints = [_ordered("officer")]

    def __str__(self) -> str:
        return self.post


class OfficerContact(models.Model):
    """Name and telephone of an officer: personal data, in a table of their own so that they can be erased."""

    officer = models.OneToOneField(Officer, models.CASCADE, related_name="contact")
    name = models.TextField(null=True, blank=True)
    phone = models.TextField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name or ""


@history.kept(without=("places", "follows", "derived"))
class Line(Part):
    """A budget line (통계목) of 예산 총괄, or its total. The `national_…` part is borne by the national treasury.

    `follows` is the same line in last year's statement, matched by name.
    """

    name = models.TextField()
    is_total = models.BooleanField(default=False)
    previous = models.BigIntegerField(null=True, blank=True)
    current = models.BigIntegerField(null=True, blank=True)
    change = models.BigIntegerField(null=True, blank=True)
    rate = ExactField(null=True, blank=True)
    national_previous = models.BigIntegerField(null=True, blank=True)
    national_current = models.BigIntegerField(null=True, blank=True)
    national_change = models.BigIntegerField(null=True, blank=True)
    national_rate = ExactField(null=True, blank=True)
    follows = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta(Part.Meta):
        constraints = [
            _ordered("line"),
            models.UniqueConstraint(fields=("project_year",), condition=Q(is_total=True), name="budget_line_one_total"),
        ]

    def __str__(self) -> str:
        return self.name


@history.kept(without=("places",))
class BasisItem(Part):
    """산출근거: one calculation under a line, in won; `printed` in the table's unit."""

    line = models.ForeignKey(Line, models.SET_NULL, null=True, blank=True, related_name="basis")
    line_name = models.TextField()
    label = models.TextField(blank=True)
    expression = models.TextField(blank=True)
    won = models.BigIntegerField(null=True, blank=True)
    printed = models.BigIntegerField(null=True, blank=True)

    class Meta(Part.Meta):
        constraints = [_ordered("basis")]

    def __str__(self) -> str:
        return f"{self.label} {self.expression}"


@history.kept(without=("places",))
class Ground(Part):
    """사업근거: one legal ground."""

    kind = models.CharField(max_length=20)
    title = models.TextField()
    article = models.TextField(null=True, blank=True)
    number = models.TextField(null=True, blank=True)
    date = models.CharField(max_length=10, null=True, blank=True)
    document = models.TextField(null=True, blank=True)
    text = models.TextField(blank=True)

    class Meta(Part.Meta):
        constraints = [
            _ordered("ground"),
            models.CheckConstraint(
                condition=Q(date__isnull=True) | Q(date__regex=PARTIAL_DAY), name="budget_ground_date"
            ),
        ]

    def __str__(self) -> str:
        return self.title


@history.kept(without=("places",))
class Step(Part):
    """추진일정: one step of the year; `period` as printed."""

    step = models.TextField()
    start = models.CharField(max_length=10, null=True, blank=True)
    end = models.CharField(max_length=10, null=True, blank=True)
    amount = models.BigIntegerField(null=True, blank=True)
    by = models.TextField(null=True, blank=True)
    period = models.TextField(blank=True)

    class Meta(Part.Meta):
        constraints = [
            _ordered("step"),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(start__regex=PARTIAL_DAY), name="budget_step_start"
            ),
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__regex=PARTIAL_DAY), name="budget_step_end"),
        ]

    def __str__(self) -> str:
        return self.step


@history.kept(without=("places",))
class Outturn(Part):
    """결산 현황: one year's outturn, and the national treasury's part of it."""

    year = models.PositiveSmallIntegerField()
    original = models.BigIntegerField(null=True, blank=True)
    carried_in = models.BigIntegerField(null=True, blank=True)
    changed = models.BigIntegerField(null=True, blank=True)
    available = models.BigIntegerField(null=True, blank=True)
    spent = models.BigIntegerField(null=True, blank=True)
    carried_out = models.BigIntegerField(null=True, blank=True)
    balance = models.BigIntegerField(null=True, blank=True)
    national_original = models.BigIntegerField(null=True, blank=True)
    national_carried_in = models.BigIntegerField(null=True, blank=True)
    national_changed = models.BigIntegerField(null=True, blank=True)
    national_available = models.BigIntegerField(null=True, blank=True)
    national_spent = models.BigIntegerField(null=True, blank=True)
    national_carried_out = models.BigIntegerField(null=True, blank=True)
    national_balance = models.BigIntegerField(null=True, blank=True)

    class Meta(Part.Meta):
        constraints = [_ordered("outturn")]
        indexes = [models.Index(F("year"), name="budget_outturn_year")]

    def __str__(self) -> str:
        return str(self.year)
