"""An assembly that elects, for the tests of elections. Cities and persons are invented."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from dure.domain.bodies.actions import found_body, open_seat
from dure.domain.bodies.models import Body, Seat
from dure.domain.elections.actions import calling, candidatures, results, rounds
from dure.domain.elections.models import Candidature, Election, Round
from dure.domain.meetings.models import Meeting
from dure.domain.members.models import Membership
from dure.domain.parties.models import Organisation
from tests.domain.meetings.hall import AT, CLERK, ON, Hall, hall

PDF = b"%PDF-1.7 sample"
BEFORE = datetime(2026, 1, 20, 3, tzinfo=UTC)
DAY = BEFORE.date()


class Voting:
    """An assembly that elects, with seats of the executive; every method acts as the Secretariat."""

    def __init__(self, size: int = 5) -> None:
        self.hall: Hall = hall(size, body="general-assembly", kind="assembly")
        self.meeting = self.hall.meeting
        Meeting.objects.filter(pk=self.meeting.pk).update(record_on=date(2026, 1, 31))
        self.meeting.refresh_from_db()
        self.committee: Body = found_body(by=CLERK, at=BEFORE, key="executive-committee", kind="executive", starts_on=date(2010, 9, 1),
                                          names={"ko": "집행위원회", "en": "Executive Committee"})
        for delegation in self.hall.there:
            self.member(delegation.organisation)

    def member(self, city: Organisation | None, category: str = "full") -> None:
        Membership.objects.create(organisation=city, category=category, during=(date(2010, 9, 1), None), known_from=BEFORE, sample=True)

    def seat(self, key: str = "president", role: str = "president") -> Seat:
        return open_seat(by=CLERK, at=BEFORE, body=self.committee.pk, key=key, role=role, label={"ko": "의장도시", "en": "President City"},
                         starts_on=date(2010, 9, 1))

    def call(self, *seats: Seat, **more: object) -> Election:
        return calling.call_election(**{"by": CLERK, "on": DAY, "at": BEFORE, "meeting": self.meeting.pk, "seats": [one.pk for one in seats],
                                        "title": {"ko": "의장도시 선거", "en": "Election of the President City"}, "secrecy": "open"} | more)

    def city(self, number: int) -> Organisation:
        city = self.hall.there[number].organisation
        assert city is not None
        return city

    def key(self, number: int) -> str:
        return self.city(number).key

    def stands(self, election: Election, city: Organisation, **more: object) -> Candidature:
        return candidatures.receive_candidature(**{
            "by": CLERK, "on": DAY, "at": BEFORE, "election": election.pk, "organisation": city, "letter": io.BytesIO(PDF),
            "letter_name": "letter.pdf", "statement": {"ko": "함께", "en": "Together"}} | more)

    def nominated(self, election: Election, *numbers: int) -> Election:
        for number in numbers:
            made = self.stands(election, self.city(number))
            candidatures.accept_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=made.pk)
        return candidatures.close_candidatures(by=CLERK, on=date(2026, 2, 10), at=AT, election=election.pk)

    def round(self, election: Election, method: str = "roll_call", **more: object) -> Round:
        return rounds.begin_round(**{"by": CLERK, "on": ON, "at": self.hall.at, "election": election.pk, "method": method} | more)

    def voted(self, election: Election, *choices: str) -> Round:
        made = self.round(election)
        assert made.ballot is not None
        for delegation, choice in zip(self.hall.there, choices, strict=False):
            self.hall.cast(made.ballot, delegation, choice)
        self.hall.declare(self.hall.close(made.ballot))
        return made

    def declare(self, election: Election, **more: object) -> Election:
        return results.declare_election(**{"by": CLERK, "at": self.hall.at, "election": election.pk} | more)
