"""The checker on papers with one sown fault: it is named, and nothing else is."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.papers.describe import describe
from tests.papers.reading import read_paper
from tests.papers.sow import FAULTS, Sown, sow
from tests.papers.write import write

PAPERS = 3
FORMATS = ("markdown-tabs", "hwpx", "html")


def _papers(kind: str) -> list[tuple[int, Sown]]:
    found = ((seed, sow(describe(seed), seed, kind)) for seed in range(60))
    return list(islice(((seed, sown) for seed, sown in found if sown), PAPERS))


@pytest.mark.parametrize("kind", FAULTS)
def test_fault_is_found_and_nothing_else(kind: str) -> None:
    papers = _papers(kind)
    assert len(papers) == PAPERS
    for (seed, sown), name in zip(papers, FORMATS, strict=True):
        data, ending = write(sown.statement, seed, name)
        codes = {f["code"] for f in read_paper(data, f"paper{ending}")["findings"]}
        assert codes & sown.must, f"seed {seed} in {name}: {sorted(codes)}"
        assert codes <= sown.may, f"seed {seed} in {name}: {sorted(codes - sown.may)}"
