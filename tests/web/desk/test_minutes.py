"""Minutes and what follows at the desk, and what the public sees of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from dure.domain.meetings.models import ActionItem, AllowanceList, Meeting, Minutes
from dure.domain.papers.models import Paper
from tests.domain.meetings.sittings import DAY, body, sitting

MINUTES = "/desk/meetings/ogp-meetings-2018-1/minutes/"
FOLLOWING = "/desk/meetings/ogp-meetings-2018-1/following/"
PUBLIC = "/meetings/ogp-meetings-2018-1/minutes/"


@pytest.fixture
def meeting(db: None) -> Meeting:
    return sitting(body())


@pytest.fixture
def drafted(meeting: Meeting, officer: Client) -> Minutes:
    assert officer.post(MINUTES + "draft/").status_code == 302
    return Minutes.objects.get(meeting=meeting)


def test_an_officer_drafts_minutes_and_sees_the_records_beside_them(meeting: Meeting, officer: Client) -> None:
    before = officer.get(MINUTES).content.decode()
    assert "회의록 작성" in before
    officer.post(MINUTES + "draft/")
    page = officer.get(MINUTES).content.decode()
    assert page.count("✓") == 8
    assert "10:10 시민연대가 동의 1을 냄: 초안 채택." in page
    assert "Citizens moved motion 1" in officer.get(MINUTES + "?in=en").content.decode()
    assert "Citizens présente la motion 1" in officer.get(MINUTES + "?in=fr").content.decode()
    assert "The eight" not in page


def test_the_second_editor_sees_what_differs_and_keeps_what_was_typed(drafted: Minutes, officer: Client, signed_in: Callable[..., Client]) -> None:
    form = {"key": "place", "language": "ko", "revision": "1", "text": "서울시청 3층"}
    assert officer.post(MINUTES + "1/save/", form).status_code == 302
    other = signed_in("team_lead", "동료")
    answer = other.post(MINUTES + "1/save/", form | {"text": "서울시청 4층"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "<del>3층</del>" in page
    assert "<ins>4층</ins>" in page
    assert ">서울시청 4층</textarea>" in page
    by_itself = other.post(MINUTES + "1/save/", form | {"text": "서울시청 4층"}, headers={"Accept": "application/json"})
    assert by_itself.status_code == 409
    saved = officer.post(MINUTES + "1/save/", form | {"key": "time", "text": "오전"}, headers={"Accept": "application/json"}).json()
    assert saved["revision"] == 3


def test_approval_by_another_locks_registers_and_is_published(drafted: Minutes, officer: Client, signed_in: Callable[..., Client], files: Path) -> None:
    officer.post(MINUTES + "1/submit/")
    own = officer.get(MINUTES).content.decode()
    assert "작성하거나 고친 사람은 승인할 수 없습니다" in own
    assert "승인하고 잠그기" not in own
    director = signed_in("director", "과장")
    assert "승인하고 잠그기" in director.get(MINUTES).content.decode()
    assert Client().get(PUBLIC).status_code == 404
    director.post(MINUTES + "1/approve/", {"revision": drafted.revision})
    drafted.refresh_from_db()
    paper = Paper.objects.get(kind="minutes")
    assert (drafted.state, drafted.paper_id) == ("approved", paper.pk)
    assert paper.file is not None
    remark = next(p["key"] for p in drafted.passages if p["section"] == "remarks")
    officer.post(MINUTES + "1/withhold/", {"key": remark, "clause": "5", "why": "협상 중", "ends_on": "2099-12-31"})
    officer.post(MINUTES + "1/publish/")
    page = Client().get(PUBLIC).content.decode()
    assert "제5호 의사결정·내부검토 과정; 2099년 12월 31일(목)까지 비공개" in page
    assert "일정을 늦추자" not in page
    assert "담당관실이 소수의견을 남김. — 자료가 부족하다" in page
    assert "Against: Office." in Client().get("/en" + PUBLIC).content.decode()
    assert "Contre : Office." in Client().get(PUBLIC + "?in=fr").content.decode()
    pdf = Client().get(PUBLIC + "minutes-ko.pdf")
    assert pdf.content.startswith(b"%PDF")
    officer.post(MINUTES + "1/open/", {"key": remark})
    assert "일정을 늦추자" in Client().get(PUBLIC).content.decode()


def test_rectifying_shows_what_differs(drafted: Minutes, officer: Client, signed_in: Callable[..., Client], files: Path) -> None:
    officer.post(MINUTES + "1/submit/")
    signed_in("director", "과장").post(MINUTES + "1/approve/", {"revision": 1})
    assert officer.post(MINUTES + "1/rectify/", {"why": ""}).status_code == 422
    officer.post(MINUTES + "1/rectify/", {"why": "장소가 틀림"})
    officer.post(MINUTES + "2/save/", {"key": "place", "language": "ko", "revision": "1", "text": "온누리홀 (대면)"})
    page = officer.get(MINUTES + "1/2/").content.decode()
    assert "<del>서울시청</del>" in page
    assert "<ins>온누리홀</ins>" in page
    assert "장소가 틀림" in page


@pytest.mark.parametrize("name", ["minutes-ko.hwpx", "memorandum-en.pdf", "report-fr.pdf"])
def test_papers_are_handed_out(drafted: Minutes, officer: Client, name: str) -> None:
    answer = officer.get(f"{MINUTES}1/{name}")
    assert answer.status_code == 200
    assert len(answer.content) > 1000
    assert officer.get(f"{MINUTES}1/nothing-ko.pdf").status_code == 404
    assert officer.get(f"{MINUTES}9/{name}").status_code == 404


def test_action_items_are_recorded_settled_and_carried_over(meeting: Meeting, officer: Client) -> None:
    sitting(meeting.body, "ogp-meetings-2018-2", starts_on=DAY.replace(month=8), ends_on=DAY.replace(month=8), state="planned")
    assert officer.post(FOLLOWING + "record/", {"text_ko": "", "owner_duty": "officer"}).status_code == 422
    officer.post(FOLLOWING + "record/", {"text_ko": "초안 공개", "owner_duty": "officer", "due_on": "2018-06-01"})
    made = ActionItem.objects.get()
    assert "기한 지남" in officer.get(FOLLOWING).content.decode()
    assert "초안 공개" in officer.get("/desk/meetings/ogp-meetings-2018-2/following/").content.decode()
    officer.post(f"{FOLLOWING}{made.pk}/drop/", {"why": ""})
    made.refresh_from_db()
    assert made.state == "open"
    officer.post(f"{FOLLOWING}{made.pk}/settle/", {"done_on": "2018-05-20", "note": "공개함"})
    made.refresh_from_db()
    assert (made.state, made.note) == ("done", "공개함")


def test_allowances_are_shown_drawn_up_and_taken_back(meeting: Meeting, officer: Client) -> None:
    page = officer.get(FOLLOWING).content.decode()
    assert "공무원(지급 제외)" in page
    assert "250,000" in page
    officer.post("/desk/meetings/ogp-meetings-2018-1/allowances/draw/", {"basis": ""})
    assert AllowanceList.objects.get().total == 250_000
    for form in ("hwpx", "pdf", "xlsx"):
        assert officer.get(f"/desk/meetings/ogp-meetings-2018-1/allowances-ko.{form}").status_code == 200
    officer.post("/desk/meetings/ogp-meetings-2018-1/allowances/take-back/", {"why": "시간 오기"})
    assert "시간 오기" in officer.get(FOLLOWING).content.decode()
    assert officer.get("/desk/meetings/ogp-meetings-2018-1/allowances-ko.pdf").status_code == 404


def test_the_secretariat_reads_and_does_not_write_the_citys_minutes(drafted: Minutes, signed_in: Callable[..., Client]) -> None:
    secretariat = signed_in("secretariat", "사무국")
    page = secretariat.get(MINUTES).content.decode()
    assert "<textarea" not in page
    assert "다른 부서가 맡습니다" in page
    secretariat.post(MINUTES + "1/save/", {"key": "place", "language": "ko", "revision": "1", "text": "다른 곳"})
    drafted.refresh_from_db()
    assert drafted.revision == 1


def test_the_next_meeting_approves_the_minutes_of_the_last(drafted: Minutes, officer: Client, signed_in: Callable[..., Client], files: Path) -> None:
    officer.post(MINUTES + "1/submit/")
    signed_in("director", "과장").post(MINUTES + "1/approve/", {"revision": 1})
    running = sitting(drafted.meeting.body, "ogp-meetings-2018-2", starts_on=DAY.replace(month=8), ends_on=DAY.replace(month=8), state="in_session",
                      ended_at=None)
    address = f"/desk/meetings/{running.key}/minutes/"
    assert "이 회의에서 승인함" in officer.get(address).content.decode()
    officer.post(address + "confirm/", {"minutes": drafted.pk, "text": "장소를 바로잡음"})
    assert running.proceedings.get(kind="minutes_approved").text == {"ko": "장소를 바로잡음"}
    assert "이 회의에서 승인함" not in officer.get(address).content.decode()


def test_a_withheld_passage_whose_ground_has_ended_comes_up_today(drafted: Minutes, officer: Client, signed_in: Callable[..., Client]) -> None:
    remark = next(p["key"] for p in drafted.passages if p["section"] == "remarks")
    item = drafted.meeting.items.get()
    drafted.meeting.items.update(state="taken")
    officer.post(MINUTES + "1/withhold/", {"key": remark, "clause": "5", "why": "협상 중", "item": item.pk})
    heading = "비공개 사유가 끝난 회의록 대목"
    assert heading not in officer.get("/desk/").content.decode()
    drafted.meeting.items.update(state="done")
    assert heading in officer.get("/desk/").content.decode()
    assert heading not in signed_in("secretariat", "사무국").get("/desk/").content.decode()
    assert "비공개 사유가 끝난 대목이 1곳 있습니다" in officer.get(MINUTES).content.decode()


def test_a_visitor_sees_nothing_of_the_desk(meeting: Meeting) -> None:
    for address in (MINUTES, FOLLOWING):
        assert Client().get(address).status_code == 302
