"""Scoring: every node of the tree for every unit, then ranks and levels. Source: `docs/sources.md#assessment-engine`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from dure.domain.assessments.rules.checks import instrument_problems, node_order
from dure.domain.assessments.rules.columns import Prepared, prepared
from dure.domain.assessments.rules.instrument import COMPARED, NO_CEILING, SOURCE, Indicator, Instrument, Item, Node
from dure.domain.assessments.rules.nodes import among_units, computed
from dure.domain.assessments.rules.normalising import Column, normalised
from dure.domain.assessments.rules.numbers import DIGITS_MOST, Number
from dure.domain.assessments.rules.parts import DROPPED, MISSING, Part
from dure.domain.assessments.rules.placing import Placed, level, printed_unproven, rank
from dure.domain.assessments.rules.populations import Population, population, rows_of
from dure.domain.assessments.rules.reading import fraction_of
from dure.kernel.money import number
from dure.kernel.problem import Problem, Refused

__all__ = ["DROPPED", "MISSING", "Answers", "Part", "Scored", "Scores", "answer_part", "answer_problems", "node_part", "scored"]

# bounds are narrowed by doubling the digits, so often, until what is printed and ranked is proven
_DOUBLINGS = 4


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered and measured: units in their order, each with a cell by column; labels and groups of the units."""

    units: tuple[str, ...]
    cells: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Scored:
    """One unit: each leaf and node as a `Part`, its places among the units by node, and its levels."""

    unit: str
    parts: dict[str, Part] = field(default_factory=dict)
    ranks: dict[str, int | Decimal] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Scores:
    """All units scored; `stages` are the prepared columns of indicators, `digits` the precision that proved what is printed, `cells` the answers."""

    units: dict[str, Scored]
    stages: dict[str, Prepared]
    digits: int
    unproven: list[str] = field(default_factory=list)
    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


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
    told: dict[tuple[str, str], Part] = {}
    for unit, one in units.items():
        _leaves(instrument, answers.cells[unit], stages, one, told)
    order, _ = node_order(instrument)
    for key in order:
        _for_all(instrument.nodes[key], answers, units, digits)
    made = Scores(units, stages, digits, cells=answers.cells)
    for key, node in instrument.nodes.items():
        made.unproven += printed_unproven(node, units.values())
        made.unproven += rank(key, list(units.values()), instrument.ties,
                              lambda here, one, other: _same_leaves(here, one, other, instrument, stages),
                              lowest_first=key in instrument.lowest_first)
    for levels in instrument.levels:
        made.unproven += level(levels, units.values())
    return made


def answer_problems(instrument: Instrument, answers: Answers) -> list[Problem]:
    """This function will find cells that are no answer of their item and no number, by column and unit; the same cell of many units once."""
    found: dict[tuple[str, str], list[str]] = {}
    for unit in answers.units:
        for key, cell in answers.cells[unit].items():
            if cell and _unread(instrument, key, cell):
                found.setdefault((key, cell), []).append(unit)
    problems = []
    for (key, cell), units in list(found.items())[:200]:
        who = units[0] if len(units) == 1 else f"{units[0]} (+{len(units) - 1})"
        item = instrument.items.get(key)
        problems.append(Problem("assessments.measure_unread", {"unit": who, "path": key, "said": cell[:60]}, SOURCE) if item is None else
                        Problem("assessments.answer_unknown", {"unit": who, "path": key, "said": cell[:60],
                                                               "known": ", ".join(list(item.points)[:12])}, SOURCE))
    return problems


def _unread(instrument: Instrument, key: str, cell: str) -> bool:
    if (item := instrument.items.get(key)) is not None:
        return cell not in item.points and cell not in item.states
    if (indicator := instrument.indicators.get(key)) is not None:
        return _measure(cell) is None and cell.lower() not in _NOTHING and cell not in indicator.states
    return False


# what publishers print where there is no number
_NOTHING = frozenset({"na", "n/a", "n.a.", "n.a", "#n/a", "nan", "null", "none", "..", "...", "…", "-", "–", "—", ":",
                      "unanswered", "unsure", "not_asked", "not_collected", "refused"})


def _measure(cell: str) -> Fraction | None:
    """A number as it is written (``3``, ``1/3``, ``50%``, ``1e3``), or as papers print it (``1,234.5``, ``−3``)."""
    try:
        return fraction_of(cell)
    except (ValueError, ZeroDivisionError):
        pass
    try:
        return None if "(" in cell or len(cell) > 400 else Fraction(number(cell))  # (500) is an estimate as often as a debt
    except ValueError:
        return None


def _stages(instrument: Instrument, answers: Answers, digits: int) -> dict[str, Prepared]:
    raw: dict[str, Column] = {}
    for key in instrument.indicators:
        column = Column()
        for unit in answers.units:
            cell = answers.cells[unit].get(key, "")
            value = None if not cell or cell in instrument.indicators[key].states else _measure(cell)
            column[unit] = None if value is None else Number.of(value)
        raw[key] = column
    groups = {group: {unit: answers.cells[unit].get(group, "") for unit in answers.units} for group in instrument.columns.groups}
    return {key: prepared(indicator, raw[key], raw, groups, digits, _settled(indicator, answers)) for key, indicator in instrument.indicators.items()}


def _settled(indicator: Indicator, answers: Answers) -> frozenset[str]:
    """The units whose word in place of a number is a score, or says that it does not apply: there is no gap to fill."""
    words = {word for word, meant in indicator.states.items() if meant != "missing"}
    return frozenset(unit for unit in answers.units if answers.cells[unit].get(indicator.key, "") in words) if words else frozenset()


def _leaves(instrument: Instrument, cells: Mapping[str, str], stages: Mapping[str, Prepared], one: Scored,
            told: dict[tuple[str, str], Part]) -> None:
    """The leaves of a unit. `told` holds the part of each answer: it is the same for all units."""
    for key, item in instrument.items.items():
        if item.show_if is not None and not _shown(item, cells, instrument):
            cell = "not_asked"
        else:
            cell = cells.get(key, "") or "unanswered"
        part = told.get((key, cell))
        one.parts[key] = part if part is not None else told.setdefault((key, cell), _told(item, cell))
    for key, indicator in instrument.indicators.items():
        one.parts[key] = _measured(indicator, stages[key].normalised[one.unit], cells.get(key, "") or "unanswered")


def _measured(indicator: Indicator, value: Number | None, cell: str) -> Part:
    top = indicator.normalise.to[1] if indicator.normalise.kind not in NO_CEILING else None
    if value is not None:
        return Part(value, top)
    meant = indicator.states.get(cell, "missing")
    if isinstance(meant, Fraction):
        return Part(Number.of(meant), top, "", cell)
    return Part(None, top, DROPPED if meant == "drop" else MISSING, cell if cell in indicator.states else "unanswered")


def answer_part(item: Item, cells: Mapping[str, str], instrument: Instrument) -> Part:
    """This function will tell what a unit's answer to an item comes to: points, or its fate."""
    return _told(item, (cells.get(item.key, "") or "unanswered") if _shown(item, cells, instrument) else "not_asked")


def _told(item: Item, cell: str) -> Part:
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


def node_part(node: Node, one: Scored, digits: int, cells: Mapping[str, str] | None = None) -> Part:
    """This function will compute one node of a unit from the parts of its children, without other units: a node that is normalised
    among units has a value here where its reference is frozen. Raises Refused naming the node and the unit."""
    children = node.weighted(cells or {})
    if node.aggregate in COMPARED and not node.population:
        raise Refused.because("assessments.node_unfrozen", source=SOURCE, path=f"tree.{node.key}", said=node.aggregate, known="units",
                              reference=f"reference.{node.key}")
    part = _computed(node, children, one, digits, _among(node, {one.unit: one}, {one.unit: children}))
    if part.value is None or not node.finished_among_units:
        return part
    column = normalised(node.normalise, {one.unit: part.value}, digits, down=node.down, path=f"tree.{node.key}")
    return among_units(node, part, column[one.unit])


def _among(node: Node, units: Mapping[str, Scored], children: Mapping[str, Sequence[tuple[str, Fraction | int]]]) -> Population | None:
    """Those with whom units are compared, where the node does that."""
    return population(node, lambda: rows_of(node, {unit: one.parts for unit, one in units.items()}, children),
                      len(units)) if node.aggregate in COMPARED else None


def _computed(node: Node, children: Sequence[tuple[str, Fraction | int]], one: Scored, digits: int, among: Population | None = None) -> Part:
    try:
        return computed(node, children, one.parts, digits, among.for_unit(one.unit) if among else None)
    except ZeroDivisionError as error:
        raise Refused.because("assessments.node_uncomputable", source=SOURCE, path=f"tree.{node.key}", unit=one.unit,
                              how=" → ".join(step for step in (node.aggregate, node.function) if step)) from error
    except OverflowError as error:
        raise Refused.because("assessments.number_large", source=SOURCE, path=f"tree.{node.key}", unit=one.unit, most=DIGITS_MOST) from error


def _for_all(node: Node, answers: Answers, units: Mapping[str, Scored], digits: int) -> None:
    """A node for all units; then its values normalised among them, and rounded, where that is declared."""
    usual = node.weighted({})
    children = {unit: node.weighted(answers.cells[unit]) if node.weights_by else usual for unit in units}
    among = _among(node, units, children)
    for unit, one in units.items():
        one.parts[node.key] = _computed(node, children[unit], one, digits, among)
    if node.finished_among_units:
        column = normalised(node.normalise, {unit: one.parts[node.key].value for unit, one in units.items()}, digits, down=node.down,
                            path=f"tree.{node.key}")
        for unit, one in units.items():
            one.parts[node.key] = among_units(node, one.parts[node.key], column[unit])


def _same_leaves(key: str, one: Placed, other: Placed, instrument: Instrument, stages: Mapping[str, Prepared]) -> bool:
    """Whether two units have the same answers and measures below a node: then their scores are the same, whatever they come to."""
    waiting, seen = [key], {key}
    while waiting:
        here = waiting.pop()
        if here in instrument.nodes:
            below = {child for child, _ in instrument.nodes[here].children} - seen
            seen |= below
            waiting += below
        elif here in stages:
            if stages[here].imputed[one.unit] != stages[here].imputed[other.unit]:
                return False
        elif one.parts[here] != other.parts[here]:
            return False
    return True
