"""Composed papers: frozen with their hash, exported, and registered again when they come back approved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.findings import Found, record_findings
from dure.domain.papers.actions.locks import hold, locked
from dure.domain.papers.actions.register import register_paper
from dure.domain.papers.models import Export, Frozen, Paper, Review, StoredFile
from dure.domain.papers.permissions import may_draft, may_handle
from dure.domain.papers.rules.freezing import content_hash
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused

SOURCE = "frozen-papers"


@act(may_draft)
def freeze_paper(*, by: Actor, at: datetime, subject: str, kind: str, title: str, statement: dict[str, Any],
                 content: Any = None, figures: Sequence[Any] = (), mode: str = "as_filed",
                 department: str = "") -> Frozen:
    """This function will freeze a composed paper and return it, with the hash of its canonical content.

    `subject` is the record it was composed of, `statement` its whole JSON, `content` the part of it that makes the
    paper what it is (without keys and places; all of it where not given), `figures` the printed figures with what
    they rest on. The same content again returns what stands frozen.
    """
    if not statement:
        raise Refused.because("papers.frozen_empty", source=SOURCE)
    fingerprint = content_hash(statement if content is None else content)
    hold(f"frozen:{subject}:{mode}")
    frozen, new = Frozen.objects.get_or_create(
        subject=subject, mode=mode, content_hash=fingerprint,
        defaults={"kind": kind, "title": title[:500], "statement": as_plain(statement), "department": department,
                  "figures": as_plain(list(figures)), "frozen_at": at, "frozen_by_key": by.key,
                  "frozen_by_name": by.name})
    journal.write(by=by, act="papers.freeze_paper", ref=f"papers.frozen:{frozen.pk}", at=at,
                  details={"subject": subject, "mode": mode, "content_hash": fingerprint, "new": new})
    return frozen


@act(may_handle)
def keep_export(*, by: Actor, at: datetime, frozen: int, format: str, file: StoredFile) -> Export:
    """This function will note the file that was drawn of a frozen paper (hwpx, pdf, xlsx, md, html)."""
    record = locked(Frozen, frozen)
    made = Export.objects.create(frozen=record, format=format, file=file, at=at, by_key=by.key, by_name=by.name)
    journal.write(by=by, act="papers.keep_export", ref=f"papers.frozen:{record.pk}", at=at,
                  details={"format": format, "file": file.sha256})
    return made


@act(may_handle)
def register_approved(*, by: Actor, on: date, at: datetime, frozen: int, file: StoredFile, file_name: str,
                      number: str, decided_on: date, approval_line: Sequence[Mapping[str, Any]] = (),
                      differences: Sequence[Found] = (), disclosure: str = "public", disclosure_ground: str = "",
                      project: str = "", fiscal_year: int | None = None, version_of: int | None = None) -> Paper:
    """This function will register the approved file that came back from the city's approval system.

    It gets the number and day that the city gave it; what differs from the frozen paper is kept as findings on it.
    Raises Refused where the review is not complete, the number is missing, or an approved paper stands already.
    """
    record = locked(Frozen, frozen)
    if record.paper_id:
        raise Refused.because("papers.frozen_already", source=SOURCE, key=record.paper_id)
    if not record.reviews.filter(state=Review.State.CONFIRMED).exists():
        raise Refused.because("papers.frozen_not_confirmed", source=SOURCE)
    if not number.strip():
        raise Refused.because("papers.number_missing", source="official-papers")
    paper = register_paper(
        by=by, on=on, at=at, direction="in", kind=record.kind, title=record.title, file=file, file_name=file_name,
        number=number.strip(), decided_on=decided_on, approval_line=approval_line, disclosure=disclosure,
        disclosure_ground=disclosure_ground, project=project, fiscal_year=fiscal_year, version_of=version_of)
    record.paper = paper
    record.save(update_fields=["paper"])
    record_findings(by=by, at=at, subject=f"papers.paper:{paper.pk}", findings=differences)
    journal.write(by=by, act="papers.register_approved", ref=f"papers.frozen:{record.pk}", at=at,
                  details={"paper": paper.pk, "number": number, "decided_on": decided_on,
                           "differences": len(differences)})
    return paper
