"""What of verified assessments is opened to everybody: which of them, in which groups, so that no city is found out.

Cities that consent to be named stand in public with their scores, so they hide nobody: a group counts only those that do not consent.
Source: `docs/sources.md#assessment-opening`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dure.domain.assessments.rules.peers import LEAST

ANY = "*"  # a group that is not told


@dataclass(frozen=True, slots=True)
class Row:
    """A city's verified answers, before anything is taken away: `groups` as peers have them."""

    key: str
    groups: Mapping[str, str]
    named: bool
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A row as everybody may have it: a code of this release, groups of which at least so many are alike (``*``: not told), answers."""

    code: str
    groups: Mapping[str, str]
    answers: Mapping[str, str]


def released_on(verified: Iterable[tuple[date, str]], least: int = LEAST) -> date | None:
    """This function will tell up to which day verified assessments (day, city) are opened: the last day on which, since the release
    before it, at least so many cities were verified. So nobody learns of one city by comparing two releases. None before the first."""
    last, waiting = None, set[str]()
    found = sorted(verified)
    for at, (on, city) in enumerate(found):
        waiting.add(city)
        if len(waiting) >= least and (at + 1 == len(found) or found[at + 1][0] != on):
            last, waiting = on, set()
    return last


def grouped(rows: Sequence[Row], by: Sequence[str], least: int = LEAST) -> dict[str, tuple[str, ...]]:
    """This function will tell what of its groups may be told of each city (key → a word for each of `by`, or ``*``).

    The last of `by` is given up first, then the one before. What is left over in the end is joined with the smallest group, until it
    hides as many. Cities that have no such company are left out, those that consent to be named stay with ``*``.
    """
    hidden = [row for row in rows if not row.named]
    if len(hidden) < least:
        return {row.key: (ANY,) * len(by) for row in rows if row.named}
    told: dict[str, tuple[str, ...]] = {}
    left = hidden
    for length in range(len(by), 0, -1):
        alike = Counter(_group(row, by, length) for row in left)
        for row in left:
            group = _group(row, by, length)
            if alike[group] >= least and group[length - 1] != ANY:
                told[row.key] = group
        left = [row for row in left if row.key not in told]
    rest = {row.key for row in left}
    while rest and len(rest) < least:
        sizes = Counter(told.values())
        smallest = min(sizes, key=lambda group: (sizes[group], group))
        joined = {key for key, group in told.items() if group == smallest}
        rest |= joined
        told = {key: group for key, group in told.items() if key not in joined}
    told |= dict.fromkeys(rest, (ANY,) * len(by))
    known = set(told.values())
    for row in rows:
        if row.named:
            told[row.key] = next((group for length in range(len(by), -1, -1) if (group := _group(row, by, length)) in known), (ANY,) * len(by))
    return told


def _group(row: Row, by: Sequence[str], length: int) -> tuple[str, ...]:
    return tuple(row.groups.get(one) or ANY if at < length else ANY for at, one in enumerate(by))


def opened(rows: Sequence[Row], by: Sequence[str], code_of: Callable[[str], str], least: int = LEAST) -> list[Opened]:
    """This function will make rows that everybody may have, in the order of their codes: `code_of` gives one for a city's key, from which
    nobody finds the city. Nothing of a city's name, number or order is left in them."""
    told = grouped(rows, by, least)
    made = [Opened(code_of(row.key), dict(zip(by, told[row.key], strict=True)), dict(row.answers)) for row in rows if row.key in told]
    return sorted(made, key=lambda one: one.code)


def joined_cells(counts: Sequence[tuple[str, int]], least: int = LEAST) -> list[tuple[tuple[str, ...], int]]:
    """This function will join neighbouring cells of a distribution until none holds fewer than so many, but nobody. In all fewer: none."""
    cells: list[tuple[tuple[str, ...], int]] = [((name,), number) for name, number in counts]
    if sum(number for _, number in cells) < least:
        return []
    while True:
        small = [at for at, (_, number) in enumerate(cells) if 0 < number < least]
        if not small:
            return cells
        at = min(small, key=lambda one: cells[one][1])
        beside = min((one for one in (at - 1, at + 1) if 0 <= one < len(cells)), key=lambda one: (cells[one][1] == 0, cells[one][1]))
        low, high = sorted((at, beside))
        cells[low:high + 1] = [((*cells[low][0], *cells[high][0]), cells[low][1] + cells[high][1])]
