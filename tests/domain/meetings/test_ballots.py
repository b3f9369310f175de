"""Votes: opened with all they are judged by, cast once, counted, declared with their decision, counted again."""

from __future__ import annotations

from uuid import uuid4

import pytest

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.models import Ballot, Cast, Delegate, Delegation, Entitled, Proceeding, Tally
from dure.domain.meetings.queries.ballots import outcome_of, outcomes_of
from dure.domain.meetings.rules.voting import Outcome
from dure.domain.papers.models import Paper
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import AT, CLERK, ON, Hall, hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def five() -> Hall:
    """This function will return a meeting of the Executive Committee with five delegations in the room."""
    return hall()


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_vote_is_opened_with_who_may_vote_and_by_which_rule(five: Hall) -> None:
    absent = five.delegation("absent", there=False)
    five.delegation("observer", capacity="observer", may_vote=False)
    away = five.delegation("away", there=False)
    five.proxy(away, five.there[0])
    ballot = five.open(motion=five.motion().pk, matter="statute")
    lines = {line.delegation_id: line.holder_id for line in Entitled.objects.filter(ballot=ballot)}
    assert lines == {**{one.pk: None for one in five.there[:5]}, away.pk: five.there[0].pk}
    assert absent.pk not in lines
    assert (ballot.number, ballot.on_roll, ballot.options) == (1, 7, ["yes", "no", "abstain"])
    assert ballot.rule["majority"] == {"share": "2/3", "more": False, "of": "cast"}
    assert ballot.rule["tie"] == "casting"
    assert {source["key"]: source["assumed"] for source in ballot.rule["sources"]} == {
        "meetings.majorities": True, "meetings.quorum": True, "meetings.tie": True}
    assert ballot.title == {"ko": "회비를 2018년부터 걷는다"}


def test_one_vote_is_open_at_a_time_and_only_in_session(five: Hall) -> None:
    five.open()
    with pytest.raises(Refused) as refused:
        five.open()
    assert codes(refused) == ["meetings.ballot_one_open"]


def test_a_carried_motion_has_its_decision_paper_at_once(five: Hall) -> None:
    ballot = five.declare(five.voted(["yes", "yes", "yes", "no", "abstain"], motion=five.motion().pk))
    assert ballot.outcome is not None
    assert (ballot.state, ballot.outcome["carried"], ballot.outcome["counted"]) == ("declared", True, {"yes": 3, "no": 1})
    paper = Paper.objects.get()
    assert ballot.decision == paper
    assert (paper.number, paper.kind, paper.direction, paper.decided_on) == ("EC-2026-D1", "decision", "inside", ON)
    assert "회비를 2018년부터 걷는다" in paper.title
    five.declare(five.voted(["yes"] * 4, motion=five.motion("다음 회의는 서울에서 연다").pk))
    assert sorted(Paper.objects.values_list("number", flat=True)) == ["EC-2026-D1", "EC-2026-D2"]
    assert five.kinds() == ["moved", "ballot_opened", "ballot_closed", "declared"] * 2


def test_a_lost_motion_has_none(five: Hall) -> None:
    ballot = five.declare(five.voted(["yes", "no", "no"], motion=five.motion().pk))
    assert (outcome_of(ballot).carried, ballot.decision, Paper.objects.count()) == (False, None, 0)


def test_without_quorum_it_is_declared_and_nothing_is_carried(five: Hall) -> None:
    for number in range(7):
        five.delegation(f"absent{number}", there=False)
    ballot = five.declare(five.voted(["yes"] * 5))
    came = outcome_of(ballot)
    assert (came.present, came.roll, came.quorum_needed, came.quorate, came.carried) == (5, 12, 6, False, False)
    assert Paper.objects.count() == 0


def test_in_a_tie_of_the_committee_the_chair_decides(five: Hall) -> None:
    ballot = five.voted(["yes", "yes", "no", "no", "abstain"])
    with pytest.raises(Refused) as refused:
        five.declare(ballot)
    assert codes(refused) == ["meetings.casting_wanted"]
    with pytest.raises(Refused) as refused:
        five.declare(ballot, casting_choice="abstain")
    assert codes(refused) == ["meetings.choice_unknown"]
    came = outcome_of(five.declare(ballot, casting_choice="yes"))
    assert (came.carried, came.cast_by_chair) == (True, "yes")


def test_the_same_again_is_the_same_vote_and_another_is_told_what_stands(five: Hall) -> None:
    ballot, one = five.open(), five.there[0]
    by, nonce = five.actor(one), uuid4()
    first = five.cast(ballot, one, "yes", by=by, channel="link", nonce=nonce)
    assert five.cast(ballot, one, "yes", by=by, channel="link", nonce=nonce).pk == first.pk
    assert five.cast(ballot, one, "yes", by=by, channel="link", nonce=uuid4()).pk == first.pk
    with pytest.raises(Refused) as refused:
        five.cast(ballot, one, "no", by=by, channel="link", nonce=nonce)
    problem = refused.value.problems[0]
    assert (problem.code, problem.params["en"], problem.params["ko"], problem.params["number"]) == (
        "meetings.vote_stands", "yes", "찬성", first.pk)
    assert Cast.objects.count() == 1
    five.close(ballot)
    # the receipt is given again, also after the vote was closed
    assert five.cast(ballot, one, "yes", by=by, channel="link", nonce=nonce).pk == first.pk
    with pytest.raises(Refused) as refused:
        five.cast(ballot, five.there[1], "yes", by=five.actor(five.there[1]), channel="link")
    assert codes(refused) == ["meetings.vote_closed"]


def test_who_may_vote_for_whom(five: Hall) -> None:
    holder, away = five.there[0], five.delegation("away", there=False)
    five.proxy(away, holder)
    late, observer = five.delegation("late", there=False), five.delegation("observer", capacity="observer", may_vote=False)
    ballot = five.open()

    def refusal(by: Actor, delegation: Delegation) -> str:
        with pytest.raises(Refused) as refused:
            five.cast(ballot, delegation, "yes", by=by, channel="link")
        return codes(refused)[0]

    assert five.cast(ballot, away, "no", by=five.actor(holder), channel="link").choices == ["no"]
    assert five.cast(ballot, holder, "yes", by=five.actor(holder), channel="link").choices == ["yes"]
    assert refusal(five.actor(away), away) == "meetings.vote_not_yours"
    assert refusal(five.actor(holder), five.there[1]) == "meetings.vote_not_yours"
    assert refusal(five.actor(late), late) == "meetings.vote_was_not_there"
    assert refusal(five.actor(observer), observer) == "meetings.vote_not_on_roll"
    Delegate.objects.filter(delegation=five.there[2]).update(votes=False)
    assert refusal(five.actor(five.there[2]), five.there[2]) == "meetings.vote_not_delegate"
    assert refusal(Actor("k", "n", frozenset({"officer"})), five.there[3]) == "meetings.not_yours"


def test_who_comes_later_may_vote_where_the_setting_says_so(five: Hall) -> None:
    late = five.delegation("late", there=False)
    ballot = five.open()
    five.comes(late.delegates.get())
    with pytest.raises(Refused):
        five.cast(ballot, late, "yes")
    Parameter.objects.create(key="meetings.late_votes", value=True, assumed=True, source="network-meetings")
    five.cast(ballot, late, "yes")
    assert outcome_of(ballot).counted["yes"] == 1


@pytest.mark.parametrize(("method", "code"), [("roll_call", "meetings.vote_by_clerk"), ("paper", "meetings.vote_by_clerk"),
                                              ("hands", "meetings.vote_by_tellers")])
def test_some_votes_are_not_cast_by_link(five: Hall, method: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        five.cast(five.open(method), five.there[0], "yes", by=five.actor(five.there[0]), channel="link")
    assert codes(refused) == [code]


def test_consensus_and_an_objection(five: Hall) -> None:
    assert outcome_of(five.declare(five.close(five.open("consensus")))).carried is True
    ballot = five.open("consensus")
    five.cast(ballot, five.there[1], "object", by=five.actor(five.there[1]), channel="link")
    assert outcome_of(five.declare(five.close(ballot))).carried is False
    assert Proceeding.objects.get(kind="objected").delegation == five.there[1]


def test_a_vote_entered_wrongly_is_put_right_and_the_former_stays(five: Hall) -> None:
    ballot = five.open("roll_call")
    five.cast(ballot, five.there[0], "yes", channel="call")
    with pytest.raises(Refused) as refused:
        ballots.correct_vote(by=CLERK, at=five.at, ballot=ballot.pk, delegation=five.there[0].pk, choices=["no"], why=" ")
    assert codes(refused) == ["meetings.reason_wanted"]
    ballots.correct_vote(by=CLERK, at=five.at, ballot=ballot.pk, delegation=five.there[0].pk, choices=["no"], why="잘못 들음")
    assert dict(outcome_of(ballot).counted) == {"yes": 0, "no": 1}
    assert list(Cast.objects.values_list("choices", "why")) == [(["yes"], "잘못 들음"), (["no"], "")]
    ballots.correct_vote(by=CLERK, at=five.at, ballot=ballot.pk, delegation=five.there[0].pk, choices=[], why="부르지 않음")
    assert outcome_of(ballot).not_cast == 5
    five.declare(five.close(ballot))
    with pytest.raises(Refused) as refused:
        ballots.correct_vote(by=CLERK, at=five.at, ballot=ballot.pk, delegation=five.there[0].pk, choices=["yes"], why="늦음")
    assert codes(refused) == ["meetings.ballot_settled"]


def test_tellers_count_apart_and_nothing_is_declared_while_they_differ(five: Hall) -> None:
    ballot = five.open("secret_paper", options=["a", "b"], option_names={"a": {"ko": "가"}, "b": {"ko": "나"}}, matter="election")
    five.close(ballot)
    five.tally(ballot, a=3, b=2)
    with pytest.raises(Refused) as refused:
        five.declare(ballot)
    assert codes(refused) == ["meetings.tellers_missing"]
    five.tally(ballot, "t2", a=2, b=3)
    with pytest.raises(Refused) as refused:
        five.declare(ballot)
    assert codes(refused) == ["meetings.tellers_differ"]
    with pytest.raises(Refused) as refused:
        five.tally(ballot, "t2", a=3, b=2)
    assert codes(refused) == ["meetings.reason_wanted"]
    five.tally(ballot, "t2", "다시 셈", a=3, b=2)
    five.tally(ballot, "t2", a=3, b=2)
    assert outcome_of(five.declare(ballot)).chosen == ("a",)
    assert Tally.objects.filter(superseded_at__isnull=False).count() == 2
    assert Paper.objects.count() == 0  # an election has a protocol


def test_more_papers_than_voters_are_refused(five: Hall) -> None:
    ballot = five.open("hands")
    with pytest.raises(Refused) as refused:
        five.tally(ballot, yes=5, no=1)
    assert codes(refused) == ["meetings.more_than_voters"]


def test_hands_are_not_counted_where_votes_weigh_differently(five: Hall) -> None:
    five.delegation("large", weight=3)
    with pytest.raises(Refused) as refused:
        five.open("hands")
    assert codes(refused) == ["meetings.hands_weigh_one"]
    ballot = five.voted(["no", "no", "no", "", "", "yes"])
    assert outcome_of(ballot).counted == {"yes": 3, "no": 3}


def test_a_recount_takes_the_same_entitled_and_the_former_is_void(five: Hall) -> None:
    former = five.open("hands", motion=five.motion().pk)
    five.tally(former, yes=3, no=2)
    five.declare(five.close(former))
    again = ballots.recount(by=CLERK, on=ON, at=five.at, ballot=former.pk, why="세기에 이의", method="roll_call")
    former.refresh_from_db()
    assert (former.state, former.void_why, again.recount_of, again.state, again.method) == ("void", "세기에 이의", former, "open", "roll_call")
    assert Paper.objects.get().title.startswith("(무효)")
    assert (set(again.entitled.values_list("delegation", flat=True)), again.rule) == (
        set(former.entitled.values_list("delegation", flat=True)), former.rule)
    for one, choice in zip(five.there, ["yes", "yes", "no", "no", "no"], strict=True):
        five.cast(again, one, choice, channel="call")
    assert outcome_of(five.declare(five.close(again))).carried is False


def test_a_void_vote_names_its_reason(five: Hall) -> None:
    ballot = five.open()
    with pytest.raises(Refused) as refused:
        ballots.void_ballot(by=CLERK, at=five.at, ballot=ballot.pk, why="")
    assert codes(refused) == ["meetings.reason_wanted"]
    ballots.void_ballot(by=CLERK, at=five.at, ballot=ballot.pk, why="잘못 연 표결")
    five.open()
    assert Proceeding.objects.filter(kind="ballot_voided").count() == 1


def test_only_who_presides_declares_by_link(five: Hall) -> None:
    chair, other = five.there[0], five.there[1]
    Proceeding.objects.create(meeting=five.meeting, number=1, kind="chair_taken", at=AT, delegation=chair, by_key="k", by_name="n")
    ballot = five.voted(["yes"] * 5)
    with pytest.raises(Refused) as refused:
        five.declare(ballot, by=five.actor(other, "chair"))
    assert codes(refused) == ["meetings.not_presiding"]
    with pytest.raises(Refused):
        five.declare(ballot, by=five.actor(other))
    declared = five.declare(ballot, by=five.actor(chair, "chair"))
    assert (declared.declared_by_key, declared.decision is not None) == (five.actor(chair).key, True)
    assert Paper.objects.get().registered_by_key == five.actor(chair).key


def test_options_are_chosen_and_the_paper_names_the_chosen(five: Hall) -> None:
    names = {"busan": {"ko": "부산 표본", "en": "Sample Busan"}, "lyon": {"ko": "리옹 표본", "en": "Sample Lyon"}}
    ballot = five.open(options=["busan", "lyon", "abstain"], option_names=names, matter="host", title={"ko": "다음 개최지"})
    for one, choice in zip(five.there, ["busan", "busan", "busan", "lyon", "abstain"], strict=True):
        five.cast(ballot, one, choice)
    five.declare(five.close(ballot))
    assert Paper.objects.get().title == "표본 회의: 다음 개최지 부산 표본"


@pytest.mark.parametrize("more", [{"options": ["a"]}, {"options": ["a", "a"]}, {"options": ["a", "blank"]}, {"options": ["a", "b"], "picks": 3},
                                  {"options": ["a", "b"], "places": 0}, {"picks": 2}])
def test_options_that_do_not_fit_are_refused(five: Hall, more: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        five.open(**more)
    assert codes(refused) == ["meetings.options_wrong"]


def test_deleting_every_stored_result_and_computing_again_gives_the_same(five: Hall) -> None:
    five.declare(five.voted(["yes", "yes", "no", "no"]), casting_choice="no")
    five.declare(five.voted(["yes", "yes", "no"], motion=five.motion().pk, method="roll_call"))
    hands = five.open("hands")
    five.tally(hands, yes=2, no=2, abstain=1)
    five.declare(five.close(hands), casting_choice="yes")
    five.declare(five.close(five.open("consensus")))
    five.declare(five.voted(["a", "a", "b", "b", "abstain"], options=["a", "b", "abstain"], matter="host"), casting_choice="b")
    kept = {ballot.pk: ballot.outcome for ballot in Ballot.objects.filter(state="declared")}
    assert len(kept) == 5
    Ballot.objects.update(outcome=None)
    again = outcomes_of(Ballot.objects.all())
    assert {key: Outcome.of_plain(value or {}) for key, value in kept.items()} == again
    assert {key: came.plain() for key, came in again.items()} == kept


def test_the_journal_tells_the_story(five: Hall) -> None:
    five.declare(five.voted(["yes"] * 3))
    assert list(Entry.objects.order_by("pk").values_list("act", flat=True)) == [
        "meetings.open_ballot", *["meetings.cast_vote"] * 3, "meetings.close_ballot", "papers.register_paper", "meetings.declare"]
