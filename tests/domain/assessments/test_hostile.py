"""Large and broken instruments: all that is wrong is named, in bounded time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dure.domain.assessments.rules.comparing import differences
from dure.domain.assessments.rules.explaining import explained
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.floating import normalised as floating_normalised
from dure.domain.assessments.rules.forms import formed
from dure.domain.assessments.rules.instrument import Normalise
from dure.domain.assessments.rules.normalising import normalised
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.reading import fraction_of, instrument_of
from dure.domain.assessments.rules.scoring import scored
from dure.intake.instruments.yaml_file import read_plain
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.assessments.made import answers, instrument, score


@contextmanager
def within(seconds: float) -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < seconds


def value(made: Any, node: str, unit: str = "u") -> Fraction | None:
    found = made.units[unit].parts[node].value
    return None if found is None else found.low


@pytest.mark.parametrize("deep", [40, 9_999])
def test_a_tree_of_ten_thousand_nodes(deep: int) -> None:
    """40 deep and wide, or one below the other."""
    tree: dict[str, Any] = {}
    for n in range(10_000):
        tree.setdefault(f"n{max(n - 10_000 // deep, 0) if n else 'top'}", {"children": {}})["children"][f"n{n}"] = n % 7 + 1
        tree.setdefault(f"n{n}", {"children": {}})
    for n, node in enumerate(tree.values()):
        if not node["children"]:
            node["children"] = {f"q{n}": 1}
    tree["n0"]["children"].pop("n0", None)
    tree["n0"]["children"].setdefault("q", 1)
    items = {child: {"points": {"no": 0, "yes": 1}} for node in tree.values() for child in node["children"] if child.startswith("q")}
    plain = {"instrument": {"id": "t"}, "items": items, "tree": tree, "forms": {"f": {"items": list(items)[:10]}},
             "levels": {"of": "ntop", "cuts": ["1/2"], "names": ["a", "b"]}}
    with within(20):
        made = instrument_of(plain)
        found = scored(made, answers(u=dict.fromkeys(items, "yes")))
        assert value(found, "ntop") == 1
        assert not [one for one in findings(plain) if one.severity == "error"]
        assert differences(plain, plain) == []
        assert len(instrument_of(formed(plain, "f")).items) == min(10, len(items))


def test_a_cycle_in_ten_thousand_nodes_is_told_in_one_line() -> None:
    tree = {f"n{n}": {"children": [f"n{(n + 1) % 10_000}"]} for n in range(10_000)}
    with within(10):
        found = findings({"instrument": {"id": "t"}, "tree": tree})
    assert [one.code for one in found if one.severity == "error"] == ["assessments.cycle"]
    assert len(sentence(found[0], "en")) < 1_000


def test_every_mistake_of_one_file_is_told_at_once() -> None:
    found = findings({"instrument": {}, "tree": {"T": {"children": {"x": 0, "y": "a"}, "keep": {"best": 1, "worst": 1}, "within": [2, 1], "limits": "x",
                                                       "transform": "sin", "normalise": {"kind": "bands", "cuts": [1], "points": [1]}},
                                                 "U": {"children": {"x": 1, "y": 2}, "aggregate": "median", "weights": {"by": "g"}},
                                                 "V": {"children": {"x": -1}}, "W": {"children": ["x"], "censor": {"under": 1}}},
                      "indicators": {"x": {"treat": {"log": "true", "power": 2, "quantiles": [1, 0]}, "normalise": {"kind": "curve", "knots": [[1, 1]]}},
                                     "y": {"treat": {"log": {"base": 1}}, "states": {"none": "nothing"}, "normalise": {"kind": "minmax", "exponent": 0}}}})
    assert sorted((str(one.params["path"]), one.code.removeprefix("assessments.")) for one in found) == sorted([
        ("instrument.id", "not_said"), ("tree.T.children.x", "weight"), ("tree.T.children.y", "not_a_number"), ("tree.T.children.y", "weight"),
        ("tree.T.keep", "one_only"), ("tree.T.within", "not_a_range"), ("tree.T.limits[0]", "not_a_mapping"), ("tree.T.limits[0].below", "not_a_number"),
        ("tree.T.limits[0].at_most", "not_a_number"), ("tree.T.transform", "not_known"), ("tree.T.normalise", "bands"), ("tree.U.children", "weights_equal"),
        ("tree.U.weights", "not_said"), ("tree.V.children.x", "weight"), ("tree.W.censor.under", "unknown_key"), ("tree.W.censor.below", "not_a_number"),
        ("indicators.x.treat.power", "one_only"), ("indicators.x.treat.quantiles", "not_a_range"), ("indicators.x.normalise.knots", "knots"),
        ("indicators.y.treat.log.base", "not_a_base"), ("indicators.y.states.none", "not_a_number"), ("indicators.y.normalise.exponent", "weight")])
    assert all("{" not in sentence(one, language) for one in found for language in ("ko", "en"))


@pytest.mark.parametrize("text", ["1e9999999999999999", "1/1e999999", "9" * 500, "nan", "inf", "1_000", "", "1//2", "--1", "0x10", "١/2/3"])
def test_numbers_that_are_none_or_have_no_end(text: str) -> None:
    with within(1), pytest.raises((ValueError, ArithmeticError)):
        fraction_of(text)


@pytest.mark.parametrize(("node", "cells", "path"), [
    ({"children": ["x"], "transform": "log"}, {"x": "0"}, "tree.T"), ({"children": {"x": -1}, "aggregate": "product"}, {"x": "0"}, "tree.T"),
    ({"children": ["x"], "transform": {"power": "1/2"}}, {"x": "-1"}, "tree.T"), ({"children": ["x"], "normalise": "minmax"}, {"x": "1"}, "tree.T"),
    ({"children": {"x": "1/2"}, "aggregate": "product"}, {"x": "-4"}, "tree.T")])
def test_what_does_not_exist_names_the_node(node: dict[str, Any], cells: dict[str, str], path: str) -> None:
    with pytest.raises(Refused) as refused:
        score({"T": node}, {"u": cells})
    assert (refused.value.problems[0].params["path"], refused.value.problems[0].severity) == (path, "error")


def test_groups_and_limits_must_be_there() -> None:
    made = instrument({"T": {"children": ["x"], "weights": {"by": "g", "of": {"a": {"x": 2}}}, "limits": {"child": "y", "below": 1, "at_most": 1}}})
    with pytest.raises(Refused) as refused:
        scored(made, answers(u={"x": "1"}))
    assert {one.params["path"] for one in refused.value.problems} == {"tree.T.weights.by", "tree.T.limits"}


def test_levels_that_nobody_reaches() -> None:
    plain = {"instrument": {"id": "t"}, "items": {"a": {"points": {"n": 1, "y": 2}}}, "tree": {"T": {"children": ["a"]}},
             "levels": {"of": "T", "cuts": ["1/2", "3/2", 3], "names": ["none", "low", "high", "highest"]}}
    assert [(one.code, one.params["said"]) for one in findings(plain)] == [
        ("assessments.level_unreachable", "none"), ("assessments.level_unreachable", "highest")]


def test_what_is_said_of_items_that_are_not_there() -> None:
    plain = {"instrument": {"id": "t"}, "items": {"a": {"points": {"n": 0, "y": 1}}}, "tree": {"T": {"children": ["a"]}},
             "recommendations": {"a": "Do it.", "b": "Do it too."}, "reference": {"population": "2026"}, "tolerance": {"T": 1, "U": 1}}
    assert [(one.severity, one.params["path"]) for one in findings(plain)] == [("warning", "recommendations.b"), ("warning", "tolerance.U")]
    # a measure misspelt would be frozen no more, and every score another without a word
    assert [(one.severity, one.params["path"]) for one in findings(plain | {"reference": {"c": {"min": 0}}})][:1] == [("error", "reference.c")]


def test_a_folder_of_too_many_files(tmp_path: Path) -> None:
    for n in range(101):
        (tmp_path / f"{n}.yaml").write_text("{}")
    with pytest.raises(Refused) as refused:
        read_plain(tmp_path)
    assert refused.value.problems[0].code == "assessments.files_many"


@pytest.mark.parametrize(("node", "answer"), [
    ({"children": ["x"], "transform": "log"}, "1." + "0" * 59 + "1"), ({"children": {"x": 1, "y": "1.0001"}, "aggregate": "geometric"}, "1." + "0" * 80 + "1"),
    ({"children": ["x", "y"], "aggregate": {"kind": "power", "exponent": "1/3"}}, "1." + "0" * 80 + "1")])
def test_what_comes_to_nearly_one_takes_no_time(node: dict[str, Any], answer: str) -> None:
    """Rounded outward it is 1, whose logarithm is 0 exactly: one unit of its last digit was a number of a billion digits."""
    value = score({"T": node}, {"u": {"x": answer, "y": answer}}).units["u"].parts["T"].value
    assert value is not None
    wanted = 0 if "transform" in node else 1
    assert abs(value.low - wanted) < Fraction(1, 10**39)
    assert value.low <= value.high
    assert value.high - value.low < Fraction(1, 10**35)


def test_roots_of_roots_end() -> None:
    tree: dict[str, Any] = {"N0": {"children": ["x"], "transform": {"power": "1/2"}}}
    tree |= {f"N{n}": {"children": [f"N{n - 1}"], "transform": {"power": "1/2"}} for n in range(1, 200)}
    value = score(tree, {"u": {"x": "3"}}).units["u"].parts["N199"].value
    assert value is not None
    assert 1 - Fraction(1, 10**30) < value.low <= value.high < 1 + Fraction(1, 10**30)


def test_a_tree_whose_parts_are_shared_is_told_once() -> None:
    """50 storeys of two nodes, each of which stands under both above: 2^50 ways down, 102 things to tell."""
    tree: dict[str, Any] = {"R": {"children": ["A0", "B0"]}}
    for n in range(49):
        tree |= {f"{one}{n}": {"children": [f"A{n + 1}", f"B{n + 1}"]} for one in "AB"}
    tree |= {"A49": {"children": ["x"]}, "B49": {"children": ["x"]}}
    made = instrument(tree)
    given = answers(u={"x": "1"})
    steps = list(explained(made, given, scored(made, given), "u", "R"))
    assert {step.key for step in steps} == {*tree, "x"}
    assert len(steps) < 250
    assert any(step.done.endswith("as above") for step in steps)


@pytest.mark.parametrize(("said", "expected"), [("1/2", Fraction(1, 2)), ("drop", 1), ("block", None)])
def test_what_was_not_asked_takes_what_the_item_says(said: str, expected: Fraction | int | None) -> None:
    plain = {"instrument": {"id": "t"}, "tree": {"T": {"children": ["a", "b"], "missing": "block"}},
             "items": {"q": {"points": {"no": 0, "yes": 1}}, "a": {"points": {"no": 0, "yes": 1}},
                       "b": {"points": {"no": 0, "yes": 1}, "show_if": "q = yes", "states": {"not_asked": said if said != "block" else "missing"}}}}
    made = instrument_of(plain)
    part = scored(made, answers(u={"q": "no", "a": "yes", "b": ""})).units["u"].parts["T"]
    assert (part.value.low if part.value else None) == (Fraction(3, 4) if said == "1/2" else expected)


@pytest.mark.parametrize(("down", "target", "shares"), [(False, 3, [1, 1, 1]), (False, 4, [1, 1, 1]), (False, 7, [0, "2/3", 1]), (False, 6, [0, 1, 1]),
                                                        (True, 8, [1, 1, 1]), (True, 7, [1, 1, 1]), (True, 4, [1, "1/3", 0])])
def test_who_has_reached_the_target_has_all(down: bool, target: int, shares: list[Any]) -> None:
    column = {unit: Number.of(Fraction(value)) for unit, value in zip("abc", (4, 6, 7), strict=True)}
    how = Normalise("distance_to_target", target=Fraction(target))
    made = normalised(how, dict(column), 20, down=down, path="x")
    assert [value.low if value else None for value in made.values()] == [Fraction(share) for share in shares]
    floating = floating_normalised(how, np.array([[4.0, 6.0, 7.0]]), list("abc"), down=down)
    assert floating[0] == pytest.approx([float(Fraction(share)) for share in shares])


@pytest.mark.parametrize(("kind", "values", "code"), [("fraction_of_max", ["-4", "-1"], "max_not_positive"), ("fraction_of_max", ["-4", "0"], "max_not_positive")])
def test_a_share_of_nothing_is_refused(kind: str, values: list[str], code: str) -> None:
    made = instrument({"T": {"children": ["x"]}}, indicators={"x": {"normalise": kind}})
    with pytest.raises(Refused, match=code):
        scored(made, answers(**{f"u{n}": {"x": value} for n, value in enumerate(values)}))
