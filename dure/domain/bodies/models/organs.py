"""Bodies, their seats and the terms for which seats are held."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.fields import TranslatedField
from dure.domain.members.models import Region
from dure.domain.members.models.register import Known, OneOf
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, Person

KINDS = ["assembly", "executive", "secretariat", "regional_office", "council", "sub_committee"]
ROLES = ["president", "executive_vice_president", "vice_president", "chair", "vice_chair", "secretary_general",
         "director", "member", "staff", "observer"]


@history.kept()
class Body(models.Model):
    """A body (기구): its names are those of its organisation, so that they are dated and in several languages.

    `part_of` is the body that it is a part of, or reports to; `scope` the region of a regional office.
    """

    class Kind(models.TextChoices):
        ASSEMBLY = "assembly"
        EXECUTIVE = "executive"
        SECRETARIAT = "secretariat"
        REGIONAL_OFFICE = "regional_office"
        COUNCIL = "council"
        SUB_COMMITTEE = "sub_committee"

    key = models.SlugField(max_length=80, unique=True)
    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    scope = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+")
    during = DateRangeField()
    position = models.PositiveSmallIntegerField(default=0)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("position", "key")
        verbose_name_plural = "bodies"
        constraints = [models.CheckConstraint(condition=Q(kind__in=KINDS), name="bodies_kind"),
                       models.CheckConstraint(condition=Q(during__isempty=False), name="bodies_last")]

    def __str__(self) -> str:
        return self.key


@history.kept()
class Seat(models.Model):
    """A seat (임원 자리) in a body: what it is, and who may hold it (`held_by`: an organisation or a person).

    `owner_duty` is the duty that settles what the seat leaves open while it is vacant (空席): a duty, not a person.
    """

    class Role(models.TextChoices):
        PRESIDENT = "president"
        EXECUTIVE_VICE_PRESIDENT = "executive_vice_president"
        VICE_PRESIDENT = "vice_president"
        CHAIR = "chair"
        VICE_CHAIR = "vice_chair"
        SECRETARY_GENERAL = "secretary_general"
        DIRECTOR = "director"
        MEMBER = "member"
        STAFF = "staff"
        OBSERVER = "observer"

    class HeldBy(models.TextChoices):
        ORGANISATION = "organisation"
        PERSON = "person"

    body = models.ForeignKey(Body, models.PROTECT, related_name="seats")
    key = models.SlugField(max_length=80)
    role = models.CharField(max_length=26, choices=Role)
    label = TranslatedField()
    held_by = models.CharField(max_length=12, choices=HeldBy, default=HeldBy.ORGANISATION)
    owner_duty = models.CharField(max_length=20, default="secretariat")
    during = DateRangeField()
    position = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("body", "position", "key")
        constraints = [
            models.UniqueConstraint(fields=("body", "key"), name="bodies_seat_once"),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="bodies_seat_role"),
            models.CheckConstraint(condition=Q(held_by__in=["organisation", "person"]), name="bodies_seat_held_by"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="bodies_seat_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.body}/{self.key}"


class Term(Known):
    """A seat is held for a time: by an organisation, a person, or a person for an organisation.

    `basis` tells how it came about: by election, appointment, ex officio, or as a register said.

    A term runs by dates, or from meeting to meeting: then `begins_with` and `ends_with` name the meetings
    (``general-assembly 2017``), and `during` is open until the meeting has taken place. `substitute` marks one who
    stands in while the holder is away; a substitute's term may overlap the holder's, never another substitute's.
    """

    class Basis(models.TextChoices):
        ELECTION = "election"
        APPOINTMENT = "appointment"
        EX_OFFICIO = "ex_officio"
        REGISTER = "register"

    seat = models.ForeignKey(Seat, models.PROTECT, related_name="terms")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    substitute = models.BooleanField(default=False)
    basis = models.CharField(max_length=12, choices=Basis, default=Basis.REGISTER)
    during = DateRangeField()
    begins_with = models.CharField(max_length=120, blank=True)
    ends_with = models.CharField(max_length=120, blank=True)
    ending = models.CharField(max_length=300, blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    decided_by = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=300, blank=True)
    sample = models.BooleanField(default=False)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ("seat", "during")
        indexes = [models.Index(fields=("organisation",), name="bodies_term_organisation"),
                   models.Index(fields=("person",), name="bodies_term_person")]
        constraints = [
            ExclusionConstraint(name="bodies_one_holder", expressions=[
                (OneOf("seat_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)],
                condition=Q(known_until__isnull=True, substitute=False)),
            ExclusionConstraint(name="bodies_one_substitute", expressions=[
                (OneOf("seat_id"), RangeOperators.OVERLAPS), ("during", RangeOperators.OVERLAPS)],
                condition=Q(known_until__isnull=True, substitute=True)),
            models.CheckConstraint(condition=Q(organisation__isnull=False) | Q(person__isnull=False),
                                   name="bodies_term_whose"),
            models.CheckConstraint(condition=Q(basis__in=["election", "appointment", "ex_officio", "register"]),
                                   name="bodies_term_basis"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="bodies_term_lasts"),
            models.CheckConstraint(condition=Q(known_until__isnull=True) | Q(known_until__gte=F("known_from")),
                                   name="bodies_term_known"),
        ]

    def __str__(self) -> str:
        return f"{self.seat} {self.during}"


@history.kept()
class OfficeReview(models.Model):
    """The yearly assessment of a regional office by the body that approved it."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="reviews")
    year = models.PositiveSmallIntegerField()
    result = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    decision = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("body", "-year")
        constraints = [
            models.UniqueConstraint(fields=("body", "year"), name="bodies_review_once"),
            models.CheckConstraint(condition=Q(result__in=["continued", "conditional", "closed"]),
                                   name="bodies_review_result"),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.year}"
