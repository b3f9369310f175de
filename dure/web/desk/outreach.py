"""Outreach at the desk: who might become a member, what comes next, the funnel."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from dure.domain.journal.queries import entries_of
from dure.domain.members import permissions
from dure.domain.members.actions import outreach as acts
from dure.domain.members.labels.outreach import CHANNELS, STAGES
from dure.domain.members.models import Campaign, Prospect
from dure.domain.members.queries import outreach as queries
from dure.domain.members.queries.names import words_of
from dure.domain.members.rules.outreach import TYPED
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell

STAGE_WORDS = {"identified": gettext_lazy("Identified"), "contacted": gettext_lazy("Contacted"), "interested": gettext_lazy("Interested"),
               "applying": gettext_lazy("Applying"), "member": gettext_lazy("Member"), "declined": gettext_lazy("Declined")}
LOOKS = {"interested": "warning", "applying": "warning", "member": "success", "declined": "hint"}
DUE = {"late": gettext_lazy("Late"), "week": gettext_lazy("Late or within a week")}


def _campaigns() -> dict[str, str]:
    return {key: name.get(language()) or next(iter(name.values()), key) for key, name in queries.campaigns().items()}


LIST = Listing(
    name="outreach", title=gettext_lazy("Outreach"), query=queries.prospects, order="-begun",
    columns=(
        Column(key="organisation", label=gettext_lazy("Organisation"), say=lambda row: row["organisation__names_text"].partition("\n")[0],
               needs=("organisation__names_text", "pk"), link=lambda row: reverse("desk:prospect", args=[row["pk"]])),
        Column(key="country", label=gettext_lazy("Country"), field="organisation__country"),
        Column(key="stage", label=gettext_lazy("Stage"), field="stage_now", words=STAGE_WORDS, looks=LOOKS),
        Column(key="campaign", label=gettext_lazy("Campaign"), field="campaign__key"),
        Column(key="next", label=gettext_lazy("Next step"), field="next_step"),
        Column(key="next_on", label=gettext_lazy("Day of the next step"), kind="day"),
        Column(key="begun", label=gettext_lazy("Taken up on"), field="begun_on", kind="day", sort=("pk",), shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Organisation")),
        Filter(key="stage", label=gettext_lazy("Stage"), kind="choice", options=STAGE_WORDS),
        Filter(key="campaign", label=gettext_lazy("Campaign"), kind="choice", options=_campaigns),
        Filter(key="due", label=gettext_lazy("Next step"), kind="choice", options=DUE),
    ))
_DAY = forms.DateInput(attrs={"type": "date"})


class ProspectForm(forms.Form):
    """Whom to take up, and what comes first."""

    organisation = forms.CharField(label=gettext_lazy("Organisation (short name)"), max_length=80)
    campaign = forms.ChoiceField(label=gettext_lazy("Campaign"), required=False)
    next_step = forms.CharField(label=gettext_lazy("Next step"), max_length=300, required=False)
    next_on = forms.DateField(label=gettext_lazy("Day of the next step"), required=False, widget=_DAY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["campaign"].choices = [("", "–"), *_campaigns().items()]  # type: ignore[attr-defined]


class CampaignForm(forms.Form):
    """An effort for a time."""

    key = forms.SlugField(label=gettext_lazy("Short name"), max_length=60)
    name_ko = forms.CharField(label=gettext_lazy("Name in Korean"), max_length=200)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=200)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=_DAY)
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=_DAY)
    goal = forms.IntegerField(label=gettext_lazy("Goal (new members)"), required=False, min_value=1)


class NoteForm(forms.Form):
    """A line of the contact log, and what comes next."""

    said_on = forms.DateField(label=gettext_lazy("Day"), widget=_DAY)
    channel = forms.ChoiceField(label=gettext_lazy("How"))
    text = forms.CharField(label=gettext_lazy("What was said"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4_000,
                           help_text=gettext_lazy("The log is never changed. Leave out personal data of those you spoke with."))
    stage = forms.ChoiceField(label=gettext_lazy("Stage"))
    next_step = forms.CharField(label=gettext_lazy("Next step"), max_length=300, required=False)
    next_on = forms.DateField(label=gettext_lazy("Day of the next step"), required=False, widget=_DAY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [(key, words[language()]) for key, words in CHANNELS.items()]  # type: ignore[attr-defined]
        self.fields["stage"].choices = [(key, STAGES[key][language()]) for key in TYPED]  # type: ignore[attr-defined]


@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the prospects under the funnel, and take one up."""
    form = ProspectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            organisation = Organisation.objects.filter(key=said["organisation"]).first()
            if organisation is None:
                raise Refused.because("members.no_such", source="network-members", what=said["organisation"])
            made = acts.add_prospect(**door.acts(), organisation=organisation, next_step=said["next_step"], next_on=said["next_on"],
                                     campaign=Campaign.objects.filter(key=said["campaign"]).first())
            return redirect("desk:prospect", made.pk)
        except Refused as refused:
            for line in sentences(refused):
                form.add_error(None, line)
    steps = queries.funnel_of(door.on, request.GET.get("campaign", ""))
    most = max((step.reached for step in steps), default=0) or 1
    funnel = [{"name": STAGES[step.stage][language()], "reached": step.reached, "width": round(step.reached * 100 / most),
               "left": (100 - round(step.reached * 100 / most)) // 2,
               "rate": f"{round(step.rate * 100)} %" if step.rate is not None else "–"} for step in steps]
    context = {"form": form, "funnel": funnel, "due": queries.due_steps(door.on)[:20], "today": door.on, "open": bool(form.errors),
               "why_not": hindrance(permissions.may_keep_register(door.by))}
    answer = LIST.answer(request, "desk/outreach/list.html", context, on=door.on)
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


@at_desk
def prospect(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one prospect with its log, and add to it."""
    record = get_object_or_404(queries.prospects(door.on).select_related("organisation", "campaign"), pk=key)
    form = NoteForm(request.POST or None, initial={"said_on": door.on, "stage": record.stage})
    if request.method == "POST" and form.is_valid():
        try:
            acts.log_contact(**door.acts(), prospect=record.pk, **form.cleaned_data)
        except Refused as refused:
            for line in sentences(refused):
                form.add_error(None, line)
        else:
            messages.success(request, _("The contact is logged."))
            return redirect("desk:prospect", key)
    words = words_of(record.organisation_id, door.on)
    notes = [(note, CHANNELS[note.channel][language()], STAGES[note.stage][language()]) for note in record.notes.all()]
    return render(request, "desk/outreach/prospect.html", {
        "prospect": record, "name": words.get(language()) or record.organisation.key, "stage": STAGES[record.stage_now][language()],
        "look": LOOKS.get(record.stage_now, ""), "notes": notes, "form": form, "today": door.on,
        "why_not": hindrance(permissions.may_keep_register(door.by)),
        "journal": entries_of(f"members.prospect:{record.pk}")[:20]}, status=422 if form.errors else 200)


@require_POST
@at_desk
def plan(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will set or clear the next step of a prospect."""
    record = get_object_or_404(Prospect, pk=key)
    day = forms.DateField(required=False)
    try:
        acts.plan_next_step(**door.acts(), prospect=record.pk, next_step=request.POST.get("next_step", ""),
                            next_on=day.clean(request.POST.get("next_on", "")))
    except forms.ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect("desk:prospect", key)


@at_desk
def campaigns(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the campaigns with what became of them, and begin one."""
    form = CampaignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            acts.begin_campaign(by=door.by, at=door.at, key=said["key"], name={"ko": said["name_ko"], "en": said["name_en"]},
                                starts_on=said["starts_on"], ends_on=said["ends_on"], goal=said["goal"])
        except Refused as refused:
            for line in sentences(refused):
                form.add_error(None, line)
        else:
            return redirect("desk:campaigns")
    rows = []
    for campaign in Campaign.objects.all()[:50]:
        steps = {step.stage: step.reached for step in queries.funnel_of(door.on, campaign.key)}
        rows.append((campaign, campaign.name.get(language()) or campaign.key, steps["identified"], steps["interested"], steps["member"]))
    return render(request, "desk/outreach/campaigns.html", {
        "rows": rows, "form": form, "why_not": hindrance(permissions.may_keep_register(door.by))}, status=422 if form.errors else 200)
