"""A statement at work: corrected, drafted for next year, typed into, reviewed along the line, approved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.budget.models import Line, ProjectYear
from dure.domain.papers.models import Correction, Finding, Frozen, Review
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> str:
    filed = file_statement(library(2021), b"library", "paper.md", by=OFFICER, on=ON, at=AT)
    return f"/desk/money/{filed.project}"


def line(year: int, name: str = "시설비") -> Line:
    return Line.objects.get(project_year__fiscal_year=year, name=name)


def drafted(officer: Client, home: str) -> str:
    answer = officer.post(f"{home}/2021/act/draft-next/")
    assert answer["Location"] == f"{home}/2022/draft/"
    return answer["Location"]


def test_a_figure_is_corrected_at_its_trace_and_the_paper_can_still_be_seen_as_filed(officer: Client, home: str) -> None:
    ref = f"budget.line:{line(2021).pk}/current"
    refused = officer.post(f"/desk/trace/{ref}", {"value": "29,500", "reason": ""})
    assert refused.status_code == 422
    assert 'value="29,500"' in refused.content.decode()
    assert officer.post(f"/desk/trace/{ref}", {"value": "29,500천원", "reason": "결과보고"}).status_code == 302
    made = Correction.objects.get()
    assert (made.filed, made.corrected) == (29_000, 29_500)
    corrected, filed = (officer.get(f"{home}/2021/{edition}").content.decode() for edition in ("", "?as=filed"))
    assert "29,500" in corrected
    assert ">29,000<" in filed
    officer.post(f"/desk/corrections/{made.pk}/take-back/", {"project": home.split("/")[-1], "year": "2021", "reason": "맞았음"})
    assert ">29,000<" in officer.get(f"{home}/2021/").content.decode()


def test_a_draft_takes_what_is_typed_and_its_sums_follow(officer: Client, home: str) -> None:
    address = drafted(officer, home)
    name = f"budget.line:{line(2022).pk}/current"
    answer = officer.post(address, {f"was:{name}": "29,000", f"now:{name}": "31,000"})
    assert answer.status_code == 302
    assert line(2022).current == 31_000
    page = officer.get(f"{home}/2022/").content.decode()
    assert "44,700" in page  # 12,500 + 31,000 + 1,200
    assert "2,000" in page  # against last year


def test_the_second_of_two_officers_overwrites_nothing(officer: Client, signed_in: Callable[..., Client], home: str) -> None:
    address = drafted(officer, home)
    name = f"budget.line:{line(2022).pk}/current"
    assert officer.post(address, {f"was:{name}": "29,000", f"now:{name}": "31,000"}).status_code == 302
    late = signed_in(name="표본 둘째").post(address, {f"was:{name}": "29,000", f"now:{name}": "32,000"})
    page = late.content.decode()
    assert late.status_code == 409
    assert 'value="32,000"' in page
    assert "31000" in page.replace(",", "")
    assert line(2022).current == 31_000


@pytest.mark.parametrize(("value", "status"), [("많이", 409), ("1,2,3", 409), ("△5", 302)])
def test_junk_is_refused_and_stays_in_its_field(officer: Client, home: str, value: str, status: int) -> None:
    address = drafted(officer, home)
    name = f"budget.line:{line(2022).pk}/current"
    answer = officer.post(address, {f"was:{name}": "29,000", f"now:{name}": value})
    assert answer.status_code == status
    if status == 409:
        assert f'value="{value}"' in answer.content.decode()
        assert line(2022).current == 29_000


def test_rows_come_and_go(officer: Client, home: str) -> None:
    address = drafted(officer, home)
    before = Line.objects.filter(project_year__fiscal_year=2022).count()
    assert officer.post(address, {"add": "budget.line"}).status_code == 302
    assert Line.objects.filter(project_year__fiscal_year=2022).count() == before + 1
    assert officer.post(address, {"remove": f"budget.line:{line(2022).pk}"}).status_code == 302
    assert Line.objects.filter(project_year__fiscal_year=2022).count() == before
    for kind in ("basis_item", "officer", "ground", "step", "outturn"):
        assert officer.post(address, {"add": f"budget.{kind}"}).status_code == 302, kind
    for kind in ("programme", "happening", "result"):
        assert officer.post(address, {"add": f"programmes.{kind}"}).status_code == 302, kind
    assert officer.get(address).status_code == 200


def test_one_calculation_is_computed_as_it_is_typed(officer: Client) -> None:
    assert officer.get("/desk/basis/", {"expression": "400,000원*4회*4분과"}).content.decode() == "= 6,400,000원"
    assert officer.get("/desk/basis/", {"expression": "1,000원*1/3"}).content.decode() == "= 333.33원"
    assert "없습니다" in officer.get("/desk/basis/", {"expression": "모름"}).content.decode()


def test_the_line_confirms_in_order_and_the_approved_file_is_compared(
        officer: Client, signed_in: Callable[..., Client], home: str) -> None:
    drafted(officer, home)
    review = officer.post(f"{home}/2022/submit/")["Location"]
    frozen = Frozen.objects.get()
    assert frozen.content_hash in officer.get(review).content.decode()
    assert officer.get(f"{home}/2022/draft/").status_code == 404  # frozen: nothing is typed any more
    signed_in("director", "표본 과장").post(f"{review}confirm/")  # not yet his turn
    assert Review.objects.get().state == "waiting"
    signed_in("team_lead", "표본 팀장").post(f"{review}confirm/")
    signed_in("director", "표본 과장").post(f"{review}confirm/")
    assert Review.objects.get().state == "confirmed"
    for form in ("hwpx", "pdf", "xlsx", "html", "md", "json"):
        assert officer.post(f"/desk/frozen/{frozen.pk}/{form}/").status_code == 200, form
    paper = b"".join(officer.post(f"/desk/frozen/{frozen.pk}/md/").streaming_content).decode()
    changed = SimpleUploadedFile("approved.md", paper.replace("29,000", "29,900").encode())
    refused = officer.post(f"{review}approved/", {"file": changed, "number": "도서관과-12", "decided_on": "언젠가"})
    assert refused.status_code == 422
    assert "도서관과-12" in refused.content.decode()
    changed.seek(0)
    assert officer.post(f"{review}approved/", {"file": changed, "number": "도서관과-12", "decided_on": "2021.12.20"}).status_code == 302
    frozen.refresh_from_db()
    assert (frozen.paper.number, str(frozen.paper.decided_on)) == ("도서관과-12", "2021-12-20")
    found = Finding.objects.filter(subject=f"papers.paper:{frozen.paper_id}")
    assert found.exists()
    assert all(f.code == "budget.paper_differs" for f in found)


def test_what_is_sent_back_can_be_typed_into_again(officer: Client, signed_in: Callable[..., Client], home: str) -> None:
    address = drafted(officer, home)
    review = officer.post(f"{home}/2022/submit/")["Location"]
    lead = signed_in("team_lead", "표본 팀장")
    lead.post(f"{review}return/", {"reason": ""})
    assert Review.objects.get().state == "waiting"
    lead.post(f"{review}return/", {"reason": "여비를 다시"})
    assert Review.objects.get().state == "returned"
    assert officer.get(address).status_code == 200


def test_withdrawing_names_what_was_built_on_it(officer: Client, home: str) -> None:
    drafted(officer, home)
    officer.post(f"{home}/2021/act/withdraw/", {"reason": "잘못 올림"})
    assert ProjectYear.objects.get(fiscal_year=2021).state == "filed"
    officer.post(f"{home}/2022/act/withdraw/", {"reason": "처음부터"})
    officer.post(f"{home}/2021/act/withdraw/", {"reason": "잘못 올림"})
    assert ProjectYear.objects.get(fiscal_year=2021).state == "withdrawn"


def test_pages_of_a_year_answer_in_both_languages(officer: Client, home: str) -> None:
    for page in ("", "compare/", "copies/"):
        for language in ("", "/en"):
            assert officer.get(f"{language}{home}/2021/{page}").status_code == 200, (language, page)
    copies = officer.get(f"{home}/2021/copies/").content.decode()
    assert "시설비\t29000000" in copies  # won, plain digits, parted by tabs


def test_an_auditor_reads_and_writes_nothing(signed_in: Callable[..., Client], home: str) -> None:
    auditor = signed_in("auditor")
    assert auditor.get(f"{home}/2021/").status_code == 200
    auditor.post(f"{home}/2021/act/draft-next/")
    auditor.post(f"{home}/2021/act/withdraw/", {"reason": "시험"})
    auditor.post(f"/desk/trace/budget.line:{line(2021).pk}/current", {"value": "1", "reason": "시험"})
    assert list(ProjectYear.objects.values_list("fiscal_year", "state")) == [(2021, "filed")]
    assert not Correction.objects.exists()


@pytest.mark.parametrize("years", [1, 3])
def test_the_list_takes_the_same_queries_for_one_year_and_three(
        officer: Client, years: int, django_assert_num_queries: Any) -> None:
    for year in range(2021, 2021 + years):
        file_statement(library(year), b"%d" % year, "paper.md", by=OFFICER, on=ON, at=AT)
    officer.get("/desk/money/")
    with django_assert_num_queries(6):  # session, account, duties; years to choose, count, rows
        officer.get("/desk/money/")


def test_what_the_books_say_otherwise_stands_beside_the_findings(officer: Client, home: str) -> None:
    page = f"{home}/2021/"
    assert "지금 장부와 다릅니다" not in officer.get(page).content.decode()
    booked = open_line(by=OFFICER, at=AT, project=home.split("/")[-1], fiscal_year=2021, name="시설비")
    record_amount(by=OFFICER, at=AT, on=date(2020, 12, 15), line=booked.pk, stage="voted", author="시의회", amount=30_000_000)
    said = "2021년 「시설비」: 사업설명서 29,000,000원, 장부 30,000,000원, 차이 △1,000,000원"
    shown = officer.get(page).content.decode()
    assert "지금 장부와 다릅니다" in shown
    assert said in shown
    officer.post(f"{home}/2021/act/check/")
    assert Finding.objects.get(code="spending.declared_line").state == "open"
    again = officer.get(page).content.decode()
    assert said in again
    assert "지금 장부와 다릅니다" not in again  # it is a finding now
