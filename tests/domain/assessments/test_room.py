"""Instruments frozen, answers with who and when, submission, review, reopening; two cities and two colleagues who meet."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from dure.base.act import Actor
from dure.domain.assessments.actions import answering, instruments, reviewing
from dure.domain.assessments.models import Answer, Assessment, InstrumentVersion, Submission
from dure.domain.assessments.queries.answers import claimed_values, current_answers, history, progress
from dure.domain.assessments.queries.scores import latest_verified, score_in, scores_of
from dure.domain.journal.models import Entry
from dure.domain.parties.actions import register_organisation
from dure.kernel.problem import Refused
from tests.domain.assessments.asking import questions

pytestmark = pytest.mark.django_db
ANSWERS = {"GOV.01": "adopted", "GOV.02": "yes", "NET.01": "yes", "NET.02": "no"}


@pytest.fixture
def city(secretariat: Actor, at: datetime) -> Any:
    return register_organisation(by=secretariat, at=at, key="city", kind="city", names={"ko": "표본시", "en": "Sample City"})


@pytest.fixture
def staff() -> Actor:
    return Actor("parties.account:900011", "시 담당", frozenset({"member_staff", "member_staff@city"}))


@pytest.fixture
def colleague() -> Actor:
    return Actor("parties.account:900012", "시 동료", frozenset({"member_staff", "member_staff@city"}))


@pytest.fixture
def version(secretariat: Actor, at: datetime, on: date) -> InstrumentVersion:
    kept = instruments.keep_instrument(by=secretariat, at=at, plain=questions())
    return instruments.publish_instrument(by=secretariat, on=on, at=at, version=kept.pk)


@pytest.fixture
def assessment(staff: Actor, at: datetime, on: date, version: InstrumentVersion, city: Any) -> Assessment:
    return answering.open_assessment(by=staff, on=on, at=at, version=version.pk, organisation=city.pk)


def refused(code: str) -> Any:
    return pytest.raises(Refused, match=code)


def test_an_instrument_is_kept_in_its_order_and_frozen(secretariat: Actor, version: InstrumentVersion, at: datetime, on: date) -> None:
    again = InstrumentVersion.objects.get()
    assert list(again.plain["items"]) == list(questions()["items"])
    assert again.instrument.hash == again.sha256 == instruments.keep_instrument(by=secretariat, at=at, plain=questions()).sha256
    with refused("version_published"):
        instruments.keep_instrument(by=secretariat, at=at, plain=questions(ranks={"ties": "max"}))
    with refused("version_published"):
        instruments.publish_instrument(by=secretariat, on=on, at=at, version=version.pk)
    for change in ({"text": "{}"}, {"sha256": "0" * 64}, {"state": "draft"}):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            InstrumentVersion.objects.update(**change)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        InstrumentVersion.objects.all()._raw_delete("default")
    assert instruments.retire_instrument(by=secretariat, at=at, version=version.pk, reason="새 판").state == "retired"


def test_a_draft_is_replaced_and_what_is_wrong_is_refused(secretariat: Actor, staff: Actor, at: datetime) -> None:
    first = instruments.keep_instrument(by=secretariat, at=at, plain=questions())
    second = instruments.keep_instrument(by=secretariat, at=at, plain=questions(ranks={"ties": "max"}))
    assert (first.pk, InstrumentVersion.objects.count()) == (second.pk, 1)
    assert first.sha256 != second.sha256
    circle = questions()
    circle["tree"]["GOV"]["children"] = {"ALL": 1}
    with refused("cycle"):
        instruments.keep_instrument(by=secretariat, at=at, plain=circle)
    with refused("version_needed"):
        instruments.keep_instrument(by=secretariat, at=at, plain=questions(""))
    with refused("not_permitted"):
        instruments.keep_instrument(by=staff, at=at, plain=questions())
    instruments.drop_instrument(by=secretariat, at=at, version=second.pk)
    assert InstrumentVersion.objects.count() == 0


def test_what_a_city_cannot_answer_alone_is_not_opened(secretariat: Actor, at: datetime, on: date, city: Any) -> None:
    plain = questions(indicators={"lines": {}})
    plain["tree"]["NET"]["children"].append("lines")
    kept = instruments.keep_instrument(by=secretariat, at=at, plain=plain)
    with refused("version_not_published"):
        answering.open_assessment(by=secretariat, on=on, at=at, version=kept.pk, organisation=city.pk)
    instruments.publish_instrument(by=secretariat, on=on, at=at, version=kept.pk)
    with refused("measures_wanted"):
        answering.open_assessment(by=secretariat, on=on, at=at, version=kept.pk, organisation=city.pk)


def test_a_node_that_other_cities_move_is_not_opened(secretariat: Actor, at: datetime, on: date, city: Any) -> None:
    """Refused by its node; with its reference frozen it is opened."""
    plain = questions()
    plain["tree"]["NET"]["normalise"] = "minmax"
    kept = instruments.keep_instrument(by=secretariat, at=at, plain=plain)
    instruments.publish_instrument(by=secretariat, on=on, at=at, version=kept.pk)
    with refused("node_unfrozen") as found:
        answering.open_assessment(by=secretariat, on=on, at=at, version=kept.pk, organisation=city.pk)
    assert [one.params["path"] for one in found.value.problems] == ["tree.NET"]
    plain = questions("9999.2", reference={"NET": {"min": 0, "max": 2}})
    plain["tree"]["NET"]["normalise"] = "minmax"
    frozen = instruments.keep_instrument(by=secretariat, at=at, plain=plain)
    instruments.publish_instrument(by=secretariat, on=on, at=at, version=frozen.pk)
    assert answering.open_assessment(by=secretariat, on=on, at=at, version=frozen.pk, organisation=city.pk).state == "open"


def test_another_city_is_kept_out(assessment: Assessment, version: InstrumentVersion, city: Any, staff: Actor, at: datetime, on: date) -> None:
    other = Actor("parties.account:900013", "다른 시", frozenset({"member_staff", "member_staff@other"}))
    for act in (lambda: answering.give_answers(by=other, at=at, assessment=assessment.key, answers=ANSWERS),
                lambda: answering.comment(by=other, at=at, assessment=assessment.key, item="GOV.01", text="?"),
                lambda: reviewing.submit_assessment(by=other, on=on, at=at, assessment=assessment.key),
                lambda: answering.open_assessment(by=other, on=on, at=at, version=version.pk, organisation=city.pk)):
        with refused("not_permitted"):
            act()
    with refused("at_work"):
        answering.open_assessment(by=staff, on=on, at=at, version=version.pk, organisation=city.pk)
    assert not Answer.objects.exists()


def test_answers_are_kept_with_who_and_when(assessment: Assessment, staff: Actor, colleague: Actor, at: datetime) -> None:
    key = assessment.key
    answering.give_answers(by=staff, at=at, assessment=key, answers={"GOV.01": "draft", "NET.01": "unsure"}, seen={"GOV.01": None})
    answering.give_answers(by=colleague, at=at, assessment=key, answers={"GOV.01": "adopted", "NET.01": "unsure"}, note="2월에 채택")
    assert claimed_values(assessment) == {"GOV.01": "adopted", "NET.01": "unsure"}
    assert [(one.value, one.by_name, one.note) for one in history(assessment, "GOV.01")] == [("adopted", "시 동료", "2월에 채택"), ("draft", "시 담당", "")]
    assert history(assessment, "NET.01").count() == 1  # what is as before is not written again
    answering.give_answers(by=staff, at=at, assessment=key, answers={"NET.01": ""})
    assert claimed_values(assessment) == {"GOV.01": "adopted"}
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Answer.objects.update(value="none")
    sections = assessment.version.sections
    assert [(one.section.key, one.asked, one.answered) for one in progress(sections, {"GOV.01": "adopted"})] == [("GOV", 2, 1), ("NET", 2, 0)]
    assert [(one.section.key, one.asked, one.answered) for one in progress(sections, {"GOV.01": "draft"})] == [("GOV", 1, 1), ("NET", 2, 0)]


def test_a_colleague_who_answered_meanwhile_is_named(assessment: Assessment, staff: Actor, colleague: Actor, at: datetime) -> None:
    key = assessment.key
    answering.give_answers(by=colleague, at=at, assessment=key, answers={"GOV.01": "adopted"})
    with pytest.raises(Refused) as said:
        answering.give_answers(by=staff, at=at, assessment=key, answers={"GOV.01": "none", "NET.01": "yes"}, seen={"GOV.01": None, "NET.01": None})
    assert [(problem.params["path"], problem.params["who"], problem.params["said"]) for problem in said.value.problems] == [("GOV.01", "시 동료", "adopted")]
    assert claimed_values(assessment) == {"GOV.01": "adopted"}
    now = current_answers(assessment)["GOV.01"].pk
    answering.give_answers(by=staff, at=at, assessment=key, answers={"GOV.01": "none", "NET.01": "yes"}, seen={"GOV.01": now})
    assert claimed_values(assessment) == {"GOV.01": "none", "NET.01": "yes"}


@pytest.mark.parametrize(("answers", "code"), [({"GOV.01": "perhaps"}, "answer_unknown"), ({"XXX": "yes"}, "item_unknown"),
                                               ({"GOV.01": "adopted" * 40}, "answer_unknown")])
def test_junk_is_refused_and_nothing_is_kept(assessment: Assessment, staff: Actor, at: datetime, answers: dict[str, str], code: str) -> None:
    with refused(code):
        answering.give_answers(by=staff, at=at, assessment=assessment.key, answers={"NET.01": "yes", **answers})
    assert not Answer.objects.exists()


def test_from_submission_to_the_verified_score_and_back(assessment: Assessment, staff: Actor, secretariat: Actor, at: datetime, on: date) -> None:
    key, instrument = assessment.key, assessment.version.instrument
    with refused("nothing_answered"):
        reviewing.submit_assessment(by=staff, on=on, at=at, assessment=key)
    answering.give_answers(by=staff, at=at, assessment=key, answers=ANSWERS)
    claimed = reviewing.submit_assessment(by=staff, on=on, at=at, assessment=key)
    assert score_in(claimed, "ALL") == Fraction(3, 4) == scores_of(instrument, claimed.answers).parts["ALL"].value.low  # type: ignore[union-attr]
    assert (claimed.scores["levels"], claimed.sha256) == ({"ALL": "high"}, assessment.version.sha256)
    with refused("is_submitted"):
        answering.give_answers(by=staff, at=at, assessment=key, answers={"NET.02": "yes"})
    with refused("not_permitted"):
        reviewing.verify_answer(by=staff, at=at, assessment=key, item="NET.01", value="no", note="없음")
    with refused("reason_missing"):
        reviewing.verify_answer(by=secretariat, at=at, assessment=key, item="NET.01", value="no")
    reviewing.verify_answer(by=secretariat, at=at, assessment=key, item="NET.01", value="no", note="증빙이 다른 망을 가리킴")
    reviewing.verify_answer(by=secretariat, at=at, assessment=key, item="GOV.01", value="adopted")
    verified = reviewing.close_review(by=secretariat, on=on, at=at, assessment=key)
    assert (score_in(verified, "ALL"), verified.answers["NET.01"], verified.scores["levels"]["ALL"]) == (Fraction(1, 2), "no", "high")
    assert list(latest_verified("small")) == [verified]
    reviewing.reopen_assessment(by=secretariat, at=at, assessment=key, reason="새 증빙")
    answering.give_answers(by=staff, at=at, assessment=key, answers={"NET.02": "yes"})
    second = reviewing.submit_assessment(by=staff, on=on, at=at, assessment=key)
    assert (second.number, score_in(second, "NET")) == (2, Fraction(1))
    assert Submission.objects.filter(pk=claimed.pk, answers=ANSWERS).exists()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Submission.objects.update(sha256="0" * 64)


def test_who_answered_does_not_review_it(assessment: Assessment, secretariat: Actor, staff: Actor, at: datetime, on: date) -> None:
    answering.give_answers(by=secretariat, at=at, assessment=assessment.key, answers=ANSWERS)
    reviewing.submit_assessment(by=staff, on=on, at=at, assessment=assessment.key)
    with refused("own_answer"):
        reviewing.verify_answer(by=secretariat, at=at, assessment=assessment.key, item="GOV.01", value="adopted")


def test_evidence_is_kept_by_its_hash_judged_and_withdrawn(assessment: Assessment, staff: Actor, secretariat: Actor, at: datetime, on: date,
                                                           files: Path) -> None:
    key = assessment.key
    paper = answering.keep_evidence(by=staff, on=on, at=at, assessment=key, item="GOV.01", source=b"%PDF strategy", name="strategy.pdf", dated_on=on)
    link = answering.keep_evidence(by=staff, on=on, at=at, assessment=key, item="GOV.01", url="https://city.example/strategy")
    assert paper.file is not None
    assert len(paper.file.sha256) == 64
    for wrong, code in (({"url": "javascript:alert(1)"}, "no_link"), ({"url": "https://a.example", "dated_on": date(2030, 1, 1)}, "evidence_tomorrow")):
        with refused(code):
            answering.keep_evidence(by=staff, on=on, at=at, assessment=key, item="GOV.01", **wrong)  # type: ignore[arg-type]
    with refused("is_open"):
        reviewing.judge_evidence(by=secretariat, at=at, evidence=paper.pk, accepted=True)
    assert answering.withdraw_evidence(by=staff, at=at, evidence=link.pk).withdrawn_at == at
    answering.give_answers(by=staff, at=at, assessment=key, answers=ANSWERS)
    reviewing.submit_assessment(by=staff, on=on, at=at, assessment=key)
    with refused("reason_missing"):
        reviewing.judge_evidence(by=secretariat, at=at, evidence=paper.pk, accepted=False)
    judged = reviewing.judge_evidence(by=secretariat, at=at, evidence=paper.pk, accepted=False, note="서명 없음")
    assert (judged.verdict, judged.verdict_by) == ("refused", "사무국")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        assessment.evidence.update(url="https://other.example")


def test_sections_comments_consent_and_plans(assessment: Assessment, staff: Actor, secretariat: Actor, at: datetime, on: date) -> None:
    key = assessment.key
    answering.share_section(by=staff, at=at, assessment=key, section="NET", account_key="parties.account:900012", account_name="시 동료")
    with refused("item_unknown"):
        answering.share_section(by=staff, at=at, assessment=key, section="XXX", account_key="a", account_name="b")
    assert assessment.shares.get().account_name == "시 동료"
    answering.share_section(by=staff, at=at, assessment=key, section="NET", account_key="", account_name="")
    assert not assessment.shares.exists()
    answering.comment(by=secretariat, at=at, assessment=key, item="NET.01", text="어느 망입니까?")
    with refused("text_missing"):
        answering.comment(by=staff, at=at, assessment=key, item="NET.01", text="  ")
    with refused("consent_of_city"):
        answering.consent(by=secretariat, at=at, assessment=key, named=True)
    assert answering.consent(by=staff, at=at, assessment=key, named=True).named
    step = reviewing.plan_step(by=staff, on=on, at=at, assessment=key, item="GOV.01", said="전략 채택", owner="정보기획과", due_on=date(2026, 12, 1))
    with refused("due_past"):
        reviewing.plan_step(by=staff, on=on, at=at, assessment=key, item="GOV.01", said="전략", owner="과", due_on=date(2020, 1, 1))
    assert reviewing.set_step(by=staff, at=at, step=step.pk, state="done").state == "done"
    with refused("no_such"):
        reviewing.set_step(by=staff, at=at, step=step.pk, state="forgotten")
    assert Entry.objects.filter(act__startswith="assessments.", ref=f"assessments.assessment:{key}").count() == 7
