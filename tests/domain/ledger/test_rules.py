"""What an entry must be, as tables; the first cases are a member's dues."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dure.domain.ledger.rules import Leg, Opened, account_problems, entry_problems, reversal_problems
from dure.kernel.currencies import decimals, in_minor_units, in_units, is_code, printed_amount
from dure.kernel.sentences import sentence

DEBT, INCOME = ("dues:12", "dues", "USD"), ("dues:income", "dues", "USD")
BANK, WON = ("bank:usd", "dues", "USD"), ("bank:krw", "dues", "KRW")
GRANT = ("grant:bank", "city", "USD")


@pytest.mark.parametrize(("legs", "codes"), [
    ([(*DEBT, 400_000), (*INCOME, -400_000)], []),  # an invoice of USD 4,000
    ([(*BANK, 397_500), (*DEBT, -400_000), ("fees", "dues", "USD", 2_500)], []),  # paid, the bank kept USD 25
    ([(*DEBT, 400_000), (*INCOME, -399_999)], ["ledger.unbalanced"]),
    ([(*DEBT, 400_000)], ["ledger.too_few_postings", "ledger.unbalanced"]),
    ([], ["ledger.too_few_postings"]),
    ([(*DEBT, 0), (*INCOME, 0)], ["ledger.zero_amount", "ledger.zero_amount"]),
    ([(*GRANT, 400_000), (*INCOME, -400_000)], ["ledger.unbalanced", "ledger.unbalanced"]),  # across funds
    ([(*WON, 400_000), (*INCOME, -400_000)], ["ledger.unbalanced", "ledger.unbalanced"]),  # across currencies
    ([(*DEBT, 5), (*INCOME, -5), (*GRANT, 7), ("grant:income", "city", "USD", -7)], []),  # each fund by itself
])
def test_an_entry(legs: list[tuple[str, str, str, int]], codes: list[str]) -> None:
    assert [problem.code for problem in entry_problems([Leg(*leg) for leg in legs])] == codes


def test_the_sentence_names_fund_and_difference() -> None:
    problem, = entry_problems([Leg(*DEBT, 400_000), Leg(*INCOME, -399_950)])
    assert sentence(problem, "en") == "Debit and credit of the fund dues are not equal; they differ by USD\xa00.50."
    assert "USD\xa00.50" in sentence(problem, "ko")


@pytest.mark.parametrize(("wanted", "standing", "codes"), [
    (Opened("asset", "dues", "USD"), None, []),
    (Opened("asset", "dues", "USD", "parties.organisation:1"), Opened("asset", "dues", "USD", "parties.organisation:1"), []),
    (Opened("asset", "dues", "USD"), Opened("asset", "dues", "EUR"), ["ledger.account_differs"]),
    (Opened("asset", "dues", "USD"), Opened("asset", "city", "USD"), ["ledger.account_differs"]),
    (Opened("asset", "dues", "USD", "parties.organisation:1"), Opened("asset", "dues", "USD"), ["ledger.account_differs"]),
    (Opened("purse", "dues", "USX"), None, ["ledger.no_such_kind", "ledger.no_such_currency"]),
    (Opened("asset", "dues", "usd"), None, ["ledger.no_such_currency"]),
])
def test_an_account(wanted: Opened, standing: Opened | None, codes: list[str]) -> None:
    assert [problem.code for problem in account_problems("k", wanted, standing)] == codes


DAY = date(2026, 3, 2)


@pytest.mark.parametrize(("on", "reversed_by", "is_counter", "codes"), [
    (DAY, None, False, []),
    (date(2026, 3, 1), None, False, ["ledger.before_entry"]),
    (date(2027, 1, 1), 9, False, ["ledger.already_reversed"]),
    (date(2027, 1, 1), None, True, ["ledger.counter_entry"]),
])
def test_a_reversal(on: date, reversed_by: int | None, is_counter: bool, codes: list[str]) -> None:
    found = reversal_problems(booked=DAY, on=on, reversed_by=reversed_by, is_counter=is_counter)
    assert [problem.code for problem in found] == codes


@pytest.mark.parametrize(("amount", "currency", "ko", "en", "fr"), [
    (400_050, "USD", "USD 4,000.50", "USD 4,000.50", "4 000,50 USD"),
    (-5, "EUR", "EUR -0.05", "EUR -0.05", "-0,05 EUR"),
    (1_530_000, "KRW", "1,530,000원", "KRW 1,530,000", "1 530 000 KRW"),
    (15_174, "JPY", "JPY 15,174", "JPY 15,174", "15 174 JPY"),
    (1_500, "KWD", "KWD 1.500", "KWD 1.500", "1,500 KWD"),
    (0, "USD", "USD 0.00", "USD 0.00", "0,00 USD"),
    (9_223_372_036_854_775_807, "USD", "USD 92,233,720,368,547,758.07", "USD 92,233,720,368,547,758.07",
     "92 233 720 368 547 758,07 USD"),
])
def test_an_amount_in_three_languages(amount: int, currency: str, ko: str, en: str, fr: str) -> None:
    said = [printed_amount(amount, currency, language).replace("\xa0", " ") for language in ("ko", "en", "fr")]
    assert said == [ko, en, fr]
    assert in_minor_units(in_units(amount, currency), currency) == amount


def test_minor_units() -> None:
    assert [decimals(code) for code in ("KRW", "JPY", "USD", "KWD")] == [0, 0, 2, 3]
    assert in_units(150, "USD") == Decimal("1.50")
    assert in_minor_units(Decimal("582.25"), "USD") == 58_225
    assert [is_code(text) for text in ("KRW", "USD", "USX", "")] == [True, True, False, False]
    with pytest.raises(ValueError, match=r"0\.5 KRW"):
        in_minor_units(Decimal("0.5"), "KRW")
