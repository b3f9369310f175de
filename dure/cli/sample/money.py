"""The money of the sample: what the founding paper and the settlement of 2019 tell, and invented dealings between, marked as samples.

The pieces come in the order of the money: lines, ladder, grants, settlement, travel, files of other systems, council and auditor.
"""

from __future__ import annotations

from collections.abc import Callable

from dure.cli.acting import Door
from dure.cli.sample.appropriations import sample_lines
from dure.cli.sample.books import sample_books
from dure.cli.sample.feeds import sample_feeds
from dure.cli.sample.grants import sample_grants
from dure.cli.sample.ladder import sample_ladder
from dure.cli.sample.oversight import sample_oversight
from dure.cli.sample.settling import sample_settling
from dure.cli.sample.stated import sample_stated
from dure.cli.sample.travel import sample_travel

# each takes the door, does its part once, and says in a line what came of it
PIECES: tuple[Callable[[Door], str], ...] = (
    sample_books, sample_lines, sample_ladder, sample_grants, sample_settling, sample_travel, sample_feeds, sample_oversight, sample_stated)


def sample_money(door: Door) -> list[str]:
    """This function will take the money's pieces in, one on another."""
    return [piece(door) for piece in PIECES]
