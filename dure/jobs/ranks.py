"""Rank intervals of self-assessments, computed beside the server once the verified cities of a version are others than before."""

from __future__ import annotations

from collections.abc import Callable

from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.queries.computed import computed_intervals, root_of, uncomputed
from dure.domain.assessments.queries.results import verified_of


def compute_waiting(between: Callable[[], object] = int) -> int:
    """This function will compute the rank intervals that are missing, one version after another, and return of how many.
    `between` batches of draws other work is done."""
    found = uncomputed()
    for version in InstrumentVersion.objects.filter(pk__in=found):
        computed_intervals(version, verified_of(version, nodes=[root_of(version.instrument)]), between)
    return len(found)
