"""What an entry must be: at least two postings, none of nothing, in balance for each fund and each currency. What a rate must be,
and when a fund's year may close.

Amounts are integers of the currency's minor unit, a debit positive, a credit negative.
Source: `docs/sources.md#double-entry`, `docs/sources.md#exchange-rates`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from dure.kernel.currencies import WON, in_units, is_code, printed_amount
from dure.kernel.problem import Problem

SOURCE = "double-entry"
RATES = "exchange-rates"
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


@dataclass(frozen=True, slots=True)
class Rate:
    """What `per` units of a currency were worth in won, as `source` published it on a day: 100 JPY, 1,007.74 won."""

    currency: str
    on: date
    per: int
    won: Decimal
    source: str

    def in_won(self, amount: int) -> Fraction:
        """This function will return minor units of the currency in won, exact: whoever books it rounds."""
        return Fraction(in_units(amount, self.currency)) * Fraction(self.won) / self.per


def rate_problems(wanted: Rate, today: date, standing: Rate | None, why: str) -> list[Problem]:
    """This function will return what keeps a rate from being recorded: of the won itself or of no currency, of nothing, of a day to
    come, without a source; and where the day has one (`standing`): the same again, or another without a reason."""
    problems = []
    if not is_code(wanted.currency) or wanted.currency == WON:
        problems.append(Problem("ledger.no_such_currency", {"currency": wanted.currency}, "currencies"))
    if wanted.per <= 0 or wanted.won <= 0:
        problems.append(Problem("ledger.rate_of_nothing", {}, RATES))
    if wanted.on > today:
        problems.append(Problem("ledger.rate_to_come", {"on": wanted.on.isoformat(), "today": today.isoformat()}, RATES))
    if not wanted.source.strip():
        problems.append(Problem("ledger.rate_source", {}, RATES))
    if standing is not None and (standing.per, standing.won, standing.source) == (wanted.per, wanted.won, wanted.source):
        problems.append(Problem("ledger.rate_stands", {"currency": wanted.currency, "on": wanted.on.isoformat()}, RATES))
    elif standing is not None and not why.strip():
        problems.append(Problem("ledger.rate_why", {"currency": wanted.currency, "on": wanted.on.isoformat(), "won": str(standing.won)}, RATES))
    return problems


def closing_problems(*, year: int, today: date, closed: int | None, open_items: int, known: bool, fund: Mapping[str, str]) -> list[Problem]:
    """This function will return what keeps a fund's year from being closed: it is not over, is closed already (`closed` is the last
    closed year), or has open items of which nobody said that they are known."""
    params = {"year": year, "ko": fund["ko"], "en": fund["en"]}
    if closed is not None and year <= closed:
        return [Problem("ledger.closed_already", params | {"closed": closed}, SOURCE)]
    if today <= date(year, 12, 31):
        return [Problem("ledger.year_not_over", params | {"today": today.isoformat()}, SOURCE)]
    if open_items and not known:
        return [Problem("ledger.open_items", params | {"number": open_items}, SOURCE)]
    return []
