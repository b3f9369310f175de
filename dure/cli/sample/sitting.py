"""A sample meeting led through the rooms' own acts, minute by minute. Delegations are the network's, persons and votes are invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from dure.base.act import Actor
from dure.cli.acting import Door

Words = dict[str, str]


def said(ko: str, en: str) -> Words:
    """This function will make a text by language."""
    return {"ko": ko, "en": en}


IN_SEOUL = said("서울", "Seoul")


def body_of(key: str) -> Any:
    """This function will return a body of the sample."""
    from dure.domain.bodies.models import Body

    return Body.objects.select_related("organisation").get(key=key)


def city_of(key: str) -> Any:
    """This function will return a city of the sample."""
    from dure.domain.parties.models import Organisation

    return Organisation.objects.get(key=key)


def approver(duty: str) -> Actor:
    """This function will return the account that holds a duty in the sample: it approves what another has drafted."""
    from dure.domain.parties.models import Account

    account = Account.objects.get(email=APPROVERS[duty])
    return Actor(f"parties.account:{account.pk}", account.name.get("ko", account.email), frozenset({duty}))


APPROVERS = {"officer": "officer@dure.example", "team_lead": "lead@dure.example", "director": "director@dure.example",
             "bureau_head": "bureau-head@dure.example", "secretariat": "secretariat@dure.example", "secretary_general": "secretary-general@dure.example"}


def drawn(text: str) -> bytes:
    """This function will draw a page of a text, as somebody would send it."""
    from dure.formats.blocks import Document, Paragraph
    from dure.formats.drawing import draw

    return draw(Document((Paragraph((text,)),)), "pdf")


class Sitting:
    """A meeting with the clock of its own day: every act happens a minute after the one before. `there` are the delegations in the
    room, `delegates` their voting delegates by the delegation's key."""

    def __init__(self, door: Door, body: Any, **planned: Any) -> None:
        from dure.domain.meetings.actions.convening import plan_meeting

        self.by = door.by
        self.now: datetime = planned.pop("plan_at")
        self.meeting = plan_meeting(by=door.by, on=self.now.date(), at=self.now, body=body, sample=True, **planned)
        self.delegates: dict[int, Any] = {}
        self.there: list[Any] = []

    @property
    def at(self) -> datetime:
        """This function will return the next minute."""
        self.now += timedelta(minutes=1)
        return self.now

    def door(self, on: bool = False) -> dict[str, Any]:
        """This function will return what every act is given: by whom, at the next minute, and the day where it wants it."""
        at = self.at
        return {"by": self.by, "at": at} | ({"on": at.date()} if on else {})

    def items(self, *titles: tuple[str, str, str, str]) -> list[Any]:
        """This function will put items on the agenda: Korean, English, kind, matter."""
        from dure.domain.meetings.actions.agenda import add_item

        return [add_item(**self.door(True), meeting=self.meeting.pk, title=said(ko, en), kind=kind, matter=matter, sample=True)
                for ko, en, kind, matter in titles]

    def convene(self, at: datetime, late_reason: str = "") -> None:
        """This function will convene the meeting at an instant, late only with a reason."""
        from dure.domain.meetings.actions.convening import convene_meeting

        self.now = at
        convene_meeting(**self.door(True), meeting=self.meeting.pk, late_reason=late_reason)

    def roll(self, at: datetime) -> list[Any]:
        """This function will take the roll, and return its lines in the protocol's order."""
        from dure.domain.meetings.actions.roll import freeze_roll

        self.now = at
        freeze_roll(**self.door(True), meeting=self.meeting.pk)
        return list(self.meeting.delegations.order_by("position"))

    def name(self, lines: Sequence[Any]) -> None:
        """This function will name one who votes for each delegation that has none yet, and accept their credentials."""
        from dure.domain.meetings.actions.credentials import accept_delegates, name_delegate
        from dure.domain.meetings.models import Delegate

        known = {one.delegation_id: one for one in Delegate.objects.filter(delegation__in=lines)}
        named = [name_delegate(**self.door(), delegation=line.pk, family_name="표본", given_name=f"대표 {line.position}", post="대표",
                               role="head", votes=line.may_vote) for line in lines if line.pk not in known]
        if named:
            accept_delegates(**self.door(), delegates=[one.pk for one in named])
        self.delegates |= known | {one.delegation_id: one for one in named}

    def proxy(self, giver: Any, holder: Any) -> None:
        """This function will let a delegation vote for another."""
        from dure.domain.meetings.actions.credentials import accept_proxy, give_proxy

        accept_proxy(**self.door(), proxy=give_proxy(**self.door(), giver=giver.pk, holder=holder.pk).pk)

    def come(self, lines: Sequence[Any]) -> None:
        """This function will let delegations in, by the list."""
        from dure.domain.meetings.actions.attendance import check_in_all

        check_in_all(**self.door(), delegates=[self.delegates[line.pk].pk for line in lines], how="list")
        self.there += lines

    def open(self, chair: Any) -> None:
        """This function will open the session at the hour for which it was convened."""
        from dure.domain.meetings.actions.session import open_session

        self.now = self.meeting.opens_at or self.now
        open_session(**self.door(True), meeting=self.meeting.pk, chair=chair.pk)

    def take(self, item: Any) -> None:
        """This function will take an item up."""
        from dure.domain.meetings.actions.session import take_item

        take_item(**self.door(), meeting=self.meeting.pk, item=item.pk)

    def finish(self, item: Any) -> None:
        """This function will conclude an item."""
        from dure.domain.meetings.actions.session import finish_item

        finish_item(**self.door(), meeting=self.meeting.pk, item=item.pk)

    def speak(self, line: Any, ko: str, en: str) -> None:
        """This function will give a delegation the floor, and keep the gist of what it said."""
        from dure.domain.meetings.actions.speakers import end_speech, give_floor, record_gist, request_floor

        speech = request_floor(**self.door(True), meeting=self.meeting.pk, delegation=line.pk)
        give_floor(**self.door(), speech=speech.pk)
        end_speech(**self.door(), speech=speech.pk)
        record_gist(**self.door(), speech=speech.pk, gist=said(ko, en))

    def motion(self, item: Any, ko: str, en: str, mover: Any = None, effect: Mapping[str, Any] | None = None) -> Any:
        """This function will table a motion."""
        from dure.domain.meetings.actions.motions import table_motion

        return table_motion(**self.door(), meeting=self.meeting.pk, item=item.pk, text=said(ko, en), mover=mover.pk if mover else None, effect=effect)

    def vote(self, choices: Sequence[str], method: str = "electronic", most: int = 1000, **on: Any) -> Any:
        """This function will take a vote: the entitled choose in their order, and again from the first; it is closed and declared."""
        from dure.domain.meetings.actions.ballots import open_ballot

        return self.voted(open_ballot(**self.door(True), meeting=self.meeting.pk, method=method, **on), choices, most)

    def hands(self, numbers: Mapping[str, int], **on: Any) -> Any:
        """This function will take a vote by a show of hands, as a teller counted it."""
        from dure.domain.meetings.actions.ballots import close_ballot, declare, open_ballot, record_tally

        ballot = open_ballot(**self.door(True), meeting=self.meeting.pk, method="hands", **on)
        record_tally(**self.door(), ballot=ballot.pk, teller_key="sample-teller", teller_name="표본 검표", numbers=numbers)
        close_ballot(**self.door(), ballot=ballot.pk)
        return declare(**self.door(True), ballot=ballot.pk)

    def voted(self, ballot: Any, choices: Sequence[str], most: int = 1000) -> Any:
        """This function will let the entitled of an open vote choose, `most` of them, close it and declare it."""
        from dure.domain.meetings.actions.ballots import cast_vote, close_ballot, declare

        at = self.at
        for number, delegation in enumerate(ballot.entitled.order_by("pk").values_list("delegation_id", flat=True)[:most]):
            cast_vote(by=self.by, at=at + timedelta(seconds=number // 4), ballot=ballot.pk, delegation=delegation,
                      choices=[choices[number % len(choices)]], channel="clerk")
        self.now = at + timedelta(minutes=1)
        close_ballot(**self.door(), ballot=ballot.pk)
        return declare(**self.door(True), ballot=ballot.pk)

    def end(self) -> None:
        """This function will close the session."""
        from dure.domain.meetings.actions.session import end_session

        end_session(**self.door(True), meeting=self.meeting.pk)

    def minutes(self, approver: Actor, days: int = 7, publish: bool = True) -> None:
        """This function will draft the minutes, have them approved some days later, and publish them."""
        from dure.domain.meetings.actions.minutes import approve_minutes, draft_minutes, publish_minutes, submit_minutes

        self.now += timedelta(days=days)
        made = submit_minutes(**self.door(), minutes=draft_minutes(**self.door(), meeting=self.meeting.pk).pk)
        if publish:
            approve_minutes(**{**self.door(True), "by": approver}, minutes=made.pk, revision=made.revision)
            publish_minutes(**self.door(), minutes=made.pk)
