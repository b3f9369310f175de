"""What one answer would change: a city's score computed again with another answer, along the path from the item to the top alone;
and from that what to do next, by gain over effort. Source: `docs/sources.md#assessment-engine`.

A gain is a `Number`: exact where both scores are, else between proven bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.checks import node_order
from dure.domain.assessments.rules.instrument import SOURCE, Instrument, Item
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.questionnaire import Texts, texts
from dure.domain.assessments.rules.scoring import DROPPED, MISSING, Part, Scored, answer_part, node_part
from dure.kernel.problem import Refused

_SIGNS = ("<=", ">=", "!=", "==", "<", ">", "=")


@dataclass(frozen=True, slots=True)
class Gain:
    """What another answer to an item would do to a node. Questions that it opens (`opened`) count in `after` with the fewest points
    they can have, in `most` with the most; without such, the two are the same."""

    item: str
    answer: str
    before: Part
    after: Part
    most: Part
    opened: tuple[str, ...] = ()

    @property
    def gain(self) -> Number | None:
        """This function will return the difference; None where one of the two has no score."""
        return _difference(self.before, self.after)

    @property
    def most_gain(self) -> Number | None:
        """This function will return the difference with the opened questions at their best."""
        return _difference(self.before, self.most)

    @property
    def worth(self) -> Fraction | None:
        """This function will return what sorts gains: midway between the least and the most that the answer brings."""
        low, high = self.gain, self.most_gain
        return None if low is None or high is None else (low.low + low.high + high.low + high.high) / 4


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Something to do next: which item, from which answer to which, what it brings, what it costs (`effort` 1 low to 3 high; None:
    not said), who does it."""

    item: str
    now: str
    to: str
    gain: Gain
    text: Texts = field(default_factory=dict)
    effort: int | None = None
    owner_role: str = ""

    @property
    def ratio(self) -> Fraction | None:
        """This function will return gain over effort; None where no effort is said."""
        worth = self.gain.worth
        return None if worth is None or not self.effort else worth / self.effort


class Path:
    """An instrument's tree from the leaves up, made once: which nodes an item reaches, and which questions hang on it."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        above: dict[str, list[str]] = {}
        for node in instrument.nodes.values():
            for child, _ in node.children:
                above.setdefault(child, []).append(node.key)
        self._above = above
        self._order = {key: n for n, key in enumerate(node_order(instrument)[0])}
        self._hang: dict[str, list[str]] = {}
        for item in instrument.items.values():
            if item.show_if is not None:
                self._hang.setdefault(item.show_if.item, []).append(item.key)

    def hanging(self, item: str) -> list[str]:
        """This function will return the questions that are asked or not by an item's answer, and those that hang on them."""
        found, waiting = [], [item]
        while waiting:
            for key in self._hang.get(waiting.pop(), []):
                found.append(key)
                waiting.append(key)
        return found

    def nodes(self, leaves: list[str]) -> list[str]:
        """This function will return the nodes above leaves, each once, those below first."""
        found: set[str] = set()
        waiting = list(leaves)
        while waiting:
            for key in self._above.get(waiting.pop(), []):
                if key not in found:
                    found.add(key)
                    waiting.append(key)
        return sorted(found, key=self._order.__getitem__)


def rescored(path: Path, cells: Mapping[str, str], before: Scored, given: Mapping[str, str], digits: int = 40) -> Scored:
    """This function will score a unit again with some other answers (item → word), computing only what lies above them.

    `before` are the unit's scores with `cells`. Ranks and levels are left out. Raises Refused for an unknown item or answer.
    """
    instrument = path.instrument
    for key, word in given.items():
        item = instrument.items.get(key)
        if item is None or (word and word not in item.points and word not in item.states):
            raise Refused.because("assessments.answer_unknown", source=SOURCE, unit=before.unit, path=key, said=word[:60],
                                  known="" if item is None else ", ".join(item.points))
    now = {**cells, **given}
    changed = list(dict.fromkeys([*given, *(key for item in given for key in path.hanging(item))]))
    after = Scored(before.unit, dict(before.parts))
    for key in changed:
        after.parts[key] = answer_part(instrument.items[key], now, instrument)
    for key in path.nodes(changed):
        after.parts[key] = node_part(instrument.nodes[key], after, digits, now)
    return after


def gain_of(path: Path, cells: Mapping[str, str], before: Scored, item: str, answer: str, node: str, digits: int = 40) -> Gain:
    """This function will tell what another answer to one item would do to a node. Raises Refused as `rescored` does."""
    items = path.instrument.items
    if item not in items or answer not in {*items[item].points, *items[item].states}:
        raise Refused.because("assessments.answer_unknown", source=SOURCE, unit=before.unit, path=item, said=answer[:60],
                              known=", ".join(items[item].points) if item in items else "")
    now = {**cells, item: answer}
    opened = tuple(key for key in path.hanging(item) if before.parts[key].reason == "not_asked"
                   and (part := answer_part(items[key], now, path.instrument)).fate == MISSING and part.reason == "unanswered")
    after = most = _node_after(path, cells, before, {item: answer} | {key: _end(items[key], min) for key in opened}, node, digits)
    if opened:
        most = _node_after(path, cells, before, {item: answer} | {key: _end(items[key], max) for key in opened}, node, digits)
    return Gain(item, answer, before.parts[node], after, most, opened)


def _node_after(path: Path, cells: Mapping[str, str], before: Scored, given: Mapping[str, str], node: str, digits: int) -> Part:
    """A node with other answers; a gap where these make it impossible (a harmonic mean of zero)."""
    try:
        return rescored(path, cells, before, given, digits).parts[node]
    except Refused:
        return Part(None, None, MISSING, "uncomputable")


def gains(path: Path, cells: Mapping[str, str], before: Scored, node: str, digits: int = 40) -> list[Gain]:
    """This function will tell, for every question that is asked and every other answer of its scale, what that would do to a node."""
    return [gain_of(path, cells, before, key, answer, node, digits)
            for key, item in path.instrument.items.items() if before.parts[key].fate != DROPPED
            for answer in item.points if answer != cells.get(key, "")]


def recommendations(path: Path, plain: Mapping[str, Any], cells: Mapping[str, str], before: Scored, node: str,
                    digits: int = 40) -> list[Recommendation]:
    """This function will tell what to do next, the most gain for the least effort first; then those without an effort by their gain;
    then those whose gain is not known, for a score that is not there yet.

    What the instrument recommends (``recommendations: {ITEM: {when: "< adopted", text, effort}}``) leads to the answer that `when`
    names; else an item's own `advice` leads to its best answer. Questions without an answer, not applicable or not asked have none.
    Raises Refused where `when` is no condition on the item's answers.
    """
    declared, items = plain.get("recommendations") or {}, plain.get("items") or {}
    found = []
    for key, item in path.instrument.items.items():
        now, part = cells.get(key, ""), before.parts[key]
        said, rule = items.get(key) or {}, declared.get(key)
        if not now or part.fate == DROPPED or part.reason == "unanswered" or (rule is None and not said.get("advice")):
            continue
        rule = rule if isinstance(rule, Mapping) else {"text": rule} if rule else {}
        to = _wanted(item, now, str(rule.get("when") or f"< {_end(item, max)}"))
        if to:
            effort = rule.get("effort", said.get("effort"))
            found.append(Recommendation(
                key, now, to, gain_of(path, cells, before, key, to, node, digits), texts(rule.get("text") or said.get("advice")),
                int(effort) if effort is not None else None, str(rule.get("owner_role") or said.get("owner_role") or "")))
    return sorted(found, key=_place)


def _place(one: Recommendation) -> tuple[int, Fraction]:
    worth, ratio = one.gain.worth, one.ratio
    return (0, -ratio) if ratio is not None else (1, -worth) if worth is not None else (2, Fraction(0))


def _wanted(item: Item, now: str, when: str) -> str:
    """The answer to strive for where the condition holds; empty where it does not. A state stands below every answer."""
    sign = next((one for one in _SIGNS if when.strip().startswith(one)), "")
    word = when.strip().removeprefix(sign).strip()
    if word not in item.points:
        raise Refused.because("assessments.no_condition", source=SOURCE, path=f"recommendations.{item.key}.when", said=when[:60])
    mark, here = item.points[word], item.points.get(now)
    better = sorted((points, answer) for answer, points in item.points.items() if points > mark)
    if sign in ("<", "!="):
        return word if here is None or here < mark else ""
    if sign in (">", ">=") or not better:
        return ""
    holds = here is None or here <= mark if sign == "<=" else now == word
    return better[0][1] if holds else ""


def _end(item: Item, pick: Any) -> str:
    """The answer with the fewest or the most points."""
    answer: str = pick(item.points, key=lambda word: item.points[word])
    return answer


def _difference(before: Part, after: Part) -> Number | None:
    return None if before.value is None or after.value is None else after.value - before.value
