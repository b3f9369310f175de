"""From submission to the verified score, and back: nothing that was handed in is ever changed."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.domain.assessments.actions.held import asked_question, held_assessment, questions_of, ref
from dure.domain.assessments.models import Answer, Assessment, Evidence, PlannedStep, Submission
from dure.domain.assessments.permissions import may_answer, may_review
from dure.domain.assessments.queries.answers import current_answers, reviewed_answers
from dure.domain.assessments.queries.inquiries import unanswered
from dure.domain.assessments.queries.scores import scores_of, stored
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.states import (
    OPEN,
    SUBMITTED,
    VERIFIED,
    given_problems,
    submission_problems,
)
from dure.domain.journal import actions as journal
from dure.kernel.problem import Refused


@act(may_answer)
def submit_assessment(*, by: Actor, on: date, at: datetime, assessment: str) -> Submission:
    """This function will hand in a city's answers: they are frozen with their score, and the Secretariat reviews them.

    Questions left open do not stop it; the page says so before.
    """
    record = held_assessment(by, assessment, OPEN)
    values = {item: answer.value for item, answer in current_answers(record).items()}
    refuse(submission_problems(questions_of(record), values))
    made = _frozen(by, on, at, record, Answer.Kind.CLAIMED, values)
    _moved(record, SUBMITTED)
    journal.write(by=by, act="assessments.submit_assessment", ref=ref(record), at=at, details={"number": made.number, "answers": len(values)})
    return made


@act(may_review)
def verify_answer(*, by: Actor, at: datetime, assessment: str, item: str, value: str, note: str = "") -> Answer:
    """This function will keep what the review finds of an answer: the same word confirms it, another changes it and needs its reason.

    Who gave the answer cannot verify it.
    """
    record = held_assessment(by, assessment, SUBMITTED)
    refuse(given_problems({item: asked_question(record, item)}, {item: value}))
    claimed = current_answers(record).get(item)
    if claimed is not None and by.bears(claimed.by_key):
        raise Refused.because("assessments.own_answer", source=SOURCE, path=item)
    if value != (claimed.value if claimed else "") and not note.strip():
        raise Refused.because("assessments.reason_missing", source=SOURCE)
    kept = Answer.objects.create(assessment=record, item=item, kind=Answer.Kind.VERIFIED, value=value, note=note.strip(), at=at,
                                 by_key=by.key, by_name=by.name)
    journal.write(by=by, act="assessments.verify_answer", ref=ref(record), at=at,
                  details={"item": item, "claimed": claimed.value if claimed else "", "verified": value}, why=note.strip())
    return kept


@act(may_review)
def judge_evidence(*, by: Actor, at: datetime, evidence: int, accepted: bool, note: str = "") -> Evidence:
    """This function will accept or refuse a piece of evidence; refusing needs its reason. Who kept it cannot judge it."""
    found = Evidence.objects.filter(pk=evidence).first()
    if found is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(evidence))
    record = held_assessment(by, found.assessment.key, SUBMITTED)
    if by.bears(found.by_key):
        raise Refused.because("assessments.own_answer", source=SOURCE, path=found.item)
    if not accepted and not note.strip():
        raise Refused.because("assessments.reason_missing", source=SOURCE)
    found.verdict = Evidence.Verdict.ACCEPTED if accepted else Evidence.Verdict.REFUSED
    found.verdict_note, found.verdict_by = note.strip(), by.name
    found.save(update_fields=["verdict", "verdict_note", "verdict_by"])
    journal.write(by=by, act="assessments.judge_evidence", ref=ref(record), at=at, why=note.strip(),
                  details={"item": found.item, "evidence": found.pk, "accepted": accepted})
    return found


@act(may_review)
def close_review(*, by: Actor, on: date, at: datetime, assessment: str) -> Submission:
    """This function will end a review: answers that nobody looked at stay as claimed, and the verified score stands beside the claimed.

    Refused while the city was asked back and has not replied; such an inquiry is ended first.
    """
    record = held_assessment(by, assessment, SUBMITTED)
    if waiting := list(unanswered(record).values_list("item", flat=True)):
        raise Refused.because("assessments.inquiries_wait", source=SOURCE, said=", ".join(waiting))
    made = _frozen(by, on, at, record, Answer.Kind.VERIFIED, reviewed_answers(record))
    _moved(record, VERIFIED)
    journal.write(by=by, act="assessments.close_review", ref=ref(record), at=at, details={"number": made.number})
    return made


@act(may_review)
def reopen_assessment(*, by: Actor, at: datetime, assessment: str, reason: str) -> Assessment:
    """This function will give an assessment back to its city; what was handed in and verified stays."""
    record = held_assessment(by, assessment, SUBMITTED, VERIFIED)
    if not reason.strip():
        raise Refused.because("assessments.reason_missing", source=SOURCE)
    if Assessment.objects.filter(version=record.version_id, organisation=record.organisation_id, state__in=[OPEN, SUBMITTED]).exclude(pk=record.pk).exists():
        raise Refused.because("assessments.at_work", source=SOURCE, said=record.organisation.key)
    _moved(record, OPEN)
    unanswered(record).update(ended_at=at)  # all of it is asked again
    journal.write(by=by, act="assessments.reopen_assessment", ref=ref(record), at=at, why=reason.strip())
    return record


@act(may_answer)
def plan_step(*, by: Actor, on: date, at: datetime, assessment: str, item: str, said: str, owner: str, due_on: date) -> PlannedStep:
    """This function will take a step into the city's action plan."""
    record = held_assessment(by, assessment)
    asked_question(record, item)
    if not said.strip() or not owner.strip():
        raise Refused.because("assessments.text_missing", source=SOURCE)
    if due_on < on:
        raise Refused.because("assessments.due_past", source=SOURCE, on=due_on)
    kept = PlannedStep.objects.create(assessment=record, item=item, said=said.strip(), owner=owner.strip(), due_on=due_on, at=at,
                                      by_key=by.key, by_name=by.name)
    journal.write(by=by, act="assessments.plan_step", ref=ref(record), at=at, details={"item": item, "step": kept.pk, "due_on": due_on})
    return kept


@act(may_answer)
def set_step(*, by: Actor, at: datetime, step: int, state: str) -> PlannedStep:
    """This function will mark a planned step as done, dropped, or planned again."""
    found = PlannedStep.objects.filter(pk=step).first()
    if found is None or state not in PlannedStep.State.values:
        raise Refused.because("assessments.no_such", source=SOURCE, what=f"{step} {state}")
    record = held_assessment(by, found.assessment.key)
    found.state = state
    found.save(update_fields=["state"])
    journal.write(by=by, act="assessments.set_step", ref=ref(record), at=at, details={"step": found.pk, "state": state})
    return found


def _frozen(by: Actor, on: date, at: datetime, record: Assessment, kind: str, answers: dict[str, str]) -> Submission:
    last = record.submissions.filter(kind=kind).order_by("-number").first()
    instrument = record.version.instrument
    return Submission.objects.create(
        assessment=record, number=(last.number if last else 0) + 1, kind=kind, sha256=record.version.sha256, answers=answers,
        scores=stored(instrument, scores_of(instrument, answers)), at=at, on=on, by_key=by.key, by_name=by.name)


def _moved(record: Assessment, state: str) -> None:
    record.state = state
    record.save(update_fields=["state"])
