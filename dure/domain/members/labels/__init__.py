"""What the members room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.members.labels import applications, dues, imports, outreach, register
from dure.domain.members.labels.counts import DEFINITIONS

SENTENCES: dict[str, dict[str, str]] = {**applications.SENTENCES, **dues.SENTENCES, **outreach.SENTENCES, **imports.SENTENCES,
                                        **register.SENTENCES}
GROUNDS: dict[str, dict[str, str]] = {**register.GROUNDS}

__all__ = ["DEFINITIONS", "GROUNDS", "SENTENCES"]
