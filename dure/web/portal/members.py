"""The network's members for everybody: how many on a day, where, since when, and the page of each.

What is published here is the register itself, of today or of any date (``?on=2014-11-06``).
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dure.domain.bodies.queries import seats_ever_of
from dure.domain.members import queries
from dure.kernel.sentences import sentence
from dure.web.common import members as shown


def _address(key: str) -> str:
    return reverse("portal:member", args=[key])


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """This function will show the network on a day: its numbers, the map, its growth, its regions."""
    today = timezone.localdate()
    on = shown.day_asked(request.GET.get("on", ""), today)
    counts = queries.counts(on)
    picture, places = shown.map_of(queries.public_listed(on, shown.language()), _("Members on the map"))
    named = shown.country_names(on)
    ends = [(str(day.year) if day.month == 12 and day.day == 31 else day.isoformat(), numbers)
            for day, numbers in queries.growth(queries.year_ends(on))]
    figures = counts.figures()
    return render(request, "portal/members/overview.html", {
        "on": on, "today": today, "total": figures["all"], "countries": len([code for code in counts.by_country if code]),
        "numbers": [(shown.CATEGORY_WORDS[category], figures[category]) for category in shown.CATEGORY_WORDS],
        "map": picture, "places": [{**row, "country": named(row["organisation__country"]), "address": _address(row["organisation__key"])}
                                   for row in places],
        "growth": shown.bars(ends, _("Members at the end of each year")), "regions": shown.composition(counts),
        "differing": [sentence(problem, shown.language()) for problem in queries.public_differing()],
    })


@require_safe
def roll(request: HttpRequest) -> HttpResponseBase:
    """This function will show the roll of members on a day, as it stands in the register."""
    today = timezone.localdate()
    on = shown.day_asked(request.GET.get("on", ""), today)
    listing = shown.roll_list(queries.public_listed, on, lambda key: f"{_address(key)}?on={on}" if on != today else _address(key),
                              queries.counts(on))
    return listing.answer(request, "portal/members/roll.html", {"on": on, "today": today})


@require_safe
def member(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show one member: its names, its categories, its seats, its place, and what the register knew when."""
    today = timezone.localdate()
    on = shown.day_asked(request.GET.get("on", ""), today)
    page = queries.public_member(key, on)
    if page is None:
        raise Http404
    return render(request, "portal/members/member.html", {
        "page": page, "on": on, "today": today, "country": shown.country_names(on)(page.organisation.country),
        "map": shown.place_of(page.organisation, page.words[shown.language()]), "seats": seats_ever_of(page.organisation)})
