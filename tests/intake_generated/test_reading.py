"""The reader on papers that were written by code which shares nothing with it."""

from __future__ import annotations

import json

import pytest

from tests.papers.compare import Score, compare, figures
from tests.papers.describe import describe
from tests.papers.reading import read_paper
from tests.papers.write import WRITERS, write

SEEDS = {"pdf": 4, "docx": 6}
# a page keeps no levels of lists where it breaks; plain text has no lines inside a cell
WORDS = {"pdf": 0.95, "text": 0.98}


# calculations cut by a narrow cell, before a sign, behind one, before a counting word; a heading beside a heading
ONCE_MISREAD = [("pdf", 16), ("pdf", 25), ("pdf", 178), ("text", 65)]
# where no rules are drawn, columns have to be found; a table whose columns cannot be told apart is left unread
UNRULED = ("text-columns", "pdf-unruled")
PAPERS = [(name, seed) for name in WRITERS for seed in range(SEEDS.get(name, 12)) if name not in UNRULED]


@pytest.mark.parametrize(("name", "seed"), PAPERS + ONCE_MISREAD)
def test_paper_is_read_as_printed(name: str, seed: int) -> None:
    truth = describe(seed)
    data, ending = write(truth, seed, name)
    read = read_paper(data, f"paper{ending}")
    scores = compare(truth, read)
    of_tables = figures(scores)
    assert of_tables.recall == of_tables.precision == 1, of_tables.misses
    everything = Score()
    for score in scores.values():
        everything.add(score)
    least = WORDS.get(name, 0.99)
    assert everything.recall >= least, everything.misses
    assert everything.precision >= least, everything.misses
    assert [f for f in read["findings"] if f["severity"] != "hint"] == []


@pytest.mark.parametrize("name", UNRULED)
def test_without_rules_nothing_is_misread_and_what_is_left_is_told(name: str) -> None:
    whole = Score()
    for seed in range(12):
        truth = describe(seed)
        data, ending = write(truth, seed, name)
        read = read_paper(data, f"paper{ending}")
        score = figures(compare(truth, read))
        assert score.precision == 1, (seed, score.misses)
        assert score.recall == 1 or read["unread"], seed
        assert [f for f in read["findings"] if f["severity"] != "hint"] == [], seed
        whole.add(score)
    assert whole.recall >= 0.95, whole.misses


def test_a_clean_paper_has_no_finding_at_all() -> None:
    for seed in range(12, 32):
        data, ending = write(describe(seed), seed, "text")
        assert read_paper(data, f"paper{ending}")["findings"] == [], seed


def test_numbers_of_tables_the_form_does_not_know_stay_unread() -> None:
    seed = next(s for s in range(100) if "성과지표" in write(describe(s), s, "text")[0].decode(errors="ignore"))
    data, ending = write(describe(seed), seed, "markdown-html")
    read = read_paper(data, f"paper{ending}")
    assert any("이용자 만족도" in unread["text"] for unread in read["unread"])
    assert read["coverage"]["figures_read"] < read["coverage"]["figures"]


def test_the_same_seed_gives_the_same_statement() -> None:
    assert json.dumps(describe(7)) == json.dumps(describe(7))
    assert describe(7) != describe(8)
