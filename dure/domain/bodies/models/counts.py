"""How many seats papers say an organ has: declared figures, compared with the seats themselves."""

from __future__ import annotations

from django.db import models

from dure.base import history


@history.kept(without=("place",))
class SeatCount(models.Model):
    """Seats of a role in an organ that a project's statement tells for its year; an empty role is the organ's total.

    `derived` tells that the total was the sum of its roles when it was filed.
    """

    project = models.CharField(max_length=48)
    fiscal_year = models.PositiveSmallIntegerField()
    organ = models.CharField(max_length=40)
    role = models.CharField(max_length=100, blank=True)
    number = models.PositiveIntegerField()
    derived = models.BooleanField(default=False)
    paper = models.ForeignKey("papers.Paper", models.PROTECT, related_name="+")
    place = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("fiscal_year", "pk")
        indexes = [models.Index(fields=("project", "fiscal_year"), name="bodies_seats_project")]

    def __str__(self) -> str:
        return f"{self.fiscal_year} {self.organ} {self.role}".strip()
