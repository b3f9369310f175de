"""Nodes of a file that compare units, and the population that is frozen for them. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import COMPARED, Node
from dure.domain.assessments.rules.reading.values import Reader


def statistics_of(reference: Mapping[str, Any]) -> dict[str, Any]:
    """This function will return the frozen reference without the populations (``units``) of nodes that compare units."""
    return {key: {name: value for name, value in one.items() if name != "units"} if isinstance(one, Mapping) else one
            for key, one in reference.items()}


def compared_of(read: Reader, nodes: Mapping[str, Node], tree: Mapping[str, Any], reference: Mapping[str, Any]) -> dict[str, Node]:
    """This function will give nodes that compare units their bounds and the population that is frozen for them."""
    found = dict(nodes)
    for key, one in reference.items():
        if isinstance(one, Mapping) and "units" in one and (key not in nodes or nodes[key].aggregate not in COMPARED):
            read.wrong(f"reference.{key}.units", "units_unused", said=key, known=", ".join(COMPARED))
    for key, node in nodes.items():
        if node.aggregate not in COMPARED:
            continue
        said = tree[key].get("aggregate")
        bounds = said.get("share") if isinstance(said, Mapping) else None
        frozen = reference.get(key)
        found[key] = replace(node, share=_share(read, node, bounds), population=_population(
            read, node, frozen.get("units") if isinstance(frozen, Mapping) else None))
        if node.keep:
            read.wrong(f"tree.{key}.keep", "one_only", other=node.aggregate)
    return found


def _share(read: Reader, node: Node, value: Any) -> tuple[Fraction, Fraction]:
    """The least and the most that a child may make up of a unit's value."""
    path = f"tree.{node.key}.aggregate.share"
    if value is not None and node.aggregate != "benefit_of_the_doubt":
        read.wrong(path, "one_only", other=node.aggregate)
    low, high = read.within(value, path)
    least, most = Fraction(0) if low is None else low, Fraction(1) if high is None else high
    if not 0 <= least * len(node.children) <= 1 <= most * len(node.children) or most > 1:
        read.wrong(path, "shares_unfilled", said=str(value)[:60], number=len(node.children))
        return Fraction(0), Fraction(1)
    return least, most


def _population(read: Reader, node: Node, value: Any) -> dict[str, dict[str, Fraction]]:
    path, children = f"reference.{node.key}.units", " ".join(child for child, _ in node.children)
    return {unit: {child: read.number(one, f"{path}.{unit}.{child}") for child, one in read.mapping(row, f"{path}.{unit}", children).items()}
            for unit, row in read.mapping(value, path).items()}
