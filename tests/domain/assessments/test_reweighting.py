"""Moved weights: the published weights give the published places; others give exactly what the engine gives an instrument that has them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dure.domain.assessments.queries.scores import stored
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.reweighting import movable, places, written_weights
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.kernel.problem import Refused
from tests.domain.assessments.network import answers, four_parts

CELLS = {f"c{n}": answers(2 + n) for n in range(10)}


def plain_with(weights: dict[str, Any], **more: Any) -> dict[str, Any]:
    plain = four_parts()
    plain["tree"]["ALL"] |= {"children": {key: weight for key, weight in weights.items() if weight}, **more}
    return plain


def kept(plain: dict[str, Any]) -> dict[str, Any]:
    instrument = instrument_of(plain)
    scores = scored(instrument, Answers(tuple(CELLS), CELLS))
    return {unit: stored(instrument, one)["nodes"] for unit, one in scores.units.items()}


def said(weights: dict[str, Any]) -> dict[str, str]:
    return {key: str(weight) for key, weight in weights.items()}


@settings(max_examples=25)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(any), st.sampled_from(["arithmetic", "geometric", "minimum"]))
def test_what_is_computed_from_stored_scores_is_what_the_engine_computes_from_answers(numbers: list[int], aggregate: str) -> None:
    weights = dict(zip(("GOV", "POL", "NET", "CIT"), numbers, strict=True))
    published = plain_with({"GOV": 4, "POL": 3, "NET": 2, "CIT": 1}, aggregate=aggregate)
    instrument = instrument_of(published)
    found = {one.unit: one for one in places(instrument, "ALL", written_weights(said(weights), movable(instrument, "ALL")), kept(published))}
    other = instrument_of(plain_with(weights, aggregate=aggregate))
    for unit, one in scored(other, Answers(tuple(CELLS), CELLS)).units.items():
        part, value = one.parts["ALL"], found[unit].after.value
        assert part.value is not None
        assert value is not None
        assert value.printed("half_up", 9) == part.value.printed("half_up", 9)
        assert found[unit].place_after == one.ranks["ALL"]


def test_without_a_change_every_place_is_the_published_one() -> None:
    instrument = instrument_of(four_parts())
    for one in places(instrument, "ALL", written_weights({}, movable(instrument, "ALL")), kept(four_parts())):
        assert (one.moved, one.after) == (0, one.before)


def test_weights_are_read_exactly_and_refused_with_their_part() -> None:
    nodes = movable(instrument_of(four_parts()), "ALL")
    assert written_weights({"GOV": "1/3", "POL": "12.5%", "NET": "0"}, nodes) == {
        "GOV": Fraction(1, 3), "POL": Fraction(1, 8), "NET": Fraction(0), "CIT": Fraction(1)}
    for wrong in ("-1", "much", "1/0", "1e9", "nan"):
        with pytest.raises(Refused) as refused:
            written_weights({"GOV": wrong}, nodes)
        assert (refused.value.problems[0].code, refused.value.problems[0].params["path"]) == ("assessments.moved_weight", "GOV")
    with pytest.raises(Refused) as refused:
        written_weights(dict.fromkeys(("GOV", "POL", "NET", "CIT"), "0"), nodes)
    assert refused.value.problems[0].code == "assessments.weightless"


def test_a_median_has_no_weights_to_move() -> None:
    instrument = instrument_of(plain_with(dict.fromkeys(("GOV", "POL", "NET", "CIT"), 1), aggregate="median"))
    assert movable(instrument, "ALL") == []
