"""Lists of members that came in as files: what each changed, so that it can be undone."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base.fields import PlainField
from dure.domain.papers.models import StoredFile


class MemberImport(models.Model):
    """A file of members taken in at once, under one `batch` of the journal.

    `changes` lists row by row what was added, changed (with the former value) or left, as plain values: what undoing
    goes by. The same file again does nothing while it is applied.
    """

    class State(models.TextChoices):
        PREVIEWED = "previewed"
        APPLIED = "applied"
        UNDONE = "undone"

    batch = models.UUIDField(unique=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=State, default=State.PREVIEWED)
    rows = models.PositiveIntegerField()
    choices = PlainField(default=dict, blank=True)
    changes = PlainField(default=list, blank=True)
    as_of = models.DateField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["previewed", "applied", "undone"]),
                                   name="members_import_known"),
            models.UniqueConstraint(fields=("file",), condition=Q(state="applied"), name="members_import_once"),
        ]

    def __str__(self) -> str:
        return self.file_name
