"""History under the journal: before a row changes or goes, a trigger copies what it was.

Bulk updates and raw SQL leave copies too. Who acted and why stands in the journal; the history says what a
record was like before. Inserting costs nothing: the newest state is the row itself. Personal contact data stay
out of it, so that they can be erased.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def kept(*, without: tuple[str, ...] = ()) -> Callable[[M], M]:
    """This function will make a decorator that keeps a model's history, in the table `<Model>Event` of its room.

    `record.history` then lists the former states, oldest first; `pgh_created_at` is when each ended.
    `without` names fields that are not kept (personal ones, large ones that never change); a change of these
    alone leaves no copy.
    """
    return pghistory.track(
        pghistory.UpdateEvent("changed", row=pghistory.Old),
        pghistory.DeleteEvent("removed", row=pghistory.Old),
        exclude=list(without) or None,
        context_field=None,  # type: ignore[arg-type] # None means no such field; the stub forgot it
        obj_field=pghistory.ObjForeignKey(related_name="history", db_constraint=False),
        meta={"ordering": ("pgh_id",)},
    )
