"""Tables of the budget: lines and what became of them, three years of outturn, payments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from django.db.models import Max, Q

from dure.domain.appropriations.labels.lines import STAGES, TRANSFERS
from dure.domain.appropriations.models import BudgetLine, StageAmount, Transfer
from dure.domain.appropriations.queries.lines import standings
from dure.domain.appropriations.rules.stages import IN_FORCE
from dure.domain.appropriations.rules.standing import Standing
from dure.domain.budget.models import Outturn
from dure.domain.oversight.labels.tables import COLUMNS, SOURCES
from dure.domain.oversight.queries.tables.scope import Scope, both, limited, made, money
from dure.domain.oversight.rules.tables import Column, Row, Table, number
from dure.domain.spending.models import Rung
from dure.domain.spending.queries.ladder import NET, used
from dure.domain.spending.queries.outturn import outturns
from dure.domain.spending.rules.ladder import REFUND

OUTTURN = ("original", "carried_in", "changed", "available", "spent", "carried_out", "balance")
ROW = {"ko": "결산", "en": "Outturn"}
# the columns of lines, and the room whose figure each is
LINES = {"voted": "appropriations", "carried_in": "appropriations", "changed": "appropriations", "available": "appropriations"}
EXECUTION = {"available": "appropriations", "allotted": "spending", "committed": "spending", "spent": "spending"}


def lines(scope: Scope) -> Table:
    """This function will draw the budget by line (통계목별 예산): voted, carried in, changed, available, year by year."""
    rows = []
    for line, stands, reasons in _standing(scope):
        cells = {"code": line.code, **{key: getattr(stands, key) for key in LINES}}
        rows.append(_row(line, scope, cells, LINES, reasons))
    columns = (Column("code", COLUMNS["code"], "words"), *map(money, LINES))
    return made("lines", scope, columns, rows, "project_lines")


def execution(scope: Scope) -> Table:
    """This function will draw what became of the lines (예산집행): available, allotted, committed, spent, carried over, left, rate."""
    found = list(_standing(scope))
    spent = {year: used([line for line, *_ in found if line.fiscal_year == year], scope.day(year)) for year in scope.years}
    rows = []
    for line, stands, reasons in found:
        stand = spent[line.fiscal_year][line.pk]
        cells = {"available": stands.available, "allotted": stand.allotted, "committed": stand.committed, "spent": stand.spent,
                 "carried_out": stands.carried_out, "balance": stands.available - stand.spent - stands.carried_out}
        rows.append(_row(line, scope, cells, EXECUTION | {"carried_out": "appropriations"}, reasons))
    rate = Column("rate", COLUMNS["spent_rate"], "rate", "percent", ("spent", "available"))
    return made("execution", scope, (*map(money, (*EXECUTION, "carried_out", "balance")), rate), rows, "project_lines", "spent_city")


def outturn(scope: Scope) -> Table:
    """This function will draw the outturn of the years (결산) as the newest statement up to the day declares it; from the books where that
    part of it is marked complete or no statement tells of the year. A year of which the books know no spending is left out then."""
    project = scope.project.pk if scope.project else 0
    declared: dict[int, Outturn] = {}
    for row in Outturn.objects.filter(project_year__project=project, project_year__is_current=True, project_year__fiscal_year__lte=scope.as_of.year,
                                      year__in=list(scope.years)).order_by("project_year__fiscal_year").select_related("project_year"):
        declared[row.year] = row
    ended = [year for year in scope.years if date(year, 12, 31) <= scope.as_of]
    booked = {year: figures for year, figures in outturns(project, ended).items() if figures["spent"].value
              and (year not in declared or "settlement" in declared[year].project_year.complete)}
    rows = []
    for year in scope.years:
        if year in booked:
            said = {key: int(figure.value or 0) for key, figure in booked[year].items()}
            said["available"] = said["original"] + said["carried_in"] + said["changed"]
            said["balance"] = said["available"] - said["spent"] - said["carried_out"]
            rows.append(Row("outturn", ROW, year, {**said, "source": SOURCES["books"]["ko"]}))
        elif year in declared:
            one = declared[year]
            unit = 1000 if one.project_year.unit == "천원" else 1
            cells = {key: None if (value := getattr(one, key)) is None else value * unit for key in OUTTURN}
            rows.append(Row("outturn", ROW, year, {**cells, "source": SOURCES["statement"]["ko"]},
                            {key: f"budget.outturn:{one.pk}/{key}" for key in OUTTURN}))
    rate = Column("rate", COLUMNS["spent_rate"], "rate", "percent", ("spent", "available"))
    columns = (*(Column(key, COLUMNS[key], sums=False) for key in OUTTURN), rate, Column("source", COLUMNS["source"], "words"))
    return made("outturn", scope, columns, rows, "outturn")


def payments(scope: Scope) -> Table:
    """This function will draw what was paid (지출 내역), case by case: day of the last payment, payee, line, amount less what came back."""
    named = ("case__key", "case__line__fiscal_year", "case__title", "case__payee_name", "case__line__name")
    rungs = Rung.objects.filter(case__line__project=scope.project, case__line__fiscal_year__in=list(scope.years), state="approved", on__lte=scope.as_of)
    found: dict[str, Row] = {}
    paid = rungs.filter(rung__in=("payment", REFUND)).order_by("case__line__fiscal_year", "case__key", "rung")
    for key, year, title, payee, line, rung, won, on in paid.values_list(*named, "rung").annotate(won=NET, last=Max("on")):
        before = found.get(key)
        cells = {"on": max(str(before.cells["on"]) if before else "", on.isoformat()), "payee": payee, "line": line,
                 "paid": (number(before, "paid") or 0 if before else 0) + (-won if rung == REFUND else won)}
        found[key] = Row(key, both(title), year, cells, {"paid": f"spending.case:{key}"})
    columns = (Column("on", COLUMNS["paid_on"], "day"), Column("payee", COLUMNS["payee"], "words"), Column("line", COLUMNS["line"], "words"),
               money("paid"))
    return made("payments", scope, columns, limited(row for row in found.values() if row.cells["paid"]), "payments", events=True)


def _standing(scope: Scope) -> Iterator[tuple[BudgetLine, Standing, tuple[tuple[str, str], ...]]]:
    """The lines of the years in their order, each as it stood on its year's day, and what the records tell of it."""
    known = list(BudgetLine.objects.filter(project=scope.project, fiscal_year__in=list(scope.years)).order_by("fiscal_year", "order", "pk"))
    told = _reasons([line.pk for line in known], scope.as_of)
    for year in scope.years:
        of_year = [line for line in known if line.fiscal_year == year]
        stands = standings(of_year, scope.day(year))
        yield from ((line, stands[line.pk], tuple(told[line.pk])) for line in of_year)


def _reasons(lines: Collection[int], on: date) -> dict[int, list[tuple[str, str]]]:
    """What was said of lines by who cut and who moved, by day."""
    told = defaultdict[int, list[tuple[str, str]]](list)
    for amount in StageAmount.objects.filter(line__in=lines, stage__in=IN_FORCE, on__lte=on).exclude(reason="").order_by("on", "pk"):
        told[amount.line_id].append((amount.on.isoformat(), f"{STAGES[amount.stage]['ko']}({amount.on}, {amount.author}): {amount.reason}"))
    for move in Transfer.objects.filter(Q(source__in=lines) | Q(target__in=lines), state="approved", on__lte=on).order_by("on", "pk"):
        said = f"{TRANSFERS[move.kind]['ko']} {move.amount:,}원({move.on}): {move.reason}"
        for key in {move.source_id, move.target_id} & set(lines):
            if key is not None:
                told[key].append((move.on.isoformat(), said))
    return told


def _row(line: BudgetLine, scope: Scope, cells: Mapping[str, int | str | None], rooms: Mapping[str, str], reasons: tuple[tuple[str, str], ...]) -> Row:
    on = scope.day(line.fiscal_year)
    return Row(line.name, both(line.name), line.fiscal_year, cells, {key: f"{room}.line:{line.pk}/{key}@{on}" for key, room in rooms.items()}, reasons)
