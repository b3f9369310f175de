"""The roll of members for machines: who was a member on a day, and how many. It is the register itself; it only reads."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router, Schema
from ninja.errors import HttpError

from dure.api.public import DECLARED, LAST_KEY, PAGE
from dure.domain.members import queries
from dure.kernel.plain import dumps

router = Router()


class Entry(Schema):
    """A member on the day: how it is called, its category, since when, who decided, and since when the register says so."""

    key: str
    name_ko: str
    name_en: str
    category: str
    country: str
    region: str
    since: date
    until: date | None
    decided_by: str
    known_from: datetime
    latitude: Decimal | None
    longitude: Decimal | None
    sample: bool


class Roll(Schema):
    """A page of the roll as of a day; `next` is the `after` of the following page, null on the last."""

    on: date
    members: list[Entry]
    next: int | None


class Numbers(Schema):
    """How many members there were on a day, by category, by region and category, by country."""

    on: date
    total: int
    by_category: dict[str, int]
    by_region: dict[str, dict[str, int]]
    by_country: dict[str, int]


Day = Annotated[date | None, Query(description="a day; today where it is left out")]


def _answer(value: dict[str, Any]) -> HttpResponse:
    return HttpResponse(dumps(value, indent=None), content_type="application/json; charset=utf-8")


@router.get("", response={200: Roll, **DECLARED}, operation_id="members", summary="Who was a member on a day")
def members(request: HttpRequest, on: Day = None, category: Annotated[str, Query(max_length=12)] = "",
            country: Annotated[str, Query(max_length=2)] = "", region: Annotated[str, Query(max_length=40)] = "",
            after: Annotated[int, Query(ge=0, le=LAST_KEY)] = 0) -> HttpResponse:
    """The same rows as the portal's roll, oldest entry first; `until` is the first day on which it no longer held."""
    if "\0" in category + country + region:
        raise HttpError(400, "a filter holds a character that no text has")
    day = on or timezone.localdate()
    rows = queries.public_rows(day, after=after, limit=PAGE + 1, category=category, country=country, region=region)
    more, rows = len(rows) > PAGE, rows[:PAGE]
    last = rows[-1]["pk"] if more else None
    return _answer({"on": day, "members": [{k: v for k, v in row.items() if k != "pk"} for row in rows], "next": last})


@router.get("/counts", response={200: Numbers, **DECLARED}, operation_id="member_counts", summary="How many members on a day")
def member_counts(request: HttpRequest, on: Day = None) -> HttpResponse:
    """Members that began up to the day, less those that ended before it."""
    counts = queries.counts(on or timezone.localdate())
    return _answer({"on": counts.on, "total": counts.total, "by_region": counts.by_region, "by_country": counts.by_country,
                    "by_category": {category: one.number for category, one in counts.by_category.items()}})
