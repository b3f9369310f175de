"""What selection for feasibility studies, training and mentor pairing draws on, each with its reasons; and before and after a programme.

All of it rests on verified scores alone. Source: `docs/sources.md#assessment-needs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from dure.domain.assessments.models import Answer, Assessment, Evidence, InstrumentVersion, Submission
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.opened import ceilings, share_of, topics_of, upper_nodes
from dure.domain.assessments.queries.results import moved, over_years, peer_units, plains_of, verified_of
from dure.domain.assessments.rules.crosswalk import Compared, Move
from dure.domain.assessments.rules.instrument import Item
from dure.domain.assessments.rules.needs import Pair, Standing, Study, Thresholds, Training, pairs, studies, trainings
from dure.domain.assessments.rules.reading import fraction_of
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter


@dataclass(frozen=True, slots=True)
class Needs:
    """The needs of the verified cities of a version, on a day."""

    version: InstrumentVersion
    cities: Mapping[str, Organisation]
    topics: tuple[str, ...]
    limits: Thresholds
    studies: tuple[Study, ...]
    trainings: tuple[Training, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An answer that changed, with the evidence that stands for it now."""

    move: Move
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """A city before a day and after it: both verified submissions, comparable scores by node (before, after), answers that changed."""

    before: Submission
    after: Submission
    scores: Mapping[str, tuple[Compared, Compared]]
    changed: tuple[Changed, ...]


def limits_on(on: date) -> Thresholds:
    """This function will return the thresholds of needs in force on a day. Three queries."""
    return Thresholds(fraction_of(str(parameter("assessments.need_below", on))), fraction_of(str(parameter("assessments.mentor_from", on))),
                      int(str(parameter("assessments.training_least", on))))


def needs_of(version: InstrumentVersion, on: date) -> Needs:
    """This function will tell the needs of a version's verified cities, from each one's newest verified answers up to a day. Ten queries,
    however many cities."""
    standings, cities = standings_of(version, on)
    topics, limits = topics_of(version.instrument), limits_on(on)
    return Needs(version, cities, tuple(topics), limits, tuple(studies(standings, topics, limits)), tuple(trainings(standings, topics, limits)),
                 tuple(pairs(standings, topics, limits)))


def standings_of(version: InstrumentVersion, on: date) -> tuple[list[Standing], dict[str, Organisation]]:
    """This function will return verified cities as needs and mentors are chosen from, and the cities by key."""
    rows, instrument = verified_of(version, on), version.instrument
    tops, root, topics = ceilings(instrument), root_of(instrument), topics_of(instrument)
    units = peer_units(rows, [], on)
    answers = dict(Submission.objects.filter(pk__in=[row.submission for row in rows]).values_list("pk", "answers"))
    keys = [row.assessment for row in rows]
    claimed = {(key, number): given for key, number, given in Submission.objects.filter(assessment__key__in=keys, kind=Answer.Kind.CLAIMED)
               .order_by("number").values_list("assessment__key", "number", "answers")}
    last = {key: given for (key, _), given in claimed.items()}
    standing = (Evidence.objects.filter(assessment__key__in=keys, withdrawn_at__isnull=True).exclude(verdict=Evidence.Verdict.REFUSED)
                .values_list("assessment__key", "item"))
    shown: dict[str, list[str]] = {}
    for key, item in standing:
        shown.setdefault(key, []).append(item)
    of = {topic: [child for child, _ in instrument.nodes[topic].children if child in instrument.items] for topic in topics}
    enough, found = {key: _enough(item) for key, item in instrument.items.items()}, []
    for row in rows:
        given, before, own = answers[row.submission], last.get(row.assessment, {}), shown.get(row.assessment, [])
        shares = {topic: share_of(row.values[topic], tops[topic]) for topic in topics if topic in row.values}
        found.append(Standing(
            row.organisation.key, share_of(row.values[root], tops[root]) if root in row.values else None, shares,
            {topic: tuple(item for item in items if given.get(item) and given[item] not in enough[item]) for topic, items in of.items()},
            {topic: sum(item in items for item in own) for topic, items in of.items()},
            {topic: sum(item in before and given.get(item) != before[item] and _points(version, item, given) < _points(version, item, before) for item in items)
             for topic, items in of.items()},
            units[row.organisation.pk].groups))
    return found, {row.organisation.key: row.organisation for row in rows}


def _points(version: InstrumentVersion, item: str, answers: Mapping[str, str]) -> Fraction:
    return version.instrument.items[item].points.get(answers.get(item, ""), Fraction(0))


def _enough(item: Item) -> frozenset[str]:
    """The answers of a question that leave nothing to do: its best, and what says that it does not count."""
    best = item.ceiling
    return frozenset([word for word, points in item.points.items() if points >= best] + [state for state, counts in item.states.items() if counts == "drop"])


def before_after(organisation: int, key: str, since: date) -> BeforeAfter | None:
    """This function will set a city's last verified answers before a day (a programme's) beside its newest on or after it, on the
    crosswalk: scores of the upper nodes, answers that changed, the evidence for them. None without both. Five queries and one a version."""
    rows = list(Submission.objects.filter(kind=Answer.Kind.VERIFIED, assessment__organisation=organisation, assessment__version__key=key)
                .select_related("assessment__version").order_by("on", "pk"))
    earlier, later = [row for row in rows if row.on < since], [row for row in rows if row.on >= since]
    if not earlier or not later:
        return None
    before, after = earlier[-1], later[-1]
    version = after.assessment.version
    plains = plains_of(key, [before.assessment.version.version, version.version])
    scores: dict[str, tuple[Compared, Compared]] = {}
    for node in upper_nodes(version.instrument):
        one, other = over_years([before, after], plains, node)
        scores[node] = (one, other)
    shown: dict[str, list[Evidence]] = {}
    for found in Evidence.objects.filter(assessment=after.assessment_id, withdrawn_at__isnull=True).select_related("file").order_by("pk"):
        shown.setdefault(found.item, []).append(found)
    changed = [Changed(move, tuple(shown.get(move.item, ()))) for move in moved(before, after, plains, version)]
    return BeforeAfter(before, after, scores, tuple(changed))


def asked_again(key: str) -> list[tuple[Organisation, date]]:
    """This function will return the cities that were verified with an instrument more than once, each with the day of its newest. One query."""
    found: dict[int, list[tuple[date, Any]]] = {}
    rows = (Assessment.objects.filter(version__key=key, submissions__kind=Answer.Kind.VERIFIED).select_related("organisation")
            .order_by("opened_on", "pk").distinct())
    for row in rows.defer("version__text"):
        found.setdefault(row.organisation_id, []).append((row.opened_on, row.organisation))
    return [(times[-1][1], times[-1][0]) for times in found.values() if len(times) > 1]
