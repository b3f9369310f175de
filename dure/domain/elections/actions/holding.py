"""Holding an election for an act: its meeting first, then the election itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dure.base.act import Actor
from dure.domain.elections.models import Election
from dure.domain.elections.queries.elections import election_ref
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.rules.keeping import keepers
from dure.kernel.answer import Ground


def held_election(by: Actor, election: int) -> Election:
    """This function will lock an election's meeting and the election until the transaction ends. Raises Refused where another
    office keeps the meeting."""
    held(by, Election.objects.values_list("meeting_id", flat=True).get(pk=election))
    return locked_election(election)


def locked_election(election: int) -> Election:
    """This function will lock an election alone, for an act of one who comes by a link."""
    Election.objects.select_for_update(no_key=True).get(pk=election)
    return Election.objects.select_related("meeting__body__organisation", "item", "decision").get(pk=election)


def office(by: Actor, election: Election) -> Actor:
    """This function will return who acts, with a duty of the office that keeps the meeting: the chair and the tellers come by a
    link, and papers, seats and counts are kept by offices."""
    return Actor(by.key, by.name, by.duties | {min(keepers(election.meeting.body.kind))})


def write(by: Actor, at: datetime, election: Election, act: str, why: str = "", **details: Any) -> None:
    """This function will write an act on an election into the journal."""
    journal.write(by=by, act=f"elections.{act}", ref=str(election_ref(election.key)), at=at, why=why,
                  details={"meeting": election.meeting.key} | details)


def plain_grounds(grounds: Sequence[Ground]) -> list[dict[str, Any]]:
    """This function will write grounds as they are kept with what they decided."""
    return [{"code": one.problem.code, "params": dict(one.problem.params), "source": one.problem.source, "holds": one.holds,
             "clause": one.clause, "since": one.since, "assumed": one.assumed, "evidence": [str(ref) for ref in one.evidence]}
            for one in grounds]
