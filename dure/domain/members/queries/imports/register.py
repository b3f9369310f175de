"""What the register says of members, as the format writes it. A fixed number of queries, however many members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db.models import Q

from dure.domain.members.models import Display, Membership, Region, RegionScope
from dure.domain.members.rules.imports.facts import Known, Listed, Measured, Named, Period, Shown
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName

CHUNK = 5_000
_USES = {"legal": 0, "short": 1, "former": 2, "alias": 3}


def known_of(ids: Collection[int], on: date) -> dict[int, Known]:
    """This function will return organisations by their numbers as the register knows them now: names, identifiers, numbers
    as of all days, memberships and displays. `on` is the day for which the region is told. Eight queries."""
    wanted = list(ids)
    names, identifiers = _grouped(_names(wanted)), _grouped(_identifiers(wanted))
    measured, periods, shown = _grouped(_measured(wanted)), _grouped(_periods(wanted)), _grouped(_shown(wanted))
    known = {}
    organisations = list(Organisation.objects.filter(pk__in=wanted).order_by("pk"))
    regions = _regions(organisations, on)
    for organisation in organisations:
        pk = organisation.pk
        region = regions.get(pk)
        facts = Listed(
            key=organisation.key, kind=organisation.kind, names=tuple(names[pk]), country=organisation.country,
            region=region.key if region else "", identifiers=tuple(identifiers[pk]), measured=tuple(measured[pk]),
            latitude=organisation.latitude, longitude=organisation.longitude, founded_on=organisation.founded_on,
            dissolved_on=organisation.dissolved_on, sample="yes" if organisation.sample else "")
        known[pk] = Known(pk, facts, periods[pk], shown[pk], (("", region.key), *region.name.items()) if region else ())
    return known


def _grouped(pairs: Iterator[tuple[int, Any]]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for organisation, value in pairs:
        found[organisation].append(value)
    return found


def _names(ids: Sequence[int]) -> Iterator[tuple[int, Named]]:
    rows = OrganisationName.objects.filter(organisation__in=ids).order_by("organisation", "id")
    for organisation, language, name, use, during in rows.values_list("organisation_id", "language", "name", "use", "during"):
        yield organisation, Named(language, name, use, *_days(during))  # type: ignore[arg-type] # the database keeps only these


def _identifiers(ids: Sequence[int]) -> Iterator[tuple[int, tuple[str, str]]]:
    rows = Identifier.objects.filter(organisation__in=ids).order_by("organisation", "scheme", "identifier")
    for organisation, scheme, identifier in rows.values_list("organisation_id", "scheme", "identifier"):
        yield organisation or 0, (scheme, identifier)


def _measured(ids: Sequence[int]) -> Iterator[tuple[int, Measured]]:
    rows = OrganisationFact.objects.filter(organisation__in=ids).order_by("organisation", "kind", "as_of")
    for organisation, kind, value, as_of, source in rows.values_list("organisation_id", "kind", "value", "as_of", "source"):
        yield organisation, Measured(kind, value, as_of, source)  # type: ignore[arg-type]


def _periods(ids: Sequence[int]) -> Iterator[tuple[int, tuple[int, Period]]]:
    rows = Membership.objects.filter(known_until__isnull=True, organisation__in=ids).order_by("organisation", "during", "pk")
    fields = ("organisation_id", "pk", "category", "during", "basis", "decision__number", "decision_cited", "decided_by", "ended_by",
              "end_decision__number", "end_decision_cited", "source", "sample")
    for (organisation, pk, category, during, basis, number, cited, decided_by, ended_by, end_number, end_cited, source,
         sample) in rows.values_list(*fields):
        yield organisation, (pk, Period(category, *_days(during), basis, number or cited, decided_by, ended_by, end_number or end_cited,
                                        source, sample))


def _shown(ids: Sequence[int]) -> Iterator[tuple[int, tuple[int, Shown]]]:
    rows = Display.objects.filter(organisation__in=ids, known_until__isnull=True).order_by("organisation", "during")
    for organisation, pk, name, flag, position, during, source in rows.values_list(
            "organisation_id", "pk", "name", "flag", "position", "during", "source"):
        yield organisation, (pk, Shown(tuple(name.items()), flag, position, *_days(during), source))


def _days(during: Any) -> tuple[date | None, date | None]:
    """First and last day of a range of the database; None is open."""
    if during is None:
        return None, None
    return during.lower, during.upper - timedelta(days=1) if during.upper else None


def _regions(organisations: Sequence[Organisation], on: date) -> dict[int, Region]:
    """The region of each on a day: a city's own line goes before its country's."""
    scopes = RegionScope.objects.filter(Q(during__isnull=True) | Q(during__contains=on)).select_related("region")
    own = {scope.organisation_id: scope.region for scope in scopes.filter(organisation__in=[o.pk for o in organisations])}
    by_country = {scope.country: scope.region for scope in scopes.filter(organisation__isnull=True)}
    found = {o.pk: own.get(o.pk) or by_country.get(o.country) for o in organisations}
    return {pk: region for pk, region in found.items() if region is not None}


def listed_members(on: date | None, today: date, language: str = "en") -> Iterator[Listed]:
    """This function will list the members by key, one row for each time in a category; the first row of a member says all
    that is known of it, further ones only the membership.

    With `on` only memberships of that day are listed, with names and numbers as of it; without, all that the register
    believes, past ones too. `today` is the day for which regions are told then, `language` that of their names.
    """
    believed = Membership.objects.filter(known_until__isnull=True)
    standing = believed.filter(during__contains=on) if on else believed
    ids = iter(list(Organisation.objects.filter(pk__in=standing.values("organisation")).order_by("key").values_list("pk", flat=True)))
    while chunk := list(islice(ids, CHUNK)):
        known = known_of(chunk, on or today)
        for pk in chunk:
            yield from _rows(known[pk], on, today, language)


def _rows(known: Known, on: date | None, today: date, language: str) -> Iterator[Listed]:
    day = on or today
    facts = known.facts
    facts.names = tuple(sorted(facts.names, key=lambda n: (_USES[n.use], n.language, n.since or date.min, n.name)))
    latest = {m.kind: m for m in facts.measured if m.as_of is None or m.as_of <= day}
    facts.measured = tuple(latest.values())
    facts.shown = next((shown for _, shown in known.shown if _runs(shown.since, shown.until, day)), None)
    names = dict(known.regions)
    facts.region = names.get(language) or next((name for key, name in known.regions if key), "")
    periods = [period for _, period in known.periods if on is None or _runs(period.since, period.until, on)]
    for number, period in enumerate(periods):
        row = facts if number == 0 else Listed(key=facts.key)
        row.period = period
        row.sample = _sample(facts.sample == "yes" or row.sample == "yes", period)
        yield row


def _sample(organisation: bool, period: Period) -> str:
    return "yes" if organisation else "membership" if period.sample else ""


def _runs(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)
