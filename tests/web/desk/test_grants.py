"""Grants at the desk: both sides on the same pages with different powers, files of costs, evidence, and who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.budget.models import Project
from dure.domain.grants.actions.packages import own_key
from dure.domain.grants.models import Agreement, Application, Credit, Expense, Instalment, Reallocation
from dure.domain.grants.queries.position import position
from dure.domain.grants.rules.package import public_text
from dure.domain.parties.models import Organisation
from dure.domain.texts.models import Parameter
from tests.domain.grants.granting import GRANTED, Grant, open_2019, signed

pytestmark = pytest.mark.django_db
DESK = "/en/desk/grants/"
PAGE = f"{DESK}wego-2019/"


@pytest.fixture
def line(db: None) -> Any:
    """This function will open the line of 2019."""
    Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
    return open_2019()


@pytest.fixture
def recipient(db: None) -> Organisation:
    """This function will return the network that receives the grant."""
    return Organisation.objects.create(key="wego", kind="network", names_text="표본 협의체")


@pytest.fixture
def grant(line: Any, recipient: Organisation) -> Grant:
    """This function will return the agreement, signed, with its money."""
    made = signed(line, recipient)
    made.paid(GRANTED)
    return made


def said(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_an_agreement_is_drafted_signed_and_paid_on_the_pages(signed_in: Callable[..., Client], line: Any, recipient: Organisation) -> None:
    office, director, head = signed_in("officer"), signed_in("director"), signed_in("bureau_head")
    words = {"key": "wego-2019", "title_ko": "2019년 예산지원 약정", "line": line.pk, "recipient": "wego", "starts_on": "2019-01-01",
             "ends_on": "2019-12-31", "items": "인건비 560,740,000\n사업비 694,560천원", "profile": "agreement"}
    wrong = office.post(DESK, words | {"recipient": "nobody", "items": "인건비"})
    assert wrong.status_code == 422
    assert "2019년 예산지원 약정" in wrong.content.decode()
    assert office.post(DESK, words).status_code == 302
    assert "wego-2019" in said(office, DESK)
    assert office.post(f"{PAGE}act/revise/", words | {"items": "인건비 560,740,000\n사업비 694,560,000"}).status_code == 302
    assert office.post(f"{PAGE}act/sign/", {"on": "2019-01-15"}).status_code == 422
    assert director.post(f"{PAGE}act/sign/", {"on": "2019-01-15"}).status_code == 302
    assert Agreement.objects.get().state == "signed"
    staff = signed_in("secretariat")
    assert staff.post(f"{PAGE}instalments/apply/", {"amount": "12억", "on": "2019-01-16"}).status_code == 422
    assert staff.post(f"{PAGE}instalments/apply/", {"amount": "1,255,300,000원", "on": "2019-01-16"}).status_code == 302
    asked = Application.objects.get()
    granting = {f"g{asked.pk}-granted": "1,255,300,000", f"g{asked.pk}-on": "2019-01-20"}
    assert director.post(f"{PAGE}applications/{asked.pk}/grant/", granting).status_code == 422
    assert head.post(f"{PAGE}applications/{asked.pk}/grant/", granting).status_code == 302
    assert office.post(f"{PAGE}applications/{asked.pk}/pay/", {f"p{asked.pk}-amount": "1,255,300,000"}).status_code == 302
    part = Instalment.objects.get()
    assert office.post(f"{PAGE}instalments/{part.pk}/case/").status_code == 302
    refused_one = head.post(f"{PAGE}instalments/{part.pk}/arrive/", {f"a{part.pk}-paid_on": "2019-01-31"})
    assert refused_one.status_code == 422
    assert "paid 0 won by 2019-01-31" in refused_one.content.decode()
    for client in (office, staff, signed_in("auditor")):
        assert "Application 1" in said(client, f"{PAGE}instalments/")


def test_costs_are_entered_approved_shown_and_taken_back(signed_in: Callable[..., Client], grant: Grant, files: Path) -> None:
    staff, general, office = signed_in("secretariat"), signed_in("secretary_general"), signed_in("officer")
    cost = {"item": grant.item("사업비"), "on": "2019-03-04", "payee": "표본 인쇄", "text": "자료집", "amount": "1,000,000"}
    assert office.post(f"{PAGE}execution/enter/", cost).status_code == 422
    assert "표본 인쇄" in staff.post(f"{PAGE}execution/enter/", cost | {"amount": "백만"}).content.decode()
    assert staff.post(f"{PAGE}execution/enter/", cost).status_code == 302
    made = Expense.objects.get()
    assert "Waits for approval" in said(general, f"{PAGE}execution/")
    assert general.post(f"{PAGE}execution/decide/", {"expense": [made.pk], "verb": "approve"}).status_code == 302
    assert "1 cost has no evidence" in said(staff, f"{PAGE}execution/?evidence=missing")
    one = f"{PAGE}execution/{made.pk}/"
    assert "Evidence missing" in said(staff, one)
    file = SimpleUploadedFile("invoice.pdf", b"%PDF sample", content_type="application/pdf")
    assert staff.post(f"{one}attach/", {"kind": "tax_invoice", "file": file}).status_code == 302
    page = said(office, one)
    shown = made.evidence.get()
    assert shown.file.sha256 in page
    assert "Evidence missing" not in page
    address = f"{PAGE}evidence/{shown.pk}/"
    assert b"".join(office.get(address).streaming_content) == b"%PDF sample"  # type: ignore[attr-defined]
    assert staff.post(address, {"why": "다른 건"}).status_code == 302
    assert "Evidence missing" in said(staff, one)
    assert staff.post(f"{one}take-back/", {"on": "2019-04-01", "why": "행사 취소"}).status_code == 302
    counter = Expense.objects.get(reverses=made)
    assert staff.post(f"{PAGE}execution/decide/", {"expense": [counter.pk], "verb": "withdraw", "note": "잘못"}).status_code == 302
    assert staff.post(f"{PAGE}execution/decide/", {"expense": [counter.pk], "verb": "withdraw", "note": "잘못"}).status_code == 422
    assert "△1,000,000" in said(staff, f"{PAGE}execution/?state=refused")


def test_a_file_of_costs_is_looked_at_taken_in_once_and_can_be_withdrawn(signed_in: Callable[..., Client], grant: Grant, files: Path) -> None:
    staff = signed_in("secretariat")
    rows = "항목,집행일,받는 곳,내용,금액,번호\n사업비,2019-03-04,표본 인쇄,자료집,\"700,000\",31\n업무추진비,2019.3.5,표본 식당,간담회,150000,\n합계,,,,850000,\n"

    def sent(text: str) -> Any:
        return staff.post(f"{PAGE}execution/upload/", {"file": SimpleUploadedFile("costs.csv", text.encode())})

    looked = sent(rows)
    assert looked.status_code == 200
    assert "2 costs of 850,000 won are new." in looked.content.decode()
    assert not Expense.objects.exists()
    sha = looked.context["file"].sha256
    assert staff.post(f"{PAGE}execution/take-in/", {"file": sha}).status_code == 302
    assert [one.amount for one in Expense.objects.order_by("on")] == [700_000, 150_000]
    assert "In the books already" in sent(rows).content.decode()
    for wrong, why in ((rows.replace("사업비", "연구비"), "the agreement has no item 연구비"), (rows.replace("150000", "-150000"), "150,000 won came in"),
                       (rows.replace("표본 식당", ""), "say who is paid"), ("가,나\n1,2\n", "No row has the heads")):
        answer = sent(wrong)
        assert answer.status_code == 422
        assert why in answer.content.decode()
    ticked = list(Expense.objects.values_list("pk", flat=True))
    assert staff.post(f"{PAGE}execution/decide/", {"expense": ticked, "verb": "withdraw", "note": "다른 파일"}).status_code == 302
    assert "2 costs of 850,000 won are new." in sent(rows).content.decode()


def test_money_is_moved_credited_and_committed_on_the_pages(signed_in: Callable[..., Client], grant: Grant) -> None:
    staff, general, head = signed_in("secretariat"), signed_in("secretary_general"), signed_in("bureau_head")
    assert staff.post(f"{PAGE}act/move/", {"source": grant.item("사무관리비"), "target": grant.item("사업비"), "amount": "100000000",
                                           "on": "2019-05-02", "reason": "포럼 확대"}).status_code == 302
    moved = Reallocation.objects.get()
    assert head.post(f"{PAGE}moves/{moved.pk}/approve/").status_code == 302
    assert "590,000,000" in said(staff, PAGE)
    assert "590,000,000" not in said(staff, f"{PAGE}?on=2019-05-01")
    credit = {"kind": "interest", "amount": "223,530", "on": "2019-12-20", "text": "예금이자"}
    assert staff.post(f"{PAGE}credits/credit/", credit | {"amount": "0"}).status_code == 422
    assert staff.post(f"{PAGE}credits/credit/", credit).status_code == 302
    made = Credit.objects.get()
    assert staff.post(f"{PAGE}credits/{made.pk}/approve/").status_code == 422
    assert general.post(f"{PAGE}credits/{made.pk}/approve/").status_code == 302
    assert position(grant.agreement, date(2019, 12, 31)).interest == 223_530
    assert staff.post(f"{PAGE}credits/{made.pk}/back/", {f"b{made.pk}-on": "2019-12-21", f"b{made.pk}-why": "정정"}).status_code == 302
    open_one = {"item": grant.item("사업비"), "payee": "표본 상사", "text": "보고서", "amount": "5,000,000", "committed_on": "2019-12-20",
                "until": "2020-01-15"}
    assert staff.post(f"{PAGE}credits/commit/", open_one).status_code == 302
    assert "Still open" in said(staff, f"{PAGE}credits/")
    waits = grant.agreement.items.get(name="사업비").open_commitments.get()
    assert staff.post(f"{PAGE}credits/{waits.pk}/drop/", {f"d{waits.pk}-on": "2020-01-10", f"d{waits.pk}-why": ""}).status_code == 422
    assert staff.post(f"{PAGE}credits/{waits.pk}/drop/", {f"d{waits.pk}-on": "2020-01-10", f"d{waits.pk}-why": "해지"}).status_code == 302


def test_packages_go_from_one_side_to_the_other_on_the_pages(signed_in: Callable[..., Client], grant: Grant, files: Path, settings: Any,
                                                             tmp_path: Path) -> None:
    settings.PACKAGE_KEY = tmp_path / "package-key"
    staff, office = signed_in("secretariat"), signed_in("officer")
    assert staff.post(f"{PAGE}packages/make/").status_code == 302
    made = grant.agreement.packages.get()
    data = b"".join(office.get(f"{PAGE}packages/{made.pk}/").streaming_content)  # type: ignore[attr-defined]

    def sent(content: bytes) -> Any:
        return office.post(f"{PAGE}packages/take-in/", {"file": SimpleUploadedFile("package.json", content)})

    answer = sent(data)
    assert answer.status_code == 422
    assert public_text(own_key()) in answer.content.decode()
    Parameter.objects.create(key="grants.package_keys", value=[public_text(own_key())], source="통화 확인")
    assert sent(data.replace(b'"bank": 1255300000', b'"bank": 1255300001')).status_code == 422
    assert sent(data).status_code == 302
    assert "Both sides hold the same totals" in said(office, f"{PAGE}packages/")
    grant.spent("사업비", 500_000)
    assert "figures differ" in said(office, f"{PAGE}packages/")


def test_today_leads_to_what_one_decides(signed_in: Callable[..., Client], grant: Grant) -> None:
    grant.prepared("사업비", 1_000_000)
    grant.prepared("사업비", 2_000_000)
    general, staff = signed_in("secretary_general"), signed_in("secretariat")
    today = said(general, "/en/desk/")
    assert f'<a href="{PAGE}execution/">' in today
    assert "Grants: to decide" in today
    assert "Grants: to decide" not in said(staff, "/en/desk/")


def test_figures_of_a_position_open_their_entries(signed_in: Callable[..., Client], grant: Grant) -> None:
    office = signed_in("officer")
    made = grant.spent("사업비", 3_000_000)
    whole, item = "grants.agreement:wego-2019", f"grants.item:{made.item_id}"
    for ref, shown in ((f"{whole}/executed@{made.on}", f"{item}/executed"), (f"{item}/executed@{made.on}", f"grants.expense:{made.pk}/amount"),
                       (f"{item}/left@{made.on}", "487,000,000"), (f"grants.expense:{made.pk}/amount", "3,000,000"),
                       (f"{whole}/bank@{made.on}", "1,252,300,000"), (f"{whole}/disbursed@{made.on}", "1,255,300,000")):
        assert shown in said(office, f"/en/trace/{ref}"), ref
    for ref in ("grants.agreement:wego-2018/executed@2019-01-01", "grants.item:1/executed", "grants.expense:999999/amount",
                f"{whole}/dreamt@2019-01-01"):
        assert office.get(f"/en/trace/{ref}").status_code == 404


def test_pages_take_the_same_queries_however_many_costs(signed_in: Callable[..., Client], grant: Grant, django_assert_max_num_queries: Any) -> None:
    office = signed_in("auditor")
    for won in range(1, 31):
        grant.spent("사업비", won * 1000)
    with django_assert_max_num_queries(34):
        said(office, f"{PAGE}execution/")
    with django_assert_max_num_queries(30):
        said(office, PAGE)


def test_who_may_not(client: Client, signed_in: Callable[..., Client], grant: Grant) -> None:
    assert client.get(PAGE).status_code == 302
    auditor = signed_in("auditor")
    assert "Enter a cost" not in said(auditor, f"{PAGE}execution/")
    assert auditor.post(f"{PAGE}act/move/", {}).status_code == 422
    assert signed_in("officer").get(f"{DESK}wego-2018/").status_code == 404


def test_an_instalment_is_taken_back_on_the_page(signed_in: Callable[..., Client], grant: Grant) -> None:
    office, head, staff = signed_in("officer"), signed_in("bureau_head"), signed_in("secretariat")
    part = Instalment.objects.get()
    page, back = f"{PAGE}instalments/", f"{PAGE}instalments/{part.pk}/take-back/"
    assert "Prepare the counter-instalment" in said(office, page)
    assert "Prepare the counter-instalment" not in said(staff, page)
    assert office.post(back, {f"t{part.pk}-why": ""}).status_code == 422
    assert office.post(back, {f"t{part.pk}-why": "다른 계좌", f"t{part.pk}-on": "2019-03-04"}).status_code == 302
    counter = Instalment.objects.get(reverses=part)
    assert "takes back instalment 1" in said(head, page)
    assert "Prepare the counter-instalment" not in said(office, page)
    assert head.post(f"{PAGE}instalments/{counter.pk}/confirm/").status_code == 302
    counter.refresh_from_db()
    assert counter.state == "approved"
    assert "Prepare an instalment (1,255,300,000 left)" in said(office, page)
