"""Papers of other offices, invented from a description of the form: filed, composed, drawn, read again."""

from __future__ import annotations

import pytest

from dure.documents.statement.compose import composed
from dure.documents.statement.differences import differences
from dure.documents.statement.form import content
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.intake.filing.statements import file_statement
from dure.intake.statement.reading import read_statement
from tests.documents.made import AT, OFFICER, ON
from tests.papers.describe import describe
from tests.papers.write import write

pytestmark = pytest.mark.django_db
SEEDS = range(500, 512)


@pytest.mark.parametrize("seed", SEEDS)
def test_any_offices_paper_comes_back_the_same(seed: int) -> None:
    data, ending = write(describe(seed), seed, "markdown-pipes")
    statement = read_statement(read(data, f"paper{ending}"))
    filed = file_statement(statement, data, f"paper{ending}", by=OFFICER, on=ON, at=AT)
    made = composed(filed.project, filed.year)
    assert content(made.statement) == content(statement)
    for format in ("md", "hwpx"):
        again = read_statement(read(draw(made.laid_out(), format), f"paper.{format}"))
        assert [problem.params for problem in differences(statement, again)] == []
        assert content(again) == content(statement)
