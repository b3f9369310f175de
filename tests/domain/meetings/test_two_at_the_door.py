"""Two officers at once: one delegate is taken in once, and the last place for a proxy goes to one. Real connections, real threads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from dure.domain.meetings.actions import attendance, credentials
from dure.domain.meetings.models import Attendance, Meeting, Proxy
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import AT, CLERK, hall

NOW = AT + timedelta(hours=1)


def together(*acts: Callable[[], object]) -> list[str]:
    """This function will do acts at the same moment, each on a connection of its own, and return how each ended."""
    ready, ended = Barrier(len(acts)), [""] * len(acts)

    def done(at: int) -> None:
        try:
            ready.wait(10)
            acts[at]()
            ended[at] = "done"
        except Refused as refused:
            ended[at] = refused.problems[0].code
        finally:
            connection.close()

    threads = [Thread(target=done, args=(at,)) for at in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return sorted(ended)


@pytest.mark.django_db(transaction=True)
def test_one_delegate_at_two_doors_is_in_once() -> None:
    room = hall(2)
    delegate = room.delegation("late", there=False).delegates.get().pk
    assert together(*[lambda at=at: attendance.check_in(by=CLERK, at=NOW + timedelta(seconds=at), delegate=delegate, how="door")  # type: ignore[misc]
                      for at in (1, 0)]) == ["done", "done"]
    assert Attendance.objects.filter(delegate=delegate).count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_last_proxy_that_one_may_hold_goes_to_one() -> None:
    Parameter.objects.create(key="meetings.proxies_most", value=1, assumed=True, source="network-meetings")
    room = hall(1)
    Meeting.objects.filter(pk=room.meeting.pk).update(frozen_at=AT)
    given = [credentials.give_proxy(by=CLERK, at=NOW, giver=room.delegation(name, there=False).pk, holder=room.there[0].pk).pk
             for name in ("away", "late")]
    assert together(*[lambda proxy=proxy: credentials.accept_proxy(by=CLERK, at=NOW, proxy=proxy) for proxy in given]) == [  # type: ignore[misc]
        "done", "meetings.proxies_most"]
    assert Proxy.objects.filter(state="accepted").count() == 1
