"""When each step of a settlement is due, and how late it is, in working days. Plain Python.

A period whose last day is a Saturday or a holiday ends on the next working day. Source: `docs/sources.md#settlement-profiles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dure.domain.grants.rules.profiles import Profile
from dure.domain.members.rules.dues import after_months
from dure.kernel.days import after_working, working_between, working_from

# in the order of their life: the recipient reports, queries are answered, the city approves, notifies, the money comes back
STEPS = ("report", "answer", "review", "notice", "return")
# what the recipient owes; the other steps are the city's
RECIPIENT = frozenset({"report", "answer", "return"})
# the city's posts that review settlements, and that approve them
REVIEWERS, DECIDERS = frozenset({"officer", "team_lead", "director"}), frozenset({"team_lead", "director", "bureau_head"})
# how long before its day a step is shown as due soon
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Happened:
    """The days of a grant's settlement as far as they have come. `asked` are the days of queries that wait for an answer."""

    ends_on: date
    submitted_on: date | None = None
    asked: tuple[date, ...] = ()
    approved_on: date | None = None
    noticed_on: date | None = None
    return_due_on: date | None = None
    returned_on: date | None = None
    returns: bool = True  # whether anything goes back


@dataclass(frozen=True, slots=True)
class Step:
    """A step with its last day, and the day on which it was done, None while it is not."""

    name: str
    due_on: date
    done_on: date | None = None

    def late(self, on: date, holidays: frozenset[date]) -> int:
        """This function will return by how many working days the step was late when it was done, or is late on a day."""
        return working_between(self.due_on, self.done_on or on, holidays)

    def standing(self, on: date) -> str:
        """This function will tell how the step stands on a day: done, done_late, late, soon or open."""
        if self.done_on is not None:
            return "done_late" if self.done_on > self.due_on else "done"
        return "late" if self.due_on < on else "soon" if self.due_on <= on + SOON else "open"


def report_due(ends_on: date, profile: Profile, holidays: frozenset[date]) -> date:
    """This function will return until when a grant is to be settled after its term."""
    return working_from(after_months(ends_on, profile.report_months) + timedelta(days=profile.report_days), holidays)


def return_due(noticed_on: date, profile: Profile, holidays: frozenset[date]) -> date:
    """This function will return until when the money is to be back that a notice asks for."""
    return working_from(noticed_on + timedelta(days=profile.return_days), holidays)


def steps(happened: Happened, profile: Profile, holidays: frozenset[date]) -> list[Step]:
    """This function will return the steps of a settlement whose last day is known, in their order."""
    found = [Step("report", report_due(happened.ends_on, profile, holidays), happened.submitted_on)]
    found += [Step("answer", after_working(asked, profile.answer_working_days, holidays)) for asked in sorted(happened.asked)[:1]]
    if happened.submitted_on:
        found.append(Step("review", after_working(happened.submitted_on, profile.review_working_days, holidays), happened.approved_on))
    if happened.approved_on and happened.returns:
        found.append(Step("notice", after_working(happened.approved_on, profile.notice_working_days, holidays), happened.noticed_on))
    if happened.return_due_on:
        found.append(Step("return", happened.return_due_on, happened.returned_on))
    return found


def horizon(days: Sequence[date | None], on: date) -> tuple[date, date]:
    """This function will return between which days holidays are needed to count the steps of these days as of a day."""
    known = [day for day in days if day] + [on]
    return min(known), max(known) + timedelta(days=200)
