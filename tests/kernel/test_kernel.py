"""The small words: numbers as papers print them, partial days, rounding by name, derivations, plain JSON."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.kernel.days import PartialDay
from dure.kernel.derivation import computed, derive
from dure.kernel.figure import Derived, Figure, Ref
from dure.kernel.money import number, printed
from dure.kernel.place import Place
from dure.kernel.plain import as_plain, dumps, loads, revive
from dure.kernel.rounding import rounded


@pytest.mark.parametrize(("text", "value"), [
    ("1,180,987", 1_180_987), ("△1,600", -1_600), ("△ 8,000", -8_000), ("-8", -8), ("−8", -8), ("(500)", -500),
    ("１２３", 123), ("0", 0), ("12.5", Decimal("12.5")), ("1, 180,987", 1_180_987), ("1 180 000", 1_180_000), (" 7 ", 7),
])
def test_a_printed_number_is_read_in_every_notation(text: str, value: int | Decimal) -> None:
    assert number(text) == value
    assert type(number(text)) is type(value)


@pytest.mark.parametrize("text", ["", "-", "△", "12,34", "12 34", "1.2.3", "(x-)", "약 3", "(500", "1,0000"])
def test_what_is_not_one_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        number(text)


@given(st.integers(-10**15, 10**15))
def test_printing_a_number_and_reading_it_gives_it_back(value: int) -> None:
    assert number(printed(value)) == value


@pytest.mark.parametrize(("text", "precision", "exists"), [
    ("2016", "year", True), ("2016-08", "month", True), ("2016-08-25", "day", True), ("2017-02-30", "day", False),
])
def test_a_partial_day_keeps_its_precision(text: str, precision: str, exists: bool) -> None:
    day = PartialDay.parse(text)
    assert (str(day), day.precision, day.exists) == (text, precision, exists)


@pytest.mark.parametrize(("mode", "expected"), [
    ("truncate", "-0"), ("half_up", "-1"), ("up", "-1"), ("floor", "-1"), ("half_even", "-1"),
])
def test_the_founding_papers_rate_depends_on_the_mode(mode: str, expected: str) -> None:
    """-8,000 / 1,135,987 = -0.70 %, which the founding paper prints as 0: truncated toward zero."""
    assert rounded(Fraction(-8_000 * 100, 1_135_987), mode) == Decimal(expected)


def test_a_half_goes_away_from_zero_with_half_up() -> None:
    assert [rounded(Fraction(n, 2), "half_up") for n in (1, -1, 3)] == [1, -1, 2]
    assert rounded(Decimal("95.25"), "half_up", 1) == Decimal("95.3")
    assert str(rounded(Fraction(1, 3), "half_up", 40)) == "0." + "3" * 40
    assert rounded(Fraction(10 ** 40 + 1), "half_up", 2) == 10 ** 40 + 1


def test_a_derived_figure_is_recomputed_from_its_trace() -> None:
    a, b = Figure(1_135_987, "thousand_won"), Figure(1_127_987, "thousand_won")
    total = derive("sum", a, b)
    rate = derive("rate", a, b, unit="percent", mode="truncate")
    assert (total.value, rate.value) == (2_263_974, 0)
    assert isinstance(rate.rests_on, Derived)
    assert computed(rate.rests_on) == rate.value
    assert derive("rate", Figure(0, "won"), b).value is None
    assert derive("sum", Figure(None, "won"), Figure(None, "won")).value is None


def test_a_ref_is_read_as_it_is_printed() -> None:
    ref = Ref("budget", "line", "12", "current")
    assert Ref.parse(str(ref)) == ref
    for junk in ("", "budget", "budget.line", "budget:1", ".line:1"):
        with pytest.raises(ValueError, match=r".*"):
            Ref.parse(junk)


def test_a_place_is_described_in_both_languages_and_has_an_anchor() -> None:
    place = Place("예산 총괄", 12, 3, 2, 4, quote="1,180,987")
    assert place.described("ko") == "예산 총괄 · 표 3 · 2행 · 4열"
    assert place.described("en") == "예산 총괄 · table 3 · row 2 · column 4"
    assert place.anchor == "b12-r2-c4"
    assert Place.from_json(place.as_json()) == place


@dataclass
class Sample:
    day: PartialDay | None = None
    rate: int | Decimal | None = None
    at: dict[str, Place] = field(default_factory=dict)
    below: list["Sample"] = field(default_factory=list)


def test_facts_survive_json() -> None:
    sample = Sample(PartialDay(2016, 8), Decimal("12.5"), {"day": Place(block=3)}, [Sample(rate=3)])
    text = dumps(sample)
    assert '"rate": 12.5' in text
    assert revive(Sample, loads(text)) == sample
    assert as_plain(sample)["day"] == "2016-08"
