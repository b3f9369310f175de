"""A member's items for the agenda at the counter, by the link of its invitation: propose one, see what became of it, take it back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from dure.domain.meetings.actions import agenda as acts
from dure.domain.meetings.labels.agenda import KINDS, MATTERS, STATES
from dure.domain.meetings.labels.when import said_in, zone_said
from dure.domain.meetings.models import Invitation, Item
from dure.domain.meetings.queries import agenda as queries
from dure.domain.meetings.queries import invitations
from dure.domain.meetings.rules.agenda import SOURCE
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence, wanted
from dure.web.counter.applications import LANGUAGES, language
from dure.web.counter.invited import SPOKEN, _found, _guest


class Proposal(forms.Form):
    """What a member proposes; at least one title is asked by the act."""

    title_ko = forms.CharField(max_length=300, required=False)
    title_en = forms.CharField(max_length=300, required=False)
    title_fr = forms.CharField(max_length=300, required=False)
    text_ko = forms.CharField(max_length=4000, required=False)
    text_en = forms.CharField(max_length=4000, required=False)
    text_fr = forms.CharField(max_length=4000, required=False)
    kind = forms.CharField(max_length=10)
    matter = forms.CharField(max_length=20)

    def said(self) -> dict[str, Any]:
        """This function will return what the act is given."""
        data = self.cleaned_data
        return {part: {code: data[f"{part}_{code}"] for code in LANGUAGES if data[f"{part}_{code}"]} for part in ("title", "text")} | {
            "kind": data["kind"], "matter": data["matter"]}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def items(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show a member's items and take one in. What is refused stays as it was typed; what is sent twice is kept once."""
    record = _found(link)
    if request.method != "POST":
        return _page(request, record, link)
    form = Proposal(request.POST)
    if not form.is_valid():
        return _page(request, record, link, form, status=422)
    said, at = form.said(), timezone.now()
    try:
        if record.organisation is None:
            raise Refused.because("meetings.proposer_unknown", source=SOURCE)
        if not _mine(record).filter(state=Item.State.PROPOSED, **said).exists():
            acts.propose_item(by=_guest(record), on=timezone.localdate(at), at=at, meeting=record.meeting_id, proposer=record.organisation,
                              sample=record.meeting.sample, **said)
    except Refused as refused:
        return _page(request, record, link, form, refused, 422)
    messages.success(request, _("Your item is kept. The Secretariat accepts or refuses it; you read it here."))
    return redirect("counter:invited-items", link)


@never_cache
@require_POST
def withdraw(request: HttpRequest, link: str, item: int) -> HttpResponse:
    """This function will take a member's own item back while it waits; one that was decided meanwhile is left as it is."""
    record = _found(link)
    try:
        if _mine(record).filter(pk=item).exclude(state=Item.State.PROPOSED).exists():
            raise Refused.because("meetings.item_not_proposed", source=SOURCE)
        acts.withdraw_item(by=_guest(record), at=timezone.now(), item=item, reason=request.POST.get("reason", "")[:500])
    except Refused as refused:
        return _page(request, record, link, refused=refused, status=422)
    messages.success(request, _("The item is withdrawn."))
    return redirect("counter:invited-items", link)


def _mine(record: Invitation) -> Any:
    return Item.objects.filter(meeting=record.meeting_id, proposer=record.organisation_id, proposer__isnull=False)


def _page(request: HttpRequest, record: Invitation, link: str, form: Proposal | None = None, refused: Refused | None = None,
          status: int = 200) -> HttpResponse:
    meeting, spoken, at = record.meeting, language(), timezone.now()
    grounds = queries.may_propose(meeting, record.organisation, timezone.localdate(at), at) if record.organisation else []
    data = form.data if form else {}
    errors = form.errors if form else {}
    first = [spoken, *(code for code in LANGUAGES if code != spoken)]
    rows = [{"code": code, "name": SPOKEN[code], "title": data.get(f"title_{code}", ""), "text": data.get(f"text_{code}", ""),
             "title_wrong": errors.get(f"title_{code}", []), "text_wrong": errors.get(f"text_{code}", [])} for code in first]
    for row in rows:
        row["open"] = row["code"] == spoken or bool(row["title"] or row["text"])
    return render(request, "counter/proposals.html", {
        "link": link, "zone": zone_said(at, meeting.time_zone, spoken), "meeting_title": said_in(meeting.title, spoken, meeting.key),
        "who": invitations.named_in(record, spoken, meeting.starts_on), "may": bool(grounds) and all(one.holds for one in grounds),
        "why": [sentence(one.problem, spoken) for one in grounds if not one.holds],
        "due": next(({"said": wanted(one.problem, spoken), "clause": one.clause, "assumed": one.assumed}
                     for one in grounds if one.problem.code == "meetings.item_late"), None),
        "refused": [sentence(one, spoken) for one in refused.problems] if refused else [], "wrong": bool(errors), "rows": rows,
        "typed": form is not None, "kind": data.get("kind", "decision"), "matter": data.get("matter", "ordinary"),
        "kinds": [(key, words[spoken]) for key, words in KINDS.items()], "matters": [(key, words[spoken]) for key, words in MATTERS.items()],
        "items": [(one, said_in(one.title, spoken, ""), said_in(one.text, spoken, ""), STATES[one.state][spoken], KINDS[one.kind][spoken])
                  for one in _mine(record).order_by("-proposed_on", "-pk")]}, status=status)
