"""A meeting in session with delegations in the room, for the tests of votes. Cities and persons are invented."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from psycopg.types.range import TimestamptzRange

from dure.base.act import Actor
from dure.domain.bodies.models import Body
from dure.domain.meetings.actions import ballots, motions
from dure.domain.meetings.models import (
    Attendance,
    Ballot,
    Cast,
    Delegate,
    Delegation,
    Item,
    Meeting,
    Motion,
    Proceeding,
    Proxy,
)
from dure.domain.parties.models import Organisation, OrganisationName

CLERK = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
ON = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


@dataclass
class Hall:
    """A meeting and who is there; every method acts as the clerk, a second later each time."""

    meeting: Meeting
    item: Item
    there: list[Delegation] = field(default_factory=list)
    passed: int = 0

    @property
    def at(self) -> datetime:
        self.passed += 1
        return AT + timedelta(seconds=self.passed)

    def delegation(self, name: str, *, there: bool = True, **more: Any) -> Delegation:
        """One more line of the roll, by default with a delegate in the room who votes."""
        city = Organisation.objects.create(key=f"{name}-{self.meeting.pk}", kind="city", country="KR", sample=True)
        OrganisationName.objects.create(organisation=city, language="en", name=name.title())
        made = Delegation.objects.create(**{"meeting": self.meeting, "organisation": city, "name": {"ko": f"{name} 시", "en": name.title()},
                                            "may_vote": True, "may_speak": True, "position": len(self.there) + 1, "sample": True} | more)
        delegate = self.delegate(made)
        if there:
            self.comes(delegate)
        self.there.append(made)
        return made

    def delegate(self, delegation: Delegation, **more: Any) -> Delegate:
        return Delegate.objects.create(**{"delegation": delegation, "family_name": "표본", "given_name": f"마크{delegation.pk}",
                                          "state": "accepted", "votes": True} | more)

    def comes(self, delegate: Delegate) -> None:
        Attendance.objects.create(delegate=delegate, during=TimestamptzRange(AT - timedelta(hours=1), None), entered_by_key="k",
                                  entered_by_name="표본")

    def proxy(self, giver: Delegation, holder: Delegation) -> Proxy:
        return Proxy.objects.create(meeting=self.meeting, giver=giver, holder=holder, state="accepted", given_at=AT, settled_at=AT)

    def actor(self, delegation: Delegation, *words: str) -> Actor:
        """Who comes by the personal link of the delegation's first delegate."""
        delegate = delegation.delegates.order_by("pk")[0]
        return Actor(f"meetings.delegate:{delegate.pk}", str(delegate), frozenset({"delegate", f"delegate@{delegation.pk}", *words}))

    def motion(self, said: str = "회비를 2018년부터 걷는다", **more: Any) -> Motion:
        return motions.table_motion(**{"by": CLERK, "at": self.at, "meeting": self.meeting.pk, "item": self.item.pk, "text": {"ko": said}} | more)

    def open(self, method: str = "electronic", **more: Any) -> Ballot:
        return ballots.open_ballot(**{"by": CLERK, "on": ON, "at": self.at, "meeting": self.meeting.pk, "method": method,
                                      "title": None if "motion" in more else {"ko": "표본 의결"}} | more)

    def cast(self, ballot: Ballot, delegation: Delegation, *choices: str, **more: Any) -> Cast:
        return ballots.cast_vote(**{"by": CLERK, "at": self.at, "ballot": ballot.pk, "delegation": delegation.pk, "choices": choices,
                                    "channel": "clerk"} | more)

    def tally(self, ballot: Ballot, teller: str = "t1", why: str = "", **numbers: int) -> None:
        ballots.record_tally(by=CLERK, at=self.at, ballot=ballot.pk, teller_key=teller, teller_name=f"검표 {teller}", numbers=numbers, why=why)

    def close(self, ballot: Ballot) -> Ballot:
        return ballots.close_ballot(by=CLERK, at=self.at, ballot=ballot.pk)

    def declare(self, ballot: Ballot, **more: Any) -> Ballot:
        return ballots.declare(**{"by": CLERK, "on": ON, "at": self.at, "ballot": ballot.pk} | more)

    def voted(self, choices: list[str], **more: Any) -> Ballot:
        """A vote in which those who are there choose in their order, closed."""
        ballot = self.open(**more)
        for delegation, choice in zip(self.there, choices, strict=False):
            if choice:
                self.cast(ballot, delegation, choice)
        return self.close(ballot)

    def kinds(self) -> list[str]:
        return list(Proceeding.objects.filter(meeting=self.meeting).order_by("number").values_list("kind", flat=True))


def hall(size: int = 5, *, body: str = "executive-committee", kind: str = "executive", state: str = "in_session", starts_on: date = ON) -> Hall:
    """A meeting of a body, with as many delegations in the room."""
    organ = Body.objects.filter(key=body).first()
    if organ is None:
        organisation = Organisation.objects.create(key=body, kind="organ")
        organ = Body.objects.create(key=body, organisation=organisation, kind=kind, during=(date(2010, 9, 1), None))
    meeting = Meeting.objects.create(key=f"{body}-2026", body=organ, title={"ko": "표본 회의", "en": "Sample meeting"}, starts_on=starts_on, ends_on=starts_on,
                                     state=state, opened_at=AT if state == "in_session" else None, sample=True)
    item = Item.objects.create(meeting=meeting, position=1, title={"ko": "회비", "en": "Dues"}, sample=True)
    made = Hall(meeting, item)
    for number in range(size):
        made.delegation(f"city{number + 1}")
    return made
