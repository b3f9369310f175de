"""Instruments of several files, shorter forms, and texts that lack a language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dure.domain.assessments.rules.forms import formed, merged
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import scored
from dure.domain.assessments.rules.translations import untranslated
from dure.intake.instruments.files import read_instrument
from dure.intake.instruments.yaml_file import read_plain
from dure.kernel.problem import Refused
from tests.domain.assessments.made import answers

PLAIN: dict[str, Any] = {
    "instrument": {"id": "t", "version": "1", "title": {"en": "Whole", "ko": "전체"}, "languages": ["en", "ko"]},
    "scales": {"yn": {"no": 0, "yes": 1}},
    "items": {"a": {"scale": "yn"}, "b": {"scale": "yn", "show_if": "a = yes"}, "c": {"scale": "yn", "ask": {"en": "Is it?"}}},
    "tree": {"A": {"children": {"a": 1, "b": 2}}, "B": {"children": ["c"]}, "C": {"children": ["B"]},
             "T": {"children": {"A": 3, "C": 1}, "zero": {"if_zero": ["C"], "then": 0}}},
    "levels": [{"of": "B", "cuts": ["1/2"], "names": ["low", "high"]}, {"of": "T", "cuts": ["1/2"], "names": ["low", "high"]}],
    "crosswalk": {"from": "0", "items": {"a": "same", "c": "new"}}, "recommendations": {"c": {"text": "do"}},
    "forms": {"short": {"title": {"en": "Short", "ko": "짧은 것"}, "items": ["a", "b"]}, "wrong": {"items": ["b"]}},
}


def test_a_form_keeps_its_items_and_what_is_left_of_the_tree() -> None:
    plain = formed(PLAIN, "short")
    made = instrument_of(plain)
    assert (made.key, made.version, list(made.items), list(made.nodes)) == ("t-short", "1", ["a", "b"], ["A", "T"])
    assert [one.of for one in made.levels] == ["T"]
    assert (made.nodes["T"].if_zero, plain["crosswalk"]["items"], plain["recommendations"]) == ((), {"a": "same"}, {})
    assert made.hash == instrument_of(formed(PLAIN, "short")).hash != instrument_of(PLAIN).hash
    value = scored(made, answers(u={"a": "yes", "b": "no"})).units["u"].parts["T"].value
    assert value is not None
    assert str(value.low) == "1/3"


def test_a_form_that_cannot_stand_alone_is_refused() -> None:
    for form, code in (("wrong", "condition_outside"), ("other", "not_known")):
        with pytest.raises(Refused) as refused:
            formed(PLAIN, form)
        assert refused.value.problems[0].code == f"assessments.{code}"
    with pytest.raises(Refused) as refused:
        instrument_of({**PLAIN, "forms": {"f": {"items": ["nothing"]}}})
    assert refused.value.problems[0].params["path"] == "forms.f.items"


def test_a_folder_is_one_instrument(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("instrument: {id: t, version: 1}\nitems: {a: {points: {n: 0, y: 1}}}\n")
    (tmp_path / "b.yaml").write_text("items: {b: {points: {n: 0, y: 1}}}\ntree: {T: {children: [a, b]}}\n")
    (tmp_path / "notes.txt").write_text("left alone")
    assert list(read_instrument(tmp_path).items) == ["a", "b"]
    (tmp_path / "c.yaml").write_text("items: {a: {points: {n: 0, y: 2}}}\ninstrument: {id: u}\n")
    with pytest.raises(Refused) as refused:
        read_plain(tmp_path)
    assert [(p.code, p.params["path"], p.params["file"], p.params["other"]) for p in refused.value.problems] == [
        ("assessments.file_twice", "items.a", "c.yaml", "a.yaml"), ("assessments.file_twice", "instrument.id", "c.yaml", "a.yaml")]


def test_lists_are_not_put_together() -> None:
    with pytest.raises(Refused):
        merged([("a", {"levels": []}), ("b", {"levels": []})])


def test_texts_without_a_language() -> None:
    assert [(p.severity, p.params["path"], p.params["said"]) for p in untranslated(PLAIN)] == [
        ("warning", "items.c.ask", "ko"), *(("warning", f"words.{word}", "en, ko") for word in ("no", "yes", "low", "high"))]
    assert untranslated({**PLAIN, "instrument": {"id": "t"}}) == []
