"""The table of travel abroad."""

from __future__ import annotations

from django.db.models import Count

from dure.domain.oversight.labels.tables import COLUMNS
from dure.domain.oversight.queries.tables.scope import Scope, both, limited, made, money
from dure.domain.oversight.rules.tables import Column, Row, Table
from dure.domain.spending.models import Rung
from dure.domain.spending.queries.ladder import NET
from dure.domain.spending.rules.ladder import REFUND
from dure.domain.travel.models import Trip


def travel(scope: Scope) -> Table:
    """This function will draw the trips abroad (국외출장) that had begun: days, where to, travellers, what was paid less what came back."""
    trips = list(Trip.objects.filter(line__project=scope.project, line__fiscal_year__in=list(scope.years), starts_on__lte=scope.as_of)
                 .select_related("line", "case").annotate(number=Count("travellers")).order_by("starts_on", "pk"))
    paid: dict[int, int] = {}
    rungs = Rung.objects.filter(case__in=[trip.case_id for trip in trips], rung__in=("payment", REFUND), state="approved", on__lte=scope.as_of)
    for case, rung, won in rungs.order_by().values_list("case", "rung").annotate(net=NET):
        paid[case] = paid.get(case, 0) + (-won if rung == REFUND else won)
    rows = [Row(trip.key, both(trip.title), trip.line.fiscal_year,
                {"days": f"{trip.starts_on} ~ {trip.ends_on}", "place": trip.place, "travellers": trip.number, "paid": paid.get(trip.case_id or 0, 0)},
                {"paid": f"travel.trip:{trip.key}"}) for trip in trips]
    columns = (Column("days", COLUMNS["days"], "words"), Column("place", COLUMNS["country"], "words"),
               Column("travellers", COLUMNS["travellers"], "count", "people"), money("paid"))
    return made("travel", scope, columns, limited(rows), "travel", events=True)
