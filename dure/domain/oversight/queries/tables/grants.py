"""Tables of grants: what recipients spent of them, how they were settled; and receptions."""

from __future__ import annotations

from django.db.models import Q, Sum
from django.utils.timezone import localdate

from dure.domain.grants.models import Agreement, ReturnReceipt, Settlement
from dure.domain.grants.queries.position import positions
from dure.domain.grants.queries.returns import PUBLIC
from dure.domain.oversight.labels.tables import COLUMNS
from dure.domain.oversight.queries.tables.scope import Scope, both, limited, made, money
from dure.domain.oversight.rules.tables import Column, Row, Table
from dure.domain.spending.models import Reception, Rung
from dure.domain.spending.queries.ladder import NET

ITEM = ("granted", "executed", "evidenced", "left")


def grants(scope: Scope) -> Table:
    """This function will draw what recipients spent of their grants (실집행), item by item: granted, executed, shown by evidence, left."""
    agreements = list(Agreement.objects.filter(line__project=scope.project, fiscal_year__in=list(scope.years)).exclude(state=Agreement.State.DRAFT)
                      .order_by("fiscal_year", "key"))
    rows = []
    for year in scope.years:
        of_year = [one for one in agreements if one.fiscal_year == year]
        on = scope.as_of
        stands = positions(of_year, on) if of_year else {}
        rows += [Row(f"{one.recipient_id}/{item.name}", both(item.name), year, {"agreement": one.key, **{name: getattr(item, name) for name in ITEM}},
                     {name: f"grants.item:{item.item}/{name}@{on}" for name in ITEM})
                 for one in of_year for item in stands[one.pk].items]
    rate = Column("rate", COLUMNS["executed_rate"], "rate", "percent", ("executed", "granted"))
    return made("grants", scope, (Column("agreement", COLUMNS["agreement"], "words"), *map(money, ITEM), rate), limited(rows), "spent_recipient")


def settlements(scope: Scope) -> Table:
    """This function will draw the settlements (정산) that were approved by the day: granted, executed, the three terms of the return, what
    is to come back and what did."""
    found = list(Settlement.objects.filter(step__in=PUBLIC, approved_on__lte=scope.as_of, agreement__line__project=scope.project,
                                           agreement__fiscal_year__in=list(scope.years))
                 .select_related("agreement__recipient").order_by("agreement__fiscal_year", "agreement__key"))
    came = dict(ReturnReceipt.objects.filter(notice__settlement__in=found, state="approved", on__lte=scope.as_of).order_by()
                .values_list("notice__settlement").annotate(Sum("amount")))
    rows = []
    for one in found:
        agreement = one.agreement
        cells = {"agreement": agreement.key, "granted": one.granted, "executed": one.executed, "unspent": one.granted - one.executed,
                 "interest": one.interest, "refunds": one.refunds, "returned": one.returned, "received": came.get(one.pk, 0)}
        refs = {name: f"grants.settlement:{one.pk}/{name}" for name in ("granted", "executed", "unspent", "interest", "refunds", "returned")}
        rows.append(Row(str(agreement.recipient_id), agreement.title or both(agreement.key), agreement.fiscal_year, cells, refs))
    amounts = [money(name) for name in ("granted", "executed", "unspent", "interest", "refunds", "returned")]
    back = Column("received", COLUMNS["came_back"])
    rate = Column("rate", COLUMNS["executed_rate"], "rate", "percent", ("executed", "granted"))
    return made("settlements", scope, (Column("agreement", COLUMNS["agreement"], "words"), *amounts, back, rate), limited(rows), "settlements")


def receptions(scope: Scope) -> Table:
    """This function will draw the meetings with outsiders (간담회): day, purpose, place, how many came, what was paid."""
    held = list(Reception.objects.filter(case__line__project=scope.project, case__line__fiscal_year__in=list(scope.years),
                                         starts_at__date__lte=scope.as_of).select_related("case__line", "meeting").order_by("starts_at", "pk"))
    paid = dict(Rung.objects.filter(Q(rung="payment"), case__in=[one.case_id for one in held], state="approved", on__lte=scope.as_of).order_by()
                .values_list("case").annotate(net=NET))
    rows = [Row(one.case.key, both(one.purpose), one.case.line.fiscal_year,
                {"on": localdate(one.starts_at).isoformat(), "place": one.place,
                 "people": (one.insiders or 0) + (one.outsiders or 0) if one.insiders is not None else None, "paid": paid.get(one.case_id, 0)},
                {"paid": f"spending.case:{one.case.key}"}) for one in held]
    columns = (Column("on", COLUMNS["day"], "day"), Column("place", COLUMNS["place"], "words"),
               Column("people", COLUMNS["people"], "count", "people"), money("paid"))
    return made("receptions", scope, columns, limited(rows), "receptions", events=True)
