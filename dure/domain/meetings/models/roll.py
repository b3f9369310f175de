"""Who comes and for whom they speak and vote: the roll of a meeting, its delegates, proxies and who was there when."""

from __future__ import annotations

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.bodies.models import Seat
from dure.domain.meetings.models.convening import Meeting
from dure.domain.members.models.register import OneOf
from dure.domain.papers.models import StoredFile
from dure.domain.parties.models import Organisation, Person


@history.kept()
class Delegation(models.Model):
    """A line of the meeting's roll (명부): a member, or who holds a seat, with its rights as they stood on the record date.

    It is the unit of quorum and votes: one delegation, `weight` votes. `name` is frozen as it is shown at this meeting,
    `grounds` tell clause by clause why it may vote or may not. `position` is the protocol order.
    """

    class Capacity(models.TextChoices):
        MEMBER = "member"
        OBSERVER = "observer"
        GUEST = "guest"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="delegations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, blank=True, related_name="+")
    name = TranslatedField()
    capacity = models.CharField(max_length=8, choices=Capacity, default=Capacity.MEMBER)
    may_vote = models.BooleanField(default=False)
    may_speak = models.BooleanField(default=False)
    weight = models.PositiveIntegerField(default=1)
    grounds = PlainField(default=list, blank=True)
    position = models.PositiveIntegerField(default=0)
    excused_at = models.DateTimeField(null=True, blank=True)
    excuse = models.CharField(max_length=500, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("meeting", "position", "id")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "organisation"), name="meetings_delegation_once",
                                    condition=Q(person__isnull=True)),
            models.UniqueConstraint(fields=("meeting", "person"), name="meetings_person_once"),
            models.CheckConstraint(condition=Q(weight__gte=1), name="meetings_weight"),
            # who only watches does not vote
            models.CheckConstraint(condition=Q(may_vote=False) | Q(capacity="member"), name="meetings_voters_are_members"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.organisation or self.person or self.pk}"


@history.kept()
class Delegate(models.Model):
    """A person of a delegation, with credentials (신임): who speaks and who votes for it.

    Names in family and given part as the person writes them. `official` marks a public official on duty, who is paid no
    sitting allowance. `token` stands on the badge and in the personal link; `credential` is the signed letter. One of a
    delegation `votes`, from the instant the credentials were accepted (`votes_since`) until they ended or another stepped in
    (`votes_until`); who was taken over without these has them from the beginning.
    """

    class Role(models.TextChoices):
        HEAD = "head"
        DELEGATE = "delegate"
        ALTERNATE = "alternate"
        ADVISER = "adviser"
        OBSERVER = "observer"

    class State(models.TextChoices):
        NAMED = "named"
        ACCEPTED = "accepted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    delegation = models.ForeignKey(Delegation, models.PROTECT, related_name="delegates")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    family_name = models.CharField(max_length=100)
    given_name = models.CharField(max_length=100, blank=True)
    post = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=9, choices=Role, default=Role.DELEGATE)
    speaks = models.BooleanField(default=True)
    votes = models.BooleanField(default=False)
    votes_since = models.DateTimeField(null=True, blank=True)
    votes_until = models.DateTimeField(null=True, blank=True)
    official = models.BooleanField(default=False)
    language = models.CharField(max_length=12, default="en")
    credential = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    credential_name = models.CharField(max_length=255, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.NAMED)
    reason = models.CharField(max_length=500, blank=True)
    token = models.UUIDField(default=uuid.uuid4, unique=True)

    class Meta:
        ordering = ("delegation", "id")
        constraints = [models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="meetings_refused_why"),
                       models.CheckConstraint(condition=~Q(family_name=""), name="meetings_delegate_named"),
                       models.UniqueConstraint(fields=("delegation",), name="meetings_one_votes",
                                               condition=Q(votes=True, state="accepted"))]

    def __str__(self) -> str:
        return f"{self.family_name} {self.given_name}".strip()


@history.kept()
class Proxy(models.Model):
    """A delegation lets another vote for it (위임), from its acceptance (`settled_at`) until it is withdrawn (`ended_at`).

    While the giver's own delegate is in, it rests.
    """

    class State(models.TextChoices):
        GIVEN = "given"
        ACCEPTED = "accepted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="proxies")
    giver = models.ForeignKey(Delegation, models.PROTECT, related_name="proxies_given")
    holder = models.ForeignKey(Delegation, models.PROTECT, related_name="proxies_held")
    credential = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    credential_name = models.CharField(max_length=255, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.GIVEN)
    reason = models.CharField(max_length=500, blank=True)
    given_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("meeting", "id")
        constraints = [
            models.UniqueConstraint(fields=("giver",), name="meetings_proxy_once", condition=Q(state__in=["given", "accepted"])),
            models.CheckConstraint(condition=~Q(giver=F("holder")), name="meetings_proxy_other"),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="meetings_proxy_why"),
        ]

    def __str__(self) -> str:
        return f"{self.giver} → {self.holder}"


@history.kept()
class Attendance(models.Model):
    """A delegate was there (출석) from one minute to another; open while they are in. `how` tells how it was taken."""

    class How(models.TextChoices):
        DOOR = "door"
        LIST = "list"
        ONLINE = "online"
        SHEET = "sheet"

    delegate = models.ForeignKey(Delegate, models.PROTECT, related_name="attendances")
    during = DateTimeRangeField()
    how = models.CharField(max_length=6, choices=How, default=How.LIST)
    entered_by_key = models.CharField(max_length=100)
    entered_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("delegate", "during")
        constraints = [
            ExclusionConstraint(name="meetings_there_once", expressions=[
                (OneOf("delegate_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)]),
            models.CheckConstraint(condition=Q(during__isempty=False), name="meetings_attendance_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.delegate} {self.during}"
