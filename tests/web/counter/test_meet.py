"""A delegate's own page: in three languages, by a link that cannot be guessed, a vote once by a plain form."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from dure.domain.meetings.models import Cast, Delegate, Delegation, Item, Proceeding, Speech
from dure.domain.meetings.queries.ballots import outcome_of
from dure.web.counter.links import signed
from tests.domain.meetings.hall import AT, Hall, hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def there() -> Hall:
    """This function will return a meeting with three delegations in the room, its first item under way."""
    made = hall(3)
    Item.objects.update(state="taken")
    return made


def address(delegation: Delegation, language: str = "en") -> str:
    return ("" if language == "ko" else f"/{language}") + f"/meet/{signed(delegation.delegates.get().token)}/"


def shown(client: Client, delegation: Delegation, language: str = "en") -> str:
    return " ".join(client.get(address(delegation, language)).content.decode().split())


def form(page: str, delegation: Delegation, choice: str) -> dict[str, str]:
    """What a press of a button sends: the form as it stands on the page."""
    part = page[page.index(f'id="vote-{delegation.pk}"'):]
    fields = dict(re.findall(r'<input type="hidden" name="(ballot|delegation|nonce)" value="([^"]+)"', part)[:3])
    assert set(fields) == {"ballot", "delegation", "nonce"}
    return fields | {"choice": choice}


def test_what_is_dealt_with_and_a_receipt(there: Hall, client: Client) -> None:
    one = there.there[0]
    assert "No vote has been opened yet" in shown(client, one)
    ballot = there.open(motion=there.motion(text={"ko": "회비를 걷는다", "en": "Dues are collected"}).pk)
    page = shown(client, one)
    assert "Item 1 · Dues" in page
    assert "Dues are collected" in page
    answer = client.post(address(one), form(page, one, "yes"))
    assert answer.headers["Location"].endswith(f"#vote-{one.pk}")
    page = shown(client, one)
    cast = Cast.objects.get()
    assert "Your vote: yes" in page
    assert f"number {cast.pk}" in page
    assert "choice-yes" not in page
    assert (cast.channel, cast.by_key, outcome_of(ballot).counted["yes"]) == ("link", f"meetings.delegate:{one.delegates.get().pk}", 1)


def test_three_languages(there: Hall, client: Client) -> None:
    there.open()
    for language, words in {"ko": ("찬성", "표결 중"), "en": ("Abstain", "open electronic vote"), "fr": ("Contre", "vote électronique public")}.items():
        page = shown(client, there.there[0], language)
        assert all(word in page for word in words)


def test_the_same_form_sent_again_is_the_same_vote_and_another_choice_is_told(there: Hall, client: Client) -> None:
    one = there.there[0]
    ballot = there.open()
    sent = form(shown(client, one), one, "yes")
    for _ in range(3):
        assert client.post(address(one), sent).status_code == 302
    answer = client.post(address(one, "fr"), sent | {"choice": "no", "nonce": str(uuid4())})
    assert answer.status_code == 409
    assert "Un vote est déjà compté : pour" in answer.content.decode()
    assert outcome_of(ballot).counted == {"yes": 1, "no": 0}


def test_a_proxy_is_held_beside_ones_own_vote(there: Hall, client: Client) -> None:
    away = there.delegation("away", there=False)
    there.proxy(away, there.there[0])
    ballot = there.open()
    page = shown(client, there.there[0])
    assert "For Away, by proxy" in page
    client.post(address(there.there[0]), form(page, away, "no"))
    client.post(address(there.there[0]), form(page, there.there[0], "yes"))
    assert outcome_of(ballot).counted == {"yes": 1, "no": 1}
    # who gave the proxy has nothing to cast, and a form of its own is refused
    assert "another votes for it" in shown(client, away)
    answer = client.post(address(away), {"ballot": ballot.pk, "delegation": away.pk, "choice": "yes", "nonce": uuid4().hex})
    assert (answer.status_code, Cast.objects.count()) == (409, 2)


def test_a_vote_that_comes_too_late_is_told(there: Hall, client: Client) -> None:
    one = there.there[0]
    ballot = there.open()
    sent = form(shown(client, one), one, "yes")
    there.close(ballot)
    answer = client.post(address(one), sent)
    assert answer.status_code == 409
    assert "This vote was not counted" in answer.content.decode()
    assert "The vote is closed" in shown(client, one)
    assert Cast.objects.count() == 0


def test_the_result_is_shown_once_it_is_declared(there: Hall, client: Client) -> None:
    ballot = there.voted(["yes", "yes", "no"])
    assert "carried" not in shown(client, there.there[0])
    there.declare(ballot)
    page = shown(client, there.there[0])
    assert "carried" in page
    assert "EC-2026-D1" in page


@pytest.mark.parametrize(("more", "words"), [
    ({"state": "named"}, "Your credentials have not been accepted yet."), ({"votes": False}, "Another person of your delegation votes for it.")])
def test_why_there_is_nothing_to_cast(there: Hall, client: Client, more: dict[str, object], words: str) -> None:
    there.open()
    Delegate.objects.filter(delegation=there.there[1]).update(**more)
    assert words in shown(client, there.there[1])


def test_in_a_roll_call_the_clerk_enters(there: Hall, client: Client) -> None:
    there.open("roll_call")
    assert "The clerk enters this vote" in shown(client, there.there[0])


def test_asking_for_the_floor_and_taking_it_back(there: Hall, client: Client) -> None:
    one, two = there.there[0], there.there[1]
    client.post(f"{address(two)}floor/")
    client.post(f"{address(one)}floor/")
    client.post(f"{address(one)}floor/")
    assert Speech.objects.filter(withdrawn_at__isnull=True).count() == 2
    assert "1 speaks before you" in shown(client, one)
    client.post(f"{address(two)}floor/", {"withdraw": "yes"})
    assert "You are next on the list of speakers." in shown(client, one)


def test_what_changed_is_fetched_and_nothing_where_nothing_did(there: Hall, client: Client) -> None:
    one = there.there[0]
    stamp = re.search(r'data-stamp="([^"]+)"', shown(client, one))
    assert stamp is not None
    assert client.get(f"{address(one)}now/", {"since": stamp[1]}).status_code == 204
    there.open()
    assert "choice-yes" in client.get(f"{address(one)}now/", {"since": stamp[1]}).content.decode()


def test_who_presides_is_told_so(there: Hall, client: Client) -> None:
    Proceeding.objects.create(meeting=there.meeting, number=1, kind="chair_taken", at=AT, delegation=there.there[0], by_key="k", by_name="n")
    assert "presides" in shown(client, there.there[0])
    assert "presides" not in shown(client, there.there[1])


def test_a_link_that_we_did_not_sign_and_votes_of_others_lead_nowhere(there: Hall, client: Client) -> None:
    other = hall(1, body="general-assembly", kind="assembly")
    ballot = other.open()
    assert client.get("/en/meet/0123.abc/").status_code == 404
    assert client.get(f"/en/meet/{signed(uuid4())}/").status_code == 404
    for delegation in (other.there[0].pk, there.there[0].pk, "x"):
        answer = client.post(address(there.there[0]), {"ballot": ballot.pk, "delegation": delegation, "choice": "yes"})
        assert answer.status_code == 404
    assert Cast.objects.count() == 0


def test_a_form_needs_its_token(there: Hall) -> None:
    there.open()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(there.there[0]), {"ballot": "1", "delegation": "1", "choice": "yes"}).status_code == 403
