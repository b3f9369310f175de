"""What a roll would be if it were taken now: from the register of members or the seats of the body, on the record date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dure.domain.bodies.models import Body
from dure.domain.bodies.queries.organs import Seated, TermShown, seated
from dure.domain.meetings.models import Delegation, Invitation, Meeting
from dure.domain.meetings.queries.convening import record_day
from dure.domain.meetings.queries.meetings import meeting_named, meeting_ref
from dure.domain.meetings.queries.roll import lines_of
from dure.domain.meetings.rules import roll as rules
from dure.domain.members.models import Display
from dure.domain.members.queries.asked import voters_on
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import settings_on
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref

KEYS = frozenset({"members.speaking_categories", "meetings.weights", "meetings.roles_without_vote", "meetings.seats_need_standing"})
LAST = 10**9


def record_on(meeting: Meeting) -> date:
    """This function will return the day whose roll counts for a meeting: the one set, else the charter's."""
    return meeting.record_on or record_day(meeting, meeting.starts_on)


def lines_on(meeting: Meeting, on: date) -> list[rules.Line]:
    """This function will return the roll of a day in the protocol's order: of an assembly the members, of other bodies who holds
    their seats (a substitute in place of the holder). As many queries however many members."""
    settings = {one.key: one for one in settings_on(on) if one.key in KEYS}
    if meeting.body.kind == Body.Kind.ASSEMBLY:
        return _of_members(on, settings)
    return _of_seats(meeting.body, on, settings)


def _of_members(on: date, settings: Mapping[str, Setting]) -> list[rules.Line]:
    asked = voters_on(on)
    weights, speaking = settings["meetings.weights"], list(settings["members.speaking_categories"].value)
    keys = _keys(asked) if weights.value else {}
    decided = Display.objects.filter(organisation__in=asked, known_until__isnull=True, during__contains=on, position__isnull=False)
    places = dict(decided.values_list("organisation_id", "position"))
    made = []
    for key, (category, names, grounds) in asked.items():
        capacity, votes, speaks = rules.of_member(category, grounds, speaking)
        line = rules.Line(key, None, names, capacity, votes, speaks, _weight(weights, keys.get(key, "")), None, tuple(grounds))
        rank = speaking.index(category) if category in speaking else len(speaking)
        made.append(((rank, places.get(key, LAST), names.get("en", ""), key), line))
    return [line for _, line in sorted(made, key=lambda pair: pair[0])]


def _of_seats(body: Body, on: date, settings: Mapping[str, Setting]) -> list[rules.Line]:
    held = [(place, term) for place in seated(body, on) if (term := place.substitute or place.term) is not None]
    strict = body.kind in settings["meetings.seats_need_standing"].value
    cities = [term.record.organisation_id for place, term in held if _of_city(place) and term.record.organisation_id]
    asked = voters_on(on, cities) if strict and cities else {}
    weights = settings["meetings.weights"]
    keys = _keys(cities) if weights.value else {}
    lines: dict[tuple[str, int], rules.Line] = {}
    for place, term in held:
        line = _seat_line(place, term, body.kind, settings, asked, _weight(weights, keys.get(term.record.organisation_id or 0, "")))
        former = lines.get(line.whose)
        if former is None or (line.may_vote and not former.may_vote):
            lines[line.whose] = line
    return list(lines.values())


def _of_city(place: Seated) -> bool:
    return place.seat.held_by == "organisation"


def _seat_line(place: Seated, term: TermShown, kind: str, settings: Mapping[str, Setting], asked: Mapping[int, Any], weight: int) -> rules.Line:
    evidence = (Ref("bodies", "term", str(term.record.pk)), Ref("bodies", "seat", str(place.seat.pk)))
    grounds = list(rules.of_seat(place.seat.role, kind, settings["meetings.roles_without_vote"], evidence, place.seat.label))
    city = term.record.organisation_id
    if city is not None and city in asked:
        grounds += [ground for ground in asked[city][2] if ground.problem.code in rules.OF_SEATS]
    rests = any(not ground.holds and ground.problem.code == "members.rights_rest" for ground in grounds)
    watches = place.seat.role == "observer"
    person = term.record.person_id if term.record.person_id and not (_of_city(place) and city) else None
    names = term.person if person is not None else term.names
    return rules.Line(None if person is not None else city, person, names, "observer" if watches else "member",
                      not watches and all(ground.holds for ground in grounds), not watches and not rests, weight, place.seat.pk, tuple(grounds))


def _weight(weights: Setting, key: str) -> int:
    return int(weights.value.get(key, 1))


def _keys(organisations: Any) -> dict[int, str]:
    return dict(Organisation.objects.filter(pk__in=list(organisations)).values_list("pk", "key"))


def staying(meeting: Meeting, lines: Sequence[rules.Line]) -> list[Delegation]:
    """This function will return the lines that a meeting keeps although they are not on the roll of the day: who was invited, or has
    delegates or proxies. They watch."""
    whose = {line.whose for line in lines}
    others = [line for line in Delegation.objects.filter(meeting=meeting) if (
        ("person", line.person_id) if line.person_id else ("organisation", line.organisation_id or 0)) not in whose]
    invited = Invitation.objects.filter(meeting=meeting)
    asked = {("person", person) if person else ("organisation", city) for city, person in invited.values_list("organisation_id", "person_id")}
    named = set(Delegation.objects.filter(meeting=meeting, delegates__isnull=False).values_list("pk", flat=True))
    named |= set(Delegation.objects.filter(meeting=meeting, proxies_given__isnull=False).values_list("pk", flat=True))
    named |= set(Delegation.objects.filter(meeting=meeting, proxies_held__isnull=False).values_list("pk", flat=True))
    return [line for line in others if line.pk in named or (
        ("person", line.person_id) if line.person_id else ("organisation", line.organisation_id or 0)) in asked]


def difference(meeting: Meeting) -> rules.Difference:
    """This function will tell what taking the roll again would change now."""
    lines = lines_on(meeting, record_on(meeting))
    stays = {line.pk for line in staying(meeting, lines)}
    before = [line for line in Delegation.objects.filter(meeting=meeting) if line.pk not in stays or line.may_vote]
    return rules.difference(lines_of(before), lines)


def freezing(meeting: Meeting, at: datetime, why: str | None = None, lines: int | None = None) -> list[Ground]:
    """This function will judge whether the roll of a meeting may be taken at an instant: what its page shows and the act enforces."""
    on = record_on(meeting)
    today = at.astimezone(ZoneInfo(meeting.time_zone)).date()
    many = lines if lines is not None else len(lines_on(meeting, on))
    return list(rules.freezing(rules.Freezing(
        meeting_ref(meeting.key), meeting.state, meeting.declared, on, today, meeting.opened_at is not None, meeting.frozen_at is not None,
        many, why)))


def freezing_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a roll may be taken on a day: ``general-assembly-2026``."""
    meeting = meeting_named(what)
    noon = datetime.combine(on, datetime.min.time().replace(hour=12), ZoneInfo(meeting.time_zone))
    yield from freezing(meeting, noon)
