"""What settling posts to the ledger: a return on both sides, and closing, after which every account of the grant stands at 0."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor
from dure.domain.grants.actions.held import accounts_of
from dure.domain.grants.actions.held import posted as book
from dure.domain.grants.models import Agreement, Instalment, ReturnReceipt, Settlement
from dure.domain.grants.rules.accounts import FUND, account, closed
from dure.domain.grants.rules.settling import posted, spread
from dure.domain.ledger import actions as ledger
from dure.domain.ledger.models import Account, Entry
from dure.domain.ledger.queries import balances
from dure.domain.spending.models import Case
from dure.domain.spending.queries.ladder import case_standing
from dure.domain.spending.rules.accounts import CURRENCY, TREASURY, TREASURY_NAME, revenue_account
from dure.domain.spending.rules.accounts import FUND as BUDGET
from dure.domain.spending.rules.ladder import REFUND
from dure.kernel.problem import Refused


def into_line(agreement: Agreement, amount: int) -> Case | None:
    """This function will return the case into which so much can go back, the last paid first; None where no instalment has a case on
    the ladder. Raises Refused where no case has paid that much."""
    paid = Instalment.objects.select_related("case").filter(application__agreement=agreement, state="approved", case__isnull=False).exclude(
        counters__state="approved")
    cases = [one.case for one in paid.order_by("-paid_on", "-pk") if one.case]
    if not cases:
        return None
    for case in cases:
        net = case_standing(case).net
        if net.get("payment", 0) - net.get(REFUND, 0) >= amount:
            return case
    raise Refused.because("grants.no_case_for_refund", source="grant-returns")


def book_return(by: Actor, at: datetime, settlement: Settlement, receipt: ReturnReceipt, before: int) -> Entry:
    """This function will post a receipt: the terms in their order leave the grant's accounts; what was not recognised the recipient
    makes good for last. As revenue of a later year it is posted to the city's books in the same entry."""
    key = settlement.agreement.key
    own = {str(line.item_id): line.spent - line.accepted for line in settlement.lines.all() if line.spent != line.accepted}
    terms = {"interest": settlement.interest, "refunds": settlement.refunds, "unspent": settlement.granted - settlement.executed}
    sources = {"bank": settlement.returned - sum(own.values()), **own}
    shares = spread(before, receipt.amount, terms)
    made_good = {int(item): won for item, won in spread(before, receipt.amount, sources).items() if item != "bank"}
    accounts = accounts_of(by, at, settlement.agreement)
    postings = [(accounts[name], won) for name, won in posted(key, shares, made_good).items()]
    if receipt.revenue_year is not None:
        postings += [(_treasury(by, at), receipt.amount), (_revenue(by, at, receipt.revenue_year), -receipt.amount)]
    return ledger.post(by=by, at=at, on=receipt.on, text=f"{key} 반납 {receipt.number}".strip(), ref=f"grants.receipt:{receipt.pk}", postings=postings)


def book_taking_back(by: Actor, at: datetime, receipt: ReturnReceipt) -> Entry:
    """This function will take a receipt's entry back on both sides by a counter-entry, on the day of the counter-receipt `receipt`."""
    taken = receipt.reverses
    if taken is None or taken.entry_id is None:
        raise Refused.because("grants.not_to_take_back", source="grant-returns")
    return ledger.reverse(by=by, at=at, on=receipt.on, entry=taken.entry_id, why=receipt.why)


def book_closing(by: Actor, at: datetime, on: date, settlement: Settlement) -> list[Entry]:
    """This function will post the closing of a grant: what was recognised is owed an account of no more; interest and refunds that the
    recipient keeps leave the grant's books. Raises Refused where an account does not come to 0."""
    agreement, ref, entries = settlement.agreement, f"grants.settlement:{settlement.pk}", []
    accounts, key = accounts_of(by, at, agreement), agreement.key
    accepted = {line.item_id: line.accepted for line in settlement.lines.all()}
    if any(accepted.values()):
        entries.append(book(by, at, on, f"{key} 정산 마감", ref, accounts, closed(key, accepted)))
    standing = balances(on=on, owner_ref=f"grants.agreement:{key}", fund=FUND)
    kept = {name: -standing[name] for name in (account(key, "interest"), account(key, "refunds")) if standing.get(name)}
    if kept:
        entries.append(book(by, at, on, f"{key} 받은 곳에 남는 이자·환급금", ref, accounts, kept | {account(key, "bank"): -sum(kept.values())}))
        standing = balances(on=on, owner_ref=f"grants.agreement:{key}", fund=FUND)
    for name, won in standing.items():
        if won:
            raise Refused.because("grants.not_balanced", source="grant-books", account=name, balance=won)
    return entries


def _treasury(by: Actor, at: datetime) -> Account:
    return ledger.open_account(by=by, at=at, key=TREASURY, kind="asset", fund=BUDGET, currency=CURRENCY, name=TREASURY_NAME)


def _revenue(by: Actor, at: datetime, year: int) -> Account:
    return ledger.open_account(by=by, at=at, key=revenue_account(year), kind="income", fund=BUDGET, currency=CURRENCY,
                               name={"ko": f"{year}년 반환금 수입", "en": f"Returned grants, revenue of {year}"})
