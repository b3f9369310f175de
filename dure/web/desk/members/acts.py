"""Acts on members through the desk: a form, the act, and why where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dure.domain.members import actions
from dure.domain.members.models import Membership
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, sentences
from dure.web.desk.members import forms, pages

Said = dict[str, Any]


def _entering(said: Said, paper: Any) -> Said:
    return {"category": said["category"], "starts_on": said["starts_on"], "decision": paper, "decided_by": said["decided_by"]}


# what an act is given from its form and the paper that it cites
GIVEN: dict[str, Callable[[Said, Any], Said]] = {
    "accept_associate": lambda said, paper: {"starts_on": said["starts_on"], "paper": paper},
    "admit_member": _entering,
    "change_category": _entering,
    "return_member": _entering,
    "withdraw_member": lambda said, paper: {"last_on": said["last_on"], "letter": paper, "why": said["why"]},
    "exclude_member": lambda said, paper: {"last_on": said["last_on"], "why": said["why"], "decision": paper, "decided_by": said["decided_by"]},
    "suspend_member": lambda said, paper: {"starts_on": said["starts_on"], "reason": said["reason"], "decision": paper,
                                           "decided_by": said["decided_by"]},
    "lift_suspension": lambda said, paper: {"last_on": said["last_on"], "decision": paper, "decided_by": said["decided_by"]},
    "show_member_as": lambda said, paper: {
        "starts_on": said["starts_on"], "names": {"ko": said["name_ko"], "en": said["name_en"]}, "flag": said["flag"],
        "position": said["position"], "decision": paper, "source": said["source"]},
}


@require_POST
@at_desk
def on_member(request: HttpRequest, door: Door, key: str, act: str) -> HttpResponse:
    """This function will do an act on a member. A refusal stands on its form with every reason; nothing was written then."""
    if act not in GIVEN:
        raise Http404
    organisation = pages.organisation_of(key)
    form = forms.FORMS[act](request.POST, auto_id=f"id_{act}_%s")
    if form.is_valid():
        try:
            with transaction.atomic():
                getattr(actions, act)(**door.acts(), organisation=organisation, **GIVEN[act](form.cleaned_data, form.paper(door)))
        except Refused as refused:
            for said in sentences(refused):
                form.add_error(None, said)
        else:
            messages.success(request, _("Done. It stands in the register."))
            return redirect("desk:member", key)
    return pages.member_page(request, door, key, 422, **{act: form})


@require_POST
@at_desk
def correct(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will put an entry right; what the register said until now is kept."""
    row = get_object_or_404(Membership.objects.select_related("organisation"), pk=key)
    form = forms.Correct(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.correct_membership(**door.acts(), membership=row.pk, reason=said["reason"], category=said["category"],
                                       starts_on=said["starts_on"], last_on=said["last_on"], never_was=said["never_was"])
        except Refused as refused:
            for sentence in sentences(refused):
                form.add_error(None, sentence)
        else:
            messages.success(request, _("Put right. What the register said before is kept."))
            return redirect("desk:member", row.organisation.key)
    return pages.entry_page(request, door, row, form, 422)
