"""Lines keep the office's words; a changed value is printed exactly where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.domain.programmes.rules.wording import as_plain, revived, split, values_of, worded
from dure.kernel.days import PartialDay

ASSEMBLY = Happening(
    start=PartialDay(2017, 6, 27),
    end=PartialDay(2017, 6, 30),
    precision="day",
    title="2017 제4차 WeGO총회 개최",
    place="울라놉스크",
    counts=Counts(None, 350, None, ["people"]),
    text="'17.6.27~6.30 2017 제4차 WeGO총회 개최(울라놉스크):350여명 참석, 차기 총회 개최도시 선정",
)


def changed(fact: Happening | Result, **new: str) -> str:
    values = values_of(fact)
    return worded(split(fact.text, values), values | new)


@pytest.mark.parametrize(
    ("new", "printed"),
    [
        ({}, ASSEMBLY.text),
        ({"people": "400여"}, ASSEMBLY.text.replace("350여명", "400여명")),
        ({"people": "1400"}, ASSEMBLY.text.replace("350여명", "1,400명")),
        ({"end": "2017-07-01"}, ASSEMBLY.text.replace("6.30", "7.1")),
        ({"start": "2017-06-26"}, ASSEMBLY.text.replace("'17.6.27", "'17.6.26")),
        ({"start": "2018-06-27", "end": "2018-06-30"}, ASSEMBLY.text.replace("'17.6.27", "'18.6.27")),
        ({"start": "2016-06-27"}, ASSEMBLY.text.replace("'17.6.27~6.30", "'16.6.27~'17.6.30")),
        ({"place": "표본시"}, ASSEMBLY.text.replace("울라놉스크", "표본시")),
        ({"title": "총회"}, ASSEMBLY.text.replace("2017 제4차 WeGO총회 개최", "총회")),
    ],
)
def test_a_change_is_printed_exactly_there(new: dict[str, str], printed: str) -> None:
    assert changed(ASSEMBLY, **new) == printed


def test_counts_are_told_apart_by_their_units() -> None:
    fact = Result(
        2017,
        start=PartialDay(2017, 6, 27),
        end=PartialDay(2017, 6, 30),
        counts=Counts(125, 400, 48, ["people"]),
        text="제4회 WeGO 총회 개최 : 48개국, 125개도시, 400여명 참석(6.27~6.30)",
    )
    assert (
        changed(fact, countries="50", cities="126", people="350여")
        == "제4회 WeGO 총회 개최 : 50개국, 126개도시, 350여명 참석(6.27~6.30)"
    )
    assert changed(fact, end="2017-06-29") == "제4회 WeGO 총회 개최 : 48개국, 125개도시, 400여명 참석(6.27~6.29)"


@pytest.mark.parametrize(
    ("text", "start", "end", "new", "printed"),
    [
        ("'15. 9. 14 ~ 18 집행위원회", "2015-09-14", "2015-09-18", {"end": "2015-09-19"}, "'15. 9. 14 ~ 19 집행위원회"),
        (
            "'15. 9. 14 ~ 18 집행위원회",
            "2015-09-14",
            "2015-09-18",
            {"end": "2015-10-02"},
            "'15. 9. 14 ~ '15.10.2 집행위원회",
        ),
        (
            "'15. 9. 14 ~ 18 집행위원회",
            "2015-09-14",
            "2015-09-18",
            {"start": "2015-09-16"},
            "'15. 9. 16 ~ 18 집행위원회",
        ),
        (
            "사전타당성 조사 : 1개도시('16.8 ~ 12월)",
            "2016-08",
            "2016-12",
            {"end": "2016-11"},
            "사전타당성 조사 : 1개도시('16.8 ~ 11월)",
        ),
        ("조사('17.10 ~ 18.1월)", "2017-10", "2018-01", {"end": "2018-02"}, "조사('17.10 ~ 18.2월)"),
        ("14.8~12월 간담회", "2014-08", "2014-12", {"start": "2014-09"}, "14.9~12월 간담회"),
        ("포럼 개최(7월) : 표본시", "2017-07", None, {"start": "2017-08"}, "포럼 개최(8월) : 표본시"),
        ("'17.4월 간담회", "2017-04", None, {"start": "2017-04-13"}, "'17.4.13 간담회"),
        ("'16.12~17.12 : 공약이행", "2016-12", "2017-12", {"end": "2018-01"}, "'16.12~18.1 : 공약이행"),
        ("2016.08.25 계획", "2016-08-25", None, {"start": "2016-09-05"}, "2016.09.05 계획"),
        ("8~12월 간담회", "2016-08", "2016-12", {"start": "2016-07"}, "7~12월 간담회"),
        ("날이 없는 줄", "2016-08", None, {"start": "2016-09"}, "날이 없는 줄"),
    ],
)
def test_days_keep_their_style(text: str, start: str, end: str | None, new: dict[str, str], printed: str) -> None:
    values = {"start": start} | ({"end": end} if end else {})
    assert worded(split(text, values), values) == text
    assert worded(split(text, values), values | new) == printed


WORDS = st.text(alphabet="가나 명개도시국여월년일'~.:()0123456789,W-", max_size=40)
DAYS = st.builds(
    lambda y, m, d: str(PartialDay(y, m, d if m else 0)),
    st.integers(1990, 2030),
    st.integers(0, 12),
    st.integers(0, 31),
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "start": DAYS,
        "end": DAYS,
        "place": WORDS,
        "title": WORDS,
        **{
            name: st.builds(lambda n, about: f"{n}{about}", st.integers(0, 12_000), st.sampled_from(["", "여"]))
            for name in ("people", "cities", "countries")
        },
    },
)


@given(WORDS, VALUES)
def test_unchanged_values_print_the_line_itself(text: str, values: dict[str, str]) -> None:
    pattern = split(text, values)
    assert worded(pattern, values) == text
    assert revived(as_plain(pattern)) == pattern
    assert worded(pattern, {}) is not None  # nothing known any more: printed all the same


@given(st.integers(0, 30_000), st.integers(0, 30_000), st.booleans())
def test_any_count_can_be_changed_to_any_other(before: int, after: int, about: bool) -> None:
    tail = "여" if about else ""
    text = f"총회 : 3개국, 12개도시, {before:,}{tail}명 참석"
    values = {"countries": "3", "cities": "12", "people": f"{before}{tail}"}
    assert worded(split(text, values), values | {"people": f"{after}{tail}"}) == text.replace(
        f"{before:,}{tail}명", f"{after:,}{tail}명"
    )
