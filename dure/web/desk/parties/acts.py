"""Acts on organisations and persons through the desk: each takes a form, acts, and says why where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages as notices
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from dure.domain.messages import actions as messages
from dure.domain.parties import actions, permissions, queries
from dure.domain.parties.labels import REASONS
from dure.domain.parties.models import Organisation, Person, Post
from dure.domain.parties.rules.rows import proposed_key
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.parties import forms, pages

Said = dict[str, Any]
Act = Callable[[Door, Any, Said], Any]
LIKELY = 50


def _own(rows: Any, said: Said) -> int:
    """The number of a row of the page, which is the party's own."""
    return int(get_object_or_404(rows, pk=said["row"]).pk)


def _post(organisation: Organisation, called: str) -> Post | None:
    """The post of an organisation that is called so in any language."""
    return next((post for post in organisation.posts.all() if called and called in (post.role, *post.label.values())), None)


def _tied(door: Door, person: Person, organisation: Organisation, said: Said) -> None:
    post = _post(organisation, said["post"])
    actions.affiliate_person(by=door.by, at=door.at, person=person, organisation=organisation, post=post,
                             role="" if post else said["post"], starts_on=said["starts_on"], ends_on=said["ends_on"])


def _amended(door: Door, party: Organisation, said: Said) -> None:
    changes = {name: value for name, value in said.items() if name != "why"}
    actions.amend_organisation(by=door.by, at=door.at, organisation=party, changes=changes, why=said["why"])


def _amended_person(door: Door, party: Person, said: Said) -> None:
    changes = {name: value for name, value in said.items() if name != "why"}
    actions.amend_person(by=door.by, at=door.at, person=party, changes=changes, why=said["why"])


def _erased(door: Door, party: Organisation | Person, said: Said) -> None:
    messages.erase_contacts(by=door.by, at=door.at, party=party, why=said["why"], contact=said["row"])


ON_BOTH: dict[str, tuple[type[django_forms.Form], Act]] = {
    "identify": (forms.Identifying, lambda door, party, said: actions.identify_party(
        by=door.by, at=door.at, party=party, scheme=said["scheme"], identifier=said["identifier"])),
    "remove-identifier": (forms.Removing, lambda door, party, said: actions.remove_identifier(
        by=door.by, at=door.at, identifier=_own(party.identifiers, said), why=said["why"])),
    "erase": (forms.Erasing, _erased),
}
ON_ORGANISATION: dict[str, tuple[type[django_forms.Form], Act]] = ON_BOTH | {
    "name": (forms.Naming, lambda door, party, said: actions.name_organisation(by=door.by, at=door.at, organisation=party, **said)),
    "end-name": (forms.Ending, lambda door, party, said: actions.end_name(
        by=door.by, at=door.at, name=_own(party.names, said), ends_on=said["ends_on"], why=said["why"])),
    "remove-name": (forms.Removing, lambda door, party, said: actions.remove_name(
        by=door.by, at=door.at, name=_own(party.names, said), why=said["why"])),
    "amend": (forms.Amending, _amended),
    "fact": (forms.Measuring, lambda door, party, said: actions.record_fact(by=door.by, at=door.at, organisation=party, **said)),
    "post": (forms.Opening, lambda door, party, said: actions.open_post(
        by=door.by, at=door.at, organisation=party, label={"ko": said["label_ko"], "en": said["label_en"]}, starts_on=said["starts_on"])),
    "close-post": (forms.Ending, lambda door, party, said: actions.close_post(
        by=door.by, at=door.at, post=_own(party.posts, said), ends_on=said["ends_on"], why=said["why"])),
    "join": (forms.Joining, lambda door, party, said: _tied(door, said["person"], party, said)),
    "end-tie": (forms.EndingTie, lambda door, party, said: actions.end_affiliation(
        by=door.by, at=door.at, affiliation=_own(party.affiliations, said), ends_on=said["ends_on"])),
    "contact": (forms.Reaching, lambda door, party, said: actions.add_contact(by=door.by, on=door.on, at=door.at, party=party, **said)),
    "withdraw": (forms.Withdrawing, lambda door, party, said: actions.withdraw_organisation(
        by=door.by, at=door.at, organisation=party, why=said["why"])),
}
ON_PERSON: dict[str, tuple[type[django_forms.Form], Act]] = ON_BOTH | {
    "name": (forms.NamingPerson, lambda door, party, said: actions.name_person(by=door.by, at=door.at, person=party, **said)),
    "remove-name": (forms.Removing, lambda door, party, said: actions.remove_person_name(
        by=door.by, at=door.at, name=_own(party.names, said), why=said["why"])),
    "amend": (forms.AmendingPerson, _amended_person),
    "belong": (forms.Belonging, lambda door, party, said: _tied(door, party, said["organisation"], said)),
    "end-tie": (forms.EndingTie, lambda door, party, said: actions.end_affiliation(
        by=door.by, at=door.at, affiliation=_own(party.affiliations, said), ends_on=said["ends_on"])),
    "contact": (forms.ReachingPerson, lambda door, party, said: actions.add_contact(
        by=door.by, on=door.on, at=door.at, party=party, **said)),
    "withdraw": (forms.Withdrawing, lambda door, party, said: actions.withdraw_person(
        by=door.by, at=door.at, person=party, why=said["why"])),
}


def _shown(verb: str, form: django_forms.Form) -> dict[str, django_forms.Form]:
    """Where a refused form is shown: at its act, or above where it belongs to a row."""
    return {"refused": form} if form.data.get("row") else {verb: form}


@at_desk
def on_organisation(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will do an act on an organisation, or show its page with what was refused."""
    party = get_object_or_404(Organisation, key=key)
    if verb not in ON_ORGANISATION:
        raise Http404
    if request.method != "POST":
        return redirect("desk:organisation", key)
    kind, act = ON_ORGANISATION[verb]
    form = kind(request.POST, auto_id=f"{verb}-%s")
    if tried(form, lambda said: act(door, party, said)):
        notices.success(request, _("Done."))
        return redirect("desk:organisations") if verb == "withdraw" else redirect("desk:organisation", key)
    return pages.organisation_page(request, door, key, 422, **_shown(verb, form))


@at_desk
def on_person(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will do an act on a person, or show the page with what was refused."""
    party = get_object_or_404(Person, pk=key)
    if verb not in ON_PERSON:
        raise Http404
    if request.method != "POST":
        return redirect("desk:person", key)
    kind, act = ON_PERSON[verb]
    form = kind(request.POST, auto_id=f"{verb}-%s")
    if tried(form, lambda said: act(door, party, said)):
        notices.success(request, _("Done."))
        return redirect("desk:persons") if verb == "withdraw" else redirect("desk:person", key)
    return pages.person_page(request, door, key, 422, **_shown(verb, form))


@at_desk
def register(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will register an organisation. One that may be in the register already is shown first."""
    form = forms.Registering(request.POST or None)
    alike: list[Any] = []
    made: list[Organisation] = []

    def act(said: Said) -> None:
        names = {spoken: said[f"name_{spoken}"] for spoken in ("ko", "en") if said[f"name_{spoken}"]}
        key = said["key"] or proposed_key(names.get("en") or names.get("ko", ""), queries.keys_taken())
        made.append(actions.register_organisation(by=door.by, at=door.at, key=key, kind=said["kind"], names=names,
                                                  country=said["country"], part_of=said["part_of"]))

    if request.method == "POST" and form.is_valid() and not request.POST.get("sure"):
        found = {c.id: c for spoken in ("ko", "en") if (name := form.cleaned_data[f"name_{spoken}"])
                 for c in queries.candidates(name, form.cleaned_data["country"]) if c.score >= LIKELY}
        alike = [(c, ", ".join(REASONS[reason][language()] for reason in c.reasons)) for c in found.values()]
    if request.method == "POST" and not alike and tried(form, act):
        notices.success(request, _("Done."))
        return redirect("desk:organisation", made[0].key)
    return render(request, "desk/parties/register.html", {
        "form": form, "alike": alike, "why_not": hindrance(permissions.may_name(door.by))}, status=422 if form.errors or alike else 200)


@at_desk
def register_person(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will register a person. One that may be in the register already is shown first."""
    form = forms.RegisteringPerson(request.POST or None)
    alike: list[Any] = []
    made: list[Person] = []

    def act(said: Said) -> None:
        names = {spoken: said[f"name_{spoken}"] for spoken in ("ko", "en") if said[f"name_{spoken}"]}
        made.append(actions.register_person(by=door.by, at=door.at, names=names, honorific=said["honorific"]))

    if request.method == "POST" and form.is_valid() and not request.POST.get("sure"):
        found = {c.id: c for spoken in ("ko", "en") if (name := form.cleaned_data[f"name_{spoken}"])
                 for c in queries.person_candidates(name)}
        alike = [(c, ", ".join(REASONS[reason][language()] for reason in c.reasons)) for c in found.values()]
    if request.method == "POST" and not alike and tried(form, act):
        notices.success(request, _("Done."))
        return redirect("desk:person", made[0].pk)
    return render(request, "desk/parties/register_person.html", {
        "form": form, "alike": alike, "why_not": hindrance(permissions.may_keep_parties(door.by))},
        status=422 if form.errors or alike else 200)
