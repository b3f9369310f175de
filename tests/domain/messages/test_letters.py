"""Letters: written with the act or not at all, sent once, tried again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection, transaction

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.messages import actions, queries
from dure.domain.messages.models import Letter
from dure.domain.messages.rules import WAITS, wait_after
from dure.jobs import letters as job
from dure.kernel.problem import Refused


def queued(by: Actor, at: datetime, number: int = 1) -> list[Letter]:
    return [actions.queue_letter(by=by, at=at, to=f"a{n}@example.org", subject="초대\r\nBcc: x@example.org",
                                 body="두레에 초대합니다.", ref="parties.account:3") for n in range(number)]


def test_waits_grow_and_end() -> None:
    waits = [wait_after(n) for n in range(1, len(WAITS) + 2)]
    assert waits[:-1] == sorted(WAITS)
    assert waits[-1] is None


@pytest.mark.django_db
def test_a_letter_goes_out_once(officer: Actor, at: datetime) -> None:
    queued(officer, at, 2)
    assert queries.letters_due(at) == 2
    assert job.send_due() == 2
    assert job.send_due() == 0
    assert [m.to for m in mail.outbox] == [["a0@example.org"], ["a1@example.org"]]
    assert mail.outbox[0].subject == "초대 Bcc: x@example.org"
    assert {letter.state for letter in queries.letters_page()} == {"sent"}
    assert queries.letters_page(state="failed") == []


@pytest.mark.django_db
def test_the_journal_says_neither_to_whom_nor_what(officer: Actor, at: datetime) -> None:
    queued(officer, at)
    said = str(list(Entry.objects.values()))
    assert "example.org" not in said
    assert "초대합니다" not in said


@pytest.mark.django_db
def test_what_the_server_refuses_is_tried_again_and_given_up(officer: Actor, administrator: Actor,
                                                             at: datetime) -> None:
    def broken(letter: Letter) -> None:
        raise ConnectionRefusedError("nobody home")

    queued(officer, at)
    for wait in WAITS:
        letter = actions.send_next(at=at, post=broken)
        assert letter is not None
        assert (letter.state, letter.due_at) == ("queued", at + wait)
        assert actions.send_next(at=at, post=broken) is None
        at = letter.due_at
    letter = actions.send_next(at=at, post=broken)
    assert letter is not None
    assert (letter.state, letter.error) == ("failed", "ConnectionRefusedError: nobody home")
    again = actions.queue_again(by=administrator, at=at, letter=letter.pk)
    assert (again.state, again.attempts) == ("queued", 0)
    with pytest.raises(Refused, match=r"messages\.not_failed"):
        actions.queue_again(by=administrator, at=at, letter=letter.pk)
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        actions.queue_again(by=officer, at=at, letter=letter.pk)


@pytest.mark.django_db
def test_what_django_sends_goes_through_the_queue(at: datetime, settings: Any) -> None:
    settings.EMAIL_BACKEND = "dure.jobs.queueing.Queue"
    assert mail.send_mail("비밀번호\n재설정", "아래 주소로", None, ["a@example.org", "b@example.org"]) == 1
    assert mail.outbox == []
    assert sorted((letter.to, letter.subject, letter.language) for letter in queries.letters_page()) == [
        ("a@example.org", "비밀번호 재설정", "ko"), ("b@example.org", "비밀번호 재설정", "ko")]
    assert job.send_due() == 2
    assert [m.body for m in mail.outbox] == ["아래 주소로"] * 2
    assert {letter.body for letter in queries.letters_page()} == {""}, "a link that lets one in is not kept"


@pytest.mark.django_db
def test_the_job_ends_when_told_or_no_longer_wanted(officer: Actor, at: datetime) -> None:
    queued(officer, at)
    wanted = iter([True, False])
    job.keep_sending(threading.Event(), lambda: next(wanted), pause=0)
    assert len(mail.outbox) == 1
    stop = threading.Event()
    stop.set()
    job.keep_sending(stop, lambda: True)


@pytest.mark.django_db(transaction=True)
def test_a_letter_of_an_act_that_failed_is_never_sent(officer: Actor, at: datetime) -> None:
    with transaction.atomic():
        queued(officer, at)
        transaction.set_rollback(True)
    assert actions.send_next(at=at + timedelta(days=1), post=lambda letter: None) is None


@pytest.mark.django_db(transaction=True)
def test_two_jobs_never_send_the_same(officer: Actor, at: datetime) -> None:
    queued(officer, at, 12)
    sent: list[int] = []
    together = threading.Barrier(3)

    def send_all(_: int) -> None:
        try:
            together.wait(10)
            while actions.send_next(at=at, post=lambda letter: sent.append(letter.pk)):
                pass
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(send_all, range(3)))
    assert sorted(sent) == sorted(Letter.objects.values_list("pk", flat=True))
