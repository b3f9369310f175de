"""Sheets printed beforehand: roll call, signatures, protocol list, name plates. Cities and persons are samples."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from dure.documents.meetings import sheets
from dure.domain.meetings.models import Delegate, Delegation, Meeting
from dure.domain.members.models import Display
from dure.formats.blocks import Document, Table, words
from dure.formats.drawing import draw
from dure.kernel.problem import Refused
from tests.domain.meetings.test_agenda import city, committee, ten


def roll(meeting: Meeting) -> list[Delegation]:
    """Five delegations: the third watches, the fourth has two votes, the fifth named nobody yet."""
    made = []
    for position, (key, ko) in enumerate((("tampere", "탐페레"), ("makati", "마카티"), ("kazan", "카잔"), ("seoul", "서울"), ("nantes", "낭트")), 1):
        watches = position == 3
        made.append(Delegation.objects.create(
            meeting=meeting, organisation=city(key), name={"ko": ko, "en": key.title()}, position=position, may_vote=not watches,
            capacity="observer" if watches else "member", weight=2 if position == 4 else 1, sample=True))
    for one in made[:4]:
        Delegate.objects.create(delegation=one, family_name="Sample", given_name="Second", role="delegate", post="Adviser")
        Delegate.objects.create(delegation=one, family_name="Muster", given_name="Maria", role="head", post="Mayor", state="accepted")
    Delegate.objects.create(delegation=made[0], family_name="Gone", state="withdrawn")
    return made


def tables(paper: Document) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


@pytest.mark.django_db
def test_roll_call_sheets_stand_ready_for_a_power_cut() -> None:
    meeting = committee()
    items = ten(meeting)
    roll(meeting)
    paper = sheets.roll_call_paper(meeting, items, "en")
    said = words(paper.blocks)
    boxes = [table for table in tables(paper) if table.header_rows == 2]
    # six of the ten items decide; with three votes not named yet three pages, each in two copies
    assert len(boxes) == 6
    assert said.count("Copy 1 of 2") == said.count("Copy 2 of 2") == 3
    assert [row[1].words for row in boxes[0].rows[2:]] == ["Tampere", "Makati", "Seoul", "Nantes", "Total"]
    assert [row[2].words for row in boxes[0].rows[2:]] == ["1", "1", "2", "1", "5"]
    assert sum(cell.words == "□" for row in boxes[0].rows for cell in row) == 4 * 9
    assert said.count("Teller 2") == 6
    assert PdfReader(BytesIO(draw(paper, "pdf"))).pages[0].extract_text().startswith("Roll-call sheet")


@pytest.mark.django_db
def test_the_protocol_list_tells_family_and_given_names_apart() -> None:
    meeting = committee()
    roll(meeting)
    paper = sheets.protocol_paper(meeting, "en")
    members, observers = tables(paper)
    assert [cell.words for cell in members.rows[1]] == ["1", "Tampere", "Head", "Mayor", "MUSTER", "Maria", "en"]
    assert [row[1].words for row in members.rows[1:]] == ["Tampere"] * 2 + ["Makati"] * 2 + ["Seoul"] * 2 + ["Nantes"]
    assert members.rows[-1][3].words == "(not named yet)"
    assert {row[1].words for row in observers.rows[1:]} == {"Kazan"}
    assert "Gone" not in words(paper.blocks)
    assert draw(paper, "hwpx")[:2] == b"PK"


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "title"), [("ko", "참석자 서명부"), ("en", "Attendance list"), ("fr", "Liste de présence")])
def test_everyone_who_comes_has_a_line_to_sign(language: str, title: str) -> None:
    meeting = committee()
    roll(meeting)
    paper = sheets.attendance_paper(meeting, language)
    (table,) = tables(paper)
    assert words(paper.blocks).startswith(title)
    assert [row[0].words for row in table.rows[1:]] == [str(number) for number in range(1, 10)]


@pytest.mark.django_db
def test_name_plates_carry_two_scripts_and_a_flag_only_by_decision() -> None:
    meeting = committee()
    tampere = roll(meeting)[0].organisation
    Display.objects.create(organisation=tampere, during=(date(2015, 1, 1), None), name={}, flag="FI", source="표본", known_from=meeting.opens_at)
    made = PdfReader(BytesIO(sheets.name_plates(meeting, "en")))
    said = [page.extract_text() for page in made.pages]
    assert len(said) == 5
    assert all(text in said[0] for text in ("Tampere", "탐페레", "Maria MUSTER", "FI"))
    assert "FI" not in said[1]
    assert said[0].count("Tampere") == 2


@pytest.mark.django_db
def test_nothing_is_printed_while_the_roll_is_empty() -> None:
    with pytest.raises(Refused) as refused:
        sheets.protocol_paper(committee(), "ko")
    assert [problem.code for problem in refused.value.problems] == ["meetings.roll_empty"]
