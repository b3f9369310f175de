"""Persons, posts, who belongs where; contacts by consent, and gone when they are erased."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import connection

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.messages import actions as messages
from dure.domain.messages.models import Letter
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Contact, Organisation, Person
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
ADDRESS = "Mark.Sample@city.example"


@pytest.fixture
def mark(secretariat: Actor, at: datetime) -> Person:
    return actions.register_person(by=secretariat, at=at, names={"ko": "마크", "en": "Mark Sample"}, born_on="1970",
                                   identifiers=[("wikidata", "q1")], sample=True)


@pytest.fixture
def city(secretariat: Actor, at: datetime) -> Organisation:
    return actions.register_organisation(by=secretariat, at=at, key="city", kind="city", names={"ko": "표본시", "en": "Sample City"})


def everything() -> str:
    """This function will return all rows of all tables as one text."""
    with connection.cursor() as cursor:
        cursor.execute("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
        found = []
        for table, in cursor.fetchall():
            cursor.execute(f"select coalesce(string_agg(t::text, ' '), '') from {table} t")
            found.append(cursor.fetchone()[0])
    return " ".join(found)


def test_a_person_is_found_in_any_script(mark: Person, secretariat: Actor, at: datetime) -> None:
    assert [c.key for c in queries.person_candidates("MARK  sample")] == [mark.key]
    assert queries.person_candidates("Somebody Else") == []
    mark.refresh_from_db()
    assert (str(mark), mark.sort_name) == ("마크", "마크")
    actions.name_person(by=secretariat, at=at, person=mark, language="ru", name="Марк Сампл", use="alias")
    assert [c.reasons for c in queries.person_candidates("Marc Sampl")] == [("sound",)]


def test_the_journal_names_no_person(mark: Person) -> None:
    assert "Mark" not in str(list(Entry.objects.values()))


def test_names_of_persons_go_but_not_the_last(mark: Person, secretariat: Actor, at: datetime) -> None:
    first, last = mark.names.order_by("id")
    actions.remove_person_name(by=secretariat, at=at, name=first.pk, why="오기")
    with pytest.raises(Refused, match=r"parties\.last_name"):
        actions.remove_person_name(by=secretariat, at=at, name=last.pk, why="오기")


def test_a_person_in_a_post(mark: Person, city: Organisation, secretariat: Actor, at: datetime) -> None:
    post = actions.open_post(by=secretariat, at=at, organisation=city, label={"ko": "시장", "en": "Mayor"}, role="mayor")
    held = actions.affiliate_person(by=secretariat, at=at, person=mark, organisation=city, post=post, starts_on="2018-07")
    for ends_on, code in (("2018-06", "days_reversed"), ("soon", "day_unknown")):
        with pytest.raises(Refused, match=rf"parties\.{code}"):
            actions.end_affiliation(by=secretariat, at=at, affiliation=held.pk, ends_on=ends_on)
    actions.end_affiliation(by=secretariat, at=at, affiliation=held.pk, ends_on="2018")
    with pytest.raises(Refused, match=r"parties\.affiliation_ended"):
        actions.end_affiliation(by=secretariat, at=at, affiliation=held.pk, ends_on="2019")
    with pytest.raises(Refused, match=r"parties\.built_upon"):
        actions.withdraw_person(by=secretariat, at=at, person=mark, why="오기")
    other = actions.register_organisation(by=secretariat, at=at, key="other", kind="city", names={"ko": "다른 시"})
    with pytest.raises(Refused, match=r"parties\.post_elsewhere"):
        actions.affiliate_person(by=secretariat, at=at, person=mark, organisation=other, post=post)
    closed = actions.close_post(by=secretariat, at=at, post=post.pk, ends_on=date(2022, 6, 30))
    assert closed.during.upper == date(2022, 7, 1)


def test_a_person_without_ties_is_taken_back(mark: Person, secretariat: Actor, at: datetime) -> None:
    actions.withdraw_person(by=secretariat, at=at, person=mark, why="오기")
    assert "Sample" not in everything()


@pytest.mark.parametrize(("given", "code"), [
    ({}, "consent_missing"), ({"consent_on": date(2026, 1, 1)}, "consent_missing"),
    ({"consent_on": date(2027, 1, 1), "consent_for": "연락"}, "consent_later"),
    ({"consent_on": date(2026, 1, 1), "consent_for": "연락", "value": "no address"}, "contact_form")])
def test_a_persons_contact_wants_consent(mark: Person, secretariat: Actor, on: date, at: datetime, given: dict[str, object],
                                         code: str) -> None:
    said: dict[str, object] = {"kind": "email", "value": ADDRESS} | given
    with pytest.raises(Refused, match=rf"parties\.{code}"):
        actions.add_contact(by=secretariat, on=on, at=at, party=mark, **said)  # type: ignore[arg-type]


def test_erased_contacts_are_gone_from_every_table(mark: Person, city: Organisation, secretariat: Actor, on: date,
                                                   at: datetime) -> None:
    for kind, value in (("email", ADDRESS), ("phone", "+82-2-0000-1234")):
        actions.add_contact(by=secretariat, on=on, at=at, party=mark, kind=kind, value=value, consent_on=date(2026, 1, 5),
                            consent_for="회의 안내")
    actions.add_contact(by=secretariat, on=on, at=at, party=city, kind="url", value="https://city.example")
    messages.queue_letter(by=secretariat, at=at, to=ADDRESS.lower(), subject="안내", body=f"{ADDRESS} 귀하")
    messages.queue_letter(by=secretariat, at=at, to="other@city.example", subject="안내", body="본문")
    assert ADDRESS in everything()
    with pytest.raises(Refused, match=r"parties\.why_tells"):
        messages.erase_contacts(by=secretariat, at=at, party=mark, why=f"{ADDRESS} 삭제 요청")
    assert messages.erase_contacts(by=secretariat, at=at, party=mark, why="본인의 요청") == 1
    left = everything().casefold()
    assert ADDRESS.casefold() not in left
    assert "0000-1234" not in left
    assert Contact.objects.get().organisation == city
    assert Letter.objects.get().to == "other@city.example"
    assert Entry.objects.get(act="parties.erase_contacts").details == {"erased": 2}
    with pytest.raises(Refused, match=r"parties\.nothing_to_erase"):
        messages.erase_contacts(by=secretariat, at=at, party=mark, why="다시")


def test_one_contact_is_erased_alone(mark: Person, secretariat: Actor, on: date, at: datetime) -> None:
    kept, gone = [actions.add_contact(by=secretariat, on=on, at=at, party=mark, kind="phone", value=value,
                                      consent_on=on, consent_for="연락") for value in ("1", "2")]
    actions.erase_contacts(by=secretariat, at=at, party=mark, why="변경", contact=gone.pk)
    assert list(mark.contacts.all()) == [kept]


def test_an_officer_keeps_no_persons(officer: Actor, at: datetime) -> None:
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        actions.register_person(by=officer, at=at, names={"ko": "사람"})
