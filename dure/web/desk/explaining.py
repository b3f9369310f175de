"""Asking a rule: who may do what, on what, on which day, with the clauses that decide."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.base import answers
from dure.base.act import Actor
from dure.domain.parties.models import Account
from dure.domain.parties.queries import actor
from dure.kernel.answer import Answer
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, sentences


class Question(forms.Form):
    """An act, what it is on, who would do it, and the day."""

    act = forms.ChoiceField(label=gettext_lazy("Act"))
    what = forms.CharField(label=gettext_lazy("On what"), max_length=200,
                           help_text=gettext_lazy("The short name or reference of the record: the page from which you came has filled it in."))
    by = forms.ModelChoiceField(label=gettext_lazy("By whom"), queryset=Account.objects.filter(is_active=True),
                                to_field_name="email", required=False, empty_label=gettext_lazy("You"))
    on = forms.DateField(label=gettext_lazy("On the day"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["act"].choices = [(act, act) for act in answers.questions()]  # type: ignore[attr-defined]


@require_safe
@at_desk
def explain(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will answer the question in the address; without one it shows what can be asked."""
    asked = {"on": door.on.isoformat(), **request.GET.dict()}
    form = Question(asked if "act" in asked and "what" in asked else None, initial=asked)
    answer: Answer | None = None
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            answer = answers.may(said["act"], by=_by(door, said["by"], said["on"]), what=said["what"], on=said["on"])
        except Refused as refused:
            for sentence in sentences(refused):
                form.add_error("what", sentence)
        except (ValueError, LookupError):
            form.add_error("what", _("There is no such record."))
    judged = answer is not None and answer.act == "bodies.composition"
    return render(request, "desk/explain.html", {"form": form, "answer": answer, "judged": judged}, status=422 if form.errors else 200)


def _by(door: Door, account: Account | None, on: date) -> Actor:
    return actor(account, on) if account else door.by
