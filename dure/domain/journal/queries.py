"""Reading the journal, and proving that nobody has tampered with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from dure.domain.journal.models import Entry, Seal


@dataclass(frozen=True, slots=True)
class Fault:
    """A link of the chain that does not hold. `entry` is the entry's number, or 0 where none is left."""

    kind: Literal["changed", "removed", "broken", "unsealed"]
    entry: int
    seal: int = 0


# one pass in the order of the seals; hashes are computed by the same function that sealed
FAULTS = """
select kind, entry_id, seal_id from (
    select case when e.id is null then 'removed'
                when s.previous <> coalesce(lag(s.hash) over (order by s.id), '') then 'broken'
                when s.hash <> journal_hash(s.previous, e) then 'changed' end as kind,
           s.entry_id, s.id as seal_id
    from journal_seal s left join journal_entry e on e.id = s.entry_id
) links where kind is not null
union all
select 'unsealed', e.id, 0 from journal_entry e where not exists (select from journal_seal s where s.entry_id = e.id)
order by 3, 2 limit %s
"""


def faults(limit: int = 100) -> list[Fault]:
    """This function will check the chain from its beginning and return the links that do not hold, at most `limit`.

    An entry that was changed, taken away or slipped in after the fact shows, wherever it stands; that the newest
    entries were cut off shows against a head (`head`) that was kept elsewhere. Entries of the transaction that is
    running are not sealed yet.
    """
    with connection.cursor() as cursor:
        cursor.execute(FAULTS, [limit])
        return [Fault(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest seal: print it, mail it, keep it elsewhere. The chain can be proved against it later."""

    number: int
    hash: str


def head() -> Head | None:
    """This function will return the newest seal, or None where the journal is empty."""
    seal = Seal.objects.order_by("-pk").first()
    return Head(seal.pk, seal.hash) if seal else None


def holds(known: Head) -> bool:
    """This function will tell whether the chain still contains a head that was kept elsewhere."""
    return Seal.objects.filter(pk=known.number, hash=known.hash).exists()


def entries_of(ref: str) -> QuerySet[Entry]:
    """This function will return the entries on one record, newest first."""
    return Entry.objects.filter(ref=ref).order_by("-pk")


def entries_of_batch(batch: UUID) -> QuerySet[Entry]:
    """This function will return the entries of one import in their order."""
    return Entry.objects.filter(batch=batch).order_by("pk")


def entries_before(key: int | None = None, size: int = 50) -> list[Entry]:
    """This function will return one page of the whole journal, newest first, before the entry `key`."""
    entries = Entry.objects.order_by("-pk")
    return list((entries.filter(pk__lt=key) if key else entries)[:size])


def latest(ref: str) -> tuple[str, datetime] | None:
    """This function will tell who last acted on a record, and when."""
    return Entry.objects.filter(ref=ref).order_by("-pk").values_list("who_name", "at").first()
