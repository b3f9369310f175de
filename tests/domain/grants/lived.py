"""The grant of 2019 through the rooms' own acts, as far as a test wants it. Totals are the real settlement's; how they divide over items
and months is made up, and so are all payees."""

from __future__ import annotations

from datetime import UTC, date, datetime

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.budget.models import Project
from dure.domain.grants.actions import agreements, execution
from dure.domain.grants.actions import credits as crediting
from dure.domain.grants.models import Agreement, Expense
from dure.domain.parties.models import Organisation
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, prepare_rung

AT = datetime(2020, 1, 6, 1, 0, tzinfo=UTC)
OFFICER = Actor("parties.account:900001", "표본 주무관", frozenset({"officer"}))
LEAD = Actor("parties.account:900011", "표본 팀장", frozenset({"team_lead"}))
BUREAU = Actor("parties.account:900013", "표본 국장", frozenset({"bureau_head"}))
SECRETARIAT = Actor("parties.account:900002", "표본 사무국", frozenset({"secretariat"}))
SECRETARY_GENERAL = Actor("parties.account:900003", "표본 사무총장", frozenset({"secretary_general"}))
ITEMS = [("인건비", 560_740_000), ("사무관리비", 194_560_000), ("사업비", 490_000_000), ("업무추진비", 10_000_000)]
SPENT = {"인건비": 540_000_000, "사무관리비": 160_000_000, "사업비": 484_572_157, "업무추진비": 10_000_000}
MOST = 90_000_000


def signed(items: list[tuple[str, int]] | None = None, year: int = 2019, profile: str = "agreement") -> Agreement:
    """This function will sign an agreement of a year on a line that was voted for it."""
    Project.objects.get_or_create(short_name="wego", defaults={"name": "세계도시 전자정부 협의체 운영"})
    recipient, _ = Organisation.objects.get_or_create(key="secretariat", defaults={"kind": "other"})
    items = items or ITEMS
    line = open_line(by=OFFICER, at=AT, project="wego", fiscal_year=year, name="국제부담금")
    record_amount(by=OFFICER, at=AT, on=date(year - 1, 12, 15), line=line.pk, stage="voted", author="시의회", amount=sum(won for _, won in items))
    made = agreements.draft_agreement(by=OFFICER, at=AT, key=f"wego-{year}", title={"ko": "예산지원 약정"}, line=line.pk, recipient=recipient.pk,
                                      starts_on=date(year, 1, 1), ends_on=date(year, 12, 31), items=items, profile=profile)
    return agreements.sign_agreement(by=BUREAU, at=AT, on=date(year, 1, 20), agreement=made.pk)


def paid(agreement: Agreement, won: int | None = None, *, case: bool = True) -> None:
    """This function will pay a grant in one instalment, by a case on the city's ladder."""
    won, year = won or agreement.amount, agreement.fiscal_year
    application = agreements.apply(by=SECRETARIAT, at=AT, on=date(year, 1, 22), agreement=agreement.pk, amount=won)
    agreements.decide_application(by=BUREAU, at=AT, on=date(year, 1, 25), application=application.pk, approve=True)
    instalment = agreements.prepare_instalment(by=OFFICER, at=AT, application=application.pk, amount=won)
    if case:
        opened = agreements.open_instalment_case(by=OFFICER, at=AT, on=date(year, 1, 28), instalment=instalment.pk)
        allotment = allot(by=OFFICER, at=AT, on=date(year, 1, 5), line=agreement.line_id, amount=won)
        decide_allotment(by=BUREAU, at=AT, allotment=allotment.pk, approve=True)
        for rung in ("proposal", "commitment", "resolution", "payment"):
            step = prepare_rung(by=OFFICER, at=AT, on=date(year, 1, 30), case=opened.pk, rung=rung, amount=won)
            decide_rung(by=BUREAU, at=AT, rung=step.pk, approve=True)
    agreements.decide_instalment(by=BUREAU, at=AT, instalment=instalment.pk, approve=True, paid_on=date(year, 1, 30))


def spend(agreement: Agreement, name: str, won: int, *, evidence: bool = True, on: date | None = None) -> list[Expense]:
    """This function will spend so much of an item, each cost shown by evidence."""
    item, made = agreement.items.get(name=name), []
    while won:
        part = min(won, MOST)
        cost = execution.prepare_expense(by=SECRETARIAT, at=AT, item=item.pk, on=on or date(agreement.fiscal_year, 11, 29), payee="표본 상사",
                                         text=f"{name} 집행", amount=part)
        execution.decide_expense(by=SECRETARY_GENERAL, at=AT, expense=cost.pk, approve=True)
        if evidence:
            execution.attach_evidence(by=SECRETARIAT, at=AT, expense=cost.pk, kind="tax_invoice", name=f"{cost.pk}.txt", source=f"{cost.pk} {part}".encode())
        made.append(cost)
        won -= part
    return made


def received(agreement: Agreement, kind: str, won: int) -> None:
    """This function will record interest or a refund in the grant's last month."""
    credit = crediting.record_credit(by=SECRETARIAT, at=AT, agreement=agreement.pk, kind=kind, on=date(agreement.fiscal_year, 12, 20), amount=won)
    crediting.decide_credit(by=SECRETARY_GENERAL, at=AT, credit=credit.pk, approve=True)


def of_2019(*, case: bool = True) -> Agreement:
    """This function will let the grant of 2019 live until its term ends."""
    agreement = signed()
    paid(agreement, case=case)
    for name, won in SPENT.items():
        spend(agreement, name, won)
    received(agreement, "interest", 223_530)
    received(agreement, "refund", 105_294)
    return agreement
