"""Amounts in any currency, read as they are typed."""

from __future__ import annotations

import pytest

from dure.kernel.currencies import read_amount


@pytest.mark.parametrize(("text", "currency", "minor"), [
    ("1,500.00", "USD", 150_000), ("1.500,00", "EUR", 150_000), ("1 500,00", "EUR", 150_000), ("1\xa0500,00\xa0USD", "USD", 150_000),
    ("5000,00", "USD", 500_000), ("5000", "USD", 500_000), ("USD 1,234.5", "USD", 123_450), ("1'000.50", "CHF", 100_050),
    ("10,705,000", "KRW", 10_705_000), ("10,705,000원", "KRW", 10_705_000), ("１，２３４", "KRW", 1_234), ("1.250", "KWD", 1_250_000),
    ("0,5", "USD", 50),
])
def test_amounts_are_read_in_any_habit(text: str, currency: str, minor: int) -> None:
    assert read_amount(text, currency) == minor


@pytest.mark.parametrize(("text", "currency"), [
    ("", "USD"), ("much", "USD"), ("1.5555", "USD"), ("-5", "USD"), ("0", "USD"), ("0.00", "USD"), ("1,2,3", "USD"), ("5.5", "KRW"),
])
def test_what_is_no_amount_is_refused(text: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_amount(text, currency)
