"""Box and Cox's transformation: exact where it has a fraction, between bounds where not, and lambda chosen as an estimate by hand does."""

from __future__ import annotations

from fractions import Fraction
from math import log
from random import Random
from typing import Any

import numpy as np
import pytest

from dure.domain.assessments.rules.box_cox import LAMBDAS, likeliest, transformed
from dure.domain.assessments.rules.explaining import explained
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.kernel.problem import Refused
from tests.domain.assessments.made import instrument, score

F = Fraction
TREE = {"N": {"children": ["x"], "round": 12}}


def made(box_cox: Any, cells: list[str]) -> Any:
    return score(TREE, {f"u{n}": {"x": cell} for n, cell in enumerate(cells)}, indicators={"x": {"treat": {"box_cox": box_cox}}})


def test_a_declared_lambda() -> None:
    assert [transformed(Number.of(9), lambda_, 30) for lambda_ in (F(2), F(-1), F(1), F(1, 2))] == [
        Number.of(40), Number.of(F(8, 9)), Number.of(8), Number.of(4)]
    for lambda_, value in (("0", log(7)), ("0.3", (7 ** 0.3 - 1) / 0.3), ("-1/2", (7 ** -0.5 - 1) / -0.5)):
        found = made(lambda_, ["7"])
        number = found.units["u0"].parts["N"].value
        assert not number.exact
        assert float(number.low) == pytest.approx(value, rel=1e-14)
        assert number.high - number.low < F(1, 10**30)  # at the declared precision of 40 digits
        assert found.unproven == []


def test_what_is_added_first() -> None:
    found = made({"lambda": 2, "plus": 1}, ["0", "3"])
    assert [found.units[unit].parts["N"].value for unit in ("u0", "u1")] == [Number.of(0), Number.of(F(15, 2))]


def likelihoods(values: np.ndarray[Any, Any]) -> dict[Fraction, float]:
    """By the textbook, in floating point."""
    found = {}
    for lambda_ in LAMBDAS:
        by = float(lambda_)
        changed = (values ** by - 1) / by if by else np.log(values)
        found[lambda_] = (by - 1) * np.log(values).sum() - len(values) / 2 * log(changed.var())
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_likeliest_lambda(seed: int) -> None:
    random = Random(seed)
    shape = random.choice([lambda: random.lognormvariate(1, 0.5), lambda: random.gammavariate(3, 2) + 0.1, lambda: 5 + random.random(),
                           lambda: random.gauss(20, 3) ** 2, lambda: 1 / random.gauss(20, 3)])
    cells = [f"{shape():.5f}" for _ in range(40)]
    by_hand = likelihoods(np.array([float(cell) for cell in cells]))
    assert likeliest([Number.of(F(cell)) for cell in cells]) == max(by_hand, key=lambda one: by_hand[one])


def test_choices_are_not_all_one() -> None:
    random = Random(4)
    made_of = ([random.lognormvariate(1, 1) for _ in range(60)], [random.gauss(50, 5) ** 0.5 for _ in range(60)])
    assert abs(likeliest([Number.of(F(f"{value:.6f}")) for value in made_of[0]])) <= F(3, 10)  # nearly the logarithm
    assert likeliest([Number.of(F(f"{value:.6f}")) for value in made_of[1]]) != likeliest([Number.of(F(f"{value:.6f}")) for value in made_of[0]])


def test_the_chosen_lambda_is_told_and_freezes_by_being_written() -> None:
    random = Random(2)
    units = {f"u{n}": {"x": f"{random.lognormvariate(0, 1):.4f}"} for n in range(20)}
    chosen = instrument(TREE, indicators={"x": {"treat": {"box_cox": "likeliest"}}})
    answers = Answers(tuple(units), units)
    found = scored(chosen, answers)
    exponent = found.stages["x"].exponent
    assert exponent in LAMBDAS
    step = list(explained(chosen, answers, found, "u3", "N"))[1]
    assert f"lambda {exponent}" in step.done
    written = score(TREE, units, indicators={"x": {"treat": {"box_cox": str(exponent)}}})
    assert all(written.units[unit].parts["N"] == found.units[unit].parts["N"] for unit in units)


@pytest.mark.parametrize(("box_cox", "cells", "code", "params"), [
    ("likeliest", ["1", "0", "2"], "logarithm", {"path": "indicators.x", "unit": "u1"}),
    ("likeliest", ["2", "2"], "no_spread", {"path": "indicators.x"}),
    ("1/2", ["-1"], "logarithm", {"path": "indicators.x", "unit": "u0"}),
    ("often", ["1"], "not_a_number", {"path": "indicators.x.treat.box_cox"}),
    ({"lambda": 1, "minus": 2}, ["1"], "unknown_key", {"path": "indicators.x.treat.box_cox.minus"})])
def test_what_cannot_be_is_refused_by_its_place(box_cox: Any, cells: list[str], code: str, params: dict[str, str]) -> None:
    with pytest.raises(Refused, match=code) as refused:
        made(box_cox, cells)
    assert {key: refused.value.problems[0].params[key] for key in params} == params


def test_numbers_of_very_different_size_end() -> None:
    assert likeliest([Number.of(F(10) ** power) for power in range(-300, 301, 50)]) == 0
