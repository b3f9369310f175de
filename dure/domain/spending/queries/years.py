"""A fiscal year of all lines together, as figures that can be asked: what was there, allotted, proposed, committed and spent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dure.domain.appropriations.labels.figures import DEFINITIONS as OF_LINES
from dure.domain.appropriations.queries.explaining import line_figure
from dure.domain.spending.labels.ladder import DEFINITIONS
from dure.domain.spending.queries.desk import LineUse, lines_used
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

COLUMNS = ("available", "allotted", "proposed", "committed", "spent")


def year_figures(year: int, on: date, used: Sequence[LineUse] | None = None) -> dict[str, Figure]:
    """This function will return a year's sums over its lines by column, in won, as of a day; `used` where the lines are read already."""
    lines = lines_used(year, on) if used is None else used
    return {name: _summed(year, name, on, lines) for name in COLUMNS}


def explain_year(ref: Ref, name: str, on: date) -> Explanation | None:
    """This function will tell where a year's sum (``spending.year:2018/spent@2018-12-31``) comes from: its lines, one by one."""
    lines = lines_used(int(ref.key), on) if name in COLUMNS else []
    if not lines:
        return None
    figure, words = _summed(int(ref.key), name, on, lines), (OF_LINES if name == "available" else DEFINITIONS)[name]
    return Explanation(ref=ref, label={"ko": f"{ref.key}년 {words['label']['ko']}", "en": f"{words['label']['en']}, {ref.key}"},
                       definition=words["definition"], value=figure.value, kind="derived", unit="won", as_of=on, figure=figure, records=())


def _summed(year: int, name: str, on: date, lines: Sequence[LineUse]) -> Figure:
    nothing = Figure(0, "won")
    made = derive("sum", *([_of_line(one, name, on) for one in lines] or [nothing]), unit="won")
    return Figure(made.value, "won", made.rests_on, Ref("spending", "year", str(year), f"{name}@{on}"), on)


def _of_line(one: LineUse, name: str, on: date) -> Figure:
    if name == "available":
        return line_figure(one.line, name, on, one.standing)
    return Figure(getattr(one.used, name), "won", None, Ref("spending", "line", str(one.line.pk), f"{name}@{on}"), on)
