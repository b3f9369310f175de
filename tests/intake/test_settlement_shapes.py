"""The grant of 2019 as differently made workbooks tell it: the same return to the won from each, and junk refused."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dure.cli.main import main
from dure.domain.grants.rules.sheet import Sheet, settled, settlement_problems
from dure.formats.reading import read
from dure.intake.settlement.reading import read_settlement

ITEMS = (("인건비", 560_740_000, 540_000_000), ("사무관리비", 194_560_000, 160_000_000), ("사업비", 490_000_000, 484_572_157),
         ("업무추진비", 10_000_000, 10_000_000))
GRANTED, EXECUTED, UNSPENT, INTEREST, REFUNDS, RETURN = 1_255_300_000, 1_194_572_157, 60_727_843, 223_530, 105_294, 61_056_667
PLAIN: list[list[Any]] = [["항목", "교부액", "집행액"], *[list(item) for item in ITEMS]]
TERMS: list[list[Any]] = [["이자", INTEREST], ["전년도 취소 환급금", REFUNDS]]
Sheets = dict[str, list[list[Any]]]


def workbook(sheets: Sheets) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def read_sheets(sheets: Sheets, number: int | None = None) -> Sheet:
    return read_settlement(read(workbook(sheets), "s.xlsx"), number)


def codes(sheet: Sheet) -> list[str]:
    return [found.code.removeprefix("grants.") for found in settlement_problems(sheet)]


def shapes() -> Iterator[Any]:
    commas = [[n, name, f"{g:,}", f"{e:,}", f"{g - e:,}"] for n, (name, g, e) in enumerate(ITEMS, 1)]
    yield pytest.param({"s": [
        ["2019년도 정산보고서"], [], [None, "(단위 : 원)"], ["연번", "세 목", "교부결정액", "실집행액", "집행잔액"], *commas,
        [None, "합  계", f"{GRANTED:,}", f"{EXECUTED:,}", f"{UNSPENT:,}"], [], ["예금이자", None, f"{INTEREST:,}"],
        ["취소환급", None, f"{REFUNDS:,}"], ["반납액 계", None, f"{RETURN:,}"]]}, id="title, running numbers, texts with commas")
    yield pytest.param({"s": [
        ["비목", "보조금", "지출액", "발생이자", "환급금"], *[[*item, None, None] for item in ITEMS],
        ["합계", GRANTED, EXECUTED, INTEREST, REFUNDS]]}, id="terms as columns")
    yield pytest.param({"표지": [["정산보고서"], ["단체명", "표본 단체"]], "정산총괄": [*PLAIN, ["계", GRANTED, EXECUTED]],
                        "이자": [["발생이자", f"{INTEREST:,}"]], "환급": [["전년도 취소 환급액", f"{REFUNDS:,}"]]}, id="several sheets")
    yield pytest.param({"Settlement": [
        ["Settlement of the grant 2019 (KRW)"], ["Budget item", "Amount granted", "Amount spent", "Balance"],
        *[[name, g, e, g - e] for name, g, e in ITEMS], ["TOTAL", GRANTED, EXECUTED, UNSPENT], ["Bank interest earned", None, None, INTEREST],
        ["Refund of payments cancelled last year", None, None, REFUNDS], ["Amount to be returned", None, None, RETURN]]}, id="English")
    yield pytest.param({"s": [
        ["구분", "교부", "집행", "", "잔액"], ["", "금액", "금액", "비율", ""], *[[name, g, e, round(e / g * 100, 1), g - e] for name, g, e in ITEMS],
        ["합계", GRANTED, EXECUTED, 95.2, UNSPENT], ["집행잔액", UNSPENT], *TERMS, ["반납액", RETURN]]}, id="head of two rows, unspent as a row")
    yield pytest.param({"s": [
        ["구분", "예산액", "", "", "집행액", "", ""], ["", "계", "보조금", "자부담", "계", "보조금", "자부담"],
        *[[name, g + 500, g, 500, e + 400, e, 400] for name, g, e in ITEMS], ["합계", GRANTED + 2000, GRANTED, 2000, EXECUTED + 1600, EXECUTED, 1600],
        *TERMS]}, id="own means beside the grant")
    yield pytest.param({"s": [
        ["정산"], [], PLAIN[0], [], *PLAIN[1:3], [], *PLAIN[3:], [], ["계", GRANTED, EXECUTED], [], ["이자(가 은행)", 200_000],
        ["이자(나 은행)", INTEREST - 200_000], ["이자 계", INTEREST], ["전년도 취소 환급금", REFUNDS]]}, id="blank rows, interest of two banks")
    yield pytest.param({"s": [*PLAIN, [], ["구분", "집행잔액", "예금이자", "취소환급금", "계"], ["반납액", UNSPENT, INTEREST, REFUNDS, RETURN]]},
                       id="a table of the return")
    yield pytest.param({"s": [*PLAIN, [], ["반납내역", "금액"], ["집행잔액", UNSPENT], ["예금이자", INTEREST], ["취소환급금", REFUNDS], ["계", RETURN]]},
                       id="the return in rows")
    yield pytest.param({"s": [
        [f"○ 보조금 교부액 : 금{GRANTED:,}원"], [f"○ 집행액: 금{EXECUTED:,}원(2019.12.31. 기준)"], [f"3. 이자 발생액: 금{INTEREST:,}원(2019. 12. 21. 결산이자)"],
        [f"4. 전년도 환급금 : 금{REFUNDS:,}원정"], [f"5. 반납액: {RETURN:,}원"], [], *PLAIN]}, id="terms in sentences")
    yield pytest.param({"s": [
        ["예산과목", "교부액(당초)", "교부액(변경)", "집행일", "보조금 집행액", "비고"], *[[name, g + 7, g, "2019-12-31", f"금{e:,}원", "-"] for name, g, e in ITEMS],
        ["총계(A)", GRANTED + 28, GRANTED, None, EXECUTED, None], ["잔액+이자+환급금=반납액", RETURN], *TERMS]}, id="former and revised, days, remarks")
    yield pytest.param({"s": [
        ["구분", "세부내역", "교부액", "집행액"], ["인건비", "급여", 500_000_000, 490_000_000], [None, "퇴직금", 60_740_000, 50_000_000],
        ["소계", None, 560_740_000, 540_000_000], ["운영", "사무관리비", 194_560_000, 160_000_000], [None, "사업비", 490_000_000, 484_572_157],
        [None, "업무추진비", 10_000_000, 10_000_000], ["소계", None, 694_560_000, 654_572_157], ["총 합계", None, GRANTED, EXECUTED], *TERMS]},
        id="groups with subtotals")


def test_merged_cells_and_shares_shown_as_percent() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in ([["2019년도 예산지원금 정산 내역"], [*[None] * 7, "(단위: 원)"], ["구분", "비목", "예산", "집행", None, "집행잔액", "비고"],
                 [None, None, None, "집행액", "집행률"],
                 *[["운영비" if n < 2 else "사업비", name, g, e, e / g, g - e, "급여 12월분 포함"] for n, (name, g, e) in enumerate(ITEMS)],
                 ["합계", None, GRANTED, EXECUTED, EXECUTED / GRANTED, UNSPENT], [], ["반납액", "집행잔액", None, UNSPENT], [None, "이자", None, INTEREST],
                 [None, "전년도 환급금", None, REFUNDS], [None, "계", None, RETURN]]):
        sheet.append(row)
    for merged in ("A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:H4", "A5:A6", "A7:A8", "A9:B9", "A11:A14", "B11:C11"):
        sheet.merge_cells(merged)
    for r in range(5, 10):
        sheet.cell(r, 5).number_format = "0.0%"
        sheet.cell(r, 3).number_format = "#,##0;△#,##0"
    kept = io.BytesIO()
    book.save(kept)
    read_back = read_settlement(read(kept.getvalue(), "s.xlsx"))
    assert (settled(read_back).returned, codes(read_back)) == (RETURN, [])


@pytest.mark.parametrize(("granted", "executed", "unspent"), [
    ("Approved budget", "Actual expenses", "Difference"), ("지원액", "결산액", "차액"), ("수입액", "지출액", "잔여액"), ("예산현액", "사용액", "불용액")])
def test_further_words_of_heads(granted: str, executed: str, unspent: str) -> None:
    assert codes(read_sheets({"s": [["과목", granted, executed, unspent], *[[name, g, e, g - e] for name, g, e in ITEMS], *TERMS]})) == []


@pytest.mark.parametrize("sheets", list(shapes()))
def test_the_return_of_2019_from_any_sheet(sheets: Sheets) -> None:
    sheet = read_sheets(sheets)
    made = settled(sheet)
    assert (made.total.granted, made.total.executed, made.terms) == (
        GRANTED, EXECUTED, {"unspent": UNSPENT, "interest": INTEREST, "refunds": REFUNDS})
    assert made.returned == RETURN
    assert [code for code in codes(sheet) if code != "in_parts"] == []


def test_formulas_are_read_by_their_stored_values_and_refused_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = workbook({"s": [*PLAIN, ["계", "=SUM(B2:B5)", "=SUM(C2:C5)"], *TERMS]})
    file = tmp_path / "s.xlsx"
    file.write_bytes(bare)
    assert main(["settle", str(file), "--language", "en"]) == 2
    assert "s!B6" in capsys.readouterr().err
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bare)) as old, zipfile.ZipFile(stored, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            for cell, won in (("B6", GRANTED), ("C6", EXECUTED)):
                data = re.sub(rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/?>(?:</v>)?', rf"\g<1><v>{won}</v>", data)
            new.writestr(name, data)
    file.write_bytes(stored.getvalue())
    assert main(["settle", str(file), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["return"]["amount"], said["findings"]) == (RETURN, [])
    assert said["columns"] == {"name": "항목", "granted": "교부액", "executed": "집행액"}


def test_thousands_and_negatives() -> None:
    sheet = read_sheets({"s": [["(금액단위: 천원)"], ["비목", "교부액", "집행액", "이자(원)"], ["인건비", "560,740", "540,000", 7], ["정정", "△100", "△50", 1],
                               ["총 계", "560,640", "539,950", 8], ["환급금(원)", "105,294"]]})
    assert settled(sheet).terms == {"unspent": 20_690_000, "interest": 8, "refunds": 105_294}
    assert codes(sheet) == ["negative", "negative", "not_to_the_won"]
    own = read_sheets({"s": [["Item", "Grant received (million KRW)", "Actual (KRW)"], ["Staff", "560.74", 540_000_000], ["TOTAL", "560.74", 540_000_000]]})
    assert settled(own).total.unspent == 20_740_000


@pytest.mark.parametrize(("rows", "found"), [
    ([*PLAIN, ["합계", GRANTED + 1, EXECUTED], *TERMS], ["total_differs"]),
    ([*PLAIN, *TERMS, ["반납액", RETURN - REFUNDS]], ["return_without"]),
    ([["교부액: 1,255,000,000원"], [], *PLAIN, *TERMS], ["whole_differs"]),
    ([["구분", "항목", "교부액", "집행액"], ["가", "a", 100, 90], ["", "b", 50, 50], ["", "소계", 160, 140], ["총계", "", 150, 140], *TERMS], ["subtotal_differs"]),
    ([["구분", "항목", "교부액", "집행액"], ["가", "소계", 150, 140], ["", "a", 100, 90], ["", "b", 50, 50], ["나", "소계", 9, 9], ["", "c", 9, 9], *TERMS], []),
    ([["비목", "교부액", "집행액", "인정액", "불인정액", "잔액"], ["a", 100, 90, 80, 10, 20], ["계", 100, 90, 80, 10, 20], *TERMS], ["not_accepted"]),
    ([["항목", "보조금", "자부담", "계", "집행액"], ["a", 100, 50, 150, 99], *TERMS], ["own_share"]),
    ([["항목", "교부액", "집행액", "집행률"], ["a", 100, 90, 0.9], ["b", 200, 180, "85%"], *TERMS], ["rate_differs"]),
    ([["항목", "교부액", "집행액", "반납액"], ["a", 100, 90, 10], ["계", 100, 90, 10], ["이자", 3], ["환급금", 1], ["반납액 합계", 14]], []),
    ([["항목", "교부액", "집행액", "잔액"], ["인건비", 100, 90, 10], ["이자", 10, None, 10]], ["refunds_missing"]),
])
def test_what_does_not_hold_is_found(rows: list[list[Any]], found: list[str]) -> None:
    assert codes(read_sheets({"s": rows})) == found


def test_a_sentence_in_thousands_is_held_against_the_table() -> None:
    sheet = read_sheets({"s": [["(단위: 천원)"], ["인건비 교부액은 567,940, 연인원 1,200명, 사무관리비 194,560"], ["비목", "교부액", "집행액"],
                               ["인건비", 560_740, 540_000], ["사무관리비", 194_560, 160_000], *TERMS]})
    assert codes(sheet) == ["not_to_the_won", "text_differs"]


def test_one_of_several_tables_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "s.xlsx"
    file.write_bytes(workbook({"2018": [PLAIN[0], ["a", 5, 1]], "2019": PLAIN}))
    assert main(["settle", str(file), "--language", "en"]) == 2
    assert set(re.findall("20[12][0-9] · table", capsys.readouterr().err)) == {"2018 · table", "2019 · table"}
    assert main(["settle", str(file), "--table", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["granted"] == GRANTED
    assert main(["settle", str(file), "--table", "3"]) == 2


@pytest.mark.parametrize("rows", [
    [["항목", "교부액", "상반기 집행액", "하반기 집행액"], ["a", 100, 20, 30]],  # which of the two is meant is not guessed
    [["항목", "교부액", "집행액"], ["a", 1, 1], [None, 5, 4]],
    [["항목", "교부액", "집행액"], ["a", "#REF!", 1], ["b", 1, 1]],
    [["x", "y"], [1, 2]],
])
def test_what_would_be_a_guess_is_refused(rows: list[list[Any]], tmp_path: Path) -> None:
    file = tmp_path / "s.xlsx"
    file.write_bytes(workbook({"s": rows}))
    assert main(["settle", str(file)]) == 2


def _package(entries: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return kept.getvalue()


@pytest.mark.parametrize("data", [
    b"", b"PK\x03\x04", b"%PDF-1.7 no pages", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), bytes(range(256)) * 40, b"a,b\n1,2\n",
    workbook({"s": PLAIN})[:900], _package({"xl/workbook.xml": b"<workbook"}), _package({"a.txt": b"x"}),
    _package({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"0" * 60_000_000}),
])
def test_a_wrong_or_hostile_file_is_refused(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "s.xlsx"
    file.write_bytes(data)
    assert main(["settle", str(file), "--json"]) == 2
    said = capsys.readouterr()
    assert (said.out, "Traceback" in said.err) == ("", False)
    assert said.err.strip()
