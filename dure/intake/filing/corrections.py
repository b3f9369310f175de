"""Corrections that an officer made before filing: of the paper, or of its reading.

The officer says which. Where nobody said, the words at the place decide: where they say what was read, the paper says
so. A correction of the paper is laid over the records, which keep what the paper says, and stands in the list of
corrections (정오표); a misreading is put right, and the records are filed so. Where rows were added or taken away, and
where a record has no field of its own, only the reading can have been wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

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

    `made` are a reading's corrections in order (path, value, remove, of, why). Of one place the last counts.
    """
    moved = [c["path"].rpartition(".")[0] for c in made if c.get("remove") or _adds(read, c["path"])]
    direct: list[Made] = []
    listed: list[Made] = []
    for c in made:
        below_moved = any(f"{c['path']}.".startswith(f"{part}.") for part in moved)
        if not below_moved and (c.get("of") or at_fault(read, c["path"])) == "paper" and can_be_papers(c["path"]):
            listed.append(c)
        else:
            direct.append(c)
            listed = [one for one in listed if one["path"] != c["path"]]
    if not direct:
        return read, listed
    return Statement.from_json(corrected(as_plain(read), direct)), listed


def can_be_papers(path: str) -> bool:
    """This function will tell whether a correction at a path can stand in the list of corrections: a record has that field."""
    return field_of(path) is not None


def at_fault(read: Statement, path: str) -> Literal["reading", "paper"]:
    """This function will judge what a correction mends, by the words at the place: where they say what was read, the paper."""
    value = value_at(read, path)
    if not can_be_papers(path) or value in (None, "", []):
        return "reading"
    quote = place_at(read, path).quote
    return "paper" if not quote or _says(quote, value) else "reading"


def _adds(read: Statement, path: str) -> bool:
    parent, _, last = path.rpartition(".")
    rows = value_at(read, parent) if parent else None
    return isinstance(rows, list) and last == str(len(rows))


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
