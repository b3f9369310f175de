"""Nodes, levels and columns of a file. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import COMPARED, Columns, Levels, Limit, Node
from dure.domain.assessments.rules.reading.leaves import normalise_of, stats_of
from dure.domain.assessments.rules.reading.values import Reader

AGGREGATES = ("sum", "arithmetic", "geometric", "harmonic", "power", "minimum", "maximum", "product", "median", "deviation",
              *COMPARED)
MISSING = ("drop", "block", "zero", "value")
KEEP = ("best", "worst", "drop_lowest", "drop_highest")
_NODE = ("title text children aggregate missing zero round out_of times plus transform keep weights censor within limits normalise direction")


def node_of(read: Reader, key: str, value: Any, reference: Mapping[str, Any]) -> Node:
    """This function will read a node of the tree."""
    path = f"tree.{key}"
    said = read.mapping(value, path, _NODE)
    aggregate = said.get("aggregate")
    how = read.mapping(aggregate, f"{path}.aggregate", "kind exponent share") if isinstance(aggregate, Mapping) else {"kind": aggregate}
    kind = read.one_of(how.get("kind"), AGGREGATES, f"{path}.aggregate", "arithmetic")
    if kind == "power" and "exponent" not in how:
        read.wrong(f"{path}.aggregate.exponent", "not_said")
    parts = _children(read, said.get("children"), path, signed=kind in ("sum", "product"))
    missing = said.get("missing")
    gaps = read.mapping(missing, f"{path}.missing", "rule min_share min_number value") if isinstance(missing, Mapping) else {"rule": missing}
    zero = read.mapping(said.get("zero"), f"{path}.zero", "if_zero then")
    keep = _keep(read, said.get("keep"), f"{path}.keep")
    if (keep or kind == "median") and len({weight for _, weight in parts}) > 1:
        read.wrong(f"{path}.children", "weights_equal")
    by, other_weights = _weights(read, said.get("weights"), path, dict(parts))
    function, exponent = _transform(read, said.get("transform"), f"{path}.transform")
    return Node(
        key, parts, kind, read.number(how.get("exponent", 1), f"{path}.aggregate.exponent"),
        read.one_of(gaps.get("rule"), MISSING, f"{path}.missing", "block"), read.share(gaps.get("min_share", 0), f"{path}.missing.min_share"),
        tuple(str(child) for child in read.listed(zero.get("if_zero"), f"{path}.zero.if_zero")), read.number(zero.get("then", 0), f"{path}.zero.then"),
        read.number(said["out_of"], f"{path}.out_of") if "out_of" in said else None, read.number(said.get("times", 1), f"{path}.times"),
        read.rounding(said.get("round"), f"{path}.round"), read.number(gaps.get("value", 0), f"{path}.missing.value"),
        read.whole(gaps.get("min_number"), f"{path}.missing.min_number", 0, 100_000), keep, by, other_weights,
        read.number(said.get("plus", 0), f"{path}.plus"), function, exponent, _censor(read, said.get("censor"), f"{path}.censor"),
        read.within(said.get("within"), f"{path}.within"), _limits(read, said.get("limits"), f"{path}.limits"),
        normalise_of(read, said.get("normalise"), f"{path}.normalise", stats_of(read, reference, key)),
        read.one_of(said.get("direction"), ("up", "down"), f"{path}.direction", "up") == "down")


def _children(read: Reader, children: Any, path: str, *, signed: bool) -> tuple[tuple[str, Fraction], ...]:
    """A list of equal weights, or a mapping. Only a sum and a product take weights below zero: what is taken off, what divides."""
    weighted = {str(child): 1 for child in children} if isinstance(children, list) else read.mapping(children, f"{path}.children")
    if isinstance(children, list) and len(weighted) != len(children):
        read.wrong(f"{path}.children", "child_twice")
    if not weighted:
        read.wrong(f"{path}.children", "not_said")
    parts = tuple((child, read.number(weight, f"{path}.children.{child}")) for child, weight in weighted.items())
    for child, weight in parts:
        if weight == 0 or (weight < 0 and not signed):
            read.wrong(f"{path}.children.{child}", "weight", said=str(weight))
    return parts


def _keep(read: Reader, value: Any, path: str) -> tuple[tuple[str, int], ...] | None:
    """One of `KEEP`; what is dropped may be dropped at both ends."""
    said = read.mapping(value, path, " ".join(KEEP))
    if not said:
        return None
    if len(said) > 1 and not said.keys() <= {"drop_lowest", "drop_highest"}:
        read.wrong(path, "one_only", other=", ".join(said))
    return tuple((name, read.whole(number, f"{path}.{name}", 1, 100_000)) for name, number in said.items())


def _weights(read: Reader, value: Any, path: str, children: Mapping[str, Fraction]) -> tuple[str, dict[str, dict[str, Fraction]]]:
    """``{by: COLUMN, of: {GROUP: {CHILD: weight}}}``."""
    said = read.mapping(value, f"{path}.weights", "by of")
    found: dict[str, dict[str, Fraction]] = {}
    for group, weights in read.mapping(said.get("of"), f"{path}.weights.of").items():
        found[group] = {child: read.number(weight, f"{path}.weights.of.{group}.{child}")
                        for child, weight in read.mapping(weights, f"{path}.weights.of.{group}", " ".join(children)).items()}
        for child, weight in found[group].items():
            if weight < 0:
                read.wrong(f"{path}.weights.of.{group}.{child}", "weight", said=str(weight))
        if children and not any({**children, **found[group]}.values()):
            read.wrong(f"{path}.weights.of.{group}", "weightless")
    if said and not (said.get("by") and found):
        read.wrong(f"{path}.weights", "not_said")
    return str(said.get("by", "") or ""), found


def _transform(read: Reader, value: Any, path: str) -> tuple[str, Fraction]:
    if isinstance(value, Mapping):
        said = read.mapping(value, path, "power")
        return "power", read.number(said.get("power"), f"{path}.power")
    if value is not None and value not in ("exp", "log"):
        read.wrong(path, "not_known", said=str(value)[:60], known="exp, log, power: 1/2")
    return "" if value is None else str(value), Fraction(1)


def _censor(read: Reader, value: Any, path: str) -> tuple[Fraction, Fraction] | None:
    said = read.mapping(value, path, "below then")
    return (read.number(said.get("below"), f"{path}.below"), read.number(said.get("then", 0), f"{path}.then")) if said else None


def _limits(read: Reader, value: Any, path: str) -> tuple[Limit, ...]:
    found = []
    for n, one in enumerate([value] if isinstance(value, Mapping) else read.listed(value, path)):
        said = read.mapping(one, f"{path}[{n}]", "child below at_most")
        found.append(Limit(str(said.get("child", "")), read.number(said.get("below"), f"{path}[{n}].below"),
                           read.number(said.get("at_most"), f"{path}[{n}].at_most")))
    return tuple(found)


def levels_of(read: Reader, value: Any, nodes: Mapping[str, Node]) -> tuple[Levels, ...]:
    """This function will read the levels."""
    if value is None:
        return ()
    found = []
    for n, one in enumerate(value if isinstance(value, list) else [value]):
        said = read.mapping(one, f"levels[{n}]", "of cuts names closed")
        of = str(said.get("of") or next(reversed(list(nodes)), ""))
        cuts = tuple(read.number(cut, f"levels[{n}].cuts") for cut in read.listed(said.get("cuts"), f"levels[{n}].cuts"))
        names = tuple(str(name) for name in read.listed(said.get("names"), f"levels[{n}].names"))
        if list(cuts) != sorted(set(cuts)) or len(names) != len(cuts) + 1 or len(set(names)) != len(names):
            read.wrong(f"levels[{n}]", "levels", cuts=len(cuts), names=len(names))
        if of not in nodes:
            read.wrong(f"levels[{n}].of", "not_known", said=of, known=", ".join(list(nodes)[-10:]))
        found.append(Levels(of, cuts, names, read.one_of(said.get("closed"), ("left", "right"), f"levels[{n}].closed", "left")))
    return tuple(found)


def columns_of(read: Reader, value: Any) -> Columns:
    """This function will read what the columns of answers mean."""
    said = read.mapping(value, "columns", "unit label groups ignore missing")
    groups, ignore, missing = (tuple(str(one) for one in read.listed(said.get(name), f"columns.{name}")) for name in ("groups", "ignore", "missing"))
    return Columns(str(said.get("unit", "") or ""), str(said.get("label", "") or ""), groups, ignore, missing)
