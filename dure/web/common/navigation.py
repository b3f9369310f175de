"""What stands in the main navigation of each door. A room that moves in adds its line."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PORTAL: list[tuple[str, str | Promise]] = [
    ("portal:home", _("Home")),
    ("portal:projects", _("Money")),
    ("counter:begin", _("Become a member")),
]
DESK: list[tuple[str, str | Promise]] = [
    ("desk:today", _("Today")),
    ("desk:readings", _("Papers in")),
    ("desk:papers", _("Register of papers")),
    ("desk:applications", _("Applications")),
    ("desk:statements", _("Money")),
]


def door(request: HttpRequest) -> str:
    """This function will tell at which door a request stands: ``desk``, ``portal`` or ``account``."""
    match = request.resolver_match
    name = match.namespace if match else ""
    return name or ("account" if match and (match.url_name or "").startswith(("account_", "mfa_")) else "portal")


def entries(request: HttpRequest) -> list[dict[str, Any]]:
    """This function will return the navigation of the door, the nearest entry marked as current."""
    listed = DESK if door(request) == "desk" else PORTAL
    found = [{"name": name, "address": reverse(address), "current": False, "exact": False} for address, name in listed]
    here = [entry for entry in found if request.path.startswith(entry["address"])]
    if here and door(request) != "account":
        nearest = max(here, key=lambda entry: len(entry["address"]))
        nearest["current"], nearest["exact"] = True, nearest["address"] == request.path
    return found
