"""Who is there at an instant, and whether they suffice. Plain values. Source: `docs/sources.md#network-meetings`.

A delegation is *present* while one of its delegates with accepted credentials is in, *represented* while the holder of its accepted proxy
is present and itself is not, else *excused* or *absent*. One that may vote also needs a delegate who votes to be in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dure.domain.meetings.rules.voting import Share
from dure.domain.texts.rules.assumed import Setting

PRESENT, REPRESENTED, EXCUSED, ABSENT = "present", "represented", "excused", "absent"


@dataclass(frozen=True, slots=True)
class Line:
    """A delegation as the roll and the door know it at an instant: its votes, whether any delegate and a voting one is in, whether it
    is excused, and who holds its accepted proxy (keys of delegations)."""

    key: int
    may_vote: bool
    weight: int = 1
    there: bool = False
    voter_there: bool = False
    excused: bool = False
    proxy_to: int | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """What a delegation is at an instant: its state, by whom it is represented, and whether it votes then."""

    key: int
    state: str
    by: int | None = None
    votes: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """The votes that are there, those on the roll, and how many are wanted by the setting in force."""

    present: int
    roll: int
    needed: int
    setting: Setting

    @property
    def met(self) -> bool:
        """This function will tell whether enough are there."""
        return self.present >= self.needed


def presences(lines: Iterable[Line]) -> list[Presence]:
    """This function will tell of every delegation what it is now. A proxy rests while its giver is there itself, and is of no use where
    its holder is represented too: a vote is held in person."""
    known = {line.key: line for line in lines}
    return [_presence(line, known) for line in known.values()]


def _presence(line: Line, known: Mapping[int, Line]) -> Presence:
    if line.there:
        return Presence(line.key, PRESENT, None, line.may_vote and line.voter_there)
    holder = known.get(line.proxy_to) if line.proxy_to is not None else None
    if holder is not None and holder.may_vote and holder.voter_there:
        return Presence(line.key, REPRESENTED, holder.key, line.may_vote)
    return Presence(line.key, EXCUSED if line.excused else ABSENT)


def quorum_of(lines: Sequence[Line], setting: Setting, body_kind: str, proxies_count: bool) -> Quorum:
    """This function will count the quorum: votes present against votes on the roll, by the share that the setting wants of a body's kind.

    Proxies count where `meetings.proxies_count_for_quorum` says so. A roll without votes has no quorum.
    """
    weight = {line.key: line.weight for line in lines if line.may_vote}
    counted = {PRESENT, REPRESENTED} if proxies_count else {PRESENT}
    present = sum(weight[one.key] for one in presences(lines) if one.state in counted and one.key in weight)
    roll = sum(weight.values())
    share = Share.of_setting(setting.value[body_kind])
    return Quorum(present, roll, max(share.needed(roll), 1), setting)
