"""The votes tab and the page of a vote: motions in order, the clerk's console, tellers, declaring, carrying out, who may not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dure.domain.meetings.models import Ballot, Cast, Motion
from dure.domain.meetings.queries.ballots import outcome_of
from dure.domain.papers.models import Paper
from tests.domain.meetings.hall import Hall, hall

pytestmark = pytest.mark.django_db
VOTES = "/en/desk/meetings/executive-committee-2026/votes/"


@pytest.fixture
def there() -> Hall:
    """This function will return a meeting of the Executive Committee with three delegations in the room."""
    return hall(3)


@pytest.fixture
def clerk(signed_in: Callable[..., Client]) -> Client:
    """This function will sign one of the Secretariat in."""
    return signed_in("secretariat")


def shown(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def act(client: Client, verb: str, at: str = VOTES, **given: object) -> Any:
    return client.post(f"{at}act/{verb}/", given, follow=True)


def test_from_a_motion_to_its_decision(there: Hall, clerk: Client) -> None:
    page = act(clerk, "table", item=there.item.pk, text_ko="회비를 2018년부터 걷는다", text_en="Dues are collected from 2018")
    assert "Motion M1 is tabled." in shown(page)
    main = Motion.objects.get()
    act(clerk, "amend", motion=main.pk, passage_en="from 2018", text_en="from 2019", distance="2")
    page = clerk.get(VOTES)
    assert shown(page).index('id="m2"') < shown(page).index('id="m1"')  # an amendment stands before its motion
    assert "To be put first: M2" in shown(page)
    assert act(clerk, "open", motion=main.pk, method="electronic").status_code == 422
    amendment = Motion.objects.get(number=2)
    act(clerk, "open", motion=amendment.pk, method="roll_call")
    for delegation in there.there:
        clerk.post(f"{VOTES}1/enter/", {"vote": f"{delegation.pk}:yes"})
    act(clerk, "close", f"{VOTES}1/")
    page = act(clerk, "declare", f"{VOTES}1/")
    assert "carried" in shown(page)
    assert "Dues are collected from 2019" in shown(clerk.get(VOTES))
    act(clerk, "open", motion=main.pk, method="hands")
    act(clerk, "tally", f"{VOTES}2/", **{"teller": "Marc", "n-yes": "2", "n-no": "1", "n-abstain": ""})
    act(clerk, "close", f"{VOTES}2/")
    page = shown(act(clerk, "declare", f"{VOTES}2/"))
    assert "EC-2026-D1" in page
    assert Paper.objects.get().title.endswith("회비를 2018년부터 걷는다")  # in Korean it was not amended


def test_a_script_is_answered_with_the_row_and_the_count(there: Hall, clerk: Client) -> None:
    ballot = there.open("roll_call")
    first = there.there[0]
    answer = clerk.post(f"{VOTES}1/enter/", {"vote": f"{first.pk}:yes"}, headers={"Accept": "application/json"})
    told = answer.json()
    assert f'id="row-{first.pk}"' in told["row"]
    assert "1 of 3 votes are in" in " ".join(told["count"].split())
    again = clerk.post(f"{VOTES}1/enter/", {"vote": f"{first.pk}:no"}, headers={"Accept": "application/json"})
    assert (again.status_code, "A vote stands already: yes" in again.json()["refused"]) == (422, True)
    answer = clerk.post(f"{VOTES}1/enter/", {"vote": f"{first.pk}:yes"})
    assert answer.headers["Location"].endswith(f"#row-{there.there[1].pk}")  # a plain form goes to the next who has not voted
    assert outcome_of(ballot).counted == {"yes": 1, "no": 0}


def test_a_vote_is_put_right_with_a_reason_and_counted_along(there: Hall, clerk: Client) -> None:
    there.open("roll_call")
    clerk.post(f"{VOTES}1/enter/", {"vote": f"{there.there[0].pk}:yes"})
    assert act(clerk, "correct", f"{VOTES}1/", delegation=there.there[0].pk, choice="no", why="").status_code == 422
    act(clerk, "correct", f"{VOTES}1/", delegation=there.there[0].pk, choice="no", why="misheard")
    assert list(Cast.objects.filter(superseded_at__isnull=True).values_list("choices", flat=True)) == [["no"]]
    assert "1 of 3 votes are in" in shown(clerk.get(f"{VOTES}1/count/"))


def test_tellers_stand_side_by_side_and_what_differs_is_marked(there: Hall, clerk: Client) -> None:
    act(clerk, "open", item=there.item.pk, method="secret_paper", matter="host", options="Busan\nLyon", title_en="The next host")
    act(clerk, "close", f"{VOTES}1/")
    page = shown(act(clerk, "tally", f"{VOTES}1/", **{"teller": "Marc", "n-o1": "2", "n-o2": "1"}))
    assert "Counted: Marc. The numbers are shown once 2 tellers are in." in page
    assert "Counts of the tellers" not in page
    page = shown(act(clerk, "tally", f"{VOTES}1/", **{"teller": "Anna", "n-o1": "1", "n-o2": "2"}))
    assert "differs" in page
    assert act(clerk, "declare", f"{VOTES}1/").status_code == 422
    assert act(clerk, "tally", f"{VOTES}1/", **{"teller": "Anna", "n-o1": "9"}).status_code == 422
    act(clerk, "tally", f"{VOTES}1/", **{"teller": "Anna", "n-o1": "2", "n-o2": "1", "why": "counted again"})
    act(clerk, "declare", f"{VOTES}1/")
    assert outcome_of(Ballot.objects.get()).chosen == ("o1",)
    assert "Busan" in shown(clerk.get(VOTES))


def test_the_chair_decides_equal_votes(there: Hall, clerk: Client) -> None:
    ballot = there.voted(["yes", "no", "abstain"])
    page = shown(clerk.get(f"{VOTES}1/"))
    assert "equal votes" in page
    assert 'name="casting_choice" value="yes"' in page
    act(clerk, "declare", f"{VOTES}1/", casting_choice="yes")
    ballot.refresh_from_db()
    assert (ballot.casting_choice, outcome_of(ballot).carried) == ("yes", True)


def test_a_recount_and_a_void_vote_take_a_reason(there: Hall, clerk: Client) -> None:
    there.voted(["yes", "no"])
    assert act(clerk, "recount", f"{VOTES}1/", why=" ").status_code == 422
    assert "Counted again in place of V1" in shown(act(clerk, "recount", f"{VOTES}1/", why="doubt", method="roll_call"))
    assert "Void: doubt" in shown(clerk.get(f"{VOTES}1/"))
    act(clerk, "void", f"{VOTES}2/", why="opened by mistake")
    assert set(Ballot.objects.values_list("state", flat=True)) == {"void"}


def test_what_a_decision_leads_to_is_told_line_by_line(there: Hall, clerk: Client) -> None:
    act(clerk, "table", item=there.item.pk, text_en="Admit", matter="admission", effect="members.admit_member",
        effect_lines="nobody, full, 2026-03-02")
    there.declare(there.voted(["yes", "yes"], motion=Motion.objects.get().pk))
    assert "Carry out</button>" in shown(clerk.get(VOTES)).replace(" (1)", "")
    page = shown(act(clerk, "carry-out", motion=Motion.objects.get().pk))
    assert "0 carried out, 1 refused" in page
    assert "There is no nobody." in page


def test_wrong_words_are_told_and_stay(there: Hall, clerk: Client) -> None:
    page = act(clerk, "table", item=there.item.pk, text_en="", effect="members.admit_member", effect_lines="x")
    assert page.status_code == 422
    assert "Write the motion." in shown(page)
    assert act(clerk, "amend", motion="12").status_code == 422
    assert clerk.post(f"{VOTES}act/nothing/").status_code == 404
    assert clerk.get(f"{VOTES}9/").status_code == 404


def test_another_office_sees_and_does_not_act(there: Hall, officer: Client) -> None:
    there.open("roll_call")
    page = shown(officer.get(f"{VOTES}1/"))
    assert "Close the vote" not in page
    assert act(officer, "close", f"{VOTES}1/").status_code == 422
    assert officer.post(f"{VOTES}1/enter/", {"vote": f"{there.there[0].pk}:yes"}).status_code == 422
    assert Cast.objects.count() == 0


def test_a_fixed_number_of_queries_however_many_vote(there: Hall, clerk: Client) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert clerk.get(address).status_code == 200
        return len(caught)

    there.declare(there.voted(["yes", "yes"], motion=there.motion().pk))
    there.open(motion=there.motion().pk)
    clerk.get(VOTES)
    one, few = queries(f"{VOTES}2/"), queries(VOTES)
    for number in range(3):
        there.motion(f"다른 {number}")
    for delegation in [*there.there, there.delegation("late")][:3]:
        there.cast(Ballot.objects.get(number=2), delegation, "yes")
    there.declare(there.close(Ballot.objects.get(number=2)))
    there.open(motion=Motion.objects.get(number=3).pk, method="roll_call")
    there.cast(Ballot.objects.get(number=3), there.there[3], "yes")
    assert queries(f"{VOTES}3/") == one
    assert queries(VOTES) == few
