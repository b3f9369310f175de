"""Items and indicators of a file. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import Condition, Denominate, Indicator, Item, Normalise, Treat
from dure.domain.assessments.rules.reading.values import Reader

# each way to normalise with the keys that it looks at: another would pass unseen
_KEYS = {"none": "", "goalposts": "worst best log clip to exponent within", "minmax": "min max clip to exponent within",
         "zscore": "mean sd deviation clip to exponent within", "rank": "ties within", "percentile": "ties to within",
         "fraction_of_max": "max clip to exponent within", "distance_to_max": "min max clip to exponent within",
         "distance_to_reference": "unit clip to exponent within", "distance_to_target": "target min max to exponent within",
         "bands": "cuts points closed within", "curve": "knots within"}
NORMALISATIONS = tuple(_KEYS)
_STATS = "min max mean sd"
IMPUTATIONS = ("none", "mean", "median", "group_mean", "group_median", "zero", "value")
TIES = ("min", "max", "dense", "mean")
# states of an answer that is none of the scale's: by their word in a cell
STATES = ("unanswered", "unsure", "na", "not_asked", "not_collected", "refused")
_USUAL_STATES: dict[str, Fraction | str] = {"unanswered": "missing", "unsure": "missing", "na": "drop", "not_asked": "drop",
                                            "not_collected": "missing", "refused": "missing"}
_ITEM = "ask why example refute scale points states show_if evidence owner_role effort advice section type title"
_INDICATOR = "title text unit source direction denominate impute treat normalise only_for states round"
_NORMALISE = "kind worst best min max mean sd log clip to unit target exponent within deviation ties cuts points knots closed"


def points_of(read: Reader, value: Any, path: str) -> dict[str, Fraction | str]:
    """This function will read the answers of a scale, each with its points; or drop or missing, for one that is not scored."""
    found = _meant(read, read.mapping(value, path), path)
    if all(isinstance(points, str) for points in found.values()):
        read.wrong(path, "not_said")
        found[""] = Fraction(0)
    for answer in found:
        if answer in STATES:
            read.wrong(f"{path}.{answer}", "state_as_answer")
    return found


def item_of(read: Reader, key: str, value: Any, scales: Mapping[str, dict[str, Fraction | str]]) -> Item:
    """This function will read a question."""
    path = f"items.{key}"
    said = read.mapping(value, path, _ITEM)
    answers: Mapping[str, Fraction | str] = {"": Fraction(0)}
    if "points" in said:
        answers = points_of(read, said["points"], f"{path}.points")
    elif "scale" not in said:
        read.wrong(path, "neither_scale_nor_points")
    elif str(said["scale"]) in scales:
        answers = scales[str(said["scale"])]
    else:
        read.wrong(f"{path}.scale", "not_known", said=str(said["scale"])[:60], known=", ".join(scales) or "-")
    states = {**_USUAL_STATES, **{answer: meant for answer, meant in answers.items() if isinstance(meant, str)},
              **_meant(read, read.mapping(said.get("states"), f"{path}.states", " ".join(STATES)), f"{path}.states")}
    return Item(key, {answer: points for answer, points in answers.items() if isinstance(points, Fraction)}, states,
                _condition(read, said.get("show_if"), f"{path}.show_if"))


def _meant(read: Reader, said: Mapping[str, Any], path: str) -> dict[str, Fraction | str]:
    """Points by word, or what becomes of it: drop or missing."""
    found: dict[str, Fraction | str] = {}
    for state, meant in said.items():
        word = {"block": "missing"}.get(str(meant), str(meant))
        found[state] = word if word in ("drop", "missing") else read.number(meant, f"{path}.{state}")
    return found


def _condition(read: Reader, value: Any, path: str) -> Condition | None:
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
    if ("is" in said) == ("is_not" in said) or "item" not in said:
        read.wrong(path, "no_condition", said=str(value)[:60])
    given = said.get("is", said.get("is_not"))
    listed = given if isinstance(given, list) else [given]
    return Condition(str(said.get("item", "")), tuple(str(one) for one in listed), "is" in said)


def condition_of(value: Any) -> Condition | None:
    """This function will read a condition of a file; None where there is none, or it cannot be read."""
    return _condition(Reader(), value, "")


def indicator_of(read: Reader, key: str, value: Any, reference: Mapping[str, Any]) -> Indicator:
    """This function will read a measure."""
    path = f"indicators.{key}"
    said = read.mapping(value, path, _INDICATOR)
    denominate = read.mapping(said.get("denominate"), f"{path}.denominate", "by times")
    impute = said.get("impute")
    imputing = read.mapping(impute, f"{path}.impute", "rule group value") if isinstance(impute, Mapping) else {"rule": impute}
    return Indicator(
        key, read.one_of(said.get("direction"), ("up", "down"), f"{path}.direction", "up") == "down",
        Denominate(str(denominate.get("by", "")), read.number(denominate.get("times", 1), f"{path}.denominate.times")) if denominate else None,
        read.one_of(imputing.get("rule"), IMPUTATIONS, f"{path}.impute", "none"), str(imputing.get("group", "") or ""),
        read.number(imputing["value"], f"{path}.impute.value") if "value" in imputing else None,
        _treat(read, said.get("treat"), f"{path}.treat"),
        normalise_of(read, said.get("normalise"), f"{path}.normalise", stats_of(read, reference, key)),
        str(said.get("only_for", "") or ""), _meant(read, read.mapping(said.get("states"), f"{path}.states"), f"{path}.states"),
        read.rounding(said["round"], f"{path}.round", "value") if "round" in said else None)


def stats_of(read: Reader, reference: Mapping[str, Any], key: str) -> dict[str, Any]:
    """This function will read the frozen reference of a measure or node."""
    return read.mapping(reference.get(key), f"reference.{key}", _STATS)


def _treat(read: Reader, value: Any, path: str) -> Treat:
    said = read.mapping(value, path, "replace within quantiles winsorise log power box_cox")
    winsorise = read.mapping(said.get("winsorise"), f"{path}.winsorise", "low high")
    function, exponent, log = "", Fraction(1), said.get("log")
    logarithm = read.mapping(log, f"{path}.log", "plus base") if isinstance(log, Mapping) else {}
    if isinstance(log, Mapping) or read.flag(log, f"{path}.log"):
        function = "log"
    plus, likeliest = read.number(logarithm.get("plus", 0), f"{path}.log.plus"), False
    for name in ("power", "box_cox"):
        if name in said:
            if function:
                read.wrong(f"{path}.{name}", "one_only", other=function)
            function = name
    if function == "power":
        exponent = read.number(said["power"], f"{path}.power")
    elif function == "box_cox":
        exponent, plus, likeliest = _box_cox(read, said["box_cox"], f"{path}.box_cox")
    quantiles = read.within(said.get("quantiles"), f"{path}.quantiles")
    low, high = (quantiles[0] or Fraction(0), Fraction(1) if quantiles[1] is None else quantiles[1])
    if low <= high and not 0 <= low < high <= 1:
        read.wrong(f"{path}.quantiles", "not_a_range", said=str(said.get("quantiles"))[:60])
    base = read.number_or_none(logarithm.get("base"), f"{path}.log.base")
    if base is not None and (base <= 0 or base == 1):
        read.wrong(f"{path}.log.base", "not_a_base", said=str(base))
    replaced = {read.number(one, f"{path}.replace"): read.number(other, f"{path}.replace.{one}")
                for one, other in read.mapping(said.get("replace"), f"{path}.replace").items()}
    return Treat(replaced, read.within(said.get("within"), f"{path}.within"), (low, high) if "quantiles" in said else None,
                 read.whole(winsorise.get("low"), f"{path}.winsorise.low", 0, 10_000),
                 read.whole(winsorise.get("high"), f"{path}.winsorise.high", 0, 10_000), function, exponent,
                 plus, base, likeliest)


def _box_cox(read: Reader, value: Any, path: str) -> tuple[Fraction, Fraction, bool]:
    """``1/2``, ``likeliest``, or a mapping of ``lambda`` with what is added first: lambda, what is added, and whether lambda is chosen."""
    said = read.mapping(value, path, "lambda plus") if isinstance(value, Mapping) else {"lambda": value}
    plus, exponent = read.number(said.get("plus", 0), f"{path}.plus"), said.get("lambda")
    return (Fraction(1), plus, True) if exponent == "likeliest" else (read.number(exponent, path), plus, False)


def normalise_of(read: Reader, value: Any, path: str, stats: Mapping[str, Any]) -> Normalise:
    """This function will read how a column, or a node among units, is normalised."""
    said = read.mapping(value, path, _NORMALISE) if not isinstance(value, str) else {"kind": value}
    kind = read.one_of(said.get("kind"), NORMALISATIONS, f"{path}.kind", "none")
    if str(said.get("kind", kind)) == kind:
        for name in sorted(said.keys() & set(_NORMALISE.split()) - {"kind", *_KEYS[kind].split()}):
            read.wrong(f"{path}.{name}", "key_unused", said=kind, known=_KEYS[kind].replace(" ", ", ") or "-")
    given = said.get("to", [0, 1])
    if not isinstance(given, list) or len(given) != 2:
        read.wrong(f"{path}.to", "not_a_range", said=str(given)[:60])
        given = [0, 1]
    low, high = (read.number(end, f"{path}.to") for end in given)
    ends = {name: read.number(said[name], f"{path}.{name}") if name in said else None for name in ("worst", "best", "target")}
    if kind == "goalposts" and (ends["worst"] is None or ends["best"] is None or ends["worst"] == ends["best"]):
        read.wrong(path, "goalposts")
        ends |= {"worst": Fraction(0), "best": Fraction(1)}
    if kind == "distance_to_target" and ends["target"] is None:
        read.wrong(f"{path}.target", "not_said")
        ends["target"] = Fraction(1)
    frozen = {name: read.number(one, path) for name, one in {**{n: said[n] for n in _STATS.split() if n in said}, **stats}.items()}
    if ("min" in frozen and "max" in frozen and frozen["min"] >= frozen["max"]) or frozen.get("sd", 1) <= 0:
        read.wrong(path, "no_spread_frozen")
    exponent = read.number(said.get("exponent", 1), f"{path}.exponent")
    if exponent <= 0:
        read.wrong(f"{path}.exponent", "weight", said=str(exponent))
    steps, lowest = _steps(read, kind, said, path)
    return Normalise(kind, ends["worst"], ends["best"], read.flag(said.get("log"), f"{path}.log"), read.flag(said.get("clip"), f"{path}.clip"), (low, high),
                     str(said.get("unit", "") or ""), ends["target"], frozen, exponent, read.within(said.get("within"), f"{path}.within"),
                     read.one_of(said.get("deviation"), ("sample", "population"), f"{path}.deviation", "sample"),
                     read.one_of(said.get("ties"), TIES, f"{path}.ties", "mean"), steps, lowest,
                     read.one_of(said.get("closed"), ("left", "right"), f"{path}.closed", "left"))


def _steps(read: Reader, kind: str, said: Mapping[str, Any], path: str) -> tuple[tuple[tuple[Fraction, Fraction], ...], Fraction]:
    """Bands: cuts, and points one more than cuts. A curve: knots ``[x, y]``. Both grow."""
    if kind == "bands":
        cuts = [read.number(cut, f"{path}.cuts") for cut in read.listed(said.get("cuts"), f"{path}.cuts")]
        points = [read.number(one, f"{path}.points") for one in read.listed(said.get("points"), f"{path}.points")]
        if cuts != sorted(set(cuts)) or len(points) != len(cuts) + 1:
            read.wrong(path, "bands", cuts=len(cuts), points=len(points))
            return (), Fraction(0)
        return tuple(zip(cuts, points[1:], strict=True)), points[0]
    if kind != "curve":
        return (), Fraction(0)
    pairs = read.listed(said.get("knots"), f"{path}.knots")
    if len(pairs) < 2 or not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        read.wrong(f"{path}.knots", "knots")
        return (), Fraction(0)
    knots = tuple((read.number(x, f"{path}.knots"), read.number(y, f"{path}.knots")) for x, y in pairs)
    if [x for x, _ in knots] != sorted({x for x, _ in knots}):
        read.wrong(f"{path}.knots", "knots")
    return knots, Fraction(0)
