"""How other published indices are formed, each as an instrument, with made data computed apart from the engine (NumPy, by hand).

Numbers are invented; what is held is the arithmetic of the method.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import exp, log, sqrt
from typing import Any

import numpy as np
import pytest

from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, Scores, scored
from dure.domain.assessments.rules.uncertainty import Model, Plan
from dure.intake.instruments.yaml_file import read_yaml

Rows = Mapping[str, Mapping[str, Any]]


def score(text: str, rows: Rows) -> Scores:
    instrument = instrument_of(read_yaml(b"instrument: {id: method}\n" + text.encode()))
    assert [found for found in instrument_problems(instrument) if found.severity == "error"] == []
    made = scored(instrument, Answers(tuple(rows), {unit: {key: str(cell) for key, cell in cells.items()} for unit, cells in rows.items()}))
    assert made.unproven == []
    for node in instrument.nodes:
        drawn = Model(instrument, made, Plan(2), node)  # nothing varied: a draw is the score
        exact = [made.units[unit].parts[node].value for unit in drawn.units]
        assert drawn.computed({}, 1)[0] == pytest.approx([float(one.low) for one in exact if one is not None], rel=1e-9, abs=1e-12), node
    return made


def close(made: Scores, node: str, expected: Sequence[float | None]) -> None:
    for unit, wanted in zip(made.units, expected, strict=True):
        value = made.units[unit].parts[node].value
        assert (value is None) == (wanted is None), unit
        if value is not None and wanted is not None:
            assert float(value.low) == pytest.approx(wanted, rel=1e-12, abs=1e-12), unit


def column(rows: Rows, key: str) -> np.ndarray[Any, Any]:
    return np.array([float(row[key]) for row in rows.values()])


GII = """
indicators:
  mmr: {direction: up, treat: {within: [10, 1000], power: -1}, normalise: {kind: goalposts, worst: 0, best: 1/10}}
  abr: {treat: {power: -1}}
  prf: {treat: {replace: {0: 0.1}}, normalise: {kind: goalposts, worst: 0, best: 100}}
  prm: {normalise: {kind: goalposts, worst: 0, best: 100}}
  sef: {normalise: {kind: goalposts, worst: 0, best: 100}}
  sem: {normalise: {kind: goalposts, worst: 0, best: 100}}
  lff: {normalise: {kind: goalposts, worst: 0, best: 100}}
  lfm: {normalise: {kind: goalposts, worst: 0, best: 100}}
tree:
  health_f: {children: [mmr, abr], aggregate: geometric}
  emp_f: {children: [prf, sef], aggregate: geometric}
  emp_m: {children: [prm, sem], aggregate: geometric}
  women: {children: [health_f, emp_f, lff], aggregate: geometric}
  men: {children: {emp_m: 1/3, lfm: 1/3}, aggregate: product}
  harm: {children: [women, men], aggregate: harmonic}
  health: {children: [health_f], times: 1/2, plus: 1/2}
  emp: {children: [emp_f, emp_m]}
  lf: {children: [lff, lfm]}
  ref: {children: [health, emp, lf], aggregate: geometric}
  gii: {children: {harm: 1, ref: -1}, aggregate: product, times: -1, plus: 1, round: 3}
ranks: {lowest_first: [gii]}
"""


def test_gender_inequality() -> None:
    """UNDP GII: maternal mortality within 10 and 1,000, no seats count 0.1, harmonic of geometric means against a reference."""
    rows = {"a": {"mmr": 5, "abr": 4.5, "prf": 39.1, "prm": 60.9, "sef": 96.4, "sem": 96.9, "lff": 61.7, "lfm": 71.6},
            "b": {"mmr": 1223, "abr": 99, "prf": 0, "prm": 100, "sef": 30, "sem": 40, "lff": 50, "lfm": 80}}
    expected = []
    for row in rows.values():
        mmr, prf = min(max(row["mmr"], 10), 1000), row["prf"] or 0.1
        women = (sqrt(10 / mmr / row["abr"]) * sqrt(prf * row["sef"]) / 100 * row["lff"] / 100) ** (1 / 3)
        men = (sqrt(row["prm"] * row["sem"]) / 100 * row["lfm"] / 100) ** (1 / 3)
        health = (sqrt(10 / mmr / row["abr"]) + 1) / 2
        emp = (sqrt(prf * row["sef"]) + sqrt(row["prm"] * row["sem"])) / 200
        reference = (health * emp * (row["lff"] + row["lfm"]) / 200) ** (1 / 3)
        expected.append(1 - 2 / (1 / women + 1 / men) / reference)
    made = score(GII, rows)
    close(made, "gii", expected)
    assert [made.units[unit].ranks["gii"] for unit in "ab"] == [1, 2]  # the least unequal first


def test_human_capital() -> None:
    """World Bank HCI: survival times e to the power of what school and health are worth."""
    text = """
indicators: {survival: {}, years: {}, tests: {}, adults: {}, stunted: {}}
tree:
  school: {children: [years, tests], aggregate: product, times: 0.08/625, plus: -1.12, transform: exp}
  not_stunted: {children: [stunted], times: -1, plus: 1}
  health: {children: {adults: 0.65, not_stunted: 0.35}, aggregate: sum, times: 1/2, plus: -1/2, transform: exp}
  hci: {children: [survival, school, health], aggregate: product, round: {digits: 3}}
"""
    rows = {"a": {"survival": 0.997, "years": 13.6, "tests": 537, "adults": 0.94, "stunted": 0.02}}
    row = rows["a"]
    expected = row["survival"] * exp(0.08 * (row["years"] * row["tests"] / 625 - 14)) * exp(
        (0.65 * (row["adults"] - 1) + 0.35 * (-row["stunted"])) / 2)
    close(score(text, rows), "hci", [expected])


def test_perceived_corruption() -> None:
    """TI CPI: sources standardised by a stored baseline to mean 45 and deviation 20, bounded, three at least, rounded to whole points."""
    text = """
indicators:
  s1: {normalise: {kind: zscore, mean: 4.1, sd: 1.3, to: [45, 65], within: [0, 100]}}
  s2: {normalise: {kind: zscore, mean: 50, sd: 17, to: [45, 65], within: [0, 100]}}
  s3: {direction: down, normalise: {kind: zscore, mean: 5, sd: 2, to: [45, 65], within: [0, 100]}}
  s4: {normalise: {kind: zscore, mean: 0, sd: 1, to: [45, 65], within: [0, 100]}}
tree: {cpi: {children: [s1, s2, s3, s4], missing: {rule: drop, min_number: 3}, round: {digits: 0, at: value}}}
"""
    rows = {"a": {"s1": 6.6, "s2": 81, "s3": 0.5, "s4": 3.5}, "b": {"s1": 2, "s2": 30, "s3": 8, "s4": ""}, "c": {"s1": 2, "s2": 30, "s3": "", "s4": ""}}

    def z(x: float, mean: float, sd: float, sign: int = 1) -> float:
        return min(max(45 + 20 * sign * (x - mean) / sd, 0), 100)

    a = [z(6.6, 4.1, 1.3), z(81, 50, 17), z(0.5, 5, 2, -1), z(3.5, 0, 1)]
    b = [z(2, 4.1, 1.3), z(30, 50, 17), z(8, 5, 2, -1)]
    close(score(text, rows), "cpi", [np.floor(np.mean(a) + 0.5), np.floor(np.mean(b) + 0.5), None])


def test_e_government_from_its_indicators() -> None:
    """UN EGDI: z-scores (population), their mean brought to 0..1 among the states; human capital by thirds and ninths; features counted."""
    text = """
items: {f1: {points: {no: 0, yes: 1}}, f2: {points: {no: 0, yes: 1}}, f3: {points: {no: 0, yes: 1}}}
indicators:
  mobile: {treat: {within: [null, 120]}, normalise: {kind: zscore, deviation: population}}
  users: {normalise: {kind: zscore, deviation: population}}
  literacy: {normalise: zscore}
  enrol: {normalise: zscore}
  expected: {normalise: zscore}
  mean: {normalise: zscore}
tree:
  osi: {children: [f1, f2, f3], aggregate: sum, normalise: minmax}
  tii: {children: [mobile, users], normalise: minmax}
  hci: {children: {literacy: 1/3, enrol: 2/9, expected: 2/9, mean: 2/9}, normalise: minmax}
  egdi: {children: [osi, tii, hci], round: {digits: 4}}
"""
    rows = {unit: dict(zip(("f1", "f2", "f3", "mobile", "users", "literacy", "enrol", "expected", "mean"), cells, strict=True)) for unit, cells in {
        "a": ("yes", "yes", "yes", 140, 97.2, 99, 101, 16.5, 12.2), "b": ("yes", "no", "no", 80, 40, 72, 60, 9.1, 4.3),
        "c": ("no", "no", "no", 55, 12, 41, 45, 6.2, 2.2), "d": ("yes", "yes", "no", 118, 77, 91, 88, 13, 9)}.items()}

    def spread(x: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        return (x - x.min()) / np.ptp(x)

    def z(key: str, ddof: int) -> np.ndarray[Any, Any]:
        x = np.minimum(column(rows, key), 120) if key == "mobile" else column(rows, key)
        return (x - x.mean()) / x.std(ddof=ddof)

    osi = spread(np.array([sum(row[f] == "yes" for f in ("f1", "f2", "f3")) for row in rows.values()], dtype=float))
    tii = spread((z("mobile", 0) + z("users", 0)) / 2)
    hci = spread(z("literacy", 1) / 3 + 2 / 9 * (z("enrol", 1) + z("expected", 1) + z("mean", 1)))
    made = score(text, rows)
    close(made, "egdi", list((osi + tii + hci) / 3))
    assert [made.units[unit].ranks["egdi"] for unit in "abcd"] == [1, 3, 4, 2]


def test_distance_to_the_frontier() -> None:
    """Doing Business: best and worst performance, the tax rate bent by 0.8 with a threshold, no practice is no point."""
    text = """
indicators:
  procedures: {normalise: {kind: goalposts, worst: 18, best: 1, clip: true, to: [0, 100]}, states: {no practice: 0}}
  tax: {normalise: {kind: goalposts, worst: 84, best: 26.1, clip: true, exponent: 0.8, to: [0, 100]}}
tree: {T: {children: [procedures, tax], round: {digits: 1}}}
"""
    rows = {"a": {"procedures": 4, "tax": 33.1}, "b": {"procedures": "no practice", "tax": 20}, "c": {"procedures": 30, "tax": 90}}
    close(score(text, rows), "T", [((18 - 4) / 17 * 100 + ((84 - 33.1) / 57.9) ** 0.8 * 100) / 2, 50, 0])


def test_sustainable_development_and_its_colours() -> None:
    """SDG Index: pulled in to quantiles, 0..100, mean of goals; the dashboard of a goal is the mean of its two worst, on a broken line."""
    text = """
columns: {unit: unit}
indicators:
  x: {treat: {quantiles: [2.5%, 100%]}, normalise: {kind: minmax, max: 90, to: [0, 100], within: [0, 100]}}
  y: {direction: down, normalise: {kind: goalposts, worst: 60, best: 2, clip: true, to: [0, 100]}}
  z: {normalise: {kind: curve, knots: [[0, 0], [50, 1], [80, 2], [100, 3]]}}
  v: {normalise: {kind: bands, cuts: [10, 20], points: [0, 1, 3], closed: right}}
  w: {}
tree:
  goal: {children: [x, y], missing: drop}
  colour: {children: [z, v, w], keep: {worst: 2}}
"""
    rows = {f"u{n}": {"x": 10 + n * 7, "y": 70 - n * 8, "z": n * 11, "v": n * 2 + 2, "w": 1.5} for n in range(9)}
    rows["u4"]["x"] = ""  # type: ignore[assignment]
    x = np.array([float(row["x"]) for unit, row in rows.items() if unit != "u4"])
    low = np.quantile(x, 0.025)
    first = {unit: 100 * min((max(float(row["x"]), low) - low) / (90 - low), 1) for unit, row in rows.items() if unit != "u4"}
    second = {unit: 100 * min(max((60 - float(row["y"])) / 58, 0), 1) for unit, row in rows.items()}
    made = score(text, rows)
    close(made, "goal", [np.mean([first[unit], second[unit]]) if unit in first else second[unit] for unit in rows])
    colours = []
    for row in rows.values():
        parts = [np.interp(float(row["z"]), [0, 50, 80, 100], [0, 1, 2, 3]), 0 if float(row["v"]) <= 10 else 1 if float(row["v"]) <= 20 else 3, 1.5]
        colours.append(np.mean(sorted(parts)[:2]))
    close(made, "colour", colours)


def test_multidimensional_poverty() -> None:
    """Alkire and Foster: deprivations by cut-offs, weighted, and censored below a third."""
    text = """
indicators:
  years: {normalise: {kind: bands, cuts: [6], points: [1, 0]}}
  attendance: {normalise: {kind: bands, cuts: [1], points: [0, 1]}}
  nutrition: {normalise: {kind: bands, cuts: [18.5], points: [1, 0]}}
  floor: {normalise: {kind: bands, cuts: [1], points: [0, 1]}}
tree:
  education: {children: [years, attendance]}
  living: {children: [floor]}
  c: {children: [education, nutrition, living], censor: {below: 1/3, then: 0}}
"""
    rows = {"poor": {"years": 4, "attendance": 1, "nutrition": 20, "floor": 0}, "edge": {"years": 5.9, "attendance": 0, "nutrition": 18.5, "floor": 0},
            "all": {"years": 0, "attendance": 1, "nutrition": 17, "floor": 1}}
    close(score(text, rows), "c", [1 / 3, 0, 1])


def test_unequal_development() -> None:
    """UNDP IHDI and the planetary one: each dimension less its inequality, and a loss in per cent."""
    text = """
indicators: {h: {}, e: {}, i: {}, ah: {normalise: {kind: goalposts, worst: 100, best: 0}}, ae: {normalise: {kind: goalposts, worst: 100, best: 0}},
             ai: {normalise: {kind: goalposts, worst: 100, best: 0}}}
tree:
  hdi: {children: [h, e, i], aggregate: geometric}
  h1: {children: [h, ah], aggregate: product}
  e1: {children: [e, ae], aggregate: product}
  i1: {children: [i, ai], aggregate: product}
  ihdi: {children: [h1, e1, i1], aggregate: geometric, round: {digits: 3}}
  loss: {children: {ihdi: 1, hdi: -1}, aggregate: product, times: -100, plus: 100, round: {digits: 1}}
"""
    rows = {"a": {"h": 0.97, "e": 0.86, "i": 0.95, "ah": 3.1, "ae": 8.4, "ai": 20.5}}
    whole, left = (0.97 * 0.86 * 0.95) ** (1 / 3), (0.97 * 0.969 * 0.86 * 0.916 * 0.95 * 0.795) ** (1 / 3)
    made = score(text, rows)
    close(made, "ihdi", [left])
    close(made, "loss", [100 * (1 - left / whole)])


def test_competitiveness_by_stage() -> None:
    """WEF GCI 4.0's forerunner: other weights by stage of development."""
    text = """
columns: {unit: unit, groups: [stage]}
indicators: {basic: {}, efficiency: {}, innovation: {}}
tree:
  gci: {children: {basic: 40%, efficiency: 50%, innovation: 10%}, weights: {by: stage, of: {"1": {basic: 60%, efficiency: 35%, innovation: 5%},
        "3": {basic: 20%, efficiency: 50%, innovation: 30%}, "0": {innovation: 0}}}}
"""
    rows = {unit: {"stage": stage, "basic": 3, "efficiency": 4, "innovation": 6} for unit, stage in (("a", "1"), ("b", "2"), ("c", "3"), ("d", "0"))}
    close(score(text, rows), "gci", [3.5, 3.8, 4.4, (1.2 + 2) / 0.9])


def test_environmental_performance() -> None:
    """EPI: logarithms of x plus a little, targets, what does not apply leaves the weight to the others."""
    text = """
indicators:
  pm: {direction: up, treat: {log: {plus: 0.1}}, normalise: {kind: goalposts, worst: 4, best: 1, clip: true, to: [0, 100]}}
  fish: {states: {landlocked: drop}, normalise: {kind: distance_to_target, min: 0, target: 17, to: [0, 100]}}
  box: {treat: {box_cox: 1/2}, normalise: {kind: none}}
tree:
  air: {children: [pm]}
  sea: {children: [fish]}
  epi: {children: {air: 40, sea: 60}}
  boxed: {children: [box]}
"""
    rows = {"a": {"pm": 12.3, "fish": 8.5, "box": 9}, "b": {"pm": 2, "fish": "landlocked", "box": 2}}
    pm = [100 * min(max((4 - log(x + 0.1)) / 3, 0), 1) for x in (12.3, 2)]
    made = score(text, rows)
    close(made, "epi", [0.4 * pm[0] + 0.6 * 50, pm[1]])
    close(made, "boxed", [4, (sqrt(2) - 1) * 2])


def test_risk_turned_round() -> None:
    """INFORM: a geometric mean of what is turned round and brought to 1..10, then turned back; the worse of two."""
    text = """
indicators: {x: {normalise: {kind: goalposts, worst: 10, best: 0, to: [1, 10]}}, y: {normalise: {kind: goalposts, worst: 10, best: 0, to: [1, 10]}}, z: {}}
tree:
  both: {children: [x, y], aggregate: geometric, times: -10/9, plus: 100/9}
  worse: {children: [both, z], aggregate: maximum}
"""
    rows = {"a": {"x": 6.5, "y": 2.5, "z": 3}}
    both = (10 - ((10 - 6.5) / 10 * 9 + 1) ** 0.5 * ((10 - 2.5) / 10 * 9 + 1) ** 0.5) / 9 * 10
    close(score(text, rows), "worse", [max(both, 3)])


def test_medals_judges_and_gates() -> None:
    """Olympic places (gold before silver before bronze), judges without the highest and lowest, a gate, penalties, medians, ranks of ranks."""
    text = """
indicators: {gold: {}, silver: {}, bronze: {}, j1: {}, j2: {}, j3: {}, j4: {}, late: {}}
tree:
  medals: {children: {gold: 1000000, silver: 1000, bronze: 1}, aggregate: sum}
  no_best: {children: [j1, j2, j3, j4], keep: {drop_highest: 1}}
  middle: {children: [j1, j2, j3, j4], aggregate: median}
  net: {children: {j1: 1, late: -0.5}, aggregate: sum, within: [0, null]}
  gated: {children: [j1, j2], limits: {child: j2, below: 5, at_most: 4}}
  place: {children: [j1], normalise: {kind: rank, ties: min}}
  share: {children: [j2], normalise: percentile, direction: down}
  mean_place: {children: [place, share]}
ranks: {ties: min}
"""
    rows = {"a": {"gold": 3, "silver": 1, "bronze": 0, "j1": 9, "j2": 4, "j3": 8, "j4": 7, "late": 3}, "b": {"gold": 3, "silver": 0, "bronze": 99, "j1": 9, "j2": 6, "j3": 2, "j4": 5, "late": 30},
            "c": {"gold": 3, "silver": 1, "bronze": 0, "j1": 5, "j2": 8, "j3": 9, "j4": 9, "late": 0}}
    made = score(text, rows)
    assert [made.units[unit].ranks["medals"] for unit in "abc"] == [1, 3, 1]
    for node, expected in {"no_best": [19 / 3, 13 / 3, 22 / 3], "middle": [7.5, 5.5, 8.5], "net": [7.5, 0, 5], "gated": [4, 7.5, 6.5],
                           "place": [2, 2, 1], "share": [1, 0.5, 0], "mean_place": [1.5, 1.25, 0.5]}.items():
        close(made, node, expected)


def test_press_freedom_and_networked_readiness() -> None:
    """The worse of two scores counts; gaps filled by a value; each stage rounded before the next."""
    text = """
indicators: {q1: {round: {digits: 0}}, q2: {}, abuse: {}}
tree:
  questionnaire: {children: [q1, q2], missing: {rule: value, value: 50}, round: {digits: 1, at: value}}
  with_abuse: {children: {questionnaire: 80%, abuse: 20%}}
  rsf: {children: [questionnaire, with_abuse], aggregate: maximum, round: {digits: 2}}
"""
    rows = {"a": {"q1": 12.5, "q2": 33.33, "abuse": 80}, "b": {"q1": 40.4, "q2": "", "abuse": 10}}
    first, second = 23.2, 45.0  # (13 + 33.33) / 2 = 23.165
    close(score(text, rows), "rsf", [max(first, 0.8 * first + 16), max(second, 0.8 * second + 2)])


def test_exact_where_it_can_be() -> None:
    """A product, a ratio and a bounded share stay fractions; the geometric mean of what is rational is, where it has one."""
    made = score("""
indicators: {x: {}, y: {}}
tree: {ratio: {children: {x: 1, y: -1}, aggregate: product}, mean: {children: [x, y], aggregate: geometric}}
""", {"a": {"x": "1/3", "y": "3/16"}})
    assert [made.units["a"].parts[node].value.low for node in ("ratio", "mean")] == [Fraction(16, 9), Fraction(1, 4)]  # type: ignore[union-attr]
