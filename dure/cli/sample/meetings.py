"""Meetings of the sample network that papers tell of: days and places as they are printed, nothing made up.

Source: the statement of 2018 and `docs/sources.md#network-meetings`, `#network-councils`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import transaction

from dure.cli.acting import Door
from dure.kernel.days import PartialDay

STATEMENT, PUBLISHED = "사업설명서 2018", "WeGO 공개 자료"


class Told(NamedTuple):
    """A meeting as papers tell it: `first` and `last` cut to what is known; `host` is a member's key."""

    key: str
    body: str
    number: int | None
    ko: str
    en: str
    first: str
    last: str
    place: tuple[str, str]
    zone: str
    host: str = ""
    source: str = f"{STATEMENT} 추진경위"


SEOUL, BARCELONA, CHENGDU, ULYANOVSK, BEYOGLU = (
    ("서울", "Seoul"), ("바르셀로나", "Barcelona"), ("청두", "Chengdu"), ("울리야노브스크", "Ulyanovsk"), ("베이올루", "Beyoğlu"))
IN_SEOUL, IN_BARCELONA, IN_CHENGDU, IN_ULYANOVSK = "Asia/Seoul", "Europe/Madrid", "Asia/Shanghai", "Europe/Ulyanovsk"
MEETINGS = (
    Told("general-assembly-2010", "general-assembly", 1, "WeGO 창립총회", "Founding Assembly", "2010-09-06", "2010-09-08", SEOUL, IN_SEOUL, "seoul"),
    Told("executive-committee-2011", "executive-committee", None, "2011 WeGO 집행위원회", "Executive Committee 2011", "2011-10-17", "2011-10-18",
         BARCELONA, IN_BARCELONA, "barcelona"),
    Told("general-assembly-2012", "general-assembly", 2, "제2회 WeGO 총회", "2nd General Assembly", "2012-11-12", "2012-11-13", BARCELONA,
         IN_BARCELONA, "barcelona"),
    Told("executive-committee-2013", "executive-committee", None, "2013년 WeGO 집행위원회", "Executive Committee 2013", "2013-09-02", "2013-09-04",
         CHENGDU, IN_CHENGDU, "chengdu"),
    Told("general-assembly-2014", "general-assembly", 3, "2014년 제3회 WeGO 총회", "3rd General Assembly", "2014-11-03", "2014-11-06", CHENGDU,
         IN_CHENGDU, "chengdu"),
    Told("executive-committee-2015", "executive-committee", None, "2015 WeGO 집행위원회", "Executive Committee 2015", "2015-09-14", "2015-09-18",
         ULYANOVSK, IN_ULYANOVSK, "ulyanovsk"),
    Told("executive-committee-2016", "executive-committee", None, "2016 WeGO 집행위원회", "Executive Committee 2016", "2016-10-12", "2016-10-14",
         BEYOGLU, "Europe/Istanbul", "beyoglu"),
    Told("general-assembly-2017", "general-assembly", 4, "2017 제4차 WeGO총회", "4th General Assembly", "2017-06-27", "2017-06-30", ULYANOVSK,
         IN_ULYANOVSK, "ulyanovsk"),
    Told("public-private-council-2017", "public-private-council", None, "민관협의체 간담회: 해외 기술세미나 개최 논의",
         "Public-private council: technical seminars abroad", "2017-04", "2017-04", ("", ""), IN_SEOUL),
    Told("ogp-council-2017", "ogp-council", 4, "제4차 OGP협의체 전체회의", "4th plenary of the OGP council", "2017-04", "2017-04", ("", ""), IN_SEOUL),
    Told("ogp-council-2017-2", "ogp-council", 5, "제5차 OGP협의체 전체회의", "5th plenary of the OGP council", "2017-10-23", "2017-10-23", ("", ""),
         IN_SEOUL),
    Told("general-assembly-2020", "general-assembly", None, "2020 총회", "General Assembly 2020", "2021-10", "2021-10", SEOUL, IN_SEOUL, "seoul",
         PUBLISHED),
    Told("general-assembly-2023", "general-assembly", None, "2023 총회", "General Assembly 2023", "2023", "2023", ("", ""), IN_SEOUL, "", PUBLISHED),
)
# by which names papers call a body, beside its own
ALIASES = {"ogp-council": "OGP협의체", "public-private-council": "민관협의체"}
# the assembly of 2020: kind of change, what it was to be, what it became
CHANGES: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("postponed", {"starts_on": "2020", "ends_on": "2020"}, {"starts_on": "2021-10", "ends_on": "2021-10"}),
    ("moved", {"place": {"ko": "마카티", "en": "Makati"}}, {"place": {"ko": "서울", "en": "Seoul"}}),
    ("mode", {"mode": "in_person"}, {"mode": "online"}),
)
# the agenda of the Executive Committee of 2016 in Beyoğlu
AGENDA_2016: tuple[tuple[str, str], ...] = (
    ("지역사무소 평가", "Assessment of the regional offices"), ("신규 회원 가입과 탈퇴", "New memberships and withdrawals"),
    ("차기 총회 일자와 주제", "Date and theme of the next General Assembly"), ("임무와 3개년 계획", "Mission and three-year plan"),
    ("기업회원 범주", "Category of corporate members"), ("어워즈 운영 요강", "Terms of reference of the Awards"), ("선거 안내", "Information on elections"),
    ("차기 총회 개최 도시", "Host of the next General Assembly"), ("회비의 사용", "Use of membership fees"), ("사업", "Programmes"),
)


@transaction.atomic
def sample_declared(door: Door) -> str:
    """This function will record the meetings that papers tell of where they are not there yet, and say how many there are."""
    from dure.domain.bodies.models import Body
    from dure.domain.meetings.models import Meeting
    from dure.domain.parties.models import Organisation

    if Meeting.objects.filter(declared=True).exists():
        return "  meetings on paper: kept"
    from dure.domain.meetings.actions.convening import record_declared_meeting
    from dure.domain.meetings.actions.declared import record_declared_agenda, record_declared_change
    from dure.domain.parties.actions import name_organisation

    bodies = {body.key: body for body in Body.objects.select_related("organisation")}
    for key, alias in ALIASES.items():
        name_organisation(by=door.by, at=door.at, organisation=bodies[key].organisation, language="ko", name=alias, use="alias", source=STATEMENT)
    hosts = {one.key: one for one in Organisation.objects.filter(key__in={told.host for told in MEETINGS})}
    for told in MEETINGS:
        first, last = PartialDay.parse(told.first), PartialDay.parse(told.last)
        online = told.key == "general-assembly-2020"
        made = record_declared_meeting(
            by=door.by, at=door.at, key=told.key, body=bodies[told.body], title={"ko": told.ko, "en": told.en},
            starts_on=first.first, ends_on=_last(last), precision=first.precision, number=told.number, time_zone=told.zone,
            place={said: name for said, name in zip(("ko", "en"), told.place, strict=True) if name}, host=hosts.get(told.host),
            mode="online" if online else "in_person", source=told.source)
        for kind, was, now in CHANGES if online else ():
            record_declared_change(by=door.by, at=door.at, meeting=made.pk, kind=kind, was=was, now=now, why=PUBLISHED)
        if told.key == "executive-committee-2016":
            record_declared_agenda(by=door.by, at=door.at, meeting=made.pk, titles=[{"ko": ko, "en": en} for ko, en in AGENDA_2016])
    return f"  meetings on paper: {len(MEETINGS)}"


def _last(day: PartialDay) -> date:
    """The last day that a part of a day means."""
    if day.precision == "day":
        return day.first
    after = date(day.year + 1, 1, 1) if day.precision == "year" or day.month == 12 else date(day.year, day.month + 1, 1)
    return after - timedelta(days=1)
