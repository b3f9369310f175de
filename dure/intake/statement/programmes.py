"""사업내용: programmes and the facts that stand below them."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.programmes.rules.facts import Programme
from dure.intake.statement.levels import levels, named, programme_lines
from dure.intake.statement.paper import Entry


def read_programmes(entries: Sequence[Entry], known: Sequence[str], title: str) -> list[Programme]:
    """This function will part the lines of 사업내용 into programmes and their facts.

    `known` are names that the paper gives its programmes elsewhere (사업개요, 추진경위, 추진실적): where lists are
    broken so that a programme's line stands beside its facts, agreement with those tells which line is which. Facts
    without any programme belong to the project itself, under its `title`.
    """
    depths = levels(entries)
    outer = [i for i, depth in enumerate(depths) if depth == 0]
    matched = {outer[i] for i in programme_lines([named(entries[o].text) for o in outer], known)}
    found: list[Programme] = []
    flat = False
    alone = not matched and _is_one_list(entries, depths)
    for i, (entry, depth) in enumerate(zip(entries, depths, strict=True)):
        if depth == 0 and (i in matched or (not alone and _opens(i, entries, depths, flat, bool(found), matched))):
            at = entry.land()
            found.append(Programme(entry.text.strip(" :："), at={"": at, "name": at}))
            # its facts stand beside it, not below it
            flat = i + 1 < len(entries) and depths[i + 1] == 0 and i + 1 not in matched and bool(matched)
            continue
        if not found:
            found.append(Programme(title, at={"": entry.scrap.at}))
            flat = True
        programme = found[-1]
        programme.at[f"facts[{len(programme.facts)}]"] = entry.land()
        programme.facts.append(entry.text)
        programme.levels.append(depth if flat or not depth else depth - 1)
    return found


def _has_below(i: int, depths: Sequence[int]) -> bool:
    return i + 1 < len(depths) and depths[i + 1] > depths[i]


def _says_of(text: str) -> bool:
    """Whether a line is "what : how much", which a programme's name is not."""
    return named(text) != text.strip(" :：")


def _opens(i: int, entries: Sequence[Entry], depths: Sequence[int], flat: bool, begun: bool, matched: set[int]) -> bool:
    """Whether an outer line that no other part names is a programme: by its place among the others."""
    if flat or _says_of(entries[i].text):
        return False
    if matched:
        return begun or _has_below(i, depths)
    return True


def _is_one_list(entries: Sequence[Entry], depths: Sequence[int]) -> bool:
    """Whether the lines are one list of facts without programmes: nothing below, or only "what : how much" lines."""
    outer = [i for i, depth in enumerate(depths) if depth == 0]
    return not any(_has_below(i, depths) for i in outer) or any(_says_of(entries[i].text) for i in outer[:1])
