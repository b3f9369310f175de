"""What a project's year consists of (programmes), what happened (history) and what came of it (results)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.domain.budget.models import PARTIAL_DAY, OnPaper, ProjectYear


@history.kept(without=("places",))
class Programme(OnPaper):
    """사업내용: a programme of the year with its facts as printed, ``[{"text": …, "level": 0}, …]``."""

    project_year = models.ForeignKey(ProjectYear, models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField()
    name = models.TextField()
    facts = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("order",)
        constraints = [
            models.UniqueConstraint(
                fields=("project_year", "order"),
                name="programmes_programme_order",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return self.name


class Told(OnPaper):
    """A printed line that tells of something: when, where, how many; `wording` is the line with slots
    (`rules.wording`), so that a changed value is printed where the old one stood."""

    project_year = models.ForeignKey(ProjectYear, models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField()
    # the programme as this line's heading prints it, and the programme of the year that it means
    heading = models.TextField(null=True, blank=True)
    programme = models.ForeignKey(Programme, models.SET_NULL, null=True, blank=True, related_name="+")
    start = models.CharField(max_length=10, null=True, blank=True)
    end = models.CharField(max_length=10, null=True, blank=True)
    precision = models.CharField(max_length=5, null=True, blank=True)
    title = models.TextField(blank=True)
    place = models.TextField(null=True, blank=True)
    cities = models.PositiveIntegerField(null=True, blank=True)
    people = models.PositiveIntegerField(null=True, blank=True)
    countries = models.PositiveIntegerField(null=True, blank=True)
    about = models.JSONField(default=list, blank=True)
    wording = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True
        ordering = ("order",)

    def __str__(self) -> str:
        return self.title


def _told(kind: str) -> list[models.BaseConstraint]:
    return [
        models.UniqueConstraint(
            fields=("project_year", "order"), name=f"programmes_{kind}_order", deferrable=models.Deferrable.DEFERRED
        ),
        models.CheckConstraint(
            condition=Q(start__isnull=True) | Q(start__regex=PARTIAL_DAY), name=f"programmes_{kind}_start"
        ),
        models.CheckConstraint(
            condition=Q(end__isnull=True) | Q(end__regex=PARTIAL_DAY), name=f"programmes_{kind}_end"
        ),
    ]


@history.kept(without=("places",))
class Happening(Told):
    """추진경위: something that happened."""

    class Meta(Told.Meta):
        constraints = _told("happening")


@history.kept(without=("places",))
class Result(Told):
    """최근 3년 추진실적: an achievement of a year; `level` is its depth in the list."""

    year = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField(default=0)

    class Meta(Told.Meta):
        constraints = _told("result")
