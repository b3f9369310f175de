"""Taking back a list that was taken in: by counter-acts, or naming what was built on it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from psycopg.types.range import DateRange

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.members.actions.imports.taking import hold_register, reference
from dure.domain.members.models import Display, MemberImport, Membership, RegionScope
from dure.domain.members.permissions import may_keep_register
from dure.domain.members.rules.imports.differences import SCALARS
from dure.domain.members.rules.imports.facts import SOURCE
from dure.domain.parties import actions as parties
from dure.domain.parties.actions.naming import save_names
from dure.domain.parties.actions.standing import standing_on
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName
from dure.kernel.problem import Problem, Refused

_NAMED = 50
_KNOWN = (Membership, Display)


@act(may_keep_register)
def undo_import(*, by: Actor, at: datetime, import_: int, why: str) -> MemberImport:
    """This function will take back a list: its memberships are believed no longer, and what it changed is as before.

    The organisations that it brought stay, without membership, since the register as it was believed until now names them;
    the same list again finds them. Raises Refused, naming it, where something was built on the list since.
    """
    hold_register()
    made = MemberImport.objects.select_for_update().get(pk=import_)
    if made.state != MemberImport.State.APPLIED:
        raise Refused(Problem("members.import_not_applied", {"name": made.file_name}, SOURCE))
    if not why.strip():
        raise Refused(Problem("members.import_why", {}, SOURCE))
    problems = [*standing_on(Organisation, {"batch": made.batch}, aside={"batch": made.batch}), *_moved_on(made)]
    if problems:
        raise Refused(*problems[:_NAMED])
    _take_back(made, by, at, why)
    made.state, made.undone_at = MemberImport.State.UNDONE, at
    made.save()
    journal.write(by=by, act="members.undo_import", ref=reference(made), at=at, batch=made.batch, why=why,
                  details={"name": made.file_name, "changes": len(made.changes)})
    return made


def _moved_on(made: MemberImport) -> Iterator[Problem]:
    """What the list wrote and somebody has changed since."""
    closed = Membership.objects.filter(batch=made.batch, known_until__isnull=False).exclude(known_until=made.applied_at)
    for key in closed.values_list("organisation__key", flat=True).distinct()[:_NAMED]:
        yield Problem("members.import_built_upon", {"key": key, "field": "membership"}, SOURCE)
    organisations = Organisation.objects.in_bulk({kept["organisation"] for kept in made.changes if kept["field"] in SCALARS})
    for kept in made.changes:
        if kept["field"] in SCALARS and not _equal(getattr(organisations[kept["organisation"]], kept["field"]), kept["after"]):
            yield Problem("members.import_built_upon", {"key": kept["key"], "field": kept["field"]}, SOURCE)


def _equal(value: Any, text: str) -> bool:
    return value == Decimal(text) if isinstance(value, Decimal) else str(value) == text


def _take_back(made: MemberImport, by: Actor, at: datetime, why: str) -> None:
    door: dict[str, Any] = {"by": by, "at": at}
    for kept in reversed(made.changes):
        organisation = Organisation.objects.get(pk=kept["organisation"])
        kind = kept["field"].partition(":")[0]
        if kind in SCALARS:
            _amend(organisation, kept, why, door)
        elif kind == "region":
            _region(kept)
        elif kind == "name":
            _name(organisation, kept, why, door)
        elif kind == "identifier":
            _identifier(organisation, kept, why, door)
        elif kind in ("population", "income_usd"):
            _fact(organisation, kept, door)
    for model in _KNOWN:
        model.objects.filter(batch=made.batch, known_until__isnull=True).update(known_until=at)
    for model, fields in ((Display, ("display",)), (Membership, ("membership", "category", "until"))):
        _believed_again(model, made, fields, at)
    RegionScope.objects.filter(batch=made.batch).delete()


def _believed_again(model: type[Any], made: MemberImport, fields: Sequence[str], at: datetime) -> None:
    """Rows that the list closed are believed again from now on: new rows that say what those said."""
    closed = {pk for kept in made.changes if kept["field"].partition(":")[0] in fields for pk in kept.get("closed", ())}
    for row in model.objects.filter(pk__in=closed).exclude(batch=made.batch).order_by("pk"):
        row.pk, row.known_from, row.known_until = None, at, None
        row._state.adding = True
        row.save()


def _amend(organisation: Organisation, kept: dict[str, Any], why: str, door: dict[str, Any]) -> None:
    was = kept["was"]
    value = Decimal(was) if kept["field"] in ("latitude", "longitude") and was is not None else was
    changes = {kept["field"]: value}
    if kept["field"] in ("latitude", "longitude") and was is None:
        changes = {"latitude": None, "longitude": None}  # a point has both or none
    parties.amend_organisation(organisation=organisation, changes=changes, why=why, **door)


def _region(kept: dict[str, Any]) -> None:
    if kept["was"] is not None:
        RegionScope.objects.filter(pk=kept["scope"]).update(region=kept["was"])


def _name(organisation: Organisation, kept: dict[str, Any], why: str, door: dict[str, Any]) -> None:
    if OrganisationName.objects.filter(pk=kept["made"]).exists():
        parties.remove_name(name=kept["made"], why=why, **door)
    former = OrganisationName.objects.filter(pk=kept["ended"]).first() if kept["ended"] else None
    if former is not None:
        former.during = DateRange(date.fromisoformat(kept["since"]), None) if kept["since"] else None
        former.save()
        save_names(organisation)


def _identifier(organisation: Organisation, kept: dict[str, Any], why: str, door: dict[str, Any]) -> None:
    if Identifier.objects.filter(pk=kept["made"]).exists():
        parties.remove_identifier(identifier=kept["made"], why=why, **door)
    if kept["was"]:
        parties.identify_party(party=organisation, scheme=kept["scheme"], identifier=kept["was"], **door)


def _fact(organisation: Organisation, kept: dict[str, Any], door: dict[str, Any]) -> None:
    as_of = date.fromisoformat(kept["as_of"])
    if kept["was"] is None:
        OrganisationFact.objects.filter(organisation=organisation, kind=kept["field"], as_of=as_of).delete()
    else:
        parties.record_fact(organisation=organisation, kind=kept["field"], value=Decimal(str(kept["was"]["value"])), as_of=as_of,
                            source=kept["was"]["source"], **door)
