"""Who acts at the command line, and when. One who may run `dure` on the machine holds every office's everyday duty."""

from __future__ import annotations

import getpass
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone

from dure.base.act import Actor


class Door(NamedTuple):
    """What a door gives to every act: by whom, on which day, at which instant."""

    by: Actor
    on: date
    at: datetime


def door() -> Door:
    """This function will tell who acts at the command line, and read the clock."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        user = "dure"
    at = timezone.now()
    return Door(
        Actor(f"cli:{user}", f"{user} (dure)", frozenset({"officer", "secretariat", "administrator"})), timezone.localdate(at), at
    )
