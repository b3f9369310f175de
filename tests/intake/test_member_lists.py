"""Lists of members as people keep them: read rightly, or refused with the cell named; never half."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter

from dure.domain.members.rules.imports.facts import Named
from dure.formats.bounds import Bounds
from dure.intake.members.reading import MemberList, read_members
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place


def book(draw: Callable[[Any, Any], None], *, name: str = "회원") -> bytes:
    """This function will make a workbook of one sheet, filled by a function."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        draw(made, made.add_worksheet(name))
    return out.getvalue()


def rows(*lines: tuple[Any, ...], name: str = "회원") -> bytes:
    """This function will make a workbook of lines."""
    def draw(made: Any, sheet: Any) -> None:
        day = made.add_format({"num_format": "yyyy-mm-dd"})
        for r, line in enumerate(lines):
            for c, value in enumerate(line):
                if isinstance(value, datetime):
                    sheet.write_datetime(r, c, value, day)
                elif value is not None:
                    sheet.write(r, c, value)
    return book(draw, name=name)


def called(read: MemberList) -> list[str]:
    return [row.called for row in read.rows]


def faults(data: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_members(data)
    return [f"{problem.code.partition('.')[2]} {problem.params.get('cell', '')}".strip() for problem in refused.value.problems]


def one(head: str, value: Any) -> Any:
    return read_members(rows(("도시명", "국가", head), ("서울", "KR", value))).rows[0]


def test_a_sheet_as_an_office_keeps_it() -> None:
    def draw(made: Any, sheet: Any) -> None:
        look = made.add_format()
        sheet.merge_range("A1:G1", "WeGO 회원도시 현황 (2018. 3. 12. 현재)", look)
        sheet.write("G2", "(단위: 천명)")
        for area, text in (("A3:A4", "연번"), ("B3:B4", "권역"), ("C3:D3", "도시명"), ("E3:E4", "국가"), ("F3:F4", "가입일"), ("G3:G4", "인구(천명)")):
            sheet.merge_range(area, text, look)
        sheet.write("C4", "국문")
        sheet.write("D4", "영문")
        sheet.merge_range("B5:B6", "아시아", look)
        for r, line in enumerate(((1, None, "서울", "Seoul", "대한민국", "2010.9.7", "9,741"),
                                  (2, None, "청두", "Chengdu", "중국", "'10.9.7.", 14_047.6),
                                  (None,) * 7,
                                  (3, "유럽", "울리야노브스크", "Ulyanovsk", "러시아", 40428, "６２４"),
                                  (4, None, None, None, None, None, None)), 4):
            for c, value in enumerate(line):
                if value is not None:
                    sheet.write(r, c, value)
        sheet.write("A10", "합계")
        sheet.write("C10", "3개 도시")
        sheet.merge_range("A11:G11", "※ 인구는 각 도시의 통계", look)

    read = read_members(book(draw))
    assert called(read) == ["Seoul", "Chengdu", "Ulyanovsk"]
    assert [row.region for row in read.rows] == ["아시아", "아시아", "유럽"]
    assert [row.country for row in read.rows] == ["KR", "CN", "RU"]
    assert [row.period.since for row in read.rows if row.period] == [date(2010, 9, 7)] * 2 + [date(2010, 9, 7)]
    assert [row.measured[0].value for row in read.rows] == [9_741_000, 14_047_600, 624_000]
    assert read.rows[0].names == (Named("en", "Seoul"), Named("ko", "서울"))
    assert read.rows[2].cell == "회원!8"
    assert not read.left
    assert not read.remarks
    assert [cell for cell, _ in read.notes] == ["회원!1", "회원!2", "회원!10", "회원!11"]


@pytest.mark.parametrize(("text", "names"), [
    ("서울 (Seoul)", [("ko", "서울", "legal"), ("en", "Seoul", "legal")]),
    ("Seoul / 서울", [("en", "Seoul", "legal"), ("ko", "서울", "legal")]),
    ("서울 Seoul", [("ko", "서울", "legal"), ("en", "Seoul", "legal")]),
    ("서울\nSeoul", [("ko", "서울", "legal"), ("en", "Seoul", "legal")]),
    ("서울(대한민국)", [("ko", "서울", "legal")]),
    ("울리야노브스크(구 심비르스크)", [("ko", "울리야노브스크", "legal"), ("ko", "심비르스크", "former")]),
    ("Astana (formerly Akmola)", [("en", "Astana", "legal"), ("en", "Akmola", "former")]),
    ("Łódź", [("en", "Łódź", "legal")]),
    ("ソウル", [("ja", "ソウル", "legal")]),
    ("Rio de Janeiro", [("en", "Rio de Janeiro", "legal")]),
])
def test_names_in_one_cell(text: str, names: list[tuple[str, str, str]]) -> None:
    read = read_members(rows(("도시명", "국가"), (text, "KR")))
    assert sorted((n.language, n.name, n.use) for n in read.rows[0].names) == sorted(names)


@pytest.mark.parametrize("text", ["Beyoğlu (Istanbul)", "Prag / Praha", "서울(한양)", "ABC-가나-ソウル / Seoul / Sowul"])
def test_two_names_that_nothing_tells_apart_are_refused(text: str) -> None:
    assert faults(rows(("도시명", "국가"), ("서울", "KR"), (text, "TR"))) == ["two_names 회원!A3"]


def test_a_country_beside_the_name_is_the_country() -> None:
    read = read_members(rows(("City", "Population"), ("Birmingham (UK)", 1), ("Córdoba, Argentina", 2), ("Birmingham (US)", 3)))
    assert [(row.called, row.country) for row in read.rows] == [("Birmingham", "GB"), ("Córdoba", "AR"), ("Birmingham", "US")]


@pytest.mark.parametrize(("typed", "day"), [
    ("2018.3.2", date(2018, 3, 2)), ("'18.3.2.", date(2018, 3, 2)), ("2018-03-02", date(2018, 3, 2)), ("2 Mar 2018", date(2018, 3, 2)),
    ("March 2, 2018", date(2018, 3, 2)), ("2018년 3월 2일(금)", date(2018, 3, 2)), ("20180302", date(2018, 3, 2)), ("2/3/2018", None),
    ("25/12/2018", date(2018, 12, 25)), ("12/25/2018", date(2018, 12, 25)), (43161, date(2018, 3, 2)), (20180302, date(2018, 3, 2)),
    (2018, date(2018, 1, 1)), ("2018.3", date(2018, 3, 1)), ("2018년", date(2018, 1, 1)), (2018.1, None), ("곧", None), ("2018.2.30", None),
    (datetime(2018, 3, 2), date(2018, 3, 2)),  # noqa: DTZ001 - a sheet knows no zone
    ("２０１８．３．２", date(2018, 3, 2)), ("2-Mar-18", date(2018, 3, 2))])
def test_days_in_any_habit(typed: Any, day: date | None) -> None:
    if day is None:
        assert faults(rows(("도시명", "국가", "가입일"), ("서울", "KR", typed)))[0].endswith("회원!C2")
    else:
        assert one("가입일", typed).period.since == day


def test_one_day_of_a_column_tells_the_order_of_the_others() -> None:
    read = read_members(rows(("City", "Joined"), ("Seoul", "03/04/2018"), ("Busan", "25/04/2018")))
    assert [row.period.since for row in read.rows if row.period] == [date(2018, 4, 3), date(2018, 4, 25)]


@pytest.mark.parametrize(("typed", "value"), [
    ("9,720,846명", 9_720_846), ("９，７２０", 9_720), ("972만", 9_720_000), ("1억 2,000명", None), ("1억2000만", 120_000_000),
    ("1.5 million", 1_500_000), ("9 720 846", 9_720_846), ("1.234.567", 1_234_567), ("약 300", 300), ("많음", None), ("10~20", None),
    (12.5, Decimal("12.5"))])
def test_numbers(typed: Any, value: Any) -> None:
    if value is None and typed != "1억 2,000명":
        assert faults(rows(("도시명", "국가", "인구"), ("서울", "KR", typed))) == ["no_number 회원!C2"]
    else:
        assert one("인구", typed).measured[0].value == (value or 100_002_000)


@pytest.mark.parametrize(("said", "code"), [("대한민국", "KR"), ("Korea", "KR"), ("KOR", "KR"), ("kr", "KR"), ("튀르키예", "TR"), ("Turkey", "TR"),
                                            ("러시아", "RU"), ("USA", "US"), ("Côte d’Ivoire", "CI"), ("베트남", "VN"), ("Atlantis", None)])
def test_countries(said: str, code: str | None) -> None:
    if code is None:
        assert faults(rows(("도시명", "국가"), ("서울", said))) == ["no_country 회원!B2"]
    else:
        assert read_members(rows(("도시명", "국가"), ("서울", said))).rows[0].country == code


def test_formulas_without_a_value_and_errors_are_refused_by_cell() -> None:
    def draw(made: Any, sheet: Any) -> None:
        for c, text in enumerate(("도시명", "국가", "인구", "비고")):
            sheet.write(0, c, text)
        sheet.write_row(1, 0, ("서울", "KR"))
        sheet.write_formula("C2", "=SUM(D2:D9)", None, "")
        sheet.write_row(2, 0, ("부산", "KR"))
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
        sheet.write_row(3, 0, ("대구", "KR"))
        sheet.write_formula("C4", "=1+1", None, 2)

    data = book(draw).replace(b"", b"")
    assert faults(data) in (["faulty_cell 회원!C3"], ["faulty_cell 회원!C2", "faulty_cell 회원!C3"])


def test_a_formula_whose_value_is_not_stored_is_refused() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    made = openpyxl.Workbook()
    for row in (("도시명", "국가", "인구"), ("서울", "KR", "=1+1"), ("부산", "KR", 3)):
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    assert faults(out.getvalue()) == ["faulty_cell Sheet!C2"]


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    def draw(made: Any, sheet: Any) -> None:
        for r, line in enumerate((("도시명", "국가"), ("서울", "KR"), ("부산", "KR"))):
            sheet.write_row(r, 0, line)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})

    read = read_members(book(draw))
    assert called(read) == ["서울", "부산"]
    assert [(p.code, p.params["rows"], p.params["columns"]) for p in read.remarks] == [("intake.hidden_read", 1, 1)]


def test_several_sheets_of_regions_and_one_that_is_no_list() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        for name, city in (("아시아", "서울"), ("유럽", "소피아")):
            sheet = made.add_worksheet(name)
            sheet.write_row(0, 0, ("도시명", "국가"))
            sheet.write_row(1, 0, (city, "KR" if city == "서울" else "BG"))
        made.add_worksheet("메모").write(0, 0, "다음 주까지 확인")
    read = read_members(out.getvalue())
    assert [(row.called, row.cell) for row in read.rows] == [("서울", "아시아!2"), ("소피아", "유럽!2")]
    assert [p.params["sheet"] for p in read.remarks] == ["메모"]


def test_lines_across_the_table_are_regions_or_refused() -> None:
    read = read_members(rows(("연번", "도시명", "국가"), ("□ 아시아 (2개 도시)",), (1, "서울", "KR"), (2, "다낭", "VN"), ("유럽",), (3, "소피아", "BG")))
    assert [row.region for row in read.rows] == ["아시아", "아시아", "유럽"]
    assert faults(rows(("연번", "도시명", "국가"), (1, "서울", "KR"), ("의장단",), (2, "다낭", "VN"))) == ["line_unclear 회원!A3"]


def test_a_total_that_differs_is_told() -> None:
    read = read_members(rows(("도시명", "국가"), ("서울", "KR"), ("부산", "KR"), ("합계", "129개 도시")))
    assert [(p.code, p.params["said"], p.params["read"]) for p in read.remarks] == [("intake.total_differs", 129, 2)]


def test_heads_again_on_the_next_page_and_columns_that_are_not_taken() -> None:
    read = read_members(rows(("도시명", "국가", "담당자"), ("서울", "KR", "표본"), ("도시명", "국가", "담당자"), ("부산", "KR", None)))
    assert called(read) == ["서울", "부산"]
    assert read.left == ["담당자"]


@pytest.mark.parametrize("data", [
    "도시명,국가,인구\n서울,KR,\"9,741,000\"\n".encode("utf-8-sig"), "도시명;국가;인구\n서울;KR;9741000\n".encode("cp949"),
    "도시명\t국가\t인구\n서울\tKR\t9741000\n".encode("utf-16"), "WeGO 회원 현황\n\n도시명,국가,인구\n서울,KR,9741000\n\n※ 주석\n".encode()])
def test_text_in_any_dress(data: bytes) -> None:
    read = read_members(data)
    assert [(row.called, row.country, row.measured[0].value) for row in read.rows] == [("서울", "KR", 9_741_000)]


def test_a_separator_inside_a_value_does_not_shift_a_row() -> None:
    assert faults("도시명,국가,인구\n서울,KR,9,741,000\n부산,KR,3\n대구,KR,2\n".encode()) == ["row_too_wide E2"]


def test_a_formula_kept_from_being_one_comes_back() -> None:
    assert read_members("이름(영어),국가,출처\n'=Seoul,KR,'-x\n".encode()).rows[0].called == "=Seoul"


def test_what_is_no_list_is_refused() -> None:
    assert faults(rows(("날짜", "금액"), ("2018", 1))) == ["no_list"]
    assert faults(rows(("도시명", "국가"))) == ["no_rows"]
    assert faults(b"%PDF-1.7 not a sheet") == ["no_sheet"]


def test_every_fault_is_named_with_its_place_in_both_languages() -> None:
    with pytest.raises(Refused) as refused:
        read_members(rows(("도시명", "국가", "회원 구분", "가입일"), ("서울", "Atlantis", "특별회원", "곧")))
    assert [p.params["cell"] for p in refused.value.problems] == ["회원!B2", "회원!C2", "회원!D2"]
    for problem in refused.value.problems:
        assert str(problem.params["cell"]) in sentence_with_place(problem, "ko")
        assert str(problem.params["cell"]) in sentence_with_place(problem, "en")


def test_a_list_is_read_up_to_its_bounds() -> None:
    with pytest.raises(Refused) as refused:
        read_members(rows(("도시명", "국가"), *(("서울", "KR"),) * 20), Bounds(rows=10))
    assert refused.value.problems[0].code == "formats.table_too_large"
