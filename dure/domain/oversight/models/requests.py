"""What council and auditors ask, how it was answered, what was done since. Won."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.base.fields import BigramField, PlainField
from dure.domain.budget.models import Project
from dure.domain.oversight.rules.requests import KINDS, PROGRESS, SIDES
from dure.domain.papers.models import Paper


@history.kept(without=("found_by",))
class Request(models.Model):
    """A request for data (요구자료), a written question (서면질의), a finding (지적사항), an opinion attached to a budget (부대의견) or
    what is demanded after an audit (처분요구). `key` is the year it was asked in and a running number (``2018-0003``).

    `member` and `committee` are who asks, as they call themselves, `number` their own number. Of data `as_of` is its day (기준일), `table`
    the table of the registry, from `first_year` to `last_year`; `before` is last year's request, beside whose answer this one stands.
    `amount` is what a disposition wants back (환수).
    """

    key = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
    side = models.CharField(max_length=8, choices=[(side, side) for side in SIDES])
    member = models.CharField(max_length=200)
    committee = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    asked_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, blank=True, related_name="+")
    table = models.CharField(max_length=40, blank=True)
    as_of = models.DateField(null=True, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    before = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    amount = models.BigIntegerField(null=True, blank=True)
    writer_key = models.CharField(max_length=100, blank=True)
    writer_name = models.CharField(max_length=200, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    answered_on = models.DateField(null=True, blank=True)  # the day on which its answer went out
    withdrawn = models.CharField(max_length=500, blank=True)  # why, where it was taken back or entered wrongly
    ended_on = models.DateField(null=True, blank=True)  # the day from which nothing waits any more
    entered_at = models.DateTimeField()
    entered_by_key = models.CharField(max_length=100)
    entered_by_name = models.CharField(max_length=200)
    is_sample = models.BooleanField(default=False)
    found_by = BigramField("words")

    class Meta:
        ordering = ("-asked_on", "-id")
        indexes = [
            models.Index(fields=("asked_on", "id"), name="oversight_request_list"),
            models.Index(fields=("kind", "asked_on", "id"), name="oversight_request_kind"),
            models.Index(fields=("due_on", "id"), name="oversight_request_open", condition=Q(ended_on__isnull=True)),
            GinIndex(fields=("found_by",), name="oversight_request_found_by"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(due_on__isnull=True) | Q(due_on__gte=F("asked_on")), name="oversight_request_due"),
            models.CheckConstraint(condition=~Q(kind="data") | ~Q(table="") & Q(as_of__isnull=False, first_year__isnull=False,
                                                                                last_year__gte=F("first_year")), name="oversight_request_data"),
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(kind="disposition", amount__gt=0), name="oversight_request_amount"),
            models.CheckConstraint(condition=Q(withdrawn="") | Q(ended_on__isnull=False), name="oversight_request_withdrawn"),
            models.CheckConstraint(condition=Q(before__isnull=True) | ~Q(before=F("id")), name="oversight_request_before"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def words(self) -> str:
        """This function will return what a request is found by."""
        return f"{self.key} {self.number} {self.title} {self.member} {self.committee}"


@history.kept()
class Answer(FourEyes):
    """An answer as it was drafted, confirmed by another and sent. `table` is the table drawn from the records as of the request's day
    (`rules.tables.Table` as plain JSON), frozen by `table_hash`; `explanations` say of rows by their keys why they differ from last
    year's answer (`beside`). Once approved it never changes: another version follows."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="answers")
    version = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    table = PlainField(null=True, blank=True)
    table_hash = models.CharField(max_length=64, blank=True)
    beside = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    explanations = PlainField(default=dict, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    sent_number = models.CharField(max_length=100, blank=True)  # 문서번호 that the city's system gave it
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("request", "version")
        constraints = [
            models.UniqueConstraint(fields=("request", "version"), name="oversight_answer_version"),
            models.UniqueConstraint(fields=("request",), condition=Q(state="prepared"), name="oversight_answer_one_draft"),
            models.CheckConstraint(condition=Q(sent_on__isnull=True) | Q(state="approved"), name="oversight_answer_sent"),
            models.CheckConstraint(condition=Q(table__isnull=True) | ~Q(table_hash=""), name="oversight_answer_hash"),
            *four_eyes_constraints("oversight_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.request} v{self.version}"


class FollowUp(models.Model):
    """처리결과: how far something stands on a day, what was done, until when the rest is. Append only: what was entered wrongly is
    followed by another. `recovered` is what came back up to now."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="follow_ups")
    on = models.DateField(db_column="reported_on")
    progress = models.CharField(max_length=10, choices=[(one, one) for one in PROGRESS])
    text = models.CharField(max_length=2000)
    until = models.DateField(null=True, blank=True)
    recovered = models.BigIntegerField(null=True, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    entered_at = models.DateTimeField()
    entered_by_key = models.CharField(max_length=100)
    entered_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("request", "id")
        constraints = [models.CheckConstraint(condition=Q(recovered__isnull=True) | Q(recovered__gte=0), name="oversight_follow_up_recovered")]

    def __str__(self) -> str:
        return f"{self.request} {self.progress}"
