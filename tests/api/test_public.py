"""What machines may read of public statements, and what they may not."""

from __future__ import annotations

import pytest
from django.test import Client

from dure.documents.statement.compose import composed
from dure.domain.budget import actions
from dure.domain.budget.models import Line, ProjectYear
from dure.intake.filing.statements import file_statement
from dure.kernel.plain import as_plain, dumps, loads
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> str:
    return file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT).project


def test_the_description_is_openapi_3_1_and_names_every_door_and_refusal(client: Client) -> None:
    said = client.get("/api/v1/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    assert {"/api/v1/statements", "/api/v1/statements/{project}/{year}", "/api/v1/trace/{ref}"} <= set(said["paths"])
    assert {door for doors in said["paths"].values() for door in doors} == {"get"}
    assert set(said["paths"]["/api/v1/trace/{ref}"]["get"]["responses"]) >= {"200", "404", "422"}
    assert client.get("/api/v1/docs").status_code == 404


def test_the_list_is_searched_and_paged_by_key(client: Client, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file_statement(bare(), b"another", "paper.md", by=OFFICER, on=ON, at=AT)
    rows = client.get("/api/v1/statements").json()["statements"]
    assert len(rows) == 2
    found = client.get("/api/v1/statements", {"q": "야간", "year": 2021}).json()
    assert [row["project"] for row in found["statements"]] == [project]
    assert found["next"] is None
    assert client.get("/api/v1/statements", {"q": "없는말"}).json()["statements"] == []
    monkeypatch.setattr("dure.api.public.PAGE", 1)
    first = client.get("/api/v1/statements").json()
    second = client.get("/api/v1/statements", {"after": first["next"]}).json()
    assert first["statements"] + second["statements"] == rows
    assert second["next"] is None


def test_a_statement_is_the_object_that_is_composed(client: Client, project: str) -> None:
    for edition in ("filed", "corrected"):
        answer = client.get(f"/api/v1/statements/{project}/2021", {"as": edition})
        made = composed(project, 2021, edition).statement.as_json()
        assert loads(answer.content) == loads(dumps(as_plain(made)))


def test_a_public_figure_tells_where_it_comes_from(client: Client, project: str) -> None:
    line = Line.objects.get(name="시설비")
    said = client.get(f"/api/v1/trace/budget.line:{line.pk}/current").json()
    assert said["value"] == line.current


def test_drafts_are_not_public(client: Client, project: str) -> None:
    year = ProjectYear.objects.get()
    draft = actions.draft_next_year(year=year, by=OFFICER, on=ON, at=AT)
    line = Line.objects.filter(project_year=draft).first()
    assert line is not None
    assert [row["fiscal_year"] for row in client.get("/api/v1/statements").json()["statements"]] == [2021]
    assert client.get(f"/api/v1/statements/{project}/{draft.fiscal_year}").status_code == 404
    assert client.get(f"/api/v1/trace/budget.line:{line.pk}/current").status_code == 404


@pytest.mark.parametrize(("address", "status"), [
    ("statements?year=abcd", 422), ("statements?year=99999", 422), ("statements?after=-1", 422),
    ("statements?after=99999999999999999999", 422), ("statements?q=%00", 400), ("statements?q=" + "가" * 101, 422),
    ("statements/nothing/2021", 404), ("statements/nothing/0", 422), ("statements/한/2021", 422),
    ("statements/nothing/2021?as=else", 422), ("trace/junk", 422), ("trace/budget.line:999999/current", 404),
    ("trace/budget.line:abc/current", 404), ("trace/budget.line:99999999999999999999/current", 404),
    ("trace/none.such:1", 404), ("trace/budget.line:%00/current", 422), ("nothing", 404),
])
def test_junk_is_refused_as_declared(client: Client, project: str, address: str, status: int) -> None:
    assert client.get(f"/api/v1/{address}").status_code == status


def test_nothing_can_be_written(client: Client, project: str) -> None:
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(f"/api/v1/statements/{project}/2021").status_code == 405


def test_the_list_takes_one_query_however_long(client: Client, project: str, django_assert_num_queries) -> None:
    file_statement(bare(), b"another", "paper.md", by=OFFICER, on=ON, at=AT)
    with django_assert_num_queries(1):
        client.get("/api/v1/statements")
