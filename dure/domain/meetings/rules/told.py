"""What statements tell of meetings: which line means which meeting, and where a line and the record differ.

A line means a meeting where its title names the body, its year is the meeting's, and its days are the meeting's or near them; a body
that met several times that year wants shared days or the same ordinal. In doubt a line means none. Source: `docs/sources.md#one-event`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from dure.domain.bodies.rules.organs import SAME_RANK
from dure.domain.budget.rules.spots import spot
from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.domain.programmes.rules.happenings import COUNTED, consistent, contradictions, days
from dure.domain.programmes.rules.matching import NEAR, Match, dates_agree, event_of, overlap
from dure.kernel.days import PartialDay
from dure.kernel.problem import Problem

SOURCE = "one-event"
Line = Happening | Result
# what speaks of a plan, or of going to others' meetings
_OTHERS = re.compile(r"참석|참가|수립|구성|체결|\d\s*회\s*(?:실시|개최|$)")


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting as the register has it. `names` are those of its body; `numbers` those that attendance yields (people, cities,
    countries), empty for a meeting that is known from papers only."""

    key: str
    body: str
    names: frozenset[str]
    number: int | None
    starts_on: date
    ends_on: date
    precision: str = "day"
    numbers: Mapping[str, int] = field(default_factory=dict)

    def as_line(self) -> Happening:
        """This function will write the meeting as a line of a history would tell it, so that lines can be held against it."""
        length = {"day": 10, "month": 7, "year": 4}[self.precision]
        start, end = (PartialDay.parse(day.isoformat()[:length]) for day in (self.starts_on, self.ends_on))
        counts = Counts(self.numbers.get("cities"), self.numbers.get("people"), self.numbers.get("countries"))
        return Happening(None, start, end if end != start else None, start.precision, self.key, counts=counts)


def names_of(names: Iterable[str]) -> frozenset[str]:
    """This function will return the names by which lines may call a body: its own, and for a committee those of its rank."""
    known = frozenset(names)
    return known | SAME_RANK if known & SAME_RANK else known


def meant(line: Line, known: Sequence[Met]) -> Met | None:
    """This function will return the meeting that a line tells of, or None."""
    if line.start is None or not line.start.exists or _OTHERS.search(line.title or line.text):
        return None
    title, event = _folded(line.title or line.text), event_of(line)
    year = [met for met in known if met.starts_on.year == line.start.year and any(_folded(name) in title for name in met.names)]
    # 집행위원회 is no 총회, and a council's own name goes before a word that many share
    longest = max((max(len(_folded(name)) for name in met.names if _folded(name) in title) for met in year), default=0)
    year = [met for met in year if any(len(_folded(name)) == longest and _folded(name) in title for name in met.names)]
    year = [met for met in year if not (met.number and event.title.ordinal) or met.number == event.title.ordinal]
    shared = [met for met in year if overlap(event_of(met.as_line()), event)]
    if len(shared) == 1:
        return shared[0]
    near = [met for met in year if event.first and abs(event.first - met.starts_on) <= NEAR]
    return near[0] if len(year) == 1 and near else None


def differing(met: Met, line: Line) -> list[Problem]:
    """This function will report where a line that tells of a meeting differs from its record: in its days, in counts that
    attendance yields."""
    record = met.as_line()
    problems = []
    if dates_agree(event_of(record), event_of(line)) is False:
        problems.append(Problem("meetings.days_differ", {"title": line.title or line.text, "said": days(line), "recorded": days(record),
                                                         "meeting": met.key}, SOURCE, "warning", (spot(line, "start", quote=line.text),)))
    for name, word in COUNTED.items():
        said, counted = getattr(line.counts, name), met.numbers.get(name)
        if said is not None and counted is not None and not consistent(name, line.counts, record.counts):
            problems.append(Problem("meetings.count_differs", {
                "title": line.title or line.text, "counted": name, "counted_ko": word, "said": said, "recorded": counted, "meeting": met.key},
                SOURCE, "warning", (spot(line, f"counts.{name}", quote=line.text),)))
    return problems


def between(lines: Sequence[Line]) -> list[Problem]:
    """This function will report where lines on one meeting differ from each other, with both places; each difference once,
    however many papers repeat it."""
    found: dict[tuple[object, ...], Problem] = {}
    for one, other in combinations(lines, 2):
        a, b = event_of(one), event_of(other)
        for problem in contradictions([Match(a, b, dates_agree(a, b))]):
            pair = frozenset(str(problem.params.get(side)) for side in ("first", "second"))
            found.setdefault((problem.code, problem.params.get("counted"), pair), problem)
    return list(found.values())


def _folded(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
