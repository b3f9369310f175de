"""Who may keep the records of bodies, and the questions that can be asked of them. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.answers import question
from dure.base.duties import HANDLING, KEEPING, standing_problem
from dure.domain.bodies.queries import asked
from dure.kernel.problem import Problem


def may_keep_records(by: Actor) -> Problem | None:
    """This function will allow recording what a statement says to the offices at work."""
    return standing_problem(by.duties, HANDLING)


def may_keep_bodies(by: Actor) -> Problem | None:
    """This function will allow bodies, seats and terms to the Secretariat, which answers for them."""
    return standing_problem(by.duties, KEEPING)


question("bodies.fill_seat", may_keep_bodies)(asked.filling_asked)
question("bodies.appoint_substitute", may_keep_bodies)(asked.substitute_asked)
question("bodies.end_term", may_keep_bodies)(asked.ending_asked)
question("bodies.close_seat", may_keep_bodies)(asked.closing_asked)
question("bodies.dissolve_body", may_keep_bodies)(asked.dissolving_asked)
# to hold a seat is no act of an office: whether one may is asked without a duty
question("bodies.hold_seat")(asked.filling_asked)
question("bodies.composition")(asked.composition_asked)
