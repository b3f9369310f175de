"""Instruments: kept as drafts, published once, retired."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.text import slugify

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.permissions import may_author
from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.questionnaire import texts
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.journal import actions as journal
from dure.kernel import plain as exact
from dure.kernel.problem import Problem, Refused


@act(may_author)
def keep_instrument(*, by: Actor, at: datetime, plain: Mapping[str, Any]) -> InstrumentVersion:
    """This function will keep an instrument as a draft; a draft of the same version is replaced, the same instrument kept once.

    Refused with everything that is wrong in it, and where that version is published already: a change is a new version.
    """
    instrument = instrument_of(plain)
    refuse(instrument_problems(instrument))
    if not instrument.version or slugify(instrument.key) != instrument.key.lower():
        raise Refused.because("assessments.version_needed", source=SOURCE, said=f"{instrument.key} {instrument.version}".strip())
    hold(f"assessments.instrument:{instrument.key}")
    found = InstrumentVersion.objects.select_for_update(no_key=True).filter(key=instrument.key, version=instrument.version).first()
    if found is not None and found.state != InstrumentVersion.State.DRAFT and found.sha256 != instrument.hash:
        raise Refused.because("assessments.version_published", source=SOURCE, said=str(found), on=found.published_on)
    kept = found or InstrumentVersion(key=instrument.key, version=instrument.version)
    if kept.sha256 != instrument.hash:
        kept.title = dict(texts((plain.get("instrument") or {}).get("title") or instrument.key))
        kept.text, kept.sha256 = exact.dumps(plain, indent=None), instrument.hash
        kept.kept_at, kept.kept_by_key, kept.kept_by_name = at, by.key, by.name
        kept.save()
    journal.write(by=by, act="assessments.keep_instrument", ref=f"assessments.instrument:{kept.key}@{kept.version}", at=at,
                  details={"sha256": kept.sha256, "state": kept.state})
    return kept


@act(may_author)
def publish_instrument(*, by: Actor, on: date, at: datetime, version: int) -> InstrumentVersion:
    """This function will publish a draft: from now on it is frozen, and may be answered."""
    record = _held(version)
    if record.state != InstrumentVersion.State.DRAFT:
        raise Refused.because("assessments.version_published", source=SOURCE, said=str(record), on=record.published_on)
    record.state, record.published_on = InstrumentVersion.State.PUBLISHED, on
    record.save(update_fields=["state", "published_on"])
    _journal(by, at, "publish_instrument", record)
    return record


@act(may_author)
def retire_instrument(*, by: Actor, at: datetime, version: int, reason: str) -> InstrumentVersion:
    """This function will retire a published version: it is not opened any more, its scores stay."""
    record = _held(version)
    if record.state != InstrumentVersion.State.PUBLISHED:
        raise Refused.because("assessments.version_not_published", source=SOURCE, said=str(record))
    if not reason.strip():
        raise Refused.because("assessments.reason_missing", source=SOURCE)
    record.state = InstrumentVersion.State.RETIRED
    record.save(update_fields=["state"])
    _journal(by, at, "retire_instrument", record, why=reason.strip())
    return record


@act(may_author)
def drop_instrument(*, by: Actor, at: datetime, version: int) -> None:
    """This function will drop a draft that nobody wants; its last state stays in the history."""
    record = _held(version)
    if record.state != InstrumentVersion.State.DRAFT:
        raise Refused(Problem("assessments.version_published", {"said": str(record), "on": record.published_on}, SOURCE))
    _journal(by, at, "drop_instrument", record)
    record.delete()


def _held(version: int) -> InstrumentVersion:
    record = InstrumentVersion.objects.select_for_update(no_key=True).filter(pk=version).first()
    if record is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(version))
    return record


def _journal(by: Actor, at: datetime, name: str, record: InstrumentVersion, why: str = "") -> None:
    journal.write(by=by, act=f"assessments.{name}", ref=f"assessments.instrument:{record.key}@{record.version}", at=at, why=why,
                  details={"sha256": record.sha256})
