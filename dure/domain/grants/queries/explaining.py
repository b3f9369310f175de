"""Where a figure of a grant's books comes from: the room's answer to a reference."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from dure.domain.grants.labels.books import FIGURES
from dure.domain.grants.models import Agreement, AgreementItem, Credit, Expense, Instalment, Reallocation, ReturnReceipt
from dure.domain.grants.queries.position import position, shown, standing_expenses
from dure.domain.grants.rules.accounts import account
from dure.domain.grants.rules.position import ItemPosition, Position
from dure.domain.journal.queries import latest
from dure.domain.ledger import queries as ledger
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

OF_ITEM = ("agreed", "reallocated", "granted", "executed", "evidenced", "left")
OF_GRANT = (*OF_ITEM, "disbursed", "interest", "refunds", "returned", "bank")
RECORDS: dict[str, type[Any]] = {"expense": Expense, "instalment": Instalment, "credit": Credit, "reallocation": Reallocation}


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a figure of a grant (``grants.agreement:wego-2019/executed@2019-12-31``), of an item
    (``grants.item:4/left@2019-12-31``) or a record's amount (``grants.expense:7/amount``) comes from; None for what these books do not hold."""
    if ref.kind in RECORDS:
        return _of_record(ref) if ref.field == "amount" and ref.key.isdecimal() else None
    name, _, day = ref.field.partition("@")
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    if ref.kind == "agreement" and name in OF_GRANT:
        agreement = Agreement.objects.filter(key=ref.key).first()
        return _of_grant(ref, agreement, name, on) if agreement else None
    if ref.kind == "item" and name in OF_ITEM and ref.key.isdecimal():
        item = AgreementItem.objects.select_related("agreement").filter(pk=int(ref.key)).first()
        return _of_item(ref, item, name, on) if item else None
    return None


def item_figure(item: ItemPosition, name: str, on: date) -> Figure:
    """This function will return a part of an item's position as a figure in won; what is made of other parts has them as terms."""
    ref = Ref("grants", "item", str(item.item), f"{name}@{on}")
    terms = {"granted": ("sum", "agreed", "reallocated"), "left": ("difference", "granted", "executed")}.get(name)
    if terms is None:
        return Figure(getattr(item, name), "won", None, ref, on)
    operation, *parts = terms
    made = derive(operation, *(item_figure(item, part, on) for part in parts), unit="won")
    return Figure(made.value, "won", made.rests_on, ref, on)


def grant_figure(key: str, stands: Position, name: str) -> Figure:
    """This function will return a figure of a grant's position in won: a sum over its items, or what came to its account."""
    ref = Ref("grants", "agreement", key, f"{name}@{stands.on}")
    if name not in OF_ITEM:
        return Figure(getattr(stands, name), "won", None, ref, stands.on)
    made = derive("sum", *(item_figure(item, name, stands.on) for item in stands.items), unit="won")
    return Figure(made.value, "won", made.rests_on, ref, stands.on)


def _of_grant(ref: Ref, agreement: Agreement, name: str, on: date) -> Explanation:
    stands = position(agreement, on)
    figure, records = grant_figure(agreement.key, stands, name), (Ref("grants", "agreement", agreement.key),)
    if name == "disbursed":
        paid = Instalment.objects.filter(application__agreement=agreement, state="approved", paid_on__lte=on)
        figure = _rests(figure, [_amount("instalment", one.pk, one.amount, one.paid_on or on) for one in paid.order_by("paid_on", "pk")])
    elif name in ("interest", "refunds"):
        kind = Credit.Kind.INTEREST if name == "interest" else Credit.Kind.REFUND
        figure = _counted(figure, "credit", Credit.objects.filter(agreement=agreement, kind=kind, state="approved", on__lte=on))
    elif name == "returned":
        came = ReturnReceipt.objects.filter(notice__settlement__agreement=agreement, state="approved", on__lte=on)
        figure = _rests(figure, [_amount("receipt", one.pk, one.amount, one.on) for one in came.order_by("on", "pk")])
    elif name == "bank":
        held = ledger.balance(account(agreement.key, "bank"), on)
        figure = _rests(figure, [Figure(held.value, "won", held.rests_on, held.ref, on)])
    return _said(ref, agreement, agreement.title, name, figure, records)


def _of_item(ref: Ref, item: AgreementItem, name: str, on: date) -> Explanation:
    stands = next(one for one in position(item.agreement, on).items if one.item == item.pk)
    figure = item_figure(stands, name, on)
    if name == "executed":
        figure = _counted(figure, "expense", Expense.objects.filter(item=item, state="approved", on__lte=on))
    elif name == "evidenced":
        rows = standing_expenses(on).filter(shown([item.agreement]), item=item).order_by("on", "pk")
        figure = _rests(figure, [_amount("expense", one.pk, one.amount, one.on) for one in rows])
    elif name == "reallocated":
        moved = Reallocation.objects.filter(state="approved", on__lte=on)
        figure = _rests(figure, [_amount("reallocation", one.pk, one.amount, one.on) for one in moved.filter(target=item)],
                        [_amount("reallocation", one.pk, one.amount, one.on) for one in moved.filter(source=item)])
    return _said(ref, item.agreement, {"ko": item.name, "en": item.name}, name, figure, (Ref("grants", "agreement", item.agreement.key),))


def _of_record(ref: Ref) -> Explanation | None:
    record = RECORDS[ref.kind].objects.filter(pk=int(ref.key)).first()
    if record is None:
        return None
    on = record.paid_on if isinstance(record, Instalment) else record.on
    who, when = record.decided_by_name or record.prepared_by_name, record.decided_at or record.prepared_at
    entry = getattr(record, "entry_id", None)
    words = FIGURES["amount"]
    return Explanation(
        ref=ref, label={said: f"{words['label'][said]}: {record}" for said in ("ko", "en")}, definition=words["definition"], value=record.amount,
        kind="declared", unit="won", as_of=on, records=(Ref("ledger", "entry", str(entry)),) if entry else (), entered_by=who,
        entered_key=record.decided_by_key or record.prepared_by_key, entered_at=when)


def _counted(figure: Figure, kind: str, rows: QuerySet[Any]) -> Figure:
    """Rests on records that count, less those that take back."""
    found = list(rows.order_by("on", "pk"))
    return _rests(figure, [_amount(kind, one.pk, one.amount, one.on) for one in found if not one.reverses_id],
                  [_amount(kind, one.pk, one.amount, one.on) for one in found if one.reverses_id])


def _rests(figure: Figure, plus: Sequence[Figure], minus: Sequence[Figure] = ()) -> Figure:
    nothing = Figure(0, "won")  # where an account of something begins
    made = derive("sum", *(plus or [nothing]), unit="won")
    if minus:
        made = derive("difference", made, *minus, unit="won")
    return Figure(made.value, "won", made.rests_on, figure.ref, figure.as_of)


def _amount(kind: str, key: int, won: int, on: date) -> Figure:
    return Figure(won, "won", None, Ref("grants", kind, str(key), "amount"), on)


def _said(ref: Ref, agreement: Agreement, of: dict[str, str], name: str, figure: Figure, records: tuple[Ref, ...]) -> Explanation:
    words = FIGURES[name]
    who, when = latest(f"grants.agreement:{agreement.key}") or ("", None)
    name_of = {said: of.get(said) or next(iter(of.values()), agreement.key) for said in ("ko", "en")}
    agreed = name == "agreed" and ref.kind == "item"
    return Explanation(
        ref=ref, label={said: f"{name_of[said]}: {words['label'][said]}" for said in ("ko", "en")}, definition=words["definition"],
        value=figure.value, kind="declared" if agreed else "derived", unit="won", as_of=figure.as_of, figure=figure if figure.rests_on else None,
        records=records, entered_by=who, entered_at=when)
