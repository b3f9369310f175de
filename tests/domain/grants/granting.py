"""The network's agreement of 2019 with its four items, and those who act on it. Names are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.actions.agreements import (
    apply,
    decide_application,
    decide_instalment,
    draft_agreement,
    prepare_instalment,
    sign_agreement,
)
from dure.domain.grants.actions.execution import decide_expense, prepare_expense
from dure.domain.grants.models import Agreement, Expense
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused

AT = datetime(2020, 3, 4, 9, 30, tzinfo=UTC)
SIGNED, PAID = date(2019, 1, 15), date(2019, 1, 31)
# source: domain.md, the real settlement of 2019
ITEMS = {"인건비": 560_740_000, "사무관리비": 194_560_000, "사업비": 490_000_000, "업무추진비": 10_000_000}
GRANTED = 1_255_300_000

OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer", "officer@d1"}))
LEAD = Actor("parties.account:900011", "표본 팀장", frozenset({"team_lead"}))
DIRECTOR = Actor("parties.account:900012", "표본 과장", frozenset({"director"}))
HEAD = Actor("parties.account:900013", "표본 국장", frozenset({"bureau_head"}))
STAFF = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
GENERAL = Actor("parties.account:900003", "표본 사무총장", frozenset({"secretary_general"}))


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    """This function will return the codes by which an act is refused."""
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


@dataclass
class Grant:
    """An agreement, its items by name, and short ways to spend it."""

    agreement: Agreement

    def item(self, name: str) -> int:
        """This function will return an item's key."""
        return self.agreement.items.get(name=name).pk

    def paid(self, won: int, on: date = PAID) -> None:
        """This function will apply for so much, grant and pay it on a day."""
        asked = apply(by=STAFF, at=AT, on=on, agreement=self.agreement.pk, amount=won)
        decide_application(by=HEAD, at=AT, on=on, application=asked.pk, approve=True)
        made = prepare_instalment(by=OFFICER, at=AT, application=asked.pk, amount=won)
        decide_instalment(by=HEAD, at=AT, instalment=made.pk, approve=True, paid_on=on)

    def prepared(self, name: str, won: int, on: date = date(2019, 3, 4), **more: Any) -> Expense:
        """This function will prepare a cost under an item."""
        return prepare_expense(by=STAFF, at=AT, item=self.item(name), on=on, payee="표본 상사", text=f"{name} 지출", amount=won, **more)

    def spent(self, name: str, won: int, on: date = date(2019, 3, 4), **more: Any) -> Expense:
        """This function will prepare a cost and approve it."""
        return decide_expense(by=GENERAL, at=AT, expense=self.prepared(name, won, on, **more).pk, approve=True)


def open_2019(budget: int = GRANTED) -> BudgetLine:
    """This function will open and vote the line of 2019."""
    line = open_line(by=OFFICER, at=AT, project="wego", fiscal_year=2019, name="국제부담금")
    record_amount(by=OFFICER, at=AT, on=date(2018, 12, 14), line=line.pk, stage="voted", author="시의회", amount=budget)
    return line


def drafted(line: BudgetLine, recipient: Organisation, key: str = "wego-2019", **more: Any) -> Agreement:
    """This function will draft the agreement of 2019."""
    words = {"key": key, "title": {"ko": "2019년 예산지원 약정", "en": "Funding agreement 2019"}, "line": line.pk, "recipient": recipient.pk,
             "starts_on": date(2019, 1, 1), "ends_on": date(2019, 12, 31), "items": list(ITEMS.items())}
    return draft_agreement(by=OFFICER, at=AT, **words | more)


def signed(line: BudgetLine, recipient: Organisation, key: str = "wego-2019", **more: Any) -> Grant:
    """This function will draft and sign the agreement of 2019."""
    made = drafted(line, recipient, key, **more)
    return Grant(sign_agreement(by=DIRECTOR, at=AT, on=SIGNED, agreement=made.pk))
