"""Whom the network can help with what, and who can help: from verified scores by topic, each with its reasons.

A topic is a node whose parts are questions; shares are of what can be reached. Source: `docs/sources.md#assessment-needs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dure.kernel.problem import Problem

SOURCE = "assessment-needs"
MOST_MENTORS = 2
MOST_GAPS = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """A city as verified: the share of the sum, the share of each topic, by topic the questions below their best, how much evidence
    stands (not refused), and how many answers the review lowered."""

    key: str
    overall: Fraction | None
    shares: Mapping[str, Fraction]
    gaps: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, int]
    lowered: Mapping[str, int]
    groups: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Below what share of a topic there is a need, from what share a city can help, and how many cities make a training."""

    below: Fraction
    strong: Fraction
    trainees: int


@dataclass(frozen=True, slots=True)
class Study:
    """A city for which a feasibility study of a topic suggests itself."""

    city: str
    topic: str
    share: Fraction
    reasons: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Training:
    """A topic in which so many cities have the same need, those furthest behind first; the questions most of them have open."""

    topic: str
    cities: tuple[str, ...]
    common: tuple[tuple[str, int], ...]
    reasons: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentor for a city in a topic: strong and verified there, the nearest first."""

    learner: str
    mentor: str
    topic: str
    reasons: tuple[Problem, ...]


def percent(share: Fraction) -> int:
    """This function will return a share in whole percent, half up."""
    return int(share * 100 + Fraction(1, 2))


def _short(city: Standing, topic: str, limits: Thresholds) -> bool:
    share = city.shares.get(topic)
    return share is not None and share < limits.below


def _gap(city: Standing, topic: str, limits: Thresholds) -> tuple[Problem, ...]:
    gaps = city.gaps.get(topic, ())
    found = [Problem("assessments.need_share", {"share": percent(city.shares[topic]), "below": percent(limits.below)}, SOURCE)]
    if gaps:
        found.append(Problem("assessments.need_gaps", {"number": len(gaps), "said": ", ".join(gaps[:MOST_GAPS])}, SOURCE))
    return tuple(found)


def studies(cities: Sequence[Standing], topics: Sequence[str], limits: Thresholds) -> list[Study]:
    """This function will tell for which city a study of which topic suggests itself: the topic is short while the whole is not, so what
    a study proposes finds ground. The greatest distance between the two first."""
    found = []
    for city in cities:
        for topic in topics:
            if _short(city, topic, limits) and city.overall is not None and city.overall >= limits.below:
                reasons = (*_gap(city, topic, limits), Problem("assessments.need_ground", {"share": percent(city.overall)}, SOURCE))
                found.append((city.overall - city.shares[topic], Study(city.key, topic, city.shares[topic], reasons)))
    return [one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].city, pair[1].topic))]


def trainings(cities: Sequence[Standing], topics: Sequence[str], limits: Thresholds) -> list[Training]:
    """This function will tell which topics are short in so many cities that they can be trained together; the most cities first."""
    found = []
    for topic in topics:
        short = sorted((city for city in cities if _short(city, topic, limits)), key=lambda city: (city.shares[topic], city.key))
        if len(short) < limits.trainees:
            continue
        counts: dict[str, int] = {}
        for city in short:
            for item in city.gaps.get(topic, ()):
                counts[item] = counts.get(item, 0) + 1
        common = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_GAPS])
        reasons = [Problem("assessments.need_many", {"number": len(short), "below": percent(limits.below), "least": limits.trainees}, SOURCE)]
        found.append(Training(topic, tuple(city.key for city in short), common, tuple(reasons)))
    return sorted(found, key=lambda one: (-len(one.cities), one.topic))


def mentors(cities: Sequence[Standing], topic: str, limits: Thresholds) -> list[Standing]:
    """This function will return the cities that can help in a topic: strong as verified, evidence stands, and the review lowered nothing
    there. The strongest first."""
    able = [city for city in cities if city.shares.get(topic, Fraction(0)) >= limits.strong and city.evidence.get(topic, 0) > 0
            and not city.lowered.get(topic, 0)]
    return sorted(able, key=lambda city: (-city.shares[topic], city.key))


def pairs(cities: Sequence[Standing], topics: Sequence[str], limits: Thresholds) -> list[Pair]:
    """This function will pair each city that is short in a topic with at most two that can help: of its region and size before others."""
    found = []
    for topic in topics:
        able = mentors(cities, topic, limits)
        for city in sorted((one for one in cities if _short(one, topic, limits)), key=lambda one: (one.shares[topic], one.key)):
            near = sorted(able, key=lambda one: (-len(_alike(city, one)), -one.shares[topic], one.key))
            for mentor in near[:MOST_MENTORS]:
                reasons = [*_gap(city, topic, limits), Problem("assessments.mentor_strong", {
                    "share": percent(mentor.shares[topic]), "number": mentor.evidence[topic]}, SOURCE)]
                reasons += [Problem(f"assessments.mentor_same_{one}", {}, SOURCE) for one in _alike(city, mentor)]
                found.append(Pair(city.key, mentor.key, topic, tuple(reasons)))
    return found


def _alike(city: Standing, other: Standing) -> list[str]:
    return [one for one in ("region", "population_band") if city.groups.get(one) and city.groups.get(one) == other.groups.get(one)]
