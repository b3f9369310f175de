"""Versions of an instrument side by side: only what the crosswalk calls the same is compared, or a node that the newer version
declares how to bring over. Source: `docs/sources.md#assessment-engine`; `docs/instrument.md` has the form.

Two years compared on the crosswalk are both scored by the newer version's tree, weights and points, without the items that are not
the same in all of them: so a change of a score is a change of answers. Scores as they were printed then stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.reading import fraction_of, instrument_of
from dure.domain.assessments.rules.scoring import Answers, Part, scored
from dure.kernel.problem import Problem, Refused

SAME, CHANGED, NEW = "same", "changed", "new"


@dataclass(frozen=True, slots=True)
class Crossing:
    """From one version to the next: items the same, changed, new and gone; nodes that are brought over by ``times`` and ``plus``."""

    older: str
    newer: str
    same: frozenset[str]
    changed: frozenset[str]
    new: frozenset[str]
    gone: frozenset[str]
    rebase: Mapping[str, tuple[Fraction, Fraction]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taken:
    """Answers as they were handed in, under one version: `older` to `newer` in the order of their days."""

    key: str
    version: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """One of several comparable scores of a node: `how` it is comparable: ``own`` (its own version, whole), ``items`` (scored anew
    on the common items), ``rebase`` (its printed score brought over), or empty with the reason in `why_not`."""

    key: str
    version: str
    part: Part | None
    how: str
    why_not: Problem | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """An item whose answer is another than before, with the points of both by the newer version's scale."""

    item: str
    before: str
    after: str
    points_before: Fraction | None
    points_after: Fraction | None

    @property
    def gained(self) -> Fraction | None:
        """This function will return the points gained; None where a state has none."""
        return None if self.points_before is None or self.points_after is None else self.points_after - self.points_before


def crossing(older: Mapping[str, Any], newer: Mapping[str, Any]) -> Crossing | None:
    """This function will read how a version follows another from plain values; None where the newer one does not come from the older.

    The crosswalk is ``{from: VERSION, items: {ITEM: same|changed|new}, rebase: {NODE: {times, plus}}}``. What it does not name is the
    same where both versions hold the same item word for word, else changed. A version compared with itself is the same throughout.
    """
    before, after = _items(older), _items(newer)
    if _version(older) == _version(newer):
        return Crossing(_version(older), _version(newer), frozenset(after), frozenset(), frozenset(), frozenset())
    walk = newer.get("crosswalk") or {}
    if str(walk.get("from", "")) != _version(older):
        return None
    said = {str(key): str(word) for key, word in (walk.get("items") or {}).items()}
    how = {key: NEW if key not in before else said.get(key, SAME if _asks(before[key], older) == _asks(after[key], newer) else CHANGED)
           for key in after}
    kinds = {word: frozenset(key for key, one in how.items() if one == word) for word in (SAME, CHANGED, NEW)}
    rebase = {str(node): (fraction_of(str(one.get("times", 1))), fraction_of(str(one.get("plus", 0))))
              for node, one in (walk.get("rebase") or {}).items()}
    return Crossing(_version(older), _version(newer), kinds[SAME], kinds[CHANGED], kinds[NEW], frozenset(before) - frozenset(after), rebase)


def chain(plains: Sequence[Mapping[str, Any]]) -> list[Crossing]:
    """This function will follow versions from the oldest to the newest, as far back from the newest as crosswalks lead: the last
    crossing leads to the newest. Empty where none does."""
    by_version = {_version(plain): plain for plain in plains}
    found: list[Crossing] = []
    here: Mapping[str, Any] | None = plains[-1] if plains else None
    while here is not None:
        older = by_version.get(str((here.get("crosswalk") or {}).get("from", "")))
        step = crossing(older, here) if older is not None and older is not here else None
        if step is None or any(step.older == one.newer for one in found):
            break
        found.append(step)
        here = older
    return list(reversed(found))


def common_items(crossings: Sequence[Crossing], older: str, newest: Instrument) -> frozenset[str]:
    """This function will return the newest version's items that stayed the same since an older version, whose questions hang on
    none but such."""
    wanted = frozenset(newest.items)
    versions = [one.older for one in crossings]
    if older in versions:
        for one in crossings[versions.index(older):]:
            wanted &= one.same
    elif older != newest.version:
        return frozenset()
    while True:
        kept = frozenset(key for key in wanted if (found := newest.items[key].show_if) is None or found.item in wanted)
        if kept == wanted:
            return kept
        wanted = kept


def pruned(instrument: Instrument, items: Iterable[str]) -> Instrument:
    """This function will return an instrument of some of its items: nodes left without children go; weights, rules and levels stay.
    Its hash is not that of a version: it only compares. Levels of nodes that go are left out."""
    kept = set(items) | set(instrument.indicators)
    nodes = dict(instrument.nodes)
    while True:
        left = {key: replace(node, children=tuple((child, weight) for child, weight in node.children if child in kept or child in nodes))
                for key, node in nodes.items()}
        left = {key: node for key, node in left.items() if node.children}
        if left == nodes:
            break
        nodes = left
    nodes = {key: replace(node, if_zero=tuple(one for one in node.if_zero if any(one == child for child, _ in node.children)))
             for key, node in nodes.items()}
    return replace(instrument, items={key: item for key, item in instrument.items.items() if key in kept}, nodes=nodes,
                   levels=tuple(one for one in instrument.levels if one.of in nodes), hash="")


def compared(plains: Sequence[Mapping[str, Any]], taken: Sequence[Taken], node: str,
             printed: Mapping[str, Fraction] | None = None) -> list[Compared]:
    """This function will make a node's scores of several years comparable with the newest of `plains` (oldest to newest).

    The items that are the same in every version that `taken` uses are scored for all of them by the newest tree. Where a version has
    a declared rebase for the node all the way, its score as printed then (`printed` by key of `taken`) is brought over instead, and
    the newest keep their own. A version that no crosswalk leads to is told as not comparable.
    """
    if not plains:
        return []
    newest, crossings = instrument_of(plains[-1]), chain(plains)
    reached = {newest.version, *(one.older for one in crossings)}
    rebased = {version: step for version in {one.version for one in taken}
               if (step := _rebased(crossings, version, node)) is not None}
    asked = [one.version for one in taken if one.version in reached and one.version not in rebased]
    items = frozenset(newest.items)
    for version in set(asked):
        items &= common_items(crossings, version, newest)
    whole = items == frozenset(newest.items)
    tree = newest if whole else pruned(newest, items)
    return [_compared(one, tree, "own" if whole and one.version == newest.version else "items", reached, rebased, node, printed or {})
            for one in taken]


def _compared(one: Taken, tree: Instrument, how: str, reached: set[str], rebased: Mapping[str, tuple[Fraction, Fraction]], node: str,
              printed: Mapping[str, Fraction]) -> Compared:
    if one.version in rebased and one.key in printed:
        times, plus = rebased[one.version]
        return Compared(one.key, one.version, Part(Number.of(printed[one.key] * times + plus)), "rebase")
    if one.version not in reached:
        return Compared(one.key, one.version, None, "", Problem("assessments.no_crosswalk", {"version": one.version}, SOURCE))
    if node not in tree.nodes:
        return Compared(one.key, one.version, None, "", Problem("assessments.nothing_common", {"version": one.version, "path": node}, SOURCE))
    cells = {key: word for key, word in one.cells.items()
             if key in tree.items and (word in tree.items[key].points or word in tree.items[key].states)}
    try:
        part = scored(tree, Answers((one.key,), {one.key: cells})).units[one.key].parts[node]
    except Refused as refused:
        return Compared(one.key, one.version, None, "", refused.problems[0])
    return Compared(one.key, one.version, part, how)


def _rebased(crossings: Sequence[Crossing], version: str, node: str) -> tuple[Fraction, Fraction] | None:
    """From an old version's score of a node to the newest's, where every step on the way declares it."""
    versions = [one.older for one in crossings]
    if version not in versions:
        return None
    times, plus = Fraction(1), Fraction(0)
    for one in crossings[versions.index(version):]:
        if node not in one.rebase:
            return None
        times, plus = times * one.rebase[node][0], plus * one.rebase[node][0] + one.rebase[node][1]
    return times, plus


def moves(instrument: Instrument, before: Mapping[str, str], after: Mapping[str, str], items: Iterable[str] | None = None) -> list[Move]:
    """This function will tell which answers are others than before, in the instrument's order; `items` (those on the crosswalk) narrow
    it. An answer to a question that was not answered before counts too."""
    wanted = set(instrument.items if items is None else items)
    return [Move(key, before.get(key, ""), after.get(key, ""), item.points.get(before.get(key, "")), item.points.get(after.get(key, "")))
            for key, item in instrument.items.items() if key in wanted and before.get(key, "") != after.get(key, "")]


def _version(plain: Mapping[str, Any]) -> str:
    return str((plain.get("instrument") or {}).get("version", ""))


def _items(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key): one or {} for key, one in (plain.get("items") or {}).items()}


def _asks(item: Mapping[str, Any], plain: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    """What makes an item the same without a word of the crosswalk: its question, its answers with points, and when it is asked."""
    scale = item.get("points") or (plain.get("scales") or {}).get(item.get("scale"))
    return item.get("ask"), scale, item.get("show_if")
