"""`dure explain`: yes or no, ground by ground, in both languages and as JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

import pytest

from dure.base import answers
from dure.cli.commands import explain
from dure.domain.parties.models import Account, Duty
from dure.kernel.problem import Refused
from tests.domain.bodies.conftest import Network
from tests.domain.meetings.hall import AT, hall

pytestmark = pytest.mark.django_db
QUESTION = {"act": "bodies.fill_seat", "what": "executive-committee/president=seoul", "by": "", "on": "2017-06-28", "json": False,
            "language": "en"}


@pytest.fixture(autouse=True)
def network(db: None) -> Network:
    """This function will make a seat, a member and one of the Secretariat."""
    made = Network()
    made.seat(made.body(), "president", "president")
    made.city("seoul")
    account = Account.objects.create(email="mark@dure.example", name={"ko": "마크"})
    Duty.objects.create(account=account, kind="secretariat", during=("2017-01-01", None))
    return made


def asked(capsys: Any, **more: Any) -> str:
    assert explain.run(Namespace(**QUESTION | more)) == 0
    return str(capsys.readouterr().out)


def test_yes_with_every_clause(capsys: Any) -> None:
    said = asked(capsys, by="Mark@dure.example")
    assert said.startswith("yes: bodies.fill_seat")
    assert "✓ It is a member with a vote on the day." in said
    assert "network-members" in said
    assert "evidence: members.membership:" in said
    assert "✗" not in said


def test_no_with_what_stands_in_the_way(capsys: Any) -> None:
    assert asked(capsys, by="mark@dure.example", on="2009-01-01", language="ko").startswith("아니오")
    said = asked(capsys, by="mark@dure.example", on="2009-01-01")
    assert "✗ There is no such seat in that time" in said
    assert "✗ You do not hold a duty" in said


def test_as_json_in_both_languages(capsys: Any) -> None:
    said = json.loads(asked(capsys, by="mark@dure.example", json=True))
    assert said["allowed"] is True
    member = next(ground for ground in said["grounds"] if ground["code"] == "bodies.holder_no_member")
    assert (member["ko"], member["holds"], member["assumed"]) == ("그날 의결권이 있는 회원입니다.", True, False)


@pytest.mark.parametrize(("more", "code"), [
    ({"act": "bodies.dance"}, "cli.no_such_question"), ({"on": "someday"}, "cli.no_day"), ({"by": "nobody@dure.example"}, "cli.no_such_account"),
    ({"what": "nothing"}, "bodies.no_such"), ({"act": "bodies.end_term", "what": "bodies.term:x"}, "bodies.no_such")])
def test_what_cannot_be_asked(more: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        explain.run(Namespace(**QUESTION | more))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_may_this_city_vote_on_item_1_at_a_minute(capsys: Any) -> None:
    room = hall(1)
    room.meeting.frozen_at = AT
    room.meeting.save()
    what = f"executive-committee-2026/{room.there[0].organisation.key}/1"  # type: ignore[union-attr]
    said = asked(capsys, act="meetings.vote", what=f"{what}@10:32", on="2026-03-02")
    assert said.startswith("yes: meetings.vote")
    assert "✓ Its delegate who votes is in the room at 10:32" in said
    assert "evidence: meetings.attendance:" in said
    said = asked(capsys, act="meetings.vote", what=f"{what}@08:59", on="2026-03-02", language="ko")
    assert said.startswith("아니오")
    assert "✗ 08:59에는 회의 중이 아니었습니다." in said


def test_every_act_is_answered_for_at_least_by_its_duty(capsys: Any) -> None:
    from dure.base.acts import permissions

    assert set(permissions()) <= set(answers.questions())
    said = asked(capsys, act="grants.prepare_expense", what="wego-2018", by="mark@dure.example")
    assert said.startswith("yes: grants.prepare_expense")
    assert "here only the duty is answered for" in said
    said = asked(capsys, act="grants.decide_receipt", what="wego-2018", by="mark@dure.example")
    assert said.startswith("no: grants.decide_receipt")
    assert "You do not hold a duty" in said
