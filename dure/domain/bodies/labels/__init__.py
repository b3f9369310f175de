"""What the bodies room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.bodies.labels import composition, holding, organs
from dure.domain.bodies.labels.counts import DEFINITIONS
from dure.domain.bodies.labels.words import BASES, KINDS, RESULTS, ROLES

SENTENCES: dict[str, dict[str, str]] = {**organs.SENTENCES, **holding.SENTENCES, **composition.SENTENCES}
GROUNDS: dict[str, dict[str, str]] = {**holding.GROUNDS, **composition.GROUNDS}

__all__ = ["BASES", "DEFINITIONS", "GROUNDS", "KINDS", "RESULTS", "ROLES", "SENTENCES"]
