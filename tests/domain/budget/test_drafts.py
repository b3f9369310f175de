"""Next year's statement begun from this year's records, typed into by two people, and closed."""

from __future__ import annotations

import pytest

from dure.domain.budget import actions as budget
from dure.domain.budget.models import BasisItem, Line, Officer, OfficerContact, Outturn, ProjectYear
from dure.domain.budget.queries import compared, current_year, money_of, project_named
from dure.domain.budget.rules.editing import Change
from dure.domain.journal.models import Entry
from dure.intake.filing.statements import file_statement
from dure.kernel.figure import Derived, Ref
from dure.kernel.problem import Refused
from tests.documents.made import AT, DIRECTOR, OFFICER, ON, library

pytestmark = pytest.mark.django_db
DOOR = {"by": OFFICER, "on": ON, "at": AT}


@pytest.fixture
def year() -> ProjectYear:
    filed = file_statement(library(), b"library", "paper.md", by=OFFICER, on=ON, at=AT)
    return current_year(project_named(filed.project), 2021)


@pytest.fixture
def draft(year: ProjectYear) -> ProjectYear:
    return budget.draft_next_year(year=year, **DOOR)


def line(draft: ProjectYear, name: str) -> Line:
    return Line.objects.get(project_year=draft, name=name)


def typed(record: Line | BasisItem, column: str, was: object, now: object) -> Change:
    kind = "line" if isinstance(record, Line) else "basis_item"
    return Change(Ref("budget", kind, str(record.pk), column), was, now)


def test_a_draft_moves_by_a_year(draft: ProjectYear) -> None:
    assert (draft.fiscal_year, draft.state, draft.previous_year, draft.current_year) == (2022, "draft", 2021, 2022)
    money = money_of(draft)
    assert [(row.name, row.previous, row.current, row.change, str(row.rate)) for row in money.budget.lines] == [
        ("사무관리비", 12_500, 12_500, 0, "0.0"),
        ("시설비", 29_000, 29_000, 0, "0.0"),
        ("공공운영비", 1_200, 1_200, 0, "0.0"),
    ]
    assert (money.budget.total.previous, money.budget.total.current) == (42_700, 42_700)
    assert money.budget.lines[0].national.previous == 5_000
    assert [str(step.start or "") for step in money.schedule] == ["2022-01", ""]
    assert [step.period for step in money.schedule] == ["2022.01~2022.02", ".03~2022.12"]
    assert money.legal[1].text == library().legal[1].text
    assert [post.name for post in money.overview.officers.posts] == ["표본과장", None, None]


def test_outturns_move_and_the_next_begins_with_what_is_known(draft: ProjectYear) -> None:
    rows = money_of(draft).settlement
    assert [row.year for row in rows] == [2017, 2018, 2020]
    assert (rows[-1].original, rows[-1].available, rows[-1].spent, rows[-1].balance) == (40_000, 40_000, None, None)
    kept = Outturn.objects.get(project_year=draft, year=2017)
    assert kept.paper == draft.drafted_from.paper
    assert kept.places == {}


def test_lines_of_a_draft_follow_last_year_and_are_no_papers(draft: ProjectYear) -> None:
    assert [(row.name, before.current) for row, before in compared(draft)] == [
        ("사무관리비", 12_500),
        ("시설비", 29_000),
        ("공공운영비", 1_200),
        ("계", 42_700),
    ]
    figures = money_of(draft).figures
    assert figures["budget.lines[1].current"].rests_on is None
    came = figures["budget.lines[1].previous"].rests_on
    assert isinstance(came, Derived)
    assert [str(term.ref) for term in came.terms] == [f"budget.line:{line(draft.drafted_from, '시설비').pk}/current"]


def test_sums_follow_what_is_typed(draft: ProjectYear) -> None:
    building = line(draft, "시설비")
    light = BasisItem.objects.get(project_year=draft, label="조명")
    budget.edit_draft(
        year=draft,
        **DOOR,
        changes=[
            typed(building, "current", 29_000, "31,000"),
            typed(light, "expression", "29,000,000원", "1,000,000원*31개"),
        ],
    )
    money = money_of(ProjectYear.objects.get(pk=draft.pk))
    assert (money.budget.lines[1].current, money.budget.lines[1].change, str(money.budget.lines[1].rate)) == (
        31_000,
        2_000,
        "6.8",
    )
    assert (money.budget.total.current, money.budget.total.change) == (44_700, 2_000)
    assert (money.basis[1].won, money.basis[1].printed) == (31_000_000, 31_000)
    assert Entry.objects.latest("pk").details["changes"][0] == {
        "field": f"budget.line:{building.pk}/current",
        "was": 29_000,
        "now": 31_000,
    }


def test_a_second_save_shows_what_the_first_wrote_and_writes_nothing(draft: ProjectYear) -> None:
    building, office = line(draft, "시설비"), line(draft, "사무관리비")
    budget.edit_draft(year=draft, **DOOR, changes=[typed(building, "current", 29_000, 31_000)])
    with pytest.raises(Refused) as refused:
        budget.edit_draft(
            year=draft,
            by=DIRECTOR,
            on=ON,
            at=AT,
            changes=[typed(office, "current", 12_500, 13_000), typed(building, "current", 29_000, 30_000)],
        )
    (problem,) = refused.value.problems
    assert (problem.params["was"], problem.params["theirs"], problem.params["mine"]) == (29_000, 31_000, 30_000)
    assert line(draft, "사무관리비").current == 12_500
    # other fields, and the very same value, are no quarrel
    budget.edit_draft(
        year=draft,
        **DOOR,
        changes=[typed(office, "current", 12_500, 13_000), typed(building, "current", 29_000, 31_000)],
    )


def test_rows_come_and_go_and_the_total_follows(draft: ProjectYear) -> None:
    added = budget.add_row(year=draft, kind="line", values={"name": "자산취득비", "current": "2,300"}, **DOOR)
    money = money_of(draft)
    assert (money.budget.lines[-1].name, money.budget.lines[-1].change, money.budget.total.current) == (
        "자산취득비",
        2_300,
        45_000,
    )
    budget.add_row(
        year=draft,
        kind="basis_item",
        values={"line_name": "자산취득비", "label": "책상", "expression": "230,000원*10개"},
        **DOOR,
    )
    assert money_of(draft).basis[-1].printed == 2_300
    budget.remove_row(year=draft, kind="line", key=added.pk, **DOOR)
    assert money_of(draft).budget.total.current == 42_700
    assert Entry.objects.latest("pk").details["changes"][0]["name"] == "자산취득비"


@pytest.mark.parametrize(
    ("column", "now", "code"),
    [
        ("current", "많이", "budget.edit_value"),
        ("current", "1.5", "budget.edit_value"),
        ("rate", 3, "budget.edit_unknown"),
        ("paper_id", 1, "budget.edit_unknown"),
    ],
)
def test_what_a_field_does_not_take_is_refused(draft: ProjectYear, column: str, now: object, code: str) -> None:
    with pytest.raises(Refused, match=code):
        budget.edit_draft(year=draft, **DOOR, changes=[typed(line(draft, "시설비"), column, 29_000, now)])


def test_only_drafts_are_typed_into_and_only_their_own_rows(year: ProjectYear, draft: ProjectYear) -> None:
    with pytest.raises(Refused, match=r"budget.not_a_draft"):
        budget.edit_draft(year=year, **DOOR, changes=[typed(line(year, "시설비"), "current", 29_000, 1)])
    with pytest.raises(Refused, match=r"budget.edit_unknown"):
        budget.edit_draft(year=draft, **DOOR, changes=[typed(line(year, "시설비"), "current", 29_000, 1)])
    with pytest.raises(Refused, match=r"budget.draft_exists"):
        budget.draft_next_year(year=year, **DOOR)
    with pytest.raises(Refused, match=r"budget.edit_unknown"):
        budget.remove_row(year=draft, kind="line", key=line(draft, "계").pk, **DOOR)


def test_a_frozen_year_is_closed_until_it_is_opened_again(draft: ProjectYear) -> None:
    budget.freeze_project_year(year=draft, **DOOR)
    with pytest.raises(Refused, match=r"budget.not_a_draft"):
        budget.edit_draft(year=draft, **DOOR, changes=[])
    budget.reopen_draft(year=draft, why="반려", **DOOR)
    budget.edit_draft(year=draft, **DOOR, changes=[typed(line(draft, "시설비"), "current", 29_000, 1)])


def test_a_complete_part_prints_what_follows_from_the_records(year: ProjectYear) -> None:
    assert money_of(year).settlement[1].balance == 199
    marked = budget.mark_complete(year=year, part="settlement", complete=True, **DOOR)
    assert money_of(marked).settlement[1].balance == 200
    assert money_of(marked, follow=False).settlement[1].balance == 199
    assert (
        money_of(budget.mark_complete(year=year, part="settlement", complete=False, **DOOR)).settlement[1].balance
        == 199
    )
    with pytest.raises(Refused, match=r"budget.no_part"):
        budget.mark_complete(year=year, part="purpose", complete=True, **DOOR)


def test_contacts_are_erased_and_leave_no_trace_in_the_journal(year: ProjectYear) -> None:
    with pytest.raises(Refused, match=r"base.not_permitted"):
        budget.erase_contacts(year=year, why="요청", **DOOR)
    assert budget.erase_contacts(year=year, why="요청", by=DIRECTOR, on=ON, at=AT) == 2
    assert not OfficerContact.objects.exists()
    assert [(post.post, post.name, post.phone) for post in money_of(year).overview.officers.posts] == [
        ("과장", None, None),
        ("팀장", None, None),
        ("담당", None, None),
    ]
    assert "표본과장" not in str(list(Entry.objects.values_list("details", "why")))
    assert "표본과장" not in str(list(Officer.objects.values_list("places", flat=True)))


def test_former_states_are_kept_and_a_filing_alone_leaves_none(draft: ProjectYear) -> None:
    building = line(draft, "시설비")
    assert not building.history.exists()
    budget.edit_draft(year=draft, **DOOR, changes=[typed(building, "current", 29_000, 31_000)])
    assert [former.current for former in building.history.all()] == [29_000]
