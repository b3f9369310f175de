"""Two at once: of two reviewers who ask back one question one asks, of two colleagues who reply one is heard; and a review that ends
while the city replies. Real connections, real threads."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.assessments.actions import answering, reviewing
from dure.domain.assessments.actions.inquiring import ask_back, end_inquiry, reply_to
from dure.domain.assessments.models import Answer, Assessment, Inquiry
from tests.domain.assessments.test_room import ANSWERS, assessment, city, colleague, staff, version
from tests.domain.members.test_two_officers import together

__all__ = ["assessment", "city", "colleague", "staff", "version"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def handed_in(assessment: Assessment, staff: Actor, at: datetime, on: date) -> Assessment:
    answering.give_answers(by=staff, at=at, assessment=assessment.key, answers=ANSWERS)
    reviewing.submit_assessment(by=staff, on=on, at=at, assessment=assessment.key)
    return assessment


def asking(by: Actor, on: date, at: datetime, record: Assessment) -> Any:
    return lambda: ask_back(by=by, on=on, at=at, assessment=record.key, item="GOV.01", text="어느 법령입니까?")


def test_two_reviewers_ask_back_one_question(handed_in: Assessment, secretariat: Actor, on: date, at: datetime) -> None:
    other = Actor("parties.account:900099", "다른 사무국", frozenset({"secretariat"}))
    ended = together(asking(secretariat, on, at, handed_in), asking(other, on, at, handed_in))
    assert ended == ["GOV.01: this was asked back already, and the city has not replied yet.", "done"]
    assert Inquiry.objects.count() == 1


def test_two_colleagues_reply_to_one_inquiry(handed_in: Assessment, secretariat: Actor, staff: Actor, colleague: Actor, on: date,
                                             at: datetime) -> None:
    made: Inquiry = asking(secretariat, on, at, handed_in)()
    ended = together(*(lambda by=by, value=value: reply_to(by=by, on=on, at=at, inquiry=made.pk, value=value)
                       for by, value in ((staff, "draft"), (colleague, "none"))))
    assert ended == ["GOV.01: this inquiry was replied to or ended already.", "done"]
    made.refresh_from_db()
    assert made.replied_by == Answer.objects.filter(item="GOV.01").latest("pk").by_name


def test_a_reply_and_the_end_of_its_inquiry(handed_in: Assessment, secretariat: Actor, staff: Actor, on: date, at: datetime) -> None:
    made: Inquiry = asking(secretariat, on, at, handed_in)()
    ended = together(lambda: reply_to(by=staff, on=on, at=at, inquiry=made.pk, value="draft"), lambda: end_inquiry(by=secretariat, at=at, inquiry=made.pk))
    assert ended == ["GOV.01: this inquiry was replied to or ended already.", "done"]
    made.refresh_from_db()
    assert (made.replied_at is None) != (made.ended_at is None)
