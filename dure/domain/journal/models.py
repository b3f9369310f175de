"""Who did what, when and why. Rows are never changed: the database refuses it, and a chain of hashes shows it."""

from __future__ import annotations

from django.db import models

from dure.base.fields import PlainField


class Entry(models.Model):
    """One act. The actor is a key and a name, not a foreign key: entries outlive accounts.

    `ref` is the record the act was on (``papers.paper:12``), `batch` joins the entries of one import.
    Triggers refuse UPDATE and DELETE and write the entry's `Seal` when the transaction commits.
    """

    at = models.DateTimeField()
    who_key = models.CharField(max_length=100)
    who_name = models.CharField(max_length=200)
    act = models.CharField(max_length=100)
    ref = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=("ref", "-id"), name="journal_ref"),
            models.Index(fields=("-at",), name="journal_at"),
            models.Index(fields=("batch",), name="journal_batch", condition=models.Q(batch__isnull=False)),
            models.Index(fields=("who_key", "-at"), name="journal_who"),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.ref}"


class Seal(models.Model):
    """The chain: `hash` is SHA-256 over the previous seal's hash and the entry. Written by a trigger at commit."""

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="seal")
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.hash
