"""The register of members as of a day, as it is known now or as it was known at an instant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, NullIf

from dure.base.fields import sought
from dure.domain.members.models import Display, Membership, RegionScope, Suspension
from dure.domain.members.queries.names import shown
from dure.domain.parties.models import Organisation, OrganisationName


def known(known_at: datetime | None) -> Q:
    """This function will return the condition on rows that the register holds now, or held at an instant."""
    if known_at is None:
        return Q(known_until__isnull=True)
    return Q(known_from__lte=known_at) & (Q(known_until__isnull=True) | Q(known_until__gt=known_at))


def roll(on: date | None, known_at: datetime | None = None, text: str = "", category: str = "", region: str = "",
         country: str = "", organisations: Iterable[int] | None = None) -> QuerySet[Membership]:
    """This function will return who was a member on a day, as rows of the register, without an order.

    `known_at` asks what the register said at an instant; `text` is sought in all names of the member, in any script;
    `category`, `region` (its key) and `country` (ISO 3166-1 alpha-2) narrow it. Without a day, all that the register holds.
    """
    rows = Membership.objects.filter(known(known_at))
    if on is not None:
        rows = rows.filter(during__contains=on)
    if text:
        rows = rows.filter(organisation__pairs__contains=sought(text))
    if category:
        rows = rows.filter(category=category)
    if country:
        rows = rows.filter(organisation__country=country)
    if region:
        rows = rows.filter(in_region(region, on))
    return rows if organisations is None else rows.filter(organisation__in=organisations)


def in_region(region: str, on: date | None) -> Q:
    """This function will return the condition on memberships of a region's organisations on a day: a city's own row goes
    before that of its country. One query."""
    scopes = RegionScope.objects.all()
    if on is not None:
        scopes = scopes.filter(Q(during__isnull=True) | Q(during__contains=on))
    countries, here, elsewhere = set[str](), set[int](), set[int]()
    for key, country, organisation in scopes.values_list("region__key", "country", "organisation_id"):
        if organisation:
            (here if key == region else elsewhere).add(organisation)
        elif key == region:
            countries.add(country)
    return Q(organisation__in=here) | (Q(organisation__country__in=countries) & ~Q(organisation__in=elsewhere))


def regions_of(organisations: Iterable[Organisation], on: date) -> dict[int, str]:
    """This function will return the key of the region of each organisation on a day, by number; empty where it has none."""
    countries = {organisation.pk: organisation.country for organisation in organisations}
    scopes = RegionScope.objects.filter(Q(during__isnull=True) | Q(during__contains=on)).filter(
        Q(organisation__in=countries) | Q(country__in=set(countries.values()) - {""}))
    own, of_country = dict[int, str](), dict[str, str]()
    for key, country, organisation in scopes.values_list("region__key", "country", "organisation_id"):
        if organisation:
            own[organisation] = key
        else:
            of_country[country] = key
    return {pk: own.get(pk) or of_country.get(country, "") for pk, country in countries.items()}


def listed(on: date, language: str = "ko", known_at: datetime | None = None, text: str = "", category: str = "", region: str = "",
           country: str = "") -> QuerySet[Membership]:
    """This function will return the roll of a day for a list: each row knows beside its own fields what the member is
    called (`name`), its `region`, whether its rights are `suspended`, and the first and last day (`since`, `until`)."""
    rows = roll(on, known_at, text, category, region, country)
    current = Q(during__isnull=True) | Q(during__contains=on)
    decided = Display.objects.filter(known(known_at), organisation=OuterRef("organisation_id"), during__contains=on)
    names = OrganisationName.objects.filter(current, organisation=OuterRef("organisation_id"), use="legal").order_by(
        Case(When(language=language, then=0), When(language="en", then=1), When(language="ko", then=2), default=3,
             output_field=IntegerField()), "-during__startswith", "-id")
    scope = RegionScope.objects.filter(current)
    resting = Suspension.objects.filter(known(known_at), organisation=OuterRef("organisation_id"), during__contains=on)
    return rows.annotate(
        name=Coalesce(*(NullIf(Subquery(decided.values(said=KeyTextTransform(spoken, "name"))[:1]), Value("")) for spoken in (language, "en")),
                      Subquery(names.values("name")[:1]), F("organisation__key"), output_field=TextField()),
        region=Coalesce(*(Subquery(scope.filter(**of).values(said=Coalesce(
            KeyTextTransform(language, "region__name"), KeyTextTransform("en", "region__name"), F("region__key"),
            output_field=TextField()))[:1]) for of in (
                {"organisation": OuterRef("organisation_id")}, {"country": OuterRef("organisation__country"), "organisation__isnull": True})),
            Value(""), output_field=TextField()),
        suspended=Exists(resting), since=F("during__startswith"), until=F("during__endswith"))


def public_listed(on: date, language: str = "ko", **narrowed: str) -> QuerySet[Membership]:
    """This function will return the roll of a day as it is published: the register itself, every row of it."""
    return listed(on, language, **narrowed)  # type: ignore[arg-type]


def public_rows(on: date, after: int = 0, limit: int = 100, **narrowed: str) -> list[dict[str, Any]]:
    """This function will return rows of the published roll behind a key, the oldest entry first, as plain values. Four queries."""
    rows = list(roll(on, **narrowed).filter(pk__gt=after).select_related("organisation").order_by("pk")[:limit])  # type: ignore[arg-type]
    names = shown([row.organisation_id for row in rows], on)
    regions = regions_of([row.organisation for row in rows], on)
    return [{
        "pk": row.pk, "key": row.organisation.key, **{f"name_{language}": name for language, name in names[row.organisation_id].items()
                                                      if language in ("ko", "en")},
        "category": row.category, "country": row.organisation.country, "region": regions[row.organisation_id],
        "since": row.during.lower, "until": row.during.upper, "decided_by": row.decided_by, "known_from": row.known_from,
        "latitude": row.organisation.latitude, "longitude": row.organisation.longitude, "sample": row.sample} for row in rows]
