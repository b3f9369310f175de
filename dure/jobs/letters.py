"""Sending what waits in the queue of letters."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone

from dure.domain.messages.actions import send_next
from dure.domain.messages.models import Letter

# never at work longer than this in one go, so that a stop is heeded
AT_ONCE = 100


def post(letter: Letter) -> None:
    """This function will hand a letter to the mail server. Raises what the server says."""
    headers = {"Content-Language": letter.language, "Auto-Submitted": "auto-generated"}
    EmailMessage(letter.subject, letter.body, None, [letter.to], headers=headers,
                 connection=get_connection(settings.LETTERS_BACKEND)).send()


def send_due() -> int:
    """This function will send the letters that are due, at most `AT_ONCE`, and return how many it took up."""
    for taken in range(AT_ONCE):
        if send_next(at=timezone.now(), post=post) is None:
            return taken
    return AT_ONCE


def keep_sending(stop: threading.Event, wanted: Callable[[], bool], pause: float = 5.0, beside: Callable[[], int] = int) -> None:
    """This function will send letters until `stop` is set or they are no longer `wanted`, every `pause` seconds, and do each time what
    else waits `beside` them."""
    while not stop.is_set() and wanted():
        beside()
        if send_due() < AT_ONCE:
            stop.wait(pause)
