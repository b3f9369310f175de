"""A member's statement of account and a receipt as papers, in Korean, English or French."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dure.domain.members.rules.account import Account, Line
from dure.formats.blocks import Block, Cell, Document, Heading, Mark, Paragraph, Table
from dure.kernel.currencies import in_units, printed_amount, printed_number

WORDS: dict[str, dict[str, str]] = {
    "account": {"ko": "회비 거래 명세서", "en": "Statement of account: membership dues", "fr": "Relevé de compte : cotisations"},
    "receipt": {"ko": "회비 영수증", "en": "Receipt for membership dues", "fr": "Reçu de cotisation"},
    "from": {"ko": "보내는 곳", "en": "From", "fr": "De"},
    "member": {"ko": "회원", "en": "Member", "fr": "Membre"},
    "time": {"ko": "기간", "en": "Period", "fr": "Période"},
    "day": {"ko": "날짜", "en": "Day", "fr": "Date"},
    "what": {"ko": "내용", "en": "Description", "fr": "Désignation"},
    "asked": {"ko": "청구", "en": "Invoiced", "fr": "Facturé"},
    "settled": {"ko": "납부·정리", "en": "Settled", "fr": "Réglé"},
    "stands": {"ko": "남은 금액", "en": "Balance", "fr": "Solde"},
    "unit": {"ko": "단위: {currency}", "en": "Unit: {currency}", "fr": "Unité : {currency}"},
    "before": {"ko": "{on} 이전에서 넘어온 금액", "en": "Carried over from before {on}", "fr": "Report d’avant le {on}"},
    "owed": {"ko": "{on} 기준으로 내실 금액은 {amount}입니다.", "en": "On {on}, {amount} are to be paid.", "fr": "Au {on}, {amount} restent à payer."},
    "even": {"ko": "{on} 기준으로 내실 금액이 없습니다.", "en": "On {on}, nothing is to be paid.", "fr": "Au {on}, rien ne reste à payer."},
    "credit": {"ko": "{on} 기준으로 {amount}을 더 내셨습니다.", "en": "On {on}, {amount} stand to your credit.",
               "fr": "Au {on}, {amount} sont à votre crédit."},
    "nothing": {"ko": "이 기간에 청구하거나 받은 회비가 없습니다.", "en": "No dues were invoiced or paid in this period.",
                "fr": "Aucune cotisation n’a été facturée ni payée pendant cette période."},
    "invoice": {"ko": "{year}년 회비 청구 {number}", "en": "Dues {year}, invoice {number}", "fr": "Cotisation {year}, facture {number}"},
    "invoice-back": {"ko": "청구 취소 {number}", "en": "Invoice {number} cancelled", "fr": "Facture {number} annulée"},
    "payment": {"ko": "납부 ({number})", "en": "Payment ({number})", "fr": "Paiement ({number})"},
    "payment-back": {"ko": "납부 취소 ({number})", "en": "Payment taken back ({number})", "fr": "Paiement annulé ({number})"},
    "write_off": {"ko": "결손 처리 ({number})", "en": "Written off ({number})", "fr": "Passé en perte ({number})"},
    "write_off-back": {"ko": "결손 취소 ({number})", "en": "Write-off taken back ({number})", "fr": "Annulation de la perte ({number})"},
    "fee": {"ko": "은행 수수료 {amount} 포함", "en": "including a bank fee of {amount}", "fr": "dont {amount} de frais bancaires"},
    "number": {"ko": "번호", "en": "Number", "fr": "Numéro"},
    "invoice_number": {"ko": "청구서", "en": "Invoice", "fr": "Facture"},
    "received": {"ko": "받은 날", "en": "Received on", "fr": "Reçu le"},
    "amount": {"ko": "받은 금액", "en": "Amount received", "fr": "Montant reçu"},
    "rest": {"ko": "이 청구서에서 남은 금액", "en": "Still open of this invoice", "fr": "Reste à payer de cette facture"},
    "thanks": {"ko": "위 금액을 {year}년 회비로 영수합니다.", "en": "We have received this amount for the dues of {year}. Thank you.",
               "fr": "Nous avons reçu ce montant pour la cotisation {year}. Merci."},
    "taken_back": {"ko": "이 납부는 {on}에 취소되었습니다. 이 영수증은 효력이 없습니다.",
                   "en": "This payment was taken back on {on}: the receipt is void.", "fr": "Ce paiement a été annulé le {on} : ce reçu est sans valeur."},
}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt prints: `left` is what was still claimed for the invoice at the end of that day."""

    number: str
    invoice: str
    year: int
    currency: str
    amount: int
    fee: int
    received_on: date
    left: int
    sender: str
    member: str
    taken_back_on: date | None = None


def account_paper(sender: str, member: str, since: date, until: date, accounts: list[Account], language: str) -> Document:
    """This function will lay a member's accounts out as a paper, one table for each currency; a language other than ``ko`` and ``fr`` is
    English."""
    language = _known(language)
    title = _said("account", language)
    blocks: list[Block] = [Heading(1, (title,)), Table((
        _row("from", sender, language), _row("member", member, language), _row("time", f"{since} – {until}", language)), widths=(25, 75))]
    for account in accounts:
        blocks += [Paragraph((_said("unit", language, currency=account.currency),), align="right"), _table(account, since, language)]
        key = "owed" if account.closing > 0 else "credit" if account.closing < 0 else "even"
        blocks.append(Paragraph((_said(key, language, on=until, amount=printed_amount(abs(account.closing), account.currency, language)),)))
    if not accounts:
        blocks.append(Paragraph((_said("nothing", language),)))
    return Document(tuple(blocks), f"{title} {member}", language)


def receipt_paper(receipt: Receipt, language: str) -> Document:
    """This function will lay a receipt out as a paper; one of a payment that was taken back says that it is void."""
    language = _known(language)

    def money(amount: int) -> str:
        return printed_amount(amount, receipt.currency, language)

    paid = money(receipt.amount) + (f" ({_said('fee', language, amount=money(receipt.fee))})" if receipt.fee else "")
    title = _said("receipt", language)
    rows = (("number", receipt.number), ("invoice_number", receipt.invoice), ("member", receipt.member), ("amount", paid),
            ("received", receipt.received_on.isoformat()), ("rest", money(receipt.left)), ("from", receipt.sender))
    last = (_said("taken_back", language, on=receipt.taken_back_on) if receipt.taken_back_on
            else _said("thanks", language, year=receipt.year))
    return Document((Heading(1, (title,)), Table(tuple(_row(key, value, language) for key, value in rows), widths=(30, 70)), Paragraph((last,))),
                    f"{title} {receipt.number}", language)


def line_words(line: Line, language: str) -> str:
    """This function will say in a language what a line of the account is."""
    one, language = line.booked, _known(language)
    said = _said(one.kind + ("-back" if one.back else ""), language, year=one.year, number=one.number)
    return said + (f", {_said('fee', language, amount=printed_amount(one.fee, one.currency, language))}" if one.fee and not one.back else "")


def _table(account: Account, since: date, language: str) -> Table:
    def amount(value: int | None) -> Cell:
        if value is None:
            return Cell((Paragraph(()),))
        said = ("△" if value < 0 else "") + printed_number(abs(value), account.currency, language)
        return Cell((Paragraph((Mark(said, value=in_units(value, account.currency)),), align="right"),), align="right")

    head = tuple(Cell((Paragraph((_said(key, language),)),), header=True) for key in ("day", "what", "asked", "settled", "stands"))
    rows = [(_cell(""), _cell(_said("before", language, on=since)), amount(None), amount(None), amount(account.opening))] if account.opening else []
    rows += [(_cell(line.booked.on.isoformat()), _cell(line_words(line, language)), amount(line.booked.amount if line.booked.amount > 0 else None),
              amount(-line.booked.amount if line.booked.amount < 0 else None), amount(line.stands)) for line in account.lines]
    return Table((head, *rows), header_rows=1, widths=(15, 40, 15, 15, 15))


def _row(key: str, value: str, language: str) -> tuple[Cell, ...]:
    return (Cell((Paragraph((_said(key, language),)),), header=True, align="left"), _cell(value))


def _cell(text: str) -> Cell:
    return Cell((Paragraph((text,)),))


def _said(key: str, language: str, **params: object) -> str:
    return WORDS[key][language].format(**params)


def _known(language: str) -> str:
    return language if language in ("ko", "fr") else "en"
