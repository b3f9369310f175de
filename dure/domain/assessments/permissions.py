"""Who may act on instruments and self-assessments. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import ADMINISTERING, KEEPING, standing_problem
from dure.domain.assessments.models import Assessment
from dure.kernel.problem import Problem


def may_author(by: Actor) -> Problem | None:
    """This function will allow keeping and publishing instruments to the Secretariat and to who runs the installation."""
    return standing_problem(by.duties, KEEPING | ADMINISTERING)


def may_answer(by: Actor) -> Problem | None:
    """This function will allow answering to the staff of member cities, each for its own, and to the Secretariat that helps them."""
    return standing_problem(by.duties, KEEPING | {"member_staff"})


def may_review(by: Actor) -> Problem | None:
    """This function will allow reviewing what cities claim to the Secretariat."""
    return standing_problem(by.duties, KEEPING)


def own_problem(by: Actor, assessment: Assessment) -> Problem | None:
    """This function will keep a member city's staff to the assessments of its own city."""
    city = assessment.organisation.key
    if by.holds(*KEEPING, f"member_staff@{city}", f"deputy:member_staff@{city}"):
        return None
    return Problem("base.not_permitted", {"ko": "이 자가진단의 도시 담당", "en": "the staff of the city that answers"}, "office-duties")
