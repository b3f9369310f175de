"""Whom a row means: certainly, perhaps, or nobody that is known. A machine proposes and a person decides.

Sources: `docs/sources.md#members-format`, `#party-sounds`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from dure.domain.members.rules.imports.facts import Listed
from dure.domain.members.rules.imports.plan import Likeness
from dure.domain.parties.rules.matching import Candidate, Party, Sought, ranked

ROW = "row:"


@dataclass(frozen=True, slots=True)
class Meant:
    """What was found: an organisation of the register, a row above, or likenesses to choose from; all empty: new."""

    organisation: int | None = None
    key: str = ""
    joins: str = ""
    likenesses: tuple[Likeness, ...] = ()
    reasons: tuple[str, ...] = ()


def sought(listed: Listed) -> Sought:
    """This function will return what a row says of whom it means."""
    return Sought(tuple(name.name for name in listed.names), listed.country, listed.identifiers)


@dataclass(slots=True)
class Rows:
    """The rows above, found by key, name, sound and identifier: a list may name one member twice."""

    by_key: dict[str, int] = field(default_factory=dict)
    found: dict[object, list[int]] = field(default_factory=lambda: defaultdict(list))
    parties: list[Party] = field(default_factory=list)

    def alike(self, listed: Listed) -> list[Candidate]:
        """This function will rank the rows above by how surely they mean the same; `key` of each is its cell."""
        if listed.key and listed.key in self.by_key:
            party = self.parties[self.by_key[listed.key]]
            return [Candidate(party.id, party.key, listed.key, 100, ("key",))]
        asked = sought(listed)
        near = {at for word in (*asked.folds, *asked.sounds, *asked.identifiers) for at in self.found.get(word, ())}
        return ranked(asked, [self.parties[at] for at in sorted(near)])

    def add(self, listed: Listed) -> None:
        """This function will keep a row that means nobody above."""
        at, asked = len(self.parties), sought(listed)
        self.parties.append(Party(at, listed.cell, asked.names, listed.country, frozenset(listed.identifiers)))
        if listed.key:
            self.by_key[listed.key] = at
        for word in (*asked.folds, *asked.sounds, *asked.identifiers):
            self.found[word].append(at)


def meant(candidates: Sequence[Candidate], above: Sequence[Candidate]) -> Meant:
    """This function will judge whom a row means by candidates of the register and among the rows above.

    An identifier, or an equal name in one country, is certain; so is an equal name that only one bears where the country
    is not told. A name alone in another country is another place (Córdoba ES, Córdoba AR). What only sounds alike is for a
    person to say.
    """
    both = [*((c, True) for c in candidates), *((c, False) for c in above)]
    near = [(c, known) for c, known in both if "other_country" not in c.reasons or "identifier" in c.reasons]
    certain = [pair for pair in near if pair[0].certain and "other_country" not in pair[0].reasons]
    if not certain:
        equal = [pair for pair in near if "name" in pair[0].reasons and "other_identifier" not in pair[0].reasons]
        certain = equal if len(equal) == 1 else []
    if len(certain) > 1:
        identified = [pair for pair in certain if {"identifier", "key"} & set(pair[0].reasons)]
        certain = identified if len(identified) == 1 else certain
    if len(certain) == 1:
        one, known = certain[0]
        return Meant(one.id, one.key, "", (), one.reasons) if known else Meant(None, "", one.key, (), one.reasons)
    return Meant(likenesses=tuple(Likeness(c.key if known else f"{ROW}{c.key}", c.name, c.reasons, c.score)
                                  for c, known in sorted(near, key=lambda pair: -pair[0].score)))
