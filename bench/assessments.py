"""Self-assessments: a thousand cities scored exactly beside the same arithmetic in plain NumPy, one Monte Carlo beside the same draws in
plain NumPy, and a city's results page among so many verified cities."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from bench.lists import elapsed, signed_in
from bench.measures import table, taken

CEDS = Path(__file__).resolve().parents[1] / "data" / "instruments" / "ceds"
WORDS = {"none": 0.0, "some": 1 / 3, "most": 2 / 3, "all": 1.0}
ON, AT = date(2026, 3, 2), datetime(2026, 3, 2, 9, tzinfo=UTC)


def asked(items: int) -> dict[str, Any]:
    """This function will make an instrument of so many questions in nodes of ten, these in groups of five, under one; gaps are left out."""
    random = Random(1)
    nodes = {f"n{k}": {"children": {f"q{n}": random.randint(1, 5) for n in range(k * 10, k * 10 + 10)}, "missing": "drop"} for k in range(items // 10)}
    groups = {f"g{k}": {"children": [f"n{n}" for n in range(k * 5, k * 5 + 5)]} for k in range(items // 50)}
    return {"instrument": {"id": "bench", "version": "1"}, "scales": {"s": {"none": 0, "some": "1/3", "most": "2/3", "all": 1}},
            "items": {f"q{n}": {"scale": "s"} for n in range(items)},
            "tree": {**nodes, **groups, "T": {"children": dict.fromkeys(groups, 1)}},
            "levels": {"of": "T", "cuts": ["1/4", "1/2", "3/4"], "names": ["a", "b", "c", "d"]}}


def answered(cities: int, items: int) -> Any:
    """This function will answer for cities: one in twelve answers is open, one in twelve does not apply."""
    from dure.domain.assessments.rules.scoring import Answers

    random, words = Random(2), [*WORDS, "na", ""]
    cells = {f"c{n}": {f"q{k}": random.choices(words, [2.5, 2.5, 2.5, 2.5, 1, 1])[0] for k in range(items)} for n in range(cities)}
    return Answers(tuple(cells), cells)


def plainly(plain: Mapping[str, Any], answers: Any) -> Any:
    """This function will score the same in floating point by plain NumPy, from the same words, with ranks: no fraction, no fate, no ceiling."""
    tree, items = plain["tree"], list(plain["items"])
    values = np.array([[WORDS.get(cells[item], np.nan) for item in items] for cells in answers.cells.values()])
    columns = {item: values[:, n] for n, item in enumerate(items)}
    for key, node in tree.items():
        children = node["children"]
        below = np.stack([columns[child] for child in children], -1)
        weights = np.where(np.isnan(below), 0.0, np.array(list(children.values()) if isinstance(children, dict) else [1.0] * len(children)))
        columns[key] = (np.nan_to_num(below) * weights).sum(-1) / weights.sum(-1)
    return {key: (columns[key], np.argsort(np.argsort(-columns[key]))) for key in tree}


def scoring(counts: list[tuple[int, int]], runs: int) -> str:
    """This function will score cities × items, all nodes with ranks and levels."""
    from dure.domain.assessments.rules.reading import instrument_of
    from dure.domain.assessments.rules.scoring import scored

    rows = []
    for cities, items in counts:
        plain = asked(items)
        instrument, answers = instrument_of(plain), answered(cities, items)
        ours, floor = taken(lambda i=instrument, a=answers: scored(i, a), runs), taken(lambda p=plain, a=answers: plainly(p, a), runs)
        rows.append([f"{cities:,} × {items}", f"{ours:.3f}", f"{floor:.3f}", f"{ours / floor:.0f}", f"{ours / cities / items * 1e6:.1f}"])
    return table(("cities × questions, CPU s", "exact", "plain NumPy", "ratio", "µs an answer"), rows)


def drawn(counts: list[tuple[int, int, int]], runs: int) -> str:
    """This function will compute rank intervals and effects: units × indicators × draws."""
    from dure.domain.assessments.rules.reading import instrument_of
    from dure.domain.assessments.rules.scoring import Answers, scored
    from dure.domain.assessments.rules.uncertainty import Plan, rank_intervals, sensitivity

    rows = []
    for units, indicators, draws in counts:
        random = np.random.default_rng(3)
        measures = random.random((units, indicators)).round(4)
        groups = {f"g{k}": {"children": [f"x{n}" for n in range(k, indicators, 10)]} for k in range(10)}
        instrument = instrument_of({"instrument": {"id": "bench"}, "indicators": {f"x{n}": {"normalise": "minmax"} for n in range(indicators)},
                                    "tree": {**groups, "T": {"children": list(groups)}}})
        cells = {f"u{n}": {f"x{k}": str(value) for k, value in enumerate(row)} for n, row in enumerate(measures)}
        made = scored(instrument, Answers(tuple(cells), cells))
        plan = Plan(draws, 1, 0.25, ("arithmetic", "geometric"), ("percentile",))
        ours = taken(lambda i=instrument, m=made, p=plan: rank_intervals(i, m, p, "T"), runs)
        effects = taken(lambda i=instrument, m=made, p=plan: sensitivity(i, m, p, "T"), 1)
        floor = taken(lambda m=measures, d=draws: _placed(m, d), runs)
        rows.append([f"{units} × {indicators} × {draws:,}", f"{ours:.2f}", f"{floor:.2f}", f"{ours / floor:.1f}", f"{effects:.2f}",
                     f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}"])
    return table(("units × indicators × draws, CPU s", "rank intervals", "plain NumPy", "ratio", "effects with bootstrap", "peak memory MiB"), rows)


def _placed(measures: Any, draws: int) -> Any:
    """Weights of two levels moved draw by draw, arithmetic or geometric means, places and their quantiles."""
    random, share = np.random.default_rng(4), (measures - measures.min(0)) / np.ptp(measures, axis=0)
    places = np.empty((draws, len(measures)))
    for n in range(draws):
        weights = 1 + 0.25 * (2 * random.random(measures.shape[1]) - 1)
        below = np.stack([(share[:, k::10] * weights[k::10]).sum(1) / weights[k::10].sum() for k in range(10)], -1)
        above = 1 + 0.25 * (2 * random.random(10) - 1)
        whole = (below * above).sum(1) if n % 2 else (np.log(np.maximum(below, 1e-12)) * above).sum(1)
        places[n] = np.argsort(np.argsort(-whole)) + 1
    return np.quantile(places, (0.05, 0.5, 0.95), axis=0)


def results(counts: list[int], runs: int) -> str:
    """This function will ask a city's results page, made from stored submissions, among so many verified cities."""
    from django.db import connection

    from dure.base.act import Actor
    from dure.domain.assessments.actions import instruments
    from dure.intake.instruments.yaml_file import read_plain

    by = Actor("bench:1", "bench", frozenset({"secretariat"}))
    kept = instruments.keep_instrument(by=by, at=AT, plain=read_plain(CEDS))
    version = instruments.publish_instrument(by=by, on=ON, at=AT, version=kept.pk)
    client, done, rows = signed_in(), 0, []
    for count in counts:
        _verified(version, done, count)
        done = count
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
            bare = elapsed(lambda c=cursor: c.execute(  # type: ignore[misc]
                "select scores->'nodes' from assessments_submission where kind = 'verified'").fetchall(), runs)
        addresses = ("/desk/assessments/bench-0/results/", f"/assessments/{version.key}/{version.version}/results/", f"/desk/instruments/{version.pk}/")
        pages = [elapsed(lambda a=address: _asked(client, a), runs) for address in addresses]  # type: ignore[misc]
        rows.append([f"{count:,}", *(f"{page * 1000:.1f}" for page in pages), f"{bare * 1000:.1f}"])
    return table(("verified cities, ms on the clock", "results page", "the network's page", "instrument's page", "bare SQL of the scores"), rows)


def _asked(client: Any, address: str) -> None:
    assert client.get(address).status_code == 200, address


def _verified(version: Any, begin: int, end: int) -> None:
    """Cities of one country with a verified submission each, scored together."""
    from dure.base.act import Actor
    from dure.domain.assessments.models import Assessment, Submission
    from dure.domain.assessments.queries.scores import stored
    from dure.domain.assessments.rules.scoring import Answers, scored
    from dure.domain.parties.actions import register_organisation

    random, by = Random(begin), Actor("bench:1", "bench", frozenset({"secretariat"}))
    cells = {f"bench-{n}": {key: random.choice(list(item.points)) for key, item in version.instrument.items.items()} for n in range(begin, end)}
    made = scored(version.instrument, Answers(tuple(cells), cells))
    records = []
    for key in cells:
        city = register_organisation(by=by, at=AT, key=key, kind="city", country="KR", names={"ko": key, "en": key})
        records.append(Assessment(key=key, version=version, organisation=city, opened_on=ON, state="verified", named=True))
    Submission.objects.bulk_create([
        Submission(assessment=one, number=1, kind="verified", sha256=version.sha256, answers=cells[one.key],
                   scores=stored(version.instrument, made.units[one.key]), at=AT, on=ON, by_key=by.key, by_name=by.name)
        for one in Assessment.objects.bulk_create(records)])


def measured(runs: int, *, tiny: bool) -> Iterator[str]:
    """This function will yield the tables: scoring, the Monte Carlo, the results page."""
    yield scoring([(20, 50)] if tiny else [(100, 200), (1_000, 50), (1_000, 200), (2_000, 200)], 1 if tiny else min(runs, 3))
    yield drawn([(10, 20, 20)] if tiny else [(50, 50, 1_000), (200, 100, 1_000), (200, 100, 2_000)], 1)
    yield results([2] if tiny else [10, 100, 1_000], runs)
