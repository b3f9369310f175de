"""Bodies, seats and who holds them: on a day, and over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from dure.domain.bodies.models import Body, OfficeReview, Seat, Term
from dure.domain.bodies.queries.facts import span_of
from dure.domain.bodies.queries.names import Names, person_names, shown_names
from dure.domain.bodies.rules.holding import Span
from dure.domain.parties.models import Organisation, Person


@dataclass(frozen=True, slots=True)
class TermShown:
    """A term with the names of who holds it, as they were on the day asked for (or on its first day in a history)."""

    record: Term
    span: Span
    organisation: Names
    person: Names

    @property
    def names(self) -> Names:
        """This function will return the name to print first: of the organisation where there is one."""
        return self.organisation or self.person


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat on a day: its term and its substitute; both None where it is vacant."""

    seat: Seat
    term: TermShown | None
    substitute: TermShown | None

    @property
    def vacant(self) -> bool:
        """This function will tell whether nobody holds the seat (空席)."""
        return self.term is None


@dataclass(frozen=True, slots=True)
class BodyPage:
    """A body on a day: its names, the bodies above and below, its seats."""

    body: Body
    names: Names
    on: date
    stands: bool
    above: tuple[Body, Names] | None
    parts: tuple[tuple[Body, Names], ...]
    seats: tuple[Seated, ...]
    scope: Names

    @property
    def vacancies(self) -> list[Seated]:
        """This function will return the seats that nobody holds."""
        return [seated for seated in self.seats if seated.vacant]


def bodies_on(on: date) -> list[tuple[Body, Names]]:
    """This function will return the bodies that stand on a day with their names then. Three queries."""
    bodies = list(Body.objects.filter(during__contains=on).select_related("part_of", "scope"))
    names = shown_names([body.organisation_id for body in bodies], on)
    return [(body, names[body.organisation_id]) for body in bodies]


def body_names(body: Body, on: date) -> Names:
    """This function will name a body on a day, by language."""
    return shown_names([body.organisation_id], on)[body.organisation_id]


def body_page(key: str, on: date) -> BodyPage | None:
    """This function will return a body as it was on a day, or None where there is no such body. A constant number of
    queries."""
    body = Body.objects.select_related("part_of", "scope", "organisation", "decision").filter(key=key).first()
    if body is None:
        return None
    parts = list(body.parts.filter(during__contains=on))
    near = [body, *parts, *([body.part_of] if body.part_of else [])]
    names = shown_names([one.organisation_id for one in near], on)
    return BodyPage(
        body, names[body.organisation_id], on, span_of(body.during).holds(on),
        (body.part_of, names[body.part_of.organisation_id]) if body.part_of else None,
        tuple((part, names[part.organisation_id]) for part in parts), tuple(seated(body, on)),
        body.scope.name if body.scope else {})


def seated(body: Body, on: date, known_at: datetime | None = None) -> list[Seated]:
    """This function will return the seats of a body on a day with who holds them, as known now or at an instant. As
    many queries however many seats."""
    seats = list(body.seats.filter(during__contains=on))
    terms = known(Term.objects.filter(seat__in=[seat.pk for seat in seats], during__contains=on), known_at)
    held = {(term.record.seat_id, term.record.substitute): term for term in named(terms, on)}
    return [Seated(seat, held.get((seat.pk, False)), held.get((seat.pk, True))) for seat in seats]


def known(terms: QuerySet[Term], at: datetime | None = None) -> QuerySet[Term]:
    """This function will keep of terms what the register says now, or said at an instant."""
    if at is None:
        return terms.filter(known_until__isnull=True)
    return terms.filter(known_from__lte=at).filter(Q(known_until__isnull=True) | Q(known_until__gt=at))


def named(terms: QuerySet[Term], on: date | None = None) -> list[TermShown]:
    """This function will return terms with the names of their holders on a day; without one, as they are called now."""
    rows = list(terms.select_related("seat__body", "organisation", "person", "decision"))
    day = on or date.max
    organisations = shown_names([row.organisation_id for row in rows if row.organisation_id], day)
    persons = person_names([row.person_id for row in rows if row.person_id], day)
    return [TermShown(row, span_of(row.during), organisations.get(row.organisation_id or 0, {}),
                      persons.get(row.person_id or 0, {})) for row in rows]


def seats_of(organisation: Organisation, on: date) -> list[TermShown]:
    """This function will return the seats that an organisation holds on a day, also as a substitute."""
    return named(known(Term.objects.filter(organisation=organisation, during__contains=on)), on)


def seats_ever_of(organisation: Organisation) -> list[TermShown]:
    """This function will return all terms of an organisation, the newest first."""
    return named(known(Term.objects.filter(organisation=organisation).order_by("-during")))


def seats_of_person(person: Person, on: date | None = None) -> list[TermShown]:
    """This function will return the terms of a person, the newest first; on a day, where one is given."""
    terms = known(Term.objects.filter(person=person).order_by("-during"))
    return named(terms.filter(during__contains=on) if on else terms, on)


def history_of_seat(seat: Seat) -> list[TermShown]:
    """This function will return who held a seat, the newest first."""
    return named(known(seat.terms.order_by("-during")))


def former_knowledge(seat: Seat) -> list[TermShown]:
    """This function will return what the register said of a seat before it was put right or ended."""
    return named(seat.terms.filter(known_until__isnull=False).order_by("-known_until"))


def terms_of_body(body: Body) -> list[TermShown]:
    """This function will return all terms of a body's seats, seat by seat, the oldest first."""
    return named(known(Term.objects.filter(seat__body=body).order_by("seat__position", "seat__key", "during")))


def terms_known(at: datetime | None = None) -> QuerySet[Term]:
    """This function will return all terms as the register says now, or said at an instant: what an export takes."""
    return known(Term.objects.select_related("seat__body__organisation", "organisation", "person", "decision"), at).order_by("pk")


def vacancies(on: date, duties: Iterable[str] = ()) -> list[Seat]:
    """This function will return the vacant seats (空席) on a day, of bodies that stand; of some duties, where they are given.

    The duty that owns a seat settles what it leaves open, whoever holds that duty."""
    held = known(Term.objects.filter(during__contains=on, substitute=False)).values("seat")
    seats = Seat.objects.filter(during__contains=on, body__during__contains=on).exclude(pk__in=held).select_related("body__organisation")
    wanted = list(duties)
    return list(seats.filter(owner_duty__in=wanted) if wanted else seats)


def waiting_for_meetings() -> dict[str, int]:
    """This function will count the terms that run until a meeting, by meeting."""
    counts: dict[str, int] = {}
    for meeting in known(Term.objects.filter(during__endswith__isnull=True)).exclude(ends_with="").values_list("ends_with", flat=True):
        counts[meeting] = counts.get(meeting, 0) + 1
    return counts


def reviews_of(body: Body) -> list[OfficeReview]:
    """This function will return the yearly assessments of an office, the newest first."""
    return list(body.reviews.select_related("decision"))
