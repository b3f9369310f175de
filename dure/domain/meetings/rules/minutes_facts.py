"""Plain facts of a meeting, from which its minutes, memorandum and reports are drafted. Texts by language; instants in the
meeting's own time zone. Source: `docs/sources.md#minutes-contents`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

# a text by language: {"ko": "세계도시", "en": "World cities"}
Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who was there for a delegation, as the person writes the name, with the post."""

    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """A line of the roll and how it was there: `state` is present, represented (by `holder`), excused or absent; `capacity` member,
    observer or guest."""

    name: Said
    state: str
    capacity: str = "member"
    people: tuple[Person, ...] = ()
    holder: Said | None = None
    excuse: str = ""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item of the agenda with what became of it (`state` of the item)."""

    position: int
    title: Said
    kind: str = "decision"
    state: str = "done"
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Happened:
    """A proceeding: its number, a kind of `rules.conduct.KINDS`, and what it speaks of. Items, motions and ballots go by their numbers."""

    number: int
    kind: str
    at: datetime
    item: int | None = None
    who: Said | None = None
    motion: int | None = None
    moved: Said | None = None
    ballot: int | None = None
    text: Said = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speech that was held; `gist` is what the minutes tell of it."""

    key: int
    who: Said
    started_at: datetime
    item: int | None = None
    person: str = ""
    gist: Said = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote: `outcome` are the plain values of `rules.voting.Outcome` as declared (None before), `rule` those of the frozen
    `rules.voting.Rule`. `names` are the options' names, `voters` who chose which option where the vote was open."""

    number: int
    method: str
    state: str = "declared"
    item: int | None = None
    title: Said = field(default_factory=dict)
    rule: Mapping[str, Any] = field(default_factory=dict)
    outcome: Mapping[str, Any] | None = None
    names: Mapping[str, Said] = field(default_factory=dict)
    voters: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    recount_of: int | None = None
    void_why: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What is recorded of a meeting. `told` is what papers tell of a meeting that was not run with Dure: section → texts;
    `precision` is how exactly its days are known (day, month, year)."""

    title: Said
    body: Said
    starts_on: date
    ends_on: date
    time_zone: str
    precision: str = "day"
    kind: str = "ordinary"
    number: int | None = None
    host: Said = field(default_factory=dict)
    place: Said = field(default_factory=dict)
    mode: str = "in_person"
    opened_at: datetime | None = None
    ended_at: datetime | None = None
    closed_ground: str = ""
    declared: bool = False
    source: str = ""
    attendees: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
    happened: tuple[Happened, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    voted: tuple[Voted, ...] = ()
    told: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
