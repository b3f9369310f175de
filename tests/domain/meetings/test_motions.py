"""Motions: moved, amended, put in their order, fallen, and carried out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dure.domain.meetings.actions import motions
from dure.domain.meetings.actions.ballots import void_ballot
from dure.domain.meetings.actions.effects import carry_out
from dure.domain.meetings.models import Item, Motion, Proceeding
from dure.domain.meetings.queries.motions import amended_text
from dure.domain.members.models import Membership
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import AT, CLERK, ON, Hall, hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def three() -> Hall:
    """This function will return a meeting of the Executive Committee with three delegations in the room."""
    return hall(3)


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.problems[0].code


def amend(there: Hall, motion: Motion, words: str, passage: str = "", **more: Any) -> Motion:
    return motions.amend_motion(by=CLERK, at=there.at, motion=motion.pk, text={"ko": words}, passage={"ko": passage}, **more)


def put(there: Hall, motion: Motion, *choices: str) -> None:
    there.declare(there.voted(list(choices), motion=motion.pk))


def test_amendments_are_put_first_and_the_text_follows(three: Hall) -> None:
    main = three.motion("회비를 2018년부터 걷는다")
    near = amend(three, main, "2019년부터", "2018년부터", distance=1)
    far = amend(three, main, "걷지 않는다", "2018년부터 걷는다", distance=5)
    with pytest.raises(Refused) as refused:
        three.open(motion=main.pk)
    assert code(refused) == "meetings.motion_in_order"
    assert refused.value.problems[0].params["before"] == "M3, M2"
    put(three, far, "no", "no", "yes")
    put(three, near, "yes", "yes", "no")
    assert Paper.objects.count() == 0  # an amendment is no decision of its own
    put(three, main, "yes", "yes", "yes")
    assert amended_text(main) == main.ballots.get().title == {"ko": "회비를 2019년부터 걷는다"}
    assert Paper.objects.get().title.endswith("회비를 2019년부터 걷는다")
    with pytest.raises(Refused) as refused:
        three.open(motion=main.pk)
    assert code(refused) == "meetings.motion_stands"


def test_what_is_left_without_its_passage_lapses_when_the_other_is_declared(three: Hall) -> None:
    main = three.motion("회비를 2018년부터 걷는다")
    near = amend(three, main, "2019년부터", "2018년부터", distance=1)
    put(three, amend(three, main, "걷지 않는다", "2018년부터 걷는다", distance=5), "yes", "yes", "no")
    near.refresh_from_db()
    assert (near.state, near.reason) == ("lapsed", "V1")
    assert Proceeding.objects.get(kind="motion_lapsed").motion == near


def test_who_may_move_second_and_withdraw(three: Hall) -> None:
    one, two = three.there[0], three.there[1]
    main = three.motion(by=three.actor(one), mover=one.pk)
    with pytest.raises(Refused) as refused:
        three.motion(by=three.actor(one), mover=two.pk)
    assert code(refused) == "meetings.vote_not_yours"
    silent = three.delegation("silent", may_vote=False, may_speak=False, capacity="observer")
    with pytest.raises(Refused) as refused:
        three.motion(by=three.actor(silent), mover=silent.pk)
    assert code(refused) == "meetings.motion_no_speech"
    with pytest.raises(Refused) as refused:
        motions.second_motion(by=three.actor(one), at=three.at, motion=main.pk, seconder=one.pk)
    assert code(refused) == "meetings.motion_seconded"
    assert motions.second_motion(by=three.actor(two), at=three.at, motion=main.pk, seconder=two.pk).seconder == two
    with pytest.raises(Refused) as refused:
        motions.withdraw_motion(by=three.actor(two), at=three.at, motion=main.pk)
    assert code(refused) == "meetings.motion_mover_only"
    amendment = amend(three, main, "2019년부터", "2018년부터")
    motions.withdraw_motion(by=three.actor(one), at=three.at, motion=main.pk)
    amendment.refresh_from_db()
    assert amendment.state == "lapsed"
    assert three.kinds() == ["moved", "seconded", "amended", "motion_withdrawn", "motion_lapsed"]


def test_what_is_being_voted_on_is_not_withdrawn(three: Hall) -> None:
    main = three.motion()
    three.open(motion=main.pk)
    with pytest.raises(Refused) as refused:
        motions.withdraw_motion(by=CLERK, at=three.at, motion=main.pk)
    assert code(refused) == "meetings.motion_voting"


def test_the_chair_rules_on_distance_and_on_lapsing(three: Hall) -> None:
    main = three.motion()
    first, second = amend(three, main, "보고한다"), amend(three, main, "공개한다")
    motions.rule_distance(by=CLERK, at=three.at, motion=second.pk, distance=4)
    with pytest.raises(Refused) as refused:
        three.open(motion=first.pk)
    assert refused.value.problems[0].params["before"] == "M3"
    with pytest.raises(Refused) as refused:
        motions.rule_distance(by=CLERK, at=three.at, motion=main.pk, distance=1)
    assert code(refused) == "meetings.motion_not_amendment"
    motions.lapse_motion(by=CLERK, at=three.at, motion=second.pk, why="같은 내용")
    assert three.open(motion=first.pk).motion == first


def test_procedure_comes_first_and_makes_no_paper(three: Hall) -> None:
    main = three.motion()
    close = three.motion("토론을 끝낸다", kind="procedure")
    with pytest.raises(Refused):
        three.open(motion=main.pk)
    put(three, close, "yes", "yes")
    assert (close.matter, Paper.objects.count()) == ("procedure", 0)


def cities(number: int) -> list[str]:
    """Associates that a decision can make full members."""
    keys = [f"associate{one}" for one in range(number)]
    for key in keys:
        city = Organisation.objects.create(key=key, kind="city", country="KR", sample=True)
        Membership.objects.create(organisation=city, category="associate", during=(date(2020, 1, 1), None), known_from=AT, sample=True)
    return keys


def test_eighteen_associates_are_admitted_by_one_motion(three: Hall) -> None:
    keys = cities(18)
    lines = [{"organisation": key, "category": "full", "starts_on": "2026-03-02"} for key in [*keys, "nobody"]]
    main = three.motion("준회원 18개 도시를 정회원으로 받는다", matter="admission", effect={"act": "members.admit_member", "args": lines})
    with pytest.raises(Refused) as refused:
        carry_out(by=CLERK, on=ON, at=three.at, motion=main.pk)
    assert code(refused) == "meetings.effect_not_decided"
    put(three, main, "yes", "yes", "yes")
    results = carry_out(by=CLERK, on=ON, at=three.at, motion=main.pk)
    assert [[p.code for p in result.problems] for result in results] == [[]] * 18 + [["meetings.no_such"]]
    admitted = Membership.objects.filter(category="full", known_until__isnull=True)
    assert admitted.count() == 18
    assert {(row.decision_id, row.decided_by) for row in admitted} == {(Paper.objects.get().pk, "executive-committee")}
    main.refresh_from_db()
    assert (len(main.effect["done"]), main.effect["refused"]["18"][0]["code"]) == (18, "meetings.no_such")
    again = carry_out(by=CLERK, on=ON, at=three.at, motion=main.pk)
    assert [result.line for result in again] == [18]
    assert admitted.count() == 18


def test_a_decision_that_was_carried_out_is_not_void(three: Hall) -> None:
    keys = cities(1)
    lines = [{"organisation": keys[0], "category": "full", "starts_on": "2026-03-02"}]
    main = three.motion(matter="admission", effect={"act": "members.admit_member", "args": lines})
    put(three, main, "yes", "yes", "yes")
    carry_out(by=CLERK, on=ON, at=three.at, motion=main.pk)
    with pytest.raises(Refused) as refused:
        void_ballot(by=CLERK, at=three.at, ballot=main.ballots.get().pk, why="잘못")
    assert code(refused) == "meetings.ballot_acted_on"


def test_an_item_of_another_meeting_is_refused(three: Hall) -> None:
    other = hall(1, body="general-assembly", kind="assembly")
    assert Item.objects.count() == 2
    with pytest.raises(Refused) as refused:
        three.motion(item=other.item.pk)
    assert code(refused) == "meetings.item_not_here"
