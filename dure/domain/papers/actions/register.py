"""The register of papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.locks import hold, locked
from dure.domain.papers.models import Paper, StoredFile
from dure.domain.papers.permissions import may_handle
from dure.domain.papers.rules.registering import paper_problems
from dure.kernel.problem import Refused

SOURCE = "official-papers"


def _first_and_next(version_of: int | None) -> tuple[Paper | None, int]:
    """This function will find the first version of a paper, lock it, and count to the next version."""
    if version_of is None:
        return None, 1
    given = Paper.objects.only("version_of_id").get(pk=version_of)
    first = locked(Paper, given.version_of_id or given.pk)
    newest = first.versions.order_by("-version").values_list("version", flat=True).first()
    return first, (newest or 1) + 1


def _refuse_taken(number: str, first: Paper | None) -> None:
    if not number:
        return
    hold(f"number:{number}")
    other = Paper.objects.filter(number=number, direction=Paper.Direction.IN)
    if first:
        other = other.exclude(pk=first.pk).exclude(version_of=first)
    if taken := other.first():
        raise Refused.because("papers.number_taken", source=SOURCE, number=number, title=taken.title, key=taken.pk)


@act(may_handle)
def register_paper(*, by: Actor, on: date, at: datetime, direction: str, kind: str, title: str,
                   file: StoredFile | None = None, file_name: str = "", number: str = "",
                   decided_on: date | None = None, disclosure: str = "public", disclosure_ground: str = "",
                   approval_line: Sequence[Mapping[str, Any]] = (), correspondent: str = "",
                   version_of: int | None = None, project: str = "", fiscal_year: int | None = None,
                   batch: UUID | None = None) -> Paper:
    """This function will enter a paper into the register and return it.

    `direction` is in, out or inside; `number` is 문서번호, `decided_on` 결재일자, `approval_line` the posts and names
    ``[{"post", "name", "deputy", "on"}, …]`` as they stood. `version_of` is any version of the paper that this one
    changes. Raises Refused where the rules of the register do not allow it, where an incoming paper's number belongs
    to another paper, or where the same file stands there already for the same kind, project and year.
    """
    first, version = _first_and_next(version_of)
    refuse(paper_problems(title, on, decided_on, disclosure, disclosure_ground, approval_line))
    if direction == Paper.Direction.IN:
        _refuse_taken(number, first)
    if file:
        hold(f"filing:{file.sha256}")
        same = Paper.objects.filter(file=file, kind=kind, project=project, fiscal_year=fiscal_year).first()
        if same:
            raise Refused.because("papers.file_registered", source=SOURCE, title=same.title, key=same.pk)
    paper = Paper.objects.create(
        direction=direction, kind=kind, title=title.strip(), file=file, file_name=file_name, number=number,
        decided_on=decided_on, disclosure=disclosure, disclosure_ground=disclosure_ground,
        approval_line=list(approval_line), correspondent=correspondent, version_of=first, version=version,
        project=project, fiscal_year=fiscal_year, registered_on=on, registered_at=at, registered_by_key=by.key,
        registered_by_name=by.name, batch=batch)
    journal.write(by=by, act="papers.register_paper", ref=f"papers.paper:{paper.pk}", at=at, batch=batch,
                  details={"title": paper.title, "kind": kind, "direction": direction, "number": number,
                           "file": file.sha256 if file else "", "version": version})
    return paper


@act(may_handle)
def amend_paper(*, by: Actor, on: date, at: datetime, paper: int, why: str, title: str | None = None,
                number: str | None = None, decided_on: date | None = None, disclosure: str | None = None,
                disclosure_ground: str | None = None, approval_line: Sequence[Mapping[str, Any]] | None = None,
                correspondent: str | None = None) -> Paper:
    """This function will amend what the register says of a paper; what is None stays. The journal keeps both.

    The file is not amended: a changed file is a new version (`register_paper`).
    """
    record = locked(Paper, paper)
    given = {"title": title, "number": number, "decided_on": decided_on, "disclosure": disclosure,
             "disclosure_ground": disclosure_ground, "correspondent": correspondent,
             "approval_line": None if approval_line is None else list(approval_line)}
    changes = {field: {"was": getattr(record, field), "is": value}
               for field, value in given.items() if value is not None and value != getattr(record, field)}
    for field, change in changes.items():
        setattr(record, field, change["is"])
    refuse(paper_problems(record.title, on, record.decided_on, record.disclosure, record.disclosure_ground,
                          record.approval_line))
    if not why.strip():
        raise Refused.because("papers.reason_missing", source=SOURCE)
    if "number" in changes and record.direction == Paper.Direction.IN:
        _refuse_taken(record.number, record.version_of or record)
    record.save()
    journal.write(by=by, act="papers.amend_paper", ref=f"papers.paper:{record.pk}", at=at, why=why, details=changes)
    return record
