"""The forms of organisations and persons: what is asked for each act."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.parties.labels.words import CONTACTS, FACTS, KINDS, LANGUAGES, SCHEMES, USES
from dure.domain.parties.models import Organisation, Person
from dure.kernel.digits import whole
from dure.web.desk.forms import Day, choices

PARTIAL = _("A day or a part of one: 2010, 2010-09, 2010-09-20.")
CALLED = _("As it is called in the organisation's posts; or a role in your words.")


class Party(forms.CharField):
    """An organisation, by its short name or by a name that only one bears."""

    def clean(self, value: Any) -> Any:
        """This function will find the organisation."""
        from dure.domain.parties.queries import organisation_named

        text = super().clean(value)
        if not text:
            return None
        found = Organisation.objects.filter(key=text.strip()).first() or organisation_named(text)
        if found is None:
            raise forms.ValidationError(_("The register knows no such organisation, or several of this name. Enter its short name."))
        return found


class Someone(forms.CharField):
    """A person, by number or by a name that only one bears."""

    def clean(self, value: Any) -> Any:
        """This function will find the person."""
        from dure.domain.parties.queries import person_candidates

        text = super().clean(value).strip()
        if not text and not self.required:
            return None
        if text.isdecimal():
            found = Person.objects.filter(pk=whole(text)).first()
        else:
            named = [c.id for c in person_candidates(text) if "name" in c.reasons]
            found = Person.objects.get(pk=named[0]) if len(named) == 1 else None
        if found is None:
            raise forms.ValidationError(_("The register knows nobody of this name, or several. Register the person first, or enter the number."))
        return found


class Registering(forms.Form):
    """A new organisation."""

    name_ko = forms.CharField(label=_("Name in Korean"), max_length=300, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=lambda: choices(KINDS))
    country = forms.CharField(label=_("Country"), max_length=2, required=False, help_text=_("Two letters, such as KR."))
    key = forms.CharField(label=_("Short name"), max_length=80, required=False,
                          help_text=_("Small letters, digits and hyphens, for its address. Made from the name where it is left empty."))
    part_of = Party(label=_("Part of"), max_length=300, required=False)

    def clean_country(self) -> str:
        """This function will write the country in capitals."""
        return str(self.cleaned_data["country"]).strip().upper()


class RegisteringPerson(forms.Form):
    """A new person."""

    name_ko = forms.CharField(label=_("Name in Korean"), max_length=300, required=False)
    name_en = forms.CharField(label=_("Name in Latin letters"), max_length=300, required=False)
    honorific = forms.CharField(label=_("Form of address"), max_length=100, required=False)


class Naming(forms.Form):
    """A name, since when and until when."""

    name = forms.CharField(label=_("Name"), max_length=300)
    language = forms.ChoiceField(label=_("Language"), choices=lambda: choices(LANGUAGES))
    use = forms.ChoiceField(label=_("Kind of name"), choices=lambda: choices(USES))
    starts_on = forms.DateField(label=_("First day"), widget=Day(), required=False)
    ends_on = forms.DateField(label=_("Last day"), widget=Day(), required=False)
    source = forms.CharField(label=_("Source"), max_length=300, required=False)


class NamingPerson(forms.Form):
    """A person's name."""

    name = forms.CharField(label=_("Name"), max_length=300)
    language = forms.ChoiceField(label=_("Language"), choices=lambda: choices(LANGUAGES))
    use = forms.ChoiceField(label=_("Kind of name"), choices=lambda: choices({key: said for key, said in USES.items() if key != "short"}))
    family = forms.CharField(label=_("Family name"), max_length=150, required=False)
    given = forms.CharField(label=_("Given name"), max_length=150, required=False)


class Row(forms.Form):
    """A row of the page, by its number."""

    row = forms.IntegerField(widget=forms.HiddenInput)


class Ending(Row):
    """The last day of a row of the page."""

    ends_on = forms.DateField(label=_("Last day"), widget=Day())
    why = forms.CharField(label=_("Reason"), max_length=300, required=False)


class Removing(Row):
    """Why a row of the page is taken away."""

    why = forms.CharField(label=_("Reason"), max_length=300)


class Amending(forms.Form):
    """What an organisation is and where."""

    kind = forms.ChoiceField(label=_("Kind"), choices=lambda: choices(KINDS))
    country = forms.CharField(label=_("Country"), max_length=2, required=False, help_text=_("Two letters, such as KR."))
    latitude = forms.DecimalField(label=_("Latitude"), max_digits=7, decimal_places=4, required=False)
    longitude = forms.DecimalField(label=_("Longitude"), max_digits=7, decimal_places=4, required=False)
    founded_on = forms.CharField(label=_("Founded on"), max_length=10, required=False, help_text=PARTIAL)
    dissolved_on = forms.CharField(label=_("Dissolved on"), max_length=10, required=False)
    part_of = Party(label=_("Part of"), max_length=300, required=False)
    why = forms.CharField(label=_("Reason"), max_length=300)

    def clean_country(self) -> str:
        """This function will write the country in capitals."""
        return str(self.cleaned_data["country"]).strip().upper()


class AmendingPerson(forms.Form):
    """What is said of a person."""

    honorific = forms.CharField(label=_("Form of address"), max_length=100, required=False)
    gender = forms.CharField(label=_("Gender"), max_length=40, required=False)
    born_on = forms.CharField(label=_("Born on"), max_length=10, required=False, help_text=PARTIAL)
    died_on = forms.CharField(label=_("Died on"), max_length=10, required=False)
    why = forms.CharField(label=_("Reason"), max_length=300)


class Identifying(forms.Form):
    """What others call a party."""

    scheme = forms.ChoiceField(label=_("Scheme"), choices=lambda: choices(SCHEMES))
    identifier = forms.CharField(label=_("Identifier"), max_length=300)


class Measuring(forms.Form):
    """A number as of a day."""

    kind = forms.ChoiceField(label=_("What"), choices=lambda: choices(FACTS))
    value = forms.CharField(label=_("Number"), max_length=30)
    as_of = forms.DateField(label=_("As of"), widget=Day())
    source = forms.CharField(label=_("Source"), max_length=300)

    def clean_value(self) -> Decimal:
        """This function will read the number with or without commas."""
        try:
            return Decimal(self.cleaned_data["value"].replace(",", "").strip())
        except ArithmeticError as error:
            raise forms.ValidationError(_("Enter a number.")) from error


class Opening(forms.Form):
    """A new post."""

    label_ko = forms.CharField(label=_("Name in Korean"), max_length=200)
    label_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    starts_on = forms.DateField(label=_("First day"), widget=Day(), required=False)


class Belonging(forms.Form):
    """Where a person belongs, in which post, since when."""

    organisation = Party(label=_("Organisation"), max_length=300)
    post = forms.CharField(label=_("Post"), max_length=200, required=False, help_text=CALLED)
    starts_on = forms.CharField(label=_("First day"), max_length=10, required=False, help_text=PARTIAL)
    ends_on = forms.CharField(label=_("Last day"), max_length=10, required=False)


class Joining(forms.Form):
    """Who belongs to an organisation."""

    person = Someone(label=_("Person"), max_length=300)
    post = forms.CharField(label=_("Post"), max_length=200, required=False, help_text=CALLED)
    starts_on = forms.CharField(label=_("First day"), max_length=10, required=False, help_text=PARTIAL)
    ends_on = forms.CharField(label=_("Last day"), max_length=10, required=False)


class EndingTie(Row):
    """The last day of a tie, or a part of it."""

    ends_on = forms.CharField(label=_("Last day"), max_length=10, help_text=PARTIAL)


class Reaching(forms.Form):
    """A contact of an organisation."""

    kind = forms.ChoiceField(label=_("Kind"), choices=lambda: choices(CONTACTS))
    value = forms.CharField(label=_("Address or number"), max_length=500)
    label = forms.CharField(label=_("Whose, or what for"), max_length=200, required=False)
    public = forms.BooleanField(label=_("Anybody may see it"), required=False)


class ReachingPerson(Reaching):
    """A contact of a person, with the consent."""

    consent_for = forms.CharField(label=_("What the person agreed to"), max_length=300, help_text=_("Such as: invitations to meetings."))
    consent_on = forms.DateField(label=_("Agreed on"), widget=Day())


class Erasing(forms.Form):
    """Why contacts are erased; without a row, all."""

    row = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = forms.CharField(label=_("Reason"), max_length=300, help_text=_("It stays in the journal: do not repeat the contact."))


class Withdrawing(forms.Form):
    """Why a party is taken back."""

    why = forms.CharField(label=_("Reason"), max_length=300)
