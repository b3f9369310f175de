"""What follows a meeting: minutes, action items, allowances."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.meetings.models.agenda import Item
from dure.domain.meetings.models.convening import Meeting
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation


@history.kept()
class Minutes(models.Model):
    """A version of a meeting's minutes (회의록).

    `passages` are its parts in their order: ``[{"key", "section", "text": {"ko", "en", "fr"}, "drafted", "withheld"}, …]``;
    `withheld` is empty, or the legal ground with the day on which it ends. An approved version is locked; what is wrong in it
    is rectified by another version.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        APPROVED = "approved"
        PUBLISHED = "published"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="minutes")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    passages = PlainField(default=list)
    content_hash = models.CharField(max_length=64, blank=True)
    revision = models.PositiveIntegerField(default=1)
    why = models.CharField(max_length=500, blank=True)
    drafted_at = models.DateTimeField()
    drafted_by_key = models.CharField(max_length=100)
    drafted_by_name = models.CharField(max_length=200)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by_key = models.CharField(max_length=100, blank=True)
    approved_by_name = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("meeting", "version")
        verbose_name_plural = "minutes"
        constraints = [
            models.UniqueConstraint(fields=("meeting", "version"), name="meetings_minutes_once"),
            models.UniqueConstraint(fields=("meeting",), name="meetings_minutes_one_draft",
                                    condition=Q(state__in=["draft", "submitted"])),
            models.CheckConstraint(condition=Q(state__in=["draft", "submitted"]) | Q(approved_at__isnull=False),
                                   name="meetings_minutes_approved"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} v{self.version}"


@history.kept()
class ActionItem(models.Model):
    """What somebody is to do after a meeting (후속조치), until when. It comes up again at the body's next meeting."""

    class State(models.TextChoices):
        OPEN = "open"
        DONE = "done"
        DROPPED = "dropped"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="action_items")
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    text = TranslatedField()
    owner_duty = models.CharField(max_length=20, blank=True)
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=7, choices=State, default=State.OPEN)
    done_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("due_on", "id")
        indexes = [models.Index(fields=("state", "due_on", "id"), name="meetings_action_due")]
        constraints = [
            models.CheckConstraint(condition=~Q(owner_duty="") | Q(owner__isnull=False), name="meetings_action_owner"),
            models.CheckConstraint(condition=~Q(state="done") | Q(done_on__isnull=False), name="meetings_action_done"),
            models.CheckConstraint(condition=~Q(state="dropped") | ~Q(note=""), name="meetings_action_dropped"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.pk}"


class AllowanceList(models.Model):
    """A list of sitting allowances (수당 지급조서) as it was drawn from attendance: frozen rows, no resident numbers.

    `basis` is the budget's basis line that pays it (a Ref as text); `rows` hold who was there for how long, what is paid, what
    is withheld, and why somebody is not paid. `total` and `withheld` are in won. A list that was wrong is taken back by its reason.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="allowance_lists")
    basis = models.CharField(max_length=200, blank=True)
    rows = PlainField(default=list)
    total = models.PositiveBigIntegerField()
    withheld = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()
    made_by_key = models.CharField(max_length=100)
    made_by_name = models.CharField(max_length=200)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("meeting", "id")
        constraints = [
            models.UniqueConstraint(fields=("meeting",), name="meetings_allowances_once", condition=Q(taken_back_at__isnull=True)),
            models.CheckConstraint(condition=Q(taken_back_at__isnull=True) | ~Q(why=""), name="meetings_allowances_why"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.total}"
