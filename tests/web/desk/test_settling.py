"""A settlement at the desk: both sides on one page, from drawing to closing; the register of receipts; what waits on Today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client

from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Agreement, ReturnReceipt, Settlement
from tests.domain.grants.lived import AT, BUREAU, OFFICER, SECRETARIAT, paid, received, signed, spend

pytestmark = pytest.mark.usefixtures("files")
PAGE = "/en/desk/grants/wego-2019/settlement/"


@pytest.fixture
def agreement(db: None) -> Agreement:
    """This function will let a small grant of 2019 live until its settlement."""
    made = signed([("인건비", 5_000_000), ("사업비", 3_000_000)])
    paid(made)
    spend(made, "인건비", 4_500_000)
    spend(made, "사업비", 2_000_000)
    received(made, "interest", 1_234)
    return made


def at(verb: str, **typed: object) -> tuple[str, dict[str, object]]:
    return f"{PAGE}{verb}/", typed


def text(client: Client, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_both_sides_settle_a_grant_on_one_page(agreement: Agreement, signed_in: Callable[..., Client]) -> None:
    staff, officer, head = signed_in("secretariat", "표본 사무국"), signed_in("officer"), signed_in("bureau_head", "표본 국장")
    assert "Draw the settlement" in text(staff)
    assert "Draw the settlement" not in text(officer)
    said = {"text": "인건비 교부액은 6,000천원이다.", "as_of": "2020-01-20"}
    assert staff.post(*at("draw", **said)).status_code == 302
    shown = text(staff)
    assert "1,501,234" in shown
    assert "the text says 6,000,000 won, the table 5,000,000 won" in shown
    assert staff.post(*at("submit")).status_code == 302
    assert "Report: text against table" in text(officer, "/en/desk/checks/?year=2019")
    settlement = Settlement.objects.get()
    first, second = settlement.lines.all()
    assert officer.post(*at(f"parts/{first.pk}/review")).status_code == 302
    assert officer.post(*at(f"parts/{second.pk}/disallow", amount="100천원", why="행사와 무관")).status_code == 302
    assert officer.post(*at("ask", text="행사는 언제입니까?", line=str(second.pk))).status_code == 302
    assert "행사는 언제입니까?" in text(staff, "/en/desk/")
    refused = head.post(*at("approve", note="그대로"))
    assert refused.status_code == 422
    assert "1 queries are not answered." in refused.content.decode()
    assert "그대로" in refused.content.decode()  # what was typed stays
    query = settlement.queries.get()
    assert query.about == f"grants.settlement_line:{second.pk}"
    assert staff.post(*at(f"parts/{query.pk}/answer", answer="9월입니다.")).status_code == 302
    assert officer.post(*at(f"parts/{query.pk}/settle")).status_code == 302
    assert "Settlements to review or approve" in text(head, "/en/desk/")
    assert head.post(*at("approve")).status_code == 302
    assert officer.post(*at("notify", number="표본-1")).status_code == 302
    notice = Settlement.objects.get().notice
    assert notice.amount == 1_601_234
    assert officer.post(*at("receive", amount="1,601,235")).status_code == 422
    assert officer.post(*at("receive", amount="1,601,234원", number="세외-1")).status_code == 302
    receipt = ReturnReceipt.objects.get()
    assert "Receipts to approve" in text(head, "/en/desk/")
    assert head.post(*at(f"parts/{receipt.pk}/accept")).status_code == 302
    assert "Prepare the counter-receipt" in text(officer)
    assert "Prepare the counter-receipt" not in text(staff)
    assert officer.post(*at(f"parts/{receipt.pk}/take-back", why="")).status_code == 422
    assert officer.post(*at(f"parts/{receipt.pk}/take-back", why="두 번 적음")).status_code == 302
    counter = ReturnReceipt.objects.get(reverses=receipt)
    assert f"takes back the receipt of {receipt.on}: 두 번 적음" in text(head)
    assert head.post(*at(f"parts/{counter.pk}/accept")).status_code == 302
    assert "1,601,234 won left" in text(officer)
    assert officer.post(*at("receive", amount="1,601,234")).status_code == 302
    assert head.post(*at(f"parts/{ReturnReceipt.objects.latest('pk').pk}/accept")).status_code == 302
    assert officer.post(*at("close")).status_code == 302
    agreement.refresh_from_db()
    assert agreement.state == "closed"
    register = text(officer, "/en/desk/returns/")
    assert "1,601,234" in register
    assert f"revenue of {receipt.revenue_year}" in register


def test_what_was_typed_stays_beside_what_stands_in_the_way(agreement: Agreement, signed_in: Callable[..., Client]) -> None:
    officer = signed_in("officer")
    settlement = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk)
    acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=settlement.pk)
    line = settlement.lines.first()
    assert line is not None
    refused = officer.post(*at(f"parts/{line.pk}/disallow", amount="9,999,999", why="너무 많음"))
    assert refused.status_code == 422
    assert "From 0 to the 4,500,000 won executed can be disallowed." in refused.content.decode()
    assert 'value="9,999,999"' in refused.content.decode()
    assert officer.post(*at("parts/0/review")).status_code == 404
    assert officer.post(*at("sing")).status_code == 404


def test_the_steps_come_up_by_themselves_when_they_are_late(agreement: Agreement, signed_in: Callable[..., Client]) -> None:
    staff, officer, auditor = signed_in("secretariat"), signed_in("officer"), signed_in("auditor")
    for client in (staff, officer):
        shown = text(client, "/en/desk/")
        assert "Settlement: late, or due within a week" in shown
        assert "Settlement report" in shown
    assert "Settlement: late" not in text(auditor, "/en/desk/")


@pytest.mark.parametrize("form", ["hwpx", "pdf", "xlsx"])
def test_papers_of_a_settlement(agreement: Agreement, signed_in: Callable[..., Client], form: str) -> None:
    settlement = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk, text="인건비 교부액은 6,000천원이다.")
    acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=settlement.pk)
    for line in settlement.lines.all():
        acts.review_line(by=OFFICER, at=AT, line=line.pk)
    acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    officer = signed_in("officer")
    for name in ("1/report-ko", "1/notice-en"):
        answer = officer.get(f"{PAGE}{name}.{form}")
        assert answer.status_code == 200
        assert answer.content[:4] == (b"%PDF" if form == "pdf" else b"PK\x03\x04")
        if form == "xlsx":
            packed = ZipFile(BytesIO(answer.content))
            sheets = "".join(packed.read(one).decode() for one in packed.namelist() if "worksheets/sheet" in one)
            assert "<f>" in sheets  # the return is computed by the spreadsheet too
            assert "1501234" in sheets
    assert officer.get(f"/en/desk/returns/register-ko.{form}?year=2020").status_code == 200
    assert officer.get(f"{PAGE}1/other-ko.{form}").status_code == 404
    assert officer.get(f"{PAGE}2/report-ko.{form}").status_code == 404


def test_a_grant_that_is_not_over_says_when_it_is_settled(db: None, signed_in: Callable[..., Client]) -> None:
    made = signed([("사업비", 1_000)], year=2019)
    Agreement.objects.filter(pk=made.pk).update(ends_on=date(2099, 12, 31))
    assert "term ends on 2099-12-31" in text(signed_in("secretariat"))


def test_the_page_asks_a_fixed_number_of_questions(agreement: Agreement, signed_in: Callable[..., Client], django_assert_max_num_queries: Callable) -> None:
    staff = signed_in("secretariat")
    acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk)
    text(staff)
    with django_assert_max_num_queries(60):
        text(staff)
