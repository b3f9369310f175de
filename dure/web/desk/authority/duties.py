"""Who holds which duty today; an administrator assigns and ends them, and a handover file writes itself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.base.labels import DUTIES
from dure.domain.parties import actions, permissions, queries
from dure.domain.parties.models import Account, Duty, Organisation
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.authority.pages import duty_said
from dure.web.desk.handovers import hand_over


class Assignment(forms.Form):
    """Whom to give which duty, from when to when, in which department; of member city staff that is their city."""

    account = forms.ModelChoiceField(label=gettext_lazy("Account"), queryset=Account.objects.filter(is_active=True),
                                     to_field_name="email", empty_label="–")
    kind = forms.ChoiceField(label=gettext_lazy("Duty"), choices=lambda: [(key, words[language()]) for key, words in DUTIES.items()])
    department = forms.CharField(label=gettext_lazy("Department, or the city of member city staff"), max_length=80, required=False,
                                 help_text=gettext_lazy("Its short name in the register."))
    post = forms.CharField(label=gettext_lazy("Post, as it is printed"), max_length=100, required=False)
    deputy = forms.BooleanField(label=gettext_lazy("Stands in for the post (代)"), required=False)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput(attrs={"type": "date"}))
    ends_on = forms.DateField(label=gettext_lazy("Last day, where it is known"), widget=forms.DateInput(attrs={"type": "date"}), required=False)
    why = forms.CharField(label=gettext_lazy("Reason"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """This function will find the department; member city staff need a city."""
        said = super().clean() or self.cleaned_data
        key = (said.get("department") or "").strip()
        said["department"] = Organisation.objects.filter(key=key).first() if key else None
        if key and said["department"] is None:
            self.add_error("department", _("The register knows nobody of this short name."))
        if said.get("kind") == Duty.Kind.MEMBER_STAFF and not key:
            self.add_error("department", _("Name the city."))
        return said


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show who holds which duty today."""
    return page(request, door)


def page(request: HttpRequest, door: Door, form: Assignment | None = None, status: int = 200) -> HttpResponse:
    """This function will draw the page, with an assignment that was refused."""
    return render(request, "desk/authority/duties.html", {
        "held": [(duty_said(duty), duty) for duty in queries.holders(door.on)], "today": door.on,
        "why_not": hindrance(permissions.may_administer(door.by)),
        "form": form or Assignment(initial={"starts_on": door.on})}, status=status)


@require_POST
@at_desk
def assign(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will give an account a duty; where another held it, a handover file is written."""
    form = Assignment(request.POST)
    if form.is_valid():
        try:
            with transaction.atomic():
                made = actions.assign_duty(by=door.by, at=door.at, **form.cleaned_data)
                before = queries.former_holder(made)
                if before is not None:
                    hand_over(door, made, before=before, after=made.account, why=form.cleaned_data["why"])
        except Refused as refused:
            for said in sentences(refused):
                form.add_error(None, said)
        else:
            messages.success(request, _("The duty is assigned.") if before is None
                             else _("The duty is assigned, with a handover file."))
            return redirect("desk:duties")
    return page(request, door, form, 422)


@require_POST
@at_desk
def end(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will end a duty with today, and write its handover file."""
    duty = get_object_or_404(Duty.objects.select_related("account", "department"), pk=key)
    try:
        with transaction.atomic():
            ended = actions.end_duty(by=door.by, at=door.at, duty=key, ends_on=door.on, why=request.POST.get("why", ""))
            duty.during = ended.during
            hand_over(door, duty, before=duty.account, after=None, why=request.POST.get("why", ""))
        messages.success(request, _("The duty ends today, with a handover file."))
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:duties")
