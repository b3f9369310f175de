"""Who may act on members and applications. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import HANDLING, KEEPING, standing_problem
from dure.kernel.problem import Problem


def may_keep_records(by: Actor) -> Problem | None:
    """This function will allow recording what a statement says to the offices at work."""
    return standing_problem(by.duties, HANDLING)


def may_keep_register(by: Actor) -> Problem | None:
    """This function will allow the register of members to the Secretariat, which answers for it."""
    return standing_problem(by.duties, KEEPING)


def may_apply(by: Actor) -> Problem | None:
    """This function will allow an application to whoever came by its signed link."""
    return standing_problem(by.duties, frozenset({"applicant"}))


def may_withdraw_application(by: Actor) -> Problem | None:
    """This function will allow taking an application back to the applicant, and to the Secretariat that was told so."""
    return standing_problem(by.duties, KEEPING | {"applicant"})
