"""What an import would take: identifiers unique, references that lead somewhere, no circles; with what is known already.

`Known` is what the register holds, given by whoever asks; nothing here reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from dure.domain.parties.rules.exchange import AffiliationRow, AreaRow, PersonRow, PostRow
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.rows import Row
from dure.intake.popolo.raw import KINDS
from dure.intake.popolo.reading import AnyRow, Entry, Network
from dure.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Known:
    """What the register holds under the identifiers of a file: all names of each, one a line, by kind and identifier.

    `seats` are identifiers of seats of bodies: they are filled by the acts of that room, never by a file.
    """

    names: dict[str, dict[str, str]] = field(default_factory=dict)
    seats: frozenset[str] = frozenset()

    def of(self, kind: str) -> dict[str, str]:
        """This function will return what is known of a kind."""
        return self.names.get(kind, {})


@dataclass(slots=True)
class Plan:
    """What would be taken, by kind; how many of each are in the register already; and what is to be said."""

    entries: dict[str, list[Entry]]
    known: dict[str, int]
    problems: list[Problem]

    @property
    def errors(self) -> list[Problem]:
        """This function will return what hinders items from being taken."""
        return [problem for problem in self.problems if problem.severity == "error"]

    def rows(self, kind: str) -> list[AnyRow]:
        """This function will return the rows of a kind."""
        return [entry.row for entry in self.entries[kind]]


def identifiers(network: Network) -> dict[str, set[str]]:
    """This function will return all identifiers that a file gives or refers to, by kind: what `Known` is asked for."""
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for kind, entries in network.entries.items():
        for entry in entries:
            found[kind].add(entry.row.key)
            for _, of, reference in references(entry.row):
                found[of].add(reference)
    return {kind: ids - {""} for kind, ids in found.items()}


def plan(network: Network, known: Known) -> Plan:
    """This function will find what of a file can be taken. An item that another one needs and that is not taken takes the
    other with it; each is named."""
    problems = network.all_problems()
    entries: dict[str, list[Entry]] = {}
    counts: dict[str, int] = {}
    for kind, listed in network.entries.items():
        sound = [entry for entry in listed if not any(p.severity == "error" for p in entry.problems)]
        entries[kind], counts[kind] = [], 0
        seen: dict[str, Entry] = {}
        for entry in sound:
            before = seen.setdefault(entry.row.key, entry)
            if before is not entry:
                same = before.item.said == entry.item.said
                problems.append(entry.item.problem("popolo_twice" if same else "popolo_id_twice", "warning" if same else "error",
                                                   id=entry.row.key))
            elif entry.row.key not in known.of(kind):
                entries[kind].append(entry)
            elif _agrees(entry.row, known.of(kind)[entry.row.key]):
                counts[kind] += 1
            else:
                name = known.of(kind)[entry.row.key].partition("\n")[0]
                problems.append(entry.item.problem("popolo_id_known", id=entry.row.key, name=name))
    while lost := list(_lost(entries, known)):
        problems += [problem for _, _, problem in lost]
        gone = {(kind, id(entry)) for kind, entry, _ in lost}
        entries = {kind: [e for e in listed if (kind, id(e)) not in gone] for kind, listed in entries.items()}
    return Plan(entries, counts, problems)


def references(row: AnyRow) -> list[tuple[str, str, str]]:
    """This function will return what a row refers to: the field, the kind and the identifier."""
    match row:
        case AreaRow():
            found = [("parent_id", "areas", row.part_of)]
        case Row():
            found = [("parent_id", "organizations", row.part_of), ("area_id", "areas", _text(row, "area_id"))]
        case PersonRow():
            found = []
        case PostRow():
            found = [("organization_id", "organizations", row.organisation), ("area_id", "areas", row.area)]
        case AffiliationRow():
            found = [("organization_id", "organizations", row.organisation), ("person_id", "persons", row.person),
                     ("member", "organizations", row.member), ("post_id", "posts", row.post),
                     ("on_behalf_of_id", "organizations", row.on_behalf_of), ("area_id", "areas", row.area)]
    return [(field, kind, reference) for field, kind, reference in found if reference]


def _text(row: Row, name: str) -> str:
    value = row.details.get(name)
    return value if isinstance(value, str) else ""


def _agrees(row: AnyRow, names: str) -> bool:
    """Whether what is known under the identifier bears one of the names; ties and posts have none to compare."""
    if not isinstance(row, Row | PersonRow):
        return True
    known = {folded(name) for name in names.splitlines()}
    return any(folded(said.name) in known for said in row.names)


def _lost(entries: dict[str, list[Entry]], known: Known) -> Iterator[tuple[str, Entry, Problem]]:
    there = {kind: {entry.row.key for entry in listed} | known.of(kind).keys() for kind, listed in entries.items()}
    for kind, listed in entries.items():
        circles = _in_circles({e.row.key: cast("Row | AreaRow", e.row).part_of for e in listed}) if kind in (
            "organizations", "areas") else set()
        for entry in listed:
            wanted = references(entry.row)
            missing = next(((name, reference) for name, of, reference in wanted if reference not in there[of]), None)
            seat = next((reference for _, of, reference in wanted if of == "posts" and reference in known.seats), None)
            if seat:
                yield kind, entry, entry.item.problem("popolo_seat", id=seat)
            elif missing:
                yield kind, entry, entry.item.problem("popolo_reference", field=missing[0], id=missing[1])
            elif entry.row.key in circles:
                yield kind, entry, entry.item.problem("popolo_circle", id=entry.row.key)


def _in_circles(wholes: dict[str, str]) -> set[str]:
    done, circles = set[str](), set[str]()
    for start in wholes:
        path, at = dict[str, None](), start
        while at in wholes and at not in done and at not in path:
            path[at] = None
            at = wholes[at]
        if at in path:
            walked = list(path)
            circles.update(walked[walked.index(at):])
        done.update(path)
    return circles
