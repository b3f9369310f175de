"""Reads of the bodies room."""

from dure.domain.bodies.queries.asked import body_named, composition_of, seat_named
from dure.domain.bodies.queries.counts import explain, paper_of, seats_on
from dure.domain.bodies.queries.organs import (
    BodyPage,
    Seated,
    TermShown,
    bodies_on,
    body_names,
    body_page,
    former_knowledge,
    history_of_seat,
    reviews_of,
    seated,
    seats_ever_of,
    seats_of,
    seats_of_person,
    terms_known,
    terms_of_body,
    vacancies,
    waiting_for_meetings,
)
from dure.domain.bodies.queries.public import public_bodies, public_body, public_terms, public_title

__all__ = [
    "BodyPage", "Seated", "TermShown", "bodies_on", "body_named", "body_names", "body_page", "composition_of", "explain",
    "former_knowledge", "history_of_seat", "paper_of", "public_bodies", "public_body", "public_terms", "public_title", "reviews_of", "seat_named", "seated",
    "seats_ever_of", "seats_of", "seats_of_person", "seats_on", "terms_known", "terms_of_body", "vacancies",
    "waiting_for_meetings",
]
