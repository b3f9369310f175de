"""The count of a secret ballot by two tellers: what each may see, and where they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dure.domain.elections.models import Round
from dure.domain.elections.queries.elections import ballots_behind
from dure.domain.elections.rules.protocol import Line, compared
from dure.domain.meetings.models import Ballot, Tally
from dure.domain.meetings.rules.counting import PAPERS
from dure.domain.meetings.rules.voting import ABSTAIN, BLANK, INVALID

Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Counting:
    """A secret ballot being counted: its lines, the names of the tellers that are in, and both counts once both are.

    `own` is the count of whoever asks. Until both are in nobody is shown another's.
    """

    round: Round
    ballot: Ballot
    options: tuple[str, ...]
    own: Numbers | None
    done: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def differs(self) -> bool:
        """This function will tell whether both are in and differ."""
        return any(not line.agree for line in self.lines)


def teller_key(record: Round, number: int) -> str:
    """This function will return under which key a teller of a round counts (number 1 or 2)."""
    return f"elections.teller:{record.pk}-{number}"


def options_of(ballot: Ballot) -> tuple[str, ...]:
    """This function will return the lines of a teller's sheet: the options, and blank and invalid papers; where several may be
    chosen, how many papers were valid."""
    named = [option for option in ballot.options if option != ABSTAIN]
    return (*named, *([PAPERS] if ballot.picks > 1 else []), *([ABSTAIN] if ABSTAIN in ballot.options else []), BLANK, INVALID)


def counting_of(record: Round, asks: str = "") -> Counting | None:
    """This function will return how far the count of a round is, as the teller who asks may see it; None where no teller counts."""
    ballot = ballots_behind([record]).get(record.pk)
    if ballot is None or ballot.method != Ballot.Method.SECRET_PAPER:
        return None
    counts: dict[str, dict[str, int]] = {}
    names: dict[str, str] = {}
    for tally in Tally.objects.filter(ballot=ballot, superseded_at__isnull=True).order_by("pk"):
        counts.setdefault(tally.teller_key, {})[tally.option] = tally.number
        names[tally.teller_key] = tally.teller_name
    options = options_of(ballot)
    keys = [teller_key(record, number) for number in (1, 2)]
    both = all(key in counts for key in keys)
    lines = tuple(compared(options, [counts[key] for key in keys])) if both else ()
    return Counting(record, ballot, options, counts.get(asks), tuple(names[key] for key in keys if key in names), lines)
