"""The network's regions, and which countries and cities belong to each."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import TranslatedField
from dure.domain.parties.models import Organisation


class Region(models.Model):
    """A region as the network counts them; `position` is its place in lists."""

    key = models.SlugField(max_length=40, unique=True)
    name = TranslatedField()
    position = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("position", "key")

    def __str__(self) -> str:
        return self.key


@history.kept()
class RegionScope(models.Model):
    """A country, or one city apart from its country, belongs to a region for a time. A city's own row goes first."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="scope")
    country = models.CharField(max_length=2, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    during = DateRangeField(default=None, null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("region", "country", "id")
        constraints = [
            models.CheckConstraint(condition=Q(country="") ^ Q(organisation__isnull=True), name="members_scope_whose"),
            models.UniqueConstraint(fields=("country", "organisation", "during"), nulls_distinct=False,
                                    name="members_scope_once"),
        ]

    def __str__(self) -> str:
        return f"{self.region} {self.country or self.organisation}"
