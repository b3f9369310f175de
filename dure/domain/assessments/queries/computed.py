"""What takes long to compute of submissions, kept by the hash of what goes in: rank intervals of a network, advice for a city."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from django.core.cache import cache

from dure.domain.assessments.models import Answer, InstrumentVersion, Submission
from dure.domain.assessments.queries.results import Verified
from dure.domain.assessments.queries.scores import scores_of
from dure.domain.assessments.rules.gains import Path, Recommendation, recommendations
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.peers import LEAST
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.domain.assessments.rules.uncertainty import Plan, RankInterval, rank_intervals

# what is varied: every weight by up to a quarter of itself. Not the kind of mean: a single answer of zero makes a geometric one zero,
# which tells of the method and not of the city. The seed makes it repeatable.
PLAN = Plan(draws=1_000, seed=1, weights=0.25)
# a network so large that this would take minutes gets by with fewer draws: at most so many answers are drawn
_DRAWN_MOST, _DRAWS_LEAST = 40_000_000, 200
# how far a computation is, is forgotten this long after it was last heard of: one that was killed begins anew
_HEARD = 120
# kept for as long as it is looked at: what changes makes another key
_KEPT = 90 * 24 * 3600


def root_of(instrument: Instrument) -> str:
    """This function will return the node that sums up: the one that has levels, else the first that is no other's child."""
    return instrument.levels[0].of if instrument.levels else instrument.roots[0]


def _key_of(*made_of: object) -> str:
    return "assessments:" + hashlib.sha256(repr(made_of).encode()).hexdigest()


def advised(version: InstrumentVersion, answers: Mapping[str, str]) -> list[Recommendation]:
    """This function will return what to do next for the sum, by gain over effort. One query of the cache, two the first time.

    Raises Refused where the instrument recommends under a condition that its answers do not know.
    """
    key = _key_of("advice", version.sha256, sorted(answers.items()))
    found: list[Recommendation] | None = cache.get(key)
    if found is None:
        instrument = version.instrument
        found = recommendations(Path(instrument), version.plain, answers, scores_of(instrument, answers), root_of(instrument))
        cache.set(key, found, _KEPT)
    return found


def plan_for(version: InstrumentVersion, cities: int) -> Plan:
    """This function will plan the draws for a network: a thousand, fewer where very many cities answer very many questions."""
    return replace(PLAN, draws=min(PLAN.draws, max(_DRAWS_LEAST, _DRAWN_MOST // max(1, cities * len(version.instrument.items)))))


def _ranks_key(sha256: str, submissions: Iterable[int]) -> str:
    return _key_of("ranks, weights apart", sha256, sorted(submissions), PLAN, _DRAWN_MOST, _DRAWS_LEAST)


def known_intervals(version: InstrumentVersion, rows: Sequence[Verified]) -> list[RankInterval] | None:
    """This function will return between which places each verified city stands, in the order of places, where the job computed it for just
    these submissions; else None. One query. Units are keys of organisations."""
    found: list[RankInterval] | None = cache.get(_ranks_key(version.sha256, (row.submission for row in rows)))
    return found


def percent_computed(version: InstrumentVersion, rows: Sequence[Verified]) -> int:
    """This function will return how many per cent of the draws are computed, 0 where none are or nobody computes. One query."""
    found: int = cache.get(_ranks_key(version.sha256, (row.submission for row in rows)) + ":percent", 0)
    return found


def uncomputed() -> list[int]:
    """This function will return the versions of more than eight verified cities whose rank intervals nobody has computed for the newest
    submissions. One query, and one of the cache for a version."""
    rows = (Submission.objects.filter(kind=Answer.Kind.VERIFIED).order_by("assessment__version_id", "assessment__organisation_id", "-on", "-pk")
            .distinct("assessment__version_id", "assessment__organisation_id").values_list("assessment__version_id", "sha256", "pk"))
    of: dict[tuple[int, str], list[int]] = {}
    for version, sha256, submission in rows:
        of.setdefault((version, sha256), []).append(submission)
    return [version for (version, sha256), submissions in of.items()
            if len(submissions) > LEAST and not cache.has_key(_ranks_key(sha256, submissions))]


def intervals(version: InstrumentVersion, rows: Sequence[Verified]) -> list[RankInterval]:
    """This function will return rank intervals for a paper, which does not wait for the job: those known, else computed now."""
    found = known_intervals(version, rows)
    return computed_intervals(version, rows) if found is None else found


def computed_intervals(version: InstrumentVersion, rows: Sequence[Verified], between: Callable[[], object] = int) -> list[RankInterval]:
    """This function will compute the rank intervals of a version's sum and keep them: the network's answers computed many times with other
    weights. Seconds for a large network: how far it is, is told `between` batches, where other work may be done."""
    key, plan = _ranks_key(version.sha256, (row.submission for row in rows)), plan_for(version, len(rows))

    def after(done: int) -> None:
        cache.set(key + ":percent", 100 * done // plan.draws, _HEARD)
        between()

    answers = dict(Submission.objects.filter(pk__in=[row.submission for row in rows]).values_list("pk", "answers"))
    cells = {row.organisation.key: answers[row.submission] for row in rows}
    scores = scored(version.instrument, Answers(tuple(cells), cells))
    found = rank_intervals(version.instrument, scores, plan, root_of(version.instrument), after)
    cache.set(key, found, _KEPT)
    return found
