"""One organ under several names. Source: `docs/sources.md#network-organs`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "network-organs"
# the kinds of organ that a meeting may be of; the word before 위원회 tells which committee
_COMMITTEE = re.compile(r"([가-힣]{2,4}위원회|이사회|의장단)")
# what a committee of the same rank is also called; others (평가위원회, 심의위원회) are organs of their own
SAME_RANK = frozenset({"집행위원회", "운영위원회", "이사회"})
# a network's own name in front of its committee; only names in Latin letters are surely names
_OWNED = re.compile(rf"(?<![A-Za-z])([A-Za-z]{{3,}})\s*({'|'.join(sorted(SAME_RANK))})")


def committee(text: str) -> str | None:
    """This function will return the committee whose sitting a line reports; None where it names none, or several."""
    found = set(_COMMITTEE.findall(text))
    return found.pop() if len(found) == 1 else None


def organ_name_problems(sittings: Iterable[tuple[str, Place, str, Place]],
                        texts: Iterable[tuple[str, Place]] = ()) -> list[Problem]:
    """This function will report an organ that is called two ways.

    That is told by two lines on one sitting (`sittings`: title and place of each), or by one name in front of
    two committees of one rank in the paper's lines (`texts`): WeGO 집행위원회, WeGO 운영위원회.
    """
    problems: dict[frozenset[str], Problem] = {}
    for one, at, other, there in sittings:
        names = committee(one), committee(other)
        if None in names or names[0] == names[1] or not SAME_RANK.issuperset(n for n in names if n):
            continue
        problems.setdefault(frozenset(n for n in names if n), Problem(
            "bodies.organ_names", {"names": " / ".join(n for n in names if n)}, SOURCE, "warning", (at, there)))
    first: dict[str, tuple[str, Place]] = {}
    for text, at in texts:
        for owner, name in _OWNED.findall(text):
            before, there = first.setdefault(owner.casefold(), (name, at))
            if before != name:
                params = {"names": f"{owner} {before} / {owner} {name}"}
                problem = Problem("bodies.organ_names", params, SOURCE, "warning", (there, at))
                problems.setdefault(frozenset({before, name}), problem)
    return list(problems.values())
