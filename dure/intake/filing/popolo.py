"""Filing a Popolo file: areas, organisations, persons, posts and ties in one transaction and one journal batch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any, cast
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from dure.base.act import Actor
from dure.documents.popolo.bodies import own_identifiers
from dure.documents.popolo.votes import own_events, own_motions
from dure.domain.parties import actions, queries
from dure.domain.parties.rules.exchange import AffiliationRow, AreaRow, PersonRow, PostRow
from dure.domain.parties.rules.rows import Row, proposed_key
from dure.intake.popolo.checking import Known, Plan, identifiers, plan
from dure.intake.popolo.reading import Consent, read_popolo
from dure.intake.popolo.votes import Votes
from dure.kernel.place import Place
from dure.kernel.plain import dumps, loads
from dure.kernel.problem import Problem, Refused

SHORT_NAME = re.compile(r"[\w-]{1,80}")


@dataclass(slots=True)
class Taken:
    """What an import came to: how many of each kind are new, how many the register had; what is said of items.

    `recounted` are the votes that were counted again. `new` is False where this very file was imported before, and nothing was written.
    """

    batch: UUID
    new: bool = True
    made: dict[str, int] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    recounted: int = 0


def batch_of(data: bytes) -> UUID:
    """This function will return the batch of a file: the same for the same bytes."""
    return uuid5(NAMESPACE_URL, f"popolo:{sha256(data).hexdigest()}")


def file_popolo(data: bytes, *, by: Actor, on: date, at: datetime, consent: Consent | None = None, partly: bool = False,
                preview: bool = False) -> Taken:
    """This function will take in a Popolo file, all or nothing, and tell what came of it; with `preview` it only tells.

    The same file again does nothing; of another file, what the register has under the same identifier stays as it is.
    Raises Refused with every item that cannot be taken, unless `partly`, which takes the others.
    """
    network = read_popolo(data, consent)
    with transaction.atomic():
        found, organisations = _known(identifiers(network))
        planned = plan(network, found)
        if planned.errors and not partly:
            raise Refused(*planned.errors)
        taken = Taken(batch_of(data), known=planned.known, made={kind: len(rows) for kind, rows in planned.entries.items()},
                      problems=planned.problems)
        _compared(network.votes, taken)
        if not any(taken.made.values()) or queries.batch_stands(taken.batch):
            taken.new, taken.made = False, dict.fromkeys(taken.made, 0)
        elif not preview:
            _write(planned, organisations, taken, by, at)
    return taken


def _compared(votes: Votes, taken: Taken) -> None:
    """Holds a file's motions and votes against this network's own by their ids, and tells what differs and what is not kept."""
    taken.recounted = len(votes.recounted)
    others = 0
    for kind, items, own in (("motions", votes.motions, own_motions() if votes.motions else {}),
                             ("vote_events", votes.events, own_events() if votes.events else {})):
        sound = [item for item in items if (item.kind, item.at) not in votes.wrong]
        taken.known |= {kind: sum(1 for item in sound if item.id in own)} if items else {}
        others += sum(1 for item in sound if item.id not in own) if kind == "vote_events" else 0
        for item in sound:
            ours = cast("dict[str, Any]", loads(dumps(own[item.id]))) if item.id in own else item.said
            if fields := sorted(name for name in {*ours, *item.said} if ours.get(name) != item.said.get(name)):
                taken.problems.append(item.problem("popolo_vote_differs", "warning", id=item.id, fields=", ".join(fields)))
    if others:
        taken.problems.append(Problem("intake.popolo_votes_not_kept", {"events": others}, "popolo", "warning"))


def withdraw_popolo(data: bytes, why: str, *, by: Actor, on: date, at: datetime) -> dict[str, int]:
    """This function will take back what a file brought; returns how many records of each kind. Raises Refused where it was
    not imported, and where other records were built on it since."""
    batch = batch_of(data)
    if not queries.batch_stands(batch):
        raise Refused.because("intake.popolo_no_import", source="popolo", file=str(batch))
    return actions.withdraw_batch(batch=batch, by=by, at=at, why=why)


def _known(ids: dict[str, set[str]]) -> tuple[Known, dict[str, str]]:
    """What the register has of a file's identifiers, and the keys of the organisations among it."""
    organisations = queries.known_organisations(ids["organizations"])
    names = {"organizations": {given: said for given, (_, said) in organisations.items()},
             "persons": queries.known_persons(ids["persons"]), "areas": queries.known_areas(ids["areas"]),
             "posts": queries.known_posts(ids["posts"]),
             "memberships": dict.fromkeys(queries.known_affiliations(ids["memberships"]), "")}
    seats, terms = own_identifiers()
    names["posts"] |= dict.fromkeys(seats & ids["posts"], "")
    names["memberships"] |= dict.fromkeys(terms & ids["memberships"], "")
    return Known(names, seats), {given: key for given, (key, _) in organisations.items()}


def _write(planned: Plan, keys: dict[str, str], taken: Taken, by: Actor, at: datetime) -> None:
    """Writes the rows, areas first and ties last; organisations under keys that serve in addresses."""
    door: dict[str, Any] = {"by": by, "at": at, "batch": taken.batch}
    if areas := cast("list[AreaRow]", planned.rows("areas")):
        actions.register_areas(rows=areas, **door)
    rows = _in_order(cast("list[Row]", planned.rows("organizations")))
    keys = keys | _new_keys(rows)
    if rows:
        owned = _identified([_keyed(row, keys) for row in rows], taken)
        actions.register_organisations(rows=owned, **door)
    if persons := cast("list[PersonRow]", planned.rows("persons")):
        actions.register_persons(rows=persons, **door)
    posts = [replace(row, organisation=keys[row.organisation]) for row in cast("list[PostRow]", planned.rows("posts"))]
    if posts:
        actions.open_posts(rows=posts, **door)
    ties = [replace(row, organisation=keys[row.organisation], member=keys.get(row.member, ""),
                    on_behalf_of=keys.get(row.on_behalf_of, ""))
            for row in cast("list[AffiliationRow]", planned.rows("memberships"))]
    if ties:
        actions.affiliate_parties(rows=ties, **door)


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Wholes before their parts."""
    wholes = {row.key: row.part_of for row in rows}

    def depth(key: str) -> int:
        steps = 0
        while key in wholes:
            key, steps = wholes[key], steps + 1
        return steps

    return sorted(rows, key=lambda row: depth(row.key))


def _new_keys(rows: Iterable[Row]) -> dict[str, str]:
    """A key for each new organisation: its identifier where that serves in an address, else one made of its name."""
    wanted = {row.key: row.key if SHORT_NAME.fullmatch(row.key) else "" for row in rows}
    bare = {row.key: proposed_key(row.names[0].name) for row in rows if not wanted[row.key]}
    taken = set(wanted.values()) | (queries.keys_taken() if bare else set())
    for given, name in bare.items():
        wanted[given] = proposed_key(name, taken)
        taken.add(wanted[given])
    return wanted


def _keyed(row: Row, keys: dict[str, str]) -> Row:
    details = dict(row.details) | ({"id": row.key} if keys[row.key] != row.key else {})
    return replace(row, key=keys[row.key], part_of=keys.get(row.part_of, ""), details=details)


def _identified(rows: Sequence[Row], taken: Taken) -> list[Row]:
    """Leaves an identifier that is another organisation's with what the file says beside, and says so."""
    owners = queries.identifiers_taken(pair for row in rows for pair in row.identifiers)
    made = []
    for row in rows:
        mine = [pair for pair in row.identifiers if owners.setdefault(pair, row.key) == row.key]
        others = [pair for pair in row.identifiers if pair not in mine]
        if others:
            kept = [{"scheme": scheme, "identifier": identifier} for scheme, identifier in others]
            taken.problems += [
                Problem("intake.popolo_identifier_taken", {"scheme": scheme, "identifier": identifier,
                                                           "key": owners[scheme, identifier]}, "popolo", "warning",
                        (Place(section="organizations", quote=row.key),)) for scheme, identifier in others]
            earlier = row.details.get("identifiers")
            row = replace(row, identifiers=tuple(mine),
                          details=dict(row.details) | {"identifiers": [*(earlier if isinstance(earlier, list) else []), *kept]})
        made.append(row)
    return made
