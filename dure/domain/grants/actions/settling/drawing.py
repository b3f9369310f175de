"""The recipient's part: a settlement is drawn from the records as of a day, and submitted, by which it is frozen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.base.approval import prepared_by
from dure.domain.grants.actions.held import held_agreement
from dure.domain.grants.actions.settling.held import held_settlement, write
from dure.domain.grants.models import Settlement, SettlementLine
from dure.domain.grants.permissions import may_execute
from dure.domain.grants.queries.settling import Drawn, books_of, drawn_books
from dure.domain.grants.rules.profiles import profile_of, threshold_problems
from dure.domain.grants.rules.settling import drawing_problems, given_problems, order_problems, submitting_problems
from dure.domain.papers.models import Paper


@act(may_execute)
def draw_settlement(*, by: Actor, at: datetime, on: date, agreement: int, as_of: date | None = None, text: str = "",
                    granted: Mapping[int, int] | None = None) -> Settlement:
    """This function will settle a grant from its records as of a day, today where none is given; drawn again, it takes their place
    as they are then.

    `text` is what the report says in sentences; `granted` is, by item, what of it was disbursed, where less was paid than agreed.
    A cost without evidence is not settled. Raises Refused where the agreement is not in force or its term runs, where a settlement
    is under way, and where the items are not what was disbursed.
    """
    record = held_agreement(agreement)
    as_of = as_of or on
    found = books_of(record, as_of)
    refuse([*order_problems("draw", on, as_of),
            *given_problems(granted or {}, dict(zip(found.keys, (item.granted for item in found.books.items), strict=True)))])
    found = books_of(record, as_of, granted) if granted else found
    last = record.settlements.order_by("-version").first()
    running = last is not None and last.step not in (Settlement.Step.DRAWN, Settlement.Step.SENT_BACK)
    refuse(drawing_problems(record.state, running, found.books, record.ends_on, as_of))
    again = last if last is not None and last.step == Settlement.Step.DRAWN else None
    made = again or Settlement(agreement=record, version=last.version + 1 if last else 1)
    said = {"as_of": as_of, "granted": found.books.granted, "executed": sum(item.executed for item in found.books.items),
            "interest": found.books.interest or 0, "refunds": found.books.refunds or 0, "text": text.strip(), **prepared_by(by, at)}
    for field, value in said.items():
        setattr(made, field, value)
    made.save()
    _lines(made, found)
    write(by, at, "draw_settlement", made, as_of=as_of, granted=made.granted, executed=made.executed, interest=made.interest,
          refunds=made.refunds, returned=made.returned)
    return made


def _lines(made: Settlement, found: Drawn) -> None:
    made.lines.all().delete()
    SettlementLine.objects.bulk_create(
        SettlementLine(settlement=made, item_id=key, granted=item.granted, spent=item.spent, executed=item.executed)
        for key, item in zip(found.keys, found.books.items, strict=True))


@act(may_execute)
def submit_settlement(*, by: Actor, at: datetime, on: date, settlement: int, verified_by: str = "", audited_by: str = "",
                      paper: Paper | None = None) -> Settlement:
    """This function will submit a settlement to the city: from then on its lines are frozen.

    Raises Refused while something of the grant waits for a decision or a commitment is open, where the records changed since it was
    drawn, and where the profile asks for a verification or an audit that nobody is named for.
    """
    record = held_settlement(settlement, Settlement.Step.DRAWN)
    drawn = drawn_books(record)
    granted = dict(zip(drawn.keys, (item.granted for item in drawn.books.items), strict=True))
    now = books_of(record.agreement, record.as_of, granted).books
    refuse([*submitting_problems(now, drawn.books), *order_problems("submit", on, record.as_of),
            *threshold_problems(profile_of(record.agreement.profile), record.granted, verified_by, audited_by)])
    record.step, record.submitted_on, record.paper = Settlement.Step.SUBMITTED, on, paper
    record.verified_by, record.audited_by = verified_by.strip(), audited_by.strip()
    record.save(update_fields=["step", "submitted_on", "paper", "verified_by", "audited_by"])
    write(by, at, "submit_settlement", record, on=on, verified_by=record.verified_by, audited_by=record.audited_by)
    return record
