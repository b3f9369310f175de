"""Statements of other departments and years, invented, in other dialects of the form (tests/intake/papers)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from dure.documents.statement.checking import check
from dure.documents.statement.form import Statement
from dure.formats.blocks import Cell, Document, Heading, Item, ListBlock, Paragraph, Table
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from dure.kernel.problem import Refused

PAPERS = Path(__file__).parent / "papers"


@cache
def paper(name: str) -> Statement:
    """This function will read one of the invented papers."""
    return read_statement(read((PAPERS / name).read_bytes(), name))


def unread(statement: Statement) -> list[str]:
    """This function will list what was not read."""
    return [u.text for u in statement.unread]


# library-2020.md: parts in another order, national money in one cell or two lines, outturn in million won


def test_amounts_of_another_unit_come_in_that_of_the_budget() -> None:
    library = paper("library-2020.md")
    assert library.budget.unit == "천원"
    assert [(s.year, s.original, s.changed, s.spent, s.carried_out, s.balance) for s in library.settlement] == [
        (2016, 240_000, 0, 236_000, 0, 4_000),
        (2017, 260_000, -10_000, 245_000, 0, 5_000),
        (2018, 260_000, None, 254_000, 6_000, 0),
        (2019, 280_000, 0, 281_000, 0, 5_000),
    ]
    assert [s.national.spent for s in library.settlement] == [118_000, 125_000, 130_000, 139_000]
    assert [s.national.balance for s in library.settlement] == [2_000, 5_000, None, 1_000]
    funding = library.overview.funding
    assert (funding.total, funding.national, funding.city, funding.district) == (290_000, 145_000, 100_000, 45_000)


def test_columns_are_found_by_their_heads() -> None:
    library = paper("library-2020.md")
    assert (library.budget.previous_year, library.budget.current_year, library.fiscal_year) == (2019, 2020, 2020)
    assert [(x.name, x.previous, x.current, x.change, x.rate) for x in library.budget.lines] == [
        ("사무관리비", 10_000, 10_000, 0, Decimal("0.0")),
        ("민간위탁금", 270_000, 280_000, 10_000, Decimal("3.7")),
    ]
    assert [(x.national.previous, x.national.current, x.national.change) for x in library.budget.lines] == [
        (5_000, 5_000, None),
        (135_000, 140_000, 5_000),
    ]
    assert library.budget.total is not None
    assert (library.budget.total.name, library.budget.total.current) == ("합계", 290_000)


def test_parts_in_another_order_are_read_by_their_names() -> None:
    library = paper("library-2020.md")
    assert library.title == "찾아가는 마을도서관 운영"
    assert (library.overview.account, library.overview.recurrence) == ("특별회계(도서관)", "계속사업")
    assert [(o.post, o.name, o.vacant, o.phone) for o in library.overview.officers.posts] == [
        ("문화본부장", "표본하나", False, "02-2133-2501"),
        ("도서관정책과장", None, True, "02-2133-2502"),
        ("사무관", "표본둘", False, "2133-2503"),
    ]
    assert [(p.name, p.facts) for p in library.programmes] == [
        ("이동도서관 차량 운영", ["대상 : 도서관에서 1km 이상 떨어진 40개 마을", "운영 : 주 5회"]),
        ("작은도서관 순회 사서 파견", ["파견 : 25개관, 사서 5명"]),
    ]
    assert [(b.line, b.expression, b.won, b.printed) for b in library.basis] == [
        ("사무관리비", "500원×20,000부", 10_000_000, 10_000),
        ("민간위탁금", "(80,000,000원+5,000,000원)×3대", 255_000_000, 255_000),
        ("민간위탁금", "2,500,000원×5명×2회", 25_000_000, 25_000),
    ]
    assert [(g.kind, g.article, g.number, g.document, str(g.date) if g.date else None) for g in library.legal] == [
        ("law", "제27조 및 제28조", None, None, None),
        ("ordinance", "제12조제1항", None, None, None),
        ("directive", None, "제45호", None, "2012-02-28"),
        ("other", None, None, "도서관정책과-1203", "2018-03-05"),
    ]


def test_what_has_no_field_is_unread_and_not_in_a_wrong_one() -> None:
    left = unread(paper("library-2020.md"))
    assert {"성과지표", "이용자 수(명)", "1,500", "2,000", "2020 목표"} <= set(left)
    assert paper("library-2020.md").coverage.figures > paper("library-2020.md").coverage.figures_read


def test_a_span_over_the_turn_of_the_year_and_days_of_the_week() -> None:
    library = paper("library-2020.md")
    assert [(str(h.start), str(h.end) if h.end else None, h.place) for h in library.history] == [
        ("2012-03", None, None),
        ("2014-05", "2014-06", None),
        ("2016-10-05", None, None),
        ("2018-12-28", "2019-01-03", "강릉시"),
    ]
    congress = library.results[1]
    assert (congress.title, congress.place, str(congress.start), str(congress.end)) == (
        "사서 대회 개최", "부산 벡스코", "2017-11-02", "2017-11-04")  # fmt: skip
    assert (congress.counts.countries, congress.counts.cities, congress.counts.people) == (8, 30, 450)
    assert congress.counts.about == ["people"]


# parks-2022.html: heads of two rows, groups and sub-totals, boxed headings, outturn with a column per year


def test_groups_subtotals_and_columns_of_national_money() -> None:
    parks = paper("parks-2022.html")
    assert [(x.name, x.previous, x.current, x.rate, x.national.current) for x in parks.budget.lines] == [
        ("사무관리비", 15_000, 24_000, 60, None),
        ("공공운영비", 5_000, 6_000, 20, None),
        ("시설비", 1_980_000, 2_470_000, Decimal("24.7"), 1_000_000),
    ]
    total = parks.budget.total
    assert total is not None
    assert (total.current, total.national.previous, total.national.current, total.national.change) == (
        2_500_000, 800_000, 1_000_000, None)  # fmt: skip
    assert {"소계", "일반운영비"} <= set(unread(parks))


def test_an_outturn_with_a_column_per_year() -> None:
    rows = paper("parks-2022.html").settlement
    assert [
        (s.year, s.original, s.carried_in, s.changed, s.available, s.spent, s.carried_out, s.balance) for s in rows
    ] == [
        (2019, 500_000, 0, 0, 500_000, 470_000, 20_000, 10_000),
        (2020, 1_000_000, 20_000, 0, 1_020_000, 1_000_000, 0, 20_000),
        (2021, 2_000_000, 0, -100_000, 1_900_000, 1_850_000, 0, 50_000),
    ]


def test_rows_of_an_outline_that_are_sections_of_their_own() -> None:
    parks = paper("parks-2022.html")
    assert parks.purpose == ["걷기 좋은 숲길을 잇는다", "나무 3,000그루를 심는다"]
    assert [(g.kind, g.number) for g in parks.legal] == [("law", None), ("directive", "제77호")]
    assert (parks.title, parks.overview.account, parks.overview.recurrence) == ("한강변 숲길 조성", "일반회계", "계속")
    assert parks.overview.funding.total == 2_500_000  # 2,500백만원
    assert {"시설규모", "길이 12km, 폭 3m"} <= set(unread(parks))


def test_phones_in_a_row_below_the_names() -> None:
    posts = paper("parks-2022.html").overview.officers.posts
    assert [(o.post, o.vacant, o.phone) for o in posts] == [
        ("부장", False, "02)300-1000"),
        ("팀장", True, "02)300-1001"),
        ("담당자", False, "02)300-1002"),
    ]


def test_several_calculations_beside_several_results() -> None:
    assert [(b.line, b.label, b.won, b.printed) for b in paper("parks-2022.html").basis] == [
        ("사무관리비", "자문회의 수당", 12_000_000, 12_000),
        ("사무관리비", "현수막", 12_000_000, 12_000),
        ("공공운영비", "전기요금", 6_000_000, 6_000),
        ("시설비", "숲길 조성", 2_470_000_000, 2_470_000),
    ]


def test_a_plan_of_years_is_no_budget_and_facts_without_programmes_belong_to_the_project() -> None:
    parks = paper("parks-2022.html")
    assert {"9,000", "3,600", "2023년 이후"} <= set(unread(parks))
    assert [(p.name, p.levels) for p in parks.programmes] == [("한강변 숲길 조성", [0, 0, 0])]


def test_history_that_is_a_table_and_schedule_that_is_lines() -> None:
    parks = paper("parks-2022.html")
    assert [(str(h.start), str(h.end) if h.end else None, h.title, h.counts.people) for h in parks.history] == [
        ("2019-04", None, "기본계획 수립", None),
        ("2020-03", "2020-11", "1단계 공사", None),
        ("2021-06-01", None, "시민 걷기 대회", 1_200),
    ]
    assert parks.history[0].text == "2019. 4. : 기본계획 수립"
    assert [(s.step, str(s.start), str(s.end) if s.end else None) for s in parks.schedule] == [
        ("설계", "2022-01", None),
        ("공사", "2022-02", "2022-10"),
        ("준공", "2022-11", None),
    ]
    assert [(r.year, r.title) for r in parks.results] == [
        (2019, "기본계획 수립"), (2020, "1단계 3km 준공"), (2020, "주민설명회"), (2021, "2단계 4km 준공")]  # fmt: skip


# youth-2016.txt: plain text, an outline that is lines, no tables at all


def test_a_paper_of_lines_alone() -> None:
    youth = paper("youth-2016.txt")
    assert (youth.title, youth.fiscal_year) == ("청년 해외봉사 지원", 2016)
    assert youth.overview.contents == ["해외봉사단 파견", "귀국 보고회 운영"]
    assert (youth.overview.funding.total, youth.overview.funding.city) == (350_000, 350_000)
    assert [(o.post, o.vacant) for o in youth.overview.officers.posts] == [
        ("과장", False), ("팀장", True), ("주무관", False)]  # fmt: skip
    assert [(b.line, b.label, b.won) for b in youth.basis] == [
        ("민간경상사업보조", "항공료", 120_000_000),
        ("민간경상사업보조", "체재비", 220_000_000),
        ("사무관리비", "보고회", 10_000_000),
    ]
    assert [(h.programme, h.place, h.counts.countries, h.counts.people) for h in youth.history] == [
        ("해외봉사단 파견", "베트남 하노이", None, 20),
        ("해외봉사단 파견", "캄보디아 프놈펜, 라오스 비엔티안", 2, 45),
        ("귀국 보고회", None, None, 100),
    ]
    assert [(s.step, str(s.start), str(s.end) if s.end else None) for s in youth.schedule] == [
        ("단원 모집", "2016-03", None),
        ("제3기 파견", "2016-07", "2016-08"),
        ("성과 평가", "2016-12", None),
    ]
    assert (youth.budget.lines, youth.settlement, youth.programmes) == ([], [], [])


# water-2019.md: the national part in a row above its figures, other columns of the outturn


def test_the_national_part_in_a_row_above() -> None:
    water = paper("water-2019.md")
    rows = [water.budget.total, *water.budget.lines]
    assert [(x.name, x.current, x.national.current, x.national.rate) for x in rows if x] == [
        ("계", 620_000, 60_000, 20),
        ("시설비", 600_000, 60_000, 20),
        ("감리비", 20_000, None, None),
    ]


def test_what_is_no_whole_number_in_the_budgets_unit_is_unread() -> None:
    water = paper("water-2019.md")
    assert [(s.year, s.available, s.spent, s.carried_out, s.balance, s.original) for s in water.settlement] == [
        (2016, 400_000, 390_000, 0, 10_000, None),
        (2017, None, 440_000, 5_000, None, None),
    ]
    assert unread(water) == ["97.5%", "450,000,500", "5,000,500", "97.8%"]


def test_months_alone_are_of_the_years_schedule() -> None:
    assert [(s.period, str(s.start), str(s.end), s.amount) for s in paper("water-2019.md").schedule] == [
        ("1월~3월", "2019-01", "2019-03", 20_000),
        ("4~11월", "2019-04", "2019-11", 600_000),
        ("연말", "None", "None", None),
    ]


# school-2018.md: bearers in columns, names in two columns, calculations over several lines, years as sub-headings


def test_calculations_broken_over_lines_and_names_in_two_columns() -> None:
    assert [(b.line, b.label, b.won, b.printed) for b in paper("school-2018.md").basis] == [
        ("사무관리비", "자문 수당", 3_000_000, 3_000),
        ("사무관리비", "인쇄", 1_000_000, 1_000),
        ("국내여비", "출장비", 1_000_000, 1_000),
    ]


def test_bearers_in_columns_and_options_of_a_box() -> None:
    overview = paper("school-2018.md").overview
    assert overview.recurrence == "계속"
    funding = overview.funding
    assert (funding.total, funding.national, funding.city, funding.district) == (100_000, 40_000, 60_000, None)
    assert unread(paper("school-2018.md")) == ["(2016~2018)", "(60%)"]


def test_columns_of_this_year_before_last_year() -> None:
    budget = paper("school-2018.md").budget
    assert (budget.previous_year, budget.current_year) == (2017, 2018)
    assert [(x.previous, x.current, x.change, x.rate) for x in budget.lines] == [
        (3_000, 4_000, 1_000, Decimal("33.3")),
        (1_000, 1_000, None, None),
    ]
    assert budget.total is not None
    assert budget.total.national.current == 0  # (국비 0) is a figure


def test_days_under_a_line_that_is_their_year() -> None:
    assert [(h.text, str(h.start)) for h in paper("school-2018.md").history] == [
        ("2016년 3.5 학교 개설(구민회관) : 30명", "2016-03-05"),
        ("2016년 6월 ~ 8월 강사 양성", "2016-06"),
        ("2017년 5월 수료식", "2017-05"),
    ]


# shops-2021.md: an outline whose lines are sections, numbered headings, a project without a year before


def test_lines_of_an_outline_that_are_sections_end_where_the_outline_goes_on() -> None:
    shops = paper("shops-2021.md")
    assert (shops.title, shops.fiscal_year) == ("골목상권 회복 지원", 2021)
    assert shops.purpose == ["골목상권의 매출을 회복한다"]
    assert [(g.kind, g.article, str(g.date) if g.date else None) for g in shops.legal] == [
        ("law", "제4조", None),
        ("ordinance", "제7조", "2020-12-31"),
    ]
    assert (shops.overview.recurrence, shops.overview.officers.department) == ("신규", "소상공인정책과")
    assert [(o.post, o.phone) for o in shops.overview.officers.posts] == [("팀장", "2133-5555")]
    assert {"총사업비 : 3,000백만원", "사업위치 : 시 전역 30개소", "지원조건 : 시비 100%"} <= set(unread(shops))
    assert shops.overview.funding.total is None  # 총사업비 is not the year's


def test_numbered_headings_open_sections_known_or_not() -> None:
    shops = paper("shops-2021.md")
    assert (shops.budget.unit, [x.name for x in shops.budget.lines]) == (
        "백만원", ["민간경상사업보조(307-02)", "사무관리비(201-01)"])  # fmt: skip
    assert [(b.line, b.label, b.printed) for b in shops.basis] == [
        ("민간경상사업보조(307-02)", "공동마케팅", 1_500_000),
        ("민간경상사업보조(307-02)", "환경개선", 1_400_000),
        ("사무관리비(201-01)", "심사수당", 10_000),
        ("사무관리비(201-01)", "홍보비", None),
    ]
    assert [(p.name, p.levels) for p in shops.programmes] == [("골목상권 회복 지원", [0, 0, 1, 1])]
    assert [(s.step, str(s.start)) for s in shops.schedule] == [("공모", "2021-02"), ("지원", "2021-03"), ("정산", "2021-12")]
    assert {"매출 증가율(%)", "카드 매출 = 전년 대비"} <= set(unread(shops))
    assert shops.effects == ["골목상권 매출 5% 증가"]


# made by hand


def cells(*texts: str) -> tuple[Cell, ...]:
    """This function will make a row of cells."""
    return tuple(Cell(tuple(Paragraph((line,)) for line in text.split("\n") if line)) for text in texts)


def made(*blocks: object) -> Statement:
    """This function will read blocks that no reader has given places."""
    return read_statement(Document(tuple(blocks)))  # type: ignore[arg-type]


def test_the_years_money_in_a_table_of_its_own() -> None:
    plan = Table((
        cells("구분", "계", "국비", "시비"), cells("2019년까지", "900", "300", "600"),
        cells("2020년", "500", "200", "300"), cells("2021년 이후", "100", "50", "50"),
    ))  # fmt: skip
    lines = Table((cells("구분", "2019예산(A)", "2020예산(B)", "증감"), cells("여비", "9", "500", "1")))
    statement = made(Heading(2, ("사업비",)), plan, Heading(2, ("예산총괄",)), Paragraph(("(단위: 천원)",)), lines)
    funding = statement.overview.funding
    assert (funding.total, funding.national, funding.city, funding.other) == (500, 200, 300, None)
    assert {"900", "2021년 이후", "100"} <= set(unread(statement))


def test_group_lines_without_a_name_for_it_are_told_by_their_sums() -> None:
    table = Table((
        cells("구분", "2019년 예산(A)", "2020년 예산(B)", "증감(B-A)"),
        cells("계", "300", "330", "30"),
        cells("여비", "300", "330", "30"),
        cells("국내여비", "100", "110", "10"),
        cells("국외업무여비", "200", "220", "20"),
    ))  # fmt: skip
    statement = made(Heading(2, ("예산 총괄",)), table)
    assert [line.name for line in statement.budget.lines] == ["국내여비", "국외업무여비"]


@pytest.mark.parametrize(("printed", "value"), [
    ("△1,600", -1_600), ("-1,600", -1_600), ("(1,600)", -1_600), ("▲1,600", -1_600), ("１，６００", 1_600), ("1, 600", 1_600),
    ("0", 0), ("", None), ("-", None), ("(x-)", None), ("(x-) 0", 0), ("(x 5) 1,600천원", 1_600),
])  # fmt: skip
def test_figures_in_every_notation(printed: str, value: int | None) -> None:
    table = Table(
        (
            cells("구분", "2019예산(A)", "2020예산(B)", "증감"),
            cells("여비", "9", printed, "1"),
            cells("계", "9", "8", "1"),
        )
    )
    assert made(Heading(2, ("예산총괄",)), table).budget.lines[0].current == value


def test_places_are_found_where_a_reader_gave_none() -> None:
    table = Table(
        (
            cells("구분", "2019예산(A)", "2020예산(B)", "증감"),
            cells("여비", "9", "10", "1"),
            cells("계", "9", "10", "1"),
        )
    )
    line = made(Heading(2, ("예산총괄",)), table).budget.lines[0]
    at = line.at["current"]
    assert (at.block, at.table, at.row, at.column, at.quote) == (2, 1, 2, 3, "10")


def test_a_programme_no_other_part_names_is_told_by_what_stands_below_it() -> None:
    def item(text: str, *below: str) -> Item:
        children = (ListBlock(tuple(Item((b,), "-") for b in below)),) if below else ()
        return Item((text,), "○", children)

    statement = made(Heading(3, ("사업내용",)), ListBlock((item("가 지원", "대상 : 9명"), item("나 운영", "주 2회"))),
                     Heading(3, ("사업목적",)), Paragraph(("목적",)))  # fmt: skip
    assert [(p.name, p.facts) for p in statement.programmes] == [("가 지원", ["대상 : 9명"]), ("나 운영", ["주 2회"])]


@pytest.mark.parametrize("blocks", [
    (), (Paragraph(("그저 글입니다.",)),), (Heading(1, ("회의록",)), Paragraph(("목적 없는 글",))),
    (Table((cells("가", "나"), cells("1", "2"))),),
])  # fmt: skip
def test_what_is_no_statement_is_refused(blocks: tuple[object, ...]) -> None:
    with pytest.raises(Refused) as refused:
        made(*blocks)
    assert refused.value.problems[0].code == "intake.not_a_statement"


def test_one_part_is_enough() -> None:
    table = Table((cells("연도", "예산현액", "집행액", "집행잔액"), cells("'19", "10", "9", "1")))
    assert [(s.year, s.balance) for s in made(table).settlement] == [(2019, 1)]


def test_the_department_stands_below_seouls_head_for_divisions_and_officers_alike() -> None:
    text = (PAPERS / "library-2020.md").read_text(encoding="utf-8")
    officers = "# 자전거도로 유지관리\n\n## 1 기본 현황\n\n□ 사업 담당자\n\n" \
        "| 실·국·본부 | 담당관·과 | 과장 | 팀장 | 담당 |\n|---|---|---|---|---|\n" \
        "| 도시교통실 | 보행자전거과 | 마크 2133-2410 | 空席 2133-2411 | 리사 2133-2412 |\n\n"
    found = read_statement(read((officers + text[text.index("##"):]).encode(), "road.md")).overview.officers
    assert (found.bureau, found.department) == ("도시교통실", "보행자전거과")
    assert [(o.post, o.name) for o in found.posts][:3] == [("과장", "마크"), ("팀장", None), ("담당", "리사")]


@pytest.mark.parametrize(("row", "found"), [
    ("| 합계 | 999 | 888 | △111 | △11.1 |", True),
    ("| 합계 | {previous} | {current} | - | - |", False),  # repeats the total
    ("| 소계 | 999 | 888 | △111 | △11.1 |", False),  # no total
])
def test_two_totals_that_differ_are_found_with_both_places(row: str, found: bool) -> None:
    text = "# 보기\n\n## 2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n| 구분 | 2019예산액(A) | 2020예산액(B) | 증감(B-A) | 증감률 |\n" \
        "|---|---|---|---|---|\n| 계 | 300 | 400 | 100 | 33.3 |\n| 사무관리비 | 100 | 150 | 50 | 50 |\n" \
        "| 행사운영비 | 200 | 250 | 50 | 25 |\n" + row.format(previous=300, current=400) + "\n"
    statement = read_statement(read(text.encode(), "two.md"))
    said = [f for f in check(statement) if f.code == "budget.second_total"]
    assert bool(said) == found
    assert [place.row for f in said for place in f.places] == ([5, 2] if found else [])
