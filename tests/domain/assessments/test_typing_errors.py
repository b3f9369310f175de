"""What an author of an instrument types wrong is told, by its place; nothing passes as a default. And what may be said."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from dure.domain.assessments.rules.explaining import explained
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.questionnaire import every_question, questionnaire
from dure.domain.assessments.rules.scoring import answer_problems, scored
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.assessments.made import answers, instrument, score

TREE = {"T": {"children": ["x"]}}
TWO = {"x": {"points": {"y": 1, "n": 0}}}


@pytest.mark.parametrize(("plain", "path", "code"), [
    ({"indicators": {"x": {"normalise": {"kind": "minmax", "worst": 0, "best": 10}}}}, "indicators.x.normalise.best", "key_unused"),
    ({"indicators": {"x": {"normalise": {"worst": 0, "best": 10}}}}, "indicators.x.normalise.best", "key_unused"),
    ({"indicators": {"x": {"normalise": {"kind": "goalposts", "worst": 0, "best": 10, "clip": "yes"}}}}, "indicators.x.normalise.clip", "not_a_flag"),
    ({"indicators": {"x": {"treat": {"log": 10}}}}, "indicators.x.treat.log", "not_a_flag"),
    ({"indicators": {"x": {"normalise": {"kind": "minmax", "min": 9, "max": 3}}}}, "indicators.x.normalise", "no_spread_frozen"),
    ({"indicators": {"x": {"normalise": {"kind": "zscore", "mean": 9, "sd": 0}}}}, "indicators.x.normalise", "no_spread_frozen"),
    ({"indicators": {"x": {"normalise": "minmax"}}, "reference": {"x": {"minimum": 3}}}, "reference.x.minimum", "unknown_key"),
    ({"indicators": {"x": {}}, "tree": {"T": {"children": ["x"], "missing": {"rule": "drop", "min_share": 67}}}}, "tree.T.missing.min_share",
     "not_a_share"),
    ({"indicators": {"x": {}}, "tree": {"T": {"children": ["x"], "round": "two"}}}, "tree.T.round.digits", "not_a_number"),
    ({"indicators": {"x": {}}, "tree": {"T": {"children": ["x"], "round": "2.5"}}}, "tree.T.round.digits", "out_of_range"),
    ({"indicators": {"x": {}}, "columns": {"groups": ["g"]}, "tree": {"T": {"children": ["x"], "weights": {"by": "g", "of": {"a": {"x": 0}}}}}},
     "tree.T.weights.of.a", "weightless"),
    ({"items": {"x": {}}}, "items.x", "neither_scale_nor_points"),
    ({"items": {"x": {"points": {"e": "drop"}}}}, "items.x.points", "not_said"),
    ({"items": {**TWO, "z": {"points": {"y": 1}, "show_if": "x = yes"}}}, "items.z.show_if", "condition_unknown"),
    ({"items": {**TWO, "z": {"points": {"y": 1}, "show_if": {"item": "x"}}}}, "items.z.show_if", "no_condition"),
])
def test_a_typing_error_is_told_by_its_place(plain: dict[str, Any], path: str, code: str) -> None:
    found = [one for one in findings({"instrument": {"id": "t"}, "tree": TREE, **plain}) if one.severity == "error"]
    assert (path, f"assessments.{code}") in [(one.params["path"], one.code) for one in found]
    assert all(str(one.params["path"]) in sentence(one, language) for one in found for language in ("ko", "en"))


OPEN_BUDGET = {"scales": {"letter": {"a": 100, "b": 67, "c": 33, "d": 0, "e": "drop"}},
               "items": {"q1": {"scale": "letter"}, "q2": {"scale": "letter"}, "q3": {"scale": "letter"}}}


def test_an_answer_may_say_that_the_question_does_not_apply() -> None:
    """As the Open Budget Survey's e."""
    scores = score({"T": {"children": ["q1", "q2", "q3"]}}, {"A": {"q1": "a", "q2": "b", "q3": "e"}, "B": {"q1": "e", "q2": "e", "q3": "e"}}, **OPEN_BUDGET)
    found = scores.units["A"].parts["T"].value
    assert found is not None
    assert found.low == Fraction(167, 2)
    assert scores.units["B"].parts["T"].fate == "dropped"
    plain = {"instrument": {"id": "t"}, "tree": {"T": {"children": ["q1", "q2", "q3"]}}, **OPEN_BUDGET}
    question = next(every_question(questionnaire(plain)))
    assert question.takes("e")
    assert question.answers[-1] == ("e", Fraction(0))


@pytest.mark.parametrize(("number", "expected"), [(5, Fraction(10, 3)), (4, Fraction(5, 2)), (3, Fraction(2)), (2, Fraction(2)), (1, Fraction(1))])
def test_a_mean_without_its_ends(number: int, expected: Fraction) -> None:
    """Both ends dropped; at least one value is left: of two the higher."""
    cells = {"v1": "1", "v2": "2", "v3": "3", "v4": "5", "v5": "9"}
    scores = score({"T": {"children": list(cells)[:number], "keep": {"drop_lowest": 1, "drop_highest": 1}}}, {"A": cells})
    found = scores.units["A"].parts["T"].value
    assert found is not None
    assert found.low == expected


@pytest.mark.parametrize(("cell", "expected"), [
    ("1,234.5", Fraction(2469, 2)), ("1 234", 1234), ("1\u00a0234", 1234), ("\u22121.5", Fraction(-3, 2)), ("50%", Fraction(1, 2)), ("1/3", Fraction(1, 3)),
    ("1e3", 1000), ("+7", 7), ("n.a.", None), ("\u2026", None), ("#N/A", None), (":", None), ("\u2014", None)])
def test_a_measure_as_publishers_print_it(cell: str, expected: int | None) -> None:
    scores = score({"T": {"children": ["x"]}}, {"A": {"x": cell}})
    found = scores.units["A"].parts["T"].value
    assert (None if found is None else found.low) == expected


@pytest.mark.parametrize("cell", ["1,5", "1,00", "1000,5", "$5", "(500)", "5*", "12 a", "1_000", "inf", "9" * 100_000, "1/0", "#DIV/0!", "2020-01-01"])
def test_what_is_no_number_is_never_taken_for_one(cell: str) -> None:
    with pytest.raises(Refused) as refused:
        score({"T": {"children": ["x"]}}, {"A": {"x": cell}})
    assert [one.code for one in refused.value.problems] == ["assessments.measure_unread"]


def test_the_same_wrong_word_of_many_units_is_told_once() -> None:
    made = instrument(TREE, items=TWO)
    found = answer_problems(made, answers(**{f"u{n}": {"x": "perhaps"} for n in range(500)}))
    assert [one.params["unit"] for one in found] == ["u0 (+499)"]


def test_an_explanation_shows_the_weights_of_the_unit_and_what_measures_became() -> None:
    made = instrument({"T": {"children": {"x": 1, "z": 1}, "weights": {"by": "g", "of": {"a": {"x": 3}}}}}, columns={"groups": ["g"]},
                      indicators={"x": {"denominate": {"by": "n", "times": 10}, "treat": {"within": [None, 4]}}, "n": {"only_for": "dividing"},
                                  "z": {"impute": "mean"}})
    given = answers(u={"x": "3", "n": "6", "z": "", "g": "a"}, v={"x": "1", "n": "1", "z": "7", "g": ""})
    steps = {step.key: step for step in explained(made, given, scored(made, given), "u", "T")}
    assert steps["x"].weight == 3
    assert [(name, value.low) for name, value in steps["x"].stages] == [("denominated", 5), ("treated", 4)]
    assert [(name, value.low) for name, value in steps["z"].stages] == [("imputed", 7)]
    assert steps["x"].done == "/ n × 10, within -∞ to 4"


def test_a_word_in_place_of_a_number_is_settled_and_a_number_may_be_such_a_word() -> None:
    """Only what is missing is imputed; -99 counts in no mean."""
    measure = {"impute": "mean", "states": {"n/a": "drop", "no practice": 0, "-99": "block"}}
    scores = score({"T": {"children": ["x"]}}, {"A": {"x": "4"}, "B": {"x": "n/a"}, "C": {"x": "no practice"}, "D": {"x": "-99"}, "E": {"x": ""}},
                   indicators={"x": measure})
    assert [(one.parts["T"].fate, one.parts["T"].value and one.parts["T"].value.low) for one in scores.units.values()] == [
        ("", 4), ("dropped", None), ("", 0), ("", 4), ("", 4)]
    assert scores.stages["x"].filled == {"D", "E"}


def test_a_share_of_no_ceiling_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        score({"T": {"children": ["x"], "out_of": 100}}, {"A": {"x": "4"}})
    assert [(one.code, one.params["path"]) for one in refused.value.problems] == [("assessments.no_ceiling", "tree.T.out_of")]
