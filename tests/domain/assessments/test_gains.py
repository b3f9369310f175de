"""What one answer would change: along the path it is what a whole new scoring says; recommendations go by gain over effort."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from dure.domain.assessments.rules.gains import Path, gain_of, gains, recommendations, rescored
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, Scored, scored
from dure.kernel.problem import Refused

WORDS = ("none", "draft", "adopted", "unsure", "na", "")
AGGREGATES: tuple[Any, ...] = ("sum", "arithmetic", "geometric", "harmonic", "minimum", "maximum", {"kind": "power", "exponent": 2})


def made(seed: int) -> dict[str, Any]:
    """An instrument of chance: every kind of node, gaps, floors, roundings, and questions that hang on others."""
    draw = random.Random(seed)
    items: dict[str, Any] = {}
    for n in range(14):
        items[f"q{n}"] = {"points": {"none": "1/7", "draft": "1/2", "adopted": 1}, "states": {"unsure": "1/9"}}
        if n and draw.random() < 0.3:
            items[f"q{n}"]["show_if"] = {"item": f"q{draw.randrange(n)}", draw.choice(["is", "is_not"]): ["adopted"]}
    parts, tree = list(items), {}
    while len(parts) > 1:
        size = min(len(parts), draw.randint(2, 4))
        children = {parts.pop(draw.randrange(len(parts))): str(draw.randint(1, 5)) for _ in range(size)}
        node: dict[str, Any] = {"children": children, "aggregate": draw.choice(AGGREGATES), "missing": draw.choice(["drop", "zero"])}
        if draw.random() < 0.3:
            node["round"] = {"digits": 2, "at": "value"}
        if draw.random() < 0.3:
            node["out_of"] = 10
        tree[f"n{len(tree)}"] = node
        parts.append(f"n{len(tree) - 1}")
    return {"instrument": {"id": "chance"}, "items": items, "tree": tree}


def whole(plain: dict[str, Any], cells: dict[str, str]) -> Scored:
    return scored(instrument_of(plain), Answers(("u",), {"u": cells})).units["u"]


@pytest.mark.parametrize("seed", range(40))
def test_along_the_path_is_what_a_whole_scoring_says(seed: int) -> None:
    plain, draw = made(seed), random.Random(seed + 1_000)
    path = Path(instrument_of(plain))
    cells = dict.fromkeys(plain["items"], "draft") | {key: draw.choice(WORDS[:4]) for key in draw.sample(sorted(plain["items"]), 8)}
    before = whole(plain, cells)
    for key in draw.sample(sorted(plain["items"]), 6):
        given = {key: draw.choice(WORDS)}
        assert tried(lambda given=given: rescored(path, cells, before, given)) == tried(lambda given=given: whole(plain, {**cells, **given}))
        assert before.parts == whole(plain, cells).parts


def tried(scoring: Callable[[], Scored]) -> Any:
    """The parts, or the code of what makes a score impossible (a harmonic mean of zero)."""
    try:
        return scoring().parts
    except Refused as refused:
        return refused.problems[0].code


def test_an_answer_that_makes_a_score_impossible_has_no_gain() -> None:
    plain = {"instrument": {"id": "h"}, "items": {key: {"points": {"no": 0, "yes": 1}} for key in "ab"},
             "tree": {"T": {"children": ["a", "b"], "aggregate": "harmonic"}}}
    cells = {"a": "yes", "b": "yes"}
    gain = gain_of(Path(instrument_of(plain)), cells, whole(plain, cells), "a", "no", "T")
    assert (gain.gain, gain.worth, gain.after.reason) == (None, None, "uncomputable")


SMALL: dict[str, Any] = {
    "instrument": {"id": "small"}, "scales": {"adopted": {"none": 0, "draft": "1/2", "adopted": 1}},
    "items": {
        "A": {"scale": "adopted", "advice": {"en": "Adopt it."}, "effort": 3, "owner_role": "mayor"},
        "B": {"scale": "adopted", "advice": "Adopt B.", "effort": 1},
        "C": {"scale": "adopted", "advice": "Adopt C."},
        "D": {"scale": "adopted", "states": {"unsure": 0}},
        "E": {"points": {"no": 0, "yes": 1}, "show_if": "D = adopted"}},
    "tree": {"T": {"children": {"A": 4, "B": 1, "C": 2, "D": 2, "E": 1}}},
    "recommendations": {"D": {"when": "< adopted", "text": {"en": "Adopt D."}, "effort": 2}}}


def advised(**cells: str) -> list[Any]:
    plain = {**SMALL}
    return recommendations(Path(instrument_of(plain)), plain, cells, whole(plain, cells), "T")


def test_the_most_for_the_least_effort_comes_first() -> None:
    found = advised(A="none", B="draft", C="none", D="unsure")
    # A: 4/9 for 3; B: 1/18 for 1; D: from 1/18 to 5/20 (E no) or 7/20 (E yes), midway 11/45 - … for 2; C has no effort said
    assert [(one.item, one.to) for one in found] == [("A", "adopted"), ("D", "adopted"), ("B", "adopted"), ("C", "adopted")]
    first = found[0]
    assert first.gain.gain is not None
    assert first.gain.gain.low == Fraction(4, 9)
    assert first.ratio == Fraction(4, 27)
    assert (first.text, first.effort, first.owner_role) == ({"en": "Adopt it."}, 3, "mayor")
    assert found[-1].effort is None
    assert found[-1].ratio is None


def test_questions_that_an_answer_opens_count_from_least_to_most() -> None:
    plain, cells = SMALL, {"A": "none", "B": "draft", "C": "none", "D": "unsure"}
    gain = gain_of(Path(instrument_of(plain)), cells, whole(plain, cells), "D", "adopted", "T")
    assert gain.opened == ("E",)
    assert gain.gain is not None
    assert gain.gain.low == Fraction(5, 20) - Fraction(1, 18)
    assert gain.most_gain is not None
    assert gain.most_gain.low == Fraction(7, 20) - Fraction(1, 18)


def test_what_is_reached_unanswered_or_does_not_apply_is_not_recommended() -> None:
    assert [one.item for one in advised(A="adopted", B="na", C="none", D="adopted", E="yes")] == ["C"]
    assert [one.item for one in advised(B="none", C="adopted", D="draft")] == ["B", "D"]


@pytest.mark.parametrize(("when", "now", "to"), [
    ("< adopted", "draft", "adopted"), ("< adopted", "adopted", None), ("<= draft", "none", "adopted"), ("<= draft", "draft", "adopted"),
    ("= none", "none", "draft"), ("none", "none", "draft"), ("= none", "draft", None), ("< draft", "none", "draft"), ("!= adopted", "none", "adopted")])
def test_conditions(when: str, now: str, to: str | None) -> None:
    plain = {**SMALL, "recommendations": {"D": {"when": when, "text": "x"}}}
    cells = {"A": "adopted", "B": "adopted", "C": "adopted", "D": now}
    found = recommendations(Path(instrument_of(plain)), plain, cells, whole(plain, cells), "T")
    assert [one.to for one in found] == ([to] if to else [])


def test_a_condition_on_no_answer_is_refused_by_its_place() -> None:
    plain = {**SMALL, "recommendations": {"D": {"when": "< finished", "text": "x"}}}
    cells = {"D": "none"}
    with pytest.raises(Refused) as refused:
        recommendations(Path(instrument_of(plain)), plain, cells, whole(plain, cells), "T")
    assert refused.value.problems[0].params["path"] == "recommendations.D.when"


def test_unknown_answers_and_items_are_refused() -> None:
    path, before = Path(instrument_of(SMALL)), whole(SMALL, {})
    for given in ({"A": "maybe"}, {"Z": "none"}):
        with pytest.raises(Refused):
            rescored(path, {}, before, given)


def test_every_other_answer_of_every_question_asked() -> None:
    cells = {"A": "none", "B": "draft", "C": "none", "D": "draft"}
    found = gains(Path(instrument_of(SMALL)), cells, whole(SMALL, cells), "T")
    assert {(one.item, one.answer) for one in found} == {
        ("A", "draft"), ("A", "adopted"), ("B", "none"), ("B", "adopted"), ("C", "draft"), ("C", "adopted"), ("D", "none"), ("D", "adopted")}
    for one in found:
        if not one.opened:
            assert one.gain is not None
            after = whole(SMALL, {**cells, one.item: one.answer}).parts["T"].value
            assert after is not None
            assert one.before.value is not None
            assert one.gain.low == after.low - one.before.value.low
