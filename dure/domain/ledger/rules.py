"""What an entry must be: at least two postings, none of nothing, in balance for each fund and each currency.

Amounts are integers of the currency's minor unit, a debit positive, a credit negative.
Source: `docs/sources.md#double-entry`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dure.kernel.currencies import is_code, printed_amount
from dure.kernel.problem import Problem

SOURCE = "double-entry"
KINDS = ("asset", "liability", "equity", "income", "expense")


@dataclass(frozen=True, slots=True)
class Leg:
    """One posting to be: the account's key, its fund's key, its currency, the amount."""

    account: str
    fund: str
    currency: str
    amount: int


@dataclass(frozen=True, slots=True)
class Opened:
    """What an account is, once and for all."""

    kind: str
    fund: str
    currency: str
    owner_ref: str = ""


def entry_problems(legs: Sequence[Leg]) -> list[Problem]:
    """This function will return what keeps postings from being one entry."""
    return list(_entry_problems(legs))


def _entry_problems(legs: Sequence[Leg]) -> Iterator[Problem]:
    if len(legs) < 2:
        yield Problem("ledger.too_few_postings", {"number": len(legs)}, SOURCE)
    for leg in legs:
        if leg.amount == 0:
            yield Problem("ledger.zero_amount", {"account": leg.account}, SOURCE)
    sums = Counter[tuple[str, str]]()
    for leg in legs:
        sums[leg.fund, leg.currency] += leg.amount
    for (fund, currency), over in sums.items():
        if over:
            yield Problem("ledger.unbalanced", {
                "fund": fund, "over_ko": printed_amount(over, currency, "ko"), "over_en": printed_amount(over, currency, "en"),
            }, SOURCE)


def account_problems(key: str, wanted: Opened, standing: Opened | None) -> list[Problem]:
    """This function will return what keeps an account from being opened; `standing` is what the key already names."""
    problems = []
    if wanted.kind not in KINDS:
        problems.append(Problem("ledger.no_such_kind", {"kind": wanted.kind}, SOURCE))
    if not is_code(wanted.currency):
        problems.append(Problem("ledger.no_such_currency", {"currency": wanted.currency}, "currencies"))
    if standing is not None and standing != wanted:
        problems.append(Problem("ledger.account_differs", {"account": key}, SOURCE))
    return problems


def reversal_problems(*, booked: date, on: date, reversed_by: int | None, is_counter: bool) -> list[Problem]:
    """This function will return what keeps an entry from being reversed on a day: once, not a counter-entry itself, and
    not before it was booked."""
    problems = []
    if reversed_by is not None:
        problems.append(Problem("ledger.already_reversed", {"entry": reversed_by}, SOURCE))
    if is_counter:
        problems.append(Problem("ledger.counter_entry", {}, SOURCE))
    if on < booked:
        problems.append(Problem("ledger.before_entry", {"on": on.isoformat(), "booked": booked.isoformat()}, SOURCE))
    return problems
