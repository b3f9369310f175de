"""Who is there and may vote at an instant, by the roll, credentials, proxies and attendance; and the quorum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from django.apps import apps
from django.db.models import Q

from dure.domain.meetings.models import Attendance, Delegate, Delegation, Meeting, Proxy
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.rules import attendance, voting
from dure.domain.meetings.rules import quorum as quorums
from dure.domain.meetings.rules import roll as rules
from dure.domain.texts.queries import settings_on
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused


@dataclass(frozen=True, slots=True)
class Voter:
    """A delegation that may vote at an instant with its votes; `holder` is who votes for it by proxy, None where it does itself."""

    delegation: Delegation
    weight: int
    holder: Delegation | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a delegation stands at an instant: `state` is ``present``, ``represented``, ``excused`` or ``absent``."""

    delegation: Delegation
    state: str
    represented_by: Delegation | None
    may_vote_now: bool

    @property
    def shown(self) -> str:
        """This function will return the word under which it is listed: an observer that is there is one."""
        return attendance.shown(self.state, member=self.delegation.capacity == Delegation.Capacity.MEMBER)

    @property
    def grounds(self) -> list[Ground]:
        """This function will return the clauses by which it may vote or not, as they were frozen with the roll."""
        return rules.read(self.delegation.grounds)


@dataclass(frozen=True, slots=True)
class Room:
    """The room at an instant: the roll's lines by key, who is in (delegates by delegation), who votes for each, proxies in force
    (the holder by the giver), and what follows."""

    lines: Mapping[int, Delegation]
    there: Mapping[int, set[int]]
    voters: Mapping[int, int]
    proxies: Mapping[int, int]
    stands: Mapping[int, attendance.Stands] = field(default_factory=dict)

    def standing(self) -> list[Standing]:
        """This function will return how each delegation stands, in the protocol's order."""
        return [Standing(self.lines[key], one.state, self._line(one.holder), one.may_vote_now) for key, one in self.stands.items()]

    def entitled(self) -> list[Voter]:
        """This function will return who may vote."""
        return [Voter(self.lines[key], one.seen.weight, self._line(one.holder)) for key, one in self.stands.items() if one.may_vote_now]

    def _line(self, key: int | None) -> Delegation | None:
        return self.lines[key] if key is not None else None


def room(meeting: Meeting, at: datetime) -> Room:
    """This function will gather who is there at an instant, by the roll. Five queries, however many delegations."""
    lines = {line.pk: line for line in Delegation.objects.filter(meeting=meeting).select_related("organisation", "person")}
    there: dict[int, set[int]] = {}
    inside = Attendance.objects.filter(delegate__delegation__meeting=meeting, during__contains=at)
    for delegation, delegate in inside.values_list("delegate__delegation_id", "delegate_id"):
        there.setdefault(delegation, set()).add(delegate)
    voters, proxies = voters_at(meeting, at), proxies_at(meeting, at)
    seen = (attendance.Seen(
        key, line.may_vote, line.weight, key in there, voters.get(key) in there.get(key, ()), proxies.get(key),
        line.excused_at is not None and line.excused_at <= at, line.capacity == Delegation.Capacity.MEMBER) for key, line in lines.items())
    return Room(lines, there, voters, proxies, attendance.stands(seen))


def voters_at(meeting: Meeting, at: datetime) -> dict[int, int]:
    """This function will return which delegate had the vote of each delegation at an instant, also where another has it since."""
    began = Q(votes_since__isnull=True) | Q(votes_since__lte=at)
    now = Q(votes=True, state=Delegate.State.ACCEPTED, votes_until__isnull=True)
    found = dict(Delegate.objects.filter(began, now | Q(votes_until__gt=at), delegation__meeting=meeting).values_list("delegation_id", "pk"))
    # who had it, gave it up and has it again keeps only the last time in the row: the former ones stand in the history
    former = apps.get_model("meetings", "DelegateEvent").objects.filter(began, delegation__meeting=meeting, votes_until__gt=at)
    return dict(former.values_list("delegation_id", "pgh_obj_id")) | found


def proxies_at(meeting: Meeting, at: datetime) -> dict[int, int]:
    """This function will return the holders of the proxies in force at an instant, by their givers."""
    accepted = Q(state=Proxy.State.ACCEPTED) | Q(state=Proxy.State.WITHDRAWN, settled_at__isnull=False, ended_at__isnull=False)
    stood = Proxy.objects.filter(accepted, Q(settled_at__isnull=True) | Q(settled_at__lte=at), Q(ended_at__isnull=True) | Q(ended_at__gt=at),
                                 meeting=meeting, given_at__lte=at)
    return dict(stood.values_list("giver_id", "holder_id"))


def standing_of(meeting: Meeting, at: datetime) -> list[Standing]:
    """This function will return how each delegation stands at an instant, in the protocol's order."""
    return room(meeting, at).standing()


def entitled(meeting: Meeting, at: datetime) -> list[Voter]:
    """This function will return who may vote at an instant: on the roll with a vote, and with an accepted delegate in, or with an
    accepted proxy whose holder is in."""
    return room(meeting, at).entitled()


def quorum(meeting: Meeting, at: datetime) -> quorums.Quorum:
    """This function will count the quorum at an instant by the rule in force on that day where the meeting meets."""
    return quorum_in(room(meeting, at), meeting, at)


def quorum_in(here: Room, meeting: Meeting, at: datetime) -> quorums.Quorum:
    """This function will count the quorum of a room that is gathered already. One query. Raises Refused for a kind of body of which
    the setting says nothing."""
    on = at.astimezone(ZoneInfo(meeting.time_zone)).date()
    wanted = {one.key: one for one in settings_on(on) if one.key in ("meetings.quorum", "meetings.proxies_count_for_quorum")}
    rule, counting = wanted["meetings.quorum"], wanted["meetings.proxies_count_for_quorum"]
    if meeting.body.kind not in rule.value:
        raise Refused.because("meetings.rule_unknown", source=SOURCE, key=rule.key, what=meeting.body.kind)
    return quorums.quorum(here.stands.values(), voting.Share.of_setting(rule.value[meeting.body.kind]), rule, bool(counting.value), counting)


def delegation_ref(delegation: int) -> Ref:
    """This function will return how a line of the roll is referred to."""
    return Ref("meetings", "delegation", str(delegation))


def lines_of(lines: Iterable[Delegation]) -> list[rules.Line]:
    """This function will return lines of the roll as the rules see them."""
    return [rules.Line(line.organisation_id if line.person_id is None else None, line.person_id, line.name, line.capacity, line.may_vote,
                       line.may_speak, line.weight, line.seat_id, tuple(rules.read(line.grounds))) for line in lines]
