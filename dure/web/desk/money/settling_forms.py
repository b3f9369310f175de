"""The forms of a settlement: what is asked for each act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.kernel.money import printed
from dure.web.common.days import DayField
from dure.web.common.won import WonField


class Own(forms.Form):
    """A form among others on a page: its fields have ids of their own, so that each label finds its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{type(self).__name__.lower()}_%s"} | kwargs)


class Drawing(Own):
    """A settlement to be drawn. Where less was paid than agreed, it asks for each item how much of it was disbursed."""

    as_of = DayField(label=_("As of"), required=False, help_text=_("Today where nothing is typed."))
    text = forms.CharField(label=_("What the report says"), required=False, widget=forms.Textarea(attrs={"rows": 5, "lang": "ko"}), max_length=20_000,
                           help_text=_("Sentences about the items. What they say otherwise than the table is a finding."))

    def __init__(self, *args: Any, items: Mapping[int, tuple[str, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, (name, won) in items.items():
            self.fields[f"granted_{key}"] = WonField(label=name, initial=won, help_text=_("Disbursed of it, in won"))

    def granted(self) -> dict[int, int]:
        """This function will return what of each item was disbursed, where it was asked."""
        return {int(name.removeprefix("granted_")): won for name, won in self.cleaned_data.items() if name.startswith("granted_")}


class Submitting(Own):
    """Who verified and audited, where the agreement's terms ask for it."""

    verified_by = forms.CharField(label=_("Verified by"), required=False, max_length=200)
    audited_by = forms.CharField(label=_("Audited by"), required=False, max_length=200)


class Disallowing(Own):
    """How much of an item's costs is not recognised, and why."""

    amount = WonField(label=_("Disallowed, in won"))
    why = forms.CharField(label=_("Reason"), max_length=1000, required=False)


class Asking(Own):
    """A question of the review."""

    text = forms.CharField(label=_("Question"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)


class Answering(Own):
    """An answer of the recipient."""

    answer = forms.CharField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)


class Why(Own):
    """A reason."""

    why = forms.CharField(label=_("Reason"), max_length=500)


class Noting(Own):
    """A remark on a decision."""

    note = forms.CharField(label=_("Remark"), max_length=500, required=False)


class Notifying(Own):
    """Until when the money is to be back, and under which number the notice went out."""

    due_on = DayField(label=_("Due date"), required=False, help_text=_("As the agreement's terms say where nothing is typed."))
    number = forms.CharField(label=_("Number of the notice"), max_length=100, required=False)


class Receiving(Own):
    """What came back, when, and under which number."""

    received_on = DayField(label=_("Received on"), required=False, help_text=_("Today where nothing is typed."))
    amount = WonField(label=_("Amount in won"))
    number = forms.CharField(label=_("Receipt no."), max_length=100, required=False)

    def __init__(self, *args: Any, left: int, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"amount": left}} | kwargs)
        self.fields["amount"].help_text = _("%(left)s won are still due.") % {"left": printed(left)}
