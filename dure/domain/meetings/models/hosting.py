"""Who will hold a meeting: a call for bids, the bids with their plans, and what each assessor gave them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.bodies.models import Body
from dure.domain.meetings.models.ballots import Ballot
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation


@history.kept()
class HostCall(models.Model):
    """A call for bids to host (유치 공모) a meeting of `body` (``general-assembly``) in a year.

    `criteria` are ``[{"key", "name": {"ko", "en"}, "points"}, …]``. `decided_by` votes; `ballot` is its vote, `chosen` the bid that
    was declared.
    """

    key = models.SlugField(max_length=100, unique=True)
    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    decided_by = models.ForeignKey(Body, models.PROTECT, related_name="+")
    opens_on = models.DateField()
    closes_on = models.DateField()
    text = TranslatedField(blank=True)
    criteria = PlainField(default=list)
    ballot = models.ForeignKey(Ballot, models.PROTECT, null=True, blank=True, related_name="+")
    chosen = models.ForeignKey("HostBid", models.PROTECT, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("-opens_on", "id")
        constraints = [models.CheckConstraint(condition=Q(closes_on__gte=models.F("opens_on")), name="meetings_call_days")]

    def __str__(self) -> str:
        return self.key


@history.kept()
class HostBid(models.Model):
    """A city's bid, with its plan. What arrived late or without a plan is refused with its reason."""

    class State(models.TextChoices):
        RECEIVED = "received"
        ADMITTED = "admitted"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    call = models.ForeignKey(HostCall, models.PROTECT, related_name="bids")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    plan = TranslatedField(blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    received_on = models.DateField()
    state = models.CharField(max_length=9, choices=State, default=State.RECEIVED)
    reason = models.CharField(max_length=500, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("call", "id")
        constraints = [models.UniqueConstraint(fields=("call", "organisation"), name="meetings_bid_once"),
                       models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="meetings_bid_refused_why")]

    def __str__(self) -> str:
        return f"{self.call} {self.organisation}"


@history.kept()
class BidScore(models.Model):
    """Points that an assessor gave a bid by one criterion."""

    bid = models.ForeignKey(HostBid, models.PROTECT, related_name="scores")
    criterion = models.SlugField(max_length=60)
    assessor_key = models.CharField(max_length=100)
    assessor_name = models.CharField(max_length=200)
    points = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("bid", "criterion", "id")
        constraints = [models.UniqueConstraint(fields=("bid", "criterion", "assessor_key"), name="meetings_scored_once")]

    def __str__(self) -> str:
        return f"{self.bid} {self.criterion} {self.points}"
