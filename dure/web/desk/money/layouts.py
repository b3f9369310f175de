"""Layouts of files of other systems: what there is, and a changed one kept as the next version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.domain.spending import permissions
from dure.domain.spending.actions.feeds import keep_mapping
from dure.domain.spending.labels.feeds import FEEDS, FIELDS
from dure.domain.spending.labels.ladder import RUNGS
from dure.domain.spending.models import ColumnMapping
from dure.domain.spending.queries import feeds as queries
from dure.domain.spending.rules.feeds import layout_of
from dure.intake.filing.feeds import keep_sample_layouts
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import choices, tried
from dure.web.desk.money.feeds import said

STEPS = {key: words for key, words in RUNGS.items() if key != "allotment"}


class LayoutForm(forms.Form):
    """A layout: its names, the system, the heads of each column (one in a line), and what the words of the step's column mean."""

    key = forms.SlugField(label=gettext_lazy("Short name (letters, digits, hyphens)"), max_length=60)
    name_ko = forms.CharField(label=gettext_lazy("Name in Korean"), max_length=200)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=200, required=False)
    feed = forms.ChoiceField(label=gettext_lazy("System"))
    otherwise = forms.ChoiceField(label=gettext_lazy("Step of rows that name none"))
    words = forms.CharField(label=gettext_lazy("Words for the step: “word = step”, one in a line"), required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["feed"].choices = choices(FEEDS)  # type: ignore[attr-defined]
        self.fields["otherwise"].choices = choices(STEPS)  # type: ignore[attr-defined]
        for name, words in FIELDS.items():
            label = _("Heads of the column “%(name)s”, one in a line") % {"name": words[language()]}
            self.fields[f"head_{name}"] = forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def clean_words(self) -> dict[str, str]:
        """This function will read the words for the step: the step by its code or its name in either language."""
        known = {alias.casefold(): key for key, both in STEPS.items() for alias in (key, *both.values())}
        found = {}
        for line in str(self.cleaned_data["words"]).splitlines():
            word, sign, step = (part.strip() for part in line.partition("="))
            if not line.strip():
                continue
            if not sign or not word or step.casefold() not in known:
                raise forms.ValidationError(_("This line is not “word = step”: %(line)s") % {"line": line})
            found[word] = known[step.casefold()]
        return found

    def columns(self) -> dict[str, Any]:
        """This function will return the layout as plain values."""
        heads = {name: [line.strip() for line in str(self.cleaned_data[f"head_{name}"]).splitlines() if line.strip()] for name in FIELDS}
        return {"heads": {name: lines for name, lines in heads.items() if lines}, "rungs": self.cleaned_data["words"],
                "otherwise": self.cleaned_data["otherwise"]}


def _initial(one: ColumnMapping) -> dict[str, str]:
    layout = layout_of(one.columns)
    return {"key": one.key, "name_ko": one.name.get("ko", ""), "name_en": one.name.get("en", ""), "feed": one.feed, "otherwise": layout.otherwise,
            "words": "\n".join(f"{word} = {STEPS[step][language()]}" for word, step in layout.rungs.items()),
            **{f"head_{name}": "\n".join(heads) for name, heads in layout.heads.items()}}


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the layouts."""
    return render(request, "desk/money/layouts.html", {
        "rows": [(one, said(one.name), FEEDS[one.feed][language()], [(FIELDS[name][language()], ", ".join(heads)) for name, heads in
                                                                    layout_of(one.columns).heads.items()]) for one in queries.mappings()],
        "why_not": hindrance(permissions.may_match_feeds(door.by))})


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def edited(request: HttpRequest, door: Door, key: str = "") -> HttpResponse:
    """This function will show a layout and keep what is changed of it as its next version; without a key, a new one."""
    one = queries.mappings().filter(key=key).first() if key else None
    if key and one is None:
        raise Http404
    form = LayoutForm(request.POST or None, initial=_initial(one) if one else {})
    if one:
        form.fields["key"].widget = forms.HiddenInput()

    def kept(given: dict[str, Any]) -> None:
        names = {code: given[f"name_{code}"].strip() for code in ("ko", "en") if given[f"name_{code}"].strip()}
        keep_mapping(by=door.by, at=door.at, key=key or given["key"], feed=given["feed"], name=names, columns=form.columns())

    if request.method == "POST" and tried(form, kept):
        messages.success(request, _("Kept. Files that were read before keep the layout they were read by."))
        return redirect("desk:layouts")
    return render(request, "desk/money/layout.html", {"form": form, "one": one, "name": said(one.name) if one else "",
                                                      "why_not": hindrance(permissions.may_match_feeds(door.by))}, status=422 if form.errors else 200)


@require_POST
@at_desk
def samples(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will keep the sample layouts that come with Dure."""
    try:
        made = keep_sample_layouts(by=door.by, at=door.at)
        messages.success(request, _("%(number)s layouts were added.") % {"number": len(made)})
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:layouts")


urlpatterns = [
    path("feeds/layouts/", listed, name="layouts"),
    path("feeds/layouts/new/", edited, name="layout-new"),
    path("feeds/layouts/samples/", samples, name="layout-samples"),
    path("feeds/layouts/<slug:key>/", edited, name="layout"),
]
