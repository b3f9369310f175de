"""A city's self-assessment, and the steps that it plans from the result."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.domain.assessments.models.instruments import InstrumentVersion
from dure.domain.parties.models import Organisation


@history.kept()
class Assessment(models.Model):
    """One city answers one version of an instrument. `key` is ``seoul-ceds-2026``; `named`: the city consents to be named in comparisons.

    `open`: the city answers; `submitted`: the Secretariat reviews; `verified`: done, until it is reopened, which keeps all.
    """

    class State(models.TextChoices):
        OPEN = "open"
        SUBMITTED = "submitted"
        VERIFIED = "verified"

    key = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    version = models.ForeignKey(InstrumentVersion, models.PROTECT, related_name="assessments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    named = models.BooleanField(default=False)
    occasion = models.CharField(max_length=300, blank=True)  # why it is asked: a round, or after a programme
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("-opened_on", "key")
        indexes = [models.Index(fields=("organisation", "-opened_on"), name="assessments_of_city")]
        constraints = [
            models.UniqueConstraint(fields=("version", "organisation"), condition=Q(state__in=["open", "submitted"]), name="assessments_one_at_work"),
        ]

    def __str__(self) -> str:
        return self.key


@history.kept()
class PlannedStep(models.Model):
    """A step of the city's action plan: about which item, what, by whom, until when."""

    class State(models.TextChoices):
        PLANNED = "planned"
        DONE = "done"
        DROPPED = "dropped"

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="steps")
    item = models.CharField(max_length=120)
    said = models.CharField(max_length=1000)
    owner = models.CharField(max_length=200)
    due_on = models.DateField()
    state = models.CharField(max_length=7, choices=State, default=State.PLANNED)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("due_on", "pk")

    def __str__(self) -> str:
        return f"{self.assessment} {self.item}"
