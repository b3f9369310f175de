"""The agreements as a list, and drafting one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dure.domain.grants import permissions
from dure.domain.grants.actions.agreements import draft_agreement
from dure.domain.grants.labels.books import STATES
from dure.domain.grants.models import Agreement
from dure.domain.grants.queries import listed as queries
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.money.grants.forms import Drafting
from dure.web.desk.money.grants.frame import LOOKS, titled


def _states() -> dict[str, str]:
    return {key: STATES[key][language()] for key in Agreement.State.values}


def _recipient(row: dict[str, Any]) -> str:
    return str(row["recipient__names_text"].partition("\n")[0] or row["recipient__key"])


AGREEMENTS = Listing(
    name="grants", title=gettext_lazy("Grants"), query=queries.agreements_listed, order="-key",
    columns=(
        Column(key="key", label=gettext_lazy("Short name"), sort=("key",), link=lambda row: reverse("desk:grant", args=[row["key"]])),
        Column(key="title", label=gettext_lazy("Agreement"), say=lambda row: titled(row["title"], row["key"]), needs=("title", "key")),
        Column(key="year", label=gettext_lazy("Year"), field="fiscal_year", kind="year"),
        Column(key="recipient", label=gettext_lazy("Recipient"), say=_recipient, needs=("recipient__names_text", "recipient__key"), shown=False),
        Column(key="amount", label=gettext_lazy("Agreed (won)"), kind="number"),
        Column(key="disbursed", label=gettext_lazy("Disbursed (won)"), kind="number", adds=queries.with_disbursed),
        Column(key="executed", label=gettext_lazy("Executed by the recipient (won)"), kind="number", adds=queries.with_executed),
        Column(key="state", label=gettext_lazy("Standing"), say=lambda row: _states()[row["state"]], needs=("state",)),
        Column(key="signed", label=gettext_lazy("Signed on"), field="signed_on", kind="day", shown=False),
    ),
    filters=(Filter(key="year", label=gettext_lazy("Year"), kind="year"),
             Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=_states)))


@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the agreements, and draft one."""
    form = Drafting(request.POST or None, on=door.on, initial={"starts_on": door.on.replace(month=1, day=1), "ends_on": door.on.replace(month=12, day=31)})

    def drafted(said: dict[str, Any]) -> None:
        draft_agreement(by=door.by, at=door.at, key=said["key"], title={"ko": said["title_ko"], "en": said["title_en"]}, line=said["line"].pk,
                        recipient=said["recipient"].pk, starts_on=said["starts_on"], ends_on=said["ends_on"], items=said["items"], profile=said["profile"])

    if request.method == "POST" and tried(form, drafted):
        messages.success(request, _("The agreement is drafted."))
        return redirect("desk:grant", form.cleaned_data["key"])
    answer = AGREEMENTS.answer(request, "desk/money/grants/list.html", {
        "form": form, "why_not": hindrance(permissions.may_keep_agreements(door.by)), "looks": LOOKS})
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


urlpatterns = [path("grants/", listed, name="grants")]
