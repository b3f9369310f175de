"""Pictures of results: what is drawn stands inside, words are escaped, what is not known is not drawn."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dure.formats.charts.radar import Against, Outline, Place, against_peers, places, radar, years

share = some.fractions(0, 1, max_denominator=1000)
HALF = Fraction(1, 2)
EASY = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))  # how busy the machine is says nothing


def inside(picture: str, width: int) -> ET.Element:
    """Every mark lies inside the picture."""
    root = ET.fromstring(picture)
    height = float(root.get("height") or 0)
    for mark in root.iter("{http://www.w3.org/2000/svg}circle"):
        if "spot" in (mark.get("class") or ""):
            assert -7 <= float(mark.get("cx") or 0) <= width + 7
            assert -7 <= float(mark.get("cy") or 0) <= height + 7
    assert root.get("aria-label")
    return root


@EASY
@given(some.lists(share, min_size=3, max_size=12), some.sampled_from([328, 760]))
def test_a_radar_of_any_shares_stands_inside(shares: list[Fraction], width: int) -> None:
    root = inside(radar([f"axis {n}" for n in range(len(shares))], [Outline("own", "verified", tuple(shares))], "radar", width), width)
    assert len(root.findall(".//{*}polygon[@class='shape verified']")) == 1
    assert len(root.findall(".//{*}circle/{*}title/..")) == len(shares)


def test_what_is_not_known_is_a_gap_and_too_few_axes_are_no_radar() -> None:
    made = ET.fromstring(radar(["a", "b", "c", "d"], [Outline("own", "claimed", (HALF, HALF, None, HALF))], "radar"))
    assert made.findall(".//{*}polygon[@class='shape claimed']") == []
    assert len(made.findall(".//{*}line[@class='shape claimed']")) == 2 + 1  # two runs, and the legend's stroke
    assert radar(["a", "b"], [Outline("own", "verified", (HALF, HALF))], "radar") == ""


@pytest.mark.parametrize("width", [328, 760])
def test_names_of_axes_stand_below_where_it_is_narrow(width: int) -> None:
    made = radar(["Governance", "Policy", "Networks"], [Outline("own", "verified", (HALF,) * 3)], "radar", width)
    assert ("1. Governance" in made) is (width == 328)


def test_bars_show_the_peers_and_what_was_claimed_only_where_they_are_known() -> None:
    quartiles = (Fraction(1, 4), HALF, Fraction(3, 4))
    legend = ("middle half", "median", "claimed")
    both = against_peers([Against("<Part>", HALF, "0.5", Fraction(3, 4), quartiles)], legend, "bars", 760)
    assert "&lt;Part&gt;" in both
    assert len(inside(both, 760).findall(".//{*}rect[@class='box']")) == 2  # the bar's and the legend's
    alone = against_peers([Against("Part", None, "–")], legend, "bars", 760)
    assert "box" not in alone
    assert "claimed" not in alone


@EASY
@given(some.lists(some.one_of(some.none(), share), min_size=1, max_size=9), some.sampled_from([328, 760]))
def test_years_in_a_line_with_gaps(shares: list[Fraction | None], width: int) -> None:
    root = inside(years([(str(2018 + n), "verified", one, "x") for n, one in enumerate(shares)], "years", width), width)
    runs = sum(one is not None and other is not None for one, other in itertools.pairwise(shares))
    assert len(root.findall(".//{*}line[@class='shape verified']")) == runs


@EASY
@given(some.integers(1, 40), some.data())
def test_places_stand_inside(number: int, data: some.DataObject) -> None:
    rows = [Place(f"city {n}", n + 1, data.draw(some.integers(1, n + 1)), data.draw(some.integers(n + 1, number)), own=n == 0) for n in range(number)]
    root = inside(places(rows, number, "places", 328), 328)
    assert len(root.findall(".//{*}rect[@class='own']")) == 1


@pytest.mark.parametrize("width", [328, 760])
def test_names_stand_beside_the_bars_where_there_is_room(width: int) -> None:
    root = inside(against_peers([Against("Part", HALF, "0.5000"), Against("A longer name", Fraction(1), "1.0000")], ("", "", ""), "bars", width), width)
    tracks = root.findall(".//{*}rect[@class='track']")
    names = root.findall(".//{*}text[@class='strong']")
    assert [float(one.get("x")) > 0 for one in tracks] == [width == 760] * 2
    beside = [float(bar.get("y")) < float(name.get("y")) for bar, name in zip(tracks, names, strict=True)]
    assert beside == [width == 760] * 2  # else the bar begins below its name
    full = root.findall(".//{*}rect[@class='s0']")[1]
    assert float(full.get("x")) + float(full.get("width")) <= width - 8


def test_what_the_marks_mean_stands_in_as_many_lines_as_it_needs() -> None:
    names = ["Verified", "Claimed, and not verified yet", "The median of the peers"]
    outlines = [Outline(name, look, (HALF,) * 3) for name, look in zip(names, ("verified", "claimed", "peers"), strict=True)]
    for width, lines in ((328, 3), (1080, 1)):
        root = ET.fromstring(radar(["a", "b", "c"], outlines, "radar", width))
        keys = [one for one in root.iter("{http://www.w3.org/2000/svg}g") if one.findtext("{*}text") in names]
        assert len(keys) == 3
        assert len({(one.get("transform") or "").split()[1] for one in keys}) == lines
