"""The questions that can be asked of bodies, answered with the grounds that the acts enforce."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dure.domain.bodies.models import Body, Seat, Term
from dure.domain.bodies.queries import facts
from dure.domain.bodies.rules import composition, holding
from dure.domain.bodies.rules.holding import Span, Wish
from dure.domain.parties.models import Organisation, Person
from dure.kernel.answer import Ground
from dure.kernel.problem import Refused

SOURCE = "network-organs"


def seat_named(text: str) -> Seat:
    """This function will find a seat by ``body/seat`` or ``bodies.seat:12``. Raises Refused where there is none."""
    seats = Seat.objects.select_related("body")
    key = text.removeprefix("bodies.seat:")
    body, _, name = text.partition("/")
    found = seats.filter(pk=int(key)).first() if key.isdigit() else seats.filter(body__key=body, key=name).first()
    if found is None:
        raise Refused.because("bodies.no_such", source=SOURCE, what=text)
    return found


def body_named(text: str) -> Body:
    """This function will find a body by its key or ``bodies.body:12``. Raises Refused where there is none."""
    key = text.removeprefix("bodies.body:")
    found = Body.objects.filter(pk=int(key)).first() if key.isdigit() else Body.objects.filter(key=key).first()
    if found is None:
        raise Refused.because("bodies.no_such", source=SOURCE, what=text)
    return found


def term_named(text: str) -> Term:
    """This function will find a term in force by ``bodies.term:12``. Raises Refused where there is none."""
    key = text.removeprefix("bodies.term:")
    terms = Term.objects.filter(known_until__isnull=True).select_related("seat__body")
    found = terms.filter(pk=int(key)).first() if key.isdigit() else None
    if found is None:
        raise Refused.because("bodies.no_such", source=SOURCE, what=text)
    return found


def _asked_for(text: str) -> tuple[Seat, Organisation | None, Person | None]:
    """``executive-committee/president=seoul``: a seat, and the key of the city or person that would hold it."""
    place, _, holder = text.partition("=")
    seat = seat_named(place.strip())
    key = holder.strip()
    organisation = Organisation.objects.filter(key=key).first() if key else None
    person = Person.objects.filter(key=key).first() if key and organisation is None else None
    if key and organisation is None and person is None:
        raise Refused.because("bodies.no_such", source=SOURCE, what=key)
    return seat, organisation, person


def filling(seat: Seat, organisation: Organisation | None, person: Person | None, wish: Wish) -> Iterator[Ground]:
    """This function will judge a term to be: what `fill_seat` enforces and its button shows."""
    first = wish.span.first
    assert first is not None
    return holding.filling(facts.seat_facts(seat), facts.candidate(organisation, person, first), wish,
                           facts.settings_for(facts.FILLING, first))


def filling_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a seat may be held from a day on: ``executive-committee/president=seoul``.

    Whether a decision is cited is left to the act.
    """
    return filling(*_asked_for(what), Wish(Span(on)))


def substitute_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether one may stand in on a day for the holder of a seat."""
    return filling(*_asked_for(what), Wish(Span(on, on), substitute=True))


def ending_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a term may end with a day: ``bodies.term:12``."""
    term = term_named(what)
    return holding.ending(facts.span_of(term.during), term.seat.key, on)


def closing_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a seat may close with a day: ``executive-committee/member-3``."""
    seat = seat_named(what)
    terms = facts.seat_facts(seat).held
    yield holding.closing([term for term in terms if term.seat == seat.key], on, "bodies.seat_held_later")


def dissolving_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a body may be dissolved with a day: ``executive-committee``."""
    yield dissolving(body_named(what), on)


def dissolving(body: Body, on: date) -> Ground:
    """This function will judge that no seat of a body is held after a day."""
    terms = Term.objects.filter(seat__body=body, known_until__isnull=True).select_related("seat", "organisation", "person")
    return holding.closing([facts.held(term) for term in terms], on, "bodies.body_held_later")


def composition_of(body: Body, on: date) -> list[Ground]:
    """This function will judge how a body is composed on a day, by the settings in force then; of some kinds no text says."""
    if body.kind not in composition.JUDGED:
        return []
    return list(composition.composition(facts.composed(body, on), facts.settings_for(composition.SETTINGS, on)))


def composition_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a body is composed as it should be: ``executive-committee``."""
    yield from composition_of(body_named(what), on)
