"""Acts on regions: which there are, and which countries and cities belong to each from when on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db.models import Q
from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.members.models import Region, RegionScope
from dure.domain.members.permissions import may_keep_register
from dure.domain.members.rules.regions import scope_problems
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused

SOURCE = "network-members"


def _hold() -> None:
    """Scopes are set one after the other: a country is in one region at a time, and no row stands for it before it is."""
    hold("members:regions")


@act(may_keep_register)
def define_region(*, by: Actor, at: datetime, key: str, names: Mapping[str, str], position: int = 0, source: str = "") -> Region:
    """This function will name a region as the network counts them, or name it anew; its place in lists is `position`."""
    if not any(name.strip() for name in names.values()):
        raise Refused.because("members.region_name", source=SOURCE)
    said = {language: name.strip() for language, name in names.items() if name.strip()}
    made, new = Region.objects.update_or_create(key=key, defaults={"name": said, "position": position, "source": source})
    journal.write(by=by, act="members.define_region", ref=f"members.region:{made.pk}", at=at,
                  details={"key": key, "names": said, "position": position, "source": source, "new": new})
    return made


@act(may_keep_register)
def scope_region(*, by: Actor, at: datetime, region: Region, country: str = "", organisation: Organisation | None = None,
                 starts_on: date | None = None, source: str = "") -> RegionScope:
    """This function will let a country, or one city apart from its country, belong to a region from a day; without one, from
    the beginning. Where it belonged before ends the day before. Raises Refused where it belongs elsewhere from a later day.
    """
    refuse(scope_problems(country, organisation is not None))
    _hold()
    rows = RegionScope.objects.filter(country=country, organisation=organisation)
    later = rows.filter(during__startswith__gte=starts_on) if starts_on else rows
    clash = later.select_related("region").order_by("during").first()
    if clash is not None:
        raise Refused.because("members.scope_later", source=SOURCE, region=clash.region.name,
                              first=clash.during.lower if clash.during else None)
    for row in rows.filter(Q(during__isnull=True) | Q(during__contains=starts_on)) if starts_on else ():
        row.during = DateRange(row.during.lower if row.during else None, starts_on)
        row.save()
    made = RegionScope.objects.create(region=region, country=country, organisation=organisation, source=source,
                                      during=DateRange(starts_on, None) if starts_on else None)
    journal.write(by=by, act="members.scope_region", ref=f"members.region:{region.pk}", at=at,
                  details={"region": region.key, "country": country, "organisation": organisation.key if organisation else "",
                           "starts_on": starts_on, "source": source})
    return made


@act(may_keep_register)
def end_scope(*, by: Actor, at: datetime, scope: int, last_on: date, why: str) -> RegionScope:
    """This function will let a country or city belong to a region up to a last day."""
    _hold()
    row = RegionScope.objects.select_related("region").get(pk=scope)
    first = row.during.lower if row.during else None
    if first is not None and last_on < first:
        raise Refused.because("members.days_turned", source=SOURCE, first=first, last=last_on)
    row.during = DateRange(first, last_on + timedelta(days=1))
    row.save()
    journal.write(by=by, act="members.end_scope", ref=f"members.region:{row.region_id}", at=at, why=why,
                  details={"region": row.region.key, "country": row.country, "last_on": last_on})
    return row
