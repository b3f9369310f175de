"""The sample's spending of 2018: the grant disbursed in four quarters, receptions and sittings paid from their lines. Invented but for the
lines; marked as samples."""

from __future__ import annotations

from datetime import UTC, date, datetime

from dure.cli.acting import Door
from dure.cli.sample.appropriations import GRANT, LINES, PROJECT
from dure.cli.sample.sitting import approver

# line, title, payee, day, won
PAID = (
    (GRANT, "WeGO 사업비 1분기 교부 (표본)", "WeGO 사무국", date(2018, 1, 24), 400_000_000),
    (GRANT, "WeGO 사업비 2분기 교부 (표본)", "WeGO 사무국", date(2018, 4, 11), 300_000_000),
    (GRANT, "WeGO 사업비 3분기 교부 (표본)", "WeGO 사무국", date(2018, 7, 11), 250_000_000),
    (GRANT, "WeGO 사업비 4분기 교부 (표본)", "WeGO 사무국", date(2018, 10, 10), 177_987_000),
    ("사무관리비", "민관협의체 간담회 자료 인쇄 (표본)", "표본 인쇄소", date(2018, 4, 20), 640_000),
    ("사무관리비", "OGP 분과회의 참석수당 (표본)", "분과위원 4명 (표본)", date(2018, 5, 25), 400_000),
)
WAITING = ("시책추진업무추진비", "민관협의체 간담회 (표본)", "표본 식당", date(2018, 11, 21), 312_000)
CLIMB = ("proposal", "commitment", "resolution", "payment")


def sample_ladder(door: Door) -> str:
    """This function will allot the lines of 2018 and pay from them; one case is left to climb. Run again, it keeps all."""
    from dure.domain.appropriations.queries.lines import line_named
    from dure.domain.spending.actions import ladder
    from dure.domain.spending.models import Case

    if Case.objects.exists():
        return "  cases of spending: kept"
    by, head = approver("officer"), approver("bureau_head")
    at = datetime(2018, 1, 3, 1, tzinfo=UTC)
    for name, *_, won, _basis in LINES:
        made = ladder.allot(by=by, at=at, on=date(2018, 1, 3), line=line_named(PROJECT, 2018, name).pk, amount=int(str(won)), number="표본-1")
        ladder.decide_allotment(by=head, at=at, allotment=made.pk, approve=True)
    for name, title, payee, on, won in (*PAID, WAITING):
        now = datetime(on.year, on.month, on.day, 2, tzinfo=UTC)
        case = ladder.open_case(by=by, at=now, on=on, line=line_named(PROJECT, 2018, name).pk, title=title, payee_name=payee,
                                kind="grant" if name == GRANT else "general", sample=True)
        for rung in CLIMB[:2] if title == WAITING[1] else CLIMB:
            step = ladder.prepare_rung(by=by, at=now, on=on, case=case.pk, rung=rung, amount=won)
            if title != WAITING[1] or rung == "proposal":
                ladder.decide_rung(by=head, at=now, rung=step.pk, approve=True)
    return f"  cases of spending: {len(PAID) + 1}"
