"""Tables beside last year's answer: what differs, what must be explained, what the records explain by themselves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dure.domain.oversight.rules.tables import (
    Column,
    Row,
    Table,
    differences,
    drafted,
    figure,
    from_plain,
    partner,
    total,
    unexplained,
)
from dure.kernel.plain import as_plain

SPENT = Column("spent", {"ko": "집행액"})
RATE = Column("rate", {"ko": "집행률"}, "rate", "percent", ("spent", "available"))
COLUMNS = (Column("available", {"ko": "예산현액"}), SPENT, RATE)


def table(as_of: date, first: int, last: int, *rows: tuple[str, int, int, int], events: bool = False, **reasons: str) -> Table:
    made = tuple(Row(name, {"ko": name}, year, {"available": available, "spent": spent},
                     reasons=tuple((day[1:].replace("_", "-"), text) for day, text in reasons.items()) if name == "사무관리비" else ())
                 for name, year, available, spent in rows)
    return Table("execution", {"ko": "집행", "en": "Execution"}, as_of, first, last, COLUMNS, made, events=events)


def found(before: Table, now: Table) -> list[tuple[str, str, int | None, int | None, bool]]:
    return [(one.row, one.column, one.before, one.now, one.same) for one in differences(before, now)]


def test_the_founding_lines_of_two_years_stand_side_by_side() -> None:
    before = table(date(2017, 12, 31), 2017, 2017, ("사무관리비", 2017, 2_000_000, 1_900_000), ("국외업무여비", 2017, 35_000_000, 30_000_000))
    now = table(date(2018, 12, 31), 2018, 2018, ("사무관리비", 2018, 8_400_000, 1_900_000), ("국외업무여비", 2018, 35_000_000, 30_000_000))
    assert found(before, now) == [("사무관리비@2018", "available", 2_000_000, 8_400_000, False)]
    assert partner(before, now, now.rows[0]) == before.rows[0]
    assert differences(before, now)[0].difference == 6_400_000


def test_two_answers_to_the_same_year_must_agree() -> None:
    before = table(date(2017, 9, 30), 2015, 2017, ("사무관리비", 2016, 10, 9), ("사무관리비", 2017, 20, 5), ("국내여비", 2016, 7, 7))
    now = table(date(2018, 9, 30), 2016, 2018, ("사무관리비", 2016, 10, 8), ("사무관리비", 2017, 20, 19), ("사무관리비", 2018, 30, 1))
    # 2018 is new and stands for itself; a row of 2016 that is no longer there is missed
    assert found(before, now) == [("사무관리비@2016", "spent", 9, 8, True), ("사무관리비@2017", "spent", 5, 19, True),
                                  ("국내여비@2016", "available", 7, None, True), ("국내여비@2016", "spent", 7, None, True)]
    assert partner(before, now, now.rows[2]) is None


def test_what_the_records_tell_is_drafted_and_the_rest_is_left_to_the_writer() -> None:
    before = table(date(2017, 9, 30), 2016, 2017, ("사무관리비", 2016, 10, 9), ("사무관리비", 2017, 20, 5), ("국내여비", 2016, 7, 7))
    now = table(date(2018, 9, 30), 2016, 2018, ("사무관리비", 2016, 10, 8), ("사무관리비", 2017, 20, 19), ("국내여비", 2016, 7, 6),
                _2017_05_01="먼저 적은 것", _2017_12_20="전용 1,000원: 표본")
    differ = differences(before, now)
    said = drafted(before, now, differ)
    assert said == {"사무관리비@2016": "전용 1,000원: 표본", "사무관리비@2017": "기준일 차이: 2017-09-30 → 2017-12-31; 전용 1,000원: 표본"}
    assert unexplained(differ, said) == ["국내여비@2016"]
    assert unexplained(differ, said | {"국내여비@2016": " "}) == ["국내여비@2016"]
    assert unexplained(differ, said | {"국내여비@2016": "반납을 뒤늦게 적음"}) == []


def test_things_that_happened_once_are_not_missed_the_year_after() -> None:
    before = table(date(2017, 12, 31), 2017, 2017, ("간담회", 2017, 1, 1), events=True)
    now = table(date(2018, 12, 31), 2018, 2018, ("간담회", 2018, 1, 2), events=True)
    assert found(before, now) == []


def test_sums_and_rates_are_those_of_the_cells() -> None:
    # the settlement of 2019: 95.2 %, of two items that stand apart here
    now = table(date(2019, 12, 31), 2019, 2019, ("인건비", 2019, 560_740_000, 540_000_000), ("그 밖", 2019, 694_560_000, 654_572_157))
    summed, rate = total(now, SPENT), total(now, RATE)
    assert summed is not None
    assert summed.value == 1_194_572_157
    assert rate is not None
    assert rate.value == Decimal("95.2")
    assert figure(now.rows[0], RATE, now.as_of).value == Decimal("96.3")
    assert figure(Row("leer", {}, 2019, {"available": 0, "spent": 0}), RATE, now.as_of).value is None


def test_a_table_comes_back_from_its_plain_form() -> None:
    now = table(date(2018, 12, 31), 2018, 2018, ("사무관리비", 2018, 8_400_000, 1), _2018_05_01="까닭")
    assert from_plain(as_plain(now)) == now
