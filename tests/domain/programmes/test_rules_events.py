"""Events, dates and named parts by themselves."""

from __future__ import annotations

import pytest

from dure.domain.programmes.rules.calendar import period_problems, written_problems
from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.domain.programmes.rules.happenings import consistent, contradictions
from dure.domain.programmes.rules.matching import dates_agree, event_of, matches
from dure.domain.programmes.rules.mentions import mention_problems
from dure.domain.programmes.rules.parts import named_list_problems, named_total_problems
from dure.domain.programmes.rules.titles import alike, taken_apart
from dure.kernel.days import PartialDay
from dure.kernel.place import NOWHERE


def happening(title: str, start: str | None, end: str | None = None, place: str | None = None) -> Happening:
    day = PartialDay.parse(start) if start else None
    return Happening(None, day, PartialDay.parse(end) if end else None, day.precision if day else None, title, place, text=title)


def result(title: str, start: str | None, end: str | None = None, place: str | None = None, year: int = 2017) -> Result:
    day = PartialDay.parse(start) if start else None
    return Result(year, None, title, day, PartialDay.parse(end) if end else None, day.precision if day else None, place, text=title)


def codes(history: list[Happening], results: list[Result]) -> list[str]:
    return [problem.code for problem in contradictions(matches(history, results))]


@pytest.mark.parametrize(("one", "other"), [
    ("2017 제4차 WeGO총회 개최", "제4회 WeGO 총회(General Assembly) 개최"),
    ("전자정부 관련 정책공유포럼 및 기술세미나 개최", "전자정부관련 정책공유포럼 개최"),
    ("2016년 집행위원회", "집행위원회 개최"),
])  # fmt: skip
def test_titles_of_one_event(one: str, other: str) -> None:
    assert alike(taken_apart(one), taken_apart(other)) >= 0.6


@pytest.mark.parametrize(("one", "other"), [
    ("제4차 OGP협의체 전체회의 개최", "제5차 OGP협의체 전체회의 개최"),
    ("WeGO 총회", "WeGO 집행위원회"),
    ("도서관 포럼", "도서관 워크숍"),
])  # fmt: skip
def test_titles_of_two_events(one: str, other: str) -> None:
    assert alike(taken_apart(one), taken_apart(other)) == 0


@pytest.mark.parametrize(("one", "other", "agree"), [
    (("2017-06-27", "2017-06-30"), ("2017-06-27", "2017-06-30"), True),
    (("2017-06-27", "2017-06-30"), ("2017-06-27", None), False),
    (("2017-06-27", "2017-06-30"), ("2017-06", None), True),
    (("2017-06", "2017-12"), ("2017-09", None), False),
    (("2017-06", None), ("2017-07", None), False),
    (("2017-06", "2017-12"), ("2017-06", "2017-11"), False),
    (("2017-06", "2017-12"), ("2017-06", None), True),
    (("2017-06-27", None), (None, None), None),
])  # fmt: skip
def test_dates_are_compared_as_far_as_both_are_known(
        one: tuple[str, str | None], other: tuple[str | None, str | None], agree: bool | None) -> None:
    assert dates_agree(event_of(happening("총회", *one)), event_of(result("총회", *other))) is agree


def test_a_meeting_held_every_month_is_not_held_against_another_months() -> None:
    history = [happening("간담회 실시", f"2017-{month:02d}") for month in (3, 5, 9)]
    assert codes(history, [result("간담회 실시", "2017-06")]) == []
    assert codes(history, [result("간담회 3회 실시", "2017-06")]) == []


def test_one_meeting_far_from_another_is_another() -> None:
    assert codes([happening("간담회 실시", "2017-03")], [result("간담회 실시", "2017-10")]) == []


def test_what_has_a_number_is_held_against_its_number_wherever_it_is() -> None:
    assert codes([happening("제4차 총회 개최", "2017-03-02")], [result("제4회 총회", "2017-10-02")]) == ["programmes.date_differs"]


def test_the_agreeing_sitting_is_matched_first() -> None:
    history = [happening("제1차 간담회", "2017-03-02"), happening("간담회", "2017-03-20")]
    assert codes(history, [result("간담회", "2017-03-20")]) == []


@pytest.mark.parametrize(("one", "other", "same"), [
    (Counts(people=350, about=["people"]), Counts(people=372), True), (Counts(people=350, about=["people"]), Counts(people=340), False),
    (Counts(people=350, about=["people"]), Counts(people=400, about=["people"]), False), (Counts(people=350), Counts(people=351), False),
    (Counts(people=350), Counts(people=350), True),
])  # fmt: skip
def test_about_and_exact(one: Counts, other: Counts, same: bool) -> None:
    assert consistent("people", one, other) is same


@pytest.mark.parametrize("text", [
    "19개임원도시(의장도시, 부의장도시8, 집행위원도시10)", "15명(KOSMIC, WeGO, NIA, 한국전파협회 등)", "2회(분과위원회 회의 각 2회)",
    "구성 : 15명(위원장1, 위촉직9, 당연직5)", "예산 35,000천원(국비 20,000천원, 시비 15,000천원)", "10개도시 15명 (5.18 ~ 20)",
    "3회(3월, 5월, 9월)", "10명(교육 2시간, 실습 3시간)", "163 + 35 + 16 = 214", "100명(남 60, 여 40)", "1,000여명(내국인 600명, 외국인 500명)",
    "20명(위원장 포함, 위촉직 12, 당연직 8)", "20명(위원장 포함, 위촉직 12, 당연직 7)", "15명(시각장애인 5명, 청각장애인 10명)", "교육과정 2개(기초, 심화)",
])  # fmt: skip
def test_totals_that_hold_or_are_none(text: str) -> None:
    assert named_total_problems([(text, NOWHERE)]) == []


@pytest.mark.parametrize(("text", "computed"), [
    ("20개임원도시(의장도시, 부의장도시8, 집행위원도시10)", 19), ("215 members(163 cities, 35 agencies, 16 companies)", 214),
    ("회원 163 + 35 + 16 = 215", 214), ("구성 : 16명(위원장1, 위촉직9, 당연직5)", 15), ("1,300천원(국비 700천원, 시비 500천원)", 1200),
    ("199 cities(149 A, 46 B, 18 C, 10 D, 6 E)", 229),
])  # fmt: skip
def test_totals_that_do_not_hold(text: str, computed: int) -> None:
    (problem,) = named_total_problems([(text, NOWHERE)])
    assert problem.params["computed"] == computed


@pytest.mark.parametrize(("text", "wrong"), [
    ("안건4(빅데이터분석, 디지털시민시장실, 공간정보, 회의정보공개)", False), ("안건4(빅데이터분석, 디지털시민시장실, 공간정보)", True),
    ("4개 분과(데이터, 공간정보, 회의, 시장실, 예산)", True), ("15명(KOSMIC, WeGO, NIA)", False), ("5개 기관(시청, 구청, 공사 등)", False),
])  # fmt: skip
def test_the_number_of_a_list(text: str, wrong: bool) -> None:
    assert [p.code for p in named_list_problems([(text, NOWHERE)])] == ["programmes.named_list"] * wrong


@pytest.mark.parametrize("text", ["2017.2.30", "'17.13.1 개최", "2017-04-31", "'18.13월 발표", "워크숍 (2.30)", "교육(13.5 ~ 13.7)"])
def test_days_that_no_calendar_has(text: str) -> None:
    assert [p.code for p in written_problems([(text, NOWHERE)])] == ["programmes.date_impossible"]


@pytest.mark.parametrize("text", ["2016.2.29", "'17.12.31", "1,234.12.34천원", "36개월", "제2.1.45항", "(2.5)", "12월", "02-2133-2910"])
def test_what_is_a_day_or_none(text: str) -> None:
    assert written_problems([(text, NOWHERE)]) == []


def test_periods_that_are_over() -> None:
    assert period_problems([("사업기간 : 2018. 1. ~ 12.", NOWHERE), ("사업기간 : 2015.1. ~ 2019.12.", NOWHERE)], 2018) == []
    assert len(period_problems([("사업기간 : 2017. 1. ~ 12.", NOWHERE)], 2018)) == 1


def test_one_act_in_two_months() -> None:
    one, other = "'18.3월 실행계획 이행 평가 결과 발표에 따른 후속조치", "('18.4월 이행 결과 평가공표 예정)"
    assert len(mention_problems([("가", one, NOWHERE), ("가", other, NOWHERE.saying("x"))])) == 1
    assert mention_problems([("가", one, NOWHERE), ("나", other, NOWHERE)]) == []
    assert mention_problems([("가", "'18.3월 상반기 이행 평가 결과 발표", NOWHERE), ("가", other, NOWHERE)]) == []
    assert len(mention_problems([("가", "'18.3월 기본계획 수립", NOWHERE), ("가", "'18.2월 기본계획 수립", NOWHERE)])) == 1
    assert mention_problems([("가", "'18.3월 간담회 개최", NOWHERE), ("가", "'18.9월 간담회 개최", NOWHERE)]) == []
    assert mention_problems([("가", "'17.3월 이행 평가 결과 발표", NOWHERE), ("가", other, NOWHERE)]) == []
