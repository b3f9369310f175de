"""The statement (사업설명서) as one object: what `dure read` prints, what filing takes, what composing makes.

Plain Python. The parts are facts of the rooms below; their order is the order of the form.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from dure.domain.budget.rules.facts import Basis, BudgetTable, Ground, Overview, Settlement, Step
from dure.domain.programmes.rules.facts import Happening, Programme, Result
from dure.kernel.place import NOWHERE, Place
from dure.kernel.plain import as_plain, revive


@dataclass(slots=True)
class Finding:
    """A problem in words: what the checker reports and an officer accepts, corrects or dismisses.

    `code`, `severity` (error, warning, hint), one sentence in each language, the places quoted, the rule's
    source (a key of `docs/sources.md`). `fingerprint` stays the same when the same paper is checked again.
    """

    code: str
    severity: str
    ko: str
    en: str
    places: list[Place] = field(default_factory=list)
    source: str = ""
    fingerprint: str = ""


@dataclass(slots=True)
class Unread:
    """Words of the paper that landed in no field."""

    text: str
    at: Place = NOWHERE


@dataclass(slots=True)
class Coverage:
    """How many numbers stand on the paper, and how many of them landed in a field."""

    figures: int = 0
    figures_read: int = 0


@dataclass(slots=True)
class Statement:
    """One project's statement of one year."""

    kind: str = "statement"
    title: str = ""
    fiscal_year: int | None = None
    overview: Overview = field(default_factory=Overview)
    budget: BudgetTable = field(default_factory=BudgetTable)
    basis: list[Basis] = field(default_factory=list)
    purpose: list[str] = field(default_factory=list)
    legal: list[Ground] = field(default_factory=list)
    programmes: list[Programme] = field(default_factory=list)
    history: list[Happening] = field(default_factory=list)
    schedule: list[Step] = field(default_factory=list)
    schedule_total: int | None = None
    results: list[Result] = field(default_factory=list)
    effects: list[str] = field(default_factory=list)
    settlement: list[Settlement] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    coverage: Coverage = field(default_factory=Coverage)
    at: dict[str, Place] = field(default_factory=dict)
    ref: str = ""

    def as_json(self) -> dict[str, Any]:
        """This function will return the object that `dure read --json` prints."""
        return dict(as_plain(self))

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Statement:
        """This function will undo `as_json`."""
        return revive(cls, data)


ASIDE = {"at", "ref", "places", "unread", "coverage", "fingerprint"}


def content(value: Any) -> Any:
    """This function will return a statement's JSON without places, keys and coverage: what two papers are compared by."""
    if isinstance(value, Statement):
        value = value.as_json()
    if isinstance(value, dict):
        return {k: content(v) for k, v in value.items() if k not in ASIDE}
    if isinstance(value, list):
        return [content(v) for v in value]
    return value


def parts() -> tuple[str, ...]:
    """This function will name the statement's fields in order."""
    return tuple(f.name for f in fields(Statement))
