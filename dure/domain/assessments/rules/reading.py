"""An instrument of a file's plain values. All that is wrong is named by its path in the file. Source: `docs/instrument.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import (
    SOURCE,
    Columns,
    Condition,
    Denominate,
    Indicator,
    Instrument,
    Item,
    Levels,
    Node,
    Normalise,
    Rounding,
)
from dure.kernel.problem import Problem, Refused
from dure.kernel.rounding import MODES

AGGREGATES = ("sum", "arithmetic", "geometric", "harmonic", "power", "minimum", "maximum")
NORMALISATIONS = ("none", "goalposts", "minmax", "zscore", "rank", "percentile", "fraction_of_max", "distance_to_max",
                  "distance_to_reference", "distance_to_target")
IMPUTATIONS = ("none", "mean", "median", "group_mean", "group_median", "zero", "value")
MISSING = ("drop", "block", "zero")
TIES = ("min", "max", "dense", "mean")
# states of an answer that is none of the scale's: by their word in a cell
STATES = ("unanswered", "unsure", "na", "not_asked", "not_collected", "refused")
_USUAL_STATES: dict[str, Fraction | str] = {"unanswered": "missing", "unsure": "missing", "na": "drop", "not_asked": "drop",
                                            "not_collected": "missing", "refused": "missing"}


def canonical_hash(plain: Mapping[str, Any]) -> str:
    """This function will return the SHA-256 of an instrument's plain values in their canonical form."""
    said = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(said.encode()).hexdigest()


class _Reader:
    """Reads plain values by their path; what is wrong is gathered, so that an author sees all of it at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def wrong(self, path: str, code: str, **said: object) -> None:
        self.problems.append(Problem(f"assessments.{code}", {"path": path, **said}, SOURCE))

    def mapping(self, value: Any, path: str, allowed: str = "") -> dict[str, Any]:
        """A mapping whose keys are all known; nothing where there is none."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.wrong(path, "not_a_mapping", said=str(value)[:60])
            return {}
        known = set(allowed.split())
        for key in value:
            if known and str(key) not in known:
                self.wrong(f"{path}.{key}", "unknown_key", known=", ".join(sorted(known)))
        return {str(key): one for key, one in value.items()}

    def number(self, value: Any, path: str) -> Fraction:
        """An integer, a decimal, or a fraction as text (``1/3``, ``34/100``, ``50%``): never a float."""
        try:
            if isinstance(value, bool) or value is None:
                raise ValueError
            if isinstance(value, int | Decimal):
                return Fraction(value)
            text = str(value).strip()
            return fraction_of(text)
        except (ValueError, ZeroDivisionError, ArithmeticError):
            self.wrong(path, "not_a_number", said=str(value)[:60])
            return Fraction(0)

    def one_of(self, value: Any, known: tuple[str, ...], path: str, usual: str) -> str:
        said = usual if value is None else str(value)
        if said not in known:
            self.wrong(path, "not_known", said=said[:60], known=", ".join(known))
            return usual
        return said

    def whole(self, value: Any, path: str, usual: int, most: int) -> int:
        if value is None:
            return usual
        number = self.number(value, path)
        if number.denominator != 1 or not 0 <= number <= most:
            self.wrong(path, "out_of_range", said=str(value)[:60], most=most)
            return usual
        return int(number)


def fraction_of(text: str) -> Fraction:
    """This function will read an exact number: ``0.34``, ``1/3``, ``50%``, ``1e3``. Raises ValueError for anything else."""
    if len(text) > 400:
        raise ValueError(text[:60])
    share = text.endswith("%")
    body = text.rstrip("% ") if share else text
    if "e" in body.lower() and abs(int(body.lower().partition("e")[2])) > 400:
        raise ValueError(text)
    if "_" in body:
        raise ValueError(text)
    value = Fraction(body)
    return value / 100 if share else value


_TOP = "instrument scales words forms items indicators tree levels ranks columns reference peers recommendations crosswalk tolerance anomalies"
_ABOUT = "id version status languages licence title text source url precision"
_ITEM = ("ask why example refute scale points states show_if evidence owner_role effort advice section type title")
_INDICATOR = "title text unit source direction denominate impute treat normalise only_for"
_NODE = "title text children aggregate missing zero round out_of times"


def instrument_of(plain: Mapping[str, Any]) -> Instrument:
    """This function will make an instrument of plain values. Raises Refused with everything that is wrong, each by its path."""
    read = _Reader()
    top = read.mapping(plain, "", _TOP)
    about = read.mapping(top.get("instrument"), "instrument", _ABOUT)
    if not about.get("id"):
        read.wrong("instrument.id", "not_said")
    scales = {name: _points(read, value, f"scales.{name}") for name, value in read.mapping(top.get("scales"), "scales").items()}
    items = {key: _item(read, key, value, scales) for key, value in read.mapping(top.get("items"), "items").items()}
    reference = read.mapping(top.get("reference"), "reference")
    indicators = {key: _indicator(read, key, value, reference) for key, value in read.mapping(top.get("indicators"), "indicators").items()}
    nodes = {key: _node(read, key, value) for key, value in read.mapping(top.get("tree"), "tree").items()}
    made = Instrument(
        str(about.get("id", "")), str(about.get("version", "")), items, indicators, nodes, _levels(read, top.get("levels"), nodes),
        read.one_of(read.mapping(top.get("ranks"), "ranks", "ties").get("ties"), TIES, "ranks.ties", "min"),
        _columns(read, top.get("columns")), read.whole(about.get("precision"), "instrument.precision", 40, 1_000), canonical_hash(plain),
        {key: read.number(value, f"tolerance.{key}") for key, value in read.mapping(top.get("tolerance"), "tolerance").items()})
    if read.problems:
        raise Refused(*read.problems[:200])
    return made


def _points(read: _Reader, value: Any, path: str) -> dict[str, Fraction]:
    found = {answer: read.number(points, f"{path}.{answer}") for answer, points in read.mapping(value, path).items()}
    if not found:
        read.wrong(path, "not_said")
    for answer in found:
        if answer in STATES:
            read.wrong(f"{path}.{answer}", "state_as_answer")
    return found or {"": Fraction(0)}


def _item(read: _Reader, key: str, value: Any, scales: Mapping[str, dict[str, Fraction]]) -> Item:
    path = f"items.{key}"
    said = read.mapping(value, path, _ITEM)
    points: Mapping[str, Fraction] = {"": Fraction(0)}
    if "points" in said:
        points = _points(read, said["points"], f"{path}.points")
    elif str(said.get("scale")) in scales:
        points = scales[str(said["scale"])]
    else:
        read.wrong(f"{path}.scale", "not_known", said=str(said.get("scale"))[:60], known=", ".join(scales))
    states = dict(_USUAL_STATES)
    for state, meant in read.mapping(said.get("states"), f"{path}.states", " ".join(STATES)).items():
        word = {"block": "missing"}.get(str(meant), str(meant))
        states[state] = word if word in ("drop", "missing") else read.number(meant, f"{path}.states.{state}")
    return Item(key, points, states, _condition(read, said.get("show_if"), f"{path}.show_if"))


def _condition(read: _Reader, value: Any, path: str) -> Condition | None:
    """``GOV.01 = yes``, ``GOV.01 != no``, or a mapping ``{item, is}`` or ``{item, is_not}``."""
    if value is None:
        return None
    if isinstance(value, str):
        for sign, wanted in (("!=", False), ("==", True), ("=", True)):
            item, found, words = value.partition(sign)
            if found:
                return Condition(item.strip(), tuple(one.strip() for one in words.split("|")), wanted)
        read.wrong(path, "no_condition", said=value[:60])
        return None
    said = read.mapping(value, path, "item is is_not")
    given = said.get("is", said.get("is_not"))
    listed = given if isinstance(given, list) else [given]
    return Condition(str(said.get("item", "")), tuple(str(one) for one in listed), "is" in said)


def _indicator(read: _Reader, key: str, value: Any, reference: Mapping[str, Any]) -> Indicator:
    path = f"indicators.{key}"
    said = read.mapping(value, path, _INDICATOR)
    denominate = read.mapping(said.get("denominate"), f"{path}.denominate", "by times")
    impute = said.get("impute")
    imputing = read.mapping(impute, f"{path}.impute", "rule group value") if isinstance(impute, Mapping) else {"rule": impute}
    treat = read.mapping(said.get("treat"), f"{path}.treat", "winsorise log")
    winsorise = read.mapping(treat.get("winsorise"), f"{path}.treat.winsorise", "low high")
    return Indicator(
        key, read.one_of(said.get("direction"), ("up", "down"), f"{path}.direction", "up") == "down",
        Denominate(str(denominate.get("by", "")), read.number(denominate.get("times", 1), f"{path}.denominate.times")) if denominate else None,
        read.one_of(imputing.get("rule"), IMPUTATIONS, f"{path}.impute", "none"), str(imputing.get("group", "") or ""),
        read.number(imputing["value"], f"{path}.impute.value") if "value" in imputing else None,
        read.whole(winsorise.get("low"), f"{path}.treat.winsorise.low", 0, 10_000),
        read.whole(winsorise.get("high"), f"{path}.treat.winsorise.high", 0, 10_000), str(treat.get("log")) == "true",
        _normalise(read, said.get("normalise"), f"{path}.normalise", read.mapping(reference.get(key), f"reference.{key}")),
        str(said.get("only_for", "") or ""))


def _normalise(read: _Reader, value: Any, path: str, stats: Mapping[str, Any]) -> Normalise:
    said = read.mapping(value, path, "kind worst best min max mean sd log clip to unit target") if not isinstance(value, str) else {"kind": value}
    kind = read.one_of(said.get("kind"), NORMALISATIONS, f"{path}.kind", "none")
    given = said.get("to", [0, 1])
    if not isinstance(given, list) or len(given) != 2:
        read.wrong(f"{path}.to", "not_a_range", said=str(given)[:60])
        given = [0, 1]
    low, high = (read.number(end, f"{path}.to") for end in given)
    ends = {name: read.number(said[name], f"{path}.{name}") if name in said else None for name in ("worst", "best", "target")}
    if kind == "goalposts" and (ends["worst"] is None or ends["best"] is None or ends["worst"] == ends["best"]):
        read.wrong(path, "goalposts")
        ends |= {"worst": Fraction(0), "best": Fraction(1)}
    if kind == "distance_to_target" and not ends["target"]:
        read.wrong(f"{path}.target", "not_said")
    frozen = {name: read.number(one, path) for name, one in {**{n: said[n] for n in ("min", "max", "mean", "sd") if n in said}, **stats}.items()}
    return Normalise(kind, ends["worst"], ends["best"], str(said.get("log")) == "true", str(said.get("clip")) == "true", (low, high),
                     str(said.get("unit", "") or ""), ends["target"], frozen)


def _node(read: _Reader, key: str, value: Any) -> Node:
    path = f"tree.{key}"
    said = read.mapping(value, path, _NODE)
    children = said.get("children")
    weighted = {str(child): 1 for child in children} if isinstance(children, list) else read.mapping(children, f"{path}.children")
    if isinstance(children, list) and len(weighted) != len(children):
        read.wrong(f"{path}.children", "child_twice")
    if not weighted:
        read.wrong(f"{path}.children", "not_said")
    parts = tuple((child, read.number(weight, f"{path}.children.{child}")) for child, weight in weighted.items())
    for child, weight in parts:
        if weight <= 0:
            read.wrong(f"{path}.children.{child}", "weight", said=str(weight))
    aggregate = said.get("aggregate")
    how = read.mapping(aggregate, f"{path}.aggregate", "kind exponent") if isinstance(aggregate, Mapping) else {"kind": aggregate}
    missing = said.get("missing")
    gaps = read.mapping(missing, f"{path}.missing", "rule min_share") if isinstance(missing, Mapping) else {"rule": missing}
    zero = read.mapping(said.get("zero"), f"{path}.zero", "if_zero then")
    if_zero = zero.get("if_zero", [])
    rounding = read.mapping(said.get("round"), f"{path}.round", "digits mode at")
    if "power" in str(how.get("kind")) and "exponent" not in how:
        read.wrong(f"{path}.aggregate.exponent", "not_said")
    return Node(
        key, parts, read.one_of(how.get("kind"), AGGREGATES, f"{path}.aggregate", "arithmetic"),
        read.number(how.get("exponent", 1), f"{path}.aggregate.exponent"), read.one_of(gaps.get("rule"), MISSING, f"{path}.missing", "block"),
        read.number(gaps.get("min_share", 0), f"{path}.missing.min_share"),
        tuple(str(child) for child in (if_zero if isinstance(if_zero, list) else [if_zero])), read.number(zero.get("then", 0), f"{path}.zero.then"),
        read.number(said["out_of"], f"{path}.out_of") if "out_of" in said else None, read.number(said.get("times", 1), f"{path}.times"),
        Rounding(read.whole(rounding.get("digits"), f"{path}.round.digits", 4, 100),
                 read.one_of(rounding.get("mode"), tuple(MODES), f"{path}.round.mode", "half_up"),
                 read.one_of(rounding.get("at"), ("display", "value"), f"{path}.round.at", "display")))


def _levels(read: _Reader, value: Any, nodes: Mapping[str, Node]) -> tuple[Levels, ...]:
    if value is None:
        return ()
    found = []
    for n, one in enumerate(value if isinstance(value, list) else [value]):
        said = read.mapping(one, f"levels[{n}]", "of cuts names closed")
        of = str(said.get("of") or next(reversed(list(nodes)), ""))
        cuts = tuple(read.number(cut, f"levels[{n}].cuts") for cut in said.get("cuts") or [])
        names = tuple(str(name) for name in said.get("names") or [])
        if list(cuts) != sorted(set(cuts)) or len(names) != len(cuts) + 1 or len(set(names)) != len(names):
            read.wrong(f"levels[{n}]", "levels", cuts=len(cuts), names=len(names))
        if of not in nodes:
            read.wrong(f"levels[{n}].of", "not_known", said=of, known=", ".join(list(nodes)[-10:]))
        found.append(Levels(of, cuts, names, read.one_of(said.get("closed"), ("left", "right"), f"levels[{n}].closed", "left")))
    return tuple(found)


def _columns(read: _Reader, value: Any) -> Columns:
    said = read.mapping(value, "columns", "unit label groups ignore")
    listed = {name: tuple(str(one) for one in (said.get(name) or [])) for name in ("groups", "ignore")}
    return Columns(str(said.get("unit", "") or ""), str(said.get("label", "") or ""), listed["groups"], listed["ignore"])
