"""Answers that were given offline: the file that came back is kept as it is, then what it says is taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.assessments.actions.answering import comment, give_answers, keep_evidence
from dure.domain.assessments.actions.held import held_assessment, ref
from dure.domain.assessments.models import Workbook
from dure.domain.assessments.permissions import may_answer
from dure.domain.assessments.queries.answers import current_answers
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.merging import Said
from dure.domain.assessments.rules.states import OPEN
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.files import keep_file
from dure.kernel.problem import Refused


@act(may_answer)
def keep_workbook(*, by: Actor, at: datetime, assessment: str, source: bytes, name: str, media_type: str = "") -> Workbook:
    """This function will keep a file of answers as it came back. Nothing is answered by it yet."""
    record = held_assessment(by, assessment, OPEN)
    file = keep_file(by=by, at=at, source=source, name=name, media_type=media_type or "application/octet-stream")
    kept = Workbook.objects.create(assessment=record, file=file, name=name[-255:], at=at, by_key=by.key, by_name=by.name)
    journal.write(by=by, act="assessments.keep_workbook", ref=ref(record), at=at, details={"workbook": kept.pk, "sha256": file.sha256})
    return kept


@act(may_answer)
def take_workbook(*, by: Actor, on: date, at: datetime, workbook: int, answers: Mapping[str, str], seen_to: int,
                  said: Sequence[Said] = ()) -> Workbook:
    """This function will take over what a file of answers says: answers, links to evidence and comments, all of it or nothing.

    `seen_to` is the number of the newest answer when the choice was shown: an item that a colleague has answered since is refused by name.
    Links and comments that stand there already are not kept twice, so that the same file may come in again.
    """
    found = Workbook.objects.select_related("assessment").filter(pk=workbook).first()
    if found is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=str(workbook))
    record = held_assessment(by, found.assessment.key, OPEN)
    shown = current_answers(record, up_to=seen_to)
    seen = {item: shown[item].pk if item in shown else None for item in answers}
    kept = give_answers(by=by, at=at, assessment=record.key, answers=answers, seen=seen, note=found.name)
    links = set(record.evidence.filter(withdrawn_at__isnull=True).values_list("item", "url"))
    words = set(record.comments.values_list("item", "text"))
    for one in said:
        if one.url and (one.item, one.url) not in links:
            keep_evidence(by=by, on=on, at=at, assessment=record.key, item=one.item, url=one.url, dated_on=one.dated_on)
        if one.comment and (one.item, one.comment) not in words:
            comment(by=by, at=at, assessment=record.key, item=one.item, text=one.comment)
    found.taken_at, found.kept = at, len(kept)
    found.save(update_fields=["taken_at", "kept"])
    journal.write(by=by, act="assessments.take_workbook", ref=ref(record), at=at, details={"workbook": found.pk, "answers": len(kept)})
    return found
