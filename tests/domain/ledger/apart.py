"""One process of several that act at once: ``python -m tests.domain.ledger.apart reverse 7`` prints what came of it."""

from __future__ import annotations

import sys

from dure.config.setup import begin


def main(what: str, key: str) -> str:
    """This function will do one act on the database of the environment and return ``done:…`` or the code of its refusal."""
    begin()
    from dure.base.act import Actor
    from dure.domain.ledger.actions import open_account, reverse
    from dure.kernel.problem import Refused
    from tests.domain.conftest import AT, ON

    by = Actor("parties.account:900005", "마크", frozenset({"secretariat"}))
    try:
        if what == "open":
            done = open_account(by=by, at=AT, key=key, kind="asset", fund="dues", currency="USD", name={"en": key}).pk
        else:
            done = reverse(by=by, at=AT, on=ON, entry=int(key), why="두 번 적음").pk
    except Refused as refused:
        return refused.problems[0].code
    return f"done:{done}"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
