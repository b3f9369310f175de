"""An invitation at the counter: seen in three languages, answered without JavaScript, nothing typed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.meetings.actions import invitations as acts
from dure.domain.meetings.models import Delegate, Invitation, Meeting
from dure.formats.reading import read
from dure.web.counter.links import signed
from tests.domain.bodies.conftest import SECRETARIAT, Network
from tests.domain.meetings.test_invitations import AT, meeting, network  # noqa: F401

pytestmark = pytest.mark.django_db
GIVEN = {"answer": "comes", "version": "1", "family-0": "마크", "given-0": "표본", "post-0": "시장", "role-0": "head", "votes-0": "yes",
         "speaks-0": "yes", "language-0": "ko", "note": "채식"}


def address(key: str, language: str = "ko") -> str:
    """This function will return the address of a city's invitation."""
    row = Invitation.objects.get(organisation__key=key)
    return f"{'' if language == 'ko' else '/' + language}/invited/{signed(row.token)}/"


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    """This function will let stored files lie in a folder of the test's own."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


def page(key: str, language: str = "ko") -> str:
    return Client().get(address(key, language)).content.decode()


@pytest.mark.parametrize(("language", "words"), [
    ("ko", ("2026년 10월 13일 (화)", "참석합니다", "신임장", "계신 곳 시각")),
    ("en", ("Tue 13 October 2026", "We will come", "Letter of credentials", "Mon 12 October 2026 18:30 (Central Standard Time, UTC−6)")),
    ("fr", ("mar. 13 octobre 2026", "Nous viendrons", "Lettre de pouvoirs", "Enregistrer la réponse")),
])
def test_an_invitation_is_seen_in_three_languages_with_the_own_hour(meeting: Meeting, language: str, words: tuple[str, ...]) -> None:  # noqa: F811
    said = page("mexico-city", language)
    for word in words:
        assert word in said
    assert "noindex" in said


def test_an_answer_is_given_kept_and_changed(meeting: Meeting, files: Path) -> None:  # noqa: F811
    client, here = Client(), address("seoul")
    assert client.post(here, GIVEN).status_code == 302
    said = client.get(here).content.decode()
    assert 'value="마크"' in said
    assert "채식" in said
    assert "신임장 없음" in said
    letter = SimpleUploadedFile("신임장.pdf", b"%PDF-1.7 x", "application/pdf")
    assert client.post(f"{here}credential/", {"credential": letter}).status_code == 302
    assert "신임장.pdf" in client.get(here).content.decode()
    again = client.post(f"{here}credential/", {"credential": SimpleUploadedFile("a.pdf", b"MZ", "application/pdf")})
    assert again.status_code == 422
    assert client.post(f"{here}credential/").status_code == 422
    key = str(Delegate.objects.get().pk)
    assert client.post(here, GIVEN | {"version": "2", "key-0": key, "remove-0": "yes", "family-1": "표본", "role-1": "delegate"}).status_code == 302
    assert set(Delegate.objects.values_list("family_name", "state")) == {("마크", "withdrawn"), ("표본", "named")}


def test_what_is_refused_stays_as_it_was_typed_and_the_other_window_is_shown(meeting: Meeting) -> None:  # noqa: F811
    client, here = Client(), address("seoul")
    wrong = client.post(here, GIVEN | {"family-0": "", "email-0": "x"})
    assert wrong.status_code == 422
    said = wrong.content.decode()
    assert "성을 적어 주십시오" in said
    assert 'value="표본"' in said
    assert client.post(here, GIVEN).status_code == 302
    late = client.post(here, GIVEN | {"family-0": "늦은", "note": "다른 창"})
    said = late.content.decode()
    assert late.status_code == 422
    assert "다른 창에서 답을 저장했습니다" in said
    assert "늦은" in said
    assert "마크" in said
    assert 'name="version" value="2"' in said
    assert client.post(here, GIVEN | {"family-0": "늦은", "version": "2"}).status_code == 302  # knowing it, they save again
    assert "늦은" in client.get(here).content.decode()


def test_accepted_credentials_are_shown_and_no_form_is_left(meeting: Meeting) -> None:  # noqa: F811
    client, here = Client(), address("seoul")
    client.post(here, GIVEN)
    Delegate.objects.update(state="accepted")
    said = client.get(here).content.decode()
    assert "신임 확인" in said
    assert "<textarea" not in said
    assert client.post(here, GIVEN | {"answer": "declines", "version": "2"}).status_code == 422


def test_a_link_that_nobody_signed_leads_nowhere(meeting: Meeting, network: Network) -> None:  # noqa: F811
    row = Invitation.objects.first()
    assert row is not None
    assert Client().get(f"/invited/{row.token.hex}.forged/").status_code == 404
    acts.withdraw_invitation(by=SECRETARIAT, at=AT, invitation=row.pk)
    assert Client().get(f"/invited/{signed(row.token)}/").status_code == 404


@pytest.mark.parametrize("language", ["ko", "en", "fr"])
@pytest.mark.parametrize("form", ["pdf", "hwpx"])
def test_the_notice_is_handed_out_in_each_language(meeting: Meeting, language: str, form: str) -> None:  # noqa: F811
    answer: Any = Client().get(f"{address('seoul', language)}notice.{form}")
    assert answer.status_code == 200
    said = str(read(answer.content, f"notice.{form}").blocks)
    for words in ({"ko": ("소집 통지서", "제5차 총회", "09:30", "가정"), "en": ("Notice of meeting", "5th General Assembly", "assumed", "Korean Standard Time"),
                   "fr": ("Convocation", "heure normale de la Corée", "supposé", "Dépôt des candidatures")}[language]):
        assert words in said
    assert Client().get(f"{address('seoul', language)}notice.xlsx").status_code == 404
