"""Quorum: how many votes must be there, of how many on the roll. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dure.domain.meetings.rules.attendance import Stands
from dure.domain.meetings.rules.voting import Share
from dure.domain.texts.rules.assumed import Setting


@dataclass(frozen=True, slots=True)
class Quorum:
    """The quorum at an instant, in votes: `present` are there themselves, `represented` by an accepted proxy, `counted` what the
    charter counts of both, `roll` all that are on the roll. `share` and `rule` are the charter's, with its source."""

    present: int
    represented: int
    counted: int
    roll: int
    needed: int
    share: Share
    rule: Setting
    proxies_count: bool
    proxies_rule: Setting

    @property
    def met(self) -> bool:
        """This function will tell whether the quorum is there; an empty roll has none."""
        return self.roll > 0 and self.counted >= self.needed

    @property
    def missing(self) -> int:
        """This function will return how many votes are missing."""
        return max(0, self.needed - self.counted)

    def numbers(self) -> dict[str, int | bool]:
        """This function will return the numbers that the proceedings keep of a quorum."""
        return {"present": self.present, "represented": self.represented, "roll": self.roll, "needed": self.needed, "met": self.met}

    @property
    def assumed(self) -> bool:
        """This function will tell whether the rule is assumed, not yet confirmed by a text."""
        return self.rule.assumed


def quorum(stands: Iterable[Stands], share: Share, rule: Setting, proxies_count: bool, proxies_rule: Setting) -> Quorum:
    """This function will count the quorum from how each delegation stands. Each is counted once, with its votes."""
    roll = present = represented = 0
    for one in stands:
        if not one.seen.may_vote:
            continue
        roll += one.seen.weight
        if one.may_vote_now and one.holder is None:
            present += one.seen.weight
        elif one.may_vote_now:
            represented += one.seen.weight
    counted = present + represented if proxies_count else present
    return Quorum(present, represented, counted, roll, share.needed(roll), share, rule, proxies_count, proxies_rule)
