"""The papers of an election, compared as words: the protocol in three languages, ballot papers that are all alike, tellers' sheets."""

from __future__ import annotations

import pytest

from dure.documents.elections.papers import ballot_papers, tellers_sheets
from dure.documents.elections.protocol import protocol_document
from dure.domain.elections.actions import candidatures, rounds
from dure.domain.elections.models import Election
from dure.formats.drawing import draw
from dure.kernel.problem import Refused
from tests.domain.elections.voting import Voting
from tests.domain.meetings.hall import AT, CLERK

pytestmark = pytest.mark.django_db


def text(election: Election, language: str) -> str:
    return draw(protocol_document(election, language), "md").decode()


def test_the_protocol_tells_who_stood_every_round_and_who_is_elected() -> None:
    voting = Voting()
    election = voting.call(voting.seat())
    late = voting.stands(election, voting.city(3), letter=None)
    candidatures.refuse_candidature(by=CLERK, on=voting.meeting.starts_on, at=AT, candidature=late.pk)
    voting.nominated(election, 0, 1, 2)
    a, b, c = (voting.key(number) for number in range(3))
    voting.voted(election, a, a, b, b, c)
    voting.voted(election, a, a, b, b, "abstain")
    rounds.draw_lot(by=CLERK, at=voting.hall.at, election=election.pk, drawn=[b], drawn_by="표본 의장", before="검표인 둘")
    assert "결과는 선포되지 않았다" in text(Election.objects.get(), "ko")
    decided = voting.declare(election)
    korean, english, french = (text(decided, language) for language in ("ko", "en", "fr"))
    assert "서명한 입후보 서한이 없습니다" in korean
    for words in ("제1회차: 투표", "제2회차: 결선 투표", "제3회차: 추첨", "GA-2026-D1", "표본 의장", "가정(규약 조항을 확인하지 못함)"):
        assert words in korean
    assert "A lot among" in english
    assert "2029" in english
    assert "Procès-verbal d’élection" in french
    assert draw(protocol_document(decided, "ko"), "hwpx")[:2] == b"PK"
    assert draw(protocol_document(decided, "fr"), "pdf").startswith(b"%PDF")


def test_ballot_papers_are_all_alike() -> None:
    voting = Voting()
    election = voting.nominated(voting.call(voting.seat(), secrecy="secret"), 0, 1)
    said = draw(ballot_papers(election, 3), "md").decode()
    pages = said.split("Ballot paper")
    assert len(pages) == 4
    assert len({page.count("☐") for page in pages[1:]}) == 1
    assert pages[1].count("☐") == 3
    with pytest.raises(Refused):
        ballot_papers(election, 100_000)
    sheets = draw(tellers_sheets(election, "ko"), "md").decode()
    assert "검표인 1" in sheets
    assert "검표인 2" in sheets
    assert "무효표" in sheets


def test_nothing_is_printed_where_no_vote_comes() -> None:
    voting = Voting()
    election = voting.nominated(voting.call(voting.seat(), secrecy="secret"), 0)
    with pytest.raises(Refused):
        ballot_papers(election, 3)
