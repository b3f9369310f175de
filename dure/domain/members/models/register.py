"""Who is a member, in which category, by which decision, and since when we knew it."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from dure.base.fields import TranslatedField
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation

CATEGORIES = ["full", "associate", "friendship", "corporate"]


class OneOf(Func):
    """A key as a range that holds only it: what an exclusion constraint takes without an extension of PostgreSQL."""

    function = "int8range"

    def __init__(self, key: str) -> None:
        super().__init__(F(key), F(key), Value("[]"))


class Known(models.Model):
    """A record of two times: `during` is when it was so, `known_from` and `known_until` when the register said so.

    What turns out otherwise is not overwritten: the row is closed (`known_until`) and another says how it is. The
    register as it was believed to be at an instant can be drawn at any time.
    """

    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class Membership(Known):
    """An organisation is a member in a category for a time.

    `decision` is the paper that decided it, `decided_by` the key of the body that did (``executive-committee``), `basis`
    how it came about; `ended_by` and `end_decision` tell how it ended. A list that came in may cite a decision that the
    register of papers does not hold: its number stands in `decision_cited` or `end_decision_cited`. At one time an organisation is a member in one
    category only. An associate whose application awaits the decision is a member of the category `associate`.
    """

    class Category(models.TextChoices):
        FULL = "full"
        ASSOCIATE = "associate"
        FRIENDSHIP = "friendship"
        CORPORATE = "corporate"

    class Basis(models.TextChoices):
        APPLICATION = "application"
        FOUNDING = "founding"
        RETURN = "return"
        REGISTER = "register"

    class Ending(models.TextChoices):
        CATEGORY = "category"
        WITHDRAWAL = "withdrawal"
        EXCLUSION = "exclusion"
        DISSOLUTION = "dissolution"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    category = models.CharField(max_length=12, choices=Category)
    during = DateRangeField()
    basis = models.CharField(max_length=12, choices=Basis, default=Basis.REGISTER)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    decided_by = models.CharField(max_length=80, blank=True)
    decision_cited = models.CharField(max_length=100, blank=True)
    source = models.CharField(max_length=300, blank=True)
    ended_by = models.CharField(max_length=12, choices=Ending, blank=True)
    end_decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    end_decision_cited = models.CharField(max_length=100, blank=True)
    sample = models.BooleanField(default=False)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "during")
        indexes = [
            models.Index(fields=("organisation",), name="members_of_organisation"),
            models.Index(fields=("category",), name="members_of_category"),
            models.Index(fields=("batch",), name="members_batch", condition=Q(batch__isnull=False)),
        ]
        constraints = [
            ExclusionConstraint(name="members_one_at_a_time", expressions=[
                (OneOf("organisation_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)],
                condition=Q(known_until__isnull=True)),
            models.CheckConstraint(condition=Q(category__in=CATEGORIES), name="members_category"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="members_lasts"),
            models.CheckConstraint(condition=Q(known_until__isnull=True) | Q(known_until__gte=F("known_from")),
                                   name="members_known"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.category}"


class Suspension(Known):
    """A member's rights rest for a time, by a decision; it remains a member."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    during = DateRangeField()
    reason = models.CharField(max_length=500)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    decided_by = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ("organisation", "during")
        constraints = [
            ExclusionConstraint(name="members_suspended_once", expressions=[
                (OneOf("organisation_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)],
                condition=Q(known_until__isnull=True)),
            models.CheckConstraint(condition=Q(during__isempty=False), name="members_suspension_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.during}"


class Display(Known):
    """How a member is shown in the network: name, flag and protocol position, by a dated decision, never by a list
    of codes. `flag` is a short text (the regional indicator letters of a flag), empty where none is shown."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    during = DateRangeField()
    name = TranslatedField()
    flag = models.CharField(max_length=16, blank=True)
    position = models.PositiveIntegerField(null=True, blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=300)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "during")
        constraints = [
            ExclusionConstraint(name="members_shown_once", expressions=[
                (OneOf("organisation_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)],
                condition=Q(known_until__isnull=True)),
            models.CheckConstraint(condition=Q(during__isempty=False), name="members_display_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.during}"
