"""Settlement: the return with its three terms, and what a sheet contradicts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dure.domain.grants.labels import SENTENCES
from dure.domain.grants.rules.sheet import Row, Said, Sheet, Told, settled, settlement_problems
from dure.kernel.sentences import sentence

# the real settlement of 2019; how the executed sum divides over the items is made up
ITEMS_2019 = (Row("인건비", Said(560_740_000), Said(540_000_000)), Row("사무관리비", Said(194_560_000), Said(160_000_000)),
              Row("사업비", Said(490_000_000), Said(484_572_157)), Row("업무추진비", Said(10_000_000), Said(10_000_000)))
SHEET_2019 = Sheet(ITEMS_2019, interest=Said(223_530), refunds=Said(105_294))


def codes(sheet: Sheet) -> list[str]:
    return [found.code for found in settlement_problems(sheet)]


def test_the_settlement_of_2019_to_the_won() -> None:
    made = settled(SHEET_2019)
    assert (made.total.granted, made.total.executed, made.total.unspent) == (1_255_300_000, 1_194_572_157, 60_727_843)
    assert made.total.rate == Decimal("95.2")
    assert made.terms == {"unspent": 60_727_843, "interest": 223_530, "refunds": 105_294}
    assert made.returned == 61_056_667
    assert codes(SHEET_2019) == []


def test_a_return_that_forgets_the_refunds_is_told_so() -> None:
    sheet = Sheet(ITEMS_2019, interest=Said(223_530), refunds=Said(105_294), returned=Said(60_951_373))
    (found,) = settlement_problems(sheet)
    assert found.code == "grants.return_without"
    assert "refunds of last year's cancelled payments" in sentence(found, "en")
    assert "전년도 취소 환급금" in sentence(found, "ko")


def test_text_against_table() -> None:
    """인건비 567,940 in the text, 560,740 in the table, in thousand won."""
    told = (Told("인건비", Said(567_940_000, step=1_000), "granted"), Told("사무관리비", Said(194_560_000, step=1_000)))
    (found,) = settlement_problems(Sheet(ITEMS_2019, interest=Said(1), refunds=Said(0), told=told))
    assert found.code == "grants.text_differs"
    assert found.params["text"] == 567_940_000


def test_what_does_not_hold_is_named() -> None:
    assert codes(Sheet((Row("a", Said(10), Said(11)),), interest=Said(0), refunds=Said(0))) == ["grants.over"]
    assert codes(Sheet((Row("a", Said(10), Said(5), Said(4)),), interest=Said(0), refunds=Said(0))) == ["grants.unspent_differs"]
    assert codes(Sheet((Row("a", Said(1000), Said(952), rate=Decimal("95.1")),), interest=Said(0), refunds=Said(0))) == ["grants.rate_differs"]
    assert codes(Sheet((Row("a", Said(10), Said(5)), Row("a", Said(1), Said(1))), interest=Said(0), refunds=Said(0))) == ["grants.item_twice"]
    assert codes(Sheet((Row("a", Said(10), Said(5)),), Row("계", Said(11), Said(5)), Said(0), Said(0))) == ["grants.total_differs"]
    assert codes(Sheet((Row("a", Said(-10), Said(-10)),), interest=Said(0), refunds=Said(0))) == ["grants.negative", "grants.negative"]
    assert codes(Sheet((Row("a", Said(10), Said(5)),))) == ["grants.interest_missing", "grants.refunds_missing"]
    assert codes(Sheet((Row("a", Said(10), Said(5)),), interest=Said(0), refunds=Said(0), returned=Said(7))) == ["grants.return_differs"]


def test_rates_are_rounded_half_up_and_read_in_any_rounding() -> None:
    assert settled(Sheet((Row("a", Said(2_000), Said(1_903)),))).total.rate == Decimal("95.2")  # 95.15
    assert codes(Sheet((Row("a", Said(2_000), Said(1_903), rate=Decimal("95.1")),), interest=Said(0), refunds=Said(0))) == []
    assert settled(Sheet((Row("a", Said(0), Said(0)),))).total.rate is None


ROWS = st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)), min_size=1, max_size=8)


@given(ROWS, st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_return_and_what_was_executed_are_what_was_given(rows: list[tuple[int, int]], interest: int, refunds: int) -> None:
    sheet = Sheet(tuple(Row(str(n), Said(g), Said(e)) for n, (g, e) in enumerate(rows)), interest=Said(interest), refunds=Said(refunds))
    made = settled(sheet)
    assert made.returned + sum(e for _, e in rows) == sum(g for g, _ in rows) + interest + refunds
    assert sum(line.unspent for line in made.lines) == made.total.unspent
    if made.total.granted:
        assert made.total.rate is not None
        assert abs(Fraction(made.total.rate) - Fraction(made.total.executed * 100, made.total.granted)) <= Fraction(1, 20)


def test_every_finding_has_its_sentence() -> None:
    assert all({"ko", "en"} <= said.keys() for said in SENTENCES.values())
