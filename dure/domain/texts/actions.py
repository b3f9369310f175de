"""Setting what is in force, and filling the calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import holidays as calendars

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.texts.models import Holiday, Parameter
from dure.domain.texts.permissions import may_rule
from dure.domain.texts.rules.assumed import parameter_problems
from dure.kernel.problem import Problem, Refused


@act(may_rule)
def set_parameter(*, by: Actor, at: datetime, key: str, value: Any, starts_on: date | None = None,
                  ends_on: date | None = None, source: str = "", clause: str = "", assumed: bool = False, why: str = "") -> Parameter:
    """This function will put a value in force from a day on.

    The value that was in force until then ends the day before; one that begins later stands, and this one ends
    before it. Raises Refused for an unknown key, an ill kind of value, or a day on which another value begins.
    """
    hold(f"texts:{key}")
    refuse(parameter_problems(key, value, starts_on, ends_on, source, assumed))
    if Parameter.objects.filter(key=key, starts_on=starts_on).exists():
        raise Refused.because("texts.parameter_start_taken", source="dated-settings", key=key,
                              starts_on=starts_on or "—")
    before = [p for p in Parameter.objects.filter(key=key).order_by("starts_on") if starts_on
              and (p.starts_on is None or p.starts_on < starts_on) and (p.ends_on is None or p.ends_on >= starts_on)]
    for former in before:
        former.ends_on = (starts_on or date.min) - timedelta(days=1)
        former.save(update_fields=["ends_on"])
    later = Parameter.objects.filter(key=key, starts_on__isnull=False)
    later = later.filter(starts_on__gt=starts_on) if starts_on else later
    following = later.order_by("starts_on").values_list("starts_on", flat=True).first()
    if following and (ends_on is None or ends_on >= following):
        ends_on = following - timedelta(days=1)
    made = Parameter.objects.create(key=key, value=value, starts_on=starts_on, ends_on=ends_on, source=source,
                                    clause=clause, assumed=assumed, note=why)
    journal.write(by=by, act="texts.set_parameter", ref=f"texts.parameter:{made.pk}", at=at, why=why,
                  details={"key": key, "value": value, "starts_on": starts_on, "ends_on": ends_on, "source": source,
                           "clause": clause, "assumed": assumed})
    return made


@act(may_rule)
def fill_holidays(*, by: Actor, at: datetime, first_year: int, last_year: int, country: str = "KR") -> int:
    """This function will enter the public holidays of the years, as the library `holidays` knows them.

    Days that stand already are left as they are, our own additions too. Returns how many were entered.
    """
    if not 1948 <= first_year <= last_year <= 2100:
        raise Refused.because("texts.holiday_years", source="public-holidays", first=first_year, last=last_year)
    hold("texts:holidays")
    known = calendars.country_holidays(country, years=range(first_year, last_year + 1),
                                      language="ko" if country == "KR" else None)
    before = Holiday.objects.count()
    days = [Holiday(country=country, on=day, name=name[:200]) for day, name in sorted(known.items())]
    Holiday.objects.bulk_create(days, ignore_conflicts=True)
    entered = Holiday.objects.count() - before
    journal.write(by=by, act="texts.fill_holidays", ref=f"texts.country:{country}", at=at,
                  details={"first_year": first_year, "last_year": last_year, "entered": entered})
    return entered


@act(may_rule)
def add_holiday(*, by: Actor, at: datetime, on: date, name: str, country: str = "KR", why: str = "") -> Holiday:
    """This function will enter a day that the library does not know, such as a temporary holiday (임시공휴일)."""
    if not name.strip():
        raise Refused(Problem("texts.holiday_name", {}, "public-holidays"))
    hold("texts:holidays")
    day, _ = Holiday.objects.update_or_create(country=country, on=on, defaults={"name": name.strip(), "added": True})
    journal.write(by=by, act="texts.add_holiday", ref=f"texts.holiday:{day.pk}", at=at, why=why,
                  details={"on": on, "name": name, "country": country})
    return day
