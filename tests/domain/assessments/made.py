"""Instruments and answers for tests, from plain values."""

from __future__ import annotations

from typing import Any

from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, Scores, scored


def instrument(tree: dict[str, Any], **parts: Any) -> Instrument:
    """This function will make an instrument; leaves that are not given are indicators that count as they are."""
    below = {child for node in tree.values() for child in node["children"]}
    known = {*tree, *parts.get("items", {}), *parts.get("indicators", {})}
    indicators = {**parts.pop("indicators", {}), **{leaf: {} for leaf in sorted(below - known)}}
    return instrument_of({"instrument": {"id": "t"}, "tree": tree, "indicators": indicators, **parts})


def answers(**units: dict[str, str]) -> Answers:
    """This function will make answers, a unit by keyword."""
    return Answers(tuple(units), units)


def score(tree: dict[str, Any], units: dict[str, dict[str, str]], **parts: Any) -> Scores:
    """This function will score units with an instrument of that tree."""
    return scored(instrument(tree, **parts), Answers(tuple(units), units))
