"""Misprints of fixed words, and the dates of papers themselves."""

from __future__ import annotations

from datetime import date

import pytest

from dure.domain.papers.rules.misprints import label_problems, word_problems
from dure.domain.papers.rules.own_dates import Signed, cover_and_approval, cover_problems, rest_day_problems
from dure.kernel.days import PartialDay
from dure.kernel.place import NOWHERE


def misprints(text: str, *places: str) -> list[tuple[object, object]]:
    return [(p.params["printed"], p.params["meant"]) for p in word_problems([(text, NOWHERE)], frozenset(places))]


@pytest.mark.parametrize(("text", "printed", "meant"), [
    ("구성 운영계획 수립 : 안전4(빅데이터분석, 공간정보)", "안전4", "안건4"), ("민관헙의체 간담회", "민관헙의체", "민관협의체"),
    ("집헹위원회 개최", "집헹위원회", "집행위원회"), ("사무관라비", "사무관라비", "사무관리비"), ("2018 기븐계획 수립", "기븐계획", "기본계획"),
])  # fmt: skip
def test_a_misprint(text: str, printed: str, meant: str) -> None:
    assert misprints(text) == [(printed, meant)]


@pytest.mark.parametrize("text", [
    "세부 시행계획 수립", "안전 4대 분야", "안전점검 4회(상반기, 하반기)", "추진기반 마련", "추진기관 선정", "민간협의체 운영", "전자정보 관리",
    "실무협의회 운영(2회, 3회)", "국내여비", "사업개소", "이용자 안전4.0", "국제기금",
])  # fmt: skip
def test_right_words(text: str) -> None:
    assert misprints(text) == []


def test_between_two_places_stands_a_space() -> None:
    assert misprints("서울시-타슈켄트시간 MOU", "타슈켄트시", "타슈켄트") == [("타슈켄트시간", "타슈켄트시 간")]
    assert misprints("서울시-하노이시간 교류협력") == [("하노이시간", "하노이시 간")]
    assert misprints("서울시-하노이간 MOU", "하노이") == []
    assert misprints("서울시-연수시간 안내") == []
    assert misprints("당일-운영시간 안내", "서울") == []


@pytest.mark.parametrize(("label", "meant"), [("사비", "시비"), ("국미", "국비"), ("시비", None), ("도비", None), ("자체재원", None), ("군비", None)])
def test_labels_of_those_who_bear(label: str, meant: str | None) -> None:
    found = label_problems({"city": (label, NOWHERE)})
    assert [p.params["meant"] for p in found] == ([meant] if meant else [])


@pytest.mark.parametrize(("day", "code"), [
    ("2013-05-19", "papers.signed_on_sunday"), ("2016-10-03", "papers.signed_on_holiday"), ("2016-08-25", None), ("2016-08", None),
    ("2016-08-27", None), ("2021-08-16", "papers.signed_on_holiday"), ("2016-02-30", None),
])  # fmt: skip
def test_days_on_which_nobody_signs(day: str, code: str | None) -> None:
    assert [p.code for p in rest_day_problems([Signed("방침", PartialDay.parse(day))])] == ([code] if code else [])


def test_a_declared_holiday() -> None:
    signing = Signed("방침", PartialDay.parse("2016-08-25"))
    (problem,) = rest_day_problems([signing], frozenset({date(2016, 8, 25)}))
    assert problem.severity == "hint"


def test_cover_and_approval() -> None:
    cover, approval = cover_and_approval([("작성일 : 2016. 8.", NOWHERE), ("결재일자 2016. 8. 25.", NOWHERE)])
    assert cover
    assert approval
    assert (str(cover.on), str(approval.on)) == ("2016-08", "2016-08-25")
    assert cover_problems(cover, approval) == []
    (problem,) = cover_problems(Signed("", PartialDay(2016, 9)), approval)
    assert problem.severity == "warning"
