"""Where a figure of a budget line comes from: the room's answer to a reference."""

from __future__ import annotations

from datetime import date, datetime

from dure.domain.appropriations.labels.figures import DEFINITIONS
from dure.domain.appropriations.models import BasisLine, BudgetLine, CarryOver, StageAmount, Transfer
from dure.domain.appropriations.queries.lines import standing
from dure.domain.appropriations.rules.stages import IN_FORCE
from dure.domain.appropriations.rules.standing import Standing
from dure.domain.journal.queries import latest
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

_GIVEN = ("amount", "national", "district", "other")
_TERMS = {"changed": ("supplementary", "transferred_in", "transferred_out", "reserve"), "available": ("voted", "carried_in", "changed")}


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a stage's amount (``appropriations.amount:3/amount``), a calculation's won
    (``appropriations.basis_line:5/won``) or a line's standing (``appropriations.line:7/available@2018-12-31``) comes from; None for what
    this room does not hold."""
    if not ref.key.isdecimal():
        return None
    if ref.kind == "amount" and ref.field in _GIVEN:
        amount = StageAmount.objects.select_related("line", "paper").prefetch_related("basis").filter(pk=int(ref.key)).first()
        return _of_amount(ref, amount) if amount else None
    if ref.kind == "basis_line" and ref.field == "won":
        row = BasisLine.objects.select_related("amount__paper", "amount__line").filter(pk=int(ref.key)).first()
        return _of_basis(ref, row) if row else None
    name, _, day = ref.field.partition("@")
    if ref.kind != "line" or name not in {*Standing.__dataclass_fields__, *_TERMS}:
        return None
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    line = BudgetLine.objects.filter(pk=int(ref.key)).first()
    return _of_line(ref, line, name, on) if line else None


def line_figure(line: BudgetLine, name: str, on: date, stands: Standing) -> Figure:
    """This function will return a part of a line's standing on a day as a figure in won; what is made of other parts has them as terms."""
    ref = Ref("appropriations", "line", str(line.pk), f"{name}@{on}")
    if name not in _TERMS:
        return Figure(getattr(stands, name), "won", None, ref, on)
    terms = [line_figure(line, term, on, stands) for term in _TERMS[name] if term != "transferred_out"]
    made = derive("sum", *terms, unit="won")
    if name == "changed" and stands.transferred_out:
        made = derive("difference", made, line_figure(line, "transferred_out", on, stands), unit="won")
    return Figure(made.value, "won", made.rests_on, ref, on)


def _of_amount(ref: Ref, amount: StageAmount) -> Explanation:
    basis = tuple(Ref("appropriations", "basis_line", str(row.pk), "won") for row in amount.basis.all())
    words = DEFINITIONS[ref.field]
    return Explanation(ref=ref, label=words["label"], definition=words["definition"], value=getattr(amount, ref.field), kind="declared", unit="won",
                       as_of=amount.on, figure=Figure(getattr(amount, ref.field), "won", None, ref, amount.on),
                       records=basis if ref.field == "amount" else (), paper=_paper(amount), paper_title=amount.paper.title if amount.paper else amount.source,
                       entered_by=amount.entered_by_name, entered_key=amount.entered_by_key, entered_at=amount.entered_at)


def _of_basis(ref: Ref, row: BasisLine) -> Explanation:
    words, amount = DEFINITIONS["won"], row.amount
    said = f"{row.label} {row.expression}".strip()
    return Explanation(ref=ref, label={"ko": said, "en": said}, definition=words["definition"], value=row.won, kind="derived", unit="won",
                       as_of=amount.on, figure=Figure(row.won, "won", None, ref, amount.on), paper=_paper(amount),
                       paper_title=amount.paper.title if amount.paper else amount.source,
                       entered_by=amount.entered_by_name, entered_key=amount.entered_by_key, entered_at=amount.entered_at)


def _paper(amount: StageAmount) -> Ref | None:
    return Ref("papers", "paper", str(amount.paper_id)) if amount.paper_id else None


def _of_line(ref: Ref, line: BudgetLine, name: str, on: date) -> Explanation:
    figure, words = line_figure(line, name, on, standing(line, on)), DEFINITIONS[name]
    who, at = _entered(line)
    label = {language: f"{line.name} {line.fiscal_year} · {said}" for language, said in words["label"].items()}
    return Explanation(ref=ref, label=label, definition=words["definition"], value=figure.value, kind="derived", unit="won", as_of=on, figure=figure,
                       records=_records(line, name, on), entered_by=who, entered_at=at)


def _records(line: BudgetLine, name: str, on: date) -> tuple[Ref, ...]:
    """The records that a part of a line's standing is made of."""
    if name in ("voted", "supplementary"):
        given = StageAmount.objects.filter(line=line, stage__in=IN_FORCE if name == "supplementary" else IN_FORCE[:1], on__lte=on)
        return tuple(Ref("appropriations", "amount", str(pk), "amount") for pk in given.order_by("pk").values_list("pk", flat=True))
    if name in ("carried_in", "carried_out"):
        carried = CarryOver.objects.filter(state="approved", on__lte=on, **{"into" if name == "carried_in" else "line": line})
        return tuple(Ref("appropriations", "carry_over", str(pk)) for pk in carried.order_by("pk").values_list("pk", flat=True))
    if name in ("transferred_in", "transferred_out", "reserve"):
        moved = Transfer.objects.filter(state="approved", on__lte=on, **{"source" if name == "transferred_out" else "target": line})
        moved = moved.filter(kind="reserve") if name == "reserve" else moved.exclude(kind="reserve")
        return tuple(Ref("appropriations", "transfer", str(pk)) for pk in moved.order_by("pk").values_list("pk", flat=True))
    return tuple(Ref("appropriations", "line", str(line.pk), f"{term}@{on}") for term in _TERMS[name])


def _entered(line: BudgetLine) -> tuple[str, datetime | None]:
    return latest(f"appropriations.line:{line.pk}") or ("", None)
