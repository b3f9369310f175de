"""Filing: all or nothing, once, by year and version, undone only where nothing was built on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dure.base.act import Actor
from dure.documents.statement.compose import composed
from dure.documents.statement.form import Statement, content
from dure.domain.budget import actions as budget
from dure.domain.budget.models import Line, Project, ProjectYear
from dure.domain.budget.queries import compared, current_year, project_named
from dure.domain.journal.models import Entry
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Finding, Paper, StoredFile
from dure.intake.filing.statements import Filed, file_statement, withdraw_filing
from dure.kernel.days import PartialDay
from dure.kernel.problem import Refused
from tests.documents.made import AT, OFFICER, ON, bare, library

pytestmark = pytest.mark.django_db


def file(statement: Statement, data: bytes = b"", by: Actor = OFFICER, project: str | None = None) -> Filed:
    return file_statement(statement, data or repr(statement).encode(), "paper.md", by=by, on=ON, at=AT, project=project)


def test_everything_is_filed_in_one_batch_under_the_paper() -> None:
    filed = file(library())
    assert (filed.project, filed.year, filed.version, filed.new, filed.joined) == (
        "pyobondoseogwan-yagan-gaebang",
        2021,
        1,
        True,
        False,
    )
    assert filed.filed == {
        "officers": 3,
        "lines": 3,
        "basis": 3,
        "legal": 2,
        "schedule": 2,
        "settlement": 2,
        "programmes": 2,
        "history": 2,
        "results": 3,
    }
    paper = Paper.objects.get()
    assert (paper.project, paper.fiscal_year, paper.title) == (filed.project, 2021, "표본도서관 야간 개방")
    assert set(Line.objects.values_list("paper", flat=True)) == {paper.pk}
    acts = list(Entry.objects.filter(batch=paper.batch).order_by("pk").values_list("act", flat=True))
    assert acts == [
        "budget.open_project",
        "papers.register_paper",
        "budget.open_project_year",
        "budget.record_money",
        "programmes.record_activity",
        "papers.record_findings",
    ]


def test_the_same_file_again_does_nothing_and_says_so() -> None:
    first = file(library())
    entries = Entry.objects.count()
    again = file(library())
    assert (again.new, again.project, again.year, again.record) == (False, first.project, first.year, first.record)
    assert (Entry.objects.count(), ProjectYear.objects.count()) == (entries, 1)


def test_a_changed_paper_is_a_new_version_and_what_differs_is_found() -> None:
    file(library())
    changed = library()
    changed.budget.lines[1].current = 29_001
    changed.legal.pop()
    filed = file(changed)
    assert (filed.version, filed.project) == (2, "pyobondoseogwan-yagan-gaebang")
    assert content(composed(filed.project, 2021).statement) == content(changed)
    old = ProjectYear.objects.get(version=1)
    assert (old.is_current, Line.objects.get(project_year=old, name="시설비").current) == (False, 29_000)
    assert Paper.objects.get(version=2).version_of == Paper.objects.get(version=1)
    found = Finding.objects.filter(subject=filed.record, code="budget.paper_differs")
    assert len(found) == 2
    assert "29,000" in found[0].ko
    assert "29,001" in found[0].ko
    assert found[0].places[0]["row"] == 4


def test_another_year_joins_the_project_and_lines_follow_by_name() -> None:
    file(library(2021))
    later = library(2022)
    later.title = "표본 도서관 야간개방"
    for line, was in zip(later.budget.lines, library().budget.lines, strict=True):
        line.previous = was.current
    later.budget.lines[0].previous = 12_400
    filed = file(later)
    assert (filed.project, filed.joined) == ("pyobondoseogwan-yagan-gaebang", True)
    assert [
        (line.name, before and before.current)
        for line, before in compared(current_year(project_named(filed.project), 2022))
    ] == [("사무관리비", 12_500), ("시설비", 29_000), ("공공운영비", 1_200), ("계", 42_700)]
    sentences = [f.ko for f in Finding.objects.filter(subject=filed.record)]
    assert any("12,400" in said and "12,500" in said for said in sentences)
    assert Project.objects.count() == 1


def test_years_may_be_filed_in_any_order() -> None:
    later = file(library(2022))
    before = Finding.objects.filter(subject=later.record, present=True).count()
    file(library(2021))
    line = Line.objects.get(project_year__fiscal_year=2022, name="시설비")
    assert line.follows is not None
    assert line.follows.project_year.fiscal_year == 2021
    assert Finding.objects.filter(subject=later.record, present=True).count() > before


def test_other_projects_stay_apart_and_a_name_can_be_overruled() -> None:
    first, second = file(library()), file(bare())
    assert first.project != second.project
    other = library(2022)
    other.title = "한밤의 책방"
    assert file(other, project=first.project).project == first.project
    assert file(library(2023)).project == first.project
    renamed = library(2024)
    renamed.title = "한밤의 책방"
    assert file(renamed).project == first.project


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"fiscal_year": None}, "budget.filing_no_year"),
        ({"fiscal_year": 20211}, "budget.filing_no_year"),
        ({"title": "  "}, "budget.filing_no_name"),
    ],
)
def test_what_cannot_be_filed_is_refused_and_nothing_is_written(change: dict[str, object], code: str) -> None:
    statement = library()
    for name, value in change.items():
        setattr(statement, name, value)
    with pytest.raises(Refused, match=code):
        file(statement)
    assert (Project.objects.count(), Paper.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(("path", "value"), [("settlement", 10**30), ("history", 10**12)])
def test_numbers_that_are_none_are_refused_by_name(path: str, value: int) -> None:
    statement = library()
    if path == "settlement":
        statement.settlement[0].spent = value
    else:
        statement.history[1].counts.people = value
    with pytest.raises(Refused, match=r"budget.filing_too_large"):
        file(statement)
    assert not Project.objects.exists()


def test_a_fault_in_the_middle_leaves_nothing() -> None:
    statement = library()
    statement.results[2].start = PartialDay(12_345, 6)  # no reader makes such a day, and no line takes it
    with pytest.raises(ValueError, match="12345-06"):
        file(statement)
    written = (Project, ProjectYear, Line, Paper, StoredFile, Finding, Entry)
    assert [model.objects.count() for model in written] == [0] * len(written)


def test_long_words_are_kept() -> None:
    statement = library()
    statement.history[0].place = "긴 이름의 곳 " * 100
    statement.schedule[0].step = "긴 절차 " * 200
    assert content(composed(file(statement).project, 2021).statement) == content(statement)


def test_those_without_the_duty_file_nothing() -> None:
    with pytest.raises(Refused, match=r"base.not_permitted"):
        file(library(), by=Actor("parties.account:9", "방문자"))


def test_undoing_brings_the_version_before_back_and_the_file_can_be_filed_again() -> None:
    file(library())
    changed = library()
    changed.budget.lines[1].current = 29_001
    second = file(changed)
    withdraw_filing(second.project, 2021, "잘못 올림", by=OFFICER, on=ON, at=AT)
    assert current_year(project_named(second.project), 2021).version == 1
    again = file(changed)
    assert (again.new, again.version) == (True, 3)
    assert Paper.objects.count() == 2


def test_undoing_names_what_was_built_on_it() -> None:
    filed = file(library())
    year = current_year(project_named(filed.project), 2021)
    budget.draft_next_year(year=year, by=OFFICER, on=ON, at=AT)
    line = Line.objects.get(project_year=year, name="시설비")
    papers.record_correction(
        by=OFFICER,
        at=AT + timedelta(minutes=1),
        subject=f"budget.line:{line.pk}",
        field="current",
        filed=29_000,
        corrected=29_500,
        reason="결의서 확인",
        paper=year.paper,
    )
    with pytest.raises(Refused) as refused:
        withdraw_filing(filed.project, 2021, "잘못 올림", by=OFFICER, on=ON, at=AT)
    assert [p.params["what"] for p in refused.value.problems] == [
        "표본도서관 야간 개방 2022",
        "29000 → 29500 (결의서 확인)",
    ]
