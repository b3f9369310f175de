"""Where a grant stands: by item what was agreed, moved, spent and shown by evidence; and when money may be spent. Plain Python, won.

The costs here are the recipient's (실집행액). What the city disbursed (집행액) is another figure; the two are never added.
Source: `docs/sources.md#grant-books`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from dure.domain.grants.rules.accounts import SOURCE
from dure.kernel.problem import Problem
from dure.kernel.rounding import rounded


@dataclass(frozen=True, slots=True)
class ItemPosition:
    """An item, or the total of all (`item` 0, no name). `reallocated` is what was moved in less what was moved out; `pending` are costs
    that wait for approval and `open` commitments that are not paid: neither counts as executed."""

    item: int
    name: str
    agreed: int
    reallocated: int = 0
    executed: int = 0
    evidenced: int = 0
    pending: int = 0
    open: int = 0

    @property
    def granted(self) -> int:
        """This function will return what the item has after reallocations (교부액)."""
        return self.agreed + self.reallocated

    @property
    def left(self) -> int:
        """This function will return what was granted and not executed (집행잔액)."""
        return self.granted - self.executed

    @property
    def free(self) -> int:
        """This function will return what is neither executed nor committed."""
        return self.left - self.open

    @property
    def without_evidence(self) -> int:
        """This function will return costs that no evidence shows (증빙 미첨부)."""
        return self.executed - self.evidenced

    def rate(self, mode: str = "half_up", digits: int = 1) -> Decimal | None:
        """This function will return executed over granted in percent; None where nothing was granted."""
        return rounded(Fraction(self.executed * 100, self.granted), mode, digits) if self.granted else None


@dataclass(frozen=True, slots=True)
class Position:
    """A grant at the end of a day. `disbursed` arrived in instalments, `returned` went back, of it `made_good` from
    the recipient's own means for costs that were not recognised; `kept` left its books for the recipient at the closing; `bank` is the
    ledger's balance."""

    on: date
    items: tuple[ItemPosition, ...]
    disbursed: int = 0
    interest: int = 0
    refunds: int = 0
    returned: int = 0
    bank: int = 0
    made_good: int = 0
    kept: int = 0

    @property
    def total(self) -> ItemPosition:
        """This function will return the sum of the items."""
        def of(name: str) -> int:
            return sum(getattr(item, name) for item in self.items)

        return ItemPosition(0, "", of("agreed"), of("reallocated"), of("executed"), of("evidenced"), of("pending"), of("open"))

    @property
    def reckoned(self) -> int:
        """This function will return what the bank must hold as the records tell: it is the ledger's balance, or a record is missing."""
        return self.disbursed + self.interest + self.refunds - self.total.executed - self.returned + self.made_good - self.kept


@dataclass(frozen=True, slots=True)
class Term:
    """When a grant may be spent: signed, its days, and whether its settlement was submitted."""

    state: str
    starts_on: date
    ends_on: date
    frozen: bool = False


def made_good(receipts: Iterable[tuple[date, int]], bank: int, until: date) -> int:
    """This function will return what of receipts (day, won; in the order of their approval) until a day came from the recipient's own
    means: what the grant's account held (`bank`) goes back first, as `rules.settling.posted` books it."""
    before = own = 0
    for on, won in receipts:
        after = before + won
        own += (max(after - bank, 0) - max(before - bank, 0)) if on <= until else 0
        before = after
    return own


def lowest_from(moved: Mapping[date, int], on: date) -> int:
    """This function will return the lowest balance of an account from the end of a day on, given what moved on each day."""
    days = sorted({*moved, on})
    running = list(accumulate(moved.get(day, 0) for day in days))
    return min(running[days.index(on):])


def spending_problems(won: int, on: date, term: Term, item: ItemPosition, until: date | None = None) -> list[Problem]:
    """This function will return what keeps a cost from being booked under an item. `until` is given where it pays an open commitment."""
    return [*open_problems(term), *_day(on, term, until), *_amount(won, item)]


def open_problems(term: Term) -> Iterator[Problem]:
    """This function will tell why nothing more is recorded: the agreement is not in force, or its settlement is with the city."""
    if term.state != "signed":
        yield Problem("grants.not_in_force", {"state": term.state}, SOURCE)
    elif term.frozen:
        yield Problem("grants.being_settled", {}, SOURCE)


def to_come_problems(on: date, today: date) -> list[Problem]:
    """This function will refuse a day to come: what is recorded has happened."""
    return [Problem("grants.to_come", {"on": on.isoformat(), "today": today.isoformat()}, SOURCE)] if on > today else []


def cancelling_problems(refunded: int) -> list[Problem]:
    """This function will tell why a cost is not taken back: so much of it was refunded, and goes back to the city as that."""
    return [Problem("grants.refunded_already", {"amount": refunded}, SOURCE)] if refunded else []


def _day(on: date, term: Term, until: date | None) -> Iterator[Problem]:
    last = max(term.ends_on, until) if until else term.ends_on
    if not term.starts_on <= on <= last:
        yield Problem("grants.outside_term", {"on": on, "starts": term.starts_on, "ends": last}, SOURCE)


def _amount(won: int, item: ItemPosition) -> Iterator[Problem]:
    if won <= 0:
        yield Problem("grants.not_positive", {"amount": won}, SOURCE)
    elif won > item.left:
        yield Problem("grants.over_item", {"item": item.name, "amount": won, "left": max(item.left, 0)}, SOURCE)


def money_problems(won: int, lowest: int) -> list[Problem]:
    """This function will return what keeps money from leaving the bank: on no later day may it hold less than nothing."""
    return [Problem("grants.no_money", {"amount": won, "held": max(lowest, 0)}, SOURCE)] if won > lowest else []


def reallocation_problems(won: int, source: ItemPosition, target: ItemPosition, reason: str) -> list[Problem]:
    """This function will return what keeps won from being moved between two items."""
    problems = []
    if source.item == target.item:
        problems.append(Problem("grants.same_item", {"item": source.name}, SOURCE))
    if not reason.strip():
        problems.append(Problem("grants.reason_missing", {}, SOURCE))
    if won <= 0:
        problems.append(Problem("grants.not_positive", {"amount": won}, SOURCE))
    elif won > source.free:
        problems.append(Problem("grants.not_left", {"item": source.name, "amount": won, "left": max(source.free, 0)}, SOURCE))
    return problems


def share_problems(won: int, whole: int, taken: int, code: str) -> list[Problem]:
    """This function will return what keeps a part from being taken of a whole of which so much is taken: an application of the
    agreement (``grants.over_agreement``), an instalment of what was granted (``grants.over_application``)."""
    if won <= 0:
        return [Problem("grants.not_positive", {"amount": won}, SOURCE)]
    return [Problem(code, {"amount": won, "left": max(whole - taken, 0)}, SOURCE)] if won > whole - taken else []


def agreement_problems(amount: int, items: Iterable[tuple[str, int]], starts_on: date, ends_on: date, year: int) -> list[Problem]:
    """This function will return what is wrong with an agreement: its items make the amount, each has a name once, its days one year."""
    given = list(items)
    problems = []
    names = [name.strip() for name, _ in given]
    if not given:
        problems.append(Problem("grants.agreement_empty", {}, SOURCE))
    for name in dict.fromkeys(name for name in names if not name or names.count(name) > 1):
        problems.append(Problem("grants.item_named", {"item": name}, SOURCE))
    problems += [Problem("grants.not_positive", {"amount": won}, SOURCE) for _, won in given if won < 0]
    if amount <= 0:
        problems.append(Problem("grants.not_positive", {"amount": amount}, SOURCE))
    elif given and sum(won for _, won in given) != amount:
        problems.append(Problem("grants.items_differ", {"items": sum(won for _, won in given), "amount": amount}, SOURCE))
    if starts_on > ends_on or year not in (starts_on.year, ends_on.year):
        problems.append(Problem("grants.term_wrong", {"starts": starts_on, "ends": ends_on, "year": year}, SOURCE))
    return problems
