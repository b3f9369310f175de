"""The questions that can be asked of the register of members, answered with the grounds that the acts enforce.

What they are on is a member by key (``seoul``), with a category where one is wanted (``seoul/friendship``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from dure.domain.members.models import Membership, Suspension
from dure.domain.members.queries.dues import good_standing
from dure.domain.members.queries.facts import member, organisation_of, settings_for, stay_of
from dure.domain.members.queries.names import shown
from dure.domain.members.rules import register as rules
from dure.domain.members.rules.standing import AHEAD, CATEGORIES, Member
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import settings_on
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

# what an organisation of a kind asks to become where nothing else is said
USUAL = {"city": "full", "company": "corporate"}
Standing = tuple[bool, tuple[Ref, ...]]
Settings = Mapping[str, Setting]
# which settings an act goes by, and its grounds from a member, a category, a day and these settings
ACTS: dict[str, tuple[tuple[str, ...], Callable[[Member, str, date, Settings], Iterable[Ground]]]] = {
    "accept_associate": (rules.ENTERING, lambda m, category, on, settings: rules.accepting(m, on, AHEAD, settings)),
    "admit_member": (rules.ENTERING, lambda m, category, on, settings: rules.admitting(m, category, on, AHEAD, settings)),
    "change_category": (rules.ENTERING, lambda m, category, on, settings: rules.changing(m, category, on, AHEAD, settings)),
    "return_member": (rules.ENTERING, lambda m, category, on, settings: rules.returning(m, category, on, AHEAD, settings)),
    "withdraw_member": ((), lambda m, category, on, settings: rules.withdrawing(m, on, AHEAD)),
    "exclude_member": (rules.EXCLUDING, lambda m, category, on, settings: rules.excluding(m, on, AHEAD, settings)),
    "suspend_member": (rules.SUSPENDING, lambda m, category, on, settings: rules.suspending(m, on, "", AHEAD, settings)),
    "lift_suspension": (rules.SUSPENDING, lambda m, category, on, settings: rules.lifting(m, on, AHEAD, settings)),
    "show_member_as": ((), lambda m, category, on, settings: rules.showing(m, on, {}, AHEAD)),
}
# what a member may do itself; standing is asked beside
RIGHTS: dict[str, tuple[tuple[str, ...], Callable[[Member, date, Settings, Standing], Iterable[Ground]]]] = {
    "vote": (rules.VOTING, rules.voting),
    "stand_for_president": (rules.PRESIDING, rules.presiding),
}


def _category(text: str, organisation: Organisation) -> str:
    said = text.partition("/")[2].strip()
    if said and said not in CATEGORIES:
        raise Refused.because("members.no_such", source=rules.SOURCE, what=text)
    return said or USUAL.get(organisation.kind, "friendship")


def act_asked(act: str) -> Callable[[str, date], Iterator[Ground]]:
    """This function will return what answers whether an act may be done on an organisation on a day."""
    keys, grounds = ACTS[act]

    def asked(what: str, on: date) -> Iterator[Ground]:
        organisation = organisation_of(what)
        yield from grounds(member(organisation, on), _category(what, organisation), on, settings_for(keys, on))

    return asked


def right_asked(right: str) -> Callable[[str, date], Iterator[Ground]]:
    """This function will return what answers whether a member has a right on a day."""
    keys, grounds = RIGHTS[right]

    def asked(what: str, on: date) -> Iterator[Ground]:
        organisation = organisation_of(what)
        standing = good_standing([organisation.pk], on)[organisation.pk]
        yield from grounds(member(organisation, on), on, settings_for(keys, on), standing)

    return asked


def all_asked(organisation: Organisation, on: date) -> dict[str, list[Ground]]:
    """This function will answer every act and right for one organisation and a day; the facts are gathered once."""
    facts, standing = member(organisation, on), good_standing([organisation.pk], on)[organisation.pk]
    wanted = {key for keys, _ in (*ACTS.values(), *RIGHTS.values()) for key in keys}
    settings, category = settings_for(sorted(wanted), on), USUAL.get(organisation.kind, "friendship")
    return {**{act: list(grounds(facts, category, on, settings)) for act, (_, grounds) in ACTS.items()},
            **{right: list(grounds(facts, on, settings, standing)) for right, (_, grounds) in RIGHTS.items()}}


def voters_on(on: date, organisations: Iterable[int] | None = None) -> dict[int, tuple[str, dict[str, str], list[Ground]]]:
    """This function will tell of all members on a day (or of some organisations) their category, their names and on which grounds
    they may vote, by the organisation's number. As many queries however many there are."""
    rows = Membership.objects.filter(known_until__isnull=True, during__contains=on).select_related("organisation")
    stays = {row.organisation_id: row for row in (rows if organisations is None else rows.filter(organisation__in=organisations))}
    asked = set(stays) | set(organisations or ())
    resting = Suspension.objects.filter(known_until__isnull=True, during__contains=on, organisation__in=asked)
    rests = {row.organisation_id: stay_of(row) for row in resting}
    names, standing = shown(asked, on), good_standing(asked, on)
    in_force = {one.key: one for one in settings_on(on) if one.key in rules.VOTING}
    found = {}
    for key in asked:
        stay = stay_of(stays[key]) if key in stays else None
        told = Member(names[key], stays[key].organisation.kind if key in stays else "", (stay,) if stay else (),
                      (rests[key],) if key in rests else (), Ref("parties", "organisation", str(key)))
        found[key] = (stay.category if stay else "", names[key], list(rules.voting(told, on, in_force, standing[key])))
    return found
