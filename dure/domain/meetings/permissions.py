"""Who may do what of meetings by their duties; whose meeting it is, is judged once it is held (`rules.keeping`).

Source: `docs/sources.md#office-duties`.
"""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.answers import question
from dure.base.duties import KEEPING, standing_problem
from dure.domain.meetings.queries import agenda, asked, balloting, convening, hosting, minutes, rolling
from dure.domain.meetings.queries.session import step_asked
from dure.domain.meetings.rules.keeping import CITY_OFFICE
from dure.kernel.problem import Problem

_KEEPERS = CITY_OFFICE | KEEPING


def may_keep_meetings(by: Actor) -> Problem | None:
    """This function will allow convening and keeping meetings to the Secretariat and the city's offices."""
    return standing_problem(by.duties, _KEEPERS)


def may_preside(by: Actor) -> Problem | None:
    """This function will allow what the chair does to the one who presides (by the personal link) and to the clerks."""
    return standing_problem(by.duties, _KEEPERS | {"chair"})


def may_take_part(by: Actor) -> Problem | None:
    """This function will allow voting, asking for the floor and moving to delegates by their link, and to clerks for them."""
    return standing_problem(by.duties, _KEEPERS | {"chair", "delegate"})


def may_answer(by: Actor) -> Problem | None:
    """This function will allow answering an invitation to who was invited, by the signed link, and to the clerks."""
    return standing_problem(by.duties, _KEEPERS | {"invited"})


def may_approve_minutes(by: Actor) -> Problem | None:
    """This function will allow approving minutes to the Secretary-General and to the director or head of bureau."""
    return standing_problem(by.duties, {"secretary_general", "director", "bureau_head"})


def may_take_over_host(by: Actor) -> Problem | None:
    """This function will allow taking a host over from the vote to the Secretary-General: it sets what is in force."""
    return standing_problem(by.duties, {"secretary_general"})


question("meetings.open_ballot", may_preside)(balloting.may_open)
question("meetings.declare", may_preside)(balloting.may_declare)
question("meetings.approve_minutes", may_approve_minutes)(minutes.may_approve)
question("meetings.publish_minutes", may_keep_meetings)(minutes.may_publish)
question("meetings.convene_meeting", may_keep_meetings)(convening.convening_asked)
question("meetings.propose_item", may_answer)(agenda.proposing_asked)
question("meetings.admit_bid", may_keep_meetings)(hosting.admitting_asked)
question("meetings.put_bids_to_vote", may_keep_meetings)(hosting.putting_asked)
question("meetings.choose_host", may_take_over_host)(hosting.choosing_asked)
question("meetings.freeze_roll", may_keep_meetings)(rolling.freezing_asked)
# to vote is no act of an office: whether a delegation may is asked without a duty
question("meetings.vote")(asked.vote_asked)
for _step in ("open_session", "adjourn", "end_session"):
    question(f"meetings.{_step}", may_preside)(step_asked(_step))
