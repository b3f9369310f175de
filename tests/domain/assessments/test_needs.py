"""Needs and mentors with their reasons, from verified answers alone; before and after a programme."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from dure.domain.assessments.actions import answering
from dure.domain.assessments.labels import SENTENCES
from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.queries.needs import asked_again, before_after, limits_on, needs_of, standings_of
from dure.domain.assessments.rules.needs import Standing, Thresholds, mentors, pairs, studies, trainings
from tests.domain.assessments import network as net

LIMITS = Thresholds(Fraction(1, 2), Fraction(3, 4), 3)
ON = date(2026, 6, 1)


def city(key: str, share: Any, overall: Any = "3/5", evidence: int = 1, lowered: int = 0, region: str = "asia") -> Standing:
    return Standing(key, Fraction(overall), {"T": Fraction(share)}, {"T": ("T.1",)}, {"T": evidence}, {"T": lowered}, {"region": region, "population_band": ""})


def codes(reasons: Any) -> list[str]:
    return [one.code.removeprefix("assessments.") for one in reasons]


def test_a_study_wants_a_gap_on_good_ground() -> None:
    found = studies([city("a", "1/4"), city("b", "1/4", overall="1/4"), city("c", "1/2"), city("d", 0)], ["T"], LIMITS)
    assert [one.city for one in found] == ["d", "a"]
    assert codes(found[0].reasons) == ["need_share", "need_gaps", "need_ground"]
    assert found[1].reasons[0].params == {"share": 25, "below": 50}


def test_a_training_wants_enough_cities_with_the_same_need() -> None:
    short = [city(key, Fraction(n, 10)) for n, key in enumerate("abc")]
    assert trainings(short[:2], ["T"], LIMITS) == []
    found = trainings(short, ["T"], LIMITS)
    assert (found[0].cities, found[0].common) == (("a", "b", "c"), (("T.1", 3),))


def test_a_mentor_is_strong_verified_and_evidenced_in_the_same_topic() -> None:
    able = [city("m1", "3/4", region="europe"), city("m2", "4/5"), city("bare", 1, evidence=0), city("lowered", 1, lowered=1), city("near", "74/100")]
    assert [one.key for one in mentors(able, "T", LIMITS)] == ["m2", "m1"]
    found = pairs([*able, city("x", "1/4", region="europe")], ["T"], LIMITS)
    assert [(one.learner, one.mentor) for one in found] == [("x", "m1"), ("x", "m2")]
    assert "mentor_same_region" in codes(found[0].reasons)
    assert "mentor_same_region" not in codes(found[1].reasons)
    assert "mentor_same_population_band" not in codes(found[0].reasons)
    assert {one.code for pair in found for one in pair.reasons} <= set(SENTENCES)


@pytest.fixture
def version(db: None) -> InstrumentVersion:
    return net.published()


def test_needs_rest_on_verified_answers_and_standing_evidence(version: InstrumentVersion, django_assert_num_queries: Any) -> None:
    net.regions()
    best = dict.fromkeys(net.four_parts()["items"], "adopted")
    weak = best | {"POL.1": "none", "POL.2": "none", "POL.3": "draft"}
    made = net.assessed(version, net.city(0), best)
    for n in (1, 2, 3):
        net.assessed(version, net.city(n), best, lowered={"POL.1": "none", "POL.2": "none", "POL.3": "draft"})
    net.assessed(version, net.city(4), weak, verified=False)
    assert needs_of(version, ON).pairs == ()  # nothing shows yet that the strong one is
    net.reviewing.reopen_assessment(by=net.BY, at=net.AT, assessment=made.key, reason="표본")
    answering.keep_evidence(by=net.staff("city-00"), on=net.ON, at=net.AT, assessment=made.key, item="POL.1", url="https://city.example/act", said="표본")
    found = needs_of(version, ON)
    assert [(one.learner, one.mentor, one.topic) for one in found.pairs] == [(f"city-0{n}", "city-00", "POL") for n in (1, 2, 3)]
    assert [(one.topic, one.cities) for one in found.trainings] == [("POL", ("city-01", "city-02", "city-03"))]
    assert {one.city for one in found.studies} == {"city-01", "city-02", "city-03"}
    with django_assert_num_queries(10):
        needs_of(version, ON)
    standings, _ = standings_of(version, ON)
    assert {one.key: one.lowered["POL"] for one in standings} == {"city-00": 0, "city-01": 3, "city-02": 3, "city-03": 3}


def test_the_thresholds_are_dated_settings_marked_assumed(db: None) -> None:
    assert limits_on(ON) == LIMITS


def test_before_and_after_a_programme_with_the_evidence(version: InstrumentVersion) -> None:
    organisation = net.city(0)
    before = net.answers(3)
    net.assessed(version, organisation, before, on=date(2026, 3, 2))
    assert before_after(organisation.pk, "four", date(2026, 4, 1)) is None
    again = net.assessed(version, organisation, before | {"POL.1": "adopted"}, on=date(2026, 5, 4))
    found = before_after(organisation.pk, "four", date(2026, 4, 1))
    assert found is not None
    assert (found.before.on, found.after.on, found.after.assessment_id) == (date(2026, 3, 2), date(2026, 5, 4), again.pk)
    assert [(one.move.item, one.move.before, one.move.after) for one in found.changed] == [("POL.1", before["POL.1"], "adopted")]
    one, other = (part.part for part in found.scores["ALL"])
    assert one is not None
    assert other is not None
    assert one.value is not None
    assert other.value is not None
    assert other.value.low > one.value.low
    assert [organisation.pk for organisation, _on in asked_again("four")] == [organisation.pk]
