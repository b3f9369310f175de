"""The five beats of an act."""

from __future__ import annotations

import pytest

from dure.base.act import Actor, NotJournalledError, act, refuse
from dure.base.duties import HANDLING, standing_problem
from dure.domain.journal import actions as journal
from dure.domain.journal.models import Entry
from dure.domain.texts.models import Holiday
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence

pytestmark = pytest.mark.django_db
OFFICER = Actor("parties.account:1", "마크", frozenset({"officer"}))


def may(by: Actor) -> Problem | None:
    return standing_problem(by.duties, HANDLING)


@act(may)
def enter(*, by: Actor, at: object, silent: bool = False, problems: tuple[Problem, ...] = ()) -> Holiday:
    refuse(problems)
    made = Holiday.objects.create(on="2026-10-09", name="한글날")
    if not silent:
        journal.write(by=by, act="texts.enter", at=at, ref=f"texts.holiday:{made.pk}")  # type: ignore[arg-type]
    return made


@act(may)
def enter_and_fail(*, by: Actor, at: object) -> None:
    enter(by=by, at=at)
    raise Refused.because("texts.holiday_name")


def test_an_act_writes_and_is_journalled(at: object) -> None:
    made = enter(by=OFFICER, at=at)
    assert Entry.objects.get().ref == f"texts.holiday:{made.pk}"
    assert Entry.objects.get().who_name == "마크"


def test_who_holds_no_duty_is_refused_before_anything_happens(at: object) -> None:
    with pytest.raises(Refused) as refused:
        enter(by=Actor("parties.account:2", "손님", frozenset({"auditor"})), at=at)
    problem = refused.value.problems[0]
    assert problem.code == "base.not_permitted"
    assert "주무관, 팀장, 과장, 사무국" in sentence(problem, "ko")
    assert "Officer, Team leader" in sentence(problem, "en")
    assert not Holiday.objects.exists()


def test_an_act_that_writes_no_journal_is_undone(at: object) -> None:
    with pytest.raises(NotJournalledError):
        enter(by=OFFICER, at=at, silent=True)
    assert not Holiday.objects.exists()


def test_errors_close_the_door_and_hints_do_not(at: object) -> None:
    enter(by=OFFICER, at=at, problems=(Problem("texts.hint", severity="hint"), Problem("texts.w", severity="warning")))
    with pytest.raises(Refused) as refused:
        refuse([Problem("a.b", severity="hint"), Problem("a.c"), Problem("a.d")])
    assert [p.code for p in refused.value.problems] == ["a.c", "a.d"]


def test_an_act_inside_an_act_is_undone_with_it(at: object) -> None:
    with pytest.raises(Refused):
        enter_and_fail(by=OFFICER, at=at)
    assert not Holiday.objects.exists()
    assert not Entry.objects.exists()


def test_an_act_takes_keywords_only() -> None:
    with pytest.raises(TypeError, match="keywords only"):
        act(may)(lambda by: None)
    with pytest.raises(TypeError, match="keywords only"):
        act(may)(lambda *, whom: None)


def test_a_deputy_does_everyday_work_but_holds_no_duty_in_his_own_right() -> None:
    deputy = Actor("parties.account:3", "대리", frozenset({"deputy:director", "deputy:director@d1"}))
    assert may(deputy) is None
    assert not deputy.holds("director")
