"""Elections at the desk, at the counter and on the portal: who may do and see what."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dure.domain.elections.models import Candidature, Election, Round
from dure.domain.meetings.models import Meeting, Tally
from tests.domain.elections.voting import Voting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
SignedIn = Callable[..., Client]
PDF = b"%PDF-1.7 sample"


@pytest.fixture
def voting(files: Path) -> Voting:
    """This function will return an assembly that elects."""
    return Voting()


def later(voting: Voting, days: int = 100) -> Meeting:
    """The meeting put off, so that candidatures can come in today."""
    on = timezone.localdate() + timedelta(days=days)
    Meeting.objects.filter(pk=voting.meeting.pk).update(starts_on=on, ends_on=on, record_on=timezone.localdate(), state="convened")
    return Meeting.objects.get(pk=voting.meeting.pk)


def called(voting: Voting, office: Client, **more: Any) -> Election:
    """An election that is called at the desk."""
    meeting = later(voting)
    page = office.get(f"/desk/meetings/{meeting.key}/elections/").content.decode()
    closes = re.search(r'name="closes_on" value="([^"]+)"', page)
    assert closes is not None
    answer = office.post(f"/desk/meetings/{meeting.key}/elections/call/", {
        "title_ko": "의장도시 선거", "title_en": "Election of the President City", "seats": [str(voting.seat().pk)],
        "opens_on": str(timezone.localdate()), "closes_on": closes[1], "secrecy": "open"} | more)
    assert answer.status_code == 302, answer.content.decode()
    return Election.objects.get()


def links(page: str, kind: str) -> list[str]:
    """The addresses on a page that lead to a kind of guest's page, without the host."""
    return [unescape(found) for found in re.findall(rf'href="http://testserver((?:/\w\w)?/{kind}/[^"]+)"', page)]


def test_an_election_is_called_and_a_city_hands_its_candidature_in_by_its_link(signed_in: SignedIn, voting: Voting) -> None:
    office = signed_in("secretariat")
    election = called(voting, office)
    page = office.get(f"/desk/elections/{election.key}/?who={voting.key(0)}").content.decode()
    korean, english, french = links(page, "stand")
    guest = Client()
    assert "입후보할 수 있습니다" in guest.get(korean).content.decode()
    assert "You may stand" in guest.get(english).content.decode()
    assert "Vous pouvez vous présenter" in guest.get(french).content.decode()
    answer = guest.post(french, {"statement-fr": "Ensemble", "letter": SimpleUploadedFile("lettre.pdf", PDF)})
    assert answer.status_code == 302
    made = Candidature.objects.get()
    assert (made.state, made.statement, made.letter_name) == ("received", {"fr": "Ensemble"}, "lettre.pdf")
    assert "Ensemble" not in Client().get(f"/elections/{election.key}/").content.decode()
    assert office.post(f"/desk/elections/{election.key}/candidates/{made.pk}/accept/").status_code == 302
    public = Client().get(f"/en/elections/{election.key}/").content.decode()
    assert "City1" in public
    assert "Signed letter" not in public
    assert b"".join(office.get(f"/desk/elections/{election.key}/candidates/{made.pk}/letter/").streaming_content) == PDF  # type: ignore[attr-defined]
    guest.post(french, {"withdraw": "yes", "sure": "yes"})
    made.refresh_from_db()
    assert made.state == "withdrawn"


def test_a_link_for_one_is_no_link_for_another(signed_in: SignedIn, voting: Voting) -> None:
    office = signed_in("secretariat")
    election = called(voting, office)
    own = links(office.get(f"/desk/elections/{election.key}/?who={voting.key(0)}").content.decode(), "stand")[0]
    assert Client().get(own.replace(voting.key(0), voting.key(1))).status_code == 404


def test_what_is_wanting_is_said_and_nothing_is_lost(signed_in: SignedIn, voting: Voting) -> None:
    office = signed_in("secretariat")
    election = called(voting, office)
    link = links(office.get(f"/desk/elections/{election.key}/?who={voting.key(0)}").content.decode(), "stand")[1]
    answer = Client().post(link, {"statement-en": "Together", "letter": SimpleUploadedFile("letter.exe", b"MZ")})
    assert answer.status_code == 422
    assert "Together" in answer.content.decode()
    assert not Candidature.objects.exists()


def test_who_does_not_keep_the_meeting_reads_and_does_nothing(signed_in: SignedIn, voting: Voting) -> None:
    election = called(voting, signed_in("secretariat"))
    auditor = signed_in("auditor")
    page = auditor.get(f"/desk/elections/{election.key}/?who={voting.key(0)}").content.decode()
    assert "의장도시 선거" in page
    assert "/stand/" not in page
    answer = auditor.post(f"/desk/elections/{election.key}/act/void/", {"why": "표본"})
    assert answer.status_code == 422
    assert Election.objects.get().state == "called"


def test_two_tellers_by_their_links_see_nothing_of_each_other_before_both_are_in(signed_in: SignedIn, voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat(), secrecy="secret"), 0, 1)
    office = signed_in("secretariat")
    page = office.get(f"/desk/elections/{election.key}/").content.decode()
    assert "투표 시작" in page
    answer = office.post(f"/desk/elections/{election.key}/act/begin/", {"method": "secret_paper", "teller_1": "마크 하나", "teller_2": "마크 둘"})
    assert answer.status_code == 302, answer.content.decode()
    a, b = voting.key(0), voting.key(1)
    first, second = links(office.get(f"/desk/elections/{election.key}/").content.decode(), "tally")
    numbers = {f"n-{a}": "37", f"n-{b}": "0", "n-abstain": "0", "n-blank": "0", "n-invalid": "0"}
    assert Client().post(first, numbers).status_code == 422  # more votes than voters
    numbers |= {f"n-{a}": "3", f"n-{b}": "2"}
    assert Client().post(first, numbers).status_code == 302
    for reader in (Client().get(second), office.get(f"/desk/elections/{election.key}/"),
                   office.get(f"/desk/meetings/{voting.meeting.key}/votes/{Round.objects.get().ballot.number}/")):  # type: ignore[union-attr]
        assert '<td class="number">3</td>' not in reader.content.decode()
        assert 'value="3"' not in reader.content.decode()
    assert Client().post(second, numbers | {f"n-{a}": "2", f"n-{b}": "3"}).status_code == 302
    assert "두 검표 결과가 다릅니다" in Client().get(first).content.decode()
    assert Client().post(second, numbers).status_code == 422  # a change wants a reason
    assert Client().post(second, numbers | {"why": "다시 셈"}).status_code == 302
    assert "두 검표 결과가 같습니다" in Client().get(second).content.decode()
    assert Tally.objects.filter(superseded_at__isnull=False).count() == 5


def test_a_tellers_link_is_signed(voting: Voting) -> None:
    assert Client().get("/tally/tally:1-1-x.sig/").status_code == 404


def test_the_public_is_told_the_result_once_it_is_declared(signed_in: SignedIn, voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1)
    voting.voted(election, *[voting.key(0)] * 4, voting.key(1))
    address = f"/en/elections/{election.key}/"
    before = Client().get(address).content.decode()
    assert "City1" in before
    assert 'id="round-1"' not in before
    office = signed_in("secretariat")
    assert office.post(f"/desk/elections/{election.key}/act/declare/").status_code == 302
    after = Client().get(address).content.decode()
    assert 'id="round-1"' in after
    assert "2029" in after
    page = office.get(f"/desk/elections/{election.key}/").content.decode()
    assert "GA-2026-D1" in page
    for kind in ("protocol-ko.hwpx", "protocol-en.pdf"):
        assert office.get(f"/desk/elections/{election.key}/{kind}").status_code == 200


def test_a_lot_and_an_acclamation_are_recorded_at_the_desk(signed_in: SignedIn, voting: Voting) -> None:
    election = voting.nominated(voting.call(voting.seat()), 0, 1)
    a, b = voting.key(0), voting.key(1)
    for _ in range(2):
        voting.voted(election, a, a, b, b)
    office = signed_in("secretariat")
    answer = office.post(f"/desk/elections/{election.key}/act/lot/", {"drawn": [a, b], "drawn_by": "표본 의장", "before": "회의"})
    assert answer.status_code == 422
    assert office.post(f"/desk/elections/{election.key}/act/lot/", {"drawn": [b], "drawn_by": "표본 의장", "before": "회의"}).status_code == 302
    assert Round.objects.get(kind="lot").drawn["keys"] == [b]
    other = voting.nominated(voting.call(voting.seat("member-1", "member")), 0)
    assert "추대" in office.get(f"/desk/elections/{other.key}/").content.decode()
    assert office.post(f"/desk/elections/{other.key}/act/acclaim/").status_code == 302


def test_a_page_costs_the_same_with_two_candidates_and_four(signed_in: SignedIn, voting: Voting) -> None:
    costs = []
    for key, numbers in (("member-1", (0, 1)), ("member-2", (0, 1, 2, 3))):
        election = voting.nominated(voting.call(voting.seat(key, "member")), *numbers)
        with CaptureQueriesContext(connection) as caught:
            assert Client().get(f"/elections/{election.key}/").status_code == 200
        costs.append(len(caught))
    assert costs[0] == costs[1] < 30
