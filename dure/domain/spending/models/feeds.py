"""Files of the finance system, bank, card and tax office: column layouts as data, files taken in once, rows matched to the won."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField, TranslatedField
from dure.domain.papers.models import StoredFile
from dure.domain.spending.models.ladder import Rung
from dure.domain.spending.rules.ladder import FEEDS


@history.kept()
class ColumnMapping(models.Model):
    """How a kind of file is read (열 대응): ``{"heads": {"on": ["거래일자"], "amount": ["출금액"], "back": ["입금액"], …}, "rungs": {"취소":
    "refund"}, "otherwise": "payment"}`` (`rules.feeds.Layout`). A layout is data; a changed one is another version of the key."""

    key = models.SlugField(max_length=60)
    version = models.PositiveSmallIntegerField(default=1)
    name = TranslatedField()
    feed = models.CharField(max_length=8, choices=[(feed, feed) for feed in FEEDS])
    columns = PlainField(default=dict)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("key", "-version")
        constraints = [models.UniqueConstraint(fields=("key", "version"), name="spending_mapping_version")]

    def __str__(self) -> str:
        return f"{self.key} v{self.version}"


@history.kept()
class FeedFile(models.Model):
    """A file taken in by a mapping: it waits to be read, is looked at (its rows stand there and do not count), accepted whole, or
    undone. The same bytes are accepted once. `attempts` count how often reading it was begun; `problems` say why it cannot be read,
    `notes` what of it was not taken as rows."""

    class State(models.TextChoices):
        WAITING = "waiting"
        REFUSED = "refused"
        PREVIEWED = "previewed"
        ACCEPTED = "accepted"
        UNDONE = "undone"

    mapping = models.ForeignKey(ColumnMapping, models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    rows = models.PositiveIntegerField(default=0)
    total = models.BigIntegerField(default=0)
    first_on = models.DateField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problems = PlainField(default=list, blank=True)
    notes = PlainField(default=list, blank=True)
    taken_at = models.DateTimeField()
    taken_by_key = models.CharField(max_length=100)
    taken_by_name = models.CharField(max_length=200)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by_name = models.CharField(max_length=200, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-taken_at", "-id")
        constraints = [models.UniqueConstraint(fields=("file",), condition=Q(state="accepted"), name="spending_feed_once"),
                       models.CheckConstraint(condition=~Q(state="accepted") | Q(accepted_at__isnull=False), name="spending_feed_accepted")]

    def __str__(self) -> str:
        return self.file_name


class FeedRow(models.Model):
    """A row of a file as it stands there (`amount` is positive, `rung_kind` says which way it went), and the rung that it is the other
    side of. `fingerprint` is the same for a row that comes again in a later file (a duplicate, kept and not counted)."""

    file = models.ForeignKey(FeedFile, models.CASCADE, related_name="feed_rows")
    row = models.PositiveIntegerField()
    on = models.DateField(db_column="booked_on")
    amount = models.BigIntegerField()
    payee = models.CharField(max_length=200, blank=True)
    text = models.CharField(max_length=300, blank=True)
    number = models.CharField(max_length=100, blank=True)
    line_name = models.CharField(max_length=100, blank=True)
    rung_kind = models.CharField(max_length=10, blank=True)
    fingerprint = models.CharField(max_length=64)
    duplicate = models.BooleanField(default=False)
    match = models.ForeignKey(Rung, models.SET_NULL, null=True, blank=True, related_name="+")
    matched_how = models.CharField(max_length=10, blank=True)  # "rule", "hand"

    class Meta:
        ordering = ("file", "row")
        indexes = [models.Index(fields=("fingerprint",), name="spending_feed_fingerprint"),
                   models.Index(fields=("on", "id"), name="spending_feed_open", condition=Q(match__isnull=True, duplicate=False)),
                   models.Index(fields=("match",), name="spending_feed_match", condition=Q(match__isnull=False))]
        constraints = [models.UniqueConstraint(fields=("file", "row"), name="spending_feed_row"),
                       models.CheckConstraint(condition=Q(amount__gt=0), name="spending_feed_amount"),
                       models.CheckConstraint(condition=Q(match__isnull=True) | Q(duplicate=False), name="spending_feed_matched")]

    def __str__(self) -> str:
        return f"{self.on} {self.amount}"
