"""How many members papers say there are: declared figures, compared with the register."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history


@history.kept(without=("place",))
class MemberCount(models.Model):
    """A number of members that a project's statement tells for its year, by category, with the place on the paper."""

    class Category(models.TextChoices):
        CITIES = "cities"
        INSTITUTIONS = "institutions"
        COMPANIES = "companies"

    project = models.CharField(max_length=48)
    fiscal_year = models.PositiveSmallIntegerField()
    category = models.CharField(max_length=12, choices=Category)
    number = models.PositiveIntegerField()
    paper = models.ForeignKey("papers.Paper", models.PROTECT, related_name="+")
    place = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("fiscal_year", "category", "pk")
        indexes = [models.Index(fields=("project", "fiscal_year"), name="members_count_project")]
        constraints = [
            models.CheckConstraint(
                condition=Q(category__in=["cities", "institutions", "companies"]), name="members_count_category"
            )
        ]

    def __str__(self) -> str:
        return f"{self.fiscal_year} {self.category}"
