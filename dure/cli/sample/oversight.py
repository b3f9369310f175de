"""The sample's council and audit: requests of two years answered by the records, a question with its promise, an opinion, a disposition, a
request that waits. All invented and marked so; the figures are the records' own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from dure.base.act import Actor
from dure.cli.acting import Door
from dure.cli.sample.appropriations import PROJECT
from dure.cli.sample.sitting import approver

MEMBER, COMMITTEE = "표본 의원", "기획경제위원회 (표본)"
# why rows of 2018 differ from the answer of 2017; where the records tell nothing themselves
WHY = {"사무관리비@2018": "OGP 협의체 운영 예산 신설(400,000원*4회*4분과)", "국외업무여비@2018": "2017년은 집행을 장부에 올리기 전임 (표본)",
       "시책추진업무추진비@2018": "2017년은 집행을 장부에 올리기 전임 (표본)", "국제부담금@2018": "세계도시전자정부협의체 운영 8,000천원 감액"}


def sample_oversight(door: Door) -> str:
    """This function will register requests and answer them under four eyes; run again, it keeps all."""
    from dure.domain.oversight.models import Request

    if Request.objects.exists():
        return "  requests of council and audit: kept"
    by, lead = approver("officer"), approver("team_lead")
    for year in (2017, 2018):
        _answered(by, lead, year)
    _outturn(by, lead)
    _followed(by, lead)
    _waiting(by, door)
    return f"  requests of council and audit: {Request.objects.count()}"


def _answered(by: Actor, lead: Actor, year: int) -> None:
    """The execution of a year as of its end, asked in the January after; the second stands beside the first."""
    from dure.domain.oversight.actions import answers

    asked = date(year + 1, 1, 15)
    request = _asked(by, asked, "data", f"{year}년 예산 집행 현황 (표본)", table="execution", as_of=date(year, 12, 31), first_year=year, last_year=year,
                     due_on=asked + timedelta(days=7))
    at = _at(asked)
    draft = answers.draw_answer(by=by, at=at, request=request.pk)
    if draft.beside is not None:
        draft = answers.write_answer(by=by, at=at, request=request.pk, text="", explanations=WHY | draft.explanations)
    answers.decide_answer(by=lead, at=at, answer=draft.pk, approve=True)
    answers.send_answer(by=by, at=at, on=asked + timedelta(days=5), answer=draft.pk, number=f"표본-{year}")


def _outturn(by: Actor, lead: Actor) -> None:
    """The founding statement's three settlement years."""
    from dure.domain.oversight.actions import answers

    asked = date(2018, 3, 5)
    request = _asked(by, asked, "data", "최근 3년 결산 현황 (표본)", table="outturn", as_of=asked, first_year=2014, last_year=2016, due_on=date(2018, 3, 9))
    draft = answers.draw_answer(by=by, at=_at(asked), request=request.pk)
    answers.decide_answer(by=lead, at=_at(asked), answer=draft.pk, approve=True)
    answers.send_answer(by=by, at=_at(asked), on=date(2018, 3, 8), answer=draft.pk, number="표본-결산")


def _followed(by: Actor, lead: Actor) -> None:
    from dure.domain.oversight.actions import answers
    from dure.domain.oversight.actions.requests import record_follow_up

    asked = date(2018, 11, 14)
    question = _asked(by, asked, "question", "회원 명부와 누리집의 도시 수가 다른 까닭 (표본)", due_on=date(2018, 11, 24))
    draft = answers.write_answer(by=by, at=_at(asked), request=question.pk, text="누리집의 목록을 회원 명부에서 바로 뽑도록 바꾸겠습니다. (표본)")
    answers.decide_answer(by=lead, at=_at(asked), answer=draft.pk, approve=True)
    answers.send_answer(by=by, at=_at(asked), on=date(2018, 11, 22), answer=draft.pk, number="표본-서면", follow=True)
    opinion = _asked(by, date(2017, 12, 15), "opinion", "사무국 인건비 비율을 점검할 것 (표본)")
    finding = _asked(by, asked, "finding", "조례에 없는 새 이름을 쓴 일 (표본)")
    demand = _asked(by, date(2018, 6, 1), "disposition", "증빙 없는 지출의 환수 (표본)", side="audit", member="표본 감사관", committee="감사담당관 (표본)",
                    due_on=date(2018, 8, 1), amount=500_000)
    for request, on, progress, text, more in (
            (question, date(2018, 12, 20), "done", "명부에서 뽑은 목록을 공개함 (표본)", {}),
            (opinion, date(2018, 2, 28), "done", "정산 때 항목별 비율을 점검함 (표본)", {}),
            (finding, date(2018, 12, 3), "done", "조례의 이름으로 고침 (표본)", {}),
            (demand, date(2018, 7, 2), "ongoing", "납부를 독촉함 (표본)", {"recovered": 200_000, "until": date(2018, 8, 31)}),
            (demand, date(2018, 8, 30), "done", "전액 환수함 (표본)", {"recovered": 500_000})):
        record_follow_up(by=by, at=_at(on), on=on, request=request.pk, reported_on=on, progress=progress, text=text, **more)


def _waiting(by: Actor, door: Door) -> None:
    """A request of today that waits for its answer."""
    _asked(by, door.on, "data", "2019년 지원금 정산 현황 (표본)", table="settlements", as_of=date(2020, 12, 31), first_year=2019, last_year=2019,
           due_on=door.on + timedelta(days=5))


def _asked(by: Actor, on: date, kind: str, title: str, *, side: str = "council", member: str = MEMBER, committee: str = COMMITTEE, **more: Any) -> Any:
    from dure.domain.oversight.actions.requests import register_request
    from dure.domain.oversight.rules.requests import Asked

    return register_request(by=by, at=_at(on), on=on, asked=Asked(kind, side, member, title, on, **more), committee=committee, project=PROJECT,
                            sample=True, writer_key=by.key, writer_name=by.name)


def _at(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 1, tzinfo=UTC)
