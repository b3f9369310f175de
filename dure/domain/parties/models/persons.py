"""Persons, the posts there are, who belongs where, and identifiers that others gave."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from dure.base import history
from dure.base.fields import BigramField, PlainField, TranslatedField
from dure.domain.parties.models.organisations import Organisation
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.sounds import sound


@history.kept(without=("names_text", "pairs", "sort_name", "details"))
class Person(models.Model):
    """A person. Names are rows of their own; contacts stand apart, so that they can be erased.

    `born_on` and `died_on` are days or parts of one. `details` holds what an exchange file says beside (Popolo's
    image, summary, biography, links, sources …), as plain values, outside of the history.
    """

    key = models.CharField(max_length=120, unique=True)
    honorific = models.CharField(max_length=100, blank=True)
    gender = models.CharField(max_length=40, blank=True)
    born_on = models.CharField(max_length=10, blank=True)
    died_on = models.CharField(max_length=10, blank=True)
    sample = models.BooleanField(default=False)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)
    names_text = models.TextField(blank=True, editable=False)
    pairs = BigramField("names_text")
    sort_name = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        ordering = ("sort_name", "id")
        indexes = [GinIndex(fields=("pairs",), name="parties_person_pairs"),
                   models.Index(fields=("sort_name", "id"), name="parties_person_sort")]

    def __str__(self) -> str:
        return self.names_text.partition("\n")[0] or self.key


class PersonName(models.Model):
    """A name of a person in a language for a time; family and given name apart where they are known."""

    class Use(models.TextChoices):
        LEGAL = "legal"
        FORMER = "former"
        ALIAS = "alias"

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    language = models.CharField(max_length=12, blank=True)
    name = models.CharField(max_length=300)
    family = models.CharField(max_length=150, blank=True)
    given = models.CharField(max_length=150, blank=True)
    folded = models.CharField(max_length=300, editable=False)
    sound = models.CharField(max_length=100, blank=True, editable=False)
    use = models.CharField(max_length=8, choices=Use, default=Use.LEGAL)
    during = DateRangeField(default=None, null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    details = PlainField(default=dict, blank=True)

    class Meta:
        ordering = ("person", "id")
        indexes = [models.Index(fields=("folded",), name="parties_person_folded"),
                   models.Index(fields=("sound",), name="parties_person_sound")]
        constraints = [models.CheckConstraint(condition=Q(use__in=["legal", "former", "alias"]),
                                              name="parties_person_name_use")]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """This function will save the name with its folded form and its sound, by which it is found in any spelling."""
        self.folded, self.sound = folded(self.name), sound(self.name)
        super().save(**kwargs)


class Area(models.Model):
    """An area on a map that a post or an organisation is for: a constituency, a province. No border is drawn."""

    key = models.CharField(max_length=120, unique=True)
    name = TranslatedField()
    classification = models.CharField(max_length=100, blank=True)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key


@history.kept()
class Post(models.Model):
    """A post in an organisation (mayor of a city, chief of an office), held or vacant."""

    key = models.CharField(max_length=160, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    label = TranslatedField()
    role = models.CharField(max_length=200, blank=True)
    during = DateRangeField(default=None, null=True, blank=True)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "id")

    def __str__(self) -> str:
        return self.key


@history.kept()
class Affiliation(models.Model):
    """A person (or an organisation) belongs to an organisation for a time, in a post or a role (소속).

    Popolo calls it a membership; here that word is for members of the network.
    """

    key = models.CharField(max_length=200, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="affiliations")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="affiliations")
    member = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="belongings")
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="affiliations")
    on_behalf_of = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    label = TranslatedField()
    role = models.CharField(max_length=200, blank=True)
    starts_on = models.CharField(max_length=10, blank=True)
    ends_on = models.CharField(max_length=10, blank=True)
    details = PlainField(default=dict, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "id")
        constraints = [models.CheckConstraint(condition=Q(person__isnull=False) | Q(member__isnull=False),
                                              name="parties_affiliation_whose")]

    def __str__(self) -> str:
        return self.key


class Identifier(models.Model):
    """What others call a party: Wikidata, GeoNames, ISO 3166, 법정동코드 …; one party for a scheme's identifier."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="identifiers")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="identifiers")
    scheme = models.CharField(max_length=60)
    identifier = models.CharField(max_length=300)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("scheme", "identifier")
        constraints = [
            models.UniqueConstraint(fields=("scheme", "identifier"), condition=Q(organisation__isnull=False),
                                    name="parties_identifier_organisation"),
            models.UniqueConstraint(fields=("scheme", "identifier", "person"), condition=Q(person__isnull=False),
                                    name="parties_identifier_person"),
            models.CheckConstraint(condition=Q(organisation__isnull=True) ^ Q(person__isnull=True),
                                   name="parties_identifier_whose"),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.identifier}"
