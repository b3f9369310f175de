"""Minutes, memorandum, result report and the list of allowances as papers, in three languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dure.documents.meetings.allowances import AllowanceFacts, allowance_paper
from dure.documents.meetings.memorandum import memorandum_paper
from dure.documents.meetings.minutes import MinutesFacts, minutes_paper
from dure.documents.meetings.report import ReportFacts, Task, report_paper
from dure.domain.meetings.labels.minutes import worded
from dure.domain.meetings.rules.minutes import drafted
from dure.formats.blocks import words
from dure.formats.drawing import draw
from dure.formats.reading import read
from tests.domain.meetings.test_rules_minutes import SITTING

ROWS: list[dict[str, Any]] = [
    {"number": 1, "delegate": 1, "organisation": "시민연대", "name": "마 하나", "post": "위원", "minutes": 130, "amount": 150_000, "income_tax": 12_000,
     "local_tax": 1_200, "unpaid": ""},
    {"number": 2, "delegate": 2, "organisation": "담당관실", "name": "마 둘", "post": "", "minutes": 130, "amount": 0, "income_tax": 0, "local_tax": 0,
     "unpaid": "official"}]


def facts(withheld: str = "") -> MinutesFacts:
    passages = worded(drafted(SITTING))
    for passage in passages:
        if passage["section"] == withheld:
            passage["withheld"] = {"clause": "5", "ends_on": "2018-12-31", "why": "협상 중"}
    return MinutesFacts(SITTING.title, passages, 1, "", "2018-05-10 마크", "2018-05-11 과장", "ab" * 32)


@pytest.mark.parametrize(("language", "title", "said"), [
    ("ko", "회의록", "반대한 대표: 시민연대."), ("en", "Minutes", "Against: Citizens’ League."), ("fr", "Procès-verbal", "Contre : Ligue des citoyens.")])
def test_minutes_are_a_paper_in_each_language(language: str, title: str, said: str) -> None:
    paper = minutes_paper(facts(), language)
    text = words(paper.blocks)
    assert text.startswith(title)
    assert said in text
    assert "ab" * 32 in text
    again = words(read(draw(paper, "hwpx"), "minutes.hwpx").blocks)
    assert said in again
    assert draw(paper, "pdf").startswith(b"%PDF")


def test_what_is_withheld_is_not_in_the_public_paper_but_its_ground_and_end_are() -> None:
    public, own = (words(minutes_paper(facts("remarks"), "ko", public=public).blocks) for public in (True, False))
    assert "시민 의견을 더 들어야 함" not in public
    assert "시민 의견을 더 들어야 함" in own
    for text in (public, own):
        assert "제9조 제1항, 제5호 의사결정·내부검토 과정; 2018년 12월 31일(월)까지 비공개" in text
    assert "시민 의견" not in words(report_paper(ReportFacts(facts("remarks")), "ko").blocks)


def test_a_memorandum_holds_decisions_and_votes_only() -> None:
    text = words(memorandum_paper(facts(), "en").blocks)
    assert "1. Item 1, vote 1 (by show of hands): Adopt the draft" in text
    assert "recorded a dissent" in text
    assert "Citizens should be heard more" not in text
    assert "provisional" not in text.lower()
    unapproved = MinutesFacts(SITTING.title, facts().passages)
    assert "Provisional" in words(memorandum_paper(unapproved, "en").blocks)
    assert "Nothing was decided" in words(memorandum_paper(MinutesFacts(SITTING.title, []), "en").blocks)


def test_a_result_report_follows_the_offices_order() -> None:
    text = words(report_paper(ReportFacts(facts(), ["기본계획 (정보-1, 2018-01-02)"], [Task("초안 공개", "담당관실", date(2018, 6, 1))]), "ko").blocks)
    heads = ["추진근거", "회의 개요", "참석 현황", "주요내용", "회의 결과", "향후계획"]
    at = [text.index(f"□ {head}") for head in heads]
    assert at == sorted(at)
    assert "초안 공개 (담당관실, 2018년 6월 1일(금)까지)" in text
    assert "해당 없음" in words(report_paper(ReportFacts(facts()), "ko").blocks)


def test_a_list_of_allowances_computes_in_a_spreadsheet_and_holds_no_resident_numbers() -> None:
    paper = allowance_paper(AllowanceFacts(SITTING.title, SITTING.starts_on, ROWS, "OGP 협의체 운영 400,000원*4회*4분과"), "ko")
    text = words(paper.blocks)
    assert "400,000원*4회*4분과" in text
    assert "공무원(지급 제외)" in text
    assert "서명" in text
    sheet = words(read(draw(paper, "xlsx"), "list.xlsx").blocks).splitlines()
    total = sheet[sheet.index("합계"):]
    assert [cell.replace(",", "") for cell in total if cell][1:5] == ["150000", "12000", "1200", "136800"]
    assert "136,800" in words(read(draw(paper, "hwpx"), "list.hwpx").blocks)
