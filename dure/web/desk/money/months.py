"""Execution by month against what was allotted: a picture, and its rows as the text twin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.spending.queries.desk import Month
from dure.formats.charts.bars import execution_bars
from dure.kernel.derivation import OPERATIONS


@dataclass(frozen=True, slots=True)
class Months:
    """The picture at two widths, and its rows: month, allotted so far, spent in it, spent so far, rate in percent."""

    narrow: SafeString
    wide: SafeString
    rows: Sequence[tuple[str, int, int, int, object]]


def drawn_months(months: Sequence[Month]) -> Months:
    """This function will draw what was spent of what was allotted, month by month since the year began."""
    rows = [(_("%(month)s/12") % {"month": one.month}, one.allotted_so_far, one.spent, one.spent_so_far,
             OPERATIONS["share"]([one.spent_so_far, one.allotted_so_far], {"mode": "half_up", "digits": "1"})) for one in months]
    name = _("Spent of what was allotted, month by month")
    bars = [(label, allotted, spent, rate) for label, allotted, _in_it, spent, rate in rows]
    # the words inside were escaped by the drawer
    narrow, wide = (mark_safe(execution_bars(bars, name, width)) for width in (328, 1080))  # type: ignore[arg-type] # noqa: S308
    return Months(narrow, wide, rows)
