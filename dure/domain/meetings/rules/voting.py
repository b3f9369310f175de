"""The charter's rule for a vote as it is frozen with the ballot, and what counting comes to. Plain values.

Source: `docs/sources.md#network-meetings`; every number here comes from a dated setting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from fractions import Fraction
from typing import Any

# what a share is a share of: votes for and against, all who are there, all on the roll
BASES = ("cast", "present", "roll")
YES, NO, ABSTAIN = "yes", "no", "abstain"
# what a paper may be besides a vote
BLANK, INVALID = "blank", "invalid"


@dataclass(frozen=True, slots=True)
class Share:
    """A share that must be reached (at least, or `more` than it) `of` a base of `BASES`: 2/3 of the votes cast."""

    share: Fraction
    more: bool = False
    of: str = "cast"

    @classmethod
    def of_setting(cls, value: Mapping[str, Any]) -> Share:
        """This function will read a share as settings write it: ``{"share": "1/2", "more": true, "of": "cast"}``."""
        return cls(Fraction(str(value["share"])), bool(value.get("more")), str(value.get("of", "cast")))

    def needed(self, base: int) -> int:
        """This function will return the least number that reaches the share of a base."""
        exact = self.share * base
        least = -(-exact.numerator // exact.denominator)
        return least + 1 if self.more and exact == least else least

    def plain(self) -> dict[str, Any]:
        """This function will write the share as a setting writes it."""
        return {"share": str(self.share), "more": self.more, "of": self.of}


@dataclass(frozen=True, slots=True)
class Rule:
    """By what a vote is judged: its majority, the quorum, and what a tie means (`lost`, or `casting`: the chair's vote).

    `sources` name the setting, its clause, since when it is in force and whether it is *assumed*, for each part.
    """

    majority: Share
    quorum: Share
    tie: str = "lost"
    abstentions: bool = True
    sources: tuple[Mapping[str, Any], ...] = ()

    def plain(self) -> dict[str, Any]:
        """This function will write the rule as it is frozen with a ballot."""
        return {"majority": self.majority.plain(), "quorum": self.quorum.plain(), "tie": self.tie,
                "abstentions": self.abstentions, "sources": [dict(source) for source in self.sources]}

    @classmethod
    def of_plain(cls, value: Mapping[str, Any]) -> Rule:
        """This function will read a rule as it was frozen."""
        return cls(Share.of_setting(value["majority"]), Share.of_setting(value["quorum"]), str(value["tie"]),
                   bool(value["abstentions"]), tuple(value["sources"]))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What counting came to. `counted` are the votes of each option (weights summed), `abstained`, `blank` and `invalid` beside.

    `present` and `roll` are the votes that were there and on the roll; `base` and `needed` what the majority was judged by. `carried` is
    None where the vote chose among options; then `chosen` are those elected in their order and `tied` those that only a further round,
    a casting vote or a lot can part. `quorate` tells whether the quorum was met: without it nothing is carried or chosen.
    """

    counted: Mapping[str, int]
    abstained: int
    blank: int
    invalid: int
    not_cast: int
    present: int
    roll: int
    base: int
    needed: int
    quorum_needed: int
    quorate: bool
    carried: bool | None = None
    chosen: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    cast_by_chair: str = ""
    differing: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """This function will write the outcome as it is kept with its declaration."""
        return asdict(self) | {"counted": dict(self.counted), "chosen": list(self.chosen), "tied": list(self.tied),
                               "differing": {option: dict(said) for option, said in self.differing.items()}}

    @classmethod
    def of_plain(cls, value: Mapping[str, Any]) -> Outcome:
        """This function will read an outcome as it was kept."""
        return cls(**dict(value) | {"chosen": tuple(value["chosen"]), "tied": tuple(value["tied"])})
