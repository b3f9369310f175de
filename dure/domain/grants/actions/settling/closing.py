"""The end of a grant: what was recognised is closed in the books, every account of the grant stands at 0."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.grants.actions.settling.books import book_closing
from dure.domain.grants.actions.settling.held import held_settlement, write
from dure.domain.grants.models import Agreement, ReturnReceipt, Settlement
from dure.domain.grants.permissions import may_review_settlement
from dure.domain.grants.rules.settling import SOURCE, order_problems
from dure.kernel.problem import Refused


@act(may_review_settlement)
def close_settlement(*, by: Actor, at: datetime, on: date, settlement: int) -> Settlement:
    """This function will close a settlement whose money is back, or of which nothing goes back, and with it the agreement.

    Raises Refused before that, and where an account of the grant would not come to 0.
    """
    record = held_settlement(settlement, Settlement.Step.RETURNED, Settlement.Step.APPROVED)
    if record.step == Settlement.Step.APPROVED and record.returned > 0:
        raise Refused.because("grants.step_not_there", source=SOURCE, ko="반납 전", en="the money is not back")
    came = ReturnReceipt.objects.filter(notice__settlement=record, state="approved").aggregate(last=Max("on"))["last"]
    refuse(order_problems("close", on, came or record.approved_on))
    entries = book_closing(by, at, on, record)
    record.step, record.closed_on = Settlement.Step.CLOSED, on
    record.save(update_fields=["step", "closed_on"])
    record.agreement.state = Agreement.State.CLOSED
    record.agreement.save(update_fields=["state"])
    write(by, at, "close_settlement", record, on=on, entries=[entry.pk for entry in entries])
    return record
