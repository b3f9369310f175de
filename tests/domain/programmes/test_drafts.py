"""Next year's programmes, history and results: taken over, typed into, printed where the old words stood."""

from __future__ import annotations

import pytest

from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import current_year, project_named, ref_of
from dure.domain.budget.rules.editing import Change
from dure.domain.programmes import actions as programmes
from dure.domain.programmes.models import Happening, Programme
from dure.domain.programmes.queries import activity_of
from dure.intake.filing.statements import file_statement
from dure.kernel.problem import Refused
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db
DOOR = {"by": OFFICER, "on": ON, "at": AT}


@pytest.fixture
def draft() -> ProjectYear:
    filed = file_statement(library(), b"library", "paper.md", by=OFFICER, on=ON, at=AT)
    return programmes.draft_next_statement(year=current_year(project_named(filed.project), 2021), **DOOR)


def pilot(draft: ProjectYear) -> Happening:
    return Happening.objects.get(project_year=draft, title="시범 운영")


def typed(record: Happening | Programme, column: str, was: object, now: object) -> Change:
    return Change(ref_of(record, column), was, now)


def test_everything_is_taken_over_but_the_oldest_results(draft: ProjectYear) -> None:
    made = activity_of(draft)
    assert [item.text for item in made.history] == [item.text for item in library().history]
    assert [item.facts for item in made.programmes] == [item.facts for item in library().programmes]
    assert [item.year for item in made.results] == [2019, 2020, 2020]
    later = programmes.draft_next_statement(year=draft, **DOOR)
    assert [item.year for item in activity_of(later).results] == [2020, 2020]


def test_a_typed_count_is_printed_where_the_old_one_stood(draft: ProjectYear) -> None:
    event = pilot(draft)
    programmes.edit_draft(
        year=draft,
        **DOOR,
        changes=[typed(event, "people", 350, "1,200"), typed(event, "end", "2019-06-30", "2019-07-01")],
    )
    assert activity_of(draft).history[1].text == "'19.6.27~7.1 시범 운영(표본관):1,200여명 참석"


def test_a_typed_line_replaces_the_line_and_keeps_its_slots(draft: ProjectYear) -> None:
    event = pilot(draft)
    programmes.edit_draft(
        year=draft,
        **DOOR,
        changes=[
            typed(event, "text", "'19.6.27~6.30 시범 운영(표본관):350여명 참석", "시범 운영, 350여명 참석('19.6.27~30)")
        ],
    )
    programmes.edit_draft(year=draft, **DOOR, changes=[typed(event, "people", 350, 360)])
    assert activity_of(draft).history[1].text == "시범 운영, 360여명 참석('19.6.27~30)"


def test_facts_are_typed_as_lines(draft: ProjectYear) -> None:
    programme = Programme.objects.get(project_year=draft, name="야간 개방")
    programmes.edit_draft(
        year=draft,
        **DOOR,
        changes=[
            typed(programme, "facts", ["장소 : 3개소", "  인원: 5명"], "장소 : 4개소\n  인원: 6명\n\n  시간 : 밤")
        ],
    )
    made = activity_of(draft).programmes[0]
    assert list(zip(made.facts, made.levels, strict=True)) == [("장소 : 4개소", 0), ("인원: 6명", 1), ("시간 : 밤", 1)]


def test_rows_come_and_go(draft: ProjectYear) -> None:
    added = programmes.add_row(
        year=draft,
        kind="result",
        **DOOR,
        values={
            "year": 2021,
            "title": "야간 음악회",
            "start": "2021-05",
            "people": 80,
            "text": "야간 음악회 : 80명 (5월)",
        },
    )
    made = activity_of(draft).results[-1]
    assert (made.year, made.precision, made.counts.people, made.text) == (2021, "month", 80, "야간 음악회 : 80명 (5월)")
    programmes.edit_draft(year=draft, **DOOR, changes=[Change(ref_of(added, "people"), 80, 95)])
    assert activity_of(draft).results[-1].text == "야간 음악회 : 95명 (5월)"
    programmes.remove_row(year=draft, kind="result", key=added.pk, **DOOR)
    assert len(activity_of(draft).results) == 3


def test_what_somebody_else_wrote_meanwhile_is_shown(draft: ProjectYear) -> None:
    programmes.edit_draft(year=draft, **DOOR, changes=[typed(pilot(draft), "people", 350, 400)])
    with pytest.raises(Refused, match=r"budget.changed_meanwhile"):
        programmes.edit_draft(year=draft, **DOOR, changes=[typed(pilot(draft), "people", 350, 500)])
    with pytest.raises(Refused, match=r"budget.edit_unknown"):
        programmes.edit_draft(year=draft, **DOOR, changes=[typed(pilot(draft), "wording", None, [])])
    with pytest.raises(Refused, match=r"budget.edit_value"):
        programmes.edit_draft(year=draft, **DOOR, changes=[typed(pilot(draft), "start", "2019-06-27", "언젠가")])
    with pytest.raises(Refused, match=r"budget.edit_value"):
        programmes.edit_draft(year=draft, **DOOR, changes=[typed(pilot(draft), "cities", None, "△3")])
