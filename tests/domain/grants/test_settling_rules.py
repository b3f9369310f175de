"""Rules of settling: working days, thresholds, terms told otherwise, and how what comes back is spread."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.grants.rules.deadlines import Happened, report_due, return_due, steps
from dure.domain.grants.rules.profiles import Profile, profile_named, profile_of, threshold_problems
from dure.domain.grants.rules.settling import (
    Books,
    Item,
    posted,
    revenue_year,
    settled_problems,
    sheet_of,
    spread,
    terms,
)
from dure.domain.texts.rules.assumed import ASSUMED
from dure.domain.texts.rules.holidays import public_holidays
from dure.kernel.days import after_working, working_between, working_from
from dure.kernel.problem import Refused

HOLIDAYS = public_holidays(2019) | public_holidays(2020)
PROFILES = ASSUMED["grants.settlement_profiles"].value


def profile(name: str = "agreement") -> Profile:
    return profile_of(profile_named(PROFILES, name))


def test_working_days_leave_out_weekends_and_korean_holidays() -> None:
    # Seollal 2020: 24-26 January, Friday to Sunday, and the Monday in place of the Sunday
    assert working_from(date(2020, 1, 24), HOLIDAYS) == date(2020, 1, 28)
    assert after_working(date(2020, 1, 23), 2, HOLIDAYS) == date(2020, 1, 29)
    assert working_between(date(2020, 1, 23), date(2020, 1, 29), HOLIDAYS) == 2
    assert working_between(date(2020, 1, 29), date(2020, 1, 23), HOLIDAYS) == 0


@pytest.mark.parametrize(("name", "ends_on", "due"), [
    ("agreement", date(2019, 12, 31), date(2020, 1, 30)),  # the practice of 2019: 30 days
    ("agreement", date(2019, 12, 26), date(2020, 1, 28)),  # 25 January is a Saturday amid Seollal
    ("local-subsidy", date(2019, 12, 31), date(2020, 3, 2)),  # two months: 29 February 2020 is a Saturday, 1 March a holiday
])
def test_the_report_is_due_by_the_profile(name: str, ends_on: date, due: date) -> None:
    assert report_due(ends_on, profile(name), HOLIDAYS) == due


def test_steps_come_up_one_after_the_other_and_are_late_in_working_days() -> None:
    happened = Happened(date(2019, 12, 31))
    (report,) = steps(happened, profile(), HOLIDAYS)
    assert [report.standing(day) for day in (date(2020, 1, 20), date(2020, 1, 23), date(2020, 1, 31))] == ["open", "soon", "late"]
    assert report.late(date(2020, 2, 4), HOLIDAYS) == 3
    happened = Happened(date(2019, 12, 31), date(2020, 1, 31), (date(2020, 2, 4), date(2020, 2, 3)), date(2020, 2, 20), date(2020, 2, 21),
                        return_due(date(2020, 2, 21), profile(), HOLIDAYS))
    found = {step.name: step for step in steps(happened, profile(), HOLIDAYS)}
    assert list(found) == ["report", "answer", "review", "notice", "return"]
    assert found["report"].standing(date(2020, 3, 1)) == "done_late"
    assert found["report"].late(date(2020, 3, 1), HOLIDAYS) == 1
    assert found["answer"].due_on == date(2020, 2, 10)  # the older of the two queries
    assert found["review"].due_on == date(2020, 2, 28)
    assert found["return"].due_on == date(2020, 3, 23)  # 22 March is a Sunday


def test_nothing_to_return_needs_no_notice() -> None:
    happened = Happened(date(2019, 12, 31), date(2020, 1, 20), (), date(2020, 1, 31), returns=False)
    assert [step.name for step in steps(happened, profile(), HOLIDAYS)] == ["report", "review"]


def test_thresholds_of_the_subsidy_law() -> None:
    def codes(granted: int, verified: str = "", audited: str = "", name: str = "local-subsidy") -> list[str]:
        return [one.code for one in threshold_problems(profile(name), granted, verified, audited)]

    assert codes(299_999_999) == []
    assert codes(300_000_000) == ["grants.not_verified"]
    assert codes(1_000_000_000, "표본 회계법인") == ["grants.not_audited"]
    assert codes(1_000_000_000, "표본 회계법인", "표본 회계법인") == []
    assert codes(1_255_300_000, name="agreement") == []
    with pytest.raises(Refused):
        profile_named(PROFILES, "none")
    with pytest.raises(Refused):
        profile_of({"name": "half"})


def test_a_profile_says_who_keeps_interest_and_refunds() -> None:
    assert terms(profile(), 223_530, None) == (223_530, None)


def test_a_report_is_compared_with_the_books_line_by_line() -> None:
    items = (Item("인건비", 560_740_000, 540_000_000, 540_000_000), Item("사업비", 490_000_000, 484_572_157, 484_572_157))
    text = "인건비 교부액 567,940천원\n사업비 집행액 484,572,157원\n이자: 223,350원\n환급금 105,294원"
    books = Books(items, 1_050_740_000, 223_530, 105_294)
    sheet = sheet_of([(one.name, one.granted, one.executed) for one in items], 223_530, 105_294, text)
    found = [(one.code, one.places[0].line) for one in settled_problems(sheet, text, books)]
    assert found == [("grants.text_differs", 1), ("grants.term_differs", 3)]


def test_of_which_year_a_return_is_revenue() -> None:
    assert revenue_year(date(2019, 12, 31), date(2019, 12, 31)) is None
    assert revenue_year(date(2020, 1, 1), date(2019, 12, 31)) == 2020


def test_what_was_not_recognised_is_made_good_for_by_the_recipient() -> None:
    assert posted("g", {"unspent": 500, "interest": 20}, {7: 120}) == {
        "grant:g:owed": 500, "grant:g:interest": 20, "grant:g:item:7": -120, "grant:g:bank": -400}


PARTS = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 10**10), min_size=1)


@given(PARTS, st.data())
def test_shares_of_all_receipts_together_are_the_parts(parts: dict[str, int], data: st.DataObject) -> None:
    whole = sum(parts.values())
    cuts = sorted(data.draw(st.lists(st.integers(0, whole), max_size=4)))
    shares = [spread(a, b - a, parts) for a, b in pairwise([0, *cuts, whole])]
    assert {name: sum(one.get(name, 0) for one in shares) for name in parts} == parts
    with pytest.raises(ValueError, match="1"):
        spread(whole, 1, parts)
