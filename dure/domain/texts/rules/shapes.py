"""Whether a value can take another's place: of the same kind, down to what lists and tables hold. Source:
`docs/sources.md#dated-settings`."""

from __future__ import annotations

import re
from typing import Any

# texts that are more than words: a share, a day of the year
_FORMS = (re.compile(r"\d+(/[1-9]\d*)?"), re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"))


def alike(value: Any, known: Any) -> bool:
    """This function will tell whether a value is of the kind of a known one: a number for a number, a list whose items are
    like the known list's first, a table with the same keys, a share or a day of the year where the known one is."""
    if type(value) is not type(known) and not (value is None or known is None):
        return False
    if isinstance(known, str):
        return all(form.fullmatch(value) for form in _FORMS if form.fullmatch(known))
    if isinstance(known, list):
        return all(alike(item, known[0]) for item in value) if known else True
    if isinstance(known, dict) and known:
        return set(value) == set(known) and all(alike(value[key], known[key]) for key in known)
    return not isinstance(known, int) or isinstance(known, bool) or value is None or value >= 0
