"""Asking back in a review: one question goes to the city again, while all else stays as it was handed in."""

from __future__ import annotations

from datetime import date, datetime
from typing import BinaryIO

from dure.base.act import Actor, act, refuse
from dure.domain.assessments.actions.answering import keep_evidence
from dure.domain.assessments.actions.held import asked_question, held_assessment, ref
from dure.domain.assessments.labels import LETTERS
from dure.domain.assessments.models import Answer, Inquiry
from dure.domain.assessments.permissions import may_answer, may_review
from dure.domain.assessments.queries.answers import current_answers
from dure.domain.assessments.queries.inquiries import unanswered
from dure.domain.assessments.queries.listed import colleagues
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.states import SUBMITTED, given_problems
from dure.domain.journal import actions as journal
from dure.domain.messages.actions import queue_letter
from dure.kernel.problem import Problem, Refused


@act(may_review)
def ask_back(*, by: Actor, on: date, at: datetime, assessment: str, item: str, text: str, link: str = "") -> Inquiry:
    """This function will ask a city back about one question of what it handed in; those who answer for it get a letter with the `link`.

    Refused without a text, and while the city has not replied to the last about the same question.
    """
    record = held_assessment(by, assessment, SUBMITTED)
    asked_question(record, item)
    if not text.strip():
        raise Refused.because("assessments.text_missing", source=SOURCE)
    if unanswered(record).filter(item=item).exists():
        raise Refused.because("assessments.inquiry_waits", source=SOURCE, path=item)
    made = Inquiry.objects.create(assessment=record, item=item, text=text.strip(), at=at, by_key=by.key, by_name=by.name)
    for account in colleagues(record.organisation_id, on):
        subject, body = LETTERS.get(account.language, LETTERS["en"])
        queue_letter(by=by, at=at, to=account.email, subject=subject.format(item=item), body=body.format(item=item, text=made.text, link=link),
                     language=account.language, ref=ref(record))
    journal.write(by=by, act="assessments.ask_back", ref=ref(record), at=at, details={"item": item, "inquiry": made.pk}, why=made.text)
    return made


@act(may_answer)
def reply_to(*, by: Actor, on: date, at: datetime, inquiry: int, value: str, text: str = "", url: str = "", source: bytes | BinaryIO | None = None,
             name: str = "", dated_on: date | None = None, said: str = "") -> Inquiry:
    """This function will reply to what the review asked back: with another answer to that one question, with words, with evidence (as in
    `keep_evidence`; what was kept since it was asked counts too), or with several of them. All of it is kept, or nothing.

    What was handed in stays as it was; the review sees the new answer beside it.
    """
    found = _found(inquiry)
    record = held_assessment(by, found.assessment.key, SUBMITTED)
    _waits(found)
    refuse(given_problems({found.item: asked_question(record, found.item)}, {found.item: value}))
    if url or source is not None:
        keep_evidence(by=by, on=on, at=at, assessment=record.key, item=found.item, url=url, source=source, name=name, dated_on=dated_on, said=said)
    now = current_answers(record).get(found.item)
    changes = value != (now.value if now else "")
    if not (changes or text.strip() or record.evidence.filter(item=found.item, withdrawn_at__isnull=True, at__gte=found.at).exists()):
        raise Refused.because("assessments.reply_missing", source=SOURCE, path=found.item)
    if changes:
        Answer.objects.create(assessment=record, item=found.item, value=value, note=text.strip(), at=at, by_key=by.key, by_name=by.name)
    found.reply, found.replied_at, found.replied_by = text.strip(), at, by.name
    found.save(update_fields=["reply", "replied_at", "replied_by"])
    journal.write(by=by, act="assessments.reply_to", ref=ref(record), at=at, details={"item": found.item, "inquiry": found.pk, "value": value})
    return found


@act(may_review)
def end_inquiry(*, by: Actor, at: datetime, inquiry: int) -> Inquiry:
    """This function will end an inquiry without a reply."""
    found = _found(inquiry)
    record = held_assessment(by, found.assessment.key, SUBMITTED)
    _waits(found)
    found.ended_at = at
    found.save(update_fields=["ended_at"])
    journal.write(by=by, act="assessments.end_inquiry", ref=ref(record), at=at, details={"item": found.item, "inquiry": found.pk})
    return found


def _found(inquiry: int) -> Inquiry:
    found = Inquiry.objects.select_related("assessment").filter(pk=inquiry).first()
    if found is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(inquiry))
    return found


def _waits(inquiry: Inquiry) -> None:
    """Read again under the lock: of two replies at once the second comes too late."""
    inquiry.refresh_from_db(fields=["replied_at", "ended_at"])
    if not inquiry.waits:
        raise Refused(Problem("assessments.inquiry_over", {"path": inquiry.item}, SOURCE))
