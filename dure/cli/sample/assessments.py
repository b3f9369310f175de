"""Self-assessments of the sample: CeDS published in its short form and whole, two rounds of member cities, one at work, one under review.

The questions are CeDS's own; every answer is invented, drawn from the city's key so that it is the same on every machine, and marked so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

from django.db import transaction

from dure.base.act import Actor
from dure.cli.acting import Door
from dure.cli.sample.sitting import approver, city_of

CEDS = Path(__file__).resolve().parents[3] / "data" / "instruments" / "ceds"
PUBLISHED, FIRST, SECOND, NOW = date(2018, 1, 15), date(2018, 2, 5), date(2019, 2, 4), date(2019, 3, 4)
# how far each city is made to be, in hundredths; who stands in both rounds has moved on
CITIES = {"seoul": 88, "chengdu": 66, "astana": 58, "da-nang": 55, "dhaka": 34, "changwon": 79, "hanoi": 52, "ho-chi-minh-city": 60, "jakarta": 63,
          "kathmandu": 30, "semarang": 47, "manila": 50, "wuhan": 68, "phnom-penh": 33, "quezon-city": 54, "barcelona": 86, "moscow": 82, "sofia": 61,
          "frankfurt-am-main": 77, "ulyanovsk": 57, "istanbul": 70, "mexico-city": 65, "bogota": 67, "buenos-aires": 71, "guadalajara": 49,
          "addis-ababa": 28, "dar-es-salaam": 31, "nairobi": 45, "san-francisco": 84}
AGAIN = ("chengdu", "da-nang", "hanoi", "kathmandu", "nairobi", "bogota", "sofia", "phnom-penh", "semarang", "dhaka")
NAMED = ("seoul", "barcelona", "changwon", "bogota", "da-nang", "nairobi", "sofia", "wuhan", "jakarta", "frankfurt-am-main")
AT_WORK, UNDER_REVIEW = "seoul", "ho-chi-minh-city"


def at(on: date) -> datetime:
    """This function will return the forenoon of a day."""
    return datetime(on.year, on.month, on.day, 2, 0, tzinfo=UTC)


@transaction.atomic
def sample_assessments(door: Door) -> str:
    """This function will publish CeDS and let member cities answer its short form; run again, it keeps all."""
    from dure.domain.assessments.actions.instruments import keep_instrument, publish_instrument
    from dure.domain.assessments.models import Assessment
    from dure.domain.assessments.rules.forms import formed
    from dure.intake.instruments.yaml_file import read_plain

    if Assessment.objects.exists():
        return "  self-assessments: kept"
    by, whole = approver("secretariat"), read_plain(CEDS)
    short = keep_instrument(by=by, at=at(PUBLISHED), plain=formed(whole, "short"))
    full = keep_instrument(by=by, at=at(PUBLISHED), plain=whole)
    for version in (short, full):
        publish_instrument(by=by, on=PUBLISHED, at=at(PUBLISHED), version=version.pk)
    for city, far in CITIES.items():
        _round(short, city, far, FIRST)
    for city in AGAIN:
        _round(short, city, min(CITIES[city] + 14, 95), SECOND, occasion="연수 뒤 다시 진단 (표본)")
    _round(short, UNDER_REVIEW, CITIES[UNDER_REVIEW] + 5, NOW, done=False)
    _asked_back()
    _at_work(full)
    return f"  self-assessments: {len(CITIES) + len(AGAIN)} verified, 1 under review, 1 at work"


def staff_of(city: str) -> Actor:
    """This function will return somebody of a city's staff: a post, no person."""
    return Actor(f"sample:{city}", "표본 시 담당", frozenset({"member_staff", f"member_staff@{city}"}))


def answers(version: Any, city: str, far: int, on: date) -> dict[str, str]:
    """This function will draw answers for a city that is so far, in hundredths: each question by itself, higher words where it is further."""
    from dure.domain.assessments.rules.questionnaire import asked, every_question

    random, given = Random(f"{city} {on} {version.key}"), dict[str, str]()  # noqa: S311 - invented answers, no secret
    questions = {question.key: question for question in every_question(version.sections)}
    for key, question in questions.items():
        if asked(questions, key, given):
            words = sorted(question.answers, key=lambda pair: pair[1])
            at_most = min(int((far / 100 + random.uniform(-0.3, 0.3)) * len(words)), len(words) - 1)
            given[key] = words[max(at_most, 0)][0]
    return given


def _round(version: Any, city: str, far: int, on: date, *, occasion: str = "2018년 진단 (표본)", done: bool = True) -> None:
    """One city answers, hands in, and is reviewed: the review finds less than was claimed in a few places."""
    from dure.domain.assessments.actions import answering, reviewing

    staff, when = staff_of(city), at(on)
    made = answering.open_assessment(by=staff, on=on, at=when, version=version.pk, organisation=city_of(city).pk, due_on=on.replace(month=12),
                                     occasion=occasion, sample=True)
    given = answers(version, city, far, on)
    answering.give_answers(by=staff, at=when, assessment=made.key, answers=given)
    if city in NAMED:
        answering.consent(by=staff, at=when, assessment=made.key, named=True)
    for item in list(given)[:6]:
        answering.keep_evidence(by=staff, on=on, at=when, assessment=made.key, item=item, url=f"https://{city}.example/evidence/{item}", dated_on=on,
                                said="표본 증빙")
    reviewing.submit_assessment(by=staff, on=on, at=when, assessment=made.key)
    if done:
        _reviewed(version, made.key, given, city, on)


def _reviewed(version: Any, key: str, given: Mapping[str, str], city: str, on: date) -> None:
    from dure.domain.assessments.actions import reviewing
    from dure.domain.assessments.rules.questionnaire import every_question

    by, random = approver("secretariat"), Random(f"review {city} {on}")  # noqa: S311 - as above
    scales = {question.key: sorted(question.answers, key=lambda pair: pair[1]) for question in every_question(version.sections)}
    over = [item for item, word in given.items() if word not in (scales[item][0][0],) and scales[item]]
    for item in random.sample(over, min(2, len(over))):
        words = [word for word, _ in scales[item]]
        lower = words[words.index(given[item]) - 1]
        reviewing.verify_answer(by=by, at=at(on), assessment=key, item=item, value=lower, note="증빙이 주장한 정도를 보이지 않음 (표본)")
    reviewing.close_review(by=by, on=on, at=at(on), assessment=key)


def _asked_back() -> None:
    """The review asks back twice: one question came back, one waits."""
    from dure.domain.assessments.actions.inquiring import ask_back, reply_to
    from dure.domain.assessments.models import Assessment
    from dure.domain.assessments.queries.answers import claimed_values

    under = Assessment.objects.get(organisation__key=UNDER_REVIEW, state=Assessment.State.SUBMITTED)
    given = claimed_values(under)
    made = [ask_back(by=approver("secretariat"), on=NOW, at=at(NOW), assessment=under.key, item=item, text="근거가 되는 문서의 쪽을 알려 주십시오. (표본)")
            for item in list(given)[:2]]
    reply_to(by=staff_of(UNDER_REVIEW), on=NOW, at=at(NOW), inquiry=made[0].pk, value=given[made[0].item], text="조례 제12조, 3쪽입니다. (표본)")


def _at_work(version: Any) -> None:
    """One city answers the whole questionnaire: the first sections are done, one is shared out, something is asked."""
    from dure.domain.assessments.actions import answering

    staff, when = staff_of(AT_WORK), at(NOW)
    made = answering.open_assessment(by=staff, on=NOW, at=when, version=version.pk, organisation=city_of(AT_WORK).pk, due_on=NOW.replace(month=12),
                                     occasion="2019년 온전한 진단 (표본)", sample=True)
    given = answers(version, AT_WORK, CITIES[AT_WORK], NOW)
    first = {question.key for section in version.sections[:3] for question in section.questions}
    answering.give_answers(by=staff, at=when, assessment=made.key, answers={item: word for item, word in given.items() if item in first})
    answering.share_section(by=staff, at=when, assessment=made.key, section=version.sections[3].key, account_key=staff.key, account_name=staff.name)
    item = next(question.key for question in version.sections[0].questions)
    answering.comment(by=approver("secretariat"), at=when, assessment=made.key, item=item, text="어느 문서를 근거로 답하셨습니까? (표본)")
    _from_a_colleague(made, given)


def _from_a_colleague(made: Any, given: Mapping[str, str]) -> None:
    """A file that was fetched before anybody answered came back: five new answers, and one otherwise than it stands by now."""
    from dure.documents.assessments.offline import Offline, offline_workbook
    from dure.domain.assessments.actions.offline import keep_workbook

    version = made.version
    begun = version.sections[0].questions[0]
    new = {question.key: given[question.key] for question in version.sections[3].questions if question.key in given}
    otherwise = {begun.key: next(word for word, _points in begun.answers if word != given[begun.key])}
    filled = dict(list(new.items())[:5]) | otherwise
    data = offline_workbook(Offline(made.key, AT_WORK, version.plain, version.sections, version.sha256, 0, filled, at(NOW), "ko"))
    keep_workbook(by=staff_of(AT_WORK), at=at(NOW), assessment=made.key, source=data, name="통신망-담당자.xlsx")
