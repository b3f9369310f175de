"""Projects and their years.

Amounts are integers in the unit that the paper prints (`ProjectYear.unit`, thousand won as a rule); days that papers
cut to month or year are ISO text cut likewise. Every record that came from a paper carries the paper and, in
`places`, the place of each of its fields on it.
"""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Cast, Concat

from dure.base import history
from dure.base.fields import BigramField


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


@history.kept(without=("places", "derived", "ref", "found_by"))
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
    # how other rooms name this record: findings and frozen papers are joined by it
    ref = models.GeneratedField(
        expression=Concat(Value("budget.project_year:"), Cast("id", models.CharField())),
        output_field=models.CharField(max_length=40),
        db_persist=True,
    )
    found_by = BigramField("words")

    class Meta:
        ordering = ("project", "fiscal_year", "version")
        indexes = [
            GinIndex(fields=("found_by",), name="budget_year_found_by", condition=Q(is_current=True)),
            models.Index(fields=("fiscal_year", "id"), name="budget_year_list", condition=Q(is_current=True)),
            models.Index(fields=("title", "id"), name="budget_year_title", condition=Q(is_current=True)),
        ]
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

    @property
    def words(self) -> str:
        """This function will return what a year is found by: its title, its department, the project's short name."""
        return f"{self.title} {self.department or ''} {self.project.short_name}"
