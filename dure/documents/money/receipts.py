"""The register of receipts (반납금 수납부): what came back of grants, in its order, and as what it was booked. Won.

Source: `docs/sources.md#grant-returns`.
"""

from __future__ import annotations

from collections.abc import Sequence

from dure.documents.money.settlement_words import WORDS
from dure.domain.grants.models import ReturnReceipt
from dure.domain.parties.queries import names_on
from dure.formats.blocks import Cell, Document, Heading, Mark, Paragraph, Table
from dure.kernel.money import printed

COLUMNS = ("sequence", "received_on", "agreement", "payer", "number", "amount", "booked", "receipt", "prepared", "decided")


def receipts_register(receipts: Sequence[ReturnReceipt], language: str, year: str = "") -> Document:
    """This function will lay the approved receipts out as the register, those of a year where one is named, with their sum. `receipts`
    are in the register's order, with notice, settlement and agreement."""
    language = "ko" if language == "ko" else "en"

    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    names = names_on([one.notice.settlement.agreement.recipient_id for one in receipts], language, receipts[-1].on) if receipts else {}
    rows = [tuple(_cell(said(name), header=True, align="center") for name in COLUMNS)]
    for number, one in enumerate(receipts, 1):
        agreement = one.notice.settlement.agreement
        booked = said("into_line") if one.revenue_year is None else said("revenue", year=one.revenue_year)
        rows.append((_cell(str(number), align="center"), _cell(one.on.isoformat(), align="center"), _cell(agreement.key),
                     _cell(names[agreement.recipient_id]), _cell(one.notice.number), _won(one.amount), _cell(booked),
                     _cell(one.number), _cell(one.prepared_by_name), _cell(one.decided_by_name)))
    total = "+".join(f"{{r{at}c6}}" for at in range(2, len(receipts) + 2))
    rows.append((Cell((Paragraph((said("total"),), align="center"),), colspan=5, header=True, align="center"),
                 _won(sum(one.amount for one in receipts), total), Cell((Paragraph(("",)),), colspan=4)))
    title = " ".join(filter(None, (said("year", year=year) if year else "", said("register"))))
    return Document((Heading(1, (title,)), Paragraph((said("won"),), align="right"),
                     Table(tuple(rows), header_rows=1, widths=(5, 10, 11, 13, 12, 13, 10, 10, 8, 8))), title, language)


def _won(value: int, formula: str = "") -> Cell:
    return Cell((Paragraph((Mark(printed(value), value=value, formula=formula),), align="right"),), align="right")


def _cell(words: str, header: bool = False, align: str = "left") -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)  # type: ignore[arg-type]
