"""Reads of the bodies room."""

from dure.domain.bodies.queries.counts import explain, paper_of, seats_on

__all__ = ["explain", "paper_of", "seats_on"]
