"""What an auditor is given, drawn from the records as they stand: a sample of entries with their evidence, findings that were dismissed,
what was asked and answered, what was demanded and came of it. Reads alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Max, Q, QuerySet, Sum

from dure.domain.grants.models import Evidence, Expense, ReturnReceipt
from dure.domain.grants.rules.accounts import FUND as GRANTS
from dure.domain.ledger.models import Entry, Posting
from dure.domain.oversight.models import AuditPackage, Request
from dure.domain.oversight.queries.requests import requests
from dure.domain.oversight.rules.sampling import Chosen, chosen, size_problems
from dure.domain.papers.models import Finding, StoredFile
from dure.domain.spending.models import Rung
from dure.domain.spending.rules.accounts import FUND as CITY
from dure.kernel.problem import Refused

FUNDS = (CITY, GRANTS)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which entries: of which year, how many, by which seed."""

    year: int
    size: int = 25
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that shows an entry: what it is, its name, hash and bytes. `kept` is its row, for its bytes."""

    entry: int
    kind: str
    name: str
    sha256: str
    size: int
    kept: StoredFile


@dataclass(frozen=True, slots=True)
class Sampled:
    """An entry of the sample: day, words, the record it is about, what it moves (won), its postings by account, who prepared and who
    approved it, the number that the city's system gave it, and why it has no evidence where it has none."""

    number: int
    how: str
    on: date
    text: str
    ref: str
    amount: int
    fund: str
    postings: tuple[tuple[str, int], ...]
    prepared_by: str = ""
    approved_by: str = ""
    document: str = ""
    evidence: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole package before it is drawn: the sample of so many entries of the population, and what stands beside it."""

    scope: Scope
    as_of: datetime
    population: int
    population_won: int
    sample: tuple[Sampled, ...]
    dismissed: tuple[Finding, ...] = ()
    requests: tuple[Request, ...] = ()
    notes: tuple[str, ...] = field(default=())


def last_year(on: date) -> int:
    """This function will return the last year up to a day in which the city or a recipient booked anything; the day's own where none did."""
    last = Posting.objects.filter(account__fund__key__in=FUNDS, on__lte=on).aggregate(Max("on"))["on__max"]
    return last.year if last else on.year


def packages() -> QuerySet[AuditPackage]:
    """This function will return the packages that were handed over, the newest first."""
    return AuditPackage.objects.select_related("file").order_by("-pk")


def dispositions(side: str = "audit") -> QuerySet[Request]:
    """This function will return what was demanded and found on one side, the newest first, with how each stands."""
    return requests(side=side).select_related("project").prefetch_related("follow_ups", "answers").order_by("-asked_on", "-pk")


def dossier(scope: Scope, at: datetime) -> Dossier:
    """This function will draw a package. Raises Refused where the sample has no size. A bounded number of queries."""
    problems = size_problems(scope.size)
    if problems:
        raise Refused(*problems)
    moved = list(Posting.objects.filter(account__fund__key__in=FUNDS, on__range=(date(scope.year, 1, 1), date(scope.year, 12, 31)), amount__gt=0)
                 .order_by("entry").values_list("entry").annotate(Sum("amount")))
    picked = chosen(moved, scope.size, scope.seed)
    amounts = dict(moved)
    return Dossier(scope, at, len(moved), sum(amounts.values()), tuple(_sampled(picked, amounts)), tuple(_dismissed()),
                   tuple(requests().filter(Q(asked_on__year=scope.year) | Q(ended_on__isnull=True)).prefetch_related("follow_ups", "answers")
                         .order_by("asked_on", "pk")))


def _dismissed() -> Iterable[Finding]:
    return Finding.objects.filter(state=Finding.State.DISMISSED).order_by("settled_at", "pk")


def _sampled(picked: list[Chosen], amounts: dict[int, int]) -> list[Sampled]:
    keys = [one.number for one in picked]
    entries = Entry.objects.in_bulk(keys)
    postings = defaultdict[int, list[tuple[str, int]]](list)
    funds: dict[int, str] = {}
    for entry, account, fund, won in Posting.objects.filter(entry__in=keys).order_by("pk").values_list("entry", "account__key", "account__fund__key", "amount"):
        postings[entry].append((account, won))
        funds[entry] = fund
    behind = _behind(keys)
    return [Sampled(one.number, one.how, entries[one.number].on, entries[one.number].text, entries[one.number].ref, amounts[one.number],
                    funds[one.number], tuple(postings[one.number]), *behind.get(one.number, ("", "", "", ()))) for one in picked]


def _behind(keys: list[int]) -> dict[int, tuple[str, str, str, tuple[Shown, ...]]]:
    """By entry, who prepared and approved the record behind it, its number, and what shows it."""
    found: dict[int, tuple[str, str, str, tuple[Shown, ...]]] = {}
    for rung in Rung.objects.filter(entry__in=keys).select_related("paper__file"):
        number = int(rung.entry_id or 0)
        found[number] = (rung.prepared_by_name, rung.decided_by_name, rung.number, _paper(number, rung.paper))
    for receipt in ReturnReceipt.objects.filter(entry__in=keys):
        found[int(receipt.entry_id or 0)] = (receipt.prepared_by_name, receipt.decided_by_name, receipt.number, ())
    expenses = {one.pk: one for one in Expense.objects.filter(entry__in=keys)}
    shown = defaultdict[int, list[Shown]](list)
    for proof in Evidence.objects.filter(expense__in=expenses, taken_back_at__isnull=True).select_related("file").order_by("expense", "pk"):
        number = int(expenses[proof.expense_id].entry_id or 0)
        shown[number].append(Shown(number, proof.kind, proof.file_name, proof.file.sha256, proof.file.size, proof.file))
    for one in expenses.values():
        number = int(one.entry_id or 0)
        found[number] = (one.prepared_by_name, one.decided_by_name, one.number, tuple(shown[number]))
    return found


def _paper(number: int, paper: object) -> tuple[Shown, ...]:
    file = getattr(paper, "file", None)
    if paper is None or file is None:
        return ()
    return (Shown(number, getattr(paper, "kind", ""), getattr(paper, "file_name", ""), file.sha256, file.size, file),)
