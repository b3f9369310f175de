"""Meetings of bodies: when and where, how they were convened, what was changed since, and who was invited."""

from __future__ import annotations

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.fields import BigramField, PlainField, TranslatedField
from dure.domain.bodies.models import Body
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, Person


@history.kept(without=("names_text", "pairs"))
class Meeting(models.Model):
    """A meeting (회의) of a body, on days of its own time zone.

    `key` is the body's key and the year, with a number where it meets more often (``general-assembly-2017``,
    ``ogp-council-2017-2``). `number` is its ordinal (제4차). Days are as printed; where a paper tells only the month or the year,
    `precision` says so and the days are the first and the last of it. `opens_at` and `closes_at` are planned
    instants where an hour is known, `opened_at` and `ended_at` what happened. `record_on` is the day whose roll counts
    (기준일), `frozen_at` when that roll was taken. `late_reason` is why it was convened after the notice was due. A `closed`
    meeting (비공개) names its ground. A `declared` meeting is known from papers only: it was not run with Dure, and `source`
    tells where it is written. `names_text` is what it is sought by, kept by the acts: its titles and places, and the names
    of its body.
    """

    class Kind(models.TextChoices):
        ORDINARY = "ordinary"
        EXTRAORDINARY = "extraordinary"

    class Mode(models.TextChoices):
        IN_PERSON = "in_person"
        ONLINE = "online"
        HYBRID = "hybrid"

    class State(models.TextChoices):
        PLANNED = "planned"
        CONVENED = "convened"
        IN_SESSION = "in_session"
        ADJOURNED = "adjourned"
        ENDED = "ended"
        CANCELLED = "cancelled"

    key = models.SlugField(max_length=100, unique=True)
    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    title = TranslatedField()
    kind = models.CharField(max_length=13, choices=Kind, default=Kind.ORDINARY)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    precision = models.CharField(max_length=5, choices=(("day", "day"), ("month", "month"), ("year", "year")), default="day")
    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="Asia/Seoul")
    mode = models.CharField(max_length=9, choices=Mode, default=Mode.IN_PERSON)
    place = TranslatedField(blank=True)
    host = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    online_address = models.URLField(max_length=500, blank=True)
    closed = models.BooleanField(default=False)
    closed_ground = models.CharField(max_length=300, blank=True)
    record_on = models.DateField(null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    convened_at = models.DateTimeField(null=True, blank=True)
    late_reason = models.CharField(max_length=500, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    project = models.CharField(max_length=48, blank=True)
    declared = models.BooleanField(default=False)
    source = models.CharField(max_length=300, blank=True)
    sample = models.BooleanField(default=False)
    batch = models.UUIDField(null=True, blank=True)
    names_text = models.TextField(blank=True, editable=False)
    pairs = BigramField("names_text", "key")

    class Meta:
        ordering = ("-starts_on", "-id")
        indexes = [GinIndex(fields=("pairs",), name="meetings_pairs"),
                   models.Index(fields=("starts_on", "id"), name="meetings_starts_on"),
                   models.Index(fields=("body", "starts_on", "id"), name="meetings_of_body"),
                   models.Index(fields=("state", "starts_on", "id"), name="meetings_state")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="meetings_days"),
            models.CheckConstraint(condition=Q(closes_at__isnull=True) | Q(closes_at__gt=F("opens_at")), name="meetings_hours"),
            models.CheckConstraint(condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("opened_at")), name="meetings_ended"),
            models.CheckConstraint(condition=Q(kind__in=["ordinary", "extraordinary"]), name="meetings_kind_known"),
            models.CheckConstraint(condition=Q(mode__in=["in_person", "online", "hybrid"]), name="meetings_mode_known"),
            models.CheckConstraint(condition=Q(state__in=["planned", "convened", "in_session", "adjourned", "ended", "cancelled"]),
                                   name="meetings_state_known"),
            models.CheckConstraint(condition=Q(closed=False) | ~Q(closed_ground=""), name="meetings_closed_ground"),
            models.CheckConstraint(condition=Q(declared=False) | ~Q(source=""), name="meetings_declared_source"),
            models.CheckConstraint(condition=Q(precision="day") | Q(declared=True, precision__in=["month", "year"]), name="meetings_precision"),
        ]

    def __str__(self) -> str:
        return self.key


class MeetingChange(models.Model):
    """What was changed after a meeting was planned: postponed, moved, turned online, closed, cancelled. Append only.

    `was` and `now` hold the fields that changed, by their names.
    """

    class Kind(models.TextChoices):
        POSTPONED = "postponed"
        MOVED = "moved"
        MODE = "mode"
        CLOSED = "closed"
        CANCELLED = "cancelled"
        OTHER = "other"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=10, choices=Kind)
    was = PlainField(default=dict)
    now = PlainField(default=dict)
    why = models.CharField(max_length=500)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="meetings_change_why")]

    def __str__(self) -> str:
        return f"{self.meeting} {self.kind}"


@history.kept()
class Invitation(models.Model):
    """An invitation (초청) to a member, an institution or a person, in a language, answered by a signed link (`token`).

    `capacity` is in what quality they are invited; `answer` is empty until they answer, `version` grows with each, so that two
    windows lose nothing. Where letters go is a `MeetingContact`.
    """

    class Capacity(models.TextChoices):
        MEMBER = "member"
        OBSERVER = "observer"
        GUEST = "guest"

    class Given(models.TextChoices):
        COMES = "comes"
        ONLINE = "online"
        PROXY = "proxy"
        DECLINES = "declines"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="invitations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    capacity = models.CharField(max_length=8, choices=Capacity, default=Capacity.MEMBER)
    language = models.CharField(max_length=12, default="en")
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=8, choices=Given, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("meeting", "id")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "organisation"), name="meetings_invited_once",
                                    condition=Q(person__isnull=True)),
            models.UniqueConstraint(fields=("meeting", "person"), name="meetings_person_invited_once"),
            models.CheckConstraint(condition=Q(organisation__isnull=False) | Q(person__isnull=False), name="meetings_invited_whom"),
            models.CheckConstraint(condition=Q(answer="", answered_at__isnull=True) | Q(answered_at__isnull=False) & ~Q(answer=""),
                                   name="meetings_answered"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.organisation or self.person}"


class MeetingContact(models.Model):
    """Where letters of a meeting go: personal, outside the history, erased when its time is over (`contacts-erased`)."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="contacts")
    invitation = models.OneToOneField(Invitation, models.CASCADE, null=True, blank=True, related_name="contact")
    delegate = models.OneToOneField("meetings.Delegate", models.CASCADE, null=True, blank=True, related_name="contact")
    email = models.EmailField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(invitation__isnull=False) | Q(delegate__isnull=False),
                                              name="meetings_contact_whose")]

    def __str__(self) -> str:
        return str(self.invitation or self.delegate)
