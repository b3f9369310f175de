"""What a settlement is drawn from and what was drawn, what is odd in it, its deadlines, and what waits for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet, Sum

from dure.domain.grants.models import (
    Agreement,
    Application,
    Credit,
    Expense,
    Instalment,
    OpenCommitment,
    Reallocation,
    ReturnReceipt,
    Settlement,
)
from dure.domain.grants.queries.position import position, shown, standing_expenses
from dure.domain.grants.rules.profiles import profile_of
from dure.domain.grants.rules.settling import Books, Item, settled_problems, sheet_of, terms
from dure.domain.grants.rules.sheet import SOURCE, Sheet
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused


@dataclass(frozen=True, slots=True)
class Drawn:
    """The items' keys in their order, and the books."""

    keys: tuple[int, ...]
    books: Books


def books_of(agreement: Agreement, as_of: date, granted: Mapping[int, int] | None = None) -> Drawn:
    """This function will return what the records of a grant say at the end of a day. `granted` is what of items was disbursed, by their
    keys; items that it leaves out are taken as they stand after reallocations."""
    given, stands = granted or {}, position(agreement, as_of)
    kinds = set(Credit.objects.filter(agreement=agreement, state="approved", on__lte=as_of).values_list("kind", flat=True))
    interest, refunds = terms(profile_of(agreement.profile), stands.interest if Credit.Kind.INTEREST in kinds else None,
                              stands.refunds if Credit.Kind.REFUND in kinds else None)
    opened = OpenCommitment.objects.filter(item__agreement=agreement, expense__isnull=True, dropped_on__isnull=True)
    items = tuple(Item(one.name, given.get(one.item, one.granted), one.executed, one.evidenced) for one in stands.items)
    return Drawn(tuple(one.item for one in stands.items), Books(
        items, stands.disbursed, interest, refunds, bare_expenses(agreement, as_of).count(), undecided(agreement),
        opened.count(), opened.aggregate(won=Sum("amount"))["won"] or 0, _later(agreement, as_of)))


def _later(agreement: Agreement, as_of: date) -> int:
    """What stands in the records after a day and would not be in a settlement as of it: the open commitments paid in January, say."""
    return (Expense.objects.filter(item__agreement=agreement, state="approved", on__gt=as_of).count()
            + Credit.objects.filter(agreement=agreement, state="approved", on__gt=as_of).count()
            + Instalment.objects.filter(application__agreement=agreement, state="approved", paid_on__gt=as_of).count())


def drawn_books(settlement: Settlement) -> Drawn:
    """This function will return what a settlement was drawn from, as its lines keep it."""
    lines = list(settlement.lines.select_related("item"))
    items = tuple(Item(one.item.name, one.granted, one.spent, one.executed) for one in lines)
    return Drawn(tuple(one.item_id for one in lines), Books(items, settlement.granted, settlement.interest, settlement.refunds))


def undecided(agreement: Agreement) -> int:
    """This function will count what of a grant was prepared and waits for a decision."""
    waiting = (Expense.objects.filter(item__agreement=agreement), Credit.objects.filter(agreement=agreement),
               Reallocation.objects.filter(source__agreement=agreement), Application.objects.filter(agreement=agreement),
               Instalment.objects.filter(application__agreement=agreement))
    return sum(rows.filter(state="prepared").count() for rows in waiting)


def bare_expenses(agreement: Agreement, as_of: date) -> QuerySet[Expense]:
    """This function will return the costs that stand on a day without the evidence that they need (증빙 미첨부)."""
    return standing_expenses(as_of).exclude(shown([agreement])).filter(item__in=list(agreement.items.values_list("pk", flat=True)))


def sheet(settlement: Settlement) -> Sheet:
    """This function will return a settlement as the sheet that it is: what was granted and recognised, the terms, its sentences."""
    told = dict(Credit.objects.filter(agreement=settlement.agreement, state="approved", on__lte=settlement.as_of)
                .values_list("kind").annotate(won=Sum("amount")))
    interest = settlement.interest if settlement.interest or Credit.Kind.INTEREST in told else None
    refunds = settlement.refunds if settlement.refunds or Credit.Kind.REFUND in told else None
    lines = settlement.lines.select_related("item")
    return sheet_of([(one.item.name, one.granted, one.accepted) for one in lines], interest, refunds, settlement.text)


def findings(settlement: Settlement) -> list[Problem]:
    """This function will find what is odd in a settlement: sums, terms, text against table, costs without evidence. Five queries."""
    agreement = settlement.agreement
    bare = bare_expenses(agreement, settlement.as_of).count()
    drawn = drawn_books(settlement).books
    return settled_problems(sheet(settlement), settlement.text, replace(drawn, without_evidence=bare))


def current(agreement: Agreement) -> Settlement | None:
    """This function will return the settlement of a grant that stands: the last version, None where it was sent back or none was drawn."""
    found = Settlement.objects.select_related("agreement__line__project", "agreement__recipient", "notice").filter(agreement=agreement)
    return found.exclude(step=Settlement.Step.SENT_BACK).first()


def received(settlement: Settlement) -> int:
    """This function will return what of a notice has come back, approved, in won."""
    return ReturnReceipt.objects.filter(notice__settlement=settlement, state="approved").aggregate(won=Sum("amount"))["won"] or 0


def approving_asked(what: str, on: date) -> list[Ground]:
    """This function will answer for `approve_settlement`; `what` is a settlement's Ref (``grants.settlement:3``)."""
    key = what.rpartition(":")[2]
    record = Settlement.objects.filter(pk=int(key)).first() if key.isdecimal() else None
    if record is None:
        raise Refused.because("grants.no_such", source=SOURCE, what=what)
    evidence = (Ref("grants", "settlement", key),)
    unreviewed = [line.item.name for line in record.lines.select_related("item") if line.reviewed_at is None]
    unanswered = record.queries.filter(answered_at__isnull=True).count()
    unclosed = record.queries.filter(answered_at__isnull=False, closed_at__isnull=True).count()
    return [
        Ground(Problem("grants.not_submitted", {"step": record.step}, SOURCE), record.step == Settlement.Step.SUBMITTED, evidence=evidence),
        Ground(Problem("grants.unreviewed", {"items": ", ".join(unreviewed)}, SOURCE), not unreviewed, evidence=evidence),
        Ground(Problem("grants.unanswered", {"number": unanswered}, SOURCE), not unanswered, evidence=evidence),
        Ground(Problem("grants.query_open", {"number": unclosed}, SOURCE), not unclosed, evidence=evidence)]
