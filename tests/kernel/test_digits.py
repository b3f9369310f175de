"""Whole numbers from outside: a number, or what was meant otherwise, and never an error."""

from __future__ import annotations

import pytest

from dure.kernel.digits import whole


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("0042", 42), ("2018", 2018), ("9" * 18, 10**18 - 1)])
def test_digits_are_a_number(text: str, number: int) -> None:
    assert whole(text) == number
    assert whole(text, None) == number


@pytest.mark.parametrize("text", ["", " ", "²", "①", "٣", "1.0", "-1", "+1", "1_000", "1 ", "\x00", "9" * 19, "9" * 5_000, "year"])
def test_anything_else_is_what_was_said_instead(text: str) -> None:
    assert whole(text) == 0
    assert whole(text, None) is None


def test_a_place_may_take_fewer_digits() -> None:
    assert whole("2018", most=4) == 2018
    assert whole("20180", most=4) == 0
