"""Meetings as both doors show them: words of codes in the reader's language, the line of a body's meetings along the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.meetings.labels.when import days_said, said_in
from dure.formats.charts.timeline import Dot, timeline
from dure.web.common.languages import language
from dure.web.common.spans import WIDTHS, point

LOOKS = {"convened": "success", "in_session": "warning", "adjourned": "warning", "cancelled": "error"}
JUDGED_LOOKS = {"in_time": "success", "published": "success", "late": "error", "missed": "error", "due": "", "": ""}


def words(labels: Mapping[str, Mapping[str, str]]) -> dict[str, str | Promise]:
    """This function will return a room's words for codes, each said in the language of whoever reads it."""
    return {code: lazy(lambda both=both: both[language()], str)() for code, both in labels.items()}


def meetings_picture(meetings: Sequence[Any], today: date) -> dict[str, SafeString] | None:
    """This function will draw meetings along the years, those that were held, that lie ahead and that were cancelled in lanes of
    their own. None where there is nothing to draw."""
    names = {"held": _("Held"), "ahead": _("Ahead"), "cancelled": _("Cancelled")}
    lanes = [lane for lane in names if any(_lane(meeting, today) == lane for meeting in meetings)]
    said = language()
    dots = [Dot(lanes.index(_lane(meeting, today)), point(meeting.starts_on), point(meeting.ends_on),
                ", ".join((said_in(meeting.title, said, meeting.key), days_said(meeting.starts_on, meeting.ends_on, said, meeting.precision))))
            for meeting in meetings]
    # the words inside were escaped by the drawer
    return {name: mark_safe(timeline([names[lane] for lane in lanes], dots, _("Meetings over time"), width))  # noqa: S308
            for name, width in WIDTHS.items()} if dots else None


def _lane(meeting: Any, today: date) -> str:
    if meeting.state == "cancelled":
        return "cancelled"
    return "ahead" if meeting.ends_on >= today and meeting.state != "ended" else "held"
