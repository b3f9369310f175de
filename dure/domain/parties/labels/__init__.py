"""What the parties room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.parties.labels import accounts, organisations, persons
from dure.domain.parties.labels.organisations import REASONS

SENTENCES: dict[str, dict[str, str]] = {**organisations.SENTENCES, **accounts.SENTENCES, **persons.SENTENCES}
GROUNDS: dict[str, dict[str, str]] = {}

__all__ = ["GROUNDS", "REASONS", "SENTENCES"]
