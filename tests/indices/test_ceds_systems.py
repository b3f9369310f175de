"""CeDS, investigation 2: the current systems. Existence and use, each question whole, and held to what the documents say of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from dure.domain.assessments.rules.checks import instrument_problems
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, scored
from dure.intake.instruments.yaml_file import read_plain, read_yaml

REPOSITORY = Path(__file__).resolve().parents[2]
CEDS = REPOSITORY / "data" / "instruments" / "ceds"
COVERAGE = REPOSITORY / "docs" / "ceds-coverage.md"
GROUPS = {"ADM": "administration", "LIF": "life", "IND": "industry", "INF": "infrastructure"}
IN_THREE, IN_TWO = ("ask", "advice"), ("why", "example", "refute")
HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def plain() -> Mapping[str, Any]:
    return read_plain(CEDS)


@pytest.fixture(scope="module")
def instrument(plain: Mapping[str, Any]) -> Instrument:
    return instrument_of(plain)


@pytest.fixture(scope="module")
def own() -> dict[str, Mapping[str, Any]]:
    """The questions of the four files, in their order."""
    return {key: item for name in GROUPS.values() for key, item in read_yaml((CEDS / f"{name}.yaml").read_bytes())["items"].items()}


def texts(item: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for key in (*IN_THREE, *IN_TWO):
        yield key, item[key]
    yield "evidence", item["evidence"]["text"]


def test_loads_without_warnings(instrument: Instrument) -> None:
    assert [f"{problem.code} {problem.params}" for problem in instrument_problems(instrument)] == []


def test_each_file_holds_its_group() -> None:
    for group, name in GROUPS.items():
        keys = list(read_yaml((CEDS / f"{name}.yaml").read_bytes())["items"])
        assert keys == sorted(keys)
        assert {key[:4] for key in keys} == {f"{group}."}


def test_every_text_in_its_languages(own: Mapping[str, Mapping[str, Any]]) -> None:
    for key, item in own.items():
        for name, said in texts(item):
            wanted = {"en", "ko", "fr"} if name in IN_THREE else {"en", "ko"}
            assert set(said) == wanted, (key, name)
            assert all(text.strip() for text in said.values()), (key, name)
            assert not HANGUL.search(said["en"] + said.get("fr", "")), (key, name)
            assert HANGUL.search(said["ko"]) or name == "example", (key, name)


def test_a_question_asks_one_thing(own: Mapping[str, Mapping[str, Any]]) -> None:
    for key, item in own.items():
        for language, said in item["ask"].items():
            assert said.count("?") == 1, (key, language)
            assert said.endswith("?"), (key, language)
            assert len(said) <= 220, (key, language)


def test_nothing_is_said_twice(plain: Mapping[str, Any], own: Mapping[str, Mapping[str, Any]]) -> None:
    """No question twice in the whole instrument; within the systems no reason, sign or advice either."""
    for language in ("en", "ko", "fr"):
        asks = Counter(item["ask"][language] for item in plain["items"].values())
        assert [ask for ask, number in asks.items() if number > 1] == []
    for name in ("why", "refute", "advice", "evidence", "example"):
        said = Counter(dict(texts(item))[name]["en"] for item in own.values())
        assert [one for one, number in said.items() if number > 1] == [], name


def test_use_is_asked_where_the_system_is_there(instrument: Instrument, own: Mapping[str, Mapping[str, Any]]) -> None:
    before, pairs = "", 0
    for key, item in own.items():
        condition = instrument.items[key].show_if
        if item["scale"] == "share_used":
            assert condition is not None, key
            assert condition.item == before, key
            assert condition.wanted, key
            existence = instrument.items[before].points
            assert {word for word, points in existence.items() if points >= Fraction(1, 2)} == set(condition.answers), key
            pairs += 1
        else:
            assert condition is None, key
        before = key
    assert pairs >= 40


def test_a_system_more_never_lowers_the_score(instrument: Instrument, own: Mapping[str, Mapping[str, Any]]) -> None:
    """A city that is at its best elsewhere and puts a system into service that nobody uses yet must not fall: use weighs less."""
    best = {key: max(item.points, key=lambda word, item=item: item.points[word]) for key, item in instrument.items.items()}
    units: dict[str, dict[str, str]] = {}
    for key, item in own.items():
        if item["scale"] == "share_used":
            existence = instrument.items[key].show_if.item  # type: ignore[union-attr]
            worst = min(instrument.items[key].points, key=lambda word, key=key: instrument.items[key].points[word])
            for word in instrument.items[existence].points:
                units[f"{existence} {word}"] = best | {existence: word, key: worst}
    made = scored(instrument, Answers(tuple(units), units))
    for existence in {unit.split()[0] for unit in units}:
        found = []
        for word, points in instrument.items[existence].points.items():
            value = made.units[f"{existence} {word}"].parts[existence.partition(".")[0]].value
            assert value is not None
            found.append((points, value.low))
        assert [value for _, value in sorted(found)] == sorted(value for _, value in found), existence


def test_roles_and_kinds_of_evidence_have_names(plain: Mapping[str, Any], own: Mapping[str, Mapping[str, Any]]) -> None:
    wanted = {item["owner_role"] for item in own.values()} | {kind for item in own.values() for kind in item["evidence"]["need"]}
    wanted |= {word for item in own.values() for word in plain["scales"][item["scale"]]}
    for word in sorted(wanted):
        assert set(plain["words"].get(word, {})) >= {"en", "ko", "fr"}, word


def test_effort_and_age(own: Mapping[str, Mapping[str, Any]]) -> None:
    assert {item["effort"] for item in own.values()} == {1, 2, 3}
    assert all(180 <= item["evidence"]["max_age_days"] <= 1100 for item in own.values())


def test_coverage_names_questions_that_exist(plain: Mapping[str, Any]) -> None:
    """Every id in the comparison is a question, every question is placed there, and their number is as it says."""
    text = COVERAGE.read_text()
    groups = sorted({key.partition(".")[0] for key in plain["items"]})
    named = set(re.findall(rf"\b(?:{'|'.join(groups)})\.\d\d\b", text))
    assert sorted(named - set(plain["items"])) == []
    assert sorted(set(plain["items"]) - named) == []
    systems = sum(key.partition(".")[0] in GROUPS for key in plain["items"])
    assert f"{len(plain['items']) - systems} on maturity, {systems} on systems" in text
