"""Three years side by side: what there was, what the city spent, what the recipients executed, what came back. Each figure can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.grants.queries import years as grants
from dure.domain.spending.queries import years as spending
from dure.domain.texts.queries import setting
from dure.formats.charts.bars import execution_bars
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure


@dataclass(frozen=True, slots=True)
class Year:
    """A year's figures: the city's on its last day, or today where it runs; the recipients' and what came back as of today."""

    year: int
    available: Figure
    spent: Figure
    rate: Figure
    executed: Figure | None
    returned: Figure | None


@dataclass(frozen=True, slots=True)
class Years:
    """The picture at two widths, and the years as the text twin."""

    wide: SafeString
    narrow: SafeString
    rows: Sequence[Year]


def three_years(last: int, kept: Sequence[int], on: date, figures: dict[str, Figure]) -> Years | None:
    """This function will put a year beside the two before it, as far as they are in the books; nothing for one year alone.
    `figures` are the last year's own, which the page has."""
    years = [year for year in (last - 2, last - 1, last) if year in kept]
    if len(years) < 2:
        return None
    given = grants.years_figures(years, on)
    mode, digits = (str(setting(f"budget.settlement_rate_{name}", on).value) for name in ("mode", "digits"))
    rows = []
    for year in years:
        of_city = figures if year == last else spending.year_figures(year, min(on, date(year, 12, 31)))
        rate = derive("share", of_city["spent"], of_city["available"], mode=mode, digits=digits)
        rows.append(Year(year, of_city["available"], of_city["spent"], rate, given.get(year, {}).get("executed"), given.get(year, {}).get("returned")))
    bars = [(str(one.year), int(one.available.value or 0), int(one.spent.value or 0), Decimal(one.rate.value) if one.rate.value is not None else None)
            for one in rows]
    name = _("Three years side by side")
    # the words inside were escaped by the drawer
    wide, narrow = (mark_safe(execution_bars(bars, name, width)) for width in (1080, 328))  # noqa: S308
    return Years(wide, narrow, rows)

