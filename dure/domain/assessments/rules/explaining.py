"""A score told down to its answers: each step with its parts, weights and what became of them. Source: `assessment-engine`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import COMPARED, SOURCE, Indicator, Instrument, Node, Normalise, Within
from dure.domain.assessments.rules.numbers import Number, written
from dure.domain.assessments.rules.populations import population, rows_of
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
    stages: tuple[tuple[str, Number], ...] = ()  # of a measure, what the answer became before it was normalised


def explained(instrument: Instrument, answers: Answers, scores: Scores, unit: str, key: str) -> Iterator[Step]:
    """This function will tell a node's score for a unit, parents before parts. Raises Refused for a unit or node that is not there."""
    if unit not in scores.units:
        raise Refused.because("assessments.unit_unknown", source=SOURCE, said=unit)
    if key not in scores.units[unit].parts:
        raise Refused.because("assessments.child_unknown", source=SOURCE, path=unit, said=key)
    waiting: list[tuple[int, str, Fraction | None]] = [(0, key, None)]
    told: set[str] = set()  # what stands under several nodes is told whole once: a tree of a hundred nodes may have 2^60 ways down
    while waiting:
        depth, here, weight = waiting.pop()
        part = scores.units[unit].parts[here]
        again = ["as above"] if here in told and here in instrument.nodes else []
        done = ", ".join([_done(instrument, here), *_against(instrument, answers, scores, here, unit), *again])
        yield Step(depth, here, weight, part, done, answers.cells[unit].get(here, ""), tuple(_stages(scores, here, unit)))
        if here in told:
            continue
        told.add(here)
        if here in instrument.nodes and depth < _DEEPEST:
            waiting += [(depth + 1, child, share) for child, share in reversed(_weights(instrument.nodes[here], answers.cells[unit]))]


def _against(instrument: Instrument, answers: Answers, scores: Scores, key: str, unit: str) -> Iterator[str]:
    """Of a node that compares units: its pairs, or the shares that are best for this one; of a measure what the units at hand chose."""
    node, stage = instrument.nodes.get(key), scores.stages.get(key)
    if stage is not None and instrument.indicators[key].treat.likeliest:
        yield f"lambda {stage.exponent}"
    if node is not None and node.aggregate in COMPARED and scores.units[unit].parts[key].value is not None:
        children = {one: node.weighted(answers.cells[one]) for one in scores.units}
        rows = rows_of(node, {one: scored.parts for one, scored in scores.units.items()}, children)
        yield population(node, lambda: rows, 1).told(unit, rows[unit], dict(children[unit]))


def _stages(scores: Scores, key: str, unit: str) -> Iterator[tuple[str, Number]]:
    """Those stages of a measure that changed it."""
    stage = scores.stages.get(key)
    if stage is None:
        return
    before = stage.raw[unit]
    for name, column in (("denominated", stage.denominated), ("imputed", stage.imputed), ("treated", stage.treated)):
        value = column[unit]
        if value is not None and value != before:
            yield name, value
        before = value


def _weights(node: Node, cells: Mapping[str, str]) -> list[tuple[str, Fraction]]:
    """A node's children with the weights that hold for a unit, as they were written."""
    other = node.weights_of.get(cells.get(node.weights_by, ""), {}) if node.weights_by else {}
    return [(child, other.get(child, weight)) for child, weight in node.children]


def _done(instrument: Instrument, key: str) -> str:
    """What was done, in the order of the steps, in the words of the file."""
    if node := instrument.nodes.get(key):
        return ", ".join(_steps(node))
    if indicator := instrument.indicators.get(key):
        return ", ".join(_measured(indicator))
    return "answer"


def _steps(node: Node) -> Iterator[str]:
    kept = " of " + ", ".join(f"{how} {many}" for how, many in node.keep) if node.keep else ""
    yield f"{node.aggregate}{f' {node.exponent}' if node.aggregate == 'power' else ''}{kept}"
    yield f"missing: {node.missing}"
    yield from (f"{name} {value}" for name, value, usual in (
        ("out_of", node.out_of, None), ("times", node.times, 1), ("plus", node.plus, 0)) if value != usual)
    if node.function:
        yield node.function + (f" {node.function_exponent}" if node.function == "power" else "")
    if node.censor:
        yield f"below {node.censor[0]} then {node.censor[1]}"
    yield from _bounds(node.within)
    yield from (f"{limit.child} below {limit.below}: at most {limit.at_most}" for limit in node.limits)
    yield from _normalised(node.normalise, down=node.down)
    if node.round.at == "value":
        yield f"rounded to {node.round.digits}"


def _measured(indicator: Indicator) -> Iterator[str]:
    treat = indicator.treat
    if indicator.denominate:
        yield f"/ {indicator.denominate.by}" + (f" × {indicator.denominate.times}" if indicator.denominate.times != 1 else "")
    if indicator.impute != "none":
        yield f"impute {indicator.impute}"
    yield from (f"{one} as {other}" for one, other in treat.replace.items())
    yield from _bounds(treat.within)
    if treat.quantiles:
        yield f"quantiles {treat.quantiles[0]} to {treat.quantiles[1]}"
    if treat.winsorise_low or treat.winsorise_high:
        yield f"winsorise {treat.winsorise_low}/{treat.winsorise_high}"
    if treat.function:
        exponent = "" if treat.function == "log" else " likeliest" if treat.likeliest else f" {treat.exponent}"
        yield treat.function + exponent + (f" of + {treat.plus}" if treat.plus else "")
    yield from _normalised(indicator.normalise, down=indicator.down)
    if indicator.round:
        yield f"rounded to {indicator.round.digits}"


def _bounds(within: Within) -> Iterator[str]:
    if within != (None, None):
        yield f"within {'-∞' if within[0] is None else within[0]} to {'∞' if within[1] is None else within[1]}"


def _normalised(how: Normalise, *, down: bool) -> Iterator[str]:
    ends = f" {how.worst} to {how.best}" if how.kind == "goalposts" else f" {how.target}" if how.target is not None else ""
    frozen = "".join(f" {name} {value}" for name, value in how.stats.items())
    if how.kind != "none":
        yield f"{'log, ' if how.log else ''}{how.kind}{ends}{frozen}{f' of {how.unit}' if how.unit else ''}"
        if how.to != (Fraction(0), Fraction(1)):
            yield f"to {how.to[0]} to {how.to[1]}"
        yield from _bounds(how.within)
    if down:
        yield "down"


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
    value = rounded(part.value.low, mode, digits) if printed is None else printed
    return {"value": value, "printed": f"{value:f}", "proven": printed is not None, **plain_number(part.value, digits),
            "ceiling": None if part.ceiling is None else written(part.ceiling)}


def plain_number(value: Number, digits: int = 4) -> dict[str, Any]:
    """This function will give a number as JSON values: `exact` as a fraction, or `low` and `high` where it has none."""
    if value.exact:
        return {"exact": written(value.low)}
    low, high = rounded(value.low, "floor", digits + 12), rounded(-value.high, "floor", digits + 12).copy_negate()
    return {"exact": None, "low": f"{low:f}", "high": f"{high:f}"}
