"""Organisations and persons at the desk: found in any script, named, tied, reached by consent, erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dure.base.act import Actor
from dure.domain.messages.models import Letter
from dure.domain.parties import actions
from dure.domain.parties.models import Contact, Organisation, Person

pytestmark = pytest.mark.django_db
BY = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
AT = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
CITY = "/desk/parties/organisations/ulyanovsk/"


@pytest.fixture
def city() -> Organisation:
    return actions.register_organisation(by=BY, at=AT, key="ulyanovsk", kind="city", country="RU",
                                         names={"ko": "울리야노브스크", "en": "Ulyanovsk"})


@pytest.fixture
def mark() -> Person:
    return actions.register_person(by=BY, at=AT, names={"ko": "마크", "en": "Mark Sample"})


@pytest.fixture
def office(signed_in: Callable[..., Client]) -> Client:
    return signed_in("secretariat")


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_organisations_are_found_in_any_script(office: Client, city: Organisation) -> None:
    actions.register_organisation(by=BY, at=AT, key="hay", kind="city", names={"en": "Hay"})
    for text in ("울리야노브", "ulyanov", "울라놉스크", "Ульяновск", "Uljanovsk"):
        page = shown(office, f"/desk/parties/?text={text}")
        assert "ulyanovsk/" in page
        assert "/hay/" not in page
    assert "찾은 것이 없습니다" in shown(office, "/desk/parties/?text=부산")
    assert "ulyanovsk/" not in shown(office, "/desk/parties/?kind=company")
    english = shown(office, "/en/desk/parties/?country=ru")
    assert ">Ulyanovsk</a>" in english
    assert "City" in english


def test_the_list_takes_as_many_queries_for_three_as_for_one(office: Client, city: Organisation) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            shown(office, "/desk/parties/?text=시")
        return len(queries)

    first = asked()
    for number in range(3):
        actions.register_organisation(by=BY, at=AT, key=f"c{number}", kind="city", names={"ko": f"{number}번시"})
    assert asked() <= first


def test_one_that_may_be_there_already_is_shown_before_it_is_registered(office: Client, city: Organisation) -> None:
    typed = {"name_en": "Uljanovsk", "kind": "city", "country": "ru", "key": "", "name_ko": "", "part_of": ""}
    asked = office.post("/desk/parties/register/", typed)
    assert asked.status_code == 422
    assert CITY in asked.content.decode()
    assert "소리가 비슷한 이름, 같은 나라" in asked.content.decode()
    assert Organisation.objects.count() == 1
    assert office.post("/desk/parties/register/", typed | {"sure": "1"}).status_code == 302
    assert Organisation.objects.get(key="uljanovsk").country == "RU"
    assert office.post("/desk/parties/register/", {"kind": "city", "sure": "1"}).status_code == 422


def test_acts_on_an_organisation(office: Client, city: Organisation, mark: Person) -> None:
    def act(verb: str, **said: Any) -> int:
        return office.post(f"{CITY}{verb}/", said).status_code

    assert act("name", name="Simbirsk", language="en", use="legal", starts_on="2030-01-01") == 302
    old = city.names.get(name="Ulyanovsk")
    assert old.during.upper == date(2030, 1, 1)
    assert act("name", name="Other", language="ko", use="legal") == 422
    assert act("end-name", row=old.pk, ends_on="2029-06-30") == 302
    assert act("remove-name", row=old.pk, why="오기") == 302
    assert act("remove-name", row=10 ** 9, why="오기") == 404
    assert act("identify", scheme="geonames", identifier="abc") == 422
    assert act("identify", scheme="geonames", identifier="479123") == 302
    assert act("fact", kind="population", value="626,540", as_of="2018-01-01", source="표본") == 302
    assert act("fact", kind="population", value="many", as_of="2018-01-01", source="표본") == 422
    assert act("amend", kind="city", country="ru", latitude="54.3", longitude="48.4", why="좌표") == 302
    assert act("amend", kind="city", country="ru", latitude="54.3", longitude="", why="좌표") == 422
    assert act("post", label_ko="시장", label_en="Mayor") == 302
    assert act("join", person="마크", post="Mayor", starts_on="2018-07") == 302
    assert act("join", person="아무개", post="Mayor") == 422
    assert act("contact", kind="url", value="https://city.example", public="on") == 302
    page = shown(office, CITY)
    for words in ("626,540", "시장", "마크", "https://city.example", "수치를 적음", "54.3000"):
        assert words in page
    assert act("withdraw", why="오기") == 422
    assert act("nothing") == 404


def test_the_page_takes_as_many_queries_with_many_rows(office: Client, city: Organisation) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            shown(office, CITY)
        return len(queries)

    def more(number: int) -> None:
        post = actions.open_post(by=BY, at=AT, organisation=city, label={"ko": f"자리 {number}"})
        person = actions.register_person(by=BY, at=AT, names={"ko": f"사람 {number}"})
        actions.affiliate_person(by=BY, at=AT, person=person, organisation=city, post=post)

    more(0)
    first = asked()
    for number in range(1, 4):
        more(number)
    assert asked() == first


def test_a_persons_contact_is_kept_by_consent_and_erased_with_its_letters(office: Client, mark: Person) -> None:
    def act(verb: str, **said: Any) -> Any:
        return office.post(f"/desk/parties/persons/{mark.pk}/{verb}/", said)

    said = {"kind": "email", "value": "mark@x.example", "consent_for": "회의 안내", "consent_on": "2026-01-01"}
    assert act("contact", **said | {"consent_for": ""}).status_code == 422
    assert act("contact", **said | {"consent_on": "2999-01-01"}).status_code == 422
    assert act("contact", **said).status_code == 302
    Letter.objects.create(to="Mark@x.example", subject="안내", queued_at=AT, due_at=AT)
    page = shown(office, f"/desk/parties/persons/{mark.pk}/")
    assert "mark@x.example" in page
    assert "영구히 지워집니다" in page
    refused = act("erase", row=Contact.objects.get().pk, why="mark@x.example 지움")
    assert "사유는 이력에 영구히 남으므로" in refused.content.decode()
    assert act("erase", row=Contact.objects.get().pk, why="본인 요청").status_code == 302
    assert not Contact.objects.exists()
    assert not Letter.objects.exists()
    assert "mark@x.example" not in shown(office, f"/desk/parties/persons/{mark.pk}/")


def test_acts_on_a_person(office: Client, city: Organisation, mark: Person) -> None:
    def act(verb: str, **said: Any) -> int:
        return office.post(f"/desk/parties/persons/{mark.pk}/{verb}/", said).status_code

    assert act("name", name="Марк", language="ru", use="alias") == 302
    assert act("amend", honorific="Dr", born_on="1970-13", why="추가") == 422
    assert act("amend", honorific="Dr", born_on="1970", why="추가") == 302
    assert act("belong", organisation="Ulyanovsk", post="adviser", starts_on="2018") == 302
    assert act("end-tie", row=mark.affiliations.get().pk, ends_on="2017") == 422
    assert act("end-tie", row=mark.affiliations.get().pk, ends_on="2019-05") == 302
    page = shown(office, f"/en/desk/parties/persons/{mark.pk}/")
    for words in ("Dr Mark Sample", "Марк", "adviser", "2019-05", "former"):
        assert words in page
    assert act("withdraw", why="오기") == 422
    assert "Mark Sample" in shown(office, "/en/desk/parties/persons/?text=mark")


@pytest.mark.parametrize(("duty", "sees"), [("officer", False), ("auditor", True), ("secretariat", True), ("council_member", False)])
def test_contacts_of_persons_are_shown_to_those_who_keep_them(signed_in: Callable[..., Client], mark: Person, duty: str,
                                                              sees: bool) -> None:
    actions.add_contact(by=BY, on=date(2026, 3, 2), at=AT, party=mark, kind="phone", value="0000-1234", consent_on=date(2026, 1, 1),
                        consent_for="연락")
    page = shown(signed_in(duty), f"/desk/parties/persons/{mark.pk}/")
    assert ("0000-1234" in page) is sees
    assert "마크" in page


def test_who_may_not_is_told_so(signed_in: Callable[..., Client], city: Organisation, mark: Person) -> None:
    auditor = signed_in("auditor")
    page = shown(auditor, CITY)
    assert "이 일을 할 수 있는 직무가 없습니다" in page
    assert auditor.post(f"{CITY}name/", {"name": "X", "language": "ko", "use": "alias"}).status_code == 422
    assert auditor.post("/desk/parties/persons/register/", {"name_ko": "아무개"}).status_code == 422
    assert city.names.count() == 2
    assert Client().get(CITY).status_code == 302
