"""Lists of members at the desk: looked at, settled, taken in, taken back, taken along. Cities are samples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.members.models import MemberImport, Membership
from dure.domain.parties.models import Organisation

pytestmark = pytest.mark.django_db
PAGE = "/desk/members/import/"
HEAD = "도시명,영문명,국가,회원구분,가입일\n"


@pytest.fixture
def secretariat(signed_in: Callable[..., Client], files: Any) -> Client:
    """This function will sign one of the Secretariat in."""
    return signed_in("secretariat", "표본 사무국")


def send(client: Client, text: str, **more: str) -> Any:
    file = SimpleUploadedFile("list.csv", text.encode(), "text/csv")
    return client.post(PAGE, {"list": file, "as_of": "2018-03-12", "category": "", **more})


def test_a_list_is_looked_at_taken_in_and_back(secretariat: Client) -> None:
    address = send(secretariat, HEAD + "서울,Seoul,KR,정회원,2010-09-07\n다낭,Da Nang,VN,준회원,2014-06-01\n").url
    page = secretariat.get(address)
    assert not Organisation.objects.filter(key="seoul").exists()
    assert "정회원 2010-09-07~" in page.content.decode()
    seen = page.context["plan"].fingerprint
    secretariat.post(f"{address}apply/", {"seen": seen})
    assert Membership.objects.filter(known_until__isnull=True).count() == 2
    assert "명부에 반영" in secretariat.get(address).content.decode()
    secretariat.post(f"{address}undo/", {"why": ""})
    assert MemberImport.objects.get().state == "applied"
    secretariat.post(f"{address}undo/", {"why": "다른 파일"})
    assert MemberImport.objects.get().state == "undone"
    assert not Membership.objects.filter(known_until__isnull=True).exists()
    assert "list.csv" in secretariat.get(PAGE).content.decode()


def test_a_doubt_is_settled_on_the_page(secretariat: Client) -> None:
    first = send(secretariat, HEAD + "서울,Seoul,KR,정회원,2010-09-07\n").url
    secretariat.post(f"{first}apply/")
    address = send(secretariat, HEAD + ",Seul,KR,정회원,\n부산,Busan,KR,,\n").url
    page = secretariat.get(address).content.decode()
    assert "「Seul」은(는) 누구입니까?" in page
    assert "소리가 비슷한 이름" in page
    assert "회원 구분이 없습니다" in page
    assert "apply/" not in page  # not before it is settled
    secretariat.post(f"{address}choose/", {"row-2": "seoul", "row-3": "skip", "as_of": "2018.3.12", "category": ""})
    page = secretariat.get(address).content.decode()
    assert "apply/" in page
    secretariat.post(f"{address}apply/")
    assert Organisation.objects.filter(key="busan").count() == 0
    assert "Seul" in Organisation.objects.get(key="seoul").names_text


def test_what_cannot_be_read_names_its_cells_and_keeps_nothing(secretariat: Client) -> None:
    answer = send(secretariat, HEAD + "서울,Seoul,Atlantis,정회원,2010-09-07\n")
    assert answer.status_code == 422
    assert "C2: 「Atlantis」" in answer.content.decode()
    assert not MemberImport.objects.exists()


def test_the_same_file_again_is_told(secretariat: Client) -> None:
    text = HEAD + "서울,Seoul,KR,정회원,2010-09-07\n"
    first = send(secretariat, text).url
    secretariat.post(f"{first}apply/")
    again = send(secretariat, text).url
    answer = secretariat.post(f"{again}apply/", follow=True)
    assert "같은 파일이 이미 반영되어 있습니다" in answer.content.decode()


@pytest.mark.parametrize("duty", ["officer", "auditor", "director"])
def test_others_see_what_a_list_would_do_and_why_they_may_not_take_it_in(signed_in: Callable[..., Client], secretariat: Client, duty: str) -> None:
    address = send(secretariat, HEAD + "서울,Seoul,KR,정회원,2010-09-07\n").url
    other = signed_in(duty)
    page = other.get(address).content.decode()
    assert "Seoul" in page
    assert "apply/" not in page
    other.post(f"{address}apply/")
    assert not Membership.objects.exists()
    assert Client().get(address).status_code == 302


def test_members_are_taken_along(secretariat: Client) -> None:
    address = send(secretariat, HEAD + "서울,Seoul,KR,정회원,2010-09-07\n").url
    secretariat.post(f"{address}apply/")
    assert "seoul" in secretariat.get("/desk/members/export/csv/?on=2018-03-12").content.decode()
    assert secretariat.get("/desk/members/export/csv/?on=2009-03-12").content.decode().count("\n") == 1
    assert secretariat.get("/desk/members/export/xlsx/").content.startswith(b"PK")
    assert secretariat.get("/desk/members/export/pdf/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_preview_takes_a_fixed_number_of_queries(secretariat: Client, django_assert_max_num_queries: Any, rows: int) -> None:
    lines = "".join(f"도시{n},City {'abc'[n]}x,KR,정회원,2010\n" for n in range(rows))
    address = send(secretariat, HEAD + lines).url
    secretariat.get(address)
    with django_assert_max_num_queries(22):
        secretariat.get(address)
