"""The page of authority: the table, what one may do today and by which duty, and duties handed on."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.base.labels import DUTIES
from dure.domain.parties import actions, permissions, queries
from dure.domain.parties.models import Account, Duty
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.authority import table
from dure.web.desk.authority.words import ROOMS, act_words
from dure.web.desk.handovers import hand_over


class Delegation(forms.Form):
    """Which of one's duties is handed on, to whom, from when to when."""

    duty = forms.ModelChoiceField(label=gettext_lazy("Duty"), queryset=Duty.objects.none(), empty_label=None)
    to = forms.ModelChoiceField(label=gettext_lazy("To"), queryset=Account.objects.none(), to_field_name="email", empty_label="–")
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput(attrs={"type": "date"}))
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=forms.DateInput(attrs={"type": "date"}))
    why = forms.CharField(label=gettext_lazy("Reason"), max_length=300, required=False)

    def __init__(self, *args: Any, account: Account, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Duty.objects.filter(account=account, deputy=False, during__contains=on).select_related("department")
        self.fields["duty"].queryset = own.exclude(kind=Duty.Kind.AUDITOR)  # type: ignore[attr-defined]
        self.fields["duty"].label_from_instance = duty_said  # type: ignore[attr-defined]
        self.fields["to"].queryset = Account.objects.filter(is_active=True).exclude(pk=account.pk)  # type: ignore[attr-defined]


def duty_said(duty: Duty) -> str:
    """This function will say a duty with its post and department."""
    words = (DUTIES[duty.kind][language()] + (" (代)" if duty.deputy else ""), duty.post, duty.department.key if duty.department else "")
    return " · ".join(dict.fromkeys(filter(None, words)))


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the table of acts and duties, filtered by the address."""
    return page(request, door)


def page(request: HttpRequest, door: Door, form: Delegation | None = None, status: int = 200) -> HttpResponse:
    """This function will draw the page, with a delegation that was refused."""
    room, duty, mine = request.GET.get("room", ""), request.GET.get("duty", ""), request.GET.get("mine", "") == "1"
    said = language()
    rows = [{"row": row, "words": act_words(row.act, said), "mine": [DUTIES[kind][said] for kind in row.by(door.by.duties)],
             "cells": [kind in row.duties for kind in DUTIES]}
            for row in table.rows() if (not room or row.room == room) and (not duty or duty in row.duties)]
    account = request.user
    duties = queries.duties_on(account, door.on)  # type: ignore[arg-type]
    given = Duty.objects.filter(delegated_by__account=account, during__endswith__gt=door.on).select_related("account", "department")  # type: ignore[misc]
    return render(request, "desk/authority/page.html", {
        "rows": [row for row in rows if row["mine"] or not mine], "room": room, "duty": duty, "mine": mine,
        "rooms": {key: words[said] for key, words in ROOMS.items() if any(row.room == key for row in table.rows())},
        "duties": {key: words[said] for key, words in DUTIES.items()},
        "held": [(duty_said(one), one) for one in duties], "given": [(duty_said(one), one) for one in given],
        "why_not": hindrance(permissions.may_delegate(door.by)),
        "form": form or Delegation(account=account, on=door.on, initial={"starts_on": door.on, "ends_on": door.on}),  # type: ignore[arg-type]
    }, status=status)


@require_POST
@at_desk
def delegate(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will hand one's own duty on for some days; a handover file writes itself with it."""
    form = Delegation(request.POST, account=request.user, on=door.on)  # type: ignore[arg-type]
    if form.is_valid():
        said = form.cleaned_data
        try:
            with transaction.atomic():
                made = actions.delegate_duty(**door.acts(), duty=said["duty"].pk, to=said["to"], starts_on=said["starts_on"],
                                             ends_on=said["ends_on"], why=said["why"])
                hand_over(door, made, before=said["duty"].account, after=said["to"], why=said["why"])
        except Refused as refused:
            for sentence in sentences(refused):
                form.add_error(None, sentence)
        else:
            messages.success(request, _("The duty is handed on, with a handover file."))
            return redirect("desk:authority")
    return page(request, door, form, 422)


@require_POST
@at_desk
def take_back(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will take a delegation back: today the deputy holds nothing of it."""
    try:
        actions.end_delegation(**door.acts(), duty=key, why=request.POST.get("why", ""))
        messages.success(request, _("The delegation is taken back."))
    except Refused as refused:
        tell(request, refused)
    except Duty.DoesNotExist:
        messages.error(request, _("There is no such record."))
    return redirect("desk:authority")
