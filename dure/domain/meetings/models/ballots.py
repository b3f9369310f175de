"""Motions and votes: what was moved, who was entitled, what each said, what was counted, what the chair declared."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.meetings.models.agenda import Item
from dure.domain.meetings.models.convening import Meeting
from dure.domain.meetings.models.roll import Delegation
from dure.domain.papers.models import Paper


@history.kept()
class Motion(models.Model):
    """A motion (동의) or an amendment of one (`amends`). Whether it is carried follows from its declared ballot, never from here.

    An amendment puts its `text` in the place of a `passage` of what it amends, or adds it at the end where it names none.
    `distance` is how far it departs from the motion, as the chair ruled: the farthest is put first. `effect` is the act of a
    lower room that a carried motion leads to, with what it is given, and what was done
    (``{"act": "members.admit_member", "args": [{…}, …], "done": {"0": {…}}}``).
    """

    class Kind(models.TextChoices):
        MAIN = "main"
        AMENDMENT = "amendment"
        PROCEDURE = "procedure"

    class State(models.TextChoices):
        TABLED = "tabled"
        WITHDRAWN = "withdrawn"
        LAPSED = "lapsed"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="motions")
    item = models.ForeignKey(Item, models.PROTECT, related_name="motions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, choices=Kind, default=Kind.MAIN)
    matter = models.CharField(max_length=20, default="ordinary")
    text = TranslatedField()
    passage = TranslatedField(blank=True)
    mover = models.ForeignKey(Delegation, models.PROTECT, null=True, blank=True, related_name="+")
    seconder = models.ForeignKey(Delegation, models.PROTECT, null=True, blank=True, related_name="+")
    amends = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="amendments")
    distance = models.PositiveSmallIntegerField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.TABLED)
    reason = models.CharField(max_length=500, blank=True)
    effect = PlainField(default=dict, blank=True)
    moved_at = models.DateTimeField()

    class Meta:
        ordering = ("meeting", "number")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "number"), name="meetings_motion_once"),
            models.CheckConstraint(condition=Q(kind="amendment", amends__isnull=False) | ~Q(kind="amendment") & Q(amends__isnull=True),
                                   name="meetings_amendment_of"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} M{self.number}"


@history.kept()
class Ballot(models.Model):
    """One vote (표결) on a motion, or among candidates and bids: who may vote, how, by which rule, and what was declared.

    `options` are the keys that can be chosen in the order shown (``["yes", "no", "abstain"]``), `option_names` their names;
    `picks` how many a voter may choose, `places` how many are chosen. `rule` is the charter's rule as it stood when the ballot
    was opened (`rules.voting.Rule` as plain values, with its source). `casting` had the chair where votes were equal, and chose
    `casting_choice`. Results are computed from `Cast` and `Tally`: `outcome` is what the chair declared, kept with the
    declaration, and computing it again gives the same.
    """

    class Method(models.TextChoices):
        CONSENSUS = "consensus"
        HANDS = "hands"
        ROLL_CALL = "roll_call"
        PAPER = "paper"
        ELECTRONIC = "electronic"
        SECRET_PAPER = "secret_paper"  # noqa: S105 - a way to vote

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"
        DECLARED = "declared"
        VOID = "void"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="ballots")
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    motion = models.ForeignKey(Motion, models.PROTECT, null=True, blank=True, related_name="ballots")
    number = models.PositiveSmallIntegerField()
    title = TranslatedField(blank=True)
    method = models.CharField(max_length=12, choices=Method)
    matter = models.CharField(max_length=20, default="ordinary")
    options = PlainField(default=list)
    option_names = PlainField(default=dict, blank=True)
    picks = models.PositiveSmallIntegerField(default=1)
    places = models.PositiveSmallIntegerField(default=1)
    rule = PlainField(default=dict)
    # members present and all members on the roll when the ballot was opened: what quorum and some majorities are judged by
    present = models.PositiveIntegerField(default=0)
    on_roll = models.PositiveIntegerField(default=0)
    casting = models.ForeignKey(Delegation, models.PROTECT, null=True, blank=True, related_name="+")
    casting_choice = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    declared_at = models.DateTimeField(null=True, blank=True)
    declared_by_key = models.CharField(max_length=100, blank=True)
    declared_by_name = models.CharField(max_length=200, blank=True)
    outcome = PlainField(null=True, blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    recount_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="recounts")
    void_why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("meeting", "number")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "number"), name="meetings_ballot_once"),
            models.UniqueConstraint(fields=("meeting",), name="meetings_one_ballot_open", condition=Q(state="open")),
            models.CheckConstraint(condition=Q(method__in=["consensus", "hands", "roll_call", "paper", "electronic", "secret_paper"]),
                                   name="meetings_ballot_method"),
            models.CheckConstraint(condition=Q(state="open", closed_at__isnull=True) | ~Q(state="open") & Q(closed_at__isnull=False),
                                   name="meetings_ballot_closed"),
            models.CheckConstraint(condition=~Q(state="declared") | Q(declared_at__isnull=False), name="meetings_ballot_declared"),
            models.CheckConstraint(condition=~Q(state="void") | ~Q(void_why=""), name="meetings_ballot_void"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} V{self.number}"


class Entitled(models.Model):
    """Who may vote in a ballot, as it was when the ballot was opened: `holder` votes for a delegation whose proxy it holds."""

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="entitled")
    delegation = models.ForeignKey(Delegation, models.PROTECT, related_name="+")
    holder = models.ForeignKey(Delegation, models.PROTECT, null=True, blank=True, related_name="+")
    weight = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("ballot", "id")
        constraints = [models.UniqueConstraint(fields=("ballot", "delegation"), name="meetings_entitled_once")]

    def __str__(self) -> str:
        return f"{self.ballot} {self.delegation}"


class Cast(models.Model):
    """A vote that was cast (표): append only. At most one stands for a delegation and a ballot.

    What a clerk entered wrongly is put right by another row; the former says by which (`superseded_at`, `why`). `nonce` is
    the form's own number: the same form sent twice is one vote, and is answered twice with the same words.
    """

    class Channel(models.TextChoices):
        LINK = "link"
        CLERK = "clerk"
        CALL = "call"
        PAPER = "paper"

    entitled = models.ForeignKey(Entitled, models.PROTECT, related_name="casts")
    choices = PlainField(default=list)
    at = models.DateTimeField()
    channel = models.CharField(max_length=6, choices=Channel)
    nonce = models.UUIDField(null=True, blank=True)
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    superseded_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("entitled",), name="meetings_vote_once", condition=Q(superseded_at__isnull=True)),
            models.UniqueConstraint(fields=("entitled", "nonce"), name="meetings_form_once"),
            models.CheckConstraint(condition=Q(superseded_at__isnull=True) | ~Q(why=""), name="meetings_vote_why"),
        ]

    def __str__(self) -> str:
        return f"{self.entitled} {self.choices}"


class Tally(models.Model):
    """What a teller counted (검표) for one option of a ballot by hands or on paper; `blank` and `invalid` are options too.

    Each teller's count stands for itself; where two count, they are compared. A count that was wrong is superseded.
    """

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="tallies")
    teller_key = models.CharField(max_length=100)
    teller_name = models.CharField(max_length=200)
    option = models.CharField(max_length=100)
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=("ballot", "teller_key", "option"), name="meetings_counted_once",
                                               condition=Q(superseded_at__isnull=True))]

    def __str__(self) -> str:
        return f"{self.ballot} {self.option} {self.number}"
