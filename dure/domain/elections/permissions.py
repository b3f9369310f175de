"""Who may do what of elections. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import standing_problem
from dure.domain.meetings.permissions import may_keep_meetings, may_preside
from dure.kernel.problem import Problem

# an election is kept by who keeps the meeting at which it is held
may_keep_elections = may_keep_meetings
may_declare = may_preside


def may_stand(by: Actor) -> Problem | None:
    """This function will allow handing in a candidature to the clerks, and to a candidate by the signed link."""
    return standing_problem(by.duties, {"secretariat", "secretary_general", "officer", "team_lead", "director", "candidate"})
