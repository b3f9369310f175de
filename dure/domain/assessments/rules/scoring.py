"""Scoring: every node of the tree for every unit, then ranks and levels. Source: `docs/sources.md#assessment-engine`.

A part of a node has one of three fates: a value, *missing* (the node's rule decides what that does), or *dropped* (it does not apply:
its weight leaves the node, and so does its share of the ceiling).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from dure.domain.assessments.rules.checks import instrument_problems, node_order
from dure.domain.assessments.rules.columns import Column, Prepared, prepared
from dure.domain.assessments.rules.instrument import SOURCE, Instrument, Item, Levels, Node
from dure.domain.assessments.rules.numbers import ZERO, Number, geometric, power, total
from dure.domain.assessments.rules.reading import fraction_of
from dure.kernel.problem import Problem, Refused

DROPPED, MISSING = "dropped", "missing"
# bounds are narrowed by doubling the digits, so often, until what is printed and ranked is proven
_DOUBLINGS = 4


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered and measured: units in their order, each with a cell by column; labels and groups of the units."""

    units: tuple[str, ...]
    cells: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a leaf or node with its ceiling (None where there is none), or its fate with the reason."""

    value: Number | None
    ceiling: Fraction | None = None
    fate: str = ""
    reason: str = ""
    weight_present: Fraction = Fraction(1)


@dataclass(slots=True)
class Scored:
    """One unit: each leaf and node as a `Part`, its places among the units by node, and its levels."""

    unit: str
    parts: dict[str, Part] = field(default_factory=dict)
    ranks: dict[str, int | Decimal] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Scores:
    """All units scored; `stages` are the prepared columns of indicators, `digits` the precision that proved what is printed."""

    units: dict[str, Scored]
    stages: dict[str, Prepared]
    digits: int
    unproven: list[str] = field(default_factory=list)


def scored(instrument: Instrument, answers: Answers) -> Scores:
    """This function will score all units of the answers.

    Raises Refused for an instrument with errors, for answers that the instrument does not know, and where a node cannot be
    computed; each names the node or item, and the unit.
    """
    errors = [found for found in instrument_problems(instrument) if found.severity == "error"]
    errors += answer_problems(instrument, answers)
    if errors:
        raise Refused(*errors[:200])
    digits = instrument.precision
    for _ in range(_DOUBLINGS):
        made = _once(instrument, answers, digits)
        if not made.unproven:
            break
        digits *= 2
    return made


def _once(instrument: Instrument, answers: Answers, digits: int) -> Scores:
    stages = _stages(instrument, answers, digits)
    units = {unit: Scored(unit) for unit in answers.units}
    order, _ = node_order(instrument)
    for unit, one in units.items():
        _leaves(instrument, answers.cells[unit], stages, one)
        for key in order:
            one.parts[key] = node_part(instrument.nodes[key], one, digits)
    made = Scores(units, stages, digits)
    for key in instrument.nodes:
        made.unproven += _printed_unproven(instrument.nodes[key], units.values())
        made.unproven += _rank(key, list(units.values()), instrument, stages)
    for levels in instrument.levels:
        made.unproven += _level(levels, units.values())
    return made


def answer_problems(instrument: Instrument, answers: Answers) -> list[Problem]:
    """This function will find cells that are no answer of their item and no number, by unit and column."""
    found = []
    for unit in answers.units:
        for key, cell in answers.cells[unit].items():
            item = instrument.items.get(key)
            if item is not None and cell and cell not in item.points and cell not in item.states:
                found.append(Problem("assessments.answer_unknown", {"unit": unit, "path": key, "said": cell[:60],
                                                                    "known": ", ".join(list(item.points)[:12])}, SOURCE))
            elif key in instrument.indicators and cell and _measure(cell) is None and cell.lower() not in _NOTHING:
                found.append(Problem("assessments.measure_unread", {"unit": unit, "path": key, "said": cell[:60]}, SOURCE))
            if len(found) >= 200:
                return found
    return found


_NOTHING = frozenset({"na", "n/a", "nan", "null", "..", "-", "–", "unanswered", "unsure", "not_asked", "not_collected", "refused"})


def _measure(cell: str) -> Fraction | None:
    try:
        return fraction_of(cell.strip().replace(",", "") if cell.count(",") and cell.replace(",", "").replace(".", "").isdigit() else cell.strip())
    except (ValueError, ZeroDivisionError):
        return None


def _stages(instrument: Instrument, answers: Answers, digits: int) -> dict[str, Prepared]:
    raw: dict[str, Column] = {}
    for key in instrument.indicators:
        column = Column()
        for unit in answers.units:
            value = _measure(answers.cells[unit].get(key, "") or "-")
            column[unit] = None if value is None else Number.of(value)
        raw[key] = column
    groups = {group: {unit: answers.cells[unit].get(group, "") for unit in answers.units} for group in instrument.columns.groups}
    return {key: prepared(indicator, raw[key], raw, groups, digits) for key, indicator in instrument.indicators.items()}


def _leaves(instrument: Instrument, cells: Mapping[str, str], stages: Mapping[str, Prepared], one: Scored) -> None:
    for key, item in instrument.items.items():
        one.parts[key] = answer_part(item, cells, instrument)
    for key, indicator in instrument.indicators.items():
        value = stages[key].normalised[one.unit]
        top = indicator.normalise.to[1] if indicator.normalise.kind not in ("none", "zscore", "rank") else None
        one.parts[key] = Part(value, top) if value is not None else Part(None, top, MISSING, "unanswered")


def answer_part(item: Item, cells: Mapping[str, str], instrument: Instrument) -> Part:
    """This function will tell what a unit's answer to an item comes to: points, or its fate."""
    if not _shown(item, cells, instrument):
        return Part(None, item.ceiling, DROPPED, "not_asked")
    cell = cells.get(item.key, "") or "unanswered"
    if cell in item.points:
        return Part(Number.of(item.points[cell]), item.ceiling)
    meant = item.states[cell]
    if isinstance(meant, Fraction):
        return Part(Number.of(meant), item.ceiling, "", cell)
    return Part(None, item.ceiling, DROPPED if meant == "drop" else MISSING, cell)


def _shown(item: Item, cells: Mapping[str, str], instrument: Instrument) -> bool:
    """A question is asked where its condition holds, and those it hangs on are asked themselves."""
    while item.show_if is not None:
        if (cells.get(item.show_if.item, "") in item.show_if.answers) is not item.show_if.wanted:
            return False
        item = instrument.items[item.show_if.item]
    return True


def node_part(node: Node, one: Scored, digits: int) -> Part:
    """This function will compute one node of a unit from the parts of its children."""
    parts = [(child, weight, one.parts[child]) for child, weight in node.children]
    asked = [(child, weight, part) for child, weight, part in parts if part.fate != DROPPED]
    if not asked:
        return Part(None, None, DROPPED, "not_asked")
    whole = sum((weight for _, weight, _ in asked), Fraction(0))
    absent = [child for child, _, part in asked if part.fate == MISSING]
    if node.missing == "zero":
        asked = [(child, weight, part if part.fate != MISSING else Part(ZERO, part.ceiling)) for child, weight, part in asked]
    elif absent and node.missing == "block":
        return Part(None, None, MISSING, ", ".join(absent[:5]))
    asked = [(child, weight, part) for child, weight, part in asked if part.fate != MISSING]
    present = sum((weight for _, weight, _ in asked), Fraction(0)) / whole
    if not asked or present < node.min_share:
        return Part(None, None, MISSING, ", ".join(absent[:5]), present)
    if any(child in node.if_zero and part.value == ZERO for child, _, part in asked):
        return _finished(node, Number.of(node.then), _ceiling(node, asked), present)
    try:
        value = _put_together(node, [(part.value, weight) for _, weight, part in asked if part.value is not None], digits)
    except ZeroDivisionError as error:
        raise Refused.because("assessments.node_uncomputable", source=SOURCE, path=f"tree.{node.key}", unit=one.unit,
                              how=node.aggregate) from error
    return _finished(node, value.trimmed(digits), _ceiling(node, asked), present)


def _finished(node: Node, value: Number, ceiling: Fraction | None, present: Fraction) -> Part:
    """Brought to what it is out of, multiplied, and rounded where the rounded value is what counts."""
    if node.out_of is not None and ceiling:
        value, ceiling = value.times(node.out_of / ceiling), node.out_of
    value, ceiling = value.times(node.times), None if ceiling is None else ceiling * node.times
    if node.round.at == "value" and (printed := value.printed(node.round.mode, node.round.digits)) is not None:
        value = Number.of(Fraction(printed))
    return Part(value, ceiling, weight_present=present)


def _ceiling(node: Node, asked: Sequence[tuple[str, Fraction, Part]]) -> Fraction | None:
    """The most that could be had with what was asked: weights scale the sum and its ceiling alike."""
    tops = [(part.ceiling, weight) for _, weight, part in asked]
    if any(top is None for top, _ in tops):
        return None
    known = [(top, weight) for top, weight in tops if top is not None]
    if node.aggregate == "sum":
        return sum((top * weight for top, weight in known), Fraction(0))
    if len({top for top, _ in known}) == 1:
        return known[0][0]
    if node.aggregate == "arithmetic":
        return sum((top * weight for top, weight in known), Fraction(0)) / sum(weight for _, weight in known)
    return None


def _put_together(node: Node, parts: Sequence[tuple[Number, Fraction]], digits: int) -> Number:
    """Raises ZeroDivisionError where a mean does not exist: of negative numbers, of zero in a harmonic one."""
    whole = sum(weight for _, weight in parts)
    if node.aggregate == "sum":
        return total(number.times(weight) for number, weight in parts)
    if node.aggregate == "arithmetic":
        return total(number.times(weight) for number, weight in parts).times(1 / Fraction(whole))
    if node.aggregate in ("minimum", "maximum"):
        pick = min if node.aggregate == "minimum" else max
        return Number(pick(number.low for number, _ in parts), pick(number.high for number, _ in parts))
    if any(number.low < 0 for number, _ in parts):
        raise ZeroDivisionError
    if node.aggregate == "geometric":
        return geometric(parts, digits)
    if node.aggregate == "harmonic":
        return Number.of(whole) / total(Number.of(weight) / number for number, weight in parts)
    if node.exponent == 0:
        return geometric(parts, digits)
    powers = total(power(number, node.exponent, digits).times(weight) for number, weight in parts)
    return power(powers.times(1 / Fraction(whole)), 1 / node.exponent, digits)


def _printed_unproven(node: Node, units: Iterable[Scored]) -> list[str]:
    return [f"{one.unit} {node.key}" for one in units
            if (value := one.parts[node.key].value) is not None and value.printed(node.round.mode, node.round.digits) is None]


def _rank(key: str, units: Sequence[Scored], instrument: Instrument, stages: Mapping[str, Prepared]) -> list[str]:
    """Places from the highest, from unrounded values. Two whose bounds overlap without being the same are not told apart yet."""
    known = sorted(((one, value) for one in units if (value := one.parts[key].value) is not None), key=lambda pair: (-pair[1].low, -pair[1].high))
    unproven = [f"{a.unit} = {b.unit} {key}" for (a, x), (b, y) in pairwise(known)
                if x.low <= y.high and not (x == y and (x.exact or x.origin or _same_leaves(key, a, b, instrument, stages)))]
    place = dense = 0
    at = 0
    while at < len(known):
        same = at
        while same < len(known) and known[same][1] == known[at][1]:
            same += 1
        place, dense = at + 1, dense + 1
        places: dict[str, int | Decimal] = {"min": place, "max": same, "dense": dense, "mean": Decimal(place + same) / 2}
        for one, _ in known[at:same]:
            one.ranks[key] = places[instrument.ties]
        at = same
    return unproven


def _same_leaves(key: str, one: Scored, other: Scored, instrument: Instrument, stages: Mapping[str, Prepared]) -> bool:
    """Whether two units have the same answers and measures below a node: then their scores are the same, whatever they come to."""
    waiting = [key]
    while waiting:
        here = waiting.pop()
        if here in instrument.nodes:
            waiting += [child for child, _ in instrument.nodes[here].children]
        elif here in stages:
            if stages[here].imputed[one.unit] != stages[here].imputed[other.unit]:
                return False
        elif one.parts[here] != other.parts[here]:
            return False
    return True


def _level(levels: Levels, units: Iterable[Scored]) -> list[str]:
    unproven = []
    for one in units:
        value = one.parts[levels.of].value
        if value is None:
            continue
        passed = [_passed(end, levels) for end in (value.low, value.high)]
        one.levels[levels.of] = levels.names[passed[0]]
        if passed[0] != passed[1]:
            unproven.append(f"{one.unit} {levels.of}")
    return unproven


def _passed(value: Fraction, levels: Levels) -> int:
    return sum(1 for cut in levels.cuts if value > cut or (value == cut and levels.closed == "left"))
