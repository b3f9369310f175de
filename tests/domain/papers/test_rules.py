"""Rules of the papers room: no database."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.papers.labels import SENTENCES
from dure.domain.papers.rules.correcting import corrected, correction_problems, unkeepable
from dure.domain.papers.rules.freezing import canonical, content_hash
from dure.domain.papers.rules.registering import paper_problems
from dure.domain.papers.rules.review import line_problems, step_problems
from dure.domain.papers.rules.settling import settling_problems, state_when_found_again

DATA = {"title": "세계도시", "fiscal_year": None, "budget": {"lines": [{"name": "여비", "current": 2000}]}}
ON = date(2026, 3, 2)


def codes(problems: Any) -> list[str]:
    return [p.code.removeprefix("papers.") for p in problems]


@pytest.mark.parametrize(("given", "expected"), [
    (("제목", ON, None, "public", "", []), []),
    (("제목", ON, ON, "partial", "제9조제1항제5호", [{"post": "과장", "name": "마크"}]), []),
    ((" ", ON, date(2026, 3, 3), "closed", " ", [{"name": "마크"}]),
     ["title_missing", "decided_later", "disclosure_ground", "approval_line"]),
])
def test_what_stands_in_the_register(given: Any, expected: list[str]) -> None:
    assert codes(paper_problems(*given)) == expected


@pytest.mark.parametrize(("path", "value", "remove", "why", "expected"), [
    ("title", "세계 도시", False, "오독", []),
    ("fiscal_year", 2018, False, "오독", []),
    ("budget.lines.0.current", 2100, False, "오독", []),
    ("budget.lines.0.current", None, False, "오독", []),
    ("budget.lines.0.current", Decimal("0.5"), False, "오독", []),
    ("budget.lines.1", {"name": "x"}, False, "빠짐", []),
    ("budget.lines.0", None, True, "없는 줄", []),
    ("budget.lines.2", {}, False, "x", ["path_unknown"]),
    ("budget.lines.1", None, True, "x", ["path_unknown"]),
    ("budget.lines.-1.current", 1, False, "x", ["path_unknown"]),
    ("budget.lines.²", 1, False, "x", ["path_unknown"]),
    ("nothing", 1, False, "x", ["path_unknown"]),
    ("", 1, False, "x", ["path_unknown"]),
    ("title.x", 1, False, "x", ["path_unknown"]),
    ("title", 5, False, "x", ["value_kind"]),
    ("budget.lines.0.current", "2,100", False, "x", ["value_kind"]),
    ("budget.lines.0.current", True, False, "x", ["value_kind"]),
    ("budget", [], False, "x", ["value_kind"]),
    ("budget.lines.0.current", 2000, False, "x", ["correction_same"]),
    ("title", "세계 도시", False, "  ", ["reason_missing"]),
])
def test_a_correction_of_what_was_read(path: str, value: Any, remove: bool, why: str, expected: list[str]) -> None:
    assert codes(correction_problems(DATA, path, value, remove, why)) == expected


def test_corrections_are_laid_over_in_order_and_leave_the_original() -> None:
    after = corrected(DATA, [
        {"path": "budget.lines.1", "value": {"name": "운영비", "current": 1}},
        {"path": "budget.lines.0", "remove": True, "value": None},
        {"path": "budget.lines.0.current", "value": 7},
        {"path": "fiscal_year", "value": 2018},
    ])
    assert after["budget"]["lines"] == [{"name": "운영비", "current": 7}]
    assert after["fiscal_year"] == 2018
    assert DATA["fiscal_year"] is None
    assert len(DATA["budget"]["lines"]) == 1  # type: ignore[index]


@pytest.mark.parametrize(("data", "path"), [
    ({"a": ["b", {"c": "x\0"}]}, "a.1.c"), ("\ud800", "."), ({"\0": 1}, "?"), ({"a": "空席 △"}, None), (5, None)])
def test_what_no_database_keeps(data: Any, path: str | None) -> None:
    assert unkeepable(data) == path


@pytest.mark.parametrize(("state", "target", "reason", "expected"), [
    ("open", "accepted", "", []),
    ("open", "dismissed", "", ["reason_missing"]),
    ("open", "dismissed", "표기 관행", []),
    ("dismissed", "accepted", "", ["finding_settled"]),
    ("accepted", "dismissed", "x", ["finding_settled"]),
    ("accepted", "open", "", ["reason_missing"]),
    ("dismissed", "open", "다시 보니 오류", []),
    ("open", "open", "x", ["finding_open"]),
])
def test_what_may_become_of_a_finding(state: str, target: str, reason: str, expected: list[str]) -> None:
    assert codes(settling_problems(state, target, reason, "마크", "전에 처리")) == expected


@pytest.mark.parametrize(("state", "was_present", "after"), [
    ("dismissed", False, "dismissed"), ("dismissed", True, "dismissed"), ("accepted", False, "accepted"),
    ("corrected", True, "corrected"), ("corrected", False, "open"), ("open", False, "open")])
def test_a_finding_found_again(state: str, was_present: bool, after: str) -> None:
    assert state_when_found_again(state, was_present) == after


@pytest.mark.parametrize(("held", "duty", "deputy", "acted", "expected"), [
    ({"officer@d1"}, "officer", False, False, []),
    ({"officer", "officer@d2"}, "officer", False, False, ["review_not_yours"]),
    ({"team_lead@d1"}, "officer", False, False, ["review_not_yours"]),
    ({"deputy:director@d1"}, "director", False, False, ["review_not_yours"]),
    ({"deputy:director@d1"}, "director", True, False, []),
    ({"deputy:director@d1"}, "director", True, True, []),
    ({"director@d1"}, "director", True, False, ["review_own_right"]),
    ({"director@d1", "deputy:director@d1"}, "director", True, False, ["review_own_right"]),
    ({"officer@d1"}, "director", True, False, ["review_not_yours"]),
    ({"team_lead@d1"}, "team_lead", False, True, ["review_twice"]),
])
def test_whose_step_it_is(held: set[str], duty: str, deputy: bool, acted: bool, expected: list[str]) -> None:
    assert codes(step_problems(held, duty, "d1", deputy, acted)) == expected


def test_a_line_of_review() -> None:
    assert codes(line_problems(["officer", "team_lead", "director"])) == []
    assert codes(line_problems([])) == ["review_line_empty"]
    assert codes(line_problems(["officer", "king"])) == ["review_line_unknown"]


def test_the_review_is_never_called_approval() -> None:
    assert not [code for code, said in SENTENCES.items() if code.startswith("papers.review") and "결재" in said["ko"]]


@pytest.mark.parametrize(("one", "other"), [
    ({"a": 1, "b": [1, 2]}, {"b": [1, 2], "a": 1}),
    ({"x": Decimal("320")}, {"x": 320}),
    ({"x": Decimal("-0.70")}, {"x": Decimal("-0.7")}),
    ({"x": "각"}, {"x": "\u1100\u1161\u11a8"}),
])
def test_what_is_the_same_content(one: Any, other: Any) -> None:
    assert content_hash(one) == content_hash(other)


@pytest.mark.parametrize(("one", "other"), [
    ({"x": None}, {"x": 0}), ({"x": 1}, {"x": "1"}), ({"x": [1, 2]}, {"x": [2, 1]}), ({"x": None}, {}),
    ({"x": Decimal("0.7")}, {"x": Decimal("0.71")}), ({"x": True}, {"x": 1})])
def test_what_is_other_content(one: Any, other: Any) -> None:
    assert content_hash(one) != content_hash(other)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False,
                                                                                        allow_infinity=False),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)))
def test_the_canonical_form_is_one(value: Any) -> None:
    try:
        form = canonical(value)
    except UnicodeEncodeError:  # half a character, which readers never give and the room refuses to keep
        assert unkeepable(value) is not None
        return
    assert form == canonical(value)


def test_every_sentence_is_said_in_both_languages() -> None:
    assert all(set(said) == {"ko", "en"} and all(said.values()) for said in SENTENCES.values())
