"""The settlement of 2019 in the sample, from the records to the last won. Its totals, its day of approval and the contradiction in its text
are the real paper's (`docs/sources.md#grant-settlement`); days before and after, query and answer are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from dure.base.act import Actor
from dure.cli.acting import Door
from dure.cli.sample.sitting import approver

KEY = "wego-2019"
DRAWN, SUBMITTED, ASKED, ANSWERED = date(2020, 1, 16), date(2020, 1, 17), date(2020, 1, 20), date(2020, 1, 22)
APPROVED, NOTIFIED, RECEIVED, CLOSED = date(2020, 1, 31), date(2020, 2, 4), date(2020, 2, 25), date(2020, 2, 27)
# the text contradicts the table: 560,740 thousand won were granted for the staff
TEXT = """인건비는 교부액 567,940천원으로 사무국 직원의 급여를 지급하였다.
사업비는 교부액 490,000천원으로 회원도시 연수와 총회 준비에 집행하였다.
전년도에 결제가 취소되어 올해 환급받은 금액이 있어 함께 반납한다.
이자: 223,530원
환급금: 105,294원
반납액: 61,056,667원"""


def at(on: date) -> datetime:
    """This function will return the forenoon of a day."""
    return datetime(on.year, on.month, on.day, 1, 30, tzinfo=UTC)


@transaction.atomic
def sample_settling(door: Door) -> str:
    """This function will settle the grant of 2019, from drawing the settlement to closing it; run again, it keeps all."""
    from dure.domain.grants.actions import settling as acts
    from dure.domain.grants.models import Agreement

    agreement = Agreement.objects.filter(key=KEY).first()
    if agreement is None or agreement.settlements.exists():
        return "  settlement of 2019: kept" if agreement else "  settlement of 2019: there is no agreement"
    secretariat, officer, head = approver("secretariat"), approver("officer"), approver("bureau_head")
    drawn = acts.draw_settlement(by=secretariat, at=at(DRAWN), on=DRAWN, agreement=agreement.pk, text=TEXT)
    acts.submit_settlement(by=secretariat, at=at(SUBMITTED), on=SUBMITTED, settlement=drawn.pk)
    _reviewed(drawn, secretariat, officer)
    made = acts.approve_settlement(by=head, at=at(APPROVED), on=APPROVED, settlement=drawn.pk)
    acts.notify_return(by=officer, at=at(NOTIFIED), on=NOTIFIED, settlement=made.pk, number="표본-2020-12")
    receipt = acts.prepare_receipt(by=officer, at=at(RECEIVED), on=RECEIVED, settlement=made.pk, amount=made.returned, number="표본-세외-1")
    acts.decide_receipt(by=head, at=at(RECEIVED), receipt=receipt.pk, approve=True)
    acts.close_settlement(by=officer, at=at(CLOSED), on=CLOSED, settlement=made.pk)
    return f"  settlement of 2019: {made.returned:,} won returned"


def _reviewed(drawn: Any, secretariat: Actor, officer: Actor) -> None:
    """The review: one item is asked about and answered, and all are gone through."""
    from dure.domain.grants.actions import settling as acts

    lines = list(drawn.lines.order_by("item__order"))
    query = acts.ask_query(by=officer, at=at(ASKED), settlement=drawn.pk, about=f"grants.settlement_line:{lines[0].pk}",
                           text="글에는 인건비 교부액이 567,940천원, 표에는 560,740천원입니다. 어느 쪽이 맞습니까? (표본)")
    acts.answer_query(by=secretariat, at=at(ANSWERED), query=query.pk, answer="표의 560,740천원이 맞습니다. 글의 금액은 오기입니다. (표본)")
    acts.settle_query(by=officer, at=at(ANSWERED), query=query.pk)
    for line in lines:
        acts.review_line(by=officer, at=at(ANSWERED), line=line.pk)
