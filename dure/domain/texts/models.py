"""What texts fix for a time: parameters of charters, guidelines and offices, and the days nobody works."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base.fields import PlainField


class Parameter(models.Model):
    """A value in force from `starts_on` to `ends_on` (both included; open where null).

    `source` is a key of `docs/sources.md` or a paper's number, `clause` the place in it (``Art. 12 (2)``); `assumed`
    says that no source is attached yet.
    """

    key = models.CharField(max_length=100)
    value = PlainField()
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    clause = models.CharField(max_length=100, blank=True)
    assumed = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("key", "starts_on")
        constraints = [
            models.UniqueConstraint(fields=("key", "starts_on"), nulls_distinct=False, name="texts_parameter_start"),
            models.CheckConstraint(condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True)
                                   | Q(ends_on__gte=F("starts_on")), name="texts_parameter_order"),
            models.CheckConstraint(condition=Q(assumed=True) | ~Q(source=""), name="texts_parameter_source"),
        ]

    def __str__(self) -> str:
        return self.key


class Holiday(models.Model):
    """A day on which the country's offices do not work. `added` marks our own additions (temporary holidays)."""

    country = models.CharField(max_length=2, default="KR")
    on = models.DateField()
    name = models.CharField(max_length=200)
    added = models.BooleanField(default=False)

    class Meta:
        ordering = ("country", "on")
        constraints = [models.UniqueConstraint(fields=("country", "on"), name="texts_holiday_once")]

    def __str__(self) -> str:
        return f"{self.on} {self.name}"
