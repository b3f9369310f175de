"""Files of other systems read by a layout, and kept, staged or refused with the cell named."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from dure.base.act import Actor
from dure.domain.spending.actions.feeds import accept_feed
from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow
from dure.domain.spending.queries.feeds import mapping_named
from dure.domain.spending.rules.feeds import Row, layout_of
from dure.intake.feeds.layouts import sample_layouts
from dure.intake.feeds.reading import Read, read_feed
from dure.intake.filing.feeds import keep_sample_layouts, read_next, take_in
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer"}))
LAYOUTS = {layout.key: layout_of(layout.columns) for layout in sample_layouts()}
BANK = """계좌번호: 000-표본
조회기간 2018.03.01 ~ 2018.03.31
거래일시,적요,받는분,출금액,입금액,잔액
2018.03.02 14:33:21,이체,표본인쇄,"500,000",0,"1,000,000"
2018.03.03,이자,,0,"1,234","1,001,234"
거래일시,적요,받는분,출금액,입금액,잔액
,,,,,
합계,,,"500,000","1,234",
※ 이 내역은 표본입니다
"""


def csv(text: str, layout: str = "sample-bank") -> Read:
    return read_feed(text.encode(), LAYOUTS[layout])


def told(text: str, layout: str = "sample-bank") -> list[str]:
    with pytest.raises(Refused) as caught:
        csv(text, layout)
    return [sentence(problem, "en") for problem in caught.value.problems]


def test_a_bank_statement_under_its_titles() -> None:
    read = csv(BANK)
    assert read.rows == [Row(4, date(2018, 3, 2), 500_000, "payment", "표본인쇄", "이체"), Row(5, date(2018, 3, 3), 1_234, "refund", "", "이자")]
    assert [note.partition(":")[0] for note in read.notes] == ["1", "2", "8", "9"]
    assert not read.remarks


def test_four_systems_have_a_layout_that_reads() -> None:
    assert sorted(LAYOUTS) == ["sample-bank", "sample-card", "sample-finance", "sample-tax"]
    finance = csv("단계,처리일자,통계목,거래처명,적요,금액,문서번호\n원인행위,20180302,사무관리비,표본인쇄,책자,△500,가-1\n", "sample-finance")
    assert finance.rows == [Row(2, date(2018, 3, 2), 500, "refund", "표본인쇄", "책자", "가-1", "사무관리비")]
    card = csv("승인일자,승인번호,가맹점명,승인금액,승인구분\n2018-03-02,77,표본식당,45000,승인\n2018-03-02,78,표본식당,45000,취소\n", "sample-card")
    assert [(row.rung, row.amount) for row in card.rows] == [("payment", 45_000), ("refund", 45_000)]
    tax = csv("작성일자\t승인번호\t상호(공급자)\t합계금액\t공급가액\n2018-03-02\t2018-1\t표본인쇄\t550,000원\t500,000\n", "sample-tax")
    assert [(row.amount, row.number) for row in tax.rows] == [(550_000, "2018-1")]


def test_a_workbook_with_days_and_a_total_that_lacks_rows() -> None:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet, day = book.add_worksheet("매입"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["작성일자", "공급자상호", "합계금액"])
        sheet.write_datetime(1, 0, datetime(2018, 3, 2), day)  # noqa: DTZ001 - a day of a sheet
        sheet.write_row(1, 1, ["계룡인쇄", 100])
        sheet.write_row(2, 0, ["합계", "", 300])
        book.add_worksheet("안내").write(0, 0, "이 시트는 목록이 아닙니다")
    read = read_feed(held.getvalue(), LAYOUTS["sample-tax"])
    assert read.rows == [Row(2, date(2018, 3, 2), 100, "payment", "계룡인쇄")]
    assert [problem.code for problem in read.remarks] == ["intake.feed_total_differs", "intake.sheet_left"]


@pytest.mark.parametrize(("text", "said"), [
    ("거래일자,출금액\n2018-02-30,100\n", "A2: “2018-02-30” is no day."),
    ("거래일자,출금액\n2018-03,100\n", "A2: “2018-03” is no day."),
    ("거래일자,출금액\n2018-03-02,백원\n", "B2: “백원” is no number."),
    ("거래내역,(단위: 천원)\n거래일자,출금액\n2018-03-02,10\n", "B1: the amounts are not in won: “(단위: 천원)”. Ask for the file in won."),
    ("거래일자,출금액\n2018-03-02,10.5\n", "B2: “10.5” is no whole number of won."),
    # more than a ledger takes, and more than Python reads
    ("거래일자,출금액\n2018-03-02,9223372036854775808\n", "B2: “9223372036854775808” is no number."),
    (f"거래일자,출금액\n2018-03-02,{'9' * 5_000}\n", f"B2: “{'9' * 60}” is no number."),
    ("거래일자,출금액\n2018-03-02,\n", "2: the row lacks its day or its amount."),
    ("거래일자,출금액\n,100\n", "2: the row lacks its day or its amount."),
    ("거래일자,출금액,입금액\n2018-03-02,100,100\n", "2: the row has an amount out and one in."),
    ("날,돈\n2018-03-02,100\n", "No row has the heads of this layout. Looked for: 거래일자, 출금액, 입금액, 받는분, 적요, 거래번호"),
])
def test_what_cannot_be_read_is_refused_by_cell(text: str, said: str) -> None:
    assert told(text) == [said]


def test_a_word_that_the_layout_does_not_know() -> None:
    assert told("승인일자,승인금액,승인구분\n2018-03-02,100,보류\n", "sample-card") == [
        "C2: the layout does not say which step “보류” is. It knows: 승인, 정상, 취소, 승인취소"]


@pytest.fixture
def bank(db: None, settings: Any, tmp_path: Path) -> ColumnMapping:
    settings.FILES = tmp_path / "files"
    keep_sample_layouts(by=OFFICER, at=AT)
    assert keep_sample_layouts(by=OFFICER, at=AT) == []
    return mapping_named("sample-bank")


def test_a_small_file_is_looked_at_at_once(bank: ColumnMapping) -> None:
    made = take_in(BANK.encode(), "은행.csv", bank, by=OFFICER, at=AT)
    assert (made.state, made.rows, made.total, len(made.notes)) == ("previewed", 2, 498_766, 4)
    assert take_in(BANK.encode(), "은행.csv", bank, by=OFFICER, at=AT).pk == made.pk
    with pytest.raises(Refused, match="no_day"):
        take_in(b"\xea\xb1\xb0\xeb\x9e\x98\xec\x9d\xbc,\xec\xb6\x9c\xea\xb8\x88\xec\x95\xa1\nx,1\n", "b.csv", bank, by=OFFICER, at=AT)
    assert FeedFile.objects.count() == 1


def test_a_large_file_waits_and_is_read_beside(bank: ColumnMapping) -> None:
    made = take_in(BANK.encode(), "은행.csv", bank, by=OFFICER, at=AT, at_once=10)
    wrong = take_in("거래일자,출금액\nx,1\n".encode(), "b.csv", bank, by=OFFICER, at=AT, at_once=10)
    assert (made.state, FeedRow.objects.count()) == ("waiting", 0)
    assert [read.state for read in iter(lambda: read_next(by=OFFICER, at=AT), None)] == ["previewed", "refused"]
    wrong.refresh_from_db()
    assert wrong.problems == [{"code": "intake.no_day", "params": {"said": "x", "cell": "A2"}}]
    accept_feed(by=OFFICER, at=AT, feed=made.pk)


def test_a_file_whose_reading_breaks_off_is_given_up_after_three_times(bank: ColumnMapping) -> None:
    made = take_in(BANK.encode(), "은행.csv", bank, by=OFFICER, at=AT, at_once=10)
    FeedFile.objects.filter(pk=made.pk).update(attempts=3)
    done = read_next(by=OFFICER, at=AT)
    assert done is not None
    assert (done.state, done.problems[0]["code"]) == ("refused", "spending.feed_gave_up")
