"""Minutes are drafted from facts, in three languages at once, and judged by what they must hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dure.domain.meetings.labels.minutes import worded
from dure.domain.meetings.labels.minutes_words import LINES, WORDS
from dure.domain.meetings.rules import minutes, versions
from dure.domain.meetings.rules.conduct import KINDS
from dure.domain.meetings.rules.minutes_facts import AgendaLine, Attendee, Happened, Person, Record, Spoken, Voted
from dure.domain.meetings.rules.voting import Outcome, Rule
from dure.kernel.plain import as_plain

SEOUL = ZoneInfo("Asia/Seoul")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2018, 5, 10, hour, minute, tzinfo=SEOUL)


def outcome(**given: Any) -> dict[str, Any]:
    plain = {"counted": {"yes": 3, "no": 1}, "abstained": 0, "blank": 0, "invalid": 0, "not_cast": 0, "present": 4, "roll": 5, "base": 4,
             "needed": 3, "quorum_needed": 3, "quorate": True, "carried": True}
    return dict(as_plain(Outcome(**plain | given)))


RULE = Rule.of_plain({"majority": {"share": "1/2", "more": True, "of": "cast"}, "quorum": {"share": "1/2", "more": True, "of": "roll"},
                      "tie": "lost", "abstentions": True, "sources": []}).plain()
CITIZENS = {"ko": "시민연대", "en": "Citizens’ League", "fr": "Ligue des citoyens"}
CHAIR = {"ko": "의장", "en": "Chair"}
# a sitting of an OGP sub-committee (회의정보공개 분과): persons and organisations are invented
SITTING = Record(
    title={"ko": "회의정보공개 분과 제2차 회의", "en": "Second sitting of the sub-committee on meeting information"},
    body={"ko": "회의정보공개 분과", "en": "Sub-committee on meeting information"}, starts_on=date(2018, 5, 10), ends_on=date(2018, 5, 10),
    time_zone="Asia/Seoul", number=2, place={"ko": "서울시청", "en": "Seoul City Hall"}, opened_at=at(10), ended_at=at(12, 10),
    attendees=(
        Attendee(CHAIR, "present", people=(Person("마크", "위원장"),)), Attendee(CITIZENS, "present"),
        Attendee({"ko": "대학", "en": "University"}, "represented", holder=CITIZENS),
        Attendee({"ko": "연구원", "en": "Institute"}, "excused", excuse="출장"), Attendee({"ko": "협회", "en": "Association"}, "absent"),
        Attendee({"ko": "평가단", "en": "Reviewers"}, "present", "observer"), Attendee({"ko": "기자단", "en": "Press"}, "absent", "guest")),
    agenda=(AgendaLine(1, {"ko": "2차 계획 초안", "en": "Draft of the second plan"}), AgendaLine(2, {"ko": "기타"}, state="deferred")),
    happened=(
        Happened(1, "opened", at(10), who=CHAIR), Happened(2, "quorum_noted", at(10, 1)), Happened(3, "item_taken", at(10, 5), item=1),
        Happened(4, "moved", at(10, 20), item=1, who=CITIZENS, motion=1, moved={"ko": "초안 채택", "en": "Adopt the draft"}),
        Happened(5, "ballot_opened", at(10, 30), item=1, ballot=1), Happened(6, "declared", at(10, 33), item=1, ballot=1),
        Happened(7, "dissented", at(10, 34), item=1, ballot=1, who=CITIZENS, text={"ko": "일정이 짧다", "en": "The time is short"}),
        Happened(8, "noted", at(10, 35), item=1, text={"ko": "자료 오기"}), Happened(9, "corrected", at(10, 36), item=1, text={"ko": "자료 3쪽 오기"}, corrects=8),
        Happened(10, "ended", at(12, 10), who=CHAIR)),
    spoken=(Spoken(4, CITIZENS, at(10, 10), item=1, gist={"ko": "시민 의견을 더 들어야 함", "en": "Citizens should be heard more"}),),
    voted=(Voted(1, "hands", item=1, title={"ko": "초안 채택", "en": "Adopt the draft"}, rule=RULE, outcome=outcome(), voters={"no": (CITIZENS,)}),))


def texts(record: Record, language: str = "ko") -> dict[str, str]:
    return {p["key"]: p["text"][language] for p in worded(minutes.drafted(record))}


def test_a_sitting_has_all_eight_contents_in_three_languages() -> None:
    passages = worded(minutes.drafted(SITTING))
    assert minutes.contents_problems(passages) == []
    for passage in passages:
        assert set(passage["text"]) == {"ko", "en", "fr"}
        assert all(passage["text"].values())
        assert passage["text"] == passage["drafted"]
    assert [p["section"] for p in passages] == sorted((p["section"] for p in passages), key=minutes.SECTIONS.index)


def test_who_was_there_and_how_is_told_apart() -> None:
    said = texts(SITTING)
    assert said["attendees"] == "재적 5, 출석 2, 위임 1, 불참 통보 1, 결석 1; 참관 1, 초청 0"
    assert said["attendees:present"].splitlines() == ["출석 (2)", "- 의장: 마크 (위원장)", "- 시민연대"]
    assert "수임: 시민연대" in said["attendees:represented"]
    assert "출장" in said["attendees:excused"]
    assert "협회" in said["attendees:absent"]
    assert "평가단" in said["attendees:observer"]
    assert "attendees:guest" not in said


def test_a_vote_tells_base_majority_counts_and_dissent() -> None:
    assert texts(SITTING)["decision:1"].splitlines() == [
        "안건 1, 표결 1 (거수): 초안 채택", "- 의결 기준: 찬반 표 4의 1/2 초과, 3표 필요.", "- 재적 5, 출석 4, 의결정족수 3.",
        "- 집계: 찬성 3, 반대 1.", "- 가결됨.", "- 반대한 대표: 시민연대.", "- 10:34 시민연대가 소수의견을 남김. — 일정이 짧다"]
    english = texts(SITTING, "en")["decision:1"]
    assert "Majority: more than 1/2 of 4 votes cast for and against, that is 3 votes." in english
    assert "Citizens’ League recorded a dissent. — The time is short" in english
    assert "Ligue des citoyens" in texts(SITTING, "fr")["decision:1"]


def test_what_was_entered_wrongly_is_told_as_it_was_corrected() -> None:
    order = texts(SITTING)["order:item-1"]
    assert "자료 3쪽 오기" in order
    assert "자료 오기" not in order.replace("자료 3쪽 오기", "")
    assert texts(SITTING)["order:closing"] == "12:10 의장이 폐회를 선언함."


@pytest.mark.parametrize(("given", "words"), [
    ({"outcome": None}, "의장이 아직 결과를 선포하지 않음(잠정)."),
    ({"state": "void", "void_why": "명부 오류"}, "무효로 함: 명부 오류"),
    ({"outcome": outcome(carried=False)}, "부결됨."),
    ({"outcome": outcome(quorate=False, carried=False)}, "정족수에 미치지 못하여"),
    ({"outcome": outcome(cast_by_chair="yes")}, "가부동수로 의장이 결정함: 찬성."),
    ({"outcome": outcome(counted={"a": 3, "b": 1}, carried=None, chosen=("a",)), "names": {"a": {"ko": "가람시"}, "b": {"ko": "나루시"}}}, "선출: 가람시."),
    ({"outcome": outcome(counted={}, carried=True), "method": "consensus"}, "이의 없이 합의로 의결함."),
    ({"outcome": outcome(abstained=2, invalid=1)}, "찬성 3, 반대 1, 기권 2, 무효 1."),
    ({"recount_of": 4}, "표결 4의 재검표"),
])
def test_results_are_told_as_they_are(given: dict[str, Any], words: str) -> None:
    assert words in texts(replace(SITTING, voted=(replace(SITTING.voted[0], **given),)))["decision:1"]


def test_a_meeting_without_speeches_and_votes_says_so() -> None:
    said = texts(replace(SITTING, spoken=(), voted=()))
    assert said["remarks"] == "발언 없음."
    assert said["decisions"] == "표결 없음."


def test_the_third_assembly_as_the_statement_tells_it() -> None:
    """Chengdu, 3 to 6 November 2014: 50 cities, 300 people; nothing is known of its order and remarks, and nothing is made up."""
    assembly = Record(
        title={"ko": "2014년 제3회 WeGO 총회", "en": "Third General Assembly 2014"}, body={"ko": "총회", "en": "General Assembly"},
        starts_on=date(2014, 11, 3), ends_on=date(2014, 11, 6), time_zone="Asia/Shanghai", place={"ko": "청두시", "en": "Chengdu"},
        declared=True, source="2018년 사업설명서", told={
            "attendees": ({"ko": "50개 300명 참석"},),
            "decisions": ({"ko": "신규 회원도시 가입승인, WeGO 규약 및 발전방안 논의, 의장단 선출 (서울시 의장도시 연임), 차기 WeGO회의 개최 도시 결정 등"},)})
    passages = worded(minutes.drafted(assembly))
    said = {p["key"]: p["text"]["ko"] for p in passages}
    assert said["time"] == "2014년 11월 3일(월) – 2014년 11월 6일(목)"
    assert texts(replace(assembly, precision="month"), "fr")["time"] == "novembre 2014 (jour non précisé)"
    assert said["told:attendees"] == "문서에 적힌 대로 (출처: 2018년 사업설명서)\n- 50개 300명 참석"
    assert "서울시 의장도시 연임" in said["told:decisions"]
    missing = minutes.contents_problems(passages)
    assert [p.params["en"] for p in missing] == ["Order of proceedings", "Agenda", "Remarks"]


def test_every_kind_of_proceeding_has_words_in_every_language() -> None:
    assert {f"happened.{kind}" for kind in KINDS} <= set(LINES)
    for words in [*LINES.values(), *(word for table in WORDS.values() for word in table.values())]:
        assert set(words) == {"ko", "en", "fr"}
        assert all(words.values())


@pytest.mark.parametrize(("clause", "ends_on", "item", "why", "codes"), [
    ("5", None, 3, "협상 중", []), ("5", date(2018, 12, 31), None, "협상 중", []), ("6", date(2019, 1, 1), None, "개인정보", []),
    ("6", None, 3, "개인정보", ["meetings.withheld_until"]), ("5", None, None, "협상 중", ["meetings.withheld_until"]),
    ("5", None, 3, " ", ["meetings.withheld_why"]), ("7", date(2018, 5, 10), None, "영업", ["meetings.withheld_past"]),
])
def test_withholding_names_its_ground_and_its_end(clause: str, ends_on: date | None, item: int | None, why: str, codes: list[str]) -> None:
    assert [p.code for p in minutes.withholding_problems(clause, ends_on, item, why, date(2018, 5, 10))] == codes


@pytest.mark.parametrize(("withheld", "ended"), [
    ({}, False), ({"clause": "6", "ends_on": "2018-05-10"}, True), ({"clause": "6", "ends_on": "2018-05-11"}, False),
    ({"clause": "5", "item": 3}, True), ({"clause": "5", "item": 4}, False), ({"clause": "5", "item": 4, "ends_on": "2018-05-01"}, True)])
def test_a_ground_ends_with_its_day_or_with_the_deliberation(withheld: dict[str, Any], ended: bool) -> None:
    assert minutes.withholding_ended(withheld, date(2018, 5, 10), frozenset({3})) is ended


def test_drafting_again_keeps_what_was_written_by_hand_and_shows_what_the_records_say() -> None:
    first = worded(minutes.drafted(SITTING))
    place = next(p for p in first if p["key"] == "place")
    place["text"] = place["text"] | {"ko": "서울시청 3층"}
    own = {"key": "own:remarks:1", "section": "remarks", "text": {"ko": "덧붙임"}, "drafted": {}, "withheld": {}, "revision": 2, "by": {}}
    again = versions.merged([*first, own], worded(minutes.drafted(replace(SITTING, place={"ko": "온누리홀"}, ended_at=at(13)))))
    kept = {p["key"]: p for p in again}
    assert kept["place"]["text"]["ko"] == "서울시청 3층"
    assert kept["place"]["drafted"]["ko"] == "온누리홀 (대면)"
    assert "13:00" in kept["time"]["text"]["ko"]
    assert kept["own:remarks:1"]["text"] == {"ko": "덧붙임"}
    gone = versions.merged(first, worded(minutes.drafted(replace(SITTING, spoken=()))))
    assert "remark:4" not in {p["key"] for p in gone}


def test_versions_are_compared_passage_by_passage() -> None:
    one = [{"key": "a", "section": "name", "text": {"ko": "가 나 다", "en": "x"}}, {"key": "b", "section": "host", "text": {"ko": "라"}}]
    two = [{"key": "a", "section": "name", "text": {"ko": "가 나 마", "en": "x"}}, {"key": "c", "section": "order", "text": {"ko": "바"}}]
    found = versions.differences(one, two)
    assert [(d.key, d.kind, d.languages) for d in found] == [("a", "changed", ("ko",)), ("c", "added", ("ko",)), ("b", "removed", ("ko",))]
    assert versions.changed_words("가 나 다", "가 나 마") == [("same", "가 나 "), ("gone", "다"), ("new", "마")]


def test_the_hash_is_of_what_is_said_and_not_of_what_is_withheld() -> None:
    passages = worded(minutes.drafted(SITTING))
    before = versions.content_hash(passages)
    passages[0]["withheld"] = {"clause": "5"}
    assert versions.content_hash(passages) == before
    passages[0]["text"] = {"ko": "다른 말"}
    assert versions.content_hash(passages) != before


