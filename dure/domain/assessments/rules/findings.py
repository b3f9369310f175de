"""All that an author should know of an instrument before it is published. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.placing import level_of
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.domain.assessments.rules.translations import untranslated
from dure.kernel.problem import Problem, Refused


def findings(plain: Mapping[str, Any]) -> list[Problem]:
    """This function will find all that is wrong with an instrument's plain values, and what its author will want to know: each by its
    path, errors first. Nothing is raised."""
    try:
        instrument = instrument_of(plain)
    except Refused as refused:
        return [*refused.problems, *untranslated(plain)]
    found = instrument_problems(instrument)
    if not any(problem.severity == "error" for problem in found):
        found = [*found, *_out_of_reach(instrument), *_unknown(plain, instrument)]
    return [*sorted(found, key=lambda problem: problem.severity != "error"), *untranslated(plain)]


def _unknown(plain: Mapping[str, Any], instrument: Instrument) -> Iterator[Problem]:
    """What is said of items, measures and nodes that are not there."""
    known = {*instrument.items, *instrument.indicators, *instrument.nodes}
    for part in ("recommendations", "tolerance"):
        said = plain.get(part)
        for key in said if isinstance(said, Mapping) else ():
            if str(key) not in known:
                yield Problem("assessments.child_unknown", {"path": f"{part}.{key}", "said": str(key)[:60]}, SOURCE, "warning")


def _out_of_reach(instrument: Instrument) -> Iterator[Problem]:
    """Levels of questions alone that the best answers do not reach, and those below what the worst ones come to."""
    if instrument.indicators or not instrument.levels:
        return
    ends = {name: {key: pick(item.points, key=item.points.__getitem__) for key, item in instrument.items.items()}
            for name, pick in (("worst", min), ("best", max))}
    try:
        made = scored(instrument, Answers(tuple(ends), ends))
    except Refused as refused:
        yield from refused.problems
        return
    said = {str(problem.params["said"]) for problem in instrument_problems(instrument) if problem.code == "assessments.level_unreachable"}
    for levels in instrument.levels:
        worst, best = (made.units[name].parts[levels.of].value for name in ("worst", "best"))
        if worst is None or best is None:
            continue
        low, high = sorted((level_of(worst.low, levels), level_of(best.high, levels)))
        for name in (*levels.names[:low], *levels.names[high + 1:]):
            if name not in said:
                yield Problem("assessments.level_unreachable", {"path": f"levels.{levels.of}", "said": name}, SOURCE, "warning")
