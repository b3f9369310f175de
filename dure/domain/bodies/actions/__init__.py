"""Acts on bodies, seats and terms. One function per act of office; each may be called by any door."""

from dure.domain.bodies.actions.counts import record_seats
from dure.domain.bodies.actions.offices import review_office
from dure.domain.bodies.actions.organs import close_seat, dissolve_body, found_body, open_seat
from dure.domain.bodies.actions.terms import (
    appoint_substitute,
    correct_term,
    end_term,
    end_terms_with,
    fill_seat,
)

__all__ = ["appoint_substitute", "close_seat", "correct_term", "dissolve_body", "end_term", "end_terms_with", "fill_seat",
           "found_body", "open_seat", "record_seats", "review_office"]
