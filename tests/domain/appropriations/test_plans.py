"""Ceilings, the five-year plan, indicators; lines beside each other; what is fixed; what is bound."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.moves import decide_transfer, prepare_transfer, take_back_transfer
from dure.domain.appropriations.actions.plans import measure, plan_amount, set_ceiling, set_indicator, set_target
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine, IndicatorYear, PlanAmount, StageAmount
from dure.domain.appropriations.queries.lines import standing
from dure.domain.appropriations.queries.plans import ceilings_of, indicators_of, plans_of
from dure.domain.appropriations.queries.tables import by_stage, over_years
from dure.domain.appropriations.rules.amounts import calculated, typed_calculations
from dure.domain.appropriations.rules.comparing import Named, Pair, Side, chained, in_order, side_by_side
from dure.domain.appropriations.rules.plans import achieved, ceiling_problem, plan_problems
from dure.domain.spending.actions.ladder import allot, decide_allotment
from tests.domain.appropriations.conftest import AT
from tests.domain.appropriations.test_lines import Lines, refused


def test_lines_continue_by_what_they_follow_or_by_name() -> None:
    lines = [Named(1, 2017, "국제부담금"), Named(2, 2018, "국제부담금"), Named(3, 2019, "국제분담금", follows=2), Named(4, 2018, "여비"),
             Named(5, 2020, "국제분담금"), Named(6, 2020, "국제부담금")]
    # a line that bears the old name again in the year of its successor is another line
    assert chained(lines) == [{2017: 1, 2018: 2, 2019: 3, 2020: 5}, {2018: 4}, {2020: 6}]
    assert in_order([("supplementary", 2), ("voted", 0), ("supplementary", 1), ("requested", 0), ("voted", 0)]) == [
        ("requested", 0), ("voted", 0), ("supplementary", 1), ("supplementary", 2)]


def test_former_and_revised_stand_side_by_side() -> None:
    council, ogp, more = Side("민관협의체", "2,000,000원", 2_000_000), Side("OGP", "400,000원*4회*4분과", 6_400_000), Side("OGP", "1원", 1_000)
    revised = Side("OGP", "400,000원*3회*4분과", 4_800_000)
    pairs = side_by_side([council, ogp], [revised, more])
    assert pairs == [Pair(ogp, revised), Pair(None, more), Pair(council, None)]
    assert [pair.change for pair in pairs] == [-1_600_000, 1_000, -2_000_000]


def test_calculations_are_typed_as_books_write_them() -> None:
    assert typed_calculations("○ 여비(국외) 35,000,000원 = 35,000천원\n\n- OGP 협의체 400,000원*4회*4분과\n세 번") == [
        ("여비(국외)", "35,000,000원"), ("OGP 협의체", "400,000원*4회*4분과"), ("", "세 번")]
    pair = calculated("", "경정 400,000원*4회*4분과 기정 2,000,000원", "half_up")
    assert (pair.won, pair.rounded, pair.former) == (6_400_000, 6_400_000, 2_000_000)
    assert calculated("", "100원", "half_up").former is None


@pytest.mark.parametrize(("target", "actual", "direction", "rate"), [
    ("20", "18", "more", "90.0"), ("3", "2", "more", "66.7"), ("30", "25", "less", "120.0"), ("10", None, "more", None), ("0", "4", "more", None)])
def test_a_target_is_reached_in_percent(target: str, actual: str | None, direction: str, rate: str | None) -> None:
    assert achieved(Decimal(target), Decimal(actual) if actual else None, direction) == (Decimal(rate) if rate else None)


def test_plans_reach_ahead_and_ceilings_warn() -> None:
    assert plan_problems(2018, 2022, 1) == []
    assert [p.code for p in plan_problems(2018, 2017, -1)] == ["appropriations.outside_plan", "appropriations.negative"]
    assert ceiling_problem(100, 100, 2018) is None
    assert ceiling_problem(100, None, 2018) is None
    over = ceiling_problem(101, 100, 2018)
    assert over is not None
    assert (over.params["over"], over.severity) == (1, "warning")


@pytest.mark.django_db
def test_what_a_project_plans_is_kept(lines: Lines, officer: Actor, secretariat: Actor) -> None:
    project, by = lines[2018, "국제부담금"].project, {"by": officer, "at": AT}
    for on, won in ((date(2017, 6, 1), 1_100_000_000), (date(2017, 7, 1), 1_180_000_000)):
        set_ceiling(**by, on=on, project="wego", fiscal_year=2018, amount=won, author="예산담당관")
    assert ceilings_of(project, date(2017, 6, 30))[2018].amount == 1_100_000_000
    assert ceilings_of(project, date(2017, 7, 1))[2018].amount == 1_180_000_000
    for won in (1_200_000_000, 1_250_000_000):
        plan_amount(**by, project="wego", plan_year=2017, fiscal_year=2019, amount=won)
    assert {year: row.amount for year, row in plans_of(project)[2017].items()} == {2019: 1_250_000_000}
    assert refused(plan_amount, **by | {"by": secretariat}, project="wego", plan_year=2017, fiscal_year=2019, amount=1) == ["base.not_permitted"]
    indicator = set_indicator(**by, project="wego", name={"ko": "회원 도시 수", "en": ""}, unit="개")
    assert refused(set_indicator, **by, project="wego", name={"ko": " "}, unit="개") == ["appropriations.indicator_unnamed"]
    assert refused(measure, **by, on=date(2019, 1, 10), indicator=indicator.pk, fiscal_year=2018, actual=Decimal(128)) == ["appropriations.no_target"]
    set_target(**by, indicator=indicator.pk, fiscal_year=2018, target=Decimal(130))
    measure(**by, on=date(2019, 1, 10), indicator=indicator.pk, fiscal_year=2018, actual=Decimal(128))
    assert refused(set_target, **by, indicator=indicator.pk, fiscal_year=2018, target=Decimal(128)) == ["appropriations.measured_already"]
    (found, years), = indicators_of(project)
    assert (found.name, years[2018].target, years[2018].actual) == ({"ko": "회원 도시 수"}, 130, 128)
    assert PlanAmount.objects.count() == IndicatorYear.objects.count() == 1


@pytest.mark.django_db
def test_lines_stand_over_years_and_over_stages(lines: Lines, officer: Actor, django_assert_num_queries: object) -> None:
    grant = lines[2018, "국제부담금"]
    for stage, on, won, why in (("requested", date(2017, 7, 14), 1_180_000_000, "인건비"), ("proposed", date(2017, 11, 10), 1_130_000_000, "조정")):
        record_amount(by=officer, at=AT, on=on, line=grant.pk, stage=stage, author="정보기획관", amount=won, reason=why)
    open_line(by=officer, at=AT, project="wego", fiscal_year=2019, name="국제분담금", follows=grant.pk, order=3)
    table = by_stage(grant.project, 2018)
    assert table.stages == (("requested", 0), ("proposed", 0), ("voted", 0))
    assert [table.total(stage) for stage in table.stages] == [1_180_000_000, 1_130_000_000, 1_179_387_000]
    assert [(step.given.stage, step.change) for step in table.steps if step.given.line_id == grant.pk] == [
        ("requested", None), ("proposed", -50_000_000), ("voted", -2_013_000)]
    known, chains = over_years(grant.project)
    assert len(known) == 9
    assert sorted(len(chain) for chain in chains) == [2, 2, 2, 3]


@pytest.mark.django_db
def test_what_was_given_and_moved_is_fixed_in_the_database(lines: Lines, officer: Actor, lead: Actor) -> None:
    made = prepare_transfer(by=officer, at=AT, on=date(2018, 7, 2), kind="reallocation", source=lines[2018, "국외업무여비"].pk,
                            target=lines[2018, "사무관리비"].pk, amount=1_000_000, reason="부족")
    decide_transfer(by=lead, at=AT, transfer=made.pk, approve=True)
    given = StageAmount.objects.filter(line=lines[2018, "사무관리비"])
    for break_it in (lambda: given.update(amount=1), lambda: given.delete(), lambda: type(made).objects.filter(pk=made.pk).update(amount=2),
                     lambda: type(made).objects.filter(pk=made.pk).update(state="prepared"), lambda: type(made).objects.filter(pk=made.pk).delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            break_it()


@pytest.mark.django_db
def test_a_transfer_is_taken_back_by_its_counter_transfer(lines: Lines, officer: Actor, lead: Actor) -> None:
    source, target, on = lines[2018, "국외업무여비"], lines[2018, "사무관리비"], date(2018, 7, 2)
    words = {"by": officer, "at": AT, "on": on, "target": target.pk, "amount": 1_000_000, "reason": "부족"}
    for kind, giver in (("reallocation", source.pk), ("reserve", None)):
        made = prepare_transfer(**words, kind=kind, source=giver)
        assert refused(take_back_transfer, by=officer, at=AT, on=on, transfer=made.pk, reason="착오") == ["appropriations.not_to_take_back"]
        decide_transfer(by=lead, at=AT, transfer=made.pk, approve=True)
        assert refused(take_back_transfer, by=officer, at=AT, on=on, transfer=made.pk, reason=" ") == ["appropriations.reason_missing"]
        back = take_back_transfer(by=officer, at=AT, on=on, transfer=made.pk, reason="착오")
        assert refused(take_back_transfer, by=officer, at=AT, on=on, transfer=made.pk, reason="착오") == ["appropriations.not_to_take_back"]
        decide_transfer(by=lead, at=AT, transfer=back.pk, approve=True)
    assert standing(target, on).available == 8_400_000
    assert standing(source, on).available == 35_000_000


@pytest.mark.django_db
def test_what_is_allotted_is_not_moved_away(lines: Lines, officer: Actor, director: Actor) -> None:
    source: BudgetLine = lines[2018, "국외업무여비"]
    made = allot(by=officer, at=AT, on=date(2018, 1, 3), line=source.pk, amount=30_000_000)
    decide_allotment(by=director, at=AT, allotment=made.pk, approve=True)
    words = {"by": officer, "at": AT, "on": date(2018, 7, 2), "kind": "reallocation", "source": source.pk, "target": lines[2018, "사무관리비"].pk,
             "reason": "부족"}
    assert refused(prepare_transfer, **words, amount=5_000_001) == ["appropriations.bound"]
    assert prepare_transfer(**words, amount=5_000_000).state == "prepared"
