"""Two versions of an instrument side by side. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.reading import instrument_of

ADDED, GONE, CHANGED = "added", "gone", "changed"
# the keys of an item whose change people must read; what is scored is compared as it was read
_SAID = ("ask", "why", "example", "evidence", "refute", "advice", "owner_role", "effort", "section", "title", "text")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is another in the later version: which kind of thing, its key, what happened, which part of it, before and after.
    `walk` is what the later version's crosswalk says of an item."""

    kind: str
    key: str
    what: str
    part: str = ""
    before: str = ""
    after: str = ""
    walk: str = ""


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """This function will compare two versions, given as plain values: items, indicators and nodes added, gone and changed, weights (as
    shares of their node) and levels, in the order of the later version. Raises Refused for an instrument that cannot be read."""
    old, new = instrument_of(before), instrument_of(after)
    walk = {str(key): str(said) for key, said in ((after.get("crosswalk") or {}).get("items") or {}).items()}
    found: list[Difference] = []
    for kind, name in (("items", "item"), ("indicators", "indicator"), ("tree", "node")):
        one, other = before.get(kind) or {}, after.get(kind) or {}
        for key in (*other, *(key for key in one if key not in other)):
            if key not in one or key not in other:
                found.append(Difference(name, str(key), ADDED if key in other else GONE, walk=walk.get(str(key), "")))
            else:
                found += _changed(name, str(key), one[key] or {}, other[key] or {}, old, new, walk.get(str(key), ""))
    one_levels, other_levels = ({levels.of: levels for levels in made.levels} for made in (old, new))
    found += [Difference("levels", of, CHANGED if of in one_levels and of in other_levels else ADDED if of in other_levels else GONE,
                         before=_level(one_levels.get(of)), after=_level(other_levels.get(of)))
              for of in dict.fromkeys((*other_levels, *one_levels)) if one_levels.get(of) != other_levels.get(of)]
    return found


def _changed(name: str, key: str, one: Mapping[str, Any], other: Mapping[str, Any], old: Instrument, new: Instrument,
             walk: str) -> Iterator[Difference]:
    for part in _SAID:
        if one.get(part) != other.get(part):
            yield Difference(name, key, CHANGED, part, _text(one.get(part)), _text(other.get(part)), walk)
    if name == "item":
        was, now = old.items[key], new.items[key]
        for part in ("points", "states", "show_if"):
            if getattr(was, part) != getattr(now, part):
                yield Difference(name, key, CHANGED, part, _text(getattr(was, part)), _text(getattr(now, part)), walk)
    elif name == "indicator":
        if old.indicators[key] != new.indicators[key]:
            parts = [part for part in dict.fromkeys((*one, *other)) if part not in _SAID and one.get(part) != other.get(part)]
            yield from (Difference(name, key, CHANGED, part, _text(one.get(part)), _text(other.get(part))) for part in parts)
    else:
        shares = [_shares(made, key) for made in (old, new)]
        for child in dict.fromkeys((*shares[1], *shares[0])):
            if shares[0].get(child) != shares[1].get(child):
                yield Difference(name, key, CHANGED, f"weight of {child}", _share(shares[0].get(child)), _share(shares[1].get(child)))
        parts = [part for part in dict.fromkeys((*one, *other)) if part not in (*_SAID, "children") and one.get(part) != other.get(part)]
        yield from (Difference(name, key, CHANGED, part, _text(one.get(part)), _text(other.get(part))) for part in parts)


def _shares(instrument: Instrument, key: str) -> dict[str, Fraction]:
    """The children's shares of their node; in a sum or a product their weights as they are."""
    node = instrument.nodes[key]
    whole = Fraction(1) if node.aggregate in ("sum", "product") else sum((weight for _, weight in node.children), Fraction(0))
    return {child: weight / whole for child, weight in node.children}


def _share(value: Fraction | None) -> str:
    return "" if value is None else str(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_text(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_text(one) for one in value)
    if hasattr(value, "item"):  # a condition
        return f"{value.item} {'=' if value.wanted else '!='} {' | '.join(value.answers)}"
    return str(value)


def _level(levels: Any) -> str:
    return "" if levels is None else f"{', '.join(levels.names)} · {', '.join(str(cut) for cut in levels.cuts)}"
