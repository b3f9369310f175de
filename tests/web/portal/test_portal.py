"""What the public sees of statements, and what it does not."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from dure.domain.budget import actions as budget_actions
from dure.domain.budget.models import Line, ProjectYear
from dure.domain.parties.models import Account, Duty
from dure.formats.reading import read
from dure.intake.filing.statements import file_statement
from dure.intake.statement.reading import read_statement
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> str:
    return file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT).project


def test_the_first_page_says_what_to_do_while_there_is_nothing(client: Client) -> None:
    assert "아직 공개된 사업설명서가 없습니다" in client.get("/").content.decode()
    assert "No statement has been published yet" in client.get("/en/").content.decode()


def test_a_filed_statement_is_found_by_name_department_and_year(client: Client, project: str) -> None:
    file_statement(bare(), b"another", "paper.md", by=OFFICER, on=ON, at=AT)
    for query, found in (("q=야간", True), ("q=도서관과", True), ("q=야간&year=2021", True), ("q=야간&year=2020", False),
                         ("q=없는말", False), ("year=abcd", True), ("page=99", True)):
        page = client.get(f"/money/?{query}").content.decode()
        assert ("표본도서관 야간 개방" in page) is found, query


def test_the_page_shows_pictures_figures_to_ask_and_every_format(client: Client, project: str) -> None:
    page = client.get(f"/money/{project}/2021/").content.decode()
    assert page.count("<svg class=\"picture\"") >= 2
    line = Line.objects.get(project_year__project__short_name=project, name="시설비")
    assert f'/trace/budget.line:{line.pk}/current"' in page
    for form in ("hwpx", "pdf", "xlsx", "html", "md", "json"):
        answer = client.get(f"/money/{project}/2021/statement.{form}")
        assert answer.status_code == 200, form
        assert len(answer.content) > 500
    assert client.get(f"/money/{project}/2021/statement.exe").status_code == 404
    assert client.get(f"/money/{project}/1999/").status_code == 404
    assert client.get("/money/nothing/2021/").status_code == 404


@pytest.mark.parametrize("form", ["md", "hwpx"])
def test_what_is_downloaded_is_read_back_with_the_same_table(client: Client, project: str, form: str) -> None:
    data = client.get(f"/money/{project}/2021/statement.{form}").content
    again = read_statement(read(data, f"statement.{form}"))
    assert [(line.name, line.current) for line in again.budget.lines] == [
        (line.name, line.current) for line in library(2021).budget.lines]


def test_json_holds_the_statement(client: Client, project: str) -> None:
    data = json.loads(client.get(f"/money/{project}/2021/statement.json").content)
    assert (data["kind"], data["fiscal_year"], data["budget"]["total"]["current"]) == ("statement", 2021, 42_700)


def test_a_trace_names_paper_and_place_or_terms(client: Client, project: str) -> None:
    line = Line.objects.get(project_year__project__short_name=project, name="시설비")
    page = client.get(f"/trace/budget.line:{line.pk}/current").content.decode()
    assert "29,000" in page
    assert "예산 총괄" in page  # the section of the place on the paper
    assert "문서에 적힌" in page
    fragment = client.get(f"/en/trace/budget.line:{line.pk}/change", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert "Computed from records" in fragment
    for junk in ("budget.line:99999999/current", "budget.line:x/current", "junk", "papers.paper:1", "budget.line:1/../../x"):
        assert client.get(f"/trace/{junk}").status_code == 404, junk


def test_a_draft_is_not_public_and_neither_are_its_figures(client: Client, project: str) -> None:
    year = ProjectYear.objects.get(project__short_name=project)
    draft = budget_actions.draft_next_year(year=year, by=OFFICER, on=ON, at=AT)
    line = Line.objects.filter(project_year=draft).first()
    assert client.get(f"/money/{project}/2022/").status_code == 404
    assert client.get(f"/trace/budget.line:{line.pk}/current").status_code == 404
    assert "2022" not in client.get(f"/money/{project}/2021/").content.decode().split("<main")[1].split("downloads")[0]


def test_figures_of_a_draft_are_for_those_with_a_duty(project: str) -> None:
    draft = budget_actions.draft_next_year(year=ProjectYear.objects.get(), by=OFFICER, on=ON, at=AT)
    address = f"/trace/budget.line:{Line.objects.filter(project_year=draft).first().pk}/current"
    client, account = Client(), Account.objects.create(email="none@dure.example", name={"ko": "표본"})
    client.force_login(account)
    assert client.get(address).status_code == 404
    Duty.objects.create(account=account, kind="officer", post="주무관", during=(date(2020, 1, 1), None))
    assert client.get(address).status_code == 200


def test_only_reading_is_answered(client: Client, project: str) -> None:
    for address in ("/", "/money/", f"/money/{project}/2021/"):
        assert client.post(address).status_code == 405


@pytest.mark.parametrize("years", [1, 3])
def test_the_list_takes_the_same_queries_for_one_row_and_three(client: Client, years: int, django_assert_num_queries: Any) -> None:
    for year in range(2021, 2021 + years):
        file_statement(library(year), b"%d" % year, "paper.md", by=OFFICER, on=ON, at=AT)
    client.get("/money/")
    with django_assert_num_queries(3):  # years to choose, count, rows
        client.get("/money/")
