"""A roll call of 200 whose server is killed in the middle, with real processes: what was acknowledged is there, nothing twice, and the
journal tells it. Delegations are samples."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from tests.machines import Machine, drop, new_machine

NAME = "dure_meeting_faults"
ROLL = 200
BEGIN = """
from dure.config.setup import begin
begin("en")
from datetime import date, timedelta
from uuid import UUID
from psycopg.types.range import TimestamptzRange
from dure.cli.acting import door
from dure.domain.meetings.models import *
by, on, at = door()
"""
CONVENED = BEGIN + f"""
from dure.domain.bodies.models import Body
from dure.domain.meetings.actions import ballots
from dure.domain.parties.models import Organisation
organ = Body.objects.create(key="general-assembly", organisation=Organisation.objects.create(key="general-assembly", kind="organ"),
                            kind="assembly", during=(date(2010, 9, 7), None))
meeting = Meeting.objects.create(key="general-assembly-2026", body=organ, title={{"en": "Sample"}}, starts_on=on, ends_on=on, state="in_session",
                                 opened_at=at, frozen_at=at, sample=True)
item = Item.objects.create(meeting=meeting, position=1, title={{"en": "Dues"}}, state="taken", sample=True)
cities = Organisation.objects.bulk_create(Organisation(key=f"city-{{n}}", kind="city", sample=True) for n in range({ROLL}))
lines = Delegation.objects.bulk_create(Delegation(meeting=meeting, organisation=city, name={{"en": city.key}}, may_vote=True, may_speak=True,
                                                  position=n, sample=True) for n, city in enumerate(cities))
people = Delegate.objects.bulk_create(Delegate(delegation=line, family_name="Sample", given_name=str(line.position), state="accepted", votes=True)
                                      for line in lines)
Attendance.objects.bulk_create(Attendance(delegate=one, during=TimestamptzRange(at - timedelta(hours=1), None), entered_by_key="k",
                                          entered_by_name="sample") for one in people)
ballots.open_ballot(by=by, on=on, at=at, meeting=meeting.pk, method="roll_call", item=item.pk)
"""
CALL = BEGIN + """
from dure.domain.meetings.actions import ballots
from django.utils import timezone
ballot = Ballot.objects.get()
called = set(Cast.objects.filter(superseded_at__isnull=True).values_list("entitled__delegation", flat=True))
for line in Entitled.objects.filter(ballot=ballot).order_by("delegation__position").values_list("delegation", flat=True):
    if line in called:
        continue
    choice = ("yes", "no", "abstain")[line % 3]
    ballots.cast_vote(by=by, at=timezone.now(), ballot=ballot.pk, delegation=line, choices=[choice], channel="call",
                      nonce=UUID(int=line))
    print(line, choice, flush=True)
"""
AGAIN = BEGIN + """
from dure.domain.meetings.actions import ballots
from django.utils import timezone
# the line went dead before the answer came: the same forms are sent once more, each with its own number
for cast in Cast.objects.order_by("pk")[:20]:
    same = ballots.cast_vote(by=by, at=timezone.now(), ballot=cast.entitled.ballot_id, delegation=cast.entitled.delegation_id,
                             choices=cast.choices, channel="call", nonce=cast.nonce)
    assert same.pk == cast.pk
print("the same")
"""
CLOSE = BEGIN + """
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.queries.ballots import outcome_of
ballot = ballots.close_ballot(by=by, at=at, ballot=Ballot.objects.get().pk)
print(dict(outcome_of(ballot).counted), outcome_of(ballot).abstained, outcome_of(ballot).not_cast)
"""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """This function will make a machine with a meeting in which a roll call of 200 is open."""
    made = new_machine(NAME, tmp_path_factory.mktemp("roll-call"))
    made.dure("migrate")
    run(made, CONVENED)
    yield made
    drop(NAME)


def run(machine: Machine, script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], env=machine.environment, text=True, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ask(machine: Machine, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(machine.environment["DATABASE_URL"]) as connection:
        return connection.execute(sql).fetchall()


def test_a_roll_call_that_is_killed_in_the_middle(machine: Machine) -> None:
    calling = subprocess.Popen([sys.executable, "-c", CALL], env=machine.environment, text=True, stdout=subprocess.PIPE)
    assert calling.stdout is not None
    acknowledged = [calling.stdout.readline().split() for _ in range(70)]
    calling.send_signal(signal.SIGKILL)
    acknowledged += [line.split() for line in calling.stdout.read().splitlines() if len(line.split()) == 2]
    calling.wait()
    kept = {str(line): choices for line, choices in ask(
        machine, "select e.delegation_id, c.choices from meetings_cast c join meetings_entitled e on e.id = c.entitled_id")}
    # what was acknowledged is there; at most the one that was being written when it was killed is there without an answer
    assert all(kept[line] == [choice] for line, choice in acknowledged)
    assert 70 <= len(acknowledged) <= len(kept) <= len(acknowledged) + 1 < ROLL
    assert run(machine, AGAIN).strip() == "the same"
    # it goes on where it stopped
    run(machine, CALL)
    assert ask(machine, "select count(*), count(distinct entitled_id) from meetings_cast") == [(ROLL, ROLL)]
    numbers = [int(str(line)) for (line,) in ask(machine, "select delegation_id from meetings_entitled")]
    counted = {choice: sum(1 for n in numbers if n % 3 == at) for at, choice in enumerate(("yes", "no", "abstain"))}
    assert run(machine, CLOSE).strip() == f"{ {'yes': counted['yes'], 'no': counted['no']} } {counted['abstain']} 0"
    # the journal tells each of them once, and the twenty that were sent again as such; its chain holds
    told = "select count(*) from journal_entry where act = 'meetings.cast_vote' and details ? 'again' is "
    assert ask(machine, f"{told} false") + ask(machine, f"{told} true") == [(ROLL,), (20,)]
    machine.dure("verify")
