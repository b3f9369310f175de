"""The agenda: its items in their order, and the papers that belong to each."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.meetings.models.convening import Meeting
from dure.domain.papers.models import Paper, StoredFile
from dure.domain.parties.models import Organisation


@history.kept()
class Item(models.Model):
    """An item of the agenda (안건). `position` is its place among those that stand on it.

    `matter` is what it decides, and so by which majority (`meetings.majorities`): ordinary, statute, admission,
    exclusion, host, election, budget, procedure. `concerns` are the records it is about (Refs as text). An item may come
    from a member (`proposer`); it stands on the agenda once `state` is accepted.
    """

    class Kind(models.TextChoices):
        REPORT = "report"
        DECISION = "decision"
        DISCUSSION = "discussion"
        ELECTION = "election"
        PROCEDURE = "procedure"

    class State(models.TextChoices):
        PROPOSED = "proposed"
        ACCEPTED = "accepted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"
        TAKEN = "taken"
        DONE = "done"
        DEFERRED = "deferred"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField()
    title = TranslatedField()
    text = TranslatedField(blank=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.DECISION)
    matter = models.CharField(max_length=20, default="ordinary")
    minutes_allotted = models.PositiveSmallIntegerField(null=True, blank=True)
    proposer = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    proposed_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.ACCEPTED)
    reason = models.CharField(max_length=500, blank=True)
    closed = models.BooleanField(default=False)
    closed_ground = models.CharField(max_length=300, blank=True)
    concerns = PlainField(default=list, blank=True)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("meeting", "position", "id")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "position"), name="meetings_item_position",
                                    deferrable=models.Deferrable.DEFERRED),
            models.CheckConstraint(condition=Q(closed=False) | ~Q(closed_ground=""), name="meetings_item_closed_ground"),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="meetings_item_refused_why"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.position}"


@history.kept()
class ItemPaper(models.Model):
    """A paper of an item (부의 자료), in an order. Its versions stand in the register of papers: the newest is shown."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="papers")
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("item", "position", "id")
        constraints = [models.UniqueConstraint(fields=("item", "paper"), name="meetings_item_paper_once")]

    def __str__(self) -> str:
        return f"{self.item} {self.paper}"


class Pack(models.Model):
    """A pack of papers (회의자료집) as it was sent: append only. What is attached or changed afterwards is told apart by it.

    `papers` are the numbers of the papers that it holds, each in the version that was bound; a `closed` one holds closed items too.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="packs")
    number = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=12)
    closed = models.BooleanField(default=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    pages = models.PositiveIntegerField()
    papers = PlainField(default=list)
    sent_at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("meeting", "number")
        constraints = [models.UniqueConstraint(fields=("meeting", "number"), name="meetings_pack_once")]

    def __str__(self) -> str:
        return f"{self.meeting} P{self.number}"
