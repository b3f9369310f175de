"""The forms of bodies: what is asked for each act."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.base.labels import DUTIES
from dure.domain.bodies.labels import BASES, KINDS, RESULTS, ROLES
from dure.domain.bodies.models import Body
from dure.domain.members.models import Region
from dure.domain.parties.models import Organisation, Person
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices


class Own(forms.Form):
    """A form among others on a page: its fields have ids of their own, so that each label finds its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{type(self).__name__.lower()}_%s"} | kwargs)


class Decided(Own):
    """The paper of a decision, by its number in the register; with a title it is entered if it is not there."""

    number = forms.CharField(label=_("Number of the decision paper"), max_length=100, required=False)
    title = forms.CharField(label=_("Title, if it is not registered yet"), max_length=300, required=False)
    decided_on = forms.DateField(label=_("Day of the decision"), widget=Day(), required=False)


class Filling(Decided):
    """Who holds the seat, from when to when, and how it came about."""

    holder = forms.CharField(label=_("Who"), max_length=120,
                             help_text=_("Short name of the city, institution or person in the register, such as seoul."))
    starts_on = forms.DateField(label=_("First day"), widget=Day())
    ends_on = forms.DateField(label=_("Last day, where it is known"), widget=Day(), required=False)
    ends_with = forms.CharField(label=_("Or the meeting with which it ends"), max_length=120, required=False,
                                help_text=_("Such as: general-assembly 2021"))
    begins_with = forms.CharField(label=_("The meeting with which it begins"), max_length=120, required=False)
    basis = forms.ChoiceField(label=_("How"), choices=lambda: choices(BASES))
    source = forms.CharField(label=_("Source, where no decision is cited"), max_length=300, required=False)

    field_order = ("holder", "starts_on", "ends_on", "ends_with", "begins_with", "basis", "number", "title", "decided_on", "source")

    def clean_holder(self) -> Organisation | Person:
        """This function will find the party of that short name, an organisation first."""
        key = self.cleaned_data["holder"].strip()
        found = Organisation.objects.filter(key=key).first() or Person.objects.filter(key=key).first()
        if found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found


class Substitute(Filling):
    """Who stands in, from when to when."""

    field_order = ("holder", "starts_on", "ends_on", "number", "title", "decided_on", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ends_with", "begins_with", "basis"):
            del self.fields[name]
        self.fields["ends_on"].required = True
        self.fields["ends_on"].label = _("Last day")


class Ending(Decided):
    """The last day of a term, and why."""

    ends_on = forms.DateField(label=_("Last day"), widget=Day())
    why = forms.CharField(label=_("Reason"), max_length=300)

    field_order = ("ends_on", "why", "number", "title", "decided_on")


class Correcting(Own):
    """What the register should say of a term; what is left empty stays."""

    starts_on = forms.DateField(label=_("First day"), widget=Day(), required=False)
    ends_on = forms.DateField(label=_("Last day"), widget=Day(), required=False)
    still_runs = forms.BooleanField(label=_("It still runs: it has no last day"), required=False)
    ends_with = forms.CharField(label=_("The meeting with which it ends"), max_length=120, required=False)
    source = forms.CharField(label=_("Source"), max_length=300, required=False)
    why = forms.CharField(label=_("Reason"), max_length=300)


class Closing(Own):
    """The last day of a seat or a body, and why."""

    ends_on = forms.DateField(label=_("Last day"), widget=Day())
    why = forms.CharField(label=_("Reason"), max_length=300)


class Meeting(Own):
    """A meeting took place: terms that run until it end with its day."""

    meeting = forms.ChoiceField(label=_("Meeting"))
    ends_on = forms.DateField(label=_("Last day of these terms"), widget=Day())

    def __init__(self, *args: Any, meetings: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [(name, f"{name} ({count})") for name, count in meetings.items()]  # type: ignore[attr-defined]


class Founding(Decided):
    """A new body."""

    name_ko = forms.CharField(label=_("Name in Korean"), max_length=200)
    name_en = forms.CharField(label=_("Name in English"), max_length=200)
    key = forms.SlugField(label=_("Short name"), max_length=80, help_text=_("Small letters, digits and hyphens, for its address."))
    kind = forms.ChoiceField(label=_("Kind"), choices=lambda: choices(KINDS))
    part_of = forms.ModelChoiceField(label=_("Part of"), queryset=Body.objects.all(), to_field_name="key", required=False, empty_label="–")
    scope = forms.ModelChoiceField(label=_("Region of a regional office"), queryset=Region.objects.all(), to_field_name="key",
                                   required=False, empty_label="–")
    starts_on = forms.DateField(label=_("First day"), widget=Day())
    source = forms.CharField(label=_("Source"), max_length=300, required=False)

    field_order = ("name_ko", "name_en", "key", "kind", "part_of", "scope", "starts_on", "number", "title", "decided_on", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scope"].label_from_instance = lambda region: region.name.get(language()) or region.key


class Opening(Own):
    """A new seat of a body."""

    label_ko = forms.CharField(label=_("Name in Korean"), max_length=200)
    label_en = forms.CharField(label=_("Name in English"), max_length=200)
    key = forms.SlugField(label=_("Short name"), max_length=80)
    role = forms.ChoiceField(label=_("Role"), choices=lambda: choices(ROLES))
    held_by = forms.ChoiceField(label=_("Held by"), choices=[("organisation", _("a city or institution")), ("person", _("a person"))])
    owner_duty = forms.ChoiceField(label=_("Duty that owns it while it is vacant"), initial="secretariat", choices=lambda: choices(DUTIES))
    starts_on = forms.DateField(label=_("First day"), widget=Day())
    position = forms.IntegerField(label=_("Place in the list"), min_value=0, max_value=9999, initial=100)


class Reviewing(Decided):
    """How a regional office was assessed for a year, by the decision of the Executive Committee."""

    year = forms.IntegerField(label=_("Year"), min_value=2010, max_value=2100)
    result = forms.ChoiceField(label=_("Result"), choices=lambda: choices(RESULTS))
    note = forms.CharField(label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}), required=False)

    field_order = ("year", "result", "note", "number", "title", "decided_on")


class AsOf(forms.Form):
    """The day as of which a page is shown."""

    on = forms.DateField(required=False)


def day_asked(given: Mapping[str, str], today: date) -> date:
    """This function will return the day that an address names, else today."""
    form = AsOf(given)
    return (form.cleaned_data.get("on") if form.is_valid() else None) or today
