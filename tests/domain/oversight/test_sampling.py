"""The auditor's sample: the largest, and others that the seed draws, the same for everybody."""

from __future__ import annotations

import hashlib

import pytest

from dure.domain.oversight.rules.sampling import MOST, chosen, size_problems

POPULATION = [(number, 1_000 * number) for number in range(1, 101)]


def test_half_are_the_largest_and_the_seed_draws_the_rest_again() -> None:
    sample = chosen(POPULATION, 10, "2019")
    assert [one.number for one in sample if one.how == "largest"] == [96, 97, 98, 99, 100]
    # the order that anybody computes: sha256 of seed and number
    order = sorted(range(1, 96), key=lambda number: hashlib.sha256(f"2019:{number}".encode()).hexdigest())
    assert sorted(order[:5]) == [one.number for one in sample if one.how == "drawn"]
    assert chosen(reversed(POPULATION), 10, "2019") == sample
    assert chosen(POPULATION, 10, "2020") != sample


def test_a_small_population_is_shown_whole() -> None:
    assert [one.number for one in chosen(POPULATION[:3], 25, "x")] == [1, 2, 3]
    assert chosen([], 25, "x") == []
    assert [one.how for one in chosen([(7, 5), (8, 5)], 1, "x")] == ["largest"]


@pytest.mark.parametrize(("size", "codes"), [(1, []), (MOST, []), (0, ["oversight.sample_size"]), (MOST + 1, ["oversight.sample_size"])])
def test_a_sample_has_a_size(size: int, codes: list[str]) -> None:
    assert [problem.code for problem in size_problems(size)] == codes
