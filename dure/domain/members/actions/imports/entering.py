"""Members that a list brings anew: organisations, memberships, regions and displays, by the thousand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from django.db.models import Q
from psycopg.types.range import DateRange

from dure.base.act import Actor
from dure.domain.members.actions.regions import define_region
from dure.domain.members.models import Display, Membership, Region, RegionScope
from dure.domain.members.rules.imports.facts import Listed, Period, Shown
from dure.domain.members.rules.imports.plan import Plan, Planned, period_of
from dure.domain.members.rules.imports.planning import kind_of
from dure.domain.papers.models import Paper
from dure.domain.parties.actions import register_organisations
from dure.domain.parties.models import Organisation
from dure.domain.parties.rules.naming import Said
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.rows import Fact, Row, proposed_key

CHUNK = 2_000
DECISION = "decision"


def enter_new(plan: Plan, *, category: str, source: str, on: date, by: Actor, at: datetime, batch: UUID) -> None:
    """This function will enter the new rows of a plan: each an organisation, or a further time of one that a row above is.

    `source` names the list where a row names no source of its own.
    """
    groups: dict[str, list[Planned]] = {}
    for row in plan.rows:
        if row.status == "new":
            groups.setdefault(row.joins or row.listed.cell, []).append(row)
    if not groups:
        return
    keys = _keys(groups)
    numbers = register_organisations(rows=(_row(keys[cell], rows, category, source, on) for cell, rows in groups.items()),
                                     by=by, at=at, batch=batch)
    decisions = decisions_of(row.listed.period for rows in groups.values() for row in rows)
    regions = Regions(by=by, at=at, on=on, batch=batch)
    left = iter(groups.items())
    while chunk := list(islice(left, CHUNK)):
        Membership.objects.bulk_create(
            membership(numbers[keys[cell]], period_of(row.listed, category, on), decisions, at, batch)
            for cell, rows in chunk for row in rows)
        Display.objects.bulk_create(display(numbers[keys[cell]], shown, source, on, at, batch)
                                    for cell, rows in chunk for row in rows if (shown := row.listed.shown))
        regions.place((numbers[keys[cell]], first.country, first.region) for cell, rows in chunk if (first := rows[0].listed).region)


def _keys(groups: Mapping[str, Sequence[Planned]]) -> dict[str, str]:
    """The key of each new organisation: its own, else made from its English or first name, with its country where taken."""
    wanted, taken = dict[str, str](), set[str]()
    given = {rows[0].listed.key for rows in groups.values()} - {""}
    bases = {proposed_key(_latin(rows[0].listed)) for rows in groups.values() if not rows[0].listed.key}
    ordered = sorted(bases | given)
    for at in range(0, len(ordered), CHUNK):
        taken |= set(Organisation.objects.filter(key__in=ordered[at:at + CHUNK]).values_list("key", flat=True))
    taken |= given
    for cell, rows in groups.items():
        listed = rows[0].listed
        key = listed.key or proposed_key(_latin(listed))
        if not listed.key and key in taken:
            key = proposed_key(f"{_latin(listed)} {listed.country}")
            key = proposed_key(key, taken | set(Organisation.objects.filter(key__startswith=key).values_list("key", flat=True)))
        taken.add(key)
        wanted[cell] = key
    return wanted


def _latin(listed: Listed) -> str:
    legal = [name for name in listed.names if name.use == "legal"] or list(listed.names)
    return next((name.name for name in legal if name.language == "en"), legal[0].name)


def _row(key: str, rows: Sequence[Planned], category: str, source: str, on: date) -> Row:
    """The organisation that rows speak of; what a later row adds is taken too."""
    first = rows[0].listed
    names = dict.fromkeys(Said(n.language, n.name, n.use, n.since, n.until + timedelta(days=1) if n.until else None)
                          for row in rows for n in row.listed.names)
    facts = {(f.kind, f.as_of or on): Fact(f.kind, f.value, f.as_of or on, f.source or source)
             for row in rows for f in row.listed.measured}
    point = next((row.listed for row in rows if row.listed.latitude is not None), first)
    return Row(key, tuple(names), kind_of(first, category), country=_said(rows, "country"), latitude=point.latitude,
               longitude=point.longitude, founded_on=_said(rows, "founded_on"), dissolved_on=_said(rows, "dissolved_on"),
               identifiers=tuple(dict.fromkeys(pair for row in rows for pair in row.listed.identifiers)),
               facts=tuple(facts.values()), sample=first.sample == "yes", source=source)


def _said(rows: Sequence[Planned], name: str) -> str:
    return next((value for row in rows if (value := getattr(row.listed, name))), "")


def decisions_of(periods: Iterable[Period | None]) -> dict[str, int]:
    """This function will return the decision papers that periods cite, by number; the newest version of each."""
    numbers = sorted({number for period in periods if period for number in (period.decision, period.end_decision) if number})
    found: dict[str, int] = {}
    for at in range(0, len(numbers), CHUNK):
        papers = Paper.objects.filter(kind=DECISION, number__in=numbers[at:at + CHUNK]).order_by("pk")
        found.update(papers.values_list("number", "pk"))
    return found


def days(since: date | None, until: date | None) -> DateRange:
    """This function will return days, the last one included, as a range of the database."""
    return DateRange(since, until + timedelta(days=1) if until else None)


def membership(organisation: int, period: Period, decisions: Mapping[str, int], at: datetime, batch: UUID) -> Membership:
    """This function will make the record of a time in a category. It does not save."""
    return Membership(
        organisation_id=organisation, category=period.category, during=days(period.since, period.until),
        basis=period.basis or Membership.Basis.REGISTER, decision_id=decisions.get(period.decision),
        decision_cited="" if period.decision in decisions else period.decision, decided_by=period.decided_by,
        source=period.source, ended_by=period.ended_by, end_decision_id=decisions.get(period.end_decision),
        end_decision_cited="" if period.end_decision in decisions else period.end_decision, sample=period.sample, batch=batch,
        known_from=at)


def display(organisation: int, shown: Shown, source: str, on: date, at: datetime, batch: UUID) -> Display:
    """This function will make the record of how a member is shown, from the list's day where it names none."""
    return Display(organisation_id=organisation, during=days(shown.since or on, shown.until), name=dict(shown.name), flag=shown.flag,
                   position=shown.position, source=shown.source or source[:300], known_from=at, batch=batch)


class Regions:
    """The regions that a list names, found by key or name, defined where there are none. A member that its country does not
    put there gets a line of its own."""

    def __init__(self, *, by: Actor, at: datetime, on: date, batch: UUID) -> None:
        self.by, self.at, self.batch = by, at, batch
        self.known = {folded(name): region for region in Region.objects.all() for name in (region.key, *region.name.values())}
        scopes = RegionScope.objects.filter(Q(during__isnull=True) | Q(during__contains=on), organisation__isnull=True)
        self.countries = dict(scopes.values_list("country", "region_id"))

    def called(self, text: str) -> Region:
        """This function will return the region of that key or name, defining it where it is new."""
        region = self.known.get(folded(text))
        if region is None:
            language = "ko" if any("가" <= char <= "힣" for char in text) else "en"
            key = proposed_key(text, {region.key for region in self.known.values()})[:40]
            region = define_region(by=self.by, at=self.at, key=key, names={language: text}, position=len(self.known) + 1)
            self.known[folded(text)] = region
        return region

    def place(self, members: Iterable[tuple[int, str, str]]) -> None:
        """This function will put members (number, country, region) where a list says they belong."""
        placed = ((organisation, self.called(text).pk) for organisation, country, text in members
                  if self.countries.get(country) != self.called(text).pk)
        RegionScope.objects.bulk_create([RegionScope(region_id=region, organisation_id=organisation, batch=self.batch)
                                         for organisation, region in placed], batch_size=CHUNK)
