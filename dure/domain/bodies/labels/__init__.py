"""What the bodies room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.bodies.labels import organs
from dure.domain.bodies.labels.counts import DEFINITIONS

SENTENCES: dict[str, dict[str, str]] = {**organs.SENTENCES}
GROUNDS: dict[str, dict[str, str]] = {}

__all__ = ["DEFINITIONS", "GROUNDS", "SENTENCES"]
