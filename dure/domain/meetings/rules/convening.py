"""Convening: when the notice is due, whether it is in time, what a meeting must say before it can be convened.

Facts in, grounds out; every number comes from a dated setting. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused

SOURCE = "network-meetings"
# how many days lie between the last day of notice and the meeting, beside the period: of ``clear`` days neither the day of the
# notice nor that of the meeting counts, of ``one`` one of them, of ``both`` both
COUNTING = {"clear": 1, "one": 0, "both": -1}
IN_PLACE = frozenset({"in_person", "hybrid"})
ON_LINE = frozenset({"online", "hybrid"})
# in which states an act finds a meeting
STEPS: dict[str, frozenset[str]] = {
    "convene": frozenset({"planned"}), "invite": frozenset({"planned", "convened", "in_session", "adjourned"}),
    "change": frozenset({"planned", "convened"}), "close": frozenset({"planned", "convened", "in_session", "adjourned"}),
    "remind": frozenset({"convened"}),
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting as it is to be convened. `given_on` is the day of the notice in the meeting's own time zone."""

    key: str
    state: str
    mode: str
    starts_on: date
    given_on: date
    opens_at: datetime | None = None
    place: str = ""
    online_address: str = ""
    closed: bool = False
    closed_ground: str = ""
    body: str = ""
    body_stands: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as the charter counts it: `days` before the meeting, the last day on which it can be given, and when it was.

    `given_on` is None where no notice has been given, or nobody knows when (a meeting known from papers).
    """

    days: int
    counting: str
    due_on: date
    given_on: date | None
    setting: Setting

    @property
    def late(self) -> bool | None:
        """This function will tell whether the notice came after its last day; None where none is known."""
        return None if self.given_on is None else self.given_on > self.due_on

    @property
    def days_late(self) -> int:
        """This function will count the days by which a notice was late."""
        return max(0, (self.given_on - self.due_on).days) if self.given_on else 0


def notice_due(starts_on: date, days: int, counting: str) -> date:
    """This function will return the last day on which a notice of so many days is in time. An unknown way of counting is
    taken for clear days, the strictest."""
    return starts_on - timedelta(days=days + COUNTING.get(counting, COUNTING["clear"]))


def step_problem(step: str, state: str, declared: bool = False) -> Problem | None:
    """This function will return the problem of an act that finds the meeting in another state, or known from papers only."""
    if declared:
        return Problem("meetings.declared", {}, SOURCE)
    return None if state in STEPS[step] else Problem("meetings.state", {"state": state, **_words(state)}, SOURCE)


_STATES = {"planned": ("계획", "planned"), "convened": ("소집", "convened"), "in_session": ("회의 중", "in session"), "adjourned": ("정회", "adjourned"),
           "ended": ("폐회", "ended"), "cancelled": ("취소", "cancelled")}


def _words(state: str) -> dict[str, str]:
    return dict(zip(("ko", "en"), _STATES[state], strict=True))


def convening(meeting: Planned, notice: Notice, late_reason: str = "") -> Iterator[Ground]:
    """This function will judge whether a meeting may be convened: clause by clause, the evidence with each.

    A notice that is late holds only with a reason, which is kept with the meeting.
    """
    me = (Ref("meetings", "meeting", meeting.key),)

    def plain(code: str, holds: bool, **params: object) -> Ground:
        return Ground(Problem(code, params, SOURCE), holds, evidence=me)

    yield plain("meetings.state", meeting.state in STEPS["convene"], state=meeting.state, **_words(meeting.state))
    yield plain("meetings.body_gone", meeting.body_stands, body=meeting.body, on=meeting.starts_on)
    yield plain("meetings.past", meeting.starts_on >= meeting.given_on, on=meeting.starts_on)
    yield plain("meetings.hour_wanted", meeting.opens_at is not None)
    if meeting.mode in IN_PLACE:
        yield plain("meetings.place_wanted", bool(meeting.place))
    if meeting.mode in ON_LINE:
        yield plain("meetings.address_wanted", bool(meeting.online_address))
    if meeting.closed:
        yield plain("meetings.closed_ground", bool(meeting.closed_ground.strip()))
    yield notice_ground(notice, late_reason, me)


def notice_ground(notice: Notice, late_reason: str = "", evidence: tuple[Ref, ...] = ()) -> Ground:
    """This function will judge the notice by the charter's period: in time, or late with a reason that is kept."""
    setting = notice.setting
    return Ground(
        Problem("meetings.notice_late", {"days": notice.days, "due": notice.due_on, "late": notice.days_late,
                                         "given": notice.given_on or ""}, setting.source),
        not notice.late or bool(late_reason.strip()), setting.clause, setting.starts_on, setting.assumed,
        (*evidence, Ref("texts", "setting", setting.key), Ref("texts", "setting", "meetings.notice_counting")))


def day_problems(starts_on: date, ends_on: date, opens_at: datetime | None, closes_at: datetime | None, zone: ZoneInfo,
                 record_on: date | None = None) -> list[Problem]:
    """This function will judge the order of days and hours: the hours lie on the meeting's days in its own time zone, and the roll
    counts as of a day before it opens."""
    found = []
    if ends_on < starts_on:
        found.append(Problem("meetings.days", {}, SOURCE))
    hours = [instant for instant in (opens_at, closes_at) if instant is not None]
    outside = any(not starts_on <= instant.astimezone(zone).date() <= ends_on for instant in hours)
    if not found and (outside or (closes_at is not None and (opens_at is None or closes_at <= opens_at))):
        found.append(Problem("meetings.hours", {}, SOURCE))
    if record_on is not None and record_on > starts_on:
        found.append(Problem("meetings.record_after", {"on": record_on}, SOURCE))
    return found


def same_hour(instant: datetime, from_day: date, to_day: date, zone: str, new_zone: str) -> datetime:
    """This function will return the same hour of the clock, on another day, as many days off it as before."""
    local = instant.astimezone(zone_of(zone))
    return instant_of(to_day + (local.date() - from_day), local.time(), new_zone)


def months_before(day: date, months: int) -> date:
    """This function will return the day so many months before another, the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def key_of(body: str, year: int, taken: Collection[str]) -> str:
    """This function will return the key of a body's next meeting in a year: the body and the year, with a number from the second on."""
    first = f"{body}-{year}"
    if first not in taken and not any(key.startswith(f"{first}-") for key in taken):
        return first
    number = 2
    while f"{first}-{number}" in taken:
        number += 1
    return f"{first}-{number}"


def term_of(key: str, body: str, year: int) -> str:
    """This function will return how terms refer to a meeting: the body's key, and behind a space what the meeting's own adds
    (``general-assembly 2017``)."""
    rest = key.removeprefix(f"{body}-")
    return f"{body} {rest if rest != key else year}"


@cache
def _known_zones() -> frozenset[str]:
    """The names of all zones: looking them up walks the folder of zones, which a list cannot do for each row."""
    return frozenset(available_timezones())


def zone_of(name: str) -> ZoneInfo:
    """This function will return the time zone of a name. Raises Refused for one that is not known."""
    if name not in _known_zones():
        raise Refused.because("meetings.time_zone", source=SOURCE, name=name)
    return ZoneInfo(name)


def instant_of(day: date, hour: time, zone: str) -> datetime:
    """This function will return the instant of an hour of the clock on a day in a time zone.

    An hour that comes twice (clocks are put back) means the first. Raises Refused for an hour that the clocks leave out.
    """
    local = datetime.combine(day, hour, zone_of(zone))
    if local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Refused.because("meetings.hour_missing", source=SOURCE, day=day, hour=f"{hour:%H:%M}", zone=zone)
    return local.astimezone(UTC)


def local_day(at: datetime, zone: str) -> date:
    """This function will return the day of an instant in a time zone."""
    return at.astimezone(zone_of(zone)).date()
