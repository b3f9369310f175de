"""Reads of the members room."""

from __future__ import annotations

from dure.domain.members.queries import counts as told
from dure.domain.members.queries.counts import counts_on, paper_of
from dure.domain.members.queries.dues import explain_invoice
from dure.domain.members.queries.member import MemberPage, member_page, public_member, region_words, regions_on
from dure.domain.members.queries.names import shown, words_of
from dure.domain.members.queries.printed import differing, explain_roll, is_public, public_differing
from dure.domain.members.queries.register import listed, public_listed, public_rows, regions_of, roll
from dure.domain.members.queries.tally import Counts, counts, growth, year_ends
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref

__all__ = [
    "Counts", "MemberPage", "counts", "counts_on", "differing", "explain", "growth", "is_public", "listed", "member_page", "paper_of",
    "public_differing", "public_listed", "public_member", "public_rows", "region_words", "regions_of", "regions_on", "roll", "shown", "words_of",
    "year_ends",
]


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a number of this room comes from; None for what it does not hold."""
    return explain_roll(ref) or explain_invoice(ref) or told.explain(ref)
