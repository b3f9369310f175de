"""The forms of minutes, action items and allowances: what is asked for each act."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.base.labels import DUTIES
from dure.domain.meetings.labels.minutes import CLAUSES
from dure.domain.meetings.models import Item, Meeting
from dure.domain.meetings.queries.allowances import BasisLine
from dure.domain.meetings.rules.minutes import SECTION_NAMES
from dure.domain.parties.models import Organisation
from dure.kernel.money import printed
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices


class Own(forms.Form):
    """A form among others on a page: its fields have ids of their own, so that each label finds its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{type(self).__name__.lower()}_%s"} | kwargs)


class Items(forms.ModelChoiceField):
    """An item of the agenda, by its number and title."""

    def label_from_instance(self, obj: Any) -> str:
        """This function will say an item: its number and title."""
        return f"{obj.position}. {obj.title.get(language()) or next(iter(obj.title.values()), '')}"


class Seen(forms.Form):
    """What the approver saw."""

    revision = forms.IntegerField(min_value=0)


class Why(Own):
    """A reason."""

    why = forms.CharField(label=_("Reason"), max_length=500)


class Adding(Own):
    """A passage of the office's own."""

    section = forms.ChoiceField(label=_("Section"), choices=lambda: choices(SECTION_NAMES))
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 3}), max_length=20_000)


class Withholding(Own):
    """The legal ground for which a passage is withheld, and when it ends."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=100)
    clause = forms.ChoiceField(label=_("Ground (Official Information Disclosure Act, Art. 9 (1))"), choices=lambda: choices(CLAUSES), initial="5")
    why = forms.CharField(label=_("Reason"), max_length=300)
    ends_on = forms.DateField(label=_("Day on which it ends"), widget=Day(), required=False)
    item = Items(label=_("Or, for item 5, the agenda item with whose deliberation it ends"), queryset=Item.objects.none(), required=False, empty_label="–")

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = Item.objects.filter(meeting=meeting).order_by("position")  # type: ignore[attr-defined]


class Owned(Own):
    """Who owns something and until when."""

    owner_duty = forms.ChoiceField(label=_("Duty that owns it"), choices=lambda: choices(DUTIES, empty=True), required=False)
    owner = forms.CharField(label=_("Or a city or institution (short name)"), max_length=80, required=False)
    due_on = forms.DateField(label=_("To be done by"), widget=Day(), required=False)

    def clean_owner(self) -> Organisation | None:
        """This function will find the organisation of that short name."""
        key = self.cleaned_data["owner"].strip()
        found = Organisation.objects.filter(key=key).first() if key else None
        if key and found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found


class Recording(Owned):
    """What is to be done after a meeting."""

    text_ko = forms.CharField(label=_("What is to be done (Korean)"), max_length=1000, required=False)
    text_en = forms.CharField(label=_("What is to be done (English)"), max_length=1000, required=False)
    item = Items(label=_("Item of the agenda"), queryset=Item.objects.none(), required=False, empty_label="–")

    field_order = ("text_ko", "text_en", "item", "owner_duty", "owner", "due_on")

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = Item.objects.filter(meeting=meeting).order_by("position")  # type: ignore[attr-defined]


class Settling(Own):
    """When something was done, and a word about it."""

    done_on = forms.DateField(label=_("Done on"), widget=Day(), required=False)
    note = forms.CharField(label=_("Note"), max_length=1000, required=False)


class Drawing(Own):
    """The basis line of the budget that pays a sitting."""

    basis = forms.ChoiceField(label=_("Basis line of the budget"), required=False)

    def __init__(self, *args: Any, lines: Iterable[BasisLine] = (), **kwargs: Any) -> None:
        listed = list(lines)
        super().__init__(*args, **{"initial": {"basis": listed[0].ref if listed else ""}} | kwargs)
        self.fields["basis"].choices = [  # type: ignore[attr-defined]
            *((line.ref, f"{line.label} {line.expression} ({printed(line.plan.left)} / {printed(line.plan.planned)})") for line in listed), ("", "–")]
