"""One member: what the register holds of it, as it is known now, and what it said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from dure.domain.members.models import Display, Membership, Region, RegionScope, Suspension
from dure.domain.members.queries.names import words_of
from dure.domain.members.queries.register import regions_of
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName


@dataclass(frozen=True, slots=True)
class MemberPage:
    """An organisation as a member on a day. `stays`, `rests` and `displays` are rows known now, the oldest first;
    `replaced` are those that the register gave up, the newest first."""

    organisation: Organisation
    on: date
    words: dict[str, str]
    region: dict[str, str]
    names: Sequence[OrganisationName]
    stays: Sequence[Membership]
    rests: Sequence[Suspension]
    displays: Sequence[Display]
    replaced: Sequence[Membership]
    facts: Sequence[OrganisationFact]
    identifiers: Sequence[Identifier]

    @property
    def stay(self) -> Membership | None:
        """This function will return the membership of the day."""
        return next((row for row in self.stays if _holds(row, self.on)), None)

    @property
    def rest(self) -> Suspension | None:
        """This function will return the suspension of the day."""
        return next((row for row in self.rests if _holds(row, self.on)), None)

    @property
    def display(self) -> Display | None:
        """This function will return how the member is shown on the day, by decision."""
        return next((row for row in self.displays if _holds(row, self.on)), None)

    @property
    def decisions(self) -> list[Paper]:
        """This function will return the papers behind all this, each once, in order."""
        stays = (*self.stays, *self.replaced)
        papers = [*(row.decision for row in stays), *(row.end_decision for row in stays), *(row.decision for row in self.rests),
                  *(row.decision for row in self.displays)]
        known = {paper.pk: paper for paper in papers if paper is not None}
        return sorted(known.values(), key=lambda paper: (paper.decided_on or paper.registered_on, paper.pk))


def _holds(row: Membership | Suspension | Display, on: date) -> bool:
    return row.during.lower <= on and (row.during.upper is None or on < row.during.upper)


def member_page(key: str, on: date) -> MemberPage | None:
    """This function will gather what is known of an organisation as a member, or None where there is no such organisation.

    A constant number of queries.
    """
    organisation = Organisation.objects.select_related("part_of").filter(key=key).first()
    if organisation is None:
        return None
    of = {"organisation": organisation}
    stays = Membership.objects.filter(**of).select_related("decision", "end_decision").order_by("during", "pk")
    region = regions_of([organisation], on)[organisation.pk]
    return MemberPage(
        organisation, on, words_of(organisation.pk, on), region_words().get(region, {}),
        list(OrganisationName.objects.filter(**of).order_by("language", "during", "pk")),
        list(stays.filter(known_until__isnull=True)),
        list(Suspension.objects.filter(**of, known_until__isnull=True).select_related("decision").order_by("during")),
        list(Display.objects.filter(**of, known_until__isnull=True).select_related("decision").order_by("during")),
        list(stays.filter(known_until__isnull=False).order_by("-known_until", "-pk")),
        list(OrganisationFact.objects.filter(**of).order_by("kind", "-as_of")),
        list(Identifier.objects.filter(**of).order_by("scheme")))


def public_member(key: str, on: date) -> MemberPage | None:
    """This function will gather a member for the public: None for an organisation that the register never held."""
    page = member_page(key, on)
    return page if page and page.stays else None


def region_words() -> dict[str, dict[str, str]]:
    """This function will return the regions with their names by language, in their order."""
    return {region.key: region.name for region in Region.objects.order_by("position", "key")}


def regions_on(on: date) -> list[tuple[Region, list[str], list[str]]]:
    """This function will return the regions in their order with the countries (ISO 3166-1) and the single cities (short names)
    that belong to each on a day. Two queries."""
    scopes = RegionScope.objects.filter(Q(during__isnull=True) | Q(during__contains=on)).order_by("country", "organisation__key")
    held: dict[int, tuple[list[str], list[str]]] = {}
    for region, country, city in scopes.values_list("region_id", "country", "organisation__key"):
        countries, cities = held.setdefault(region, ([], []))
        (cities if city else countries).append(city or country)
    return [(region, *held.get(region.pk, ([], []))) for region in Region.objects.order_by("position", "key")]
