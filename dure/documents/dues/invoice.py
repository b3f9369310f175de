"""An invoice or pro forma as a paper, in Korean, English or French: what is asked, how it came about, where to pay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dure.formats.blocks import Block, Cell, Document, Heading, Mark, Paragraph, Table
from dure.kernel.currencies import in_units, printed_amount

WORDS: dict[str, dict[str, str]] = {
    "invoice": {"ko": "회비 청구서", "en": "Invoice for membership dues", "fr": "Facture de cotisation"},
    "pro_forma": {"ko": "회비 견적 청구서", "en": "Pro forma invoice for membership dues", "fr": "Facture pro forma de cotisation"},
    "number": {"ko": "번호", "en": "Number", "fr": "Numéro"},
    "issued": {"ko": "청구일", "en": "Date of issue", "fr": "Date d’émission"},
    "due": {"ko": "납부 기한", "en": "Due date", "fr": "Échéance"},
    "from": {"ko": "보내는 곳", "en": "From", "fr": "De"},
    "to": {"ko": "받는 곳", "en": "To", "fr": "À"},
    "what": {"ko": "내용", "en": "Description", "fr": "Désignation"},
    "amount": {"ko": "금액", "en": "Amount", "fr": "Montant"},
    "dues": {"ko": "{year}년 회비", "en": "Membership dues {year}", "fr": "Cotisation {year}"},
    "total": {"ko": "합계", "en": "Total", "fr": "Total"},
    "basis": {"ko": "산정 근거", "en": "How the amount came about", "fr": "Base de calcul"},
    "population": {"ko": "인구", "en": "Population", "fr": "Population"},
    "income": {"ko": "1인당 소득(미국 달러)", "en": "Income per head (US dollars)", "fr": "Revenu par habitant (dollars des États-Unis)"},
    "band": {"ko": "구간", "en": "Band", "fr": "Tranche"},
    "band_of": {"ko": "인구 {band}구간, 소득 {step}구간", "en": "population band {band}, income step {step}",
                "fr": "tranche de population {band}, palier de revenu {step}"},
    "rate": {"ko": "환율", "en": "Exchange rate", "fr": "Taux de change"},
    "as_of": {"ko": "기준일 {as_of}, 출처 {source}", "en": "as of {as_of}; source: {source}", "fr": "au {as_of} ; source : {source}"},
    "bank": {"ko": "보낼 계좌", "en": "Where to pay", "fr": "Coordonnées bancaires"},
    "no_bank": {"ko": "계좌는 은행 확인서에 있습니다.", "en": "The account stands in the bank certificate.",
                "fr": "Le compte figure sur le certificat bancaire."},
    "not_owed": {"ko": "이 견적은 청구가 아닙니다.", "en": "This pro forma is not a demand for payment.",
                 "fr": "Cette facture pro forma n’est pas une demande de paiement."},
}


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """What the paper prints: an invoice's record and the names on it. `band` is as the record keeps it."""

    number: str
    kind: str
    year: int
    currency: str
    amount: int
    issued_on: date
    due_on: date
    band: Mapping[str, Any]
    sender: str
    member: str
    bank: str = ""


def invoice_paper(facts: InvoiceFacts, language: str) -> Document:
    """This function will lay an invoice out as a paper; a language other than ``ko`` and ``fr`` is English."""
    language = language if language in ("ko", "fr") else "en"

    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    def row(key: str, value: str) -> tuple[Cell, ...]:
        lines = tuple(Paragraph((line,)) for line in value.splitlines() or [""])
        return (Cell((Paragraph((said(key),)),), header=True, align="left"), Cell(lines))

    def known(key: str) -> str:
        one = facts.band[key]
        value = Decimal(str(one["value"]))
        return f"{int(value):,}" + f" ({said('as_of', as_of=one['as_of'], source=one['source'])})"

    amount = Mark(printed_amount(facts.amount, facts.currency, language), value=in_units(facts.amount, facts.currency), strong=True)
    basis = [row("population", known("population")), row("income", known("income")),
             row("band", said("band_of", band=facts.band["band"], step=facts.band["step"])
                 + f": {facts.band['units']:,} {facts.band['currency']}")]
    if rate := facts.band.get("rate"):
        basis.append(row("rate", f"1 {facts.band['currency']} = {rate['value']} {facts.currency} "
                                 f"({said('as_of', as_of=rate['on'], source=rate['source'])})"))
    title = said(facts.kind)
    head = Cell((Paragraph((said("what"),)),), header=True), Cell((Paragraph((said("amount"),)),), header=True)
    blocks: list[Block] = [
        Heading(1, (title,)),
        Table((row("number", facts.number), row("issued", facts.issued_on.isoformat()), row("due", facts.due_on.isoformat()),
               row("from", facts.sender), row("to", facts.member)), widths=(25, 75)),
        Table((head,
               (Cell((Paragraph((said("dues", year=facts.year),)),)), Cell((Paragraph((amount,), align="right"),), align="right")),
               (Cell((Paragraph((said("total"),)),), header=True), Cell((Paragraph((amount,), align="right"),), align="right"))),
              header_rows=1, widths=(70, 30)),
        Heading(2, (said("basis"),)), Table(tuple(basis), widths=(30, 70)),
        Heading(2, (said("bank"),)), Paragraph((facts.bank or said("no_bank"),)),
    ]
    if facts.kind == "pro_forma":
        blocks.append(Paragraph((said("not_owed"),)))
    return Document(tuple(blocks), f"{title} {facts.number}", language)
