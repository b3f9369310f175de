"""A basis line, computed exactly: what books print, what is no calculation, and an evaluator of another making."""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dure.domain.budget.labels import SENTENCES
from dure.domain.budget.rules.basis import computed, label_and_expression
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

COMPUTED = [
    # the founding paper's five
    ("2,000,000원", 2_000_000),
    ("400,000원*4회*4분과", 6_400_000),
    ("35,000,000원", 35_000_000),
    ("8,000,000원", 8_000_000),
    ("1,127,987,000원", 1_127_987_000),
    # every multiplier
    ("1,000원*3명", 3_000),
    ("1,000원X3명", 3_000),
    ("1,000원 x 3명", 3_000),
    ("1,000원×3명", 3_000),
    ("1,000원✕3명", 3_000),
    ("1,000원·3명", 3_000),
    ("1,000원＊3명", 3_000),
    ("1,000원×3EAx2회", 6_000),
    # fractions, percents, decimals
    ("100,000원*30/100", 30_000),
    ("1,200,000원*4/12월", 400_000),
    ("100,000원×50%", 50_000),
    ("1,000,000원*1.045", 1_045_000),
    ("100원*1/3", Fraction(100, 3)),
    ("2,400,000원/12월*3월", 600_000),
    # amounts
    ("35,000천원", 35_000_000),
    ("50만원*3명", 1_500_000),
    ("2백만원", 2_000_000),
    ("1억 2,000만원", 120_000_000),
    ("10,000원/명*20명", 200_000),
    ("100원*3만명", 3_000_000),
    # sums, brackets, notes, signs, spaces, full width
    ("20,000원*10명+30,000원*2명", 260_000),
    ("(20,000원*10명 + 30,000원*2명)*2회", 520_000),
    ("100원 - 30원", 70),
    ("△400,000원*2회", -800_000),
    ("150,000원*5명(외부위원)*3회", 2_250_000),
    ("100,000원*월2회*12월", 2_400_000),
    ("500,000원 X 2개 분과 X 3 회", 3_000_000),
    ("1, 000원 * 2", 2_000),
    ("４００，０００원 × ４회", 1_600_000),
    ("5,000*3", 15_000),
]
REFUSED = [
    ("", "budget.basis_empty"),
    ("   ", "budget.basis_empty"),
    ("세계도시 3회", "budget.basis_unexpected"),
    ("3회", "budget.basis_no_amount"),
    ("400,000원*", "budget.basis_unexpected"),
    ("400,000원**3", "budget.basis_unexpected"),
    ("(400,000원", "budget.basis_unexpected"),
    ("400,000원)", "budget.basis_unexpected"),
    ("1,23원", "budget.basis_unexpected"),
    ("100원*100원", "budget.basis_money_squared"),
    ("100원+3회", "budget.basis_unlike_sum"),
    ("3회/100원", "budget.basis_unlike_sum"),
    ("100원/0명", "budget.basis_division"),
    ("100원*1/0", "budget.basis_division"),
    ("100원*5명(2회)", "budget.basis_unexpected"),
    ("__import__('os')", "budget.basis_unexpected"),
    ("1원+" * 800, "budget.basis_too_long"),
    ("(" * 40 + "1원", "budget.basis_too_deep"),
    ("100원++3원", "budget.basis_unexpected"),
    ("1~12월", "budget.basis_unexpected"),
]


@pytest.mark.parametrize(("expression", "won"), COMPUTED)
def test_what_books_print_is_computed_exactly(expression: str, won: int | Fraction) -> None:
    assert computed(expression).won == won


@pytest.mark.parametrize(("expression", "code"), REFUSED)
def test_what_is_no_calculation_is_refused_by_name(expression: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        computed(expression)
    problem = refused.value.problems[0]
    assert problem.code == code
    assert sentence(problem, "ko") != sentence(problem, "en")
    assert code in SENTENCES


def test_the_refusal_names_the_place() -> None:
    with pytest.raises(Refused) as refused:
        computed("400,000원*4회#4분과")
    assert refused.value.problems[0].params == {"position": 12, "found": "#4분과"}


def test_operands_are_in_won_with_their_words() -> None:
    said = [(o.value, o.unit, o.text) for o in computed("1,500천원 × 4/12월 × 50% × 3개 분과").operands]
    assert said == [
        (1_500_000, "원", "1,500천원"),
        (Fraction(1, 3), "월", "4/12월"),
        (Fraction(1, 2), "%", "50%"),
        (3, "개 분과", "3개 분과"),
    ]


@pytest.mark.parametrize(
    ("expression", "won", "printed"),
    [
        ("400,000원*4회*4분과 = 6,400천원", 6_400_000, 6_400_000),
        ("400,000원*4회*4분과=6,400", 6_400_000, 6_400_000),  # thousand won, as the column says
        ("1,000원*3명 = 3,000원 = 3천원", 3_000, 3_000),
        ("1,000원*3명 ＝ 4천원", 3_000, 4_000),  # a wrong result is kept as printed
        ("1,000원*3명", 3_000, None),
    ],
)
def test_the_printed_result_is_kept_beside_the_computed_one(expression: str, won: int, printed: int | None) -> None:
    computation = computed(expression)
    assert (computation.won, computation.printed) == (won, printed)


@pytest.mark.parametrize(
    ("expression", "revised", "former", "printed"),
    [
        ("경정 400,000원*5회 / 기정 400,000원*4회 = 400천원", 2_000_000, 1_600_000, 400_000),
        ("기정: 100천원*3회=300천원 → 경정: 100천원*4회=400천원", 400_000, 300_000, None),
        ("(경정) 1,000천원, (기정) 1,200천원 = △200천원", 1_000_000, 1_200_000, -200_000),
    ],
)
def test_a_pair_comes_to_its_difference(expression: str, revised: int, former: int, printed: int | None) -> None:
    computation = computed(expression)
    assert computation.revised is not None
    assert computation.former is not None
    assert (computation.revised.won, computation.former.won) == (revised, former)
    assert (computation.won, computation.printed) == (revised - former, printed)


def test_thousand_won_are_rounded_by_name_only() -> None:
    computation = computed("1,234,400원")
    assert computation.thousand == Fraction(12344, 10)
    assert (computation.rounded_thousand("half_up"), computation.rounded_thousand("up")) == (1_234, 1_235)


@pytest.mark.parametrize(
    ("line", "label", "expression"),
    [
        ("○ 여비(국외) 35,000,000원 = 35,000천원", "○ 여비(국외)", "35,000,000원"),
        (
            "열린정부파트너십(OGP) 협의체 운영 400,000원*4회*4분과",
            "열린정부파트너십(OGP) 협의체 운영",
            "400,000원*4회*4분과",
        ),
        ("제4차 회의 2회 400,000원*4회", "제4차 회의 2회", "400,000원*4회"),
        ("2018년 포럼 : (1,000원*3명+2,000원)*2회", "2018년 포럼", "(1,000원*3명+2,000원)*2회"),
        ("2018년 운영비", "2018년 운영비", ""),
        ("회의 3회", "회의 3회", ""),
    ],
)
def test_a_line_parts_into_label_and_expression(line: str, label: str, expression: str) -> None:
    assert label_and_expression(line)[:2] == (label, expression)


@pytest.mark.parametrize(
    "text", ["(" * 2000, "1*" * 1000, "가 " * 1000, "1원(" * 500, "9" * 2000, "x " * 1000, "1 ," * 660]
)
def test_hostile_text_is_done_with_at_once(text: str) -> None:
    began = time.process_time()
    label_and_expression(text)
    assert time.process_time() - began < 1


# an evaluator of another making: the tree is computed, and printed in the ways of books; the parser sees the print

MULTIPLIERS = st.sampled_from(["*", "X", "x", "×", "✕", "·", " * ", " x ", " × "])
COUNTERS = st.sampled_from(
    [
        "명",
        "인",
        "회",
        "월",
        "일",
        "부",
        "식",
        "매",
        "종",
        "통",
        "개",
        "회선",
        "시간",
        "개소",
        "강좌",
        "건",
        "분과",
        " 회",
        "개 분과",
        "km",
        "",
    ]
)
Printed = tuple[str, Fraction]


def grouped(number: int, commas: bool) -> str:
    return f"{number:,}" if commas else str(number)


@st.composite
def amounts(draw: st.DrawFn) -> Printed:
    number, commas = draw(st.integers(0, 10**9)), draw(st.booleans())
    unit, size = draw(st.sampled_from([("원", 1), ("천원", 1_000), ("만원", 10_000), ("백만원", 1_000_000)]))
    return grouped(number, commas) + unit, Fraction(number * size)


@st.composite
def factors(draw: st.DrawFn) -> Printed:
    kind = draw(st.sampled_from(["count", "fraction", "percent", "decimal"]))
    if kind == "count":
        number = draw(st.integers(0, 5_000))
        return grouped(number, draw(st.booleans())) + draw(COUNTERS), Fraction(number)
    if kind == "fraction":
        above, below = draw(st.integers(0, 100)), draw(st.integers(1, 100))
        return f"{above}/{below}{draw(st.sampled_from(['', '월', '일']))}", Fraction(above, below)
    if kind == "percent":
        number = draw(st.integers(0, 200))
        return f"{number}%", Fraction(number, 100)
    number = draw(st.decimals(0, 50, places=3))
    return str(number), Fraction(Decimal(number))


@st.composite
def products(draw: st.DrawFn) -> Printed:
    text, value = draw(amounts())
    for _ in range(draw(st.integers(0, 4))):
        more, factor = draw(factors())
        text, value = text + draw(MULTIPLIERS) + more, value * factor
    return text, value


@st.composite
def sums(draw: st.DrawFn) -> Printed:
    text, value = draw(products())
    for _ in range(draw(st.integers(0, 2))):
        more, term = draw(products())
        sign = draw(st.sampled_from(["+", " + ", "-", " - "]))
        text, value = text + sign + more, value + (term if "+" in sign else -term)
    if draw(st.booleans()):
        more, factor = draw(factors())
        text, value = f"({text}){draw(MULTIPLIERS)}{more}", value * factor
    return text, value


@settings(max_examples=150, deadline=None)
@given(sums(), st.booleans())
def test_any_printed_calculation_comes_to_what_it_was_made_from(made: Printed, wide: bool) -> None:
    text, value = made
    if wide:  # the same in full-width digits
        text = text.translate({ord(str(d)): chr(0xFF10 + d) for d in range(10)})
    assert computed(text).won == value


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789,.()*x×/%+-=△원천만회명 가나다ABC#\n", max_size=60))
def test_any_other_text_is_computed_or_refused(text: str) -> None:
    try:
        computed(text)
    except Refused as refused:
        assert refused.problems[0].code in SENTENCES
