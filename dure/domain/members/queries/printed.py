"""Printed numbers of members: where each comes from, and whether papers and register tell the same."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import F

from dure.domain.members.labels.counts import DEFINITIONS
from dure.domain.members.labels.register import COUNTS, COUNTS_DEFINED
from dure.domain.members.models import MemberCount, Membership
from dure.domain.members.queries import tally
from dure.domain.papers.models import Paper
from dure.domain.texts.queries import setting
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref
from dure.kernel.place import Place
from dure.kernel.problem import Problem

MOST = 300


def is_public(ref: Ref) -> bool:
    """This function will tell whether a visitor may ask a number of this room: those counted from the register are public."""
    return ref.kind == "roll"


def explain_roll(ref: Ref) -> Explanation | None:
    """This function will tell where a number of members on a day comes from (``members.roll:2018-03-12/full``), with the
    memberships it counts, up to 300; None for what is no such number."""
    category, _, part = ref.field.partition(".")
    label = COUNTS.get(category)
    try:
        on = date.fromisoformat(ref.key)
    except ValueError:
        return None
    figure = tally.counts(on).figures().get(category)
    if ref.kind != "roll" or label is None or figure is None or part not in ("", "begun", "ended"):
        return None
    if part:
        terms = figure.rests_on.terms if figure.rests_on else ()  # type: ignore[union-attr]
        figure = next((term for term in terms if term.ref == ref), None)
        if figure is None:
            return None
    defined = COUNTS_DEFINED[part]
    rows = Membership.objects.filter(known_until__isnull=True)
    if category != "all":
        rows = rows.filter(category=category)
    rows = rows.filter(during__startswith__lte=on) if part == "begun" else rows.filter(
        during__endswith__lte=on) if part == "ended" else rows.filter(during__contains=on)
    keys = rows.order_by("organisation__sort_en", "pk").values_list("pk", flat=True)[:MOST]
    return Explanation(
        ref=ref, label={language: f"{label[language]}{defined['label'][language]}" for language in label},
        definition=defined["definition"], value=figure.value, kind="derived", unit=figure.unit, as_of=on,
        figure=figure if figure.rests_on else None, records=tuple(Ref("members", "membership", str(key)) for key in keys))


def differing(project: str = "", fiscal_year: int | None = None) -> list[Problem]:
    """This function will compare the numbers of members that statements tell with the register: a finding where the
    register held that number on no day of the year. A statement does not say which day it means."""
    told = MemberCount.objects.select_related("paper").filter(paper__versions__isnull=True)
    if project:
        told = told.filter(project=project)
    if fiscal_year is not None:
        told = told.filter(fiscal_year=fiscal_year)
    by_number = defaultdict[tuple[int, str, int], list[MemberCount]](list)
    for count in told.order_by(F("fiscal_year").desc(), "category", "pk"):
        by_number[count.fiscal_year, count.category, count.number].append(count)
    sums = tally.tally()
    problems = []
    for (year, category, number), rows in by_number.items():
        first, last = date(year, 1, 1), date(year, 12, 31)
        means = setting("members.counted_categories", last)
        held = [how_many for _, how_many in sums.within(means.value[category], first, last)]
        if number not in held:
            problems.append(Problem("members.count_differs", {
                "year": year, "kind": DEFINITIONS[category]["label"], "declared": number, "lowest": min(held), "highest": max(held),
                "paper": rows[0].paper_id, "title": rows[0].paper.title}, "network-members", "warning",
                tuple(Place.from_json(row.place) for row in rows)))
    return problems


def public_differing() -> list[Problem]:
    """This function will compare with the register what statements tell that the public may read."""
    found = differing()
    told = Paper.objects.filter(pk__in=[problem.params["paper"] for problem in found], disclosure=Paper.Disclosure.PUBLIC)
    public = set(told.values_list("pk", flat=True))
    return [problem for problem in found if problem.params["paper"] in public]
