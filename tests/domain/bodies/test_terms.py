"""Seats are filled by those who may hold them, terms end and are put right, and nothing known is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dure.base.act import Actor
from dure.base.answers import may
from dure.domain.bodies import actions, queries
from dure.domain.bodies.models import Body, Term
from dure.domain.journal.models import Entry
from dure.domain.journal.queries import faults
from dure.domain.members.models import Invoice, Payment, Suspension
from dure.domain.parties.models import Organisation
from dure.domain.texts.actions import set_parameter
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence, wanted
from tests.domain.bodies.conftest import AT, SECRETARIAT, Network

pytestmark = pytest.mark.django_db
DAY = date(2017, 6, 28)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    for problem in refused.value.problems:
        assert sentence(problem, "ko") != sentence(problem, "en") != problem.code
    return [problem.code for problem in refused.value.problems]


def test_a_member_is_elected_and_holds_the_seat_until_the_next_assembly(network: Network) -> None:
    seat = network.seat(network.body(), "president", "president")
    term = network.fill(seat, network.city("seoul"), begins_with="general-assembly 2017", ends_with="general-assembly 2021")
    page = queries.body_page("executive-committee", date(2020, 1, 1))
    assert page is not None
    assert [(row.seat.key, row.term.names["en"]) for row in page.seats if row.term] == [("president", "Seoul")]
    assert queries.waiting_for_meetings() == {"general-assembly 2021": 1}
    ended = actions.end_terms_with(by=SECRETARIAT, at=AT, meeting="general-assembly 2021", ends_on=date(2021, 10, 31))
    assert [row.during.upper for row in ended] == [date(2021, 11, 1)]
    assert [seat.key for seat in queries.vacancies(date(2021, 11, 1))] == ["president"]
    assert queries.vacancies(date(2021, 10, 31)) == []
    assert Term.objects.get(pk=term.pk).known_until == AT
    assert [row.record.pk for row in queries.former_knowledge(seat)] == [term.pk]
    assert Entry.objects.filter(act="bodies.end_terms_with").count() == 1


@pytest.mark.parametrize(("category", "code"), [("associate", "bodies.holder_no_member"), ("", "bodies.holder_no_member")])
def test_only_full_members_hold_seats_of_the_executive(network: Network, category: str, code: str) -> None:
    seat = network.seat(network.body())
    with pytest.raises(Refused) as refused:
        network.fill(seat, network.city("sampleville", category=category))
    assert codes(refused) == [code]
    assert not Term.objects.exists()


def test_it_is_asked_of_the_day_on_which_the_term_begins(network: Network) -> None:
    seat, city = network.seat(network.body()), network.city("late", since=DAY)
    with pytest.raises(Refused):
        network.fill(seat, city, starts_on=DAY - timedelta(days=1))
    network.fill(seat, city, starts_on=DAY)


def test_one_who_is_suspended_or_owes_dues_holds_none(network: Network) -> None:
    body = network.body()
    seat, city = network.seat(body), network.city("owing")
    invoice = Invoice.objects.create(organisation=city, number="D2017-1", year=2017, currency="USD", amount=40_000,
                                     issued_on=date(2017, 1, 1), due_on=date(2017, 4, 1))
    with pytest.raises(Refused) as refused:
        network.fill(seat, city)
    assert codes(refused) == ["bodies.holder_not_paid_up"]
    rest = Suspension.objects.create(organisation=city, during=(date(2017, 1, 1), date(2018, 1, 1)), reason="표본", known_from=AT)
    Payment.objects.create(invoice=invoice, amount=40_000, currency="USD", told_at=AT, received_on=date(2017, 6, 1))
    with pytest.raises(Refused) as refused:
        network.fill(seat, city)
    assert codes(refused) == ["bodies.holder_suspended"]
    rest.delete()
    network.fill(seat, city)


def test_settings_changed_later_leave_earlier_answers(network: Network) -> None:
    seat, city = network.seat(network.body()), network.city("owing")
    Invoice.objects.create(organisation=city, number="D2017-1", year=2017, currency="USD", amount=40_000,
                           issued_on=date(2017, 1, 1), due_on=date(2017, 4, 1))
    director = Actor("k", "n", frozenset({"director"}))
    asked = f"{seat.body.key}/{seat.key}=owing"
    before = may("bodies.hold_seat", by=SECRETARIAT, what=asked, on=DAY)
    set_parameter(by=director, at=AT, key="members.seat_needs_standing", value=False, starts_on=date(2018, 1, 1), source="정관 2018",
                  clause="Art. 9")
    assert may("bodies.hold_seat", by=SECRETARIAT, what=asked, on=DAY) == before
    assert not before.allowed
    assert may("bodies.hold_seat", by=SECRETARIAT, what=asked, on=date(2018, 1, 1)).allowed
    ground = next(ground for ground in before.grounds if ground.problem.code == "bodies.holder_not_paid_up")
    assert ground.assumed
    assert {str(ref) for ref in ground.evidence} >= {"texts.setting:members.seat_needs_standing"}
    assert wanted(ground.problem, "en") == "It is in good standing: its dues are paid."


def test_a_decision_is_cited_or_a_source_named(network: Network) -> None:
    body = network.body()
    for basis, source, allowed in (("election", "a register", False), ("appointment", "", False), ("ex_officio", "", False),
                                   ("ex_officio", "network-organs", True), ("register", "표본", True)):
        seat, city = network.seat(body), network.city(f"c-{basis.replace('_', '-')}-{len(source)}")
        if allowed:
            network.fill(seat, city, basis=basis, source=source, decision=None)
            continue
        with pytest.raises(Refused) as refused:
            network.fill(seat, city, basis=basis, source=source, decision=None)
        assert codes(refused) == ["bodies.decision_missing"]


def test_a_seat_has_one_holder_and_a_city_one_seat(network: Network) -> None:
    body = network.body()
    one, other, city = network.seat(body), network.seat(body), network.city("one")
    network.fill(one, city)
    with pytest.raises(Refused) as refused:
        network.fill(one, network.city("two"), starts_on=date(2018, 1, 1))
    assert codes(refused) == ["bodies.seat_taken"]
    with pytest.raises(Refused) as refused:
        network.fill(other, city)
    assert codes(refused) == ["bodies.holder_seated"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Term.objects.create(seat=one, organisation=city, during=(date(2020, 1, 1), None), known_from=AT)


def test_the_seat_is_for_its_kind_and_its_days(network: Network) -> None:
    body = network.body("secretariat", "secretariat", ends_on=date(2020, 12, 31))
    seat = network.seat(body, "secretary-general", "secretary_general", held_by="person", ends_on=date(2019, 12, 31))
    person = network.person("mark")
    for more, code in (({"organisation": network.city("x")}, "bodies.holder_kind"),
                       ({"person": person, "starts_on": date(2020, 1, 1)}, "bodies.seat_not_open"),
                       ({"person": person, "ends_on": date(2020, 6, 1)}, "bodies.seat_not_open"),
                       ({"person": person, "ends_on": date(2016, 1, 1)}, "bodies.term_days"),
                       ({"person": person, "ends_on": date(2018, 1, 1), "ends_with": "x"}, "bodies.term_days")):
        with pytest.raises(Refused) as refused:
            network.fill(seat, **more)  # type: ignore[arg-type]
        assert code in codes(refused)
    network.fill(seat, person=person, basis="appointment", ends_on=date(2018, 12, 31))
    with pytest.raises(Refused) as refused:
        actions.close_seat(by=SECRETARIAT, at=AT, seat=seat.pk, ends_on=date(2018, 6, 1))
    assert codes(refused) == ["bodies.seat_held_later"]
    with pytest.raises(Refused) as refused:
        actions.dissolve_body(by=SECRETARIAT, at=AT, body=body.pk, ends_on=date(2018, 6, 1))
    assert codes(refused) == ["bodies.body_held_later"]
    actions.dissolve_body(by=SECRETARIAT, at=AT, body=body.pk, ends_on=date(2019, 1, 31))
    seat.refresh_from_db()
    assert seat.during.upper == date(2019, 2, 1)
    assert queries.bodies_on(date(2019, 2, 1)) == []


def test_a_substitute_stands_in_for_a_holder_only(network: Network) -> None:
    body = network.body()
    seat, host = network.seat(body, "president", "president"), network.city("host")
    given = {"by": SECRETARIAT, "at": AT, "seat": seat.pk, "organisation": host, "starts_on": DAY, "ends_on": date(2017, 7, 31)}
    with pytest.raises(Refused) as refused:
        actions.appoint_substitute(**given, source="network-organs")  # type: ignore[arg-type]
    assert codes(refused) == ["bodies.substitute_of_nobody"]
    network.fill(seat, network.city("seoul"))
    network.fill(network.seat(body, role="executive_vice_president"), host)  # who stands in holds a seat of its own
    actions.appoint_substitute(**given, source="network-organs")  # type: ignore[arg-type]
    shown = queries.seated(body, date(2017, 7, 1))[0]
    assert shown.term is not None
    assert shown.substitute is not None
    assert (shown.term.names["en"], shown.substitute.names["en"]) == ("Seoul", "Host")
    assert sorted(term.record.substitute for term in queries.seats_of(host, date(2017, 7, 1))) == [False, True]
    with pytest.raises(Refused) as refused:
        actions.appoint_substitute(**given | {"organisation": network.city("other")}, source="x")  # type: ignore[arg-type]
    assert codes(refused) == ["bodies.seat_taken"]


def test_what_was_known_can_still_be_asked(network: Network) -> None:
    body = network.body()
    seat = network.seat(body)
    term = network.fill(seat, network.city("one"))
    later = AT + timedelta(days=10)
    made = actions.correct_term(by=SECRETARIAT, at=later, term=term.pk, starts_on=date(2017, 7, 1), why="회의록의 날짜")
    assert [row.term is None for row in queries.seated(body, DAY)] == [True]
    assert [row.term is None for row in queries.seated(body, DAY, AT + timedelta(days=1))] == [False]
    assert list(queries.terms_known(AT)) == [term]
    with pytest.raises(Refused) as refused:
        actions.end_term(by=SECRETARIAT, at=later, term=term.pk, ends_on=date(2018, 1, 1), why="사임")
    assert codes(refused) == ["bodies.gone"]
    with pytest.raises(Refused) as refused:
        actions.end_term(by=SECRETARIAT, at=later, term=made.pk, ends_on=date(2017, 6, 1), why="사임")
    assert codes(refused) == ["bodies.term_days"]
    ended = actions.end_term(by=SECRETARIAT, at=later, term=made.pk, ends_on=date(2018, 1, 1), why="사임")
    with pytest.raises(Refused) as refused:
        actions.end_term(by=SECRETARIAT, at=later, term=ended.pk, ends_on=date(2018, 1, 1), why="사임")
    assert codes(refused) == ["bodies.term_ended"]
    again = actions.correct_term(by=SECRETARIAT, at=later, term=ended.pk, still_runs=True, why="사임을 거둠")
    assert again.during.upper is None


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30), st.booleans()), min_size=2, max_size=6))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_terms_of_a_seat_never_overlap(network: Network, wishes: list[tuple[int, int, bool]]) -> None:
    """Whatever is asked for in whatever order: rule and database agree, and no day has two holders."""
    with transaction.atomic():
        body = network.body(f"body-{Body.objects.count()}", "council")
        seat = network.seat(body)
        city = Organisation.objects.filter(key="prop").first() or network.city("prop")
        days: set[date] = set()
        for start, length, open_end in wishes:
            first = DAY + timedelta(days=start)
            asked = {first + timedelta(days=n) for n in range(120 if open_end else length + 1)}
            try:
                network.fill(seat, city, starts_on=first, ends_on=None if open_end else first + timedelta(days=length))
            except Refused as refused:
                assert [p.code for p in refused.problems] == ["bodies.seat_taken"]
                assert asked & days
            else:
                assert not asked & days
                days |= asked
        transaction.set_rollback(True)


def test_who_may_not_act(network: Network) -> None:
    seat = network.seat(network.body())
    for duty in ("officer", "director", "auditor", "administrator", "member_staff", "council_member"):
        with pytest.raises(Refused) as refused:
            actions.fill_seat(by=Actor("k", "n", frozenset({duty})), at=AT, seat=seat.pk, starts_on=DAY)
        assert codes(refused) == ["base.not_permitted"]


@pytest.mark.django_db(transaction=True)
def test_two_officers_fill_one_seat_at_once() -> None:
    network = Network()
    body = network.body()
    seats = [network.seat(body) for _ in range(2)]
    cities = [network.city(f"c{n}") for n in range(4)]
    decision = network.paper()

    def filled(what: tuple[int, Organisation]) -> str:
        try:
            actions.fill_seat(by=SECRETARIAT, at=AT, seat=what[0], organisation=what[1], starts_on=DAY, decision=decision)
        except Refused as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "filled"

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(filled, [(seats[0].pk, city) for city in cities]))
    assert sorted(said) == ["bodies.seat_taken"] * 3 + ["filled"]
    with ThreadPoolExecutor(2) as pool:  # one city, two seats
        again = list(pool.map(filled, [(seats[1].pk, c) for c in (next(c for c, how in zip(cities, said, strict=True) if how == "filled"),) * 2]))
    assert again == ["bodies.holder_seated"] * 2
    assert Term.objects.count() == 1
    assert faults() == []


def test_queries_do_not_grow_with_seats(executive: Callable[..., Body], network: Network) -> None:
    body = executive(vice=2, members=2)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            assert len(queries.seated(body, DAY)) == 5 + 4 * len(counts)
            queries.body_page(body.key, DAY)
            queries.composition_of(body, DAY)
        counts.append(len(asked))
        for number in range(4):
            network.fill(network.seat(body), network.city(f"more-{len(counts)}-{number}"))
    assert counts[0] == counts[1] < 40
