"""docs/instrument.md says what the program does: its example prints what it shows, its keys and those of the schema are the program's."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from dure.cli.main import main
from dure.domain.assessments.rules.reading import (
    AGGREGATES,
    IMPUTATIONS,
    MISSING,
    NORMALISATIONS,
    STATES,
    TIES,
    leaves,
    tree,
)

ROOT = Path(__file__).resolve().parents[2]
DOCS = (ROOT / "docs" / "instrument.md").read_text()
SCHEMA = json.loads((ROOT / "docs" / "instrument.schema.json").read_text())


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", DOCS, re.DOTALL)


def test_the_example_prints_what_the_docs_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    instrument, answers = tmp_path / "hdi.yaml", tmp_path / "hdi.csv"
    instrument.write_text(blocks("yaml")[0])
    answers.write_text(blocks("csv")[0])
    table, explained = blocks("text")[:2]
    assert main(["score", str(instrument), str(answers), "--language", "en"]) == 0
    assert capsys.readouterr().out == table
    assert main(["score", str(instrument), str(answers), "--explain", "Korea (Republic of)", "HDI"]) == 0
    assert capsys.readouterr().out == explained
    assert main(["instrument", "check", str(instrument)]) == 0
    assert "[" not in capsys.readouterr().out


@pytest.mark.parametrize("shown", blocks("yaml")[:2])
def test_what_the_docs_show_fits_the_schema(shown: str) -> None:
    plain = json.loads(json.dumps(yaml.safe_load(shown)))
    jsonschema.Draft202012Validator(SCHEMA).validate(plain)


KEYS = {"node": tree._NODE, "item": leaves._ITEM, "indicator": leaves._INDICATOR, "normalise": leaves._NORMALISE}


@pytest.mark.parametrize("part", KEYS)
def test_the_keys_of_the_schema_are_those_that_are_read(part: str) -> None:
    said: dict[str, Any] = SCHEMA["$defs"][part]
    mapping = next((one for one in said.get("anyOf", []) if one.get("type") == "object"), said)
    assert set(mapping["properties"]) == set(KEYS[part].split())
    assert all(re.search(rf"\b{key}\b", DOCS) for key in mapping["properties"])


@pytest.mark.parametrize("word", [*AGGREGATES, *IMPUTATIONS, *MISSING, *NORMALISATIONS, *STATES, *TIES, *tree.KEEP])
def test_every_word_is_told(word: str) -> None:
    assert re.search(rf"\b{word}\b", DOCS)


@pytest.mark.parametrize(("wrong", "path"), [
    ({"tree": {"T": {"children": ["x"], "aggregat": "sum"}}}, "tree"), ({"tree": {"T": {"children": ["x"], "keep": {"best": 1, "worst": 1}}}}, "tree"),
    ({"items": {"x": {"ask": "?"}}}, "items"), ({"scales": {"s": {"a": "many"}}}, "scales")])
def test_the_schema_tells_an_editor(wrong: dict[str, Any], path: str) -> None:
    plain = {"instrument": {"id": "t"}, "tree": {"T": {"children": ["x"]}}, **wrong}
    found = list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(plain))
    assert [one.absolute_path[0] for one in found] == [path]
