"""Weights that a reader moves: upper nodes of the tree computed again from the scores below them, and the places that follow. Exact.

Nothing is stored: the instrument as published stays what it is. Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.checks import node_order
from dure.domain.assessments.rules.instrument import SOURCE, Instrument, Node
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.parts import DROPPED, MISSING, Part
from dure.domain.assessments.rules.placing import rank
from dure.domain.assessments.rules.reading import fraction_of
from dure.domain.assessments.rules.scoring import Scored, node_part
from dure.kernel.problem import Problem, Refused

Weights = Mapping[str, Fraction]
MOST = 1_000_000  # a weight that is written


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as published and with other weights: both scores, and both places (None without a score)."""

    unit: str
    before: Part
    after: Part
    place_before: int | None
    place_after: int | None

    @property
    def moved(self) -> int:
        """This function will tell how many places up; below zero: down."""
        return 0 if self.place_before is None or self.place_after is None else self.place_before - self.place_after


def movable(instrument: Instrument, root: str, at_least: int = 3) -> list[Node]:
    """This function will return the nodes whose weights a reader moves: the sum, and what stands below it until there are at least
    so many parts. Where weights must be equal (a median, the best of some) there is nothing to move."""
    found, level = list[Node](), [root]
    while level:
        nodes = [instrument.nodes[key] for key in level]
        found += [node for node in nodes if len(node.children) > 1 and node.keep is None and node.aggregate not in ("median", "benefit_of_the_doubt")]
        if sum(len(node.children) for node in nodes) >= at_least:
            break
        level = [child for node in nodes for child, _ in node.children if child in instrument.nodes]
    return found


def written_weights(said: Mapping[str, str], nodes: Sequence[Node]) -> dict[str, Fraction]:
    """This function will read weights as a reader wrote them (child → ``34``, ``0.34``, ``1/3``); what is not written stays as published.

    Raises Refused for what is no number of zero or more, and where all parts of a node weigh nothing.
    """
    weights: dict[str, Fraction] = {}
    problems = []
    for node in nodes:
        for child, usual in node.children:
            written = said.get(child, "").strip()
            try:
                value = fraction_of(written) if written else usual
            except (ValueError, ZeroDivisionError):
                value = Fraction(-1)
            if not 0 <= value <= MOST:
                problems.append(Problem("assessments.moved_weight", {"path": child, "said": written[:40]}, SOURCE))
            weights[child] = value
        if not problems and not any(weights[child] for child, _ in node.children):
            problems.append(Problem("assessments.weightless", {"path": node.key}, SOURCE))
    if problems:
        raise Refused(*problems)
    return weights


def reweighted(instrument: Instrument, weights: Weights) -> Instrument:
    """This function will return an instrument with other weights; a child that weighs nothing leaves its node. Its hash is none: it is
    no version."""
    nodes = {key: replace(node, children=tuple((child, weight) for child, usual in node.children if (weight := weights.get(child, usual))),
                          weights_by="" if any(child in weights for child, _ in node.children) else node.weights_by)
             for key, node in instrument.nodes.items()}
    return replace(instrument, nodes=nodes, hash="")


def places(instrument: Instrument, root: str, weights: Weights, stored: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> list[Place]:
    """This function will rank units by the root with moved weights, beside their places as published.

    `stored` are scores of nodes as a submission keeps them, by unit: those that are touched and those right below suffice. What
    stands under a moved weight is taken as stored; from there up everything is computed again, exactly.
    The best first, units without a score last, equal ones by their names.
    """
    moved = reweighted(instrument, weights)
    before, after = ({unit: Scored(unit, {key: part_of(part) for key, part in nodes.items()}) for unit, nodes in stored.items()} for _ in range(2))
    order, _ = node_order(moved)
    anew = touched(instrument, weights)
    for key in order:
        if key in anew:
            for one in after.values():
                one.parts[key] = node_part(moved.nodes[key], one, instrument.precision)
    for units in (before, after):
        rank(root, list(units.values()), "min", lambda key, one, other: one.parts[key] == other.parts[key])
    found = [Place(unit, before[unit].parts[root], after[unit].parts[root], _place(before[unit], root), _place(after[unit], root)) for unit in stored]
    return sorted(found, key=lambda one: (one.place_after is None, one.place_after or 0, one.unit))


def _place(one: Scored, root: str) -> int | None:
    return int(one.ranks[root]) if root in one.ranks else None


def touched(instrument: Instrument, weights: Weights) -> set[str]:
    """This function will return the nodes that have a moved weight, and those above them."""
    found = {key for key, node in instrument.nodes.items() if any(child in weights for child, _ in node.children)}
    while True:
        more = {key for key, node in instrument.nodes.items() if any(child in found for child, _ in node.children)} - found
        if not more:
            return found
        found |= more


def part_of(said: Mapping[str, Any]) -> Part:
    """This function will read a score as it is stored: exact, between its proven bounds, or with its fate."""
    top = Fraction(said["ceiling"]) if said.get("ceiling") else None
    if said.get("exact"):
        return Part(Number.of(Fraction(said["exact"])), top)
    if said.get("low"):
        return Part(Number(Fraction(said["low"]), Fraction(said["high"])), top)
    return Part(None, top, DROPPED if said.get("fate") == DROPPED else MISSING, str(said.get("reason", "")))
