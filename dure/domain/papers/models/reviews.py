"""Composed papers frozen by their hash, their review (확인) along the line, and what was exported of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base.fields import PlainField
from dure.domain.papers.models.register import Paper, StoredFile


class Frozen(models.Model):
    """A composed paper as it was: content and figures, named by the hash of its canonical content.

    `subject` is what it was composed of (``budget.project_year:7``), `mode` as_filed or as_corrected,
    `statement` the statement's JSON, `figures` each printed figure with what it rested on. `paper` is the
    approved paper that came back from the city's approval system.
    """

    subject = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    mode = models.CharField(max_length=20, default="as_filed")
    content_hash = models.CharField(max_length=64)
    statement = PlainField()
    figures = PlainField(default=list, blank=True)
    department = models.CharField(max_length=80, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="frozen")
    frozen_at = models.DateTimeField()
    frozen_by_key = models.CharField(max_length=100)
    frozen_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("-id",)
        indexes = [
            models.Index(fields=("subject", "-id"), name="papers_frozen_subject"),
            # which subjects are approved is asked of all at once, and the rows are large
            models.Index(fields=("subject",), name="papers_frozen_approved", condition=Q(paper__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=("subject", "mode", "content_hash"), name="papers_frozen_once"),
            models.CheckConstraint(condition=Q(mode__in=["as_filed", "as_corrected"]), name="papers_frozen_mode"),
        ]

    def __str__(self) -> str:
        return self.title


class Export(models.Model):
    """A file that was drawn of a frozen paper."""

    frozen = models.ForeignKey(Frozen, models.PROTECT, related_name="exports")
    format = models.CharField(max_length=10)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.format


class Review(models.Model):
    """The review (확인) of a frozen paper. It is Dure's own step and never the city's approval (결재)."""

    class State(models.TextChoices):
        WAITING = "waiting"
        CONFIRMED = "confirmed"
        RETURNED = "returned"

    frozen = models.ForeignKey(Frozen, models.PROTECT, related_name="reviews")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    submitted_at = models.DateTimeField()
    submitted_by_key = models.CharField(max_length=100)
    submitted_by_name = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(fields=("frozen",), condition=Q(state="waiting"), name="papers_review_one_waiting"),
            models.CheckConstraint(condition=Q(state__in=["waiting", "confirmed", "returned"]),
                                   name="papers_review_state"),
            models.CheckConstraint(condition=Q(state="waiting", closed_at__isnull=True)
                                   | (~Q(state="waiting") & Q(closed_at__isnull=False)), name="papers_review_closed"),
        ]

    def __str__(self) -> str:
        return f"{self.frozen} {self.state}"


class ReviewStep(models.Model):
    """One post of the line (주무관 → 팀장 → 과장 …). Post and name are frozen as values when it acts.

    `deputy` is 代: somebody who holds no such duty stood in for the post. `is_next` marks the step that waits.
    """

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed"
        RETURNED = "returned"

    review = models.ForeignKey(Review, models.PROTECT, related_name="steps")
    order = models.PositiveSmallIntegerField()
    duty = models.CharField(max_length=20)
    department = models.CharField(max_length=80, blank=True)
    is_next = models.BooleanField(default=False)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    post = models.CharField(max_length=100, blank=True)
    name = models.CharField(max_length=200, blank=True)
    by_key = models.CharField(max_length=100, blank=True)
    deputy = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    on = models.DateField(null=True, blank=True)
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("review", "order")
        indexes = [models.Index(fields=("duty", "department"), name="papers_step_next", condition=Q(is_next=True))]
        constraints = [
            models.UniqueConstraint(fields=("review", "order"), name="papers_step_order"),
            models.UniqueConstraint(fields=("review",), condition=Q(is_next=True), name="papers_step_one_next"),
            models.CheckConstraint(condition=Q(outcome="") | Q(at__isnull=False), name="papers_step_acted"),
            models.CheckConstraint(condition=~Q(outcome="returned") | ~Q(reason=""), name="papers_step_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.order} {self.duty}"
