"""The register of members at the desk: the list as of any date and as known at any, and the page of a member."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dure.base.answers import answered
from dure.domain.assessments.queries import inquiries
from dure.domain.bodies.queries import seats_ever_of
from dure.domain.journal.queries import entries_of
from dure.domain.members import permissions, queries
from dure.domain.members.models import Membership
from dure.domain.members.queries.asked import RIGHTS, USUAL, all_asked
from dure.domain.members.queries.dues import good_standing
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import setting
from dure.kernel.sentences import sentence
from dure.web.common import members as shown
from dure.web.common.listing import Column, Filter
from dure.web.desk.acting import Door, at_desk, cities_of, for_city, hindrance
from dure.web.desk.members import forms

TITLES = {
    "accept_associate": _("Accept as an associate"), "admit_member": _("Admit"), "change_category": _("Change the category"),
    "return_member": _("Readmit"), "suspend_member": _("Suspend"), "lift_suspension": _("Lift the suspension"),
    "withdraw_member": _("Record a withdrawal"), "exclude_member": _("Exclude"), "show_member_as": _("Decide how it is shown"),
}
RIGHT_TITLES = {"vote": _("May vote"), "stand_for_president": _("May stand for President")}
MORE = (
    Column(key="suspended", label=_("Rights"), words={True: _("suspended"), False: ""}, shown=False),
    Column(key="decision", label=_("Decision"), say=lambda row: row["decision__title"] or row["decision_cited"],
           needs=("decision__title", "decision_cited"), lang="ko", shown=False),
    Column(key="source", label=_("Source"), shown=False),
)


def _address(key: str) -> str:
    return reverse("desk:member", args=[key])


def known_by(day: date) -> datetime:
    """This function will return the end of a day here, as an instant."""
    return timezone.make_aware(datetime.combine(day, time.max)).astimezone(UTC)


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will show the register: of today or of any date, as it is known now or was known on a day."""
    on = shown.day_asked(request.GET.get("on", ""), door.on)

    def rows(on: date, language: str, known: date | None = None, **narrowed: Any) -> QuerySet[Membership]:
        return queries.listed(on, language, known_at=known_by(known) if known else None, **narrowed)

    listing = shown.roll_list(rows, on, lambda key: f"{_address(key)}?on={on}" if on != door.on else _address(key), queries.counts(on), MORE,
                              (Filter(key="known", label=_("As known on"), kind="day"),))
    return listing.answer(request, "desk/members/list.html", {
        "on": on, "today": door.on, "differing": [sentence(problem, shown.language()) for problem in queries.differing()]})


@require_safe
@for_city
def member(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show an organisation as a member, and what can be done."""
    return member_page(request, door, key)


def member_page(request: HttpRequest, door: Door, key: str, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the page of a member; `bound` are forms that were refused, by act."""
    on = shown.day_asked(request.GET.get("on", ""), door.on)
    page = queries.member_page(key, on)
    if page is None:
        raise Http404
    organisation, asked = page.organisation, all_asked(page.organisation, on)
    answers = {act: answered(f"members.{act}", by=door.by, what=key, on=on, grounds=grounds) for act, grounds in asked.items()}
    why_not = hindrance(permissions.may_keep_register(door.by))
    usual = USUAL.get(organisation.kind, "friendship")
    wanted = {"suspend_member": str(setting("members.suspending_body", on).value), "lift_suspension": str(setting("members.suspending_body", on).value),
              "exclude_member": str(setting("members.excluding_body", on).value)}
    admitting = str(setting("members.admitting_body", on).value.get(usual, ""))
    wanted |= dict.fromkeys(("admit_member", "change_category", "return_member"), admitting)
    # what can be done comes first, each with its form; what cannot stands apart with the reasons
    acts: list[dict[str, Any]] = [
        {"act": act, "title": TITLES[act], "answer": answers[act], "open": act in bound,
         "first": act in bound or all(ground.holds for ground in asked[act]),
         "form": bound.get(act) or forms.FORMS[act](auto_id=f"id_{act}_%s", initial=forms.initial(act, on, usual, wanted))}
        for act in TITLES]
    return render(request, "desk/members/member.html", {
        "page": page, "on": on, "today": door.on, "waits": _waits(door, organisation.key), "why_not": why_not, "acts": acts,
        "rights": [(RIGHT_TITLES[right], answers[right]) for right in RIGHTS], "paid": good_standing([organisation.pk], on)[organisation.pk][0],
        "country": shown.country_names(on)(organisation.country), "map": shown.place_of(organisation, page.words[shown.language()]),
        "seats": seats_ever_of(organisation), "journal": entries_of(f"parties.organisation:{organisation.pk}")[:30]}, status=status)


def _waits(door: Door, city: str) -> dict[str, Any]:
    """What waits for those who answer for the city in its self-assessments; nothing for everybody else."""
    if city not in cities_of(door.by):
        return {}
    steps = [(one, one.due_on < door.on) for one in inquiries.steps_due([city], door.on)]
    at_work = [(one, left, bool(one.due_on and one.due_on < door.on)) for one, left in inquiries.at_work([city])]
    found = {"asked": list(inquiries.asked_of([city])), "open": at_work, "steps": steps}
    return found if any(found.values()) else {}


@require_safe
@at_desk
def membership(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one entry of the register, to be put right."""
    return entry_page(request, door, get_object_or_404(Membership.objects.select_related("organisation"), pk=key))


def entry_page(request: HttpRequest, door: Door, row: Membership, form: forms.Correct | None = None, status: int = 200) -> HttpResponse:
    """This function will draw the page on which an entry is put right."""
    last = row.during.upper - timedelta(days=1) if row.during.upper else None
    form = form or forms.Correct(initial={"category": row.category, "starts_on": row.during.lower, "last_on": last})
    return render(request, "desk/members/entry.html", {
        "row": row, "form": form, "words": queries.words_of(row.organisation_id, door.on),
        "why_not": hindrance(permissions.may_keep_register(door.by))}, status=status)


def organisation_of(key: str) -> Organisation:
    """This function will return the organisation behind an address."""
    return get_object_or_404(Organisation, key=key)
