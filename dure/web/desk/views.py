"""오늘: what waits for the one signed in, each row leading to the one screen where it is settled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.base.duties import KEEPING
from dure.domain.assessments.models import Assessment
from dure.domain.assessments.queries.inquiries import replied
from dure.domain.assessments.queries.listed import to_review
from dure.domain.bodies.queries import vacancies
from dure.domain.elections.models import Election
from dure.domain.elections.queries.elections import declared_elections
from dure.domain.meetings.queries import today as meetings
from dure.domain.meetings.queries.following import due_actions
from dure.domain.meetings.queries.minutes import to_open
from dure.domain.meetings.rules.keeping import keepers
from dure.domain.members.queries import applications, dues, outreach
from dure.domain.papers import permissions, queries
from dure.domain.parties.queries import names_on
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.money.today import money_waiting

MOST = 20


@require_safe
@at_desk
def today(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show reviews to confirm, papers that came back, readings to file, findings since yesterday, the vacant
    seats that one's duties own, what meetings and money wait for, and for the Secretariat what members wait for."""
    papers = queries.today(door.by, door.at - timedelta(days=1))
    vacant = vacancies(door.on, sorted({word.removeprefix("deputy:") for word in door.by.duties}))
    named = names_on((seat.body.organisation_id for seat in vacant), language(), door.on)
    sittings, money = _of_meetings(door), money_waiting(door)
    members = _of_members(door) if door.by.holds(*KEEPING, *(f"deputy:{duty}" for duty in KEEPING)) else {}
    return render(request, "desk/today.html", {
        "today": papers, "door": "desk", **members, **sittings, **money,
        "vacancies": [(seat, named.get(seat.body.organisation_id, seat.body.key)) for seat in vacant], "why_not": hindrance(permissions.may_handle(door.by)),
        "nothing": not (papers.reviews or papers.returned or papers.readings or vacant or any(members.values()) or any(sittings.values())
                        or any(money.values()))})


def _of_meetings(door: Door) -> dict[str, Any]:
    """What meetings wait for: how ready the next ones are that one keeps, minutes that are late, withheld passages whose ground
    has ended, what is due after meetings, and elections whose candidatures close."""
    duties = {word.removeprefix("deputy:") for word in door.by.duties}
    actions = [one for one in due_actions(door.on)[:MOST] if one.owner_duty in duties or duties & keepers(one.meeting.body.kind)]
    elections = [one for one in declared_elections() if one.state == Election.State.CALLED and duties & keepers(one.meeting.body.kind)]
    return {"ready": meetings.next_ready(door.on, duties), "minutes_late": meetings.minutes_late(door.on, duties),
            "actions": [(one, bool(one.due_on and one.due_on < door.on)) for one in actions],
            "elections": [(one, one.closes_on < door.on) for one in elections],
            "to_open": [(one, passage) for one, passage in to_open(door.on) if duties & keepers(one.meeting.body.kind)][:MOST]}


def _of_members(door: Door) -> dict[str, Any]:
    """What members wait for: applications to accept or to be decided, transfers to confirm, dues that are late, steps of
    outreach that are due, self-assessments to review."""
    due = list(outreach.due_steps(door.on)[:MOST])
    names = names_on((one.organisation_id for one in due), language(), door.on)
    return {"applications": list(applications.waiting()[:MOST]), "payments": list(dues.told_payments()[:MOST]),
            "overdue": dues.invoices(state="overdue", on=door.on).count(),
            "prospects": [(one, names[one.organisation_id], one.next_on < door.on) for one in due],
            "to_review": _to_review(door)}


def _to_review(door: Door) -> list[tuple[Assessment, str, bool]]:
    """Self-assessments to review, with the city's name, and whether it has replied to what was asked back."""
    found = list(to_review()[:MOST])
    back, names = replied([one.pk for one in found]), names_on((one.organisation_id for one in found), language(), door.on)
    return [(one, names[one.organisation_id], one.pk in back) for one in found]
