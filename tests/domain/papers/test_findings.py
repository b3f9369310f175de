"""Findings survive the next run; corrections make the 정오표."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.papers import actions, queries
from dure.domain.papers.actions.findings import Run
from dure.domain.papers.models import Correction, Finding, Paper
from dure.kernel.figure import Ref
from dure.kernel.place import Place
from dure.kernel.problem import Refused
from tests.domain.papers.found import Found

SUBJECT = "papers.reading:1"


def run(by: Actor, at: datetime, *found: Found, subject: str = SUBJECT, **given: Any) -> Run:
    return actions.record_findings(by=by, at=at, subject=subject, findings=found, **given)


def only(subject: str = SUBJECT) -> Finding:
    return Finding.objects.get(subject=subject)


@pytest.mark.django_db
class TestFindings:
    def test_a_dismissed_finding_stays_dismissed_at_the_next_run(self, officer: Actor, at: datetime) -> None:
        assert run(officer, at, Found("a"), Found("b")) == Run(2, 0, 0)
        dismissed = actions.dismiss_finding(by=officer, at=at, finding=Finding.objects.get(fingerprint="a").pk,
                                            reason="관행")
        assert run(officer, at + timedelta(days=1), Found("a"), Found("b"), Found("c")) == Run(1, 2, 0)
        assert {f.fingerprint: f.state for f in queries.findings_of(SUBJECT)} == {"a": "dismissed", "b": "open",
                                                                                  "c": "open"}
        assert queries.findings_of(SUBJECT, state="dismissed") == [dismissed]
        assert queries.finding_counts([SUBJECT, "papers.paper:0"]) == {
            SUBJECT: {"dismissed": 1, "open": 2}, "papers.paper:0": {}}

    def test_what_a_run_no_longer_finds_is_gone_and_not_forgotten(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"), Found("b"))
        assert run(officer, at, Found("b")) == Run(0, 1, 1)
        assert [f.fingerprint for f in queries.findings_of(SUBJECT)] == ["b"]
        assert [f.fingerprint for f in queries.findings_of(SUBJECT, gone=True)] == ["a", "b"]
        assert run(officer, at) == Run(0, 0, 1)
        assert run(officer, at, Found("a")) == Run(0, 1, 0)

    def test_what_was_corrected_and_is_back_is_open_again(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        actions.record_correction(by=officer, at=at, subject="budget.line:1", field="current", filed=1, corrected=2,
                                  reason="합계 오기", finding=only().pk)
        run(officer, at, Found("a"))
        assert only().state == "corrected"
        run(officer, at)
        run(officer, at, Found("a"))
        assert only().state == "open"

    def test_the_sentence_follows_the_checker(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        run(officer, at, replace(Found("a"), ko="새 문장", places=[Place(page=2)]))
        assert (only().ko, only().places) == ("새 문장", [{"page": 2}])
        assert [h.ko for h in only().history.all()] == ["합계가 맞지 않습니다."]

    def test_a_run_that_changes_nothing_leaves_no_history(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        run(officer, at + timedelta(days=1), Found("a"), Found("a"))
        assert only().seen_at == at + timedelta(days=1)
        assert not only().history.exists()

    def test_settlements_follow_the_reading_to_its_paper(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"), Found("b"))
        actions.dismiss_finding(by=officer, at=at, finding=Finding.objects.get(fingerprint="a").pk, reason="관행")
        run(officer, at, Found("a"), Found("b"), Found("c"), subject="papers.paper:9", known_from=[SUBJECT])
        taken = {f.fingerprint: (f.state, f.reason) for f in queries.findings_of("papers.paper:9")}
        assert taken == {"a": ("dismissed", "관행"), "b": ("open", ""), "c": ("open", "")}

    def test_who_may_settle(self, officer: Actor, stranger: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        auditor = Actor("parties.account:900050", "감사", frozenset({"auditor"}))
        for one in (stranger, auditor):
            with pytest.raises(Refused, match=r"base\.not_permitted"):
                actions.accept_finding(by=one, at=at, finding=only().pk)
            with pytest.raises(Refused, match=r"base\.not_permitted"):
                run(one, at, Found("a"))

    def test_accepting_opening_again_and_dismissing(self, officer: Actor, person: Any, at: datetime) -> None:
        run(officer, at, Found("a"))
        actions.accept_finding(by=officer, at=at, finding=only().pk)
        with pytest.raises(Refused, match=r"papers\.finding_settled") as refused:
            actions.dismiss_finding(by=person(2, "team_lead"), at=at, finding=only().pk, reason="x")
        assert refused.value.problems[0].params["who"] == "마크"
        with pytest.raises(Refused, match=r"papers\.reason_missing"):
            actions.reopen_finding(by=officer, at=at, finding=only().pk, reason="")
        assert actions.reopen_finding(by=officer, at=at, finding=only().pk, reason="다시").settled_by_name == ""
        assert actions.dismiss_finding(by=officer, at=at, finding=only().pk, reason="관행").reason == "관행"

    def test_open_findings_page_newest_first(self, officer: Actor, at: datetime) -> None:
        run(officer, at - timedelta(days=2), Found("old"))
        run(officer, at, Found("a"), Found("b"), Found("c"), subject="papers.paper:2")
        first = queries.open_findings(size=2)
        rest = queries.open_findings(before=first[-1])
        assert [f.fingerprint for f in first + rest] == ["c", "b", "a", "old"]
        assert len(queries.open_findings(since=at - timedelta(days=1))) == 3
        assert [f.fingerprint for f in queries.findings_of("papers.paper:2", after=first[-1].pk)] == ["c"]

    def test_the_database_wants_reasons_and_known_states(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        for change in ({"state": "dismissed", "settled_at": at, "reason": ""}, {"state": "lost"}, {"state": "accepted"},
                       {"severity": "grave"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Finding.objects.update(**change)


@pytest.mark.django_db
class TestCorrections:
    def correct(self, by: Actor, at: datetime, value: Any, **given: Any) -> Correction:
        return actions.record_correction(**{
            "by": by, "at": at, "subject": "budget.line:4", "field": "current", "filed": 350, "corrected": value,
            "reason": "결과보고 기준"} | given)

    def test_one_line_per_field_the_last_one(self, officer: Actor, at: datetime, paper: Paper) -> None:
        self.correct(officer, at, 400, paper=paper, place={"page": 3})
        self.correct(officer, at, 410, paper=paper)
        self.correct(officer, at, 7, field="previous", filed=None, paper=paper)
        lines = [(c.field, c.filed, c.corrected) for c in queries.corrections_of(["budget.line:4"])]
        assert lines == [("current", 350, 410), ("previous", None, 7)]
        assert queries.corrections_on_paper(paper.pk) == queries.corrections_of(["budget.line:4"])

    def test_taken_back_it_leaves_the_list_and_opens_the_finding(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        made = self.correct(officer, at, 400, finding=only().pk)
        assert only().state == "corrected"
        actions.withdraw_correction(by=officer, at=at, correction=made.pk, reason="문서가 맞음")
        assert queries.corrections_of(["budget.line:4"]) == []
        assert only().state == "open"
        with pytest.raises(Refused, match=r"papers\.correction_same"):
            actions.withdraw_correction(by=officer, at=at, correction=made.pk, reason="또")

    @pytest.mark.parametrize(("given", "code"), [
        ({"reason": " "}, "papers.reason_missing"), ({"value": 350}, "papers.correction_same")])
    def test_what_is_no_correction(self, officer: Actor, at: datetime, given: dict[str, Any], code: str) -> None:
        with pytest.raises(Refused, match=code):
            self.correct(officer, at, given.pop("value", 1), **given)

    def test_a_dismissed_finding_is_not_corrected(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        actions.dismiss_finding(by=officer, at=at, finding=only().pk, reason="관행")
        with pytest.raises(Refused, match=r"papers\.finding_settled"):
            self.correct(officer, at, 400, finding=only().pk)
        assert not Correction.objects.exists()

    def test_an_accepted_finding_can_be(self, officer: Actor, at: datetime) -> None:
        run(officer, at, Found("a"))
        actions.accept_finding(by=officer, at=at, finding=only().pk)
        self.correct(officer, at, 400, finding=only().pk)
        assert only().state == "corrected"

    def test_a_correction_is_explained(self, officer: Actor, at: datetime, paper: Paper) -> None:
        made = self.correct(officer, at, 400, paper=paper, place={"page": 3})
        explained = queries.explain(Ref("papers", "correction", str(made.pk)))
        assert explained is not None
        assert (explained.value, explained.place, explained.paper_title) == (400, Place(page=3), paper.title)
        assert explained.records == (Ref.parse("budget.line:4"),)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_settle_at_once_one_is_told(officer: Actor, at: datetime) -> None:
    run(officer, at, Found("a"))
    key = only().pk

    def settle(number: int) -> str:
        act = actions.accept_finding if number % 2 else actions.dismiss_finding
        try:
            act(by=officer, at=at, finding=key, reason="이유")
        except Refused as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "settled"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(settle, range(4))) == ["papers.finding_settled"] * 3 + ["settled"]


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_keep_each_finding_once(officer: Actor, at: datetime) -> None:
    def check(number: int) -> None:
        try:
            run(officer, at, *(Found(f"f{n}") for n in range(30)))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(check, range(4)))
    assert Finding.objects.count() == 30
