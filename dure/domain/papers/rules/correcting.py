"""Corrections laid over plain data: what was read stays as it was read, and each change says why.

A path is field names and list positions joined by points: ``budget.lines.0.current``. A position one past the
end adds an item; `remove` takes one away.
Source: `docs/sources.md#reading-corrections`.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from dure.kernel.problem import Problem, Refused

SOURCE = "reading-corrections"
MISSING = object()


def at_path(data: Any, path: str) -> Any:
    """This function will return the value at a path, or `MISSING`."""
    for step in path.split("."):
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and step.isascii() and step.isdigit() and int(step) < len(data):
            data = data[int(step)]
        else:
            return MISSING
    return data


def _is_end_of_list(data: Any, path: str) -> bool:
    parent_path, _, last = path.rpartition(".")
    parent = at_path(data, parent_path) if parent_path else data
    return isinstance(parent, list) and last == str(len(parent))


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, int | Decimal):
        return "number"
    kinds: dict[type, str] = {str: "text", list: "list", dict: "record"}
    return kinds.get(type(value), "nothing")


def correction_problems(data: Any, path: str, value: Any, remove: bool, why: str) -> list[Problem]:
    """This function will judge one correction of data: the path is there, the value is of the kind that stood there."""
    was = at_path(data, path)
    if was is MISSING and (remove or not _is_end_of_list(data, path)):
        return [Problem("papers.path_unknown", {"path": path}, SOURCE)]
    problems = []
    if not why.strip():
        problems.append(Problem("papers.reason_missing", {}, SOURCE))
    if remove:
        return problems
    if was is not MISSING and value == was and _kind(value) == _kind(was):
        problems.append(Problem("papers.correction_same", {}, SOURCE))
    if was is not MISSING and was is not None and value is not None and _kind(value) != _kind(was):
        problems.append(Problem("papers.value_kind", {"path": path, "value": value}, SOURCE))
    return problems


def _lay(data: Any, correction: Mapping[str, Any]) -> Any:
    path = correction["path"]
    parent_path, _, last = path.rpartition(".")
    parent = at_path(data, parent_path) if parent_path else data
    place: Any = int(last) if isinstance(parent, list) and last.isdigit() else last
    if correction.get("remove"):
        del parent[place]
    elif isinstance(parent, list) and place == len(parent):
        parent.append(correction["value"])
    elif at_path(data, path) is MISSING:
        raise Refused(Problem("papers.path_unknown", {"path": path}, SOURCE))
    else:
        parent[place] = correction["value"]
    return data


def corrected(data: Any, corrections: Iterable[Mapping[str, Any]]) -> Any:
    """This function will return a copy of the data with the corrections laid over it in their order."""
    copied = copy.deepcopy(data)
    for correction in corrections:
        copied = _lay(copied, copy.deepcopy(dict(correction)))
    return copied


def unkeepable(data: Any, path: str = "") -> str | None:
    """This function will return the path of the first text that no database keeps (NUL, half a character), or None."""
    if isinstance(data, str):
        try:
            data.encode()
        except UnicodeEncodeError:
            return path or "."
        return (path or ".") if "\0" in data else None
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(data, Mapping):
        bad = next((key for key in data if isinstance(key, str) and unkeepable(key)), None)
        if bad is not None:
            return f"{path}.?".strip(".")
        items = data.items()
    elif isinstance(data, list | tuple):
        items = enumerate(data)
    return next((found for key, value in items if (found := unkeepable(value, f"{path}.{key}".strip(".")))), None)
