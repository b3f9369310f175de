"""What waits of the money on Today: each piece adds its rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse

from dure.domain.appropriations.labels.lines import CARRY_OVERS, TRANSFERS
from dure.domain.appropriations.permissions import may_decide_moves
from dure.domain.appropriations.queries.tables import waiting_moves
from dure.domain.grants.labels.books import WAITING
from dure.domain.grants.labels.settling import DEADLINES
from dure.domain.grants.permissions import may_approve_execution, may_decide_grants
from dure.domain.grants.queries.deadlines import due_steps, waiting
from dure.domain.grants.queries.listed import to_decide
from dure.domain.oversight.permissions import may_answer, may_confirm
from dure.domain.oversight.queries.requests import drafts_waiting, due_requests
from dure.domain.spending.labels.ladder import RUNGS
from dure.domain.spending.permissions import may_decide_spending, may_match_feeds
from dure.domain.spending.queries.desk import waiting_allotments, waiting_rungs
from dure.domain.spending.queries.feeds import feeds_waiting
from dure.domain.travel.labels.trips import STEPS
from dure.domain.travel.permissions import may_keep_trips
from dure.domain.travel.queries.trips import trips_waiting
from dure.web.desk.acting import Door, language

MOST = 20


def money_waiting(door: Door) -> dict[str, Any]:
    """This function will return what money waits for: steps of settlements that are late or due within a week, settlements to review or
    approve, receipts to approve, queries to answer."""
    settlements, receipts, queries = waiting(door.by)
    return {"settlement_steps": [(due, DEADLINES[due.step.name][language()]) for due in due_steps(door.on, door.by.duties)],
            "settlements_waiting": list(settlements[:MOST]), "receipts_waiting": list(receipts[:MOST]), "settlement_queries": list(queries[:MOST]),
            **_of_requests(door), "grants_waiting": _of_grants(door), "trips_due": _trips(door),
            **_of_spending(door), **_of_moves(door), "feeds_waiting": [] if may_match_feeds(door.by) else list(feeds_waiting()[:MOST])}


def _of_requests(door: Door) -> dict[str, Any]:
    """What council and auditors wait for: requests that are late or due within a week and that one writes oneself, or nobody yet; answers of
    others to confirm."""
    soon = door.on + timedelta(days=7)
    mine = [] if may_answer(door.by) else [one for one in due_requests(door.on, door.by.key) if one.due_on and one.due_on <= soon]
    drafts = drafts_waiting().exclude(prepared_by_key=door.by.key)[:MOST] if may_confirm(door.by) is None else []
    return {"requests_due": [(one, bool(one.due_on and one.due_on < door.on)) for one in mine[:MOST]], "answers_waiting": list(drafts)}


def _of_grants(door: Door) -> list[Any]:
    """What of grants others prepared and one decides on: the grant, what it is, how many, and the page where it is settled."""
    kinds = ([] if may_decide_grants(door.by) else ["applications", "instalments", "reallocations"]) + (
        [] if may_approve_execution(door.by) else ["expenses", "credits"])
    return [(grant, WAITING[kind][language()], number, reverse(f"desk:{WAITING[kind]['page']}", args=[grant.key]))
            for grant, kind, number in to_decide(kinds, door.by.key)]


def _of_spending(door: Door) -> dict[str, Any]:
    """Steps of spending and allotments of others that one may decide on."""
    if may_decide_spending(door.by):
        return {}
    return {"rungs_waiting": [(one, RUNGS[one.rung][language()]) for one in waiting_rungs(MOST, besides=door.by.key)],
            "allotments_waiting": waiting_allotments(MOST, besides=door.by.key)}


def _of_moves(door: Door) -> dict[str, Any]:
    """Transfers and carry-overs of others that one may decide on."""
    if may_decide_moves(door.by):
        return {"moves_waiting": []}
    transfers, carried = waiting_moves()
    rows = [(one, TRANSFERS[one.kind][language()], one.target) for one in transfers] + [
        (one, CARRY_OVERS[one.kind][language()], one.line) for one in carried]
    return {"moves_waiting": [row for row in rows if row[0].prepared_by_key != door.by.key][:MOST]}


def _trips(door: Door) -> list[Any]:
    """Steps of trips abroad that are late or due within two weeks, for those who keep them."""
    return [] if may_keep_trips(door.by) else [(trip, due, STEPS[due.step][language()]) for trip, due in trips_waiting(door.on)[:MOST]]
