"""Readings: what was read from a file, corrected by an officer, and then filed or refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.locks import hold, locked
from dure.domain.papers.models import Paper, Reading, StoredFile
from dure.domain.papers.permissions import may_handle
from dure.domain.papers.rules.correcting import corrected, correction_problems, unkeepable
from dure.domain.papers.rules.registering import reason_problems
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused

SOURCE = "reading-corrections"
OPEN = (Reading.State.UPLOADED, Reading.State.READ, Reading.State.CORRECTED)


def _state(data: Any, problems: Sequence[Any]) -> str:
    if data:
        return Reading.State.READ
    return Reading.State.REFUSED if problems else Reading.State.UPLOADED


@act(may_handle)
def record_reading(*, by: Actor, at: datetime, file: StoredFile, file_name: str, data: dict[str, Any] | None = None,
                   problems: Sequence[dict[str, Any]] = (), kind: str = "", title: str = "",
                   fiscal_year: int | None = None, language: str = "ko", reader: str = "") -> Reading:
    """This function will keep what a reader made of a file, and return the reading.

    `data` is the object that ``dure read --json`` prints; without it, and without `problems`, the file only waits to
    be read. `reader` is the reader's version: the same file read again by the same version gives the reading
    that stands open, corrections and all; a newer version makes a new reading.
    """
    data = as_plain(data or {})
    bad = unkeepable([data, title, file_name])
    if bad is not None:
        raise Refused.because("papers.unkeepable", source=SOURCE, path=bad.partition(".")[2] or bad)
    hold(f"reading:{file.sha256}")
    reading = Reading.objects.filter(file=file, state__in=OPEN).order_by("-pk").first()
    if reading and reading.state != Reading.State.UPLOADED and reading.reader == reader:
        journal.write(by=by, act="papers.open_reading", ref=f"papers.reading:{reading.pk}", at=at)
        return reading
    if reading is None or reading.state != Reading.State.UPLOADED:
        reading = Reading(file=file, uploaded_at=at, uploaded_by_key=by.key, uploaded_by_name=by.name)
    reading.file_name, reading.data, reading.problems = file_name[:255], data, list(problems)
    reading.kind, reading.title, reading.fiscal_year = kind, title[:500], fiscal_year
    reading.language, reading.reader, reading.state = language, reader, _state(data, problems)
    reading.save()
    journal.write(by=by, act="papers.record_reading", ref=f"papers.reading:{reading.pk}", at=at,
                  details={"file": file.sha256, "kind": kind, "title": title, "state": reading.state, "reader": reader})
    return reading


def _locked_open(reading: int) -> Reading:
    record = locked(Reading, reading)
    if record.state not in (Reading.State.READ, Reading.State.CORRECTED):
        raise Refused.because("papers.reading_closed", source=SOURCE)
    return record


@act(may_handle)
def correct_reading(*, by: Actor, at: datetime, reading: int, revision: int, path: str, value: Any = None,
                    why: str, remove: bool = False, of: Literal["", "reading", "paper"] = "") -> Reading:
    """This function will correct one place of a reading; what was read stays beside it.

    `path` is field names and positions joined by points (``budget.lines.0.current``); a position one past the end
    adds an item, `remove` takes one away. `of` says what was wrong in the officer's eyes: the reading, or the paper
    itself; not said, filing judges by the words at the place. `revision` is the save that the officer saw: raises Refused where another
    has saved since, where the path is not there, or where the value is of another kind.
    """
    record = _locked_open(reading)
    if record.revision != revision:
        last = record.corrections[-1] if record.corrections else {"by": record.uploaded_by_name}
        raise Refused.because("papers.reading_stale", source=SOURCE, who=last["by"], revision=record.revision)
    value = as_plain(value)
    if unkeepable(value) is not None:
        raise Refused.because("papers.unkeepable", source=SOURCE, path=path)
    current = corrected(record.data, record.corrections)
    refuse(correction_problems(current, path, value, remove, why))
    correction = {"path": path, "value": value, "remove": remove, "of": of, "why": why, "by": by.name, "at": at.isoformat()}
    after = corrected(current, [correction])
    record.corrections = [*record.corrections, correction]
    record.revision += 1
    record.state = Reading.State.CORRECTED
    record.title = str(after.get("title") or "")[:500]
    record.fiscal_year = after.get("fiscal_year")
    record.save()
    journal.write(by=by, act="papers.correct_reading", ref=f"papers.reading:{record.pk}", at=at, why=why,
                  details={"path": path, "value": value, "remove": remove, "of": of})
    return record


@act(may_handle)
def file_reading(*, by: Actor, at: datetime, reading: int, paper: Paper, batch: UUID | None = None) -> Reading:
    """This function will mark a reading as filed under a paper: the last beat of filing, in its transaction."""
    record = _locked_open(reading)
    record.state, record.paper = Reading.State.FILED, paper
    record.revision += 1
    record.save()
    journal.write(by=by, act="papers.file_reading", ref=f"papers.reading:{record.pk}", at=at, batch=batch,
                  details={"paper": paper.pk})
    return record


@act(may_handle)
def refuse_reading(*, by: Actor, at: datetime, reading: int, why: str) -> Reading:
    """This function will lay a reading aside for good, with the reason; the file is kept."""
    record = _locked_open(reading)
    refuse(reason_problems(why))
    record.state = Reading.State.REFUSED
    record.revision += 1
    record.save()
    journal.write(by=by, act="papers.refuse_reading", ref=f"papers.reading:{record.pk}", at=at, why=why)
    return record
