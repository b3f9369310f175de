"""What was read from a file, before it is filed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField
from dure.domain.papers.models.register import Paper, StoredFile


@history.kept(without=("data",))
class Reading(models.Model):
    """A file as it was read, and what an officer corrected of it.

    `data` is the object that ``dure read --json`` prints, as read; `corrections` is
    ``[{"path", "was", "value", "why", "by", "at"}, …]``, to be laid over it in order. `revision` counts the
    saves: a save that names an older one is refused.
    """

    class State(models.TextChoices):
        UPLOADED = "uploaded"
        READ = "read"
        CORRECTED = "corrected"
        FILED = "filed"
        REFUSED = "refused"

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="readings")
    file_name = models.CharField(max_length=255)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="readings")
    kind = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=500, blank=True)
    fiscal_year = models.PositiveSmallIntegerField(null=True, blank=True)
    data = PlainField(default=dict, blank=True)
    problems = PlainField(default=list, blank=True)
    corrections = PlainField(default=list, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.UPLOADED)
    language = models.CharField(max_length=12, default="ko")
    reader = models.CharField(max_length=100, blank=True)
    revision = models.PositiveIntegerField(default=1)
    uploaded_at = models.DateTimeField()
    uploaded_by_key = models.CharField(max_length=100)
    uploaded_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("-id",)
        indexes = [
            models.Index(fields=("state", "-id"), name="papers_reading_state"),
            models.Index(fields=("uploaded_by_key", "-id"), name="papers_reading_by"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["uploaded", "read", "corrected", "filed", "refused"]),
                                   name="papers_reading_state_known"),
            models.CheckConstraint(condition=~Q(state="filed") | Q(paper__isnull=False), name="papers_reading_filed"),
        ]

    def __str__(self) -> str:
        return self.title or self.file_name
