"""A case taken up the whole ladder on one day, and a line with an allotment to take it from."""

from __future__ import annotations

from datetime import date

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, open_case, prepare_rung
from dure.domain.spending.models import Rung
from tests.domain.appropriations.conftest import AT

HEAD = Actor("parties.account:900013", "표본 국장", frozenset({"bureau_head", "bureau_head@d1"}))


def allotted(officer: Actor, line: BudgetLine, won: int) -> BudgetLine:
    """This function will allot won to a line on the first day of its year."""
    made = allot(by=officer, at=AT, on=date(line.fiscal_year, 1, 2), line=line.pk, amount=won)
    decide_allotment(by=HEAD, at=AT, allotment=made.pk, approve=True)
    return line


def paid(officer: Actor, line: BudgetLine, payee: str, won: int, on: date, number: str = "", kind: str = "general", last: str = "payment") -> Rung:
    """This function will take a new case up the ladder on a day; returns its last rung."""
    case = open_case(by=officer, at=AT, on=on, line=line.pk, title=f"{payee} 지급", payee_name=payee, kind=kind)
    for rung in ("proposal", "commitment", "resolution", "payment"):
        made = prepare_rung(by=officer, at=AT, on=on, case=case.pk, rung=rung, amount=won, number=number if rung == last else "")
        made = decide_rung(by=HEAD, at=AT, rung=made.pk, approve=True)
        if rung == last:
            break
    return made
