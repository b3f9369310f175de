"""The public reading door for machines: what a visitor may see, as JSON with exact decimals. It only reads."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Path, Query, Schema
from ninja.errors import HttpError
from pydantic import Field

from dure.api.schemas import Schemas
from dure.documents.statement import trace as traces
from dure.documents.statement.compose import Edition, composed_of
from dure.documents.statement.form import Statement
from dure.domain.budget import queries as budget
from dure.kernel.explanation import Explanation
from dure.kernel.plain import as_plain, dumps
from dure.kernel.problem import Refused

PAGE = 100
LAST_KEY = 2**63 - 1
REFERENCE = r"^[a-z_]+\.[a-z_]+:[^/\x00-\x1f]+(/[^\x00-\x1f]+)?$"

api = NinjaAPI(
    title="Dure",
    version="1",
    description="Public budget statements (사업설명서). Reads only; amounts are in the unit that stands beside them.",
    urls_namespace="api-v1",
    docs_url=None,  # ninja's page of documentation loads from a CDN
)


class Row(Schema):
    """A public project-year in the list."""

    project: str
    fiscal_year: int
    title: str
    department: str | None
    unit: str | None
    total: int | None


class Page(Schema):
    """A page of the list; `next` is the `after` of the following page, null on the last."""

    statements: list[Row]
    next: int | None


class Said(Schema):
    """Why a request was not answered."""

    detail: Any


SCHEMAS = Schemas()
INSIDE = frozenset({"entered_key"})  # by which the post was found
StatementSchema, ExplanationSchema = SCHEMAS.of(Statement), SCHEMAS.of(Explanation, INSIDE)
DECLARED = {400: Said, 404: Said, 422: Said}
Year = Annotated[int, Field(ge=1945, le=2200)]


def _json(value: Any) -> HttpResponse:
    return HttpResponse(dumps(value, indent=None), content_type="application/json; charset=utf-8")


@api.get("/statements", response={200: Page, 400: Said, 422: Said}, operation_id="statements",
         summary="Public statements, oldest record first")
def statements(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=100)] = "",
    year: Annotated[Year | None, Query()] = None,
    after: Annotated[int, Query(ge=0, le=LAST_KEY)] = 0,
) -> HttpResponse:
    """`q` is looked for in title, department and short name; `year` is a fiscal year; `after` is `next` of a page."""
    if "\0" in q:
        raise HttpError(400, "q holds a character that no text has")
    rows = budget.public_rows(q, year, after=after, limit=PAGE + 1)
    more = len(rows) > PAGE
    rows = rows[:PAGE]
    last = rows[-1]["pk"] if more else None
    return _json({"statements": [{k: v for k, v in row.items() if k != "pk"} for row in rows], "next": last})


@api.get("/statements/{project}/{year}", response={200: StatementSchema, 404: Said, 422: Said},
         operation_id="statement", summary="One statement, as `dure read --json` prints it")
def statement(
    request: HttpRequest,
    project: Annotated[str, Path(max_length=48, pattern=r"^[-a-zA-Z0-9_]+$")],
    year: Annotated[Year, Path()],
    edition: Annotated[Edition, Query(alias="as")] = "corrected",
) -> HttpResponse:
    """Composed from records: `as=filed` says what the paper says, `as=corrected` lays corrections over it."""
    try:
        records = budget.public_years_of(project)
    except Refused as error:
        raise HttpError(404, error.problems[0].code) from error
    record = next((found for found in records if found.fiscal_year == year), None)
    if record is None:
        raise HttpError(404, "budget.no_year")
    return _json(composed_of(record, edition).statement.as_json())


@api.get("/trace/{path:ref}", response={200: ExplanationSchema, 404: Said, 422: Said}, operation_id="trace",
         summary="Where a figure comes from")
def trace(request: HttpRequest, ref: Annotated[str, Path(max_length=200, pattern=REFERENCE)]) -> HttpResponse:
    """`ref` names a figure of a public statement (``budget.line:12/current``); `entered_by` is a post, never a name."""
    try:
        explanation = traces.explained_publicly(ref) if traces.is_public(ref) else None
    except Refused as error:
        raise HttpError(404, error.problems[0].code) from error
    if explanation is None:
        raise HttpError(404, "budget.no_record")
    return _json({name: value for name, value in as_plain(explanation).items() if name not in INSIDE})
