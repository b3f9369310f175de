"""An instrument of a file's plain values. All that is wrong is named by its path in the file. Source: `docs/instrument.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.reading.compared import compared_of, statistics_of
from dure.domain.assessments.rules.reading.leaves import (
    IMPUTATIONS,
    NORMALISATIONS,
    STATES,
    TIES,
    condition_of,
    indicator_of,
    item_of,
    points_of,
)
from dure.domain.assessments.rules.reading.tree import AGGREGATES, MISSING, columns_of, levels_of, node_of
from dure.domain.assessments.rules.reading.values import Reader, fraction_of
from dure.kernel.problem import Refused

__all__ = ["AGGREGATES", "IMPUTATIONS", "MISSING", "NORMALISATIONS", "STATES", "TIES", "canonical_hash", "condition_of", "fraction_of",
           "instrument_of"]

_TOP = ("instrument scales words forms items indicators tree levels ranks columns reference peers recommendations crosswalk tolerance "
        "anomalies")
_ABOUT = "id version status languages licence title text source url precision"


def canonical_hash(plain: Mapping[str, Any]) -> str:
    """This function will return the SHA-256 of an instrument's plain values in their canonical form: JSON, keys sorted, numbers as text
    without zeros at their end, so that it does not hang on the file they came in."""
    said = json.dumps(_canonical(plain), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(said.encode()).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _canonical(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_canonical(one) for one in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def instrument_of(plain: Mapping[str, Any]) -> Instrument:
    """This function will make an instrument of plain values. Raises Refused with everything that is wrong, each by its path."""
    read = Reader()
    top = read.mapping(plain, "", _TOP)
    about = read.mapping(top.get("instrument"), "instrument", _ABOUT)
    if not about.get("id"):
        read.wrong("instrument.id", "not_said")
    scales = {name: points_of(read, value, f"scales.{name}") for name, value in read.mapping(top.get("scales"), "scales").items()}
    items = {key: item_of(read, key, value, scales) for key, value in read.mapping(top.get("items"), "items").items()}
    frozen = read.mapping(top.get("reference"), "reference")
    reference = statistics_of(frozen)
    indicators = {key: indicator_of(read, key, value, reference)
                  for key, value in read.mapping(top.get("indicators"), "indicators").items()}
    nodes = {key: node_of(read, key, value, reference) for key, value in read.mapping(top.get("tree"), "tree").items()}
    for key, value in frozen.items():
        if isinstance(value, Mapping) and key not in indicators and key not in nodes:  # else a note on the population
            read.wrong(f"reference.{key}", "child_unknown", said=str(key)[:60])
    nodes = compared_of(read, nodes, read.mapping(top.get("tree"), ""), frozen)
    for form, said in read.mapping(top.get("forms"), "forms").items():
        for item in read.listed(read.mapping(said, f"forms.{form}", "title items").get("items"), f"forms.{form}.items"):
            if str(item) not in items:
                read.wrong(f"forms.{form}.items", "child_unknown", said=str(item)[:60])
    ranks = read.mapping(top.get("ranks"), "ranks", "ties lowest_first")
    lowest_first = frozenset(str(key) for key in read.listed(ranks.get("lowest_first"), "ranks.lowest_first"))
    for key in sorted(lowest_first - nodes.keys()):
        read.wrong("ranks.lowest_first", "child_unknown", said=key[:60])
    made = Instrument(
        str(about.get("id", "")), str(about.get("version", "")), items, indicators, nodes, levels_of(read, top.get("levels"), nodes),
        read.one_of(ranks.get("ties"), TIES, "ranks.ties", "min"),
        columns_of(read, top.get("columns")), read.whole(about.get("precision"), "instrument.precision", 40, 1_000), canonical_hash(plain),
        {key: read.number(value, f"tolerance.{key}") for key, value in read.mapping(top.get("tolerance"), "tolerance").items()}, lowest_first)
    if read.problems:
        raise Refused(*read.problems[:200])
    return made
