"""CeDS as a whole: both investigations load, say everything in their languages, and score as docs/ceds.md says. `dure score` against
sums made here from the file alone."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from dure.cli import main
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.forms import formed
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.reading import instrument_of
from dure.domain.assessments.rules.scoring import Answers, Scores, scored
from dure.intake.instruments.yaml_file import read_plain

REPOSITORY = Path(__file__).resolve().parents[2]
CEDS = REPOSITORY / "data" / "instruments" / "ceds"
MATURITY, SYSTEMS = ("GOV", "POL", "RES", "NET", "CIT", "SRV"), ("ADM", "LIF", "IND", "INF")
GROUPS = MATURITY + SYSTEMS
HANGUL = re.compile("[가-힣]")
VAGUE = re.compile(r"\b(adequate|appropriate|sufficient|effective|properly|regularly|good)(ly)?\b|적절|적정|충분|효과적", re.IGNORECASE)
Plain = Mapping[str, Any]


@pytest.fixture(scope="module")
def plain() -> Plain:
    return read_plain(CEDS)


@pytest.fixture(scope="module", params=["whole", "short"])
def form(request: pytest.FixtureRequest, plain: Plain) -> Plain:
    return plain if request.param == "whole" else formed(plain, "short")


def group_of(item: str) -> str:
    return item.partition(".")[0]


def texts(plain: Plain) -> Iterator[tuple[str, Mapping[str, str]]]:
    for key, item in plain["items"].items():
        yield from ((f"{key}.{name}", item[name]) for name in ("ask", "why", "example", "refute", "advice"))
        yield f"{key}.evidence", item["evidence"]["text"]
    for key, node in plain["tree"].items():
        yield key, node["title"]
    yield from plain["words"].items()
    yield from (("instrument", plain["instrument"][name]) for name in ("title", "text"))
    yield from ((name, said["title"]) for name, said in plain["forms"].items())


def picked(instrument: Instrument, far: Fraction) -> dict[str, str]:
    """For each item the answer with the most points up to `far`."""
    return {key: max((points, word) for word, points in item.points.items() if points <= far)[1] for key, item in instrument.items.items()}


def of(made: Scores, unit: str, node: str) -> Fraction | None:
    value = made.units[unit].parts[node].value
    if value is None:
        return None
    assert value.exact
    return value.low


def exactly(made: Scores, unit: str, node: str) -> Fraction:
    value = of(made, unit, node)
    assert value is not None
    return value


def test_nothing_is_found_wrong(form: Plain) -> None:
    assert [(one.code, dict(one.params)) for one in findings(form)] == []


def test_languages(plain: Plain) -> None:
    """All in Korean and English; what the report prints also in French. No text is a copy of another language's."""
    for path, said in texts(plain):
        assert {"ko", "en"} <= set(said), path
        if path.partition(".")[2].partition(".")[2] in ("ask", "advice") or "." not in path:
            assert "fr" in said, path
        assert not HANGUL.search(said["en"] + said.get("fr", "")), path
        assert said["ko"] != said["en"], path
        assert HANGUL.search(said["ko"]) or path == "url" or path.endswith(".example"), path
        assert all(text == " ".join(text.split()) for text in said.values()), path


def test_questions_are_unique_and_plain(plain: Plain) -> None:
    for language in ("en", "ko", "fr"):
        asks = Counter(item["ask"][language] for item in plain["items"].values())
        assert max(asks.values()) == 1
    own = [key for key in plain["items"] if group_of(key) in MATURITY]
    for name in ("why", "example", "refute", "advice"):
        for language in ("en", "ko"):
            assert max(Counter(plain["items"][key][name][language] for key in own).values()) == 1, name
    for key in own:
        for language, said in plain["items"][key]["ask"].items():
            assert said.count("?") == 1, (key, language)
            if key != "CIT.10":  # the residents' own words are asked for
                assert not VAGUE.search(said), (key, language)


def test_each_question_says_what_it_needs(plain: Plain) -> None:
    for key, item in plain["items"].items():
        assert item["effort"] in (1, 2, 3), key
        assert item["states"]["unsure"] == 0, key
        assert item["states"]["na"] in ("drop", "block"), key
        assert item["evidence"]["need"], key
        assert item["evidence"]["max_age_days"] >= 180, key
        assert {item["owner_role"], *item["evidence"]["need"], *plain["scales"][item["scale"]]} <= set(plain["words"]), key


def test_examples_of_shares_compute(plain: Plain) -> None:
    """An example that gives counts and a band: the share is right, and the band is the one that the scale would give it."""
    words, checked = plain["words"], 0
    bands = {words[word]["en"].lower(): at for at, word in enumerate(plain["scales"]["share_used"])}
    tops = [Fraction(10), Fraction(30), Fraction(60), Fraction(90), Fraction(1000)]
    for key, item in plain["items"].items():
        text = item["example"]["en"]
        counts = re.search(r"([\d.,]+) of (?:the )?([\d.,]+)\b[^:%]*: (\d+)%", text)
        if counts:
            part, whole = (Fraction(one.strip(".,").replace(",", "")) for one in counts.group(1, 2))
            assert abs(100 * part / whole - int(counts[3])) <= Fraction(1, 2), key
        band = re.search(r"(\d+)%.*?(?:so |: )((?:\d+ to )?under \d+%|90% or more)", text) if item["scale"] == "share_used" else None
        if band:
            at = next(n for n, top in enumerate(tops) if int(band[1]) < top)
            assert bands[band[2].lower()] == at, key
            assert words[list(plain["scales"]["share_used"])[at]]["ko"] in item["example"]["ko"], key
            checked += 1
    assert checked >= 40


def test_the_short_form(plain: Plain) -> None:
    short = formed(plain, "short")
    items = plain["forms"]["short"]["items"]
    assert len(items) == len(set(items)) == 30
    assert Counter(group_of(item) for item in items) == dict.fromkeys(GROUPS, 3)
    assert list(short["items"]) == [key for key in plain["items"] if key in set(items)]
    assert set(short["tree"]) == set(plain["tree"])
    assert instrument_of(short).hash != instrument_of(plain).hash


def test_ends_and_levels(form: Plain) -> None:
    """The best answers give 1, the worst 0, and every level of every node is reached, its lower end belonging to it."""
    instrument = instrument_of(form)
    units = {f"far {n}": picked(instrument, Fraction(n, 24)) for n in range(25)}
    units["unsure"] = dict.fromkeys(instrument.items, "unsure")
    made = scored(instrument, Answers(tuple(units), units))
    assert made.unproven == []
    for node in instrument.nodes:
        assert exactly(made, "far 24", node) == 1
        assert exactly(made, "far 0", node) == exactly(made, "unsure", node) == 0
    reached = {level for unit in units for level in [made.units[unit].levels["CEDS"]]}
    assert reached == {"beginning", "developing", "established", "leading"}
    assert len(instrument.levels) == len(instrument.nodes)
    assert all(one.cuts == (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)) and one.closed == "left" for one in instrument.levels)


def test_what_is_left_open_or_does_not_apply(plain: Plain) -> None:
    """An open question leaves its group without a score and no other; one that does not apply leaves the sum; in maturity it cannot."""
    instrument = instrument_of(plain)
    half = picked(instrument, Fraction(1, 2))
    units = {"half": half, "open": {key: word for key, word in half.items() if key != "POL.07"}, "without": half | {"LIF.03": "na"},
             "unknown": half | {"LIF.03": "unsure"}, "denied": half | {"GOV.01": "na"}}
    made = scored(instrument, Answers(tuple(units), units))
    assert [node for node in instrument.nodes if of(made, "open", node) is None] == ["CEDS", "MAT", "INT", "POL"]
    assert of(made, "open", "GOV") == of(made, "half", "GOV")
    before, without, unknown = (exactly(made, unit, "LIF") for unit in ("half", "without", "unknown"))
    assert without > before > unknown
    assert of(made, "denied", "GOV") is None


def test_one_answer_weighs_the_same_whatever_the_others_are(plain: Plain) -> None:
    """Why the mean is arithmetic: gains of single answers add up, so an action plan does."""
    instrument = instrument_of(plain)
    low, high = picked(instrument, Fraction(0)), picked(instrument, Fraction(1))
    first, second = {"GOV.01": "yes"}, {"SRV.01": "as_data"}
    units = {"low": low, "a": low | first, "b": low | second, "both": low | first | second,
             "high": high, "high without a": high | {"GOV.01": "no"}}
    made = scored(instrument, Answers(tuple(units), units))
    value = {unit: exactly(made, unit, "CEDS") for unit in units}
    assert value["both"] == value["a"] + value["b"]
    assert value["high"] - value["high without a"] == value["a"] - value["low"] == Fraction(1, 108)


def summed(plain: Plain, answers: Mapping[str, str]) -> dict[str, Fraction]:
    """The scores from the file alone: each group the weighted mean of what is asked and applies, then the means above."""
    def points(key: str) -> Fraction | None:
        condition = plain["items"][key].get("show_if")
        if answers[key] == "na" or (condition and answers[condition["item"]] not in condition["is"]):
            return None
        return Fraction(str(plain["scales"][plain["items"][key]["scale"]].get(answers[key], 0)))

    found: dict[str, Fraction] = {}
    for node in reversed(list(plain["tree"])):
        children = plain["tree"][node]["children"]
        pairs = [(Fraction(str(weight)), points(child) if child in plain["items"] else found[child]) for child, weight in children.items()]
        there = [(weight, value) for weight, value in pairs if value is not None]
        found[node] = sum((weight * value for weight, value in there), Fraction(0)) / sum(weight for weight, _ in there)
    return found


def three_cities(instrument: Instrument) -> dict[str, dict[str, str]]:
    """Invented: Nuri has begun, Haneul is in the middle and unsure here and there, Byeol is far but has no tax of its own."""
    haneul = picked(instrument, Fraction(1, 2))
    best = picked(instrument, Fraction(1))
    haneul |= dict.fromkeys(list(haneul)[::11], "unsure") | {key: best[key] for key in list(haneul)[::4]}
    return {"nuri": picked(instrument, Fraction(1, 3)), "haneul": haneul, "byeol": best | {"LIF.03": "na", "GOV.01": "no"}}


@pytest.mark.parametrize("short", [False, True])
def test_three_cities(plain: Plain, short: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = formed(plain, "short") if short else plain
    cities = three_cities(instrument_of(form))
    path = tmp_path / "cities.csv"
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, ["city", "name", "region", "population_band", *form["items"]])
        writer.writeheader()
        writer.writerows({"city": city, "name": city.title(), "region": "Asia", "population_band": 2, **answers} for city, answers in cities.items())
    assert main.main(["score", str(CEDS), str(path), "--json", *(["--form", "short"] if short else [])]) == 0
    said = json.loads(capsys.readouterr().out)
    found = {unit["unit"]: unit for unit in said["units"]}
    for city, answers in cities.items():
        scores = {key: Fraction(node["exact"]) for key, node in found[city]["scores"].items() if key in form["tree"]}
        assert scores == summed(form, answers), city
    assert [found[city]["scores"]["CEDS"]["rank"] for city in ("byeol", "haneul", "nuri")] == [1, 2, 3]


def test_the_document_says_what_the_file_does(plain: Plain) -> None:
    """Numbers of questions and their weights by group, as the table of docs/ceds.md gives them."""
    text = (REPOSITORY / "docs" / "ceds.md").read_text(encoding="utf-8")
    rows = {row[0]: [int(cell) for cell in row[1:]] for row in re.findall(r"^\| ([A-Z]{3}) [^|]*\| (\d+) \| (\d+) \| (\d+) \|$", text, re.MULTILINE)}
    short = set(plain["forms"]["short"]["items"])
    for group in GROUPS:
        weights = {key: int(weight) for key, weight in plain["tree"][group]["children"].items()}
        use = sum(plain["items"][key]["scale"] == "share_used" for key in weights) if group in SYSTEMS else 0
        assert rows[group] == [len(weights), use, round(Fraction(100 * sum(weights[key] for key in weights if key in short), sum(weights.values())))], group
        for key, weight in weights.items():
            asked_first = group in SYSTEMS and plain["items"][key]["scale"] != "share_used"
            assert weight == (2 if key in short else 1) * (2 if asked_first else 1), key
    for scale, points in plain["scales"].items():
        row = next(line for line in text.splitlines() if line.startswith(f"| `{scale}` |"))
        assert all(f"{word} {value}" in row for word, value in points.items()), scale
