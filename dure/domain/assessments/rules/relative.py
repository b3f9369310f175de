"""What a score takes from other units, and whether that is frozen: another unit then moves no published score.

Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dure.domain.assessments.rules.instrument import COMPARED, SOURCE, Instrument, Node, Normalise
from dure.kernel.problem import Problem

# what each way to normalise takes from the other units; None: nothing that could be frozen says it
_TAKEN: dict[str, tuple[str, ...] | None] = {
    "minmax": ("min", "max"), "zscore": ("mean", "sd"), "fraction_of_max": ("max",), "distance_to_max": ("min", "max"),
    "distance_to_target": ("min",), "rank": None, "percentile": None, "distance_to_reference": None}


def unfrozen(how: Normalise, *, down: bool = False) -> tuple[str, ...] | None:
    """This function will tell which statistics of a reference population a way to normalise wants and does not have; None where it
    compares units and cannot be frozen."""
    taken = ("max",) if how.kind == "distance_to_target" and down else _TAKEN.get(how.kind, ())
    return None if taken is None else tuple(name for name in taken if name not in how.stats)


def relative_problems(instrument: Instrument) -> Iterator[Problem]:
    """This function will find the nodes whose scores move when another unit answers, each by its name."""
    for node in instrument.nodes.values():
        yield from _of_node(node)


def _of_node(node: Node) -> Iterator[Problem]:
    if node.aggregate in COMPARED and not node.population:
        yield Problem("assessments.node_unfrozen", {"path": f"tree.{node.key}", "said": node.aggregate, "known": "units",
                                                    "reference": f"reference.{node.key}"}, SOURCE)
    wanted = unfrozen(node.normalise, down=node.down)
    if wanted is None:
        yield Problem("assessments.node_compares", {"path": f"tree.{node.key}", "said": node.normalise.kind}, SOURCE)
    elif wanted:
        yield Problem("assessments.node_unfrozen", {"path": f"tree.{node.key}", "said": node.normalise.kind, "known": ", ".join(wanted),
                                                    "reference": f"reference.{node.key}"}, SOURCE)
