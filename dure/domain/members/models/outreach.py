"""Outreach (타겟마케팅): who might become a member, what was said, and what comes next."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import TranslatedField
from dure.domain.parties.models import Organisation

STAGES = ["identified", "contacted", "interested", "applying", "member", "declined"]


@history.kept()
class Campaign(models.Model):
    """An effort to win members of a kind: a region, an occasion, a goal in numbers."""

    key = models.SlugField(max_length=60, unique=True)
    name = TranslatedField()
    during = DateRangeField()
    goal = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("-during",)

    def __str__(self) -> str:
        return self.key


@history.kept()
class Prospect(models.Model):
    """An organisation that might become a member: its stage, the next step and the day for it, and the duty that owns it."""

    class Stage(models.TextChoices):
        IDENTIFIED = "identified"
        CONTACTED = "contacted"
        INTERESTED = "interested"
        APPLYING = "applying"
        MEMBER = "member"
        DECLINED = "declined"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    campaign = models.ForeignKey(Campaign, models.PROTECT, null=True, blank=True, related_name="prospects")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.IDENTIFIED)
    next_step = models.CharField(max_length=300, blank=True)
    next_on = models.DateField(null=True, blank=True)
    owner_duty = models.CharField(max_length=20, default="secretariat")
    begun_on = models.DateField()

    class Meta:
        ordering = ("next_on", "id")
        indexes = [models.Index(fields=("stage", "next_on"), name="members_prospect_stage")]
        constraints = [
            models.UniqueConstraint(fields=("organisation", "campaign"), nulls_distinct=False,
                                    name="members_prospect_once"),
            models.CheckConstraint(condition=Q(stage__in=STAGES), name="members_prospect_known"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.stage}"


class ContactNote(models.Model):
    """One line of the contact log: when, by which way, what was said, and the stage it led to. Never changed."""

    prospect = models.ForeignKey(Prospect, models.CASCADE, related_name="notes")
    on = models.DateField()
    channel = models.CharField(max_length=20)
    text = models.TextField()
    stage = models.CharField(max_length=12)
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-on", "-id")
        constraints = [models.CheckConstraint(condition=Q(channel__in=["letter", "mail", "call", "meeting", "event",
                                                                       "other"]), name="members_note_channel"),
                       models.CheckConstraint(condition=Q(stage__in=STAGES), name="members_note_stage")]

    def __str__(self) -> str:
        return f"{self.prospect} {self.on}"
