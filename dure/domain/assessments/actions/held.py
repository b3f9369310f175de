"""What acts of this room share: an assessment held while it is judged, and its answers as they stand."""

from __future__ import annotations

from dure.base.act import Actor, refuse
from dure.domain.assessments.models import Assessment
from dure.domain.assessments.permissions import own_problem
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.questionnaire import Question, every_question
from dure.domain.assessments.rules.states import state_problem
from dure.kernel.problem import Refused


def held_assessment(by: Actor, key: str, *states: str) -> Assessment:
    """This function will hold an assessment until the transaction ends. Refused where there is none, for the staff of other cities, and
    where it is in none of the `states` that the act asks for."""
    record = (Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("version", "organisation")
              .filter(key=key).first())
    if record is None:
        raise Refused.because("assessments.no_such", source=SOURCE, what=key)
    problem = own_problem(by, record)
    refuse([problem] if problem else [])
    if states:
        in_state(record, *states)
    return record


def in_state(record: Assessment, *states: str) -> None:
    """This function will refuse what the state of an assessment does not allow."""
    problem = state_problem(record.state, *states)
    refuse([problem] if problem else [])


def questions_of(record: Assessment) -> dict[str, Question]:
    """This function will return the questions that an assessment asks, by item."""
    return {question.key: question for question in every_question(record.version.sections)}


def asked_question(record: Assessment, item: str) -> Question:
    """This function will return one question. Refused where the instrument has no such item."""
    question = questions_of(record).get(item)
    if question is None:
        raise Refused.because("assessments.item_unknown", source=SOURCE, path=item)
    return question


def ref(record: Assessment) -> str:
    """This function will return the reference of an assessment in the journal."""
    return f"assessments.assessment:{record.key}"
