"""Where a figure of the spending room comes from: its answer to a reference."""

from __future__ import annotations

from datetime import date

from dure.domain.appropriations.models import BudgetLine
from dure.domain.spending.labels.ladder import DEFINITIONS, RUNGS
from dure.domain.spending.models import Allotment, Rung
from dure.domain.spending.queries.ladder import COLUMNS
from dure.domain.spending.queries.years import explain_year
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where what a line used (``spending.line:7/spent@2018-12-31``: allotted, proposed, committed, resolved, paid,
    refunded, spent), a year of all lines (``spending.year:2018/spent@…``), an allotment (``spending.allotment:4``) or a rung
    (``spending.rung:5/amount``) comes from; None for what this room does not hold."""
    if not ref.key.isdecimal():
        return None
    if (ref.kind, ref.field) == ("rung", "amount"):
        rung = Rung.objects.select_related("case", "paper").filter(pk=int(ref.key)).first()
        return _of_rung(ref, rung) if rung else None
    if (ref.kind, ref.field) == ("allotment", ""):
        given = Allotment.objects.select_related("line", "paper").filter(pk=int(ref.key)).first()
        return _of_allotment(ref, given) if given else None
    name, _, day = ref.field.partition("@")
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    if ref.kind == "year":
        return explain_year(ref, name, on)
    if ref.kind != "line" or name not in DEFINITIONS:
        return None
    line = BudgetLine.objects.filter(pk=int(ref.key)).first()
    return _of_line(ref, line, name, on) if line else None


def used_figure(line: BudgetLine, name: str, on: date) -> Figure:
    """This function will return what a line used up to a day, in won, made of its allotments or rungs one by one. One query; `spent` two."""
    ref = Ref("spending", "line", str(line.pk), f"{name}@{on}")
    nothing = Figure(0, "won")
    if name == "spent":
        made = derive("difference", used_figure(line, "paid", on), used_figure(line, "refunded", on), unit="won")
    elif name == "allotted":
        given = Allotment.objects.filter(line=line, state="approved", on__lte=on).order_by("on", "pk")
        made = derive("sum", *([Figure(one.amount, "won", None, Ref("spending", "allotment", str(one.pk)), one.on) for one in given] or [nothing]))
    else:
        kind = next(rung for rung, column in COLUMNS.items() if column == name)
        rungs = Rung.objects.filter(case__line=line, rung=kind, state="approved", on__lte=on).order_by("on", "pk")
        made = derive("sum", *([_rung_figure(rung) for rung in rungs] or [nothing]))
    return Figure(made.value, "won", made.rests_on, ref, on)


def _rung_figure(rung: Rung) -> Figure:
    """A rung as it counts: one that takes another back is less than nothing."""
    return Figure(-rung.amount if rung.reverses_id else rung.amount, "won", None, Ref("spending", "rung", str(rung.pk), "amount"), rung.on)


def _of_line(ref: Ref, line: BudgetLine, name: str, on: date) -> Explanation:
    figure, words = used_figure(line, name, on), DEFINITIONS[name]
    label = {language: f"{line.name} {line.fiscal_year} · {said}" for language, said in words["label"].items()}
    terms = (Ref("spending", "line", str(line.pk), f"{term}@{on}") for term in ("paid", "refunded")) if name == "spent" else ()
    return Explanation(ref=ref, label=label, definition=words["definition"], value=figure.value, kind="derived", unit="won", as_of=on, figure=figure,
                       records=(*terms, Ref("appropriations", "line", str(line.pk), f"available@{on}")))


def _of_rung(ref: Ref, rung: Rung) -> Explanation:
    words = RUNGS[rung.rung]
    label = {language: f"{rung.case.title} · {said}" for language, said in words.items()}
    figure = _rung_figure(rung)
    return Explanation(
        ref=ref, label=label, definition=DEFINITIONS["rung"]["definition"], value=figure.value, kind="declared", unit="won", as_of=rung.on, figure=figure,
        records=(Ref("spending", "case", rung.case.key), *([Ref("ledger", "entry", str(rung.entry_id))] if rung.entry_id else [])),
        paper=Ref("papers", "paper", str(rung.paper_id)) if rung.paper_id else None, paper_title=rung.paper.title if rung.paper else rung.number,
        entered_by=f"{rung.prepared_by_name} → {rung.decided_by_name}" if rung.decided_by_name else rung.prepared_by_name,
        entered_key=rung.prepared_by_key, entered_at=rung.prepared_at)


def _of_allotment(ref: Ref, given: Allotment) -> Explanation:
    words = DEFINITIONS["allotted"]
    return Explanation(
        ref=ref, label={language: f"{given.line.name} {given.line.fiscal_year} · {said}" for language, said in words["label"].items()},
        definition=words["definition"], value=given.amount, kind="declared", unit="won", as_of=given.on,
        figure=Figure(given.amount, "won", None, ref, given.on),
        records=(Ref("appropriations", "line", str(given.line_id), f"available@{given.on}"),),
        paper=Ref("papers", "paper", str(given.paper_id)) if given.paper_id else None, paper_title=given.paper.title if given.paper else given.number,
        entered_by=f"{given.prepared_by_name} → {given.decided_by_name}" if given.decided_by_name else given.prepared_by_name,
        entered_key=given.prepared_by_key, entered_at=given.prepared_at)
