"""The network's regions at the desk: their names, and which countries and cities belong to each from when on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from dure.domain.members import actions, permissions, queries
from dure.domain.members.models import Region
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from dure.web.common import members as shown
from dure.web.common.days import DayField
from dure.web.desk.acting import Door, at_desk, hindrance, sentences


class Define(forms.Form):
    """A region's names; the short name of one that is known names it anew."""

    key = forms.SlugField(label=gettext_lazy("Short name"), max_length=40)
    name_ko = forms.CharField(label=gettext_lazy("Name in Korean"), max_length=100)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=100)
    position = forms.IntegerField(label=gettext_lazy("Place in lists"), min_value=0, max_value=999, initial=0)


class Scope(forms.Form):
    """A country, or one city apart from its country, and the day from which it belongs to a region."""

    region = forms.ModelChoiceField(label=gettext_lazy("Region"), queryset=Region.objects.all(), to_field_name="key")
    country = forms.CharField(label=gettext_lazy("Country (two letters of ISO 3166-1)"), max_length=2, required=False)
    city = forms.CharField(label=gettext_lazy("Or one city, by its short name"), max_length=80, required=False)
    starts_on = DayField(label=gettext_lazy("First day, empty for always"), required=False)
    source = forms.CharField(label=gettext_lazy("Source"), max_length=300, required=False)

    def clean_country(self) -> str:
        """This function will write a country's letters large."""
        return str(self.cleaned_data["country"]).upper()

    def clean_city(self) -> Organisation | None:
        """This function will find the city of that short name."""
        key = self.cleaned_data["city"].strip()
        found = Organisation.objects.filter(key=key).first() if key else None
        if key and found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found


def _define(door: Door, said: dict[str, Any]) -> None:
    actions.define_region(by=door.by, at=door.at, key=said["key"], names={"ko": said["name_ko"], "en": said["name_en"]},
                          position=said["position"])


def _scope(door: Door, said: dict[str, Any]) -> None:
    actions.scope_region(by=door.by, at=door.at, region=said["region"], country=said["country"], organisation=said["city"],
                         starts_on=said["starts_on"], source=said["source"])


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def regions(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the regions of a day, and take what is said of them."""
    made = {"define": (Define, _define), "scope": (Scope, _scope)}
    wanted = request.POST.get("act", "")
    drawn: dict[str, forms.Form] = {name: kind(auto_id=f"id_{name}_%s") for name, (kind, _act) in made.items()}
    status = 200
    if request.method == "POST" and wanted in made:
        kind, act = made[wanted]
        form = drawn[wanted] = kind(request.POST, auto_id=f"id_{wanted}_%s")
        status = 422
        if form.is_valid():
            try:
                act(door, form.cleaned_data)
            except Refused as refused:
                for said in sentences(refused):
                    form.add_error(None, said)
            else:
                messages.success(request, _("Done. It stands in the register."))
                return redirect("desk:regions")
    on = shown.day_asked(request.GET.get("on", ""), door.on)
    named = shown.country_names(on)
    rows = [{"region": region, "countries": sorted(named(code) for code in codes), "cities": cities}
            for region, codes, cities in queries.regions_on(on)]
    return render(request, "desk/members/regions.html", {
        "on": on, "rows": rows, **drawn, "why_not": hindrance(permissions.may_keep_register(door.by))}, status=status)
