"""Calls to host as both doors show them: criteria in the reader's language, averages said exactly, bids beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.bodies.queries import body_names
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import HostCall
from dure.domain.meetings.queries.hosting import BidShown, criteria_of
from dure.formats.charts.bars import measured_bars
from dure.web.common.languages import language
from dure.web.common.spans import WIDTHS


def points_said(value: Fraction | None) -> str:
    """This function will say points exactly: ``27.5``, or ``76.67 (230/3)`` rounded half up with the fraction where decimals have no end."""
    if value is None:
        return "–"
    hundredths = int(value * 100 + Fraction(1, 2))
    decimal = f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")
    return decimal if hundredths == value * 100 else f"{decimal} ({value.numerator}/{value.denominator})"


def call_shown(call: HostCall) -> dict[str, Any]:
    """This function will return what is shown of a call: which body meets, which decides, the criteria with their points."""
    said = language()
    criteria = [{"key": one.key, "name": said_in(one.name, said, one.key), "points": one.points} for one in criteria_of(call)]
    return {"call": call, "body": said_in(body_names(call.body, call.closes_on), said, call.body.key),
            "decides": said_in(body_names(call.decided_by, call.closes_on), said, call.decided_by.key), "criteria": criteria,
            "most": sum(one.points for one in criteria_of(call)), "text": said_in(call.text, said)}


def compared(call: HostCall, bids: Sequence[BidShown]) -> dict[str, Any]:
    """This function will set the admitted bids beside each other: averages by criterion as a table, their sums as bars."""
    said, criteria = language(), criteria_of(call)
    scored = [(one, one.scored) for one in bids if one.scored is not None]
    rows = [{"shown": one, "name": said_in(one.names, said, one.bid.organisation.key), "place": points.place,
             "averages": [points_said(points.averages[criterion.key]) for criterion in criteria], "total": points_said(points.total),
             "assessors": points.assessors} for one, points in scored]
    bars: dict[str, SafeString] = {}
    if any(points.assessors for _one, points in scored):
        lines = [(said_in(one.names, said, one.bid.organisation.key), points.total, points_said(points.total)) for one, points in scored]
        most = Fraction(sum(criterion.points for criterion in criteria))
        # the words inside were escaped by the drawer
        bars = {name: mark_safe(measured_bars(lines, most, _("Points of the bids"), width)) for name, width in WIDTHS.items()}  # noqa: S308
    return {"rows": rows, "bars": bars}
