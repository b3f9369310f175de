"""The questions that can be asked of the register of members, answered with the grounds that the acts enforce.

What they are on is a member by key (``seoul``), with a category where one is wanted (``seoul/friendship``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dure.domain.members.queries.dues import good_standing
from dure.domain.members.queries.facts import member, organisation_of, settings_for
from dure.domain.members.rules import register as rules
from dure.domain.members.rules.standing import AHEAD, CATEGORIES
from dure.domain.parties.models import Organisation
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

# what an organisation of a kind asks to become where nothing else is said
USUAL = {"city": "full", "company": "corporate"}


def _category(text: str, organisation: Organisation) -> str:
    said = text.partition("/")[2].strip()
    if said and said not in CATEGORIES:
        raise Refused.because("members.no_such", source=rules.SOURCE, what=text)
    return said or USUAL.get(organisation.kind, "friendship")


def _standing(organisation: Organisation, on: date) -> tuple[bool, tuple[Ref, ...]]:
    paid, records = good_standing([organisation.pk], on)[organisation.pk]
    return paid, tuple(records)


def accept_associate(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a city may be accepted as an associate on a day."""
    return rules.accepting(member(organisation_of(what), on), on, AHEAD, settings_for(rules.ENTERING, on))


def admit_member(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether an organisation may be made a member on a day: of the category it says, or its usual one."""
    organisation = organisation_of(what)
    return rules.admitting(member(organisation, on), _category(what, organisation), on, AHEAD, settings_for(rules.ENTERING, on))


def change_category(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member may change to a category on a day."""
    organisation = organisation_of(what)
    return rules.changing(member(organisation, on), _category(what, organisation), on, AHEAD, settings_for(rules.ENTERING, on))


def return_member(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a former member may be one again from a day."""
    organisation = organisation_of(what)
    return rules.returning(member(organisation, on), _category(what, organisation), on, AHEAD, settings_for(rules.ENTERING, on))


def withdraw_member(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member may leave with a day."""
    return rules.withdrawing(member(organisation_of(what), on), on, AHEAD)


def exclude_member(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member may be excluded with a day."""
    return rules.excluding(member(organisation_of(what), on), on, AHEAD, settings_for(rules.EXCLUDING, on))


def suspend_member(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member's rights may rest from a day."""
    return rules.suspending(member(organisation_of(what), on), on, "", AHEAD, settings_for(rules.SUSPENDING, on))


def lift_suspension(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a suspension may end with a day."""
    return rules.lifting(member(organisation_of(what), on), on, AHEAD, settings_for(rules.SUSPENDING, on))


def show_member_as(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether it may be decided how a member is shown from a day."""
    return rules.showing(member(organisation_of(what), on), on, {}, AHEAD)


def vote(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member may vote on a day."""
    organisation = organisation_of(what)
    return rules.voting(member(organisation, on), on, settings_for(rules.VOTING, on), _standing(organisation, on))


def stand_for_president(what: str, on: date) -> Iterator[Ground]:
    """This function will tell whether a member may stand for President on a day."""
    organisation = organisation_of(what)
    return rules.presiding(member(organisation, on), on, settings_for(rules.PRESIDING, on), _standing(organisation, on))
