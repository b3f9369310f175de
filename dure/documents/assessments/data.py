"""Answers and scores as files: what `dure score` reads, and open data. Source: `docs/sources.md#assessment-opening`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.queries.opened import Release, least_of
from dure.domain.assessments.rules.opening import Opened
from dure.domain.assessments.rules.peers import rule_of
from dure.kernel.plain import dumps

LICENCE = "CC-BY-4.0"


def answers_csv(version: InstrumentVersion, units: Iterable[tuple[str, Mapping[str, str]]]) -> bytes:
    """This function will write answers as ``dure score`` reads them: a row per unit, a column per item."""
    items = list(version.instrument.items)
    return _csv([[version.instrument.columns.unit or "unit", *items], *([unit, *(cells.get(item, "") for item in items)] for unit, cells in units)])


def open_csv(version: InstrumentVersion, rows: Iterable[Opened]) -> bytes:
    """This function will write open data as answers that ``dure score`` reads, a row per code."""
    return answers_csv(version, [(row.code, row.answers) for row in rows])


def groups_csv(version: InstrumentVersion, rows: Iterable[Opened]) -> bytes:
    """This function will write what is told of each code's groups; ``*`` where it is not told."""
    by = rule_of(version.plain).by
    return _csv([[version.instrument.columns.unit or "unit", *by], *([row.code, *(row.groups[one] for one in by)] for row in rows)])


def open_json(release: Release, rows: Iterable[Opened]) -> bytes:
    """This function will write open data as JSON: the instrument by its hash, the day, the rule of opening, and the rows."""
    version = release.version
    data: dict[str, Any] = {
        "instrument": {"id": version.key, "version": version.version, "sha256": version.sha256},
        "released_on": release.on.isoformat() if release.on else None, "licence": LICENCE, "least_alike": least_of(version),
        "rows": [{"code": row.code, "groups": dict(row.groups), "answers": dict(row.answers)} for row in rows]}
    return dumps(data).encode()


def instrument_file(version: InstrumentVersion) -> bytes:
    """This function will return the instrument as it was published: JSON, which YAML readers read too, with the same hash."""
    return version.text.encode()


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()
