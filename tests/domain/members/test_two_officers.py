"""Two officers at once: of two who admit one city, one succeeds and the other is told. Real connections, real threads."""

from __future__ import annotations

from datetime import UTC, date, datetime
from threading import Barrier, Thread

import pytest
from django.db import connection

from dure.base.act import Actor
from dure.domain.members.actions import admit_member, withdraw_member
from dure.domain.members.models import Membership
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def together(*acts: object) -> list[str]:
    """This function will do acts at the same moment, each on a connection of its own, and return how each ended."""
    ready, ended = Barrier(len(acts)), [""] * len(acts)

    def done(at: int) -> None:
        try:
            ready.wait(10)
            acts[at]()  # type: ignore[operator]
            ended[at] = "done"
        except Refused as refused:
            ended[at] = sentence(refused.problems[0], "en")
        finally:
            connection.close()

    threads = [Thread(target=done, args=(at,)) for at in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return sorted(ended)


@pytest.mark.django_db(transaction=True)
def test_two_officers_admit_one_city_at_once() -> None:
    city = Organisation.objects.create(key="oslo", kind="city", country="NO", sample=True)
    made = [lambda at=at: admit_member(
        by=Actor(f"parties.account:{at}", "사무국", frozenset({"secretariat"})), on=AT.date(), at=AT, organisation=city, category="full",
        starts_on=date(2018, 1, 1), basis="register", source="표본 명부") for at in range(2)]
    assert together(*made) == ["done", "oslo is a full member already, since 2018-01-01."]
    assert Membership.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_officers_end_one_membership_at_once() -> None:
    city = Organisation.objects.create(key="oslo", kind="city", country="NO", sample=True)
    Membership.objects.create(organisation=city, category="full", during=(date(2010, 1, 1), None), known_from=AT, sample=True)
    made = [lambda at=at: withdraw_member(by=Actor(f"parties.account:{at}", "사무국", frozenset({"secretariat"})), on=AT.date(), at=AT,
                                          organisation=city, last_on=date(2018, 6, 30), source="표본 서한") for at in range(2)]
    assert together(*made) == ["The membership of oslo ends on 2018-06-30 already.", "done"]
    assert Membership.objects.filter(known_until__isnull=True).count() == 1
    assert Membership.objects.filter(known_until__isnull=False).count() == 1
