"""Where a figure comes from: paper and place, or the records it follows from; who entered it, who corrected it."""

from __future__ import annotations

import pytest

from dure.documents.statement.compose import composed
from dure.documents.statement.trace import explained
from dure.domain.budget.models import Line
from dure.domain.papers import actions as papers
from dure.intake.filing.statements import file_statement
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived
from dure.kernel.problem import Refused
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> str:
    return file_statement(library(), b"library", "paper.md", by=OFFICER, on=ON, at=AT).project


def test_a_declared_figure_names_paper_place_and_who_filed_it(project: str) -> None:
    figure = composed(project, 2021).figures["budget.lines[1].current"]
    told = explained(str(figure.ref))
    assert (told.value, told.kind, told.unit, told.paper_title) == (
        29_000,
        "declared",
        "thousand_won",
        "표본도서관 야간 개방",
    )
    assert (told.place.row, told.place.quote, told.label["ko"]) == (4, "29,000", "금년도 예산액")
    assert (told.entered_by, told.entered_at, told.as_of.isoformat()) == ("표본담당", AT, "2021-01-01")


def test_a_derived_figure_names_the_records_it_follows_from(project: str) -> None:
    figures = composed(project, 2021).figures
    told = explained(str(figures["budget.total.current"].ref))
    assert (told.value, told.kind, told.paper) == (42_700, "derived", None)
    assert list(told.records) == [figures[f"budget.lines[{i}].current"].ref for i in range(3)]
    assert computed(told.figure.rests_on) == 42_700


def test_every_figure_of_the_page_can_be_asked(project: str) -> None:
    for path, figure in composed(project, 2021).figures.items():
        told = explained(str(figure.ref))
        assert told.definition["ko"], path
        assert told.definition["en"], path
        assert told.kind == ("derived" if isinstance(figure.rests_on, Derived) else "declared"), path
        if figure.unit != "text":
            assert told.value == figure.value, path


def test_a_corrected_figure_says_who_corrected_it_and_both_editions_stand(project: str) -> None:
    line = Line.objects.get(name="시설비")
    papers.record_correction(
        by=OFFICER,
        at=AT,
        subject=f"budget.line:{line.pk}",
        field="current",
        filed=29_000,
        corrected=29_500,
        reason="결의서 확인",
        paper=line.paper,
        place={"table": 3, "row": 4, "column": 3},
    )
    assert explained(f"budget.line:{line.pk}/current").value == 29_500
    filed, corrected = composed(project, 2021, "filed"), composed(project, 2021)
    assert (filed.statement.budget.total.current, corrected.statement.budget.total.current) == (42_700, 43_200)
    assert [(c.place, c.filed, c.corrected, c.reason) for c in corrected.corrections] == [
        ("표 3 · 4행 · 3열", "29,000", "29,500", "결의서 확인")
    ]
    assert not filed.corrections


def test_a_line_of_a_programme_can_be_asked(project: str) -> None:
    told = explained(str(composed(project, 2021).figures["programmes[0].facts[1]"].ref))
    assert (told.value, told.label["en"]) == ("인원: 5명", "What the programme consists of")


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "nonsense",
        "budget.line:0/current",
        "budget.line:x/current",
        "budget.line:1/password",
        "parties.account:1/email",
        "budget.officer_contact:1/name",
    ],
)
def test_what_is_no_record_is_refused(ref: str) -> None:
    with pytest.raises(Refused, match=r"budget.no_record"):
        explained(ref)
