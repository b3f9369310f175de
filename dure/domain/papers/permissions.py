"""Who may act on papers. Who may confirm a review depends on its step: `rules.review`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import ADMINISTERING, GUESTS, HANDLING, LINE, standing_problem
from dure.kernel.problem import Problem


def may_handle(by: Actor) -> Problem | None:
    """This function will allow the register, files, readings, findings and corrections to the offices at work."""
    return standing_problem(by.duties, HANDLING)


def may_keep_file(by: Actor) -> Problem | None:
    """This function will allow keeping a file also to a member city's staff, and to those who come by a signed link (an application, a proof)."""
    return standing_problem(by.duties, HANDLING | GUESTS | {"member_staff"})


def may_check(by: Actor) -> Problem | None:
    """This function will allow running the checker also to administrators; an auditor writes nothing, findings included."""
    return standing_problem(by.duties, HANDLING | ADMINISTERING)


def may_draft(by: Actor) -> Problem | None:
    """This function will allow freezing and submitting to the line of the department."""
    return standing_problem(by.duties, frozenset(LINE))


def may_review(by: Actor) -> Problem | None:
    """This function will allow acting on a review to the line; which step is whose is asked once it is locked."""
    return standing_problem(by.duties, frozenset(LINE))


def may_administer(by: Actor) -> Problem | None:
    """This function will allow the upkeep of the file store to administrators."""
    return standing_problem(by.duties, ADMINISTERING)
