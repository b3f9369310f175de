"""What was filed is composed as it was; what is changed changes exactly what follows from it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dure.documents.statement.compose import composed
from dure.documents.statement.form import Statement, content
from dure.domain.budget.models import Line
from dure.intake.filing.statements import file_statement
from dure.kernel.derivation import computed
from dure.kernel.figure import Declared, Derived
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db


def filed(statement: Statement) -> str:
    """Files a statement as if a paper said so, and returns the project's short name."""
    return file_statement(statement, repr(statement).encode(), "paper.md", by=OFFICER, on=ON, at=AT).project


@pytest.mark.parametrize("make", [library, bare])
def test_what_was_filed_is_composed_as_it_was(make: Callable[[], Statement]) -> None:
    statement = make()
    made = composed(filed(statement), statement.fiscal_year)
    assert content(made.statement) == content(statement)
    assert made.statement.budget.lines[0].ref.startswith("budget.line:")


def test_places_come_back() -> None:
    made = composed(filed(library()), 2021).statement
    assert made.budget.lines[1].at == library().budget.lines[1].at
    assert made.budget.at == library().budget.at


def test_changing_one_record_changes_exactly_its_dependants() -> None:
    short = filed(library())
    before = composed(short, 2021)
    Line.objects.filter(name="시설비").update(current=30_000)
    after = composed(short, 2021)
    changed = {p for p, figure in after.figures.items() if figure.value != before.figures[p].value}
    assert changed == {
        "budget.lines[1].current",
        "budget.lines[1].change",
        "budget.lines[1].rate",
        "budget.total.current",
        "budget.total.change",
        "budget.total.rate",
    }
    assert (after.statement.budget.total.current, str(after.statement.budget.total.rate)) == (43_700, "9.2")


def test_every_derived_figure_can_be_computed_from_its_trace_alone() -> None:
    figures = composed(filed(library()), 2021).figures
    derived = [f for f in figures.values() if isinstance(f.rests_on, Derived)]
    assert len(derived) > 20
    assert all(computed(f.rests_on) == f.value for f in derived)
    # the one balance of the paper that does not add up stays what the paper declares
    assert isinstance(figures["settlement[1].balance"].rests_on, Declared)
