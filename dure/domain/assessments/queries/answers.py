"""Answers as they stand, their history, and how far a city has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from dure.domain.assessments.models import Answer, Assessment, Submission
from dure.domain.assessments.rules.questionnaire import Section, asked, every_question


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section has come: questions that are asked, and those of them that have an answer."""

    section: Section
    asked: int
    answered: int

    @property
    def done(self) -> bool:
        """This function will tell whether nothing is left open."""
        return self.answered == self.asked


def current_answers(assessment: Assessment, kind: str = Answer.Kind.CLAIMED, *, up_to: int | None = None) -> dict[str, Answer]:
    """This function will return the newest answer of a kind to each item, or the newest when number `up_to` was given; one query."""
    given = Answer.objects.filter(assessment=assessment, kind=kind)
    if up_to is not None:
        given = given.filter(pk__lte=up_to)
    return {answer.item: answer for answer in given.order_by("item", "-pk").distinct("item")}


def drawn_answers(assessment: Assessment) -> tuple[int, dict[str, str]]:
    """This function will return the answers as they stand with the number of the last: whoever answers meanwhile waits, so that none with
    a smaller number comes later."""
    with transaction.atomic():
        Assessment.objects.select_for_update(no_key=True).get(pk=assessment.pk)
        found = current_answers(assessment)
    return max((answer.pk for answer in found.values()), default=0), {item: answer.value for item, answer in found.items() if answer.value}


def claimed_values(assessment: Assessment) -> dict[str, str]:
    """This function will return what the city answers now, item by item."""
    return {item: answer.value for item, answer in current_answers(assessment).items() if answer.value}


def handed_in(assessment: Assessment) -> Submission | None:
    """This function will return what the city handed in last."""
    return assessment.submissions.filter(kind=Answer.Kind.CLAIMED).order_by("-number").first()


def found_by_review(assessment: Assessment, claimed: Mapping[str, Answer], last: Submission | None) -> dict[str, Answer]:
    """This function will return what the review found since the last submission. A finding does not outlive the answer that it judges:
    where the city was asked back and answered otherwise, that is to be looked at anew."""
    verified = current_answers(assessment, Answer.Kind.VERIFIED)
    return {item: answer for item, answer in verified.items()
            if last is not None and answer.at >= last.at and (item not in claimed or answer.pk > claimed[item].pk)}


def reviewed_answers(assessment: Assessment) -> dict[str, str]:
    """This function will return the answers as the review leaves them: what it found, else what the city claimed."""
    claimed = current_answers(assessment)
    found = claimed | found_by_review(assessment, claimed, handed_in(assessment))
    return {item: answer.value for item, answer in found.items() if answer.value}


def history(assessment: Assessment, item: str) -> QuerySet[Answer]:
    """This function will return every answer to an item, claimed and verified, the newest first."""
    return Answer.objects.filter(assessment=assessment, item=item).order_by("-pk")


def progress(sections: list[Section], answers: Mapping[str, str]) -> list[Progress]:
    """This function will count, by section, the questions that are asked and those that are answered."""
    questions = {question.key: question for question in every_question(sections)}
    made = []
    for section in sections:
        shown = [question.key for question in section.questions if asked(questions, question.key, answers)]
        made.append(Progress(section, len(shown), sum(1 for key in shown if answers.get(key))))
    return made
