"""Next year's programmes, history and results from this year's, and what may be typed into them.

Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

from dataclasses import replace

from dure.domain.budget.rules.editing import Takes
from dure.domain.programmes.rules.figures import Activity

# the form shows the results of three years
RESULT_YEARS = 3

_TOLD: dict[str, Takes] = {
    "heading": "text",
    "start": "day",
    "end": "day",
    "title": "text",
    "place": "text",
    "cities": "amount",
    "people": "amount",
    "countries": "amount",
    "about": "lines",
    "text": "text",
}
COLUMNS: dict[str, dict[str, Takes]] = {
    "programme": {"name": "text", "facts": "lines"},
    "happening": _TOLD,
    "result": {**_TOLD, "year": "year", "level": "amount"},
}


def drafted(this: Activity, fiscal_year: int) -> Activity:
    """This function will make what next year's statement says of programmes: the programmes and the history as they
    stand, and the results of the last three years before it. `fiscal_year` is this year's."""
    first = fiscal_year + 1 - RESULT_YEARS
    return Activity(
        [replace(item, ref="") for item in this.programmes],
        [replace(item, ref="") for item in this.history],
        [replace(item, ref="") for item in this.results if item.year >= first],
    )
