"""Tags of pages about meetings: days, hours with their time zone, places, what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import Any

from django import template

from dure.domain.meetings.labels import register as words
from dure.domain.meetings.labels.convening import CHANGES, MODES, STATES
from dure.domain.meetings.labels.invitations import ANSWERS
from dure.domain.meetings.labels.when import days_said, here_said, hours_said, instant_said, place_said, said_in
from dure.domain.meetings.queries.today import meetings_of_member
from dure.domain.meetings.queries.told import told_of
from dure.domain.meetings.rules.voting import Share
from dure.kernel.days import PartialDay
from dure.kernel.sentences import sentence
from dure.web.common.languages import language

register = template.Library()
LABELS = {"state": STATES, "change": CHANGES, "mode": MODES, "notice": words.NOTICES, "minutes": words.MINUTES, "counted": words.COUNTED, "base": words.BASES,
          "method": words.METHODS, "option": words.OPTIONS, "answer": ANSWERS}


@register.filter
def word(code: str, of: str) -> str:
    """This function will say a code of meetings in the reader's language: ``meeting.state|word:"state"``."""
    return LABELS[of].get(code, {}).get(language(), code)


@register.filter
def meets(meeting: Any) -> str:
    """This function will print the days of a meeting."""
    return days_said(meeting.starts_on, meeting.ends_on, language(), meeting.precision)


@register.filter
def hours(meeting: Any) -> str:
    """This function will print the hours of a meeting in its own time zone, named; empty where none are known."""
    return hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language()) if meeting.opens_at else ""


@register.filter
def hours_in(meeting: Any, zone: str) -> str:
    """This function will print when a meeting opens in another time zone; empty where the clocks show the same."""
    return here_said(meeting.opens_at, meeting.time_zone, zone, language()) if meeting.opens_at else ""


@register.filter
def somewhere(meeting: Any) -> str:
    """This function will print where a meeting takes place, without the address of one online, which is for those invited."""
    return said_in(meeting.place, language()) or place_said({}, meeting.mode, "", language())


@register.filter
def instant(at: datetime | None, meeting: Any) -> str:
    """This function will print an instant in the meeting's own time zone."""
    return instant_said(at, meeting.time_zone, language()) if at else ""


@register.filter
def share(majority: Share) -> str:
    """This function will print a share: more than 1/2, 2/3."""
    exact = f"{majority.share.numerator}/{majority.share.denominator}" if majority.share != Fraction(1) else "1"
    return {"ko": f"{exact} 초과" if majority.more else f"{exact} 이상",
            "en": f"more than {exact}" if majority.more else f"at least {exact}"}[language()]


@register.filter
def changed(fields: Mapping[str, Any]) -> str:
    """This function will print one side of a change: days, place and mode; other fields are not for everybody."""
    said, parts = language(), list[str]()
    if starts_on := fields.get("starts_on"):
        first, last = PartialDay.parse(str(starts_on)), PartialDay.parse(str(fields.get("ends_on") or starts_on))
        parts.append(days_said(first.first, last.first, said, first.precision))
    if place := fields.get("place"):
        parts.append(place_said(place, "in_person", "", said))
    if mode := fields.get("mode"):
        parts.append(MODES.get(mode, {}).get(said, mode))
    return " · ".join(parts)


@register.inclusion_tag("common/meetings_of.html")
def meetings_of(organisation: Any) -> dict[str, Any]:
    """This function will print the meetings that concern an organisation: whether it answered, and whether it has a vote."""
    return {"rows": meetings_of_member(organisation)}


@register.inclusion_tag("common/papers_say.html")
def papers_say(meeting: Any, public: bool) -> dict[str, Any]:
    """This function will print what statements say of a meeting, and where they differ from each other or from the record."""
    said = told_of(meeting, public=public)
    return {"door": "portal" if public else "desk", "said": said, "differing": [sentence(problem, language()) for problem in said.problems],
            "lines": [(one.year, one.line, place.described(language()) if (place := one.line.at.get("")) else "") for one in said.lines]}
