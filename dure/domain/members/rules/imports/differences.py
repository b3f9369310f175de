"""What a row says otherwise than the register. What a row leaves out is not said, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from dure.domain.members.rules.imports.facts import SOURCE, Known, Listed, Named, Period, Shown
from dure.domain.members.rules.imports.plan import Change
from dure.domain.parties.rules.organisations import folded
from dure.kernel.problem import Problem

SCALARS = ("kind", "country", "latitude", "longitude", "founded_on", "dissolved_on")
PERIOD = ("basis", "decision", "decided_by", "ended_by", "end_decision", "source")


def said_name(name: Named) -> str:
    """This function will write a name as the format does: ``ru: Сеул [1991-12-26~]``."""
    days = f" [{name.since or ''}~{name.until or ''}]" if name.since or name.until else ""
    return f"{name.language}: {name.name}{days}"


def said_number(value: Decimal) -> str:
    """This function will write a number as people read it: ``9,776,000``."""
    return f"{int(value):,}" if value == value.to_integral_value() else f"{value.normalize():,f}"


def said_period(period: Period) -> str:
    """This function will write a time in a category: ``full 2010-09-07~``."""
    return f"{period.category} {period.since or ''}~{period.until or ''}"


def said_shown(shown: Shown) -> str:
    """This function will write how a member is shown."""
    name = "; ".join(f"{language}: {text}" for language, text in shown.name)
    days = f" [{shown.since or ''}~{shown.until or ''}]" if shown.since or shown.until else ""
    return " ".join(filter(None, (name, shown.flag, "" if shown.position is None else str(shown.position)))) + days


def changes_of(known: Known, listed: Listed, on: date) -> Iterator[Change]:
    """This function will list what a row would change of an organisation, but for its membership."""
    for name in SCALARS:
        before, after = getattr(known.facts, name), getattr(listed, name)
        if after not in ("", None) and after != before:
            yield Change(name, "" if before is None else str(before), str(after))
    if listed.region and folded(listed.region) not in {folded(name) for _, name in known.regions}:
        yield Change("region", known.facts.region, listed.region)
    yield from _names(known.facts, listed)
    held = dict(known.facts.identifiers)
    for scheme, identifier in listed.identifiers:
        if (scheme, identifier) not in known.facts.identifiers:
            yield Change(f"identifier:{scheme}", held.get(scheme, ""), identifier)
    for fact in listed.measured:
        same = [other for other in known.facts.measured if other.kind == fact.kind and (fact.as_of is None or other.as_of == fact.as_of)]
        latest = max(same, key=lambda other: other.as_of or date.min, default=None)
        if latest is None or latest.value != fact.value or (fact.source and latest.source != fact.source):
            yield Change(fact.kind, said_number(latest.value) if latest else "", said_number(fact.value))
    if listed.shown is not None and not any(_same_shown(other, listed.shown) for _, other in known.shown):
        current = next(((pk, other) for pk, other in known.shown if _meets(other.since, other.until, listed.shown.since, listed.shown.until)),
                       None)
        yield Change("display", said_shown(current[1]) if current else "", said_shown(listed.shown), current[0] if current else None)


def _same_shown(one: Shown, other: Shown) -> bool:
    return (one.name, one.flag or other.flag, one.since or other.since) == (
        other.name, other.flag or one.flag, other.since or one.since) and other.position in (None, one.position)


def _names(known: Listed, listed: Listed) -> Iterator[Change]:
    """Names that the register has not in any use; a new legal name ends the one before it."""
    spelled = {folded(name.name) for name in known.names}
    exact = set(known.names)
    for name in listed.names:
        dated = name.since is not None or name.until is not None
        if name in exact or (folded(name.name) in spelled and not dated):
            continue
        before = ""
        if name.use == "legal" and not dated:
            before = next((other.name for other in known.names if (other.language, other.use) == (name.language, "legal")
                           and other.until is None), "")
        yield Change(f"name:{name.use}", before, said_name(name))


def membership_changes(known: Known, wanted: Period, told: Period | None, on: date) -> tuple[list[Change], list[Problem]]:
    """This function will judge a row's membership against those of the register: what would be entered, corrected or ended.

    `wanted` is the row's membership as completed, `told` as the row says it (a day that it does not tell is compared with
    none). A time in another category that runs on ends where the new one begins; one that ends otherwise is in the way.
    """
    met = [(pk, other) for pk, other in known.periods if _meets(other.since, other.until, wanted.since, wanted.until)]
    alike = [(pk, other) for pk, other in met if other.category == wanted.category]
    told_since = told.since if told else None
    if len(alike) == 1 and len(met) == 1:
        pk, old = alike[0]
        after = _corrected(old, wanted, told_since)
        return ([] if after == old else list(_period_changes(pk, old, after))), []
    others = [(pk, other) for pk, other in met if other.category != wanted.category]
    exact = next((pk for pk, other in alike if told_since and other.since == told_since), None)
    if exact is not None:
        old = dict(alike)[exact]
        after = _corrected(old, wanted, told_since)
        clash = [other for pk, other in met if pk != exact and _meets(other.since, other.until, after.since, after.until)]
        return (list(_period_changes(exact, old, after)) if after != old and not clash else []), _in_the_way(clash)
    if len(met) == 1 and others and wanted.since and _begins_before(others[0][1], wanted.since) and others[0][1].until is None:
        pk, old = others[0]
        return [Change("until", said_period(old), str(wanted.since - timedelta(days=1)), pk),
                Change("category", old.category, said_period(wanted))], []
    if met:
        return [], _in_the_way([other for _, other in met])
    return [Change("membership", "", said_period(wanted))], []


def _begins_before(period: Period, day: date) -> bool:
    return period.since is None or period.since < day


def _in_the_way(periods: Sequence[Period]) -> list[Problem]:
    return [Problem("members.import_overlaps", {"period": said_period(period)}, SOURCE) for period in periods]


def _corrected(old: Period, wanted: Period, told_since: date | None) -> Period:
    texts = {name: getattr(wanted, name) or getattr(old, name) for name in PERIOD}
    return Period(old.category, told_since or old.since, wanted.until or old.until, **texts)


def _period_changes(pk: int, old: Period, after: Period) -> Iterator[Change]:
    for name in ("since", "until", *PERIOD):
        before, now = getattr(old, name), getattr(after, name)
        if before != now:
            yield Change(f"membership:{name}", str(before or ""), str(now or ""), pk)


def _meets(since: date | None, until: date | None, other_since: date | None, other_until: date | None) -> bool:
    """Whether two spans of days, both ends included, have a day in common."""
    return (until is None or other_since is None or other_since <= until) and (
        since is None or other_until is None or since <= other_until)
