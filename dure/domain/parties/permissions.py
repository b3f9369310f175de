"""Who may act on organisations, persons, accounts and duties. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import ADMINISTERING, HANDLING, KEEPING, standing_problem
from dure.domain.parties.rules.delegating import DELEGATING
from dure.kernel.problem import Problem


def may_name(by: Actor) -> Problem | None:
    """This function will allow names and spellings of organisations to those who handle papers."""
    return standing_problem(by.duties, HANDLING | ADMINISTERING)


def may_keep_parties(by: Actor) -> Problem | None:
    """This function will allow persons, posts, contacts, facts and imports to the Secretariat, which keeps the registers."""
    return standing_problem(by.duties, KEEPING)


def may_erase(by: Actor) -> Problem | None:
    """This function will allow erasing contacts to the Secretariat and to administrators, who answer for personal data."""
    return standing_problem(by.duties, KEEPING | ADMINISTERING)


def may_delegate(by: Actor) -> Problem | None:
    """This function will allow handing a duty on to whoever holds one; that it is one's own is asked once it is locked."""
    return standing_problem(by.duties, DELEGATING)


def may_see_contacts(by: Actor) -> Problem | None:
    """This function will allow the contacts of persons to those who keep them, and to auditors, who see everything."""
    return standing_problem(by.duties, KEEPING | ADMINISTERING | {"auditor"})


def may_administer(by: Actor) -> Problem | None:
    """This function will allow accounts and duties to administrators."""
    return standing_problem(by.duties, ADMINISTERING)
