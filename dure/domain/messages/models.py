"""Outgoing letters."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Letter(models.Model):
    """A mail, written in the transaction of the act that wants it, sent later by the job.

    The body of a `secret` letter (a link that lets its reader in) is erased once it is sent or given up.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENT = "sent"
        FAILED = "failed"

    to = models.EmailField()
    subject = models.CharField(max_length=300)
    body = models.TextField(blank=True)
    secret = models.BooleanField(default=False)
    language = models.CharField(max_length=12, default="ko")
    ref = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = [models.Index(fields=("due_at", "id"), name="messages_due", condition=Q(state="queued"))]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["queued", "sent", "failed"]), name="messages_state"),
            models.CheckConstraint(condition=Q(state="sent", sent_at__isnull=False)
                                   | (~Q(state="sent") & Q(sent_at__isnull=True)), name="messages_sent"),
        ]

    def __str__(self) -> str:
        return self.subject
