"""How sure the ranks of ASEM are, as COINr published it: its estimates from its runs to the last digit, our own draws by interval."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from dure.cli.main import main
from dure.domain.assessments.rules.effects import Effect, effects, rank_changes
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.scoring import Scores
from dure.domain.assessments.rules.uncertainty import Plan, RankInterval, intervals, rank_intervals, ranks, sensitivity
from tests.indices.test_published import INSTRUMENTS, indices, scores, table

__all__ = ["indices"]

FACTORS = {"Winmax": "treatment", "Normalisation": "normalisation", "Weights": "weights", "Aggregation": "aggregation"}
# as COINr declares them: 1 to 5 points winsorised, else a logarithm; min-max to 1..100 or mean 10 and deviation 2; weights of groups and
# sub-indices off by a quarter; arithmetic or geometric means
VARIED = Plan(1_000, 1, 0.25, ("arithmetic", "geometric"), ("minmax:1:100", "zscore:10:12"), (1, 2, 3, 4, 5), ("Conn", "Sust", "Index"), declared=False)
RUNS = 100  # of each of A, B, and A with one column of B


@pytest.fixture(scope="module")
def folder(indices: Path) -> Path:
    return indices / "asem_coinr"


def published(path: Path) -> tuple[list[str], NDArray[np.float64], NDArray[np.float64]]:
    """Units, the nominal column, and the runs (runs, units)."""
    rows = table(path)
    cells = np.array([[float(cell) for key, cell in row.items() if key != "uCode"] for row in rows])
    return [row["uCode"] for row in rows], cells[:, 0], cells[:, 1:].T


@pytest.fixture(scope="module")
def asem(folder: Path) -> tuple[Instrument, Scores]:
    dividing = {row["UnitCode"]: row for row in table(folder / "denominators.csv")}
    return scores("asem-connectivity", ((row["UnitCode"], row | dividing[row["UnitCode"]]) for row in table(folder / "raw.csv")))


def from_published_scores(folder: Path, bootstraps: int) -> dict[str, Effect]:
    _, nominal, runs = published(folder / "sa_results_scores.csv")
    moved = rank_changes(ranks(runs), ranks(nominal[None, :])[0])
    return {one.factor: one for one in effects(list(FACTORS), moved, RUNS, bootstraps, centred=False)}


@pytest.mark.parametrize("analysis", ["sa", "ua"])
def test_ranks_of_the_published_scores(folder: Path, analysis: str) -> None:
    """51 units in 600 and 100 runs."""
    units, nominal, runs = published(folder / f"{analysis}_results_scores.csv")
    same, places, all_places = published(folder / f"{analysis}_results_ranks.csv")
    assert units == same
    assert runs.shape == ({"sa": 6 * RUNS, "ua": RUNS}[analysis], 51)
    assert (ranks(runs) == all_places).all()
    assert (ranks(nominal[None, :])[0] == places).all()


@pytest.mark.parametrize(("analysis", "runs"), [("sa", 2 * RUNS), ("ua", RUNS)])
def test_statistics_of_the_published_ranks(folder: Path, analysis: str, runs: int) -> None:
    """Mean, median, 5 % and 95 % of the runs that are independent (A and B): every printed digit."""
    units, nominal, places = published(folder / f"{analysis}_results_ranks.csv")
    ours = {one.unit: one for one in intervals(units, nominal, places[:runs])}
    rows = table(folder / f"{analysis}_results_rankstats.csv")
    assert len(rows) == len(ours) == 51
    for row in rows:
        one = ours[row["uCode"]]
        assert one.nominal == int(row["Nominal"])
        assert [one.mean, one.median, one.low, one.high] == pytest.approx([float(row[key]) for key in ("Mean", "Median", "Q5", "Q95")],
                                                                         rel=1e-14, abs=0), row["uCode"]


def test_effects_of_the_published_scores(folder: Path) -> None:
    """First order and total, to the last digits of floating point; bootstrapped intervals, which are drawn, to a third of their width
    (COINr keeps the variance of all runs while it draws, ours is estimated from what is drawn: a little wider)."""
    ours = from_published_scores(folder, 2_000)
    rows = table(folder / "sa_results_sensitivity.csv")
    assert [row["Variable"] for row in rows] == list(ours)
    for row in rows:
        one = ours[row["Variable"]]
        assert [one.first, one.total] == pytest.approx([float(row["Si"]), float(row["STi"])], rel=1e-12), row["Variable"]
        for made, name in ((one.first_interval, "Si"), (one.total_interval, "STi")):
            theirs = (float(row[f"{name}_q5"]), float(row[f"{name}_q95"]))
            assert made == pytest.approx(theirs, abs=(theirs[1] - theirs[0]) / 3), f"{row['Variable']} {name}"


def test_places_drawn_anew(folder: Path, asem: tuple[Instrument, Scores]) -> None:
    """The same alternatives, our draws: both ends of nine of ten within two places of the published 200 and 100 runs for each of 51 units,
    and of the 200 within a quarter of a place on average; the mean within what two samples of that size can differ."""
    ours: dict[str, RankInterval] = {one.unit: one for one in rank_intervals(*asem, VARIED, "Index")}
    off = {}
    for analysis, runs in (("sa", 200), ("ua", 100)):
        units, _, places = published(folder / f"{analysis}_results_ranks.csv")
        deviation = dict(zip(units, places[:runs].std(axis=0, ddof=1), strict=True))
        for row in table(folder / f"{analysis}_results_rankstats.csv"):
            unit, one = row["uCode"], ours[row["uCode"]]
            off[analysis, unit] = abs(one.low - float(row["Q5"])), abs(one.high - float(row["Q95"]))
            assert max(off[analysis, unit]) <= 2, (unit, one, row)
            assert abs(one.mean - float(row["Mean"])) <= 4 * deviation[unit] * (1 / runs + 1 / VARIED.draws) ** 0.5 + 0.25, (unit, one, row)
    assert np.mean([both for (analysis, _), both in off.items() if analysis == "sa"]) < 0.25


def test_effects_drawn_anew(folder: Path, asem: tuple[Instrument, Scores]) -> None:
    """Our draws: each effect's interval of nine of ten overlaps the published one, and the factors stand in the same order in total."""
    ours = {one.factor: one for one in sensitivity(*asem, VARIED, "Index")}
    rows = table(folder / "sa_results_sensitivity.csv")
    for row in rows:
        one = ours[FACTORS[row["Variable"]]]
        for (low, high), name in ((one.first_interval, "Si"), (one.total_interval, "STi")):
            assert low <= float(row[f"{name}_q95"]), (row, one)
            assert high >= float(row[f"{name}_q5"]), (row, one)
    by_total = sorted(rows, key=lambda row: float(row["STi"]))
    assert [FACTORS[row["Variable"]] for row in by_total] == sorted(ours, key=lambda factor: ours[factor].total)


def test_another_treatment_moves_the_ranks(asem: tuple[Instrument, Scores]) -> None:
    """Without the treatment varied the published intervals are missed: the comparison above can fail."""
    without = Plan(VARIED.draws, 1, 0.25, VARIED.aggregates, VARIED.normalisations, (), VARIED.weights_of, declared=False)
    varied, usual = ({one.unit: one for one in rank_intervals(*asem, plan, "Index")} for plan in (VARIED, without))
    assert any(abs(varied[unit].high - usual[unit].high) > 1 for unit in varied)


def test_the_command_draws_the_same(folder: Path, asem: tuple[Instrument, Scores], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dividing = {row["UnitCode"]: row for row in table(folder / "denominators.csv")}
    rows = [row | dividing[row["UnitCode"]] for row in table(folder / "raw.csv")]
    answers = tmp_path / "raw.csv"
    answers.write_text("\n".join([",".join(rows[0]), *(",".join(row.values()) for row in rows)]), encoding="utf-8")
    asked = ["score", str(INSTRUMENTS / "asem-connectivity.yaml"), str(answers), "--uncertainty", "200", "--of", "Index",
             "--vary-aggregate", "arithmetic,geometric", "--vary-normalise", "minmax:1:100,zscore:10:12", "--only-these-ways",
             "--vary-winsorise", "1,2,3,4,5", "--vary-weights-of", "Conn,Sust,Index"]
    assert main(asked) == 0
    printed = capsys.readouterr().out.splitlines()
    plan = Plan(200, 1, 0.25, VARIED.aggregates, VARIED.normalisations, VARIED.winsorised, VARIED.weights_of, declared=False)
    assert printed[:51] == [f"{one.nominal}\t{one.unit}\t{one.low:g}-{one.high:g}" for one in rank_intervals(*asem, plan, "Index")]
    assert [line.split("\t")[0] for line in printed[51:]] == ["treatment", "normalisation", "weights", "aggregation"]
    for wrong in (["--vary-normalise", "minmax:1"], ["--vary-winsorise", "-1"], ["--vary-weights-of", "Nobody"]):
        assert main([*asked, *wrong]) == 2
