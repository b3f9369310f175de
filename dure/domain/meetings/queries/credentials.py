"""Credentials and proxies as they are examined, and the report on them that opens a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from dure.domain.meetings.models import Delegate, Delegation, Meeting, Proxy
from dure.domain.meetings.queries.roll import Room, Standing, delegation_ref, quorum_in, room
from dure.domain.meetings.rules import credentials as rules
from dure.domain.meetings.rules.attendance import STATES
from dure.domain.meetings.rules.quorum import Quorum
from dure.domain.texts.queries import setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref

STANDING = (Proxy.State.GIVEN, Proxy.State.ACCEPTED)


def accepting(meeting: Meeting, delegate: Delegate) -> list[Ground]:
    """This function will judge whether a delegate's credentials may be accepted: what the page shows and the act enforces."""
    other = Delegate.objects.filter(delegation=delegate.delegation_id, votes=True, state=Delegate.State.ACCEPTED).exclude(pk=delegate.pk).first()
    return list(rules.accepting(rules.Credential(
        meeting.state, delegate.state, delegate.votes, str(other or ""), Ref("meetings", "delegate", str(other.pk)) if other else None)))


def proxying(meeting: Meeting, giver: Delegation, holder: Delegation, *, accepted: bool, besides: int = 0) -> list[Ground]:
    """This function will judge whether a delegation may give its proxy to another, or have it `accepted` (then `besides` is the
    proxy itself). Of those given only accepted ones count towards what one may hold."""
    standing = Proxy.objects.filter(meeting=meeting, state__in=STANDING).exclude(pk=besides)
    most = setting("meetings.proxies_most", meeting.starts_on)
    return list(rules.proxying(rules.Proxying(
        meeting.state, giver.name, holder.name, giver.pk == holder.pk, meeting.frozen_at is not None, giver.may_vote, holder.may_vote,
        standing.filter(holder=giver).count(), standing.filter(giver=holder).exists(),
        standing.filter(holder=holder, state=Proxy.State.ACCEPTED).count(), delegation_ref(giver.pk), delegation_ref(holder.pk)),
        most, accepted=accepted))


@dataclass(frozen=True, slots=True)
class Report:
    """The report on credentials (신임 보고) at an instant: how each delegation stands, its delegates, the proxies, the quorum.

    `missing` are members with a vote that have neither an accepted delegate who votes nor an accepted proxy.
    """

    standing: tuple[Standing, ...]
    delegates: Mapping[int, list[Delegate]]
    proxies: tuple[Proxy, ...]
    missing: tuple[Delegation, ...]
    quorum: Quorum

    @property
    def states(self) -> dict[str, int]:
        """This function will count the delegations by how they stand, observers apart."""
        shown = [one.shown for one in self.standing]
        return {state: shown.count(state) for state in STATES}

    def of_state(self, state: str) -> list[Delegate]:
        """This function will return the delegates whose credentials are in a state."""
        return [one for many in self.delegates.values() for one in many if one.state == state]

    def accepted_proxies(self) -> list[Proxy]:
        """This function will return the proxies that were accepted."""
        return [one for one in self.proxies if one.state == Proxy.State.ACCEPTED]

    def numbers(self) -> dict[str, int]:
        """This function will return the numbers of the report: what the minutes keep of it."""
        return {"delegations": len(self.standing), "votes": self.quorum.roll, "accepted": len(self.of_state("accepted")),
                "waiting": len(self.of_state("named")), "refused": len(self.of_state("refused")), "missing": len(self.missing),
                "proxies": len(self.accepted_proxies()), "present": self.quorum.present, "represented": self.quorum.represented,
                "needed": self.quorum.needed}


def report(meeting: Meeting, at: datetime, here: Room | None = None) -> Report:
    """This function will return the report on credentials at an instant. Eight queries, however many delegations."""
    here = here or room(meeting, at)
    delegates: dict[int, list[Delegate]] = {}
    for one in Delegate.objects.filter(delegation__meeting=meeting).order_by("delegation__position", "pk"):
        delegates.setdefault(one.delegation_id, []).append(one)
    proxies = tuple(Proxy.objects.filter(meeting=meeting).select_related("giver", "holder").order_by("giver__position", "pk"))
    settled = {proxy.giver_id for proxy in proxies if proxy.state == Proxy.State.ACCEPTED}
    settled |= {key for key, many in delegates.items() if any(one.votes and one.state == Delegate.State.ACCEPTED for one in many)}
    missing = tuple(line for key, line in here.lines.items() if line.may_vote and key not in settled)
    return Report(tuple(here.standing()), delegates, proxies, missing, quorum_in(here, meeting, at))
