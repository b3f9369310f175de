"""The register of organisations: names that end, identifiers, facts, thousands at once, taken back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName
from dure.domain.parties.rules.naming import Said
from dure.domain.parties.rules.rows import Fact, Row
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
BATCH = UUID(int=7)


@pytest.fixture
def seoul(secretariat: Actor, at: datetime) -> Organisation:
    return actions.register_organisation(
        by=secretariat, at=at, key="seoul", kind="city", names={"ko": "서울특별시", "en": "Seoul Metropolitan Government"},
        country="KR", latitude=Decimal("37.5667"), longitude=Decimal("126.9783"),
        identifiers=[("Wikidata", "http://www.wikidata.org/entity/Q8684"), ("법정동코드", "1100000000")])


def rows(number: int) -> list[Row]:
    return [Row(f"city-{n}", (Said("ko", f"도시 {n}"), Said("en", f"City {n}")), country="KR",
                identifiers=(("geonames", str(n + 1)),),
                facts=(Fact("population", Decimal(1000 + n), date(2017, 1, 1), "표본"),)) for n in range(number)]


def test_names_stand_where_lists_and_searches_look(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    assert (seoul.sort_ko, seoul.sort_en) == ("서울특별시", "seoulmetropolitangovernment")
    actions.name_organisation(by=secretariat, at=at, organisation=seoul, language="zh", name="首尔", use="alias")
    seoul.refresh_from_db()
    assert seoul.names_text == "서울특별시\nSeoul Metropolitan Government\n首尔"
    assert "首尔" in seoul.pairs


def test_a_former_legal_name_ends_where_the_next_begins(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    actions.name_organisation(by=secretariat, at=at, organisation=seoul, language="en", name="City of Seoul",
                              starts_on=date(2020, 1, 1))
    assert queries.name_on(seoul, "en", date(2019, 12, 31)) == "Seoul Metropolitan Government"
    assert queries.name_on(seoul, "en", date(2020, 1, 1)) == "City of Seoul"
    entry = Entry.objects.get(act="parties.name_organisation")
    assert entry.details["ended"] == ["Seoul Metropolitan Government"]
    seoul.refresh_from_db()
    assert seoul.sort_en == "cityofseoul"


def test_two_legal_names_of_one_language_are_not_in_force_at_once(seoul: Organisation, secretariat: Actor,
                                                                  at: datetime) -> None:
    with pytest.raises(Refused, match=r"parties\.names_overlap"):
        actions.name_organisation(by=secretariat, at=at, organisation=seoul, language="en", name="City of Seoul")
    actions.name_organisation(by=secretariat, at=at, organisation=seoul, language="en", name="Seoul", use="short")
    assert queries.name_on(seoul, "en", date(2020, 1, 1), "short") == "Seoul"


def test_a_name_ends_and_one_given_by_mistake_goes(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    name = seoul.names.get(language="en")
    actions.end_name(by=secretariat, at=at, name=name.pk, ends_on=date(2019, 12, 31), why="개칭")
    assert queries.name_on(seoul, "en", date(2020, 1, 1)) == "서울특별시"
    actions.remove_name(by=secretariat, at=at, name=name.pk, why="오기")
    with pytest.raises(Refused, match=r"parties\.last_name"):
        actions.remove_name(by=secretariat, at=at, name=seoul.names.get().pk, why="오기")


def test_identifiers_have_the_form_of_their_scheme(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    assert set(seoul.identifiers.values_list("scheme", "identifier")) == {("wikidata", "Q8684"), ("legal-dong", "1100000000")}
    with pytest.raises(Refused, match=r"parties\.identifier_form"):
        actions.identify_party(by=secretariat, at=at, party=seoul, scheme="geonames", identifier="Q1")
    other = actions.register_organisation(by=secretariat, at=at, key="other", kind="city", names={"ko": "다른 시"})
    with pytest.raises(Refused, match=r"parties\.identifier_taken"):
        actions.identify_party(by=secretariat, at=at, party=other, scheme="wikidata", identifier="q8684")


@pytest.mark.parametrize(("given", "code"), [
    ({"country": "Korea"}, "parties.country_form"), ({"latitude": Decimal(91), "longitude": Decimal(0)}, "parties.point"),
    ({"latitude": Decimal(1)}, "parties.point"), ({"kind": "planet"}, "parties.kind_unknown"),
    ({"facts": [Fact("population", Decimal(-1), date(2017, 1, 1), "x")]}, "parties.fact_value"),
    ({"facts": [Fact("population", Decimal(1), date(2017, 1, 1), " ")]}, "parties.fact_source")])
def test_what_no_organisation_is(secretariat: Actor, at: datetime, given: dict[str, object], code: str) -> None:
    said: dict[str, object] = {"key": "x", "kind": "city", "names": {"ko": "곳"}} | given
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        actions.register_organisation(by=secretariat, at=at, **said)  # type: ignore[arg-type]
    assert not Organisation.objects.filter(key="x").exists()


def test_amending_keeps_what_it_was(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    part = actions.register_organisation(by=secretariat, at=at, key="part", kind="department", names={"ko": "과"}, part_of=seoul)
    actions.amend_organisation(by=secretariat, at=at, organisation=part, changes={"kind": "bureau"}, why="직제 개편")
    assert part.history.get().kind == "department"
    with pytest.raises(Refused, match=r"parties\.part_of_itself"):
        actions.amend_organisation(by=secretariat, at=at, organisation=seoul, changes={"part_of": part})


def test_facts_of_a_day(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    for value in (Decimal(9_700_000), Decimal(9_741_381)):
        actions.record_fact(by=secretariat, at=at, organisation=seoul, kind="population", value=value, as_of=date(2017, 12, 31),
                            source="표본")
    fact = seoul.facts.get()
    assert fact.value == 9_741_381
    assert fact.history.get().value == 9_700_000


def test_thousands_at_once_and_taken_back(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    made = actions.register_organisations(rows=rows(2_100), by=secretariat, at=at, batch=BATCH)
    assert len(made) == 2_100
    assert Organisation.objects.get(pk=made["city-2099"]).names_text == "도시 2099\nCity 2099"
    assert Entry.objects.get(batch=BATCH).details == {"organisations": 2_100}
    assert queries.candidates("city 7", "KR")[0].key == "city-7"
    with pytest.raises(Refused, match=r"parties\.key_taken"):
        actions.register_organisations(rows=rows(1), by=secretariat, at=at, batch=UUID(int=8))
    with CaptureQueriesContext(connection) as asked:
        assert actions.withdraw_organisations(batch=BATCH, by=secretariat, at=at, why="시험") == 2_100
    assert len(asked) < 40
    assert list(Organisation.objects.all()) == [seoul]
    assert (OrganisationFact.objects.count(), Identifier.objects.count(), OrganisationName.objects.count()) == (0, 2, 2)


def test_what_is_built_on_hinders_taking_back(secretariat: Actor, at: datetime) -> None:
    made = actions.register_organisations(rows=rows(2), by=secretariat, at=at, batch=BATCH)
    whole = Organisation.objects.get(pk=made["city-0"])
    part = actions.register_organisation(by=secretariat, at=at, key="part", kind="department", names={"ko": "과"}, part_of=whole)
    with pytest.raises(Refused, match=r"parties\.built_upon"):
        actions.withdraw_organisations(batch=BATCH, by=secretariat, at=at, why="시험")
    with pytest.raises(Refused, match=r"parties\.built_upon"):
        actions.withdraw_organisation(by=secretariat, at=at, organisation=whole, why="시험")
    actions.withdraw_organisation(by=secretariat, at=at, organisation=part, why="시험")
    assert actions.withdraw_organisations(batch=BATCH, by=secretariat, at=at, why="시험") == 2


def test_rows_with_faults_are_named_and_nothing_is_written(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    faulty = [Row("a", ()), Row("b", (Said("ko", "비"),), part_of="nowhere"), Row("b", (Said("ko", "비"),)),
              Row("c", (Said("ko", "씨"),), identifiers=(("wikidata", "Q8684"),), latitude=Decimal(100), longitude=Decimal(0))]
    with pytest.raises(Refused) as refused:
        actions.register_organisations(rows=faulty, by=secretariat, at=at, batch=BATCH)
    assert [problem.code for problem in refused.value.problems] == [
        "parties.name_empty", "parties.point", "parties.whole_unknown", "parties.key_taken", "parties.identifier_taken"]
    assert refused.value.problems[0].places[0].quote == "a"
    assert Organisation.objects.count() == 1


def test_names_of_many_take_one_query(seoul: Organisation, secretariat: Actor, at: datetime) -> None:
    made = actions.register_organisations(rows=rows(30), by=secretariat, at=at, batch=BATCH)
    nameless = Organisation.objects.create(key="nameless")
    with CaptureQueriesContext(connection) as asked:
        names = queries.names_on([*made.values(), seoul.pk, nameless.pk], "en", date(2020, 1, 1))
    assert len(asked) == 1
    assert names[made["city-3"]] == "City 3"
    assert names[nameless.pk] == "nameless"


@pytest.mark.parametrize(("name", "country", "identifiers", "first", "certain"), [
    ("서울 특별시", "KR", (), ("name", "country"), True),
    ("Seoul Metropolitan  Government", "", (), ("name",), False),
    ("漢城", "KR", (("wikidata", "Q8684"),), ("identifier", "country"), True),
    ("Seoul", "KR", (), ("sound", "country"), False),
    ("서울시", "US", (), ("sound", "other_country"), False),
])
def test_an_organisation_is_found_in_any_script(seoul: Organisation, name: str, country: str, identifiers: tuple[tuple[str, str], ...],
                                                first: tuple[str, ...], certain: bool) -> None:
    found = queries.candidates(name, country, identifiers)
    assert [c.key for c in found] == ["seoul"]
    assert (found[0].reasons, found[0].certain) == (first, certain)
    assert queries.candidates("부산") == []


def test_many_are_sought_with_as_many_queries_as_one(seoul: Organisation) -> None:
    from dure.domain.parties.rules.matching import Sought

    counts = []
    for number in (1, 50):
        with CaptureQueriesContext(connection) as asked:
            found = queries.candidates_of([Sought(("서울시",), "KR")] * number)
        assert all(c[0].key == "seoul" for c in found)
        counts.append(len(asked))
    assert counts[0] == counts[1]
