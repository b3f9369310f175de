"""Closing a fund's year."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.timezone import localdate

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.ledger.labels import FUNDS
from dure.domain.ledger.models import Closing, Fund
from dure.domain.ledger.permissions import closer_problem, may_close_books
from dure.domain.ledger.queries.balances import balances
from dure.domain.ledger.queries.periods import last_closed, open_items
from dure.domain.ledger.rules import SOURCE, closing_problems
from dure.kernel.problem import Refused


@act(may_close_books)
def close_period(*, by: Actor, at: datetime, fund: str, year: int, with_open_items: bool = False, note: str = "") -> Closing:
    """This function will close a fund's year, and those before it: nothing is booked on their days any more.

    What stands at its end is kept with the closing. Accounts of others that are not settled (`open_items`) go on in the next year;
    they are closed over only where `with_open_items` says that they are known. There is no opening again: what comes to light later
    is booked in an open year. It waits for the acts that are posting to the fund.
    """
    if fund not in FUNDS:
        raise Refused.because("ledger.no_such_fund", source=SOURCE, fund=fund)
    refuse(problem for problem in [closer_problem(by, fund)] if problem)
    kept, _ = Fund.objects.get_or_create(key=fund, defaults={"name": FUNDS[fund]})
    hold(f"ledger:fund:{kept.pk}")
    end = date(year, 12, 31)
    items = open_items(fund, end)
    refuse(closing_problems(year=year, today=localdate(at), closed=last_closed(fund), open_items=len(items), known=with_open_items,
                            fund=FUNDS[fund]))
    made = Closing.objects.create(
        fund=kept, year=year, closed_on=localdate(at), at=at, note=note.strip()[:500],
        balances={key: amount for key, amount in balances(on=end, fund=fund).items() if amount},
        open_items=[item._asdict() for item in items])
    journal.write(by=by, act="ledger.close_period", ref=f"ledger.closing:{made.pk}", at=at, why=note.strip(),
                  details={"fund": fund, "year": year, "accounts": len(made.balances), "open_items": len(items)})
    return made
