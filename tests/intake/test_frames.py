"""A whole statement inside one large table."""

from __future__ import annotations

from dure.documents.statement.form import Statement
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement

BUDGET = (
    "<tr><td>구분</td><td>2019예산액(A)</td><td>2020예산액(B)</td><td>증감(B-A)</td><td>(B-A)*100/A</td></tr>"
    "<tr><td>계</td><td>900,000</td><td>1,000,000</td><td>100,000</td><td>11</td></tr>"
    "<tr><td>민간위탁금</td><td>900,000</td><td>1,000,000</td><td>100,000</td><td>11</td></tr>"
)
BELOW = """
<tr><td>사업목적</td><td colspan=5>- 교통난 해소<br>- 시민 건강 증진</td></tr>
<tr><td>사업근거</td><td colspan=5>자전거이용 활성화에 관한 법률 제10조</td></tr>
<tr><td>추진경위</td><td colspan=5>- '15.9.19 정식 운영 개시<br>- '18.3월 2만대 확충 완료</td></tr>
<tr><td>기대효과</td><td colspan=5>- 온실가스 감축</td></tr>"""
NESTED = f"""<html><body><table>
<tr><td>사업명</td><td colspan=5>공공자전거 운영</td></tr>
<tr><td rowspan=3>기본현황</td><td>회계</td><td colspan=4>일반회계</td></tr>
<tr><td>사업기간</td><td colspan=4>계속</td></tr>
<tr><td>사업비</td><td colspan=4>1,000,000천원 (시비 1,000,000천원)</td></tr>
<tr><td>예산총괄</td><td colspan=5><p>(단위 : 천원)</p><table>{BUDGET}</table></td></tr>
{BELOW}</table></body></html>"""
FLAT = f"""<html><body><table>
<tr><td>사업명</td><td colspan=5>공공자전거 운영</td></tr>
<tr><td>회계</td><td colspan=5>일반회계</td></tr>
<tr><td>사업기간</td><td colspan=5>계속</td></tr>
<tr><td colspan=6>□ 예산총괄 (단위 : 천원)</td></tr>
{BUDGET.replace("<td>1,0", "<td colspan=2>1,0").replace("<td>2020", "<td colspan=2>2020")}
{BELOW}</table></body></html>"""


def _read(page: str) -> Statement:
    return read_statement(read(page.encode(), "form.html"))


def _agrees(statement: Statement) -> None:
    assert statement.title == "공공자전거 운영"
    assert (statement.overview.account, statement.overview.recurrence) == ("일반회계", "계속")
    assert [(n.name, n.previous, n.current, n.change) for n in statement.budget.lines] == [("민간위탁금", 900_000, 1_000_000, 100_000)]
    assert statement.purpose == ["교통난 해소", "시민 건강 증진"]
    assert [g.article for g in statement.legal] == ["제10조"]
    assert [(str(h.start), h.title) for h in statement.history] == [("2015-09-19", "정식 운영 개시"), ("2018-03", "2만대 확충 완료")]
    assert statement.effects == ["온실가스 감축"]
    assert not statement.unread


def test_tables_inside_a_frame_with_labels_at_its_left() -> None:
    statement = _read(NESTED)
    _agrees(statement)
    assert (statement.overview.funding.total, statement.overview.funding.city) == (1_000_000, 1_000_000)


def test_one_grid_with_headings_across_and_tables_below_them() -> None:
    _agrees(_read(FLAT))


def test_a_place_is_the_row_of_the_frame() -> None:
    line = _read(FLAT).budget.lines[0]
    assert line.at["current"].row == 7
