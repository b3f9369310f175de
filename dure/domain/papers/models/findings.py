"""What a checker found, what an officer made of it, and the list of corrections."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField
from dure.domain.papers.models.register import Paper


@history.kept(without=("seen_at",))
class Finding(models.Model):
    """A problem found on a subject, kept by fingerprint: what was dismissed stays so at the next run.

    `subject` is a Ref as text: a reading, a paper, a project-year. `present` tells whether the last run still
    found it.
    """

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        CORRECTED = "corrected"
        DISMISSED = "dismissed"

    subject = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    code = models.CharField(max_length=100)
    severity = models.CharField(max_length=8)
    params = PlainField(default=dict, blank=True)
    ko = models.TextField()
    en = models.TextField()
    places = PlainField(default=list, blank=True)
    source = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    reason = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by_key = models.CharField(max_length=100, blank=True)
    settled_by_name = models.CharField(max_length=200, blank=True)
    found_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    present = models.BooleanField(default=True)

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(fields=("subject", "state", "id"), name="papers_finding_subject"),
            models.Index(fields=("-found_at", "-id"), name="papers_finding_open",
                         condition=Q(state="open", present=True)),
            models.Index(fields=("found_at", "id"), name="papers_finding_list", condition=Q(present=True)),
            models.Index(fields=("state", "found_at", "id"), name="papers_finding_state_list", condition=Q(present=True)),
            models.Index(fields=("severity", "found_at", "id"), name="papers_finding_severity_list", condition=Q(present=True)),
        ]
        constraints = [
            models.UniqueConstraint(fields=("subject", "fingerprint"), name="papers_finding_once"),
            models.CheckConstraint(condition=Q(state__in=["open", "accepted", "corrected", "dismissed"]),
                                   name="papers_finding_state"),
            models.CheckConstraint(condition=Q(severity__in=["error", "warning", "hint"]),
                                   name="papers_finding_severity"),
            models.CheckConstraint(condition=Q(state="open") | Q(settled_at__isnull=False),
                                   name="papers_finding_settled"),
            models.CheckConstraint(condition=~Q(state="dismissed") | ~Q(reason=""), name="papers_finding_reason"),
        ]

    def __str__(self) -> str:
        return self.code


@history.kept()
class Correction(models.Model):
    """One line of the list of corrections (정오표): what the paper says, and what it should say.

    `subject` is the record or reading as a Ref, `field` its field or the path in the reading. A later
    correction of the same field stands in place of the earlier one.
    """

    subject = models.CharField(max_length=200)
    field = models.CharField(max_length=300)
    filed = PlainField(null=True)
    corrected = PlainField(null=True)
    reason = models.TextField()
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="corrections")
    place = PlainField(default=dict, blank=True)
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, blank=True, related_name="corrections")
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=("subject", "field", "-id"), name="papers_correction_subject")]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="papers_correction_reason")]

    def __str__(self) -> str:
        return f"{self.subject} {self.field}"
