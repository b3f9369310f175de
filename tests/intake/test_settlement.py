"""Settlement sheets as offices write them: heads in two languages, units, terms as rows, columns and sentences; junk refused."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from dure.cli.main import main
from dure.domain.grants.rules.sheet import Sheet, settled, settlement_problems
from dure.formats.readers.xlsx.showing import shown
from dure.formats.reading import read
from dure.intake.settlement.reading import read_settlement
from dure.kernel.money import number
from dure.kernel.problem import Refused

ROWS_2019: list[list[object]] = [
    ["2019년 세계도시 전자정부 협의체 운영 정산"], ["(단위: 원)"], ["항목", "교부액", "집행액", "잔액", "집행률(%)"],
    ["인건비", 560740000, 540000000, 20740000, 96.3], ["사무관리비", 194560000, 160000000], ["사업비", 490000000, 484572157],
    ["업무추진비", 10000000, 10000000], ["계", 1255300000, 1194572157, 60727843, 95.2], [], ["이자", 223530],
    ["전년도 취소 환급금", 105294]]


def sheet_of(rows: list[list[object]]) -> Sheet:
    return read_settlement(read(workbook(rows), "sheet.xlsx"))


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def markdown(text: str) -> Sheet:
    return read_settlement(read(text.encode(), "sheet.md"))


def test_the_settlement_of_2019() -> None:
    sheet = sheet_of(ROWS_2019)
    assert settled(sheet).returned == 61_056_667
    assert settlement_problems(sheet) == []


def test_the_same_in_other_habits() -> None:
    english = sheet_of([["Item", "Granted (won)", "Executed (won)"], *[row[:3] for row in ROWS_2019[3:7]],
                        ["Total", 1255300000, 1194572157], ["Interest", 223530], ["Refunds of cancelled payments", "105,294"],
                        ["Returned", "61,056,667원"]])
    assert settled(english).returned == 61_056_667
    assert settlement_problems(english) == []
    thousand = markdown("(단위: 천원)\n\n| 비목 | 교부금 | 지출액 |\n|---|---|---|\n| 인건비 | 560,740 | 540,000 |\n| 소계 | 560,740 | 540,000 |\n"
                        "| 사업비 | 490,000 | 484,572 |\n\n- 이자: 223,530원\n- 전년도 환급금: 105,294원\n")
    assert settled(thousand).total.granted == 1_050_740_000
    assert settled(thousand).terms["interest"] == 223_530
    assert [found.code for found in settlement_problems(thousand)] == ["grants.not_to_the_won"]


def test_a_notice_of_one_line() -> None:
    """반납 통지: 교부 | 집행 | 잔액 | 이자 | 반납."""
    sheet = markdown("| 교부액 | 집행액 | 집행잔액 | 이자 | 반납액 |\n|---|---|---|---|---|\n"
                     "| 1,255,300,000 | 1,194,572,157 | 60,727,843 | 223,530 | 60,951,373 |\n")
    assert settled(sheet).returned == 60_951_373
    assert [found.code for found in settlement_problems(sheet)] == ["grants.refunds_missing"]


def test_terms_item_by_item_and_a_table_turned() -> None:
    beside = markdown("| 항목 | 교부액 | 집행액 | 이자 |\n|---|---|---|---|\n| a | 100 | 90 | 3 |\n| b | 50 | 50 | 4 |\n")
    assert settled(beside).terms == {"unspent": 10, "interest": 7, "refunds": 0}
    turned = markdown("| 구분 | 인건비 | 사업비 |\n|---|---|---|\n| 교부액 | 100 | 50 |\n| 집행액 | 90 | 50 |\n")
    assert [line.name for line in settled(turned).lines] == ["인건비", "사업비"]
    assert settled(turned).total.unspent == 10


def test_text_against_table() -> None:
    sheet = sheet_of([["○ 인건비 교부액 567,940천원, 사무관리비 194,560천원"], *ROWS_2019])
    (found,) = settlement_problems(sheet)
    assert found.code == "grants.text_differs"
    assert (found.params["item"], found.params["text"], found.params["table"]) == ("인건비", 567_940_000, 560_740_000)


@pytest.mark.parametrize(("rows", "code"), [
    ([["항목", "교부액", "집행액"], ["a", 100, None]], "grants.cell_missing"),
    ([["항목", "교부액", "집행액"], ["a", 100, "많음 3"]], "grants.cell_unread"),
    ([["항목", "교부액", "집행액"], ["a", 100, 99.5]], "grants.part_of_won"),
    ([["항목", "교부액", "집행액"]], "grants.no_items"),
    ([["항목", "금액"], ["a", 1]], "grants.no_table"),
    ([["항목", "교부액", "집행액"], ["a", 1, 1], [], ["이자", 5], [], ["이자", 6]], "grants.said_twice"),
    ([["항목", "교부액", "집행액"], ["a", 1, 1], [], ["항목", "교부액", "집행액"], ["b", 1, 1]], "grants.two_tables"),
])
def test_what_cannot_be_settled_is_refused_by_its_place(rows: list[list[object]], code: str) -> None:
    with pytest.raises(Refused) as refused:
        sheet_of(rows)
    assert refused.value.problems[0].code == code


I_: list[list[object]] = [["항목", "교부액", "집행액"], ["a", 150000, 130000]]


@pytest.mark.parametrize(("rows", "interest", "refunds"), [
    ([["환급금", 200], ["이자(국민)", 150], ["이자(우리)", 150]], 300, 200),
    ([["이자", 300], ["환급금(1차)", 100], ["환급금(2차)", 100]], 300, 200),
    ([["1분기 이자", 100], ["2분기 이자", 100], ["3분기 이자", 50], ["4분기 이자", 50]], 300, 0),
    ([["이자 합계", 300], ["이자(가)", 150], ["이자(나)", 150]], 300, 0),
    ([["이자(가)", 300], ["이자 합계", 300]], 300, 0),
    ([["이자 발생액", 3], ["이자 반납액", 3]], 3, 0),
    ([["세전 이자", 5], ["이자소득세", -2], ["세후 이자", 3]], 3, 0),
])
def test_parts_of_a_term_are_summed_however_equal(rows: list[list[object]], interest: int, refunds: int) -> None:
    made = settled(sheet_of([*I_, *rows]))
    assert (made.interest, made.refunds) == (interest, refunds)


def test_what_tells_a_term_twice_is_said_or_refused() -> None:
    used = sheet_of([*I_, ["이자 발생액", 3], ["이자 사용액", 1]])
    assert (settled(used).interest, settlement_problems(used)[0].code) == (3, "grants.interest_used")
    again = sheet_of([*I_, ["이자", 150], ["이자", 150]])
    assert (settled(again).interest, settlement_problems(again)[0].code) == (150, "grants.said_again")
    lines = markdown("|항목|교부액|집행액|\n|---|---|---|\n|a|9|1|\n\n- 이자(국민): 150원\n- 이자(우리): 150원\n- 이자 계: 300원\n")
    assert settled(lines).interest == 300
    with pytest.raises(Refused):
        sheet_of([*I_, ["이자(가)", 100], ["이자(나)", 100], ["이자 계", 300]])


@pytest.mark.parametrize("amount", ["9" * 5000, "9" * 41, "1.000", "NaN"])
def test_what_is_no_amount_is_refused_by_its_place(amount: str) -> None:
    for sheet in (lambda: sheet_of([I_[0], ["a", amount, 1]]), lambda: markdown(f"|항목|교부액|집행액|\n|---|---|---|\n|a|{amount}|1|\n")):
        with pytest.raises(Refused) as refused:
            sheet()
        assert refused.value.problems[0].code == "grants.cell_unread"
    with pytest.raises(ValueError):
        number("9" * 41)


@pytest.mark.parametrize("stored", ["NaN", "1e30000", "Infinity", "9" * 6000])
def test_a_stored_number_that_is_none_is_shown_as_it_is(stored: str) -> None:
    assert [shown(stored, code) for code in ("", "#,##0.00", "yyyy-mm-dd")] == [stored] * 3
    assert shown("1" + "0" * 35, "#,##0.00").startswith("100,000")


HEAD: list[object] = ["항목", "교부액", "집행액"]


@pytest.mark.parametrize("label", ["[합  계]", "<계>", "‹계>", "총괄", "전 체", "Sum total", "Grand-Total", "합계/Total", "합계\nTotal", "Total 합계", "Total (KRW)"])
def test_a_total_by_any_of_its_names(label: str) -> None:
    sheet = sheet_of([HEAD, ["a", 100, 90], ["b", 10, 5], [label, 110, 95]])
    assert (settled(sheet).total.granted, sheet.total and sheet.total.granted.won) == (110, 110)


@pytest.mark.parametrize("rows", [
    [["급여", 60, 50], ["퇴직금", 40, 40], ["인건비 계", 100, 90], ["행사", 50, 40], ["사업비 합계", 50, 40]],
    [["운영비", 100, 90], ["인건비", 60, 50], ["사무비", 40, 40], ["사업비", 50, 40], ["행사", 50, 40], ["합계", 150, 130]],
    [["인건비", 60, 50], ["사무비", 40, 40], ["운영", 100, 90], ["전산회계", 50, 40], ["합계", 150, 130]],
])
def test_sums_of_rows_do_not_count_beside_them(rows: list[list[object]]) -> None:
    made = settled(sheet_of([HEAD, *rows]))
    assert (made.total.granted, made.total.executed) == (150, 130)


def test_a_suspected_total_is_refused_unless_the_sheet_decides() -> None:
    rows: list[list[object]] = [HEAD, ["운영비", 100, 90], ["인건비", 60, 50], ["사무비", 40, 40]]
    with pytest.raises(Refused) as refused:
        sheet_of(rows)
    assert [(p.code, p.params["item"], p.places[0].row) for p in refused.value.problems] == [("grants.total_suspected", "운영비", 2)]
    assert settled(sheet_of([*rows, ["합계", 200, 180]])).total.granted == 200  # the total counts it: an item like others
    twins = sheet_of([HEAD, ["a", 100, 90], ["b", 100, 90]])
    assert "grants.same_amounts" in [found.code for found in settlement_problems(twins)]


@pytest.mark.parametrize("item", ["수당 차액분", "예금이자", "Return flights"])
def test_a_row_granted_and_executed_is_an_item(item: str) -> None:
    sheet = sheet_of([HEAD, [item, 100, 100], ["b", 50, 40], ["이자", 3], ["환급금", 2]])
    assert settled(sheet).terms == {"unspent": 10, "interest": 3, "refunds": 2}
    assert [found.code for found in settlement_problems(sheet)] == ["grants.named_as_term"]


def test_an_amount_merged_over_items_is_refused() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (HEAD, ["a", 100, 40], ["b", None, 50]):
        book.active.append(row)
    book.active.merge_cells("B2:B3")
    kept = io.BytesIO()
    book.save(kept)
    with pytest.raises(Refused) as refused:
        read_settlement(read(kept.getvalue(), "s.xlsx"))
    assert refused.value.problems[0].code == "grants.amount_merged"


@pytest.mark.parametrize("heads", [["지출원인행위액", "지출액"], ["집행액(공급가액)", "집행액(합계)"]])
def test_the_column_nearer_to_what_was_paid(heads: list[object]) -> None:
    assert settled(sheet_of([["항목", "교부액", *heads], ["a", "￦100", 81, "￦90"]])).total.executed == 90


@pytest.mark.parametrize("nothing", ["-", "없음", "해당 없음", "none", 0])
def test_nothing_is_declared(nothing: object) -> None:
    assert settlement_problems(sheet_of([HEAD, ["a", 2, 1], ["이자", nothing], ["환급금", nothing]])) == []


@pytest.mark.parametrize("unit", [
    "(천원)", "[천원]", "천원", "(단위=천원)", "단위(천원)", "단위 천원", "금액(천원)", "(금액: 천원)", "(단위:1,000원)", "(단위：千원)", "(단위: 천원, %)", "정산 내역 (천원)",
    "(in thousand KRW)", "(KRW thousand)", "(thousands of won)", "(KRW '000)", "(KRW in thousands)", "(Unit: KRW 1,000)", "Unit : ₩1,000", "(1,000 KRW)",
    "Amounts in thousands of Korean won", "(in thousand KRW, rounded)"])
def test_a_unit_in_any_writing(unit: str) -> None:
    for rows in ([[unit], HEAD], [[None, None, unit], HEAD], [["정산"], [unit, None], HEAD]):
        made = settled(sheet_of([*rows, ["a", 100, 90], ["이자(원)", 300]]))  # type: ignore[list-item]
        assert (made.total.granted, made.interest) == (100_000, 300)


@pytest.mark.parametrize(("head", "granted"), [("교부액(천원)", 100_000), ("교부액[단위: 천원]", 100_000), ("교부액 천원", 100_000), ("Granted (KRW '000)", 100_000),
                                               ("교부액(원)", 100), ("교부액(A)", 100)])
def test_a_unit_in_a_head(head: str, granted: int) -> None:
    assert settled(sheet_of([["항목", head, "집행액(원)"], ["a", 100, 90]])).total.granted == granted


def test_a_unit_holds_from_its_place_to_the_next() -> None:
    made = settled(sheet_of([["(단위: 천원)"], HEAD, ["a", 100, 90], ["(단위: 원)"], ["이자", 300], ["환급금", 200]]))
    assert made.terms == {"unspent": 10_000, "interest": 300, "refunds": 200}
    assert "grants.unit_assumed" in [p.code for p in settlement_problems(sheet_of([["항목", "교부액(천원)", "집행액(천원)"], ["a", 9, 9], ["이자", 3]]))]


@pytest.mark.parametrize(("rows", "code"), [
    ([["(Unit: USD)"], HEAD, ["a", 100, 90]], "unit_unread"),
    ([["USD"], HEAD, ["a", 100, 90]], "unit_unread"),
    ([["(단위: 천 쿠폰, 천원권)"], HEAD, ["a", 100, 90]], "unit_unread"),
    ([["Item", "Granted (USD)", "Spent (USD)"], ["a", 100, 90]], "unit_unread"),
    ([HEAD, ["a", 100, 90], ["이자", 3], ["(단위: 천원)"]], "unit_behind"),
    ([HEAD, ["인건비(천원)", 100, 90]], "unit_behind"),
    ([HEAD, ["a", 100, 90], ["이자", 3, "천원"]], "unit_behind"),
])
def test_a_unit_that_is_not_understood_is_refused(rows: list[list[object]], code: str) -> None:
    with pytest.raises(Refused) as refused:
        sheet_of(rows)
    assert refused.value.problems[0].code == f"grants.{code}"
    assert refused.value.problems[0].places


def test_remarks_on_amounts_are_no_units() -> None:
    sheet = sheet_of([["(1,000원 미만 절사)"], [*HEAD, "비고"], ["a", 100, 90, "(1,000원*3명)"], ["b", 50, 40, "unit price 1,000 won"]])
    assert settled(sheet).total.granted == 150


def test_csv_is_refused_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.csv").write_text("항목,교부액,집행액\na,100,90\n")
    assert main(["settle", str(tmp_path / "s.csv"), "--language", "en"]) == 2
    assert "XLSX" in capsys.readouterr().err


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "s.xlsx"
    file.write_bytes(workbook(ROWS_2019))
    assert main(["settle", str(file), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["return"] == {"amount": 61_056_667, "printed": None,
                              "terms": {"unspent": 60_727_843, "interest": 223_530, "refunds": 105_294}}
    assert said["findings"] == []
    assert main(["settle", str(file), "--language", "ko"]) == 0
    assert "반납액 = 집행잔액 60,727,843 + 이자 223,530 + 전년도 취소 환급금 105,294 = 61,056,667" in capsys.readouterr().out
    assert main(["settle", str(tmp_path / "none.xlsx")]) == 2
