"""Settling a grant from its records: what may be settled, what goes back, and how what comes back is spread. Won, plain Python.

The computation itself is `rules.sheet`: the same as for a sheet that came in as a file. Sources: `docs/sources.md#grant-settlement`,
`#settlement-profiles`, `#grant-returns`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dure.domain.grants.rules.accounts import account, item_account
from dure.domain.grants.rules.profiles import Profile
from dure.domain.grants.rules.sheet import SOURCE, Row, Said, Sheet, settlement_problems
from dure.domain.grants.rules.told import term, told
from dure.kernel.place import Place
from dure.kernel.problem import Problem

RETURNS = "grant-returns"
# a step, and what it does not come before
STEP_DAYS: dict[str, dict[str, str]] = {
    "draw": {"ko": "정산 작성일", "en": "drawn", "after_ko": "정산 기준일", "after_en": "the day as of which it settles"},
    "submit": {"ko": "정산 제출일", "en": "submitted", "after_ko": "정산 기준일", "after_en": "the day as of which it settles"},
    "approve": {"ko": "정산 승인일", "en": "approved", "after_ko": "제출일", "after_en": "its submission"},
    "notify": {"ko": "반납 고지일", "en": "notified", "after_ko": "승인일", "after_en": "its approval"},
    "close": {"ko": "정산 종결일", "en": "closed", "after_ko": "승인일이나 마지막 수납일", "after_en": "its approval or the last receipt"},
}


@dataclass(frozen=True, slots=True)
class Item:
    """An item to settle: what was granted after reallocations, what was spent, and of that what evidence shows."""

    name: str
    granted: int
    spent: int
    executed: int


@dataclass(frozen=True, slots=True)
class Books:
    """What the records of a grant say on the day on which it is settled. `interest` and `refunds` are terms of the return (`terms`), None
    where none was recorded.
    `undecided` counts what was prepared and not decided; `open_number` and `open_amount` are commitments not paid and not dropped;
    `later` counts what was paid, spent or came in after that day."""

    items: tuple[Item, ...]
    disbursed: int
    interest: int | None
    refunds: int | None
    without_evidence: int = 0
    undecided: int = 0
    open_number: int = 0
    open_amount: int = 0
    later: int = 0

    @property
    def granted(self) -> int:
        """This function will return what the items come to."""
        return sum(item.granted for item in self.items)


def drawing_problems(state: str, running: bool, books: Books, ends_on: date, as_of: date) -> list[Problem]:
    """This function will return what keeps a grant from being settled as of a day: an agreement that is not in force or has a
    settlement already, a day before its term ends, and items that are not what was paid."""
    problems = []
    if state != "signed":
        problems.append(Problem("grants.not_to_settle", {}, SOURCE))
    if running:
        problems.append(Problem("grants.settlement_runs", {}, SOURCE))
    if as_of < ends_on:
        problems.append(Problem("grants.term_runs", {"ends_on": ends_on.isoformat()}, SOURCE))
    if not books.disbursed:
        problems.append(Problem("grants.nothing_disbursed", {}, SOURCE))
    elif books.granted != books.disbursed:
        problems.append(Problem("grants.granted_not_disbursed", {"items": books.granted, "disbursed": books.disbursed,
                                                                 "difference": books.granted - books.disbursed}, SOURCE))
    return problems


def given_problems(given: Mapping[int, int], items: Mapping[int, int]) -> list[Problem]:
    """This function will judge what of items is said to have been disbursed (`given`, by key): items of the grant (`items`), each not
    less than nothing and not more than it has."""
    return [Problem("grants.given_wrong", {"item": key, "amount": won, "most": max(items.get(key, 0), 0)}, SOURCE)
            for key, won in given.items() if not 0 <= won <= items.get(key, -1)]


def order_problems(what: str, on: date, after: date | None) -> list[Problem]:
    """This function will judge the day of a step (a key of `STEP_DAYS`): not before what it follows (`after`)."""
    return [Problem("grants.step_before", {**STEP_DAYS[what], "on": on.isoformat(), "after": after.isoformat()}, SOURCE)] if after and on < after else []


def submitting_problems(books: Books, drawn: Books) -> list[Problem]:
    """This function will return what is still to be done before a settlement is submitted; `drawn` is what it was drawn from."""
    problems = []
    if books.undecided:
        problems.append(Problem("grants.undecided", {"number": books.undecided}, SOURCE))
    if books.open_number:
        problems.append(Problem("grants.open_left", {"number": books.open_number, "amount": books.open_amount}, SOURCE))
    if books.later:
        problems.append(Problem("grants.later_records", {"number": books.later}, SOURCE))
    if (books.items, books.interest or 0, books.refunds or 0) != (drawn.items, drawn.interest or 0, drawn.refunds or 0):
        problems.append(Problem("grants.drawn_stale", {}, SOURCE))
    return problems


def terms(profile: Profile, interest: int | None, refunds: int | None) -> tuple[int | None, int | None]:
    """This function will return interest and refunds as terms of the return: 0 where the profile lets the recipient keep them."""
    return (interest if profile.interest == "returned" else 0), (refunds if profile.refunds == "returned" else 0)


def sheet_of(items: Iterable[tuple[str, int, int]], interest: int | None, refunds: int | None, text: str = "") -> Sheet:
    """This function will return the sheet that records and a report's sentences make: items as name, granted, recognised."""
    rows = tuple(Row(name, Said(granted), Said(executed)) for name, granted, executed in items)
    said = dict(filter(None, (term(line, _line(number)) for number, line in enumerate(text.splitlines(), 1))))
    sentences = tuple(one for number, line in enumerate(text.splitlines(), 1) for one in told(line, [row.name for row in rows], _line(number)))
    return Sheet(rows, interest=None if interest is None else Said(interest), refunds=None if refunds is None else Said(refunds),
                 returned=said.get("returned"), told=sentences)


def _line(number: int) -> Place:
    return Place(line=number)


def settled_problems(sheet: Sheet, text: str, books: Books) -> list[Problem]:
    """This function will find what is odd in a settlement drawn from records: what `rules.sheet` finds, terms that the text tells
    otherwise, and costs without evidence, which are not settled."""
    problems = settlement_problems(sheet)
    known = {"interest": sheet.interest, "refunds": sheet.refunds}
    for number, line in enumerate(text.splitlines(), 1):
        said = term(line, _line(number))
        computed = known.get(said[0]) if said else None
        if said and computed and not said[1].means(computed.won):
            ko, en = {"interest": ("이자", "interest"), "refunds": ("환급금", "refunds")}[said[0]]
            problems.append(Problem("grants.term_differs", {"ko": ko, "en": en, "text": said[1].won, "table": computed.won}, SOURCE, "error", (said[1].at,)))
    unsettled = sum(item.spent - item.executed for item in books.items)
    if unsettled:
        problems.append(Problem("grants.without_evidence", {"number": books.without_evidence, "amount": unsettled}, SOURCE, "warning"))
    return problems


def reviewing_problem(step: str) -> Problem | None:
    """This function will tell why a settlement cannot be reviewed: it is not submitted, or approved already."""
    return None if step == "submitted" else Problem("grants.not_submitted", {"step": step}, SOURCE)


def disallowing_problems(executed: int, amount: int, why: str) -> list[Problem]:
    """This function will judge how much of an item's costs is disallowed: not more than was settled, and for a reason."""
    problems = []
    if not 0 <= amount <= executed:
        problems.append(Problem("grants.disallowed_most", {"amount": amount, "executed": executed}, SOURCE))
    if amount and not why.strip():
        problems.append(Problem("grants.why_missing", {}, SOURCE))
    return problems


def approving_problems(unreviewed: Sequence[str], unanswered: int, unclosed: int, reviewed_by: Iterable[str], by: str) -> list[Problem]:
    """This function will return what keeps a settlement from being approved: items nobody has gone through, queries that are not
    answered or not settled, and an approver who did the review."""
    problems = []
    if unreviewed:
        problems.append(Problem("grants.unreviewed", {"items": ", ".join(unreviewed)}, SOURCE))
    if unanswered:
        problems.append(Problem("grants.unanswered", {"number": unanswered}, SOURCE))
    if unclosed:
        problems.append(Problem("grants.query_open", {"number": unclosed}, SOURCE))
    if by in set(reviewed_by):
        problems.append(Problem("grants.own_review", {}, "four-eyes"))
    return problems


def receipt_problems(amount: int, due: int, received: int, on: date, noticed_on: date, today: date) -> list[Problem]:
    """This function will judge a receipt: something, not more than is still due, not before the notice and not to come."""
    problems = []
    if amount <= 0:
        problems.append(Problem("grants.receipt_amount", {}, RETURNS))
    elif amount > due - received:
        problems.append(Problem("grants.receipt_over", {"amount": amount, "left": due - received}, RETURNS))
    if on < noticed_on or on > today:
        problems.append(Problem("grants.receipt_day", {"on": on.isoformat(), "noticed_on": noticed_on.isoformat()}, RETURNS))
    return problems


def taking_back_problems(receipt: int, standing: Sequence[int], on: date, received_on: date) -> list[Problem]:
    """This function will judge whether a receipt may be taken back on a day: one of those that stand, the last that was approved
    (`standing` in that order; what came in fills the terms one after another), and not before it came in."""
    if receipt not in standing or on < received_on:
        return [Problem("grants.not_to_take_back", {}, RETURNS)]
    return [] if receipt == standing[-1] else [Problem("grants.receipt_not_last", {}, RETURNS)]


def revenue_year(on: date, closes_on: date) -> int | None:
    """This function will tell of which year a return is revenue; None where it still goes back into the line, whose year's books
    close on `closes_on`."""
    return None if on <= closes_on else on.year


def posted(grant: str, shares: Mapping[str, int], own: Mapping[int, int]) -> dict[str, int]:
    """This function will return what money that goes back posts: its terms' `shares` from what is owed. Where costs were not recognised
    (`own`, by item) the recipient makes good for them from its own means, and the rest leaves the grant's bank account."""
    parts = {"unspent": "owed", "interest": "interest", "refunds": "refunds"}
    debits = {account(grant, parts[name]): won for name, won in shares.items() if won}
    credits = {item_account(grant, item): -won for item, won in own.items() if won}
    bank = sum(debits.values()) + sum(credits.values())
    return debits | credits | ({account(grant, "bank"): -bank} if bank else {})


def spread(before: int, amount: int, parts: Mapping[str, int]) -> dict[str, int]:
    """This function will spread an amount over parts in their order, behind what came before: each part is filled before the next.

    The shares of all amounts together are the parts. Raises ValueError for more than the parts hold.
    """
    shares, start = {}, 0
    for name, size in parts.items():
        share = max(0, min(before + amount, start + size) - max(before, start))
        if share:
            shares[name] = share
        start += size
    if before + amount > start:
        raise ValueError(amount)
    return shares
