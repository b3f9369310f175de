"""Accounts, entries and counter-entries, and what may be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.cli.commands.trace import lines
from dure.documents.statement.trace import explained, is_public
from dure.domain.journal.models import Entry as Line
from dure.domain.ledger import queries
from dure.domain.ledger.actions import post, reverse, reverse_entry
from dure.domain.ledger.models import Account, Entry, Fund
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived, Ref
from dure.kernel.problem import Refused
from tests.domain.ledger.conftest import OWNER

pytestmark = pytest.mark.django_db
JANUARY, MARCH, MAY = date(2026, 1, 15), date(2026, 3, 2), date(2026, 5, 4)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_an_account_is_opened_once(opened: Callable[..., Account], debt: Account) -> None:
    again = opened("dues:12:USD", owner_ref=OWNER, name={"en": "another name"})
    assert again == debt
    assert again.name == debt.name
    assert (Account.objects.count(), Fund.objects.count()) == (1, 1)
    line, = Line.objects.all()
    assert (line.act, line.ref, line.details["owner"]) == ("ledger.open_account", f"ledger.account:{debt.pk}", OWNER)
    assert debt.fund.name["ko"] == "회비"


@pytest.mark.parametrize(("said", "code"), [
    ({"currency": "EUR"}, "ledger.account_differs"),
    ({"fund": "city"}, "ledger.account_differs"),
    ({"kind": "income"}, "ledger.account_differs"),
    ({"owner_ref": ""}, "ledger.account_differs"),
    ({"fund": "purse"}, "ledger.no_such_fund"),
    ({"currency": "USX"}, "ledger.no_such_currency"),
])
def test_a_key_names_one_account(opened: Callable[..., Account], debt: Account, said: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        opened("dues:12:USD", **{"owner_ref": OWNER} | said)
    assert codes(refused) == [code]
    assert Fund.objects.count() == 1


def test_dues_of_a_year(debt: Account, income: Account, bank: Account, booked: Callable[..., Entry],
                        secretariat: Actor, at: datetime) -> None:
    """Asked for in January, paid in two parts; the bank keeps a fee of the second, which is one entry of three postings."""
    booked(JANUARY, debt, income, 400_000, ref="members.invoice:5")
    booked(MARCH, bank, debt, 150_000, ref="members.payment:1")
    post(by=secretariat, at=at, on=MAY, text="회비", ref="members.payment:2",
         postings=[(bank, 247_500), (income, 2_500), (debt, -250_000)])
    assert [queries.balance(debt.key, on).value for on in (date(2026, 1, 14), JANUARY, MARCH, date(2026, 5, 3), MAY)] == [
        0, 4_000, 2_500, 2_500, 0]
    assert queries.balances(on=MAY) == {"dues:12:USD": 0, "dues:bank:USD": 397_500, "dues:income:USD": -397_500}
    assert queries.balances(on=MARCH, owner_ref=OWNER) == {"dues:12:USD": 250_000}
    assert queries.balances(on=date(2025, 12, 31), fund="dues") == dict.fromkeys(queries.balances(on=MAY), 0)
    assert queries.balances(on=MAY, fund="city") == {}
    assert [(p.entry.on, p.entry.ref, p.amount, p.running) for p in queries.entries_of(debt.key)] == [
        (JANUARY, "members.invoice:5", 400_000, 400_000),
        (MARCH, "members.payment:1", -150_000, 250_000),
        (MAY, "members.payment:2", -250_000, 0)]
    assert queries.entries_of(debt.key, until=MARCH).count() == 2


def test_every_entry_is_journalled(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    entry = booked(JANUARY, debt, income, 400_000, ref="members.invoice:5")
    line = Line.objects.get(ref=f"ledger.entry:{entry.pk}")
    assert (line.act, line.who_name) == ("ledger.post", "마크")
    assert line.details == {"on": "2026-01-15", "about": "members.invoice:5",
                            "postings": [["dues:12:USD", 400_000], ["dues:income:USD", -400_000]]}


def test_an_entry_out_of_balance_is_refused_and_nothing_written(
    debt: Account, income: Account, opened: Callable[..., Account], secretariat: Actor, at: datetime,
) -> None:
    grant = opened("city:bank:USD", fund="city")
    for postings, code in (
        ([(debt, 5), (income, -4)], "ledger.unbalanced"),
        ([(grant, 5), (income, -5)], "ledger.unbalanced"),
        ([(debt, 5)], "ledger.too_few_postings"),
        ([(debt, 0), (income, 0)], "ledger.zero_amount"),
    ):
        with pytest.raises(Refused) as refused:
            post(by=secretariat, at=at, on=JANUARY, text="x", postings=postings)
        assert codes(refused)[0] == code
    assert not Entry.objects.exists()


def test_a_counter_entry_mirrors_and_is_made_once(debt: Account, income: Account, booked: Callable[..., Entry],
                                                  secretariat: Actor, at: datetime) -> None:
    entry = booked(JANUARY, debt, income, 400_000, ref="members.invoice:5")

    def taken_back(number: int, on: date = MARCH, why: str = "잘못 보냄") -> Entry:
        return reverse(by=secretariat, at=at, on=on, entry=number, why=why)

    for said, code in (((entry.pk, MARCH, " "), "ledger.why_missing"), ((entry.pk, date(2026, 1, 14)), "ledger.before_entry"),
                       ((entry.pk + 1_000,), "ledger.no_entry")):
        with pytest.raises(Refused) as refused:
            taken_back(*said)
        assert codes(refused) == [code]
    counter = taken_back(entry.pk)
    assert (counter.reverses, counter.ref, counter.lines) == (entry, entry.ref, 2)
    assert queries.balance(debt.key, JANUARY).value == 4_000
    assert queries.balances(on=MARCH) == {"dues:12:USD": 0, "dues:income:USD": 0}
    for number, code in ((entry.pk, "ledger.already_reversed"), (counter.pk, "ledger.counter_entry")):
        with pytest.raises(Refused) as refused:
            taken_back(number)
        assert codes(refused) == [code]
    line = Line.objects.get(ref=f"ledger.entry:{counter.pk}")
    assert (line.act, line.why, line.details["reverses"]) == ("ledger.reverse", "잘못 보냄", entry.pk)


def test_who_may_take_an_entry_back_and_which(debt: Account, income: Account, booked: Callable[..., Entry],
                                              secretariat: Actor, officer: Actor, at: datetime) -> None:
    alone, of_invoice = booked(JANUARY, debt, income, 7), booked(JANUARY, debt, income, 9, ref="members.invoice:5")
    for by, entry, code in ((officer, alone, "base.not_permitted"), (secretariat, of_invoice, "ledger.of_a_record")):
        with pytest.raises(Refused) as refused:
            reverse_entry(by=by, at=at, on=MARCH, entry=entry.pk, why="두 번 적음")
        assert codes(refused) == [code]
    assert reverse_entry(by=secretariat, at=at, on=MARCH, entry=alone.pk, why="두 번 적음").reverses == alone
    assert queries.balances(on=MARCH, owner_ref=OWNER) == {debt.key: 9}


def test_a_balance_opens_its_entries(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    booked(MARCH, debt, income, -150_000)
    booked(JANUARY, debt, income, 400_000, ref="members.invoice:5", text="2026년 회비")
    figure = queries.balance(debt.key, MAY)
    assert isinstance(figure.rests_on, Derived)
    assert (str(figure.value), figure.unit, figure.as_of) == ("2500.00", "USD", MAY)
    assert computed(figure.rests_on) == figure.value
    assert str(figure.ref) == f"ledger.account:{debt.pk}/balance@2026-05-04"
    told = queries.explain(Ref.parse(str(figure.ref)))
    assert told is not None
    assert (told.figure, told.records) == (figure, (Ref.parse(OWNER),))
    first = queries.explain(figure.rests_on.terms[0].ref)
    assert first is not None
    assert (first.value, first.as_of, first.label["ko"], first.entered_by) == (4_000, JANUARY, "2026년 회비", "마크")
    of_entry = queries.explain(first.records[0])
    assert of_entry is not None
    assert (of_entry.value, of_entry.as_of, of_entry.entered_by) == ("2026년 회비", JANUARY, "마크")
    assert of_entry.records[:2] == (Ref("members", "invoice", "5"), first.ref)


def test_the_trace_says_it_and_no_visitor_may_ask(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    booked(MARCH, debt, income, 150_050)
    ref = str(queries.balance(debt.key, MAY).ref)
    said = list(lines(explained(ref), "en"))
    assert said[0] == "dues:12:USD: 1,500.50 USD"
    assert "as of 2026-05-04" in said[2]
    assert "1,500.50 USD  ledger.posting:" in said[4]
    assert not is_public(ref)


def test_an_account_without_postings_stands_at_nothing(debt: Account) -> None:
    figure = queries.balance(debt.key, MAY)
    assert isinstance(figure.rests_on, Derived)
    assert figure.value == computed(figure.rests_on) == 0
    with pytest.raises(Refused) as refused:
        queries.balance("no:such", MAY)
    assert codes(refused) == ["ledger.no_account"]


@pytest.mark.parametrize("text", ["ledger.account:1/balance", "ledger.account:1/balance@soon", "ledger.account:x/balance@2026-01-01",
                                  "ledger.account:99999999/balance@2026-01-01", "ledger.posting:99999999/amount", "ledger.entry:99999999"])
def test_what_is_not_kept_is_not_explained(text: str) -> None:
    assert queries.explain(Ref.parse(text)) is None


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(size: int, opened: Callable[..., Account], income: Account, booked: Callable[..., Entry],
                             django_assert_num_queries: Any) -> None:
    debts = [opened(f"dues:{n}:USD", owner_ref=OWNER) for n in range(size)]
    for debt in debts:
        for _ in range(size):
            booked(JANUARY, debt, income, 100)
    with django_assert_num_queries(1):
        assert queries.balances(on=MAY, owner_ref=OWNER) == {debt.key: 100 * size for debt in debts}
    with django_assert_num_queries(2):
        assert queries.balance(income.key, MAY).value == -size ** 2
    with django_assert_num_queries(1):
        assert len([(p.entry.text, p.running) for p in queries.entries_of(income.key)]) == size ** 2
