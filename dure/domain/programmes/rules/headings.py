"""Which programme a heading means: papers shorten and extend a programme's name from part to part.

Assumed, as no office states it: a heading means the programme whose name is most alike, above a bound.
Source: `docs/sources.md#project-names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

# percent of letters that agree; below it a heading is of its own
ALIKE = 75


def meant(heading: str | None, names: Sequence[str]) -> int | None:
    """This function will return the index of the name that a heading means, or None where none is alike."""
    if not heading or not names:
        return None
    said = _bare(heading)
    scores = [ratio(said, _bare(name)) for name in names]
    best = max(range(len(names)), key=scores.__getitem__)
    return best if scores[best] >= ALIKE else None


def _bare(name: str) -> str:
    return re.sub(r"\([^)]*\)|[\W_]", "", re.split(r"\s*[:：]", name)[0])
