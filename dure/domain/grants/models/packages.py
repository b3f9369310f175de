"""Signed packages between city and Secretariat where their networks are apart: made on one side, taken in once on the other."""

from __future__ import annotations

from django.db import models

from dure.base.fields import PlainField
from dure.domain.grants.models.agreements import Agreement
from dure.domain.papers.models import StoredFile


class Package(models.Model):
    """A package (교환 꾸러미) of one agreement's records as of an instant, made here or taken in. Append only; `number` runs on by side,
    `content` is what it said, compared with our own records."""

    class Direction(models.TextChoices):
        OUT = "out"
        IN = "in"

    class Side(models.TextChoices):
        CITY = "city"
        SECRETARIAT = "secretariat"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="packages")
    direction = models.CharField(max_length=3, choices=Direction)
    side = models.CharField(max_length=11, choices=Side)  # who made it
    number = models.PositiveIntegerField()
    as_of = models.DateTimeField()
    content_hash = models.CharField(max_length=64)
    content = PlainField(default=dict)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    kept_by_key = models.CharField(max_length=100)
    kept_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("agreement", "as_of", "id")
        constraints = [models.UniqueConstraint(fields=("agreement", "side", "number", "direction"), name="grants_package_once")]

    def __str__(self) -> str:
        return f"{self.agreement} {self.side} {self.number}"
