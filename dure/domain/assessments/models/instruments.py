"""Versions of instruments: published once and frozen."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import TranslatedField
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.questionnaire import Section, questionnaire
from dure.domain.assessments.rules.reading import instrument_of


@lru_cache(maxsize=16)  # an instrument of 200 questions takes tens of milliseconds to read, and never changes under its hash
def _read(sha256: str, text: str) -> tuple[dict[str, Any], Instrument, list[Section]]:
    plain: dict[str, Any] = json.loads(text, parse_float=Decimal)
    instrument = instrument_of(plain)
    return plain, instrument, questionnaire(plain, instrument)


@history.kept()
class InstrumentVersion(models.Model):
    """A version of an instrument. `text` are its plain values as JSON in the order of the file (a `jsonb` column would lose it);
    `sha256` is the hash of their canonical form. A draft may be replaced; what was published never changes."""

    class State(models.TextChoices):
        DRAFT = "draft"
        PUBLISHED = "published"
        RETIRED = "retired"

    key = models.SlugField(max_length=60)
    version = models.CharField(max_length=40)
    title = TranslatedField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    published_on = models.DateField(null=True, blank=True)
    kept_at = models.DateTimeField()
    kept_by_key = models.CharField(max_length=100)
    kept_by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("key", "-kept_at", "-pk")
        constraints = [
            models.UniqueConstraint(fields=("key", "version"), name="assessments_version_once"),
            models.CheckConstraint(condition=Q(state="draft") | Q(published_on__isnull=False), name="assessments_version_published"),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"

    @cached_property
    def plain(self) -> dict[str, Any]:
        """This function will return the instrument's plain values, exact and in their order."""
        return _read(self.sha256, self.text)[0]

    @cached_property
    def instrument(self) -> Instrument:
        """This function will return the instrument as the engine takes it."""
        return _read(self.sha256, self.text)[1]

    @cached_property
    def sections(self) -> list[Section]:
        """This function will return the questions as people see them."""
        return _read(self.sha256, self.text)[2]
