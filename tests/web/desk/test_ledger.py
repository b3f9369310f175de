"""The books at the desk: funds, accounts, entries, trial balance, rates and years, and who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from dure.base.act import Actor
from dure.domain.ledger.actions import open_account, post, record_rate
from dure.domain.ledger.models import Account, Closing, Entry, ExchangeRate

pytestmark = pytest.mark.django_db
BY = Actor("parties.account:900005", "마크", frozenset({"secretariat"}))
AT = datetime(2026, 3, 1, tzinfo=UTC)
OWED, BANK, INCOME = "dues-owed-usd-1", "dues-bank-usd", "dues-income-usd"


@pytest.fixture
def books() -> dict[str, Account]:
    """This function will book dues in two currencies: 4,000.00 dollars asked for in 2024, a part paid in 2025; 50,000 won."""
    opened = {key: open_account(by=BY, at=AT, key=key, kind=kind, fund="dues", currency=key.split("-")[2].upper(), owner_ref=owner,
                                name={"ko": f"표본 {key}", "en": f"Sample {key}"})
              for key, kind, owner in ((OWED, "asset", "parties.organisation:1"), (BANK, "asset", ""), (INCOME, "income", ""),
                                       ("dues-bank-krw", "asset", ""), ("dues-income-krw", "income", ""))}

    def booked(on: date, debit: str, credit: str, amount: int, ref: str = "members.invoice:1") -> Entry:
        return post(by=BY, at=AT, on=on, text="D2024-00001", ref=ref, postings=[(opened[debit], amount), (opened[credit], -amount)])

    booked(date(2024, 2, 1), OWED, INCOME, 400_000)
    booked(date(2025, 5, 2), BANK, OWED, 150_000)
    booked(date(2025, 6, 1), "dues-bank-krw", "dues-income-krw", 50_000, ref="")
    return opened


def test_funds_and_what_they_are_worth(signed_in: Callable[..., Client], books: dict[str, Account]) -> None:
    desk = signed_in("auditor")
    page = desk.get("/en/desk/ledger/?on=2025-12-31").content.decode()
    assert "4,000.00" in page
    assert "no rate known" in page
    record_rate(by=BY, at=AT, currency="USD", on=date(2025, 12, 30), per=1, won=Decimal("1450.5"), source="sample bank")
    page = desk.get("/en/desk/ledger/?on=2025-12-31").content.decode()
    assert "5,802,000" in page, "2,500.00 owed and 1,500.00 at the bank, at 1,450.5"
    assert "sample bank" in page
    assert "△4,000.00" in page
    # a figure that a rate went into leads to it: the last that was published on the day or before
    rate = desk.get("/en/trace/ledger.rate:USD@2025-12-31").content.decode()
    assert "1450.5" in rate.replace(",", "")
    assert "sample bank" in rate
    assert [desk.get(f"/en/trace/ledger.rate:{wrong}").status_code for wrong in ("USD@2025-12-29", "EUR@2025-12-31", "USD@noday")] == [404] * 3


def test_an_account_on_any_day_and_its_trace(signed_in: Callable[..., Client], books: dict[str, Account]) -> None:
    desk = signed_in("officer")
    address = f"/en/desk/ledger/accounts/{books[OWED].pk}/"
    for on, stands in (("2024-01-31", "0.00"), ("2024-02-01", "4,000.00"), ("2025-05-02", "2,500.00")):
        page = desk.get(f"{address}?on={on}").content.decode()
        assert f">{stands}</a>" in page[page.index('class="big"'):][:300], on
    trace = f"/en/trace/ledger.account:{books[OWED].pk}/balance@2025-05-02"
    found = desk.get(trace)
    assert trace in page
    assert found.status_code == 200
    assert "2,500.00" in found.content.decode()
    listed = desk.get("/en/desk/ledger/accounts/?fund=dues&currency=usd&on=2025-05-02").content.decode()
    assert "2,500.00" in listed
    assert "dues-bank-krw" not in listed


def test_the_trial_balance(signed_in: Callable[..., Client], books: dict[str, Account]) -> None:
    page = signed_in("officer").get("/en/desk/ledger/trial/dues/?since=2025-01-01&until=2025-12-31").content.decode()
    assert page.index("Unit: KRW") < page.index("Unit: USD")
    dollars = page[page.index("Unit: USD"):]
    for said in ("4,000.00", "1,500.00", "2,500.00", "△4,000.00", '<td class="number">0.00</td>'):
        assert said in dollars, said
    assert "1,500.00" in dollars[dollars.index("<tfoot>"):]
    unasked = signed_in("officer").get("/en/desk/ledger/trial/dues/").content.decode()
    assert "2025-01-01 – 2025-12-31" in unasked  # the last year in which something was booked
    assert signed_in("officer").get("/en/desk/ledger/trial/purse/").status_code == 404


def test_an_entry_is_taken_back_where_it_stands_for_itself(signed_in: Callable[..., Client], books: dict[str, Account]) -> None:
    own, of_record = Entry.objects.get(ref=""), Entry.objects.filter(ref="members.invoice:1").first()
    assert of_record is not None
    desk = signed_in("secretariat")
    assert "it is taken back there" in desk.get(f"/en/desk/ledger/entries/{of_record.pk}/").content.decode()
    refused = desk.post(f"/en/desk/ledger/entries/{of_record.pk}/take-back/", {"why": "x"}, follow=True).content.decode()
    assert "belongs to the record" in refused
    page = signed_in("officer").post(f"/en/desk/ledger/entries/{own.pk}/take-back/", {"why": "x"}, follow=True).content.decode()
    assert "You do not hold a duty" in page
    assert Entry.objects.count() == 3
    page = desk.post(f"/en/desk/ledger/entries/{own.pk}/take-back/", {"why": "twice"}, follow=True).content.decode()
    assert "counter-entry" in page
    assert Entry.objects.get(reverses=own).pk


def test_a_rate_is_recorded_corrected_and_refused(signed_in: Callable[..., Client]) -> None:
    desk = signed_in("officer")
    said = {"currency": "jpy", "on": "2018-04-16", "per": "100", "won": "1007.74", "source": "Bank of Korea"}
    assert desk.post("/en/desk/ledger/rates/", said).status_code == 302
    kept = desk.post("/en/desk/ledger/rates/", said | {"won": "1000"})
    assert kept.status_code == 422
    assert "give the reason" in kept.content.decode()
    assert 'value="1000"' in kept.content.decode(), "what was typed is kept"
    assert desk.post("/en/desk/ledger/rates/", said | {"won": "1000", "why": "misread"}).status_code == 302
    assert "later than today" in desk.post("/en/desk/ledger/rates/", said | {"on": "2999-01-01"}).content.decode()
    assert signed_in("auditor").post("/en/desk/ledger/rates/", said | {"on": "2018-04-17"}).status_code == 422
    assert [str(rate) for rate in ExchangeRate.objects.order_by("pk")] == ["100 JPY 2018-04-16"] * 2


def test_a_year_is_closed_with_its_open_items(signed_in: Callable[..., Client], books: dict[str, Account]) -> None:
    desk = signed_in("secretary_general")
    page = desk.get("/en/desk/ledger/years/").content.decode()
    assert "Close 2024" in page
    assert "4,000.00 USD" in page
    refused = desk.post("/en/desk/ledger/years/dues/close/", {"year": "2024"}, follow=True).content.decode()
    assert "1 accounts or cases are not settled at the end of 2024" in refused
    assert "is closed" in desk.post("/en/desk/ledger/years/dues/close/", {"year": "2024", "known": "1"}, follow=True).content.decode()
    closing = Closing.objects.get()
    assert closing.balances == {OWED: 400_000, INCOME: -400_000}
    assert closing.open_items[0]["owner"] == "parties.organisation:1"
    for duty in ("secretariat", "director", "officer"):
        signed_in(duty).post("/en/desk/ledger/years/dues/close/", {"year": "2025", "known": "1"})
    assert Closing.objects.count() == 1, "each side closes its own books"


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_ask_as_much_for_one_as_for_three(signed_in: Callable[..., Client], books: dict[str, Account], rows: int,
                                                django_assert_max_num_queries: Any) -> None:
    desk = signed_in("auditor")
    for n in range(rows):
        post(by=BY, at=AT, on=date(2025, 7, 1 + n), text="x", postings=[(books[BANK], 5), (books[INCOME], -5)])
    for address, most in (("entries/", 9), ("accounts/", 9), (f"accounts/{books[BANK].pk}/", 11), ("trial/dues/?until=2025-12-31", 8)):
        with django_assert_max_num_queries(most):
            assert desk.get(f"/en/desk/ledger/{address}").status_code == 200
