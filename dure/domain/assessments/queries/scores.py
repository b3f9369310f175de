"""Scores from answers, and as they are stored with a submission."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from django.db.models import QuerySet

from dure.domain.assessments.models import Answer, Submission
from dure.domain.assessments.rules.explaining import plain_part
from dure.domain.assessments.rules.instrument import Instrument, Rounding
from dure.domain.assessments.rules.scoring import Answers, Scored, scored

UNIT = "city"


def answers_of(answers: Mapping[str, str]) -> Answers:
    """This function will give one city's answers as the engine takes them."""
    return Answers((UNIT,), {UNIT: dict(answers)})


def scores_of(instrument: Instrument, answers: Mapping[str, str]) -> Scored:
    """This function will score one city's answers. Raises Refused where the instrument does not take them."""
    return scored(instrument, answers_of(answers)).units[UNIT]


def stored(instrument: Instrument, one: Scored) -> dict[str, Any]:
    """This function will give scores as the JSON values that a submission keeps."""
    usual = Rounding()
    return {
        "nodes": {key: plain_part(one.parts[key], node.round.mode, node.round.digits) for key, node in instrument.nodes.items()},
        "leaves": {key: plain_part(one.parts[key], usual.mode, usual.digits) for key in instrument.items},
        "levels": dict(one.levels)}


def score_in(submission: Submission, node: str) -> Fraction | None:
    """This function will read a node's score from a submission: exact where it has a fraction, else the middle of its proven bounds;
    None where it has none."""
    part = submission.scores["nodes"].get(node) or {}
    if part.get("exact"):
        return Fraction(part["exact"])
    if part.get("low"):
        return (Fraction(part["low"]) + Fraction(part["high"])) / 2
    return None


def latest_verified(key: str) -> QuerySet[Submission]:
    """This function will return the newest verified submission of each city for an instrument, whatever its version; one query."""
    newest = (Submission.objects.filter(kind=Answer.Kind.VERIFIED, assessment__version__key=key)
              .order_by("assessment__organisation_id", "-on", "-pk").distinct("assessment__organisation_id").values("pk"))
    return Submission.objects.filter(pk__in=newest).select_related("assessment__organisation", "assessment__version").order_by("pk")


def submissions_of(organisation: int, key: str) -> QuerySet[Submission]:
    """This function will return a city's submissions of an instrument in all versions, the oldest first."""
    return (Submission.objects.filter(assessment__organisation=organisation, assessment__version__key=key)
            .select_related("assessment__version").order_by("on", "pk"))
