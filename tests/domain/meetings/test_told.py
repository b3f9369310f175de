"""What statements tell of meetings: which line means which, and where lines and the register differ."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dure.documents.statement.compose import composed_of
from dure.domain.budget.actions import mark_complete
from dure.domain.budget.queries import current_year_of
from dure.domain.meetings.models import Invitation, Item, Meeting
from dure.domain.meetings.queries.today import meetings_of_member, minutes_late, next_ready
from dure.domain.meetings.queries.told import differing_in, told_of
from dure.domain.meetings.rules.told import Line, Met, between, differing, meant, names_of
from dure.domain.papers.models import Correction
from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.formats.reading import read_file
from dure.intake.filing.statements import file_statement
from dure.intake.statement.reading import read_statement
from dure.kernel.days import PartialDay
from dure.kernel.figure import Derived
from tests.documents.made import AT, OFFICER, ON, library
from tests.domain.meetings.sittings import body, sitting

ASSEMBLY, COMMITTEE, OGP = names_of({"총회", "General Assembly"}), names_of({"집행위원회"}), names_of({"열린정부파트너십(OGP) 협의체", "OGP협의체"})


def met(key: str, names: frozenset[str], first: tuple[int, int, int], last: tuple[int, int, int], number: int | None = None, **more: Any) -> Met:
    return Met(key, key.rpartition("-")[0], names, number, date(*first), date(*last), **more)


KNOWN = [
    met("assembly-2010", ASSEMBLY, (2010, 9, 6), (2010, 9, 8), 1), met("committee-2011", COMMITTEE, (2011, 10, 17), (2011, 10, 18)),
    met("assembly-2012", ASSEMBLY, (2012, 11, 12), (2012, 11, 13), 2), met("committee-2013", COMMITTEE, (2013, 9, 2), (2013, 9, 4)),
    met("assembly-2014", ASSEMBLY, (2014, 11, 3), (2014, 11, 6), 3), met("committee-2015", COMMITTEE, (2015, 9, 14), (2015, 9, 18)),
    met("committee-2016", COMMITTEE, (2016, 10, 12), (2016, 10, 14)), met("assembly-2017", ASSEMBLY, (2017, 6, 27), (2017, 6, 30), 4),
    met("ogp-4", OGP, (2017, 4, 1), (2017, 4, 30), 4, precision="month"), met("ogp-5", OGP, (2017, 10, 23), (2017, 10, 23), 5),
]


def line(title: str, start: str, end: str = "", **counts: Any) -> Happening:
    first, last = PartialDay.parse(start), PartialDay.parse(end) if end else None
    return Happening(None, first, last, first.precision, title, counts=Counts(**counts), text=title)


@pytest.fixture
def statement(shared: Path) -> list[Line]:
    """This function will return the history and the results of the founding paper."""
    read = read_statement(read_file(shared / "statement-2018.md"))
    return [*read.history, *read.results]


def test_the_founding_papers_lines_find_their_meetings(statement: list[Line]) -> None:
    found = {(one.title, str(one.start)): to.key for one in statement if (to := meant(one, KNOWN))}
    assert found == {
        ("WeGO 창립총회", "2010-09-06"): "assembly-2010", ("WeGO 집행위원회", "2011-10-17"): "committee-2011",
        ("제2회 WeGO 총회", "2012-11-12"): "assembly-2012", ("2013년 WeGO 집행위원회", "2013-09-02"): "committee-2013",
        ("2014년 제3회 WeGO 총회 개최", "2014-11-03"): "assembly-2014", ("2015 WeGO 집행위원회 개최", "2015-09-14"): "committee-2015",
        ("운영위원회 진행", "2015-09-16"): "committee-2015", ("2016 WeGO 집행위원회 개최", "2016-10-12"): "committee-2016",
        ("2017 제4차 WeGO총회 개최", "2017-06-27"): "assembly-2017", ("제4회 WeGO 총회(General Assembly) 개최", "2017-06-27"): "assembly-2017",
        ("제4차 OGP협의체 전체회의 개최", "2017-04"): "ogp-4", ("제5차 OGP협의체 전체회의 개최", "2017-10-23"): "ogp-5"}


def test_its_two_contradictions_on_meetings_are_told_with_both_places(statement: list[Line]) -> None:
    committee = [one for one in statement if (to := meant(one, KNOWN)) and to.key == "committee-2015"]
    assembly = [one for one in statement if (to := meant(one, KNOWN)) and to.key == "assembly-2017"]
    days, people = between(committee), between(assembly)
    assert [(p.code, p.params["first"], p.params["second"]) for p in days] == [
        ("programmes.date_differs", "2015-09-14 ~ 2015-09-18", "2015-09-16 ~ 2015-09-18")]
    assert [(p.code, p.params["counted"], p.params["first"], p.params["second"]) for p in people] == [("programmes.count_differs", "people", 350, 400)]
    for problem in (*days, *people):
        assert len(problem.places) == 2
        assert problem.places[0].quote != problem.places[1].quote
    against = [(p.code, p.params["said"], p.params["recorded"]) for one in committee for p in differing(KNOWN[5], one)]
    assert against == [("meetings.days_differ", "2015-09-16 ~ 2015-09-18", "2015-09-14 ~ 2015-09-18")]
    assert [p for one in assembly for p in differing(KNOWN[7], one)] == []  # who came is not recorded: nothing to hold it against


@pytest.mark.parametrize(("told", "key"), [
    (line("OGP파리총회 참석 및 행동계획 공표", "2017-06"), None), (line("민관협의체 간담회 3회", "2017"), None),
    (line("2018 WeGO 총회", "2018-06-27"), None), (line("제5차 WeGO 총회", "2017-06-27"), None), (line("WeGO 총회", "2017-06-28"), "assembly-2017"),
    (line("WeGO 총회", "2017-12-01"), None), (line("OGP협의체 전체회의", "2017-04-12"), "ogp-4"), (line("OGP협의체 전체회의", "2017-07"), None),
    (line("WeGO 이사회", "2016-10-12"), "committee-2016"), (line("평가위원회", "2016-10-12"), None), (line("WeGO 총회", "2017-06-31"), None),
])
def test_in_doubt_a_line_means_no_meeting(told: Line, key: str | None) -> None:
    found = meant(told, KNOWN)
    assert (found.key if found else None) == key


def test_rounded_counts_do_not_differ_and_months_hold_their_days() -> None:
    counted = met("assembly-2017", ASSEMBLY, (2017, 6, 27), (2017, 6, 30), 4, numbers={"people": 391, "cities": 125, "countries": 48})
    assert differing(counted, line("총회", "2017-06", people=350, about=["people"], cities=125)) == []
    assert [(p.code, p.params["counted"], p.params["said"], p.params["recorded"]) for p in differing(
        counted, line("총회", "2017-06-27", "2017-06-30", people=400, cities=125, countries=47))] == [
        ("meetings.count_differs", "people", 400, 391), ("meetings.count_differs", "countries", 47, 48)]


@pytest.mark.django_db
def test_attendance_is_held_against_what_a_statement_tells() -> None:
    meeting = sitting(body())
    right = line("회의정보공개 분과 회의", "2018-05-10", people=4)
    wrong = Result(2018, None, "회의정보공개 분과 회의", right.start, None, "day", counts=Counts(None, 5, None), text="회의정보공개 분과 회의: 5명")
    assert [(p.code, p.params["said"], p.params["recorded"], p.params["meeting"]) for p in differing_in([right, wrong])] == [
        ("meetings.count_differs", 5, 4, meeting.key)]
    assert differing_in([]) == []
    assert told_of(meeting).lines == ()


@pytest.mark.django_db
def test_a_complete_part_prints_what_attendance_counts() -> None:
    meeting, said = sitting(body()), library(2021)
    text = "'18.5.10 회의정보공개 분과 회의(시청) : 2개도시 5여명 참석"
    first = PartialDay.parse("2018-05-10")
    said.history.append(Happening(None, first, None, "day", "회의정보공개 분과 회의", "시청", Counts(2, 5, None, ["people"]), text))
    made = file_statement(said, b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT)
    year, at = current_year_of(made.project, 2021), len(said.history) - 1
    assert (composed_of(year).statement.history[at].counts.people, composed_of(year).statement.history[at].text) == (5, text)
    year = mark_complete(year=year, part="history", complete=True, by=OFFICER, on=ON, at=AT)
    filed, whole = composed_of(year, "filed"), composed_of(year)
    assert filed.statement.history[at].text == text
    assert whole.statement.history[at].text == "'18.5.10 회의정보공개 분과 회의(시청) : 0개도시 4명 참석"
    figure = whole.figures[f"history[{at}].counts.people"]
    assert (figure.value, str(figure.ref)) == (4, f"meetings.meeting:{meeting.key}/people")
    assert isinstance(figure.rests_on, Derived)
    assert "countries" not in {path.rpartition(".")[2] for path in whole.figures if path.startswith(f"history[{at}]")}
    Correction.objects.create(subject=filed.statement.history[at].ref, field="people", filed=5, corrected=7, reason="표본", paper=year.paper,
                              by_key="k", by_name="n", at=AT)
    assert composed_of(year).statement.history[at].counts.people == 7


@pytest.mark.django_db
def test_today_counts_what_waits(django_assert_max_num_queries: Any) -> None:
    late = sitting(body())
    on = late.ends_on + timedelta(days=31)
    assert [one.meeting.key for one in minutes_late(on, {"officer"})] == [late.key]
    assert minutes_late(on, {"secretariat"}) == []
    assert minutes_late(on - timedelta(days=1), {"officer"}) == []
    ahead = Meeting.objects.create(key="ahead", body=late.body, title={"ko": "다음"}, starts_on=on + timedelta(days=8), ends_on=on + timedelta(days=8),
                                   state="planned")
    Invitation.objects.create(meeting=ahead, organisation=late.body.organisation)
    Item.objects.create(meeting=ahead, position=1, title={"ko": "안건"})
    with django_assert_max_num_queries(14):
        ready, = next_ready(on, {"officer"})
    assert (ready.notice.state, ready.invited, ready.answered, ready.credentials, ready.bare) == ("due", 1, 0, 0, 1)
    assert next_ready(on, {"secretariat"}) == []
    assert [one.meeting.key for one in meetings_of_member(late.body.organisation)] == ["ahead"]
