"""Two spellings of one project, and how a project is called."""

import pytest

from dure.domain.budget.rules.names import folded, near, short_name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("세계도시 전자정부 협의체 운영", "세계도시전자정부협의체 운영", True),
        ("세계도시 전자정부 협의체 운영", "세계도시 전자정부 협의채 운영", True),
        ("열린정부파트너십(OGP) 협의체", "열린정부파트너십（ＯＧＰ） 협의체", True),
        ("세계도시 전자정부 협의체 운영", "세계도시 전자정부 포럼 운영", False),
        ("공공도서관 건립 1단계 사업", "공공도서관 건립 2단계 사업", False),
        ("청년 지원", "청년 지원금", False),
    ],
)
def test_near_equal_names(one: str, other: str, same: bool) -> None:
    assert near(one, other) is same
    assert near(other, one) is same


def test_short_names_are_latin_whole_words_and_unique() -> None:
    assert short_name("세계도시 전자정부 협의체 운영") == "segyedosi-jeonjajeongbu"
    assert short_name("스마트시티(OGP) 2차 사업") == "seumateusiti-ogp-2cha-saeob"
    assert short_name("!!!") == "project"
    assert short_name("가", {"ga", "ga-2"}) == "ga-3"
    assert short_name("가" * 60) == "ga" * 16
    assert folded("가 나·다") == "가나다"
