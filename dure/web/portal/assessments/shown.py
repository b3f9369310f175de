"""An instrument in the reader's words: its questions, answers with points, levels, and the tree with its weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.rules.parts import Part
from dure.domain.assessments.rules.questionnaire import Question, said, texts, word

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words. `condition` is (whether the answers are wanted, the other question, its answers) where it is asked under one."""

    key: str
    ask: str
    why: str
    example: str
    evidence: str
    need: list[str]
    max_age_days: int | None
    refute: str
    advice: str
    owner: str
    effort: int | None
    answers: list[tuple[str, str]]
    states: list[tuple[str, str]]
    condition: tuple[bool, str, str] | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree: how deep, its name, its weight in the node above and its share of it in percent, how many questions it asks."""

    depth: int
    key: str
    title: str
    weight: str
    share: str
    questions: int


def title_in(version: Any, language: str) -> str:
    """This function will return the instrument's title."""
    return said(version.title, language) or str(version.key)


def number(value: Fraction) -> str:
    """This function will print a number exactly: whole, with a few decimals, or as a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 10**_DIGITS
    if scaled.denominator == 1:
        text = f"{abs(scaled.numerator):0{_DIGITS + 1}}"
        return f"{'-' if value < 0 else ''}{text[:-_DIGITS]}.{text[-_DIGITS:]}".rstrip("0")
    return str(value)


def percent(part: Fraction, whole: Fraction) -> str:
    """This function will print a share in percent with one decimal, half up."""
    return number(Fraction(int(part / whole * 1000 + Fraction(1, 2)), 10)) if whole else "0"


def part_printed(version: Any, node: str, part: Part) -> str:
    """This function will print a node's score as the instrument rounds it; empty without a score."""
    rounding = version.instrument.nodes[node].round
    printed = None if part.value is None else part.value.printed(rounding.mode, rounding.digits)
    return "" if printed is None else str(printed)


def sections_in(version: Any, language: str) -> list[tuple[str, str, list[Asked]]]:
    """This function will return the questions by section: key, title, questions."""
    return [(section.key, said(section.title, language), [_asked(version, one, language) for one in section.questions]) for section in version.sections]


def _asked(version: Any, one: Question, language: str) -> Asked:
    plain, condition = version.plain, one.show_if
    states = [(word(plain, state, language), number(points) if isinstance(points, Fraction) else points)
              for state, points in one.states.items() if state != "unanswered"]
    return Asked(
        one.key, said(one.ask, language), said(one.why, language), said(one.example, language), said(one.evidence, language),
        [word(plain, kind, language) for kind in one.need], one.max_age_days, said(one.refute, language), said(one.advice, language),
        word(plain, one.owner_role, language) if one.owner_role else "", one.effort,
        [(word(plain, answer, language), number(points)) for answer, points in one.answers], states,
        (condition.wanted, condition.item, ", ".join(word(plain, answer, language) for answer in condition.answers)) if condition else None)


def levels_in(version: Any, language: str) -> list[tuple[str, str, str]]:
    """This function will return the levels of the sum: name, from, to."""
    found = next((one for one in version.instrument.levels if one.of == root_of(version.instrument)), None)
    if found is None:
        return []
    cuts = ["", *(number(cut) for cut in found.cuts), ""]
    return [(word(version.plain, name, language), cuts[at], cuts[at + 1]) for at, name in enumerate(found.names)]


def tree_in(version: Any, language: str) -> list[Branch]:
    """This function will return the nodes of the tree from the top down, each with its weight in its parent; questions are left out."""
    return list(_branches(version, root_of(version.instrument), language, 0, None, Fraction(1)))


def _branches(version: Any, key: str, language: str, depth: int, weight: Fraction | None, whole: Fraction) -> Iterator[Branch]:
    node = version.instrument.nodes[key]
    title = said(texts((version.plain["tree"].get(key) or {}).get("title")), language) or key
    yield Branch(depth, key, title, number(weight) if weight is not None else "", percent(weight, whole) if weight is not None else "",
                 sum(child in version.instrument.items for child, _ in node.children))
    total = sum((share for _, share in node.children), Fraction(0))
    for child, share in node.children:
        if child in version.instrument.nodes:
            yield from _branches(version, child, language, depth + 1, share, total)
