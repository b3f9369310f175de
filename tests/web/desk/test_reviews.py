"""A draft on its way: frozen with its hash, confirmed along the line (代 for one who stands in), exported, back approved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.budget.models import ProjectYear, State
from dure.domain.papers.models import Export, Finding, Frozen, Review
from dure.domain.parties.models import Duty
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, library
from tests.formats.forms import one_table, separate_tables

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(officer: Client) -> str:
    """This function will return the address of a review that was begun."""
    project = file_statement(library(2021), b"library", "paper.md", by=OFFICER, on=ON, at=AT).project
    officer.post(f"/desk/money/{project}/2021/act/draft-next/")
    return str(officer.post(f"/desk/money/{project}/2022/submit/")["Location"])


@pytest.fixture
def confirmed(signed_in: Callable[..., Client], review: str) -> str:
    for duty in ("team_lead", "director"):
        signed_in(duty).post(f"{review}confirm/", {"reason": "확인함"})
    assert Review.objects.get().state == "confirmed"
    return review


def page(client: Client, address: str) -> str:
    return str(client.get(address).content.decode())


def test_only_the_post_whose_turn_it_is_is_asked(signed_in: Callable[..., Client], officer: Client, review: str) -> None:
    lead, director = signed_in("team_lead"), signed_in("director")
    assert f'action="{review}confirm/"' in page(lead, review)
    for other in (officer, director, signed_in("auditor")):
        assert f'action="{review}confirm/"' not in page(other, review)
        other.post(f"{review}confirm/")
    assert [step.outcome for step in Review.objects.get().steps.all()] == ["confirmed", "", ""]
    assert Review.objects.get().pk in [step.review_id for step in lead.get("/desk/").context["today"].reviews]
    assert director.get("/desk/").context["today"].reviews == []


def test_one_who_stands_in_signs_as_deputy(signed_in: Callable[..., Client], review: str) -> None:
    deputy = signed_in("team_lead", "표본 대리")
    Duty.objects.filter(account__name__ko="표본 대리").update(deputy=True)
    assert 'name="deputy" value="1"' in page(deputy, review)
    deputy.post(f"{review}confirm/", {"deputy": "1"})
    step = Review.objects.get().steps.get(duty="team_lead")
    assert (step.outcome, step.deputy, step.name) == ("confirmed", True, "표본 대리")
    assert "代 팀장" in page(deputy, review)


def test_what_was_frozen_stays_as_it_was(officer: Client, review: str) -> None:
    frozen = Frozen.objects.get()
    year = ProjectYear.objects.get(fiscal_year=2022)
    assert year.state == State.FROZEN
    before = (frozen.content_hash, frozen.statement["budget"]["total"]["current"])
    officer.post(f"/desk/money/{year.project.short_name}/2022/draft/", {"add": "budget.line"})
    frozen.refresh_from_db()
    assert (frozen.content_hash, frozen.statement["budget"]["total"]["current"]) == before
    assert before[0] in page(officer, review)


def test_what_was_sent_back_waits_for_its_author(officer: Client, signed_in: Callable[..., Client], review: str) -> None:
    signed_in("team_lead").post(f"{review}return/", {"reason": "여비를 다시"})
    returned = officer.get("/desk/").context["today"].returned
    assert [one.pk for one in returned] == [Review.objects.get().pk]
    assert "여비를 다시" in page(officer, review)


def test_nothing_leaves_before_all_have_confirmed(officer: Client, review: str) -> None:
    assert "form.hwpx" not in page(officer, review)
    file = SimpleUploadedFile("approved.md", b"# x")
    answer = officer.post(f"{review}approved/", {"file": file, "number": "도서관과-1", "decided_on": "2021.12.20"})
    assert answer.status_code == 422
    assert Frozen.objects.get().paper_id is None


def test_an_export_is_kept_once_and_an_auditor_keeps_none(
        officer: Client, signed_in: Callable[..., Client], confirmed: str) -> None:
    key = Frozen.objects.get().pk
    auditor = signed_in("auditor")
    assert auditor.post(f"/desk/frozen/{key}/md/").status_code == 200
    assert Export.objects.count() == 0
    first, second = (b"".join(officer.post(f"/desk/frozen/{key}/md/")) for _ in range(2))
    assert first == second
    assert Export.objects.count() == 1
    assert officer.post(f"/desk/frozen/{key}/exe/").status_code == 404


@pytest.mark.parametrize("form", [one_table.form, separate_tables.form])
def test_the_offices_own_form_is_filled_and_open_cells_are_named(officer: Client, confirmed: str, form: Callable[[], bytes]) -> None:
    answer = officer.post(f"{confirmed}form/", {"form": SimpleUploadedFile("form.hwpx", form())})
    assert answer.status_code == 200
    assert answer.context["unfilled"]
    assert "채우지" in answer.content.decode() or "자리" in answer.content.decode()
    filled = b"".join(officer.get(f"/desk/frozen/{Frozen.objects.get().pk}/form.hwpx"))
    assert filled[:2] == b"PK"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no form"])
def test_what_is_no_form_is_refused_in_a_sentence(officer: Client, confirmed: str, data: bytes) -> None:
    answer = officer.post(f"{confirmed}form/", {"form": SimpleUploadedFile("form.hwpx", data)})
    assert answer.status_code == 422
    assert answer.context["form_errors"]
    assert not Export.objects.exists()


@pytest.mark.parametrize("change", ["", "29,900"])
def test_the_approved_file_is_registered_and_compared(officer: Client, confirmed: str, change: str) -> None:
    frozen = Frozen.objects.get()
    paper = b"".join(officer.post(f"/desk/frozen/{frozen.pk}/md/")).decode()
    sent: dict[str, Any] = {"number": "도서관과-12", "decided_on": "2021.12.20",
                            "file": SimpleUploadedFile("approved.md", (paper.replace("29,000", change) if change else paper).encode())}
    assert officer.post(f"{confirmed}approved/", sent).status_code == 302
    frozen.refresh_from_db()
    assert frozen.paper.number == "도서관과-12"
    found = Finding.objects.filter(subject=f"papers.paper:{frozen.paper_id}")
    assert found.exists() == bool(change)
    assert ("없음: 기록과 같습니다" in page(officer, confirmed)) == (not change)
