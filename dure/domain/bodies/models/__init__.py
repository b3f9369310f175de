"""Organs of the network, councils and offices: their seats, who holds them, and how an office was judged."""

from dure.domain.bodies.models.counts import SeatCount
from dure.domain.bodies.models.organs import Body, OfficeReview, Seat, Term

__all__ = ["Body", "OfficeReview", "Seat", "SeatCount", "Term"]
