"""The founding statement's money from the books: equal to the paper's, each figure with its trace down to the stage's amount."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dure.base.act import Actor
from dure.documents.statement import trace
from dure.documents.statement.compose import Composed, composed
from dure.documents.statement.form import content
from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.budget import actions as budget
from dure.domain.budget import queries
from dure.domain.papers import actions as papers
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, open_case, prepare_rung
from dure.intake.filing.statements import file_statement
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived, Figure
from tests.documents.founding import founding
from tests.documents.made import AT, OFFICER, ON
from tests.domain.appropriations.conftest import LINES

pytestmark = pytest.mark.django_db
PARTS = ("funding", "budget", "basis", "schedule", "settlement")
BASIS = {"사무관리비": [("전자정부 해외진출 민관협의체 운영비", "2,000,000원"), ("열린정부파트너십(OGP) 협의체 운영", "400,000원*4회*4분과")],
         "국외업무여비": [("여비(국외)", "35,000,000원")], "시책추진업무추진비": [("시책추진업무추진비", "8,000,000원")],
         "국제부담금": [("세계도시전자정부협의체 운영", "1,127,987,000원")]}
HEAD = Actor("parties.account:900013", "표본 국장", frozenset({"bureau_head"}))


@pytest.fixture
def project() -> str:
    """This function will file the founding paper and return its project's short name."""
    return file_statement(founding(), b"founding", "paper.md", by=OFFICER, on=ON, at=AT).project


def entered(project: str) -> None:
    """The lines of 2017 and 2018 as the council voted them, the basis of 2018, and what was spent of one line in 2016."""
    for order, (name, amounts) in enumerate(LINES.items()):
        for year, won in zip((2017, 2018), amounts, strict=True):
            line = open_line(by=OFFICER, at=AT, project=project, fiscal_year=year, name=name, order=order)
            record_amount(by=OFFICER, at=AT, on=date(year - 1, 12, 15), line=line.pk, stage="voted", author="시의회", amount=won,
                          basis=BASIS[name] if year == 2018 else ())
    spent = open_line(by=OFFICER, at=AT, project=project, fiscal_year=2016, name="국제부담금")
    record_amount(by=OFFICER, at=AT, on=date(2015, 12, 15), line=spent.pk, stage="voted", author="시의회", amount=837_987_000)
    words: dict[str, Any] = {"by": OFFICER, "at": AT, "on": date(2016, 3, 2)}
    decide_allotment(by=HEAD, at=AT, allotment=allot(**words, line=spent.pk, amount=837_987_000).pk, approve=True)
    case = open_case(**words, line=spent.pk, title="교부", payee_name="사무국")
    for rung in ("proposal", "commitment", "resolution", "payment"):
        decide_rung(by=HEAD, at=AT, rung=prepare_rung(**words, case=case.pk, rung=rung, amount=834_318_000).pk, approve=True)


def following(project: str, parts: tuple[str, ...] = PARTS) -> Composed:
    year = queries.current_year(queries.project_named(project), 2018)
    for part in parts:
        year = budget.mark_complete(year=year, part=part, complete=True, by=OFFICER, on=ON, at=AT)
    return composed(project, 2018)


def leaves(figure: Figure) -> set[str]:
    if not isinstance(figure.rests_on, Derived):
        return {str(figure.ref)}
    return {leaf for term in figure.rests_on.terms for leaf in leaves(term)}


def test_the_founding_statement_from_the_books_says_what_the_paper_says(project: str) -> None:
    before = content(composed(project, 2018).statement)
    entered(project)
    assert content(composed(project, 2018).statement) == before  # nothing follows before a part is marked
    made = following(project)
    assert content(made.statement) == before
    total = made.figures["budget.total.current"]
    assert (total.value, leaves(total)) == (1_179_387, {f"appropriations.amount:{pk}/amount" for pk in _amounts(project, 2018)})
    assert all(computed(figure.rests_on) == figure.value for figure in made.figures.values() if isinstance(figure.rests_on, Derived))
    assert {figure.ref.room for path, figure in made.figures.items() if path.startswith(("budget.", "basis", "overview.funding.total")) and figure.ref
            and figure.value is not None} == {"statement"}
    # the years that are not in the books stay what the paper declares
    assert made.figures["settlement[0].spent"].ref.room == "budget"  # type: ignore[union-attr]
    assert leaves(made.figures["settlement[2].spent"]) == {f"spending.line:{_line(project, 2016, '국제부담금')}/spent@2016-12-31"}
    assert made.figures["settlement[2].balance"].value == 3_669


def test_what_the_books_change_changes_the_statement_and_what_follows(project: str) -> None:
    entered(project)
    following(project)
    record_amount(by=OFFICER, at=AT, on=date(2018, 6, 1), line=_line(project, 2018, "사무관리비"), stage="supplementary", round=1, author="시의회",
                  amount=9_400_000)
    added = open_line(by=OFFICER, at=AT, project=project, fiscal_year=2018, name="국내여비", order=9)
    record_amount(by=OFFICER, at=AT, on=date(2018, 6, 1), line=added.pk, stage="supplementary", round=1, author="시의회", amount=600_000, national=100_000)
    said = composed(project, 2018).statement
    assert [(line.name, line.previous, line.current) for line in said.budget.lines][::4] == [("사무관리비", 2_000, 9_400), ("국내여비", 0, 600)]
    assert (said.budget.total.current, said.overview.funding.total, said.schedule_total) == (1_180_987, 1_180_987, 1_180_987)  # type: ignore[union-attr]
    assert (said.overview.funding.national, said.overview.funding.city) == (100, 1_180_887)
    assert said.budget.lines[4].national.current == 100


def test_a_correction_goes_before_the_books(project: str) -> None:
    entered(project)
    year = queries.current_year(queries.project_named(project), 2018)
    line = year.line_rows.get(name="사무관리비")
    papers.record_correction(by=OFFICER, at=AT, subject=f"budget.line:{line.pk}", field="current", filed=8_400, corrected=8_401, reason="확인",
                             paper=year.paper)
    said = following(project).statement
    assert (said.budget.lines[0].current, said.budget.total.current) == (8_401, 1_179_388)  # type: ignore[union-attr]


def test_a_figure_from_the_books_can_be_asked(project: str) -> None:
    entered(project)
    made = following(project)
    told = trace.explained(str(made.figures["budget.lines[0].current"].ref))
    assert (told.label["ko"], told.value, told.unit, told.kind) == ("금년도 예산액", 8_400, "thousand_won", "derived")
    amount = trace.explained(str(told.records[0]))
    assert (amount.value, amount.unit) == (8_400_000, "won")
    spent = trace.explained(str(made.figures["settlement[2].spent"].ref))
    line = trace.explained(str(spent.figure.rests_on.terms[0].rests_on.terms[0].ref))  # type: ignore[union-attr]
    assert (line.value, line.as_of) == (834_318_000, date(2016, 12, 31))
    assert trace.year_of(str(told.ref)).fiscal_year == 2018
    assert trace.is_public(str(told.ref))


def test_the_books_cost_a_bounded_number_of_queries(project: str, django_assert_max_num_queries: Any) -> None:
    entered(project)
    following(project)
    with django_assert_max_num_queries(11 + 3 + 1 + 10):  # the statement; the lines with amounts and basis; the lines and a year's outturn
        composed(project, 2018)


def _line(project: str, year: int, name: str) -> int:
    from dure.domain.appropriations.queries.lines import line_named

    return line_named(project, year, name).pk


def _amounts(project: str, year: int) -> list[int]:
    from dure.domain.appropriations.queries.lines import lines_of

    return [amount.pk for line in lines_of(project, year) for amount in line.amounts.all()]
