"""Answers, evidence, comments and submissions: answers and submissions are append only."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import PlainField
from dure.domain.assessments.models.assessments import Assessment
from dure.domain.papers.models import StoredFile


@history.kept()
class SectionShare(models.Model):
    """A section of the questionnaire that one of the city's staff answers. Others may answer it too: it says whose work it is."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="shares")
    section = models.CharField(max_length=120)
    account_key = models.CharField(max_length=100)
    account_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("assessment", "section")
        constraints = [models.UniqueConstraint(fields=("assessment", "section"), name="assessments_section_once")]

    def __str__(self) -> str:
        return f"{self.assessment} {self.section}"


class Answer(models.Model):
    """What was answered to an item, by whom and when; the newest of a kind counts. `value` is a word of the scale, a state, or empty
    where an answer was taken back. *Claimed* by the city, *verified* by the review."""

    class Kind(models.TextChoices):
        CLAIMED = "claimed"
        VERIFIED = "verified"

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="answers")
    item = models.CharField(max_length=120)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.CLAIMED)
    value = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=2000, blank=True)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        indexes = [models.Index(fields=("assessment", "kind", "item", "-id"), name="assessments_current")]

    def __str__(self) -> str:
        return f"{self.assessment} {self.item}: {self.value}"


@history.kept()
class Evidence(models.Model):
    """What shows that an answer is true: a file by its hash, or a link; `dated_on` is the day that the evidence itself bears."""

    class Kind(models.TextChoices):
        FILE = "file"
        LINK = "link"

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted"
        REFUSED = "refused"

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="evidence")
    item = models.CharField(max_length=120)
    kind = models.CharField(max_length=4, choices=Kind)
    url = models.URLField(max_length=1000, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=255, blank=True)
    dated_on = models.DateField(null=True, blank=True)
    said = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict, blank=True)
    verdict_note = models.CharField(max_length=1000, blank=True)
    verdict_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "evidence"
        indexes = [models.Index(fields=("assessment", "item"), name="assessments_evidence_of")]
        constraints = [
            models.CheckConstraint(condition=Q(kind="file", file__isnull=False, url="") | Q(kind="link", file__isnull=True) & ~Q(url=""),
                                   name="assessments_evidence_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.assessment} {self.item}"


class Comment(models.Model):
    """What colleagues or the review say to each other about an item."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="comments")
    item = models.CharField(max_length=120)
    text = models.CharField(max_length=2000)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        indexes = [models.Index(fields=("assessment", "item"), name="assessments_comment_of")]

    def __str__(self) -> str:
        return f"{self.assessment} {self.item}"


@history.kept()
class Inquiry(models.Model):
    """What the review asks the city back about one question: answered with a `reply`, or ended without one."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="inquiries")
    item = models.CharField(max_length=120)
    text = models.CharField(max_length=2000)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    reply = models.CharField(max_length=2000, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "inquiries"
        constraints = [
            models.UniqueConstraint(fields=("assessment", "item"), condition=Q(replied_at__isnull=True, ended_at__isnull=True),
                                    name="assessments_inquiry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.assessment} {self.item}"

    @property
    def waits(self) -> bool:
        """This function will tell whether the city has not replied yet, and still may."""
        return self.replied_at is None and self.ended_at is None


@history.kept()
class Workbook(models.Model):
    """A file of answers that was filled in offline and came back; `taken_at`: its answers were kept."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="workbooks")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    taken_at = models.DateTimeField(null=True, blank=True)
    kept = models.PositiveIntegerField(default=0)  # answers that it changed

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.assessment} {self.name}"


class Submission(models.Model):
    """The answers as they were handed in (*claimed*) or as the review left them (*verified*), with their scores: anyone recomputes
    them from `answers` and the instrument of `sha256`.

    `scores` are JSON values: ``nodes`` and ``leaves`` by key as `explaining.plain_part` gives them, ``levels`` by node.
    """

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=Answer.Kind)
    sha256 = models.CharField(max_length=64)
    answers = PlainField()
    scores = PlainField()
    at = models.DateTimeField()
    on = models.DateField(db_column="submitted_on")
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("assessment", "pk")
        indexes = [models.Index(fields=("kind", "sha256", "assessment", "-id"), name="assessments_submitted")]
        constraints = [models.UniqueConstraint(fields=("assessment", "number", "kind"), name="assessments_submission_once")]

    def __str__(self) -> str:
        return f"{self.assessment} {self.number} {self.kind}"
