"""A duty is handed on for some days by its holder, gives a deputy's authority on those days, and ends with its source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from dure.base.act import Actor
from dure.base.labels import DUTIES
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Account, Duty
from dure.domain.parties.permissions import may_delegate
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def holder() -> Callable[..., Duty]:
    """This function will make an account that holds a duty: ``holder("director", until=…)``."""

    def made(kind: str = "director", until: date | None = None, **more: Any) -> Duty:
        account = Account.objects.create(email=f"{kind}{Account.objects.count()}@dure.example", name={"ko": "마크"})
        return Duty.objects.create(account=account, kind=kind, during=(date(2025, 1, 1), until and until + timedelta(days=1)), **more)

    return made


def handed(duty: Duty, to: Account, at: datetime, **more: Any) -> Duty:
    by = more.pop("by", None) or queries.actor(duty.account, TODAY)
    return actions.delegate_duty(**{"by": by, "on": TODAY, "at": at, "duty": duty.pk, "to": to, "starts_on": TODAY,
                                    "ends_on": TODAY + timedelta(days=9)} | more)


def test_a_deputy_acts_on_the_days_and_not_beyond(holder: Callable[..., Duty], at: datetime) -> None:
    duty, other = holder(), holder("officer").account
    made = handed(duty, other, at)
    assert made.deputy
    assert made.delegated_by == duty
    assert queries.actor(other, TODAY).duties == {"officer", "deputy:director"}
    assert queries.actor(other, TODAY + timedelta(days=9)).holds("deputy:director")
    assert queries.actor(other, TODAY + timedelta(days=10)).duties == {"officer"}
    assert queries.actor(duty.account, TODAY).holds("director")


@pytest.mark.parametrize(("more", "code"), [
    ({"starts_on": TODAY - timedelta(days=1)}, "parties.delegated_past"),
    ({"ends_on": TODAY - timedelta(days=1)}, "parties.days_reversed"),
    ({"ends_on": date(2026, 7, 1)}, "parties.delegated_beyond"),
    ({"by": Actor("parties.account:1", "다른 이", frozenset({"director"}))}, "parties.delegates_own"),
    ({"by": Actor("parties.account:1", "감사", frozenset({"auditor"}))}, "base.not_permitted"),
])
def test_what_is_no_delegation(holder: Callable[..., Duty], at: datetime, more: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        handed(holder(until=date(2026, 6, 30)), holder("officer").account, at, **more)
    assert code in [problem.code for problem in refused.value.problems]
    assert all(sentence(problem, language) != problem.code for problem in refused.value.problems for language in ("ko", "en"))
    assert Duty.objects.count() == 2


def test_a_deputy_does_not_hand_on_and_nobody_to_himself_or_to_who_is_gone(holder: Callable[..., Duty], at: datetime) -> None:
    duty, other, third = holder(), holder("officer").account, holder("officer").account
    made = handed(duty, other, at)
    for what, to, code in ((made, third, "parties.delegated_again"), (duty, duty.account, "parties.delegated_self"),
                           (duty, other, "parties.duty_held")):
        with pytest.raises(Refused) as refused:
            handed(what, to, at)
        assert code in [problem.code for problem in refused.value.problems]
    third.is_active = False
    third.save()
    with pytest.raises(Refused):
        handed(duty, third, at)
    auditor = holder("auditor")
    auditor_also_officer = Duty.objects.create(account=auditor.account, kind="officer", during=(date(2025, 1, 1), None))
    with pytest.raises(Refused) as refused:
        handed(auditor, other, at)
    assert refused.value.problems[0].code == "parties.auditor_writes_nothing"
    handed(auditor_also_officer, duty.account, at)


def test_it_ends_with_the_duty_and_can_be_taken_back(holder: Callable[..., Duty], administrator: Actor, at: datetime) -> None:
    duty, other, third = holder(), holder("officer").account, holder("officer").account
    handed(duty, other, at)
    later = handed(duty, third, at, starts_on=TODAY + timedelta(days=5))
    actions.end_duty(by=administrator, at=at, duty=duty.pk, ends_on=TODAY + timedelta(days=2))
    assert not queries.actor(other, TODAY + timedelta(days=3)).holds("deputy:director")
    assert not Duty.objects.filter(pk=later.pk).exists()
    mine = holder("secretariat")
    given = handed(mine, other, at)
    with pytest.raises(Refused):
        actions.end_delegation(by=queries.actor(duty.account, TODAY), on=TODAY, at=at, duty=given.pk)
    actions.end_delegation(by=queries.actor(mine.account, TODAY), on=TODAY, at=at, duty=given.pk)
    assert not queries.actor(other, TODAY).holds("deputy:secretariat")


def test_closing_an_account_ends_what_it_delegated(holder: Callable[..., Duty], administrator: Actor, at: datetime) -> None:
    duty, other = holder(), holder("officer").account
    handed(duty, other, at)
    actions.close_account(by=administrator, on=TODAY, at=at, account=duty.account, why="퇴직")
    assert queries.actor(other, TODAY).holds("deputy:director")
    assert not queries.actor(other, TODAY + timedelta(days=1)).holds("deputy:director")


def test_everybody_but_the_auditor_may(at: datetime) -> None:
    refused = [duty for duty in DUTIES if may_delegate(Actor("k", "n", frozenset({duty}))) is not None]
    assert refused == ["auditor"]
