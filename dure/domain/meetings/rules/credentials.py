"""Credentials and proxies: who may be accepted, who may vote for whom, and the clauses of "may this delegation vote?".

Facts in, grounds out. Source: `docs/sources.md#network-meetings`; every number comes from a dated setting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
OVER = frozenset({"ended", "cancelled"})
Words = Mapping[str, str]


def _plain(code: str, holds: bool, *evidence: Ref | None, **params: object) -> Ground:
    return Ground(Problem(f"meetings.{code}", params, SOURCE), holds, evidence=tuple(ref for ref in evidence if ref))


def _by(setting: Setting, code: str, holds: bool, *evidence: Ref | None, **params: object) -> Ground:
    return Ground(Problem(f"meetings.{code}", params, setting.source), holds, setting.clause, setting.starts_on, setting.assumed,
                  (*(ref for ref in evidence if ref), Ref("texts", "setting", setting.key)))


@dataclass(frozen=True, slots=True)
class Credential:
    """Credentials that are examined: the meeting's state, those of the delegate, and who else of the delegation votes already."""

    meeting_state: str
    state: str
    votes: bool
    other: str = ""
    other_ref: Ref | None = None


def accepting(facts: Credential) -> Iterator[Ground]:
    """This function will yield the clauses on which credentials are accepted: one of a delegation votes, not two."""
    yield _plain("credentials_open", facts.meeting_state not in OVER)
    yield _plain("credential_waits", facts.state in ("named", "refused"), state=facts.state)
    yield _plain("one_votes", not (facts.votes and facts.other), facts.other_ref, name=facts.other)


@dataclass(frozen=True, slots=True)
class Proxying:
    """A proxy that is given or accepted: who gives it and who is to hold it, how many the holder has, whether either is in another
    proxy already, and whether the roll is taken (before, nobody knows who votes)."""

    meeting_state: str
    giver: Words
    holder: Words
    same: bool
    frozen: bool
    giver_votes: bool
    holder_votes: bool
    giver_holds: int
    holder_gave: bool
    held: int
    giver_ref: Ref | None = None
    holder_ref: Ref | None = None


def proxying(facts: Proxying, most: Setting, *, accepted: bool) -> Iterator[Ground]:
    """This function will yield the clauses on which a proxy is given, and with `accepted` those on which it is accepted. A proxy is
    not handed on, and one holds no more than the charter allows."""
    yield _plain("credentials_open", facts.meeting_state not in OVER)
    yield _plain("proxy_other", not facts.same)
    if facts.frozen or accepted:
        yield _plain("proxy_giver_votes", facts.giver_votes, facts.giver_ref, name=facts.giver)
        yield _plain("proxy_holder_votes", facts.holder_votes, facts.holder_ref, name=facts.holder)
    yield _plain("proxy_no_chain", not facts.giver_holds, facts.giver_ref, name=facts.giver)
    yield _plain("proxy_holder_gave", not facts.holder_gave, facts.holder_ref, name=facts.holder)
    yield _by(most, "proxies_most", facts.held < int(most.value), facts.holder_ref, name=facts.holder, held=facts.held, most=most.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """May a delegation vote, on an item, at an instant? `clock` is the hour asked for as the meeting's clock shows it, empty where
    none was; then nothing is asked of who is there.

    `entitled` tells whether it stands among those who may vote in the ballot that is open then, None where none is.
    """

    name: Words
    record_on: date
    frozen: bool
    meeting: Ref
    line: Ref | None = None
    grounds: Sequence[Ground] = ()
    may_vote: bool = False
    delegate: str = ""
    delegate_ref: Ref | None = None
    proxy_to: Words | None = None
    proxy_ref: Ref | None = None
    clock: str = ""
    in_session: bool = False
    itself: bool = False
    represented: bool = False
    there_refs: Sequence[Ref] = ()
    item: Words | None = None
    item_ref: Ref | None = None
    item_stands: bool = False
    matter: str = ""
    matter_said: Words = field(default_factory=dict)
    majority: Setting | None = None
    ballot: int | None = None
    ballot_ref: Ref | None = None
    entitled: bool | None = None


def voting(facts: Asked) -> Iterator[Ground]:
    """This function will yield the clauses on which a delegation votes: its right on the record date, who may use it, that somebody
    is there to use it, the item and the vote that is open."""
    yield _plain("vote_on_roll", facts.frozen and facts.line is not None, facts.line, facts.meeting, name=facts.name, record_on=facts.record_on)
    if facts.line is None:
        return
    yield from facts.grounds
    if not facts.may_vote and all(ground.holds for ground in facts.grounds):
        yield _plain("vote_capacity", False, facts.line, name=facts.name)
    by_proxy = facts.proxy_to is not None
    yield _plain("vote_credential", bool(facts.delegate) or by_proxy, facts.delegate_ref, facts.proxy_ref, name=facts.name)
    if facts.clock:
        yield _plain("vote_session", facts.in_session, facts.meeting, clock=facts.clock)
        code = "vote_there_by" if by_proxy and not facts.itself else "vote_there"
        yield _plain(code, facts.itself or facts.represented, *facts.there_refs, name=facts.name, clock=facts.clock,
                     holder=facts.proxy_to or {"ko": "", "en": ""})
    if facts.item is not None:
        yield _plain("vote_item", facts.item_stands, facts.item_ref, item=facts.item)
        if facts.majority is not None:
            yield _by(facts.majority, "vote_matter", facts.matter in facts.majority.value, facts.item_ref, matter=facts.matter_said)
    if facts.entitled is not None:
        yield _plain("vote_entitled", facts.entitled, facts.ballot_ref, name=facts.name, number=facts.ballot)
