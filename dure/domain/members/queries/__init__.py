"""Reads of the members room."""

from dure.domain.members.queries.counts import counts_on, explain, paper_of

__all__ = ["counts_on", "explain", "paper_of"]
