"""Dues as acts: what is owed and paid stands in the ledger too, on every day the same. Cities are samples."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from psycopg.types.range import DateRange

from dure.base.act import Actor
from dure.domain.ledger.models import Posting
from dure.domain.ledger.queries import balances
from dure.domain.members.actions import dues as acts
from dure.domain.members.models import Invoice, Membership, Payment
from dure.domain.members.queries import dues as queries
from dure.domain.members.rules.dues import Rate
from dure.domain.messages.models import Letter
from dure.domain.parties.models import Contact, Organisation, OrganisationFact, OrganisationName
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
JANUARY, MARCH = date(2018, 1, 10), date(2018, 3, 12)
AT = datetime(2018, 1, 10, 9, 0, tzinfo=UTC)
LINK = "https://example.org/dues/x/"


@pytest.fixture
def city() -> Organisation:
    """This function will make a full member whose size is known: the largest, richest band."""
    one = Organisation.objects.create(key="sample-city", kind="city", country="KR", sample=True, names_text="Sample City")
    OrganisationName.objects.create(organisation=one, language="en", name="Sample City")
    for kind, value in (("population", 9_765_623), ("income_usd", 31_000)):
        OrganisationFact.objects.create(organisation=one, kind=kind, value=Decimal(value), as_of=date(2017, 12, 31), source="census")
    Membership.objects.create(organisation=one, category="full", during=DateRange(date(2010, 9, 7), None), known_from=AT)
    Contact.objects.create(organisation=one, kind="email", value="dues@sample.example")
    return one


@pytest.fixture
def invoice(secretariat: Actor, city: Organisation) -> Invoice:
    """This function will invoice the city for 2018."""
    return acts.issue_invoice(by=secretariat, on=JANUARY, at=AT, organisation=city, year=2018, language="fr")


def owed(city: Organisation, on: date) -> int:
    """This function will return what the ledger says that the city owes."""
    return sum(balances(on=on, owner_ref=f"parties.organisation:{city.pk}").values())


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code.removeprefix("members.") for problem in refused.value.problems]


def test_an_invoice_is_the_band_of_the_day_and_stands_in_the_ledger(city: Organisation, invoice: Invoice) -> None:
    assert (invoice.number, invoice.amount, invoice.currency) == ("D2018-00001", 1_000_000, "USD")
    assert invoice.due_on == date(2018, 4, 10)
    assert (invoice.band["units"], invoice.band["population"]["source"]) == (10_000, "census")
    assert owed(city, JANUARY) == 1_000_000
    assert owed(city, date(2018, 1, 9)) == 0


def test_standing_follows_the_day_the_money_came(secretariat: Actor, city: Organisation, invoice: Invoice) -> None:
    acts.record_payment(by=secretariat, on=date(2018, 6, 1), at=AT, invoice=invoice.pk, amount=1_000_000,
                        received_on=date(2018, 5, 20), bank_reference="B-1")
    for day, good in ((date(2018, 4, 10), True), (date(2018, 4, 11), False), (date(2018, 5, 19), False), (date(2018, 5, 20), True)):
        assert queries.good_standing([city.pk], day)[city.pk][0] is good, day
        assert (owed(city, day) > 0) is (day < date(2018, 5, 20))


def test_standing_of_many_takes_two_queries(city: Organisation, invoice: Invoice, django_assert_num_queries: Any) -> None:
    others = [Organisation.objects.create(key=f"c{n}", kind="city").pk for n in range(5)]
    with django_assert_num_queries(2):
        found = queries.good_standing([city.pk, *others], date(2018, 5, 1))
    assert [found[key][0] for key in (city.pk, *others)] == [False, *[True] * 5]
    assert [str(ref) for ref in found[city.pk][1]] == [f"members.invoice:{invoice.pk}/amount"]


def test_a_payment_taken_back_leaves_the_days_before_as_they_were(secretariat: Actor, city: Organisation, invoice: Invoice) -> None:
    paid = acts.record_payment(by=secretariat, on=MARCH, at=AT, invoice=invoice.pk, amount=1_000_000, received_on=MARCH)
    acts.reverse_payment(by=secretariat, on=date(2018, 6, 1), at=AT, payment=paid.pk, why="다른 도시의 송금")
    for day, good in ((date(2018, 5, 31), True), (date(2018, 6, 1), False)):
        assert queries.good_standing([city.pk], day)[city.pk][0] is good
    assert (owed(city, date(2018, 5, 31)), owed(city, date(2018, 6, 1))) == (0, 1_000_000)
    with pytest.raises(Refused) as refused:
        acts.reverse_payment(by=secretariat, on=date(2018, 6, 2), at=AT, payment=paid.pk, why="again")
    assert codes(refused) == ["payment_settled"]


def test_a_year_is_invoiced_once_and_again_after_it_was_cancelled(secretariat: Actor, city: Organisation, invoice: Invoice) -> None:
    def again(**more: Any) -> Invoice:
        return acts.issue_invoice(**{"by": secretariat, "on": MARCH, "at": AT, "organisation": city, "year": 2018} | more)

    with pytest.raises(Refused) as refused:
        again()
    assert codes(refused) == ["invoice_taken"]
    assert again(kind="pro_forma").entry is None, "a pro forma is not owed"
    acts.cancel_invoice(by=secretariat, on=MARCH, at=AT, invoice=invoice.pk, why="잘못된 인구")
    assert owed(city, MARCH) == 0
    assert again().number == "D2018-00002"
    assert queries.to_invoice(2018, MARCH) == []
    assert queries.to_invoice(2019, MARCH) == [city]


def test_what_was_paid_is_not_cancelled(secretariat: Actor, invoice: Invoice) -> None:
    acts.record_payment(by=secretariat, on=MARCH, at=AT, invoice=invoice.pk, amount=1, received_on=MARCH)
    with pytest.raises(Refused) as refused:
        acts.cancel_invoice(by=secretariat, on=MARCH, at=AT, invoice=invoice.pk, why="x")
    assert codes(refused) == ["invoice_paid"]


def test_the_member_s_currency_takes_a_rate(secretariat: Actor, city: Organisation) -> None:
    def issued(rate: Rate | None) -> Invoice:
        return acts.issue_invoice(by=secretariat, on=JANUARY, at=AT, organisation=city, year=2018, currency="krw", rate=rate)

    with pytest.raises(Refused) as refused:
        issued(None)
    assert codes(refused) == ["dues_no_rate"]
    made = issued(Rate(Decimal("1070.5"), date(2018, 1, 9), "한국은행"))
    assert (made.currency, made.amount, made.band["rate"]["value"]) == ("KRW", 10_705_000, Decimal("1070.5"))
    assert set(Posting.objects.values_list("account__currency", flat=True)) == {"KRW"}


def test_nobody_who_is_no_member_is_invoiced(secretariat: Actor) -> None:
    stranger = Organisation.objects.create(key="elsewhere", kind="city")
    with pytest.raises(Refused) as refused:
        acts.issue_invoice(by=secretariat, on=JANUARY, at=AT, organisation=stranger, year=2018)
    assert codes(refused) == ["dues_no_member", "dues_no_population", "dues_no_income"]


def test_letters_go_out_in_the_member_s_language(secretariat: Actor, invoice: Invoice) -> None:
    acts.send_invoice(by=secretariat, on=JANUARY, at=AT, invoice=invoice.pk, link=LINK)
    with pytest.raises(Refused) as refused:
        acts.remind_member(by=secretariat, on=date(2018, 4, 14), at=AT, invoice=invoice.pk, link=LINK)
    assert codes(refused) == ["reminder_not_due"]
    acts.remind_member(by=secretariat, on=date(2018, 4, 15), at=AT, invoice=invoice.pk, link=LINK)
    with pytest.raises(Refused):
        acts.remind_member(by=secretariat, on=date(2018, 6, 14), at=AT, invoice=invoice.pk, link=LINK)
    letters = list(Letter.objects.order_by("pk"))
    assert [letter.subject for letter in letters] == ["Cotisation 2018 : facture D2018-00001", "Rappel : cotisation 2018, facture D2018-00001"]
    assert all("10\xa0000,00\xa0USD" in letter.body and LINK in letter.body for letter in letters)
    assert {letter.to for letter in letters} == {"dues@sample.example"}


def test_a_member_tells_of_its_transfer_and_the_secretariat_confirms(secretariat: Actor, city: Organisation, invoice: Invoice,
                                                                      tmp_path: Path, settings: Any) -> None:
    settings.FILES = tmp_path
    payer = Actor("members.invoice:1", invoice.number, frozenset({"payer", f"payer@{invoice.number}"}))
    told = acts.tell_payment(by=payer, on=MARCH, at=AT, invoice=invoice.pk, amount=1_000_000, source=BytesIO(b"%PDF- proof"),
                             name="proof.pdf")
    assert owed(city, MARCH) == 1_000_000, "it counts once it is confirmed"
    assert [payment.pk for payment in queries.told_payments()] == [told.pk]
    acts.confirm_payment(by=secretariat, on=date(2018, 3, 20), at=AT, payment=told.pk, received_on=date(2018, 3, 14), amount=999_000, link=LINK)
    assert owed(city, date(2018, 3, 14)) == 1_000
    assert Letter.objects.get().subject.startswith("Reçu")
    other = Actor("members.invoice:9", "D2018-00009", frozenset({"payer", "payer@D2018-00009"}))
    with pytest.raises(Refused) as refused:
        acts.tell_payment(by=other, on=MARCH, at=AT, invoice=invoice.pk, amount=1, source=BytesIO(b"%PDF- x"), name="x.pdf")
    assert refused.value.problems[0].code == "base.not_permitted"
    with pytest.raises(Refused):
        acts.record_payment(by=payer, on=MARCH, at=AT, invoice=invoice.pk, amount=1, received_on=MARCH)
    assert Payment.objects.count() == 1


def test_the_list_finds_what_is_open(secretariat: Actor, city: Organisation, invoice: Invoice) -> None:
    def found(**asked: Any) -> list[str]:
        return [row.number for row in queries.invoices(**asked)]

    day = date(2018, 5, 1)
    assert found(state="open") == found(state="overdue", on=day) == found(text="sample") == [invoice.number]
    assert found(state="paid") == found(state="overdue", on=JANUARY) == found(year=2017) == found(text="elsewhere") == []
    acts.record_payment(by=secretariat, on=MARCH, at=AT, invoice=invoice.pk, amount=1_000_000, received_on=MARCH)
    assert (found(state="paid"), found(state="open")) == ([invoice.number], [])


def test_the_sample_s_part(secretariat: Actor, city: Organisation) -> None:
    """The sample's books go through the acts: a part with a fee; again, all is kept."""
    from dure.cli.acting import Door
    from dure.cli.sample.books import FEE, PART, sample_books
    from dure.domain.parties.models import Account, Duty

    account = Account.objects.create(email="secretariat@dure.example", name={"ko": "표본 사무국"})
    Duty.objects.create(account=account, kind="secretariat", post="사무국", during=(date(2017, 1, 1), None))
    Organisation.objects.filter(pk=city.pk).update(key="tunis")
    acts.issue_invoice(by=secretariat, on=date(2018, 2, 1), at=AT, organisation=city, year=2018)
    door = Door(secretariat, date(2019, 1, 4), AT)
    assert "3 rates" in sample_books(door)
    assert (Payment.objects.get().amount, Payment.objects.get().fee) == (PART, FEE)
    assert sample_books(door) == "  books: kept"
    assert owed(city, date(2019, 1, 4)) == 1_000_000 - PART
