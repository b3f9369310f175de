"""What a list changes of members that the register has, through the acts of the rooms; each change keeps what was before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from dure.base.act import Actor
from dure.domain.members.actions.imports.entering import Regions, days, decisions_of, display, membership
from dure.domain.members.actions.register import replaced
from dure.domain.members.models import Display, Membership, RegionScope
from dure.domain.members.rules.imports.differences import SCALARS, said_name
from dure.domain.members.rules.imports.plan import Change, Plan, Planned, period_of
from dure.domain.parties import actions as parties
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName

# a change as it is kept: what it was done to, its field, before, after, and the records that it made or closed
Kept = dict[str, Any]


def change_existing(plan: Plan, *, category: str, source: str, on: date, by: Actor, at: datetime, batch: UUID) -> list[Kept]:
    """This function will do what the changed rows of a plan say, and return each change with what undoes it."""
    rows = [row for row in plan.rows if row.status == "changed" and row.organisation is not None]
    changing = _Changing(category, source, on, by, at, batch, rows)
    organisations = Organisation.objects.select_for_update(no_key=True).in_bulk([row.organisation for row in rows])
    return [kept for row in rows for kept in changing.row(row, organisations[row.organisation])]


class _Changing:
    """The changes of one list, with what all of them share."""

    def __init__(self, category: str, source: str, on: date, by: Actor, at: datetime, batch: UUID, rows: list[Planned]) -> None:
        self.category, self.source, self.on, self.batch = category, source, on, batch
        self.door: dict[str, Any] = {"by": by, "at": at}
        self.at = at
        self.decisions = decisions_of(row.listed.period for row in rows)
        self.regions = Regions(by=by, at=at, on=on, batch=batch)

    def row(self, row: Planned, organisation: Organisation) -> Iterable[Kept]:
        """This function will do one row's changes."""
        scalars = {change.field: getattr(row.listed, change.field) for change in row.changes if change.field in SCALARS}
        for change in row.changes:
            if change.field in SCALARS:
                kept: Kept = {"was": _plain(getattr(organisation, change.field))}
            else:
                kept = self._one(change, row, organisation)
            yield {"cell": row.listed.cell, "organisation": organisation.pk, "key": organisation.key, "field": change.field,
                   "before": change.before, "after": change.after} | kept
        if scalars:
            parties.amend_organisation(organisation=organisation, changes=scalars, why=self.source, **self.door)

    def _one(self, change: Change, row: Planned, organisation: Organisation) -> Kept:
        if change.field == "region":
            return self._region(row, organisation)
        kind, _, rest = change.field.partition(":")
        if kind == "name":
            return self._name(change, row, organisation)
        if kind == "identifier":
            return self._identifier(rest, row, organisation)
        if change.field in ("population", "income_usd"):
            return self._fact(change, row, organisation)
        if change.field == "display":
            return self._display(change, row, organisation)
        return self._membership(change, row, organisation)

    def _region(self, row: Planned, organisation: Organisation) -> Kept:
        own = RegionScope.objects.filter(organisation=organisation)
        was = list(own.values_list("pk", "region_id"))
        if was:
            own.filter(pk=was[-1][0]).update(region=self.regions.called(row.listed.region))
            return {"scope": was[-1][0], "was": was[-1][1]}
        made = RegionScope.objects.create(region=self.regions.called(row.listed.region), organisation=organisation, batch=self.batch)
        return {"scope": made.pk, "was": None}

    def _name(self, change: Change, row: Planned, organisation: Organisation) -> Kept:
        name = next(name for name in row.listed.names if said_name(name) == change.after)
        former = OrganisationName.objects.filter(organisation=organisation, language=name.language, use="legal", name=change.before)
        ended = former.order_by("-id").first() if change.before else None
        # a new legal name without a day is in force from the list's own day; the one before it ends then
        since = name.since or (self.on if ended is not None else None)
        was = ended.during if ended is not None else None
        made = parties.name_organisation(organisation=organisation, language=name.language, name=name.name, use=name.use,
                                         starts_on=since, ends_on=name.until, source=self.source, batch=self.batch, **self.door)
        return {"made": made.pk, "ended": ended.pk if ended else None, "since": was.lower.isoformat() if was and was.lower else None}

    def _identifier(self, scheme: str, row: Planned, organisation: Organisation) -> Kept:
        identifier = dict(row.listed.identifiers)[scheme]
        former = Identifier.objects.filter(organisation=organisation, scheme=scheme).first()
        if former is not None:
            parties.remove_identifier(identifier=former.pk, why=self.source, **self.door)
        made = parties.identify_party(party=organisation, scheme=scheme, identifier=identifier, batch=self.batch, **self.door)
        return {"made": made.pk, "scheme": scheme, "was": former.identifier if former else None}

    def _fact(self, change: Change, row: Planned, organisation: Organisation) -> Kept:
        fact = next(fact for fact in row.listed.measured if fact.kind == change.field)
        as_of = fact.as_of or self.on
        former = OrganisationFact.objects.filter(organisation=organisation, kind=fact.kind, as_of=as_of).first()
        was = {"value": former.value, "source": former.source} if former else None
        made = parties.record_fact(organisation=organisation, kind=fact.kind, value=fact.value, as_of=as_of,
                                   source=fact.source or self.source, batch=self.batch, **self.door)
        return {"made": made.pk, "as_of": as_of.isoformat(), "was": was}

    def _display(self, change: Change, row: Planned, organisation: Organisation) -> Kept:
        shown = row.listed.shown
        if shown is None:
            raise TypeError("a change of display comes from a row that shows")
        old = Display.objects.filter(pk=change.row).first() if change.row else None
        since = shown.since or self.on
        closed = []
        if old is not None:
            closed.append(old.pk)
            if old.during.lower is None or old.during.lower < since:
                closed.append(replaced(old, self.at, during=days(old.during.lower, since - timedelta(days=1)), batch=self.batch).pk)
            else:
                old.known_until = self.at
                old.save(update_fields=["known_until"])
        made = display(organisation.pk, replace(shown, since=since), self.source, self.on, self.at, self.batch)
        made.save()
        return {"closed": closed[:1], "made": [*closed[1:], made.pk]}

    def _membership(self, change: Change, row: Planned, organisation: Organisation) -> Kept:
        wanted = period_of(row.listed, self.category, self.on)
        if change.field in ("membership", "category"):
            made = membership(organisation.pk, wanted, self.decisions, self.at, self.batch)
            made.save()
            return {"closed": [], "made": [made.pk]}
        old = Membership.objects.get(pk=change.row or 0)
        while old.known_until is not None:  # another change of this row closed it
            old = Membership.objects.get(organisation=organisation, batch=self.batch, category=old.category, known_until__isnull=True,
                                         known_from=self.at)
        if change.field == "until":
            ends = {"during": days(old.during.lower, date.fromisoformat(change.after)), "ended_by": Membership.Ending.CATEGORY}
            return {"closed": [old.pk], "made": [replaced(old, self.at, batch=self.batch, **ends).pk]}
        return {"closed": [old.pk], "made": [replaced(old, self.at, batch=self.batch, **self._corrected(change, old)).pk]}

    def _corrected(self, change: Change, old: Membership) -> dict[str, Any]:
        """The fields of a membership that a row says otherwise."""
        name = change.field.partition(":")[2]
        last = old.during.upper - timedelta(days=1) if old.during.upper else None
        if name == "since":
            return {"during": days(date.fromisoformat(change.after), last)}
        if name == "until":
            return {"during": days(old.during.lower, date.fromisoformat(change.after))}
        if name in ("decision", "end_decision"):
            known = self.decisions.get(change.after)
            return {f"{name}_id": known, f"{name}_cited": "" if known else change.after}
        return {name: change.after}


def _plain(value: Any) -> Any:
    return None if value is None else str(value)
