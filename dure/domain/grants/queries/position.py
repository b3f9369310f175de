"""Where grants stand on a day, from the records; the bank's balance is the ledger's. Won."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, Sum, When

from dure.domain.grants.models import (
    Agreement,
    AgreementItem,
    Credit,
    Evidence,
    Expense,
    Instalment,
    OpenCommitment,
    Reallocation,
    ReturnReceipt,
    Settlement,
)
from dure.domain.grants.rules.accounts import FUND, SOURCE, account
from dure.domain.grants.rules.position import ItemPosition, Position, Term, made_good
from dure.domain.ledger import queries as ledger
from dure.domain.ledger.models import Posting
from dure.kernel.problem import Refused

# a settlement in one of these steps lets the recipient's books change
LOOSE = ("drawn", "sent_back")
# a record counts once, and one that takes it back away
_SIGNED = Case(When(reverses__isnull=False, then=-F("amount")), default=F("amount"), output_field=BigIntegerField())
NET = Sum(_SIGNED)


def agreement_named(key: str) -> Agreement:
    """This function will return an agreement by its key. Raises Refused (``grants.no_such``)."""
    found = Agreement.objects.select_related("line__project", "recipient", "follows", "paper").filter(key=key).first()
    if found is None:
        raise Refused.because("grants.no_such", source=SOURCE, what=key)
    return found


def position(agreement: Agreement, on: date) -> Position:
    """This function will return where a grant stands at the end of a day. Ten queries; for many grants at once: `positions`.

    What is approved counts on its own day. Evidence counts as it is attached now: a cost of less than the profile's `evidence_from`
    needs none.
    """
    return _positions([agreement], on, ledger.balances(on=on, owner_ref=f"grants.agreement:{agreement.key}"))[agreement.pk]


def positions(agreements: Collection[Agreement], on: date) -> dict[int, Position]:
    """This function will return where grants stand at the end of a day, by key. Ten queries, however many."""
    return _positions(agreements, on, ledger.balances(on=on, fund=FUND))


def term(agreement: Agreement) -> Term:
    """This function will return when an agreement may be spent. One query."""
    frozen = Settlement.objects.filter(agreement=agreement).exclude(step__in=LOOSE).exists()
    return Term(agreement.state, agreement.starts_on, agreement.ends_on, frozen)


def bank_days(agreement: Agreement) -> dict[date, int]:
    """This function will return what moved on the grant's bank account by day, in won. One query."""
    moved = Posting.objects.filter(account__key=account(agreement.key, "bank")).order_by()
    return dict(moved.values_list("entry__on").annotate(Sum("amount")))


def standing_expenses(until: date) -> QuerySet[Expense]:
    """This function will return the costs that count at the end of a day: approved, and neither taken back by then nor taking back."""
    counters = Expense.objects.filter(reverses=OuterRef("pk"), state="approved", on__lte=until)
    return Expense.objects.filter(~Exists(counters), state="approved", reverses__isnull=True, on__lte=until)


def refunded(expense: Expense) -> int:
    """This function will return what of a cost was refunded, or is about to be: credits that stand or wait, in won. One query."""
    rows = Credit.objects.filter(of_expense=expense).exclude(state="refused").exclude(counters__state="approved")
    return rows.aggregate(won=Sum("amount"))["won"] or 0


def shown(agreements: Iterable[Agreement]) -> Q:
    """This function will return the condition that a cost is shown: by evidence that stands, or needing none by its agreement's profile."""
    condition = Q(Exists(Evidence.objects.filter(expense=OuterRef("pk"), taken_back_at__isnull=True)))
    for agreement in agreements:
        if needed := agreement.profile.get("evidence_from", 0):
            condition |= Q(item__agreement=agreement.pk, amount__lt=needed)
    return condition


def _positions(agreements: Collection[Agreement], on: date, balances: Mapping[str, int]) -> dict[int, Position]:
    keys = [agreement.pk for agreement in agreements]
    moved = Reallocation.objects.filter(source__agreement__in=keys, state="approved", on__lte=on).order_by()
    shift = defaultdict[int, int](int)
    for source, target, won in moved.values_list("source", "target", "amount"):
        shift[source] -= won
        shift[target] += won
    # by the items' own keys: joined by agreement, a planner may walk through every cost there is
    own = list(AgreementItem.objects.filter(agreement__in=keys).order_by("agreement", "order"))
    below = [item.pk for item in own]
    costs = Expense.objects.filter(item__in=below, on__lte=on).order_by()
    spent: dict[int, tuple[int, int]] = {item: (done or 0, waits or 0) for item, done, waits in costs.values_list("item").annotate(
        done=_net(Q(state="approved")), waits=_net(Q(state="prepared")))}
    evidenced = dict(standing_expenses(on).filter(shown(agreements), item__in=below).order_by().values_list("item").annotate(Sum("amount")))
    committed = OpenCommitment.objects.filter(_unpaid(on), item__in=below, committed_on__lte=on).order_by()
    waiting = dict(committed.values_list("item").annotate(Sum("amount")))
    items = defaultdict[int, list[ItemPosition]](list)
    for item in own:
        done, waits = spent.get(item.pk, (0, 0))
        items[item.agreement_id].append(ItemPosition(item.pk, item.name, item.amount, shift[item.pk], done, evidenced.get(item.pk, 0), waits,
                                                     waiting.get(item.pk, 0)))
    disbursed = dict(Instalment.objects.filter(application__agreement__in=keys, state="approved", paid_on__lte=on).order_by()
                     .values_list("application__agreement").annotate(Sum("amount")))
    credits = {(agreement, kind): won for agreement, kind, won in Credit.objects.filter(
        agreement__in=keys, state="approved", on__lte=on).order_by().values_list("agreement", "kind").annotate(won=NET)}
    came = defaultdict[int, list[tuple[date, int]]](list)
    for key, day, won in ReturnReceipt.objects.filter(notice__settlement__agreement__in=keys, state="approved").order_by(
            "decided_at", "pk").values_list("notice__settlement__agreement", "on", "amount"):
        came[key].append((day, won))
    # what the account held for the return: what was neither spent nor kept
    held = {one["agreement"]: one for one in Settlement.objects.filter(agreement__in=keys, approved_on__isnull=False).order_by().values(
        "agreement", "interest", "refunds", "closed_on", bank=F("granted") + F("interest") + F("refunds") - Sum("lines__spent"))}
    kept = {key: credits.get((key, "interest"), 0) - one["interest"] + credits.get((key, "refund"), 0) - one["refunds"]
            for key, one in held.items() if one["closed_on"] and one["closed_on"] <= on}
    return {one.pk: Position(on, tuple(items[one.pk]), disbursed.get(one.pk, 0), credits.get((one.pk, "interest"), 0),
                             credits.get((one.pk, "refund"), 0), sum(won for day, won in came[one.pk] if day <= on),
                             balances.get(account(one.key, "bank"), 0),
                             made_good(came[one.pk], held[one.pk]["bank"], on) if one.pk in held else 0, kept.get(one.pk, 0))
            for one in agreements}


def _net(which: Q) -> Sum:
    return Sum(_SIGNED, filter=which)


def _unpaid(on: date) -> Q:
    """Not dropped by the day, and not paid by a cost that counts by then."""
    paid = Q(expense__state="approved", expense__on__lte=on)
    return (Q(dropped_on__isnull=True) | Q(dropped_on__gt=on)) & ~(paid & Q(expense__isnull=False))
