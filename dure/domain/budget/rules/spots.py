"""Where a fact stands: the place of one of its fields, with something quoted even where the paper has no place."""

from __future__ import annotations

from typing import Protocol

from dure.kernel.place import NOWHERE, Place


class Placed(Protocol):
    """A fact that knows its places, see `dure.domain.budget.rules.facts`."""

    at: dict[str, Place]


def spot(fact: Placed, *names: str, quote: object = "") -> Place:
    """This function will return the place of the first field named that has one, else of the whole fact.

    A place without words gets `quote`; a fact without places (it comes from records) gets a place of words only.
    """
    at = fact.at
    found = next((at[name] for name in (*names, "") if name in at), NOWHERE)
    return found if found.quote or quote in ("", None) else found.saying(str(quote))
