"""Accounts: who may sign in and as what; an administrator invites, and the invited choose their password."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from dure.domain.parties import actions, permissions
from dure.domain.parties.models import Account, Duty, Organisation
from dure.domain.parties.queries import duties_on, former_holder, name_on
from dure.kernel.problem import Refused
from dure.web.common import invitations
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.handovers import hand_over
from dure.web.desk.parties.forms import Someone

DUTIES = {
    "officer": gettext_lazy("Officer"),
    "team_lead": gettext_lazy("Team lead"),
    "director": gettext_lazy("Director"),
    "bureau_head": gettext_lazy("Bureau head"),
    "secretariat": gettext_lazy("Secretariat"),
    "secretary_general": gettext_lazy("Secretary-General"),
    "member_staff": gettext_lazy("Member city staff"),
    "council_member": gettext_lazy("Council member"),
    "auditor": gettext_lazy("Auditor"),
    "administrator": gettext_lazy("Administrator"),
}


class Invitation(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=gettext_lazy("E-mail address"))
    name = forms.CharField(label=gettext_lazy("Name"), max_length=100)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.DESK_LANGUAGES)
    duty = forms.ChoiceField(label=gettext_lazy("Duty"), choices=list(DUTIES.items()))
    department = forms.ModelChoiceField(
        label=gettext_lazy("Department"), required=False, queryset=Organisation.objects.none(),
        empty_label="–")
    post = forms.CharField(label=gettext_lazy("Post, as it is printed"), max_length=100, required=False)
    person = Someone(label=gettext_lazy("Person in the register, where there is one"), max_length=200, required=False, help_text=gettext_lazy(
        "A name or number. What one account of a person prepares, another of the same person cannot approve."))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["department"]
        field.queryset = Organisation.objects.filter(kind=Organisation.Kind.DEPARTMENT)
        field.label_from_instance = lambda department: name_on(department, language(), on)


@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the accounts with their duties today, and take an invitation."""
    why_not = hindrance(permissions.may_administer(door.by))
    form = Invitation(request.POST or None, on=door.on)
    if request.method == "POST" and form.is_valid():
        try:
            account = _invited(request, door, form.cleaned_data)
        except Refused as refused:
            for said in sentences(refused):
                form.add_error(None, said)
        else:
            messages.success(request, _("%(email)s was invited.") % {"email": account.email})
            return redirect("desk:accounts")
    today = Prefetch("duties", Duty.objects.filter(during__contains=door.on).select_related("department"), "today")
    context = {"accounts": Account.objects.prefetch_related(today), "form": form, "why_not": why_not,
               "duties": DUTIES, "own": door.by.key}
    return render(request, "desk/accounts.html", context, status=422 if form.errors else 200)


@transaction.atomic
def _invited(request: HttpRequest, door: Door, said: dict[str, Any]) -> Account:
    account = actions.open_account(by=door.by, at=door.at, email=said["email"], language=said["language"],
                                   name={said["language"]: said["name"]}, person=said["person"])
    duty = actions.assign_duty(by=door.by, at=door.at, account=account, kind=said["duty"], starts_on=door.on,
                               department=said["department"], post=said["post"])
    if (before := former_holder(duty)) is not None:
        hand_over(door, duty, before=before, after=account)
    invitations.send(request, account, door.by.name)
    return account


@transaction.atomic
def _closed(door: Door, account: Account, why: str) -> None:
    """The account is closed, and for each duty that it held in its own right a handover file is written."""
    held = list(duties_on(account, door.on).filter(deputy=False))
    actions.close_account(by=door.by, on=door.on, at=door.at, account=account, why=why)
    for duty in held:
        duty.refresh_from_db()
        hand_over(door, duty, before=account, after=None, why=why)


@require_POST
@at_desk
def settle(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will send an invitation again, or close an account."""
    account = get_object_or_404(Account, pk=key)
    problem = permissions.may_administer(door.by)
    try:
        if problem:
            raise Refused(problem)
        if verb == "invite" and account.is_active:
            invitations.send(request, account, door.by.name)
            messages.success(request, _("%(email)s was invited.") % {"email": account.email})
        elif verb == "close":
            _closed(door, account, request.POST.get("why", ""))
            messages.success(request, _("The account %(email)s is closed.") % {"email": account.email})
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:accounts")
