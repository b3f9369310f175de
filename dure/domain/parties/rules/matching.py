"""Which known party is meant by a name, a country and identifiers: candidates in order, each with its reasons.

A machine proposes and a person decides; only an identifier or an equal name in one country is called certain.
Source: `docs/sources.md#party-sounds`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.sounds import core, likeness, sound

ALIKE = 0.45  # below, equal consonants are chance
SHORT = 3  # sounds of fewer consonants are shared by many names
ALIKE_SHORT = 0.75


@dataclass(frozen=True, slots=True)
class Sought:
    """What a paper or a sheet says of a party."""

    names: tuple[str, ...]
    country: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()

    @property
    def folds(self) -> frozenset[str]:
        """This function will return the names as they are compared."""
        return frozenset(filter(None, map(folded, self.names)))

    @property
    def sounds(self) -> frozenset[str]:
        """This function will return the names as they sound."""
        return frozenset(filter(None, map(sound, self.names)))


@dataclass(frozen=True, slots=True)
class Party:
    """What the register knows of a party: all names that it goes or went by."""

    id: int
    key: str
    names: tuple[str, ...]
    country: str = ""
    identifiers: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A party that may be meant. `reasons` are codes of `labels.REASONS`; `score` goes from 0 to 100."""

    id: int
    key: str
    name: str
    score: int
    reasons: tuple[str, ...]

    @property
    def certain(self) -> bool:
        """This function will tell whether nobody need be asked."""
        return self.score >= 90


def ranked(sought: Sought, known: Iterable[Party]) -> list[Candidate]:
    """This function will rank parties by how surely they are meant; those that are not are left out."""
    found = [made for party in known if (made := _judged(sought, party)) is not None]
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.key))


def _judged(sought: Sought, party: Party) -> Candidate | None:
    shared = [pair for pair in sought.identifiers if pair in party.identifiers]
    schemes = {scheme for scheme, _ in party.identifiers}
    against = [pair for pair in sought.identifiers if pair not in party.identifiers and pair[0] in schemes]
    equal = next((name for name in party.names if folded(name) in sought.folds), "")
    heard, degree = ("", 0.0) if equal else _heard(sought, party)
    if not (shared or equal or heard):
        return None
    reasons = ["identifier"] if shared else []
    reasons += ["name"] if equal else ["sound"] if heard else []
    score = 100 if shared else 90 if equal else 45 + round(25 * degree)
    if sought.country and party.country:
        same = sought.country == party.country
        reasons.append("country" if same else "other_country")
        score = score if same or shared else score - 30
    elif not shared:
        score -= 5
    if against and not shared:
        reasons.append("other_identifier")
        score -= 30
    return Candidate(party.id, party.key, equal or heard or (party.names[0] if party.names else party.key), score,
                     tuple(reasons))


def alike(one: str, other: str) -> float:
    """This function will tell how alike two names sound, from 0 to 1; 0 where they do not sound the same."""
    heard = sound(one)
    if not heard or heard != sound(other):
        return 0.0
    degree = 1.0 if core(one) == core(other) else likeness(one, other)
    return degree if degree >= (ALIKE if len(heard) >= SHORT else ALIKE_SHORT) else 0.0


def _heard(sought: Sought, party: Party) -> tuple[str, float]:
    """The known name that sounds most like one that is sought, and how alike they are."""
    found = [(alike(name, other), name) for name in party.names for other in sought.names]
    degree, name = max(found, default=(0.0, ""), key=lambda pair: pair[0])
    return (name, degree) if degree else ("", 0.0)
