"""A meeting in session on a machine of the journeys: ``python -m tests.journeys.sitting`` prints the links of its delegates."""

from __future__ import annotations

import sys

from dure.config.setup import begin


def main() -> None:
    """This function will make a meeting with four delegations in the room, the first with the proxy of a fifth."""
    begin()
    from django.utils import timezone

    from dure.web.counter.links import signed
    from tests.domain.meetings.hall import hall

    made = hall(4, body="sample-board", starts_on=timezone.localdate())
    away = made.delegation("away", there=False)
    made.proxy(away, made.there[0])
    sys.stdout.write("\n".join(signed(one.delegates.get().token) for one in made.there))


if __name__ == "__main__":
    main()
