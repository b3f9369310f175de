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


LOGARITHMS = {"a": {"treat": {"log": "true"}, "normalise": "minmax"}, "b": {"treat": {"power": "1/2"}, "normalise": "minmax"}}


def test_the_last_unit_of_logarithms_is_exactly_at_the_end() -> None:
    """Else its share might be below zero, and a geometric mean would be refused; and a cut at one would never be proven."""
    cells = {"u1": {"a": "3", "b": "2"}, "u2": {"a": "3", "b": "3"}, "u3": {"a": "7", "b": "4"}, "u4": {"a": "9", "b": "5"}, "u5": {"a": "9", "b": "5"}}
    scores = score({"T": {"children": ["a", "b"], "aggregate": "geometric"}, "Z": {"children": ["a", "b"], "zero": {"if_zero": "a", "then": "1/2"}},
                    "N": {"children": ["T"], "normalise": "minmax"}}, cells, indicators=LOGARITHMS, levels={"of": "T", "cuts": [1], "names": ["less", "best"]})
    assert scores.unproven == []
    found = {unit: {key: part.value for key, part in one.parts.items()} for unit, one in scores.units.items()}
    assert [found[unit]["T"] for unit in ("u1", "u2", "u4", "u5")] == [Number.of(0), Number.of(0), Number.of(1), Number.of(1)]
    assert [found[unit]["Z"] for unit in ("u1", "u2")] == [Number.of(Fraction(1, 2))] * 2
    assert [one.levels["T"] for one in scores.units.values()] == ["less", "less", "less", "best", "best"]


@pytest.mark.parametrize(("how", "direction", "first", "last"), [
    ({"kind": "minmax"}, "down", 1, 0), ({"kind": "minmax"}, "up", 0, 1), ({"kind": "distance_to_max"}, "up", 0, 1),
    ({"kind": "distance_to_target", "target": 2}, "up", 0, 1), ({"kind": "distance_to_target", "target": "1/10"}, "down", None, 0),
    ({"kind": "distance_to_reference", "unit": "u3"}, "up", None, 1), ({"kind": "fraction_of_max"}, "up", None, 1), ({"kind": "minmax", "max": 9}, "up", 0, None), ({"kind": "minmax", "min": 0}, "down", None, 0)])
def test_which_ends_are_exact(how: dict[str, Any], direction: str, first: int | None, last: int | None) -> None:
    cells = {"u1": {"a": "2"}, "u2": {"a": "3"}, "u3": {"a": "5"}}
    scores = score({"T": {"children": ["a"]}}, cells, indicators={"a": {"direction": direction, "treat": {"power": "1/2"}, "normalise": how}})
    found = [scores.units[unit].parts["a"].value for unit in ("u1", "u3")]
    assert [None if one is None or not one.exact else one.low for one in found] == [first, last]
