"""Pages of long lists by the key of the row they go on from: the last page costs what the first costs.

An order is a list of fields that point the same way (``("fiscal_year", "pk")`` or ``("-fiscal_year", "-pk")``), none
of them nullable, the last one unique; with an index of the same fields no row before the page is read. Pages with
numbers (`OFFSET`) read and throw away all that lies before them, and jump when a row is added.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured, ValidationError
from django.db import connection, models
from django.db.models import BooleanField, F, Field, Func, QuerySet, Value
from django.db.models.expressions import RawSQL

COUNTED = 10_000


class Behind(Func):
    """``(a, b) > (x, y)``: behind a row in an order. PostgreSQL takes it as one bound of the index."""

    output_field = BooleanField()
    arity = None

    def __init__(self, left: Sequence[Any], right: Sequence[Any], sign: str) -> None:
        super().__init__(*left, *right)
        self.sign = sign

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **context: Any) -> Any:
        """This function will write both rows and the sign between them."""
        parts = [compiler.compile(expression) for expression in self.source_expressions]
        half = len(parts) // 2
        left, right = (", ".join(sql for sql, _ in side) for side in (parts[:half], parts[half:]))
        return f"({left}) {self.sign} ({right})", [param for _, params in parts for param in params]


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of one page; `before` is the position that leads to the page before it, `after` to the next, empty at the ends."""

    rows: list[Any]
    before: str
    after: str


def turned(order: Sequence[str]) -> tuple[str, ...]:
    """This function will turn an order round."""
    return tuple(name.removeprefix("-") if name.startswith("-") else f"-{name}" for name in order)


def page(rows: QuerySet[Any], order: Sequence[str], size: int, *, after: str = "", before: str = "", last: bool = False) -> Page:
    """This function will return the page behind the position `after`, the one that ends at `before`, the last, or the first.

    `rows` are records or dictionaries (`values()` that hold the order's fields). A position that cannot be read, and one
    behind which nothing stands, lead to the first page. One query; a second one where such a position was given.
    """
    key = _key(rows, order)
    bounds = None if last else _bounds(before or after, key)
    backwards = last or bool(before and bounds)
    found = list(_from(rows, key, turned(order) if backwards else order, bounds)[:size + 1])
    more, found = len(found) > size, found[:size]
    if bounds and (not found or (backwards and not more)):
        return page(rows, order, size)  # from the beginning, and whole
    if backwards:
        found.reverse()
    ahead, behind = (not last, more) if backwards else (more, bool(bounds))
    return Page(found, _position(found[0], order) if behind and found else "", _position(found[-1], order) if ahead else "")


def counted(rows: QuerySet[Any], most: int = COUNTED) -> int:
    """This function will count rows up to `most`; one more where there are more: counting on would cost with their number."""
    return rows.order_by().values("pk")[:most + 1].count()


def distinct(rows: QuerySet[Any], field: str) -> list[Any]:
    """This function will list the values that a field has among the rows, in order, by one look into its index for each:
    ``select distinct`` reads every row. Give the field an index; a null is left out."""
    first = rows.order_by(field).filter(**{f"{field}__isnull": False}).values_list(field)[:1]
    further = rows.order_by(field).filter(**{f"{field}__gt": RawSQL("known.value", ())}).values_list(field)[:1]
    (begin, given), (go_on, again) = (part.query.sql_with_params() for part in (first, further))
    with connection.cursor() as cursor:
        cursor.execute(
            f"with recursive known(value) as (({begin}) union all select ({go_on}) from known where known.value is not null) "  # noqa: S608
            "select value from known where value is not null", (*given, *again))
        return [value for value, in cursor.fetchall()]


def _key(rows: QuerySet[Any], order: Sequence[str]) -> list[Field[Any, Any]]:
    if len({name.startswith("-") for name in order}) != 1:
        raise ImproperlyConfigured(f"{list(order)}: an order of pages points one way")
    fields = [_field(rows.model, name.removeprefix("-")) for name in order]
    if any(field.null for field in fields) or not fields[-1].unique:
        raise ImproperlyConfigured(f"{list(order)}: an order of pages knows no null and ends in a unique field")
    return fields


def _field(model: type[models.Model], name: str) -> Field[Any, Any]:
    *path, last = name.split("__")
    for step in path:
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]
    try:
        return model._meta.pk if last == "pk" else model._meta.get_field(last)  # type: ignore[return-value]
    except FieldDoesNotExist as error:
        raise ImproperlyConfigured(f"{name}: pages go by fields that are kept") from error


def _from(rows: QuerySet[Any], key: Sequence[Field[Any, Any]], order: Sequence[str],
          bounds: Sequence[Any] | None) -> QuerySet[Any]:
    if bounds:
        left = [F(name.removeprefix("-")) for name in order]
        right = [Value(bound, output_field=field) for bound, field in zip(bounds, key, strict=True)]
        rows = rows.filter(Behind(left, right, "<" if order[0].startswith("-") else ">"))
    return rows.order_by(*order)


def _bounds(position: str, key: Sequence[Field[Any, Any]]) -> list[Any] | None:
    """What a position says, or None where it says nothing that these fields could hold."""
    if not position:
        return None
    try:
        values = json.loads(position)
        if not isinstance(values, list) or len(values) != len(key) or any("\0" in str(value) for value in values):
            return None
        json.dumps(values, ensure_ascii=False).encode()  # half a character is no text
        bounds = [field.to_python(value) for field, value in zip(key, values, strict=True)]
        for field, bound in zip(key, bounds, strict=True):
            field.run_validators(bound)
    except (ValueError, TypeError, OverflowError, ValidationError, RecursionError):
        return None
    return None if None in bounds else bounds


def _position(row: Any, order: Sequence[str]) -> str:
    values = [_value(row, name.removeprefix("-")) for name in order]
    return json.dumps(values, default=str, ensure_ascii=False, separators=(",", ":"))


def _value(row: Any, name: str) -> Any:
    if isinstance(row, dict):
        return row[name]
    for step in name.split("__"):
        row = getattr(row, step)
    return row
