"""Budget lines of the books: stages, calculations, moves, and where a line stands on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.moves import (
    decide_carry_over,
    decide_transfer,
    prepare_carry_over,
    prepare_transfer,
)
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine, StageAmount
from dure.domain.appropriations.queries.lines import line_named, standing, standings
from dure.domain.appropriations.rules.amounts import Entered, amount_problems, calculated
from dure.domain.appropriations.rules.moves import Move, carry_over_problems, transfer_problems
from dure.domain.appropriations.rules.standing import Given, Standing, in_force
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT

Lines = dict[tuple[int, str], BudgetLine]


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


def test_what_is_in_force_is_the_vote_and_the_last_supplementary_budget() -> None:
    given = [Given("requested", 0, 1, 900), Given("voted", 0, 1, 1_000), Given("voted", 0, 2, 1_010), Given("supplementary", 1, 1, 1_200),
             Given("supplementary", 2, 1, 1_150)]
    assert in_force(given) == (1_010, 140)
    assert in_force(given[:1]) == (0, 0)
    stands = Standing(1_010, 140, transferred_in=30, transferred_out=50, reserve=5, carried_in=7)
    assert (stands.changed, stands.available) == (125, 1_142)


def test_calculations_are_exact_and_rounded_in_the_offices_way() -> None:
    assert calculated("OGP", "400,000원*4회*4분과", "half_up").won == 6_400_000
    cut = calculated("", "1,234,567원*3회", "truncate")
    assert (cut.won, cut.rounded) == (3_703_701, 3_703_000)
    assert calculated("", "1,234,567원*3회", "up").rounded == 3_704_000


@pytest.mark.parametrize(("entered", "codes"), [
    (Entered("voted", 0, 8_400_000, (0, 0, 0), "시의회", "", 8_400_000, (2_000_000, 6_400_000)), []),
    (Entered("voted", 0, 8_400_000, (0, 0, 0), "시의회", "", None, (2_000_000,)), ["appropriations.basis_differs"]),
    (Entered("voted", 1, 1, (0, 0, 0), "시의회", "", None, ()), ["appropriations.round_wrong"]),
    (Entered("supplementary", 0, 1, (0, 0, 0), "시의회", "", None, ()), ["appropriations.round_wrong"]),
    (Entered("dreamt", 0, 1, (0, 0, 0), " ", "", None, ()), ["appropriations.no_stage", "appropriations.author_missing"]),
    (Entered("committee", 0, 900, (0, 0, 0), "상임위", "", 1_000, ()), ["appropriations.cut_reason"]),
    (Entered("committee", 0, 900, (0, 0, 0), "상임위", "유사 사업", 1_000, ()), []),
    (Entered("voted", 0, 900, (500, 401, 0), "시의회", "", None, ()), ["appropriations.parts_over"]),
    (Entered("voted", 0, -1, (0, 0, 0), "시의회", "", None, ()), ["appropriations.negative"]),
    (Entered("voted", 0, None, (0, 0, 0), "시의회", "", None, ()), ["appropriations.amount_missing"]),
])
def test_an_amount_has_its_stage_author_parts_and_reason(entered: Entered, codes: list[str]) -> None:
    assert [problem.code for problem in amount_problems(entered)] == codes


@pytest.mark.parametrize(("move", "codes"), [
    (Move("reallocation", 100, "부족", 2018, 2018, False, 100), []),
    (Move("reallocation", 101, "부족", 2018, 2018, False, 100), ["appropriations.not_left"]),
    (Move("reallocation", 100, "부족", 2018, None), ["appropriations.reserve_source"]),
    (Move("reserve", 100, "재해", 2018, None), []),
    (Move("reserve", 100, "재해", 2018, 2018, False, 100), ["appropriations.reserve_source"]),
    (Move("diversion", 100, "부족", 2018, 2017, False, 100), ["appropriations.other_year"]),
    (Move("borrowed", 0, " ", 2018, 2018, True, 100),
     ["appropriations.no_transfer_kind", "appropriations.not_positive", "appropriations.reason_missing", "appropriations.same_line"]),
])
def test_a_transfer_has_two_lines_of_one_year_or_the_reserve(move: Move, codes: list[str]) -> None:
    assert [problem.code for problem in transfer_problems(move)] == codes


def test_a_carry_over_goes_to_the_next_year_and_not_beyond_what_is_left() -> None:
    assert carry_over_problems("specified", 10, "행사 연기", 20, 10, 2017, 2018) == []
    assert [p.code for p in carry_over_problems("specified", 11, "행사 연기", 20, 10, 2017, 2018)] == ["appropriations.spent"]
    assert [p.code for p in carry_over_problems("specified", 11, "행사 연기", 10, 0, 2017, 2019)] == [
        "appropriations.not_next_year", "appropriations.not_left"]


@pytest.mark.django_db
def test_a_line_is_known_by_year_and_name(lines: Lines, officer: Actor, secretariat: Actor) -> None:
    assert line_named("wego", 2018, "국제부담금") == lines[2018, "국제부담금"]
    assert refused(line_named, project="wego", year=2018, name="인건비") == ["appropriations.no_such"]
    again = {"by": officer, "at": AT, "project": "wego", "fiscal_year": 2018, "name": "국제부담금"}
    assert refused(open_line, **again) == ["appropriations.line_there"]
    assert refused(open_line, **again | {"by": secretariat, "fiscal_year": 2019}) == ["base.not_permitted"]
    assert refused(open_line, **again | {"fiscal_year": 2019, "follows": lines[2018, "사무관리비"].pk + 999}) == ["appropriations.follows_wrong"]
    renamed = open_line(**again | {"fiscal_year": 2019, "name": "국제분담금", "follows": lines[2018, "국제부담금"].pk})
    assert renamed.follows == lines[2018, "국제부담금"]


@pytest.mark.django_db
def test_stages_stand_one_after_another_and_calculations_make_the_amount(lines: Lines, officer: Actor) -> None:
    line = lines[2018, "사무관리비"]
    made = record_amount(by=officer, at=AT, on=date(2018, 5, 1), line=line.pk, stage="supplementary", round=1, author="시의회",
                         basis=[("민관협의체 운영비", "2,000,000원"), ("OGP 협의체", "400,000원*4회*4분과"), ("회의록", "123,456원*1식")])
    assert (made.amount, [row.won for row in made.basis.all()]) == (8_523_000, [2_000_000, 6_400_000, 123_456])
    assert standing(line, date(2018, 4, 30)) == Standing(8_400_000)
    assert standing(line, date(2018, 5, 1)) == Standing(8_400_000, 123_000)
    bad = {"by": officer, "at": AT, "on": date(2018, 6, 1), "line": line.pk, "stage": "supplementary", "round": 2, "author": "시의회"}
    assert refused(record_amount, **bad, amount=100) == ["appropriations.cut_reason"]
    assert refused(record_amount, **bad, basis=[("", "세 번")])[0].startswith("budget.")
    assert StageAmount.objects.filter(line=line).count() == 2


@pytest.mark.django_db
def test_moves_count_once_another_has_approved_them(lines: Lines, officer: Actor, lead: Actor, director: Actor) -> None:
    source, target = lines[2018, "국외업무여비"], lines[2018, "사무관리비"]
    on = date(2018, 7, 2)
    asked = {"by": officer, "at": AT, "on": on, "kind": "reallocation", "source": source.pk, "target": target.pk, "amount": 3_000_000, "reason": "부족"}
    made = prepare_transfer(**asked)
    assert standing(target, on).available == 8_400_000
    both = Actor(officer.key, officer.name, director.duties)  # one who became director meanwhile
    assert refused(decide_transfer, by=both, at=AT, transfer=made.pk, approve=True) == ["base.own_preparation"]
    assert refused(decide_transfer, by=lead, at=AT, transfer=made.pk, approve=True) == ["base.over_limit"]
    assert refused(decide_transfer, by=officer, at=AT, transfer=made.pk, approve=True) == ["base.not_permitted"]
    decide_transfer(by=director, at=AT, transfer=made.pk, approve=True)
    assert refused(decide_transfer, by=lead, at=AT, transfer=made.pk, approve=False) == ["base.decided_already"]
    assert standings([source, target], on) == {source.pk: Standing(35_000_000, transferred_out=3_000_000),
                                               target.pk: Standing(8_400_000, transferred_in=3_000_000)}
    # two that were prepared while there was enough: the second finds nothing left
    rest = [prepare_transfer(**asked | {"amount": 20_000_000}) for _ in range(2)]
    decide_transfer(by=director, at=AT, transfer=rest[0].pk, approve=True)
    assert refused(decide_transfer, by=director, at=AT, transfer=rest[1].pk, approve=True) == ["appropriations.not_left"]
    decide_transfer(by=lead, at=AT, transfer=rest[1].pk, approve=False, note="잔액 부족")
    assert standing(source, on).available == 12_000_000
    reserve = prepare_transfer(**asked | {"kind": "reserve", "source": None, "amount": 1_000_000})
    decide_transfer(by=lead, at=AT, transfer=reserve.pk, approve=True)
    assert standing(target, on) == Standing(8_400_000, transferred_in=23_000_000, reserve=1_000_000)


@pytest.mark.django_db
def test_what_is_carried_over_arrives_in_the_next_year(lines: Lines, officer: Actor, lead: Actor) -> None:
    this, following = lines[2017, "사무관리비"], lines[2018, "사무관리비"]
    on = date(2017, 12, 31)
    words = {"by": officer, "at": AT, "on": on, "kind": "accidental", "line": this.pk, "into": following.pk, "reason": "계약 지연"}
    assert refused(prepare_carry_over, **words, amount=2_000_001) == ["appropriations.not_left"]
    made = prepare_carry_over(**words, amount=500_000)
    decide_carry_over(by=lead, at=AT, carry_over=made.pk, approve=True)
    assert standing(this, on).carried_out == 500_000
    assert standing(following, on) == Standing(8_400_000, carried_in=500_000)
    assert refused(prepare_carry_over, **words, amount=1_500_001) == ["appropriations.not_left"]


@pytest.mark.django_db
def test_standings_take_the_same_queries_however_many_lines(lines: Lines, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(6):
        standings([lines[2018, "사무관리비"]], date(2018, 1, 1))
    with django_assert_num_queries(6):
        found = standings(list(lines.values()), date(2018, 1, 1))
    assert sum(found[line.pk].available for (year, _), line in lines.items() if year == 2018) == 1_179_387_000
