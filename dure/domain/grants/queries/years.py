"""What the grants of a fiscal year came to together, as figures that can be asked. Won; the recipients' side, never added to the city's."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from dure.domain.grants.labels.books import FIGURES
from dure.domain.grants.models import Agreement
from dure.domain.grants.queries.explaining import grant_figure
from dure.domain.grants.queries.position import positions
from dure.domain.grants.rules.position import Position
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

COLUMNS = ("disbursed", "executed", "interest", "refunds", "returned")


def years_figures(years: Collection[int], on: date) -> dict[int, dict[str, Figure]]:
    """This function will return the sums over the grants of each year by column as of a day; a year without grants is left out."""
    found = list(Agreement.objects.filter(fiscal_year__in=set(years)).exclude(state="draft").order_by("fiscal_year", "key"))
    stands = positions(found, on)
    by_year: dict[int, list[tuple[str, Position]]] = {}
    for one in found:
        by_year.setdefault(one.fiscal_year, []).append((one.key, stands[one.pk]))
    return {year: {name: _summed(year, name, on, rows) for name in COLUMNS} for year, rows in by_year.items()}


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a year's sum (``grants.year:2019/executed@2019-12-31``) comes from: its grants, one by one."""
    name, _, day = ref.field.partition("@")
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    if ref.kind != "year" or not ref.key.isdecimal():
        return None
    figure = years_figures([int(ref.key)], on).get(int(ref.key), {}).get(name)
    if figure is None:
        return None
    words = FIGURES[name]
    return Explanation(ref=ref, label={"ko": f"{ref.key}년 {words['label']['ko']}", "en": f"{words['label']['en']}, {ref.key}"},
                       definition=words["definition"], value=figure.value, kind="derived", unit="won", as_of=on, figure=figure, records=())


def _summed(year: int, name: str, on: date, rows: Collection[tuple[str, Position]]) -> Figure:
    made = derive("sum", *(grant_figure(key, stands, name) for key, stands in rows), unit="won")
    return Figure(made.value, "won", made.rests_on, Ref("grants", "year", str(year), f"{name}@{on}"), on)
