"""How sure is a rank: the instrument computed many times, with weights, aggregation and normalisation as they might also have been.

Here numbers are floating point: a draw is an estimate, never a score. With nothing varied a draw is the exact score to twelve digits.
Source: `docs/sources.md#assessment-engine` (uncertainty and variance-based sensitivity analysis).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from dure.domain.assessments.rules.alternatives import Plan, another_column, middle, plan_problems
from dure.domain.assessments.rules.checks import node_order
from dure.domain.assessments.rules.effects import Effect, effects, rank_changes
from dure.domain.assessments.rules.floating import (
    Array,
    aggregated,
    finished,
    kept,
    normalised,
    outranking,
    rounded,
    scattered,
    settled,
)
from dure.domain.assessments.rules.instrument import SOURCE, Instrument, Node
from dure.domain.assessments.rules.scoring import DROPPED, Scores
from dure.kernel.problem import Refused

__all__ = ["Model", "Plan", "RankInterval", "held", "intervals", "rank_intervals", "ranks", "sensitivity"]

MOST_DRAWS = 100_000
HELD = ("benefit_of_the_doubt",)
# how much one batch of draws may hold at once, in numbers: some 0.3 s of work, between which other work is let in
_AT_ONCE = 1_000_000


@dataclass(frozen=True, slots=True)
class RankInterval:
    """The places that a unit had over the draws: as declared, the mean, the median, and between which nine of ten draws lie."""

    unit: str
    nominal: int | Decimal
    mean: float
    median: float
    low: float
    high: float


class Model:
    """An instrument with its answers, compiled: one call computes a node for many draws at once. `units` × `leaves` are floats."""

    def __init__(self, instrument: Instrument, scores: Scores, plan: Plan, of: str) -> None:
        self.instrument, self.plan, self.of = instrument, plan, of
        if not 2 <= plan.draws <= MOST_DRAWS:
            raise Refused.because("assessments.out_of_range", source=SOURCE, path="draws", said=plan.draws, most=MOST_DRAWS)
        if problems := plan_problems(plan):
            raise Refused(*problems)
        if of not in instrument.nodes:
            raise Refused.because("assessments.child_unknown", source=SOURCE, path="uncertainty", said=of)
        self.cells = scores.cells
        self.units = [unit for unit, one in scores.units.items() if one.parts[of].value is not None]
        self.nominal = [scores.units[unit].ranks[of] for unit in self.units]
        self.order = _below(instrument, of)
        drawn = {node.key for node in self.order}
        leaves = [key for node in self.order for key, _ in node.children if key not in drawn] or [of]
        # as declared first; then each most of winsorised values with each way to normalise, of which there is always one
        caps: tuple[int | None, ...] = plan.winsorised or (None,)
        ways = [(None, ""), *((most, way) for most in caps for way in plan.ways)]
        # (ways, units, leaves); NaN is missing, -inf stands for what does not apply
        self.at = {key: n for n, key in enumerate(dict.fromkeys(leaves))}
        columns = np.array([[self._column(scores, key, most, way) for key in self.at] for most, way in ways])
        self.values = columns.reshape(len(ways), len(self.at), len(self.units)).transpose(0, 2, 1)
        tops = [scores.units[self.units[0]].parts[key].ceiling if self.units else None for key in self.at]
        self.tops = np.array([np.nan if top is None else float(top) for top in tops])

    def _column(self, scores: Scores, key: str, most: int | None, way: str) -> list[float]:
        parts = [scores.units[unit].parts[key] for unit in self.units]
        usual = [-np.inf if part.fate == DROPPED else middle(part.value) for part in parts]
        stage = scores.stages.get(key)
        if (not way and most is None) or stage is None:
            return usual
        made = another_column(self.instrument.indicators[key], stage, self.units, way, most)
        # a word in place of a number has its own score, or does not apply: whatever is done to numbers
        return [one if stage.treated[unit] is not None else own for unit, one, own in zip(self.units, made, usual, strict=True)]

    def _way(self, draws: Mapping[str, Array], size: int) -> NDArray[np.int64]:
        """Which columns each draw takes; 0, as declared, where nothing at all is varied."""
        plan = self.plan
        if not draws:
            return np.zeros(size, np.int64)
        most = _chosen(draws.get("treatment"), max(len(plan.winsorised), 1), size)
        return 1 + most * len(plan.ways) + _chosen(draws.get("normalisation"), len(plan.ways), size)

    def computed(self, draws: Mapping[str, Array], size: int) -> Array:
        """This function will compute the node for draws: (draws, units). `draws` hold each factor's number of 0 to 1 a draw."""
        way = self._way(draws, size)
        found: dict[str, tuple[Array, Array]] = {}
        for node in self.order:
            found[node.key] = self._node(node, found, way, draws, size)
        return found[self.of][0] if self.order else np.repeat(self.values[:1, :, self.at[self.of]], size, axis=0)

    def _node(self, node: Node, found: Mapping[str, tuple[Array, Array]], way: NDArray[np.int64], draws: Mapping[str, Array],
              size: int) -> tuple[Array, Array]:
        """Values and ceilings of a node, (draws, units)."""
        parts = [found[key] if key in found else (self.values[:, :, self.at[key]][way], np.full((size, len(self.units)), self.tops[self.at[key]]))
                 for key, _ in node.children]
        values, tops = np.stack([part[0] for part in parts], -1), np.stack([part[1] for part in parts], -1)
        weights = self._of_groups(node, np.broadcast_to(self._weights(node, draws.get("weights"), size)[:, None, :], values.shape))
        asked = ~np.isneginf(values) & (weights != 0)
        missing = np.isnan(values)
        if node.missing in ("zero", "value"):
            values, missing = np.where(missing, float(node.instead), values), np.zeros_like(missing)
        used = np.where(asked & ~missing, weights, 0.0)
        whole = np.where(asked, np.abs(weights), 0.0).sum(-1)
        safe, counted = np.where(used != 0, values, 1.0), used
        if node.keep is not None:
            safe, counted = kept(node.keep, safe, used)
        made = self._put_together(node, safe, counted, draws, size)
        for child in node.if_zero:
            at = [key for key, _ in node.children].index(child)
            made = np.where((used[:, :, at] > 0) & (values[:, :, at] == 0), float(node.then), made)
        top = _ceiling(node, tops, counted)
        made, top = finished(node, made, top, {key: values[:, :, n] for n, (key, _) in enumerate(node.children)} if node.limits else {})
        with np.errstate(divide="ignore", invalid="ignore"):
            short = (np.abs(used).sum(-1) / whole < float(node.min_share) - 1e-12) | ((used != 0).sum(-1) < max(node.min_number, 1))
        gap = short if node.missing == "drop" else short | (missing & asked).any(-1)
        made = np.where(asked.any(-1), np.where(gap, np.nan, made), -np.inf)
        made = normalised(node.normalise, made, self.units, down=node.down)
        return rounded(made, node.round.digits, node.round.mode) if node.round.at == "value" else made, top

    def _of_groups(self, node: Node, weights: Array) -> Array:
        """The weights of each unit where its group has its own, moved by the draws as the declared ones are."""
        if not node.weights_by:
            return weights
        own = [dict(node.weighted(self.cells.get(unit, {}))) for unit in self.units]
        return weights * np.array([[float(said.get(key, 0)) / float(weight) for key, weight in node.children] for said in own])

    def _weights(self, node: Node, drawn: Array | None, size: int) -> Array:
        """Each weight as declared, or moved by up to the plan's share, independently of all others."""
        declared = np.array([float(weight) for _, weight in node.children])
        if drawn is None or (self.plan.weights_of and node.key not in self.plan.weights_of):
            return np.tile(declared, (size, 1))
        turned = np.stack([scattered(drawn, f"{node.key}/{child}") for child, _ in node.children], -1)
        return declared * (1 + self.plan.weights * (2 * turned - 1))

    def _put_together(self, node: Node, values: Array, weights: Array, draws: Mapping[str, Array], size: int) -> Array:
        chosen = draws.get("aggregation")
        if node.aggregate == "copeland":
            return outranking(values, weights, [[row.get(key) for key, _ in node.children] for row in node.population.values()])
        if chosen is None or node.aggregate in ("sum", "product") or len(node.children) < 2:
            return self._by(node.aggregate, node, values, weights)
        ways = self.plan.aggregates
        pick = _chosen(chosen, len(ways), size)
        made = np.empty(values.shape[:2])
        for n, way in enumerate(ways):
            where = pick == n
            if where.any():
                made[where] = self._by(way, node, values[where], weights[where])
        return made

    def _by(self, way: str, node: Node, values: Array, weights: Array) -> Array:
        """One way to put parts together. Refused where it does not exist, as the exact engine refuses it."""
        if way in ("geometric", "harmonic"):
            wrong = ((weights > 0) & ((values < 0) if way == "geometric" else (values <= 0))).any(-1).any(0)
            if wrong.any():
                raise Refused.because("assessments.node_uncomputable", source=SOURCE, path=f"tree.{node.key}", how=way,
                                      unit=self.units[int(wrong.argmax())])
        return aggregated(way, float(node.exponent), values, weights)


def _below(instrument: Instrument, of: str) -> list[Node]:
    """The nodes that a node is made of, children first; those that are held, and what is below them, are left out."""
    order, _ = node_order(instrument)
    wanted = {of}
    for key in reversed(order):
        if key in wanted and instrument.nodes[key].aggregate not in HELD:
            wanted |= {child for child, _ in instrument.nodes[key].children}
    return [instrument.nodes[key] for key in order if key in wanted and instrument.nodes[key].aggregate not in HELD]


def held(instrument: Instrument, of: str) -> list[str]:
    """This function will name the nodes whose values stand as scored in all draws: the weights of benefit of the doubt are each unit's
    best already, and a linear programme for each unit and draw would take hours."""
    made_of = {of} | {child for node in _below(instrument, of) for child, _ in node.children}
    return [key for key, node in instrument.nodes.items() if key in made_of and node.aggregate in HELD]


def _chosen(drawn: Array | None, ways: int, size: int) -> NDArray[np.int64]:
    return np.zeros(size, np.int64) if drawn is None else np.minimum((drawn * ways).astype(np.int64), ways - 1)


def _ceiling(node: Node, tops: Array, used: Array) -> Array:
    with np.errstate(divide="ignore", invalid="ignore"):
        summed = np.where(used > 0, tops * used, 0.0).sum(-1)
        if node.aggregate in ("product", "deviation", "copeland"):
            return np.full_like(summed, np.nan)
        return summed if node.aggregate == "sum" else summed / used.sum(-1)


def ranks(values: Array, ties: str = "min") -> Array:
    """This function will place units in each draw, the highest first; what is the same to twelve digits shares a place, as `ties` says."""
    known = -np.nan_to_num(settled(values), nan=-np.inf)
    return np.stack([_placed(row, ties) for row in known])


def _placed(row: Array, ties: str) -> Array:
    order = np.unique(row) if ties == "dense" else np.sort(row)
    first, last = np.searchsorted(order, row, "left") + 1.0, np.searchsorted(order, row, "right").astype(float)
    return np.asarray({"max": last, "mean": (first + last) / 2}.get(ties, first))


def _places(model: Model, values: Array) -> Array:
    return ranks(-values if model.of in model.instrument.lowest_first else values, model.instrument.ties)


def _in_batches(model: Model, draws: Mapping[str, Array], number: int) -> Iterator[Array]:
    leaves = max(len(model.at), 1) * max(len(model.units), 1)
    step = max(_AT_ONCE // leaves, 1)
    for start in range(0, number, step):
        size = min(step, number - start)
        yield model.computed({factor: drawn[start:start + size] for factor, drawn in draws.items()}, size)


def rank_intervals(instrument: Instrument, scores: Scores, plan: Plan, of: str, after: Callable[[int], object] = int) -> list[RankInterval]:
    """This function will tell between which places each unit stands over the draws, in the order of the declared places. `after` each
    batch it is told how many draws are done; all random numbers are drawn before, so that batches of any size give the same.

    Raises Refused for a node that is not there, and for fewer than 2 or more than 100,000 draws.
    """
    model = Model(instrument, scores, plan, of)
    random = np.random.default_rng(plan.seed)
    draws = {factor: random.random(plan.draws) for factor in plan.factors}
    placed = np.empty((plan.draws, len(model.units)))
    done = 0
    for batch in _in_batches(model, draws, plan.draws):
        placed[done:done + len(batch)] = _places(model, batch)
        done += len(batch)
        after(done)
    return sorted(intervals(model.units, model.nominal, placed), key=lambda one: (one.nominal, one.unit))


def intervals(units: Sequence[str], nominal: Sequence[int | Decimal], placed: Array) -> list[RankInterval]:
    """This function will sum up places over draws (draws, units): mean, median, and between which nine of ten lie."""
    low, median, high = np.quantile(placed, (0.05, 0.5, 0.95), axis=0)
    return [RankInterval(unit, nominal[n], float(placed[:, n].mean()), float(median[n]), float(low[n]), float(high[n]))
            for n, unit in enumerate(units)]


def sensitivity(instrument: Instrument, scores: Scores, plan: Plan, of: str, bootstraps: int = 500) -> list[Effect]:
    """This function will tell how much each varied factor moves the ranks: `plan.draws` × (factors + 2) computations.

    What is explained is the mean absolute change of ranks. One factor alone explains everything, and none nothing.
    """
    model = Model(instrument, scores, plan, of)
    factors, number = plan.factors, plan.draws
    if not factors:
        return []
    nominal, random = np.array([float(place) for place in model.nominal]), np.random.default_rng(plan.seed)
    first, second = random.random((number, len(factors))), random.random((number, len(factors)))
    mixed = [np.where(np.arange(len(factors)) == n, second, first) for n in range(len(factors))]
    everything = np.concatenate([first, second, *mixed])
    draws = {factor: everything[:, n] for n, factor in enumerate(factors)}
    moved = np.concatenate([rank_changes(_places(model, batch), nominal) for batch in _in_batches(model, draws, len(everything))])
    return effects(factors, moved, number, bootstraps, plan.seed)
