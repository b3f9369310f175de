"""The order in which motions are put, what falls away, and what a motion says as amended."""

from __future__ import annotations

from dataclasses import replace

from dure.domain.meetings.rules.effects import effect_problems, left
from dure.domain.meetings.rules.motions import (
    Moved,
    amending_problems,
    as_amended,
    before,
    lapsing,
    text_problems,
    voting_order,
)

FEE = Moved(1, {"ko": "회비를 2018년부터 걷는다", "en": "Dues are collected from 2018"})
NEXT = Moved(2, {"en": "from 2019"}, "amendment", amends=1, passage={"en": "from 2018"}, distance=1)
NEVER = Moved(3, {"en": "are not collected"}, "amendment", amends=1, passage={"en": "are collected from 2018"}, distance=3)
MONTH = Moved(4, {"en": "from July 2019"}, "amendment", amends=2, passage={"en": "from 2019"})
REPORT = Moved(5, {"en": "The Secretariat reports each year.", "ko": "사무국이 해마다 보고한다."}, "amendment", amends=1, distance=0)
CLOSE = Moved(6, {"en": "Close the debate"}, "procedure")
ALL = [FEE, NEXT, NEVER, MONTH, REPORT, CLOSE]


def numbers(motions: list[Moved]) -> list[int]:
    return [motion.number for motion in motions]


def settled(carried: dict[int, bool]) -> list[Moved]:
    return [replace(motion, carried=carried.get(motion.number)) for motion in ALL]


def test_procedure_then_amendments_the_farthest_first_and_theirs_before_them() -> None:
    assert numbers(voting_order(ALL)) == [6, 3, 4, 2, 5, 1]
    assert before(ALL, 1) == [6, 3, 4, 2, 5]
    assert before(ALL, 2) == [6, 3, 4]
    assert before(ALL, 6) == []


def test_what_is_settled_does_not_come_before() -> None:
    assert before(settled({6: True, 3: False, 4: False, 2: True}), 1) == [5]


def test_another_motion_does_not_wait_for_these_amendments() -> None:
    other = Moved(7, {"en": "Thanks to the host"})
    assert before([*ALL, other], 7) == [6]
    assert before([*ALL, replace(other, item=12)], 7) == []


def test_text_as_amended_by_language() -> None:
    carried = settled({3: False, 4: True, 2: True, 5: True})
    assert as_amended(carried, 1) == {"ko": "회비를 2018년부터 걷는다\n사무국이 해마다 보고한다.",
                                      "en": "Dues are collected from July 2019\nThe Secretariat reports each year."}
    assert as_amended(ALL, 1) == FEE.text


def test_a_passage_is_struck_out() -> None:
    struck = Moved(2, {"en": ""}, "amendment", amends=1, passage={"en": " from 2018"}, carried=True)
    assert as_amended([FEE, struck], 1)["en"] == "Dues are collected"


def test_those_whose_passage_no_longer_stands_lapse_with_what_amends_them() -> None:
    assert lapsing(settled({6: True, 3: True})) == [2, 4]
    assert lapsing(settled({6: True, 3: False})) == []
    assert lapsing([replace(FEE, state="withdrawn"), NEXT, NEVER, MONTH, REPORT]) == [2, 3, 4, 5]


def test_an_amendment_has_a_passage_that_stands_in_a_motion_that_waits() -> None:
    def codes(above: Moved, words: dict[str, str], passage: dict[str, str]) -> list[str]:
        return [p.code for p in amending_problems(above, above.text, words, passage)]

    assert codes(FEE, {"en": "from 2020"}, {"en": "from 2018"}) == []
    assert codes(FEE, {}, {"en": "from 2018"}) == []
    assert codes(FEE, {"en": "x"}, {"en": "from 2030"}) == ["meetings.passage_not_there"]
    assert codes(FEE, {"fr": "x"}, {"fr": "dès 2018"}) == ["meetings.passage_not_there"]
    assert codes(FEE, {}, {}) == ["meetings.motion_empty"]
    assert codes(replace(FEE, carried=True), {"en": "x"}, {}) == ["meetings.motion_stands"]
    assert [p.code for p in text_problems({"en": "  "})] == ["meetings.motion_empty"]


def test_an_effect_names_a_known_act_and_holds_all_it_is_given() -> None:
    line = {"organisation": "new-city", "category": "full", "starts_on": "2026-03-02"}
    assert effect_problems({}) == []
    assert effect_problems({"act": "members.admit_member", "args": [line, line]}) == []
    assert [p.code for p in effect_problems({"act": "members.delete_all", "args": [line]})] == ["meetings.effect_unknown"]
    wrong = [line | {"starts_on": "soon"}, line | {"category": ""}, {"organisation": "x"}]
    assert [p.params["line"] for p in effect_problems({"act": "members.admit_member", "args": [line, *wrong]})] == [2, 3, 4]
    assert [p.code for p in effect_problems({"act": "bodies.review_office", "args": [{"body": "b", "year": "so", "result": "x"}]})] == [
        "meetings.effect_wrong"]
    assert left({"args": [line] * 3, "done": {"1": {}}}) == [0, 2]
