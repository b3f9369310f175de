"""The figures of settlements and what they rest on: the return on its three terms, sums on their items, items on the grant's position."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from dure.domain.grants.labels.settling import FIGURES
from dure.domain.grants.models import ReturnReceipt, Settlement, SettlementLine
from dure.domain.grants.queries.returns import PUBLIC
from dure.domain.journal import queries as journal
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Derived, Figure, Ref


def figures(settlement: Settlement, lines: Sequence[SettlementLine] | None = None) -> dict[str, Figure]:
    """This function will return the figures of a settlement by name: granted, executed (what is recognised), unspent, interest, refunds,
    returned. One query where the lines are not given."""
    lines = list(settlement.lines.select_related("item")) if lines is None else lines
    ref, on = Ref("grants", "settlement", str(settlement.pk)), settlement.as_of
    parts = [line_figures(line, on) for line in lines]
    made: dict[str, Figure] = {}

    def keep(name: str, operation: str, *terms: Figure) -> None:
        because = derive(operation, *terms, unit="won")
        made[name] = Figure(because.value, "won", because.rests_on, ref.of(name), on)

    keep("granted", "sum", *(part["granted"] for part in parts))
    keep("executed", "sum", *(part["accepted"] for part in parts))
    keep("unspent", "difference", made["granted"], made["executed"])
    grant = Ref("grants", "agreement", settlement.agreement.key)
    for name in ("interest", "refunds"):
        won = getattr(settlement, name)
        because = Derived("sum", (Figure(won, "won", None, grant.of(f"{name}@{on}"), on),))
        made[name] = Figure(won, "won", because, ref.of(name), on)
    keep("returned", "sum", made["unspent"], made["interest"], made["refunds"])
    return made


def line_figures(line: SettlementLine, on: date) -> dict[str, Figure]:
    """This function will return the figures of an item of a settlement: granted, spent, executed (shown by evidence), disallowed,
    accepted, unspent. What the records say of the item then stands behind the first three."""
    ref, item = Ref("grants", "settlement_line", str(line.pk)), Ref("grants", "item", str(line.item_id))
    behind = {"granted": "granted", "spent": "executed", "executed": "evidenced"}
    made = {name: Figure(getattr(line, name), "won", Derived("sum", (Figure(getattr(line, name), "won", None, item.of(f"{source}@{on}"), on),)),
                         ref.of(name), on) for name, source in behind.items()}
    made["disallowed"] = Figure(line.disallowed, "won", None, ref.of("disallowed"), on)
    for name, terms in (("accepted", ("executed", "disallowed")), ("unspent", ("granted", "accepted"))):
        because = derive("difference", *(made[term] for term in terms), unit="won")
        made[name] = Figure(because.value, "won", because.rests_on, ref.of(name), on)
    return made


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a figure of a settlement (``grants.settlement:3/returned``), of one of its items
    (``grants.settlement_line:7/accepted``) or of a receipt (``grants.receipt:2/amount``) comes from; None for other references."""
    known: dict[str, Callable[[Ref], Explanation | None]] = {"settlement": _settlement, "settlement_line": _line, "receipt": _receipt}
    return known[ref.kind](ref) if ref.kind in known and ref.key.isdecimal() else None


def is_public(ref: Ref) -> bool:
    """This function will tell whether everybody may ask a figure: one of a settlement that is approved."""
    if not ref.key.isdecimal() or ref.kind not in ("settlement", "settlement_line", "receipt"):
        return False
    found = {"settlement": Settlement.objects.filter(pk=int(ref.key), step__in=PUBLIC),
             "settlement_line": SettlementLine.objects.filter(pk=int(ref.key), settlement__step__in=PUBLIC),
             "receipt": ReturnReceipt.objects.filter(pk=int(ref.key), state="approved")}[ref.kind]
    return bool(found.exists())


def _settlement(ref: Ref) -> Explanation | None:
    record = Settlement.objects.select_related("agreement").filter(pk=int(ref.key)).first()
    figure = figures(record).get(ref.field) if record else None
    if record is None or figure is None:
        return None
    who, when = journal.latest(f"grants.settlement:{record.pk}") or ("", None)
    return _told(ref, figure, record, who, when, (Ref("grants", "agreement", record.agreement.key),))


def _line(ref: Ref) -> Explanation | None:
    record = SettlementLine.objects.select_related("settlement__agreement", "item").filter(pk=int(ref.key)).first()
    figure = line_figures(record, record.settlement.as_of).get(ref.field) if record else None
    if record is None or figure is None:
        return None
    who, when = journal.latest(f"grants.settlement:{record.settlement_id}") or ("", None)
    return _told(ref, figure, record.settlement, who, when, (Ref("grants", "settlement", str(record.settlement_id)),), record.item.name)


def _receipt(ref: Ref) -> Explanation | None:
    record = ReturnReceipt.objects.select_related("notice__settlement__agreement").filter(pk=int(ref.key)).first()
    if record is None or ref.field not in ("", "amount"):
        return None
    records = [Ref("grants", "settlement", str(record.notice.settlement_id), "returned")]
    records += [Ref("ledger", "entry", str(record.entry_id))] if record.entry_id else []
    return _told(ref, Figure(record.amount, "won", None, ref, record.on), record.notice.settlement, record.prepared_by_name, record.prepared_at,
                 tuple(records), name="received", key=record.prepared_by_key)


def _told(ref: Ref, figure: Figure, settlement: Settlement, who: str, when: object, records: tuple[Ref, ...], item: str = "", *,
          name: str = "", key: str = "") -> Explanation:
    words = FIGURES[name or ref.field]
    label = {language: " · ".join(filter(None, (settlement.agreement.key, item, said))) for language, said in words["label"].items()}
    return Explanation(ref=ref, label=label, definition=words["definition"], value=figure.value, kind="derived" if figure.rests_on else "declared",
                       unit="won", as_of=figure.as_of, figure=figure, records=records, entered_by=who, entered_key=key,
                       entered_at=when)  # type: ignore[arg-type]
