"""The grant of 2019 in the sample: agreement, instalments on the city's ladder, costs with evidence, interest and refund.

Items, what was granted, executed in all, interest and refunds are the real settlement's (`docs/sources.md#grant-settlement`); days, payees
and how the costs divide over items and months are invented, and marked so.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from dure.cli.acting import Door
from dure.cli.sample.appropriations import GRANT, PROJECT
from dure.cli.sample.sitting import approver

KEY = "wego-2019"
LINE = (PROJECT, 2019, GRANT)
ITEMS = [("인건비", 560_740_000), ("사무관리비", 194_560_000), ("사업비", 490_000_000), ("업무추진비", 10_000_000)]
GRANTED, EXECUTED, INTEREST, REFUNDS = 1_255_300_000, 1_194_572_157, 223_530, 105_294
DRAFTED, SIGNED, APPLIED, DECIDED = date(2019, 1, 7), date(2019, 1, 15), date(2019, 1, 16), date(2019, 1, 21)
# each instalment: its won, the day on which the city paid it
PAID = ((700_000_000, date(2019, 1, 24)), (555_300_000, date(2019, 7, 15)))
APPROVED = date(2019, 12, 31)
RUNGS = ("proposal", "commitment", "resolution", "payment")
EVENTS = (
    (3, 42_500_000, "회원도시 연수"), (4, 38_200_000, "집행위원회 준비"), (5, 61_300_000, "집행위원회"), (6, 27_450_000, "타당성 조사"),
    (7, 33_800_000, "지역사무소 지원"), (8, 24_960_000, "누리집 운영"), (9, 58_700_000, "스마트시티 포럼"), (10, 71_240_000, "시상"),
    (11, 49_900_000, "총회 준비"), (12, 62_150_000, "연차 보고서"))


def at(on: date) -> datetime:
    """This function will return the forenoon of a day."""
    return datetime(on.year, on.month, on.day, 1, 0, tzinfo=UTC)


@transaction.atomic
def sample_grants(door: Door) -> str:
    """This function will let the grant of 2019 live from its agreement to the end of its year; run again, it keeps all."""
    from dure.domain.appropriations.queries.lines import line_named
    from dure.domain.grants.actions import agreements
    from dure.domain.grants.models import Agreement
    from dure.domain.parties.models import Organisation

    if Agreement.objects.filter(key=KEY).exists():
        return "  grant of 2019: kept"
    line = line_named(*LINE)
    made = agreements.draft_agreement(
        by=approver("officer"), at=at(DRAFTED), key=KEY, title={"ko": "2019년 예산지원 약정(표본)", "en": "Funding agreement 2019 (sample)"}, line=line.pk,
        recipient=Organisation.objects.get(key="secretariat").pk, starts_on=date(2019, 1, 1), ends_on=date(2019, 12, 31), items=ITEMS, amount=GRANTED,
        source="grant-settlement", sample=True)
    agreements.sign_agreement(by=approver("bureau_head"), at=at(SIGNED), on=SIGNED, agreement=made.pk)
    _paid(made, line)
    _spent(made)
    _received(made)
    return f"  grant of 2019: {EXECUTED:,} of {GRANTED:,} won executed"


def _paid(agreement: Any, line: Any) -> None:
    """Applied for once, paid in two instalments, each by its case on the ladder."""
    from dure.domain.grants.actions import agreements
    from dure.domain.spending.actions import ladder

    officer, head, secretariat = approver("officer"), approver("bureau_head"), approver("secretariat")
    asked = agreements.apply(by=secretariat, at=at(APPLIED), on=APPLIED, agreement=agreement.pk, amount=GRANTED, reason="2019년 사업 추진")
    agreements.decide_application(by=head, at=at(DECIDED), on=DECIDED, application=asked.pk, approve=True, conditions="분기마다 집행 상황을 보고할 것")
    allotted = ladder.allot(by=officer, at=at(DRAFTED), on=DRAFTED, line=line.pk, amount=GRANTED, number="표본-배정-2019-1")
    ladder.decide_allotment(by=head, at=at(DRAFTED), allotment=allotted.pk, approve=True)
    for won, on in PAID:
        part = agreements.prepare_instalment(by=officer, at=at(on), application=asked.pk, amount=won, due_on=on)
        case = agreements.open_instalment_case(by=officer, at=at(on), on=on, instalment=part.pk)
        for rung in RUNGS:
            step = ladder.prepare_rung(by=officer, at=at(on), on=on, case=case.pk, rung=rung, amount=won)
            ladder.decide_rung(by=head, at=at(on), rung=step.pk, approve=True)
        agreements.decide_instalment(by=head, at=at(on), instalment=part.pk, approve=True, paid_on=on)


def costs() -> list[tuple[str, date, str, str, int]]:
    """This function will return the sample's costs: item, day, payee, for what, won. Together they are what was executed."""
    # the first wages waited for the first instalment
    made = [("인건비", date(2019, month, 25 if month > 1 else 31), "사무국 직원(표본)", f"{month}월 급여", 44_950_000) for month in range(1, 13)]
    made += [("사무관리비", date(2019, month, 20), "표본 빌딩", f"{month}월 임차료·관리비", 14_730_000) for month in range(2, 13)]
    made += [("사업비", date(2019, month, 12), "표본 기획", text, won) for month, won, text in EVENTS]
    made += [("업무추진비", date(2019, month, 14), "표본 식당", f"{month // 3}분기 간담회", won) for month, won in
             ((3, 2_310_000), (6, 2_480_000), (9, 2_290_000), (12, 2_120_000))]
    rest = EXECUTED - sum(won for *_, won in made)
    return [*made, ("사무관리비", date(2019, 12, 27), "표본 문구", "사무용품·인쇄", rest)]


def _spent(agreement: Any) -> None:
    """The costs of the year, approved at its end, each with a slip that stands for the real evidence."""
    from dure.domain.grants.actions import execution

    secretariat, general = approver("secretariat"), approver("secretary_general")
    items = dict(agreement.items.values_list("name", "pk"))
    made = execution.prepare_expenses(by=secretariat, at=at(APPROVED), agreement=agreement.pk, costs=[
        execution.Cost(items[name], on, payee, f"{text}(표본)", won, f"2019-{number:03}") for number, (name, on, payee, text, won) in enumerate(costs(), 1)])
    for one in made:
        slip = f"표본 증빙\n{one.number}\n{one.on}\n{one.payee}\n{one.amount:,}원\n".encode()
        execution.attach_evidence(by=secretariat, at=at(APPROVED), expense=one.pk, kind="payroll" if one.item_id == items["인건비"] else "tax_invoice",
                                  source=slip, name=f"{one.number}.txt", media_type="text/plain")
    execution.decide_expenses(by=general, at=at(APPROVED), expenses=[one.pk for one in made], approve=True)


def _received(agreement: Any) -> None:
    """Interest of the year, and the refund of a payment of last year that was cancelled."""
    from dure.domain.grants.actions import credits as credited

    for kind, won, text in (("interest", INTEREST, "예금 이자"), ("refund", REFUNDS, "2018년 결제 취소 환급(표본)")):
        made = credited.record_credit(by=approver("secretariat"), at=at(APPROVED), agreement=agreement.pk, kind=kind, on=date(2019, 12, 20), amount=won,
                                      text=text)
        credited.decide_credit(by=approver("secretary_general"), at=at(APPROVED), credit=made.pk, approve=True)
