"""A paper comes in: uploaded, read, corrected, its findings settled, filed; and who may not."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.budget.models import Line, ProjectYear
from dure.domain.journal.models import Entry
from dure.domain.papers.models import Correction, Finding, Reading, StoredFile
from tests.web.desk.conftest import SAMPLE

pytestmark = pytest.mark.django_db


def upload(client: Client, data: bytes | None = None, name: str = "statement.md") -> Any:
    file = SimpleUploadedFile(name, SAMPLE.read_bytes() if data is None else data, "text/markdown")
    return client.post("/desk/readings/new/", {"paper": file})


@pytest.fixture
def reading(officer: Client) -> Reading:
    assert upload(officer).status_code == 302
    return Reading.objects.get()


def test_a_paper_is_shown_beside_what_was_read_with_its_findings_in_place(officer: Client, reading: Reading) -> None:
    page = officer.get(f"/desk/readings/{reading.pk}/").content.decode()
    finding = Finding.objects.filter(subject=f"papers.reading:{reading.pk}", code="programmes.date_incomplete").first() \
        or Finding.objects.filter(subject=f"papers.reading:{reading.pk}").first()
    assert finding is not None
    assert finding.ko.replace("<", "&lt;") in page
    assert 'class="note warning"' in page  # at its place on the paper
    assert "?edit=budget.lines.0.current#edit" in page
    assert "1,127,987" in page
    english = officer.get(f"/en/desk/readings/{reading.pk}/").content.decode()
    assert "What was read" in english


def test_a_value_is_corrected_with_a_reason_and_the_paper_checked_again(officer: Client, reading: Reading) -> None:
    before = Finding.objects.filter(present=True).count()
    answer = officer.post(f"/desk/readings/{reading.pk}/correct/", {
        "path": "budget.lines.0.current", "value": "8,401천원", "why": "시험", "revision": reading.revision})
    assert answer.status_code == 302
    reading.refresh_from_db()
    assert [(c["path"], c["value"]) for c in reading.corrections] == [("budget.lines.0.current", 8_401)]
    assert reading.data["budget"]["lines"][0]["current"] == 8_400  # what was read stays
    assert Finding.objects.filter(present=True).count() > before  # the column's sum no longer holds


@pytest.mark.parametrize(("value", "why", "said"), [
    ("여덟천", "시험", "숫자로 읽을 수 없습니다"), ("8,401", "", "사유"), ("8,400", "시험", ""),
])
def test_a_bad_correction_is_refused_and_what_was_typed_stays(
        officer: Client, reading: Reading, value: str, why: str, said: str) -> None:
    answer = officer.post(f"/desk/readings/{reading.pk}/correct/", {
        "path": "budget.lines.0.current", "value": value, "why": why, "revision": reading.revision})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert f'value="{value}"' in page
    reading.refresh_from_db()
    assert reading.corrections == []


def test_the_second_of_two_officers_sees_what_the_first_wrote(
        officer: Client, signed_in: Callable[..., Client], reading: Reading) -> None:
    sent = {"path": "budget.lines.0.current", "why": "시험", "revision": reading.revision}
    assert officer.post(f"/desk/readings/{reading.pk}/correct/", sent | {"value": "8,500"}).status_code == 302
    late = signed_in(name="표본 둘째").post(f"/desk/readings/{reading.pk}/correct/", sent | {"value": "8,600"})
    page = late.content.decode()
    assert late.status_code == 409
    assert 'value="8,600"' in page
    assert "8,500" in page
    reading.refresh_from_db()
    assert [c["value"] for c in reading.corrections] == [8_500]


def test_a_finding_is_dismissed_only_with_a_reason_and_stays_so_when_filed(officer: Client, reading: Reading) -> None:
    finding = Finding.objects.filter(subject=f"papers.reading:{reading.pk}").first()
    address = f"/desk/findings/{finding.pk}/dismiss/"
    officer.post(address, {"reason": "", "next": f"/desk/readings/{reading.pk}/"})
    finding.refresh_from_db()
    assert finding.state == "open"
    officer.post(address, {"reason": "표본이므로", "next": "https://elsewhere.example/"})
    finding.refresh_from_db()
    assert (finding.state, finding.reason) == ("dismissed", "표본이므로")
    officer.post(f"/desk/readings/{reading.pk}/file/")
    filed = Finding.objects.get(subject__startswith="budget.", fingerprint=finding.fingerprint)
    assert (filed.state, filed.reason) == ("dismissed", "표본이므로")


def test_filing_records_the_paper_once(officer: Client, reading: Reading) -> None:
    page = officer.get(f"/desk/readings/{reading.pk}/file/").content.decode()
    assert "새 사업" in page
    answer = officer.post(f"/desk/readings/{reading.pk}/file/")
    assert answer.status_code == 302
    assert officer.get(answer["Location"]).status_code == 200
    assert ProjectYear.objects.count() == 1
    upload(officer)
    again = Reading.objects.order_by("-pk").first()
    officer.post(f"/desk/readings/{again.pk}/file/")
    assert ProjectYear.objects.count() == 1
    assert Line.objects.filter(project_year__fiscal_year=2018, is_total=False).count() == 4


@pytest.mark.parametrize(("data", "name", "said"), [
    (b"", "a.md", "비어"), (b"PK\x03\x04 not a zip", "a.hwpx", ""), ("점심 메뉴: 김밥".encode(), "a.txt", "사업설명서가 아닙니다"),
])
def test_what_cannot_be_read_is_said_and_writes_no_record(officer: Client, data: bytes, name: str, said: str) -> None:
    answer = officer.post("/desk/readings/new/", {"paper": SimpleUploadedFile(name, data)}, follow=True)
    page = answer.content.decode()
    assert 'class="notice error"' in page
    assert said in page
    assert ProjectYear.objects.count() == 0
    assert Reading.objects.exclude(state="refused").count() == 0


def test_a_form_without_a_file_is_answered(officer: Client) -> None:
    assert officer.post("/desk/readings/new/", {}).status_code == 422


@pytest.mark.parametrize("address", ["/desk/", "/desk/readings/", "/desk/readings/new/", "/desk/money/"])
def test_a_visitor_is_led_to_sign_in_and_one_without_a_duty_is_refused(
        client: Client, signed_in: Callable[..., Client], address: str) -> None:
    assert client.get(address).status_code == 302
    assert signed_in("").get(address).status_code == 403


def test_an_auditor_reads_and_writes_nothing(signed_in: Callable[..., Client], reading: Reading) -> None:
    auditor, entries, files = signed_in("auditor"), Entry.objects.count(), StoredFile.objects.count()
    assert auditor.get(f"/desk/readings/{reading.pk}/").status_code == 200
    upload(auditor, b"# another")
    auditor.post(f"/desk/readings/{reading.pk}/correct/", {
        "path": "title", "value": "다른 이름", "why": "시험", "revision": reading.revision})
    auditor.post(f"/desk/readings/{reading.pk}/file/")
    auditor.post(f"/desk/readings/{reading.pk}/lay-aside/", {"reason": "시험"})
    finding = Finding.objects.first()
    auditor.post(f"/desk/findings/{finding.pk}/accept/")
    assert (Entry.objects.count(), StoredFile.objects.count(), ProjectYear.objects.count()) == (entries, files, 0)


@pytest.mark.parametrize("papers", [1, 3])
def test_the_list_takes_the_same_queries_for_one_paper_and_three(
        officer: Client, papers: int, django_assert_num_queries: Any) -> None:
    for n in range(papers):
        upload(officer, SAMPLE.read_bytes() + b"\n" * (n + 1), f"{n}.md")
    officer.get("/desk/readings/")
    with django_assert_num_queries(5):  # session, account, duties; count, rows
        officer.get("/desk/readings/")


def test_a_finding_leads_to_the_field_that_it_speaks_of(officer: Client, reading: Reading) -> None:
    finding = Finding.objects.get(subject=f"papers.reading:{reading.pk}", code="programmes.count_differs")
    page = officer.get(f"/desk/readings/{reading.pk}/").content.decode()
    row = page.partition(f'id="finding-{finding.pk}"')[2].partition("</ul>")[0]
    path = row.partition('class="mend" href="?edit=')[2].partition("#")[0]
    assert path.endswith(".counts.people")
    form = officer.get(f"/desk/readings/{reading.pk}/?edit={path}").content.decode()
    assert f'name="path" value="{path}"' in form
    assert "정오표에 올립니다" in form
    assert "<q lang=\"ko\">" in form.partition("id=\"edit\"")[2].partition("</section>")[0]


def test_an_auditor_sees_findings_and_no_form(signed_in: Callable[..., Client], reading: Reading) -> None:
    page = signed_in("auditor").get(f"/desk/readings/{reading.pk}/?edit=budget.lines.0.current").content.decode()
    assert 'class="finding' in page
    assert "/desk/findings/" not in page
    assert 'href="?edit=' not in page
    assert 'id="edit"' not in page


def test_the_file_is_handed_out_as_it_came_in(officer: Client, reading: Reading) -> None:
    answer = officer.get(f"/desk/readings/{reading.pk}/original/")
    assert b"".join(answer) == SAMPLE.read_bytes()
    assert answer["Content-Disposition"].startswith("attachment")
    assert Client().get(f"/desk/readings/{reading.pk}/original/").status_code == 302


def test_a_paper_joins_the_project_that_is_named_and_an_unknown_one_is_refused(officer: Client, reading: Reading) -> None:
    address = f"/desk/readings/{reading.pk}/file/"
    wrong = officer.post(address, {"project": "no-such-project"})
    assert wrong.status_code == 422
    assert 'value="no-such-project"' in wrong.content.decode()
    assert not ProjectYear.objects.exists()
    assert officer.post(address).status_code == 302
    first = ProjectYear.objects.get().project
    upload(officer, SAMPLE.read_bytes().replace("세계도시 전자정부 협의체 운영".encode(), "야간도서관 운영".encode()), "other.md")
    other = Reading.objects.latest("pk")
    page = officer.get(f"/desk/readings/{other.pk}/file/").content.decode()
    assert f'<option value="{first.short_name}">' in page
    assert officer.post(f"/desk/readings/{other.pk}/file/", {"project": first.short_name}).status_code == 302
    assert set(ProjectYear.objects.values_list("project_id", flat=True)) == {first.pk}


def test_finding_place_and_field_lead_to_each_other(officer: Client, reading: Reading) -> None:
    page = officer.get(f"/desk/readings/{reading.pk}/").content.decode()
    finding = Finding.objects.get(subject=f"papers.reading:{reading.pk}", code="programmes.count_differs")
    row = page.partition(f'id="finding-{finding.pk}"')[2].partition("</ul>")[0]
    for target in re.findall(r'href="#([^"]+)"', row):  # places on the paper, and fields
        assert f'id="{target}"' in page, target
    field = re.search(r'href="#(v-[^"]+)"', row).group(1)
    cell = page.partition(f'id="{field}"')[2].partition("</td>")[0]
    assert f'href="#finding-{finding.pk}"' in cell  # from the field back to the finding
    paper = page.partition('id="paper"')[2].partition("</article>")[0]
    assert f'<a class="note warning" href="#finding-{finding.pk}">' in paper  # and from its place


@pytest.mark.parametrize(("year", "findings"), [(2017, 0), (2018, 12)])
def test_the_page_takes_the_same_queries_whatever_it_finds(
        officer: Client, year: int, findings: int, django_assert_num_queries: Any) -> None:
    upload(officer, SAMPLE.with_name(f"statement-{year}.md").read_bytes())
    assert Finding.objects.count() == findings
    address = f"/desk/readings/{Reading.objects.get().pk}/"
    officer.get(address)
    with django_assert_num_queries(5):  # session, account, duties; reading, findings
        officer.get(address)


@pytest.mark.parametrize(("of", "listed", "filed"), [("paper", 1, 8_400), ("reading", 0, 8_401), ("", 1, 8_400)])
def test_the_officer_says_whether_the_paper_or_the_reader_was_wrong(
        officer: Client, reading: Reading, of: str, listed: int, filed: int) -> None:
    form = officer.get(f"/desk/readings/{reading.pk}/?edit=budget.lines.0.current").content.decode()
    assert re.search(r'value="paper" id="of-paper" checked', form)  # the paper says 8,400 indeed
    officer.post(f"/desk/readings/{reading.pk}/correct/", {
        "path": "budget.lines.0.current", "value": "8,401", "why": "시험", "revision": reading.revision, "of": of})
    reading.refresh_from_db()
    assert reading.corrections[0]["of"] == of
    officer.post(f"/desk/readings/{reading.pk}/file/")
    assert Correction.objects.count() == listed
    assert Line.objects.get(name="사무관리비").current == filed


def test_what_the_list_of_corrections_cannot_hold_is_a_misreading(officer: Client, reading: Reading) -> None:
    form = officer.get(f"/desk/readings/{reading.pk}/?edit=fiscal_year").content.decode()
    assert 'name="of"' not in form
    assert 'value="2018"' in form  # a year has no comma


SHORT = ("| 국외업무여비 | (x-) 35,000 | (x-) 35,000 | (x-) 0 | (x-) 0 |", "| 국외업무여비 | (x-) 35,000 | (x-) 35,000 |")


@pytest.mark.parametrize("way", ["correct", "accept"])
def test_a_row_that_lacks_cells_is_settled_before_it_is_filed(officer: Client, way: str) -> None:
    text = SAMPLE.read_text()
    assert SHORT[0] in text
    upload(officer, text.replace(*SHORT).encode())
    made = Reading.objects.get()
    finding = Finding.objects.get(code="intake.cells_missing")
    assert "국외업무여비" in finding.ko
    page = officer.get(f"/desk/readings/{made.pk}/file/").content.decode()
    assert f"#finding-{finding.pk}" in page
    assert officer.post(f"/desk/readings/{made.pk}/file/").status_code == 422
    assert not ProjectYear.objects.exists()
    if way == "correct":
        officer.post(f"/desk/readings/{made.pk}/correct/", {
            "path": "budget.lines.1.change", "value": "0", "why": "빈칸", "revision": made.revision})
    else:
        officer.post(f"/desk/findings/{finding.pk}/accept/", {"reason": "", "next": f"/desk/readings/{made.pk}/"})
    assert officer.post(f"/desk/readings/{made.pk}/file/").status_code == 302
    assert ProjectYear.objects.count() == 1
