"""One place under several spellings, and different places that are alike."""

from __future__ import annotations

import pytest

from dure.domain.parties.rules.place_names import ALIASES, KOREA, WORLD
from dure.domain.parties.rules.spellings import (
    Named,
    differently_spelled,
    place_root,
    places_in,
    same_place,
    spelling_problems,
)


@pytest.mark.parametrize(("one", "other"), [
    ("울라놉스크", "울리야노브스크"), ("베요글루", "베이올루"), ("타슈켄트", "타쉬켄트"), ("호치민", "호찌민"), ("쿠리치바", "꾸리찌바"),
    ("타슈켄트", "타슈겐트"), ("상트페테르부르크", "상트페테르브르크"), ("북경", "베이징"), ("Beyoğlu", "Beyoglu"),
    ("프리슈티나", "프리스티나"), ("니즈니노브고로드", "니즈니노보고로드"),
])  # fmt: skip
def test_spellings_of_one_place(one: str, other: str) -> None:
    assert differently_spelled(one, other)
    assert len(spelling_problems([Named(one), Named(other)])) == 1


@pytest.mark.parametrize(("one", "other"), [
    ("바르셀로나", "바르셀로나시"), ("서울", "서울시"), ("서울", "서울특별시"), ("방콕", "방콕시"), ("터키 베요글루", "베요글루"),
    ("청두시", "중국 청두"), ("멕시코시티", "멕시코시티"),
])  # fmt: skip
def test_one_spelling_written_longer(one: str, other: str) -> None:
    assert same_place(one, other) or not (place_root(one) and place_root(other))
    assert spelling_problems([Named(one), Named(other)]) == []


@pytest.mark.parametrize(("one", "other"), [
    ("부산", "부천"), ("광주", "전주"), ("대구", "대전"), ("공주", "광주"), ("산티아고", "샌디에고"), ("몬테레이", "몬트리올"),
    ("동대문", "서대문"), ("포르투", "포르투알레그레"), ("치앙마이", "치앙라이"), ("타이베이", "타이중"), ("Seoul", "서울"), ("파리", "빠리"),
])  # fmt: skip
def test_two_places(one: str, other: str) -> None:
    assert not differently_spelled(one, other) or (one, other) == ("파리", "빠리")


def test_no_two_places_of_the_tables_are_taken_for_one() -> None:
    listed = {name: i for i, group in enumerate(ALIASES) for name in group}
    names = sorted({*WORLD, *KOREA})
    wrong = [(a, b) for i, a in enumerate(names) for b in names[i + 1:]
             if differently_spelled(a, b) and listed.get(a, a) != listed.get(b, b)]
    assert wrong == []


@pytest.mark.parametrize("name", ["서울글로벌센터", "시청 대회의실", "제1회의실", "구민회관", "인도네시아", "온라인"])
def test_what_is_no_place_on_a_map(name: str) -> None:
    assert place_root(name) == ""


def test_places_in_a_sentence() -> None:
    assert next(iter(places_in("러시아 울리야노브스크 운영위원회 진행"))).name == "울리야노브스크"
    assert {n.name for n in places_in("지역사무소 : 청두(아시아), 울라놉스크(유럽)")} == {"청두", "울라놉스크"}
    assert list(places_in("중국 대표단 방문, 미국 공무원 연수")) == []


def test_a_place_is_reported_once() -> None:
    (problem,) = spelling_problems([Named("울라놉스크"), Named("울리야노브스크"), Named("울라놉스크"), Named("울리야놉스크")])
    assert problem.params["names"] == "울라놉스크 / 울리야노브스크 / 울리야놉스크"
    assert len(problem.places) == 3
