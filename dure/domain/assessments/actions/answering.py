"""Answering: an assessment is opened, its sections are shared out, answers, evidence and comments are kept with who and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import BinaryIO

from django.utils.text import slugify

from dure.base.act import Actor, act, refuse
from dure.base.duties import KEEPING
from dure.base.locks import hold
from dure.domain.assessments.actions.held import asked_question, held_assessment, in_state, questions_of, ref
from dure.domain.assessments.models import Answer, Assessment, Comment, Evidence, InstrumentVersion, SectionShare
from dure.domain.assessments.permissions import may_answer, own_problem
from dure.domain.assessments.queries.answers import current_answers
from dure.domain.assessments.queries.inquiries import unanswered
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.states import (
    OPEN,
    SUBMITTED,
    answerable_problems,
    evidence_problems,
    given_problems,
)
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.files import keep_file
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Problem, Refused


@act(may_answer)
def open_assessment(*, by: Actor, on: date, at: datetime, version: int, organisation: int, due_on: date | None = None,
                    occasion: str = "", sample: bool = False) -> Assessment:
    """This function will open a self-assessment of a city with a published version of an instrument.

    Refused while the city still works on one of the same version, and where the due day is past.
    """
    asked = InstrumentVersion.objects.filter(pk=version).first()
    city = Organisation.objects.filter(pk=organisation).first()
    if asked is None or city is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(version if asked is None else organisation))
    if asked.state != InstrumentVersion.State.PUBLISHED:
        raise Refused.because("assessments.version_not_published", source=SOURCE, said=str(asked))
    refuse(answerable_problems(asked.instrument))
    if due_on is not None and due_on < on:
        raise Refused.because("assessments.due_past", source=SOURCE, on=due_on)
    record = Assessment(version=asked, organisation=city, opened_on=on, due_on=due_on, occasion=occasion.strip()[:300], sample=sample)
    problem = own_problem(by, record)
    refuse([problem] if problem else [])
    hold(f"assessments.open:{city.key}")
    at_work = Assessment.objects.filter(version=asked, organisation=city, state__in=[OPEN, SUBMITTED]).first()
    if at_work is not None:
        raise Refused.because("assessments.at_work", source=SOURCE, said=at_work.key)
    record.key = _free_key(f"{city.key}-{asked.key}-{on:%Y}")
    record.save()
    journal.write(by=by, act="assessments.open_assessment", ref=ref(record), at=at, details={"instrument": str(asked), "due_on": due_on})
    return record


def _free_key(wanted: str) -> str:
    base = slugify(wanted, allow_unicode=True)[:110]
    taken = set(Assessment.objects.filter(key__startswith=base).values_list("key", flat=True))
    return base if base not in taken else next(key for n in range(2, len(taken) + 3) if (key := f"{base}-{n}") not in taken)


@act(may_answer)
def share_section(*, by: Actor, at: datetime, assessment: str, section: str, account_key: str, account_name: str) -> None:
    """This function will give a section to one of the staff who answer, or take it back (an empty key)."""
    record = held_assessment(by, assessment, OPEN)
    if section not in {one.key for one in record.version.sections}:
        raise Refused.because("assessments.item_unknown", source=SOURCE, path=section)
    if account_key:
        SectionShare.objects.update_or_create(assessment=record, section=section,
                                              defaults={"account_key": account_key, "account_name": account_name})
    else:
        SectionShare.objects.filter(assessment=record, section=section).delete()
    journal.write(by=by, act="assessments.share_section", ref=ref(record), at=at, details={"section": section, "to": account_key})


@act(may_answer)
def give_answers(*, by: Actor, at: datetime, assessment: str, answers: Mapping[str, str], seen: Mapping[str, int | None] | None = None,
                 note: str = "") -> list[Answer]:
    """This function will keep answers (item → word; empty takes one back); what is as before is not written again.

    `seen` says for an item which answer (its primary key, None for none) the page showed: where a colleague has answered
    otherwise since, that item is refused by name, and with it the whole call: nothing of either is lost.
    """
    record = held_assessment(by, assessment, OPEN)
    refuse(given_problems(questions_of(record), answers))
    now = current_answers(record)
    changed = {item: value for item, value in answers.items() if value != (now[item].value if item in now else "")}
    refuse(Problem("assessments.answered_meanwhile", {"path": item, "said": now[item].value, "who": now[item].by_name}, SOURCE)
           for item in changed if seen is not None and item in seen and item in now and now[item].pk != seen[item])
    kept = Answer.objects.bulk_create([
        Answer(assessment=record, item=item, value=value, note=note.strip(), at=at, by_key=by.key, by_name=by.name)
        for item, value in changed.items()])
    journal.write(by=by, act="assessments.give_answers", ref=ref(record), at=at, details={"answers": changed})
    return kept


@act(may_answer)
def keep_evidence(*, by: Actor, on: date, at: datetime, assessment: str, item: str, url: str = "", source: bytes | BinaryIO | None = None,
                  name: str = "", media_type: str = "application/octet-stream", dated_on: date | None = None, said: str = "") -> Evidence:
    """This function will keep evidence for an item: a file (by its hash) or a link. Once handed in, only where the review asked back."""
    record = held_assessment(by, assessment)
    asked_question(record, item)
    if not unanswered(record).filter(item=item).exists():
        in_state(record, OPEN)
    kind = Evidence.Kind.LINK if source is None else Evidence.Kind.FILE
    refuse(evidence_problems(kind, url.strip(), dated_on, on, record.evidence.filter(item=item, withdrawn_at__isnull=True).count()))
    file = None if source is None else keep_file(by=by, at=at, source=source, name=name, media_type=media_type)
    kept = Evidence.objects.create(assessment=record, item=item, kind=kind, url="" if file else url.strip(), file=file, file_name=name[-255:],
                                   dated_on=dated_on, said=said.strip(), at=at, by_key=by.key, by_name=by.name)
    journal.write(by=by, act="assessments.keep_evidence", ref=ref(record), at=at,
                  details={"item": item, "evidence": kept.pk, "sha256": file.sha256 if file else "", "url": kept.url})
    return kept


@act(may_answer)
def withdraw_evidence(*, by: Actor, at: datetime, evidence: int) -> Evidence:
    """This function will withdraw evidence: it is shown no more, and kept."""
    found = Evidence.objects.filter(pk=evidence).first()
    if found is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(evidence))
    record = held_assessment(by, found.assessment.key, OPEN)
    if found.withdrawn_at is None:
        found.withdrawn_at = at
        found.save(update_fields=["withdrawn_at"])
    journal.write(by=by, act="assessments.withdraw_evidence", ref=ref(record), at=at, details={"item": found.item, "evidence": found.pk})
    return found


@act(may_answer)
def comment(*, by: Actor, at: datetime, assessment: str, item: str, text: str) -> Comment:
    """This function will keep what somebody says about an item."""
    record = held_assessment(by, assessment)
    asked_question(record, item)
    if not text.strip():
        raise Refused.because("assessments.text_missing", source=SOURCE)
    kept = Comment.objects.create(assessment=record, item=item, text=text.strip(), at=at, by_key=by.key, by_name=by.name)
    journal.write(by=by, act="assessments.comment", ref=ref(record), at=at, details={"item": item, "comment": kept.pk})
    return kept


@act(may_answer)
def consent(*, by: Actor, at: datetime, assessment: str, named: bool) -> Assessment:
    """This function will keep whether a city consents to be named in comparisons. The city itself says so, not the Secretariat."""
    record = held_assessment(by, assessment)
    if by.holds(*KEEPING):
        raise Refused.because("assessments.consent_of_city", source=SOURCE)
    record.named = named
    record.save(update_fields=["named"])
    journal.write(by=by, act="assessments.consent", ref=ref(record), at=at, details={"named": named})
    return record
