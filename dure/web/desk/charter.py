"""Charter parameters: what is in force on a day, since when, by which text or assumption; changed for the time to come."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.domain.texts import actions, permissions, queries
from dure.domain.texts.rules.assumed import ASSUMED
from dure.kernel.problem import Refused
from dure.web.common.charter import in_parts, shown, typed
from dure.web.desk.acting import Door, at_desk, hindrance, sentences


class Change(forms.Form):
    """A new value with its first day, source, clause, and why."""

    value = forms.CharField(label=gettext_lazy("Value"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    starts_on = forms.DateField(label=gettext_lazy("In force from"), widget=forms.DateInput(attrs={"type": "date"}))
    source = forms.CharField(label=gettext_lazy("Source"), max_length=300, required=False,
                             help_text=gettext_lazy("The text or the number of the paper that says so."))
    clause = forms.CharField(label=gettext_lazy("Clause"), max_length=100, required=False)
    assumed = forms.BooleanField(label=gettext_lazy("Assumed: no text says it yet"), required=False)
    why = forms.CharField(label=gettext_lazy("Reason"), max_length=300)

    def __init__(self, *args: Any, key: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = ASSUMED[key].value
        if isinstance(self.known, bool):
            self.fields["value"] = forms.ChoiceField(label=_("Value"), choices=[("true", _("yes")), ("false", _("no"))])
        elif isinstance(self.known, list | dict):
            self.fields["value"].help_text = _("As JSON, like the value that stands here.")

    def clean_value(self) -> Any:
        """This function will read the value as the kind that the setting has."""
        said = self.cleaned_data["value"].strip()
        if isinstance(self.known, str):
            return said
        try:
            return json.loads(said, parse_float=Decimal)
        except ValueError as error:
            raise forms.ValidationError(_("This cannot be read. An example: %(example)s") % {"example": typed(self.known)}) from error


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show every setting in force on the day that the address names, else today."""
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        on = door.on
    return render(request, "desk/charter/list.html", {"parts": in_parts(on), "on": on})


@at_desk
def setting(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a setting's versions, and take a new one: the past keeps its own."""
    if key not in ASSUMED:
        raise Http404
    why_not = hindrance(permissions.may_rule(door.by))
    now = queries.setting(key, door.on)
    form = Change(request.POST or None, key=key, initial={"value": typed(now.value), "starts_on": door.on})
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_parameter(by=door.by, at=door.at, key=key, **form.cleaned_data)
        except Refused as refused:
            for said in sentences(refused):
                form.add_error(None, said)
        else:
            messages.success(request, _("In force from %(day)s. Before that day everything stays as it was.")
                             % {"day": form.cleaned_data["starts_on"].isoformat()})
            return redirect("desk:setting", key)
    return render(request, "desk/charter/setting.html", {
        "now": shown(now), "form": form, "why_not": why_not, "on": door.on,
        "versions": [(shown(version), entered) for version, entered in queries.versions_of(key)],
    }, status=422 if form.errors else 200)
