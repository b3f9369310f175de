"""How to reach a party. No history is kept of it, so that what is erased is gone; the journal keeps only that it was."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dure.domain.parties.models.organisations import Organisation
from dure.domain.parties.models.persons import Person


class Contact(models.Model):
    """An address, a telephone number, a mailbox. A person's is kept by consent: for what, since when, told how."""

    class Kind(models.TextChoices):
        EMAIL = "email"
        PHONE = "phone"
        FAX = "fax"
        ADDRESS = "address"
        URL = "url"
        OTHER = "other"

    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="contacts")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="contacts")
    kind = models.CharField(max_length=40)
    value = models.CharField(max_length=500)
    label = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=300, blank=True)
    consent_on = models.DateField(null=True, blank=True)
    consent_for = models.CharField(max_length=300, blank=True)
    public = models.BooleanField(default=False)

    class Meta:
        ordering = ("kind", "id")
        constraints = [
            models.CheckConstraint(condition=Q(organisation__isnull=True) ^ Q(person__isnull=True),
                                   name="parties_contact_whose"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
