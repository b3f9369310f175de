"""The page of a list: heads that sort, cells, the pages before and behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from dure.base import keyset
from dure.web.common.listing.asking import Asked, asked
from dure.web.common.listing.declared import Column, Listing, Row
from dure.web.common.listing.exports import as_csv, as_xlsx
from dure.web.common.templatetags.dure import NOTHING, amount

EXPORTS = {"csv": as_csv, "xlsx": as_xlsx}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is printed."""

    column: Column
    text: str
    address: str
    look: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head; `address` sorts by it, `direction` is how it is sorted now (``ascending``, ``descending``)."""

    column: Column
    address: str
    direction: str


def answered(listing: Listing, request: HttpRequest, template: str, context: Mapping[str, Any], given: dict[str, Any]) -> HttpResponseBase:
    """This function will answer with the page, or with the file that ``?export=`` asks for."""
    wanted = asked(listing, request.GET)
    rows = wanted.rows(given)
    export = EXPORTS.get(request.GET.get("export", ""))
    count = keyset.counted(rows, keyset.COUNTED) if export is not as_csv else 0
    whole = count <= keyset.COUNTED
    if export is as_xlsx and not whole:
        said = _("A workbook takes up to %(n)s rows. Narrow the list, or take CSV.") % {"n": f"{keyset.COUNTED:,}"}
        return HttpResponse(said, status=422, content_type="text/plain; charset=utf-8")
    if export:
        return export(wanted, rows)
    return render(request, template, {**context, "list": _page(wanted, rows, request, min(count, keyset.COUNTED), whole)})


def _page(wanted: Asked, rows: Any, request: HttpRequest, count: int, whole: bool) -> dict[str, Any]:
    order = wanted.order()
    position = {key: request.GET.get(key, "") for key in ("after", "before")}
    page = keyset.page(wanted.valued(rows), order, wanted.listing.size, last="last" in request.GET, **position)
    listing = wanted.listing
    return {
        "name": listing.name, "title": listing.title, "count": count, "whole": whole, "narrowed": bool(wanted.values),
        "filters": [{"filter": item, "typed": wanted.typed[item.key], "options": _options(wanted, item.key)}
                    for item in listing.filters],
        "columns": [(column, column in wanted.columns) for column in listing.columns],
        "sort": wanted.sort if wanted.sort != listing.order else "",
        "heads": [_head(wanted, column) for column in wanted.columns],
        "rows": _cells(wanted, page.rows),
        "pages": _pages(wanted, page),
        "exports": [(form.upper(), wanted.address(export=form)) for form in EXPORTS if whole or form == "csv"],
    }


def _options(wanted: Asked, key: str) -> list[tuple[str, Any]] | None:
    choices = wanted.choices[key]
    return None if choices is None else [(str(code), name) for code, name in choices.items()]


def _pages(wanted: Asked, page: keyset.Page) -> dict[str, str] | None:
    if not page.before and not page.after:
        return None
    back = {"first": wanted.address(), "before": wanted.address(before=page.before)} if page.before else {}
    ahead = {"after": wanted.address(after=page.after), "last": wanted.address(last="1")} if page.after else {}
    return back | ahead


def _head(wanted: Asked, column: Column) -> Head:
    if not column.sort:
        return Head(column, "", "")
    direction = {column.key: "ascending", f"-{column.key}": "descending"}.get(wanted.sort, "")
    return Head(column, wanted.address(sort=f"-{column.key}" if direction == "ascending" else column.key), direction)


def _cells(wanted: Asked, rows: list[Row]) -> list[list[Cell]]:
    readers = [(column, column.reader()) for column in wanted.columns]
    return [[Cell(column, printed(column, read(row)), column.link(row) if column.link else "", _look(column, row))
             for column, read in readers] for row in rows]


def _look(column: Column, row: Row) -> str | None:
    return None if column.looks is None else column.looks.get(column.say(row) if column.say else row[column.field or column.key], "")


def printed(column: Column, value: Any) -> str:
    """This function will print a value: numbers as the office does, days by ISO, a dash for what is missing."""
    if value is None or value == "":
        return NOTHING
    if column.kind == "number" and isinstance(value, int | Decimal):
        return amount(value)
    return value.isoformat() if isinstance(value, date) else str(value)
