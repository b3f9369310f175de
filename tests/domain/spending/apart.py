"""One officer of several who decide at once: ``python -m tests.domain.spending.apart 7 parties.account:9`` prints what came of it."""

from __future__ import annotations

import sys

from dure.config.setup import begin


def main(rung: str, key: str) -> str:
    """This function will approve a rung in the database of the environment and return ``done`` or the code of its refusal."""
    begin()
    from dure.base.act import Actor
    from dure.domain.spending.actions.ladder import decide_rung
    from dure.kernel.problem import Refused
    from tests.domain.appropriations.conftest import AT

    try:
        decide_rung(by=Actor(key, "표본 과장", frozenset({"director", "director@d1"})), at=AT, rung=int(rung), approve=True)
    except Refused as refused:
        return refused.problems[0].code
    return "done"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
