"""Who may act on members and applications. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.answers import question
from dure.base.duties import ADMINISTERING, HANDLING, KEEPING, standing_problem
from dure.domain.members.queries import asked
from dure.kernel.problem import Problem


def may_keep_records(by: Actor) -> Problem | None:
    """This function will allow recording what a statement says to the offices at work."""
    return standing_problem(by.duties, HANDLING)


def may_keep_register(by: Actor) -> Problem | None:
    """This function will allow the register of members to the Secretariat, which answers for it."""
    return standing_problem(by.duties, KEEPING)


def may_decide_write_off(by: Actor) -> Problem | None:
    """This function will allow giving up what a member owes to the Secretary-General: the Secretariat prepares it."""
    return standing_problem(by.duties, frozenset({"secretary_general"}))


def may_apply(by: Actor) -> Problem | None:
    """This function will allow an application to whoever came by its signed link."""
    return standing_problem(by.duties, frozenset({"applicant"}))


def may_erase_applicants(by: Actor) -> Problem | None:
    """This function will allow erasing what is kept no longer also to the upkeep of the machine."""
    return standing_problem(by.duties, KEEPING | ADMINISTERING)


def may_withdraw_application(by: Actor) -> Problem | None:
    """This function will allow taking an application back to the applicant, and to the Secretariat that was told so."""
    return standing_problem(by.duties, KEEPING | {"applicant"})


for _act in asked.ACTS:
    question(f"members.{_act}", may_keep_register)(asked.act_asked(_act))
# to vote and to stand are no acts of an office: they are asked without a duty
for _right in asked.RIGHTS:
    question(f"members.{_right}")(asked.right_asked(_right))


def may_tell_payment(by: Actor) -> Problem | None:
    """This function will allow a proof of transfer to the member that came by its invoice's signed link, and to its staff."""
    return standing_problem(by.duties, KEEPING | {"payer", "member_staff"})
