"""How many members there were on a day, from the register's sums, which are kept as long as the register is unchanged.

Why so: docs/decisions.md, "Counts of members".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import Count, F, Q

from dure.domain.members.models import Membership, RegionScope, RegisterState
from dure.domain.members.queries.register import known
from dure.domain.members.rules.standing import CATEGORIES
from dure.domain.members.rules.tally import Counted, Tally, by_category, runs
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref

UNIT = "members"
_kept: dict[str, tuple[int, Tally]] = {}


def _summed(condition: Q) -> Tally:
    rows = Membership.objects.filter(condition).order_by().values_list("category", "organisation__country")
    begun = rows.annotate(day=F("during__startswith"), number=Count("pk"))
    ended = rows.filter(during__endswith__isnull=False).annotate(day=F("during__endswith"), number=Count("pk"))
    return Tally(runs(begun), runs(ended))


def tally(known_at: datetime | None = None) -> Tally:
    """This function will return the register's sums: as it is known now, or as it was at an instant.

    The present ones are kept in memory by the register's version: one small query finds out whether they still hold.
    """
    if known_at is not None:
        return _summed(known(known_at))
    version = RegisterState.objects.values_list("version", flat=True).first()
    # each database has numbers of its own
    name = str(connection.settings_dict["NAME"])
    held = _kept.get(name)
    if held is not None and held[0] == version:
        return held[1]
    made = _summed(known(None))
    if version is not None:
        _kept[name] = (version, made)
    return made


@dataclass(frozen=True, slots=True)
class Counts:
    """The members of a day: by category, by region and category, by country."""

    on: date
    by_category: Mapping[str, Counted]
    by_region: Mapping[str, Mapping[str, int]]
    by_country: Mapping[str, int]

    @property
    def total(self) -> int:
        """This function will return how many members there are in all."""
        return sum(one.number for one in self.by_category.values())

    def figures(self) -> dict[str, Figure]:
        """This function will return the numbers that are printed: of each category, and ``all``. Each rests on how many
        memberships began and ended."""
        made = {category: self._figure(category, self.by_category.get(category, Counted())) for category in CATEGORIES}
        total = derive("sum", *made.values(), unit=UNIT)
        return made | {"all": Figure(total.value, UNIT, total.rests_on, roll_ref(self.on, "all"), self.on)}

    def _figure(self, category: str, counted: Counted) -> Figure:
        terms = [Figure(number, UNIT, None, roll_ref(self.on, f"{category}.{what}"), self.on)
                 for what, number in (("begun", counted.begun), ("ended", counted.ended))]
        made = derive("difference", *terms, unit=UNIT)
        return Figure(made.value, UNIT, made.rests_on, roll_ref(self.on, category), self.on)


def roll_ref(on: date, field: str) -> Ref:
    """This function will return the reference of a number of members on a day: ``members.roll:2018-03-12/full``."""
    return Ref("members", "roll", on.isoformat(), field)


def counts(on: date, known_at: datetime | None = None) -> Counts:
    """This function will count the members of a day by category, region and country. Three small queries, however many
    members there are; as known at an instant, the register is read as a whole."""
    counted = tally(known_at).on(on)
    countries = defaultdict[str, int](int)
    for (_, country), one in counted.items():
        countries[country] += one.number
    return Counts(on, by_category(counted), _by_region(on, {pair: one.number for pair, one in counted.items()}, known_at),
                  {country: number for country, number in countries.items() if number})


def _by_region(on: date, numbers: Mapping[tuple[str, str], int], known_at: datetime | None) -> dict[str, dict[str, int]]:
    """Countries go to their region; cities that have a row of their own are taken out of their country's."""
    scopes = RegionScope.objects.filter(Q(during__isnull=True) | Q(during__contains=on))
    of_country, own = dict[str, str](), dict[int, str]()
    for region, country, organisation in scopes.values_list("region__key", "country", "organisation_id"):
        if organisation:
            own[organisation] = region
        else:
            of_country[country] = region
    made = defaultdict[str, dict[str, int]](lambda: defaultdict(int))
    for (category, country), number in numbers.items():
        made[of_country.get(country, "")][category] += number
    if own:
        apart = Membership.objects.filter(known(known_at), during__contains=on, organisation__in=own)
        for organisation, category, country in apart.values_list("organisation_id", "category", "organisation__country"):
            made[of_country.get(country, "")][category] -= 1
            made[own[organisation]][category] += 1
    return {region: {category: number for category, number in found.items() if number}
            for region, found in made.items() if any(found.values())}


def growth(days: Iterable[date], known_at: datetime | None = None) -> list[tuple[date, dict[str, int]]]:
    """This function will return the number of members of each category on each of the days."""
    sums = tally(known_at)
    return [(day, {category: one.number for category, one in by_category(sums.on(day)).items()}) for day in days]


def year_ends(until: date) -> list[date]:
    """This function will return the last day of each year since the first membership began, and the day itself."""
    first = tally().first()
    if first is None or first > until:
        return []
    return [*(date(year, 12, 31) for year in range(first.year, until.year)), until]
