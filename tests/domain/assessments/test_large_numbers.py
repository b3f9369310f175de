"""Numbers that grow without end, or have more digits than a pocket calculator: bounded time, no wrong digit, the place named."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from dure.domain.assessments.rules.explaining import plain_part
from dure.domain.assessments.rules.numbers import Number, power, written
from dure.domain.assessments.rules.scoring import Part
from dure.kernel.problem import Refused
from tests.domain.assessments.made import score

CHAIN = {f"n{at}": {"children": [f"n{at + 1}"], "transform": {"power": 2}} for at in range(60)}


@pytest.mark.parametrize(("plain", "path"), [
    ({"tree": {"T": {"children": ["a"], "transform": "exp"}}}, "tree.T"),
    ({"indicators": {"a": {"treat": {"power": 1_000_000}}}, "tree": {"T": {"children": ["a"]}}}, "indicators.a"),
    ({"indicators": {"a": {"normalise": {"kind": "goalposts", "worst": 0, "best": 1, "exponent": 1_000_000}}}, "tree": {"T": {"children": ["a"]}}},
     "indicators.a"),
    ({"tree": {**CHAIN, "n60": {"children": ["a"]}}}, "tree.n4"),
])
def test_a_number_without_end_is_refused_by_its_place(plain: dict[str, Any], path: str) -> None:
    with pytest.raises(Refused) as refused:
        score(units={"A": {"a": "1000000000"}, "B": {"a": "2"}}, **plain)
    found = refused.value.problems[0]
    assert found.code == "assessments.number_large"
    assert str(found.params["path"]).startswith(path)


def test_what_is_next_to_nothing_is_no_error() -> None:
    scores = score({"T": {"children": ["a"], "transform": "exp"}}, {"A": {"a": "-1000000000"}, "B": {"a": "0"}})
    low = scores.units["A"].parts["T"].value
    assert low is not None
    assert 0 <= low.low < low.high < Fraction(1, 10 ** 9_000)
    assert scores.units["A"].ranks["T"] == 2


def test_a_fraction_of_more_digits_than_python_writes() -> None:
    scores = score({"T": {"children": ["a"]}}, {"A": {"a": "1.1"}, "B": {"a": "2"}}, indicators={"a": {"treat": {"power": 9000}}})
    said = plain_part(scores.units["A"].parts["T"], "half_up", 4)
    top, _, bottom = said["exact"].partition("/")
    assert (len(top), len(bottom)) == (len(written(Fraction(11) ** 9000)), 9001)


@pytest.mark.parametrize("exponent", [2, 3, -2, -3])
@pytest.mark.parametrize("value", [Fraction(-7, 5), Fraction(7, 5)])
def test_whole_powers_of_what_is_known_between_bounds(value: Fraction, exponent: int) -> None:
    """Below zero too: a z-score squared."""
    about = Number(value - Fraction(1, 10 ** 30), value + Fraction(1, 10 ** 30))
    found = power(about, Fraction(exponent), 40)
    assert found.low <= value ** exponent <= found.high
    assert found.high - found.low < Fraction(1, 10 ** 28)


def test_an_even_power_of_what_may_be_zero() -> None:
    assert power(Number(Fraction(-2), Fraction(1)), Fraction(2), 40) == Number(Fraction(0), Fraction(4))
    with pytest.raises(ZeroDivisionError):
        power(Number(Fraction(-2), Fraction(1)), Fraction(-2), 40)


def test_all_digits_that_were_asked_for_are_printed() -> None:
    scores = score({"T": {"children": ["a", "b"], "aggregate": "geometric", "round": 60}}, {"A": {"a": "1", "b": "2"}})
    said = plain_part(scores.units["A"].parts["T"], "half_up", 60)
    assert said["printed"] == "1.414213562373095048801688724209698078569671875376948073176680"
    assert Fraction(said["low"]) ** 2 < 2 < Fraction(said["high"]) ** 2


def test_small_numbers_are_printed_without_a_power_of_ten() -> None:
    assert plain_part(Part(Number.of(0)), "half_up", 9)["printed"] == "0.000000000"
