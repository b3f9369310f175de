"""Where a budget line stands on a day: what was voted, what changed it since, what may be spent (예산현액). Plain Python, won.

예산현액 = 당초예산 + 전년이월 + 예산변경; behind 예산변경 stand 추경, 이용, 전용, 이체, 변경사용, 예비비.
Source: `docs/sources.md#budget-stages`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dure.domain.appropriations.rules.stages import STAGES


@dataclass(frozen=True, slots=True)
class Given:
    """What a stage gave a line: the whole amount after it."""

    stage: str
    round: int
    number: int
    amount: int

    @property
    def height(self) -> tuple[int, int, int]:
        """This function will return how far up the stages it stands; the last correction within a stage stands highest."""
        return STAGES.index(self.stage), self.round, self.number


@dataclass(frozen=True, slots=True)
class Standing:
    """A line on a day, in won: `supplementary` is the difference that supplementary budgets made, `reserve` came from the reserve."""

    voted: int = 0
    supplementary: int = 0
    transferred_in: int = 0
    transferred_out: int = 0
    reserve: int = 0
    carried_in: int = 0
    carried_out: int = 0

    @property
    def changed(self) -> int:
        """This function will return 예산변경."""
        return self.supplementary + self.transferred_in - self.transferred_out + self.reserve

    @property
    def available(self) -> int:
        """This function will return 예산현액: what may be spent."""
        return self.voted + self.carried_in + self.changed


def in_force(given: Iterable[Given]) -> tuple[int, int]:
    """This function will return what was voted and what supplementary budgets changed of it; nothing before a vote."""
    known = sorted(given, key=lambda one: one.height)
    voted = next((one.amount for one in reversed(known) if one.stage == "voted"), 0)
    after = next((one.amount for one in reversed(known) if one.stage == "supplementary"), None)
    return voted, 0 if after is None else after - voted
