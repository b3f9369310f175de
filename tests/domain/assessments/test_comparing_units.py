"""Copeland's rule and benefit of the doubt: against counting by hand, every corner tried, and bounds that must hold."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import Any

import numpy as np
import pytest

from dure.domain.assessments.rules.doubt import best_shares
from dure.domain.assessments.rules.explaining import explained
from dure.domain.assessments.rules.gains import Path, rescored
from dure.domain.assessments.rules.numbers import Number, root
from dure.domain.assessments.rules.outranking import copeland, pairs
from dure.domain.assessments.rules.relative import relative_problems
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.domain.assessments.rules.uncertainty import Model, Plan, held, rank_intervals
from dure.kernel.problem import Refused
from tests.domain.assessments.made import answers, instrument, score

F = Fraction
UNITS = {"a": {"x": "3", "y": "1", "z": "2"}, "b": {"x": "2", "y": "3", "z": "1"}, "c": {"x": "1", "y": "2", "z": "3"},
         "d": {"x": "3", "y": "3", "z": "3"}, "e": {"x": "0", "y": "0", "z": ""}}


def node(kind: Any, **more: Any) -> dict[str, Any]:
    return {"N": {"children": ["x", "y", "z"], "aggregate": kind, **more}}


def values(tree: dict[str, Any], units: dict[str, dict[str, str]], **parts: Any) -> dict[str, Fraction | None]:
    found: dict[str, Fraction | None] = {}
    for unit, one in score(tree, units, **parts).units.items():
        value = one.parts["N"].value
        assert value is None or value.exact
        found[unit] = None if value is None else value.low
    return found


def test_copeland_counted_by_hand() -> None:
    """a beats b in x and z, b beats c in x and y, c beats a in y and z: a circle. d beats all, level with each in one. e has no z."""
    assert values(node("copeland", missing="drop"), UNITS) == {"a": 0, "b": 0, "c": 0, "d": 4, "e": -4}
    assert values(node("copeland"), UNITS) == {"a": -1, "b": -1, "c": -1, "d": 3, "e": None}  # who has no value is compared with nobody


def test_copeland_by_weights_and_ties() -> None:
    tree = {"N": {"children": {"x": 2, "y": 1, "z": 1}, "aggregate": "copeland"}}
    # x weighs as much as the rest: c against a is level (y and z against x), b beats c
    assert values(tree, {unit: UNITS[unit] for unit in "abc"}) == {"a": 1, "b": 0, "c": -1}


def test_copeland_against_numpy() -> None:
    """As COINr has it: a matrix of the weight that a unit wins, ties by half; above a half is 1, below is -1."""
    random = Random(5)
    cells = {f"u{n}": {key: str(random.randrange(5)) for key in "xyz"} for n in range(40)}
    weights = {"x": 3, "y": 2, "z": F(3, 2)}
    made = values({"N": {"children": {key: str(weight) for key, weight in weights.items()}, "aggregate": "copeland"}}, cells)
    table = np.array([[int(row[key]) for key in "xyz"] for row in cells.values()])
    share = np.array([float(weight) for weight in weights.values()]) / 6.5
    won = ((table[:, None, :] > table[None, :, :]) * share).sum(-1) + ((table[:, None, :] == table[None, :, :]) * share).sum(-1) / 2
    expected = (won > 0.5 + 1e-9).sum(1) - (won < 0.5 - 1e-9).sum(1)
    assert [int(value) for value in made.values() if value is not None] == list(expected)
    assert len(set(expected)) > 10


def test_copeland_of_irrational_numbers() -> None:
    """Two roots of one number are equal, two of different ones are not; where bounds overlap the pair stays open."""
    two, three = root(Number.of(2), 2, 30), root(Number.of(3), 2, 30)
    assert pairs({"x": two}, [{"x": root(Number.of(2), 2, 50)}, {"x": three}, {"x": Number.of(1)}], {"x": 1}) == [(0, 0), (-1, -1), (1, 1)]
    vague = Number(F(1), F(2))
    assert copeland(pairs({"x": vague}, [{"x": two}, {"x": Number.of(2)}], {"x": 1})) == Number(F(-2), F(1))


def test_copeland_of_geometric_means_is_proven() -> None:
    made = instrument({"G": {"children": ["x", "y"], "aggregate": "geometric"}, "N": {"children": ["G", "z"], "aggregate": "copeland"}})
    cells = {"a": {"x": "2", "y": "3", "z": "1"}, "b": {"x": "1", "y": "6", "z": "1"}, "c": {"x": "2", "y": "3.0000000001", "z": "1"}}
    found = scored(made, Answers(tuple(cells), cells))
    assert found.unproven == []
    assert [found.units[unit].parts["N"].value for unit in "abc"] == [Number.of(-1), Number.of(-1), Number.of(2)]


def solved(rows: Sequence[Sequence[Fraction]], ends: Sequence[Fraction]) -> list[Fraction] | None:
    """Gauss and Jordan."""
    table = [[*row, end] for row, end in zip(rows, ends, strict=True)]
    for at in range(len(table)):
        pivot = next((n for n in range(at, len(table)) if table[n][at]), None)
        if pivot is None:
            return None
        table[at], table[pivot] = table[pivot], table[at]
        table[at] = [one / table[at][at] for one in table[at]]
        for n, row in enumerate(table):
            if n != at and row[at]:
                table[n] = [one - row[at] * above for one, above in zip(row, table[at], strict=True)]
    return [row[-1] for row in table]


def best_corner(own: Sequence[Fraction], peers: Sequence[Sequence[Fraction]], least: Fraction, most: Fraction) -> Fraction:
    """Every corner of the region of weights is tried: the best of those that keep all bounds."""
    size = len(own)
    bounds: list[tuple[list[Fraction], Fraction]] = [(list(row), F(1)) for row in (own, *peers)]
    for k in range(size):
        bounds += [([F(-(n == k)) for n in range(size)], F(0)), ([(n == k) * own[n] - most * own[n] for n in range(size)], F(0)),
                   ([least * own[n] - (n == k) * own[n] for n in range(size)], F(0))]
    best = F(0)
    for chosen in combinations(bounds, size):
        weights = solved([row for row, _ in chosen], [end for _, end in chosen])
        if weights is not None and all(sum(a * w for a, w in zip(row, weights, strict=True)) <= end for row, end in bounds):
            best = max(best, sum((a * w for a, w in zip(own, weights, strict=True)), F(0)))
    return best


def test_benefit_of_the_doubt_against_every_corner() -> None:
    random = Random(3)
    for _ in range(150):
        size = random.choice([1, 2, 3])
        rows = [[F(random.randrange(6), random.choice([1, 2, 3])) for _ in range(size)] for _ in range(random.choice([2, 4, 5]))]
        least, most = random.choice([(F(0), F(1)), (F(1, 5), F(1)), *([(F(0), F(1, 2)), (F(1, 6), F(3, 5))] if size > 1 else [])])
        assert sum(best_shares(rows[0], rows[1:], (least, most))) == best_corner(rows[0], rows[1:], least, most), (rows, least, most)


def test_benefit_of_the_doubt_in_an_instrument() -> None:
    """Who is best at one thing has 1; a is at a half of what a peer has in everything; bounds on shares lower what hangs on one thing."""
    units = {"a": {"x": "2", "y": "1"}, "b": {"x": "4", "y": "2"}, "c": {"x": "1", "y": "4"}, "d": {"x": "4", "y": "0"}}
    tree = {"N": {"children": ["x", "y"], "aggregate": "benefit_of_the_doubt"}}
    assert values(tree, units) == {"a": F(1, 2), "b": 1, "c": 1, "d": 1}
    bounded = {"N": {"children": ["x", "y"], "aggregate": {"kind": "benefit_of_the_doubt", "share": ["1/4", "3/4"]}}}
    rows = {unit: [F(row["x"]), F(row["y"])] for unit, row in units.items()}
    assert values(bounded, units) == {unit: best_corner(row, [other for key, other in rows.items() if key != unit], F(1, 4), F(3, 4))
                                      for unit, row in rows.items()}
    assert values(bounded, units)["d"] == 0  # nothing of y, of which a quarter is asked


def test_benefit_of_the_doubt_of_irrational_numbers_keeps_its_bounds() -> None:
    made = instrument({"G": {"children": ["x", "y"], "aggregate": "geometric"},
                       "N": {"children": ["G", "z"], "aggregate": "benefit_of_the_doubt", "round": 6}})
    cells = {"a": {"x": "2", "y": "3", "z": "1"}, "b": {"x": "5", "y": "1", "z": "2"}, "c": {"x": "7", "y": "2", "z": "0"}}
    found = scored(made, Answers(tuple(cells), cells))
    exact = [[6 ** 0.5, 1.0], [5 ** 0.5, 2.0], [14 ** 0.5, 0.0]]
    for n, (unit, one) in enumerate(found.units.items()):
        value = one.parts["N"].value
        assert value is not None
        weights = np.linspace(0, 1, 20_001)
        sums = np.array([(row[0] * weights + row[1] * (1 - weights)) for row in exact])
        assert float(value.low) == pytest.approx((sums[n] / sums.max(0)).max(), abs=1e-4), unit
        assert value.high - value.low < F(1, 10**20)
    assert found.unproven == []


def test_a_frozen_population_is_what_units_are_compared_with() -> None:
    """Another unit moves no score, a unit alone has the score that it has among others, and the instrument may be answered."""
    frozen = {"N": {"units": {"old": {"x": 2, "y": 2, "z": 2}, "new": {"x": 3, "y": "1/2", "z": 4}}}}
    poor = {"x": "1", "y": "1", "z": "1"}
    for kind, expected in (("copeland", F(-2)), ("benefit_of_the_doubt", F(1, 2))):
        assert values(node(kind), {"f": poor}, reference=frozen)["f"] == values(node(kind), {**UNITS, "f": poor}, reference=frozen)["f"] == expected
        assert values(node(kind), {**UNITS, "f": poor})["f"] == {"copeland": F(-4), "benefit_of_the_doubt": F(1, 3)}[kind]
        assert list(relative_problems(instrument(node(kind), reference=frozen))) == []
        problem, = relative_problems(instrument(node(kind)))
        assert (problem.code, problem.params["path"]) == ("assessments.node_unfrozen", "tree.N")


@pytest.mark.parametrize("kind", ["copeland", "benefit_of_the_doubt"])
def test_what_one_answer_changes(kind: str) -> None:
    """With the population frozen one unit is scored again by itself; without it the node is named and refused."""
    items = {key: {"points": {"0": 0, "1": 1, "2": 2, "3": 3}} for key in "xyz"}
    frozen = {"N": {"units": {unit: {key: cell for key, cell in row.items() if cell} for unit, row in UNITS.items()}}}
    made = instrument(node(kind), items=items, reference=frozen)
    now = {"x": "3", "y": "0", "z": "0"} if kind == "copeland" else {"x": "2", "y": "1", "z": "1"}
    before = scored(made, answers(a=now)).units["a"]
    after = rescored(Path(made), now, before, {"x": "3", "y": "3", "z": "3"})
    assert after.parts["N"] == scored(made, answers(a=UNITS["d"])).units["a"].parts["N"] != before.parts["N"]
    loose = instrument(node(kind), items=items)
    with pytest.raises(Refused, match="node_unfrozen") as refused:
        rescored(Path(loose), UNITS["a"], scored(loose, answers(a=UNITS["a"], b=UNITS["b"])).units["a"], {"y": "3"})
    assert refused.value.problems[0].params["path"] == "tree.N"


@pytest.mark.parametrize(("tree", "parts", "code", "path"), [
    (node({"kind": "benefit_of_the_doubt", "share": ["1/2", 1]}), {}, "shares_unfilled", "tree.N.aggregate.share"),
    (node({"kind": "benefit_of_the_doubt", "share": [0, "1/4"]}), {}, "shares_unfilled", "tree.N.aggregate.share"),
    (node({"kind": "copeland", "share": [0, 1]}), {}, "one_only", "tree.N.aggregate.share"),
    (node("copeland", keep={"best": 1}), {}, "one_only", "tree.N.keep"),
    (node("copeland"), {"reference": {"N": {"units": {"a": {"w": 1}}}}}, "unknown_key", "reference.N.units.a.w"),
    (node("arithmetic"), {"reference": {"N": {"units": {"a": {"x": 1}}}}}, "units_unused", "reference.N.units")])
def test_what_is_written_wrong_is_named(tree: dict[str, Any], parts: dict[str, Any], code: str, path: str) -> None:
    with pytest.raises(Refused) as refused:
        instrument(tree, **parts)
    assert [(one.code, one.params["path"]) for one in refused.value.problems] == [(f"assessments.{code}", path)]


def test_what_cannot_be_computed_names_node_and_unit() -> None:
    with pytest.raises(Refused, match="node_uncomputable") as refused:
        score(node("benefit_of_the_doubt"), {"a": {"x": "-1", "y": "1", "z": "1"}, "b": UNITS["b"]})
    assert {key: refused.value.problems[0].params[key] for key in ("path", "unit")} == {"path": "tree.N", "unit": "a"}
    wide = {f"k{n}" for n in range(41)}
    with pytest.raises(Refused, match="population_large"):
        score({"N": {"children": sorted(wide), "aggregate": "benefit_of_the_doubt"}}, {"a": dict.fromkeys(wide, "1")})
    many = {f"u{n}": {"x": "1", "y": "2", "z": "3"} for n in range(1_300)}
    with pytest.raises(Refused, match="population_large") as refused:
        score(node("copeland"), many)
    assert refused.value.problems[0].params["path"] == "tree.N"


def test_a_network_of_the_size_that_is_wanted() -> None:
    """200 units, 10 parts, both kinds: exact, and in bounded time (the machine's time limit of a test)."""
    random = Random(1)
    keys = [f"k{n}" for n in range(10)]
    cells = {f"u{n}": {key: f"{random.random():.4f}" for key in keys} for n in range(200)}
    tree = {"N": {"children": keys, "aggregate": "copeland"}, "D": {"children": keys, "aggregate": {"kind": "benefit_of_the_doubt", "share": ["1/50", "1/2"]}}}
    found = score(tree, cells)
    assert all(one.parts[key].value.exact for one in found.units.values() for key in ("N", "D"))  # type: ignore[union-attr]
    assert sum(one.parts["N"].value.low for one in found.units.values()) == 0  # type: ignore[union-attr]
    assert max(one.parts["D"].value.low for one in found.units.values()) == 1  # type: ignore[union-attr]


def test_both_are_explained() -> None:
    made = instrument({**node("copeland", missing="drop"), "D": {"children": ["x", "y"], "aggregate": "benefit_of_the_doubt"}})
    told = Answers(tuple(UNITS), UNITS)
    found = scored(made, told)
    assert "won 4, lost 0, level 0; others at hand: 4" in next(explained(made, told, found, "d", "N")).done
    assert "best shares: x 100.0 %, y 0.0 %; others at hand: 4" in next(explained(made, told, found, "a", "D")).done
    frozen = instrument(node("copeland", missing="drop"), reference={"N": {"units": {"old": {"x": 2, "y": 2, "z": 2}}}})
    assert "won 0, lost 0, level 1; others frozen: 1" in next(explained(frozen, told, scored(frozen, told), "a", "N")).done


@pytest.mark.parametrize("frozen", [{}, {"N": {"units": {"old": {"x": 2, "y": 2}, "new": {"x": 3, "y": "1/2", "z": 4}}}}])
def test_draws_of_copeland_are_the_scores_and_doubt_is_held(frozen: dict[str, Any]) -> None:
    made = instrument({**node("copeland", missing="drop"), "D": {"children": ["x", "y"], "aggregate": "benefit_of_the_doubt"},
                       "T": {"children": {"D": 10, "N": 1}}}, reference=frozen)
    found = scored(made, Answers(tuple(UNITS), UNITS))
    model = Model(made, found, Plan(2), "N")
    assert list(model.computed({}, 1)[0]) == [float(found.units[unit].parts["N"].value.low) for unit in model.units]  # type: ignore[union-attr]
    assert any(one.low < one.high for one in rank_intervals(made, found, Plan(200, weights=0.9), "N"))
    assert (held(made, "N"), held(made, "D"), held(made, "T")) == ([], ["D"], ["D"])
    assert all(one.low == one.nominal == one.high for one in rank_intervals(made, found, Plan(50), "D"))
    above = Model(made, found, Plan(2), "T")
    doubts = [found.units[unit].parts["T"].value for unit in above.units]
    assert above.computed({}, 2)[1] == pytest.approx([float(one.low) for one in doubts if one is not None])
    assert len({tuple(row) for row in above.computed({"weights": np.array([0.1, 0.6])}, 2)}) == 2
