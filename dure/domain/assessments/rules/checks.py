"""What is wrong with an instrument as a whole: unknown children, cycles, orphans, levels that nothing reaches. Source: `assessment-engine`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dure.domain.assessments.rules.instrument import NO_CEILING, SOURCE, Instrument
from dure.kernel.problem import Problem


def _problem(code: str, severity: str = "error", **said: object) -> Problem:
    return Problem(f"assessments.{code}", said, SOURCE, severity)  # type: ignore[arg-type]


def instrument_problems(instrument: Instrument) -> list[Problem]:
    """This function will find what keeps an instrument from being scored (errors), and what its author will want to know (warnings)."""
    return [*_names(instrument), *_children(instrument), *_cycles(instrument), *_conditions(instrument), *_columns(instrument), *_directions(instrument),
            *_orphans(instrument), *_unreachable(instrument)]


def _names(instrument: Instrument) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind, keys in (("items", instrument.items), ("indicators", instrument.indicators), ("tree", instrument.nodes)):
        for key in keys:
            if key in seen:
                yield _problem("key_twice", path=f"{kind}.{key}", other=f"{seen[key]}.{key}")
            seen.setdefault(key, kind)
    if not instrument.nodes:
        yield _problem("not_said", path="tree")


def _children(instrument: Instrument) -> Iterator[Problem]:
    known = {*instrument.items, *instrument.indicators, *instrument.nodes}
    for node in instrument.nodes.values():
        below = {child for child, _ in node.children}
        for child in sorted(below - known):
            yield _problem("child_unknown", path=f"tree.{node.key}.children.{child}", said=child)
        for child in node.if_zero:
            if child not in below:
                yield _problem("child_unknown", path=f"tree.{node.key}.zero.if_zero", said=child)
        for limit in node.limits:
            if limit.child not in below:
                yield _problem("child_unknown", path=f"tree.{node.key}.limits", said=limit.child)
        if node.weights_by and node.weights_by not in instrument.columns.groups:
            yield _problem("group_unknown", path=f"tree.{node.key}.weights.by", said=node.weights_by, known=", ".join(instrument.columns.groups))
        for child in sorted(below & instrument.indicators.keys()):
            if instrument.indicators[child].only_for:
                yield _problem("only_divides", path=f"tree.{node.key}.children.{child}", said=child)
            if node.out_of is not None and instrument.indicators[child].normalise.kind in NO_CEILING:
                yield _problem("no_ceiling", path=f"tree.{node.key}.out_of", said=child)


def ordered(nodes: Mapping[str, object], below: Mapping[str, list[str]]) -> tuple[list[str], list[str]]:
    """This function will put nodes in an order in which children come before parents; the second list are those in a cycle."""
    waiting = {key: sum(1 for child in below[key] if child in nodes) for key in nodes}
    above: dict[str, list[str]] = {key: [] for key in nodes}
    for key in nodes:
        for child in below[key]:
            if child in above:
                above[child].append(key)
    ready = [key for key, number in waiting.items() if number == 0]
    for key in ready:  # grows while it is gone through
        for parent in above[key]:
            waiting[parent] -= 1
            if waiting[parent] == 0:
                ready.append(parent)
    return ready, [key for key, number in waiting.items() if number > 0]


def node_order(instrument: Instrument) -> tuple[list[str], list[str]]:
    """This function will order the nodes of a tree, children first; the second list are those in a cycle."""
    return ordered(instrument.nodes, {key: [child for child, _ in node.children] for key, node in instrument.nodes.items()})


def _conditions(instrument: Instrument) -> Iterator[Problem]:
    """A condition on an answer that the other item does not take never holds."""
    for key, item in instrument.items.items():
        other = instrument.items.get(item.show_if.item) if item.show_if else None
        if item.show_if is None or other is None:
            continue
        for answer in item.show_if.answers:
            if answer not in other.points and answer not in other.states:
                yield _problem("condition_unknown", path=f"items.{key}.show_if", said=answer[:60], item=other.key, known=", ".join(list(other.points)[:12]))


def _cycles(instrument: Instrument) -> Iterator[Problem]:
    _, stuck = node_order(instrument)
    if stuck:
        yield _problem("cycle", path=f"tree.{stuck[0]}", said=" → ".join(_round(instrument, stuck)))
    asked = {key: [item.show_if.item] if item.show_if else [] for key, item in instrument.items.items()}
    for key, others in asked.items():
        for other in others:
            if other not in instrument.items:
                yield _problem("child_unknown", path=f"items.{key}.show_if", said=other)
    _, stuck = ordered(instrument.items, asked)
    if stuck:
        yield _problem("cycle", path=f"items.{stuck[0]}.show_if", said=", ".join(stuck[:10]))


def _round(instrument: Instrument, stuck: list[str]) -> list[str]:
    """One cycle among the nodes that wait for each other; of a long one its beginning and its end."""
    among, here = set(stuck), stuck[0]
    passed: dict[str, int] = {}
    while here not in passed:
        passed[here] = len(passed)
        here = next(child for child, _ in instrument.nodes[here].children if child in among)
    circle = [*list(passed)[passed[here]:], here]
    return circle if len(circle) <= 20 else [*circle[:10], "…", *circle[-5:]]


def _columns(instrument: Instrument) -> Iterator[Problem]:
    for key, indicator in instrument.indicators.items():
        if indicator.denominate and indicator.denominate.by not in instrument.indicators:
            yield _problem("child_unknown", path=f"indicators.{key}.denominate.by", said=indicator.denominate.by)
        if indicator.impute.startswith("group") and indicator.impute_group not in instrument.columns.groups:
            yield _problem("group_unknown", path=f"indicators.{key}.impute.group", said=indicator.impute_group,
                           known=", ".join(instrument.columns.groups))
        if indicator.impute == "value" and indicator.impute_value is None:
            yield _problem("not_said", path=f"indicators.{key}.impute.value")


# these do not ask which way is better
_NOT_TURNED = ("fraction_of_max", "distance_to_max", "distance_to_reference", "bands", "curve")


def _directions(instrument: Instrument) -> Iterator[Problem]:
    """A direction that the way to normalise does not look at, or that goalposts contradict: the author means one of two things."""
    said = [(f"indicators.{key}", one.normalise, one.down) for key, one in instrument.indicators.items()]
    for path, how, down in (*said, *((f"tree.{key}", node.normalise, node.down) for key, node in instrument.nodes.items())):
        if not down:
            continue
        if how.kind in _NOT_TURNED:
            yield _problem("direction_unused", path=path, said=how.kind)
        elif how.kind == "goalposts" and how.worst is not None and how.best is not None and how.worst < how.best:
            yield _problem("direction_differs", path=path, worst=str(how.worst), best=str(how.best))


def _orphans(instrument: Instrument) -> Iterator[Problem]:
    used = {child for node in instrument.nodes.values() for child, _ in node.children}
    used |= {one.denominate.by for one in instrument.indicators.values() if one.denominate}
    used |= {item.show_if.item for item in instrument.items.values() if item.show_if}
    for key in (*instrument.items, *instrument.indicators):
        if key not in used:
            yield _problem("orphan", "warning", path=key)
    parents: dict[str, int] = {}
    for node in instrument.nodes.values():
        for child, _ in node.children:
            parents[child] = parents.get(child, 0) + 1
    for child, number in parents.items():
        if number > 1:
            yield _problem("two_parents", "warning", path=child, number=number)


def _unreachable(instrument: Instrument) -> Iterator[Problem]:
    """Levels above what a tree of questions only can reach."""
    for levels in instrument.levels:
        node = instrument.nodes[levels.of]
        most = node.out_of
        if most is not None and levels.cuts and levels.cuts[-1] > most * node.times:
            yield _problem("level_unreachable", "warning", path=f"levels.{levels.of}", said=levels.names[-1])
