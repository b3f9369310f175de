"""How a body is to be composed on a day, by the settings in force then. Sources: `docs/sources.md#network-organs`,
`#network-councils`, `#network-dues`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from dure.domain.bodies.rules.holding import by_setting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SETTINGS = ("bodies.executive_most", "bodies.vice_presidents_least", "bodies.next_host_is_executive_vice_president",
            "bodies.next_assembly_host", "bodies.region_share_most", "bodies.council_members", "bodies.councils_counted",
            "members.voting_categories", "members.seat_needs_standing", "members.president_needs_standing")
# the kinds of which texts say how they are composed
JUDGED = frozenset({"executive", "council"})
# how papers call the roles of the executive, with the roles that are counted under it
PRINTED = {"의장도시": ("president",), "부의장도시": ("executive_vice_president", "vice_president"), "집행위원도시": ("member",)}
PRINTED_TOTALS = frozenset({"임원도시", "임원"})


@dataclass(frozen=True, slots=True)
class Place:
    """A seat on the day: `holder` is the organisation's key, or the person's; empty where it is vacant."""

    seat: str
    role: str
    holder: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    region: str = ""
    region_names: Mapping[str, str] = field(default_factory=dict)
    category: str = ""
    suspended: bool = False
    paid_up: bool | None = None
    of_member: bool = True
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How many seats of a role a paper tells; an empty role is the organ's total."""

    role: str
    number: int
    organ: str
    ref: Ref
    paper: Ref
    year: int


@dataclass(frozen=True, slots=True)
class Composed:
    """A body on a day: its seats with their holders, and what papers tell of it for that year."""

    body: str
    kind: str
    on: date
    places: tuple[Place, ...]
    told: tuple[Told, ...] = ()

    def held(self, *roles: str) -> list[Place]:
        """This function will return the seats that are held, of the roles where some are given."""
        return [place for place in self.places if place.holder and (not roles or place.role in roles)]


def composition(facts: Composed, settings: Mapping[str, Setting]) -> Iterator[Ground]:
    """This function will judge a body on a day, clause by clause; `settings` are those of `SETTINGS` on that day."""
    if facts.kind == "executive":
        yield from _executive(facts, settings)
        yield from _members(facts, settings)
    if facts.kind == "council" and facts.body in settings["bodies.councils_counted"].value:
        setting = settings["bodies.council_members"]
        held = facts.held()
        yield by_setting(setting, "bodies.council_count", len(held) == setting.value, _refs(held), held=len(held),
                         wanted=setting.value)
    yield from _as_told(facts)


def _executive(facts: Composed, settings: Mapping[str, Setting]) -> Iterator[Ground]:
    held, most = facts.held(), settings["bodies.executive_most"]
    yield by_setting(most, "bodies.executive_large", len(held) <= most.value, _refs(held), held=len(held), most=most.value)
    vice, least = facts.held("vice_president"), settings["bodies.vice_presidents_least"]
    yield by_setting(least, "bodies.vice_presidents_few", len(vice) >= least.value, _refs(vice), held=len(vice),
                     least=least.value)
    presidents = facts.held("president")
    yield Ground(Problem("bodies.president_missing", {}, "network-organs"), len(presidents) == 1, evidence=_refs(presidents))
    rule, host = settings["bodies.next_host_is_executive_vice_president"], settings["bodies.next_assembly_host"]
    if rule.value and host.value:
        seated = facts.held("executive_vice_president")
        yield by_setting(rule, "bodies.next_host", any(place.holder == host.value for place in seated),
                         (*_refs(seated), Ref("texts", "setting", host.key)), host=host.value,
                         held=_names(seated))
    yield from _balance(facts, settings["bodies.region_share_most"])


def _balance(facts: Composed, setting: Setting) -> Iterator[Ground]:
    held = [place for place in facts.held() if place.region]
    if not held:
        return
    region, most = Counter(place.region for place in held).most_common(1)[0]
    names = next(place.region_names for place in held if place.region == region)
    yield by_setting(setting, "bodies.region_share", Fraction(most, len(held)) <= Fraction(str(setting.value)),
                     _refs([place for place in held if place.region == region]), region_ko=names.get("ko", region),
                     region_en=names.get("en", region), held=most, of=len(held), most=setting.value)


def _members(facts: Composed, settings: Mapping[str, Setting]) -> Iterator[Ground]:
    voting, held = settings["members.voting_categories"], [place for place in facts.held() if place.of_member]
    ill = [place for place in held if place.category not in voting.value]
    yield by_setting(voting, "bodies.seats_of_others", not ill, _refs(ill), names=_names(ill))
    resting = [place for place in held if place.suspended]
    yield Ground(Problem("bodies.seats_suspended", {"names": _names(resting)}, "network-organs"), not resting,
                 evidence=_refs(resting))
    for key, places in (("members.president_needs_standing", [p for p in held if p.role == "president"]),
                        ("members.seat_needs_standing", [p for p in held if p.role != "president"])):
        if settings[key].value and places:
            owing = [place for place in places if place.paid_up is not True]
            yield by_setting(settings[key], "bodies.seats_owing", not owing, _refs(owing), names=_names(owing))


def _as_told(facts: Composed) -> Iterator[Ground]:
    """What papers tell of the executive is compared with the seats that are held: 19 = 1 + 8 + 10."""
    if facts.kind != "executive":
        return
    for told in facts.told:
        roles = PRINTED.get(told.role) if told.role else () if told.organ in PRINTED_TOTALS else None
        if roles is None:
            continue
        found = len(facts.held(*roles))
        yield Ground(Problem("bodies.count_differs", {"role": told.role or told.organ, "told": told.number, "found": found,
                                                      "year": told.year}, "network-organs", "warning"),
                     found == told.number, evidence=(told.ref, told.paper))


def _refs(places: list[Place]) -> tuple[Ref, ...]:
    return tuple(place.ref for place in places if place.ref)


def _names(places: Sequence[Place]) -> dict[str, str]:
    """Who holds seats, in Korean and English."""
    return {language: ", ".join(place.names.get(language) or place.holder for place in places) or "–" for language in ("ko", "en")}
