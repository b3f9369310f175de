"""Versions side by side: only on the crosswalk, or by a declared rebase."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.crosswalk import Taken, chain, common_items, compared, crossing, moves, pruned
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, scored


def version(number: str, items: dict[str, str], weights: dict[str, int] | None = None, **more: Any) -> dict[str, Any]:
    """Items by key with their question; a node A of the first half, a node B of the rest."""
    keys = list(items)
    half = len(keys) // 2
    weights = weights or {}
    return {"instrument": {"id": "x", "version": number},
            "items": {key: {"ask": {"en": ask}, "points": {"no": 0, "yes": 1}} for key, ask in items.items()},
            "tree": {"A": {"children": {key: weights.get(key, 1) for key in keys[:half]}, "missing": "zero"},
                     "B": {"children": {key: weights.get(key, 1) for key in keys[half:]}, "missing": "zero"}, "T": {"children": ["A", "B"]}}, **more}


ONE = version("1", {"a": "A?", "b": "B?", "c": "C?", "d": "D?"})
TWO = version("2", {"a": "A?", "b": "B better?", "c": "C?", "e": "E?"}, {"c": 3}, crosswalk={"from": "1", "items": {"e": "new"}})
THREE = version("3", {"a": "A?", "b": "B better?", "c": "C said well?", "e": "E?"}, {"c": 3},
                crosswalk={"from": "2", "items": {"c": "same"}, "rebase": {"T": {"times": "1/2", "plus": "1/4"}}})


def test_what_is_the_same_changed_new_and_gone() -> None:
    step = crossing(ONE, TWO)
    assert step is not None
    assert (step.same, step.changed, step.new, step.gone) == ({"a", "c"}, {"b"}, {"e"}, {"d"})
    assert crossing(ONE, THREE) is None
    same = crossing(ONE, ONE)
    assert same is not None
    assert same.same == {"a", "b", "c", "d"}


def test_a_changed_scale_is_not_the_same_item_unless_the_crosswalk_says_so() -> None:
    other = version("2", {"a": "A?", "b": "B?", "c": "C?", "d": "D?"}, crosswalk={"from": "1", "items": {}})
    other["items"]["a"]["points"] = {"no": 0, "partly": "1/2", "yes": 1}
    step = crossing(ONE, other)
    assert step is not None
    assert step.changed == {"a"}


def test_chains_lead_back_from_the_newest() -> None:
    assert [(one.older, one.newer) for one in chain([ONE, TWO, THREE])] == [("1", "2"), ("2", "3")]
    assert [(one.older, one.newer) for one in chain([ONE, THREE])] == []
    newest = instrument_of(THREE)
    steps = chain([ONE, TWO, THREE])
    assert common_items(steps, "1", newest) == {"a", "c"}
    assert common_items(steps, "2", newest) == {"a", "b", "c", "e"}
    assert common_items(steps, "0", newest) == frozenset()


def test_a_circle_of_versions_ends() -> None:
    first = {**ONE, "crosswalk": {"from": "2"}}
    assert len(chain([first, TWO])) <= 2


def test_years_are_scored_by_the_newest_tree_on_what_they_share() -> None:
    taken = [Taken("2025", "1", {"a": "yes", "b": "yes", "c": "no", "d": "yes"}), Taken("2026", "2", {"a": "yes", "b": "no", "c": "yes", "e": "no"})]
    found = compared([ONE, TWO], taken, "T")
    assert [(one.how, one.part.value.low if one.part and one.part.value else None) for one in found] == [
        ("items", Fraction(1, 2)), ("items", Fraction(1))]
    # what changed is answers alone: b and d, which the years do not share, count in neither
    alone = compared([ONE, TWO], taken[1:], "T")
    assert alone[0].how == "own"
    assert alone[0].part is not None
    assert alone[0].part.value is not None
    own = scored(instrument_of(TWO), Answers(("u",), {"u": dict(taken[1].cells)})).units["u"].parts["T"].value
    assert alone[0].part.value == own


def test_a_declared_rebase_brings_the_printed_score_over() -> None:
    taken = [Taken("2025", "2", {"a": "yes"}), Taken("2026", "3", {"a": "yes", "c": "yes"})]
    found = compared([TWO, THREE], taken, "T", {"2025": Fraction(3, 5)})
    assert (found[0].how, found[0].part and found[0].part.value and found[0].part.value.low) == ("rebase", Fraction(11, 20))
    assert found[1].how == "own"


def test_without_a_crosswalk_nothing_is_compared() -> None:
    taken = [Taken("2025", "1", {"a": "yes"}), Taken("2026", "3", {"a": "yes"})]
    found = compared([ONE, THREE], taken, "T")
    assert found[0].part is None
    assert found[0].why_not is not None
    assert found[0].why_not.code == "assessments.no_crosswalk"
    assert found[1].how == "own"
    assert compared([ONE, TWO], [Taken("2025", "1", {}), Taken("2026", "2", {})], "Z")[0].why_not is not None


def test_pruning_drops_what_is_left_without_children_and_keeps_levels_of_the_rest() -> None:
    plain = {**ONE, "levels": [{"of": "T", "cuts": ["1/2"], "names": ["low", "high"]}, {"of": "B", "cuts": ["1/2"], "names": ["low", "high"]}]}
    small = pruned(instrument_of(plain), {"a"})
    assert list(small.items) == ["a"]
    assert set(small.nodes) == {"A", "T"}
    assert [one.of for one in small.levels] == ["T"]
    assert scored(small, Answers(("u",), {"u": {"a": "yes"}})).units["u"].parts["T"].value is not None


def test_questions_that_hang_on_what_is_not_shared_are_not_shared() -> None:
    first, second = version("1", {"a": "A?", "b": "B?"}), version("2", {"a": "A anew?", "b": "B?"}, crosswalk={"from": "1", "items": {}})
    for plain in (first, second):
        plain["items"]["b"]["show_if"] = "a = yes"
    assert common_items(chain([first, second]), "1", instrument_of(second)) == frozenset()


def test_moves_between_two_years() -> None:
    made = instrument_of(TWO)
    found = moves(made, {"a": "no", "b": "yes", "c": "unsure"}, {"a": "yes", "b": "yes", "c": "yes", "e": "no"}, {"a", "b", "c"})
    assert [(one.item, one.before, one.after, one.gained) for one in found] == [("a", "no", "yes", 1), ("c", "unsure", "yes", None)]
