"""Forms of a trip abroad: its plan, its steps, what it came to, mileage."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dure.domain.appropriations.models import BudgetLine
from dure.domain.texts.queries import setting
from dure.domain.travel.models import Trip
from dure.kernel.currencies import printed_number, read_amount
from dure.web.desk.forms import Day


class PlanForm(forms.Form):
    """A trip: from which line, where and when, who travels, and what the journey costs each."""

    line = forms.TypedChoiceField(label=gettext_lazy("Budget line"), coerce=int)
    title = forms.CharField(label=gettext_lazy("Trip"), max_length=300)
    purpose = forms.CharField(label=gettext_lazy("Purpose"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200)
    region = forms.ChoiceField(label=gettext_lazy("Region of the daily rates"))
    starts_on = forms.DateField(label=gettext_lazy("Departure"), widget=Day())
    ends_on = forms.DateField(label=gettext_lazy("Return"), widget=Day())
    nights = forms.IntegerField(label=gettext_lazy("Nights paid for"), min_value=0, max_value=365)
    travellers = forms.CharField(label=gettext_lazy("Travellers"), widget=forms.Textarea(attrs={"rows": 3}),
                                 help_text=gettext_lazy("One a line: post, name, grade — for example: team leader, , 2"))
    fares = forms.CharField(label=gettext_lazy("Fares for each traveller"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
                            help_text=gettext_lazy("One a line: what, currency, amount — for example: air fare, KRW, 531,200"))
    on = forms.DateField(label=gettext_lazy("Planned on"), widget=Day())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        on = self.initial["on"]
        lines = BudgetLine.objects.select_related("project").filter(name__in=setting("travel.lines", on).value)
        self.fields["line"].choices = [(line.pk, f"{line.fiscal_year} · {line.project.name} · {line.name}")  # type: ignore[attr-defined]
                                       for line in lines.order_by("-fiscal_year", "project__short_name", "pk")[:100]]
        regions = dict.fromkeys(one["region"] for one in setting("travel.daily_rates", on).value)
        self.fields["region"].choices = [(region, region) for region in regions]  # type: ignore[attr-defined]

    def clean_travellers(self) -> list[tuple[str, str, str]]:
        """This function will read the travellers, one a line."""
        found = []
        for text in self.cleaned_data["travellers"].splitlines():
            parts = [part.strip() for part in text.split(",")]
            if not any(parts):
                continue
            if len(parts) != 3 or not parts[0] or not parts[2]:
                raise forms.ValidationError(_("This line is not post, name, grade: %(typed)s") % {"typed": text})
            found.append((parts[0], parts[1], parts[2]))
        return found

    def clean_fares(self) -> list[tuple[str, str, int]]:
        """This function will read the fares, one a line, in minor units of their currencies."""
        found = []
        for text in self.cleaned_data["fares"].splitlines():
            parts = [part.strip() for part in text.split(",", 2)]
            if not any(parts):
                continue
            try:
                label, currency, amount = parts
                found.append((label, currency.upper(), read_amount(amount, currency.upper())))
            except (ValueError, KeyError):
                raise forms.ValidationError(_("This line is not what, currency, amount: %(typed)s") % {"typed": text}) from None
        return found


class StepForm(forms.Form):
    """A step that another office takes: when, whether it passed, what it said."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())
    passed = forms.BooleanField(label=gettext_lazy("It passed"), required=False)
    note = forms.CharField(label=gettext_lazy("Note"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))


class ReportForm(forms.Form):
    """The report of a trip."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())
    note = forms.CharField(label=gettext_lazy("What came of the trip"), max_length=2000, widget=forms.Textarea(attrs={"rows": 6}))


class AdvanceForm(forms.Form):
    """The payment: on which day, with the exchange rates of which."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())
    rate_on = forms.DateField(label=gettext_lazy("Exchange rates of"), widget=Day())


class _Rows(forms.Form):
    """A form with fields for each of a trip's records."""

    def __init__(self, trip: Trip, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.trip = trip


class SettleForm(_Rows):
    """What each fare came to, and by which evidence."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())

    def __init__(self, trip: Trip, data: Any = None, **kwargs: Any) -> None:
        super().__init__(trip, data, **kwargs)
        for fare in trip.fares.order_by("pk"):
            what = _("%(what)s, paid for each (%(currency)s)") % {"what": fare.label, "currency": fare.currency}
            self.fields[f"paid_{fare.pk}"] = forms.CharField(label=what, max_length=30, initial=printed_number(fare.planned, fare.currency))
            self.fields[f"evidence_{fare.pk}"] = forms.CharField(label=_("%(what)s, evidence") % {"what": fare.label}, max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """This function will read the amounts in minor units of their currencies."""
        said = super().clean() or {}
        for fare in self.trip.fares.order_by("pk"):
            typed = said.get(f"paid_{fare.pk}")
            try:
                said[f"paid_{fare.pk}"] = read_amount(str(typed), fare.currency) if typed else None
            except ValueError:
                self.add_error(f"paid_{fare.pk}", _("This is not an amount: %(typed)s") % {"typed": typed})
        return said

    def paid(self) -> dict[int, int]:
        """This function will return what was paid by the fare's key."""
        return {fare.pk: self.cleaned_data[f"paid_{fare.pk}"] for fare in self.trip.fares.all()}

    def evidence(self) -> dict[int, str]:
        """This function will return the evidence by the fare's key."""
        return {fare.pk: self.cleaned_data[f"evidence_{fare.pk}"] for fare in self.trip.fares.all()}


class MileageForm(_Rows):
    """Mileage earned and used, of each traveller."""

    def __init__(self, trip: Trip, data: Any = None, **kwargs: Any) -> None:
        super().__init__(trip, data, **kwargs)
        for one in trip.travellers.order_by("pk"):
            for name, label, miles in (("earned", _("%(who)s, mileage earned"), one.mileage), ("used", _("%(who)s, mileage used"), one.mileage_used)):
                self.fields[f"{name}_{one.pk}"] = forms.IntegerField(label=label % {"who": one}, min_value=0, max_value=2_000_000_000, initial=miles)

    def credited(self) -> list[tuple[int, int, int]]:
        """This function will return traveller, earned and used."""
        return [(one.pk, self.cleaned_data[f"earned_{one.pk}"], self.cleaned_data[f"used_{one.pk}"]) for one in self.trip.travellers.order_by("pk")]
