"""Requests: registered, answered by a frozen table under four eyes, explained, sent; followed up until done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.actions.moves import decide_transfer, prepare_transfer
from dure.domain.appropriations.models import BudgetLine
from dure.domain.journal.queries import entries_of
from dure.domain.oversight.actions.answers import decide_answer, draw_answer, send_answer, write_answer
from dure.domain.oversight.actions.requests import assign_request, record_follow_up, register_request, withdraw_request
from dure.domain.oversight.models import Answer, Request
from dure.domain.oversight.queries.explaining import explain
from dure.domain.oversight.queries.requests import compared, due_requests, is_whole, requests, since_frozen
from dure.domain.oversight.rules.requests import Asked, Stepped, asked_problems, follow_up_problems
from dure.domain.oversight.rules.tables import from_plain
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import allotted, paid

Lines = dict[tuple[int, str], BudgetLine]
ON = date(2019, 3, 4)
DATA = Asked("data", "council", "표본 의원", "최근 집행 현황", date(2018, 11, 5), date(2018, 11, 9), date(2018, 10, 31), "execution", 2018, 2018)
QUESTION = Asked("question", "council", "표본 의원", "회원 확대 계획", date(2018, 11, 5), date(2018, 11, 15))
DISPOSITION = Asked("disposition", "audit", "표본 감사관", "증빙 없는 지출의 환수", date(2018, 6, 1), date(2018, 8, 1), amount=500_000)
AUDITOR = Actor("parties.account:900031", "표본 감사", frozenset({"auditor"}))


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


def asked(officer: Actor, what: Asked, **more: Any) -> Request:
    return register_request(by=officer, at=AT, on=ON, asked=what, project="" if what.kind != "data" else "wego", **more)


def answered(officer: Actor, lead: Actor, request: Request, **said: str) -> Answer:
    draw_answer(by=officer, at=AT, request=request.pk)
    draft = request.answers.get(state="prepared")
    if said:
        draft = write_answer(by=officer, at=AT, request=request.pk, text="", explanations={**draft.explanations, **said})
    return decide_answer(by=lead, at=AT, answer=draft.pk, approve=True)


@pytest.mark.parametrize(("what", "codes"), [
    (DATA, []),
    (replace(DATA, kind="letter", table=""), ["no_such"]),
    (replace(DATA, member=" "), ["words_missing"]),
    (replace(DATA, asked_on=date(2019, 3, 5), due_on=None), ["asked_later"]),
    (replace(DATA, due_on=date(2018, 11, 4)), ["due_before"]),
    (replace(DATA, table="weather"), ["no_table"]),
    (replace(DATA, as_of=None, first_year=2019), ["as_of_missing", "years_wrong"]),
    (replace(QUESTION, table="execution"), ["table_unasked"]),
    (replace(QUESTION, amount=1), ["amount_wrong"]),
    (DISPOSITION, []),
    (replace(DISPOSITION, amount=0), ["amount_wrong"]),
])
def test_what_is_asked_is_judged(what: Asked, codes: list[str]) -> None:
    assert [problem.code.removeprefix("oversight.") for problem in asked_problems(what, ["execution"], ON)] == codes


STEP = Stepped("disposition", date(2018, 7, 2), "ongoing", "납부를 독촉함", date(2018, 6, 1), demanded=500_000)


@pytest.mark.parametrize(("step", "codes"), [
    (STEP, []),
    (replace(STEP, kind="data"), ["not_followed"]),
    (replace(STEP, progress="forgotten", text=""), ["no_such", "text_missing"]),
    (replace(STEP, on=date(2019, 3, 5)), ["step_later"]),
    (replace(STEP, last_on=date(2018, 7, 3)), ["step_before"]),
    (replace(STEP, ended=True), ["followed_up"]),
    (replace(STEP, recovered=500_001), ["recovered_wrong"]),
    (replace(STEP, progress="done", recovered=499_999), ["not_recovered"]),
    (replace(STEP, progress="done", recovered=500_000), []),
    (replace(STEP, kind="finding", demanded=None, progress="done"), []),
])
def test_what_is_reported_is_judged(step: Stepped, codes: list[str]) -> None:
    assert [problem.code.removeprefix("oversight.") for problem in follow_up_problems(step, ON)] == codes


def test_a_request_is_answered_by_the_records_of_its_day(officer: Actor, lead: Actor, lines: Lines) -> None:
    line = allotted(officer, lines[2018, "사무관리비"], 8_400_000)
    paid(officer, line, "표본 인쇄소", 640_000, date(2018, 10, 31))
    paid(officer, line, "늦은 인쇄소", 100_000, date(2018, 11, 1))
    request = asked(officer, DATA)
    answer = answered(officer, lead, request)
    row = next(row for row in from_plain(answer.table).rows if row.key == "사무관리비")
    assert row.cells == {"available": 8_400_000, "allotted": 8_400_000, "committed": 640_000, "spent": 640_000, "carried_out": 0, "balance": 7_760_000}
    # the records go on, the answer does not
    paid(officer, line, "뒤늦게 적은 곳", 50_000, date(2018, 10, 30))
    answer.refresh_from_db()
    assert from_plain(answer.table).rows[0].cells["spent"] == 640_000
    assert is_whole(answer)
    assert [(one.column, one.before, one.now) for one in since_frozen(answer)] == [("committed", 640_000, 690_000), ("spent", 640_000, 690_000),
                                                                                  ("balance", 7_760_000, 7_710_000)]
    told = explain(Ref("oversight", "answer", str(answer.pk), "1.spent"))
    assert told is not None
    assert told.value == 640_000
    assert told.records[0] == Ref("spending", "line", str(line.pk), "spent@2018-10-31")
    assert told.as_of == date(2018, 10, 31)
    summed = explain(Ref("oversight", "answer", str(answer.pk), "total.available"))
    assert summed is not None
    assert summed.value == 8_400_000 + 35_000_000 + 8_000_000 + 1_127_987_000


def test_it_stands_beside_last_years_answer_and_what_differs_is_explained(officer: Actor, lead: Actor, lines: Lines) -> None:
    last_year = asked(officer, replace(DATA, asked_on=date(2017, 11, 6), due_on=None, as_of=date(2017, 12, 31), first_year=2017, last_year=2017))
    answered(officer, lead, last_year)
    move = prepare_transfer(by=officer, at=AT, on=date(2018, 7, 2), kind="changed_use", source=lines[2018, "국외업무여비"].pk,
                            target=lines[2018, "사무관리비"].pk, amount=1_000_000, reason="분과회의 증가")
    decide_transfer(by=lead, at=AT, transfer=move.pk, approve=True)
    request = asked(officer, DATA)
    assert request.before == last_year
    draft = draw_answer(by=officer, at=AT, request=request.pk)
    assert draft.beside is not None
    assert draft.beside.request == last_year
    both = compared(draft)
    assert both is not None
    assert [(one.row, one.column, one.before, one.now) for one in both.differences if one.column == "available"] == [
        ("사무관리비@2018", "available", 2_000_000, 9_400_000), ("국외업무여비@2018", "available", 35_000_000, 34_000_000),
        ("국제부담금@2018", "available", 1_135_987_000, 1_127_987_000)]
    assert "분과회의 증가" in draft.explanations["사무관리비@2018"]
    assert "국제부담금@2018" not in draft.explanations
    # nothing says why the contribution fell: it cannot go out
    assert refused(decide_answer, by=lead, at=AT, answer=draft.pk, approve=True) == ["oversight.unexplained"]
    kept = write_answer(by=officer, at=AT, request=request.pk, text="표본 답변", explanations={**draft.explanations, "국제부담금@2018": "지역사무소 지원 축소"})
    assert refused(decide_answer, by=officer, at=AT, answer=kept.pk, approve=True) == ["base.not_permitted"]
    sure = decide_answer(by=lead, at=AT, answer=kept.pk, approve=True)
    # drawn again, words that are there stay
    again = draw_answer(by=officer, at=AT, request=request.pk)
    assert (again.version, again.text, again.explanations["국제부담금@2018"]) == (2, "표본 답변", "지역사무소 지원 축소")
    sent = send_answer(by=officer, at=AT, on=date(2018, 11, 9), answer=sure.pk, number="정보기획담당관-1234")
    request.refresh_from_db()
    assert (sent.sent_number, request.answered_on, request.ended_on) == ("정보기획담당관-1234", date(2018, 11, 9), date(2018, 11, 9))
    assert refused(draw_answer, by=officer, at=AT, request=request.pk) == ["oversight.ended_already"]


def test_who_prepared_does_not_confirm_and_who_asks_writes_nothing(lead: Actor, director: Actor, lines: Lines) -> None:
    request = asked(lead, DATA)
    draft = draw_answer(by=lead, at=AT, request=request.pk)
    assert refused(decide_answer, by=lead, at=AT, answer=draft.pk, approve=True) == ["base.own_preparation"]
    assert refused(register_request, by=AUDITOR, at=AT, on=ON, asked=QUESTION) == ["base.not_permitted"]
    assert refused(draw_answer, by=AUDITOR, at=AT, request=request.pk) == ["base.not_permitted"]
    assert refused(send_answer, by=lead, at=AT, on=ON, answer=draft.pk, number="1") == ["oversight.not_confirmed"]
    assert decide_answer(by=director, at=AT, answer=draft.pk, approve=False, note="다시").state == "refused"
    assert draw_answer(by=lead, at=AT, request=request.pk).version == 2


def test_a_confirmed_answer_stays_in_the_database_too(officer: Actor, lead: Actor, lines: Lines) -> None:
    answer = answered(officer, lead, asked(officer, DATA))
    for change in ({"text": "다른 말"}, {"table": {}}, {"explanations": {"x": "y"}}, {"state": "prepared"}):
        with pytest.raises(IntegrityError, match="kept as it was"), transaction.atomic():
            Answer.objects.filter(pk=answer.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.filter(pk=answer.pk).delete()


def test_a_table_that_was_changed_after_it_was_drawn_is_not_confirmed(officer: Actor, lead: Actor, lines: Lines) -> None:
    draft = draw_answer(by=officer, at=AT, request=asked(officer, DATA).pk)
    table = dict(draft.table)
    table["rows"][0]["cells"]["spent"] = 1
    Answer.objects.filter(pk=draft.pk).update(table=table)
    assert refused(decide_answer, by=lead, at=AT, answer=draft.pk, approve=True) == ["oversight.records_damaged"]


def test_a_written_question_is_answered_and_its_promise_followed_up(officer: Actor, lead: Actor, project: Any) -> None:
    request = asked(officer, QUESTION)
    assert refused(draw_answer, by=officer, at=AT, request=request.pk) == ["oversight.table_unasked"]
    draft = write_answer(by=officer, at=AT, request=request.pk, text=" ")
    assert refused(decide_answer, by=lead, at=AT, answer=draft.pk, approve=True) == ["oversight.text_missing"]
    write_answer(by=officer, at=AT, request=request.pk, text="올해 안에 다섯 도시에 초청장을 보내겠습니다.")
    send_answer(by=officer, at=AT, on=date(2018, 11, 14), answer=decide_answer(by=lead, at=AT, answer=draft.pk, approve=True).pk, number="표본-7", follow=True)
    assert requests(state="followed").get() == request
    made = record_follow_up(by=officer, at=AT, on=ON, request=request.pk, reported_on=date(2018, 12, 3), progress="ongoing", text="세 도시 발송", until=date(2019, 1, 31))
    with pytest.raises(IntegrityError), transaction.atomic():
        type(made).objects.filter(pk=made.pk).update(text="다섯 도시 발송")
    assert due_requests(ON) == [request]
    assert requests(state="followed", late="x", on=ON).get() == request
    assert requests(late="x", on=date(2019, 1, 31)).count() == 0
    record_follow_up(by=officer, at=AT, on=ON, request=request.pk, reported_on=date(2019, 1, 30), progress="done", text="다섯 도시 발송")
    request.refresh_from_db()
    assert request.ended_on == date(2019, 1, 30)
    assert requests(state="ended").get() == request


def test_a_disposition_is_done_when_all_came_back(officer: Actor, project: Any) -> None:
    request = asked(officer, DISPOSITION)
    words = {"by": officer, "at": AT, "on": ON, "request": request.pk, "reported_on": date(2018, 7, 2)}
    assert refused(record_follow_up, **words, progress="done", text="일부 환수", recovered=200_000) == ["oversight.not_recovered"]
    record_follow_up(**words, progress="ongoing", text="일부 환수", recovered=200_000, until=date(2018, 9, 1))
    request.refresh_from_db()
    assert request.due_on == date(2018, 9, 1)
    assert due_requests(ON) == [request]
    record_follow_up(**words | {"reported_on": date(2018, 8, 31)}, progress="done", text="전액 환수", recovered=500_000)
    assert due_requests(ON) == []


def test_writers_deadlines_and_what_was_withdrawn(officer: Actor, project: Any) -> None:
    request, other = asked(officer, QUESTION), asked(officer, replace(QUESTION, title="예산 낭비 여부"))
    assert (request.key, other.key) == ("2018-0001", "2018-0002")
    assign_request(by=officer, at=AT, request=request.pk, writer_key="parties.account:1", writer_name="마크", due_on=date(2018, 11, 20))
    assert due_requests(ON, "parties.account:1") == [other, request]
    assert due_requests(ON, "parties.account:2") == [other]
    assert refused(assign_request, by=officer, at=AT, request=request.pk, writer_key="", writer_name="", due_on=date(2018, 1, 1)) == ["oversight.due_before"]
    assert refused(withdraw_request, by=officer, at=AT, on=ON, request=other.pk, why="") == ["oversight.why_missing"]
    withdraw_request(by=officer, at=AT, on=ON, request=other.pk, why="의원이 거둠")
    assert due_requests(ON) == [request]
    assert refused(write_answer, by=officer, at=AT, request=other.pk, text="늦은 답") == ["oversight.ended_already"]
    assert entries_of(f"oversight.request:{other.key}").first().why == "의원이 거둠"  # type: ignore[union-attr]
    assert requests(text="낭비").get() == other
    assert requests(year=2019).count() == 0
