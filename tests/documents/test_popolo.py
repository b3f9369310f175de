"""The network as a Popolo file: the schemas pass, and what is read back and written again is the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dure.base.act import Actor
from dure.documents.popolo.compose import compose_popolo
from dure.domain.bodies import actions as bodies
from dure.domain.parties import actions
from dure.domain.parties.actions.naming import save_names
from dure.domain.parties.models import Organisation, OrganisationName
from dure.domain.parties.rules.rows import Fact
from dure.intake.filing.popolo import file_popolo
from dure.kernel.plain import dumps
from tests.domain.meetings.hall import Hall, hall
from tests.intake.popolo_network import as_file, network
from tests.machines import Machine, drop, new_machine

ON = date(2026, 3, 2)
AT = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
BY = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
KINDS = {"persons": "person", "organizations": "organization", "posts": "post", "memberships": "membership", "areas": "area",
         "motions": "motion", "vote_events": "vote_event"}


def registered() -> None:
    """This function will register what the network's own acts make: dated names, contacts, a body with seats and terms."""
    city = actions.register_organisation(
        by=BY, at=AT, key="harbour", kind="city", names={"ko": "항구시", "en": "Harbour City"}, country="KR", latitude=Decimal("37.1"),
        longitude=Decimal("127.2"), identifiers=[("geonames", "1")], source="표본",
        facts=[Fact("population", Decimal("1000.5"), date(2017, 1, 1), "표본")])
    actions.name_organisation(by=BY, at=AT, organisation=city, language="en", name="Port City", starts_on=date(2020, 1, 1))
    actions.name_organisation(by=BY, at=AT, organisation=city, language="en", name="Port", use="short")
    actions.add_contact(by=BY, on=ON, at=AT, party=city, kind="phone", value="+82-2-0000", public=True)
    mayor = actions.register_person(by=BY, at=AT, key="mayor", names={"ko": "마크", "en": "Mark Sample"}, born_on="1970", sample=True)
    for kind, value, public in (("email", "mark@x.example", True), ("phone", "1", False)):
        actions.add_contact(by=BY, on=ON, at=AT, party=mayor, kind=kind, value=value, public=public, consent_on=ON, consent_for="안내")
    post = actions.open_post(by=BY, at=AT, organisation=city, label={"ko": "시장", "en": "Mayor"}, starts_on=date(2010, 1, 1))
    actions.affiliate_person(by=BY, at=AT, person=mayor, organisation=city, post=post, starts_on="2018-07")
    body = bodies.found_body(by=BY, at=AT, key="sample-council", kind="council", starts_on=date(2015, 1, 1),
                             names={"ko": "표본 협의회", "en": "Sample Council"})
    seat = bodies.open_seat(by=BY, at=AT, body=body.pk, key="chair", role="chair", label={"ko": "위원장", "en": "Chair"},
                            starts_on=date(2015, 1, 1))
    bodies.fill_seat(by=BY, at=AT, seat=seat.pk, starts_on=date(2016, 1, 1), ends_on=date(2017, 12, 31), organisation=city,
                     basis="register", source="표본", begins_with="sample-assembly 2016", sample=True)


def voted() -> Hall:
    """This function will let a meeting vote on a motion by roll call."""
    room = hall(5)
    OrganisationName.objects.create(organisation=room.meeting.body.organisation, language="en", name="Executive Committee")
    for organisation in Organisation.objects.all():
        save_names(organisation)
    motion = room.motion("회비를 걷는다")
    room.declare(room.voted(["yes", "yes", "no", "abstain"], method="roll_call", motion=motion.pk))
    return room


def emptied() -> None:
    """This function will empty every table, as a new network is."""
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public' "
                       "and tablename not in ('django_migrations', 'django_content_type') and tablename !~ '^journal'")
        cursor.execute(f"truncate {cursor.fetchone()[0]} cascade")


@pytest.mark.django_db
@pytest.mark.parametrize("private", [False, True])
def test_written_read_into_an_empty_network_and_written_again_is_the_same(private: bool) -> None:
    registered()
    file_popolo(as_file(network()), by=BY, on=ON, at=AT)
    first = dumps(compose_popolo(ON, private))
    connection.cursor().execute("set constraints all immediate")
    emptied()
    came = file_popolo(first.encode(), by=BY, on=ON, at=AT)
    assert [p.code for p in came.problems] == ["intake.popolo_identifier_kept"]
    assert dumps(compose_popolo(ON, private)) == first
    assert not file_popolo(first.encode(), by=BY, on=ON, at=AT).new


@pytest.mark.django_db
def test_what_is_written_is_what_the_register_says() -> None:
    registered()
    said = compose_popolo(ON)
    city, body = said["organizations"]
    assert (city["id"], city["name"], city["dure"]["country"]) == ("harbour", "Port City", "KR")
    assert city["other_names"][0] == {"name": "Harbour City", "lang": "en", "note": "legal", "end_date": "2019-12-31", "source": "표본"}
    assert (body["id"], body["classification"]) == ("sample-council", "council")
    assert said["persons"][0]["contact_details"] == [{"type": "email", "value": "mark@x.example", "consent_on": "2026-03-02",
                                                      "consent_for": "안내", "public": True}]
    term = next(item for item in said["memberships"] if item["id"].startswith("term/"))
    seat = next(item for item in said["posts"] if item["id"].startswith("seat/"))
    assert term["post_id"] == seat["id"] == "seat/sample-council/chair"
    assert (term["member"]["id"], term["start_date"], term["end_date"], term["organization_id"]) == (
        "harbour", "2016-01-01", "2017-12-31", "sample-council")
    ids = [item["id"] for items in said.values() for item in items]
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_ones_own_file_brings_no_seat_a_second_time() -> None:
    registered()
    own = compose_popolo(ON)
    assert not file_popolo(dumps(own).encode(), by=BY, on=ON, at=AT).new
    own["memberships"].append({"id": "another", "person_id": "mayor", "organization_id": "sample-council",
                               "post_id": "seat/sample-council/chair"})
    came = file_popolo(dumps(own).encode(), by=BY, on=ON, at=AT, partly=True)
    assert [p.code for p in came.problems if p.severity == "error"] == ["intake.popolo_seat"]


@pytest.mark.django_db
def test_nothing_that_a_file_says_is_lost() -> None:
    content = network()
    file_popolo(as_file(content), by=BY, on=ON, at=AT)
    written = compose_popolo(ON)
    mark = next(item for item in written["persons"] if item["id"] == "p1")
    given = {name: value for name, value in content["people"][0].items() if name not in ("email", "contact_details")}
    for name, value in given.items():
        if name == "other_names":
            assert mark[name] == value
        elif name == "identifiers":
            assert sorted(map(str, mark[name])) == sorted(map(str, value))
        else:
            assert mark[name] == value
    anna = next(item for item in written["persons"] if item["id"] == "p2")
    assert anna["as_written"] == {"death_date": "circa 1900"}
    parliament = next(item for item in written["organizations"] if item["id"] == "parliament")
    assert {name: parliament[name] for name in ("name", "classification", "seats", "other_names", "contact_details")} == {
        name: content["organizations"][0][name] for name in ("name", "classification", "seats", "other_names", "contact_details")}
    first = next(item for item in written["memberships"] if item.get("legislative_period_id"))
    assert {name: value for name, value in first.items() if name != "id"} == content["memberships"][0]
    assert next(item for item in written["areas"] if item["id"] == "area/1") == content["areas"][0]


@pytest.mark.django_db
def test_as_many_queries_for_many_as_for_few() -> None:
    counts = []
    for number in (3, 60):
        content = {"persons": [{"id": f"q{number}-{n}", "name": f"Person {n}"} for n in range(number)],
                   "organizations": [{"id": f"o{number}-{n}", "name": f"Body {n}"} for n in range(number)],
                   "memberships": [{"person_id": f"q{number}-{n}", "organization_id": f"o{number}-{n}"} for n in range(number)]}
        file_popolo(as_file(content), by=BY, on=ON, at=AT)
        with CaptureQueriesContext(connection) as asked:
            compose_popolo(ON)
        counts.append(len(asked))
    assert counts[0] == counts[1] < 30


@pytest.mark.django_db
def test_the_schemas_pass(shared: Path) -> None:
    jsonschema, referencing = pytest.importorskip("jsonschema"), pytest.importorskip("referencing")
    registered()
    voted()
    file_popolo(as_file(network()), by=BY, on=ON, at=AT)
    schemas = {path.stem: json.loads(path.read_text()) for path in (shared / "data/schemas/popolo").glob("*.json")}
    specification = referencing.jsonschema.DRAFT3
    registry = referencing.Registry().with_resources(
        (schema["id"], specification.create_resource(schema)) for schema in schemas.values())
    said: dict[str, Any] = json.loads(dumps(compose_popolo(ON, private=True)))
    for kind, items in said.items():
        check = jsonschema.Draft3Validator(schemas[KINDS[kind]], registry=registry, format_checker=jsonschema.FormatChecker())
        assert items
        for item in items:
            faults = [error.message for error in check.iter_errors(item)]
            assert not faults, (kind, item["id"], faults)


@pytest.mark.django_db
def test_votes_are_written_with_who_voted_what_and_come_back_equal() -> None:
    room = voted()
    said = compose_popolo(ON)
    motion, = said["motions"]
    event, = said["vote_events"]
    assert (motion["id"], motion["result"], motion["classification"]) == (f"motion/{room.meeting.key}/1", "pass", "main")
    assert (event["motion_id"], event["result"], event["classification"]) == (motion["id"], "pass", "roll_call")
    assert event["counts"] == [{"option": "yes", "value": 2}, {"option": "no", "value": 1}, {"option": "abstain", "value": 1}]
    assert [(one["voter_id"], one["option"]) for one in event["votes"]] == [
        (room.there[at].organisation.key, option) for at, option in enumerate(("yes", "yes", "no", "abstain"))]  # type: ignore[union-attr]
    came = file_popolo(dumps(said).encode(), by=BY, on=ON, at=AT)
    assert (came.recounted, came.problems, came.known["vote_events"], came.known["motions"]) == (1, [], 1, 1)
    said["vote_events"][0]["counts"][0]["value"] = 3
    came = file_popolo(dumps(said).encode(), by=BY, on=ON, at=AT)
    assert [(p.code, p.params.get("recorded"), p.params.get("counted"), p.params.get("fields")) for p in came.problems] == [
        ("intake.popolo_tally", 3, 2, None), ("intake.popolo_vote_differs", None, None, "counts")]


@pytest.mark.django_db
def test_what_is_secret_or_closed_is_not_written() -> None:
    room = hall(4)
    secret = room.open("secret_paper", motion=room.motion().pk)
    for teller in ("t1", "t2"):
        room.tally(secret, teller, yes=3, no=1)
    room.declare(room.close(secret))
    said = compose_popolo(ON)
    assert [one["counts"] for one in said["vote_events"]] == [[{"option": "yes", "value": 3}, {"option": "no", "value": 1}]]
    assert "votes" not in said["vote_events"][0]
    room.item.closed, room.item.closed_ground = True, "제5호"
    room.item.save()
    said = compose_popolo(ON)
    assert (said["motions"], said["vote_events"]) == ([], [])


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Machine]]:
    """This function will make two machines, each with an empty network."""
    made = [new_machine(f"dure_popolo_{name}", tmp_path_factory.mktemp(name)) for name in ("one", "two")]
    for machine in made:
        machine.dure("migrate")
    yield made
    for name in ("one", "two"):
        drop(f"dure_popolo_{name}")


def test_from_machine_to_machine(machines: list[Machine], tmp_path: Path) -> None:
    one, two = machines
    given, first, second = (tmp_path / name for name in ("given.json", "first.json", "second.json"))
    given.write_bytes(as_file(network()))
    said = one.dure("import", "popolo", str(given), "--language", "en")
    assert "new areas 2 · organizations 5 · persons 2 · posts 1 · memberships 4" in said
    assert "without the person's consent" in said
    one.dure("export", "popolo", "--out", str(first), "--on", "2026-03-02")
    two.dure("import", "popolo", str(first))
    two.dure("export", "popolo", "--out", str(second), "--on", "2026-03-02")
    assert first.read_bytes() == second.read_bytes()
    assert json.loads(two.dure("import", "popolo", str(first), "--json"))["new"] is False
    broken = network()
    broken["people"][0]["name"] = ""
    given.write_bytes(as_file(broken))
    done = two.run("import", "popolo", str(given), "--language", "en")
    assert done.returncode == 2
    assert "It has no name. — persons · item 1 「p1」" in done.stderr
    assert "affiliations 4" in two.dure("import", "popolo", str(first), "--undo", "시험")
