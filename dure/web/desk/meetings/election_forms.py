"""The forms of elections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.documents.elections.papers import MOST
from dure.domain.bodies.models import Seat
from dure.domain.elections.labels import SECRECY
from dure.domain.elections.queries.elections import rule_now
from dure.domain.meetings.labels.voting import METHODS
from dure.domain.meetings.models import Item, Meeting
from dure.domain.meetings.rules.convening import months_before
from dure.domain.parties.models import Organisation, Person
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices
from dure.web.desk.meetings.forms import Own

Said = dict[str, Any]


class Calling(Own):
    """An election: the seats of one role, its title, until when candidatures come in, open or secret."""

    title_ko = forms.CharField(label=_("Election in Korean"), max_length=300)
    title_en = forms.CharField(label=_("Election in English"), max_length=300)
    title_fr = forms.CharField(label=_("Election in French"), max_length=300, required=False)
    seats = forms.ModelMultipleChoiceField(label=_("Seats to be filled"), queryset=Seat.objects.none(), widget=forms.CheckboxSelectMultiple())
    opens_on = forms.DateField(label=_("Candidatures from"), widget=Day())
    closes_on = forms.DateField(label=_("Candidatures until"), widget=Day())
    secrecy = forms.ChoiceField(label=_("Open or secret"), choices=lambda: choices(SECRECY))
    item = forms.ModelChoiceField(label=_("Item of the agenda"), queryset=Item.objects.none(), required=False)

    def __init__(self, *args: Any, meeting: Meeting, on: date, **kwargs: Any) -> None:
        rule = rule_now("president", on)
        due = months_before(meeting.starts_on, int(rule["months"].value))
        super().__init__(*args, **{"initial": {"opens_on": on, "closes_on": due, "secrecy": rule["secrecy"].value}} | kwargs)
        said = language()
        seats: Any = self.fields["seats"]
        kinds = ("executive", "assembly") if meeting.body.kind == "assembly" else (meeting.body.kind,)
        seats.queryset = (Seat.objects.filter(body__kind__in=kinds, during__contains=meeting.starts_on)
                          .exclude(role__in=("executive_vice_president", "observer", "staff")).order_by("body__position", "position", "key"))
        seats.label_from_instance = lambda seat: seat.label.get(said) or seat.key
        items: Any = self.fields["item"]
        items.queryset = Item.objects.filter(meeting=meeting).exclude(state__in=["proposed", "refused", "withdrawn"]).order_by("position")
        items.label_from_instance = lambda item: item.title.get(said) or next(iter(item.title.values()), str(item.position))

    def clean(self) -> Said:
        """This function will put the title together by language."""
        said: Said = super().clean() or {}
        said["title"] = {language: said[f"title_{language}"] for language in ("ko", "en", "fr") if said.get(f"title_{language}")}
        return said


class Receiving(Own):
    """A candidature that came by letter, entered by a clerk."""

    organisation = forms.CharField(label=_("Who stands, by its short name"), max_length=80,
                                   help_text=_("Short name of the city or institution in the register, such as seoul."))
    person = forms.CharField(label=_("Person nominated, by short name"), max_length=80, required=False, help_text=_("Only for seats of persons."))
    received_on = forms.DateField(label=_("Received on"), widget=Day(), required=False, help_text=_("Empty: today."))
    letter = forms.FileField(label=_("Signed letter"), required=False, help_text=_("A scan or a photograph: PDF, JPEG or PNG."))
    statement_ko = forms.CharField(label=_("Statement in Korean"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3}))
    statement_en = forms.CharField(label=_("Statement in English"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3}))
    statement_fr = forms.CharField(label=_("Statement in French"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3}))

    def clean_organisation(self) -> Organisation:
        """This function will find who stands in the register."""
        found = Organisation.objects.filter(key=self.cleaned_data["organisation"].strip()).first()
        if found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found

    def clean_person(self) -> Person | None:
        """This function will find the person in the register."""
        key = self.cleaned_data["person"].strip()
        found = Person.objects.filter(key=key).first() if key else None
        if key and found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found

    def clean(self) -> Said:
        """This function will put the statement together by language."""
        said: Said = super().clean() or {}
        said["statement"] = {language: said.get(f"statement_{language}") or "" for language in ("ko", "en", "fr")}
        return said


class Beginning(Own):
    """How a round is voted on, and who counts where it is secret."""

    method = forms.ChoiceField(label=_("Way to vote"))
    teller_1 = forms.CharField(label=_("First teller"), max_length=80, required=False)
    teller_2 = forms.CharField(label=_("Second teller"), max_length=80, required=False)

    def __init__(self, *args: Any, methods: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = language()
        self.fields["method"].choices = [(key, METHODS[key][said]) for key in methods]  # type: ignore[attr-defined]
        if "secret_paper" not in methods:
            del self.fields["teller_1"], self.fields["teller_2"]

    def clean(self) -> Said:
        """This function will name the tellers."""
        said: Said = super().clean() or {}
        said["tellers"] = [said[name] for name in ("teller_1", "teller_2") if said.get(name)]
        return said


class Drawing(Own):
    """On whom the lot fell that was drawn in the room, by whom and before whom."""

    drawn = forms.MultipleChoiceField(label=_("The lot fell on"), widget=forms.CheckboxSelectMultiple())
    drawn_by = forms.CharField(label=_("Drawn by"), max_length=200)
    before = forms.CharField(label=_("Before whom"), max_length=300)

    def __init__(self, *args: Any, names: Mapping[str, str], places: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["drawn"]
        field.choices = list(names.items())
        field.help_text = _("As many as there are places: %(places)s") % {"places": places}


class Voiding(Own):
    """Why an election is void."""

    why = forms.CharField(label=_("Reason"), max_length=500)


class Copies(Own):
    """How many ballot papers are printed."""

    copies = forms.IntegerField(label=_("Ballot papers to print"), min_value=1, max_value=MOST, initial=30)
