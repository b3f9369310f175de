"""Popolo files: what is taken, what is said item by item, what is refused, and a whole import taken back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Affiliation, Area, Contact, Organisation, Person, Post
from dure.intake.filing.popolo import Taken, file_popolo, withdraw_popolo
from dure.intake.popolo.raw import DEEPEST
from dure.intake.popolo.reading import Consent
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place
from tests.intake.popolo_network import as_file, network

pytestmark = pytest.mark.django_db
SECRETARIAT = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
DOOR: dict[str, Any] = {"by": SECRETARIAT, "on": date(2026, 3, 2), "at": datetime.fromisoformat("2026-03-02T09:00:00+00:00")}


def taken(content: Any = None, **options: Any) -> Taken:
    """This function will file a file's content."""
    return file_popolo(as_file(network() if content is None else content), **DOOR, **options)


def refused(content: Any, **options: Any) -> Counter[str]:
    """This function will return the codes with which it is refused; nothing was written then."""
    with pytest.raises(Refused) as caught:
        taken(content, **options)
    assert not Organisation.objects.exists()
    assert not Entry.objects.exists()
    return Counter(problem.code for problem in caught.value.problems)


def test_a_network_comes_in_whole() -> None:
    came = taken()
    assert came.made == {"areas": 2, "organizations": 5, "persons": 2, "posts": 1, "memberships": 4}
    mark = Person.objects.get(key="p1")
    assert (mark.born_on, mark.gender, mark.honorific, mark.sort_name) == ("1970", "male", "Dr", "마크")
    assert [(n.name, n.use, n.language, n.note) for n in mark.names.order_by("id")] == [
        ("Mark Sample", "legal", "", ""), ("마크", "alias", "ko", "multilingual"),
        ("Marcus Sample", "former", "", "former name"), ("M. Sample", "alias", "", "")]
    assert mark.names.order_by("id")[0].family == "Sample"
    assert mark.names.get(name="M. Sample").during.lower == date(2009, 1, 1)
    assert mark.details["image"] == "https://x.example/1.jpg"
    city = Organisation.objects.get(key="seoul")
    assert (city.kind, city.country, str(city.latitude), city.sample) == ("city", "KR", "37.5667", True)
    assert queries.name_on(city, "en", date(2000, 12, 31)) == "표본시"
    assert city.facts.get().value == 9_741_381
    party = Organisation.objects.get(details__id="party/A")
    assert (party.key, party.kind, party.details["classification"]) == ("party-of-a", "other", "party")
    assert Organisation.objects.get(details__id="committee/1").part_of == Organisation.objects.get(key="parliament")
    held = Affiliation.objects.get(post=Post.objects.get(key="chair"))
    assert (held.person, held.starts_on, held.ends_on) == (mark, "2016", "2017-03")
    assert Affiliation.objects.get(key="m3").member == party
    assert Affiliation.objects.get(area=Area.objects.get(key="area/1")).details["legislative_period_id"] == "term/1"
    assert Affiliation.objects.get(person__key="p2").area == Area.objects.get(key="areas/North")


def test_what_is_not_taken_is_said_item_by_item() -> None:
    said = [(p.code, p.places[0].section, p.places[0].quote) for p in taken().problems]
    assert Counter(said) == Counter([
        ("intake.popolo_not_taken", "events", "term/1"), ("intake.popolo_not_taken", "meta", ""),
        ("intake.popolo_identifier_kept", "persons", "p1"), ("intake.popolo_contact_consent", "persons", "p1"),
        ("intake.popolo_day_kept", "persons", "p2")])
    assert not Contact.objects.filter(person__isnull=False).exists()
    assert Contact.objects.get().value == "https://parliament.example"
    assert "mark@x" not in str(list(Person.objects.values()))


def test_contacts_come_with_consent() -> None:
    taken(consent=Consent(date(2026, 1, 1), "회의 안내"))
    kept = Contact.objects.get(person__key="p1")
    assert (kept.value, kept.consent_for, kept.public) == ("mark@x.example", "회의 안내", False)


def test_the_same_file_again_does_nothing_and_a_changed_one_adds() -> None:
    taken()
    before = Entry.objects.count()
    again = taken()
    assert (again.new, sum(again.made.values()), again.known["memberships"]) == (False, 0, 4)
    assert Entry.objects.count() == before
    content = network()
    content["people"].append({"id": "p3", "name": "Third Sample", "memberships": [{"organization_id": "party/A", "role": "member"}]})
    more = taken(content)
    assert more.made == {"areas": 0, "organizations": 0, "persons": 1, "posts": 0, "memberships": 1}
    assert Affiliation.objects.get(person__key="p3").organisation.key == "party-of-a"


def test_one_batch_and_back() -> None:
    came = taken()
    entries = list(Entry.objects.values_list("batch", flat=True))
    assert set(entries) == {came.batch}
    gone = withdraw_popolo(as_file(network()), "시험", **DOOR)
    assert gone == {"affiliations": 4, "posts": 1, "persons": 2, "areas": 2, "organisations": 5}
    assert not any(model.objects.exists() for model in (Organisation, Person, Area, Post, Affiliation, Contact))
    with pytest.raises(Refused, match=r"intake\.popolo_no_import"):
        withdraw_popolo(as_file(network()), "시험", **DOOR)
    assert taken().new


def test_what_was_built_on_hinders_taking_back() -> None:
    taken()
    actions.open_post(by=SECRETARIAT, at=DOOR["at"], organisation=Organisation.objects.get(key="seoul"), label={"ko": "시장"})
    with pytest.raises(Refused, match=r"parties\.built_upon"):
        withdraw_popolo(as_file(network()), "시험", **DOOR)
    assert Person.objects.count() == 2


def test_a_preview_writes_nothing() -> None:
    assert taken(preview=True).made["persons"] == 2
    assert not Person.objects.exists()


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """This function will make a change of a file: ``people.0.name`` becomes the value."""
    def changed(content: dict[str, Any]) -> None:
        *steps, last = path.split(".")
        at: Any = content
        for step in steps:
            at = at[int(step)] if isinstance(at, list) else at[step]
        at[int(last) if isinstance(at, list) else last] = value
    return changed


@pytest.mark.parametrize(("path", "value", "code", "item"), [
    ("people.0.name", "", "intake.popolo_name", "p1"),
    ("people.0.name", None, "intake.popolo_name", "p1"),
    ("people.0.name", "x" * 400, "intake.popolo_name_long", "p1"),
    ("people.0.name", 7, "intake.popolo_field", "p1"),
    ("organizations.1.name", "·", "parties.name_empty", "party/A"),
    ("people.0.death_date", "1969", "parties.days_reversed", "p1"),
    ("organizations.2.dissolution_date", "1999", None, ""),
    ("memberships.1.end_date", "2015-12-31", "parties.days_reversed", ""),
    ("people.0.other_names.1.start_date", "2001", "parties.days_reversed", "p1"),
    ("organizations.0.seats", -1, "intake.popolo_negative", "parliament"),
    ("organizations.2.dure.facts.0.value", -1, "intake.popolo_negative", "seoul"),
    ("organizations.2.dure.latitude", 91, "parties.point", "seoul"),
    ("organizations.2.dure.facts.0.as_of", "soon", "intake.popolo_field", "seoul"),
    ("memberships.0.person_id", "nobody", "intake.popolo_reference", ""),
    ("memberships.0.organization_id", None, "intake.popolo_reference_missing", ""),
    ("memberships.0.person_id", None, "intake.popolo_whose", ""),
    ("memberships.0.post_id", "nothing", "intake.popolo_reference", ""),
    ("posts.0.label", "", "intake.popolo_name", "chair"),
    ("areas.0.name", "", "intake.popolo_name", "area/1"),
    ("people.1.id", "p1", "intake.popolo_id_twice", "p1"),
    ("people.1.id", None, "intake.popolo_id", "Anna Sample"),
    ("people.1.id", "x" * 200, "intake.popolo_id_long", "x" * 120),
    ("organizations.0.parent_id", "committee/1", "intake.popolo_circle", None),
    ("people.0.identifiers", {"scheme": "x"}, "intake.popolo_field", "p1"),
    ("people.0.other_names.0", "마크", "intake.popolo_field", "p1"),
    ("people.0.summary", "\x00", "intake.popolo_letters", "p1"),
    ("people.0.summary", "\ud800", "intake.popolo_letters", "p1"),
    ("people.0.weight", 10 ** 60, "intake.popolo_number", "p1"),
    ("people", {"p1": {}}, "intake.popolo_list", None),
    ("people.0", "Mark", "intake.popolo_field", ""),
])
def test_our_rules_are_stricter_than_the_schemas_and_name_the_item(path: str, value: Any, code: str | None, item: str | None) -> None:
    content = network()
    change(path, value)(content)
    data = json.dumps(content).encode()
    if code is None:
        assert file_popolo(data, **DOOR).new
        return
    with pytest.raises(Refused) as caught:
        file_popolo(data, **DOOR)
    found = {problem.code: problem for problem in caught.value.problems}
    assert code in found
    if item is not None:
        assert found[code].places[0].section
        assert found[code].places[0].quote == item
    for language in ("ko", "en"):
        assert "intake." not in sentence_with_place(found[code], language)
    assert not Organisation.objects.exists()


def deep() -> bytes:
    return b'{"persons": [{"id": "p", "name": "n", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]}"


@pytest.mark.parametrize(("data", "code"), [
    (b"", "not_json"), (b"{", "not_json"), (b"\xff\xfe", "not_json"), (b"[]", "shape"), (b'{"x": []}', "shape"), (b"3", "shape"),
    (b'{"persons": [{"id": NaN}]}', "not_json"), (b'{"persons": [], "persons": []}', "not_json"), (deep(), "not_json"),
    (as_file({"persons": [{"id": "p", "name": "n", "x": json.loads("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))}]}), "deep"),
    (b'{"persons": [{"id": "p", "name": "n", "x": 1e999999}]}', "number"), (b"[" * 70_000_000, "large"),
])
def test_hostile_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused, match=rf"intake\.popolo_{code}"):
        file_popolo(data, **DOOR)


def test_partly_takes_the_rest_and_says_what_went_with_it() -> None:
    content = network()
    content["organizations"][1]["name"] = ""
    came = taken(content, partly=True)
    assert came.made == {"areas": 2, "organizations": 4, "persons": 2, "posts": 1, "memberships": 2}
    errors = [p for p in came.problems if p.severity == "error"]
    assert Counter(p.code for p in errors) == {"intake.popolo_name": 1, "intake.popolo_reference": 2}


def test_an_identifier_of_another_organisation_is_kept_as_written_and_said() -> None:
    content = network()
    for at in (0, 1):
        content["organizations"][at]["identifiers"] = [{"scheme": "wikidata", "identifier": "Q7"}]
    came = taken(content)
    assert [p.params["key"] for p in came.problems if p.code == "intake.popolo_identifier_taken"] == ["parliament"]
    assert Organisation.objects.get(key="party-of-a").details["identifiers"] == [{"scheme": "wikidata", "identifier": "Q7"}]


def test_an_identifier_under_another_name_is_another_thing() -> None:
    taken()
    other = {"organizations": [{"id": "parliament", "name": "Quite Another House"}]}
    with pytest.raises(Refused, match=r"intake\.popolo_id_known"):
        taken(other)


def test_who_may() -> None:
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        file_popolo(as_file(network()), **DOOR | {"by": Actor("k", "담당", frozenset({"officer"}))})
    assert not Organisation.objects.exists()


def test_memberships_by_the_thousand_take_as_many_queries_as_a_few() -> None:
    counts = []
    for number in (20, 1_500):
        content = {"persons": [{"id": f"q{number}-{n}", "name": f"Person {n}"} for n in range(number)],
                   "organizations": [{"id": f"o{number}", "name": f"Body {number}"}],
                   "memberships": [{"person_id": f"q{number}-{n}", "organization_id": f"o{number}"} for n in range(number)]}
        with CaptureQueriesContext(connection) as asked:
            assert taken(content).made["memberships"] == number
        counts.append(len(asked))
    assert counts[1] == counts[0]


def test_nothing_is_refused_that_was_not_said() -> None:
    """Two memberships that say the same are two, each with an identifier of its own, the same in every import."""
    content = network()
    content["memberships"].append(dict(content["memberships"][0]))
    taken(content)
    assert Affiliation.objects.filter(role="member").count() == 2
    assert not taken(content).new


def test_refusals_leave_nothing() -> None:
    assert refused({"persons": [{"id": "a"}], "memberships": [{"person_id": "b", "organization_id": "c"}]}) == {
        "intake.popolo_name": 1, "intake.popolo_reference": 1}


EVENT: dict[str, Any] = {"id": "v1", "motion_id": "m1", "result": "pass", "counts": [{"option": "yes", "value": 2}, {"option": "no", "value": 1}],
                         "votes": [{"voter_id": "a", "option": "yes"}, {"voter_id": "b", "option": "yes"}, {"voter_id": "c", "option": "no"}]}


def voting(**changed: Any) -> dict[str, Any]:
    """This function will make a file of one motion and one vote."""
    return {"motions": [{"id": "m1", "text": "표본", "result": "pass"}], "vote_events": [EVENT | changed]}


def test_tallies_are_counted_again_from_the_votes() -> None:
    assert (taken(voting()).recounted, [p.code for p in taken(voting()).problems]) == (1, ["intake.popolo_votes_not_kept"])
    weighty = [*EVENT["votes"][:2], {"voter_id": "c", "option": "no", "weight": 4}]
    said = [(p.params["option"], p.params["recorded"], p.params["counted"]) for p in taken(voting(votes=weighty)).problems if p.code.endswith("tally")]
    assert said == [("no", 1, 4)]
    more = [*EVENT["votes"], {"voter_id": "d", "option": "abstain"}]
    assert [p.params["option"] for p in taken(voting(votes=more)).problems if p.code.endswith("tally")] == ["abstain"]
    grouped = {"counts": [{"option": "yes", "value": 2, "group_id": "x"}, {"option": "no", "value": 0, "group_id": "x"}],
               "votes": [{"voter_id": "a", "option": "yes", "group_id": "x"}, {"voter_id": "b", "option": "no", "group_id": "x"}]}
    found = [(p.params["option"], p.params["group"]) for p in taken(voting(**grouped)).problems if p.code.endswith("tally")]
    assert found == [("yes", " (x)"), ("no", " (x)")]
    assert taken(voting(votes=[])).recounted == 0


def test_votes_may_stand_in_motions_or_beside_their_events() -> None:
    bare = {name: value for name, value in EVENT.items() if name not in ("motion_id", "votes")}
    inside = {"motions": [{"id": "m1", "vote_events": [bare | {"votes": EVENT["votes"]}]}]}
    beside = {"vote_events": [bare], "votes": [{**vote, "vote_event_id": "v1"} for vote in EVENT["votes"]]}
    around = {"vote_events": [bare | {"motion": {"id": "m1"}, "votes": EVENT["votes"]}]}
    for content in (inside, beside, around):
        came = taken(content)
        assert (came.recounted, [p.code for p in came.problems]) == (1, ["intake.popolo_votes_not_kept"]), content


def test_a_result_that_is_not_the_motions_is_told() -> None:
    assert "intake.popolo_result" in {p.code for p in taken(voting(result="fail")).problems}


@pytest.mark.parametrize(("changed", "code"), [
    ({"id": ""}, "popolo_id"), ({"motion_id": "none"}, "popolo_reference"), ({"counts": {}}, "popolo_votes_not_kept"), ({"counts": "2"}, "popolo_field"),
    ({"counts": [{"option": "yes", "value": -1}]}, "popolo_count"), ({"counts": [{"option": "yes", "value": True}]}, "popolo_count"),
    ({"counts": [7]}, "popolo_count"), ({"counts": [{"option": "yes", "value": 1}] * 2}, "popolo_count_twice"), ({"votes": {"a": 1}}, "popolo_field"),
    ({"votes": ["yes"]}, "popolo_vote"), ({"votes": [{"option": "yes", "weight": -1}]}, "popolo_vote"),
    ({"votes": [{"voter_id": "a", "option": "yes"}] * 2}, "popolo_voted_twice"),
    ({"votes": [{"voter_id": "a", "option": "yes"}, {"voter_id": "a", "option": "no"}]}, "popolo_voted_twice"),
])
def test_bad_votes_are_refused_by_item(changed: dict[str, Any], code: str) -> None:
    if code == "popolo_votes_not_kept":
        assert taken(voting(**changed)).problems[-1].code == f"intake.{code}"
        return
    with pytest.raises(Refused) as caught:
        taken(voting(**changed))
    assert {(p.code, p.places[0].section, p.places[0].item) for p in caught.value.problems} == {(f"intake.{code}", "vote_events", 1)}
    came = taken(voting(**changed), partly=True)
    assert f"intake.{code}" in {p.code for p in came.problems}
    assert came.recounted == 0
