"""The public register of meetings: was notice given in time, were minutes published in time.

Facts in, words of a list out; every number comes from a dated setting. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dure.domain.meetings.rules.convening import COUNTING, Notice
from dure.domain.texts.rules.assumed import Setting


@dataclass(frozen=True, slots=True)
class NoticeSeen:
    """What the register says of a notice: `state` is ``in_time``, ``late``, ``due`` (not given yet, its day has not passed),
    ``missed`` (not given, its day has passed) or empty where nobody can know. `given` days before the meeting, counted as
    the charter counts them, against the days of `notice`; None where no notice was given."""

    state: str
    given: int | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class MinutesSeen:
    """What the register says of minutes: ``published`` on a day, ``due`` on one, ``late`` since one, or empty where none are
    kept here (known from papers, cancelled)."""

    state: str
    on: date | None = None
    setting: Setting | None = None


def notice_seen(notice: Notice, starts_on: date, on: date, *, state: str, declared: bool) -> NoticeSeen:
    """This function will judge a notice as the register shows it on a day."""
    if declared or (notice.given_on is None and state == "cancelled"):
        return NoticeSeen("")
    if notice.given_on is None:
        return NoticeSeen("missed" if on > notice.due_on else "due", None, notice)
    given = (starts_on - notice.given_on).days - COUNTING.get(notice.counting, COUNTING["clear"])
    return NoticeSeen("late" if notice.late else "in_time", given, notice)


def minutes_seen(ends_on: date, published_on: date | None, setting: Setting, on: date, *, state: str, declared: bool) -> MinutesSeen:
    """This function will judge the minutes of a meeting as the register shows them on a day; `setting` says within how many days
    of the last day they are published."""
    due_on = ends_on + timedelta(days=int(setting.value))
    if published_on is not None:
        return MinutesSeen("published", published_on, setting)
    if declared or state == "cancelled":
        return MinutesSeen("")
    return MinutesSeen("late" if on > due_on else "due", due_on, setting)
