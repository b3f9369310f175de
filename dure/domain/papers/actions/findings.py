"""Findings as an officer settles them, and the list of corrections (정오표)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.locks import hold, locked
from dure.domain.papers.models import Correction, Finding, Paper
from dure.domain.papers.permissions import may_check, may_handle
from dure.domain.papers.rules.registering import reason_problems
from dure.domain.papers.rules.settling import settling_problems, state_when_found_again
from dure.kernel.place import Place
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused


class Found(Protocol):
    """A finding as a checker reports it; its fields are only read."""

    @property
    def code(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def ko(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def places(self) -> Sequence[Place]: ...
    @property
    def source(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a checker changed: findings that are new, found again, and gone."""

    new: int
    again: int
    gone: int


def _settlements(subjects: Sequence[str], fingerprints: Sequence[str]) -> dict[str, Finding]:
    """This function will return what officers made of the same findings on other subjects; the latest counts."""
    known = Finding.objects.filter(subject__in=subjects, fingerprint__in=fingerprints).exclude(state="open")
    return {f.fingerprint: f for f in known.order_by("settled_at")}


def _made(found: Found, subject: str, at: datetime, settled: Finding | None) -> Finding:
    finding = Finding(
        subject=subject, fingerprint=found.fingerprint, code=found.code, severity=found.severity,
        params=as_plain(getattr(found, "params", {})), ko=found.ko, en=found.en,
        places=[as_plain(p) for p in found.places], source=found.source, found_at=at, seen_at=at)
    if settled:
        finding.state, finding.reason, finding.settled_at = settled.state, settled.reason, settled.settled_at
        finding.settled_by_key, finding.settled_by_name = settled.settled_by_key, settled.settled_by_name
    return finding


def _again(finding: Finding, found: Found) -> bool:
    """This function will take over what the run says of a known finding, and tell whether anything changed."""
    said = {"state": state_when_found_again(finding.state, finding.present), "ko": found.ko, "en": found.en,
            "severity": found.severity, "places": [as_plain(p) for p in found.places], "present": True}
    changed = any(getattr(finding, field) != value for field, value in said.items())
    for field, value in said.items():
        setattr(finding, field, value)
    return changed


@act(may_check)
def record_findings(*, by: Actor, at: datetime, subject: str, findings: Sequence[Found],
                    known_from: Sequence[str] = (), batch: UUID | None = None) -> Run:
    """This function will keep what one run of a checker found on a subject, by fingerprint.

    `subject` is a Ref's text. What an officer settled stays settled; what this run no longer finds is marked as
    gone, not removed. A finding that is new here but was settled on one of the subjects `known_from` (the reading
    that became this paper, the paper's former version) takes that settlement over.
    """
    hold(f"findings:{subject}")
    run = {f.fingerprint: f for f in findings}
    known = {f.fingerprint: f for f in Finding.objects.select_for_update(no_key=True).filter(subject=subject)}
    settled = _settlements(known_from, [p for p in run if p not in known]) if known_from else {}
    new = [_made(f, subject, at, settled.get(p)) for p, f in run.items() if p not in known]
    changed = [known[p] for p, f in run.items() if p in known and _again(known[p], f)]
    Finding.objects.bulk_create(new, batch_size=1_000)
    Finding.objects.bulk_update(changed, ["state", "ko", "en", "severity", "places", "present"], batch_size=500)
    again = Finding.objects.filter(subject=subject, fingerprint__in=known.keys() & run.keys()).update(seen_at=at)
    gone = Finding.objects.filter(subject=subject, present=True).exclude(fingerprint__in=run).update(present=False)
    result = Run(len(new), again, gone)
    journal.write(by=by, act="papers.record_findings", ref=subject, at=at, batch=batch,
                  details={"new": result.new, "again": result.again, "gone": result.gone})
    return result


def _settle(by: Actor, at: datetime, finding: int, target: str, reason: str, verb: str) -> Finding:
    record = locked(Finding, finding)
    refuse(settling_problems(record.state, target, reason, record.settled_by_name, record.reason))
    was, record.state, record.reason = record.state, target, reason.strip()
    is_open = target == Finding.State.OPEN
    record.settled_at = None if is_open else at
    record.settled_by_key, record.settled_by_name = ("", "") if is_open else (by.key, by.name)
    record.save()
    journal.write(by=by, act=f"papers.{verb}", ref=f"papers.finding:{record.pk}", at=at, why=reason,
                  details={"subject": record.subject, "code": record.code, "was": was})
    return record


@act(may_handle)
def accept_finding(*, by: Actor, at: datetime, finding: int, reason: str = "") -> Finding:
    """This function will accept a finding: the paper is wrong there. Raises Refused where it is settled already."""
    return _settle(by, at, finding, Finding.State.ACCEPTED, reason, "accept_finding")


@act(may_handle)
def dismiss_finding(*, by: Actor, at: datetime, finding: int, reason: str) -> Finding:
    """This function will dismiss a finding with a reason; later runs leave it dismissed."""
    return _settle(by, at, finding, Finding.State.DISMISSED, reason, "dismiss_finding")


@act(may_handle)
def reopen_finding(*, by: Actor, at: datetime, finding: int, reason: str) -> Finding:
    """This function will open a settled finding again, with a reason."""
    return _settle(by, at, finding, Finding.State.OPEN, reason, "reopen_finding")


@act(may_handle)
def record_correction(*, by: Actor, at: datetime, subject: str, field: str, filed: Any, corrected: Any, reason: str,
                      paper: Paper | None = None, place: Mapping[str, Any] | None = None,
                      finding: int | None = None) -> Correction:
    """This function will add a line to the list of corrections: what the paper says and what it should say.

    A finding that it answers becomes corrected. A later correction of the same field stands in place of the former.
    """
    hold(f"correction:{subject}/{field}")
    refuse(reason_problems(reason))
    answered = locked(Finding, finding) if finding else None
    former = Correction.objects.filter(subject=subject, field=field).order_by("-pk").first()
    if as_plain(corrected) == (former.corrected if former else as_plain(filed)):
        raise Refused.because("papers.correction_same", source="reading-corrections")
    if answered:
        refuse(settling_problems("open" if answered.state == "accepted" else answered.state, "corrected", reason,
                                 answered.settled_by_name, answered.reason))
        answered.state, answered.reason, answered.settled_at = Finding.State.CORRECTED, reason, at
        answered.settled_by_key, answered.settled_by_name = by.key, by.name
        answered.save()
    made = Correction.objects.create(
        subject=subject, field=field, filed=as_plain(former.filed if former else filed), corrected=as_plain(corrected),
        reason=reason, paper=paper, place=dict(place or {}), finding=answered, by_key=by.key, by_name=by.name, at=at)
    journal.write(by=by, act="papers.record_correction", ref=subject, at=at, why=reason,
                  details={"field": field, "filed": made.filed, "corrected": made.corrected, "finding": finding})
    return made


@act(may_handle)
def withdraw_correction(*, by: Actor, at: datetime, correction: int, reason: str) -> Correction:
    """This function will take a correction back: a line that says the paper was right after all."""
    given = Correction.objects.get(pk=correction)
    hold(f"correction:{given.subject}/{given.field}")
    refuse(reason_problems(reason))
    former = Correction.objects.filter(subject=given.subject, field=given.field).select_related("finding").latest("pk")
    if former.corrected == former.filed:
        raise Refused.because("papers.correction_same", source="reading-corrections")
    made = Correction.objects.create(
        subject=former.subject, field=former.field, filed=former.filed, corrected=former.filed, reason=reason,
        paper=former.paper, place=former.place, by_key=by.key, by_name=by.name, at=at)
    if former.finding and former.finding.state == Finding.State.CORRECTED:
        _settle(by, at, former.finding.pk, Finding.State.OPEN, reason, "reopen_finding")
    journal.write(by=by, act="papers.withdraw_correction", ref=former.subject, at=at, why=reason,
                  details={"field": former.field, "was": former.corrected})
    return made
