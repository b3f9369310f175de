"""The invented papers themselves: sound files, and a truth without contradictions in the published shape."""

from __future__ import annotations

import io

import pytest
from hwpx.tools.package_validator import validate_package

from tests.papers.describe import describe
from tests.papers.sow import FAULTS, sow
from tests.papers.write import WRITERS, write

SHAPE = {"kind", "title", "fiscal_year", "overview", "budget", "basis", "purpose", "legal", "programmes", "history", "schedule",
         "schedule_total", "results", "effects", "settlement", "findings"}  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_hwpx_is_a_sound_package(seed: int) -> None:
    report = validate_package(io.BytesIO(write(describe(seed), seed, "hwpx")[0]))
    assert report.ok, report.issues


def test_a_clean_description_adds_up() -> None:
    for seed in range(80):
        s = describe(seed)
        assert set(s) == SHAPE
        lines, total = s["budget"]["lines"], s["budget"]["total"]
        for key in ("previous", "current", "change"):
            assert sum(line[key] for line in lines) == total[key], seed
        if s["schedule_total"] is not None:
            assert sum(step["amount"] or 0 for step in s["schedule"]) == total["current"], seed
        for before, after in zip(s["settlement"], s["settlement"][1:], strict=False):
            assert before["carried_out"] == after["carried_in"], seed
        for row in s["settlement"]:
            assert row["original"] + row["carried_in"] + row["changed"] == row["available"], seed
            assert row["available"] - row["spent"] - row["carried_out"] == row["balance"], seed


def test_papers_differ_in_what_offices_differ_in() -> None:
    seeds = [describe(seed) for seed in range(80)]
    assert {len(s["programmes"]) for s in seeds} >= {1, 2, 3, 4, 5}
    assert {len(s["settlement"]) for s in seeds} == {0, 1, 2, 3, 4}
    assert {len(s["budget"]["lines"]) for s in seeds} >= {1, 2, 6, 12}
    assert len({s["fiscal_year"] for s in seeds}) > 10
    assert {s["budget"]["unit"] for s in seeds} == {"천원", "원", "백만원"}
    for part in ("basis", "legal", "history", "schedule", "results"):
        assert any(not s[part] for s in seeds), f"{part} is never missing"


def test_every_writer_and_every_fault_says_something_else() -> None:
    truth = describe(5)
    assert len({write(truth, 5, name)[0] for name in WRITERS}) == len(WRITERS)
    for kind in FAULTS:
        seed, changed = next((seed, found) for seed in range(60) if (found := sow(describe(seed), seed, kind)))
        assert changed.statement != describe(seed), kind
        assert write(changed.statement, seed, "text") != write(describe(seed), seed, "text"), kind
