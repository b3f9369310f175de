"""The bytes of a Popolo file to lists of items, within bounds: its size, its depth, letters and numbers that can be kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

LARGEST = 64 * 1024 * 1024
DEEPEST = 24
DIGITS = 40
KINDS = ("areas", "organizations", "persons", "posts", "memberships")
# what is counted again (`votes`)
VOTING = ("motions", "vote_events", "votes")
OTHER_NAMES = {"people": "persons", "organisations": "organizations"}
SOURCE = "popolo"
_UNKEEPABLE = re.compile(r"[\x00\ud800-\udfff]")


@dataclass(slots=True)
class Item:
    """One item of a file: what it says, in which list it stands, and where in it (from 1)."""

    kind: str
    at: int
    said: dict[str, Any]

    @property
    def id(self) -> str:
        """This function will return the item's identifier, empty where it has none."""
        given = self.said.get("id")
        return given if isinstance(given, str) else ""

    @property
    def place(self) -> Place:
        """This function will name the item: ``persons · 12``, and its identifier or name."""
        name = self.said.get("name")
        return Place(section=self.kind, item=self.at, quote=(self.id or (name if isinstance(name, str) else ""))[:120])

    def problem(self, code: str, severity: str = "error", **params: object) -> Problem:
        """This function will say something of this item."""
        return Problem(f"intake.{code}", params, SOURCE, severity, (self.place,))  # type: ignore[arg-type]


@dataclass(slots=True)
class Raw:
    """A file's items by kind, and what was found while reading."""

    items: dict[str, list[Item]] = field(default_factory=lambda: {kind: [] for kind in (*KINDS, *VOTING)})
    problems: list[Problem] = field(default_factory=list)

    def add(self, kind: str, said: dict[str, Any]) -> Item:
        """This function will put an item behind those of its kind."""
        item = Item(kind, len(self.items[kind]) + 1, said)
        self.items[kind].append(item)
        return item


def read_raw(data: bytes) -> Raw:
    """This function will read a file. Raises Refused where it is no JSON object of lists, too large, too deep, or holds
    letters or numbers that no database keeps; the item is named."""
    if len(data) > LARGEST:
        raise Refused.because("intake.popolo_large", source=SOURCE, size=len(data), most=LARGEST)
    try:
        whole = json.loads(data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_object)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Refused.because("intake.popolo_not_json", source=SOURCE, why=str(error)[:200]) from error
    if not isinstance(whole, dict) or not any(OTHER_NAMES.get(name, name) in (*KINDS, *VOTING) for name in whole):
        raise Refused.because("intake.popolo_shape", source=SOURCE)
    raw = Raw()
    for name, value in whole.items():
        _take(raw, OTHER_NAMES.get(str(name), str(name)), value)
    return raw


def _take(raw: Raw, kind: str, value: Any) -> None:
    if kind not in (*KINDS, *VOTING):
        values = value if isinstance(value, list) else [value]
        for at, left in enumerate(values, start=1):
            said = left if isinstance(left, dict) else {}
            raw.problems.append(Item(kind, at, said).problem("popolo_not_taken", "warning", kind=kind))
        return
    if value is None:
        return
    if not isinstance(value, list):
        raise Refused.because("intake.popolo_list", source=SOURCE, kind=kind)
    for said in value:
        item = raw.add(kind, said if isinstance(said, dict) else {})
        if not isinstance(said, dict):
            raise Refused(item.problem("popolo_field", field=kind, wanted="object"))
        if (fault := _fault(said)) is not None:
            raise Refused(item.problem(fault))


def _fault(said: Any) -> str | None:
    """What of an item cannot be kept: walked without recursion, since a file may be as deep as its sender likes."""
    waiting = [(said, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            return "popolo_deep"
        if isinstance(value, dict):
            waiting += [(inner, depth + 1) for pair in value.items() for inner in pair]
        elif isinstance(value, list):
            waiting += [(inner, depth + 1) for inner in value]
        elif isinstance(value, str) and _UNKEEPABLE.search(value):
            return "popolo_letters"
        elif isinstance(value, Decimal | int) and not isinstance(value, bool) and _long(value):
            return "popolo_number"
    return None


def _long(value: Decimal | int) -> bool:
    if isinstance(value, int):
        return abs(value) >= 10 ** DIGITS
    return not value.is_finite() or abs(value.adjusted()) > DIGITS or len(value.as_tuple().digits) > DIGITS


def _no_number(said: str) -> NoReturn:
    raise ValueError(f"{said} is no number")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"a name stands twice in one object: {next(name for name in names if names.count(name) > 1)[:80]}")
    return made


def unfold(raw: Raw) -> None:
    """This function will put items that stand inside others beside them: a person's memberships, an organization's posts
    and children, an area written out in a membership. What they stood in is kept as a reference."""
    for kind, inner, of, reference in (
            ("organizations", "children", "organizations", "parent_id"), ("areas", "children", "areas", "parent_id"),
            ("organizations", "posts", "posts", "organization_id"), ("areas", "posts", "posts", "area_id"),
            ("areas", "organizations", "organizations", "area_id"), ("posts", "memberships", "memberships", "post_id"),
            ("persons", "memberships", "memberships", "person_id"), ("areas", "memberships", "memberships", "area_id"),
            ("organizations", "memberships", "memberships", "organization_id")):
        for item in raw.items[kind]:  # the list grows while children are put behind it
            for said in _objects(item, inner):
                said.setdefault(reference, item.id)
                if said.get(reference) is None:
                    said[reference] = item.id
                raw.add(of, said)
    written = (("organizations", "parent", "organizations"), ("organizations", "area", "areas"), ("posts", "organization", "organizations"),
               ("posts", "area", "areas"), ("memberships", "person", "persons"), ("memberships", "organization", "organizations"),
               ("memberships", "post", "posts"), ("memberships", "on_behalf_of", "organizations"),
               ("memberships", "area", "areas"), ("areas", "parent", "areas"))
    known = {kind: {item.id for item in items} for kind, items in raw.items.items()}
    for kind, name, of in written:
        for item in raw.items[kind]:
            inside = item.said.get(name)
            if isinstance(inside, dict):
                del item.said[name]
                _refer(raw, item, f"{name}_id", of, inside, known[of])


def _refer(raw: Raw, item: Item, reference: str, of: str, said: dict[str, Any], known: set[str]) -> None:
    id = said.get("id")
    if not id and isinstance(said.get("name"), str):
        said["id"] = id = f"{of}/{said['name']}"
    if not isinstance(id, str) or not id:
        return
    item.said.setdefault(reference, id)
    if id not in known and isinstance(said.get("name"), str):
        raw.add(of, said)
        known.add(id)


def _objects(item: Item, name: str) -> Iterator[dict[str, Any]]:
    inner = item.said.get(name)
    if isinstance(inner, list) and all(isinstance(said, dict) for said in inner):
        del item.said[name]
        yield from inner
