"""A network of verified cities for tests: an instrument of four parts, cities of two regions and sizes, answers by how far a city is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from dure.base.act import Actor
from dure.domain.assessments.actions import answering, instruments, reviewing
from dure.domain.assessments.models import Assessment, InstrumentVersion
from dure.domain.members.models import Region, RegionScope
from dure.domain.parties.actions import register_organisation
from dure.domain.parties.models import Organisation, OrganisationFact

ON, AT = date(2026, 3, 2), datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
BY = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
PARTS = {"GOV": ("거버넌스", "Governance"), "POL": ("정책과 제도", "Policy"), "NET": ("정보통신망", "Networks"), "CIT": ("시민 준비도", "Citizens")}
WORDS = ("none", "draft", "adopted")


def four_parts(version: str = "1.0.0", **more: Any) -> dict[str, Any]:
    """This function will return an instrument of four parts with three questions each; GOV.3 is asked where GOV.1 is adopted."""
    items: dict[str, Any] = {}
    for part, (ko, en) in PARTS.items():
        for n in (1, 2, 3):
            items[f"{part}.{n}"] = {
                "ask": {"ko": f"{ko} 문항 {n}은 어디까지 되어 있습니까?", "en": f"How far is question {n} of {en}?"}, "scale": "adopted", "effort": n,
                "states": {"unsure": 0}, "owner_role": "cio", "advice": {"ko": f"{ko} {n}을 채택하십시오.", "en": f"Adopt {n} of {en}."}}
    items["GOV.3"]["show_if"] = "GOV.1 = adopted"
    tree: dict[str, Any] = {part: {"title": {"ko": ko, "en": en}, "children": {f"{part}.{n}": n for n in (1, 2, 3)}, "round": {"digits": 3}}
                            for part, (ko, en) in PARTS.items()}
    tree["ALL"] = {"title": {"ko": "종합", "en": "Overall"}, "children": {"GOV": 4, "POL": 3, "NET": 2, "CIT": 1}, "round": {"digits": 3}}
    words = {"none": ("없음", "none"), "draft": ("초안", "a draft"), "adopted": ("채택", "adopted"), "cio": ("정보화 부서", "CIO's office"),
             "low": ("시작", "Beginning"), "middle": ("중간", "Middle"), "high": ("앞섬", "Leading")}
    return {"instrument": {"id": "four", "version": version, "title": {"ko": "네 부문 진단", "en": "Four parts"}},
            "scales": {"adopted": {"none": 0, "draft": "1/2", "adopted": 1}}, "items": items, "tree": tree,
            "words": {key: {"ko": ko, "en": en} for key, (ko, en) in words.items()},
            "levels": {"of": "ALL", "cuts": ["1/3", "2/3"], "names": ["low", "middle", "high"]}, **more}


def published(plain: dict[str, Any] | None = None) -> InstrumentVersion:
    """This function will keep and publish an instrument."""
    kept = instruments.keep_instrument(by=BY, at=AT, plain=plain or four_parts())
    return instruments.publish_instrument(by=BY, on=ON, at=AT, version=kept.pk)


def city(n: int, country: str = "KR", population: int = 300_000) -> Organisation:
    """This function will register a city of a country with its population and place."""
    made = register_organisation(by=BY, at=AT, key=f"city-{n:02}", kind="city", country=country, names={"ko": f"표본시 {n}", "en": f"Sample City {n}"},
                                 latitude=Decimal(30 + n % 10), longitude=Decimal(100 + n * 2))
    OrganisationFact.objects.create(organisation=made, kind="population", value=population, as_of=date(2025, 1, 1), source="표본")
    return made


def regions() -> None:
    """This function will put two countries into regions."""
    for key, country in (("asia", "KR"), ("europe", "FR")):
        region, _new = Region.objects.get_or_create(key=key, defaults={"name": {"ko": key, "en": key}, "position": 1})
        RegionScope.objects.create(region=region, country=country)


def staff(city_key: str) -> Actor:
    """This function will return somebody of a city's staff."""
    return Actor(f"parties.account:91{city_key[-2:]}", "시 담당", frozenset({"member_staff", f"member_staff@{city_key}"}))


def answers(far: int) -> dict[str, str]:
    """This function will answer for a city that is so far, 0 to 12: so many questions are a step further than the others."""
    found = {}
    for n, item in enumerate(four_parts()["items"]):
        found[item] = "adopted" if n < far - 3 else "draft" if n < far else "none"
    if found["GOV.1"] != "adopted":
        del found["GOV.3"]
    return found


def assessed(version: InstrumentVersion, organisation: Organisation, given: Mapping[str, str], *, on: date = ON, named: bool = False,
             lowered: Mapping[str, str] | None = None, verified: bool = True) -> Assessment:
    """This function will let a city answer and hand in; the review lowers some answers and closes."""
    by, at = staff(organisation.key), datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    made = answering.open_assessment(by=by, on=on, at=at, version=version.pk, organisation=organisation.pk)
    answering.give_answers(by=by, at=at, assessment=made.key, answers=given)
    if named:
        answering.consent(by=by, at=at, assessment=made.key, named=True)
    reviewing.submit_assessment(by=by, on=on, at=at, assessment=made.key)
    for item, value in (lowered or {}).items():
        reviewing.verify_answer(by=BY, at=at, assessment=made.key, item=item, value=value, note="표본: 증빙이 다름")
    if verified:
        reviewing.close_review(by=BY, on=on, at=at, assessment=made.key)
    return made


def network(version: InstrumentVersion, cities: int = 11) -> list[Assessment]:
    """This function will verify cities of one region and size; every third consents to be named. The first was lowered by its review."""
    regions()
    return [assessed(version, city(n), answers(3 + n % 10), named=n % 3 == 0, lowered={"GOV.1": "none"} if n == 0 else None)
            for n in range(cities)]
