"""Dataclasses to plain JSON values and back. Decimals stay exact, days are ISO text, places are small objects."""

from __future__ import annotations

import dataclasses
import json
import types
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dure.kernel.days import PartialDay
from dure.kernel.place import Place


def as_plain(value: Any) -> Any:
    """This function will turn dataclasses, tuples, days and places into dicts, lists and texts. Decimals stay."""
    if isinstance(value, Place):
        return value.as_json()
    if isinstance(value, PartialDay):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): as_plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(v) for v in value]
    return value


def _exact(value: Any) -> Any:
    if isinstance(value, Decimal):
        number = float(value)  # printed shortest by json; taken only where those digits are the decimal itself
        return number if Decimal(repr(number)) == value else str(value)
    if isinstance(value, dict):
        return {k: _exact(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_exact(v) for v in value]
    return value


def dumps(value: Any, indent: int | None = 2) -> str:
    """This function will print plain JSON; decimals as exact JSON numbers, Korean as Korean."""
    return json.dumps(_exact(as_plain(value)), ensure_ascii=False, indent=indent)


def loads(text: str | bytes) -> Any:
    """This function will read JSON with numbers that have a point as Decimal."""
    return json.loads(text, parse_float=Decimal)


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def revive(kind: Any, value: Any) -> Any:
    """This function will undo `as_plain`, guided by the type: dataclasses, lists, tuples, dicts, `X | None`."""
    if value is None or kind is Any:
        return value
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = [k for k in get_args(kind) if k is not type(None)]
        if len(inner) == 1:
            return revive(inner[0], value)
        return Decimal(str(value)) if Decimal in inner and isinstance(value, float) else value
    if origin is Literal:
        return value
    if origin in (list, tuple):
        element = get_args(kind)[0]
        return origin(revive(element, v) for v in value)
    if origin is dict:
        _, element = get_args(kind)
        return {k: revive(element, v) for k, v in value.items()}
    if kind is Place:
        return Place.from_json(value)
    if kind is PartialDay:
        return PartialDay.parse(value)
    if kind is date:
        return date.fromisoformat(value)
    if kind is Decimal:
        return Decimal(str(value))
    if dataclasses.is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]
        return kind(**{k: revive(hints[k], v) for k, v in value.items() if k in hints})  # type: ignore[operator]
    return value
