"""The dates of papers themselves: cover against approval, and days on which nobody signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dure.domain.texts.rules.holidays import rest_day
from dure.kernel.days import PartialDay
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem

SOURCE = "official-papers"


@dataclass(frozen=True, slots=True)
class Signed:
    """A signing: what was signed, when, and where the paper says so."""

    title: str
    on: PartialDay
    at: Place = NOWHERE


def rest_day_problems(signings: Iterable[Signed], declared: frozenset[date] = frozenset()) -> list[Problem]:
    """This function will hint at signings on a Sunday or a public holiday; `declared` ones count too."""
    problems = []
    for signing in signings:
        if signing.on.precision != "day" or not signing.on.exists:
            continue
        why = rest_day(signing.on.first, declared)
        if why:
            params = {"title": signing.title, "date": str(signing.on)}
            problems.append(Problem(f"papers.signed_on_{why}", params, SOURCE, "hint", (signing.at,)))
    return problems


def cover_problems(cover: Signed | None, approval: Signed | None) -> list[Problem]:
    """This function will compare the date on a paper's cover with that of its approval.

    The cover of a paper that was approved carries the day of approval, or a later one when it was printed
    afterwards; a cover before the approval is a warning, one in another year too.
    """
    if cover is None or approval is None:
        return []
    digits = {"year": 4, "month": 7, "day": 10}[min(cover.on.precision, approval.on.precision, key=_rank)]
    printed, approved = str(cover.on)[:digits], str(approval.on)[:digits]
    if printed >= approved and printed[:4] == approved[:4]:
        return []
    return [Problem("papers.cover_date", {"cover": str(cover.on), "approved": str(approval.on)}, SOURCE, "warning",
                    (cover.at, approval.at))]


def _rank(precision: str) -> int:
    return ("year", "month", "day").index(precision)
