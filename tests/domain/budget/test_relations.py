"""What follows from what: the founding statement's sums, other years' rounding, a total that does not add up."""

from decimal import Decimal

import pytest

from dure.domain.budget.rules.facts import (
    Basis,
    BudgetTable,
    Change,
    Funding,
    Line,
    Outturn,
    Overview,
    Settlement,
    Step,
)
from dure.domain.budget.rules.figures import Money, figures_of, put_back
from dure.domain.budget.rules.relations import held, relations_of, settled
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived, Figure


def money() -> Money:
    """The founding statement's money (2018), with an invented national part on one line."""
    lines = [
        Line(2_000, 8_400, 6_400, 320, "사무관리비", Change(100, 200, 100, 100)),
        Line(35_000, 35_000, 0, 0, "국외업무여비"),
        Line(8_000, 8_000, 0, 0, "시책추진업무추진비"),
        Line(1_135_987, 1_127_987, -8_000, 0, "국제부담금"),
    ]
    total = Line(1_180_987, 1_179_387, -1_600, 0, "계", Change(100, 200, 100, 100))
    return Money(
        "표본",
        2018,
        Overview(funding=Funding(1_179_387, city=1_179_387)),
        BudgetTable("천원", lines, total, 2017, 2018),
        schedule=[Step("교부", amount=1_179_387)],
        schedule_total=1_179_387,
        settlement=[
            Settlement(635_669, 0, 0, 635_669, 611_006, 0, 24_663, 2014, Outturn(5, None, None, 5, 5, None, 0))
        ],
    )


def follow(said: Money, *, derived: set[str] | None = None, complete: set[str] = frozenset()) -> dict[str, Figure]:
    figures = figures_of(said, {})
    return settled(
        said, "truncate", figures, held(said, "truncate", figures) if derived is None else derived, set(complete)
    )


def test_every_sum_of_the_founding_statement_holds() -> None:
    said = money()
    assert held(said, "truncate", figures_of(said, {})) == {r.path for r in relations_of(said, "truncate")}
    assert {p: f.value for p, f in follow(said).items()} == {p: f.value for p, f in figures_of(said, {}).items()}


def test_changing_a_line_changes_exactly_what_follows_from_it() -> None:
    before, said = follow(money()), money()
    derived = held(said, "truncate", figures_of(said, {}))
    said.budget.lines[0].current = 10_000
    after = follow(said, derived=derived)
    assert {p for p in after if after[p].value != before[p].value} == {
        "budget.lines[0].current",
        "budget.lines[0].change",
        "budget.lines[0].rate",
        "budget.total.current",
        "budget.total.change",
    }
    assert (
        after["budget.total.current"].value,
        after["budget.total.change"].value,
        after["budget.lines[0].rate"].value,
    ) == (1_180_987, 0, 400)
    said.figures = after
    put_back(said)
    assert said.budget.total.current == 1_180_987


def test_a_total_that_does_not_add_up_stays_as_declared_until_its_part_is_complete() -> None:
    said = money()
    said.budget.total.current = 1_179_000
    figures = follow(said)
    assert figures["budget.total.current"].value == 1_179_000
    assert not isinstance(figures["budget.total.current"].rests_on, Derived)
    complete = follow(said, complete={"budget"})
    assert complete["budget.total.current"].value == 1_179_387
    assert complete["budget.total.change"].value == -1_600
    assert follow(said, complete={"settlement"})["budget.total.current"].value == 1_179_000


def test_every_derived_figure_can_be_computed_from_its_trace_alone() -> None:
    derived = [f for f in follow(money()).values() if isinstance(f.rests_on, Derived)]
    assert len(derived) == 24
    assert all(computed(f.rests_on) == f.value for f in derived)


@pytest.mark.parametrize(
    ("expression", "won", "printed"),
    [
        ("400,000원*4회*4분과", 6_400_000, 6_400),
        ("2,000,000원", 2_000_000, 2_000),
        ("1,000,000원*4/12월", 333_333, 333),
        ("90,001원*50%*3명", 135_002, 135),
        ("경정 300,000원*2회 기정 200,000원*2회", 200_000, 200),
    ],
)
def test_a_calculation_follows_from_its_factors(expression: str, won: int, printed: int) -> None:
    said = Money("표본", 2018, basis=[Basis("가", "나", expression, won, printed)])
    figures = follow(said)
    assert all(isinstance(figures[f"basis[0].{name}"].rests_on, Derived) for name in ("won", "printed"))
    assert [computed(figures[f"basis[0].{name}"].rests_on) for name in ("won", "printed")] == [won, printed]
    said.basis[0] = Basis("가", "나", "5,000원*3명", won, printed)
    after = follow(said, derived={"basis[0].won", "basis[0].printed"})
    assert (after["basis[0].won"].value, after["basis[0].printed"].value) == (15_000, 15)


def test_a_calculation_that_is_no_product_stays_as_declared() -> None:
    said = Money(
        "표본", 2018, basis=[Basis("가", "나", "1,000원*2명+3,000원", 5_000, 5), Basis("가", "나", "일식", None, 5)]
    )
    figures = follow(said)
    assert figures["basis[0].won"].rests_on is None
    assert isinstance(figures["basis[0].printed"].rests_on, Derived)
    assert figures["basis[1].printed"].rests_on is None


def test_sub_totals_are_not_counted_twice() -> None:
    lines = [Line(3, 5, name="가"), Line(2, 2, name="나"), Line(5, 7, name="소계"), Line(5, 5, name="다")]
    said = Money("표본", 2018, budget=BudgetTable("천원", lines, Line(10, 12, 2, 20, "계"), 2017, 2018))
    total = follow(said)["budget.total.current"]
    assert isinstance(total.rests_on, Derived)
    assert [term.value for term in total.rests_on.terms] == [5, 2, 5]


def test_a_printed_rate_keeps_its_digits() -> None:
    said = Money(
        "표본", 2018, budget=BudgetTable("천원", [Line(1_000, 1_100, 100, Decimal("10.0"), "가")], None, 2017, 2018)
    )
    assert str(follow(said)["budget.lines[0].rate"].value) == "10.0"
    assert follow(said)["budget.lines[0].change"].unit == "thousand_won"
