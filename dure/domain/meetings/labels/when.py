"""When and where a meeting is, in words: days, hours with the name of their time zone, the place. Korean, English and French."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location, get_timezone_name

LANGUAGES = ("ko", "en", "fr")
_DAY = {"ko": "y년 M월 d일 (EEE)", "en": "EEE d MMMM y", "fr": "EEE d MMMM y"}
_BETWEEN = {"ko": " ~ ", "en": " – ", "fr": " – "}
ONLINE = {"ko": "온라인", "en": "online", "fr": "en ligne"}
UNDECIDED = {"ko": "추후 알림", "en": "to be announced", "fr": "à préciser"}


def spoken(language: str) -> str:
    """This function will return the language that a reader is written to in: one of ``ko``, ``en``, ``fr``."""
    return language[:2] if language[:2] in LANGUAGES else "en"


def said_in(words: Mapping[str, str], language: str, otherwise: str = "") -> str:
    """This function will choose a text in a language, else in English, else in any."""
    return words.get(language) or words.get("en") or next((text for text in words.values() if text), otherwise)


def day_said(on: date, language: str) -> str:
    """This function will write a day with its weekday: ``2017년 6월 27일 (화)``, ``Tue 27 June 2017``."""
    return format_date(on, _DAY[spoken(language)], locale=spoken(language))


_MONTH = {"ko": "y년 M월", "en": "MMMM y", "fr": "MMMM y"}
_YEAR = {"ko": "y년", "en": "y", "fr": "y"}


def days_said(starts_on: date, ends_on: date, language: str, precision: str = "day") -> str:
    """This function will write the days of a meeting, the first and the last; the month or the year alone where a paper tells no more."""
    if precision != "day":
        return format_date(starts_on, (_MONTH if precision == "month" else _YEAR)[spoken(language)], locale=spoken(language))
    first = day_said(starts_on, language)
    return first if starts_on == ends_on else first + _BETWEEN[spoken(language)] + day_said(ends_on, language)


def zone_said(at: datetime, zone: str, language: str) -> str:
    """This function will name a time zone as it is at an instant, with its distance from UTC: ``Korean Standard Time, UTC+9``."""
    local = at.astimezone(ZoneInfo(zone))
    minutes = int((local.utcoffset() or local - local).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    name = get_timezone_name(local, width="long", locale=spoken(language))
    if "GMT" in name or "UTC" in name:  # a zone without a name of its own: that of its country
        name = get_timezone_location(local, locale=spoken(language))
    return f"{name}, UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def hours_said(opens_at: datetime, closes_at: datetime | None, zone: str, language: str) -> str:
    """This function will write the hours of a meeting in a time zone, with its name: ``09:30–18:00 (Korean Standard Time, UTC+9)``.

    A closing hour on another day than the opening is left to the days.
    """
    opens = opens_at.astimezone(ZoneInfo(zone))
    said = f"{opens:%H:%M}"
    if closes_at is not None and (closes := closes_at.astimezone(ZoneInfo(zone))).date() == opens.date():
        said += f"–{closes:%H:%M}"
    return f"{said} ({zone_said(opens_at, zone, language)})"


def here_said(opens_at: datetime, zone: str, own: str, language: str) -> str:
    """This function will write a meeting's opening in a reader's own time zone, with the day where it is another; empty where
    the clocks show the same."""
    if not own or opens_at.astimezone(ZoneInfo(own)).replace(tzinfo=None) == opens_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None):
        return ""
    local = opens_at.astimezone(ZoneInfo(own))
    day = "" if local.date() == opens_at.astimezone(ZoneInfo(zone)).date() else day_said(local.date(), language) + " "
    return f"{day}{local:%H:%M} ({zone_said(opens_at, own, language)})"


def instant_said(at: datetime, zone: str, language: str) -> str:
    """This function will write an instant as day and hour in a time zone."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day_said(local.date(), language)} {local:%H:%M}"


def place_said(place: Mapping[str, str], mode: str, online_address: str, language: str) -> str:
    """This function will write where a meeting takes place: the place, online with its address, or both."""
    language = spoken(language)
    online = ONLINE[language] + (f" ({online_address})" if online_address else "")
    somewhere = said_in(place, language) or UNDECIDED[language]
    return {"in_person": somewhere, "online": online}.get(mode) or f"{somewhere} · {online}"
