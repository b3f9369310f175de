"""More published indices, written from docs/instrument.md alone: each as an instrument, with made data computed apart from the engine.

Numbers are invented; what is held is the arithmetic of the method, exactly where it is rational, to forty digits where it is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from dure.domain.assessments.rules.scoring import Scores
from tests.indices.test_methods import Rows, score

Expected = Mapping[str, Mapping[str, Fraction | int | Decimal | None]]


def number(value: Fraction | int | Decimal) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)


def power(value: Fraction | Decimal, exponent: Fraction) -> Decimal:
    return (number(value).ln() * number(exponent)).exp()


def held(made: Scores, expected: Expected) -> None:
    """Exact where what is expected is; else between bounds that are narrow."""
    for unit, nodes in expected.items():
        for node, wanted in nodes.items():
            found = made.units[unit].parts[node].value
            if wanted is None or found is None:
                assert (found is None) == (wanted is None), (unit, node)
            elif isinstance(wanted, Decimal):
                about = Fraction(wanted)
                assert found.low - Fraction(1, 10 ** 34) <= about <= found.high + Fraction(1, 10 ** 34), (unit, node, float(found.low))
                assert found.high - found.low < Fraction(1, 10 ** 30), (unit, node)
            else:
                assert (found.exact, found.low) == (True, wanted), (unit, node)


def shared(value: str | Fraction, worst: str | int, best: str | int, to: int = 1) -> Fraction:
    return to * min(Fraction(1), max(Fraction(0), (Fraction(value) - Fraction(worst)) / (Fraction(best) - Fraction(worst))))


METHODS: dict[str, Callable[[], tuple[str, Rows, Expected]]] = {}


def method(make: Callable[[], tuple[str, Rows, Expected]]) -> Callable[[], tuple[str, Rows, Expected]]:
    METHODS[make.__name__] = make
    return make


@method
def inequality_adjusted_human_development() -> tuple[str, Rows, Expected]:
    """Indices less their inequality, the geometric mean of them, and the loss against the index itself."""
    rows = {"N": {"le": "83.2", "eys": "18.2", "mys": "13.0", "gni": "66494", "ale": "3.0", "aed": "2.3", "ain": "12.7"},
            "T": {"le": "52.5", "eys": "8.0", "mys": "2.6", "gni": "1364", "ale": "40.9", "aed": "43.0", "ain": "20.4"}}
    text = """
indicators:
  le:  {normalise: {kind: goalposts, worst: 20, best: 85, clip: true}}
  eys: {normalise: {kind: goalposts, worst: 0, best: 18, clip: true}}
  mys: {normalise: {kind: goalposts, worst: 0, best: 15, clip: true}}
  gni: {normalise: {kind: goalposts, worst: 100, best: 75000, log: true, clip: true}}
  ale: {normalise: {kind: goalposts, worst: 100, best: 0}}
  aed: {normalise: {kind: goalposts, worst: 100, best: 0}}
  ain: {normalise: {kind: goalposts, worst: 100, best: 0}}
tree:
  EDU: {children: [eys, mys]}
  HDI: {children: [le, EDU, gni], aggregate: geometric, round: 3}
  AH: {children: [le, ale], aggregate: product}
  AE: {children: [EDU, aed], aggregate: product}
  AI: {children: [gni, ain], aggregate: product}
  IHDI: {children: [AH, AE, AI], aggregate: geometric, round: 3}
  RATIO: {children: {IHDI: 1, HDI: -1}, aggregate: product}
  LOSS: {children: [RATIO], times: -100, plus: 100, round: 1}
ranks: {lowest_first: [LOSS]}
"""
    expected: dict[str, dict[str, Fraction | int | Decimal | None]] = {}
    for unit, row in rows.items():
        health = shared(row["le"], 20, 85)
        education = (shared(row["eys"], 0, 18) + shared(row["mys"], 0, 15)) / 2
        income = (number(int(row["gni"])).ln() - number(100).ln()) / (number(75000).ln() - number(100).ln())
        left = [1 - Fraction(row[key]) / 100 for key in ("ale", "aed", "ain")]
        hdi = power(number(health * education) * income, Fraction(1, 3))
        ihdi = power(number(health * left[0] * education * left[1] * left[2]) * income, Fraction(1, 3))
        expected[unit] = {"AH": health * left[0], "HDI": hdi, "IHDI": ihdi, "LOSS": 100 - 100 * ihdi / hdi}
    return text, rows, expected


@method
def human_capital() -> tuple[str, Rows, Expected]:
    """Survival times two exponentials; stunting is left out of the mean where it is not measured."""
    rows = {"K": {"surv": "0.997", "eys": "13.6", "hlo": "537", "asr": "0.94", "stunt": ""}, "C": {"surv": "0.88", "eys": "5.3", "hlo": "333", "asr": "0.65", "stunt": "0.40"}}
    text = """
indicators: {surv: {}, eys: {}, hlo: {normalise: {kind: fraction_of_max, max: 625}}, asr: {}, stunt: {}}
tree:
  LAYS: {children: [eys, hlo], aggregate: product}
  EDU: {children: [LAYS], times: 0.08, plus: -1.12, transform: exp}
  NOT: {children: [stunt], times: -1, plus: 1}
  A: {children: [asr], times: 0.65, plus: -0.65}
  B: {children: [NOT], times: 0.35, plus: -0.35}
  HEALTH: {children: [A, B], missing: drop, transform: exp}
  HCI: {children: [surv, EDU, HEALTH], aggregate: product, round: 2}
"""
    expected: dict[str, dict[str, Fraction | int | Decimal | None]] = {}
    for unit, row in rows.items():
        terms = [Fraction("0.65") * (Fraction(row["asr"]) - 1)] + ([-Fraction("0.35") * Fraction(row["stunt"])] if row["stunt"] else [])
        lays = Fraction(row["eys"]) * Fraction(row["hlo"]) / 625
        expected[unit] = {"LAYS": lays, "HCI": number(Fraction(row["surv"])) * number(Fraction("0.08") * lays - Fraction("1.12")).exp()
                          * number(sum(terms, Fraction(0)) / len(terms)).exp()}
    return text, rows, expected


@method
def competitiveness_by_stage() -> tuple[str, Rows, Expected]:
    """Scores from 1 to 7, half weights, inflation best between two values, a disease that is not endemic, weights by stage."""
    rows = {"B": {"stage": "1", "inst": "3.5", "infl": "12.3", "mal": "4", "pat": "0.4", "pop": "11.2"},
            "K": {"stage": "3", "inst": "4.0", "infl": "1.0", "mal": "n.e.", "pat": "13000", "pop": "51.2"}}
    text = """
columns: {groups: [stage]}
indicators:
  inst: {normalise: {kind: goalposts, worst: 1, best: 7, to: [1, 7]}}
  infl: {normalise: {kind: curve, knots: [[-10, 1], [0.5, 7], [2.9, 7], [50, 1]]}}
  mal: {states: {n.e.: drop}, normalise: {kind: goalposts, worst: 10, best: 0, clip: true, to: [1, 7]}}
  pat: {denominate: {by: pop}, normalise: {kind: goalposts, worst: 0, best: 300, clip: true, to: [1, 7]}}
  pop: {only_for: dividing}
tree:
  BASIC: {children: {inst: 1, infl: 1/2, mal: 1/2}}
  INNOV: {children: {pat: 1, inst: 1/2}}
  GCI: {children: {BASIC: 1, INNOV: 1}, round: 2, weights: {by: stage, of: {"1": {BASIC: 60%, INNOV: 5%}, "3": {BASIC: 20%, INNOV: 30%}}}}
"""
    inflation = 7 - 6 * (Fraction("12.3") - Fraction("2.9")) / (50 - Fraction("2.9"))
    basic = (Fraction("3.5") + inflation / 2 + Fraction("4.6") / 2) / 2
    innov = (1 + shared(Fraction("0.4") / Fraction("11.2"), 0, 300, 6) + Fraction("3.5") / 2) / Fraction(3, 2)
    basic3, innov3 = (4 + Fraction(7, 2)) / Fraction(3, 2), (1 + shared(Fraction(13000) / Fraction("51.2"), 0, 300, 6) + 2) / Fraction(3, 2)
    return text, rows, {"B": {"BASIC": basic, "GCI": (basic * 60 + innov * 5) / 65}, "K": {"GCI": (basic3 * 20 + innov3 * 30) / 50}}


@method
def corruption_perceptions() -> tuple[str, Rows, Expected]:
    """z-scores by the frozen mean and deviation of a base year, brought to mean 45 and deviation 20, bounded; at least three sources."""
    stats = {"wb": ("44.5", "17.2"), "eiu": ("43", "20"), "gi": ("40.1", "14.3"), "imd": ("5", "2.2")}
    rows = {"D": {"wb": "88", "eiu": "95", "gi": "79", "imd": "9.1"}, "X": {"wb": "20", "eiu": "", "gi": "..", "imd": "3.3"},
            "Y": {"wb": "45", "eiu": "51", "gi": "-", "imd": "4"}, "Z": {"wb": "1", "eiu": "2", "gi": "3", "imd": "0.5"}}
    text = "indicators:\n" + "".join(
        f"  {key}: {{normalise: {{kind: zscore, mean: {mean}, sd: {sd}, to: [45, 65], within: [0, 100]}}}}\n" for key, (mean, sd) in stats.items()
    ) + "tree: {CPI: {children: [wb, eiu, gi, imd], missing: {rule: drop, min_number: 3}, round: 0}}\n"
    expected: dict[str, dict[str, Fraction | int | Decimal | None]] = {}
    for unit, row in rows.items():
        found = [min(Fraction(100), max(Fraction(0), 45 + 20 * (Fraction(row[key]) - Fraction(mean)) / Fraction(sd))) for key, (mean, sd) in stats.items() if row[key] not in ("", "..", "-")]
        expected[unit] = {"CPI": sum(found, Fraction(0)) / len(found) if len(found) >= 3 else None}
    return text, rows, expected


@method
def open_budget() -> tuple[str, Rows, Expected]:
    """Answers a to d, and e, which does not count."""
    rows = {"A": {"q1": "a", "q2": "b", "q3": "e"}, "B": {"q1": "e", "q2": "d", "q3": "c"}, "C": {"q1": "e", "q2": "e", "q3": "e"}}
    text = """
scales: {letter: {a: 100, b: 67, c: 33, d: 0, e: drop}}
items: {q1: {scale: letter}, q2: {scale: letter}, q3: {scale: letter}}
tree: {OBI: {children: [q1, q2, q3], round: 0}}
levels: {of: OBI, cuts: [21, 41, 61, 81], names: [scant, minimal, limited, substantial, extensive]}
"""
    return text, rows, {"A": {"OBI": Fraction(167, 2)}, "B": {"OBI": Fraction(33, 2)}, "C": {"OBI": None}}


@method
def democracy_with_critical_questions() -> tuple[str, Rows, Expected]:
    """A category out of ten; a zero in a critical question costs a point, a half half a point."""
    rows = {"A": {"q1": "1", "q2": "0.5", "q9": "0"}, "B": {"q1": "1", "q2": "1", "q9": "0.5"}, "C": {"q1": "0", "q2": "0", "q9": "0"}}
    text = """
scales: {s: {"0": 0, "0.5": 1/2, "1": 1}}
items: {q1: {scale: s}, q2: {scale: s}, q9: {scale: s}}
tree:
  RAW: {children: [q1, q2, q9], out_of: 10}
  LESS: {children: [q9], aggregate: sum, normalise: {kind: curve, knots: [[0, 1], [1, 0]]}}
  CAT: {children: {RAW: 1, LESS: -1}, aggregate: sum, within: [0, 10], round: 2}
"""
    return text, rows, {"A": {"CAT": 4}, "B": {"CAT": Fraction(50, 6) - Fraction(1, 2)}, "C": {"CAT": 0}}


@method
def risk_by_geometric_mean_of_what_is_left() -> tuple[str, Rows, Expected]:
    """Each dimension turned and lifted above zero before the geometric mean, then turned back; rounded at the end."""
    rows = {"A": {"haz": "4", "vul": "5", "cop": "9"}, "B": {"haz": "0", "vul": "10", "cop": "2.5"}}
    text = """
indicators: {haz: {}, vul: {}, cop: {}}
tree:
  h: {children: [haz], times: -0.9, plus: 10}
  v: {children: [vul], times: -0.9, plus: 10}
  c: {children: [cop], times: -0.9, plus: 10}
  g: {children: [h, v, c], aggregate: geometric}
  RISK: {children: [g], times: -10/9, plus: 100/9, round: 1}
ranks: {lowest_first: [RISK]}
"""
    return text, rows, {unit: {"RISK": (10 - power((10 - Fraction("0.9") * Fraction(row["haz"])) * (10 - Fraction("0.9") * Fraction(row["vul"])) * (10 - Fraction("0.9") * Fraction(row["cop"])),
                                                   Fraction(1, 3))) / Decimal("0.9")} for unit, row in rows.items()}


@method
def innovation_relative_to_a_union() -> tuple[str, Rows, Expected]:
    """Outliers pulled in, square roots, min-max, gaps by the mean of the region, then in percent of the row of the union."""
    rows = {"EU": {"reg": "a", "pct": "10", "tri": "4"}, "A": {"reg": "a", "pct": "20", "tri": "3"}, "B": {"reg": "b", "pct": "90", "tri": ""},
            "C": {"reg": "b", "pct": "5", "tri": "7"}, "D": {"reg": "b", "pct": "2", "tri": "8"}}
    text = """
columns: {groups: [reg]}
indicators:
  pct: {treat: {winsorise: {high: 1}, power: 1/2}, normalise: minmax}
  tri: {direction: down, normalise: minmax, impute: {rule: group_mean, group: reg}}
tree:
  SII: {children: [pct, tri]}
  REL: {children: [SII], normalise: {kind: distance_to_reference, unit: EU, to: [0, 100]}, round: 1}
levels: {of: REL, cuts: [70, 100, 125], names: [emerging, moderate, strong, leader], closed: right}
"""
    def root(value: str) -> Decimal:
        return (number(Fraction(value)).sqrt() - number(2).sqrt()) / (number(20).sqrt() - number(2).sqrt())

    union = (root("10") + number(Fraction(4, 5))) / 2
    return text, rows, {"A": {"REL": 100 * (1 + Decimal(1)) / 2 / union}, "B": {"REL": 100 * (1 + Decimal("0.1")) / 2 / union}, "EU": {"pct": root("10")}}


@method
def households_in_poverty() -> tuple[str, Rows, Expected]:
    """Weighted deprivations, counted from a third."""
    keys = ["nut", "mort", "ysch", "satt", "fuel", "san", "wat", "elec", "hous", "asset"]
    weights = [Fraction(1, 6)] * 4 + [Fraction(1, 18)] * 6
    rows = {unit: dict(zip(keys, said, strict=True)) for unit, said in {"h1": "1100000000", "h2": "1000111000", "h3": "1000110000", "h4": "0000111111"}.items()}
    text = "items:\n" + "".join(f'  {key}: {{points: {{"0": 0, "1": 1}}}}\n' for key in keys) + (
        "tree:\n  C: {children: {" + ", ".join(f"{key}: {weight}" for key, weight in zip(keys, weights, strict=True)) + "}, aggregate: sum}\n"
        "  CK: {children: [C], censor: {below: 1/3}}\nlevels: {of: C, cuts: [1/5, 1/3, 1/2], names: [none, vulnerable, poor, severe]}\n")
    expected: dict[str, dict[str, Fraction | int | Decimal | None]] = {}
    for unit, row in rows.items():
        count = sum((weight for key, weight in zip(keys, weights, strict=True) if row[key] == "1"), Fraction(0))
        expected[unit] = {"C": count, "CK": count if count >= Fraction(1, 3) else 0}
    return text, rows, expected


@method
def judges_without_the_best_and_the_worst() -> tuple[str, Rows, Expected]:
    rows = {"A": {"a": "1", "b": "2", "c": "4", "d": "9"}, "B": {"a": "5", "b": "5", "c": "5", "d": "6"}}
    text = """
indicators: {a: {}, b: {}, c: {}, d: {}}
tree: {T: {children: [a, b, c, d], keep: {drop_lowest: 1, drop_highest: 1}, round: 2}}
"""
    return text, rows, {"A": {"T": 3}, "B": {"T": 5}}


@method
def safety_graded_by_place() -> tuple[str, Rows, Expected]:
    """Deaths per 100,000, logarithm, z-score, then grades by place: the safest tenth is the first grade."""
    rows = {f"구{n}": {"사망": str(n * n), "인구": "100,000"} for n in range(11)}
    text = """
indicators:
  사망: {direction: down, denominate: {by: 인구, times: 100000}, treat: {log: {plus: 1}}, normalise: zscore}
  인구: {only_for: dividing}
tree:
  지수: {children: [사망], round: 2}
  백분위: {children: [지수], normalise: percentile}
levels: {of: 백분위, cuts: [10%, 35%, 75%, 90%], names: [5등급, 4등급, 3등급, 2등급, 1등급]}
"""
    return text, rows, {f"구{n}": {"백분위": 1 - Fraction(n, 10)} for n in range(11)}


@method
def well_being_less_its_unevenness() -> tuple[str, Rows, Expected]:
    """Goalposts from 70 to 130, the mean, and a penalty for how uneven the parts are; nothing where they are even."""
    rows = {"A": {"a": "2", "b": "7", "c": "9"}, "B": {"a": "5", "b": "5", "c": "5"}, "C": {"a": "1", "b": "5", "c": ""}}
    each = "{normalise: {kind: goalposts, worst: 0, best: 10, to: [70, 130]}}"
    text = f"""
indicators: {{a: {each}, b: {each}, c: {each}}}
tree:
  M: {{children: [a, b, c], missing: drop}}
  S: {{children: [a, b, c], aggregate: deviation, missing: drop}}
  P: {{children: {{S: 2, M: -1}}, aggregate: product}}
  AMPI: {{children: {{M: 1, P: -1}}, aggregate: sum, round: 1}}
"""
    expected: dict[str, dict[str, Fraction | int | Decimal | None]] = {}
    for unit, row in rows.items():
        found = [70 + 6 * Fraction(cell) for cell in row.values() if cell]
        mean = sum(found, Fraction(0)) / len(found)
        square = sum(((one - mean) ** 2 for one in found), Fraction(0)) / len(found)
        expected[unit] = {"M": mean, "AMPI": number(mean - square / mean), "S": number(square).sqrt()}
    return text, rows, expected | {"B": {"S": 0, "AMPI": 100}, "C": {"S": 12, "AMPI": 88 - Fraction(144, 88)}}


@pytest.mark.parametrize("name", METHODS)
def test_a_published_method(name: str) -> None:
    with localcontext() as context:
        context.prec = 60
        text, rows, expected = METHODS[name]()
        held(score(text, rows), expected)
