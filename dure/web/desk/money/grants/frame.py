"""What every tab of a grant's page shares: the agreement, its standing on top, and the tabs. A piece that moves in adds its line."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dure.domain.grants.labels.books import CREDITS, STATES
from dure.domain.grants.models import Agreement
from dure.domain.grants.queries.position import agreement_named
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, language

# the tabs of a grant in the order of its life: the name of its page's address, and its word
TABS: list[tuple[str, str | Promise]] = [
    ("desk:grant", _("Where it stands")),
    ("desk:grant-instalments", _("Instalments")),
    ("desk:grant-execution", _("Execution")),
    ("desk:grant-credits", _("Interest and open commitments")),
    ("desk:grant-settlement", _("Settlement")),
    ("desk:grant-packages", _("Packages")),
]
LOOKS = {"prepared": "warning", "approved": "success", "refused": "hint", "draft": "hint", "signed": "success", "closed": ""}


def found(key: str) -> Agreement:
    """This function will return the agreement of an address. Raises Http404 where there is none."""
    try:
        return agreement_named(key)
    except Refused as refused:
        raise Http404 from refused


def framed(request: HttpRequest, door: Door, agreement: Agreement) -> dict[str, Any]:
    """This function will return what the head of a tab takes: the agreement, words and tabs."""
    said = language()
    here = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "agreement": agreement, "title": titled(agreement.title, agreement.key), "on": door.on, "looks": LOOKS,
        "state": STATES[agreement.state][said], "words": {"states": _said(STATES, said), "credits": _said(CREDITS, said)},
        "tabs": [{"name": name, "address": reverse(address, args=[agreement.key]), "current": address == here} for address, name in TABS]}


def tab(request: HttpRequest, door: Door, agreement: Agreement, template: str, status: int = 200, **shown: Any) -> HttpResponse:
    """This function will draw a tab (a template that extends ``desk/money/grants/frame.html``) with what it shows."""
    return render(request, template, framed(request, door, agreement) | shown, status=status)


def titled(words: dict[str, str], otherwise: str) -> str:
    """This function will return a text in the reader's language, or in the one it has."""
    return words.get(language()) or next(iter(words.values()), "") or otherwise


def _said(words: dict[str, dict[str, str]], language: str) -> dict[str, str]:
    return {key: both[language] for key, both in words.items()}
