"""What was in force on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db.models import F, Q, QuerySet

from dure.domain.texts.models import Holiday, Parameter
from dure.domain.texts.rules.assumed import ASSUMED, VERSIONS, Setting, assumed_on


def setting(key: str, on: date) -> Setting:
    """This function will return the setting in force on the day: the dated parameter, else what is assumed.

    Raises KeyError for a key that nothing knows.
    """
    found = (Parameter.objects.filter(key=key)
             .filter(Q(starts_on__isnull=True) | Q(starts_on__lte=on), Q(ends_on__isnull=True) | Q(ends_on__gte=on))
             .order_by("-starts_on").first())
    if found is None:
        return assumed_on(key, on)
    return Setting(key, found.value, found.source, found.assumed, found.starts_on, found.ends_on, found.clause)


def parameter(key: str, on: date) -> object:
    """This function will return the value of a setting on the day."""
    return setting(key, on).value


def over_time(key: str) -> Callable[[date], Setting]:
    """This function will return what a setting is on any day, asked once for a list of many days. One query.

    Raises KeyError for a key that nothing knows.
    """
    entered = [Setting(p.key, p.value, p.source, p.assumed, p.starts_on, p.ends_on, p.clause)
               for p in Parameter.objects.filter(key=key).order_by("-starts_on")]
    assumed_on(key, date.max)

    def on(day: date) -> Setting:
        return next((one for one in entered if (one.starts_on or day) <= day <= (one.ends_on or day)), None) or assumed_on(key, day)
    return on


def settings_on(on: date) -> list[Setting]:
    """This function will return every setting as it is in force on the day, by key. One query."""
    entered = {p.key: p for p in Parameter.objects.filter(
        Q(starts_on__isnull=True) | Q(starts_on__lte=on), Q(ends_on__isnull=True) | Q(ends_on__gte=on)).order_by(F("starts_on").asc(nulls_first=True))}
    return [Setting(key, entered[key].value, entered[key].source, entered[key].assumed, entered[key].starts_on, entered[key].ends_on,
                    entered[key].clause) if key in entered else assumed_on(key, on) for key in sorted(ASSUMED)]


def parameters_of(key: str) -> QuerySet[Parameter]:
    """This function will return all dated values of a setting, the oldest first."""
    return Parameter.objects.filter(key=key).order_by("starts_on")


def versions_of(key: str) -> list[tuple[Setting, bool]]:
    """This function will return all versions of a setting, the newest first, each with whether an office entered it (else it
    is built in and gives way to what offices enter). Raises KeyError for a key that nothing knows."""
    entered = [(Setting(p.key, p.value, p.source, p.assumed, p.starts_on, p.ends_on, p.clause), True) for p in parameters_of(key)]
    built_in = [(version, False) for versions in VERSIONS if versions[0].key == ASSUMED[key].key for version in versions]
    return sorted(entered + built_in, key=lambda pair: (pair[0].starts_on or date.min, pair[1]), reverse=True)


def holidays_between(first: date, last: date, country: str = "KR") -> frozenset[date]:
    """This function will return the days within the two on which offices do not work, both included, weekends aside."""
    return frozenset(Holiday.objects.filter(country=country, on__range=(first, last)).values_list("on", flat=True))


def holiday_names(first: date, last: date, country: str = "KR") -> dict[date, str]:
    """This function will return the holidays within the two days with their names."""
    return dict(Holiday.objects.filter(country=country, on__range=(first, last)).values_list("on", "name"))
