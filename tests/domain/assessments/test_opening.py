"""What is opened: at least eight unnamed cities alike, codes by lot, releases of at least eight, cells joined."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dure.domain.assessments.rules.opening import ANY, Row, grouped, joined_cells, opened, released_on

BY = ("region", "population_band")
DAY = date(2026, 1, 5)
cities = st.lists(st.tuples(st.sampled_from(["asia", "europe", "africa", ""]), st.sampled_from(["1", "2", ""]), st.booleans()), max_size=60)


def rows(said: list[tuple[str, str, bool]]) -> list[Row]:
    return [Row(f"city-{n}", {"region": region, "population_band": band}, named, {"Q1": "yes"}) for n, (region, band, named) in enumerate(said)]


@given(cities)
def test_every_group_hides_at_least_eight_cities_without_consent(said: list[tuple[str, str, bool]]) -> None:
    made = rows(said)
    told = grouped(made, BY)
    hidden = Counter(told[row.key] for row in made if not row.named and row.key in told)
    assert all(number >= 8 for number in hidden.values())
    unnamed = [row for row in made if not row.named]
    assert sum(hidden.values()) == (len(unnamed) if len(unnamed) >= 8 else 0)
    for row in made:
        for word, by in zip(told.get(row.key, ()), BY, strict=False):
            assert word in (ANY, row.groups[by])


@given(cities)
def test_opened_rows_hold_nothing_of_a_city(said: list[tuple[str, str, bool]]) -> None:
    made = opened(rows(said), BY, lambda key: f"{int(key.removeprefix('city-')) * 7919 % 10_007:05}")
    assert [one.code for one in made] == sorted({one.code for one in made})
    assert "city-" not in repr(made)


def test_seven_unnamed_are_not_opened_and_eight_are() -> None:
    seven = [("asia", "1", False)] * 7
    assert grouped(rows([*seven, ("asia", "1", True)]), BY) == {"city-7": (ANY, ANY)}
    assert set(grouped(rows([*seven, ("asia", "1", False)]), BY).values()) == {("asia", "1")}


def test_the_size_is_given_up_before_the_region_and_a_rest_takes_company_along() -> None:
    told = grouped(rows([("asia", "1", False)] * 8 + [("asia", "2", False)] * 4 + [("asia", "3", False)] * 4), BY)
    assert Counter(told.values()) == {("asia", "1"): 8, ("asia", ANY): 8}
    told = grouped(rows([("asia", "1", False)] * 10 + [("europe", "1", False)] * 9 + [("africa", "1", False)]), BY)
    assert Counter(told.values()) == {("asia", "1"): 10, (ANY, ANY): 10}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40)), max_size=60))
def test_a_release_brings_at_least_eight_cities(said: list[tuple[int, int]]) -> None:
    verified = [(DAY + timedelta(days=day), f"c{city}") for day, city in said]
    last = released_on(verified)
    if last is None:
        assert len({city for _, city in verified}) < 8 or len(verified) < 8
        return
    assert len({city for on, city in verified if on <= last}) >= 8
    before = released_on([one for one in verified if one[0] < last])
    assert len({city for on, city in verified if (before is None or on > before) and on <= last}) >= 8
    assert len({city for on, city in verified if on > last}) < 8


@given(st.lists(st.integers(0, 20), min_size=1, max_size=6))
def test_cells_are_joined_until_none_is_small_and_nobody_is_lost(numbers: list[int]) -> None:
    cells = joined_cells([(str(n), number) for n, number in enumerate(numbers)])
    assert all(number == 0 or number >= 8 for _, number in cells)
    if sum(numbers) >= 8:
        assert sum(number for _, number in cells) == sum(numbers)
        assert [name for names, _ in cells for name in names] == [str(n) for n in range(len(numbers))]
    else:
        assert cells == []
