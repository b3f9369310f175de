"""What a member city looks for on its page: what it was asked to pay, and what it applied for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.template.context import RequestContext

from dure.domain.members.labels.applications import STATES
from dure.domain.members.models import Application
from dure.domain.members.queries.dues import invoices
from dure.domain.parties.models import Organisation
from dure.kernel.currencies import printed_amount
from dure.web.counter.links import signed_word
from dure.web.desk.acting import language

register = template.Library()


@register.inclusion_tag("desk/members/affairs.html", takes_context=True)
def affairs(context: RequestContext, organisation: Organisation, today: date) -> dict[str, Any]:
    """This function will list the dues and applications of an organisation; who answers for the city is led to the page on
    which it tells of a payment. Two queries."""
    said = language()
    rows = [{"invoice": one, "amount": printed_amount(one.amount, one.currency, said), "paid": printed_amount(one.paid, one.currency, said),
             "settled": one.settled >= one.amount, "late": one.due_on < today and one.settled < one.amount and one.kind == "invoice",
             "link": signed_word(one.number)}
            for one in invoices().filter(organisation=organisation, cancelled_on__isnull=True)]
    return {"dues": rows, "city": bool(getattr(context["request"], "city", "")),
            "organisation": organisation,
            "applications": [(one, STATES[one.state][said]) for one in Application.objects.filter(organisation=organisation).order_by("-pk")]}
