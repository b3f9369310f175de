"""Forms of requests: what is asked, who answers, what was done."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.base.duties import HANDLING
from dure.base.labels import DUTIES
from dure.domain.budget.models import Project
from dure.domain.oversight.labels.requests import KINDS, PROGRESS, SIDES
from dure.domain.oversight.labels.tables import TITLES
from dure.domain.oversight.queries.tables import REGISTRY
from dure.domain.oversight.rules.requests import Asked
from dure.domain.parties.queries.accounts import account_key, holders
from dure.web.common.won import WonField
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices

ASKED = ("kind", "side", "member", "title", "asked_on", "due_on", "as_of", "table", "first_year", "last_year", "amount")


class RequestForm(forms.Form):
    """A request as it came: who asks what until when; of data, by which table of which years as of which day."""

    kind = forms.ChoiceField(label=_("Kind"))
    side = forms.ChoiceField(label=_("Asked by council or audit"))
    member = forms.CharField(label=_("Member of the council, or auditor"), max_length=200)
    committee = forms.CharField(label=_("Committee or office"), max_length=200, required=False)
    number = forms.CharField(label=_("Their number"), max_length=100, required=False)
    title = forms.CharField(label=_("What is asked"), max_length=300)
    text = forms.CharField(label=_("In full"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 4}))
    asked_on = forms.DateField(label=_("Asked on"), widget=Day())
    due_on = forms.DateField(label=_("Deadline"), required=False, widget=Day())
    writer = forms.ChoiceField(label=_("Writer"), required=False)
    project = forms.ChoiceField(label=_("Project"), required=False)
    table = forms.ChoiceField(label=_("Table (request for data)"), required=False)
    as_of = forms.DateField(label=_("Answered as of (request for data)"), required=False, widget=Day())
    first_year = forms.IntegerField(label=_("First year"), required=False, min_value=1945, max_value=2200)
    last_year = forms.IntegerField(label=_("Last year"), required=False, min_value=1945, max_value=2200)
    before = forms.CharField(label=_("Last year's request (found by itself where left empty)"), required=False, max_length=40)
    amount = WonField(label=_("To be recovered, in won (audit disposition)"), required=False)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said: dict[str, Any] = {"kind": choices(KINDS), "side": choices(SIDES), "writer": writers(on),
                                "table": choices({name: TITLES[name] for name in REGISTRY}, empty=True),
                                "project": [("", "–"), *Project.objects.order_by("short_name").values_list("short_name", "name")]}
        for name, known in said.items():
            self.fields[name].choices = known  # type: ignore[attr-defined]

    def asked(self) -> Asked:
        """This function will return what was entered as the rules take it. A table is taken for a request for data only."""
        said = {name: self.cleaned_data[name] for name in ASKED}
        if said["kind"] != "data":
            said |= {"table": "", "as_of": None, "first_year": None, "last_year": None}
        return Asked(**said)

    def writer_name(self) -> str:
        """This function will return how the writer is called, an empty text where nobody was chosen."""
        key = self.cleaned_data["writer"]
        return str(dict(self.fields["writer"].choices).get(key, "")) if key else ""  # type: ignore[attr-defined]


class FollowUpForm(forms.Form):
    """How far something stands on a day."""

    reported_on = forms.DateField(label=_("Day"), widget=Day())
    progress = forms.ChoiceField(label=_("Standing"))
    text = forms.CharField(label=_("What was done"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    until = forms.DateField(label=_("The rest until"), required=False, widget=Day())
    recovered = WonField(label=_("Recovered up to now (won)"), required=False)

    def __init__(self, *args: Any, demanded: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["progress"].choices = choices(PROGRESS)  # type: ignore[attr-defined]
        if demanded is None:
            del self.fields["recovered"]


def writers(on: date) -> list[tuple[str, str]]:
    """This function will return who may write answers on a day, as choices: the holders of the office's and the Secretariat's duties."""
    held = holders(on).filter(kind__in=HANDLING).order_by("account", "kind")
    named = {account_key(duty.account): f"{duty.account.named(language())} ({DUTIES[duty.kind][language()]})" for duty in held}
    return [("", "–"), *named.items()]
