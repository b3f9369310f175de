"""확인 along the line, 代, 반려; frozen papers; the approved file that comes back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.papers import actions, queries
from dure.domain.papers.models import Frozen, Paper, Review, StoredFile
from dure.domain.parties import actions as parties
from dure.domain.parties.queries import actor
from dure.domain.texts import actions as texts
from dure.kernel.problem import Refused
from tests.domain.papers.found import Found

Person = Callable[..., Actor]


def submitted(by: Actor, on: date, at: datetime, frozen: Frozen, **given: Any) -> Review:
    return actions.submit_for_review(by=by, on=on, at=at, frozen=frozen.pk, **given)


def signatures(review: Review) -> list[tuple[str, str, str, bool]]:
    return [(s.duty, s.name, s.outcome, s.deputy) for s in queries.review_page(review.pk).steps.all()]


@pytest.mark.django_db
class TestReview:
    def test_along_the_line(self, officer: Actor, person: Person, on: date, at: datetime, frozen: Frozen) -> None:
        review = submitted(officer, on, at, frozen)
        lead, director = person(2, "team_lead"), person(3, "director")
        assert [s.review for s in queries.reviews_waiting_for(lead)] == [review]
        assert not queries.reviews_waiting_for(director).exists()
        actions.confirm_review(by=lead, on=on, at=at, review=review.pk)
        assert actions.confirm_review(by=director, on=on, at=at, review=review.pk).state == "confirmed"
        assert signatures(review) == [("officer", "마크", "confirmed", False), ("team_lead", "사람2", "confirmed",
                                                                              False),
                                      ("director", "사람3", "confirmed", False)]
        with pytest.raises(Refused, match=r"papers\.review_closed"):
            actions.confirm_review(by=director, on=on, at=at, review=review.pk)
        with pytest.raises(Refused, match=r"papers\.review_confirmed"):
            submitted(officer, on, at, frozen)

    def test_a_step_waits_for_its_own_duty(self, officer: Actor, person: Person, on: date, at: datetime,
                                           frozen: Frozen) -> None:
        review = submitted(officer, on, at, frozen)
        elsewhere = Actor("parties.account:900031", "옆 과", frozenset({"team_lead", "team_lead@d2"}))
        for one in (officer, person(3, "director"), elsewhere):
            with pytest.raises(Refused, match=r"papers\.review_not_yours"):
                actions.confirm_review(by=one, on=on, at=at, review=review.pk)
        for one in (Actor("k", "사무국", frozenset({"secretariat"})), Actor("k", "손님")):
            with pytest.raises(Refused, match=r"base\.not_permitted"):
                actions.confirm_review(by=one, on=on, at=at, review=review.pk)

    def test_a_deputy_signs_as_such(self, officer: Actor, person: Person, on: date, at: datetime,
                                    frozen: Frozen) -> None:
        review = submitted(officer, on, at, frozen)
        lead = person(2, "team_lead", "deputy:director")
        lead = Actor(lead.key, lead.name, frozenset({"team_lead@d1", "team_lead", "deputy:director@d1"}))
        actions.confirm_review(by=lead, on=on, at=at, review=review.pk)
        with pytest.raises(Refused, match=r"papers\.review_not_yours"):
            actions.confirm_review(by=lead, on=on, at=at, review=review.pk)
        assert [s.review for s in queries.reviews_waiting_for(lead)] == [review]
        actions.confirm_review(by=lead, on=on, at=at, review=review.pk, deputy=True)
        assert signatures(review)[2] == ("director", "사람2", "confirmed", True)

    def test_nobody_confirms_twice(self, person: Person, on: date, at: datetime, frozen: Frozen) -> None:
        both = person(2, "officer", "team_lead")
        review = submitted(both, on, at, frozen)
        with pytest.raises(Refused, match=r"papers\.review_twice"):
            actions.confirm_review(by=both, on=on, at=at, review=review.pk)

    def test_returned_with_a_reason_and_submitted_anew(self, officer: Actor, person: Person, on: date, at: datetime,
                                                       frozen: Frozen) -> None:
        review, lead = submitted(officer, on, at, frozen), person(2, "team_lead")
        with pytest.raises(Refused, match=r"papers\.reason_missing"):
            actions.return_for_change(by=lead, on=on, at=at, review=review.pk, reason="")
        returned = actions.return_for_change(by=lead, on=on, at=at, review=review.pk, reason="산출근거 보완")
        assert (returned.state, signatures(review)[1][2]) == ("returned", "returned")
        assert [r.pk for r in queries.today(officer, at).returned] == [review.pk]
        assert not queries.reviews_waiting_for(lead).exists()
        submitted(officer, on, at, frozen)
        assert queries.today(officer, at).returned == []

    def test_one_review_waits_at_a_time(self, officer: Actor, on: date, at: datetime, frozen: Frozen) -> None:
        submitted(officer, on, at, frozen)
        with pytest.raises(Refused, match=r"papers\.review_waiting"):
            submitted(officer, on, at, frozen)

    def test_who_submits_for_another_signs_nothing(self, person: Person, on: date, at: datetime,
                                                   frozen: Frozen) -> None:
        review = submitted(person(2, "team_lead"), on, at, frozen)
        assert [s[2] for s in signatures(review)] == ["", "", ""]

    @pytest.mark.parametrize(("line", "code"), [([], "papers.review_line_empty"), (["king"],
                                                                                   "papers.review_line_unknown")])
    def test_a_line_must_be_one(self, officer: Actor, on: date, at: datetime, frozen: Frozen, line: list[str],
                                code: str) -> None:
        with pytest.raises(Refused, match=code):
            submitted(officer, on, at, frozen, line=line)

    def test_the_line_is_the_days_setting(self, officer: Actor, administrator: Actor, on: date, at: datetime,
                                          frozen: Frozen) -> None:
        texts.set_parameter(by=administrator, at=at, key="papers.review_line", value=["officer", "bureau_head"],
                            starts_on=on, source="위임전결규정")
        review = submitted(officer, on, at, frozen)
        assert [s[0] for s in signatures(review)] == ["officer", "bureau_head"]

    def test_posts_and_names_are_values(self, administrator: Actor, officer: Actor, on: date, at: datetime,
                                        frozen: Frozen) -> None:
        department = parties.register_organisation(by=officer, at=at, key="d1", kind="department", names={"ko": "과"})
        account = parties.open_account(by=administrator, at=at, email="a@example.org", name={"ko": "마크"})
        parties.assign_duty(by=administrator, at=at, account=account, kind="team_lead", department=department,
                            post="협력팀장", starts_on=date(2026, 1, 1))
        review = submitted(officer, on, at, frozen)
        actions.confirm_review(by=actor(account, on), on=on, at=at, review=review.pk)
        account.name = {"ko": "개명"}
        account.save()
        step = review.steps.get(order=2)
        assert (step.post, step.name) == ("협력팀장", "마크")


@pytest.mark.django_db
class TestFrozen:
    def test_the_same_content_is_frozen_once(self, officer: Actor, at: datetime, frozen: Frozen) -> None:
        given = {"by": officer, "at": at, "subject": frozen.subject, "kind": "statement", "title": "협의체 운영 2027"}
        again = actions.freeze_paper(statement={"fiscal_year": 2027, "title": "협의체 운영"}, **given)
        assert again == frozen
        keyed = {"fiscal_year": 2027, "title": "협의체 운영", "ref": "budget.project_year:7"}
        content = {"fiscal_year": 2027, "title": "협의체 운영"}
        assert actions.freeze_paper(statement=keyed, content=content, **given) == frozen
        assert actions.freeze_paper(statement={"title": "바뀜"}, **given) != frozen
        with pytest.raises(Refused, match=r"papers\.frozen_empty"):
            actions.freeze_paper(statement={}, **given)

    @pytest.mark.parametrize("change", [{"title": "x"}, {"statement": {}}, {"figures": [1]},
                                        {"content_hash": "0" * 64}])
    def test_what_is_frozen_is_fixed(self, frozen: Frozen, change: dict[str, Any]) -> None:
        with pytest.raises(IntegrityError, match="fixed"), transaction.atomic():
            Frozen.objects.filter(pk=frozen.pk).update(**change)
        with pytest.raises(IntegrityError, match="fixed"), transaction.atomic():
            frozen.delete()

    def test_exports_are_kept(self, officer: Actor, at: datetime, frozen: Frozen, file: StoredFile) -> None:
        actions.keep_export(by=officer, at=at, frozen=frozen.pk, format="hwpx", file=file)
        assert [(e.format, e.file) for e in frozen.exports.all()] == [("hwpx", file)]

    def test_a_stranger_freezes_nothing(self, stranger: Actor, at: datetime) -> None:
        with pytest.raises(Refused, match=r"base\.not_permitted"):
            actions.freeze_paper(by=stranger, at=at, subject="s", kind="k", title="t", statement={"a": 1})


@pytest.mark.django_db
class TestApproved:
    @pytest.fixture
    def confirmed(self, officer: Actor, on: date, at: datetime, frozen: Frozen) -> Frozen:
        submitted(officer, on, at, frozen, line=["officer"])
        return frozen

    def back(self, by: Actor, on: date, at: datetime, frozen: Frozen, file: StoredFile, **given: Any) -> Paper:
        return actions.register_approved(**{
            "by": by, "on": on, "at": at, "frozen": frozen.pk, "file": file, "file_name": "결재본.hwpx",
            "number": "디지털정책과-777", "decided_on": on,
            "approval_line": [{"post": "과장", "name": "마크", "deputy": False, "on": "2026-03-02"}]} | given)

    def test_it_comes_back_with_number_day_and_differences(self, officer: Actor, on: date, at: datetime,
                                                           confirmed: Frozen, file: StoredFile) -> None:
        paper = self.back(officer, on, at, confirmed, file, differences=[Found("d",
                                                                               code="budget.differs_from_records")])
        confirmed.refresh_from_db()
        assert confirmed.paper == paper
        assert (paper.number, paper.decided_on, paper.approval_line[0]["post"]) == ("디지털정책과-777", on, "과장")
        assert [f.code for f in queries.findings_of(f"papers.paper:{paper.pk}")] == ["budget.differs_from_records"]
        with pytest.raises(Refused, match=r"papers\.frozen_already"):
            self.back(officer, on, at, confirmed, file)

    def test_not_before_the_review_is_complete(self, officer: Actor, on: date, at: datetime, frozen: Frozen,
                                               file: StoredFile) -> None:
        with pytest.raises(Refused, match=r"papers\.frozen_not_confirmed"):
            self.back(officer, on, at, frozen, file)

    @pytest.mark.parametrize(("given", "code"), [
        ({"number": " "}, "papers.number_missing"), ({"decided_on": date(2026, 3, 3)}, "papers.decided_later")])
    def test_what_is_refused_leaves_nothing(self, officer: Actor, on: date, at: datetime, confirmed: Frozen,
                                            file: StoredFile, given: dict[str, Any], code: str) -> None:
        with pytest.raises(Refused, match=code):
            self.back(officer, on, at, confirmed, file, **given)
        assert not Paper.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_confirm_at_once_one_signs(officer: Actor, person: Person, on: date, at: datetime,
                                              files: Path) -> None:
    frozen = actions.freeze_paper(by=officer, at=at, subject="budget.project_year:7", kind="statement",
                                  department="d1", title="t", statement={"a": 1})
    review = submitted(officer, on, at, frozen)

    def confirm(number: int) -> str:
        try:
            actions.confirm_review(by=person(number, "team_lead"), on=on, at=at, review=review.pk)
        except Refused as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "confirmed"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(confirm, range(4))) == ["confirmed"] + ["papers.review_not_yours"] * 3
    assert [s[2] for s in signatures(review)] == ["confirmed", "confirmed", ""]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_submit_at_once_one_review_begins(officer: Actor, on: date, at: datetime, files: Path) -> None:
    frozen = actions.freeze_paper(by=officer, at=at, subject="budget.project_year:7", kind="statement",
                                  department="d1", title="t", statement={"a": 1})

    def submit(_: int) -> str:
        try:
            submitted(officer, on, at, frozen)
        except Refused as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "submitted"

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(submit, range(3))) == ["papers.review_waiting"] * 2 + ["submitted"]
    assert Review.objects.count() == 1


@pytest.mark.django_db
def test_today(officer: Actor, person: Person, on: date, at: datetime, frozen: Frozen, file: StoredFile) -> None:
    reading = actions.record_reading(by=officer, at=at, file=file, file_name="x", data={"title": "t"}, reader="1")
    actions.record_findings(by=officer, at=at, subject="papers.reading:1", findings=[Found("a"), Found("b")])
    review = submitted(officer, on, at, frozen)
    mine = queries.today(officer, at)
    assert (mine.readings, mine.reviews, len(mine.findings), mine.findings_open) == ([reading], [], 2, 2)
    leads = queries.today(person(2, "team_lead"), at)
    assert ([s.review for s in leads.reviews], leads.readings) == ([review], [])
    assert queries.today(Actor("k", "손님"), at).reviews == []
