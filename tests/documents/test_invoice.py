"""An invoice as a paper: every figure and how it came about, in three languages, and as PDF."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdfium2
import pytest

from dure.documents.dues.invoice import WORDS, InvoiceFacts, invoice_paper
from dure.formats.blocks import words
from dure.formats.drawing import draw

BAND = {"band": 4, "step": 3, "units": 10_000, "currency": "USD",
        "population": {"value": 9_765_623, "as_of": "2017-12-31", "source": "census"},
        "income": {"value": 31_000, "as_of": "2017-12-31", "source": "World Bank"}}
FACTS = InvoiceFacts("D2018-00001", "invoice", 2018, "USD", 1_000_000, date(2018, 1, 10), date(2018, 4, 10), BAND, "Network", "Sample City")


@pytest.mark.parametrize(("language", "amount"), [("ko", "USD\xa010,000.00"), ("en", "USD\xa010,000.00"), ("fr", "10\xa0000,00\xa0USD")])
def test_in_three_languages(language: str, amount: str) -> None:
    paper = invoice_paper(FACTS, language)
    text = words(paper.blocks)
    assert WORDS["invoice"][language] in text
    assert text.count(amount) == 2
    for said in ("9,765,623", "31,000", "2017-12-31", "census", "D2018-00001", "2018-04-10", "Sample City"):
        assert said in text
    pdf = pypdfium2.PdfDocument(BytesIO(draw(paper, "pdf")))[0].get_textpage().get_text_bounded()
    assert "D2018-00001" in pdf


def test_the_rate_of_another_currency_is_told() -> None:
    facts = InvoiceFacts("D2018-00002", "pro_forma", 2018, "KRW", 10_705_000, date(2018, 1, 10), date(2018, 4, 10),
                         BAND | {"rate": {"value": "1070.5", "on": "2018-01-09", "source": "Bank of Korea"}}, "N", "C")
    text = words(invoice_paper(facts, "ko").blocks)
    assert "10,705,000원" in text
    assert "1 USD = 1070.5 KRW" in text
    assert "이 견적은 청구가 아닙니다" in text
