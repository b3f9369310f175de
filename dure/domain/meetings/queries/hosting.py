"""Reads of calls to host: the list, a call with its bids, what the points come to, and on what grounds a bid is admitted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dure.domain.meetings.models import Ballot, BidScore, HostBid, HostCall, Meeting
from dure.domain.meetings.rules import hosting as rules
from dure.domain.members.queries.dues import good_standing
from dure.domain.members.queries.facts import member
from dure.domain.members.queries.names import shown
from dure.domain.texts.queries import setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

BIDDERS = "meetings.host_bidders"


def call_ref(key: str) -> Ref:
    """This function will return how a call is referred to."""
    return Ref("meetings", "host_call", key)


def calls() -> list[HostCall]:
    """This function will return all calls with what they came to, the newest first."""
    return list(HostCall.objects.select_related("body__organisation", "decided_by__organisation", "chosen__organisation", "decision"))


def call_named(key: str) -> HostCall:
    """This function will return the call of a key. Raises Refused where there is none."""
    found = (HostCall.objects.select_related("body__organisation", "decided_by__organisation", "chosen__organisation", "decision",
                                             "ballot__meeting").filter(key=key).first())
    if found is None:
        raise Refused.because("meetings.no_such", source=rules.SOURCE, what=key)
    return found


def criteria_of(call: HostCall) -> list[rules.Criterion]:
    """This function will return the criteria of a call in their order."""
    return [rules.Criterion.of_plain(one) for one in call.criteria]


def admitting(bid: HostBid) -> list[Ground]:
    """This function will judge whether a bid is admitted, by what held on the last day of its call: what the page shows and the
    act enforces."""
    call, on = bid.call, bid.call.closes_on
    facts = member(bid.organisation, on)
    stay = facts.stay_on(on)
    paid, records = good_standing([bid.organisation_id], on)[bid.organisation_id]
    return list(rules.admitting(
        rules.Bid(str(bid.pk), stay.category if stay and facts.rest_on(on) is None else "", paid, bid.received_on, bid.paper_id is not None, bid.state,
                  (*((stay.ref,) if stay and stay.ref else ()), *records)), call.opens_on, call.closes_on, setting(BIDDERS, on)))


def admitting_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a city's bid is admitted: ``call-key city-key``. It is judged by the call's last day."""
    key, _, city = what.partition(" ")
    bid = HostBid.objects.select_related("call", "organisation").filter(call__key=key, organisation__key=city.strip()).first()
    if bid is None:
        raise Refused.because("meetings.no_such", source=rules.SOURCE, what=what)
    yield from admitting(bid)


def putting_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether the bids of a call are put to the vote on a day: ``general-assembly-2029``."""
    yield from putting(call_named(what.strip()), None, on)


def choosing_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether the host is taken over from the vote on a call: ``general-assembly-2029``."""
    yield from choosing(call_named(what.strip()))


@dataclass(frozen=True, slots=True)
class BidShown:
    """A bid with its bidder's names, and what its points come to where it is admitted."""

    bid: HostBid
    names: dict[str, str]
    scored: rules.Scored | None


def bids_of(call: HostCall, on: date) -> list[BidShown]:
    """This function will return the bids of a call: those admitted by their points, the best first, then the others."""
    rows = list(HostBid.objects.filter(call=call).select_related("organisation", "paper", "call").order_by("received_on", "pk"))
    names = shown([row.organisation_id for row in rows], on)
    scored = {one.bid: one for one in compared(call, rows)}
    found = [BidShown(row, names[row.organisation_id], scored.get(row.organisation.key)) for row in rows]
    return sorted(found, key=lambda one: (one.scored.place if one.scored else len(rows) + 1, one.bid.pk))


def compared(call: HostCall, bids: list[HostBid]) -> list[rules.Scored]:
    """This function will return what the points of a call's admitted bids come to, by the cities' keys."""
    admitted = [bid.organisation.key for bid in bids if bid.state == HostBid.State.ADMITTED]
    points = BidScore.objects.filter(bid__call=call).values_list("bid__organisation__key", "criterion", "assessor_key", "points")
    return rules.compared(admitted, criteria_of(call), (row for row in points if row[0] in admitted))


def own_scores(call: HostCall, assessor: str) -> dict[tuple[int, str], int]:
    """This function will return the points that an assessor gave, by bid and criterion."""
    rows = BidScore.objects.filter(bid__call=call, assessor_key=assessor).values_list("bid_id", "criterion", "points")
    return {(bid, criterion): points for bid, criterion, points in rows}


def stands(ballot: Ballot | None) -> bool:
    """This function will tell whether a vote on bids stands: it runs, waits to be declared, or has chosen."""
    if ballot is None or ballot.state == Ballot.State.VOID:
        return False
    return ballot.state != Ballot.State.DECLARED or bool(rules.chosen_of(ballot.outcome, put_in(ballot)))


def put_in(ballot: Ballot) -> list[str]:
    """This function will return the keys of the bids that a vote is among; a single one is voted for or against."""
    return list(ballot.option_names)


def putting(call: HostCall, meeting: Meeting | None, on: date) -> list[Ground]:
    """This function will judge whether the bids of a call are put to the vote in a meeting (any of the body's where None)."""
    states = list(HostBid.objects.filter(call=call).values_list("state", flat=True))
    return list(rules.putting(states, call.closes_on, on, decides=meeting is None or meeting.body_id == call.decided_by_id,
                              standing=stands(call.ballot), call=call.key))


def choosing(call: HostCall) -> list[Ground]:
    """This function will judge whether the host is taken over from the vote on a call."""
    ballot = call.ballot
    chosen = rules.chosen_of(ballot.outcome, put_in(ballot)) if ballot else []
    return list(rules.choosing(chosen, ballot.state if ballot else "", call.key, done=call.chosen_id is not None))


def meetings_to_decide(call: HostCall) -> list[Meeting]:
    """This function will return the meetings in which the bids can be put: those of the deciding body that are in session."""
    return list(Meeting.objects.filter(body=call.decided_by_id, state=Meeting.State.IN_SESSION).order_by("starts_on"))
