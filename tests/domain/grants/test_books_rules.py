"""Rules of a grant's books, as tables of facts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dure.domain.grants.rules.accounts import closed, instalment_paid, openings, received, spent
from dure.domain.grants.rules.position import (
    ItemPosition,
    Position,
    Term,
    agreement_problems,
    lowest_from,
    money_problems,
    reallocation_problems,
    share_problems,
    spending_problems,
)
from tests.domain.grants.granting import GRANTED, ITEMS

YEAR = Term("signed", date(2019, 1, 1), date(2019, 12, 31))
MARCH = date(2019, 3, 4)
OFFICE = ItemPosition(2, "사무관리비", 194_560_000, executed=100_000_000, open=4_560_000)


def test_an_item_has_what_was_agreed_and_moved_less_what_was_spent() -> None:
    item = ItemPosition(1, "인건비", 500_000_000, 60_740_000, 560_000_000, 559_000_000, pending=10, open=40_000)
    assert (item.granted, item.left, item.free, item.without_evidence) == (560_740_000, 740_000, 700_000, 1_000_000)
    assert str(item.rate()) == "99.9"
    assert ItemPosition(1, "인건비", 0).rate() is None
    stands = Position(date(2019, 12, 31), (item, OFFICE), GRANTED, 223_530, 105_294, 0, 0)
    assert (stands.total.agreed, stands.total.executed, stands.reckoned) == (694_560_000, 660_000_000, GRANTED + 223_530 + 105_294 - 660_000_000)


@pytest.mark.parametrize(("won", "on", "term", "until", "codes"), [
    (94_560_000, MARCH, YEAR, None, []),
    (94_560_001, MARCH, YEAR, None, ["grants.over_item"]),
    (0, MARCH, YEAR, None, ["grants.not_positive"]),
    (-5, date(2018, 12, 31), YEAR, None, ["grants.outside_term", "grants.not_positive"]),
    (1, date(2020, 1, 2), YEAR, None, ["grants.outside_term"]),
    (1, date(2020, 1, 2), YEAR, date(2020, 1, 2), []),
    (1, date(2020, 1, 3), YEAR, date(2020, 1, 2), ["grants.outside_term"]),
    (1, MARCH, Term("draft", YEAR.starts_on, YEAR.ends_on), None, ["grants.not_in_force"]),
    (1, MARCH, Term("closed", YEAR.starts_on, YEAR.ends_on), None, ["grants.not_in_force"]),
    (1, MARCH, Term("signed", YEAR.starts_on, YEAR.ends_on, frozen=True), None, ["grants.being_settled"]),
])
def test_a_cost_has_its_term_and_what_the_item_has_left(won: int, on: date, term: Term, until: date | None, codes: list[str]) -> None:
    assert [problem.code for problem in spending_problems(won, on, term, OFFICE, until)] == codes


def test_no_money_leaves_that_a_later_day_needs() -> None:
    moved = {date(2019, 1, 31): 100, date(2019, 6, 1): -90, date(2019, 7, 1): 50}
    assert [lowest_from(moved, day) for day in (date(2019, 1, 1), date(2019, 2, 1), date(2019, 6, 30), date(2019, 8, 1))] == [0, 10, 10, 60]
    assert money_problems(10, 10) == []
    assert [problem.code for problem in money_problems(11, 10)] == ["grants.no_money"]


@settings(suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(st.dictionaries(st.dates(date(2019, 1, 1), date(2019, 1, 20)), st.integers(-50, 50)), st.dates(date(2019, 1, 1), date(2019, 1, 25)),
       st.integers(1, 60))
def test_what_is_let_go_never_overdraws_a_later_day(moved: dict[date, int], on: date, won: int) -> None:
    if money_problems(won, lowest_from(moved, on)):
        return
    after = dict(moved)
    after[on] = after.get(on, 0) - won
    assert all(sum(amount for day, amount in after.items() if day <= last) >= 0 for last in [*after, on] if last >= on)


@pytest.mark.parametrize(("won", "source", "target", "reason", "codes"), [
    (90_000_000, OFFICE, ItemPosition(3, "사업비", 0), "행사 확대", []),
    (90_000_001, OFFICE, ItemPosition(3, "사업비", 0), "행사 확대", ["grants.not_left"]),
    (0, OFFICE, OFFICE, " ", ["grants.same_item", "grants.reason_missing", "grants.not_positive"]),
])
def test_what_is_committed_is_not_moved(won: int, source: ItemPosition, target: ItemPosition, reason: str, codes: list[str]) -> None:
    assert [problem.code for problem in reallocation_problems(won, source, target, reason)] == codes


@pytest.mark.parametrize(("amount", "items", "days", "codes"), [
    (GRANTED, list(ITEMS.items()), (date(2019, 1, 1), date(2019, 12, 31)), []),
    # the settlement's text has 567,940 thousand won for the first item
    (GRANTED, [("인건비", 567_940_000), *list(ITEMS.items())[1:]], (date(2019, 1, 1), date(2019, 12, 31)), ["grants.items_differ"]),
    (5, [("인건비", 5), ("인건비", 0), (" ", 0)], (date(2019, 1, 1), date(2019, 12, 31)), ["grants.item_named", "grants.item_named"]),
    (0, [], (date(2019, 2, 1), date(2019, 1, 1)), ["grants.agreement_empty", "grants.not_positive", "grants.term_wrong"]),
    (5, [("인건비", 5)], (date(2020, 1, 1), date(2020, 12, 31)), ["grants.term_wrong"]),
])
def test_the_items_of_an_agreement_make_its_amount(amount: int, items: list[tuple[str, int]], days: tuple[date, date], codes: list[str]) -> None:
    assert [problem.code for problem in agreement_problems(amount, items, *days, 2019)] == codes


def test_a_part_is_taken_of_what_is_left_of_the_whole() -> None:
    assert share_problems(5, 10, 5, "grants.over_agreement") == []
    assert [problem.code for problem in share_problems(6, 10, 5, "grants.over_agreement")] == ["grants.over_agreement"]
    assert [problem.code for problem in share_problems(0, 10, 5, "grants.over_agreement")] == ["grants.not_positive"]


def test_every_posting_balances_on_an_account_that_was_opened() -> None:
    opened = {one.key for one in openings("wego-2019", {7: "인건비", 8: "사업비"})}
    for amounts in (instalment_paid("wego-2019", 9), spent("wego-2019", 7, 4), received("wego-2019", "interest", 3), received("wego-2019", "refund", 2),
                    closed("wego-2019", {7: 4, 8: 0})):
        assert sum(amounts.values()) == 0
        assert set(amounts) <= opened
