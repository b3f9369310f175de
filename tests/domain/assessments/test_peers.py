"""Peers: as near as there are eight of, widened with the reason; quartiles only, no named city without its consent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.assessments.rules.peers import BY, Rule, Unit, band_of, peer_group, quartiles, rule_of, standing


def unit(n: int, region: str = "asia", band: str = "1", named: bool = False) -> Unit:
    return Unit(f"u{n:02}", {"region": region, "population_band": band}, named, {"T": Fraction(n, 10)})


def codes(group: object) -> list[str]:
    return [problem.code for problem in group.widened]  # type: ignore[attr-defined]


def test_eight_of_region_and_size_are_enough_without_the_city_itself() -> None:
    group = peer_group(unit(0), [unit(n) for n in range(9)])
    assert (len(group.units), group.by, group.widened) == (8, BY, ())
    assert "u00" not in {one.key for one in group.units}


def test_seven_are_not_and_the_group_widens_with_its_reason() -> None:
    near = [unit(n) for n in range(8)]
    group = peer_group(unit(0), [*near, unit(8, band="2")])
    assert (len(group.units), group.by, codes(group)) == (8, ("region",), ["assessments.peers_few"])
    assert group.widened[0].params == {"number": 7, "least": 8}
    group = peer_group(unit(0), [*near, unit(8, region="europe", band="3")])
    assert (len(group.units), group.by, codes(group)) == (8, (), ["assessments.peers_few", "assessments.peers_few_region"])
    group = peer_group(unit(0), near)
    assert (group.compared, codes(group)[-1], group.spread("T")) == (False, "assessments.peers_few_all", None)


def test_a_city_without_a_known_population_is_compared_by_region() -> None:
    group = peer_group(unit(0, band=""), [unit(n) for n in range(1, 10)])
    assert (group.by, codes(group)) == (("region",), ["assessments.peers_unknown_population_band"])


def test_the_instrument_says_by_what_and_how_many_but_never_fewer_than_eight() -> None:
    assert rule_of({}) == Rule()
    assert rule_of({"peers": {"by": ["population_band", "region"], "min_n": 12}}) == Rule(("population_band", "region"), 12)
    assert rule_of({"peers": {"by": ["income"], "min_n": 2}}) == Rule((), 8)


def test_who_does_not_consent_is_not_named() -> None:
    group = peer_group(unit(0), [unit(n, named=n % 3 == 0) for n in range(1, 12)])
    assert [one.key for one in group.named] == ["u03", "u06", "u09"]
    assert not hasattr(group.spread("T"), "least")
    assert not hasattr(group.spread("T"), "most")


def test_a_node_that_few_have_has_no_quartiles() -> None:
    few = [Unit(f"u{n:02}", {"region": "asia", "population_band": "1"}, False, {"T": Fraction(1)} if n < 8 else {}) for n in range(1, 12)]
    assert peer_group(unit(0), few).spread("T") is None


@pytest.mark.parametrize(("population", "band"), [(None, ""), (0, "1"), (500_000, "1"), (500_001, "2"), (9_000_000, "4")])
def test_bands(population: int | None, band: str) -> None:
    assert band_of([500_000, 1_000_000, 5_000_000], population) == band


def test_quartiles_and_places() -> None:
    spread = quartiles([Fraction(n) for n in (4, 1, 3, 2)])
    assert (spread.number, spread.lower, spread.median, spread.upper) == (4, Fraction(7, 4), Fraction(5, 2), Fraction(13, 4))
    group = peer_group(unit(4), [unit(n) for n in range(1, 12)])
    at = standing(group, "T", Fraction(5, 10))
    assert (at.below, at.same, at.above) == (3, 1, 6)


@given(st.lists(st.fractions(0, 1), min_size=1, max_size=40))
def test_quartiles_part_the_values(values: list[Fraction]) -> None:
    spread = quartiles(values)
    assert min(values) <= spread.lower <= spread.median <= spread.upper <= max(values)
    assert sum(one < spread.lower for one in values) * 4 <= len(values) + 2
    assert sum(one > spread.upper for one in values) * 4 <= len(values) + 2
