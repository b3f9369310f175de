"""Badges of a meeting: for each delegate who comes, with a code that opens the door page. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from dure.domain.meetings.labels.roll import CAPACITIES, ROLES
from dure.domain.meetings.labels.when import days_said, said_in, spoken
from dure.domain.meetings.models import Delegate, Meeting
from dure.formats.drawers.badges import Badge, draw_badges
from dure.kernel.problem import Refused

TITLE = {"ko": "명찰", "en": "Badges", "fr": "Badges"}


def badges(meeting: Meeting, address: Callable[[UUID], str], language: str) -> bytes:
    """This function will print the badges of a meeting as PDF, in protocol order. `address` makes what the code of a badge leads to.

    Raises Refused where no delegate is named yet.
    """
    language = spoken(language)
    going = Delegate.objects.filter(delegation__meeting=meeting, state__in=("named", "accepted")).select_related("delegation")
    event = f"{said_in(meeting.title, language, meeting.key)} · {days_said(meeting.starts_on, meeting.ends_on, language, meeting.precision)}"
    made = [_badge(one, event, address(one.token), language) for one in going.order_by("delegation__position", "pk")]
    if not made:
        raise Refused.because("meetings.nobody_named", source="network-meetings")
    return draw_badges(made, f"{TITLE[language]}: {said_in(meeting.title, language, meeting.key)}", language)


def _badge(one: Delegate, event: str, address: str, language: str) -> Badge:
    line = one.delegation
    first = said_in(line.name, language)
    second = next((name for name in line.name.values() if name and name != first), "")
    mark = ROLES[one.role][language] if line.capacity == "member" else CAPACITIES[line.capacity][language]
    return Badge(event, str(one), one.post, first, second, mark, address)
