"""Writing the journal. Other rooms' acts call `write` as their last beat."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor, journalled
from dure.domain.journal.models import Entry
from dure.kernel.plain import as_plain


def write(*, by: Actor, act: str, at: datetime, ref: str = "", why: str = "",
          details: dict[str, Any] | None = None, batch: UUID | None = None) -> Entry:
    """This function will write one entry: who did which act (``papers.register_paper``) on which record, and why.

    `ref` is the record as a Ref's text; `details` plain values. To be called inside an act's transaction.
    """
    entry = Entry.objects.create(who_key=by.key, who_name=by.name, act=act, ref=ref, at=at, why=why,
                                 details=as_plain(details or {}), batch=batch)
    journalled(entry.pk)
    return entry
