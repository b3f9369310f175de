"""A score told down to its answers: each step with its parts, weights and what became of them. Source: `assessment-engine`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.numbers import written
from dure.domain.assessments.rules.scoring import Answers, Part, Scores
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded

# deeper trees are told to here, and their nodes by themselves
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One line: how deep, what, with which weight and share in its parent, its part, and in words what was done."""

    depth: int
    key: str
    weight: Fraction | None
    part: Part
    done: str
    answer: str = ""


def explained(instrument: Instrument, answers: Answers, scores: Scores, unit: str, key: str) -> Iterator[Step]:
    """This function will tell a node's score for a unit, parents before parts. Raises Refused for a unit or node that is not there."""
    if unit not in scores.units:
        raise Refused.because("assessments.unit_unknown", source=SOURCE, said=unit)
    if key not in scores.units[unit].parts:
        raise Refused.because("assessments.child_unknown", source=SOURCE, path=unit, said=key)
    waiting: list[tuple[int, str, Fraction | None]] = [(0, key, None)]
    while waiting:
        depth, here, weight = waiting.pop()
        part = scores.units[unit].parts[here]
        yield Step(depth, here, weight, part, _done(instrument, here), answers.cells[unit].get(here, ""))
        if here in instrument.nodes and depth < _DEEPEST:
            waiting += [(depth + 1, child, share) for child, share in reversed(instrument.nodes[here].children)]


def _done(instrument: Instrument, key: str) -> str:
    if node := instrument.nodes.get(key):
        exponent = f" {node.exponent}" if node.aggregate == "power" else ""
        kept = f" of {node.keep[0]} {node.keep[1]}" if node.keep else ""
        among = f", {node.normalise.kind}" if node.normalise.kind != "none" else ""
        return f"{node.aggregate}{exponent}{kept}, missing: {node.missing}{among}"
    if indicator := instrument.indicators.get(key):
        treat = indicator.treat
        steps = [f"/ {indicator.denominate.by}" if indicator.denominate else "", f"impute {indicator.impute}" if indicator.impute != "none" else "",
                 f"winsorise {treat.winsorise_low}/{treat.winsorise_high}" if treat.winsorise_low or treat.winsorise_high else "",
                 treat.function or ("log" if indicator.normalise.log else ""), indicator.normalise.kind, "down" if indicator.down else ""]
        return ", ".join(step for step in steps if step)
    return "answer"


def shown(part: Part, mode: str = "half_up", digits: int = 4) -> str:
    """This function will print a part for people: its value rounded, or its fate."""
    if part.value is None:
        return f"{part.fate} ({part.reason})" if part.reason else part.fate
    printed = part.value.printed(mode, digits)
    return f"≈ {rounded(part.value.low, mode, digits):f}" if printed is None else f"{printed:f}"


def plain_part(part: Part, mode: str, digits: int) -> dict[str, Any]:
    """This function will give a part as JSON values: `exact` as a fraction, or `low` and `high` where it has none."""
    if part.value is None:
        return {"value": None, "fate": part.fate, "reason": part.reason}
    printed = part.value.printed(mode, digits)
    low, high = rounded(part.value.low, "floor", digits + 12), rounded(-part.value.high, "floor", digits + 12).copy_negate()
    bounds: dict[str, Any] = {"exact": written(part.value.low)} if part.value.exact else {"exact": None, "low": f"{low:f}", "high": f"{high:f}"}
    value = rounded(part.value.low, mode, digits) if printed is None else printed
    return {"value": value, "printed": f"{value:f}", "proven": printed is not None, **bounds,
            "ceiling": None if part.ceiling is None else written(part.ceiling)}
