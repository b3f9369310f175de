"""The dates of papers themselves: cover against approval, and days on which nobody signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dure.domain.texts.rules.holidays import rest_day
from dure.kernel.days import PartialDay
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem, Severity

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

    They are compared as far as both are known. A cover before the approval is a hint, since papers are drafted
    before they are approved; one after it, or in another year, is a warning.
    """
    if cover is None or approval is None:
        return []
    known = min(len(str(cover.on)), len(str(approval.on)))
    printed, approved = str(cover.on)[:known], str(approval.on)[:known]
    if printed == approved:
        return []
    severity: Severity = "warning" if printed > approved or printed[:4] != approved[:4] else "hint"
    return [Problem("papers.cover_date", {"cover": str(cover.on), "approved": str(approval.on)}, SOURCE, severity,
                    (cover.at, approval.at))]


_DAY = r"['’]?(?P<year>\d{4}|\d{2})\s?[.\-년]\s?(?P<month>\d{1,2})(?:\s?[.\-월]\s?(?P<day>\d{1,2}))?"
_COVER = re.compile(rf"(?:작성일자?|작성|제출일자?|발행일|기안일자?)\s*[:：]?\s*{_DAY}")
_APPROVAL = re.compile(rf"(?:결재일자?|결재|승인일자?|시행일자?)\s*[:：]?\s*{_DAY}")


def cover_and_approval(texts: Iterable[tuple[str, Place]]) -> tuple[Signed | None, Signed | None]:
    """This function will look in lines of text for the date on which a paper says it was drawn up, and was approved."""
    found: list[Signed | None] = [None, None]
    for text, at in texts:
        for i, pattern in enumerate((_COVER, _APPROVAL)):
            match = pattern.search(text)
            if match and found[i] is None:
                year = int(match["year"])
                day = PartialDay(year if year > 99 else 2000 + year, int(match["month"]), int(match["day"] or 0))
                found[i] = Signed(text, day, at) if day.exists else None
    return found[0], found[1]
