"""The habit of lists, seen at the register of papers: address, columns, pages, files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
from django.test import Client
from lxml import html

from dure.domain.papers.models import Finding, Paper
from dure.domain.papers.queries import register
from dure.intake.filing.statements import file_statement
from dure.web.common.listing import Column, Filter, Listing, exports
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


def registered(papers: int, **fields: Any) -> list[Paper]:
    """This function will enter papers in the register."""
    return [Paper.objects.create(**{
        "direction": "in", "kind": "statement", "title": f"표본 문서 {n:03}", "number": f"담당관-{n}", "fiscal_year": 2000 + n % 20,
        "registered_on": date(2026, 3, 1 + n % 28), "registered_at": AT, "registered_by_key": "k", "registered_by_name": "표본"} | fields)
        for n in range(papers)]


def page_of(client: Client, query: str = "", language: str = "") -> html.HtmlElement:
    answer = client.get(f"{language}/desk/papers/{query}")
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def titles(page: html.HtmlElement) -> list[str]:
    return [cell.text_content() for cell in page.xpath("//tbody//th")]


def heads(page: html.HtmlElement) -> list[str]:
    return [cell.text_content().strip() for cell in page.xpath("//thead//th")]


def lines(client: Client, query: str = "") -> list[list[str]]:
    answer = client.get(f"/desk/papers/?export=csv{query}")
    data = b"".join(answer.streaming_content)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_an_empty_register_says_what_would_fill_it(officer: Client) -> None:
    assert "결재된 파일이 돌아오면" in page_of(officer).text_content()
    assert "approved file has come back" in page_of(officer, language="/en").text_content()
    assert "Nothing was found" in page_of(officer, "?text=x", "/en").text_content()


def test_filters_and_sorting_stand_in_the_address(officer: Client) -> None:
    registered(6)
    other = registered(1, direction="out", kind="note", title="표본 회신", disclosure="closed", disclosure_ground="표본", number="")[0]
    page = page_of(officer, "?direction=out")
    assert titles(page) == ["표본 회신"]
    assert page.xpath("string(//tbody//th/a/@href)") == f"/desk/papers/{other.pk}/"
    assert page.xpath("string(//select[@name='direction']/option[@selected]/@value)") == "out"
    for query, found in (("?text=회신", 1), ("?text=본문", 0), ("?text=당관-3", 1), ("?kind=note", 1), ("?fiscal_year=2003", 1),
                         ("?disclosure=closed", 1), ("?since=2026-03-05", 2), ("?since=2026-03-05&until=2026-03-05", 1),
                         ("?direction=sideways", 7), ("?fiscal_year=next&since=soon", 7), ("?text=%00", 7)):
        assert len(titles(page_of(officer, query))) == found, query
    assert titles(page_of(officer, "?sort=title"))[:2] == ["표본 문서 000", "표본 문서 001"]
    down = page_of(officer, "?sort=-title&kind=statement")
    assert titles(down)[0] == "표본 문서 005"
    assert down.xpath("string(//th[a[@id='sort-title']]/@aria-sort)") == "descending"
    asked = parse_qs(urlsplit(down.xpath("string(//a[@id='sort-title']/@href)")).query)
    assert asked == {"kind": ["statement"], "sort": ["title"]}
    assert titles(page_of(officer, "?sort=nothing&export=nothing")) == titles(page_of(officer))


def test_columns_are_chosen_and_kept_through_links(officer: Client) -> None:
    registered(60)
    page = page_of(officer, "?col=title&col=year&col=none")
    assert heads(page) == ["제목", "회계연도"]
    follow = page.xpath("string(//a[@id='page-after']/@href)")
    assert heads(page_of(officer, follow)) == ["제목", "회계연도"]
    assert lines(officer, "&col=title&col=year")[0] == ["제목", "회계연도"]
    assert "col=" not in page_of(officer).xpath("string(//a[@id='page-after']/@href)")


def test_pages_forth_back_first_and_last(officer: Client) -> None:
    registered(120)
    whole = [line[0] for line in lines(officer, "&sort=title&col=title")[1:]]
    first = page_of(officer, "?sort=title")
    second = page_of(officer, first.xpath("string(//a[@id='page-after']/@href)"))
    last = page_of(officer, second.xpath("string(//a[@id='page-last']/@href)"))
    assert [titles(first), titles(second), titles(last)] == [whole[:50], whole[50:100], whole[70:]]
    assert titles(page_of(officer, second.xpath("string(//a[@id='page-before']/@href)"))) == whole[:50]
    assert titles(page_of(officer, last.xpath("string(//a[@id='page-first']/@href)"))) == whole[:50]
    assert not first.xpath("//a[@id='page-before']")
    assert not last.xpath("//a[@id='page-after']")
    assert "120건" in first.text_content()
    assert titles(page_of(officer, "?after=junk&sort=title")) == whole[:50]


def test_what_is_exported_is_what_is_shown(officer: Client) -> None:
    registered(3)
    page = page_of(officer, "?sort=-title&direction=in")
    shown = [[cell.text_content().strip().replace("–", "") for cell in row.xpath("./td|./th")] for row in page.xpath("//tbody/tr")]
    assert lines(officer, "&sort=-title&direction=in")[1:] == shown
    answer = officer.get("/desk/papers/?export=xlsx&sort=-title&direction=in&col=registered&col=title&col=year")
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("등록일", "제목", "회계연도")
    assert rows[1] == (datetime(2026, 3, 3), "표본 문서 002", 2002)  # noqa: DTZ001 - a sheet knows no zone
    english = officer.get("/en/desk/papers/?export=csv&col=direction")
    assert b"".join(english.streaming_content).decode("utf-8-sig").splitlines()[:2] == ["In or out", "Received"]


def test_no_cell_begins_a_formula(officer: Client) -> None:
    for title in ("=1+1", "+82", "-1", "@x", "＝1", " =1", "\t=1"):
        registered(1, title=title)
    found = {line[0] for line in lines(officer, "&col=title")[1:]}
    assert found == {"'=1+1", "'+82", "'-1", "'@x", "'＝1", "' =1", "'\t=1"}
    answer = officer.get("/desk/papers/?export=xlsx&col=title")
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} == {"s"}


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_do_not_grow_with_rows(officer: Client, rows: int, django_assert_num_queries: Any) -> None:
    registered(rows)
    officer.get("/desk/papers/")
    with django_assert_num_queries(6):  # session, account, duties; kinds to choose, count, rows
        page_of(officer)
    with django_assert_num_queries(5):  # the same without count; rows by a cursor
        lines(officer)


def test_a_file_of_many_rows_comes_in_pieces_and_is_whole(officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "CHUNK", 4)
    registered(10)
    assert len(lines(officer)) == 11
    answer = officer.get("/desk/papers/?export=csv")
    assert len(list(answer.streaming_content)) == 3


def test_more_than_is_counted_is_said_and_no_workbook_is_offered(officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dure.base.keyset.COUNTED", 4)
    registered(5)
    page = page_of(officer, language="/en")
    assert "more than 4 entries" in page.text_content()
    assert page.xpath("//p[@class='exports']/a/text()") == ["CSV"]
    assert officer.get("/desk/papers/?export=xlsx").status_code == 422
    assert len(lines(officer)) == 6


def test_the_register_is_for_those_with_a_duty(client: Client, signed_in: Callable[..., Client]) -> None:
    for address in ("/desk/papers/", "/desk/papers/?export=csv"):
        assert client.get(address).status_code == 302
        assert signed_in("").get(address).status_code == 403


def test_a_list_that_cannot_work_is_refused_when_it_is_declared() -> None:
    columns = [Column(key="title", label="x", sort=("title", "pk"))]
    for wrong in ({"order": "number"}, {"order": "title", "filters": [Filter(key="after", label="x")]}):
        with pytest.raises(ValueError, match="papers"):
            Listing(name="papers", title="x", query=register, columns=columns, **wrong)


def test_a_papers_page_says_what_the_register_holds_and_leads_on(officer: Client, signed_in: Callable[..., Client]) -> None:
    made = file_statement(library(2021), b"library 2021", "library.md", by=OFFICER, on=ON, at=AT)
    paper = Paper.objects.get()
    Finding.objects.create(subject=f"papers.paper:{paper.pk}", fingerprint="f", code="budget.paper_differs", severity="error",
                           ko="다릅니다", en="It differs", found_at=AT, seen_at=AT)
    page = officer.get(f"/desk/papers/{paper.pk}/").content.decode()
    for said in (paper.title, "library.md", paper.file.sha256, f'href="/desk/money/{made.project}/2021/"', "다릅니다", "문서 등록",
                 "기각"):
        assert said in page, said
    assert "기각" not in signed_in("auditor").get(f"/desk/papers/{paper.pk}/").content.decode()
    answer = officer.get(f"/desk/papers/{paper.pk}/file/")
    assert b"".join(answer.streaming_content) == b"library 2021"
    assert answer["Content-Disposition"].startswith("attachment")
    assert officer.get("/desk/papers/999/").status_code == officer.get("/desk/papers/999/file/").status_code == 404
