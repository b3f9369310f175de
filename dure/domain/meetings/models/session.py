"""What happened, minute by minute: proceedings, and who spoke."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.meetings.models.agenda import Item
from dure.domain.meetings.models.convening import Meeting
from dure.domain.meetings.models.roll import Delegate, Delegation


class Proceeding(models.Model):
    """One thing that happened in a meeting (의사진행), in its order: append only, and what the minutes are drafted from.

    `number` counts within the meeting. `kind` is a word of `rules.conduct.KINDS`; `details` hold what it tells (a ballot's
    key, a count, a text by language). What was entered wrongly is put right by another that `corrects` it.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="proceedings")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=30)
    at = models.DateTimeField()
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    delegation = models.ForeignKey(Delegation, models.PROTECT, null=True, blank=True, related_name="+")
    motion = models.ForeignKey("meetings.Motion", models.PROTECT, null=True, blank=True, related_name="+")
    ballot = models.ForeignKey("meetings.Ballot", models.PROTECT, null=True, blank=True, related_name="+")
    text = TranslatedField(blank=True)
    details = PlainField(default=dict, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrected_by")
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("meeting", "number")
        constraints = [models.UniqueConstraint(fields=("meeting", "number"), name="meetings_proceeding_once")]

    def __str__(self) -> str:
        return f"{self.meeting} {self.number} {self.kind}"


@history.kept()
class Speech(models.Model):
    """A delegation asks for the floor and speaks (발언); `gist` is what the minutes tell of it, in the speaker's words first."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="speeches")
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    delegation = models.ForeignKey(Delegation, models.PROTECT, related_name="+")
    delegate = models.ForeignKey(Delegate, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    seconds = models.PositiveSmallIntegerField(default=180)
    gist = TranslatedField(blank=True)

    class Meta:
        ordering = ("meeting", "position", "id")
        constraints = [
            models.CheckConstraint(condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")), name="meetings_spoke"),
            # one speaks at a time
            models.UniqueConstraint(fields=("meeting",), name="meetings_one_speaks",
                                    condition=Q(started_at__isnull=False, ended_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.delegation}"
