"""The form of application as a paper: filled in, to be printed and signed by the head of the city."""

from __future__ import annotations

from collections.abc import Mapping

from babel import Locale

from dure.domain.members.labels.applications import CATEGORIES, FIELD_LABELS, PARTS
from dure.domain.members.rules.applications import fields_of
from dure.formats.blocks import Block, Cell, Document, Heading, Paragraph, Table

WORDS = {
    "title": {"ko": "회원 가입 신청서", "en": "Application for membership", "fr": "Demande d’adhésion"},
    "number": {"ko": "신청 번호", "en": "Number", "fr": "Numéro"},
    "category": {"ko": "회원 종류", "en": "Category", "fr": "Catégorie"},
    "declare": {
        "ko": "위와 같이 회원 가입을 신청합니다. 회원이 되면 규약을 지키겠습니다.",
        "en": "We apply for membership as stated above and, once admitted, will abide by the Statute.",
        "fr": "Nous demandons notre adhésion comme indiqué ci-dessus et respecterons les Statuts une fois admis.",
    },
    "date": {"ko": "날짜", "en": "Date", "fr": "Date"},
    "signature": {"ko": "서명 또는 인장", "en": "Signature and seal", "fr": "Signature et cachet"},
}


def form_to_sign(number: str, category: str, answers: Mapping[str, str], language: str) -> Document:
    """This function will lay an application out as a paper in Korean, English or French (``ko``, ``en``, ``fr``).

    Consent to keeping the contact is given at the counter and is no part of the signed paper.
    """
    def said(words: Mapping[str, str]) -> str:
        return words.get(language, words["en"])

    def row(name: str, value: str) -> tuple[Cell, ...]:
        lines = tuple(Paragraph((line,)) for line in (value or " ").splitlines())
        return (Cell((Paragraph((name,)),), header=True, align="left"), Cell(lines))

    blocks: list[Block] = [Heading(1, (said(WORDS["title"]),)), Table((
        row(said(WORDS["number"]), number), row(said(WORDS["category"]), said(CATEGORIES[category]))), widths=(30, 70))]
    for part, fields in fields_of(category):
        rows = []
        for field in fields:
            if field.kind == "tick":
                continue
            value = answers.get(field.key, "")
            if field.kind == "country" and value:
                value = str(Locale(language).territories.get(value, value))
            rows.append(row(said(FIELD_LABELS[field.key]), value))
        blocks += [Heading(2, (said(PARTS[part]),)), Table(tuple(rows), widths=(30, 70))]
    head = " ".join(filter(None, (answers.get("head_post", ""), answers.get("head_name", ""))))
    blocks += [Paragraph((said(WORDS["declare"]),)), Table((
        row(said(WORDS["date"]), ""), row(head or said(FIELD_LABELS["head_name"]), ""),
        row(said(WORDS["signature"]), "\n\n\n")), widths=(30, 70))]
    return Document(tuple(blocks), f"{said(WORDS['title'])} {number}", language)
