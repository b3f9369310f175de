"""What the desk's pages of grants show: agreements and costs as lists, what waits for a decision."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from dure.base.approval import FourEyes
from dure.base.fields import sought
from dure.domain.grants.models import Agreement, Application, Credit, Expense, Instalment, OpenCommitment, Reallocation
from dure.domain.grants.queries.position import NET, shown

# how a cost stands with its evidence
EVIDENCE = ("attached", "missing")
# records that are decided on, and the way to their agreement
_OF: dict[str, tuple[type[Any], str]] = {
    "applications": (Application, "agreement"), "instalments": (Instalment, "application__agreement"),
    "reallocations": (Reallocation, "source__agreement"), "expenses": (Expense, "item__agreement"), "credits": (Credit, "agreement")}


def agreements_listed(year: int | None = None, state: str = "") -> QuerySet[Agreement]:
    """This function will return agreements, unordered, narrowed by fiscal year and state."""
    rows = Agreement.objects.order_by()
    if year:
        rows = rows.filter(fiscal_year=year)
    return rows.filter(state=state) if state else rows


def with_disbursed(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """This function will add what arrived in instalments (`disbursed`)."""
    paid = Instalment.objects.filter(application__agreement=OuterRef("pk"), state="approved").order_by().values("application__agreement")
    return rows.annotate(disbursed=_won(paid.annotate(won=Sum("amount"))))


def with_executed(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """This function will add what the recipient spent (`executed`, 실집행액)."""
    spent = Expense.objects.filter(item__agreement=OuterRef("pk"), state="approved").order_by().values("item__agreement")
    return rows.annotate(executed=_won(spent.annotate(won=NET)))


def costs_listed(agreement: Agreement, text: str = "", item: str = "", state: str = "", evidence: str = "", since: date | None = None,
                 until: date | None = None) -> QuerySet[Expense]:
    """This function will return the costs of a grant, unordered; words, an item's key, state, evidence (``attached``, ``missing``) and
    days narrow."""
    rows = Expense.objects.filter(item__agreement=agreement).order_by()
    if pairs := sought(text):
        rows = rows.filter(found_by__contains=pairs)
    for name, value in {"item": item, "state": state, "on__gte": since, "on__lte": until}.items():
        if value:
            rows = rows.filter(**{name: value})
    if evidence:
        rows = rows.filter(reverses__isnull=True).filter(_bare(agreement) if evidence == "missing" else shown([agreement]))
    return rows


def with_evidence(rows: QuerySet[Expense]) -> QuerySet[Expense]:
    """This function will add how many files stand as evidence of a cost (`files`)."""
    return rows.annotate(files=Count("evidence", filter=Q(evidence__taken_back_at__isnull=True)))


def bare(agreement: Agreement) -> QuerySet[Expense]:
    """This function will return the costs of a grant that count and that no evidence shows (증빙 미첨부)."""
    counters = Expense.objects.filter(reverses=OuterRef("pk"), state="approved")
    return Expense.objects.filter(_bare(agreement), ~Exists(counters), item__agreement=agreement, state="approved", reverses__isnull=True)


def waiting(agreement: Agreement) -> dict[str, list[FourEyes]]:
    """This function will return what of a grant was prepared and waits for a decision, by kind, up to 200 each. Five queries."""
    rows: Mapping[str, QuerySet[Any]] = {
        "applications": Application.objects.filter(agreement=agreement), "instalments": Instalment.objects.filter(application__agreement=agreement),
        "reallocations": Reallocation.objects.select_related("source", "target").filter(source__agreement=agreement),
        "expenses": Expense.objects.select_related("item", "reverses").filter(item__agreement=agreement),
        "credits": Credit.objects.filter(agreement=agreement)}
    return {kind: list(found.filter(state="prepared").order_by("prepared_at", "pk")[:200]) for kind, found in rows.items()}


def to_decide(kinds: Collection[str], but_of: str) -> list[tuple[Agreement, str, int]]:
    """This function will return what waits for a decision: the grant, the kind (a key of `labels.books.WAITING`, one of `kinds`), and how
    many; what `but_of` (an account's key) prepared is left out. One query for each kind, one for the grants."""
    counted = [(key, kind, number) for kind in kinds for key, number in _OF[kind][0].objects.filter(state="prepared").exclude(
        prepared_by_key=but_of).order_by().values_list(_OF[kind][1]).annotate(Count("pk"))]
    grants = Agreement.objects.in_bulk([key for key, _, _ in counted])
    return [(grants[key], kind, number) for key, kind, number in counted]


def applications_of(agreement: Agreement) -> list[Application]:
    """This function will return the applications of a grant with their instalments and the cases that pay them. Three queries."""
    return list(agreement.applications.prefetch_related("instalments__case", "instalments__reverses").order_by("number"))


def commitments_of(agreement: Agreement) -> list[OpenCommitment]:
    """This function will return what was committed and not paid when the term ended, with what paid it."""
    return list(OpenCommitment.objects.filter(item__agreement=agreement).select_related("item", "expense").order_by("until", "pk"))


def _bare(agreement: Agreement) -> Q:
    return ~shown([agreement])


def _won(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.values("won"), output_field=BigIntegerField()), Value(0))
