"""Who may do what of elections. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.answers import question
from dure.base.duties import KEEPING, standing_problem
from dure.domain.elections.queries.elections import standing_asked
from dure.domain.meetings.permissions import may_keep_meetings, may_preside
from dure.domain.meetings.rules.keeping import CITY_OFFICE
from dure.kernel.problem import Problem

# an election is kept by who keeps the meeting at which it is held
may_keep_elections = may_keep_meetings
may_declare = may_preside


def may_stand(by: Actor) -> Problem | None:
    """This function will allow handing in a candidature to the clerks, and to a candidate by the signed link."""
    return standing_problem(by.duties, CITY_OFFICE | KEEPING | {"candidate"})


def may_count(by: Actor) -> Problem | None:
    """This function will allow counting a secret ballot to its tellers, by their links, and to the clerks who enter a sheet."""
    return standing_problem(by.duties, CITY_OFFICE | KEEPING | {"teller"})


# to stand is no act of an office: it is asked without a duty
question("elections.stand")(standing_asked)
