"""Corrections that an officer made before filing: of the paper, or of its reading.

Where the words at the place say what was read, the paper says so: the records keep it, and the correction is laid over
them and stands in the list of corrections (정오표). Where they say otherwise, where nothing had been read, and where rows
were added or taken away, the reading itself was put right, and the records are filed so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from dure.base.act import Actor
from dure.documents.statement.compose import composed_of
from dure.documents.statement.fields import field_of, place_at, ref_at, value_at
from dure.documents.statement.form import Statement
from dure.domain.budget.models import ProjectYear
from dure.domain.papers import actions as papers
from dure.domain.papers.rules.correcting import corrected
from dure.kernel.days import PartialDay
from dure.kernel.plain import as_plain

Made = Mapping[str, Any]


def parted(read: Statement, made: Sequence[Made]) -> tuple[Statement, list[Made]]:
    """This function will part corrections: the statement with the reading put right, and the corrections of the paper.

    `made` are a reading's corrections in order (path, value, remove, why).
    """
    moved = [c["path"].rpartition(".")[0] for c in made if c.get("remove") or _adds(read, c["path"])]
    listed = [
        c
        for c in made
        if not any(f"{c['path']}.".startswith(f"{part}.") for part in moved) and _is_papers(read, c["path"])
    ]
    direct = [c for c in made if c not in listed]
    if not direct:
        return read, listed
    return Statement.from_json(corrected(as_plain(read), direct)), listed


def _adds(read: Statement, path: str) -> bool:
    parent, _, last = path.rpartition(".")
    rows = value_at(read, parent) if parent else None
    return isinstance(rows, list) and last == str(len(rows))


def _is_papers(read: Statement, path: str) -> bool:
    value = value_at(read, path)
    if field_of(path) is None or value in (None, "", []):
        return False
    quote = place_at(read, path).quote
    return not quote or _says(quote, value)


def _says(quote: str, value: Any) -> bool:
    """Whether words print a value: a number's digits, a day's numbers, a text but for its spaces."""
    if isinstance(value, PartialDay):
        numbers = {int(digits) for digits in re.findall(r"\d+", quote)}
        return {value.month, value.day} - {0} <= numbers or value.year in numbers | {2000 + n for n in numbers}
    plain = re.sub(r"[\s,]", "", quote)
    if isinstance(value, int | Decimal):
        return re.search(rf"(?<![\d.]){re.escape(str(abs(value)))}(?![\d.]*\d)", plain) is not None
    return re.sub(r"[\s,]", "", str(value)) in plain


def record_corrections(year: ProjectYear, made: Sequence[Made], *, by: Actor, at: datetime) -> None:
    """This function will record corrections of the paper on the records of a year that was filed; of one field the last."""
    filed = composed_of(year, "filed").statement
    latest = {c["path"]: c for c in made}
    for path, correction in latest.items():
        ref, was = ref_at(filed, path), as_plain(value_at(filed, path))
        if ref is None or as_plain(correction["value"]) == was:
            continue
        papers.record_correction(
            by=by,
            at=at,
            subject=str(ref.of("")),
            field=ref.field,
            filed=was,
            corrected=correction["value"],
            reason=correction["why"],
            paper=year.paper,
            place=place_at(filed, path).as_json(),
        )
