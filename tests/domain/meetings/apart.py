"""One process of several in a meeting: ``python -m tests.domain.meetings.apart cast 7 12 yes 30`` prints what came of it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from dure.config.setup import begin


def main(what: str, ballot: str, delegation: str = "0", choice: str = "", delegate: str = "0") -> str:
    """This function will do one act on the database of the environment and return ``done:…`` or the code of its refusal."""
    begin()
    from dure.base.act import Actor
    from dure.domain.meetings.actions import ballots
    from dure.kernel.problem import Refused
    from tests.domain.meetings.hall import CLERK, ON

    at = datetime.now(UTC)
    try:
        if what == "cast":
            by = Actor(f"meetings.delegate:{delegate}", "표본", frozenset({"delegate", f"delegate@{delegation}"}))
            done = ballots.cast_vote(by=by, at=at, ballot=int(ballot), delegation=int(delegation), choices=[choice], channel="link").pk
        elif what == "close":
            done = ballots.close_ballot(by=CLERK, at=at, ballot=int(ballot)).pk
        else:
            done = ballots.declare(by=CLERK, on=ON, at=at, ballot=int(ballot)).pk
    except Refused as refused:
        return refused.problems[0].code
    return f"done:{done}"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
