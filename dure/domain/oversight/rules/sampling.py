"""Which entries an auditor looks at: the largest, and others drawn by a seed so that anybody draws the same again. Plain Python.

Half of the sample are the entries with the largest amounts (고액); the rest are those of the others whose SHA-256 of
``seed:number`` comes first, which nobody can choose after the seed was said. Source: `docs/sources.md#audit-sample`.
"""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from dure.kernel.problem import Problem

SOURCE = "audit-sample"
MOST = 500


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entry of the sample by its number, and how it came in: ``largest`` or ``drawn``."""

    number: int
    how: str


def size_problems(size: int) -> list[Problem]:
    """This function will tell what keeps a sample of a size from being drawn."""
    return [] if 1 <= size <= MOST else [Problem("oversight.sample_size", {"most": MOST}, SOURCE)]


def chosen(population: Iterable[tuple[int, int]], size: int, seed: str) -> list[Chosen]:
    """This function will choose entries of a population of numbers and amounts (won, what they move), by number. All of them where they
    are no more than the sample."""
    known = list(population)
    largest = {number for number, _ in heapq.nlargest((size + 1) // 2, known, key=lambda one: (one[1], -one[0]))}
    drawn = heapq.nsmallest(size - len(largest), (number for number, _ in known if number not in largest), key=lambda number: place(seed, number))
    return sorted([*(Chosen(number, "largest") for number in largest), *(Chosen(number, "drawn") for number in drawn)], key=lambda one: one.number)


def place(seed: str, number: int) -> str:
    """This function will return where an entry stands in the order of a seed."""
    return hashlib.sha256(f"{seed}:{number}".encode()).hexdigest()
