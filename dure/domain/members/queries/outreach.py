"""What may be read of outreach: who might become a member, what comes next, how far they came."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When

from dure.base.fields import sought
from dure.domain.members.models import Application, Campaign, Membership, Prospect
from dure.domain.members.rules.outreach import Step, funnel
from dure.domain.parties.models import Organisation


def prospects(on: date, text: str = "", stage: str = "", campaign: str = "", due: str = "") -> QuerySet[Prospect]:
    """This function will return the prospects that fit; rows carry `stage_now`, in which applications and the register go
    before what was typed. `due` is ``late`` or ``week`` (within seven days, late ones too)."""
    member = Membership.objects.filter(organisation=OuterRef("organisation"), known_until__isnull=True, during__contains=on)
    applied = Application.objects.filter(organisation=OuterRef("organisation"), state__in=["submitted", "accepted"])
    rows = Prospect.objects.annotate(stage_now=Case(
        When(Exists(member), then=Value("member")), When(Exists(applied), then=Value("applying")), default=F("stage"),
        output_field=CharField()))
    if text:
        rows = rows.filter(organisation__in=Organisation.objects.filter(pairs__contains=sought(text)).values("pk"))
    rows = rows.filter(Q(stage_now=stage)) if stage else rows
    rows = rows.filter(campaign__key=campaign) if campaign else rows
    if due:
        rows = rows.filter(next_on__lt=on if due == "late" else on + timedelta(days=8))
    return rows


def due_steps(on: date) -> QuerySet[Prospect]:
    """This function will return the prospects whose next step is late or due within a week, the oldest first."""
    return prospects(on, due="week").select_related("organisation", "campaign").order_by("next_on", "pk")


def funnel_of(on: date, campaign: str = "") -> list[Step]:
    """This function will return the funnel of a campaign, or of all outreach. One query."""
    return funnel(Counter(prospects(on, campaign=campaign).values_list("stage_now", flat=True)))  # type: ignore[misc] # an annotation


def campaigns() -> dict[str, dict[str, str]]:
    """This function will return the campaigns' names by short name, the newest first."""
    return dict(Campaign.objects.order_by("-during", "key").values_list("key", "name"))
