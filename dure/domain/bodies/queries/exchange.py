"""All bodies, seats and terms as they are known now: what an exchange file is written from."""

from __future__ import annotations

from django.db.models import QuerySet

from dure.domain.bodies.models import Body, Seat, Term


def bodies_whole() -> QuerySet[Body]:
    """This function will return all bodies that ever were, with their organisations and what they are parts of, by key."""
    return Body.objects.select_related("organisation", "part_of__organisation").order_by("key")


def seats_whole() -> QuerySet[Seat]:
    """This function will return all seats with their bodies, by key."""
    return Seat.objects.select_related("body__organisation").order_by("body__key", "key")


def terms_whole() -> QuerySet[Term]:
    """This function will return the terms as they are known now, with who holds them, in order."""
    return (Term.objects.filter(known_until__isnull=True).select_related("seat__body__organisation", "organisation", "person")
            .order_by("seat__body__key", "seat__key", "during", "substitute", "pk"))
