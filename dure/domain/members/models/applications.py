"""Applications for membership, from the visitor's first word to the decision of a body."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import BigramField, PlainField
from dure.domain.members.models.register import CATEGORIES
from dure.domain.papers.models import Paper, StoredFile
from dure.domain.parties.models import Organisation


@history.kept(without=("answers", "email", "contact", "pairs"))
class Application(models.Model):
    """A city, agency or company asks to become a member.

    `number` is what the applicant is told (``A2026-0012``); the signed link is made from `key`, which no page prints.
    `answers` are the fields of the form as they were typed, `contact` and `email` the person to write to: personal,
    outside of the history, erased once the application is settled and `contact_until` has passed. The paper signed by
    the mayor is `signed`; once accepted it stands in the register as `paper`.
    draft → submitted → accepted → admitted or declined; the applicant may withdraw, the Secretariat may return it.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        RETURNED = "returned"
        ACCEPTED = "accepted"
        ADMITTED = "admitted"
        DECLINED = "declined"
        WITHDRAWN = "withdrawn"

    key = models.UUIDField(unique=True)
    number = models.CharField(max_length=20, unique=True)
    category = models.CharField(max_length=12)
    language = models.CharField(max_length=12, default="en")
    answers = PlainField(default=dict, blank=True)
    email = models.EmailField(blank=True)
    contact = models.CharField(max_length=200, blank=True)
    contact_until = models.DateField(null=True, blank=True)
    signed = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    signed_name = models.CharField(max_length=255, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    pairs = BigramField("number", "applicant")

    class Meta:
        ordering = ("-id",)
        indexes = [GinIndex(fields=("pairs",), name="members_application_pairs"), models.Index(fields=("state", "-id"), name="members_application_state")]
        constraints = [
            models.CheckConstraint(condition=Q(category__in=CATEGORIES), name="members_application_category"),
            models.CheckConstraint(condition=Q(state__in=["draft", "submitted", "returned", "accepted", "admitted",
                                                          "declined", "withdrawn"]), name="members_application_known"),
            models.CheckConstraint(condition=~Q(state__in=["accepted", "admitted"]) | Q(organisation__isnull=False),
                                   name="members_application_whose"),
            # one open application of an organisation at a time
            models.UniqueConstraint(fields=("organisation",), condition=Q(state="accepted"),
                                    name="members_application_once"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def applicant(self) -> str:
        """This function will return the names of who applies, by which the application is found."""
        return f"{self.answers.get('name_en', '')} {self.answers.get('name_local', '')}"
