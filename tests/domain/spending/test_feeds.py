"""Files of other systems: layouts, fingerprints, matching to the won, acceptance, undo, reconciliation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.journal.models import Entry
from dure.domain.papers.actions import keep_file
from dure.domain.spending.actions.feeds import (
    accept_feed,
    keep_mapping,
    match_again,
    match_row,
    receive_feed,
    stage_feed,
    tell_duplicate,
    undo_feed,
    unmatch_row,
)
from dure.domain.spending.actions.ladder import decide_rung, take_back_rung
from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow
from dure.domain.spending.queries.feeds import mapping_named, mappings, only_booked, open_rows, reconciled
from dure.domain.spending.rules.feeds import (
    Booked,
    Layout,
    Month,
    Row,
    fingerprints,
    layout_problems,
    pairs,
    payee_folded,
)
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import HEAD, allotted, paid

Lines = dict[tuple[int, str], BudgetLine]
BANK = {"heads": {"on": ["거래일자"], "amount": ["출금액"], "back": ["입금액"], "payee": ["받는분"]}, "rungs": {}, "otherwise": "payment"}
MAR = date(2018, 3, 2)
ROW = Row(2, MAR, 500_000, "payment", "(주)표본인쇄", "", "A-1")
RUNG = Booked(11, "payment", MAR, 500_000, "표본인쇄", "")


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code.removeprefix("spending.") for problem in caught.value.problems]


@pytest.mark.parametrize(("layout", "found"), [
    (Layout({"on": ("날",), "amount": ("금액",)}), []),
    (Layout({"on": ("날",), "back": ("입금",)}), []),
    (Layout({"on": ("날",)}), ["layout_bare"]),
    (Layout({"on": ("날",), "amount": ("금 액",), "text": ("금액",)}), ["layout_twice"]),
    (Layout({"on": ("날",), "amount": ("금액",), "colour": ("색",)}), ["layout_field"]),
    (Layout({"on": ("날",), "amount": ("금액",)}, {"취소": "undone"}), ["no_rung"]),
])
def test_what_a_layout_needs(layout: Layout, found: list[str]) -> None:
    assert [problem.code.removeprefix("spending.") for problem in layout_problems("bank", layout)] == found


@pytest.mark.parametrize(("rows", "books", "found"), [
    # the same number decides, whatever the payee is called and however far the days are apart
    ([replace(ROW, number="가-1", payee="다른 이름")], [replace(RUNG, number="가-1", on=date(2018, 5, 1))], {2: 11}),
    ([ROW], [RUNG], {2: 11}),
    ([ROW], [replace(RUNG, on=date(2018, 3, 9))], {2: 11}),
    ([ROW], [replace(RUNG, on=date(2018, 3, 10))], {}),
    # to the won, and the same step
    ([ROW], [replace(RUNG, amount=500_001)], {}),
    ([ROW], [replace(RUNG, rung="refund")], {}),
    # two that may be either are left to a person; as many of both on one day are not
    ([ROW], [RUNG, replace(RUNG, pk=12)], {}),
    ([ROW, replace(ROW, row=3)], [RUNG, replace(RUNG, pk=12)], {2: 11, 3: 12}),
    ([ROW, replace(ROW, row=3, on=date(2018, 3, 5))], [RUNG, replace(RUNG, pk=12, on=date(2018, 3, 6))], {2: 11, 3: 12}),
    ([replace(ROW, payee="")], [replace(RUNG, payee="")], {}),
])
def test_a_row_finds_the_other_side(rows: list[Row], books: list[Booked], found: dict[int, int]) -> None:
    assert pairs(rows, books, 7) == found


@pytest.mark.parametrize("said", ["(주)표본인쇄", "㈜ 표본인쇄", "주식회사 표본인쇄", "표본 인쇄(주)"])
def test_a_payee_is_known_whatever_its_legal_form(said: str) -> None:
    assert payee_folded(said) == "표본인쇄"


ROWS = st.lists(st.builds(Row, st.integers(2, 40), st.dates(MAR, date(2018, 3, 12)), st.integers(1, 4), st.sampled_from(["payment", "refund"]),
                          st.sampled_from(["가", "나", ""])), unique_by=lambda row: row.row)
BOOKS = st.lists(st.builds(Booked, st.integers(1, 40), st.sampled_from(["payment", "refund"]), st.dates(MAR, date(2018, 3, 12)), st.integers(1, 4),
                           st.sampled_from(["가", "나", ""])), unique_by=lambda one: one.pk)


@given(ROWS, BOOKS)
def test_nothing_is_paired_twice_or_with_another_amount(rows: list[Row], books: list[Booked]) -> None:
    found = pairs(rows, books, 7)
    assert len(set(found.values())) == len(found)
    by_row, by_key = {row.row: row for row in rows}, {one.pk: one for one in books}
    assert all((by_row[row].amount, by_row[row].rung) == (by_key[key].amount, by_key[key].rung) for row, key in found.items())


def test_a_row_is_known_again_and_two_alike_stay_two() -> None:
    coffee = replace(ROW, number="", amount=4_500)
    march = fingerprints("bank", [ROW, coffee, replace(coffee, row=4)])
    assert len(set(march)) == 3
    assert fingerprints("bank", [replace(coffee, row=9), replace(ROW, row=10), replace(coffee, row=11)]) == [march[1], march[0], march[2]]
    assert not set(march) & set(fingerprints("other", [ROW, coffee]))


@given(st.builds(Month, st.just(3), *(st.integers(-10**9, 10**9) for _ in range(4))))
def test_the_difference_is_explained_to_the_won(month: Month) -> None:
    assert month.difference == month.only_filed - month.only_booked + month.elsewhere


@pytest.fixture
def bank(db: None, officer: Actor) -> ColumnMapping:
    return keep_mapping(by=officer, at=AT, key="bank", feed="bank", name={"ko": "은행"}, columns=BANK)


@pytest.fixture
def sent(bank: ColumnMapping, officer: Actor, files: Path) -> Callable[..., FeedFile]:
    def send(*rows: Row) -> FeedFile:
        number = FeedFile.objects.count()
        file = keep_file(by=officer, at=AT, source=f"{number}".encode(), name="bank.csv")
        made = receive_feed(by=officer, at=AT, mapping=bank, file=file, file_name=f"bank-{number}.csv")
        return stage_feed(by=officer, at=AT, feed=made.pk, rows=rows)
    return send


def test_a_changed_layout_is_the_next_version(bank: ColumnMapping, officer: Actor) -> None:
    assert keep_mapping(by=officer, at=AT, key="bank", feed="bank", name={"ko": "은행"}, columns=BANK).pk == bank.pk
    changed = {**BANK, "heads": {**BANK["heads"], "number": ["번호"]}}  # type: ignore[dict-item]
    made = keep_mapping(by=officer, at=AT, key="bank", feed="bank", name={"ko": "은행"}, columns=changed)
    assert (made.version, mapping_named("bank").pk, list(mappings())) == (2, made.pk, [made])
    assert refused(keep_mapping, by=officer, at=AT, key="bank", feed="card", name={"ko": "카드"}, columns=BANK) == ["layout_other_feed"]
    assert refused(keep_mapping, by=officer, at=AT, key="x", feed="bank", name={"ko": " "}, columns=BANK) == ["layout_unnamed"]


def test_who_may_not(bank: ColumnMapping, stranger: Actor, secretariat: Actor) -> None:
    for by in (stranger, secretariat):
        with pytest.raises(Refused, match="not_permitted"):
            keep_mapping(by=by, at=AT, key="x", feed="bank", name={"ko": "은행"}, columns=BANK)
        with pytest.raises(Refused, match="not_permitted"):
            accept_feed(by=by, at=AT, feed=1)


def test_a_file_counts_once_it_is_accepted(sent: Callable[..., FeedFile], lines: Lines, officer: Actor) -> None:
    line = allotted(officer, lines[2018, "국외업무여비"], 10_000_000)
    rung = paid(officer, line, "표본인쇄", 500_000, MAR)
    made = sent(ROW, replace(ROW, row=3, payee="표본여행", amount=70_000))
    assert (made.state, made.rows, made.total, made.first_on) == ("previewed", 2, 570_000, MAR)
    assert list(FeedRow.objects.values_list("row", "match", "matched_how")) == [(2, rung.pk, "rule"), (3, None, "")]
    assert (reconciled("bank", 2018), open_rows().count()) == ([Month(3, 0, 0, 500_000, 0)], 0)
    accept_feed(by=officer, at=AT, feed=made.pk)
    assert reconciled("bank", 2018) == [Month(3, 570_000, 500_000, 500_000, 500_000)]
    assert [row.payee for row in open_rows(feed="bank")] == ["표본여행"]
    assert refused(accept_feed, by=officer, at=AT, feed=made.pk) == ["feed_state"]
    assert refused(receive_feed, by=officer, at=AT, mapping=made.mapping, file=made.file, file_name="again.csv") == ["feed_again"]
    assert refused(stage_feed, by=officer, at=AT, feed=made.pk, rows=[ROW]) == ["feed_state"]


def test_a_row_that_comes_again_does_not_count(sent: Callable[..., FeedFile], officer: Actor) -> None:
    first, second = sent(ROW, replace(ROW, row=3)), sent(replace(ROW, row=8), replace(ROW, row=9, on=date(2018, 3, 3)))
    accept_feed(by=officer, at=AT, feed=first.pk)
    accept_feed(by=officer, at=AT, feed=second.pk)  # looked at before the first was accepted
    assert list(FeedRow.objects.filter(file=second).values_list("duplicate", flat=True)) == [True, False]
    assert sum(month.filed for month in reconciled("bank", 2018)) == 1_500_000
    # the first is taken back: the second's row counts
    assert refused(undo_feed, by=officer, at=AT, feed=first.pk, why=" ") == ["feed_why"]
    undo_feed(by=officer, at=AT, feed=first.pk, why="다른 계좌")
    assert list(FeedRow.objects.values_list("file", "duplicate")) == [(second.pk, False), (second.pk, False)]
    assert sum(month.filed for month in reconciled("bank", 2018)) == 1_000_000
    assert refused(undo_feed, by=officer, at=AT, feed=first.pk, why="또") == ["feed_state"]
    again = receive_feed(by=officer, at=AT, mapping=first.mapping, file=first.file, file_name="again.csv")
    assert again.pk != first.pk


def test_a_person_says_what_is_no_duplicate(sent: Callable[..., FeedFile], officer: Actor) -> None:
    accept_feed(by=officer, at=AT, feed=sent(ROW).pk)
    made = sent(ROW)
    row = FeedRow.objects.get(file=made)
    assert row.duplicate
    assert refused(match_row, by=officer, at=AT, row=row.pk, rung=1) == ["feed_state"]
    assert not tell_duplicate(by=officer, at=AT, row=row.pk, duplicate=False).duplicate


def test_rows_are_matched_by_hand_to_the_won(sent: Callable[..., FeedFile], lines: Lines, officer: Actor) -> None:
    line = allotted(officer, lines[2018, "국외업무여비"], 10_000_000)
    made = accept_feed(by=officer, at=AT, feed=sent(ROW, replace(ROW, row=3, amount=300_000), replace(ROW, row=4, amount=1, rung="refund")).pk)
    first, second, back = FeedRow.objects.filter(file=made)
    rung = paid(officer, line, "전혀 다른 이름", 700_000, MAR)
    assert match_again(by=officer, at=AT, feed=made.pk) == 0
    match_row(by=officer, at=AT, row=first.pk, rung=rung.pk)
    assert refused(match_row, by=officer, at=AT, row=first.pk, rung=rung.pk) == ["row_matched"]
    assert refused(match_row, by=officer, at=AT, row=second.pk, rung=rung.pk) == ["row_over"]
    assert refused(match_row, by=officer, at=AT, row=back.pk, rung=rung.pk) == ["row_step"]
    assert refused(match_row, by=officer, at=AT, row=second.pk, rung=rung.pk + 900) == ["row_not_in_books"]
    assert refused(tell_duplicate, by=officer, at=AT, row=first.pk, duplicate=True) == ["row_matched"]
    unmatch_row(by=officer, at=AT, row=first.pk)
    match_row(by=officer, at=AT, row=second.pk, rung=rung.pk)
    assert Entry.objects.filter(act="spending.match_row").count() == 2


def test_what_is_taken_back_in_the_books_is_open_again(sent: Callable[..., FeedFile], lines: Lines, officer: Actor) -> None:
    line = allotted(officer, lines[2018, "국외업무여비"], 10_000_000)
    rung = paid(officer, line, "표본인쇄", 500_000, MAR)
    made = accept_feed(by=officer, at=AT, feed=sent(ROW).pk)
    counter = take_back_rung(by=officer, at=AT, on=date(2018, 3, 5), rung=rung.pk, why="잘못 지급")
    decide_rung(by=HEAD, at=AT, rung=counter.pk, approve=True)
    assert reconciled("bank", 2018) == [Month(3, 500_000, 0, 0, 0)]
    match_again(by=officer, at=AT, feed=made.pk)
    assert open_rows().count() == 1
    other = paid(officer, line, "표본인쇄", 500_000, date(2018, 3, 6))
    assert match_again(by=officer, at=AT, feed=made.pk) == 1
    assert (FeedRow.objects.get().match_id, only_booked("bank", 2018).count()) == (other.pk, 0)


def test_reconciling_asks_the_same_however_many_rows(sent: Callable[..., FeedFile], officer: Actor, django_assert_num_queries: Any) -> None:
    accept_feed(by=officer, at=AT, feed=sent(ROW).pk)
    with django_assert_num_queries(4):
        reconciled("bank", 2018)
    accept_feed(by=officer, at=AT, feed=sent(*(replace(ROW, row=n, on=date(2018, n, 2)) for n in range(4, 12))).pk)
    with django_assert_num_queries(4):
        assert len(reconciled("bank", 2018)) == 9
