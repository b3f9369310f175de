"""Who is there and may vote at an instant: from the roll, who is in the room, and the proxies in force.

Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

PRESENT, REPRESENTED, EXCUSED, ABSENT, OBSERVER = "present", "represented", "excused", "absent", "observer"
STATES = (PRESENT, REPRESENTED, EXCUSED, ABSENT, OBSERVER)


@dataclass(frozen=True, slots=True)
class Seen:
    """A delegation as it is seen at an instant: what the roll says of it, whether one of it is `there`, whether the one who
    votes for it is (`voter_there`), and the delegation that holds its proxy."""

    key: int
    may_vote: bool
    weight: int = 1
    there: bool = False
    voter_there: bool = False
    holder: int | None = None
    excused: bool = False
    member: bool = True


@dataclass(frozen=True, slots=True)
class Stands:
    """How a delegation stands at an instant; `holder` votes for it, where it is represented in the vote."""

    seen: Seen
    state: str
    may_vote_now: bool
    holder: int | None = None


def stands(delegations: Iterable[Seen]) -> dict[int, Stands]:
    """This function will tell how each delegation stands, by its key.

    One votes itself while the one who votes for it is in; else the holder of its proxy, while the holder's own is in and may vote.
    A proxy is not handed on: who is represented represents nobody.
    """
    seen = {one.key: one for one in delegations}
    return {key: _stands(one, seen) for key, one in seen.items()}


def _stands(one: Seen, seen: Mapping[int, Seen]) -> Stands:
    itself = one.may_vote and one.voter_there
    holder = seen.get(one.holder) if one.holder is not None and not itself else None
    represented = holder is not None and one.may_vote and holder.may_vote and holder.voter_there
    state = (PRESENT if one.there else REPRESENTED if represented else EXCUSED if one.excused else ABSENT)
    return Stands(one, state, itself or represented, one.holder if represented else None)


def shown(state: str, *, member: bool) -> str:
    """This function will return the word under which a delegation is listed: one that is there without a vote to give watches."""
    return OBSERVER if state == PRESENT and not member else state
