"""Published indices from their published components, to the last printed digit; data are read from outside and not shipped."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.scoring import Answers, Scores, scored
from dure.intake.instruments.files import read_instrument

INSTRUMENTS = Path(__file__).resolve().parents[2] / "data" / "instruments"
Row = dict[str, str]


@pytest.fixture(scope="module")
def indices(shared: Path) -> Path:
    return shared / "data" / "indices"


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def scores(name: str, rows: Iterable[tuple[str, Row]]) -> tuple[Instrument, Scores]:
    instrument = read_instrument(INSTRUMENTS / f"{name}.yaml")
    cells = {unit: {key: "" if cell == "NA" else cell for key, cell in row.items()} for unit, row in rows}
    return instrument, scored(instrument, Answers(tuple(cells), cells))


def exact(made: Scores, unit: str, node: str) -> Fraction:
    value = made.units[unit].parts[node].value
    assert value is not None
    assert value.exact
    return value.low


@pytest.mark.parametrize("year", [1990, 2000, 2010, 2015, 2022])
def test_human_development(indices: Path, year: int) -> None:
    """Every country and region whose index is published, three digits, no exception."""
    rows = [row for row in table(indices / "undp_hdi_1990_2022.csv") if row[f"hdi_{year}"]]
    instrument, made = scores("undp-hdi", ((row["iso3"], {key: row[f"{key}_{year}"] for key in ("le", "eys", "mys", "gnipc")}) for row in rows))
    assert len(rows) > 140
    assert made.unproven == []
    for row in rows:
        value = made.units[row["iso3"]].parts["hdi"].value
        assert value is not None
        assert value.printed("half_up", instrument.nodes["hdi"].round.digits) == Decimal(row[f"hdi_{year}"]), row["country"]


@pytest.mark.parametrize(("year", "name"), [("2010", "2010"), ("2012", "2012"), ("2014", "2014"), ("2016", "2014"), ("2018", "2018")])
def test_e_government(indices: Path, year: str, name: str) -> None:
    """193 states in each of five editions, within what rounding the components can do."""
    rows = [row for row in table(indices / "un_egdi_2010_2018.csv") if row["year"] == year]
    instrument, made = scores(f"un-egdi-{name}", ((row["country"], row) for row in rows))
    assert len(rows) == 193
    assert [row["country"] for row in rows
            if abs(exact(made, row["country"], "egdi") - Fraction(row["egdi"])) > instrument.tolerance["egdi"]] == []


def test_the_states_without_an_index(indices: Path) -> None:
    """2010: no human capital, no index; 2012: no online service, no index, whatever else they have."""
    for year, part in (("2010", "hci"), ("2012", "osi")):
        rows = [row for row in table(indices / "un_egdi_2010_2018.csv") if row["year"] == year and Fraction(row[part]) == 0]
        _, made = scores(f"un-egdi-{year}", ((row["country"], row) for row in rows))
        assert rows
        assert {exact(made, row["country"], "egdi") for row in rows} == {0}
        assert any(Fraction(row[other]) for row in rows for other in ("osi", "hci", "tii"))


def test_open_data(indices: Path) -> None:
    """Every entry of three editions, from its answers."""
    rows = table(indices / "godi_entries.csv")
    asked = ("exists", "digital", "public", "online", "free", "machinereadable", "bulk", "openlicense", "uptodate")
    cells = [(str(n), {key: {"Unsure": "unsure"}.get(row[key], row[key]) for key in asked}) for n, row in enumerate(rows)]
    _, made = scores("okfn-godi-entry", cells)
    assert len(rows) > 3_000
    assert [row for n, row in enumerate(rows) if row["score"] and exact(made, str(n), "score") != Fraction(row["score"])] == []


STAGES = ("denominated", "imputed", "treated", "normalised")


def test_asem_every_stage(indices: Path) -> None:
    folder = indices / "asem_coinr"
    dividing = {row["UnitCode"]: row for row in table(folder / "denominators.csv")}
    instrument, made = scores("asem-connectivity", ((row["UnitCode"], row | dividing[row["UnitCode"]]) for row in table(folder / "raw.csv")))
    measured = [key for key, indicator in instrument.indicators.items() if not indicator.only_for]
    assert (len(made.units), len(measured)) == (51, 49)
    for stage in STAGES:
        for row in table(folder / f"{stage}.csv"):
            ours = [getattr(made.stages[key], stage)[row["UnitCode"]] for key in measured]
            assert_close([None if one is None else one.low for one in ours], [row[key] for key in measured], f"{stage} {row['UnitCode']}")
    for row in table(folder / "aggregated.csv"):
        assert_close([exact(made, row["UnitCode"], node) for node in instrument.nodes], [row[node] for node in instrument.nodes], row["UnitCode"])
    for row in table(folder / "results_score.csv"):
        unit = made.units[row["UnitCode"]]
        assert unit.ranks["Index"] == Decimal(row["Rank"])
        for node in instrument.nodes:
            assert exact(made, row["UnitCode"], node).limit_denominator(10**12) is not None
            value = unit.parts[node].value
            assert value is not None
            assert value.printed("half_up", 2) == Decimal(row[node])


def assert_close(ours: Sequence[Fraction | None], published: Sequence[str], where: str) -> None:
    """Published as floating point of 15 to 17 digits: equal to the twelfth."""
    for one, printed in zip(ours, published, strict=True):
        if printed in ("", "NA"):
            assert one is None, where
        else:
            assert one is not None, where
            assert abs(one - Fraction(printed)) <= abs(Fraction(printed)) / 10**12, where
