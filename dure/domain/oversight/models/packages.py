"""What was handed to auditors."""

from __future__ import annotations

from django.db import models

from dure.base.fields import PlainField
from dure.domain.papers.models import StoredFile


class AuditPackage(models.Model):
    """A package as it was handed to an auditor: what it was drawn from (`scope`: year, size of the sample, seed, day), its file and
    who got it. Append only. The file's hash proves what the auditor had before him; the seed draws the same sample again."""

    scope = PlainField()
    handed_to = models.CharField(max_length=200)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    entries = models.PositiveIntegerField()
    handed_at = models.DateTimeField()
    handed_by_key = models.CharField(max_length=100)
    handed_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.handed_to} {self.handed_at:%Y-%m-%d}"
