"""The list of sitting allowances (수당 지급조서) with a column to sign; it holds no resident numbers and no accounts.
Source: `docs/sources.md#sitting-allowances`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dure.domain.meetings.labels.following import UNPAID
from dure.domain.meetings.labels.minutes import day, in_language
from dure.domain.meetings.models import AllowanceList
from dure.domain.meetings.queries.allowances import basis_line
from dure.formats.blocks import Block, Cell, Document, Heading, Mark, Paragraph, Table

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "참석수당 지급조서", "en": "List of sitting allowances", "fr": "État des indemnités de séance"},
    "meeting": {"ko": "회의", "en": "Meeting", "fr": "Réunion"},
    "day": {"ko": "일자", "en": "Day", "fr": "Date"},
    "basis": {"ko": "산출근거", "en": "Basis of calculation", "fr": "Base de calcul"},
    "number": {"ko": "연번", "en": "No.", "fr": "N°"},
    "organisation": {"ko": "소속", "en": "Organisation", "fr": "Organisme"},
    "name": {"ko": "성명", "en": "Name", "fr": "Nom"},
    "time": {"ko": "참석 시간", "en": "Time there", "fr": "Présence"},
    "amount": {"ko": "지급액", "en": "Amount", "fr": "Montant"},
    "income_tax": {"ko": "소득세", "en": "Income tax", "fr": "Impôt sur le revenu"},
    "local_tax": {"ko": "지방소득세", "en": "Local tax", "fr": "Impôt local"},
    "paid": {"ko": "실지급액", "en": "Paid out", "fr": "Net versé"},
    "sign": {"ko": "서명", "en": "Signature", "fr": "Signature"},
    "total": {"ko": "합계", "en": "Total", "fr": "Total"},
    "won": {"ko": "(단위: 원)", "en": "(won)", "fr": "(wons)"},
    "note": {"ko": "이 조서에는 주민등록번호와 계좌를 적지 않는다. 지급은 e-호조에서 한다.",
             "en": "This list holds no resident numbers and no accounts: the finance system pays.",
             "fr": "Cet état ne contient ni numéro d’identité ni compte : le système financier verse."},
    "taken_back": {"ko": "거둔 조서: {why}", "en": "Taken back: {why}", "fr": "Retiré : {why}"},
}
COLUMNS = ("number", "organisation", "name", "time", "amount", "income_tax", "local_tax", "paid", "sign")


@dataclass(frozen=True, slots=True)
class AllowanceFacts:
    """What the list prints: the meeting, its day, the basis line's words, and the frozen rows."""

    title: Mapping[str, str]
    held_on: date
    rows: Sequence[Mapping[str, Any]]
    basis: str = ""
    taken_back: str = ""


def allowance_facts(record: AllowanceList) -> AllowanceFacts:
    """This function will take from a list what its paper prints."""
    line = basis_line(record.basis) if record.basis else None
    return AllowanceFacts(record.meeting.title, record.meeting.starts_on, record.rows,
                          f"{line.label} {line.expression}" if line else "", record.why if record.taken_back_at else "")


def allowance_paper(facts: AllowanceFacts, language: str) -> Document:
    """This function will lay the list out; a spreadsheet computes its totals and what is paid out."""
    def said(key: str) -> str:
        return WORDS[key][language]

    heads = [("meeting", in_language(facts.title, language)), ("day", day(facts.held_on, language))]
    if facts.basis:
        heads.append(("basis", facts.basis))
    blocks: list[Block] = [Heading(1, (said("title"),)),
                           Table(tuple((_cell(said(key), header=True), _cell(value)) for key, value in heads), widths=(25, 75))]
    if facts.taken_back:
        blocks.append(Paragraph((WORDS["taken_back"][language].format(why=facts.taken_back),)))
    rows = [tuple(_cell(said(name), header=True, align="center") for name in COLUMNS)]
    rows += [_row(row, at, language) for at, row in enumerate(facts.rows, 2)]
    rows.append(_total(facts.rows, said("total")))
    blocks += [Paragraph((said("won"),), align="right"), Table(tuple(rows), header_rows=1, widths=(6, 19, 13, 10, 11, 10, 10, 11, 12)),
               Paragraph((said("note"),))]
    return Document(tuple(blocks), f"{said('title')}: {in_language(facts.title, language)}", language)


def _row(row: Mapping[str, Any], at: int, language: str) -> tuple[Cell, ...]:
    name = f"{row['name']} ({row['post']})" if row["post"] else str(row["name"])
    unpaid = UNPAID[row["unpaid"]]["ko" if language == "ko" else "en"] if row["unpaid"] else ""
    paid = row["amount"] - row["income_tax"] - row["local_tax"]
    amounts = [_won(row["amount"]), _won(row["income_tax"]), _won(row["local_tax"]), _won(paid, f"{{r{at}c5}}-{{r{at}c6}}-{{r{at}c7}}")]
    return (_cell(str(row["number"]), align="center"), _cell(str(row["organisation"])), _cell(name),
            _cell(f"{row['minutes'] // 60}:{row['minutes'] % 60:02}", align="center"), *amounts, _cell(unpaid))


def _total(rows: Sequence[Mapping[str, Any]], word: str) -> tuple[Cell, ...]:
    sums = [sum(row[name] for row in rows) for name in ("amount", "income_tax", "local_tax")]
    sums.append(sums[0] - sums[1] - sums[2])
    made = [_won(value, "+".join(f"{{r{at}c{column}}}" for at in range(2, len(rows) + 2))) for column, value in enumerate(sums, 5)]
    return (Cell((Paragraph((word,), align="center"),), colspan=4, header=True, align="center"), *made, _cell(""))


def _won(value: int, formula: str = "") -> Cell:
    return Cell((Paragraph((Mark(f"{value:,}", value=value, formula=formula),), align="right"),), align="right")


def _cell(words: str, header: bool = False, align: str = "left") -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)  # type: ignore[arg-type]
