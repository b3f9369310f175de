"""Meetings of all bodies for machines: the public register, and each meeting as its public page tells it. It only reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Query, Router, Schema
from ninja.errors import HttpError

from dure.api.public import DECLARED, LAST_KEY, PAGE, Year
from dure.domain.meetings.queries import attended, public, register
from dure.kernel.plain import dumps

router = Router()
Words = dict[str, str]
KEY = r"^[-a-zA-Z0-9_]+$"


class MeetingNotice(Schema):
    """What the register says of a notice: `state` is in_time, late, due, missed, or empty where nobody can know; days given and
    wanted before the meeting, where the rule stands, and whether it is assumed."""

    state: str
    given_on: date | None
    given: int | None
    wanted: int | None
    due_on: date | None
    source: str
    clause: str
    assumed: bool


class MeetingMinutes(Schema):
    """What the register says of minutes: published on a day, due on one, late since one, or empty where none are kept."""

    state: str
    on: date | None


class MeetingListed(Schema):
    """A meeting in the register. Days are the first and the last of a month or a year where `precision` says so."""

    key: str
    body: str
    title: Words
    kind: str
    number: int | None
    starts_on: date
    ends_on: date
    precision: str
    time_zone: str
    mode: str
    place: Words
    state: str
    closed: bool
    declared: bool
    source: str
    sample: bool
    notice: MeetingNotice
    minutes: MeetingMinutes


class MeetingsPage(Schema):
    """A page of the register; `next` is the `after` of the following page, null on the last."""

    meetings: list[MeetingListed]
    next: int | None


class MeetingChanged(Schema):
    """What was changed after the meeting was planned."""

    kind: str
    was: dict[str, Any]
    now: dict[str, Any]
    why: str
    at: datetime


class PaperOf(Schema):
    """An open paper of an item."""

    title: str
    number: str
    version: int


class ItemOf(Schema):
    """An item of the agenda; a closed one tells its title and the ground only."""

    number: int
    title: Words
    text: Words
    closed: bool
    closed_ground: str
    papers: list[PaperOf]


class MeetingAttended(Schema):
    """Who came: members and observers by name, persons as numbers."""

    roll: int
    members: list[Words]
    represented: list[dict[str, Words]]
    observers: list[Words]
    excused: int
    absent: int
    people: int
    cities: int
    countries: int


class MeetingDecided(Schema):
    """A vote that the chair declared: by which share of what, what was counted, who dissents."""

    number: int
    item: int | None
    text: Words
    method: str
    carried: bool | None
    chosen: list[str]
    counted: dict[str, int]
    abstained: int
    blank: int
    invalid: int
    present: int
    roll: int
    base: int
    needed: int
    quorum_needed: int
    quorate: bool
    share: str
    of: str
    declared_at: datetime
    dissents: list[Words]
    paper: str


class MeetingWhole(MeetingListed):
    """A meeting as its public page tells it; of a closed one `agenda` and `decisions` are empty and `attendance` is null."""

    opens_at: datetime | None
    closes_at: datetime | None
    record_on: date | None
    closed_ground: str
    changes: list[MeetingChanged]
    agenda: list[ItemOf]
    attendance: MeetingAttended | None
    decisions: list[MeetingDecided]


PLAIN = ("key", "title", "kind", "number", "starts_on", "ends_on", "precision", "time_zone", "mode", "place", "state", "closed", "declared",
         "source", "sample")


def _answer(value: Mapping[str, Any]) -> HttpResponse:
    return HttpResponse(dumps(value, indent=None), content_type="application/json; charset=utf-8")


def _notice(seen: Any) -> dict[str, Any]:
    notice = seen.notice
    return {"state": seen.state, "given_on": notice.given_on if notice else None, "given": seen.given,
            "wanted": notice.days if notice else None, "due_on": notice.due_on if notice else None,
            "source": notice.setting.source if notice else "", "clause": notice.setting.clause if notice else "",
            "assumed": bool(notice and notice.setting.assumed)}


@router.get("", response={200: MeetingsPage, **DECLARED}, operation_id="meetings", summary="The register of all bodies' meetings")
def meetings(request: HttpRequest, body: Annotated[str, Query(max_length=100)] = "", year: Annotated[Year | None, Query()] = None,
             state: Annotated[str, Query(max_length=10)] = "", after: Annotated[int, Query(ge=0, le=LAST_KEY)] = 0) -> HttpResponse:
    """Oldest record first; `body` is a body's key, `year` that of the first day, `state` as in the answers."""
    if "\0" in body + state:
        raise HttpError(400, "a filter holds a character that no text has")
    rows = register.public_meetings(body=body, year=year, state=state).filter(pk__gt=after).order_by("pk")
    found = list(rows.values("pk", "body__key", *PLAIN, *(name for name in register.NEEDED if name not in PLAIN))[:PAGE + 1])
    judged = register.judged_on(timezone.localdate())
    listed = [{**{name: row[name] for name in PLAIN}, "body": row["body__key"], "notice": _notice(judged.notice(row)),
               "minutes": {"state": (seen := judged.minutes(row)).state, "on": seen.on}} for row in found[:PAGE]]
    return _answer({"meetings": listed, "next": found[PAGE - 1]["pk"] if len(found) > PAGE else None})


@router.get("/{key}", response={200: MeetingWhole, **DECLARED}, operation_id="meeting", summary="A meeting as its public page tells it")
def meeting(request: HttpRequest, key: Annotated[str, Path(max_length=100, pattern=KEY)]) -> HttpResponse:
    """MeetingNotice, changes, agenda with open papers, who came, and the votes that the chair declared."""
    page = register.public_meeting(key, timezone.localdate())
    if page is None:
        raise HttpError(404, "meetings.no_such")
    record = page.meeting
    decisions = public.public_decisions(record)
    items = public.public_items(record)
    return _answer({
        **{name: getattr(record, name) for name in PLAIN}, "body": record.body.key, "notice": _notice(page.notice),
        "minutes": {"state": page.minutes.state, "on": page.minutes.on}, "opens_at": record.opens_at, "closes_at": record.closes_at,
        "record_on": record.record_on, "closed_ground": record.closed_ground,
        "changes": [{"kind": one.kind, "was": shown(one.was), "now": shown(one.now), "why": one.why, "at": one.at} for one in page.changes],
        "agenda": [_item(one) for one in items], "attendance": _came(record), "decisions": _decided(decisions, items)})


def shown(fields: Mapping[str, Any]) -> dict[str, Any]:
    """This function will return what everybody may know of one side of a change: days, hours, place and mode, no address to join by."""
    return {name: value for name, value in fields.items() if name in OPEN}


OPEN = frozenset({"starts_on", "ends_on", "opens_at", "closes_at", "time_zone", "place", "host", "mode", "closed", "closed_ground", "state"})


def _item(one: public.PublicItem) -> dict[str, Any]:
    return {"number": one.number, "title": one.item.title, "text": one.text, "closed": one.item.closed, "closed_ground": one.item.closed_ground,
            "papers": [{"title": paper.title, "number": paper.number, "version": paper.version} for paper in one.papers]}


def _came(record: Any) -> dict[str, Any] | None:
    came = None if record.closed else attended.came_to(record)
    if came is None:
        return None
    figures = attended.figures_of(record, came)
    return {"roll": came.roll, "members": came.members, "observers": came.observers, "excused": len(came.excused), "absent": len(came.absent),
            "represented": [{"member": name, "by": holder} for name, holder in came.represented],
            **{name: figures[name].value for name in ("people", "cities", "countries")}}


def _decided(decisions: Iterable[public.Decision], items: Iterable[public.PublicItem]) -> list[dict[str, Any]]:
    numbers = {one.item.pk: one.number for one in items}
    return [{"number": one.ballot.number, "item": numbers.get(one.item.pk) if one.item else None, "text": one.text, "method": one.ballot.method,
             **{name: getattr(one.outcome, name) for name in (
                 "carried", "chosen", "counted", "abstained", "blank", "invalid", "present", "roll", "base", "needed", "quorum_needed", "quorate")},
             "share": str(one.rule.majority.share), "of": one.rule.majority.of, "declared_at": one.ballot.declared_at,
             "dissents": [name for name, _ in one.dissents], "paper": one.paper} for one in decisions]
