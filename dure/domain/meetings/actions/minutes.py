"""Minutes: drafted from the records, edited by hand, approved by another, locked, published, rectified by a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.labels.minutes import LAW
from dure.domain.meetings.models import Item, Meeting, Minutes, Proceeding
from dure.domain.meetings.permissions import may_approve_minutes, may_keep_meetings
from dure.domain.meetings.queries.minutes import approving_grounds, drafted_for, minutes_ref, publishing_grounds
from dure.domain.meetings.rules import minutes as rules
from dure.domain.meetings.rules.minutes import SOURCE
from dure.domain.meetings.rules.versions import content_hash, edited, merged
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper, StoredFile
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

State = Minutes.State
KIND = "minutes"


def _held(by: Actor, minutes: int, *, approving: bool = False) -> Minutes:
    """Lock a version of minutes, its meeting first. Who approves may hold no duty that keeps the meeting: the grounds ask."""
    known = Minutes.objects.only("meeting_id").filter(pk=minutes).first()
    if known is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(minutes))
    if approving:
        Meeting.objects.select_for_update(no_key=True, of=("self",)).get(pk=known.meeting_id)
    else:
        held(by, known.meeting_id)
    return Minutes.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting__body__organisation").get(pk=minutes)


def _must_be(record: Minutes, *states: str) -> None:
    if record.state not in states:
        raise Refused.because("meetings.minutes_not_draft", source=SOURCE)


def _write(by: Actor, at: datetime, verb: str, record: Minutes, why: str = "", **details: Any) -> None:
    journal.write(by=by, act=f"meetings.{verb}", ref=str(minutes_ref(record.pk)), at=at, why=why,
                  details={"meeting": record.meeting.key, "version": record.version, **details})


def _next(by: Actor, at: datetime, meeting: Meeting, passages: list[dict[str, Any]], why: str = "") -> Minutes:
    versions = Minutes.objects.filter(meeting=meeting)
    if running := versions.filter(state__in=[State.DRAFT, State.SUBMITTED]).first():
        raise Refused.because("meetings.minutes_drafted", source=SOURCE, version=running.version)
    last = versions.aggregate(last=Max("version"))["last"] or 0
    return Minutes.objects.create(meeting=meeting, version=last + 1, passages=passages, why=why, drafted_at=at, drafted_by_key=by.key,
                                  drafted_by_name=by.name)


@act(may_keep_meetings)
def draft_minutes(*, by: Actor, at: datetime, meeting: int) -> Minutes:
    """This function will draft the minutes of a meeting from what happened, in Korean, English and French at once.

    Raises Refused for a meeting that was not opened, and while a draft is there already. What is approved is rectified.
    """
    record = held(by, meeting)
    if record.opened_at is None and not record.declared:
        raise Refused.because("meetings.minutes_early", source=SOURCE)
    if Minutes.objects.filter(meeting=record, state__in=[State.APPROVED, State.PUBLISHED]).exists():
        raise Refused.because("meetings.minutes_not_draft", source=SOURCE)
    made = _next(by, at, record, drafted_for(record))
    _write(by, at, "draft_minutes", made, passages=len(made.passages))
    return made


@act(may_keep_meetings)
def redraft_minutes(*, by: Actor, at: datetime, minutes: int) -> Minutes:
    """This function will draft again over a draft: what was edited by hand keeps its words, and shows what the records say now."""
    record = _held(by, minutes)
    _must_be(record, State.DRAFT)
    former = {passage["key"]: passage for passage in record.passages}
    record.revision += 1
    record.passages = [passage if passage == former.get(passage["key"]) else passage | {"revision": record.revision}
                       for passage in merged(record.passages, drafted_for(record.meeting))]
    record.save(update_fields=["passages", "revision"])
    _write(by, at, "redraft_minutes", record, kept=sum(edited(passage) for passage in record.passages))
    return record


def _passage(record: Minutes, key: str) -> dict[str, Any]:
    found = next((passage for passage in record.passages if passage["key"] == key), None)
    if found is None:
        raise Refused.because("meetings.passage_unknown", source=SOURCE)
    return found


def _changed(by: Actor, record: Minutes, passage: dict[str, Any]) -> None:
    record.revision += 1
    passage["revision"], passage["by"] = record.revision, {"key": by.key, "name": by.name}
    record.save(update_fields=["passages", "revision"])


@act(may_keep_meetings)
def edit_passage(*, by: Actor, at: datetime, minutes: int, key: str, text: Mapping[str, str], revision: int) -> Minutes:
    """This function will write a passage of a draft: `text` are the languages that were written, the others stay.

    `revision` is what the editor saw. Raises Refused where somebody else wrote in the passage since: the second editor sees what it
    says now, and nothing is lost. Saving what stands there already changes nothing.
    """
    record = _held(by, minutes)
    _must_be(record, State.DRAFT)
    passage = _passage(record, key)
    now = passage["text"] | {language: words.strip() for language, words in text.items() if language in rules.LANGUAGES}
    if now != passage["text"]:
        if passage["revision"] > revision:
            raise Refused.because("meetings.passage_changed", source=SOURCE, who=(passage.get("by") or {}).get("name") or record.drafted_by_name)
        passage["text"] = now
        _changed(by, record, passage)
    _write(by, at, "edit_passage", record, key=key, languages=sorted(text), revision=record.revision)
    return record


@act(may_keep_meetings)
def add_passage(*, by: Actor, at: datetime, minutes: int, section: str, text: Mapping[str, str]) -> Minutes:
    """This function will add a passage of the office's own to a section of a draft: what the records do not tell."""
    record = _held(by, minutes)
    _must_be(record, State.DRAFT)
    if section not in rules.SECTIONS:
        raise Refused.because("meetings.passage_unknown", source=SOURCE)
    made = {"key": f"own:{section}:{record.revision + 1}", "section": section, "drafted": {}, "withheld": {},
            "text": {language: words.strip() for language, words in text.items() if language in rules.LANGUAGES}}
    record.passages = sorted([*record.passages, made], key=lambda passage: rules.SECTIONS.index(passage["section"]))
    _changed(by, record, made)
    _write(by, at, "add_passage", record, key=made["key"])
    return record


@act(may_keep_meetings)
def withhold_passage(*, by: Actor, on: date, at: datetime, minutes: int, key: str, clause: str, why: str, ends_on: date | None = None,
                     item: int | None = None) -> Minutes:
    """This function will withhold a passage from the public, with the clause of the law, why, and the day on which that ends.

    The ground of internal deliberation (clause 5) may end with the deliberation of an `item`. An approved version can be withheld
    from too: what it says stays as it is. Raises Refused without a reason or an end.
    """
    record = _held(by, minutes)
    passage = _passage(record, key)
    refuse(rules.withholding_problems(clause, ends_on, item, why, on))
    if item is not None and not Item.objects.filter(pk=item, meeting=record.meeting).exists():
        raise Refused.because("meetings.no_such", source=SOURCE, what=str(item))
    passage["withheld"] = {"law": LAW["ko"], "clause": clause, "why": why.strip(), "ends_on": ends_on.isoformat() if ends_on else "",
                           "item": item, "since": on.isoformat()}
    _lay_beside(record)
    _write(by, at, "withhold_passage", record, why=why.strip(), key=key, clause=clause, ends_on=ends_on.isoformat() if ends_on else "", item=item)
    return record


@act(may_keep_meetings)
def open_passage(*, by: Actor, at: datetime, minutes: int, key: str, why: str = "") -> Minutes:
    """This function will open a passage that was withheld: its ground has ended, or holds no longer."""
    record = _held(by, minutes)
    passage = _passage(record, key)
    if not passage.get("withheld"):
        raise Refused.because("meetings.passage_unknown", source=SOURCE)
    was, passage["withheld"] = passage["withheld"], {}
    _lay_beside(record)
    _write(by, at, "open_passage", record, why=why.strip(), key=key, clause=was.get("clause", ""))
    return record


def _lay_beside(record: Minutes) -> None:
    record.revision += 1
    record.save(update_fields=["passages", "revision"])


@act(may_keep_meetings)
def submit_minutes(*, by: Actor, at: datetime, minutes: int) -> Minutes:
    """This function will submit a draft for approval. Raises Refused while the meeting runs, and where one of the eight things that
    minutes must hold is missing."""
    record = _held(by, minutes)
    _must_be(record, State.DRAFT)
    if record.meeting.state != Meeting.State.ENDED:
        raise Refused.because("meetings.minutes_running", source=SOURCE)
    refuse(rules.contents_problems(record.passages))
    record.state = State.SUBMITTED
    record.save(update_fields=["state"])
    _write(by, at, "submit_minutes", record)
    return record


@act(may_approve_minutes)
def return_minutes(*, by: Actor, at: datetime, minutes: int, why: str) -> Minutes:
    """This function will give submitted minutes back to be changed, with a reason."""
    record = _held(by, minutes, approving=True)
    if record.state != State.SUBMITTED:
        raise Refused.because("meetings.minutes_not_submitted", source=SOURCE)
    enforce(approving_grounds(record, by)[:1])
    if not why.strip():
        raise Refused.because("meetings.minutes_why", source=SOURCE)
    record.state = State.DRAFT
    record.save(update_fields=["state"])
    _write(by, at, "return_minutes", record, why=why.strip())
    return record


@act(may_approve_minutes)
def approve_minutes(*, by: Actor, on: date, at: datetime, minutes: int, revision: int, file: StoredFile | None = None,
                    file_name: str = "") -> Minutes:
    """This function will approve minutes, lock them by the hash of what they say, and enter them into the register.

    `revision` is what the approver saw and of what `file` was drawn. Raises Refused for whoever drafted or edited them, and with
    every other ground that does not hold (`queries.minutes.approving_grounds`).
    """
    record = _held(by, minutes, approving=True)
    enforce(approving_grounds(record, by))
    if record.revision != revision:
        raise Refused.because("meetings.minutes_moved_on", source=SOURCE)
    record.state, record.approved_at, record.approved_by_key, record.approved_by_name = State.APPROVED, at, by.key, by.name
    record.content_hash = content_hash(record.passages)
    record.paper = _registered(by, on, at, record, file, file_name)
    record.save()
    _write(by, at, "approve_minutes", record, content_hash=record.content_hash, paper=record.paper.pk)
    return record


def registrar(by: Actor) -> Actor:
    """This function will return who enters minutes into the register: whoever approves them need not be one who handles papers."""
    return replace(by, duties=by.duties | {"officer"})


def _registered(by: Actor, on: date, at: datetime, record: Minutes, file: StoredFile | None, file_name: str) -> Paper:
    meeting = record.meeting
    former = Minutes.objects.filter(meeting=meeting, paper__isnull=False).order_by("version").values_list("paper_id", flat=True).first()
    withheld = sorted({passage["withheld"]["clause"] for passage in record.passages if passage.get("withheld")})
    disclosure, ground = ("closed", meeting.closed_ground) if meeting.closed else ("public", "")
    if withheld and not meeting.closed:
        disclosure, ground = "partial", f"{LAW['ko']} " + ", ".join(f"제{clause}호" for clause in withheld)
    title = meeting.title.get("ko") or next(iter(meeting.title.values()), meeting.key)
    return papers.register_paper(
        by=registrar(by), on=on, at=at, direction=Paper.Direction.INSIDE, kind=KIND, title=f"회의록: {title}"[:500], file=file,
        file_name=file_name, decided_on=on, disclosure=disclosure, disclosure_ground=ground, version_of=former, project=meeting.project)


@act(may_keep_meetings)
def publish_minutes(*, by: Actor, at: datetime, minutes: int) -> Minutes:
    """This function will publish approved minutes; what is withheld stays withheld. Raises Refused for a closed meeting."""
    record = _held(by, minutes)
    enforce(publishing_grounds(record))
    record.state, record.published_at = State.PUBLISHED, at
    record.save(update_fields=["state", "published_at"])
    _write(by, at, "publish_minutes", record)
    return record


@act(may_keep_meetings)
def rectify_minutes(*, by: Actor, at: datetime, meeting: int, why: str) -> Minutes:
    """This function will begin a new version of approved minutes that names why; what was approved stays as it was."""
    record = held(by, meeting)
    last = Minutes.objects.filter(meeting=record, state__in=[State.APPROVED, State.PUBLISHED]).order_by("-version").first()
    if last is None:
        raise Refused.because("meetings.minutes_not_approved", source=SOURCE)
    if not why.strip():
        raise Refused.because("meetings.minutes_why", source=SOURCE)
    made = _next(by, at, record, [passage | {"revision": 1, "by": {}} for passage in last.passages], why.strip())
    _write(by, at, "rectify_minutes", made, why=why.strip(), rectifies=last.version)
    return made


@act(may_keep_meetings)
def confirm_minutes(*, by: Actor, at: datetime, meeting: int, minutes: int, text: Mapping[str, str] | None = None) -> Proceeding:
    """This function will write into a running meeting that it approved the minutes of a former one; `text` is what it had rectified,
    which is then done by `rectify_minutes`. Raises Refused for minutes that are not approved, and outside of a session."""
    running = held(by, meeting)
    former = Minutes.objects.select_related("meeting").filter(pk=minutes, meeting__body=running.body).exclude(meeting=running).first()
    if former is None or former.state not in (State.APPROVED, State.PUBLISHED):
        raise Refused.because("meetings.minutes_not_approved", source=SOURCE)
    if running.state != Meeting.State.IN_SESSION:
        raise Refused.because("meetings.minutes_early", source=SOURCE)
    made = proceed(by=by, at=at, meeting=running, kind="minutes_approved", text=text,
                   details={"meeting": former.meeting.key, "version": former.version, "rectified": bool(text)})
    _write(by, at, "confirm_minutes", former, confirmed_at=running.key)
    return made
