"""A meeting in session with a vote open, on a machine of the journeys: ``python -m tests.journeys.screened`` prints the link of the
room's screen and that of who presides."""

from __future__ import annotations

import sys

from dure.config.setup import begin


def main() -> None:
    """This function will make a meeting with three delegations, the first in the chair, who have all voted."""
    begin()
    from django.utils import timezone

    from dure.domain.meetings.actions import session
    from dure.web.counter.links import signed
    from dure.web.live.topics import screen_link
    from tests.domain.meetings.hall import CLERK, hall

    made = hall(3, body="live-board", starts_on=timezone.localdate())
    session.take_chair(by=CLERK, at=made.at, meeting=made.meeting.pk, delegation=made.there[0].pk)
    session.take_item(by=CLERK, at=made.at, meeting=made.meeting.pk, item=made.item.pk)
    ballot = made.open(title={"ko": "회비를 걷는다", "en": "Dues are collected", "fr": "Des cotisations sont perçues"})
    for delegation in made.there:
        made.cast(ballot, delegation, "yes")
    sys.stdout.write(f"{screen_link(made.meeting.key)} {signed(made.there[0].delegates.get().token)}")


if __name__ == "__main__":
    main()
