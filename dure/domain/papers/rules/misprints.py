"""Likely misprints of fixed words: few places, short lists, one letter apart. Precise rather than eager.

A word is reported where the form leaves no doubt which word belongs there (the label of a bearer, 안건 before a
numbered list), or where a long fixed word is one letter away and the printed one is no word of these papers.
Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dure.domain.papers.rules.fixed_words import (
    BEARERS,
    COUNTED_LISTS,
    LONG_WORDS,
    OTHER_BEARERS,
    SHORT_WORDS,
    VARIANTS,
)
from dure.domain.parties.rules.place_names import ALIASES, WORLD
from dure.kernel.hangul import letters_apart
from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "statement-form"
# Korean names are left out: 연수, 수영 and others are words of everyday
_ABROAD = WORLD.union(*ALIASES)


def _problem(printed: str, meant: str, at: Place) -> Problem:
    return Problem("papers.misprint", {"printed": printed, "meant": meant}, SOURCE, "warning", (at,))


def label_problems(labels: Mapping[str, tuple[str, Place]]) -> list[Problem]:
    """This function will check printed labels of who bears the money: field → (label, place)."""
    problems = []
    for label, at in labels.values():
        word = re.sub(r"[\s\[\]()]", "", label)
        if word in BEARERS or word in OTHER_BEARERS:
            continue
        near = [known for known in BEARERS if letters_apart(word, known) == 1]
        if len(near) == 1:
            problems.append(_problem(label, near[0], at))
    return problems


def word_problems(texts: Iterable[tuple[str, Place]], places: frozenset[str] = frozenset()) -> list[Problem]:
    """This function will look for misprinted fixed words in lines of text. `places` are names of places:
    the paper's own and those of the tables."""
    problems = []
    seen: set[str] = set()
    for text, at in texts:
        for printed, meant in (*_lists(text), *_long(text), *_short(text), *_between(text, places)):
            if printed not in seen:
                seen.add(printed)
                problems.append(_problem(printed, meant, at))
    return problems


def _lists(text: str) -> Iterable[tuple[str, str]]:
    """``안전4(가, 나, 다, 라)``: in front of a number and a list only words for counted things stand."""
    for match in re.finditer(r"(?<![가-힣])([가-힣]{2})\s?(\d{1,2})\s*(?=\([^)]*,)", text):
        word = match[1]
        near = [known for known in COUNTED_LISTS if letters_apart(word, known) == 1]
        if word not in COUNTED_LISTS and len(near) == 1 and word in COUNTED_LISTS[near[0]]:
            yield match[0].strip(), f"{near[0]}{match[2]}"


def _between(text: str, places: frozenset[str]) -> Iterable[tuple[str, str]]:
    """``서울시-타슈켄트시간``: between two places stands a space before 간."""
    for match in re.finditer(r"([가-힣]{2,}(?:시|도|국))\s*[-~∼·↔/]\s*([가-힣]{2,}?)시간(?![가-힣])", text):
        if match[2] in places or match[2] in _ABROAD:
            yield f"{match[2]}시간", f"{match[2]}시 간"


def _long(text: str) -> Iterable[tuple[str, str]]:
    for run in re.findall(r"[가-힣]{4,}", text):
        for size, near in _near().items():
            for i in range(len(run) - size + 1):
                part = run[i:i + size]
                meant = {word for hole in _holes(part) for word in near.get(hole, ())} - {part}
                if len(meant) == 1 and part not in LONG_WORDS and part not in VARIANTS:
                    word = meant.pop()
                    if letters_apart(part, word) == 1:
                        yield part, word


def _short(text: str) -> Iterable[tuple[str, str]]:
    for run in re.findall(r"(?<![가-힣])[가-힣]{3}(?![가-힣])", text):
        if run not in SHORT_WORDS and run not in VARIANTS:
            near = [word for word in SHORT_WORDS if letters_apart(run, word) == 1]
            if len(near) == 1:
                yield run, near[0]


def _holes(word: str) -> list[str]:
    """The word with each of its syllables left out in turn: words that share one differ in that syllable only."""
    return [f"{word[:i]}_{word[i + 1:]}" for i in range(len(word))]


@cache
def _near() -> dict[int, dict[str, list[str]]]:
    """The long words by their number of syllables and by their holes."""
    near: dict[int, dict[str, list[str]]] = {}
    for word in LONG_WORDS:
        for hole in _holes(word):
            near.setdefault(len(word), {}).setdefault(hole, []).append(word)
    return near
