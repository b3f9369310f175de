"""Meetings with outsiders (간담회) and what they cost, checked by hour, holiday and place."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.domain.meetings.models import Meeting
from dure.domain.papers.models import Paper
from dure.domain.spending.models.ladder import Case


@history.kept()
class Reception(models.Model):
    """A 간담회 as its result report tells it: when, where, how many of ours and of theirs, what was paid by which card slip.
    `case` is the case that paid it, `meeting` the meeting's record where there is one: then who attended is read there."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="reception")
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    purpose = models.CharField(max_length=300)
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    insiders = models.PositiveSmallIntegerField(null=True, blank=True)
    outsiders = models.PositiveSmallIntegerField(null=True, blank=True)
    paid_at = models.DateTimeField(null=True, blank=True)
    paid_where = models.CharField(max_length=200, blank=True)
    slip = models.CharField(max_length=100, blank=True)
    result = models.CharField(max_length=2000, blank=True)
    report = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("starts_at", "id")
        constraints = [models.CheckConstraint(condition=Q(meeting__isnull=False) | Q(insiders__isnull=False, outsiders__isnull=False),
                                              name="spending_reception_people")]

    def __str__(self) -> str:
        return self.purpose
