"""Tags that show an answer: what each clause wants, whether it is met, and on what that rests."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from dure.kernel.answer import Answer, Ground
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.sentences import sentence, wanted
from dure.web.desk.acting import language

register = template.Library()
# where a record has a page of its own at the desk, found by its key
PAGES = {"papers.paper": "desk:paper", "bodies.term": "desk:term", "members.membership": "desk:membership"}
KINDS = {
    "papers.paper": _("Paper"), "bodies.term": _("Term"), "bodies.seat_count": _("Number told by a paper"),
    "members.membership": _("Entry in the register"), "members.suspension": _("Suspension"), "members.invoice": _("Invoice"),
    "texts.setting": _("Charter parameter"), "elections.election": _("Election"), "elections.candidature": _("Candidature"),
    "meetings.minutes": _("Minutes"), "meetings.meeting": _("Meeting"),
    "meetings.delegation": _("Delegation"), "meetings.delegate": _("Delegate"), "meetings.attendance": _("Attendance"), "meetings.proxy": _("Proxy"),
}
SHOWN = 4


@register.filter
def wants(ground: Ground) -> str:
    """This function will say what a clause wants where it is met, and what stands in the way where it is not."""
    return (wanted if ground.holds else sentence)(ground.problem, language())


@register.filter
def page(ref: Ref) -> str:
    """This function will return the page of a record that is evidence, or an empty text."""
    if (ref.room, ref.kind) == ("texts", "setting"):
        return reverse("desk:setting", args=[ref.key])
    name = PAGES.get(f"{ref.room}.{ref.kind}")
    return reverse(name, args=[key]) if name and (key := whole(ref.key)) else ""


@register.filter
def record(ref: Ref) -> str:
    """This function will name a record that is evidence: its kind in words, and its key."""
    kind = KINDS.get(f"{ref.room}.{ref.kind}")
    return f"{kind} {ref.key}" if kind else str(ref)


@register.filter
def first_evidence(ground: Ground) -> tuple[Ref, ...]:
    """This function will return the records to show beside a clause: charter parameters and the first of the others."""
    settings = [ref for ref in ground.evidence if ref.kind == "setting"]
    return (*[ref for ref in ground.evidence if ref.kind != "setting"][:SHOWN], *settings)


@register.filter
def more_evidence(ground: Ground) -> int:
    """This function will count the records that are not shown."""
    return len(ground.evidence) - len(first_evidence(ground))


@register.filter
def asking(answer: Answer) -> str:
    """This function will return the address at which the same question can be asked again, of another day or person."""
    return f"{reverse('desk:explain')}?{urlencode({'act': answer.act, 'what': answer.what, 'on': answer.on.isoformat()})}"
