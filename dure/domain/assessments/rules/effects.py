"""How much of what runs come to each varied factor explains: variance-based effects. Source: `docs/sources.md#assessment-engine`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dure.domain.assessments.rules.floating import Array


@dataclass(frozen=True, slots=True)
class Effect:
    """How much of the change of ranks a factor explains: alone (first order), and with all it interacts with (total), each with the
    interval in which nine of ten bootstrapped estimates lie."""

    factor: str
    first: float
    total: float
    first_interval: tuple[float, float]
    total_interval: tuple[float, float]


def rank_changes(placed: Array, nominal: Array) -> Array:
    """This function will tell how much the places of each draw (draws, units) differ from the declared ones, on average over units."""
    return np.asarray(np.abs(placed - nominal).mean(axis=1))


def effects(factors: Sequence[str], moved: Array, number: int, bootstraps: int = 500, seed: int = 1, *, centred: bool = True) -> list[Effect]:
    """This function will estimate first-order and total effects from runs in the order A, B, A with B's first factor, … (`number` each).

    First order: mean of B (AB - A) over the variance; total: half the mean of (A - AB)² over it (Saltelli, Jansen). The mean is taken off
    B, which changes what is estimated in nothing and lets it scatter much less; COINr does not (`centred` false gives its estimates).
    """
    moved = moved - moved[:2 * number].mean() if centred else moved
    a, b = moved[:number], moved[number:2 * number]
    mixed = moved[2 * number:].reshape(len(factors), number)
    first, total = _estimated(a, b, mixed)
    random = np.random.default_rng(seed)
    again = [_estimated(a[at], b[at], mixed[:, at]) for at in (random.integers(0, number, number) for _ in range(bootstraps))]
    lows, highs = (np.quantile(np.array(again), q, axis=0) for q in (0.05, 0.95)) if bootstraps else (np.array([first, total]),) * 2
    return [Effect(factor, float(first[n]), float(total[n]), (float(lows[0][n]), float(highs[0][n])), (float(lows[1][n]), float(highs[1][n])))
            for n, factor in enumerate(factors)]


def _estimated(a: Array, b: Array, mixed: Array) -> tuple[Array, Array]:
    variance = np.concatenate([a, b]).var(ddof=1)
    if variance == 0:
        return np.zeros(len(mixed)), np.zeros(len(mixed))
    return (b * (mixed - a)).mean(axis=1) / variance, ((a - mixed) ** 2).mean(axis=1) / 2 / variance
