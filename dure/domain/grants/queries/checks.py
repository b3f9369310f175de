"""What the checks find on a year's spending and grants, and what was made of it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Sum

from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.labels.checks import STEPS
from dure.domain.grants.models import (
    Agreement,
    AgreementItem,
    Instalment,
    OpenCommitment,
    ReturnNotice,
    ReturnReceipt,
    Settlement,
)
from dure.domain.grants.queries.deadlines import steps_of
from dure.domain.grants.queries.position import positions, shown, standing_expenses
from dure.domain.grants.queries.settling import findings
from dure.domain.grants.rules import checks
from dure.domain.grants.rules.checks import Settled
from dure.domain.grants.rules.position import Position
from dure.domain.papers.models import Finding
from dure.domain.papers.queries import findings_of
from dure.domain.spending.models import Rung
from dure.domain.spending.queries.checks import checked_spending
from dure.domain.spending.queries.declared import declared_in
from dure.domain.spending.queries.ladder import NET
from dure.domain.spending.rules.checks import SOURCE, Paid, period_problems, split_problems, twice_problems
from dure.domain.texts.queries import setting
from dure.kernel.place import Place
from dure.kernel.plain import as_plain
from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence

# what runs on from day to day and makes no other finding
_RUNNING = frozenset({"late"})
_TOLD = frozenset({"grants.text_differs", "grants.term_differs", "grants.return_differs", "grants.return_without"})


@dataclass(frozen=True, slots=True)
class Checked:
    """A problem in words, as `papers.record_findings` keeps it; `kept` is what is on record of it."""

    problem: Problem
    ko: str
    en: str
    fingerprint: str
    kept: Finding | None = None
    places: tuple[Place, ...] = field(default=())

    @property
    def code(self) -> str:
        """This function will return the rule."""
        return self.problem.code

    @property
    def severity(self) -> str:
        """This function will return how grave it is."""
        return self.problem.severity

    @property
    def source(self) -> str:
        """This function will return what the rule rests on."""
        return self.problem.source

    @property
    def params(self) -> dict[str, object]:
        """This function will return the parameters, the record's Ref (`ref`) among them."""
        return dict(self.problem.params)

    @property
    def state(self) -> str:
        """This function will return what was made of it."""
        return self.kept.state if self.kept else "open"


def subject(year: int) -> str:
    """This function will name the checks of a fiscal year as findings are kept: a Ref's text."""
    return f"grants.checks:{year}"


def years_checked() -> list[int]:
    """This function will return the fiscal years of which there are records, newest first."""
    years = set(BudgetLine.objects.order_by().values_list("fiscal_year", flat=True).distinct())
    return sorted(years | set(Agreement.objects.order_by().values_list("fiscal_year", flat=True).distinct()), reverse=True)


def checked(year: int, on: date) -> list[Checked]:
    """This function will check the records of a fiscal year as of a day, and say of each finding what was made of it."""
    kept = {finding.fingerprint: finding for finding in findings_of(subject(year), gone=True, size=100_000)}
    found: dict[str, Checked] = {}
    for problem in [*checked_spending(year, on), *checked_grants(year, on), *declared_in(year)]:
        mark = _mark(problem)
        found[mark] = Checked(problem, sentence(problem, "ko"), sentence(problem, "en"), mark, kept.get(mark))
    return list(found.values())


def _mark(problem: Problem) -> str:
    said = sorted((name, str(as_plain(value))) for name, value in problem.params.items() if name not in _RUNNING)
    return hashlib.sha256(repr((problem.code, said)).encode()).hexdigest()[:32]


def checked_grants(year: int, on: date) -> list[Problem]:
    """This function will return what the checks find on the grants of a fiscal year as of a day. A bounded number of queries."""
    agreements = list(Agreement.objects.filter(fiscal_year=year).exclude(state=Agreement.State.DRAFT).select_related("follows").order_by("key"))
    if not agreements:
        return []
    where = positions(agreements, on)
    found = [problem for one in agreements for problem in checks.item_problems(one.key, where[one.pk])]
    found += _unequal(agreements, on) + _costs(agreements, on) + _returns(agreements, where, on) + _rows(agreements)
    return found + [Problem("grants.check_late", {"ref": f"grants.agreement:{due.agreement.key}", "key": due.agreement.key,
                                                  **STEPS[due.step.name], "due": due.step.due_on, "late": due.late}, SOURCE,
                            "error" if due.standing == "late" else "hint")
                    for dues in steps_of(agreements, on).values() for due in dues if due.standing in ("late", "done_late")]


def _unequal(agreements: list[Agreement], on: date) -> list[Problem]:
    """Instalments that were confirmed, and whose case on the city's ladder stands at another payment: one of the two was taken back."""
    rows = list(Instalment.objects.filter(application__agreement__in=agreements, state="approved", case__isnull=False, paid_on__lte=on)
                .exclude(counters__in=Instalment.objects.filter(state="approved", paid_on__lte=on))
                .order_by("paid_on", "pk").values_list("application__agreement__key", "case", "case__key", "amount"))
    paid = dict(Rung.objects.filter(case__in=[case for _, case, *_ in rows], rung="payment", state="approved", on__lte=on).order_by()
                .values_list("case").annotate(net=NET))
    return [problem for one in agreements for problem in checks.unequal_problems(
        one.key, [(name, paid.get(case, 0), amount) for key, case, name, amount in rows if key == one.key])]


def _costs(agreements: list[Agreement], on: date) -> list[Problem]:
    """Costs without evidence, twice, split, and outside the term; what was open at its end may be paid after it."""
    by_key = {one.pk: one for one in agreements}
    rows = standing_expenses(date.max).filter(item__agreement__in=by_key).order_by("on", "pk")
    found = [Problem("grants.check_no_evidence", {"ref": f"grants.expense:{pk}", "key": by_key[agreement].key, "item": item, "payee": payee,
                                                  "amount": amount, "on": day}, SOURCE)
             for pk, agreement, item, payee, amount, day in rows.exclude(shown(agreements)).values_list(
                 "pk", "item__agreement", "item__name", "payee", "amount", "on")]
    paid = defaultdict[int, list[Paid]](list)
    for pk, agreement, item, payee, amount, day in rows.values_list("pk", "item__agreement", "item", "payee", "amount", "on"):
        paid[agreement].append(Paid(f"grants.expense:{pk}", str(pk), str(item), payee, amount, day))
    late = {f"grants.expense:{pk}" for pk in OpenCommitment.objects.filter(
        item__agreement__in=by_key, expense__isnull=False).values_list("expense", flat=True)}
    twice, days = int(setting("spending.twice_days", on).value), int(setting("spending.split_days", on).value)
    limit = int(setting("spending.split_limits", on).value["expense"])
    for pk, some in paid.items():
        one = by_key[pk]
        found += twice_problems(some, twice, "grants.check_twice")
        found += split_problems(some, limit, days, "grants.check_split")
        found += period_problems((cost for cost in some if cost.ref not in late), one.starts_on, one.ends_on, "grants.check_period")
    return found


def _returns(agreements: Iterable[Agreement], where: dict[int, Position], on: date) -> list[Problem]:
    """Interest, refunds and what was asked back, of settlements that were submitted."""
    steps = (Settlement.Step.DRAWN, Settlement.Step.SENT_BACK)
    settlements = {one.agreement_id: one for one in Settlement.objects.select_related("agreement").filter(agreement__in=agreements).exclude(step__in=steps)}
    notices = {one.settlement_id: one for one in ReturnNotice.objects.filter(settlement__in=settlements.values())}
    came = dict(ReturnReceipt.objects.filter(notice__in=notices.values(), state="approved").order_by().values_list("notice").annotate(Sum("amount")))
    found = []
    for one in agreements:
        settlement = settlements.get(one.pk)
        if settlement is None:
            continue
        notice = notices.get(settlement.pk)
        returned = frozenset(name for name in checks.TERMS if one.profile.get(name) == "returned")
        found += checks.return_problems(Settled(
            one.key, returned, {"interest": where[one.pk].interest, "refunds": where[one.pk].refunds},
            {"interest": settlement.interest, "refunds": settlement.refunds}, notice.amount if notice else 0, notice.due_on if notice else None,
            came.get(notice.pk, 0) if notice else 0), on)
        # what the report says otherwise than its table
        found += [replace(problem, params={"ref": f"grants.agreement:{one.key}", **problem.params}, places=()) for problem in findings(settlement)
                  if problem.code in _TOLD]
    return found


def _rows(agreements: list[Agreement]) -> list[Problem]:
    """Items of grants that follow another."""
    following = [one for one in agreements if one.follows_id]
    names = defaultdict[int, list[str]](list)
    keys = [key for one in following for key in (one.pk, one.follows_id)]
    for agreement, name in AgreementItem.objects.filter(agreement__in=keys).order_by("agreement", "order").values_list("agreement", "name"):
        names[agreement].append(name)
    return [problem for one in following if one.follows
            for problem in checks.row_problems(one.key, one.follows.key, names[one.follows.pk], names[one.pk])]
