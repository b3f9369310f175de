"""The result report of a reception (간담회 결과보고): when, where, who came, what it cost. Source: `docs/sources.md#receptions`."""

from __future__ import annotations

from dure.domain.spending.models import Reception
from dure.domain.spending.queries.receptions import held
from dure.formats.blocks import Cell, Document, Heading, Paragraph, Table
from dure.kernel.money import printed

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "간담회 결과보고", "en": "Report of a reception"}, "purpose": {"ko": "목적", "en": "Purpose"}, "when": {"ko": "일시", "en": "When"},
    "place": {"ko": "장소", "en": "Place"}, "people": {"ko": "참석자", "en": "Attendees"},
    "came": {"ko": "직원 {insiders}명, 외부 {outsiders}명 (모두 {all}명)", "en": "{insiders} of ours, {outsiders} from outside ({all} in all)"},
    "line": {"ko": "예산과목", "en": "Budget line"}, "cost": {"ko": "집행액(원)", "en": "Spent (won)"}, "each": {"ko": "1인당(원)", "en": "A head (won)"},
    "paid": {"ko": "결제", "en": "Paid"}, "slip": {"ko": "카드 전표", "en": "Card slip"},
    "result": {"ko": "결과", "en": "Result"}, "end": {"ko": "끝.", "en": "End."},
}


def reception_report(reception: Reception, won: int, language: str) -> Document:
    """This function will lay the report out; a reception that is not reported yet has no result."""
    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    seen = held(reception, won)
    people = seen.insiders + seen.outsiders
    facts = [("purpose", seen.purpose), ("when", f"{seen.starts_at:%Y-%m-%d %H:%M}"), ("place", seen.place),
             ("people", said("came", insiders=seen.insiders, outsiders=seen.outsiders, all=people)),
             ("line", f"{reception.case.line.fiscal_year} {reception.case.line.name}"), ("cost", printed(won))]
    facts += [("each", printed(won // people))] if people else []
    facts += [("paid", f"{seen.paid_at:%Y-%m-%d %H:%M} {seen.paid_where}".strip())] if seen.paid_at else []
    facts += [("slip", seen.slip)] if seen.slip else []
    rows = tuple((Cell((Paragraph((said(key),)),), header=True), Cell((Paragraph((words,)),))) for key, words in facts)
    result: list[Heading | Paragraph] = [Heading(2, (said("result"),)), *(Paragraph((text,)) for text in reception.result.splitlines() if text.strip()),
              Paragraph((said("end"),))] if reception.result else []
    return Document((Heading(1, (said("title"),)), Table(rows, widths=(22, 78)), *result), said("title"), language)
