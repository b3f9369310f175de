"""A small network for the tests of bodies. Cities' memberships are samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.bodies import actions
from dure.domain.bodies.models import Body, Seat, Term
from dure.domain.members.models import Membership, Region, RegionScope
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName, Person, PersonName

SINCE = date(2010, 9, 1)
SECRETARIAT = Actor("parties.account:900005", "사무국", frozenset({"secretariat"}))
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@dataclass
class Network:
    """What the tests act on; every method acts as the Secretariat."""

    by: Actor = SECRETARIAT
    at: datetime = AT
    made: int = field(default=0)

    def paper(self, title: str = "표본 결정") -> Paper:
        self.made += 1
        return Paper.objects.create(direction="inside", kind="decision", title=f"{title} {self.made}", registered_on=date(2017, 6, 30),
                                    registered_at=self.at, registered_by_key="k", registered_by_name="표본")

    def city(self, key: str, country: str = "KR", category: str = "full", since: date = SINCE, name: str = "") -> Organisation:
        city = Organisation.objects.create(key=key, kind="city", country=country, sample=True)
        OrganisationName.objects.create(organisation=city, language="en", name=name or key.title())
        OrganisationName.objects.create(organisation=city, language="ko", name=name or f"{key} 시")
        if category:
            Membership.objects.create(organisation=city, category=category, during=(since, None), known_from=self.at, sample=True)
        return city

    def person(self, key: str) -> Person:
        person = Person.objects.create(key=key, sample=True)
        PersonName.objects.create(person=person, language="ko", name="마크")
        return person

    def region(self, key: str, *countries: str) -> Region:
        region = Region.objects.create(key=key, name={"ko": f"{key} 권역", "en": key.title()})
        for country in countries:
            RegionScope.objects.create(region=region, country=country)
        return region

    def body(self, key: str = "executive-committee", kind: str = "executive", **more: Any) -> Body:
        return actions.found_body(**{"by": self.by, "at": self.at, "key": key, "kind": kind, "starts_on": SINCE,
                                     "names": {"ko": f"{key} 기구", "en": key.replace("-", " ").title()}} | more)

    def seat(self, body: Body, key: str = "", role: str = "member", **more: Any) -> Seat:
        self.made += 1
        return actions.open_seat(**{"by": self.by, "at": self.at, "body": body.pk, "key": key or f"{role.replace('_', '-')}-{self.made}",
                                    "role": role, "label": {"ko": role, "en": role}, "starts_on": SINCE,
                                    "position": self.made} | more)

    def fill(self, seat: Seat, holder: Organisation | None = None, **more: Any) -> Term:
        given = {"by": self.by, "at": self.at, "seat": seat.pk, "organisation": holder, "starts_on": date(2017, 6, 28)} | more
        if "decision" not in given and given.get("basis", "election") in ("election", "appointment"):
            given["decision"] = self.paper()
        return actions.fill_seat(**given)


@pytest.fixture
def network(db: None) -> Network:
    """This function will return a network to act on."""
    return Network()


@pytest.fixture
def executive(network: Network) -> Callable[..., Body]:
    """This function will make an Executive Committee with its seats filled: ``executive(vice=8, members=10)``."""

    def made(president: int = 1, executive_vice: int = 0, vice: int = 5, members: int = 3, countries: str = "KR CN RU MX TR") -> Body:
        body = network.body()
        held = countries.split()
        for role, number in (("president", president), ("executive_vice_president", executive_vice), ("vice_president", vice),
                             ("member", members)):
            for _ in range(number):
                seat = network.seat(body, role=role)
                network.fill(seat, network.city(f"city-{seat.position}", held[seat.position % len(held)]),
                             ends_with="general-assembly 2021")
        return body

    return made
