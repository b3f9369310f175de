"""Projects, their years, and what a statement says of each year's money.

Amounts are integers in the unit that the paper prints (`ProjectYear.unit`, thousand won as a rule); days that papers
cut to month or year are ISO text cut likewise. Every record that came from a paper carries the paper and, in
`places`, the place of each of its fields on it.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history

PARTIAL_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class State(models.TextChoices):
    """Where a project-year stands."""

    FILED = "filed"
    DRAFT = "draft"
    FROZEN = "frozen"
    WITHDRAWN = "withdrawn"


class ExactField(models.DecimalField):
    """An exact decimal with as many digits as were printed: ``numeric`` of PostgreSQL, which keeps the scale."""

    def db_type(self, connection: object) -> str:
        """This function will name the column's type."""
        return "numeric"

    def _unchecked(self, **kwargs: object) -> list:
        return []

    _check_decimal_places = _check_max_digits = _check_decimal_places_and_max_digits = _unchecked


class OnPaper(models.Model):
    """What a paper says: the paper, the place of each field on it, and the fields that follow from others.

    `derived` names the fields whose printed value was what it follows to (`rules.relations`).
    """

    paper = models.ForeignKey("papers.Paper", models.PROTECT, null=True, blank=True, related_name="+")
    places = models.JSONField(default=dict, blank=True)
    derived = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


@history.kept()
class Project(models.Model):
    """A project of the budget (세부사업), over the years."""

    short_name = models.SlugField(max_length=48, unique=True)
    name = models.CharField(max_length=300)
    # the programme tree above it: {"field": ["010", "일반공공행정"], "sector": …, "policy": …, "unit": …, "detail": …}
    tree = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("short_name",)

    def __str__(self) -> str:
        return self.name


class ProjectName(models.Model):
    """A spelling under which the project was printed. `folded` and `near_key` are for looking up."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, unique=True)
    near_key = models.CharField(max_length=60, db_index=True)

    def __str__(self) -> str:
        return self.name


@history.kept(without=("places", "derived"))
class ProjectYear(OnPaper):
    """One version of what is stated of a project for a fiscal year. A changed paper makes a new version."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="years")
    fiscal_year = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    state = models.CharField(max_length=12, choices=State, default=State.FILED)
    drafted_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="drafts")
    revision = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=300)
    # overview
    account = models.TextField(null=True, blank=True)
    recurrence = models.TextField(null=True, blank=True)
    contents = models.JSONField(default=list, blank=True)
    bureau = models.TextField(null=True, blank=True)
    department = models.TextField(null=True, blank=True)
    funding_total = models.BigIntegerField(null=True, blank=True)
    funding_national = models.BigIntegerField(null=True, blank=True)
    funding_city = models.BigIntegerField(null=True, blank=True)
    funding_district = models.BigIntegerField(null=True, blank=True)
    funding_other = models.BigIntegerField(null=True, blank=True)
    funding_labels = models.JSONField(default=dict, blank=True)
    # the budget table's head, and how its rates are rounded
    unit = models.TextField(null=True, blank=True)
    previous_year = models.PositiveSmallIntegerField(null=True, blank=True)
    current_year = models.PositiveSmallIntegerField(null=True, blank=True)
    rate_mode = models.CharField(max_length=12, default="truncate")
    # lists of plain lines
    purpose = models.JSONField(default=list, blank=True)
    effects = models.JSONField(default=list, blank=True)
    schedule_total = models.BigIntegerField(null=True, blank=True)
    # parts whose figures are to follow from the records even where the paper said otherwise
    complete = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("project", "fiscal_year", "version")
        constraints = [
            models.UniqueConstraint(fields=("project", "fiscal_year", "version"), name="budget_year_version"),
            models.UniqueConstraint(
                fields=("project", "fiscal_year"), condition=Q(is_current=True), name="budget_year_current"
            ),
            models.CheckConstraint(condition=Q(fiscal_year__gte=1945, fiscal_year__lte=2200), name="budget_year_real"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="budget_year_state"),
            models.CheckConstraint(condition=Q(is_current=False) | ~Q(state="withdrawn"), name="budget_year_withdrawn"),
            models.CheckConstraint(
                condition=Q(state__in=("draft", "frozen", "withdrawn")) | Q(paper__isnull=False), name="budget_year_paper"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.fiscal_year}"


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
