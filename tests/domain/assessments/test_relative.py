"""What other units move is named, and what is frozen is not."""

from __future__ import annotations

from typing import Any

import pytest

from dure.domain.assessments.rules.relative import relative_problems
from tests.domain.assessments.made import instrument

Q = {"items": {"q": {"points": {"no": 0, "yes": 1}}}}


def found(node: dict[str, Any], reference: dict[str, Any] | None = None) -> list[tuple[str, str, str]]:
    made = instrument({"N": {"children": ["q"], **node}, "T": {"children": ["N"]}}, reference={"N": reference or {}}, **Q)
    return [(one.code.partition(".")[2], one.params["path"], one.params.get("known", "")) for one in relative_problems(made)]


@pytest.mark.parametrize(("normalise", "wanted", "frozen"), [
    ("minmax", "min, max", {"min": 0, "max": 1}), ("zscore", "mean, sd", {"mean": "1/2", "sd": "1/4"}), ("fraction_of_max", "max", {"max": 1}),
    ("distance_to_max", "min, max", {"min": 0, "max": 1}), ({"kind": "distance_to_target", "target": 1}, "min", {"min": 0})])
def test_statistics_are_wanted_until_they_are_frozen(normalise: Any, wanted: str, frozen: dict[str, Any]) -> None:
    assert found({"normalise": normalise}) == [("node_unfrozen", "tree.N", wanted)]
    first, *others = frozen
    if others:
        assert found({"normalise": normalise}, {first: frozen[first]}) == [("node_unfrozen", "tree.N", others[0])]
    assert found({"normalise": normalise}, frozen) == []


def test_which_end_a_target_is_measured_from() -> None:
    turned = {"normalise": {"kind": "distance_to_target", "target": 0}, "direction": "down"}
    assert found(turned) == [("node_unfrozen", "tree.N", "max")]
    assert found(turned, {"max": 1}) == []


@pytest.mark.parametrize("normalise", ["rank", "percentile", {"kind": "distance_to_reference", "unit": "a"}])
def test_places_cannot_be_frozen(normalise: Any) -> None:
    assert found({"normalise": normalise}) == [("node_compares", "tree.N", "")]


@pytest.mark.parametrize("normalise", ["none", {"kind": "goalposts", "worst": 0, "best": 1}, {"kind": "bands", "cuts": ["1/2"], "points": [0, 1]},
                                       {"kind": "curve", "knots": [[0, 0], [1, 1]]}])
def test_what_is_fixed_is_no_problem(normalise: Any) -> None:
    assert found({"normalise": normalise}) == []
