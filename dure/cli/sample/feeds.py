"""What bank and card company say of the sample's spending of 2018: a statement made from the books' own payments, with a fee and interest that
the books do not have, and a card file that waits to be looked at. Invented, as the payments are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime

from dure.cli.acting import Door
from dure.cli.sample.sitting import approver

YEAR = 2018
BANK, CARD = "표본-은행-2018.csv", "표본-카드-2018-11.csv"


def sample_feeds(door: Door) -> str:
    """This function will keep the sample layouts, take the bank's statement in, and leave the card file for a look. Run again, it keeps all."""
    from dure.domain.spending.actions.feeds import accept_feed
    from dure.domain.spending.models import FeedFile
    from dure.domain.spending.queries.feeds import mapping_named, standing_rungs
    from dure.intake.filing.feeds import keep_sample_layouts, take_in

    keep_sample_layouts(by=door.by, at=door.at)
    paid = standing_rungs().filter(rung="payment", on__year=YEAR, case__is_sample=True).order_by("on", "pk")
    if FeedFile.objects.exists() or not paid.exists():
        return "  files of other systems: kept"
    officer, at = approver("officer"), datetime(YEAR + 1, 1, 4, 2, tzinfo=UTC)
    rows: list[tuple[object, ...]] = [(on, "이체", f"㈜ {payee}" if "인쇄소" in payee else payee, won, 0)
                                      for on, payee, won in paid.values_list("on", "case__payee_name", "amount")]
    rows += [("2018-06-29", "이체 수수료 (표본)", "", 500, 0), ("2018-12-21", "예금 이자 (표본)", "", 0, 1_204)]
    bank = take_in(_csv(("거래일자", "적요", "받는분", "출금액", "입금액"), sorted(rows, key=lambda row: str(row[0]))), BANK, mapping_named("sample-bank"),
                   by=officer, at=at)
    accept_feed(by=officer, at=at, feed=bank.pk)
    card = _csv(("승인일자", "승인번호", "가맹점명", "승인금액", "승인구분"), [("2018-11-21", "30012345", "표본 식당", 312_000, "승인"),
                                                            ("2018-11-22", "30012399", "표본 문구", 45_000, "승인"),
                                                            ("2018-11-23", "30012399", "표본 문구", 45_000, "취소")])
    take_in(card, CARD, mapping_named("sample-card"), by=officer, at=at)
    return "  files of other systems: 2"


def _csv(heads: Iterable[str], rows: Iterable[tuple[object, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
