"""Lists of organisations and persons, in any script; the page of each, with what can be done next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dure.domain.journal.models import Entry
from dure.domain.journal.queries import entries_of, entries_of_batch
from dure.domain.parties import permissions, queries
from dure.domain.parties.actions import reference
from dure.domain.parties.labels.words import ACTS, CONTACTS, FACTS, KINDS, LANGUAGES, SCHEMES, USES
from dure.domain.parties.models import Organisation, Person
from dure.web.common.listing import Column, Filter, Listing, Row
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.parties import forms
from dure.web.desk.templatetags.parties import called, readable

WORDS = {"kinds": KINDS, "uses": USES, "facts": FACTS, "contacts": CONTACTS, "schemes": SCHEMES, "languages": LANGUAGES, "acts": ACTS}


def words() -> dict[str, dict[str, str]]:
    """This function will return the words of parties in the reader's language, by kind of word."""
    said = language()
    return {name: {key: both[said] for key, both in table.items()} for name, table in WORDS.items()}


def _kinds() -> dict[str, str]:
    return dict(forms.choices(KINDS))


def _kind(row: Row) -> str:
    return KINDS[row["kind"]][language()]


def _name(row: Row) -> str:
    return readable(str(row["names_text"]), str(row["key"]))[0]


def _others(row: Row) -> str:
    return " · ".join(readable(str(row["names_text"]), str(row["key"]))[1:])


def _organisation(row: Row) -> str:
    return reverse("desk:organisation", args=[row["key"]])


def _person(row: Row) -> str:
    return reverse("desk:person", args=[row["pk"]])


ORGANISATIONS = Listing(
    name="organisations", title=_("Organisations"), query=queries.organisations, order="name",
    columns=(
        Column(key="name", label=_("Name"), say=_name, needs=("names_text", "key"), link=_organisation, sort=("sort_ko", "pk")),
        Column(key="others", label=_("Other names"), say=_others, needs=("names_text", "key")),
        Column(key="kind", label=_("Kind"), say=_kind, needs=("kind",)),
        Column(key="country", label=_("Country")),
        Column(key="key", label=_("Short name"), shown=False),
        Column(key="english", label=_("Sorted in English"), field="sort_en", sort=("sort_en", "pk"), shown=False),
    ),
    filters=(Filter(key="text", label=_("Name in any language or spelling")),
             Filter(key="kind", label=_("Kind"), kind="choice", options=_kinds),
             Filter(key="country", label=_("Country"))))
PERSONS = Listing(
    name="persons", title=_("Persons"), query=queries.persons, order="name",
    columns=(
        Column(key="name", label=_("Name"), say=_name, needs=("names_text", "key", "pk"), link=_person, sort=("sort_name", "pk")),
        Column(key="others", label=_("Other names"), say=_others, needs=("names_text", "key")),
        Column(key="honorific", label=_("Form of address")),
        Column(key="number", label=_("Number of the person"), field="pk", kind="year", shown=False),
    ),
    filters=(Filter(key="text", label=_("Name in any language or spelling")),))


@require_safe
@at_desk
def organisations(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the organisations by name."""
    return ORGANISATIONS.answer(request, "desk/parties/organisations.html", {"why_not": hindrance(permissions.may_name(door.by))})


@require_safe
@at_desk
def persons(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the persons by name."""
    return PERSONS.answer(request, "desk/parties/persons.html", {"why_not": hindrance(permissions.may_keep_parties(door.by))})


@require_safe
@at_desk
def organisation(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show an organisation."""
    return organisation_page(request, door, key)


def organisation_page(request: HttpRequest, door: Door, key: str, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw an organisation's page, with the form that was refused."""
    page = queries.organisation_page(key, door.on)
    if page is None:
        raise Http404
    record = page.record
    amending = {name: getattr(record, name) for name in forms.Amending.base_fields if hasattr(record, name)}
    amending["part_of"] = record.part_of.key if record.part_of else ""
    kinds = {"name": forms.Naming, "identify": forms.Identifying, "fact": forms.Measuring, "post": forms.Opening,
             "join": forms.Joining, "contact": forms.Reaching, "erase": forms.Erasing, "withdraw": forms.Withdrawing}
    unbound = _unbound(kinds) | {"amend": forms.Amending(initial=amending, auto_id="amend-%s")}
    shown = queries.names_on([record.pk, *(part.pk for part in page.parts), *([record.part_of_id] if record.part_of_id else [])],
                             language(), door.on)
    return render(request, "desk/parties/organisation.html", {
        "page": page, "one": record, "name": shown[record.pk], "shown": shown, "words": words(), "today": door.on,
        "forms": unbound | bound, "refused": bound.get("refused"), "may_name": not permissions.may_name(door.by),
        "why_not": hindrance(permissions.may_keep_parties(door.by)), "may_erase": not permissions.may_erase(door.by),
        "journal": _happened(record)}, status=status)


def _happened(record: Organisation | Person) -> list[Entry]:
    """What was done to a party, newest first; where it came in with a file, that stands at the beginning."""
    entries = list(entries_of(reference(record))[:30])
    if record.batch:
        entries += list(entries_of_batch(record.batch).filter(act__in=["parties.register_organisations", "parties.register_persons"])[:1])
    return entries


def _unbound(kinds: Mapping[str, type[django_forms.Form]]) -> dict[str, django_forms.Form]:
    """A form of each kind; several stand on one page, so that each field has the act in its id."""
    return {verb: kind(auto_id=f"{verb}-%s") for verb, kind in kinds.items()}


@require_safe
@at_desk
def person(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show a person."""
    return person_page(request, door, key)


def person_page(request: HttpRequest, door: Door, key: int, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw a person's page, with the form that was refused. Contacts are shown to those who keep them."""
    page = queries.person_page(key, door.on)
    if page is None:
        raise Http404
    record = page.record
    amending = {name: getattr(record, name) for name in forms.AmendingPerson.base_fields if hasattr(record, name)}
    kinds = {"name": forms.NamingPerson, "identify": forms.Identifying, "belong": forms.Belonging, "erase": forms.Erasing,
             "withdraw": forms.Withdrawing}
    unbound = _unbound(kinds) | {
        "amend": forms.AmendingPerson(initial=amending, auto_id="amend-%s"),
        "contact": forms.ReachingPerson(initial={"consent_on": door.on}, auto_id="contact-%s")}
    shown = queries.names_on({tie.record.organisation_id for tie in page.ties}, language(), door.on)
    hidden = hindrance(permissions.may_see_contacts(door.by))
    return render(request, "desk/parties/person.html", {
        "page": page, "one": record, "name": called(record), "shown": shown,
        "words": words(), "forms": unbound | bound, "refused": bound.get("refused"),
        "why_not": hindrance(permissions.may_keep_parties(door.by)), "hidden": hidden,
        "may_erase": not permissions.may_erase(door.by), "journal": _happened(record)}, status=status)
