"""Reading the files of other systems that wait, beside the server."""

from __future__ import annotations

from django.utils import timezone

from dure.base.act import Actor
from dure.intake.filing.feeds import read_next

DURE = Actor("dure", "Dure", frozenset({"administrator"}))


def read_waiting() -> int:
    """This function will read the files that wait, one after another, and return how many it took up."""
    taken = 0
    while read_next(by=DURE, at=timezone.now()) is not None:
        taken += 1
    return taken
