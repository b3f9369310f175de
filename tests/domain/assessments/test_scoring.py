"""The engine's rules, each with the index that broke simpler code."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.assessments.labels import SENTENCES
from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.explaining import explained
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Scores, scored
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.assessments.made import answers, instrument, score

YN = {"yn": {"no": 0, "yes": 1}}


def value(made: Scores, unit: str, node: str) -> Fraction | None:
    found = made.units[unit].parts[node].value
    return None if found is None else found.low


@pytest.mark.parametrize(("aggregate", "expected"), [
    ("arithmetic", Fraction(4)), ("sum", Fraction(12)), ("geometric", Fraction(16) ** Fraction(1, 4)), ("minimum", Fraction(2)),
    ("maximum", Fraction(8)), ("harmonic", Fraction(24, 9) * Fraction(1, 1)),
    ({"kind": "power", "exponent": 2}, None)])
def test_each_way_to_put_parts_together(aggregate: Any, expected: Fraction | None) -> None:
    made = score({"T": {"children": {"a": 2, "b": 1}, "aggregate": aggregate}}, {"u": {"a": "2", "b": "8"}})
    found = made.units["u"].parts["T"].value
    assert found is not None
    if aggregate == "geometric":
        assert found.low ** 3 <= 32 <= found.high ** 3
    elif expected is None:
        assert found.low ** 2 <= 24 <= found.high ** 2
    elif aggregate == "harmonic":
        assert found.low == Fraction(3) / (Fraction(2, 2) + Fraction(1, 8))
    else:
        assert found.low == expected


def test_the_index_whose_part_is_zero() -> None:
    """EGDI 2010: no human capital, no index; 2012: no online service, no index."""
    tree = {"E": {"children": {"osi": "34/100", "tii": "33/100", "hci": "33/100"}, "zero": {"if_zero": ["hci"], "then": 0}}}
    made = score(tree, {"a": {"osi": "1", "tii": "1", "hci": "0"}, "b": {"osi": "0", "tii": "1", "hci": "1"}})
    assert value(made, "a", "E") == 0
    assert value(made, "b", "E") == Fraction(66, 100)


def test_dropped_missing_and_zero_are_three_things() -> None:
    items = {"a": {"scale": "yn", "states": {"na": "drop", "unsure": 0}}, "b": {"scale": "yn"}}
    cells = {"all": {"a": "yes", "b": "no"}, "na": {"a": "na", "b": "yes"}, "unsure": {"a": "unsure", "b": "yes"}, "gap": {"a": "yes", "b": ""}}
    for rule, gap in (("block", None), ("drop", Fraction(1)), ("zero", Fraction(1, 4))):
        made = score({"T": {"children": {"a": 1, "b": 3}, "missing": rule}}, cells, items=items, scales=YN)
        assert [value(made, unit, "T") for unit in cells] == [Fraction(1, 4), Fraction(1), Fraction(3, 4), gap]
    made = score({"T": {"children": {"a": 1, "b": 3}, "missing": {"rule": "drop", "min_share": "1/2"}}}, cells, items=items, scales=YN)
    assert value(made, "gap", "T") is None  # a quarter of the weight is there, half is wanted
    assert made.units["gap"].parts["T"].reason == "b"


def test_weights_scale_the_sum_and_its_ceiling() -> None:
    items = {"a": {"points": {"no": 0, "yes": 5}}, "b": {"points": {"no": 0, "yes": 30}, "states": {"na": "drop"}}}
    made = score({"T": {"children": {"a": 2, "b": 1}, "aggregate": "sum", "out_of": 100}},
                 {"u": {"a": "yes", "b": "no"}, "v": {"a": "yes", "b": "na"}}, items=items)
    assert value(made, "u", "T") == 25
    assert value(made, "v", "T") == 100


def test_a_question_that_was_not_asked_is_no_gap() -> None:
    items = {"a": {"scale": "yn"}, "b": {"scale": "yn", "show_if": "a = yes"}, "c": {"scale": "yn", "show_if": {"item": "b", "is_not": ["no"]}}}
    made = score({"T": {"children": ["a", "b", "c"]}}, {"u": {"a": "no"}, "v": {"a": "yes", "b": "no"}, "w": {"a": "yes", "b": "yes", "c": "yes"}},
                 items=items, scales=YN)
    assert [value(made, unit, "T") for unit in "uvw"] == [0, Fraction(1, 2), 1]


def test_ranks_come_from_unrounded_values() -> None:
    cells = {"a": {"x": "0.44"}, "b": {"x": "0.41"}, "c": {"x": "0.44"}, "d": {"x": ""}}
    for ties, expected in (("min", [1, 3, 1]), ("max", [2, 3, 2]), ("dense", [1, 2, 1]), ("mean", [Decimal("1.5"), 3, Decimal("1.5")])):
        made = score({"T": {"children": ["x"], "round": {"digits": 1}}}, cells, ranks={"ties": ties})
        assert [made.units[unit].ranks.get("T") for unit in "abc"] == expected
        assert "T" not in made.units["d"].ranks


def test_geometric_ties_and_neighbours_are_told_apart() -> None:
    made = score({"T": {"children": ["x", "y"], "aggregate": "geometric"}},
                 {"a": {"x": "2", "y": "3"}, "b": {"x": "3", "y": "2"}, "c": {"x": "2", "y": "3.0000000000000000000000000000000000000000000001"}})
    assert made.unproven == []
    assert [made.units[unit].ranks["T"] for unit in "abc"] == [2, 2, 1]


def test_the_closed_side_of_a_cut() -> None:
    for closed, level in (("left", "high"), ("right", "low")):
        made = score({"T": {"children": ["x"]}}, {"u": {"x": "0.5"}}, levels={"of": "T", "cuts": ["1/2"], "names": ["low", "high"], "closed": closed})
        assert made.units["u"].levels == {"T": level}


def test_a_rounded_value_counts_only_where_it_is_declared() -> None:
    tree = {"A": {"children": ["x"], "round": {"digits": 0, "at": "value"}}, "T": {"children": ["A"]}}
    assert value(score(tree, {"u": {"x": "0.5"}}), "u", "T") == 1
    tree["A"]["round"] = {"digits": 0}
    assert value(score(tree, {"u": {"x": "0.5"}}), "u", "T") == Fraction(1, 2)


@pytest.mark.parametrize(("how", "expected"), [
    ({"kind": "minmax"}, [0, Fraction(1, 3), 1]), ({"kind": "minmax", "to": [0, 100], "min": 0, "max": 8}, [25, 50, 100]),
    ({"kind": "rank"}, [1, 2, 3]), ({"kind": "percentile"}, [0, Fraction(1, 2), 1]), ({"kind": "fraction_of_max"}, [Fraction(1, 4), Fraction(1, 2), 1]),
    ({"kind": "distance_to_reference", "unit": "b"}, [Fraction(1, 2), 1, 2]), ({"kind": "distance_to_target", "target": 6}, [0, Fraction(1, 2), 1]),
    ({"kind": "goalposts", "worst": 8, "best": 0}, [Fraction(3, 4), Fraction(1, 2), 0]), ({"kind": "zscore", "mean": 4, "sd": 2}, [-1, 0, 2])])
def test_each_way_to_normalise(how: dict[str, Any], expected: list[Fraction]) -> None:
    made = score({"T": {"children": ["x"]}}, {"a": {"x": "2"}, "b": {"x": "4"}, "c": {"x": "8"}}, indicators={"x": {"normalise": how}})
    assert [value(made, unit, "x") for unit in "abc"] == expected


def test_a_frozen_reference_moves_no_published_score() -> None:
    frozen = {"indicators": {"x": {"normalise": "minmax"}}, "reference": {"x": {"min": 0, "max": 10}}}
    few = score({"T": {"children": ["x"]}}, {"a": {"x": "2"}, "b": {"x": "4"}}, **frozen)
    more = score({"T": {"children": ["x"]}}, {"a": {"x": "2"}, "b": {"x": "4"}, "c": {"x": "1000"}}, **frozen)
    assert value(few, "a", "T") == value(more, "a", "T") == Fraction(1, 5)


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=20, unique=True), st.integers(1, 5), st.integers(-9, 9))
def test_normalised_values_do_not_hang_on_units_of_measure(values: list[int], factor: int, shift: int) -> None:
    tree = {"T": {"children": ["x"]}}
    cells = [{f"u{n}": {"x": str(one * f + s)} for n, one in enumerate(values)} for f, s in ((1, 0), (factor, shift))]
    one, other = (score(tree, said, indicators={"x": {"normalise": "minmax"}}) for said in cells)
    assert [value(one, unit, "T") for unit in one.units] == [value(other, unit, "T") for unit in other.units]


def test_a_score_is_told_down_to_its_answers() -> None:
    made = instrument({"A": {"children": ["x", "y"]}, "T": {"children": {"A": 2, "z": 1}}})
    given_answers = answers(u={"x": "1", "y": "3", "z": "5"})
    steps = list(explained(made, given_answers, scored(made, given_answers), "u", "T"))
    assert [(step.depth, step.key, step.answer) for step in steps] == [(0, "T", ""), (1, "A", ""), (2, "x", "1"), (2, "y", "3"), (1, "z", "5")]
    with pytest.raises(Refused):
        list(explained(made, given_answers, scored(made, given_answers), "u", "nothing"))


BAD: list[tuple[dict[str, Any], str]] = [
    ({"tree": {"A": {"children": ["B"]}, "B": {"children": ["A"]}}}, "cycle"),
    ({"tree": {"A": {"children": {"x": 0}}}, "indicators": {"x": {}}}, "weight"),
    ({"tree": {"A": {"children": {"x": -1}}}, "indicators": {"x": {}}}, "weight"),
    ({"tree": {"A": {"children": ["x"]}}}, "child_unknown"),
    ({"tree": {"A": {"children": ["x", "x"]}}, "indicators": {"x": {}}}, "child_twice"),
    ({"tree": {"x": {"children": ["y"]}}, "indicators": {"x": {}, "y": {}}}, "key_twice"),
    ({"tree": {"A": {"children": []}}}, "not_said"),
    ({"tree": {}}, "not_said"),
    ({"tree": {"A": {"children": ["x"], "aggregat": "sum"}}, "indicators": {"x": {}}}, "unknown_key"),
    ({"tree": {"A": {"children": ["x"], "aggregate": "mode"}}, "indicators": {"x": {}}}, "not_known"),
    ({"tree": {"A": {"children": {"x": "half"}}}, "indicators": {"x": {}}}, "not_a_number"),
    ({"tree": {"A": {"children": {"x": "1/0"}}}, "indicators": {"x": {}}}, "not_a_number"),
    ({"tree": {"A": {"children": {"x": "1e999999999"}}}, "indicators": {"x": {}}}, "not_a_number"),
    ({"tree": {"A": {"children": ["q"]}}, "items": {"q": {"scale": "none"}}}, "not_known"),
    ({"tree": {"A": {"children": ["q"]}}, "items": {"q": {"points": {"na": 1}}}}, "state_as_answer"),
    ({"tree": {"A": {"children": ["q"]}}, "items": {"q": {"points": {"y": 1}, "show_if": "q = y"}}}, "cycle"),
    ({"tree": {"A": {"children": ["x"]}}, "indicators": {"x": {"normalise": {"kind": "goalposts", "worst": 1, "best": 1}}}}, "goalposts"),
    ({"tree": {"A": {"children": ["x"]}}, "indicators": {"x": {"impute": {"rule": "group_mean", "group": "g"}}}}, "group_unknown"),
    ({"tree": {"A": {"children": ["x"]}}, "indicators": {"x": {}}, "levels": {"cuts": [2, 1], "names": ["a", "b", "c"]}}, "levels"),
    ({"tree": ["A"]}, "not_a_mapping"),
    ({"tree": {"A": {"children": ["x"]}}, "indicators": {"x": {"direction": "down", "normalise": "fraction_of_max"}}}, "direction_unused"),
    ({"tree": {"A": {"children": ["x"]}}, "indicators": {"x": {"direction": "down", "normalise": {"kind": "goalposts", "worst": 0, "best": 1}}}}, "direction_differs"),
]


@pytest.mark.parametrize(("plain", "code"), BAD)
def test_a_bad_instrument_is_refused_by_its_path(plain: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        scored(instrument_of({"instrument": {"id": "t"}, **plain}), answers(u={}))
    found = [problem for problem in refused.value.problems if problem.code == f"assessments.{code}"]
    assert found
    assert all(sentence(problem, language) and "{" not in sentence(problem, language) for problem in found for language in ("ko", "en"))


def test_answers_that_the_instrument_does_not_know() -> None:
    made = instrument({"T": {"children": ["a", "x"]}}, items={"a": {"scale": "yn"}}, scales=YN)
    with pytest.raises(Refused) as refused:
        scored(made, answers(u={"a": "maybe", "x": "12"}, v={"a": "yes", "x": "many"}))
    assert [(p.code, p.params["unit"]) for p in refused.value.problems] == [("assessments.answer_unknown", "u"), ("assessments.measure_unread", "v")]


@pytest.mark.parametrize(("indicator", "cells", "code"), [
    ({"denominate": {"by": "d"}}, {"x": "1", "d": "0"}, "divided_by_zero"), ({"treat": {"log": "true"}}, {"x": "0", "d": "1"}, "logarithm"),
    ({"normalise": "minmax"}, {"x": "1", "d": "1"}, "no_spread"), ({"treat": {"winsorise": {"high": 3}}}, {"x": "1", "d": "1"}, "winsorised_all"),
    ({"normalise": {"kind": "distance_to_reference", "unit": "nobody"}}, {"x": "1", "d": "1"}, "reference_unknown")])
def test_what_cannot_be_computed_names_the_indicator(indicator: dict[str, Any], cells: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        score({"T": {"children": ["x"]}}, {"u": cells}, indicators={"x": indicator, "d": {"only_for": "dividing"}})
    assert refused.value.problems[0].code == f"assessments.{code}"
    assert refused.value.problems[0].params["path"] == "indicators.x"


def test_a_mean_that_does_not_exist_names_the_node() -> None:
    for aggregate, cell in (("harmonic", "0"), ("geometric", "-1")):
        with pytest.raises(Refused) as refused:
            score({"T": {"children": ["x", "y"], "aggregate": aggregate}}, {"u": {"x": cell, "y": "1"}})
        assert refused.value.problems[0].params["path"] == "tree.T"


def test_ten_thousand_nodes_one_below_the_other() -> None:
    tree: dict[str, Any] = {f"n{n}": {"children": [f"n{n + 1}"]} for n in range(10_000)}
    tree["n10000"] = {"children": ["x"]}
    assert value(score(tree, {"u": {"x": "1/3"}}), "u", "n0") == Fraction(1, 3)


def test_what_an_author_wants_to_know() -> None:
    made = instrument({"A": {"children": ["x"]}, "B": {"children": ["x"]}, "T": {"children": ["A", "B"]}}, indicators={"unused": {}})
    assert [(found.code, found.severity, found.params["path"]) for found in instrument_problems(made)] == [
        ("assessments.orphan", "warning", "unused"), ("assessments.two_parents", "warning", "x")]


def test_every_finding_has_its_sentence() -> None:
    assert all({"ko", "en"} == said.keys() for said in SENTENCES.values())
