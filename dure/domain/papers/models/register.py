"""The register of papers in and out, and the files they consist of."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base.fields import BigramField, PlainField

ON_SHA256 = r"^[0-9a-f]{64}$"


class StoredFile(models.Model):
    """A file by its SHA-256. The bytes lie in ``DURE_HOME/files/aa/bb…`` and never change."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=ON_SHA256), name="papers_file_sha256"),
            models.CheckConstraint(condition=Q(size__gte=0), name="papers_file_size"),
        ]

    def __str__(self) -> str:
        return self.sha256


class Paper(models.Model):
    """A paper in the register: it came in, went out, or was made inside.

    `number` is 문서번호 and `decided_on` 결재일자 as the city's approval system gave them; `approval_line` is
    ``[{"post", "name", "deputy", "on"}, …]`` frozen as values; `project` is the project's short name. A changed
    paper is a new row that says whose version it is.
    """

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"
        INSIDE = "inside"

    class Disclosure(models.TextChoices):
        PUBLIC = "public"
        PARTIAL = "partial"
        CLOSED = "closed"

    direction = models.CharField(max_length=8, choices=Direction)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    number = models.CharField(max_length=100, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    disclosure = models.CharField(max_length=8, choices=Disclosure, default=Disclosure.PUBLIC)
    disclosure_ground = models.CharField(max_length=300, blank=True)
    approval_line = PlainField(default=list, blank=True)
    correspondent = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="papers")
    file_name = models.CharField(max_length=255, blank=True)
    version_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="versions")
    version = models.PositiveSmallIntegerField(default=1)
    project = models.CharField(max_length=48, blank=True)
    fiscal_year = models.PositiveSmallIntegerField(null=True, blank=True)
    registered_on = models.DateField()
    registered_at = models.DateTimeField()
    registered_by_key = models.CharField(max_length=100)
    registered_by_name = models.CharField(max_length=200)
    batch = models.UUIDField(null=True, blank=True)
    title_pairs = BigramField("title", "number")

    class Meta:
        ordering = ("-id",)
        indexes = [
            GinIndex(fields=("title_pairs",), name="papers_title_pairs"),
            models.Index(fields=("project", "fiscal_year", "-id"), name="papers_project"),
            models.Index(fields=("number",), name="papers_number", condition=~Q(number="")),
            models.Index(fields=("direction", "-id"), name="papers_direction"),
            models.Index(fields=("kind", "-id"), name="papers_kind"),
            models.Index(fields=("registered_on", "id"), name="papers_registered_on"),
            models.Index(fields=("title", "id"), name="papers_title"),
            models.Index(fields=("fiscal_year", "id"), name="papers_fiscal_year"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(direction__in=["in", "out", "inside"]), name="papers_direction_known"),
            models.CheckConstraint(condition=Q(disclosure__in=["public", "partial", "closed"]),
                                   name="papers_disclosure_known"),
            models.CheckConstraint(condition=Q(disclosure="public") | ~Q(disclosure_ground=""),
                                   name="papers_disclosure_ground"),
            models.CheckConstraint(condition=Q(version=1, version_of__isnull=True)
                                   | Q(version__gt=1, version_of__isnull=False), name="papers_version_of"),
            # one row per version of a paper: the first paper is what all later versions point at
            models.UniqueConstraint(fields=("version_of", "version"), name="papers_version_once"),
        ]

    def __str__(self) -> str:
        return self.title
