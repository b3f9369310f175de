"""What is recorded of elections: the seats to be filled, who stands, the rounds, and who was declared elected."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.bodies.models import Seat, Term
from dure.domain.meetings.models import Ballot, Item, Meeting
from dure.domain.papers.models import Paper, StoredFile
from dure.domain.parties.models import Organisation, Person


@history.kept()
class Election(models.Model):
    """An election (선거) at a meeting: one or several seats of one role, by an open vote or a secret one on paper.

    `rule` is the charter's rule as it stood on the day of the call (candidature, majority, run-off, ties, single candidate,
    balance by region) as plain values with their sources.
    """

    class Secrecy(models.TextChoices):
        OPEN = "open"
        SECRET = "secret"  # noqa: S105 - a way to vote

    class State(models.TextChoices):
        CALLED = "called"
        NOMINATED = "nominated"
        VOTING = "voting"
        DECIDED = "decided"
        VOID = "void"

    key = models.SlugField(max_length=100, unique=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    title = TranslatedField()
    role = models.CharField(max_length=26)
    secrecy = models.CharField(max_length=6, choices=Secrecy, default=Secrecy.OPEN)
    opens_on = models.DateField()
    closes_on = models.DateField()
    rule = PlainField(default=dict)
    state = models.CharField(max_length=9, choices=State, default=State.CALLED)
    called_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=500, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("-called_at", "-id")
        constraints = [models.CheckConstraint(condition=Q(closes_on__gte=models.F("opens_on")), name="elections_days"),
                       models.CheckConstraint(condition=~Q(state="void") | ~Q(why=""), name="elections_void_why")]

    def __str__(self) -> str:
        return self.key


@history.kept()
class SeatUp(models.Model):
    """A seat that an election fills; `term` is the term that came of it."""

    election = models.ForeignKey(Election, models.PROTECT, related_name="seats")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="+")
    elected = models.ForeignKey("Candidature", models.PROTECT, null=True, blank=True, related_name="+")
    term = models.ForeignKey(Term, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("election", "id")
        constraints = [models.UniqueConstraint(fields=("election", "seat"), name="elections_seat_once")]

    def __str__(self) -> str:
        return f"{self.election} {self.seat}"


@history.kept()
class Candidature(models.Model):
    """One stands (입후보), in writing, by a day. `grounds` tell clause by clause why it was accepted or refused.

    `key` is that of the person, where a person stands, else of the organisation, under which votes are counted for it.
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        ACCEPTED = "accepted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    election = models.ForeignKey(Election, models.PROTECT, related_name="candidatures")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    key = models.SlugField(max_length=100)
    region = models.CharField(max_length=80, blank=True)
    statement = TranslatedField(blank=True)
    received_on = models.DateField()
    letter = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    letter_name = models.CharField(max_length=255, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.RECEIVED)
    grounds = PlainField(default=list, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("election", "id")
        constraints = [
            models.UniqueConstraint(fields=("election", "key"), name="elections_stands_once"),
            models.CheckConstraint(condition=Q(organisation__isnull=False) | Q(person__isnull=False), name="elections_stands_who"),
        ]

    def __str__(self) -> str:
        return f"{self.election} {self.key}"


@history.kept()
class Round(models.Model):
    """One round of voting of an election; its votes stand in the meeting's ballot. `standing` are the keys of who stood in it.

    `tellers` are the two who count a secret ballot, each with a name and the `token` of the page on which to enter the count.
    """

    class Kind(models.TextChoices):
        FIRST = "first"
        RUN_OFF = "run_off"
        TIE = "tie"
        ACCLAMATION = "acclamation"
        LOT = "lot"

    election = models.ForeignKey(Election, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=11, choices=Kind, default=Kind.FIRST)
    ballot = models.OneToOneField(Ballot, models.PROTECT, null=True, blank=True, related_name="+")
    standing = PlainField(default=list)
    tellers = PlainField(default=list, blank=True)
    # what no ballot holds: who was acclaimed, what lot fell, and before whom
    drawn = PlainField(default=dict, blank=True)

    class Meta:
        ordering = ("election", "number")
        constraints = [models.UniqueConstraint(fields=("election", "number"), name="elections_round_once")]

    def __str__(self) -> str:
        return f"{self.election} {self.number}"
