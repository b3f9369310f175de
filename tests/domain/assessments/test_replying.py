"""A reply to the review: another answer, words and evidence are kept together, or none of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.assessments.actions import answering, reviewing
from dure.domain.assessments.actions.inquiring import ask_back, end_inquiry, reply_to
from dure.domain.assessments.models import Answer, Assessment, Inquiry
from dure.domain.papers.models import StoredFile
from dure.kernel.problem import Refused
from tests.domain.assessments.test_room import ANSWERS, assessment, city, colleague, staff, version

__all__ = ["assessment", "city", "colleague", "staff", "version"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
PAPER: dict[str, Any] = {"source": b"%PDF act 12", "name": "act.pdf", "said": "Article 12"}


@pytest.fixture
def inquiry(assessment: Assessment, staff: Actor, secretariat: Actor, at: datetime, on: date) -> Inquiry:
    answering.give_answers(by=staff, at=at, assessment=assessment.key, answers=ANSWERS)
    reviewing.submit_assessment(by=staff, on=on, at=at, assessment=assessment.key)
    return ask_back(by=secretariat, on=on, at=at, assessment=assessment.key, item="GOV.01", text="Which law?")


def test_a_reply_brings_its_evidence(inquiry: Inquiry, staff: Actor, at: datetime, on: date) -> None:
    replied = reply_to(by=staff, on=on, at=at, inquiry=inquiry.pk, value=ANSWERS["GOV.01"], dated_on=on, **PAPER)  # evidence alone says enough
    assert not replied.waits
    assert (kept := inquiry.assessment.evidence.get()).file is not None
    assert (kept.item, kept.file_name, kept.said, kept.dated_on) == ("GOV.01", "act.pdf", "Article 12", on)


def test_what_is_refused_keeps_nothing(inquiry: Inquiry, staff: Actor, secretariat: Actor, at: datetime, on: date) -> None:
    before, other = Answer.objects.count(), next(value for value in ("draft", "none") if value != ANSWERS["GOV.01"])
    said: dict[str, Any] = {"by": staff, "on": on, "at": at, "inquiry": inquiry.pk, "value": other, "text": "Article 12"}
    for code, wrong in (("evidence_tomorrow", PAPER | {"dated_on": on + timedelta(days=1)}), ("file_empty", PAPER | {"source": b""}),
                        ("no_link", {"url": "ftp://city.example"}), ("answer_unknown", PAPER | {"value": "perhaps"})):
        with pytest.raises(Refused, match=code):
            reply_to(**said | wrong)
    end_inquiry(by=secretariat, at=at, inquiry=inquiry.pk)
    with pytest.raises(Refused, match="inquiry_over"):
        reply_to(**said | PAPER)
    inquiry.refresh_from_db()
    assert (inquiry.reply, inquiry.replied_at, Answer.objects.count()) == ("", None, before)
    assert not inquiry.assessment.evidence.exists()
    assert not StoredFile.objects.exists()
