"""The sample network's bodies: their seats and who holds them. Sources: `docs/sources.md#network-organs`, `#network-councils`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from dure.cli.acting import Door

PAPER = "statement-2018"
SAMPLE = "sample"
FOUNDED, THIRD, FOURTH, NEXT = date(2010, 9, 7), date(2014, 11, 6), date(2017, 6, 30), "general-assembly 2020"
# key, kind, Korean, English, first day, what it is a part of
BODIES: tuple[tuple[str, str, str, str, date, str], ...] = (
    ("general-assembly", "assembly", "총회", "General Assembly", FOUNDED, ""),
    ("executive-committee", "executive", "집행위원회", "Executive Committee", FOUNDED, "general-assembly"),
    ("secretariat", "secretariat", "사무국", "Secretariat", FOUNDED, "executive-committee"),
    ("public-private-council", "council", "서울형 전자정부 해외진출 민관협의체", "Public-private council", date(2015, 7, 1), ""),
    ("ogp-council", "council", "열린정부파트너십(OGP) 협의체", "OGP council", date(2016, 4, 12), ""),
    ("ogp-big-data", "sub_committee", "빅데이터분석 분과", "Sub-committee on big data", date(2016, 12, 7), "ogp-council"),
    ("ogp-citizens-office", "sub_committee", "디지털 시민시장실 분과", "Sub-committee on the digital citizens' mayor's office",
     date(2016, 12, 7), "ogp-council"),
    ("ogp-spatial-information", "sub_committee", "공간정보 분과", "Sub-committee on spatial information", date(2016, 12, 7), "ogp-council"),
    ("ogp-meeting-disclosure", "sub_committee", "회의정보공개 분과", "Sub-committee on meeting disclosure", date(2016, 12, 7), "ogp-council"),
)
# key, Korean, English, region, the city that runs it
OFFICES = (
    ("office-chengdu", "청두 지역사무소", "Chengdu regional office", "asia", "chengdu"),
    ("office-ulyanovsk", "울리야노브스크 지역사무소", "Ulyanovsk regional office", "europe", "ulyanovsk"),
    ("office-mexico-city", "멕시코시티 지역사무소", "Mexico City regional office", "latin-america", "mexico-city"),
    ("office-beyoglu", "베이올루 지역사무소", "Beyoğlu regional office", "mediterranean", "beyoglu"),
)
# the statement counts 1 + 8 + 10 seats and names the President City; by the charter the host of the next assembly is
# Executive Vice-President; who else holds a seat is sample
VICE = ("barcelona", "chengdu", "ulyanovsk", "mexico-city", "beyoglu", "addis-ababa", "bogota")
MEMBERS = ("jakarta", "hanoi", "tashkent", "buenos-aires", "guadalajara", "nairobi", "tunis", "sofia", "moscow", "san-francisco")
COUNCIL = (("kosmic", "KOSMIC", "KOSMIC"), ("wego", "세계도시 전자정부 협의체", "WeGO"), ("nia", "한국정보화진흥원", "NIA"),
           ("rapa", "한국전파진흥협회", "Korea Radio Promotion Association"))


class _Founding:
    """What all founding acts of the sample are given."""

    def __init__(self, door: Door) -> None:
        self.door: dict[str, Any] = {"by": door.by, "at": door.at}
        self.bodies: dict[str, Any] = {}

    def seat(self, body: str, key: str, role: str, ko: str, en: str, position: int, *, starts_on: date, held_by: str = "organisation",
             source: str = SAMPLE) -> Any:
        """This function will open a seat."""
        from dure.domain.bodies import actions

        return actions.open_seat(body=self.bodies[body].pk, key=key, role=role, label={"ko": ko, "en": en}, starts_on=starts_on,
                                 held_by=held_by, position=position, source=source, **self.door)

    def term(self, seat: Any, starts_on: date, *, sample: bool = True, source: str = SAMPLE, **holder: Any) -> None:
        """This function will let a seat be held, as an older list says."""
        from dure.domain.bodies import actions

        actions.fill_seat(seat=seat.pk, starts_on=starts_on, basis="register", source=source, sample=sample, **holder, **self.door)


@transaction.atomic
def sample_bodies(door: Door) -> str:
    """This function will found the sample's bodies where they are not there yet, and say how many seats they have."""
    from dure.domain.bodies import actions
    from dure.domain.bodies.models import Body
    from dure.domain.members.models import Region

    if Body.objects.exists():
        return "  bodies: kept"
    made = _Founding(door)
    for position, (key, kind, ko, en, since, above) in enumerate(BODIES, 1):
        made.bodies[key] = actions.found_body(key=key, kind=kind, names={"ko": ko, "en": en}, starts_on=since, position=position,
                                              part_of=made.bodies.get(above), source=PAPER, **made.door)
    for position, (key, ko, en, region, _) in enumerate(OFFICES, len(BODIES) + 1):
        made.bodies[key] = actions.found_body(key=key, kind="regional_office", names={"ko": ko, "en": en}, starts_on=date(2015, 1, 1),
                                              position=position, part_of=made.bodies["secretariat"], source=PAPER,
                                              scope=Region.objects.get(key=region), **made.door)
    _executive(made)
    _secretariat(made)
    _councils(made)
    from dure.domain.bodies.models import Seat

    return f"  bodies: {len(made.bodies)}, seats: {Seat.objects.count()}"


def _city(key: str) -> Any:
    from dure.domain.parties.models import Organisation

    return Organisation.objects.get(key=key)


def _executive(made: _Founding) -> None:
    president = made.seat("executive-committee", "president", "president", "의장도시", "President City", 1, starts_on=FOUNDED, source=PAPER)
    seoul = _city("seoul")
    made.term(president, FOUNDED, ends_on=THIRD, organisation=seoul, sample=False, source=PAPER)
    made.term(president, date(2014, 11, 7), ends_on=FOURTH, organisation=seoul, sample=False, source=PAPER)
    since = date(2017, 7, 1)
    made.term(president, since, ends_with=NEXT, organisation=seoul, sample=False, source=PAPER)
    first = made.seat("executive-committee", "executive-vice-president", "executive_vice_president", "수석부의장도시",
                      "Executive Vice-President City", 2, starts_on=FOURTH, source=PAPER)
    made.term(first, since, ends_with=NEXT, organisation=_city("makati"))
    for number, key in enumerate(VICE, 2):
        seat = made.seat("executive-committee", f"vice-president-{number}", "vice_president", f"부의장도시 {number}",
                         f"Vice-President City {number}", number + 1, starts_on=FOURTH, source=PAPER)
        made.term(seat, since, ends_with=NEXT, organisation=_city(key))
    for number, key in enumerate(MEMBERS, 1):
        seat = made.seat("executive-committee", f"member-{number}", "member", f"집행위원도시 {number}", f"Executive member city {number}",
                         number + 9, starts_on=FOURTH, source=PAPER)
        made.term(seat, since, ends_with=NEXT, organisation=_city(key))
    for key, _, _, _, city in OFFICES:
        seat = made.seat(key, "host", "director", "운영 도시", "Host city", 1, starts_on=date(2015, 1, 1), source=PAPER)
        made.term(seat, date(2015, 1, 1), organisation=_city(city), source=PAPER)


def _secretariat(made: _Founding) -> None:
    from dure.domain.parties.actions import register_person

    since = date(2018, 1, 1)
    for number in range(10):
        ko, en = ("사무총장", "Secretary-General") if number == 0 else (f"사무국 직원 {number}", f"Secretariat officer {number}")
        seat = made.seat("secretariat", "secretary-general" if number == 0 else f"post-{number}", "secretary_general" if number == 0 else "staff",
                         ko, en, number + 1, starts_on=since, held_by="person", source=PAPER)
        person = register_person(names={"ko": f"표본 {ko}", "en": f"Sample {en}"}, key=f"sample-secretariat-{number}", sample=True, **made.door)
        made.term(seat, since, person=person)


def _councils(made: _Founding) -> None:
    from dure.domain.parties.actions import register_organisation, register_person

    since = date(2018, 1, 1)
    seats = [*COUNCIL, *((f"sample-council-{n}", f"표본 협의체 위원사 {n}", f"Sample council member {n}") for n in range(1, 12))]
    for position, (key, ko, en) in enumerate(seats, 1):
        kind = "network" if key == "wego" else "institution" if (key, ko, en) in COUNCIL else "company"
        sample = (key, ko, en) not in COUNCIL
        organisation = register_organisation(key=key, kind=kind, names={"ko": ko, "en": en}, country="KR", sample=sample,
                                             source=SAMPLE if sample else PAPER, **made.door)
        seat = made.seat("public-private-council", f"seat-{position}", "member", f"위원 {position}", f"Member {position}", position,
                         starts_on=since, source=PAPER)
        made.term(seat, since, organisation=organisation, sample=sample, source=SAMPLE if sample else PAPER)
    for key in ("ogp-council", *(key for key, *_, above in BODIES if above == "ogp-council")):
        seat = made.seat(key, "chair", "chair", "위원장", "Chair", 1, starts_on=since, held_by="person")
        if key == "ogp-council":
            chair = register_person(names={"ko": "표본 협의체 위원장", "en": "Sample Council Chair"}, key="sample-ogp-chair", sample=True, **made.door)
            made.term(seat, since, person=chair)
