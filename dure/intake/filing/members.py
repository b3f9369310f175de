"""A list of members taken in: its file kept, read, looked at, filed through the acts of the members room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.core.cache import cache
from django.db import transaction

from dure.base.act import Actor
from dure.domain.members import actions
from dure.domain.members.models import MemberImport
from dure.domain.members.queries.imports import applied_import_of, plan_of
from dure.domain.members.rules.imports.plan import Plan
from dure.domain.papers import actions as papers
from dure.domain.papers.queries import path_to_read
from dure.formats.sheets import BOUNDS
from dure.intake.members.reading import MemberList, read_members
from dure.kernel.problem import Refused

KEPT = 3600  # seconds for which what was read of a file is kept beside it


@dataclass(slots=True)
class Looked:
    """A list as it was read, and what taking it in would do."""

    read: MemberList
    plan: Plan


def read_file(path: Path) -> tuple[bytes, MemberList]:
    """This function will read a list of members from a file; its size is looked at first. Raises Refused, and OSError."""
    size = path.stat().st_size
    if size > BOUNDS.file_bytes:
        raise Refused.because("formats.too_large", size=size, limit=BOUNDS.file_bytes)
    data = path.read_bytes()
    return data, read_members(data)


def look(read: MemberList, *, on: date, category: str = "") -> Looked:
    """This function will say what taking a list in would do. Nothing is written."""
    return Looked(read, plan_of(read.rows, on=on, category=category))


def take_in(data: bytes, name: str, *, by: Actor, on: date, at: datetime, category: str = "",
            media_type: str = "application/octet-stream", most: int = BOUNDS.rows) -> MemberImport:
    """This function will keep a list and read it, for a look at what it would do. Raises Refused where it cannot be read, and
    where it has more than `most` rows."""
    read = read_members(data, replace(BOUNDS, rows=most))
    with transaction.atomic():
        file = papers.keep_file(by=by, at=at, source=data, name=name, media_type=media_type)
        made = actions.preview_import(by=by, on=on, at=at, file=file, file_name=name[:255], rows=len(read.rows), category=category)
    cache.set(_kept_as(made), read, KEPT)
    return made


def looked_at(made: MemberImport) -> Looked:
    """This function will read a kept list again and say what it would do to the register as it stands now."""
    read = _read(made)
    return Looked(read, plan_of(read.rows, on=made.as_of, category=made.choices.get("category", ""), choices=made.choices.get("rows", {})))


def apply(made: MemberImport, *, by: Actor, at: datetime, expected: str = "") -> MemberImport:
    """This function will take a kept list in, whole. Raises Refused as `apply_import` does."""
    return actions.apply_import(by=by, at=at, import_=made.pk, rows=_read(made).rows, expected=expected)


def import_whole(data: bytes, read: MemberList, name: str, *, by: Actor, on: date, at: datetime, category: str = "") -> MemberImport:
    """This function will keep a list and take it in, all in one transaction. The same file again does nothing: what was taken
    in then is returned. Raises Refused where a row has to be settled first; then nothing is written."""
    with transaction.atomic():
        file = papers.keep_file(by=by, at=at, source=data, name=name, media_type="application/octet-stream")
        before = applied_import_of(file.sha256)
        if before is not None:
            return before
        made = actions.preview_import(by=by, on=on, at=at, file=file, file_name=name[:255], rows=len(read.rows), category=category)
        return actions.apply_import(by=by, at=at, import_=made.pk, rows=read.rows)


def _read(made: MemberImport) -> MemberList:
    found: MemberList | None = cache.get(_kept_as(made))
    if found is None:
        if made.file is None:
            raise Refused.because("intake.no_list")
        found = read_members(path_to_read(made.file).read_bytes())
        cache.set(_kept_as(made), found, KEPT)
    return found


def _kept_as(made: MemberImport) -> str:
    return f"member-list:{made.file.sha256 if made.file else made.pk}"
