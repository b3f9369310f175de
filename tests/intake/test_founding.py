"""The founding paper (2018), fact by fact, as a careful reader types it off. Names of officials are not kept here."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dure.documents.statement.form import Statement, content
from dure.documents.statement.layout import laid_out
from dure.domain.budget.rules.facts import Change, Outturn
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement

WEGO, COUNCIL, OGP = (
    "세계도시 전자정부 협의체(WeGO) 운영",
    "서울형 전자정부 해외진출 민관협의체 운영",
    "열린정부파트너십(OGP) 협의체 운영",
)


@pytest.fixture(scope="module")
def paper(shared: Path) -> bytes:
    return (shared / "statement-2018.md").read_bytes()


@pytest.fixture(scope="module")
def statement(paper: bytes) -> Statement:
    return read_statement(read(paper, "statement-2018.md"))


def test_overview(statement: Statement) -> None:
    assert (statement.title, statement.fiscal_year) == ("세계도시 전자정부 협의체 운영", 2018)
    overview = statement.overview
    assert (overview.account, overview.recurrence) == ("일반회계", "연례반복")
    assert overview.contents == [
        "세계도시전자정부협의체(WeGO) 사무국 운영",
        "서울형 전자정부 해외진출 민관협의체 운영",
        "열린정부파트너십(OGP) 참여",
    ]
    funding = overview.funding
    assert (funding.total, funding.national, funding.city, funding.district, funding.other) == (
        1_179_387,
        None,
        1_179_387,
        None,
        None,
    )
    assert funding.labels == {"city": "사비"}


def test_officers(statement: Statement) -> None:
    officers = statement.overview.officers
    assert (officers.bureau, officers.department) == ("정보기획관", "정보기획담당관")
    assert [(o.post, o.vacant, o.phone) for o in officers.posts] == [
        ("과장", True, "2133-2910"),
        ("팀장", False, "2133-2912"),
        ("주무관", False, "2133-2924"),
    ]
    assert [o.name is None for o in officers.posts] == [True, False, False]


def test_budget(statement: Statement) -> None:
    budget = statement.budget
    assert (budget.unit, budget.previous_year, budget.current_year) == ("천원", 2017, 2018)
    assert [(x.name, x.previous, x.current, x.change, x.rate) for x in [budget.total, *budget.lines]] == [
        ("계", 1_180_987, 1_179_387, -1_600, 0),
        ("사무관리비", 2_000, 8_400, 6_400, 320),
        ("국외업무여비", 35_000, 35_000, 0, 0),
        ("시책추진업무추진비", 8_000, 8_000, 0, 0),
        ("국제부담금", 1_135_987, 1_127_987, -8_000, 0),
    ]
    assert all(line.national == Change() for line in [budget.total, *budget.lines])


def test_basis(statement: Statement) -> None:
    assert [(b.line, b.label, b.expression, b.won, b.printed) for b in statement.basis] == [
        ("사무관리비", "전자정부 해외진출 민관협의체 운영비", "2,000,000원", 2_000_000, 2_000),
        ("사무관리비", "열린정부파트너십(OGP) 협의체 운영", "400,000원*4회*4분과", 6_400_000, 6_400),
        ("국외업무여비", "여비(국외)", "35,000,000원", 35_000_000, 35_000),
        ("시책추진업무추진비", "시책추진업무추진비", "8,000,000원", 8_000_000, 8_000),
        ("국제부담금", "세계도시전자정부협의체 운영", "1,127,987,000원", 1_127_987_000, 1_127_987),
    ]


def test_purpose_and_effects(statement: Statement) -> None:
    assert statement.purpose == [
        "서울시가 창립한 세계도시 전자정부 협의체(WeGO)의 위상강화로 서울시의 글로벌 네트워크 강화",
        "해외도시와의 활발한 교류협력을 통해 서울형 전자정부 우수정책 해외진출 기반 마련",
        "열린파트너십(OGP)협의체 활성화로 서울의 열린정부 우수사례 발굴 및 국제사회와 공유, 해외도시의 멘토역할 추진",
    ]
    assert statement.effects == [
        "WeGO 의장도시로서의 글로벌 리더십 발휘를 통한 국제적 네트워크 형성 및 서울시 글로벌 네트워크 강화",
        "세계도시전자정부협의체(WeGO)의 국제기구로서의 위상강화",
        "서울형 전자정부 해외진출 기반마련",
        "열린정부 파트너십(OGP) 운영을 통한 우리시 열린정부 우수사례 국제사회 공유 및 해외도시의 멘토로써 국제적 위상 제고",
    ]


def test_legal(statement: Statement) -> None:
    assert [
        (g.kind, g.title, g.article, g.number, str(g.date) if g.date else None, g.document) for g in statement.legal
    ] == [
        ("law", "국가정보화기본법", "제24조 ①②", None, None, None),
        ("directive", "열린정부파트너십 실행계획 수립 이행 기본계획", None, "제248호", "2016-08-25", None),
        ("charter", "세계도시 전자정부 협의체 규약", None, None, "2010-09-07", None),
        ("ordinance", "서울특별시 정보화기본 조례", None, None, None, None),
        ("directive", "WeGO 전담사무국 설치 계획", None, "제127호", "2013-05-19", "정보기획담당관-6617"),
    ]


def test_programmes_are_told_from_their_facts_by_what_the_other_parts_call_them(statement: Statement) -> None:
    assert [(p.name, len(p.facts)) for p in statement.programmes] == [(WEGO, 14), (COUNCIL, 4), (OGP, 5)]
    wego = statement.programmes[0]
    assert [(level, fact.split(" :")[0]) for level, fact in zip(wego.levels, wego.facts, strict=True)] == [
        (0, "조직"),
        (0, "사무국 운영"),
        (1, "위치"),
        (1, "지역사무소"),
        (0, "회원도시"),
        (0, "사업기간"),
        (0, "주요사업"),
        (1, "회원도시 네트워크 및 주요도시·기업 대상 타겟마케팅 강화"),
        (1, "국제전기통신연합(ITU)과 스마트시티 지역포럼개최"),
        (1, "WeGO 회원도시 전자정부 사전 타당성 조사 및 사업화"),
        (1, "전자정부/스마트시티 역량 강화 프로그램"),
        (1, "2018 WeGO 집행위원회 개최"),
        (1, "바르셀로나 스마트시티 엑스포 세계 대표자 회의 참가"),
        (1, "WeGO 스마트시티 컨퍼런스 개최"),
    ]
    assert statement.programmes[2].levels == [0] * 5


HISTORY = [
    # programme, start, end, precision, title, place, cities, people, countries, about
    (WEGO, "2008-07-07", "2008-07-09", "day", "세계 전자정부 시장 포럼", "서울", None, None, []),
    (WEGO, "2009-09-28", "2009-09-30", "day", "세계도시 CIO 포럼", "서울", None, None, []),
    (WEGO, "2010-09-06", "2010-09-08", "day", "WeGO 창립총회", "서울", 50, 1000, ["people"]),
    (WEGO, "2011-10-17", "2011-10-18", "day", "WeGO 집행위원회", "바르셀로나시", 6, 9, []),
    (WEGO, "2012-11-12", "2012-11-13", "day", "제2회 WeGO 총회", "바르셀로나시", 52, 500, []),
    (WEGO, "2013-09-02", "2013-09-04", "day", "2013년 WeGO 집행위원회", "청두시", 12, 26, []),
    (WEGO, "2014-11-03", "2014-11-06", "day", "2014년 제3회 WeGO 총회 개최", "청두시", 50, 300, []),
    (WEGO, "2015-09-14", "2015-09-18", "day", "2015 WeGO 집행위원회 개최", "울라놉스크", None, 46, []),
    (WEGO, "2016-10-12", "2016-10-14", "day", "2016 WeGO 집행위원회 개최", "베요글루", None, 50, []),
    (WEGO, "2017-06-27", "2017-06-30", "day", "2017 제4차 WeGO총회 개최", "울라놉스크", None, 350, ["people"]),
    (COUNCIL, "2014-07", None, "month", "서울형 전자정부 해외진출 민관협의체 구성 운영", None, None, None, []),
    (COUNCIL, "2014-08", "2014-12", "month", "민관협의체 간담회 실시", None, None, None, []),
    (COUNCIL, "2015-07", None, "month", "서울시와 한국중소IT기업해외진출협동조합 MOU 체결", None, None, None, []),
    (COUNCIL, "2016-06", "2016-12", "month", "민관협의체 간담회 실시", None, None, None, []),
    (
        COUNCIL,
        "2017-03",
        None,
        "month",
        "2017년 서울형 전자정부 해외진출 민관협의체 운영계획 수립",
        None,
        None,
        None,
        [],
    ),
    (COUNCIL, "2017-04", None, "month", "민관협의체 간담회 실시", None, None, None, []),
    (COUNCIL, "2017-07", None, "month", "전자정부 관련 정책공유포럼 및 기술세미나 개최", "타슈켄트시", None, None, []),
    (
        OGP,
        "2016-02",
        None,
        "month",
        "OGP사무국으로부터 지방정부 시범 프로그램 참여 요청에 따라 회원가입(2월) 및 승인(4월)",
        None,
        15,
        None,
        [],
    ),
    (OGP, "2016-08", None, "month", "열린정부파트너십 실행계획 수립 이행 기본계획", None, None, None, []),
    (OGP, "2016-10", None, "month", "열린정부파트너십 협의체 구성 운영계획 수립", None, None, None, []),
    (OGP, "2016-12", None, "month", "OGP파리총회 참석 및 서울시 행동계획 공표", None, None, None, []),
    (OGP, "2016-12", "2017-12", "month", "공약이행", None, None, None, []),
    (OGP, "2017-04", None, "month", "제4차 OGP협의체 전체회의 개최", None, None, None, []),
    (OGP, "2017-10-23", None, "day", "제5차 OGP협의체 전체회의 개최", None, None, None, []),
]


def test_history(statement: Statement) -> None:
    assert [
        (
            h.programme,
            str(h.start),
            str(h.end) if h.end else None,
            h.precision,
            h.title,
            h.place,
            h.counts.cities,
            h.counts.people,
            h.counts.about,
        )
        for h in statement.history
    ] == HISTORY
    assert statement.history[2].text == "'10.9.6 ~ 8 WeGO 창립총회 (서울) : 세계50개도시 1,000여명 참석"


def test_schedule(statement: Statement) -> None:
    assert statement.schedule_total == 1_179_387
    assert [
        (s.step, str(s.start) if s.start else None, str(s.end), s.amount, s.by, s.period) for s in statement.schedule
    ] == [
        ("기본계획 수립", None, "2018-02", None, "WeGO 사무국", ".07~2018.02"),
        ("사업비 신청", "2018-01", "2018-12", None, "WeGO 사무국", "2018.01~2018.12"),
        (
            "사업비 교부 및 사업시행",
            "2018-01",
            "2018-12",
            1_179_387,
            "정보기획담당관 및 WeGO 사무국",
            "2018.01~2018.12",
        ),
        ("사업비 정산 보고", "2019-01", "2019-02", None, "WeGO 사무국", "2019.01~2019.02"),
    ]


GROUPED = (
    "열린정부파트너십 협의체 운영",
    "세계도시전자정부 협의체(WeGO)운영",
    "서울형 전자정부 민관협의체 운영",
    "열린정부파트너십(OGP)협의체 운영",
)
RESULTS = [
    # year, level, programme, title, start, end, place, countries, cities, people
    (2015, 0, None, "회원도시 공무원 초빙 전자정부 교육실시", "2015-05-18", "2015-05-20", None, None, 10, 15),
    (2015, 0, None, "평화와 번영을 위한 제주포럼 세션 공동주관", "2015-05-18", "2015-05-20", None, None, None, None),
    (2015, 0, None, "CeDS(전자정부 자가진단 솔루션) 온라인 플랫폼 구축", None, None, None, None, None, None),
    (2015, 0, None, "ITPP와 스마트시티를 위한 Open Data 리서치 프로젝트 진행", None, None, None, None, None, None),
    (2015, 0, None, "시민참여시스템 관련 회원도시 대상 Feasibility Studies 진행", None, None, None, None, None, None),
    (2015, 0, None, "운영위원회 진행", "2015-09-16", "2015-09-18", "러시아 울리야노브스크", None, None, None),
    (
        2016,
        0,
        None,
        "인재개발원 회원도시 공무원 초빙 전자정부 교육실시",
        "2016-05-23",
        "2016-05-27",
        None,
        None,
        12,
        16,
    ),
    (2016, 0, None, "제주 워크숍 개최", "2016-05-23", "2016-05-27", None, None, 10, 74),
    (2016, 0, None, "도시정책공유포럼 전자정부 세션 운영", "2016-06-09", None, None, None, None, 150),
    (2016, 0, None, "전자정부 사전타당성 조사 추진", "2016-08", "2016-12", "말레이시아 세베랑페라이", None, 1, None),
    (2016, 0, None, "2016 WeGO 집행위원회 개최", "2016-10-12", "2016-10-14", "터키 베요글루", None, None, None),
    (
        2016,
        0,
        "서울형전자정부 해외진출 민관협의체 운영",
        "서울형전자정부 해외진출 민관협의체 운영",
        None,
        None,
        None,
        None,
        None,
        None,
    ),
    (2016, 0, GROUPED[0], GROUPED[0], None, None, None, None, None, None),
    (2016, 1, GROUPED[0], "이행계획 및 협의체 운영계획 수립", None, None, None, None, None, None),
    (2016, 1, GROUPED[0], "파리총회 및 운영위원회 참가", None, None, None, None, None, None),
    (2017, 0, GROUPED[1], GROUPED[1], None, None, None, None, None, None),
    (
        2017,
        1,
        GROUPED[1],
        "인재개발원 회원도시 공무원 초빙 전자정부 교육실시",
        "2017-03-26",
        "2017-04-02",
        None,
        None,
        10,
        13,
    ),
    (2017, 1, GROUPED[1], "제4회 WeGO 총회(General Assembly) 개최", "2017-06-27", "2017-06-30", None, 48, 125, 400),
    (
        2017,
        1,
        GROUPED[1],
        "국제전기통신연합(ITU)과 아시아태평양 지역포럼 개최",
        "2017-09-26",
        "2017-09-28",
        "방콕",
        None,
        None,
        None,
    ),
    (2017, 1, GROUPED[1], "전자정부 사전타당성 조사 추진", "2017-10", "2018-01", None, None, 1, None),
    (2017, 0, GROUPED[2], GROUPED[2], None, None, None, None, None, None),
    (2017, 1, GROUPED[2], "전자정부관련 정책공유포럼 개최", "2017-07", None, "타슈켄트시", None, None, None),
    (2017, 0, GROUPED[3], GROUPED[3], None, None, None, None, None, None),
    (2017, 1, GROUPED[3], "협의체 회의 개최", None, None, None, None, None, None),
    (2017, 1, GROUPED[3], "도시실무자회의 참석", "2017-07", None, "워싱턴", None, None, None),
    (2017, 1, GROUPED[3], "OGP아시아태평양지역 포럼 참가", None, None, "인도네시아 자카르타", None, None, None),
    (2017, 1, GROUPED[3], "OGP 실행계획 이행 및 평가 준비", None, None, None, None, None, None),
]


def test_results_go_on_over_a_row_without_a_year(statement: Statement) -> None:
    assert [
        (
            r.year,
            r.level,
            r.programme,
            r.title,
            str(r.start) if r.start else None,
            str(r.end) if r.end else None,
            r.place,
            r.counts.countries,
            r.counts.cities,
            r.counts.people,
        )
        for r in statement.results
    ] == RESULTS
    assert [r.title[:10] for r in statement.results if r.counts.about] == ["도시정책공유포럼 전", "제4회 WeGO 총"]


def test_settlement(statement: Statement) -> None:
    assert [
        (s.year, s.original, s.carried_in, s.changed, s.available, s.spent, s.carried_out, s.balance)
        for s in statement.settlement
    ] == [
        (2014, 635_669, 0, 0, 635_669, 611_006, 0, 24_663),
        (2015, 687_058, 0, 0, 687_058, 677_893, 0, 9_165),
        (2016, 837_987, 0, 0, 837_987, 834_318, 0, 3_669),
    ]
    assert all(s.national == Outturn() for s in statement.settlement)


def test_nothing_is_unread_and_only_numbers_of_the_form_land_nowhere(statement: Statement) -> None:
    assert statement.unread == []
    # the five parts' numbers, "최근 3년" twice, and the 100 of (B-A)*100/A
    assert statement.coverage.figures - statement.coverage.figures_read == 8


def test_each_fact_says_where_it_stands(statement: Statement) -> None:
    total = statement.budget.total
    assert total is not None
    assert (total.at["current"].table, total.at["current"].row, total.at["current"].column) == (3, 3, 3)
    assert total.at["current"].quote == "(x-) 1,179,387"
    assert statement.history[0].at["start"].quote.startswith("'08.7.7 ~ 9")
    assert statement.overview.funding.at["city"].quote == "[사비]1,179,387천원"
    facts = [
        *statement.budget.lines,
        *statement.basis,
        *statement.legal,
        *statement.history,
        *statement.schedule,
        *statement.results,
        *statement.settlement,
        *statement.programmes,
        *statement.overview.officers.posts,
    ]
    assert all(fact.at[""].quote for fact in facts)


@pytest.mark.parametrize("national", ["inline", "column"])
def test_drawn_and_read_again_it_says_the_same(statement: Statement, national: str) -> None:
    assert content(read_statement(laid_out(statement, national=national))) == content(statement)


@pytest.mark.parametrize("format", ["md", "html", "hwpx"])
def test_drawn_in_a_format_and_read_again_it_says_the_same(statement: Statement, format: str) -> None:
    again = read_statement(read(draw(laid_out(statement), format), f"statement.{format}"))
    assert content(again) == content(statement)
    assert again.unread == []


def test_reading_is_quick(paper: bytes) -> None:
    document = read(paper, "statement-2018.md")
    read_statement(document)
    began = time.process_time()
    read_statement(document)
    assert time.process_time() - began < 0.1  # 15 ms on the machine it was made on; the bench measures it properly
