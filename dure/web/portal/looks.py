"""What of a statement is shown as a picture, and how a derived figure is read aloud."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dure.documents.statement.compose import Composed
from dure.domain.programmes.rules.facts import Happening
from dure.formats.charts.bars import Series, execution_bars, gathered, stacked_bars
from dure.formats.charts.timeline import Dot, timeline
from dure.kernel.days import PartialDay
from dure.kernel.derivation import OPERATIONS
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Derived, Figure

WIDTHS = {"narrow": 328, "wide": 1080}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture at two widths; the page shows the one that fits."""

    narrow: SafeString
    wide: SafeString


def _drawn(draw: Any, *args: Any) -> Picture | None:
    made = {name: draw(*args, width) for name, width in WIDTHS.items()}
    # the words inside were escaped by the drawer
    return Picture(**{name: mark_safe(svg) for name, svg in made.items()}) if made["wide"] else None  # noqa: S308


def execution_rates(made: Composed) -> list[tuple[str, int, int, Decimal | None]]:
    """This function will return (year, available, spent, spent in percent of available) of the settlement years."""
    rows = []
    for row in made.statement.settlement:
        if row.available is None or row.spent is None:
            continue
        rate = OPERATIONS["share"]([row.spent, row.available], {"mode": "half_up", "digits": "1"})
        rows.append((str(row.year), row.available, row.spent, Decimal(rate) if rate is not None else None))
    return rows


def pictures_of(made: Composed) -> dict[str, Any]:
    """This function will draw the budget by line over the years, the execution of past years, the history as a timeline.

    A picture of nothing is None.
    """
    budget = made.statement.budget
    current = budget.current_year or made.year
    years = [str(budget.previous_year or current - 1), str(current)]
    series = gathered([Series(line.name, (line.previous, line.current)) for line in budget.lines], _("others"))
    rates = execution_rates(made)
    return {
        "budget": _drawn(stacked_bars, years, series, _("Budget by line over the years")) if series else None,
        "execution": _drawn(execution_bars, rates, _("Execution of past years")) if rates else None,
        "rates": rates,
        "history": _history(made.statement.history),
    }


def _history(history: list[Happening]) -> Picture | None:
    lanes = list(dict.fromkeys(h.programme or _("Project") for h in history))
    dots = [Dot(lanes.index(h.programme or _("Project")), _year(h.start, last=False),
                _year(h.end or h.start, last=True), h.text) for h in history if h.start]
    return _drawn(timeline, lanes, dots, _("History as a timeline")) if dots else None


def _year(day: PartialDay, *, last: bool) -> float:
    """A day as a point on the axis of years: the last day of what is meant where `last`, else the first."""
    month = min(12, day.month or (12 if last else 1))
    date = day.day or (monthrange(day.year, month)[1] if last else 1)
    return day.year + (month - 1) / 12 + (min(date, 31) - 1) / 372


SIGNS = {"sum": "+", "difference": "-", "product": "×"}


def terms_of(derived: Derived) -> dict[str, Any]:
    """This function will put a derivation into words: the operation, its terms with their signs, its parameters."""
    names = {
        "sum": _("Sum"), "difference": _("Difference"), "rate": _("Change in percent: (B - A) × 100 / A"),
        "share": _("Share in percent"), "product": _("Product"),
    }
    sign = SIGNS.get(derived.operation, "")
    terms: list[tuple[str, Figure]] = [("" if i == 0 else sign, term) for i, term in enumerate(derived.terms)]
    return {"operation": names.get(derived.operation, derived.operation), "terms": terms, "params": dict(derived.params)}


def trace_context(explanation: Explanation, year: Any) -> dict[str, Any]:
    """This function will put an explanation into the words of a trace, in the reader's language; both doors show it."""
    language = "ko" if (get_language() or "ko").startswith("ko") else "en"
    figure = explanation.figure
    return {
        "explanation": explanation, "label": explanation.label.get(language, ""), "year": year,
        "definition": explanation.definition.get(language, ""),
        "place": explanation.place.described(language) if explanation.place else "",
        "terms": terms_of(figure.rests_on) if figure and isinstance(figure.rests_on, Derived) else None,
    }
