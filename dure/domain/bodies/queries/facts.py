"""What the rules of seats are told: who holds what, who is a member on the day, suspended, paid up, of which region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from psycopg.types.range import DateRange

from dure.domain.bodies.models import Body, Seat, SeatCount, Term
from dure.domain.bodies.queries.names import person_names, said, shown_names
from dure.domain.bodies.rules import composition
from dure.domain.bodies.rules.holding import OF_MEMBERS, Candidate, Held, SeatFacts, Span
from dure.domain.members.models import Membership, Region, Suspension
from dure.domain.members.queries.dues import good_standing
from dure.domain.members.queries.register import regions_of
from dure.domain.parties.models import Organisation, Person
from dure.domain.texts.queries import settings_on
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.figure import Ref

FILLING = ("members.voting_categories", "members.president_needs_standing", "members.seat_needs_standing")


def span_of(during: DateRange) -> Span:
    """This function will return the days of a range of the database, both ends included."""
    return Span(during.lower, during.upper - timedelta(days=1) if during.upper else None)


def range_of(span: Span) -> DateRange:
    """This function will return days as a range of the database."""
    return DateRange(span.first, span.after)


def settings_for(keys: Iterable[str], on: date) -> dict[str, Setting]:
    """This function will return settings in force on a day, by key. One query."""
    wanted = frozenset(keys)
    return {setting.key: setting for setting in settings_on(on) if setting.key in wanted}


def holders_of(term: Term) -> frozenset[str]:
    """This function will return whose a term is: ``organisation:12``, ``person:3``."""
    return frozenset(f"{kind}:{key}" for kind, key in (("organisation", term.organisation_id), ("person", term.person_id)) if key)


def seat_facts(seat: Seat) -> SeatFacts:
    """This function will gather a seat with the terms of its body, as the register knows them now."""
    terms = Term.objects.filter(seat__body=seat.body_id, known_until__isnull=True).select_related("seat", "organisation", "person")
    return SeatFacts(seat.key, seat.role, seat.held_by, span_of(seat.during), seat.body.key, seat.body.kind,
                     span_of(seat.body.during), tuple(held(term) for term in terms))


def held(term: Term) -> Held:
    """This function will return a term as the rules see it."""
    party = term.organisation or term.person
    name = party.names_text.partition("\n")[0] or party.key if party else ""
    return Held(holders_of(term), term.seat.key, span_of(term.during), term.substitute, Ref("bodies", "term", str(term.pk)), name)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an organisation on a day."""

    category: str = ""
    suspended: bool = False
    paid_up: bool = False
    region: str = ""
    region_names: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Ref, ...]] | None = None


def standings(organisations: Iterable[int], on: date) -> dict[int, Standing]:
    """This function will tell for organisations which members they are on a day, as the register knows it now. Seven
    queries, however many."""
    keys = list(organisations)
    known = {"known_until__isnull": True, "during__contains": on, "organisation__in": keys}
    members = {row.organisation_id: row for row in Membership.objects.filter(**known)}
    resting = {row.organisation_id: row for row in Suspension.objects.filter(**known)}
    paid = good_standing(keys, on)
    regions = regions_of(Organisation.objects.filter(pk__in=keys), on)
    names = dict(Region.objects.filter(key__in=set(regions.values())).values_list("key", "name"))
    return {key: Standing(
        members[key].category if key in members else "", key in resting, paid[key][0], regions.get(key, ""),
        names.get(regions.get(key, ""), {}),
        {"member": (Ref("members", "membership", str(members[key].pk)),) if key in members else (),
         "suspended": (Ref("members", "suspension", str(resting[key].pk)),) if key in resting else (),
         "standing": paid[key][1]}) for key in keys}


def candidate(organisation: Organisation | None, person: Person | None, on: date) -> Candidate:
    """This function will gather what is known of one who shall hold a seat, as of a day."""
    holders = frozenset(f"{kind}:{party.pk}" for kind, party in (("organisation", organisation), ("person", person)) if party)
    names = (shown_names([organisation.pk], on)[organisation.pk] if organisation
             else person_names([person.pk], on)[person.pk] if person else {})
    name = said(names, "ko", (organisation or person).key if organisation or person else "")  # type: ignore[union-attr]
    if organisation is None:
        return Candidate(holders, name)
    stands = standings([organisation.pk], on)[organisation.pk]
    return Candidate(holders, name, stands.category, stands.suspended, stands.paid_up, stands.evidence)


def composed(body: Body, on: date) -> composition.Composed:
    """This function will gather a body on a day for the rules of composition. A constant number of queries."""
    terms = Term.objects.filter(seat__body=body, known_until__isnull=True, substitute=False, during__contains=on)
    by_seat = {term.seat_id: term for term in terms.select_related("organisation", "person")}
    organisations = [term.organisation_id for term in by_seat.values() if term.organisation_id]
    stands, names = standings(organisations, on), shown_names(organisations, on)
    places = []
    for seat in body.seats.filter(during__contains=on):
        term = by_seat.get(seat.pk)
        party = (term.organisation or term.person) if term else None
        key = term.organisation_id if term and term.organisation_id else 0
        standing = stands.get(key, Standing())
        places.append(composition.Place(
            seat.key, seat.role, party.key if party else "", names.get(key, {}),
            standing.region, standing.region_names, standing.category, standing.suspended, standing.paid_up,
            body.kind in OF_MEMBERS and seat.held_by == Seat.HeldBy.ORGANISATION,
            Ref("bodies", "term", str(term.pk)) if term else None))
    told = SeatCount.objects.filter(fiscal_year=on.year).order_by("pk") if body.kind == Body.Kind.EXECUTIVE else []
    return composition.Composed(body.key, body.kind, on, tuple(places), tuple(
        composition.Told(row.role, row.number, row.organ, Ref("bodies", "seat_count", str(row.pk), "number"),
                         Ref("papers", "paper", str(row.paper_id)), row.fiscal_year) for row in told))
