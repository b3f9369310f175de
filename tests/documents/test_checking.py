"""What the checker finds in the founding statement, what it leaves alone, and one sown fault after another."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dure.documents.statement.checking import Context, check, cross_check, problems_of
from dure.documents.statement.form import Finding, Statement, Unread
from dure.domain.budget.rules.facts import Basis, Change, Ground, Line, Outturn, Settlement, Step
from dure.domain.papers.rules.own_dates import Signed
from dure.domain.programmes.rules.facts import Counts
from dure.kernel.days import PartialDay
from dure.kernel.place import Place
from dure.kernel.sentences import sentences_of
from tests.documents.founding import OGP, achieved, clean, day, founding, happened, money

ROOT = Path(__file__).resolve().parents[2]

# docs/domain, "what a careful reader finds in the statement": code → how often
CAREFUL_READER = {
    "programmes.date_differs": 1,  # 1. Executive Committee 2015
    "programmes.count_differs": 1,  # 2. Assembly 2017
    "programmes.same_days": 2,  # 3. 2015 training and forum, 2016 training and workshop
    "programmes.date_incomplete": 1,  # 4. ".07"
    "papers.misprint": 3,  # 5. 사비, 안전4, 타슈켄트시간 …
    "programmes.two_dates": 1,  # 5. … and March or April 2018
    "parties.place_spellings": 1,  # 6. 울라놉스크 / 울리야노브스크 …
    "bodies.organ_names": 1,  # 6. … 운영위원회 / 집행위원회
    "papers.signed_on_sunday": 1,  # 7. 2013.5.19
}


def codes(statement: Statement, context: Context = Context()) -> Counter[str]:  # noqa: B008
    return Counter(finding.code for finding in check(statement, context))


def test_the_founding_statement_gives_what_a_careful_reader_finds_and_nothing_else() -> None:
    assert codes(founding()) == CAREFUL_READER


def test_without_its_faults_nothing_is_found() -> None:
    assert check(clean()) == []


def test_an_empty_statement_and_one_of_sums_alone_give_nothing() -> None:
    assert check(Statement()) == []
    assert check(money()) == []


def test_both_places_are_quoted() -> None:
    found = {f.code: f for f in check(founding())}
    quotes = [place.quote for place in found["programmes.date_differs"].places]
    assert "14 ~ 18" in quotes[0]
    assert "9.16 ~ 9.18" in quotes[1]
    assert "350여명" in found["programmes.count_differs"].places[0].quote
    assert "400여명" in found["programmes.count_differs"].places[1].quote


def test_findings_stand_in_the_order_of_the_paper() -> None:
    blocks = [finding.places[0].block for finding in check(founding()) if finding.places and finding.places[0].block]
    assert blocks == sorted(blocks)


def test_every_finding_is_said_in_both_languages() -> None:
    for finding in check(founding()):
        assert finding.ko
        assert finding.en
        assert finding.ko != finding.en
        assert "{" not in finding.ko + finding.en
        assert finding.source


def test_fingerprints_survive_another_format_and_tell_findings_apart() -> None:
    one, other = founding(), founding()
    for fact in (*other.legal, *other.schedule, *other.history, *other.results):
        fact.at = {"": Place(page=3, line=7, quote=fact.at[""].quote)}
    marks = {f.fingerprint for f in check(one)}
    assert marks == {f.fingerprint for f in check(other)}
    assert len(marks) == len(check(one))


def test_a_fingerprint_changes_with_what_it_says() -> None:
    one, other = money(), money()
    one.budget.lines[0].current, other.budget.lines[0].current = 8401, 8500
    assert {f.fingerprint for f in check(one)}.isdisjoint(f.fingerprint for f in check(other))


def test_checking_the_founding_statement_is_quick() -> None:
    statement = founding()
    check(statement)
    began = time.process_time()
    for _ in range(5):
        check(statement)
    assert (time.process_time() - began) / 5 < 0.05


# one fault after another


def _line(statement: Statement, name: str) -> Line:
    return next(line for line in statement.budget.lines if line.name == name)


def _national(statement: Statement) -> None:
    """Half of the dues borne by the national treasury, everywhere alike."""
    line, total = _line(statement, "국제부담금"), statement.budget.total
    assert total
    for row in (line, total):
        row.national = Change(500_000, 480_000, -20_000, -4)
    statement.overview.funding.national, statement.overview.funding.city = 480_000, 1_179_387 - 480_000
    for row in statement.settlement:
        row.national = Outturn(300_000, 0, 0, 300_000, 290_000, 0, 10_000)


def test_national_parts_that_hold_give_nothing() -> None:
    statement = clean()
    _national(statement)
    assert check(statement) == []


def _set(path: str, value: object) -> Callable[[Statement], None]:
    def sow(statement: Statement) -> None:
        target: object = statement
        *steps, name = path.replace("[", ".").replace("]", "").split(".")
        for step in steps:
            target = target[int(step)] if isinstance(target, list) else getattr(target, step)
        setattr(target, name, value)
    return sow


MONEY_FAULTS: dict[str, tuple[Callable[[Statement], None], set[str]]] = {
    "total of last year": (_set("budget.total.previous", 1180997), {"budget.column_sum", "budget.row_change"}),
    "total of this year": (_set("budget.total.current", 1179378), {"budget.column_sum", "budget.row_change", "budget.funding_total", "budget.schedule_total"}),
    "change": (_set("budget.lines[0].change", 6300), {"budget.row_change"}),
    "change without its sign": (_set("budget.lines[3].change", 8000), {"budget.row_change"}),
    "rate": (_set("budget.lines[0].rate", 230), {"budget.row_rate"}),
    "rate rounded otherwise": (_set("budget.total.rate", -1), {"budget.row_rate"}),
    "basis printed": (_set("basis[1].printed", 6600), {"budget.basis_expression"}),
    "basis of a line": (_set("basis[4].printed", 1127897), {"budget.basis_expression"}),
    "funding": (_set("overview.funding.total", 1179378), {"budget.funding_sum", "budget.funding_total"}),
    "bearer": (_set("overview.funding.city", 1179378), {"budget.funding_sum"}),
    "schedule": (_set("schedule_total", 1179378), {"budget.schedule_sum", "budget.schedule_total"}),
    "step": (_set("schedule[2].amount", 1179378), {"budget.schedule_sum"}),
    "available": (_set("settlement[0].available", 635696), {"budget.settlement_available", "budget.settlement_balance"}),
    "balance": (_set("settlement[1].balance", 9156), {"budget.settlement_balance"}),
    "carried over": (_set("settlement[1].carried_in", 5000), {"budget.carried_over", "budget.settlement_available"}),
    "year of the outturn": (_set("settlement[2].year", 2017), {"budget.settlement_years"}),
    "year of the table": (_set("budget.previous_year", 2016), {"budget.table_year"}),
    "national sum": (_set("budget.total.national.current", 470_000), {"budget.national_sum", "budget.national_change", "budget.funding_national", "budget.row_rate"}),
    "national change": (_set("budget.lines[3].national.change", 20_000), {"budget.national_change"}),
    "national balance": (_set("settlement[0].national.balance", 9_000), {"budget.settlement_balance_national"}),
    "national available": (_set("settlement[0].national.available", 299_000), {"budget.settlement_available_national", "budget.settlement_balance_national"}),
    "national above the whole": (_set("settlement[0].national.spent", 612_000), {"budget.settlement_national_share", "budget.settlement_balance_national"}),
}


@pytest.mark.parametrize("name", MONEY_FAULTS)
def test_a_sown_fault_in_the_money_is_found(name: str) -> None:
    sow, expected = MONEY_FAULTS[name]
    statement = clean()
    _national(statement)
    sow(statement)
    assert set(codes(statement)) == expected


def _event(statement: Statement, part: str, word: str, **changes: object) -> None:
    fact = next(f for f in getattr(statement, part) if word in f.title)
    for name, value in changes.items():
        setattr(fact, name, value)


EVENT_FAULTS: dict[str, tuple[Callable[[Statement], object], str]] = {
    "one day off": (lambda s: _event(s, "results", "2016 WeGO", start=day("2016-10-11")), "programmes.date_differs"),
    "end off": (lambda s: _event(s, "history", "제4차 WeGO", end=day("2017-07-01")), "programmes.date_differs"),
    "month off": (lambda s: _event(s, "results", "정책공유포럼 개최", start=day("2017-08")), "programmes.date_differs"),
    "people": (lambda s: _event(s, "history", "제4차 WeGO", counts=Counts(people=450, about=["people"])), "programmes.count_differs"),
    "cities": (lambda s: _event(s, "history", "제4차 WeGO", counts=Counts(cities=152)), "programmes.count_differs"),
    "place": (lambda s: _event(s, "results", "2016 WeGO", place="하노이"), "programmes.place_differs"),
    "no such day": (lambda s: _event(s, "history", "제5차", start=PartialDay(2017, 2, 30)), "programmes.date_impossible"),
    "no such month": (lambda s: _event(s, "results", "정책공유포럼 개최", start=PartialDay(2017, 13)), "programmes.date_impossible"),
    "backwards": (lambda s: _event(s, "history", "창립총회", end=day("2010-09-04")), "programmes.dates_reversed"),
    "out of order": (lambda s: _event(s, "history", "CIO", start=day("2016-09-28"), end=day("2016-09-30")), "programmes.history_order"),
    "after the paper's year": (lambda s: _event(s, "history", "제5차", start=day("2019-10-23")), "programmes.history_ahead"),
    "another year's box": (lambda s: _event(s, "results", "도시정책", start=day("2014-06-09")), "programmes.result_year"),
    "results of the paper's own year": (lambda s: s.results.append(achieved(2018, None, None, None, "시범운영", None, "시범운영")), "programmes.result_years"),
    "step backwards": (lambda s: s.schedule.append(Step("결과보고", day("2018-12"), day("2018-11"), period="2018.12~2018.11")), "programmes.dates_reversed"),
    "step of another decade": (lambda s: s.schedule.append(Step("결과보고", day("2008-11"), day("2008-12"), period="2008.11~2008.12")), "programmes.step_year"),
    "step without its year": (lambda s: s.schedule.append(Step("결과보고", day("2018-11"), None, period="2018.11~.12")), "programmes.date_incomplete"),
    "total of named parts": (lambda s: s.programmes[0].facts.append("구성 : 20명(위원장1, 위촉직9, 당연직5)"), "programmes.named_parts"),
    "a sum in words": (lambda s: s.programmes[0].facts.append("회원 : 163 + 35 + 16 = 215"), "programmes.named_parts"),
    "more countries than cities": (lambda s: _event(s, "results", "제4회 WeGO", counts=Counts(cities=125, countries=148, people=400)), "programmes.more_countries_than_cities"),
    "another number": (lambda s: _event(s, "results", "제4회 WeGO", title="제5회 WeGO 총회 개최"), "programmes.number_differs"),
    "a number twice": (lambda s: _event(s, "history", "제4차 OGP", title="제5차 OGP협의체 전체회의 개최"), "programmes.number_twice"),
    "a title of another year": (lambda s: _event(s, "history", "2013년 WeGO", title="2014년 WeGO 집행위원회"), "programmes.title_year"),
    "a ground of the future": (lambda s: setattr(s.legal[1], "date", day("2061-08-25")), "programmes.ground_ahead"),
    "a ground without its year": (lambda s: s.legal.append(Ground("directive", "기본계획", text="기본계획(.8.25 시장방침 제248호)")), "programmes.date_incomplete"),
    "history without its year": (lambda s: s.history.append(happened(OGP, None, None, "창립총회", None, ".9.6 ~ 8 창립총회")), "programmes.date_incomplete"),
    "days without their end": (lambda s: s.results.append(achieved(2017, None, "2017-11-16", None, "현장방문", None, "현장방문 (11.16 ~ )")), "programmes.date_incomplete"),
    "a misprinted account": (lambda s: setattr(s.overview, "account", "일반희계"), "papers.misprint"),
    "number of a list": (lambda s: s.programmes[0].facts.append("안건5(데이터, 공간정보, 회의정보공개)"), "programmes.named_list"),
    "a period that is over": (lambda s: s.programmes[0].facts.append("사업기간 : 2016. 1. ~ 12."), "programmes.period_past"),
    "a thirteenth month": (lambda s: s.programmes[0].facts.append("'18.13월 평가"), "programmes.date_impossible"),
    "a ground's date": (lambda s: setattr(s.legal[1], "date", PartialDay(2016, 2, 30)), "programmes.date_impossible"),
    "a ground against the history": (lambda s: s.history.insert(11, happened(OGP, "2016-09", None, "열린정부파트너십 실행계획 수립 이행 기본계획", None, "'16.9월 열린정부파트너십 실행계획 수립 이행 기본계획")), "programmes.date_differs"),
    "a schedule of last year": (lambda s: setattr(s, "schedule", [replace(step, start=day("2017-01"), end=day("2017-12")) for step in s.schedule]), "programmes.step_year"),
    "another name in front": (lambda s: s.programmes[0].facts.append("2018 WeGO 운영위원회 개최"), "bodies.organ_names"),
    "misprinted line": (lambda s: s.programmes[0].facts.append("민관헙의체 운영"), "papers.misprint"),
    "a holiday": (lambda s: setattr(s.legal[1], "date", day("2016-10-03")), "papers.signed_on_holiday"),
    "another spelling": (lambda s: s.history.append(happened(OGP, "2017-11", None, "기술세미나 개최", "타쉬켄트", "'17.11월 기술세미나 개최(타쉬켄트)")), "parties.place_spellings"),
    "another name of the committee": (lambda s: _event(s, "results", "2016 WeGO", title="2016 WeGO 이사회 개최"), "bodies.organ_names"),
}


@pytest.mark.parametrize("name", EVENT_FAULTS)
def test_a_sown_fault_in_the_programmes_is_found(name: str) -> None:
    sow, expected = EVENT_FAULTS[name]
    statement = clean()
    sow(statement)
    assert set(codes(statement)) == {expected}


def test_a_misprinted_line_of_the_budget_is_still_held_against_its_basis() -> None:
    statement = clean()
    statement.budget.lines[0].name = "사무관라비"
    statement.basis[1].printed = 9400
    assert codes(statement) == {"papers.misprint": 1, "budget.line_names": 1, "budget.basis_expression": 1}


NO_FAULTS: dict[str, Callable[[Statement], object]] = {
    "a sub-total": lambda s: s.budget.lines.insert(3, Line(45000, 51400, 6400, 14, "소계")),
    "a heading line with its sums": lambda s: s.budget.lines.insert(0, Line(45000, 51400, 6400, 14, "물건비")),
    "another sitting of the same body": lambda s: s.results.append(
        achieved(2017, None, "2017-10", None, "민관협의체 간담회 실시", None, "민관협의체 간담회 실시(10월)")),
    "about and exact": lambda s: _event(s, "history", "제4차 WeGO", counts=Counts(people=412)),
    "with and without 시": lambda s: s.history.append(
        happened(OGP, "2017-11", None, "기술세미나 개최", "방콕시", "'17.11월 기술세미나 개최(방콕시)")),
    "a fourth year of outturn": lambda s: s.settlement.insert(0, Settlement(10, 0, 0, 10, 10, 0, 0, year=2013)),
    "a young project": lambda s: s.settlement.pop(0),
    "a new line": lambda s: setattr(s, "budget", replace(s.budget, lines=[
        *s.budget.lines[:1], Line(0, 35000, 35000, None, "국외업무여비"), *s.budget.lines[2:]],
        total=Line(1145987, 1179387, 33400, 2, "계"))),
    "money outside of the budget": lambda s: setattr(s.overview.funding, "other", 5000),
    "one step without a date": lambda s: s.schedule.append(Step("수시", None, None, period="연중")),
}


@pytest.mark.parametrize("name", NO_FAULTS)
def test_what_is_no_fault_is_not_reported(name: str) -> None:
    statement = clean()
    NO_FAULTS[name](statement)
    assert check(statement) == []


@pytest.mark.parametrize(("first", "second"), [("부산", "부천"), ("광주", "전주"), ("대구", "대전"), ("서울", "서울시"), ("바르셀로나", "바르셀로나시"),
                                               ("공주", "광주"), ("산티아고", "샌디에고"), ("동대문구", "서대문구"), ("몬테레이", "몬트리올")])
def test_different_places_are_left_alone(first: str, second: str) -> None:
    statement = clean()
    statement.history.append(happened(OGP, "2017-11", None, "자문단 출장", first, f"'17.11월 자문단 출장({first})"))
    statement.history.append(happened(OGP, "2017-12", None, "현장 확인", second, f"'17.12월 현장 확인({second})"))
    assert check(statement) == []


def test_a_basis_within_a_thousand_won_is_let_pass() -> None:
    statement = clean()
    statement.basis[1] = Basis("사무관리비", "협의체 운영", "6,400,500원", 6_400_500, 6401)
    assert check(statement) == []


def test_holidays_of_the_records_count_too() -> None:
    statement = clean()
    assert codes(statement, Context(holidays=frozenset({date(2013, 5, 20)}))) == {"papers.signed_on_holiday": 1}


def test_names_of_the_records_count_too() -> None:
    statement = clean()
    statement.history.append(happened(OGP, "2017-11", None, "현장 확인", "가나다라", "'17.11월 현장 확인(가나다라)"))
    statement.history.append(happened(OGP, "2017-12", None, "자문단 출장", "마바사아", "'17.12월 자문단 출장(마바사아)"))
    assert check(statement) == []
    assert codes(statement, Context(aliases=(frozenset({"가나다라", "마바사아"}),))) == {"parties.place_spellings": 1}


def test_the_cover_against_the_approval() -> None:
    early, late, month = Signed("표지", PartialDay(2018, 1, 5)), Signed("표지", PartialDay(2018, 1, 9)), Signed("표지", PartialDay(2018, 1))
    assert [f.severity for f in check(clean(), Context(cover=early, approval=late))] == ["hint"]
    assert [f.severity for f in check(clean(), Context(cover=late, approval=early))] == ["warning"]
    assert check(clean(), Context(cover=month, approval=late)) == []
    assert check(clean(), Context(cover=late)) == []


def test_cover_and_approval_are_read_from_lines_that_landed_nowhere() -> None:
    statement = clean()
    statement.unread = [Unread("작성일 : 2018. 1. 9."), Unread("결재일자 2018.1.5")]
    assert codes(statement) == {"papers.cover_date": 1}


def test_the_mode_of_rounding_is_named() -> None:
    statement = money()
    assert statement.budget.total
    statement.budget.total.rate = -1
    finding = check(statement)[0]
    assert (finding.code, finding.severity) == ("budget.row_rate", "warning")
    assert "절사" in finding.ko
    assert "truncate" in finding.en


def test_rates_with_one_decimal_rounded_half_up_are_explained() -> None:
    statement = money()
    for line, rate in zip([*statement.budget.lines, statement.budget.total], ["320.0", "0.0", "0.0", "-0.7", "-0.1"], strict=True):
        assert line
        line.rate = Decimal(rate)
    assert check(statement) == []


def _next_year() -> Statement:
    later = deepcopy(clean())
    later.fiscal_year = 2019
    for line in [*later.budget.lines, later.budget.total]:
        assert line
        line.previous = line.current
    return later


def _said(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def test_two_papers_that_agree_give_nothing() -> None:
    assert cross_check(clean(), _next_year()) == []


def test_two_papers_that_differ() -> None:
    later = _next_year()
    later.budget.lines[0].previous = 8300
    later.settlement[0].spent = 611_060
    _event(later, "history", "창립총회", counts=Counts(cities=51, people=1000, about=["people"]))
    _event(later, "results", "제4회 WeGO", end=day("2017-07-01"))
    findings = cross_check(clean(), later)
    assert _said(findings) == {"budget.previous_differs": 1, "budget.settlement_differs": 1, "programmes.event_differs": 2}
    assert "8,300" in next(f.ko for f in findings if f.code == "budget.previous_differs")


def test_a_line_that_came_or_went_between_two_papers() -> None:
    later = _next_year()
    later.budget.lines[1].name = "국내여비"
    assert _said(cross_check(clean(), later)) == {"budget.line_not_in_last_paper": 1, "budget.line_left_out": 1}


def test_papers_two_years_apart_are_compared_in_what_both_show() -> None:
    later = _next_year()
    later.fiscal_year = 2020
    later.budget.lines[0].previous = 1
    assert cross_check(clean(), later) == []


def test_every_problem_names_its_source() -> None:
    statement = founding()
    for sow, _ in MONEY_FAULTS.values():
        sow(statement)
    assert all(problem.source for problem in problems_of(statement))


def test_the_real_paper_gives_what_a_careful_reader_finds(shared: Path) -> None:
    from dure.formats.readers import markdown
    from dure.intake.statement.reading import read_statement

    statement = read_statement(markdown.read((shared / "statement-2018.md").read_text(encoding="utf-8")))
    findings = check(statement)
    assert Counter(f.code for f in findings) == CAREFUL_READER
    assert all(place.section and place.line for f in findings for place in f.places)


def test_every_code_that_the_checker_raised_here_is_said_and_described() -> None:
    described = (ROOT / "docs/findings.md").read_text(encoding="utf-8")
    sources = (ROOT / "docs/sources.md").read_text(encoding="utf-8")
    raised: dict[str, str] = {}
    for sow, _ in [*MONEY_FAULTS.values(), *EVENT_FAULTS.values()]:
        statement = clean()
        _national(statement)
        sow(statement)
        raised |= {problem.code: problem.source for problem in problems_of(statement)}
    raised |= {problem.code: problem.source for problem in problems_of(founding())}
    assert len(raised) > 30
    for code, source in raised.items():
        assert code.removesuffix("_national") in described, code
        assert f"\n## {source}\n" in sources, source
        assert set(sentences_of(code.partition(".")[0])[code]) == {"ko", "en"}
