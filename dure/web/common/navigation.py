"""What stands in the main navigation of each door. A room that moves in adds its line."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Entry = tuple[str, "str | Promise"]
# each entry with what stands under it, shown while one is there
PORTAL: list[tuple[Entry, tuple[Entry, ...]]] = [
    (("portal:home", _("Home")), ()),
    (("portal:members", _("Members")), ()),
    (("portal:bodies", _("Bodies")), ()),
    (("portal:meetings", _("Meetings")), ()),
    (("portal:assessments", _("Self-assessment")), ()),
    (("portal:projects", _("Money")), (("portal:projects", _("Statements")), ("portal:settlements", _("Settlements of grants")))),
    (("counter:begin", _("Become a member")), ()),
]
DESK: list[tuple[Entry, tuple[Entry, ...]]] = [
    (("desk:today", _("Today")), ()),
    (("desk:members", _("Members")), (
        ("desk:members", _("Roll of members")), ("desk:applications", _("Applications")), ("desk:dues", _("Membership dues")),
        ("desk:outreach", _("Outreach")), ("desk:member-imports", _("Take a list in")),
        ("desk:organisations", _("Organisations and persons")))),
    (("desk:bodies", _("Bodies")), (("desk:bodies", _("Bodies")), ("desk:meetings", _("Meetings")), ("desk:hosting", _("Bids to host")))),
    (("desk:assessments", _("Self-assessments")), (("desk:assessments", _("Self-assessments")), ("desk:instruments", _("Instruments")),
        ("desk:assessment-needs", _("Needs and mentors")))),
    (("desk:readings", _("Papers")), (("desk:readings", _("Papers in")), ("desk:papers", _("Register of papers")))),
    (("desk:statements", _("Money")), (
        ("desk:statements", _("Statements")), ("desk:lines", _("Budget lines")), ("desk:ledger", _("Books")), ("desk:spending", _("Spending")),
        ("desk:receptions", _("Receptions and allowances")), ("desk:travel", _("Travel abroad")),
        ("desk:grants", _("Grants")), ("desk:feeds", _("Files of other systems")), ("desk:checks", _("Checks on records")),
        ("desk:council", _("Council and audit")), ("desk:audit", _("Audit")))),
    (("desk:authority", _("Office")), (("desk:authority", _("Authority")), ("desk:accounts", _("Accounts")))),
]


def door(request: HttpRequest) -> str:
    """This function will tell at which door a request stands: ``desk``, ``portal`` or ``account``."""
    match = request.resolver_match
    name = match.namespace if match else ""
    return name or ("account" if match and (match.url_name or "").startswith(("account_", "mfa_")) else "portal")


def entries(request: HttpRequest) -> list[dict[str, Any]]:
    """This function will return the navigation of the door: the nearest entry marked as current, its section as open."""
    listed = DESK if door(request) == "desk" else PORTAL
    found = [{**_entry(*head), "open": False, "under": [_entry(*one) for one in under]} for head, under in listed]
    if city := getattr(request, "city", ""):  # who answers for a member city sees its page and its self-assessments, and no other of the desk
        own = {"name": _("Your city"), "address": reverse("desk:member", args=[city]), "current": False, "exact": False}
        found = [{**one, "open": False, "under": []} for one in (own, _entry("desk:assessments", _("Self-assessments")))]
    every = [(one, section) for section in found for one in (*section["under"], section)]
    # what begins with the first page's address is not on the first page
    first = reverse(PORTAL[0][0][0])
    here = [(one, section) for one, section in every
            if request.path.startswith(one["address"]) and (one["address"] != first or request.path == first)]
    if here and door(request) != "account":
        nearest, section = max(here, key=lambda pair: len(pair[0]["address"]))
        nearest["current"], nearest["exact"] = True, nearest["address"] == request.path
        section["current"] = section["open"] = True
        section["exact"] = section["address"] == request.path
    return found


def _entry(address: str, name: str | Promise) -> dict[str, Any]:
    return {"name": name, "address": reverse(address), "current": False, "exact": False}
