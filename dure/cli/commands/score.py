"""Scoring answers with an instrument, without a database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.explaining import explained, plain_number, plain_part, shown
from dure.domain.assessments.rules.instrument import COMPARED, Instrument, Rounding
from dure.domain.assessments.rules.numbers import written
from dure.domain.assessments.rules.scoring import Answers, Scored, Scores, scored
from dure.intake.instruments.answers import read_answers
from dure.intake.instruments.files import read_instrument
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded
from dure.kernel.sentences import sentence

HELP = "Score answers with an instrument: every node's score per unit, exact and as declared, ranks, levels, and what was missing."
EXAMPLE = "dure score instrument.yaml answers.csv --json"
NEEDS_DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the files, ``--json`` and ``--explain``."""
    parser.add_argument("instrument", metavar="INSTRUMENT", help="the instrument: a YAML file, or a folder of them (docs/instrument.md)")
    parser.add_argument("answers", metavar="ANSWERS.csv", help="a row per unit, a column per item or indicator")
    parser.add_argument("--form", default="", metavar="NAME", help="one of the instrument's shorter forms")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--uncertainty", type=int, metavar="DRAWS", help="how sure the ranks are: the instrument computed so often, varied")
    parser.add_argument("--of", default="", metavar="NODE", help="which node's ranks; without it the first root of the tree")
    parser.add_argument("--vary-weights", default="25%", metavar="SHARE", help="by how much each weight may be off (25%%)")
    parser.add_argument("--vary-aggregate", default="", metavar="WAYS", help="among which ways nodes are put together: arithmetic,geometric")
    parser.add_argument("--vary-weights-of", default="", metavar="NODES", help="only the weights in these nodes; without it all")
    parser.add_argument("--vary-normalise", default="", metavar="WAYS",
                        help="other ways to normalise: minmax,percentile,zscore; with what 0 and 1 become: minmax:1:100,zscore:10:12")
    parser.add_argument("--only-these-ways", action="store_true", help="the declared way to normalise is none of them")
    parser.add_argument("--vary-winsorise", default="", metavar="NUMBERS",
                        help="the most values winsorised before a logarithm is taken instead: 1,2,3,4,5")
    parser.add_argument("--seed", type=int, default=1, help="the same seed draws the same")
    parser.add_argument("--explain", nargs=2, metavar=("UNIT", "NODE"), help="tell one score down to its answers")


def run(options: argparse.Namespace) -> int:
    """This function will score and print. Raises Refused for an instrument or answers that are wrong, each by its place."""
    try:
        instrument = read_instrument(options.instrument, options.form)
        answers = read_answers(options.answers, instrument)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=str(error.filename), why=error.strerror or str(error)) from error
    made = scored(instrument, answers)
    if options.uncertainty is not None:
        print("\n".join(_uncertain(instrument, made, options)))
    elif options.explain:
        print("\n".join(_explained(instrument, answers, made, *options.explain, as_json=options.json)))
    elif options.json:
        print(dumps(described(instrument, answers, made)))
    else:
        print("\n".join(summary(instrument, answers, made, options.language)))
    return 0


def described(instrument: Instrument, answers: Answers, made: Scores) -> dict[str, Any]:
    """This function will give the scores as JSON values."""
    return {
        "instrument": {"id": instrument.key, "version": instrument.version, "sha256": instrument.hash},
        "precision": made.digits, "unproven": made.unproven,
        "units": [{"unit": unit, **({"label": answers.labels[unit]} if unit in answers.labels else {}), **_unit(instrument, made, one)}
                  for unit, one in made.units.items()],
        "findings": [{"code": found.code, "severity": found.severity, "ko": sentence(found, "ko"), "en": sentence(found, "en")}
                     for found in instrument_problems(instrument)]}


def _unit(instrument: Instrument, made: Scores, one: Scored) -> dict[str, Any]:
    nodes = {key: plain_part(one.parts[key], node.round.mode, node.round.digits) | {"rank": one.ranks.get(key)}
             for key, node in instrument.nodes.items()}
    leaves = {key: plain_part(one.parts[key], "half_up", Rounding().digits) for key in (*instrument.items, *instrument.indicators)
              if key not in instrument.indicators or not instrument.indicators[key].only_for}
    return {"scores": nodes, "levels": one.levels, "leaves": leaves,
            "missing": [key for key, part in one.parts.items() if key not in instrument.nodes and part.fate],
            "imputed": [key for key, stage in made.stages.items() if one.unit in stage.filled]}


def summary(instrument: Instrument, answers: Answers, made: Scores, language: str) -> Iterator[str]:
    """This function will tell the roots of the tree unit by unit, the best first."""
    roots = instrument.roots
    yield "\t".join([*(("단위", *roots, "순위") if language == "ko" else ("unit", *roots, "rank")),
                     *(["등급" if language == "ko" else "level"] if any(levels.of == roots[0] for levels in instrument.levels) else [])])
    last = len(made.units) + 1
    for unit, one in sorted(made.units.items(), key=lambda pair: pair[1].ranks.get(roots[0], last)):
        scores = [shown(one.parts[key], instrument.nodes[key].round.mode, instrument.nodes[key].round.digits) for key in roots]
        level = one.levels.get(roots[0], "")
        yield "\t".join([answers.labels.get(unit) or unit, *scores, str(one.ranks.get(roots[0], "-")), *([level] if level else [])])
    yield from (f"[{found.severity}] {sentence(found, language)}" for found in instrument_problems(instrument))


def _explained(instrument: Instrument, answers: Answers, made: Scores, unit: str, key: str, *, as_json: bool) -> Iterator[str]:
    steps = explained(instrument, answers, made, unit, key)
    rounding = {name: node.round for name, node in instrument.nodes.items()}
    if as_json:
        yield dumps([{"depth": step.depth, "node": step.key, "weight": None if step.weight is None else str(step.weight), "how": step.done,
                      "answer": step.answer, **({"stages": {name: plain_number(value) for name, value in step.stages}} if step.stages else {}),
                      **plain_part(step.part, (how := rounding.get(step.key, Rounding())).mode, how.digits)}
                     for step in steps])
        return
    for step in steps:
        how = rounding.get(step.key, Rounding())
        exact = f" = {written(step.part.value.low)}" if step.part.value is not None and step.part.value.exact else ""
        exact = exact if len(exact) < 43 else ""
        weight = f" × {step.weight}" if step.weight is not None else ""
        answer = (f" 「{step.answer}」" if step.answer else "") + "".join(
            f" → {name} {rounded(value.low, 'half_up', 4):f}" for name, value in step.stages)
        yield f"{'  ' * step.depth}{step.key}{weight}: {shown(step.part, how.mode, how.digits)}{exact} ({step.done}){answer}"


def _uncertain(instrument: Instrument, made: Scores, options: argparse.Namespace) -> Iterator[str]:
    """Rank intervals and effects, as JSON or as lines. NumPy is loaded only here."""
    from dure.domain.assessments.rules.reading import AGGREGATES, fraction_of
    from dure.domain.assessments.rules.uncertainty import Plan, held, rank_intervals, sensitivity

    try:
        share = float(fraction_of(options.vary_weights))
    except (ValueError, ZeroDivisionError) as error:
        raise Refused.because("assessments.not_a_number", path="--vary-weights", said=options.vary_weights) from error
    numbers = tuple(str(number) for number in range(1_000))
    ways = tuple(way for way in AGGREGATES if way not in COMPARED)
    plan = Plan(options.uncertainty, options.seed, share, _ways(options.vary_aggregate, ways, "--vary-aggregate"),
                _ways(options.vary_normalise), tuple(int(most) for most in _ways(options.vary_winsorise, numbers, "--vary-winsorise")),
                _ways(options.vary_weights_of, tuple(instrument.nodes), "--vary-weights-of"), not options.only_these_ways)
    of = options.of or instrument.roots[0]
    intervals = rank_intervals(instrument, made, plan, of)
    found = sensitivity(instrument, made, plan, of)
    if options.json:
        yield dumps({"of": of, "draws": plan.draws, "seed": plan.seed, "varied": plan.factors, "held": held(instrument, of),
                     "ranks": [{"unit": one.unit, "rank": one.nominal, "mean": _four(one.mean), "median": _four(one.median), "q5": _four(one.low),
                                "q95": _four(one.high)} for one in intervals],
                     "effects": [{"factor": one.factor, "first_order": _four(one.first), "first_order_q5": _four(one.first_interval[0]),
                                  "first_order_q95": _four(one.first_interval[1]), "total": _four(one.total),
                                  "total_q5": _four(one.total_interval[0]), "total_q95": _four(one.total_interval[1])} for one in found]})
        return
    for one in intervals:
        yield f"{one.nominal}\t{one.unit}\t{one.low:g}-{one.high:g}"
    for node in held(instrument, of):
        yield f"held\t{node}"
    for effect in found:
        yield f"{effect.factor}\t{effect.first:.3f}\t{effect.total:.3f}"


def _ways(text: str, known: tuple[str, ...] = (), option: str = "") -> tuple[str, ...]:
    ways = tuple(word.strip() for word in text.split(",") if word.strip())
    for way in ways:
        if known and way not in known:
            raise Refused.because("assessments.not_known", path=option, said=way[:60], known=", ".join(known[:20]))
    return ways


def _four(value: float) -> Decimal:
    """An estimate to four digits: more would be noise."""
    return Decimal(f"{value:.4f}")
