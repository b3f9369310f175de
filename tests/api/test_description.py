"""The description of the doors for machines holds: by the standard's own validator, and by what is answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from schemathesis.specs.openapi.checks import positive_data_acceptance

from dure.domain.budget.models import Line
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Account, Duty
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, library
from tests.domain.meetings.sittings import body, sitting

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> str:
    return file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT).project


@pytest.fixture
def described(client: Client) -> dict[str, Any]:
    return client.get("/api/v1/openapi.json").json()


def faults(described: dict[str, Any], path: str, answer: Any) -> list[str]:
    """This function will say where an answer differs from what its door declares."""
    said = described["paths"][path]["get"]["responses"][str(answer.status_code)]["content"]["application/json"]["schema"]
    whole = {**said, "components": described["components"]}
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(whole).iter_errors(answer.json())]


def test_the_description_is_valid_and_says_what_every_object_holds(described: dict[str, Any]) -> None:
    validate(described)
    statement = described["components"]["schemas"]["Statement"]
    assert {"title", "budget", "settlement", "findings", "coverage"} <= set(statement["required"])
    assert statement["properties"]["budget"] == {"$ref": "#/components/schemas/BudgetTable"}


def test_answers_hold_to_it(client: Client, described: dict[str, Any], project: str) -> None:
    line = Line.objects.get(name="시설비")
    sitting(body())
    for path, address in (
        ("/api/v1/statements", "statements"), ("/api/v1/statements", "statements?year=abcd"),
        ("/api/v1/statements/{project}/{year}", f"statements/{project}/2021"),
        ("/api/v1/statements/{project}/{year}", f"statements/{project}/2021?as=filed"),
        ("/api/v1/statements/{project}/{year}", "statements/nothing/2021"),
        ("/api/v1/trace/{ref}", f"trace/budget.line:{line.pk}/current"), ("/api/v1/trace/{ref}", f"trace/budget.line:{line.pk}/change"),
        ("/api/v1/trace/{ref}", f"trace/budget.line:{line.pk}/rate"), ("/api/v1/trace/{ref}", f"trace/budget.line:{line.pk}/name"),
        ("/api/v1/trace/{ref}", "trace/junk"), ("/api/v1/meetings", "meetings"), ("/api/v1/meetings", "meetings?body=%00"),
        ("/api/v1/meetings/{key}", "meetings/ogp-meetings-2018-1"), ("/api/v1/meetings/{key}", "meetings/none"),
    ):
        assert faults(described, path, client.get(f"/api/v1/{address}")) == [], address


def test_a_description_that_lies_would_show(client: Client, described: dict[str, Any], project: str) -> None:
    described["components"]["schemas"]["Line"]["properties"]["name"] = {"type": "integer"}
    found = faults(described, "/api/v1/statements/{project}/{year}", client.get(f"/api/v1/statements/{project}/2021"))
    assert any("budget.lines[0].name" in fault for fault in found)


def test_the_post_is_given_and_not_the_person(client: Client, project: str) -> None:
    account = Account.objects.create(email="sample@dure.example", name={"ko": "표본 홍길동"})
    Duty.objects.create(account=account, kind="officer", post="도서관과 주무관", during=(ON, None))
    Paper.objects.update(registered_by_key=f"parties.account:{account.pk}", registered_by_name="표본 홍길동", registered_at=AT)
    line = Line.objects.get(name="시설비")
    said = client.get(f"/api/v1/trace/budget.line:{line.pk}/current")
    page = client.get(f"/trace/budget.line:{line.pk}/current").content.decode()
    assert said.json()["entered_by"] == "도서관과 주무관"
    assert "도서관과 주무관" in page
    assert "홍길동" not in said.content.decode() + page
    assert "entered_key" not in said.json()


@pytest.fixture
def connection_kept() -> Iterator[None]:
    """This function will keep the test's transaction through requests that come by WSGI, as Django's own client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("connection_kept", "project")
def test_no_door_breaks_on_what_a_machine_makes_up() -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    tried: Counter[str] = Counter()
    for found in schema.get_all_operations():

        @settings(max_examples=15, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(case=found.ok().as_strategy())
        def asked(case: Any) -> None:
            tried[case.operation.path] += 1
            case.call_and_validate(headers={"Host": "testserver"}, excluded_checks=[positive_data_acceptance])  # 400 is declared

        asked()
    assert len(tried) >= 3
    assert sum(tried.values()) >= 3 * len(tried)
