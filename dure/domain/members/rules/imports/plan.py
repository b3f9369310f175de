"""What taking a list in would do, row by row: what is new, what would change and from what, what nobody can tell."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dure.domain.members.rules.imports.facts import Listed, Period
from dure.kernel.problem import Problem

Status = Literal["new", "changed", "same", "doubtful", "skipped", "refused"]
ORDER: tuple[Status, ...] = ("refused", "doubtful", "changed", "new", "same", "skipped")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a row says otherwise than the register: `before` and `after` in words, `row` what it is done to."""

    field: str
    before: str
    after: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whom a doubtful row may mean: the key of an organisation, or the cell of a row above; reasons are codes of parties."""

    key: str
    name: str
    reasons: tuple[str, ...]
    score: int


@dataclass(slots=True)
class Planned:
    """One row and what becomes of it. `organisation` is the record that it means; a row that means an earlier one has
    its cell in `joins`."""

    listed: Listed
    status: Status = "same"
    organisation: int | None = None
    key: str = ""
    joins: str = ""
    changes: tuple[Change, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    problems: tuple[Problem, ...] = ()
    found_by: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """All rows, and the members of the register that the list does not name."""

    rows: list[Planned] = field(default_factory=list)
    absent: list[tuple[str, str]] = field(default_factory=list)

    @property
    def counts(self) -> dict[Status, int]:
        """This function will count the rows by what becomes of them."""
        found = Counter(row.status for row in self.rows)
        return {status: found[status] for status in ORDER if found[status]}

    @property
    def hindered(self) -> bool:
        """This function will tell whether a row has to be settled before the list can be taken in."""
        return any(row.status in ("doubtful", "refused") for row in self.rows)

    @property
    def fingerprint(self) -> str:
        """This function will return a short text that is the same as long as the plan is."""
        said = hashlib.sha256()
        for row in self.rows:
            said.update(repr((row.listed.cell, row.status, row.key, row.joins, row.changes)).encode())
        return said.hexdigest()[:16]


def chosen(choices: Mapping[str, str], listed: Listed) -> str:
    """This function will return what a person chose for a row: ``new``, ``skip``, the key or the cell of whom it means."""
    return choices.get(listed.cell, "")


def period_of(listed: Listed, category: str, on: object) -> Period:
    """This function will complete a row's membership by what is said for the whole list: the category, and the day on which
    it is as the list says. Without a day of joining the list tells no more than that it was so on its own day."""
    said = listed.period or Period(category)
    since = said.since or (None if said.until else on)
    return Period(said.category or category, since, said.until, said.basis, said.decision, said.decided_by, said.ended_by,  # type: ignore[arg-type]
                  said.end_decision, said.source, listed.sample in ("yes", "membership"))


def by_status(rows: Sequence[Planned], status: str = "") -> list[Planned]:
    """This function will return the rows of a status, or all with those first that have to be settled."""
    if status:
        return [row for row in rows if row.status == status]
    return sorted(rows, key=lambda row: ORDER.index(row.status))
