"""Organisations with dated names in several languages, where they lie, and what is known of their size."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import BigramField, PlainField
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.sounds import sound

KINDS = ["city", "department", "bureau", "institution", "company", "network", "organ", "other"]


@history.kept(without=("names_text", "pairs", "sort_ko", "sort_en"))
class Organisation(models.Model):
    """A city, a department, an institution, an organ of the network. Its names are rows of their own.

    `country` is ISO 3166-1 alpha-2; `latitude` and `longitude` place a point on a map, in degrees. `founded_on` and
    `dissolved_on` are days or parts of one (``2010-09``). `details` holds what an exchange file says beside
    (Popolo's abstract, links, sources …), as plain values. `names_text`, `sort_ko` and `sort_en` are kept by the acts
    that name: all names one a line, and the folded name by which lists are sorted in a language.
    """

    class Kind(models.TextChoices):
        CITY = "city"
        DEPARTMENT = "department"
        BUREAU = "bureau"
        INSTITUTION = "institution"
        COMPANY = "company"
        NETWORK = "network"
        ORGAN = "organ"
        OTHER = "other"

    key = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OTHER)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    country = models.CharField(max_length=2, blank=True)
    latitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    founded_on = models.CharField(max_length=10, blank=True)
    dissolved_on = models.CharField(max_length=10, blank=True)
    sample = models.BooleanField(default=False)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)
    names_text = models.TextField(blank=True, editable=False)
    pairs = BigramField("names_text", "key")
    sort_ko = models.CharField(max_length=300, blank=True, editable=False)
    sort_en = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        ordering = ("key",)
        indexes = [
            GinIndex(fields=("pairs",), name="parties_organisation_pairs"),
            models.Index(fields=("sort_ko", "id"), name="parties_organisation_ko"),
            models.Index(fields=("sort_en", "id"), name="parties_organisation_en"),
            models.Index(fields=("kind", "id"), name="parties_organisation_kind"),
            models.Index(fields=("batch",), name="parties_organisation_batch", condition=Q(batch__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="parties_organisation_kind"),
            models.CheckConstraint(condition=Q(country="") | Q(country__regex=r"^[A-Z]{2}$"),
                                   name="parties_organisation_country"),
            models.CheckConstraint(condition=Q(latitude__isnull=True, longitude__isnull=True)
                                   | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                                   name="parties_organisation_point"),
        ]

    def __str__(self) -> str:
        return self.key


class OrganisationName(models.Model):
    """A name of an organisation in a language for a time.

    `legal` is the name in force, `short` how one calls it, `former` what a file says it was called without saying
    when, `alias` spellings under which papers print it. `note` and `details` are what an exchange file says beside.
    """

    class Use(models.TextChoices):
        LEGAL = "legal"
        SHORT = "short"
        FORMER = "former"
        ALIAS = "alias"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    language = models.CharField(max_length=12)
    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, editable=False)
    sound = models.CharField(max_length=100, blank=True, editable=False)
    use = models.CharField(max_length=8, choices=Use, default=Use.LEGAL)
    during = DateRangeField(default=None, null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=300, blank=True)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "language", "id")
        indexes = [models.Index(fields=("folded",), name="parties_name_folded"),
                   models.Index(fields=("sound",), name="parties_name_sound"),
                   models.Index(fields=("batch",), name="parties_name_batch", condition=Q(batch__isnull=False))]
        constraints = [
            models.UniqueConstraint(fields=("organisation", "language", "name", "use", "during", "note"), nulls_distinct=False,
                                    name="parties_name_once"),
            models.CheckConstraint(condition=Q(use__in=["legal", "short", "former", "alias"]),
                                   name="parties_name_use"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """This function will save the name with its folded form and its sound, by which it is found in any spelling."""
        self.folded, self.sound = folded(self.name), sound(self.name)
        super().save(**kwargs)


@history.kept()
class OrganisationFact(models.Model):
    """A number known of an organisation as of a day: its population, its income per head in US dollars."""

    class Kind(models.TextChoices):
        POPULATION = "population"
        INCOME_USD = "income_usd"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=12, choices=Kind)
    value = models.DecimalField(max_digits=20, decimal_places=2)
    as_of = models.DateField()
    source = models.CharField(max_length=300)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "kind", "as_of")
        constraints = [
            models.UniqueConstraint(fields=("organisation", "kind", "as_of"), name="parties_fact_once"),
            models.CheckConstraint(condition=Q(value__gte=0), name="parties_fact_not_negative"),
            models.CheckConstraint(condition=Q(kind__in=["population", "income_usd"]), name="parties_fact_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.kind} {self.as_of}"
