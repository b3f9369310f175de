"""One process of several that act at once: ``python -m tests.domain.ledger.apart reverse 7`` prints what came of it."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime

from dure.config.setup import begin


def main(what: str, key: str) -> str:
    """This function will do one act on the database of the environment and return ``done:…`` or the code of its refusal."""
    begin()
    from dure.base.act import Actor
    from dure.domain.ledger.actions import close_period, open_account, post, reverse
    from dure.domain.ledger.models import Account
    from dure.kernel.problem import Refused
    from tests.domain.conftest import AT, ON

    by = Actor("parties.account:900005", "마크", frozenset({"secretariat", "secretary_general"}))
    try:
        if what == "open":
            done = open_account(by=by, at=AT, key=key, kind="asset", fund="dues", currency="USD", name={"en": key}).pk
        elif what == "close":
            done = close_period(by=by, at=datetime(int(key) + 1, 1, 5, 1, tzinfo=UTC), fund="dues", year=int(key), with_open_items=True).pk
        elif what == "post":
            debit, credit = (Account.objects.get(key=name) for name in ("dues:12:USD", "dues:income:USD"))
            done = post(by=by, at=AT, on=date.fromisoformat(key), text="회비", postings=[(debit, 7), (credit, -7)]).pk
        else:
            done = reverse(by=by, at=AT, on=ON, entry=int(key), why="두 번 적음").pk
    except Refused as refused:
        return refused.problems[0].code
    return f"done:{done}"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
