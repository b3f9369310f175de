"""How sure ranks are: draws without variation are the scores; effects are those of a function whose effects are known."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dure.domain.assessments.rules.effects import effects
from dure.domain.assessments.rules.floating import rounded, scattered
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.domain.assessments.rules.uncertainty import Model, Plan, rank_intervals, ranks, sensitivity
from dure.kernel.problem import Refused
from dure.kernel.rounding import MODES
from dure.kernel.rounding import rounded as exactly
from tests.domain.assessments.made import instrument

TREE: dict[str, Any] = {
    "A": {"children": {"a": 2, "b": 1}, "missing": {"rule": "drop", "min_share": "1/3"}},
    "B": {"children": ["c", "q"], "aggregate": "sum", "out_of": 1},
    "C": {"children": {"d": 1, "e": 3}, "aggregate": "geometric", "zero": {"if_zero": ["d"], "then": 0}},
    "D": {"children": ["e", "f"], "aggregate": {"kind": "power", "exponent": 2}, "missing": "zero"},
    "T": {"children": {"A": "30%", "B": "30%", "C": "20%", "D": "20%"}}}


def network(units: int = 12) -> tuple[Any, Any]:
    """An instrument with every kind of node, and answers with gaps, zeros and questions that do not apply."""
    random = np.random.default_rng(7)
    cells = {f"u{n:02}": {key: f"{random.random():.3f}" for key in "abcdef"} | {"q": str(random.choice(["yes", "no", "na"]))} for n in range(units)}
    cells["u01"]["b"] = cells["u02"]["f"] = ""
    cells["u03"]["d"] = "0"
    made = instrument(TREE, scales={"yn": {"no": 0, "yes": 1}}, items={"q": {"scale": "yn"}},
                      indicators={key: {"normalise": {"kind": "goalposts", "worst": 0, "best": 1}} for key in "abcdef"})
    return made, scored(made, Answers(tuple(cells), cells))


@pytest.mark.parametrize("node", ["A", "B", "C", "D", "T"])
def test_with_nothing_varied_a_draw_is_the_score(node: str) -> None:
    made, scores = network()
    model = Model(made, scores, Plan(2, weights=0), node)
    drawn = model.computed({}, 3)
    for n, unit in enumerate(model.units):
        value = scores.units[unit].parts[node].value
        assert value is not None
        assert drawn[:, n] == pytest.approx([float(value.low)] * 3, rel=1e-12, abs=1e-12)
    intervals = rank_intervals(made, scores, Plan(10, weights=0), node)
    assert all(one.low == one.high == one.nominal == int(scores.units[one.unit].ranks[node]) for one in intervals)


def test_draws_are_repeatable_and_batches_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    made, scores = network()
    plan = Plan(200, seed=3, aggregates=("arithmetic", "geometric"), normalisations=("percentile",))
    whole = rank_intervals(made, scores, plan, "T")
    assert whole == rank_intervals(made, scores, plan, "T")
    assert any(one.low < one.high for one in whole)
    for at_once in (1, 500, 777):
        told: list[int] = []
        monkeypatch.setattr("dure.domain.assessments.rules.uncertainty._AT_ONCE", at_once)
        assert whole == rank_intervals(made, scores, plan, "T", told.append)
        assert told == sorted(set(told))
        assert len(told) > 1
        assert told[-1] == plan.draws


def test_effects_of_a_function_that_is_known() -> None:
    """y = 4 x1 + 2 x2 of uniform numbers: variances 16/12 and 4/12, so 0.8 and 0.2, alone and in total."""
    random = np.random.default_rng(1)
    number = 20_000
    first, second = random.random((number, 2)), random.random((number, 2))
    mixed = [np.where(np.arange(2) == n, second, first) for n in range(2)]
    moved = np.concatenate([first, second, *mixed]) @ np.array([4.0, 2.0])
    found = effects(["x1", "x2"], moved - 3.0, number, 50)
    assert [one.first for one in found] == pytest.approx([0.8, 0.2], abs=0.03)
    assert [one.total for one in found] == pytest.approx([0.8, 0.2], abs=0.02)
    assert all(one.first_interval[0] <= one.first <= one.first_interval[1] for one in found)


@pytest.mark.parametrize("far", [0.0, 100.0])
def test_effects_do_not_scatter_more_where_all_runs_lie_far_from_zero(far: float) -> None:
    """The Ishigami function (a 7, b 0.1), 60 times 1,000 draws: published first-order effects 0.314, 0.442 and 0."""
    found = []
    for seed in range(60):
        random = np.random.default_rng(seed)
        first, second = (random.uniform(-np.pi, np.pi, (1_000, 3)) for _ in range(2))
        runs = np.concatenate([first, second, *(np.where(np.arange(3) == n, second, first) for n in range(3))])
        moved = np.sin(runs[:, 0]) + 7 * np.sin(runs[:, 1]) ** 2 + 0.1 * runs[:, 2] ** 4 * np.sin(runs[:, 0]) + far
        found.append([one.first for one in effects(["x1", "x2", "x3"], moved, 1_000, 0)])
    assert np.mean(found, axis=0) == pytest.approx([0.314, 0.442, 0], abs=0.02)
    assert (np.std(found, axis=0) < 0.06).all()


def test_weights_move_independently_in_a_node_and_between_nodes() -> None:
    """One number a draw moves them all, and no two alike: below every pair the four sigma of 20,000 draws."""
    drawn = np.random.default_rng(1).random(20_000)
    moved = np.array([scattered(drawn, f"{node}/{child}") for node in ("SERVICES.A", "SERVICES.B", "dimension_1") for child in "abcde"])
    assert 0 <= moved.min() < 0.001 < 0.999 < moved.max() < 1
    assert moved.mean(axis=1) == pytest.approx([0.5] * 15, abs=0.01)
    assert np.abs(np.corrcoef([*moved, drawn]) - np.eye(16)).max() < 4 / 20_000 ** 0.5


@pytest.mark.parametrize("mode", list(MODES))
def test_values_are_rounded_as_declared(mode: str) -> None:
    values = [0.285, 0.295, -0.285, 0.2849999, 1.005, 2.5, -2.5, 0.1 + 0.2, 0.0]
    exact = [Fraction(285, 1000), Fraction(295, 1000), Fraction(-285, 1000), Fraction(2849999, 10**7), Fraction(1005, 1000), Fraction(5, 2),
             Fraction(-5, 2), Fraction(3, 10), Fraction(0)]
    assert rounded(np.array(values), 2, mode) == pytest.approx([float(exactly(one, mode, 2)) for one in exact], abs=1e-12)
    assert rounded(np.array(values), 0, mode) == pytest.approx([float(exactly(one, mode, 0)) for one in exact], abs=1e-12)


@pytest.mark.parametrize(("ties", "places"), [("min", [2, 2, 1, 2, 5]), ("max", [4, 4, 1, 4, 5]), ("dense", [2, 2, 1, 2, 3]), ("mean", [3, 3, 1, 3, 5])])
def test_what_is_equal_shares_a_place_as_the_instrument_says(ties: str, places: list[int]) -> None:
    """The same fifth thrice, by sums in another order: floating point parts them, a score does not."""
    cells = {"p": ("0.1", "0.2", "0.3"), "q": ("0.3", "0.2", "0.1"), "top": ("0.9", "0.9", "0.9"), "r": ("0.2", "0.3", "0.1"), "low": ("0", "0", "0.1")}
    made = instrument({"T": {"children": {"a": 1, "b": 1, "c": 1}}}, ranks={"ties": ties},
                      indicators={key: {"normalise": {"kind": "goalposts", "worst": 0, "best": 1}} for key in "abc"})
    scores = scored(made, Answers(tuple(cells), {unit: dict(zip("abc", said, strict=True)) for unit, said in cells.items()}))
    found = {one.unit: one for one in rank_intervals(made, scores, Plan(20, weights=0), "T")}
    for unit, place in zip(cells, places, strict=True):
        assert (found[unit].nominal, found[unit].low, found[unit].high) == (scores.units[unit].ranks["T"], place, place), unit


@pytest.mark.parametrize("plan", [Plan(weights=3), Plan(weights=-0.1), Plan(seed=-1), Plan(aggregates=("geometric",)), Plan(declared=False),
                                  Plan(aggregates=("geometric", "geometric")), Plan(normalisations=("minmax:nan:1",)), Plan(winsorised=(2,)),
                                  Plan(normalisations=("minmax:5:1",)), Plan(normalisations=("minmax:1:1",), declared=False)])
def test_a_plan_that_means_nothing_is_refused(plan: Plan) -> None:
    made, scores = network()
    with pytest.raises(Refused) as refused:
        rank_intervals(made, scores, plan, "T")
    assert refused.value.problems[0].params["path"] in ("weights", "seed", "aggregates", "normalisations", "winsorised")


def test_a_mean_that_does_not_exist_is_refused_by_node_and_unit() -> None:
    """A z-score is negative for half the units, and a geometric mean of that is none."""
    made, scores = network()
    with pytest.raises(Refused, match="node_uncomputable"):
        rank_intervals(made, scores, Plan(50, aggregates=("arithmetic", "geometric"), normalisations=("zscore:-1:1",)), "A")


def test_one_factor_alone_explains_everything_and_none_nothing() -> None:
    made, scores = network()
    (alone,) = sensitivity(made, scores, Plan(400), "T", 0)
    assert alone.factor == "weights"
    assert alone.total == pytest.approx(1, abs=0.15)
    assert alone.first == pytest.approx(1, abs=0.15)
    assert sensitivity(made, scores, Plan(10, weights=0), "T", 0) == []


def test_places_of_equal_and_missing_values() -> None:
    assert ranks(np.array([[0.5, 0.9, 0.5, np.nan]])).tolist() == [[2, 1, 2, 4]]


@pytest.mark.parametrize("draws", [0, 1, -5, 10**9])
def test_a_number_of_draws_that_is_none_is_refused(draws: int) -> None:
    made, scores = network()
    with pytest.raises(Refused):
        rank_intervals(made, scores, Plan(draws), "T")


def test_the_published_sensitivity_of_asem(shared: Path) -> None:
    """600 published runs of ranks for four factors: their effects come out as published, to the twelfth digit."""
    folder = shared / "data" / "indices" / "asem_coinr"
    with (folder / "sa_results_ranks.csv").open(newline="") as opened:
        rows = list(csv.DictReader(opened))
    runs = [key for key in rows[0] if key.startswith("r_")]
    moved = np.array([np.mean([abs(float(row[run]) - float(row["Nominal"])) for row in rows]) for run in runs])
    with (folder / "sa_results_sensitivity.csv").open(newline="") as opened:
        published = list(csv.DictReader(opened))
    found = effects([row["Variable"] for row in published], moved, len(runs) // (len(published) + 2), 1_000, centred=False)
    for one, row in zip(found, published, strict=True):
        assert one.first == pytest.approx(float(row["Si"]), rel=1e-12)
        assert one.total == pytest.approx(float(row["STi"]), rel=1e-12)
        # a bootstrap of our own: intervals that overlap the published ones and are of their size
        low, high = one.total_interval
        assert low <= float(row["STi_q95"])
        assert high >= float(row["STi_q5"])
        assert 0.5 < (high - low) / (float(row["STi_q95"]) - float(row["STi_q5"])) < 2
