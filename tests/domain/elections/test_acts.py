"""Elections from the call to the terms: candidatures with their grounds, rounds, lots, two tellers, and what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from dure.base.act import Actor
from dure.base.answers import may
from dure.domain.bodies.actions import fill_seat
from dure.domain.bodies.models import Term
from dure.domain.elections.actions import calling, candidatures, rounds
from dure.domain.elections.models import Candidature, Election, SeatUp
from dure.domain.elections.queries.elections import standing_of
from dure.domain.elections.queries.tellers import counting_of, teller_key
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.models import Ballot, Proceeding
from dure.domain.members.models import Invoice, Region, RegionScope, Suspension
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from tests.domain.elections.voting import BEFORE, DAY, Voting
from tests.domain.meetings.hall import AT, CLERK, ON

pytestmark = pytest.mark.django_db
@pytest.fixture
def voting() -> Voting:
    return Voting()


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_call_keeps_the_rule_of_its_day(voting: Voting) -> None:
    election = voting.call(voting.seat())
    Parameter.objects.create(key="elections.single_candidate", value="vote", starts_on=date(2026, 2, 1), source="network-elections",
                             assumed=False)
    assert (election.key, election.role, election.closes_on) == ("general-assembly-2026-president", "president", date(2026, 2, 2))
    election.refresh_from_db()
    assert election.rule["single"]["value"] == "acclamation"
    assert election.rule["months"] == {"value": 1, "key": "elections.candidature_months", "source": "network-elections", "clause": "",
                                       "since": "", "assumed": False}
    assert election.rule["standing"]["key"] == "members.president_needs_standing"


def test_a_call_that_does_not_fit_is_refused(voting: Voting) -> None:
    president = voting.seat()
    with pytest.raises(Refused) as refused:
        voting.call(president, voting.seat("member-1", "member"), closes_on=date(2026, 2, 3))
    assert codes(refused) == ["elections.seats_differ", "elections.closes_late"]
    with pytest.raises(Refused) as refused:
        voting.call()
    assert codes(refused) == ["elections.no_seats"]


def test_seoul_was_re_elected_as_the_only_candidate_and_keeps_its_seat(voting: Voting) -> None:
    seat = voting.seat()
    former = fill_seat(by=CLERK, at=BEFORE, seat=seat.pk, starts_on=date(2023, 10, 1), organisation=voting.city(0), basis="register",
                       source="표본", ends_with="general-assembly 2026")
    election = voting.nominated(voting.call(seat), 0)
    assert standing_of(election).progress.next == "acclamation"
    rounds.acclaim(by=CLERK, at=voting.hall.at, election=election.pk)
    decided = voting.declare(election)
    assert decided.decision is not None
    assert (decided.state, decided.decision.number) == ("decided", "GA-2026-D1")
    former.refresh_from_db()
    ended = Term.objects.get(seat=seat, known_until__isnull=True, ending="general-assembly 2026")
    held = SeatUp.objects.get(election=election).term
    assert held is not None
    assert former.known_until is not None
    assert (ended.during.upper, held.during.lower, held.during.upper) == (date(2026, 3, 2), date(2026, 3, 2), None)
    assert (held.organisation, held.basis, held.begins_with, held.ends_with, held.decision) == (
        voting.city(0), "election", "general-assembly 2026", "general-assembly 2029", decided.decision)
    assert voting.hall.kinds()[-2:] == ["candidates_presented", "elected"]
    assert Entry.objects.filter(act="elections.declare_election").count() == 1


def _unpaid(city: Organisation, paid_on: date | None = None) -> None:
    invoice = Invoice.objects.create(number=f"D-{city.pk}", organisation=city, year=2025, kind="invoice", currency="USD", amount=100,
                                     issued_on=date(2025, 1, 2), due_on=date(2025, 4, 2))
    if paid_on:
        invoice.payments.create(amount=100, currency="USD", received_on=paid_on, told_at=BEFORE)


def test_each_clause_tells_why_one_may_not_stand(voting: Voting) -> None:
    election = voting.call(voting.seat())
    associate = Organisation.objects.create(key="associate", kind="city", country="KR", sample=True)
    voting.member(associate, "associate")
    resting, owing, late, unsigned = (voting.city(number) for number in range(4))
    Suspension.objects.create(organisation=resting, during=(date(2025, 1, 1), None), known_from=BEFORE)
    _unpaid(owing)
    made = {"category": voting.stands(election, associate), "suspended": voting.stands(election, resting),
            "not_paid_up": voting.stands(election, owing), "not_written": voting.stands(election, unsigned, letter=None),
            "not_in_time": voting.stands(election, late, at=datetime(2026, 2, 3, 3, tzinfo=UTC))}
    for code, one in made.items():
        with pytest.raises(Refused) as refused:
            candidatures.accept_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=one.pk)
        assert codes(refused) == [f"elections.{code}"]
        kept = candidatures.refuse_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=one.pk)
        assert [ground["code"] for ground in kept.grounds if not ground["holds"]] == [f"elections.{code}"]
    with pytest.raises(Refused) as refused:
        voting.stands(election, owing)
    assert codes(refused) == ["elections.stands_already"]


def test_dues_count_until_the_record_date(voting: Voting) -> None:
    election = voting.call(voting.seat())
    in_time, too_late = voting.city(0), voting.city(1)
    _unpaid(in_time, date(2026, 1, 31))
    _unpaid(too_late, date(2026, 2, 1))
    first, second = voting.stands(election, in_time), voting.stands(election, too_late)
    with pytest.raises(Refused) as refused:
        candidatures.refuse_candidature(by=CLERK, on=date(2026, 1, 30), at=AT, candidature=second.pk)
    assert codes(refused) == ["elections.record_date_ahead"]
    assert candidatures.accept_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=first.pk).state == "accepted"
    with pytest.raises(Refused) as refused:
        candidatures.accept_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=second.pk)
    assert codes(refused) == ["elections.not_paid_up"]


def test_nobody_who_may_stand_is_refused(voting: Voting) -> None:
    made = voting.stands(voting.call(voting.seat()), voting.city(0))
    with pytest.raises(Refused) as refused:
        candidatures.refuse_candidature(by=CLERK, on=date(2026, 2, 3), at=AT, candidature=made.pk)
    assert codes(refused) == ["elections.may_stand"]


def test_the_question_is_answered_by_the_same_grounds(voting: Voting) -> None:
    election = voting.call(voting.seat())
    what = f"{election.key}/{voting.key(0)}"
    assert may("elections.stand", by=CLERK, what=what, on=date(2026, 2, 2)).allowed
    answer = may("elections.stand", by=CLERK, what=what, on=date(2026, 2, 3))
    assert [problem.code for problem in answer.problems] == ["elections.not_in_time"]


def test_by_the_link_one_stands_for_oneself_only(voting: Voting) -> None:
    election = voting.call(voting.seat())
    by = Actor("elections.candidate:1", "표본", frozenset({"candidate", f"candidate@{election.key}/{voting.key(0)}"}))
    made = voting.stands(election, voting.city(0), by=by, received_on=date(2026, 1, 1))
    assert made.received_on == DAY
    with pytest.raises(Refused) as refused:
        voting.stands(election, voting.city(1), by=by)
    assert codes(refused) == ["elections.not_yours"]
    assert candidatures.withdraw_candidature(by=by, at=BEFORE, candidature=made.pk).state == "withdrawn"


def test_candidatures_close_once_they_are_in_and_settled(voting: Voting) -> None:
    election = voting.call(voting.seat())
    voting.stands(election, voting.city(0))
    with pytest.raises(Refused) as refused:
        candidatures.close_candidatures(by=CLERK, on=date(2026, 2, 2), at=AT, election=election.pk)
    assert codes(refused) == ["elections.closes_later", "elections.candidatures_waiting"]


def test_a_majority_then_a_run_off_and_a_lot_in_the_room(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1, 2)
    a, b, c = (voting.key(number) for number in range(3))
    voting.voted(election, a, a, b, b, c)
    found = standing_of(election).progress
    assert (found.next, found.standing) == ("run_off", (a, b))
    voting.voted(election, a, a, b, b, "abstain")
    assert standing_of(election).progress.next == "lot"
    with pytest.raises(Refused) as refused:
        voting.declare(election)
    assert codes(refused) == ["elections.round_follows"]
    with pytest.raises(Refused) as refused:
        rounds.draw_lot(by=CLERK, at=voting.hall.at, election=election.pk, drawn=[c], drawn_by="", before="회의")
    assert codes(refused) == ["elections.lot_wrong", "elections.lot_unwitnessed"]
    rounds.draw_lot(by=CLERK, at=voting.hall.at, election=election.pk, drawn=[b], drawn_by="표본 의장", before="검표인 둘")
    voting.declare(election)
    assert SeatUp.objects.get(election=election).elected == Candidature.objects.get(key=b)
    assert Proceeding.objects.get(kind="lot_drawn").details["by"] == "표본 의장"


def test_without_the_stored_results_counting_comes_to_the_same(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1)
    voting.voted(election, *[voting.key(0)] * 3, voting.key(1))
    voting.declare(election)
    was = standing_of(election).progress
    Ballot.objects.update(outcome=None)
    SeatUp.objects.update(elected=None, term=None)
    assert standing_of(Election.objects.get()).progress == was
    assert was.keys == (voting.key(0),)


def test_who_withdraws_between_rounds_is_out(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1, 2)
    a, b, c = (voting.key(number) for number in range(3))
    voting.voted(election, a, a, b, b, c)
    candidatures.withdraw_candidature(by=CLERK, at=voting.hall.at, candidature=Candidature.objects.get(key=a).pk, reason="표본")
    found = standing_of(election).progress
    assert (found.next, found.standing) == ("run_off", (b, c))


def test_several_seats_are_filled_with_a_balance_of_regions(voting: Voting) -> None:
    Parameter.objects.create(key="elections.region_least", value=1, starts_on=date(2020, 1, 1), source="network-elections", assumed=True)
    for key, country in (("asia", "KR"), ("europe", "DE")):
        RegionScope.objects.create(region=Region.objects.create(key=key, name={"ko": key, "en": key}), country=country)
    Organisation.objects.filter(pk=voting.city(2).pk).update(country="DE")
    seats = [voting.seat(f"member-{number}", "member") for number in (1, 2)]
    fill_seat(by=CLERK, at=BEFORE, seat=seats[1].pk, starts_on=date(2023, 10, 1), organisation=voting.city(0), basis="register",
                     source="표본", ends_with="general-assembly 2026")
    election = voting.nominated(voting.call(*seats, title={"ko": "집행위원 선거", "en": "Committee"}), 0, 1, 2)
    made = voting.round(election)
    assert made.ballot is not None
    a, b, c = (voting.key(number) for number in range(3))
    for delegation, choices in zip(voting.hall.there, ([a, b], [a, b], [a, c], [a, c], [b, c]), strict=True):
        voting.hall.cast(made.ballot, delegation, *choices)
    voting.hall.declare(voting.hall.close(made.ballot))
    # b and c have three votes each: the region decides, no lot
    assert standing_of(election).progress.keys == (a, c)
    assert voting.declare(election).state == "decided"
    assert {one.seat.key: one.elected.key for one in SeatUp.objects.filter(election=election) if one.elected} == {"member-2": a, "member-1": c}


def test_two_tellers_count_apart_and_nothing_is_declared_while_they_differ(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat(), secrecy="secret"), 0, 1)
    with pytest.raises(Refused) as refused:
        voting.round(election, "roll_call")
    assert codes(refused) == ["elections.method_wrong"]
    with pytest.raises(Refused) as refused:
        voting.round(election, "secret_paper", tellers=["마크", "마크"])
    assert codes(refused) == ["elections.two_tellers"]
    made = voting.round(election, "secret_paper", tellers=["마크 하나", "마크 둘"])
    assert made.ballot is not None
    a, b = voting.key(0), voting.key(1)
    voting.hall.close(made.ballot)
    first = Actor(teller_key(made, 1), "마크 하나", frozenset({"teller", f"teller@{made.pk}-1"}))
    rounds.record_count(by=first, at=voting.hall.at, round=made.pk, teller=1, numbers={a: 3, b: 2})
    seen = counting_of(made, teller_key(made, 2))
    assert seen is not None
    assert (seen.own, seen.lines, seen.done) == (None, (), ("마크 하나",))
    with pytest.raises(Refused) as refused:
        rounds.record_count(by=first, at=voting.hall.at, round=made.pk, teller=2, numbers={a: 3, b: 2})
    assert codes(refused) == ["elections.not_teller"]
    rounds.record_count(by=CLERK, at=voting.hall.at, round=made.pk, teller=2, numbers={a: 2, b: 3})
    seen = counting_of(made)
    assert seen is not None
    assert {line.option: line.numbers for line in seen.lines if not line.agree} == {a: (3, 2), b: (2, 3)}
    with pytest.raises(Refused) as refused:
        voting.hall.declare(made.ballot)
    assert codes(refused) == ["meetings.tellers_differ"]
    with pytest.raises(Refused) as refused:
        rounds.record_count(by=CLERK, at=voting.hall.at, round=made.pk, teller=2, numbers={a: 3, b: 2})
    assert codes(refused) == ["meetings.reason_wanted"]
    rounds.record_count(by=CLERK, at=voting.hall.at, round=made.pk, teller=2, numbers={a: 3, b: 2}, why="다시 셈")
    voting.hall.declare(made.ballot)
    assert standing_of(election).progress.keys == (a,)


def test_a_round_that_is_counted_again_counts_by_its_newest_ballot(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1)
    made = voting.voted(election, *[voting.key(0)] * 3)
    assert made.ballot is not None
    again = ballots.recount(by=CLERK, on=ON, at=voting.hall.at, ballot=made.ballot.pk, why="이의")
    assert standing_of(election).progress.keys == ()
    for delegation in voting.hall.there:
        voting.hall.cast(again, delegation, voting.key(1))
    voting.hall.declare(voting.hall.close(again))
    assert standing_of(election).progress.keys == (voting.key(1),)


def test_an_election_that_is_void_ends_the_terms_that_came_of_it(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0)
    rounds.acclaim(by=CLERK, at=voting.hall.at, election=election.pk)
    voting.declare(election)
    with pytest.raises(Refused) as refused:
        calling.void_election(by=CLERK, on=ON, at=voting.hall.at, election=election.pk, why=" ")
    assert codes(refused) == ["elections.reason_wanted"]
    later = voting.hall.at + timedelta(days=10)
    assert calling.void_election(by=CLERK, on=later.date(), at=later, election=election.pk, why="정족수 착오").state == "void"
    assert Term.objects.get(known_until__isnull=True).during.upper == date(2026, 3, 13)
    assert Paper.objects.get().title.startswith("(무효)")


def test_another_office_does_not_keep_the_networks_elections(voting: Voting) -> None:
    seat = voting.seat()
    with pytest.raises(Refused) as refused:
        voting.call(seat, by=Actor("parties.account:1", "주무관", frozenset({"officer"})))
    assert codes(refused) == ["meetings.not_yours"]


def test_who_does_not_preside_neither_declares_nor_voids(voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0)
    rounds.acclaim(by=CLERK, at=voting.hall.at, election=election.pk)
    by = voting.hall.actor(voting.hall.there[1], "chair")
    with pytest.raises(Refused) as refused:
        voting.declare(election, by=by)
    assert codes(refused) == ["meetings.not_presiding"]
    with pytest.raises(Refused) as refused:
        calling.void_election(by=by, on=ON, at=voting.hall.at, election=election.pk, why="표본")
    assert codes(refused) == ["meetings.not_presiding"]
