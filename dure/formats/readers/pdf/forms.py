"""How much a page draws when the drawings that it calls, and those that they call, are counted each time."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

_CALL = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,8}Do(?![A-Za-z])")
_DEEPEST = 16
_ENDLESS = 1 << 40


def instructions(stream: Any, resources: Any, known: dict[int, int], depth: int = 0) -> int:
    """This function will count the bytes of drawing instructions of a stream, with every form that it calls.

    Ten forms that call one another ten times each are ten small streams and ten billion drawings. `known`
    remembers forms that were counted; one that calls itself is endless.
    """
    from pdfminer.pdftypes import dict_value, resolve1

    if depth > _DEEPEST:
        return _ENDLESS
    data = stream.get_data()
    size = len(data)
    calls = Counter(found[1].decode("latin-1") for found in _CALL.finditer(data))
    forms = dict_value(dict_value(resources or {}).get("XObject") or {}) if calls else {}
    for name, times in calls.items():
        form = resolve1(forms.get(name))
        if getattr(form, "attrs", {}).get("Subtype") is None or "Form" not in str(form.attrs["Subtype"]):
            continue
        if id(form) not in known:
            known[id(form)] = _ENDLESS
            known[id(form)] = instructions(form, form.attrs.get("Resources") or resources, known, depth + 1)
        size += times * known[id(form)]
    return size
