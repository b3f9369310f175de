"""Which steps of settlements are due, late or waiting for one of us, on a day: working days and holidays come from the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Set
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, QuerySet, Sum

from dure.base.act import Actor
from dure.base.duties import KEEPING
from dure.domain.grants.models import Agreement, Query, ReturnNotice, ReturnReceipt, Settlement
from dure.domain.grants.rules.deadlines import DECIDERS, RECIPIENT, REVIEWERS, STEPS, Happened, Step, horizon, steps
from dure.domain.grants.rules.profiles import profile_of
from dure.domain.texts.queries import holidays_between

MOST = 20


@dataclass(frozen=True, slots=True)
class Due:
    """A step of a grant's settlement, how it stands on a day, and by how many working days it is late."""

    agreement: Agreement
    settlement: Settlement | None
    step: Step
    standing: str
    late: int


def steps_of(agreements: Collection[Agreement], on: date) -> dict[int, list[Due]]:
    """This function will return the steps of the settlements of agreements in force or closed, by key, as they stand on a day.
    Five queries, however many."""
    current = {one.agreement_id: one for one in Settlement.objects.filter(agreement__in=agreements).exclude(step=Settlement.Step.SENT_BACK)}
    asked = defaultdict[int, list[date]](list)
    for settlement, at in Query.objects.filter(settlement__in=current.values(), answered_at__isnull=True).values_list("settlement", "asked_at"):
        asked[settlement].append(at.date())
    notices = {one.settlement_id: one for one in ReturnNotice.objects.filter(settlement__in=current.values())}
    came = {notice: (won, last) for notice, won, last in ReturnReceipt.objects.filter(notice__in=notices.values(), state="approved").order_by()
            .values_list("notice").annotate(Sum("amount"), Max("on"))}
    found = {one.pk: _happened(one, current.get(one.pk), asked, notices, came) for one in agreements}
    first, last = horizon([one.ends_on for one in agreements], on)
    holidays = holidays_between(first, last)
    return {one.pk: [Due(one, current.get(one.pk), step, step.standing(on), step.late(on, holidays))
                     for step in steps(found[one.pk], profile_of(one.profile), holidays)] for one in agreements}


def _happened(agreement: Agreement, settlement: Settlement | None, asked: dict[int, list[date]], notices: dict[int, ReturnNotice],
              came: dict[int, tuple[int, date]]) -> Happened:
    if settlement is None:
        return Happened(agreement.ends_on)
    notice = notices.get(settlement.pk)
    won, last = came.get(notice.pk, (0, None)) if notice else (0, None)
    return Happened(agreement.ends_on, settlement.submitted_on, tuple(asked.get(settlement.pk, [])), settlement.approved_on,
                    notice.on if notice else None, notice.due_on if notice else None, last if notice and won >= notice.amount else None,
                    settlement.returned > 0)


def due_steps(on: date, duties: Set[str]) -> list[Due]:
    """This function will return the steps that are late or due within a week, the latest first: the recipient sees its own, the city
    all of them. Six queries."""
    held = {word.removeprefix("deputy:") for word in duties}
    mine = set(RECIPIENT) if held & KEEPING else set()
    if held & (REVIEWERS | DECIDERS):
        mine |= set(STEPS)
    if not mine:
        return []
    running = list(Agreement.objects.filter(state=Agreement.State.SIGNED, ends_on__lt=on).order_by("ends_on", "pk"))
    found = [due for dues in steps_of(running, on).values() for due in dues if due.standing in ("late", "soon") and due.step.name in mine]
    return sorted(found, key=lambda due: due.step.due_on)[:MOST]


def waiting(by: Actor) -> tuple[QuerySet[Settlement], QuerySet[ReturnReceipt], QuerySet[Query]]:
    """This function will return what waits for somebody: settlements to review or to approve, receipts to approve that somebody else
    recorded, queries to answer."""
    held = {word.removeprefix("deputy:") for word in by.duties}
    submitted = Settlement.objects.filter(step=Settlement.Step.SUBMITTED).select_related("agreement")
    receipts = ReturnReceipt.objects.filter(state="prepared").exclude(prepared_by_key=by.key).select_related("notice__settlement__agreement")
    queries = Query.objects.filter(answered_at__isnull=True, settlement__step=Settlement.Step.SUBMITTED).select_related("settlement__agreement")
    return (submitted if held & (REVIEWERS | DECIDERS) else submitted.none(), receipts if held & DECIDERS else receipts.none(),
            queries if held & KEEPING else queries.none())
