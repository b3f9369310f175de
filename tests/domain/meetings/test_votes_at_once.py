"""Votes from two devices, a vote as the ballot closes, a form sent twice, two clerks who declare: with real processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from uuid import uuid4

import pytest
from django.db import connection, connections, transaction

from dure.config import postgres
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.models import Ballot, Cast, Delegation, Entitled, Meeting, Proceeding
from dure.domain.meetings.queries.ballots import outcome_of
from dure.domain.meetings.rules.counting import OBJECT
from dure.domain.papers.models import Paper
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import CLERK, Hall, hall

pytestmark = pytest.mark.django_db(transaction=True)

# who waits for a lock in this database
WAITING = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"


def started(*words: object) -> subprocess.Popen[str]:
    """This function will start a process that acts on this test's database."""
    url = f"postgresql://postgres@/{connection.settings_dict['NAME']}?host={postgres.ensure_running()}"
    return subprocess.Popen([sys.executable, "-m", "tests.domain.meetings.apart", *map(str, words)], text=True, stdout=subprocess.PIPE,
                            env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings"})


def wait_until(number: int) -> None:
    """This function will return once so many others wait for a lock in this database."""
    for _ in range(400):
        with connection.cursor() as cursor:
            cursor.execute("select pg_stat_clear_snapshot()")  # in a transaction what was seen first is seen again
            cursor.execute(WAITING)
            if cursor.fetchone()[0] >= number:
                return
        time.sleep(0.1)
    raise TimeoutError


def ended(processes: list[subprocess.Popen[str]]) -> list[str]:
    """This function will wait for the processes and return what they printed, in order of the alphabet."""
    return sorted(process.communicate(timeout=60)[0].strip().partition(":")[0] for process in processes)


def cast_words(ballot: Ballot, delegation: Delegation, choice: str) -> tuple[object, ...]:
    return "cast", ballot.pk, delegation.pk, choice, delegation.delegates.get().pk


def test_of_two_devices_one_counts_and_the_other_is_told() -> None:
    there = hall(2)
    ballot = there.open()
    with transaction.atomic():
        Entitled.objects.select_for_update().get(ballot=ballot, delegation=there.there[0])  # until both stand at the door
        both = [started(*cast_words(ballot, there.there[0], choice)) for choice in ("yes", "no")]
        wait_until(2)
    assert ended(both) == ["done", "meetings.vote_stands"]
    assert (Cast.objects.count(), sum(outcome_of(ballot).counted.values())) == (1, 1)


def test_a_vote_that_is_being_written_is_in_before_the_vote_closes() -> None:
    there = hall(2)
    ballot = there.open()
    with transaction.atomic():
        Entitled.objects.select_for_update().get(ballot=ballot, delegation=there.there[0])
        vote = started(*cast_words(ballot, there.there[0], "yes"))
        wait_until(1)  # it holds the ballot, and waits for its line
        close = started("close", ballot.pk)
        wait_until(2)  # it does not close over the vote's head
    assert ended([vote, close]) == ["done", "done"]
    ballot.refresh_from_db()
    assert (ballot.state, outcome_of(ballot).counted["yes"]) == ("closed", 1)


def test_a_vote_that_comes_after_closing_is_refused_and_not_counted() -> None:
    there = hall(2)
    ballot = there.open()
    with transaction.atomic():
        Meeting.objects.select_for_update(no_key=True).get(pk=there.meeting.pk)
        Ballot.objects.select_for_update(no_key=True).get(pk=ballot.pk)
        vote = started(*cast_words(ballot, there.there[0], "yes"))
        wait_until(1)
        ballots.close_ballot(by=CLERK, at=there.at, ballot=ballot.pk)
    assert ended([vote]) == ["meetings.vote_closed"]
    assert Cast.objects.count() == 0


def test_votes_that_race_with_closing_are_counted_or_refused_never_lost() -> None:
    """Each vote that was acknowledged is in the count, and no other."""
    there = hall(12)
    ballot = there.open()
    acknowledged, refused = list[int](), list[str]()
    gate = threading.Barrier(13)

    def vote(delegation: Delegation) -> None:
        gate.wait()
        try:
            acknowledged.append(cast(there, ballot, delegation).pk)
        except Refused as no:
            refused.append(no.problems[0].code)
        finally:
            connections.close_all()

    def close() -> None:
        gate.wait()
        ballots.close_ballot(by=CLERK, at=there.at, ballot=ballot.pk)
        connections.close_all()

    threads = [*(threading.Thread(target=vote, args=[one]) for one in there.there), threading.Thread(target=close)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(acknowledged) + len(refused) == 12
    assert set(refused) <= {"meetings.vote_closed"}
    assert sorted(acknowledged) == sorted(Cast.objects.values_list("pk", flat=True))
    assert outcome_of(ballot).counted["yes"] == len(acknowledged)


def cast(there: Hall, ballot: Ballot, delegation: Delegation) -> Cast:
    return ballots.cast_vote(by=there.actor(delegation), at=there.at, ballot=ballot.pk, delegation=delegation.pk, choices=["yes"],
                             channel="link")


def test_the_same_form_at_once_is_one_vote_and_one_acknowledgement() -> None:
    there = hall(2)
    ballot, one, nonce = there.open(), there.there[0], uuid4()
    by, at, numbers, gate = there.actor(one), there.at, list[int](), threading.Barrier(4)

    def send() -> None:
        gate.wait()
        numbers.append(ballots.cast_vote(by=by, at=at, ballot=ballot.pk, delegation=one.pk, choices=["yes"], channel="link", nonce=nonce).pk)
        connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert (len(numbers), len(set(numbers)), Cast.objects.count()) == (4, 1, 1)


def test_two_clerks_declare_at_once() -> None:
    there = hall(2)
    ballot = there.voted(["yes", "yes"])
    with transaction.atomic():
        Meeting.objects.select_for_update().get(pk=there.meeting.pk)
        both = [started("declare", ballot.pk) for _ in range(2)]
        wait_until(2)
    assert ended(both) == ["done", "meetings.ballot_closed"]
    assert (Paper.objects.count(), Proceeding.objects.filter(kind="declared").count()) == (1, 1)


def test_two_objections_at_once_are_both_minuted() -> None:
    """By link the meeting is not held; their lines follow each other all the same."""
    there = hall(2)
    ballot = there.open("consensus")
    with transaction.atomic():
        list(Entitled.objects.select_for_update().filter(ballot=ballot))
        both = [started(*cast_words(ballot, delegation, OBJECT)) for delegation in there.there]
        wait_until(2)
    assert ended(both) == ["done", "done"]
    numbers = list(Proceeding.objects.filter(kind="objected").values_list("number", flat=True))
    assert (len(numbers), len(set(numbers))) == (2, 2)
