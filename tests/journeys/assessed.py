"""Verified self-assessments of eleven member cities on a machine of the journeys: ``python -m tests.journeys.assessed`` prints the key of
Seoul's, the second that it was asked."""

from __future__ import annotations

import sys
from datetime import date

from dure.config.setup import begin

CITIES = ("seoul", "chengdu", "astana", "da-nang", "dhaka", "changwon", "hanoi", "jakarta", "kathmandu", "manila", "wuhan")


def main() -> None:
    """This function will publish an instrument of four parts, let the cities answer it, and Seoul once more."""
    begin()
    from dure.domain.assessments.models import Assessment
    from dure.domain.parties.models import Organisation
    from dure.jobs.ranks import compute_waiting
    from tests.domain.assessments import network as net

    done = Assessment.objects.filter(version__key=net.four_parts()["instrument"]["id"], organisation__key="seoul").order_by("pk").last()
    if done is not None:  # another journey on this machine has asked
        sys.stdout.write(done.key)
        return
    version = net.published()
    for n, key in enumerate(CITIES):
        net.assessed(version, Organisation.objects.get(key=key), net.answers(3 + n % 10), named=n % 3 == 0, on=date(2018, 3, 2))
    again = net.assessed(version, Organisation.objects.get(key="seoul"), net.answers(7), lowered={"POL.1": "none"}, on=date(2019, 3, 4))
    compute_waiting()
    sys.stdout.write(again.key)


if __name__ == "__main__":
    main()
