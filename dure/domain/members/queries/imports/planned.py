"""What taking a list in would do, asked of the register as it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dure.domain.members.models import Membership
from dure.domain.members.queries.imports.register import known_of
from dure.domain.members.rules.imports.facts import Listed
from dure.domain.members.rules.imports.plan import Plan
from dure.domain.members.rules.imports.planning import Register, planned, resolved
from dure.domain.members.rules.imports.whom import sought
from dure.domain.parties.models import Organisation
from dure.domain.parties.queries import candidates_of
from dure.domain.parties.rules.matching import Candidate

CHUNK = 2_000
_ABSENT = 200


def plan_of(rows: Sequence[Listed], *, on: date, category: str = "", choices: Mapping[str, str] | None = None) -> Plan:
    """This function will say row by row what taking a list in would do, and which members the list does not name.

    `on` is the day as of which the list speaks, `category` that of rows which say none, `choices` what a person said of
    rows by their cell: ``new``, ``skip``, or whom the row means.
    """
    asked = dict(choices or {})
    by_key = _by_key({row.key for row in rows if row.key} | {key for key in asked.values() if key not in ("new", "skip")})
    unknown = [row for row in rows if row.key not in by_key and row.cell not in asked]
    register = Register(by_key, _candidates(unknown))
    found = list(resolved(rows, register, asked))
    register.known = known_of({row.organisation for row in found if row.organisation is not None}, on)
    plan = planned(found, register, category, on)
    named = {row.organisation for row in plan.rows if row.organisation is not None}
    perhaps = {likeness.key for row in plan.rows for likeness in row.likenesses}
    plan.absent = _absent(named, perhaps, on)
    return plan


def _by_key(keys: set[str]) -> dict[str, int]:
    wanted, found = sorted(keys), dict[str, int]()
    for at in range(0, len(wanted), CHUNK):
        found.update(Organisation.objects.filter(key__in=wanted[at:at + CHUNK]).values_list("key", "pk"))
    return found


def _candidates(rows: Sequence[Listed]) -> dict[str, Sequence[Candidate]]:
    """Whom each row may mean, by its cell; rows that say their kind are compared with that kind only."""
    by_kind: dict[str, list[Listed]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    found: dict[str, Sequence[Candidate]] = {}
    if not Organisation.objects.exists():
        return found
    for kind, same in by_kind.items():
        for at in range(0, len(same), CHUNK):
            chunk = same[at:at + CHUNK]
            found |= {row.cell: ranked for row, ranked in zip(chunk, candidates_of([sought(row) for row in chunk], kind), strict=True)}
    return found


def _absent(named: set[int], perhaps: set[str], on: date) -> list[tuple[str, str]]:
    """Members of the day that no row names, by key and category: nothing happens to them."""
    standing = Membership.objects.filter(known_until__isnull=True, during__contains=on).exclude(organisation__key__in=perhaps)
    rows = standing.order_by("organisation__key").values_list("organisation_id", "organisation__key", "category")
    return [(key, category) for organisation, key, category in rows.iterator() if organisation not in named][:_ABSENT]
